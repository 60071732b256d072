"""Who wrote an article, as its page says it: in meta elements and in the head of the text.

This module owns which names of a page are its authors'. It would rather name nobody than an account, a
company or a photographer.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from lxml import html

from audiopub.article.bylines import byline, joined_names, role_line
from audiopub.article.filed import filed_by
from audiopub.article.page_signs import BLOCKS, attribute, is_caption_element, stands_beside
from audiopub.article.person_names import is_name
from audiopub.article.units import fold
from audiopub.article.visible import element_text

_METAS = (
    "author",
    "article:author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
)
_OF_LIBRARIES = frozenset({"citation_author", "dc.creator", "dcterms.creator"})
"""Meta elements that may set the family name first: `Bee, Ann`."""

_MOST = 10
_LONGEST_NAME, _MOST_WORDS = 80, 8
"""Letters and words: longer ones are sentences."""

_LONGEST_LINE, _FEW_PARTS = 160, 8
"""Letters and elements of a byline."""

_MOST_DATES = 40
"""Dates on a page whose lines are looked at."""

_BEFORE_NAME = re.compile(
    r"^\W*(?:(?:view|see|read|show|alle|tous les|ver todos los)\s+(?:all\s+)?"
    r"(?:posts|articles|stories|beiträge|artikel|artículos)\s+(?:by|from|of|von|de)|posts?\s+by|written\s+by|by|(?-i:von|par|por|di))\s+",
    re.IGNORECASE,
)
_LED = re.compile(r"\b(?:by|von|vom|par|por|di|door)\s+$", re.IGNORECASE)
_HEADS_OF_TEASERS = ("h2", "h3", "h4", "h5", "h6")
_ADDED = re.compile(r"\s*\((?:https?://|www\.)[^()]{1,100}\)")
_NO_NAME = re.compile(
    r"\b(?:gmbh|ltd|inc|llc|s\.?a\.?r\.?l|e\.\s?v)\b|^[\w-]{1,60}\.[a-z]{2,12}$|^https?:|^www\.",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    """
    admin administrator webmaster root user guest gast anonymous author autor auteur redaktion editor editors
    staff team editorial unknown none null""".split()  # noqa: SIM905 -- reads as a list of words
)
"""Accounts, not people."""

_NAME_CLASS = re.compile(
    r"(?:(?:article|post|entry|story|meta|by|p|vcard|content|page|blog)[-_]{0,2})?"
    r"(?:author|autor|autora|autore|auteur|autoren|authors)s?(?:[-_]{1,2}(?:name|names|link|url))?",
    re.IGNORECASE,
)
_LINE_CLASS = re.compile(r"(?:[a-z]+[-_]{1,2})?(?:byline|by-line|signature|autorenzeile)", re.IGNORECASE)


def checked_authors(given: Sequence[str]) -> tuple[str, ...]:
    """Keep what can be a person's or a newsroom's name: no address, account or company, not a sentence.

    Several names in one text are several authors.
    """
    bare = (_BEFORE_NAME.sub("", _ADDED.sub("", name)).strip() for name in given)
    names = (name for text in bare for name in joined_names(text) or (text,))
    found = dict.fromkeys(name for name in names if name and _may_be_name(name))
    return tuple(name for name in found if not _said_before(name, found))[:_MOST]


def _said_before(name: str, names: Iterable[str]) -> bool:
    """Tell a name that only says more of another one: "Ann Bee, Courier" beside "Ann Bee"."""
    return any(other != name and name.startswith(f"{other},") for other in names)


def meta_authors(metas: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the authors that the first kind of meta element names that names any."""
    found = (checked_authors([_in_order(name, each) for each in metas.get(name, ())]) for name in _METAS)
    return next(filter(None, found), ())


def _in_order(meta: str, name: str) -> str:
    """Return a name with the given name first, where a library's has the family name before a comma."""
    family, comma, given = name.partition(", ")
    turned = f"{given} {family}"
    return turned if meta in _OF_LIBRARIES and comma and "," not in given and is_name(turned) else name


def shown_authors(root: html.HtmlElement, head: Sequence[html.HtmlElement]) -> tuple[str, ...]:
    """Return the authors that the page shows to readers: in the head of the text, else by a marked link."""
    near = [element for element in head if not is_caption_element(element, str(element.tag))]
    tiers = (
        _named(near, _is_author, lambda text: checked_authors([text])),
        _named(near, _has_author_class, _names),
        _named(near, _is_line, lambda text: byline(text) or role_line(text) or _names(text)),
    )
    links = (link for link in root.iter("a") if "author" in attribute(link, "rel").lower().split())
    marked = next(filter(None, tiers), None) or checked_authors([element_text(link) for link in links][:2])
    return marked or _signed(near) or _filed(root)


def _signed(elements: Sequence[html.HtmlElement]) -> tuple[str, ...]:
    """Return the authors of the first element that is a byline by its words alone."""
    texts = (element_text(each) for each in elements if len(each) <= _FEW_PARTS)
    found = (byline(text) for text in texts if len(text) <= _LONGEST_LINE)
    persons = (checked_authors(names) for names in found if all(map(is_name, names)))
    return next(filter(None, persons), ())


def _filed(root: html.HtmlElement) -> tuple[str, ...]:
    """Return the authors that the one line with a marked day in it names, wherever it stands on the page.

    Several of them are those of other articles or of comments.
    """
    times = islice(root.iter("time"), _MOST_DATES)
    lines = {each: None for time in times if (each := next(time.iterancestors(*BLOCKS), None)) is not None}
    found = {names for line in lines if (names := _filed_in(line))}
    return found.pop() if len(found) == 1 else ()


def _filed_in(line: html.HtmlElement) -> tuple[str, ...]:
    """Return the persons whom a line names behind "by"; none in what stands beside an article."""
    if len(line.text_content()) > _LONGEST_LINE or stands_beside(line) or _is_of_other(line):
        return ()
    text = element_text(line)
    names = checked_authors(byline(text) or filed_by(text))
    led = names and _LED.search(text.partition(names[0])[0])
    return names if led and all(map(is_name, names)) else ()


def _is_of_other(line: html.HtmlElement) -> bool:
    """Tell a line in a list, in a quotation, in an article without the page's title, or of a teaser."""
    around = line.iterancestors("li", "blockquote", "figure", "article")
    if line.tag == "li" or any(next(each.iterdescendants("h1"), None) is None for each in around):
        return True
    near = (line.getprevious(), line.getnext())
    heads = (each for each in near if each is not None and each.tag in _HEADS_OF_TEASERS)
    return any(next(head.iterdescendants("a"), None) is not None for head in heads)


def _named(
    elements: Sequence[html.HtmlElement],
    is_marked: Callable[[html.HtmlElement], bool],
    names: Callable[[str], tuple[str, ...]],
) -> tuple[str, ...]:
    found = (name for each in elements if is_marked(each) for name in names(_name_in(each)))
    return tuple(dict.fromkeys(found))[:_MOST]


def _name_in(element: html.HtmlElement) -> str:
    """Return the words of an element, or of the part of it that is marked as the name."""
    inner = (each for each in element.iterdescendants() if attribute(each, "itemprop").lower() == "name")
    part = next(inner, element)
    return element_text(part) or attribute(part, "content")


def _names(text: str) -> tuple[str, ...]:
    """Return the names of a text that is nothing else, or is a byline."""
    bare = _BEFORE_NAME.sub("", text).strip()
    found = (bare,) if is_name(bare) else joined_names(bare) or byline(text)
    return checked_authors(found)


def _is_author(element: html.HtmlElement) -> bool:
    marked = attribute(element, "itemprop").lower() == "author"
    return marked or (element.tag == "a" and "author" in attribute(element, "rel").lower().split())


def _has_author_class(element: html.HtmlElement) -> bool:
    return any(map(_NAME_CLASS.fullmatch, _classes(element)))


def _is_line(element: html.HtmlElement) -> bool:
    return element.tag == "address" or any(map(_LINE_CLASS.fullmatch, _classes(element)))


def _classes(element: html.HtmlElement) -> Iterator[str]:
    yield from attribute(element, "class").split()[:20]


def _may_be_name(name: str) -> bool:
    if "://" in name or "@" in name or len(name) > _LONGEST_NAME or len(name.split()) > _MOST_WORDS:
        return False
    if _NO_NAME.search(name) or fold(name) in _NOBODY:
        return False
    return " " in name or not (name.islower() or any(char.isdigit() for char in name)) or not name.isascii()
