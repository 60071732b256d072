"""Footnotes of a web page: which links are their marks, where the notes are, and the ways back.

This module owns how a note is known by the marks that name it. It refuses to judge a note by its words.
"""

import re

from lxml import html

from audiopub.article.page_signs import attribute, class_of, first_words, roles_of
from audiopub.article.page_walk import Walk

_LONGEST_NOTE = 2000
"""Characters: what is longer is a part of the text, whatever mark leads to it."""

_NOTE_MARK = re.compile(r"(?:^|\s)(?:footnote-?ref|note-?ref|fn-?ref|reference)(?:\s|$)", re.IGNORECASE)
_LONGEST_LABEL = 6
_RAISED_LABEL = re.compile(r"[\[(]?(?:\d{1,3}|[^\W\d_]{1,2}|[*∗†‡§]{1,3})[\])]?")
_NOTE_ROLES = frozenset({"doc-noteref", "noteref"})
_BACK_ROLES = frozenset({"doc-backlink"})


def note_ids(root: html.HtmlElement) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids that note marks name, and those of the marks, of what is in them and right around them.

    A link to a mark above it is no mark: it is the number of a note, which leads back.
    """
    notes: set[str] = set()
    marks: set[str] = set()
    for link in root.iter("a"):
        if is_note_mark(link, "a") and attribute(link, "href")[1:] not in marks:
            notes.add(attribute(link, "href")[1:])
            marks |= _names_of_mark(link)
    return frozenset(notes), frozenset(marks)


def _names_of_mark(link: html.HtmlElement) -> set[str]:
    parent = link.getparent()
    near = (link, *link.iterchildren("sup"), *(() if parent is None else (parent,)))
    return {attribute(link, "name"), *(attribute(each, "id") for each in near)} - {""}


def note_named(walk: Walk, element: html.HtmlElement, *, is_block: bool) -> str:
    """Return the id by which note marks name an element that holds a note, or nothing.

    An anchor at the start of a paragraph stands for the paragraph.
    """
    name = next((found for key in ("id", "name") if (found := attribute(element, key)) in walk.note_ids), "")
    if name and is_block and len(element.text_content()) <= _LONGEST_NOTE:
        return name
    parent = element.getparent()
    if not name or is_block or not walk.inline.is_empty or parent is None:
        return ""
    if len(parent.text_content()) > _LONGEST_NOTE:
        return ""
    walk.frames[-1].note = name  # it lasts to the end of the paragraph
    return name


def leads_back(walk: Walk, element: html.HtmlElement, tag: str) -> bool:
    """Tell the link from a footnote back to its mark."""
    if tag != "a" or not walk.note:
        return False
    return bool(roles_of(element) & _BACK_ROLES) or attribute(element, "href")[1:] in walk.mark_ids


def is_note_mark(element: html.HtmlElement, tag: str) -> bool:
    """Tell a link to a footnote (W3C, Digital Publishing WAI-ARIA Module), by its role, class or place."""
    if tag != "a" or not attribute(element, "href").startswith("#") or len(attribute(element, "href")) == 1:
        return False
    parent = element.getparent()
    if parent is None or roles_of(element) & _BACK_ROLES:
        return False
    if (roles_of(element) | roles_of(parent)) & _NOTE_ROLES or parent.tag == "sup" or _is_raised(element):
        return True
    return bool(_NOTE_MARK.search(class_of(element)) or _NOTE_MARK.search(class_of(parent)))


def label_of(element: html.HtmlElement) -> str:
    """Return the label of a note mark, without brackets; nothing when it is too long to be one."""
    label = "".join(str(element.text_content()).split()).strip("[]()")
    return label if len(label) <= _LONGEST_LABEL else ""


def _is_raised(element: html.HtmlElement) -> bool:
    """Tell a link that holds nothing but a raised label of a note."""
    inside = list(element)
    if len(inside) != 1 or inside[0].tag != "sup" or (element.text or "").strip() or inside[0].tail:
        return False
    return bool(_RAISED_LABEL.fullmatch(first_words(inside[0])))
