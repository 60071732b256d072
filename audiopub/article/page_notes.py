"""Footnotes of a web page: which links are their marks, where the notes are, and the ways back.

This module owns how a note is known by the marks that name it. It refuses to judge a note by its words.
"""

from lxml import html

from audiopub.article.page_signs import attribute, is_note_mark
from audiopub.article.page_walk import Walk

_LONGEST_NOTE = 2000
"""Characters: what is longer is a part of the text, whatever mark leads to it."""

_LONGEST_LABEL = 6


def note_ids(root: html.HtmlElement) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids that note marks name, and those of the marks and the elements right around them."""
    notes: set[str] = set()
    marks: set[str] = set()
    for link in root.iter("a"):
        if is_note_mark(link, "a"):
            notes.add(attribute(link, "href")[1:])
            parent = link.getparent()
            marks.update(attribute(each, "id") for each in (link, parent) if each is not None)
    return frozenset(notes), frozenset(marks - {""})


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


def label_of(element: html.HtmlElement) -> str:
    """Return the label of a note mark, without brackets; nothing when it is too long to be one."""
    label = "".join(str(element.text_content()).split()).strip("[]()")
    return label if len(label) <= _LONGEST_LABEL else ""


def leads_back(walk: Walk, element: html.HtmlElement, tag: str) -> bool:
    """Tell the link from a footnote back to its mark."""
    if tag != "a" or not walk.note:
        return False
    return attribute(element, "href")[1:] in walk.mark_ids
