"""Addresses that may become links.

This module owns which ones may, and that what becomes one is a valid URL (RFC 3986, with letters of all
scripts as in RFC 3987): checkers of pages and e-books refuse what browsers forgive.
"""

import re
from urllib.parse import quote, urlsplit

_ADDRESS = re.compile(
    r"(?P<scheme>https?://)(?P<authority>[^\s/?#<>\"'\\]+)(?P<rest>(?:[/?#][^\s<>\"']*)?)"
    r"|(?P<mail>mailto:)(?P<box>[^\s<>\"']+)",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[\w-]+\.)*[\w-]+\.?")
_ILLEGAL = re.compile(r"%(?![0-9A-Fa-f]{2})|[^\w.~!$&()*+,;=:@/?%\u00a0-\U0010ffff-]")


def safe_address(value: str) -> str | None:
    """Return an http, https or mailto address as a valid URL, or None when it cannot be one.

    Characters that are not allowed where they stand are percent-encoded.
    """
    found = _ADDRESS.fullmatch(value)
    if found is None:
        return None
    if found["mail"]:
        return found["mail"] + _encoded(found["box"])
    if not _is_authority(found["authority"]):
        return None
    path, mark, fragment = found["rest"].partition("#")
    return found["scheme"] + found["authority"] + _encoded(path) + mark + _encoded(fragment)


def _encoded(part: str) -> str:
    return _ILLEGAL.sub(lambda match: quote(match[0], safe=""), part)


def _is_authority(authority: str) -> bool:
    """Tell whether this is a host, which may have a user before it and a port behind it."""
    user, _, _ = authority.rpartition("@")
    try:
        parts = urlsplit(f"//{authority}")
        host, _ = parts.hostname or "", parts.port
        for label in host.split("."):
            if label.startswith("xn--"):
                label.encode("ascii").decode("idna")
    except ValueError:  # what is not Unicode is one, too
        return False
    is_plain = user == _encoded(user)
    return is_plain and (_HOST.fullmatch(host) is not None or "[" in authority)
