"""What people write in Markdown that CommonMark does not know: rules for the parser.

Template tags, attributes and the marks of other programs are no words. This module owns how they are known,
so that nobody hears them. It refuses to make blocks of them; a mark that is escaped is words.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_WIKI = re.compile(r"(?P<picture>!?)\[\[(?P<page>[^\[\]|\n]{1,200})(?:\|(?P<label>[^\[\]\n]{1,200}))?\]\]")
_TEMPLATE = re.compile(r"\{%[^{}\n]{0,400}%\}|\{\{[<%][^{}\n]{0,400}[>%]\}\}")
_MARKED = re.compile(r"==(?=[^\s=])")
_RAISED = re.compile(
    r"(?<=[A-Za-z0-9)])(?:~(?P<sub>[A-Za-z0-9+-]{1,8})~|\^(?P<sup>[A-Za-z0-9+\-−–]{1,8})\^)(?![~^])"
)
_DIVISION = re.compile(r"\s{0,3}:{3,}")
_ABBREVIATION = re.compile(r"\s{0,3}\*\[[^\[\]\n]{1,80}\]:")
_CONTENTS = re.compile(r"\s{0,3}\[(?:TOC|\[_TOC_\])\]\s*", re.IGNORECASE)
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}

_NAMED = r"[#.][\w:-]{1,80}"
_VALUED = r"[\w-]{1,40}=(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'|[^\s{}\"'\\]{1,200})"
_ATTRIBUTES_WITHIN = re.compile(
    rf"\{{(?P<named>:?\s?{_NAMED}|:\s?{_VALUED})?(?(named)|{_VALUED})(?:\s(?:{_NAMED}|{_VALUED})){{0,9}}\s?\}}"
)
_BEFORE_VALUES = frozenset(")]`*_")

ATTRIBUTES = re.compile(r"\s*(?<!\\)\{(?::|[#.][\w-]|[\w-]+=)[^{}\\\n]{0,200}\}\s*$")
"""Attributes at the end of a block, as Pandoc and kramdown have them."""

ALERT = re.compile(
    r"\[!(?:note|tip|important|warning|caution|info|danger|example|quote)\][+-]?[ \t]*", re.IGNORECASE
)
"""The mark at the start of a quotation that GitHub and others show as a box."""

TASKS = {"[ ] ": "\u2610 ", "[x] ": "\u2611 ", "[X] ": "\u2611 "}
"""The marks of tasks (GitHub Flavored Markdown), and the signs that show them."""


def other_marks(parser: MarkdownIt) -> None:
    """Have a parser know the marks of other programs."""
    for name, inline in (
        ("wiki", _wiki),
        ("template", _template),
        ("attributes", _attributes),
        ("marked", _marked),
    ):
        parser.inline.ruler.before("link", name, inline)
    parser.inline.ruler.before("strikethrough", "raised", _raised)
    parser.block.ruler.before("fence", "wordless", _wordless, _INTERRUPTS)


def _wiki(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- as above
    match = _WIKI.match(state.src, state.pos)
    if not match:
        return False
    if not silent and match["picture"]:
        token = state.push("image", "img", 0)
        token.attrs = {"src": match["page"], "alt": ""}
        token.content, token.children = "", []
    elif not silent:
        state.pending += match["label"] or match["page"]
    state.pos = match.end()
    return True


def _template(state: StateInline, silent: bool) -> bool:  # noqa: FBT001, ARG001 -- as above
    match = _TEMPLATE.match(state.src, state.pos)
    if match:
        state.pos = match.end()
    return match is not None


def _attributes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001, ARG001 -- as above
    """Leave out attributes within a line: `{#id .class}`, and `{width=50%}` right behind a mark."""
    match = _ATTRIBUTES_WITHIN.match(state.src, state.pos)
    if not match or not (match["named"] or state.src[state.pos - 1 : state.pos] in _BEFORE_VALUES):
        return False
    state.pos = match.end()
    return True


def _marked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001, ARG001 -- as above
    """Leave out `==` before and after marked words."""
    src, pos = state.src, state.pos
    if state.env.get("marked") == (src, pos):
        state.pos += 2
        return True
    end = src.find("==", pos + 2)
    begins = pos == 0 or not (src[pos - 1].isalnum() or src[pos - 1] == "=")
    if not (_MARKED.match(src, pos) and begins and end > 0 and not src[end - 1].isspace()):
        return False
    if src[end + 2 : end + 3].isalnum() or src[end + 2 : end + 3] == "=" or "\\" in src[pos:end]:
        return False
    state.env["marked"] = (src, end)
    state.pos += 2
    return True


def _raised(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- as above
    """Take Pandoc's `H~2~O` and `x^2^` for what is lowered or raised."""
    match = _RAISED.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        tag = "sub" if match["sub"] else "sup"
        for kind, content in (
            ("html_inline", f"<{tag}>"),
            ("text", match[tag]),
            ("html_inline", f"</{tag}>"),
        ):
            state.push(kind, "", 0).content = content
    state.pos = match.end()
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _wordless(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001, ARG001 -- as above
    """Leave out a line of `:::`, an abbreviation's meaning, and the place of a table of contents."""
    if state.is_code_block(start):
        return False
    line = _line(state, start)
    if not (_DIVISION.match(line) or _ABBREVIATION.match(line) or _CONTENTS.fullmatch(line)):
        return False
    if not silent:
        state.line = start + 1
    return True
