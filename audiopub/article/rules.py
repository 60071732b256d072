"""The rules by which a line is known to belong to the page and not to the article: a table.

Each rule has a name (shown to the user as the reason), the zones in which it holds, a largest number of
words, and a test. The first rule that fits names the reason. This module refuses to know where the body is.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from audiopub.article import afterwords, answers, furniture, machinery, patterns, smallprint, threads, widgets
from audiopub.article import vocabulary as words
from audiopub.article.bylines import role_line
from audiopub.article.calls import CALL
from audiopub.article.contents import is_contents_head
from audiopub.article.dates import date_line
from audiopub.article.units import REMEMBERED, Unit, fold

Zone = Literal["head", "body", "tail"]
EVERYWHERE: frozenset[Zone] = frozenset({"head", "body", "tail"})
EDGES: frozenset[Zone] = frozenset({"head", "tail"})
TAIL: frozenset[Zone] = frozenset({"tail"})
HEAD: frozenset[Zone] = frozenset({"head"})
_LABEL_WORDS = 5
_ANSWER_WORDS = 3
_SPOKEN = re.compile(r"""^["“„«‘'—–]\s?\w.*(?<![—–-])$|^\w+[?.]$|^[^\W\d]\w*\s\w+(?<!\.)\.$|[.?!…]["”’»]$""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One reason to leave a line out."""

    name: str
    zones: frozenset[Zone]
    max_words: int
    matches: Callable[[Unit], bool]


def _listed(*lists: frozenset[str]) -> Callable[[Unit], bool]:
    phrases = frozenset().union(*lists)
    return lambda unit: unit.folded in phrases and not _spoken(unit)


def _spoken(unit: Unit) -> bool:
    """Tell an answer in a dialogue ("Yes.", “Listen.”, — Share?) from a label with the same words."""
    return unit.words <= _ANSWER_WORDS and _SPOKEN.search(unit.look) is not None


def _like(pattern: str) -> Callable[[Unit], bool]:
    compiled = re.compile(pattern, re.IGNORECASE | re.VERBOSE)
    return lambda unit: compiled.search(unit.look) is not None and not _spoken(unit)


_CALL = re.compile(CALL, re.IGNORECASE | re.VERBOSE)
_QUOTED = ("“", '"', "„", "«", "‘", "—", "–", "»")


def _calls(unit: Unit) -> bool:
    """Tell a call to the reader from somebody's words in a text."""
    return not unit.look.startswith(_QUOTED) and _CALL.search(unit.look) is not None


_SHARING = words.SHARE | words.GALLERY
_LABELS = _SHARING | words.NAVIGATION | words.AMBIGUOUS | words.FOOTER | words.ACCOUNT
_LETTERS = frozenset({"f", "t", "p", "w", "x", "✉", "in"})
_STARTS = frozenset(phrase.split()[0] for phrase in _LABELS)
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|\s+|[|•·/,]")
_LABEL_REACH = 4
_LEAST_LABELS, _LEAST_INSIDE = 2, 3


def _row_of_labels(least: int) -> Callable[[Unit], bool]:
    """Tell several labels on one line: "Share Print E-mail", "FacebookTwitterLinkedIn"."""

    def matches(unit: Unit) -> bool:
        found = _row(unit)
        return len(found) >= least and (least == _LEAST_LABELS or any(one in _SHARING for one in found))

    return matches


@lru_cache(maxsize=REMEMBERED)
def _row(unit: Unit) -> list[str]:
    """Return the labels that a line consists of; nothing when it says anything else."""
    if unit.stop or not unit.folded or fold(_GLUED.split(unit.look, maxsplit=1)[0]) not in _STARTS:
        return []
    return _labels_in([part for part in map(fold, _GLUED.split(unit.look)) if part])


def _labels_in(parts: Sequence[str]) -> list[str]:
    """Cut a line into labels, the longest first; nothing when a word is in none."""
    found: list[str] = []
    at = 0
    while at < len(parts):
        sizes = range(min(_LABEL_REACH, len(parts) - at), 0, -1)
        size = next((n for n in sizes if " ".join(parts[at : at + n]) in _LABELS), 0)
        if not size:
            return []
        found.append(" ".join(parts[at : at + size]))
        at += size
    return found


def _no_letters(unit: Unit) -> bool:
    return not any(char.isalnum() for char in unit.look)


_BETWEEN_LABELS = re.compile(r"\s+[>→/-]\s+|\s*[»›|•·]\s*|\s{2,}")
_ON_A_PATH = re.compile(r"\s+[>→/]\s+|\s*[»›]\s*|\s{2,}")


def _breadcrumb(unit: Unit) -> bool:
    """Tell a path through a site: short labels between separators; the last may be a headline."""
    if unit.stop:
        return False
    labels, path = _BETWEEN_LABELS.split(unit.look), _ON_A_PATH.split(unit.look)[:-1]
    return _are_labels(labels, least=3) or _are_labels(path, least=2)


def _are_labels(parts: Sequence[str], *, least: int) -> bool:
    return len(parts) >= least and all(len(part.split()) <= _LABEL_WORDS for part in parts)


def _hides_contents(unit: Unit) -> bool:
    return is_contents_head(unit) and unit.folded not in words.CONTENTS


TAIL_HEAD = Rule(name="related articles", zones=TAIL, max_words=8, matches=_listed(words.TAIL_HEADS))
TAIL_HEAD_LIKE = Rule(name="related articles", zones=TAIL, max_words=8, matches=_like(patterns.HEADED))
COMMENT_HEAD = Rule(name="comments", zones=TAIL, max_words=8, matches=_listed(words.COMMENT_HEADS))

RULES: tuple[Rule, ...] = (
    Rule(name="no letters", zones=EDGES, max_words=40, matches=_no_letters),
    Rule(name="navigation", zones=EVERYWHERE, max_words=8, matches=_listed(words.NAVIGATION)),
    Rule(name="navigation", zones=EVERYWHERE, max_words=12, matches=_like(patterns.ARROWS)),
    Rule(name="advertisement", zones=EVERYWHERE, max_words=8, matches=_listed(words.ADVERTISEMENT)),
    Rule(name="share buttons", zones=EVERYWHERE, max_words=12, matches=_listed(words.SHARE)),
    Rule(name="share buttons", zones=EVERYWHERE, max_words=12, matches=_like(patterns.SHARE)),
    Rule(name="share buttons", zones=EVERYWHERE, max_words=16, matches=_row_of_labels(_LEAST_INSIDE)),
    Rule(name="list of links", zones=TAIL, max_words=8, matches=_listed(words.RAIL_HEADS)),
    Rule(name="page label", zones=EDGES, max_words=16, matches=_row_of_labels(_LEAST_LABELS)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=20, matches=_listed(words.GALLERY)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=20, matches=_like(patterns.GALLERY)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=60, matches=_like(furniture.EMBED)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=25, matches=_like(widgets.PLAYER)),
    Rule(name="download", zones=EDGES, max_words=16, matches=_like(widgets.DOWNLOAD)),
    Rule(name="markup", zones=EDGES, max_words=60, matches=_like(widgets.MARKUP)),
    Rule(name="navigation", zones=EVERYWHERE, max_words=10, matches=_like(widgets.JUMP)),
    Rule(name="rating", zones=EVERYWHERE, max_words=30, matches=_like(widgets.MADE)),
    Rule(name="account or paywall", zones=EDGES, max_words=8, matches=_like(widgets.GIVING)),
    Rule(name="read more", zones=EVERYWHERE, max_words=25, matches=_like(widgets.GLUED)),
    Rule(name="widget", zones=EVERYWHERE, max_words=60, matches=_like(widgets.EMBEDDED)),
    Rule(name="page label", zones=EDGES, max_words=40, matches=_like(widgets.PRICED)),
    Rule(name="navigation", zones=EVERYWHERE, max_words=14, matches=_like(machinery.PASSED)),
    Rule(name="navigation", zones=EVERYWHERE, max_words=10, matches=_like(machinery.WINDOWS)),
    Rule(name="advertisement", zones=EVERYWHERE, max_words=14, matches=_like(machinery.CONTINUED)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=30, matches=_like(machinery.VOICES)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=40, matches=_like(machinery.UNPLAYED)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=10, matches=_like(machinery.ENLARGED)),
    Rule(name="forum or blog", zones=EVERYWHERE, max_words=25, matches=_like(threads.THREAD)),
    Rule(name="live report", zones=EVERYWHERE, max_words=10, matches=_like(threads.LIVE)),
    Rule(name="advertisement", zones=EVERYWHERE, max_words=30, matches=_like(threads.BETS)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=20, matches=_like(threads.CLIPS_LOADING)),
    Rule(name="encyclopedia", zones=EVERYWHERE, max_words=70, matches=_like(smallprint.ENCYCLOPEDIA)),
    Rule(name="newsletter", zones=EVERYWHERE, max_words=30, matches=_like(smallprint.SIGNED_UP)),
    Rule(name="newsletter", zones=EDGES, max_words=8, matches=_like(smallprint.NAMED_LETTER)),
    Rule(name="account or paywall", zones=EDGES, max_words=30, matches=_like(smallprint.OFFERED)),
    Rule(name="account or paywall", zones=EVERYWHERE, max_words=20, matches=_like(smallprint.WALLED)),
    Rule(name="feedback", zones=EVERYWHERE, max_words=20, matches=_like(smallprint.MISTAKEN)),
    Rule(name="recipe widget", zones=EVERYWHERE, max_words=30, matches=_like(smallprint.RECIPE_CARD)),
    Rule(name="share buttons", zones=EVERYWHERE, max_words=1, matches=lambda unit: unit.look in _LETTERS),
    Rule(name="shop button", zones=EVERYWHERE, max_words=5, matches=_listed(words.SHOP)),
    Rule(name="shop button", zones=EVERYWHERE, max_words=20, matches=_like(afterwords.CARTS)),
    Rule(name="read more", zones=EVERYWHERE, max_words=25, matches=_like(afterwords.ALSO)),
    Rule(name="footer", zones=EVERYWHERE, max_words=60, matches=_like(afterwords.COPY)),
    Rule(name="gallery or player", zones=EVERYWHERE, max_words=6, matches=_like(afterwords.PICTURES)),
    Rule(name="reading time", zones=EVERYWHERE, max_words=8, matches=_like(afterwords.LENGTH)),
    Rule(name="account or paywall", zones=EDGES, max_words=40, matches=_like(afterwords.SAVED)),
    Rule(name="comments", zones=EDGES, max_words=10, matches=_like(afterwords.COMMENTS_LATER)),
    Rule(name="feedback", zones=EDGES, max_words=12, matches=_like(afterwords.USEFUL)),
    Rule(name="tags", zones=EDGES, max_words=25, matches=_like(afterwords.TOPICS)),
    Rule(name="about the author", zones=TAIL, max_words=60, matches=_like(afterwords.AUTHOR_PAGE)),
    Rule(name="facts of the page", zones=EDGES, max_words=30, matches=_like(afterwords.POSTED)),
    Rule(name="reading time", zones=EVERYWHERE, max_words=12, matches=_like(afterwords.DATED_READ)),
    Rule(name="rating", zones=EVERYWHERE, max_words=12, matches=_like(afterwords.STARRED)),
    Rule(name="navigation", zones=EDGES, max_words=5, matches=_like(afterwords.NEIGHBOURS)),
    Rule(name="share buttons", zones=TAIL, max_words=5, matches=_like(afterwords.ACCOUNTS)),
    Rule(name="shop button", zones=EVERYWHERE, max_words=8, matches=_like(patterns.SHOP)),
    Rule(name="rating", zones=EVERYWHERE, max_words=8, matches=_like(patterns.RATING)),
    Rule(name="table of contents", zones=EDGES, max_words=5, matches=_listed(words.CONTENTS)),
    Rule(name="table of contents", zones=EVERYWHERE, max_words=8, matches=_hides_contents),
    Rule(name="feedback", zones=EDGES, max_words=24, matches=_like(answers.ASKED)),
    Rule(name="rating", zones=EVERYWHERE, max_words=12, matches=_like(answers.RATED)),
    Rule(name="comments", zones=EDGES, max_words=40, matches=_like(answers.COMMENTS_ON)),
    Rule(name="page label", zones=EDGES, max_words=14, matches=_like(answers.CHECKED)),
    Rule(name="feedback", zones=EDGES, max_words=8, matches=_listed(words.FEEDBACK)),
    Rule(name="feedback", zones=EDGES, max_words=20, matches=_like(furniture.FEEDBACK)),
    Rule(name="photo credit", zones=HEAD, max_words=8, matches=_like(patterns.PHOTOS_BY)),
    Rule(name="read more", zones=EVERYWHERE, max_words=8, matches=_listed(words.READ_MORE)),
    Rule(name="read more", zones=EVERYWHERE, max_words=25, matches=_like(patterns.READ_MORE)),
    Rule(name="newsletter", zones=EVERYWHERE, max_words=8, matches=_listed(words.NEWSLETTER)),
    Rule(name="newsletter", zones=EVERYWHERE, max_words=25, matches=_like(patterns.NEWSLETTER)),
    Rule(name="newsletter", zones=EDGES, max_words=60, matches=_like(patterns.NEWSLETTER)),
    Rule(name="newsletter", zones=EVERYWHERE, max_words=8, matches=_like(furniture.STORES)),
    Rule(name="call to the reader", zones=EVERYWHERE, max_words=25, matches=_calls),
    Rule(name="cookies", zones=EDGES, max_words=120, matches=_like(patterns.COOKIES)),
    Rule(name="cookies", zones=EVERYWHERE, max_words=80, matches=_like(furniture.CONSENT)),
    Rule(name="account or paywall", zones=EDGES, max_words=8, matches=_listed(words.ACCOUNT)),
    Rule(name="account or paywall", zones=EVERYWHERE, max_words=25, matches=_like(patterns.ACCOUNT)),
    Rule(name="comments", zones=EVERYWHERE, max_words=8, matches=_listed(words.COMMENT_LINKS)),
    COMMENT_HEAD,
    Rule(name="comments", zones=EDGES, max_words=30, matches=_like(patterns.COMMENT)),
    Rule(name="comments", zones=EDGES, max_words=40, matches=_like(furniture.FORM)),
    Rule(name="tags", zones=EDGES, max_words=40, matches=_like(patterns.TAGS)),
    TAIL_HEAD,
    TAIL_HEAD_LIKE,
    Rule(name="footer", zones=EDGES, max_words=8, matches=_listed(words.FOOTER)),
    Rule(name="footer", zones=EDGES, max_words=150, matches=_like(patterns.FOOTER)),
    Rule(name="footer", zones=EDGES, max_words=150, matches=_like(furniture.LEGAL)),
    Rule(name="affiliate links", zones=EVERYWHERE, max_words=40, matches=_like(patterns.AFFILIATE)),
    Rule(name="about the author", zones=TAIL, max_words=80, matches=_like(patterns.BIO)),
    Rule(name="about the author", zones=TAIL, max_words=80, matches=_like(furniture.AUTHOR)),
    Rule(name="about the author", zones=TAIL, max_words=10, matches=lambda unit: bool(role_line(unit.look))),
    Rule(name="reading time", zones=EDGES, max_words=8, matches=_like(patterns.HEAD_NOTES)),
    Rule(name="counts or player", zones=EDGES, max_words=8, matches=_like(furniture.AUDIO)),
    Rule(name="date", zones=EDGES, max_words=20, matches=lambda unit: date_line(unit.look) is not None),
    Rule(name="lone address", zones=EVERYWHERE, max_words=6, matches=_like(patterns.ADDRESS)),
    Rule(name="lone number", zones=EDGES, max_words=3, matches=_like(patterns.NUMBER)),
    Rule(name="facts of the page", zones=EDGES, max_words=30, matches=_like(furniture.FACTS)),
    Rule(name="page label", zones=EDGES, max_words=30, matches=_like(furniture.LANGUAGES)),
    Rule(name="breadcrumb", zones=EDGES, max_words=40, matches=_breadcrumb),
    Rule(name="breadcrumb", zones=EVERYWHERE, max_words=8, matches=_like(widgets.PATH)),
    Rule(name="recipe author", zones=TAIL, max_words=6, matches=_like(smallprint.CARD_AUTHOR)),
    Rule(name="forum or blog", zones=EDGES, max_words=20, matches=_like(smallprint.FORUM)),
    Rule(name="button", zones=EDGES, max_words=6, matches=_listed(words.BUTTONS, words.POLLS, words.MATCHES)),
    Rule(name="page label", zones=EDGES, max_words=4, matches=_listed(words.AMBIGUOUS, words.SECTIONS)),
)
"""Walked from first to last."""

LONE_HEAD = "head of a box"
"""The rule of a line that heads a box which was not copied with it; `lone_heads` finds it."""

_UNSURE = frozenset(
    {
        LONE_HEAD,
        "no letters",
        "date",
        "lone address",
        "lone number",
        "breadcrumb",
        "page label",
        "facts of the page",
        "counts or player",
        "button",
        "recipe author",
    }
)


def reason(unit: Unit, zone: Zone) -> str | None:
    """Return the name of the first rule by which a unit in this zone is not the article, or None."""
    return next((rule.name for rule in _matching(unit) if zone in rule.zones), None)


@lru_cache(maxsize=REMEMBERED)
def _matching(unit: Unit) -> tuple[Rule, ...]:
    """Return all rules that fit a line, wherever it stands: each is asked once for all zones."""
    return tuple(rule for rule in RULES if unit.words <= rule.max_words and rule.matches(unit))


def is_sure(rule: str | None) -> bool:
    """Tell whether a rule proves that there is a page around the text; a bare number or date does not."""
    return rule is not None and rule not in _UNSURE


def is_tail_head(unit: Unit) -> bool:
    """Tell whether a line heads what follows an article: related articles, popular posts, tags."""
    return any(unit.words <= rule.max_words and rule.matches(unit) for rule in (TAIL_HEAD, TAIL_HEAD_LIKE))


_IS_REPLY = _like(patterns.REPLY)
_IS_TITLED = _like(answers.COMMENTS_ON)
_TITLED_WORDS = 40


def is_comment_head(unit: Unit) -> bool:
    """Tell whether a line heads readers' comments; it may name the title that they are about."""
    if unit.words <= _TITLED_WORDS and not unit.text.endswith(".") and _IS_TITLED(unit):
        return True
    return unit.words <= COMMENT_HEAD.max_words and (COMMENT_HEAD.matches(unit) or _IS_REPLY(unit))
