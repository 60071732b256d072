"""Which part of a file an answer holds, and whether it need be sent at all (RFC 9110, sections 13 and 14).

This module owns the reading of `Range`, `If-Range`, `If-None-Match` and `If-Modified-Since`. It refuses to
know files and sockets: it is given names, sizes and times.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import formatdate, parsedate_to_datetime

_ONE_RANGE = re.compile(r"bytes=\s*(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))\s*", re.IGNORECASE)
_TAG = re.compile(r'(?:W/)?("[^"]*")')


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Which version of a file this is: its entity tag, quoted, and when it was changed, in whole seconds."""

    etag: str
    modified_s: int

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers by which a client recognises this version."""
        return {"etag": self.etag, "last-modified": formatdate(self.modified_s, usegmt=True)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Bytes `first` to `last`, both included, of `size`."""

    first: int
    last: int
    size: int

    @property
    def length(self) -> int:
        """Return how many bytes that are."""
        return self.last - self.first + 1

    @property
    def content_range(self) -> str:
        """Return the value of `Content-Range`."""
        return f"bytes {self.first}-{self.last}/{self.size}"


class UnsatisfiableError(Exception):
    """The range that was asked for lies beyond the end."""


def is_known(headers: Mapping[str, str], version: Version) -> bool:
    """Return whether the client has this very version, so that 304 is the answer.

    `If-Modified-Since` counts only without `If-None-Match` (RFC 9110, 13.1.3).
    """
    tags = headers.get("if-none-match")
    if tags is not None:
        return tags.strip() == "*" or version.etag in _TAG.findall(tags)
    since = _seconds(headers.get("if-modified-since", ""))
    return since is not None and version.modified_s <= since


def part_wanted(headers: Mapping[str, str], version: Version, size: int) -> Part | None:
    """Return the part that a GET asks for; None for the whole.

    Several ranges at once, and what is no range of bytes, are answered with the whole, as RFC 9110, 14.2
    allows. Raises `UnsatisfiableError` for a range beyond the end.
    """
    found = _ONE_RANGE.fullmatch(headers.get("range", ""))
    if found is None or not _is_for(headers.get("if-range"), version):
        return None
    first, last, final = found[1], found[2], found[3]
    if final is not None:
        return _part(max(0, size - int(final)), size - 1, size, is_empty=int(final) == 0)
    if last and int(last) < int(first):
        return None
    return _part(int(first), min(int(last or size), size - 1), size, is_empty=False)


def _part(first: int, last: int, size: int, *, is_empty: bool) -> Part:
    if is_empty or first >= size:
        raise UnsatisfiableError
    return Part(first=first, last=last, size=size)


def _is_for(if_range: str | None, version: Version) -> bool:
    """Return whether a range is wanted of this version; a weak tag never is (RFC 9110, 13.1.5)."""
    if if_range is None or if_range.strip() == version.etag:
        return True
    return _seconds(if_range) == version.modified_s


def _seconds(date: str) -> int | None:
    try:
        return int(parsedate_to_datetime(date).timestamp())
    except (ValueError, TypeError, OverflowError):
        return None
