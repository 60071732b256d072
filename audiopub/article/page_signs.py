"""What the elements and class names of a web page say of the words in them: tables.

This module owns these vocabularies. It refuses to walk a page.
"""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Literal
from urllib.parse import unquote

from lxml import html

from audiopub.model import SpanKind

MARKS: Mapping[str, SpanKind] = {
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "sub": "sub",
    "sup": "sup",
}
"""Elements whose words are marked."""

BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center dd details dialog div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main menu nav ol p pre section
    summary table tbody td tfoot th thead tr ul option hgroup search optgroup select""".split()  # noqa: SIM905 -- reads as a list of words
)
"""Elements that begin and end a line."""

HIDDEN = frozenset(
    """
    script style noscript template svg head iframe object embed datalist canvas audio video map rt rp input
    textarea progress meter math""".split()  # noqa: SIM905 -- reads as a list of words
)
"""Elements whose words a browser does not show in the line of the text, or nobody reads there."""

RAISED: Mapping[int, int] = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
"""Figures and signs of an exponent, raised."""

LOWERED: Mapping[int, int] = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
"""Figures and signs of an index, lowered."""

_STRUCK = frozenset({"del", "s", "strike"})
_LONGEST_STRUCK = 2000
"""Characters: a longer deletion is a tag that somebody forgot to close."""

STRUCK_OUT, PICTURE_LINK, FRAME = "struck out", "link to a picture", "embedded page"
"""Rules by which an element's words go: they are shown, and no words of the text."""

Beside = Literal["", "aside", "page"]

_BESIDE = frozenset({"nav", "footer", "form", "button", "select", "dialog", "search", "menu"})
_BESIDE_ROLES = frozenset(
    {"navigation", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "toolbar"}
)
_COMMENTS = re.compile(
    r"(?:^|\s)(?:comments?|comment-?list|disqus\w*|respond|kommentare?|leser-?kommentare|commentaires?|"
    r"comentarios|commenti|comentários)(?:[_-](?:list|section|area|wrapper|container|thread|block|form|respond|body|"
    r"content|wrap))?(?:\s|$)",
    re.IGNORECASE,
)
_WHOLE = frozenset({"html", "body", "main", "article"})
_FOR_NOBODY = re.compile(
    r"(?:^|\s)(?:mw-editsection|katex-html|"
    r"(?:visually|visuallyhidden|screen-?reader|element-invisible|sr-?only|a11y-only|assistive)[\w-]*)(?:\s|$)",
    re.IGNORECASE,
)
_LINK_SIGN = re.compile(
    r"(?:^|\s)(?:headerlink|header-anchor|heading-anchor|anchor-link|anchorjs-link|hash-link|permalink|"
    r"(?P<any>anchor))(?:\s|$)",
    re.IGNORECASE,
)
"""Classes of a link to a heading; one with the class that also stands for any link is a sign in headings."""

_SIGN_WORDS = re.compile(
    r"\W*(?:(?:(?:copy|direct|permanent|anchor|deep|section)[ -]?)?link|permalink|permalien|anchor|anker)"
    r"(?:\s(?:to|for)\s(?:this|the)\s\w{4,12})?\W*",
    re.IGNORECASE,
)
_PARTS_OF_SIGN, _LONGEST_SIGN_WORDS = 20, 60
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_STRIKING_STYLE = re.compile(r"text-decoration(?:-line)?:[a-z]{0,20}line-through", re.IGNORECASE)
_POST = re.compile(r"(?:^|\s)(?:twitter-(?:tweet|video)(?:-rendered)?|bluesky-embed)(?:\s|$)", re.IGNORECASE)
_PICTURE_LINK = re.compile(r"(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\S+", re.IGNORECASE)
_ARROWS = re.compile(r"[↩↵⤴⤶⏎↑⇑⬆↰🔙^\ufe0e\ufe0f]{1,4}\s?\d{0,3}")
_LONGEST_SIGN = 8
_HIDING_STYLE = re.compile(r"display:none|visibility:hidden", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:(?:fig|img|image|photo|picture|media|wp|thumb|gallery|video|bild|foto|lead)?[\s_-]{0,2}"
    r"(?:caption|captions|bildunterschrift|legende|subline|imagecaption|figcaption|thumbcaption|photocaption))"
    r"(?:[\s_-]{0,2}(?:text|dd|wrap|wrapper|container|content|inner|title|copy|body))?(?:\s|$)|"
    r"(?:^|[\s_-])(?:photo|image|picture|media|foto|bild|img)[\s_-]{0,2}(?:credit|credits|copyright|source|"
    r"nachweis|quelle|author|byline)s?(?:\s|$)",
    re.IGNORECASE,
)
_EMOJI = re.compile(r"(?:^|\s)(?:emoji|wp-smiley|smiley|twemoji|emoticon)(?:\s|$)", re.IGNORECASE)
_MAX_CAPTION_CLASS = 300
_LONGEST_CAPTION = 900
"""Characters."""


def attribute(element: html.HtmlElement, name: str) -> str:
    """Return an attribute without white space at its ends, or an empty string."""
    return str(element.get(name) or "").strip()


def class_of(element: html.HtmlElement) -> str:
    """Return the class names of an element, or their beginning."""
    return str(element.get("class") or "")[:_MAX_CAPTION_CLASS]


def roles_of(element: html.HtmlElement) -> frozenset[str]:
    """Return what an element says it is for, in small letters."""
    given = f"{element.get('role') or ''} {element.get('epub:type') or ''} {element.get('type') or ''}"
    return frozenset(given.lower().split())


def is_concealed(element: html.HtmlElement, tag: str) -> bool:
    """Tell an element that no browser shows, or that is there for programs and not for readers."""
    if tag in HIDDEN:
        return True
    if tag in _WHOLE:
        return False  # a script shows it
    if _is_unseen(element):
        return True
    if (tag == "a" and _is_anchor(element)) or _is_link_sign(element):
        return True
    return bool(_FOR_NOBODY.search(class_of(element)))


def _is_unseen(element: html.HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDING_STYLE.search(_style(element)))


def frame_title(element: html.HtmlElement, tag: str) -> str:
    """Return the title of another page that a browser shows in this one: a film, a map; else nothing."""
    if tag != "iframe" or _is_unseen(element) or attribute(element, "aria-hidden") == "true":
        return ""
    is_tiny = any(attribute(element, name).removesuffix("px") in {"0", "1"} for name in ("width", "height"))
    return "" if is_tiny else attribute(element, "title")


def _style(element: html.HtmlElement) -> str:
    return str(element.get("style") or "").replace(" ", "")


def _is_anchor(element: html.HtmlElement) -> bool:
    """Tell a sign in a heading that links to it, and an arrow that leads back to where one came from."""
    if "#" not in attribute(element, "href") or next(element.iterdescendants("img"), None) is not None:
        return False
    sign = "".join(map(str, element.itertext())).strip()
    if not sign or len(sign) > _LONGEST_SIGN:
        return False
    in_heading = _heading_around(element) is not None
    return bool(_ARROWS.fullmatch(sign)) or (in_heading and not any(map(str.isalnum, sign)))


def _is_link_sign(element: html.HtmlElement) -> bool:
    """Tell a link to a heading, by its class, that is empty or a mark; what is all of a heading is none."""
    named = _LINK_SIGN.search(class_of(element))
    if named is None:
        return False
    around = _heading_around(element)
    if named["any"] and around is None:
        return False
    words = first_words(element)
    if not any(map(str.isalnum, words)):
        return True
    return bool(_SIGN_WORDS.fullmatch(words)) and (around is None or first_words(around) != words)


def _heading_around(element: html.HtmlElement) -> html.HtmlElement | None:
    return next(element.iterancestors(*_HEADINGS), None)


def first_words(element: html.HtmlElement) -> str:
    """Return the words at the start of an element, enough to tell a sign from others."""
    parts = "".join(map(str, islice(element.itertext(), _PARTS_OF_SIGN)))
    return " ".join(parts.split())[:_LONGEST_SIGN_WORDS].strip("\u200b")


def links_to_itself(element: html.HtmlElement, tag: str) -> bool:
    """Tell a heading of which all words are one link that leads to the heading."""
    link = next(element.iterdescendants("a"), None) if tag in _HEADINGS else None
    if link is None or first_words(link) != first_words(element):
        return False
    fragment = attribute(link, "href").partition("#")[2]
    parent = element.getparent()
    near = (link, element, *(() if parent is None else (parent,)))
    ids = {attribute(each, name) for each in near for name in ("id", "name")}
    return bool(fragment) and (attribute(link, "href").startswith("#") or unquote(fragment) in ids)


def left_out(element: html.HtmlElement, tag: str) -> str:
    """Return the rule by which words that a browser shows are none of the text; nothing for all others."""
    if tag in _STRUCK or _STRIKING_STYLE.search(_style(element)):
        return STRUCK_OUT if tag not in _WHOLE and len(element.text_content()) <= _LONGEST_STRUCK else ""
    if tag == "a" and _PICTURE_LINK.fullmatch("".join(map(str, element.itertext())).strip()):
        return PICTURE_LINK if any(map(is_post, element.iterancestors("blockquote"))) else ""
    return ""


def is_post(element: html.HtmlElement) -> bool:
    """Tell the quotation of a post on a network as its own code for embedding writes it."""
    return bool(_POST.search(class_of(element)))


def beside(element: html.HtmlElement, tag: str) -> Beside:
    """Tell what stands beside an article: "page" in menus, forms, comments, footers, "aside" in columns."""
    if tag == "aside" or roles_of(element) & {"complementary"}:
        return "aside"
    if tag in _BESIDE or roles_of(element) & _BESIDE_ROLES:
        quoted = tag == "footer" and next(element.iterancestors("blockquote"), None) is not None
        return "" if quoted else "page"
    named = f"{class_of(element)} {attribute(element, 'id')}"
    return "page" if tag not in _WHOLE and _COMMENTS.search(named) else ""


def stands_beside(element: html.HtmlElement) -> bool:
    """Tell whether an element is in one that stands beside an article."""
    parents = (each for each in element.iterancestors() if isinstance(each.tag, str))
    return any(beside(parent, str(parent.tag)) for parent in parents)


def is_bare(element: html.HtmlElement, tag: str) -> bool:
    """Tell a `div` that stands for a paragraph: it says nothing of itself and holds no other blocks."""
    if tag != "div" or any(element.get(name) for name in ("class", "id", "role")):
        return False
    return next(element.iterdescendants(*BLOCKS), None) is None


def is_caption_element(element: html.HtmlElement, tag: str) -> bool:
    """Tell an element that holds a picture's caption or credit."""
    if tag == "figcaption":
        return True
    return tag not in _WHOLE and bool(_CAPTION.search(class_of(element))) and not _is_long(element)


def _is_long(element: html.HtmlElement) -> bool:
    """Tell an element that is named for its pictures' captions and holds much more than one."""
    if next(element.iterdescendants("h1", "h2", "h3", "ul", "ol", "table"), None) is not None:
        return True
    return len(element.text_content()) > _LONGEST_CAPTION


def sign(element: html.HtmlElement, tag: str) -> str:
    """Return the name and the class of an element, or nothing when it has no class."""
    return f"{tag}.{class_of(element)}" if class_of(element) else ""


def is_emoji(element: html.HtmlElement) -> bool:
    """Tell a picture that stands for one sign in the text."""
    alt = attribute(element, "alt")
    return bool(_EMOJI.search(class_of(element))) or (0 < len(alt) <= 4 and not any(map(str.isalnum, alt)))  # noqa: PLR2004 -- the length of a composed emoji
