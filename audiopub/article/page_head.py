"""The head of an article on its page: what stands around its title, where pages say who wrote it and when.

This module owns where that head begins and ends. It refuses to read names and dates.
"""

from collections.abc import Iterator

from lxml import html

from audiopub.article.page_signs import beside, is_concealed
from audiopub.article.units import fold
from audiopub.article.visible import element_text, walked

_LONG = 120
"""Letters from which a paragraph is of the text."""

_ENDS = 2
"""Paragraphs of the text with which the head is over: the first may be a standfirst."""

_LEVELS = 3
_WHOLE = frozenset({"body", "html", "main"})
_TITLES = ("h1", "h2")


def head_elements(root: html.HtmlElement, title: str) -> list[html.HtmlElement]:
    """Return the elements around the title down to the text, and those of the article's own footer.

    Without a title among the headings it is the head of the only article on the page.
    """
    heading = _heading(root, title)
    start = _around(heading) if heading is not None else _only_article(root)
    if start is None:
        return []
    footers = [foot for foot in start.iterchildren("footer") if start.tag == "article"]
    return [*_down_to_text(start, heading), *(each for foot in footers for each in foot.iterdescendants())]


def _heading(root: html.HtmlElement, title: str) -> html.HtmlElement | None:
    heads = [head for head in root.iter(*_TITLES) if isinstance(head.tag, str)]
    same = [head for head in heads if title and fold(element_text(head)) == fold(title)]
    first = [head for head in heads if head.tag == _TITLES[0]]
    return next(iter([*same, *first]), None)


def _around(heading: html.HtmlElement) -> html.HtmlElement:
    """Return the article that a heading is in, else the largest of the few elements right around it."""
    article = next(heading.iterancestors("article"), None)
    if article is not None:
        return article
    around = heading
    for parent in list(heading.iterancestors())[:_LEVELS]:
        if parent.tag in _WHOLE:
            return parent if around is heading else around
        around = parent
    return around


def _only_article(root: html.HtmlElement) -> html.HtmlElement | None:
    found = list(root.iter("article"))
    return found[0] if len(found) == 1 else None


def _down_to_text(start: html.HtmlElement, heading: html.HtmlElement | None) -> Iterator[html.HtmlElement]:
    """Yield the elements from the start to the text below the heading, but no menus and no other articles."""
    below, texts = heading is None, 0
    context = walked(start)
    for event, element in context:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "end":
            continue
        below = below or element is heading
        texts += below and tag == "p" and len(element.text_content()) >= _LONG
        if texts >= _ENDS:
            return
        if not tag or (element is not start and _is_other(element, tag)):
            context.skip_subtree()
        else:
            yield element


def _is_other(element: html.HtmlElement, tag: str) -> bool:
    return tag in {"article", "figure"} or is_concealed(element, tag) or bool(beside(element, tag))
