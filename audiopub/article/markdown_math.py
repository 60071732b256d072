"""Formulas in Markdown, in TeX: between dollar signs, in TeX's own brackets, in an environment.

This module owns how a formula is told from prices and from brackets that are escaped. It refuses to read TeX.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
_IN_LINE = re.compile(
    r"\$\$(?P<double>[^$\n]{1,600})\$\$(?!\$)"
    r"|\$(?P<single>(?![\s$])(?:\\[^\n]|[^$\\]){1,600}(?<!\s))\$(?![\w$])"
    r"|\\\((?P<round>(?:\\[^)\n]|[^\\]){1,600})\\\)"
    r"|\\\[(?P<square>(?:\\[^\]\n]|[^\\]){1,600})\\\]",
    re.DOTALL,
)
_SIGN = re.compile(r"[\\^_={}<>+|]|[A-Za-z]['’]?\(|(?<=\d)[A-Za-z]|(?<=[A-Za-z])\d|(?<=\w)[-*/](?=\w)")
_COMMAND = re.compile(r"(?<!\\)(?:\\\\)*\\[A-Za-z]{2,}")
_PROSE = re.compile(
    r"(?<![\\\w])(?:[^\W\d_]{2,}[,;:]?\s+[^\W\d_]{2}|[^\W\d_]{3,}[,;:]?\s+[^\W\d_]|[^\W\d_]\s+[^\W\d_]{3})"
)
"""Two words in a row, which a formula has only in a command for text."""

_ESCAPED = re.compile(r"[:;'\"“”’@&?]|[^\W\d_]{4,}")
"""A word or a mark that no formula has: its round brackets were escaped."""

_TEXT = re.compile(r"\\(?:text|mathrm|mathit|mbox|operatorname)\w*\{[^{}]*\}")
_PLAIN = re.compile(r"[A-Za-z]|-?\d{1,15}(?:[.,]\d{1,15})?")
FORMULA = "math"
"""What the code of a formula that stands alone is called, as in a fence of GitHub's Markdown."""

_MOST_LINES = 60
"""A formula ends within so many lines: looking further for an end that is not there takes long."""

_ENVIRONMENT = re.compile(r"\\begin\{(?P<name>[A-Za-z]{1,20}\*?)\}")


def formulas(parser: MarkdownIt) -> None:
    """Have a parser know formulas: `math_inline` in a line, and `code_block` for one that stands alone."""
    parser.inline.ruler.before("escape", "math_inline", _inline)
    parser.block.ruler.before("fence", "math", _block, _INTERRUPTS)


def is_plain(formula: str) -> bool:
    """Tell a formula that is a single letter or a number: it is read as it stands."""
    return _PLAIN.fullmatch(formula) is not None


def in_dollars(formula: str) -> str:
    """Return a formula between dollar signs, or nothing where it would not be read back so."""
    written = f"${formula}$"
    match = _IN_LINE.fullmatch(written)
    is_whole = match is not None and match["single"] == formula and not is_plain(formula)
    return written if match and is_whole and _is_formula(match) else ""


def _is_formula(match: re.Match[str]) -> bool:
    """Tell a formula from a stretch of text between two prices, or between brackets that are escaped."""
    content = match[match.lastgroup or 0]
    if match.lastgroup == "square":
        return _COMMAND.search(content) is not None
    if match.lastgroup == "double":
        return bool(content.strip())
    if match.lastgroup == "round" and _ESCAPED.search(_COMMAND.sub("", _TEXT.sub("", content))):
        return False
    if _PROSE.search(_TEXT.sub("", content)):
        return False
    return bool(_SIGN.search(content)) or (match.lastgroup == "single" and is_plain(content))


def _inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- as markdown-it calls its rules
    if state.src[state.pos] not in "$\\":
        return False
    match = _IN_LINE.match(state.src, state.pos)
    before = state.src[state.pos - 1 : state.pos] if state.pos else ""
    closed = {"$", "\\"} if match is not None and match["single"] else {"]", ")", "}", "'", '"'}
    behind_word = before.isalnum() or before in closed
    if not match or behind_word or not _is_formula(match):
        return False
    if not silent:
        state.push("math_inline", "math", 0).content = " ".join(match[match.lastgroup or 0].split())
    state.pos = match.end()
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fence:
    """What a formula on lines of its own begins and ends with; `alone`: these stand on lines of their own."""

    begin: str
    end: str
    alone: bool = False
    kept: bool = False


def _fence(line: str) -> _Fence | None:
    if line.startswith("$$"):
        return _Fence(begin="$$", end="$$")
    if line.rstrip() == "\\[":
        return _Fence(begin="\\[", end="\\]", alone=True)
    found = _ENVIRONMENT.match(line)
    return _Fence(begin=found[0], end=f"\\end{{{found['name']}}}", kept=True) if found else None


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 -- as above
    """Take a formula on lines of its own for code: it is shown and not read."""
    fence = None if state.is_code_block(start) else _fence(_line(state, start))
    last = _last(state, start, end, fence) if fence else None
    if fence is None or last is None:
        return False
    if not silent:
        text = "\n".join(_line(state, line) for line in range(start, last + 1)).strip()
        token = state.push("code_block", "code", 0)
        token.content = (text if fence.kept else _bare(text, fence)) + "\n"
        token.info = FORMULA
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _bare(text: str, fence: _Fence) -> str:
    return text.removeprefix(fence.begin).removesuffix(fence.end).strip()


def _closer(fence: _Fence) -> Callable[[str], bool]:
    if fence.alone:
        return lambda line: line.strip() == fence.end
    return lambda line: line.rstrip().endswith(fence.end)


def _last(state: StateBlock, start: int, end: int, fence: _Fence) -> int | None:
    """Return the line that closes a formula; a blank line or the end of the block around it closes none."""
    closes = _closer(fence)
    first = _line(state, start).rstrip()
    if len(first) > len(fence.begin) + len(fence.end) and closes(first):
        return start
    for line in range(start + 1, min(end, start + _MOST_LINES)):
        if state.isEmpty(line) or state.sCount[line] < state.blkIndent:
            return None
        if closes(_line(state, line)):
            return line
    return None
