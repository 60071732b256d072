"""One name alone, as diaries sign: "Posted by Lin at 19:02", "Par Lin, le 09/11/2020".

This module owns when one word is surely a name. A word with no "by", and no day or hour, is none to it.
"""

import re

from audiopub.article.dates import find_date, without_dates
from audiopub.article.person_names import is_name_word

_BY = re.compile(
    r"\W*(?P<posted>(?:posted|published|written|gepostet|veröffentlicht|eingestellt|geschrieben|verfasst|publié|"
    r"posté|écrit|rédigé|publicado|escrito|subido|postado|enviado|scritto|pubblicato|inserito)\s)?"
    r"(?:by|von|par|por|da|di)\s(?P<name>[^\W\d][\w.-]{1,24}?)(?P<rest>,?\s.{3,40})",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\b\d{1,2}\s?[:.h]\s?\d{2}\b")
_SMALL = re.compile(
    r"\b(?:on|at|am|um|uhr|le|à|el|en|a|las|il|em|às|alle|ore|in|den|dem|de|del|h|pm)\b", re.IGNORECASE
)
_BARS = re.compile(r"\s[|·•]\s")
_MAX_CHARS = 90


def given_name(text: str) -> tuple[str, ...]:
    """Return the one name of who posted an entry; only the hour or the day may stand behind it."""
    found = _BY.fullmatch(text.strip()) if len(text) <= _MAX_CHARS else None
    if found is None:
        return ()
    rest, name = _BARS.split(found["rest"].strip(" |·•"))[0], found["name"]
    dated = find_date(rest, day_first=True) or (found["posted"] and _HOUR.search(rest))
    plain = not re.search(r"\w", _SMALL.sub("", _HOUR.sub("", without_dates(rest))))
    return (name,) if dated and plain and (is_name_word(name) or _is_nick(found)) else ()


def _is_nick(found: re.Match[str]) -> bool:
    """Tell a name of somebody's own making, which begins with a small letter; only "posted by" proves it."""
    return bool(found["posted"]) and found["name"].islower() and not found["name"].isalpha()
