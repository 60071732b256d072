"""The one door to the network for `audiopub import`, through urllib3.

urllib3 rather than a client above it, because it connects to exactly the address that was checked while
TLS and the Host header keep the name, unpacks in steps so that a bomb is noticed, and obeys no proxy of the
environment, which would look up names elsewhere. This module owns limits, redirects and politeness: it asks
for one page at a time. It refuses to look at what a page says.
"""

import contextlib
import email.message
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from audiopub.article.web.addresses import LookUp, Target, checked_addresses, look_up, target
from audiopub.article.web.refusals import BUSY, Busy, asked_to_wait, cause, failed, in_words, refused_with
from audiopub.errors import AudiopubError, NetworkError

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection
    from urllib3.response import BaseHTTPResponse

_OK = 200
_MOVED = frozenset({301, 302, 303, 307, 308})
_PACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_ACCEPT = (
    "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, application/xml;q=0.8, */*;q=0.1"
)
_CHUNK_BYTES = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a page may cost. `bytes` is its size unpacked; `wait_s` the longest that is waited in all."""

    bytes: int = 10 * 1024 * 1024
    total_s: float = 60.0
    read_s: float = 15.0
    redirects: int = 5
    wait_s: float = 60.0
    tries: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer: the address it came from after redirects, its type and charset as stated, its bytes."""

    url: str
    media_type: str
    charset: str
    data: bytes


@dataclass(slots=True, kw_only=True)
class _Budget:
    """When a page must be there, on the monotonic clock: redirects count, granted waits do not.

    `waited` is the time of these in seconds.
    """

    until: float
    waited: float = 0.0


def _nobody(_text: str) -> None:
    """Tell nobody."""


@dataclass(slots=True, kw_only=True)
class Fetcher:
    """Fetches pages. `wait` sleeps so many seconds.

    `tell` is told in words where an address led to, `warn` how long and why nothing will happen.
    """

    allow_private: bool = False
    limits: Limits = field(default_factory=Limits)
    look_up: LookUp = look_up
    wait: Callable[[float], None] = time.sleep
    tell: Callable[[str], None] = _nobody
    warn: Callable[[str], None] = _nobody

    def get(self, url: str, accepts: Callable[[str], bool]) -> Fetched:
        """Return what lies at `url`; `accepts` says of a media type whether it is worth reading.

        Raises `UsageError` for an address that may not be fetched, and `NetworkError` for everything that
        the network, the server or the limits refuse.
        """
        goal = target(url)
        budget = _Budget(until=time.monotonic() + self.limits.total_s)
        for _ in range(self.limits.redirects + 1):
            answer = self._patiently(goal, accepts, budget)
            if isinstance(answer, Fetched):
                return answer
            goal = target(answer)
            self.tell(f"led on to: {goal.url}")
        raise failed(url, f"it leads on more than {self.limits.redirects} times", "Open it in a browser.")

    def _patiently(self, goal: Target, accepts: Callable[[str], bool], budget: "_Budget") -> Fetched | str:
        """Ask again as often and as late as a busy server wants; return the answer or where it leads."""
        for left in reversed(range(self.limits.tries)):
            answer = self._ask(goal, accepts, budget.until)
            if not isinstance(answer, Busy):
                return answer
            if left and budget.waited + answer.wait_s <= self.limits.wait_s:
                self.warn(f"waiting {in_words(answer.wait_s)}, as the server asks ({answer.why}): {goal.url}")
                budget.until += answer.wait_s
                budget.waited += answer.wait_s
                self.wait(answer.wait_s)
            elif left:
                what = f"the server asks to wait {in_words(answer.wait_s)} ({answer.why})"
                raise failed(goal.url, what, "Try again then.")
        raise failed(goal.url, "the server is too busy", "Try again later.")

    def _ask(self, goal: Target, accepts: Callable[[str], bool], until: float) -> Fetched | str | Busy:
        """Return the answer, the address it leads on to, or how long to wait."""
        import urllib3.exceptions  # slow to import

        addresses = checked_addresses(goal, self.look_up, allow_private=self.allow_private)
        connection = None
        try:
            connection = self._connect(goal, list(addresses), until)
            sock = connection.sock  # urllib3 lets go of it before the answer is read to its end
            with _cut_at(lambda: sock, until):
                return self._exchange(connection, goal, accepts, until)
        except AudiopubError:
            raise
        except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError) as exc:
            raise self._explained(goal, exc, until) from exc
        finally:
            if connection is not None:
                connection.close()

    def _connect(self, goal: Target, addresses: list[str], until: float) -> "HTTPConnection":
        """Return a connection to the first address that answers."""
        from urllib3.exceptions import HTTPError

        for address in addresses:
            connection = _connection(goal, address, min(self.limits.read_s, until - time.monotonic()))
            try:
                with _cut_at(lambda: connection.sock, until):  # noqa: B023 -- ends with this turn
                    connection.connect()
            except (HTTPError, OSError):
                connection.close()
                if address == addresses[-1]:
                    raise
            else:
                return connection
        raise failed(goal.url, f"the host {goal.host} has no address", "Check the address.")

    def _exchange(
        self, connection: "HTTPConnection", goal: Target, accepts: Callable[[str], bool], until: float
    ) -> Fetched | str | Busy:
        headers = {
            "Host": goal.authority,
            "User-Agent": f"audiopub/{version('audiopub')}",
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        connection.request("GET", goal.path, headers=headers, preload_content=False, decode_content=True)
        with contextlib.closing(connection.getresponse()) as response:
            return self._understood(response, goal, accepts, until)

    def _understood(
        self, response: "BaseHTTPResponse", goal: Target, accepts: Callable[[str], bool], until: float
    ) -> Fetched | str | Busy:
        if response.status in _MOVED and response.headers.get("Location"):
            return urljoin(goal.url, response.headers["Location"])
        if response.status in BUSY:
            return Busy(status=response.status, wait_s=asked_to_wait(response.headers.get("Retry-After", "")))
        if response.status != _OK:
            raise refused_with(goal.url, response.status)
        media_type, charset = _type(response.headers.get("Content-Type", ""))
        if not accepts(media_type):
            raise failed(
                goal.url,
                f"this is {media_type or 'of no stated type'}, not an article",
                "Give the address of a web page, a text or a Markdown file.",
            )
        data = self._body(response, goal, until)
        return Fetched(url=goal.url, media_type=media_type, charset=charset, data=data)

    def _body(self, response: "BaseHTTPResponse", goal: Target, until: float) -> bytes:
        packed = response.headers.get("Content-Encoding", "").strip().lower()
        if packed not in _PACKED:
            raise failed(goal.url, f"it came packed as {packed!r}, unasked", "Save it in a browser.")
        data = bytearray()
        while chunk := response.read1(_CHUNK_BYTES, decode_content=True):
            data += chunk
            if len(data) > self.limits.bytes:
                raise failed(
                    goal.url,
                    f"it is larger than {self.limits.bytes / 1024 / 1024:.0f} MB",
                    "Save the article alone, and put the file into articles/.",
                )
        if time.monotonic() >= until:
            raise TimeoutError
        return bytes(data)

    def _explained(self, goal: Target, error: Exception, until: float) -> NetworkError:
        """Return in words what went wrong on the way."""
        from urllib3.exceptions import NewConnectionError
        from urllib3.exceptions import TimeoutError as ReadTimeoutError

        slow = isinstance(error, TimeoutError | ReadTimeoutError) and not isinstance(
            error, NewConnectionError
        )
        if time.monotonic() >= until:
            what = f"it took longer than {self.limits.total_s:.0f} seconds"
        elif slow:
            what = f"nothing came for {self.limits.read_s:.0f} seconds"
        else:
            what = f"the connection failed: {cause(error)}"
        return failed(goal.url, what, "Try again later, or save the page in a browser.")


@contextlib.contextmanager
def _cut_at(sock: Callable[[], socket.socket | None], until: float) -> Iterator[None]:
    """Shut a socket down at a time, so that no trickle of bytes can hold it open."""

    def cut() -> None:
        found = sock()
        if found is not None:
            with contextlib.suppress(OSError):  # it is closed already
                socket.socket.shutdown(found, socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, until - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _connection(goal: Target, address: str, timeout_s: float) -> "HTTPConnection":
    """Return a connection to an address that keeps the name for TLS."""
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if goal.scheme == "http":
        return HTTPConnection(address, goal.port, timeout=max(timeout_s, 0.001))
    return HTTPSConnection(
        address,
        goal.port,
        timeout=max(timeout_s, 0.001),
        server_hostname=goal.host,
        ssl_context=_trust(),
        cert_reqs="CERT_REQUIRED",
    )


def _trust() -> ssl.SSLContext:
    """Return whom TLS trusts: the system's authorities, and Mozilla's where the system has none."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _type(value: str) -> tuple[str, str]:
    """Return media type and charset of a Content-Type header, in small letters."""
    if not value:
        return "", ""
    message = email.message.Message()
    message["Content-Type"] = value
    return message.get_content_type(), str(message.get_content_charset() or "")
