"""What a single setting may hold: one check for each kind of value.

This module owns the checks and their words. A check returns the value in its usual form or raises
`ValueError`, whose message says what is wrong and what would be right. It refuses to know tables.
"""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, Field

from audiopub.categories import CATEGORIES

BITRATES_KBPS = (48, 56, 64, 80, 96, 112, 128, 160, 192)
"""Constant bit rates offered; Apple asks for 96 to 128 kbit/s for mono."""

SOUND_SUFFIXES = (".wav", ".mp3", ".flac", ".ogg")
"""How the name of a sound file ends that can be heard in an episode."""

KINDS_READ = (
    "opening",
    "heading",
    "paragraph",
    "quote",
    "list_item",
    "verse",
    "figure",
    "caption",
    "table",
    "code",
    "note",
    "closing",
)
"""Kinds of text that are read aloud, and so may have a voice of their own."""

TEMPLATE_NAMES = ("title", "authors", "date", "voice")
"""What `{…}` in an opening or a closing may name."""

DEVICE_NAMES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
"""Names that Windows keeps for devices: no file or folder can be called so there."""

_FEED_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FEED_PAGE = re.compile(r".*-\d+")
_FEED_NAME_CHARS = 80
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_REGION_LETTERS, _SCRIPT_LETTERS = 2, 4
_EMAIL = re.compile(r"[^@\s<>,;:\"]+@[^@\s<>,;:\"]+\.[^@\s<>,;:\".]+")
_EXPRESSION = re.compile(r"/(.+)/(i?)", re.DOTALL)
_NAMED = re.compile(r"\{([^{}]*)\}")
_NOT_A_PLACE = frozenset({"localtime", "posixrules", "Factory"})
"""Files among the time zones that mean another zone on every machine, or none."""


def nearest(name: str, names: Iterable[str]) -> str:
    """Return an offer of the known name that is nearest to `name`, or of all of them."""
    known = list(names)
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"Did you mean {close[0]!r}?" if close else f"Known here: {', '.join(sorted(known))}."


def language_tag(value: str) -> str:
    """Return a BCP 47 language tag in its usual form: `EN-gb` as `en-GB`."""
    if not _TAG.fullmatch(value):
        raise ValueError(f"{value!r} is no language tag such as 'de' or 'en-GB'.")
    first, *rest = value.split("-")
    return "-".join([first.lower(), *(_subtag(part) for part in rest)])


def _subtag(part: str) -> str:
    if len(part) == _REGION_LETTERS:
        return part.upper()
    return part.title() if len(part) == _SCRIPT_LETTERS and part.isalpha() else part.lower()


def _category(value: str) -> str:
    if value not in CATEGORIES:
        raise ValueError(f"{value!r} is not one of Apple's categories. {nearest(value, CATEGORIES)}")
    return value


def _timezone(value: str) -> str:
    try:
        if value not in _NOT_A_PLACE:
            ZoneInfo(value)
            return value
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    near = _nearest_zone(value)
    advice = f"Did you mean {near!r}?" if near else "Write it as in 'Europe/Paris'."
    raise ValueError(f"{value!r} is no time zone. {advice}")


def _nearest_zone(value: str) -> str | None:
    """Return the zone whose name is most like `value`, or whose city is; None when none is much like it."""
    zones = sorted(available_timezones())
    names = {zone.rpartition("/")[2]: zone for zone in zones if "/" in zone} | {zone: zone for zone in zones}
    close = difflib.get_close_matches(value.strip().replace(" ", "_").title(), names, n=1, cutoff=0.7)
    return names[close[0]] if close else None


def _path(value: str) -> str:
    if "://" in value or not value.isprintable():
        raise ValueError(f"{value!r} must be the path of a file or folder on this machine.")
    return value


def _cache_address(value: str) -> str:
    if "://" not in value:
        return _path(value)
    try:
        parts = urlsplit(value)
        secret, host = parts.username is not None, parts.hostname or ""
    except ValueError as exc:
        raise ValueError(f"{value!r} is no URL: {exc}.") from exc
    if secret:
        raise ValueError("a URL here must not hold a user name or password: the environment holds them.")
    if "::" in value or any(char.isspace() or char in "<>\"'?#" for char in value):
        raise ValueError(f"{value!r} must be a plain URL, as in 's3://bucket/folder'.")
    if parts.scheme == "file" and (host not in {"", "localhost"} or not parts.path.strip("/")):
        raise ValueError(f"{value!r} must name a folder, as in 'file:///mnt/shared'.")
    if parts.scheme != "file" and not host:
        raise ValueError(f"{value!r} must name a bucket or a host, as in 's3://bucket/folder'.")
    return value.rstrip("/")


def _sound_path(value: str) -> str:
    if value and not value.lower().endswith(SOUND_SUFFIXES):
        raise ValueError(f"{value!r} must be the path of a file that ends in {', '.join(SOUND_SUFFIXES)}.")
    return _path(value)


def _address(value: str) -> str:
    _refuse_odd_address(value, "<>\"'?#", "https://example.org/podcast")
    if urlsplit(value).path.lower().endswith((".xml", ".html", ".htm")):
        raise ValueError(f"{value!r} must be the address of the folder, without the name of a file.")
    return value.rstrip("/")


def _feed_address(value: str) -> str:
    _refuse_odd_address(value, "<>\"'#", "https://example.org/podcast/feed.xml")
    if value and not urlsplit(value).path.strip("/"):
        raise ValueError(f"{value!r} must be the address of the feed itself, with the name of its file.")
    return value


def _feed_name(value: str) -> str:
    if not _FEED_NAME.fullmatch(value) or len(value) > _FEED_NAME_CHARS or value in DEVICE_NAMES:
        raise ValueError(
            f"{value!r} must be small letters a to z, digits and single hyphens, as in 'city-news'."
        )
    if _FEED_PAGE.fullmatch(value):
        raise ValueError(f"{value!r} must not end in a hyphen and a number: so further pages of a feed do.")
    return value


def _refuse_odd_address(value: str, forbidden: str, example: str) -> None:
    """Refuse what is no address on the web that everybody may read; nothing at all is none and is allowed."""
    if not value:
        return
    if not value.startswith(("https://", "http://")):
        raise ValueError(f"{value!r} must begin with https:// (or http:// for tests).")
    if any(char.isspace() or char in forbidden for char in value):
        left_out = "query, fragment" if "?" in forbidden else "fragment"
        raise ValueError(f"{value!r} must be a plain address without {left_out} or white space.")
    if not _names_host(value):
        raise ValueError(f"{value!r} must name a host, as in {example!r}.")
    if urlsplit(value).username is not None:
        raise ValueError("this address is public: it must not hold a user name or password.")


def _names_host(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _email(value: str) -> str:
    if value and not _EMAIL.fullmatch(value):
        raise ValueError(f"{value!r} is no e-mail address such as 'podcast@example.org'.")
    return value


def not_blank(value: str) -> str:
    """Refuse text that holds nothing to see or say."""
    if not value.strip():
        raise ValueError("this must not be empty")
    return value


def pattern_body(value: str) -> tuple[str, int] | None:
    """Return the regular expression between the slashes of `/…/` or `/…/i`, and its flags; else None."""
    found = _EXPRESSION.fullmatch(value)
    return (found[1], re.IGNORECASE | re.MULTILINE if found[2] else re.MULTILINE) if found else None


def _line_pattern(value: str) -> str:
    body = pattern_body(not_blank(value))
    if body is None:
        return value
    import regex  # only for settings that hold one

    try:
        compiled = regex.compile(*body)
    except regex.error as exc:
        raise ValueError(f"{value!r} is no regular expression: {exc}. Plain text has no slashes.") from exc
    if compiled.search("") is not None:
        raise ValueError(f"{value!r} matches every line, even an empty one.")
    return value


def _line(value: str) -> str:
    if value and not value.strip():
        raise ValueError('this holds white space alone; write "" for nothing')
    if any(char in "\t\n\v\f\r\x85" for char in value):
        raise ValueError("this must be a single line")
    return _visible(value)


def _visible(value: str) -> str:
    """Refuse control characters, but for those that part lines and words."""
    for char in value:
        if unicodedata.category(char) == "Cc" and char not in "\t\n\r":
            raise ValueError(f"this must be text without the control character U+{ord(char):04X}")
    return value


def _voice_address(value: str) -> str:
    engine, _, voice = value.partition(":")
    if not engine or (":" in value and not voice) or any(char.isspace() for char in value):
        raise ValueError(
            f"{value!r} must be written ENGINE or ENGINE:VOICE, as 'audiopub voices' lists them."
        )
    return value


def _bitrate(value: int) -> int:
    if value not in BITRATES_KBPS:
        raise ValueError(f"{value} is not one of {', '.join(map(str, BITRATES_KBPS))}.")
    return value


def _kind(value: str) -> str:
    if value not in KINDS_READ:
        raise ValueError(f"{value!r} is no kind of text that is read aloud. {nearest(value, KINDS_READ)}")
    return value


def _template(value: str) -> str:
    known = ", ".join(f"{{{name}}}" for name in TEMPLATE_NAMES)
    for name in _NAMED.findall(value):
        if name not in TEMPLATE_NAMES:
            raise ValueError(f"the template holds {{{name}}}, which is not known. Use {known}.")
    rest = _NAMED.sub("", value)
    for brace in "{}":
        if brace in rest:
            raise ValueError(f"the template holds a {brace!r} without its other half. Use {known}.")
    return value


def _checked(check: Callable[[str], str]) -> AfterValidator:
    return AfterValidator(check)


Language = Annotated[str, _checked(language_tag)]
Category = Annotated[str, _checked(_category)]
Timezone = Annotated[str, _checked(_timezone)]
FilePath = Annotated[str, _checked(_path)]
CacheAddress = Annotated[str, _checked(_cache_address)]
SoundPath = Annotated[str, _checked(_sound_path)]
Address = Annotated[str, _checked(_address)]
FeedName = Annotated[str, _checked(_feed_name)]
FeedAddress = Annotated[str, _checked(_feed_address)]
Email = Annotated[str, _checked(_email)]
Line = Annotated[str, Field(max_length=255), _checked(_line)]
Title = Annotated[str, Field(max_length=255), _checked(not_blank), _checked(_line)]
Prose = Annotated[str, Field(max_length=3000), _checked(not_blank), _checked(_visible)]
LinePattern = Annotated[str, Field(max_length=1000), _checked(_line_pattern)]
Words = Annotated[str, _checked(not_blank), _checked(_line)]
VoiceAddress = Annotated[str, _checked(_voice_address)]
Kind = Annotated[str, _checked(_kind)]
Template = Annotated[str, _checked(_template), _checked(_visible)]
Bitrate = Annotated[int, AfterValidator(_bitrate)]
