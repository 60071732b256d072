"""TOML read, and its mistakes told in words that somebody who never heard of TOML can act on.

This module owns what the parser's messages mean. It refuses to know which keys there are.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from audiopub.errors import ConfigError

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_NAMES = re.compile(r"'([^']*)'")
_HEADER = re.compile(r"\s*(\[{1,2})([^\[\]]+)\]")
_NAME = re.compile(r"""["']([^"']*)["']|([^\s."']+)""")


def parse_toml(data: bytes, where: str, lists: Sequence[str] = ()) -> dict[str, Any]:
    """Return the tables of a TOML file. `lists` are the names of tables of which there may be several.

    Raises `ConfigError`, with the line if it is known, when it is not UTF-8, not TOML, or beyond the parser.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise ConfigError("this is not UTF-8 text.", where=where, next_step="Save it as UTF-8.") from exc
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise _explain(str(exc), text, where, lists) from exc
    except (ValueError, RecursionError) as exc:
        what, next_step = _BEYOND[isinstance(exc, RecursionError)]
        raise ConfigError(f"this cannot be read: {what}.", where=where, next_step=next_step) from exc


_BEYOND = (
    ("a number in it has thousands of digits", "Write a shorter number."),
    ("its brackets stand hundreds deep in one another", "Write lists and tables side by side."),
)
"""What is the matter with a file that the parser gives up on, and what to do: a number, else brackets."""


def _lines(text: str) -> list[str]:
    """Return the lines as TOML counts them: other signs that part lines elsewhere are only signs."""
    return text.replace("\r\n", "\n").split("\n")


def _explain(message: str, text: str, where: str, lists: Sequence[str]) -> ConfigError:
    """Return the error for a message of `tomllib`, which names the line at its end."""
    found = _PLACE.search(message)
    number = int(found[1]) if found and found[1] else 0
    line = _lines(text)[number - 1].strip(" \t\f\v\n") if number else ""
    if single := _one_of_several(line, text, lists):
        number, name = single
        what, next_step = single_brackets(name)
        return ConfigError(f"{what}.", where=f"{where}, line {number}", next_step=next_step)
    for pattern, explain in _MEANINGS:
        if re.match(pattern, message):
            what, next_step = explain(message, line)
            break
    else:
        what, next_step = (
            f"this is not TOML: {_PLACE.sub('', message)}",
            'Write that line as key = value, with text in "quotation marks".',
        )
    place = f"line {number}" if number else "at its end"
    return ConfigError(f"{what}.", where=f"{where}, {place}", next_step=next_step)


def _one_of_several(line: str, text: str, lists: Sequence[str]) -> tuple[int, str] | None:
    """Return where one of the tables that a refused `line` begins stands in single brackets, and its name."""
    header = _HEADER.match(line)
    name = header[2].strip() if header else ""
    if name not in lists:
        return None
    single = re.compile(rf"\s*\[\s*{re.escape(name)}\s*\]")
    return next(((number, name) for number, each in enumerate(_lines(text), 1) if single.match(each)), None)


def single_brackets(name: str) -> tuple[str, str]:
    """Return what is wrong with the header of one table where there may be several, and what to do."""
    return (
        f"[{name}] stands in single brackets, but there may be several of them",
        f"Write [[{name}]], in double brackets, above each.",
    )


def double_brackets(name: str) -> tuple[str, str]:
    """Return what is wrong with the header of a list of tables where there is one table, and what to do."""
    return (
        f"[[{name}]] stands in double brackets, but there is only one such table",
        f"Write [{name}], in single brackets.",
    )


def line_of(text: str, place: Sequence[str | int]) -> int:
    """Return the line (from 1) on which a key or its table is written in the usual way, or 0.

    `place` are the tables and the key, as in `("site", "title")`, and in a list of tables, as `[[feed]]` is,
    the number of the table (from 0): `("feed", 1, "title")`.
    """
    wanted = tuple(place)
    table: tuple[str | int, ...] = ()
    lists: Counter[tuple[str | int, ...]] = Counter()
    found = 0
    for number, line in enumerate(_lines(_STRINGS.sub(_without_lines, text)), 1):
        if header := _HEADER.match(line):
            table = here = _table(_parts(header[2]), lists, is_next=len(header[1]) > 1)
        elif "=" in line:
            here = (*table, *_parts(line.partition("=")[0]))
        else:
            continue
        if here in (wanted, (*wanted, 0)):
            return number
        if here == wanted[: len(here)]:
            found = number
    return found


def _table(
    names: Sequence[str], lists: Counter[tuple[str | int, ...]], *, is_next: bool
) -> tuple[str | int, ...]:
    """Return the place of a table by its header's names; `lists` count the tables that each list has so far.

    A name that is a list means its last table, or, at the end of a header in two brackets, a new one.
    """
    place: tuple[str | int, ...] = ()
    for index, name in enumerate(names, 1):
        place = (*place, name)
        lists[place] += is_next and index == len(names)
        if lists[place]:
            place = (*place, lists[place] - 1)
    return place


_STRINGS = re.compile(
    r'''("""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5})|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|\#[^\n]*''', re.DOTALL
)
"""Strings and comments; the first group are strings over several lines."""


def _without_lines(string: re.Match[str]) -> str:
    """Return a string over several lines as an empty one of as many lines, all others as they are."""
    return '""' + "\n" * string[0].count("\n") if string[1] else string[0]


def _parts(written: str) -> list[str]:
    return [bare or quoted for quoted, bare in _NAME.findall(written)]


def _twice(message: str, _line: str) -> tuple[str, str]:
    table = f"[{'.'.join(_NAMES.findall(message))}]"
    return (
        f"{table} is there twice",
        f"Move the lines below the second {table} to the first, and delete the second {table}.",
    )


def _again(_message: str, line: str) -> tuple[str, str]:
    if line.startswith("["):
        return f"{line} is there already, as a key or a table", "Keep one of the two."
    name = line.partition("=")[0].strip() or line
    return f"{name} is there twice in one table", "Keep one of the two lines."


def _value(_message: str, line: str) -> tuple[str, str]:
    return (
        f"this is not TOML: what stands after the = in {line!r} is no value",
        'Write text in straight quotation marks, as in title = "My podcast", and true or false small.',
    )


def _key(_message: str, line: str) -> tuple[str, str]:
    return (
        f"this is not TOML: {line!r} is neither a [table] nor a key = value",
        'Put the key into quotation marks if it holds a space, an accent or a sign: "Saint Léger" = "…".',
    )


def _escape(_message: str, line: str) -> tuple[str, str]:
    return (
        f"this is not TOML: a backslash begins a special character in {line!r}",
        "Write the text in 'single' quotation marks, or / in place of a backslash in a path.",
    )


_OLD_LINE_ENDS = (
    "this is not TOML: a line ends in a way that only very old programs know",
    "Save the file with the line ends of Unix or Windows.",
)


def _more(message: str, line: str) -> tuple[str, str]:
    if "\r" in line:
        return _OLD_LINE_ENDS
    if re.search(r"=\s*\d{4}-\d\d-\d\d", line):
        return _date(message, line)
    return (
        f"this is not TOML: more stands after the value in {line!r}",
        "Give each key a line of its own, put text into quotation marks, and a # before a comment.",
    )


def _date(_message: str, line: str) -> tuple[str, str]:
    return (
        f"this is not TOML: there is no such date or time as in {line!r}",
        'Write a day that is in the calendar, as in 2026-01-31, or put it into quotation marks: "…".',
    )


def _sign(_message: str, line: str) -> tuple[str, str]:
    if "\r" in line:
        return _OLD_LINE_ENDS
    return (
        f"this is not TOML: a sign that cannot be seen stands in {line!r}",
        "Delete the line and type it again.",
    )


def _unclosed(_message: str, line: str) -> tuple[str, str]:
    what = (
        f"a quotation mark or bracket in {line!r} is never closed"
        if line
        else "the file ends inside a value, where a quotation mark or bracket is still open"
    )
    return f"this is not TOML: {what}", "Close it."


_MEANINGS: tuple[tuple[str, Callable[[str, str], tuple[str, str]]], ...] = (
    (r"Cannot declare .* twice", _twice),
    (r"Cannot (overwrite|mutate|redefine)", _again),
    (r"Duplicate (inline table )?key", _again),
    (r"Invalid value \(at end", _unclosed),
    (r"Invalid value", _value),
    (r"(Expected '=' after a key|Invalid statement|Invalid initial character for a key)", _key),
    (r"(Unescaped|Invalid hex value|Escaped character)", _escape),
    (r"Invalid date", _date),
    (r"Expected newline", _more),
    (r"(Unclosed|Unterminated|Illegal character '\\n'|Expected '\]'|Expected [\"']+(\s|$))", _unclosed),
    (r"(Illegal|Found invalid) character", _sign),
)
"""What the parser's messages mean, by how they begin; the first that matches holds."""
