"""What a server or the way to it refuses, in words, each with what to do next.

This module owns these words and how a server asks to be asked later. It refuses to wait and to connect.
"""

import datetime as dt
import email.utils
import http.client
from collections.abc import Mapping
from dataclasses import dataclass

from audiopub.article.web.addresses import printable
from audiopub.errors import NetworkError

BUSY: Mapping[int, str] = {429: "it was asked too often", 503: "it is overloaded or closed"}
"""The answers after which a server may be asked again, and what they say."""

_ADVICE: Mapping[int, str] = {
    401: "It asks for a login: save the page in a browser, and put the file into articles/.",
    403: "It refuses programs: save the page in a browser, and put the file into articles/.",
    404: "Check the address in a browser; the page may have moved.",
    410: "The page was taken away; an archive of the web may still have it.",
    429: "It was asked too often: try again later.",
    503: "It is overloaded or closed for maintenance: try again later.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """An answer of a server that wants to be asked later."""

    status: int
    wait_s: float

    @property
    def why(self) -> str:
        """Return the status and what it says."""
        return f"{self.status}: {BUSY[self.status]}"


def cause(error: Exception) -> str:
    """Return what a library says went wrong, without the errors that it wraps."""
    wrapped = next((each for each in error.args if isinstance(each, Exception)), error)
    if isinstance(wrapped, http.client.IncompleteRead):
        return "the page broke off before its end"
    said = error.args[0] if error.args and isinstance(error.args[0], str) else str(error)
    return said.rpartition("connection: ")[2] or type(error).__name__


def in_words(seconds: float) -> str:
    """Return a time as people tell it: in seconds up to two minutes, else in minutes, hours or days."""
    for unit, length in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} seconds"


def asked_to_wait(value: str) -> float:
    """Return how long a Retry-After header asks to wait (RFC 9110, section 10.2.3), 5 when unclear."""
    if value.strip().isascii() and value.strip().isdigit():
        return float(value)
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return 5.0
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return max(0.0, (aware - dt.datetime.now(dt.UTC)).total_seconds())


def refused_with(url: str, status: int) -> NetworkError:
    """Return the error for a status that is no answer."""
    known = _ADVICE.get(status, "Open the address in a browser, or try again later.")
    return failed(url, f"the server answered {status}", known)


def failed(url: str, what: str, next_step: str) -> NetworkError:
    """Return an error of the network; what a server said in it is made printable."""
    return NetworkError(f"{printable(what)}.", where=url, next_step=next_step)
