"""The one door to the network for voices and their files, through urllib3.

urllib3 because audiopub has it already, tells a whole answer from one that broke off, and neither follows
nor repeats what it was not asked to. This module owns connections, limits of time and size, and the words
for what goes wrong on the way. It refuses to know what an answer means.
"""

import contextlib
import datetime as dt
import email.utils
import functools
import ssl
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from audiopub.errors import NetworkError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

_CONNECT_S = 10.0
_REDIRECTS = 5
_CHUNK_BYTES = 1 << 16
_UNCLEAR_WAIT_S = 5.0
_OFFLINE = "Check the address and the connection, or choose a voice that needs none: pyttsx3."


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered: its status, its headers by their names in small letters, and its bytes."""

    status: int
    headers: Mapping[str, str]
    data: bytes

    @property
    def media_type(self) -> str:
        """Return the type that is stated, in small letters and without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Client:
    """Asks servers. `read_s` is the longest silence, in seconds, before an answer counts as not coming."""

    def __init__(self, *, read_s: float) -> None:
        self._read_s = read_s
        self._managers: dict[str, PoolManager] = {}

    def post(self, url: str, body: Any, headers: Mapping[str, str], *, most_bytes: int) -> Answer:  # noqa: ANN401 -- any JSON
        """Send JSON and return the answer, whatever its status; a redirect is one, and not followed.

        Raises `NetworkError` when no whole answer comes, or one of more than `most_bytes`.
        """
        with self._converting(url):
            response = self._manager(url).request(
                "POST", url, json=body, headers=headers, retries=False, preload_content=False
            )
            with contextlib.closing(response):
                data = b"".join(_limited(response, url, most_bytes))
                return Answer(status=response.status, headers=_headers(response), data=data)

    @contextlib.contextmanager
    def get(self, url: str, headers: Mapping[str, str]) -> Iterator["tuple[Answer, Iterator[bytes]]"]:
        """Yield an answer without its bytes, and these in pieces; redirects are followed.

        Raises `NetworkError` when the server cannot be reached or breaks off, also while the pieces are read.
        """
        from urllib3 import Retry

        retries = Retry(None, redirect=_REDIRECTS, connect=0, read=0, status=0, other=0)
        with self._converting(url):
            response = self._manager(url).request(
                "GET", url, headers=headers, retries=retries, preload_content=False
            )
            with contextlib.closing(response):
                answer = Answer(status=response.status, headers=_headers(response), data=b"")
                yield answer, response.stream(_CHUNK_BYTES, decode_content=False)

    def _manager(self, url: str) -> "PoolManager":
        """Return what keeps the connections to a server, through the proxy that the environment names."""
        from urllib3 import PoolManager, ProxyManager, Timeout

        parts = urlsplit(url)
        if parts.netloc not in self._managers:
            proxy = urllib.request.getproxies().get(parts.scheme)
            if urllib.request.proxy_bypass(parts.netloc):
                proxy = None
            manager = functools.partial(ProxyManager, proxy) if proxy else PoolManager
            self._managers[parts.netloc] = manager(
                timeout=Timeout(connect=_CONNECT_S, read=self._read_s),
                headers={"User-Agent": f"audiopub/{version('audiopub')}"},
                ssl_context=_trust(),
            )
        return self._managers[parts.netloc]

    @contextlib.contextmanager
    def _converting(self, url: str) -> Iterator[None]:
        from urllib3.exceptions import HTTPError

        try:
            yield
        except HTTPError as exc:
            what = _what(exc, self._read_s)
            raise NetworkError(f"{what}.", where=_place(url), next_step=_OFFLINE) from exc


def seconds_to_wait(answer: Answer) -> float:
    """Return how long a Retry-After header asks to wait (RFC 9110, section 10.2.3), 0 when there is none."""
    value = answer.headers.get("retry-after", "").strip()
    if not value or value.isdigit():
        return float(value or 0)
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return _UNCLEAR_WAIT_S
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return max(0.0, (aware - dt.datetime.now(dt.UTC)).total_seconds())


def _limited(response: "BaseHTTPResponse", url: str, most_bytes: int) -> Iterator[bytes]:
    left = most_bytes
    for piece in response.stream(_CHUNK_BYTES, decode_content=True):
        left -= len(piece)
        if left < 0:
            raise NetworkError(f"the answer is larger than {most_bytes} bytes.", where=_place(url))
        yield piece


def _what(error: Exception, read_s: float) -> str:
    """Return in words what went wrong on the way."""
    from urllib3.exceptions import (
        ConnectTimeoutError,
        MaxRetryError,
        NewConnectionError,
        ProtocolError,
        ReadTimeoutError,
    )

    if isinstance(error, MaxRetryError) and error.reason is not None:
        error = error.reason
    if isinstance(error, ReadTimeoutError):
        return f"the server was silent for {read_s:g} seconds"
    is_refused = isinstance(error, NewConnectionError)  # which urllib3 counts among those that took too long
    if isinstance(error, ConnectTimeoutError) and not is_refused:
        return f"the server could not be reached within {_CONNECT_S:g} seconds"
    said = str(error).rpartition(": ")[2].strip("'()\". ")
    if isinstance(error, ProtocolError):
        return f"the connection broke off ({said})"
    return f"the server cannot be reached ({said})"


def _headers(response: "BaseHTTPResponse") -> dict[str, str]:
    return {name.lower(): value for name, value in response.headers.items()}


def _place(url: str) -> str:
    """Return scheme and host of an address: what errors name, and nothing that may be secret."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}{f':{parts.port}' if parts.port else ''}"


def _trust() -> ssl.SSLContext:
    """Return whom TLS trusts: the system's authorities, and Mozilla's where the system has none."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
