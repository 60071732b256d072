"""A page's own elements: what shows, line by line, and its figures.

This module is the door to lxml for pages. Documents are parsed without network and without entities. It
refuses to judge which of the lines are the article.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree, html

from audiopub.article.inline import InlineText

_HIDDEN = frozenset(
    "script style noscript template svg head iframe object select datalist math canvas".split()  # noqa: SIM905 -- reads as a list of words
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center dd details dialog div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol p pre section
    summary table tbody td tfoot th thead tr ul option""".split()  # noqa: SIM905 -- reads as a list of words
)
_BESIDE = ("aside", "nav", "footer")
_LAZY = ("src", "data-src", "data-original", "data-lazy-src")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture with its caption, and the visible lines that stand before and after it."""

    src: str
    alt: str
    caption: str
    before: str = ""
    after: str = ""


def parse_page(text: str) -> html.HtmlElement | None:
    """Return the root element of a page, or None when there is no element in it."""
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return root


def parse_xml(data: bytes) -> "etree._Element":
    """Return the root of an XML document that declares no types and entities. Raises `ValueError`."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as exc:
        raise ValueError(f"it is no well-formed XML ({exc})") from exc
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr] # the stubs do not know it
        raise ValueError("it declares a document type (DOCTYPE), which may hide anything")
    return root


def text_of_fragment(text: str) -> str:
    """Return the words of a piece of HTML, on one line."""
    root = parse_page(f"<div>{text}</div>")
    return " ".join(visible_lines(root)) if root is not None else ""


def visible_lines(root: html.HtmlElement) -> list[str]:
    """Return the text that a browser would show, one line for each block element and line break."""
    return [text for _, text in _lines(root)]


def figures(root: html.HtmlElement) -> list[Figure]:
    """Return the figures of a page in order; those in side columns, menus and footers are not asked for."""
    lines = list(_lines(root))
    places = [place for place, _ in lines]
    order = {element: number for number, element in enumerate(root.iter())}
    found = []
    for figure in root.iter("figure"):
        first = order[figure]
        last = first + sum(1 for _ in figure.iter()) - 1
        before, after = bisect_left(places, first), bisect_right(places, last)
        shown = None if next(figure.iterancestors(*_BESIDE), None) is not None else _figure(figure)
        if shown:
            near = {
                "before": lines[before - 1][1] if before else "",
                "after": lines[after][1] if after < len(lines) else "",
            }
            found.append(replace(shown, **near))
    return found


def foreign_phrases(root: html.HtmlElement) -> list[tuple[str, str]]:
    """Return language tag and words of each phrase marked with a `lang` of its own."""
    own = str(root.get("lang", "")).partition("-")[0].lower()
    marked = (element for element in root.iter("span", "i", "em", "q", "cite", "a", "b", "bdi"))
    return [
        (lang, words)
        for element in marked
        if (lang := str(element.get("lang") or "")) and lang.partition("-")[0].lower() != own
        if (words := element_text(element))
    ]


def preformatted(root: html.HtmlElement) -> list[str]:
    """Return the texts of preformatted elements, with their line breaks."""
    return [str(element.text_content()).strip("\n") for element in root.iter("pre")]


def element_text(element: html.HtmlElement) -> str:
    """Return the words inside an element, on one line."""
    return " ".join(visible_lines(element))


def _figure(figure: html.HtmlElement) -> Figure | None:
    image = next(figure.iter("img"), None)
    caption = next((element_text(part) for part in figure.iter("figcaption")), "")
    src = next((str(image.get(name)) for name in _LAZY if image.get(name)), "") if image is not None else ""
    alt = str(image.get("alt") or "") if image is not None else ""
    if not src and not caption:
        return None
    return Figure(src=src, alt=" ".join(alt.split()), caption=caption)


def _lines(root: html.HtmlElement) -> Iterator[tuple[int, str]]:
    """Yield each visible line with the position (in document order) of the element it begins in."""
    pending, place = InlineText(), 0
    for position, text, breaks in _pieces(root):
        if breaks:
            shown, _ = pending.finish()
            if shown:
                yield place, shown
            pending = InlineText()
        if pending.is_empty:
            place = position
        pending.add(text)
    shown, _ = pending.finish()
    if shown:
        yield place, shown


def _pieces(root: html.HtmlElement) -> Iterator[tuple[int, str, bool]]:
    """Yield (position of its element, text, whether a new line begins) without recursion."""
    position, hidden = -1, 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        breaks = tag in _BLOCKS or tag == "br"
        position += event == "start"
        concealed = _is_hidden(element, tag)
        hidden += concealed if event == "start" else -concealed
        text = element.text if event == "start" else element.tail
        if not hidden and (element is not root or event == "start"):
            yield position, text or "", breaks


def _is_hidden(element: html.HtmlElement, tag: str) -> bool:
    style = str(element.get("style") or "").replace(" ", "").lower()
    return tag in _HIDDEN or element.get("hidden") is not None or "display:none" in style
