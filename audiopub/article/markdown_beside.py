"""What a line of Markdown holds beside its words: pictures, and words that are struck out.

This module owns how the two are told from the words, so that nobody hears them. It refuses to make blocks of
pictures, and leaves alone what has no end.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from audiopub.article.markdown_inline import attributes, inline_text

_STRUCK = frozenset({"s", "strike", "del"})
_OPENING = re.compile(r"<(?P<name>[A-Za-z][\w-]*)(?P<rest>[^<>]*)>")
_CLOSING_MARK = re.compile(r"[.,;:!?…)\]}»”’]")
_BREAKS = frozenset({"softbreak", "hardbreak"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in a line: its address, what it shows in words, and its title."""

    src: str
    alt: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """Words that are struck out, so many lines below the first line of their block."""

    text: str
    line: int


@dataclass(slots=True, kw_only=True)
class Beside:
    """The tokens of the words of a block, and what stands beside these."""

    words: list[Token] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    struck: list[Struck] = field(default_factory=list)


def told_apart(tokens: Sequence[Token]) -> Beside:
    """Return the words of inline tokens apart from pictures and from what is struck out."""
    found = Beside()
    last = {_tag(token): place for place, token in enumerate(tokens) if token.type == "html_inline"}
    at, line, gap = 0, 0, False
    while at < len(tokens):
        end = _struck_end(tokens, at, last)
        picture = _picture(tokens[at])
        if end is not None:
            found.struck.append(Struck(text=inline_text(tokens[at : end + 1])[0], line=line))
        elif picture:
            found.pictures.append(picture)
        elif gap and _goes_around(found.words, tokens[at]):
            found.words.pop()
        else:
            _add(found.words, tokens[at], gap=gap)
            gap = gap and tokens[at].type == "text" and tokens[at].content.isspace()
        gap = gap or end is not None or picture is not None
        after = at + 1 if end is None else end + 1
        line += sum(token.type in _BREAKS for token in tokens[at:after])
        at = after
    return found


def _goes_around(words: Sequence[Token], closing: Token) -> bool:
    """Tell the end of a link or of emphasis around nothing but what was left out."""
    opening = words[-1] if words else closing
    if opening.type == closing.type == "html_inline":
        tag = _OPENING.fullmatch(opening.content)
        return tag is not None and _tag(closing) == f"</{tag['name'].lower()}>"
    return opening.type.endswith("_open") and opening.type.removesuffix("open") + "close" == closing.type


def _add(words: list[Token], token: Token, *, gap: bool) -> None:
    """Append a token; where something was left out before a mark, so is the space before that."""
    while gap and words and words[-1].type == "text" and _CLOSING_MARK.match(token.content):
        last = words.pop()
        if content := last.content.rstrip():
            words.append(last.copy(content=content))
            break
    words.append(token)


def _struck_end(tokens: Sequence[Token], at: int, last: Mapping[str, int]) -> int | None:
    """Return the place of the token that ends what is struck out from `at` on, or None.

    `last` are the last places of tags, so that nobody looks for an end that is not there.
    """
    token = tokens[at]
    if token.type == "s_open":
        places = range(at + 1, len(tokens))
        return next(
            (n for n in places if tokens[n].type == "s_close" and tokens[n].level == token.level), None
        )
    tag = _OPENING.fullmatch(token.content) if token.type == "html_inline" else None
    if not tag or tag["name"].lower() not in _STRUCK:
        return None
    end = f"</{tag['name'].lower()}>"
    places = range(at + 1, last.get(end, 0) + 1)
    return next((n for n in places if tokens[n].type == "html_inline" and _tag(tokens[n]) == end), None)


def _tag(token: Token) -> str:
    return token.content.lower().replace(" ", "")


def _picture(token: Token) -> Picture | None:
    if token.type == "image":
        alt = inline_text(token.children or ())[0]
        return Picture(src=str(token.attrs.get("src", "")), alt=alt, title=str(token.attrs.get("title", "")))
    tag = _OPENING.fullmatch(token.content) if token.type == "html_inline" else None
    if not tag or tag["name"].lower() != "img":
        return None
    given = attributes(tag["rest"])
    return Picture(src=given.get("src", ""), alt=" ".join(given.get("alt", "").split()), title="")
