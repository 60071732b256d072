"""Lines that name the author, as they stand above and below articles.

This module owns how a byline and a name look. When it is not sure, it says nothing.
"""

import re

from audiopub.article.dates import date_line, find_date, without_dates

_LEAD = re.compile(
    r"^\W*(?:(?:posted|published|written|reported|words|text|story|article|authored|updated|interview|"
    r"review|created|submitted|escrito|publicado|scritto|écrit|geschrieben)\s+)?(?:by|author|authors|"
    r"written by|words|text|texte|texto|testo|interview|"
    r"autor/in|autor\*in|autore|autrice|autora|autori|redaktion|von|autor|autorin|par|por|auteur|di|door)\b\s*:?\s+",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"^(?:eine?|an?|une?|una|uno|um|uma)\s+[\w-]{4,20}\s+(?:von|by|par|di|por|de)\s+(?P<name>[^|,•·]{3,60})$",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"(?-i:\b(?:[ECMPA][SDE]?T|GMT|UTC|CES?T)\b)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|diens|donners|frei|sams|sonn)tag\b|\bmittwoch\b",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(r"\b(?:by|von|par|por)\s+(?P<name>[^|,•·]{3,60})", re.IGNORECASE)
_CUT = re.compile(
    r"\s*(?:[|•·,;(–—/@]|\s-\s|\bin\b|\bon\b|\bat\b|\bfor\b|\bam\b|\bpublished\b|\bposted\b|\bupdated\b|\d).*$",
    re.IGNORECASE,
)
_POSTED = re.compile(r"\W*(?:posted|published|veröffentlicht|publié|publicado|pubblicato)\b", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s+", re.IGNORECASE)
_PARTICLES = frozenset(
    "de da do dos di del della la le van von der den zu zur bin al el ibn y ter ten du st".split()  # noqa: SIM905 -- reads as a list of words
)
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_ROLE = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|journalist|columnist|contributor|redaktion|"
    r"redakteur(?:in)?|associated press|reuters|afp|dpa|photographer|producer|fellow|professor|author)\b",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(
    """
    the a an and of in on for to with how why what when who new news world more all about our your my
    this that is are was from top best sports sport business politics opinion culture health tech
    technology science travel home middle east west north south united states kingdom europe asia africa
    america us uk life style lifestyle money market markets food music film movies books arts art
    entertainment local national international breaking latest video photos press release blog post
    article posts story magazine daily times journal post-gazette weekly guide review reviews privacy
    policy terms contact staff reporter editor ago min read share comments der die das und ein eine im
    für view views embed tweet trending now search help slide shows show open delete horizontal vertical
    mehr thema seite suche home login newsletter abo redaktion karte plus leer más ver voir lire suite leggi
    tutto tutti todos todas veja leia mais sign log subscribe register follow join
    """.split()  # noqa: SIM905 -- reads as a list of words
)
_MAX_CHARS = 160
_MAX_NAMES = 8
_MIN_WORDS, _MAX_WORDS = 2, 5


def byline(text: str) -> tuple[str, ...]:
    """Return the authors a line names after a word such as "By"; empty when it is no byline."""
    if len(text) > _MAX_CHARS:
        return ()
    lead = _LEAD.match(text) or _KIND.match(text)
    if lead:
        named = lead.start("name") if "name" in lead.groupdict() else lead.end()
        rest = text[named:]
        return names(_DAYS.sub("", without_dates(rest) if any(map(str.isdigit, rest)) else rest))
    if not re.search(r"\d{4}", text):
        return ()
    late = _AFTER_DATE.search(text)
    if not late:
        return _beside_date(text)
    return names(late["name"]) or _signed(text, late["name"])


def _beside_date(text: str) -> tuple[str, ...]:
    """Return the name that stands beside a full date, with at most a count: "Ann Bee | 3 May 2021 | 12"."""
    if not find_date(text):
        return ()
    parts = re.split(r"\s*[|•·/–—,\t]\s*|\s{2,}", _DAYS.sub("", without_dates(text)).strip())
    found = [part for part in parts if is_name(part)]
    rest = [part for part in parts if part not in found and not date_line(f"{part} 1 May 2020")]
    return (found[0],) if len(found) == 1 and len(rest) <= 1 and all(len(p.split()) < 4 for p in rest) else ()  # noqa: PLR2004 -- a section or a city


def _signed(text: str, rest: str) -> tuple[str, ...]:
    """Return the one name that a diary's "Posted on … by Lin in …" is signed with."""
    name = _CUT.sub("", rest).strip(" .:-–—•|")
    sure = _POSTED.match(text) and _WORD.fullmatch(name) and _name_word(name) and len(name) > 1
    return (name,) if sure else ()


def role_line(text: str) -> tuple[str, ...]:
    """Return the author of a line such as "Jane Roe, Staff writer"; empty for every other line."""
    if len(text) > _MAX_CHARS // 2:
        return ()
    first, comma, rest = text.partition(",")
    return (first.strip(),) if comma and is_name(first) and _ROLE.search(rest) else ()


def names(text: str) -> tuple[str, ...]:
    """Split "A and B, C" into names; empty when a part does not look like one."""
    found: list[str] = []
    for part in _JOIN.split(text.strip()):
        name = _CUT.sub("", part).strip(" .:-–—•|")
        if is_name(name):
            found.append(name)
        elif not found or (name and not _ROLE.search(part)):
            break
    return tuple(dict.fromkeys(found[:_MAX_NAMES]))


def is_name(text: str) -> bool:
    """Tell whether a text looks like a person's name: two to five words, capitals, no common word."""
    words = text.strip().split()
    if not _MIN_WORDS <= len(words) <= _MAX_WORDS or not all(_WORD.fullmatch(word) for word in words):
        return False
    return all(_name_word(word) for word in words) and words[-1][0].isupper()


def _name_word(word: str) -> bool:
    folded = word.casefold().strip(".")
    return folded in _PARTICLES or (word[0].isupper() and folded not in _NOT_NAMES)
