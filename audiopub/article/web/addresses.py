"""Which addresses may be fetched.

This module owns the check of an address before anything is connected: its form, and where its host really
is. Whoever connects must connect to an address that was checked here and to no other, so that a name that
leads elsewhere a moment later leads nowhere.
"""

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from audiopub.errors import NetworkError, UsageError

LookUp = Callable[[str, int], Sequence[str]]
"""Returns all IP addresses of a host; raises `OSError`."""

_PORTS = {"http": 80, "https": 443}
_MAX_CHARS = 4000
_SAFE = "/%:@!$&'()*+,;=~-._?"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_TRACKING = re.compile(
    r"(?:utm_\w+|(?:fb|g|dc|tw|y|ms)cl(?:ick)?id|[gw]braid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs\w+|"
    r"at_(?:medium|campaign|link_\w+)|wt_(?:mc|zmc)|ref_src|ref_url|cmpid|ncid|vero_id|oly_(?:enc|anon)_id|_ga|_gl|"
    r"srsltid|s_kwcid|piwik_\w+|pk_\w+|mtm_\w+)(?:=|$)",
    re.IGNORECASE,
)
"""Parameters that campaigns, newsletters and social networks add to addresses."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""Addresses that stand for an IPv4 address (RFC 6052)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a request goes: `host` is in ASCII without brackets, `path` holds the query as well."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Return the value of the Host header (RFC 9110, section 7.2)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def target(url: str) -> Target:
    """Return where a request for `url` goes. Raises `UsageError` for what is no address of a page."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError as exc:
        raise _refused(url, f"this is no web address ({exc})", "Check how it is written.") from exc
    if parts.scheme not in _PORTS:
        raise _refused(url, "this is no address of a web page", "Begin it with https:// or http://.")
    if parts.username is not None or parts.password is not None:
        raise _refused(
            _without_secrets(url),
            "this address holds a user name or a password",
            "Save the page in a browser, and put the file into articles/.",
        )
    if not host or " " in host or port == 0 or len(url) > _MAX_CHARS or _CONTROL.search(url.strip()):
        raise _refused(url[:200], "this is no web address", "Copy it again from the browser.")
    path = quote(parts.path or "/", safe=_SAFE) + (
        f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    )
    return Target(
        url=parts._replace(fragment="").geturl(),
        scheme=parts.scheme,
        host=_in_ascii(host, url),
        port=port or _PORTS[parts.scheme],
        path=path,
    )


def look_up(host: str, port: int) -> Sequence[str]:
    """Return all addresses that the system knows for a host. Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_addresses(goal: Target, look_up: LookUp, *, allow_private: bool) -> Sequence[str]:
    """Return the addresses to connect to.

    Raises `NetworkError` when the host is not known, and `UsageError` when any of its addresses is not on
    the public internet, unless `allow_private`.
    """
    try:
        found = look_up(goal.host, goal.port)
    except (OSError, UnicodeError) as exc:
        raise NetworkError(
            f"the host {goal.host} is not known here: {getattr(exc, 'strerror', None) or exc}.",
            where=goal.url,
            next_step="Check the address and the connection to the internet.",
        ) from exc
    private = [] if allow_private else [address for address in found if not is_public(address)]
    if private:
        raise _refused(
            goal.url,
            f"{goal.host} is not on the public internet"
            + (f" (it is {private[0]})" if private[0] != goal.host else ""),
            "If it is a server of yours, give --allow-private.",
        )
    return found


def is_public(address: str) -> bool:
    """Tell whether an IP address, and any that it stands for, is on the public internet."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        low = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if found.ipv4_mapped is not None or found in _NAT64:
            return is_public(str(low))
        hidden = [each for each in (found.sixtofour, *(found.teredo or ())) if each is not None]
        if found.is_site_local or not all(is_public(str(each)) for each in hidden):
            return False
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


def without_tracking(url: str) -> str:
    """Return an address without the parameters that tell where a reader came from."""
    before, mark, fragment = url.partition("#")
    path, _, query = before.partition("?")
    kept = [each for each in query.split("&") if each and not _TRACKING.match(each)]
    return (f"{path}?{'&'.join(kept)}" if kept else path) + mark + fragment


def printable(text: str) -> str:
    """Return text from elsewhere without what a terminal would obey."""
    return "".join(char if char.isprintable() else "�" for char in text)


def _in_ascii(host: str, url: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError as exc:
        raise _refused(url, f"{host!r} is no name of a host", "Check how it is written.") from exc


def _without_secrets(url: str) -> str:
    return re.sub(r"//[^/]*@", "//…@", url, count=1)


def _refused(url: str, what: str, next_step: str) -> UsageError:
    return UsageError(f"{what}.", where=printable(url), next_step=next_step)
