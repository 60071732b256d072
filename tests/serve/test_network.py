"""Sockets, addresses, and the picture of an address."""

import socket
from collections.abc import Iterator

import pytest
import segno

from audiopub.errors import UsageError
from audiopub.serve.network import addresses, is_loopback, open_door
from audiopub.serve.qr import qr_code

FEED = "http://192.168.1.20:8000/feed.xml"
MARGIN = 4
HALVES = {"█": (0, 0), "▀": (0, 1), "▄": (1, 0), " ": (1, 1)}
"""What a character shows, upper and lower half; 0 is a light module, drawn in the colour of text."""


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.0.1", "::1", "localhost"])
def test_loopback_is_this_machine(host: str) -> None:
    """Nobody else reaches these."""
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.20", "desk.local", ""])  # noqa: S104 -- asked about
def test_every_other_host_is_one_that_others_may_reach(host: str) -> None:
    """What is not surely loopback is warned of."""
    assert not is_loopback(host)


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")])
def test_a_door_is_at_the_address_that_is_told(host: str, shown: str) -> None:
    """Whoever goes to the address reaches the socket; an IPv6 address stands in brackets."""
    with open_door(host, 0) as door:
        port = door.getsockname()[1]
        assert addresses(door, host) == (f"http://{shown}:{port}",)
        with socket.create_connection((host, port), timeout=5):
            pass


@pytest.fixture
def taken() -> Iterator[int]:
    """Return a port at which somebody else listens."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_port_that_is_taken_is_told(taken: int) -> None:
    """The error names the port and the way out."""
    with pytest.raises(UsageError, match=rf"port {taken} is in use by another program.* --port 0 "):
        open_door("127.0.0.1", taken)


def test_an_address_of_another_machine_is_told() -> None:
    """The error says that it is the address that is wrong."""
    with pytest.raises(
        UsageError, match=r"--host 192\.0\.2\.7 --port 8000: this machine has no such address"
    ):
        open_door("192.0.2.7", 8000)


def test_the_picture_is_the_code_of_the_address() -> None:
    """Read back module by module the picture is segno's code of the address, with a margin of four."""
    expected = [list(row) for row in segno.make(FEED, error="l", micro=False).matrix_iter(border=MARGIN)]
    read: list[list[int]] = []
    for line in qr_code(FEED).splitlines():
        read.append([HALVES[char][0] for char in line])
        read.append([HALVES[char][1] for char in line])
    assert read[: len(expected)] == expected
