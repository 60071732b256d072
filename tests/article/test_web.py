"""Pages are fetched within limits, from addresses that were checked, and come out as articles."""

import gzip
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urllib3.connection import HTTPConnection

from audiopub.article.web import fetch
from audiopub.article.web.addresses import Target, is_public, target
from audiopub.article.web.fetch import Fetcher, Limits
from audiopub.article.web.page import is_readable
from audiopub.errors import ArticleError, AudiopubError, NetworkError, UsageError
from tests.article.web_server import Web, respond

CERTIFICATE = Path(__file__).parent / "data/named-example.pem"
PUBLIC = "93.184.215.14"


@pytest.fixture
def web() -> Iterator[Web]:
    """Serve on the loopback interface."""
    with Web() as web:
        yield web


class Names:
    """A name service: each answer is given once, and the last one from then on; `asked` are the names."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str, _port: int) -> Sequence[str]:
        """Answer as the system's own name service does."""
        self.asked.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
def connected(web: Web, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lead every connection to the server, whichever address it was meant for; return those addresses."""
    meant: list[str] = []
    real = fetch._connection

    def lead(goal: Target, address: str, timeout_s: float) -> HTTPConnection:
        meant.append(address)
        connection = real(goal, "127.0.0.1", timeout_s)
        connection.port = web.port
        return connection

    monkeypatch.setattr(fetch, "_connection", lead)
    return meant


def fetcher(**given: object) -> Fetcher:
    """Return a fetcher that may talk to this machine and never sleeps."""
    return Fetcher(**{"allow_private": True, "wait": lambda _: None, **given})  # type: ignore[arg-type] # by name


def refusal(url: str, using: Fetcher | None = None) -> AudiopubError:
    """Return the error that fetching ends with."""
    with pytest.raises((NetworkError, UsageError, ArticleError)) as caught:
        (using or fetcher()).get(url, is_readable)
    assert caught.value.where
    assert caught.value.next_step
    return caught.value


@pytest.mark.parametrize(
    "address",
    """
    127.0.0.1 10.0.0.1 172.16.5.4 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 192.0.2.1 198.18.0.1
    224.0.0.1 240.0.0.1 255.255.255.255 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12::1 fec0::1 ff02::1
    ::ffff:127.0.0.1
    ::ffff:10.0.0.1 ::127.0.0.1 2002:7f00:1:: 2002:c0a8:101:: 64:ff9b::7f00:1 64:ff9b::a00:1
    2001:db8::1 2001:0:a00:1:0:0:f5ff:fffe nonsense
    """.split(),  # noqa: SIM905 -- reads as a list of words
)
def test_addresses_that_are_not_public(address: str) -> None:
    """Nothing of this machine, its networks, or what only stands for them in another form is public."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", [PUBLIC, "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_addresses_that_are_public(address: str) -> None:
    """Addresses of the internet are, also in their other forms."""
    assert is_public(address)


@given(st.ip_addresses(v=4), st.sampled_from(["::ffff:{}", "64:ff9b::{}"]))
def test_another_form_is_no_way_around(address: object, form: str) -> None:
    """An IPv4 address that stands in an IPv6 address is as public as it is itself."""
    assert is_public(form.format(address)) == is_public(str(address))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://e.org/a",
        "file:///etc/passwd",
        "e.org/a",
        "https://",
        "http://a b/",
        "https://u:secret@e.org/",
        "https://u@e.org",
        "http://e.org:0/",
        "http://e.org:99999/",
        "http://[::1/",
        "javascript:alert(1)",
        "http://e.org/a\r\nX: y",
        "",
    ],
)
def test_only_plain_web_addresses(url: str) -> None:
    """Other schemes, credentials and broken addresses are refused unasked; secrets are not told."""
    names = Names(["127.0.0.1"])
    with pytest.raises(UsageError) as caught:
        fetcher(look_up=names).get(url, is_readable)
    assert names.asked == []
    assert "secret" not in str(caught.value)


def test_names_and_paths_in_any_script() -> None:
    """Hosts go as IDNA and paths percent-encoded; what is encoded already stays."""
    goal = target("https://bücher.example/ä b%20c?q=ü&r=%C3#frag")
    assert (goal.host, goal.path) == ("xn--bcher-kva.example", "/%C3%A4%20b%20c?q=%C3%BC&r=%C3")
    assert goal.authority == "xn--bcher-kva.example"
    assert target("http://[2606:4700::1]:8080/").authority == "[2606:4700::1]:8080"


def test_a_page_is_fetched_politely(web: Web) -> None:
    """The request says who asks; the answer has address, type, charset and bytes."""
    url = web.page("/a", "<p>Hi", "text/html; charset=UTF-8")
    page = fetcher().get(url, is_readable)
    assert (page.url, page.media_type, page.charset, page.data) == (url, "text/html", "utf-8", b"<p>Hi")
    assert web.headers["User-Agent"].startswith("audiopub/")
    assert web.headers["Host"] == f"127.0.0.1:{web.port}"


@pytest.mark.parametrize("answers", [["127.0.0.1"], ["10.1.2.3"], [PUBLIC, "192.168.0.9"], ["fe80::1"]])
def test_private_hosts_are_refused(web: Web, answers: list[str]) -> None:
    """When any address of a host is private, nothing is connected."""
    url = web.page("/a", "x")
    error = refusal(url.replace("127.0.0.1", "example.org"), Fetcher(look_up=Names(answers)))
    assert "--allow-private" in error.next_step
    assert web.asked == []


def test_a_redirect_to_a_private_host_is_refused(web: Web, connected: list[str]) -> None:
    """Each address on the way is checked."""
    web.status("/a", 302, Location="http://inside.example/secret")
    names = Names([PUBLIC], ["10.0.0.1"])
    error = refusal("http://outside.example/a", Fetcher(look_up=names))
    assert "inside.example" in str(error)
    assert (names.asked, connected) == (["outside.example", "inside.example"], [PUBLIC])


def test_a_second_answer_of_the_name_service_does_not_matter(web: Web, connected: list[str]) -> None:
    """A name is asked for once, and the address that was checked is the one that is connected to."""
    web.page("/a", "x")
    names = Names([PUBLIC], ["127.0.0.1"])
    Fetcher(look_up=names).get("http://rebinding.example/a", is_readable)
    assert (names.asked, connected) == (["rebinding.example"], [PUBLIC])
    assert web.headers["Host"] == "rebinding.example"
    assert "not on the public internet" in str(refusal("http://rebinding.example/a", Fetcher(look_up=names)))


def test_tls_keeps_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an address in place of the name, the certificate must still be the name's."""
    with Web(certificate=str(CERTIFICATE)) as web:
        url = web.page("/a", "x")
        real = fetch._trust

        def trust() -> ssl.SSLContext:
            context = real()
            context.load_verify_locations(CERTIFICATE)
            return context

        assert "certificate" in str(
            refusal(web.url("/a", "localhost"), fetcher(look_up=Names(["127.0.0.1"])))
        )
        monkeypatch.setattr(fetch, "_trust", trust)
        wrong = refusal(web.url("/a", "wrong.example"), fetcher(look_up=Names(["127.0.0.1"])))
        assert "wrong.example" in str(wrong)
        right = web.url("/a", "named.example")
        assert fetcher(look_up=Names(["127.0.0.1"])).get(right, is_readable).data == b"x"
        assert url


def test_the_next_address_is_tried(web: Web) -> None:
    """A host with an address that does not answer is reached by its other one."""
    url = web.page("/a", "x")
    assert fetcher(look_up=Names(["127.9.9.9", "127.0.0.1"])).get(url, is_readable).data == b"x"


def test_redirects_lead_on(web: Web) -> None:
    """Relative and absolute redirects are followed; what was found says where."""
    web.status("/a", 301, Location="b")
    web.status("/b", 308, Location=web.url("/c#part"))
    web.page("/c", "x")
    assert fetcher().get(web.url("/a"), is_readable).url == web.url("/c")


def test_redirects_share_their_time(web: Web) -> None:
    """The time for a page is for all of its redirects together."""

    def slow(asked: BaseHTTPRequestHandler) -> None:
        time.sleep(0.25)
        respond(asked, 302, b"", {"Location": "/a"})

    web.answers["/a"] = slow
    assert "longer than" in refusal(web.url("/a"), fetcher(limits=Limits(total_s=0.6))).what
    assert len(web.asked) < 5


def test_redirects_end(web: Web) -> None:
    """A circle of redirects ends after five."""
    assert "more than 5 times" in str(refusal(web.status("/a", 302, Location="/a")))
    assert len(web.asked) == 6


def test_a_redirect_out_of_the_web_is_refused(web: Web) -> None:
    """A redirect to a file is not followed."""
    assert "file:///etc/passwd" in str(refusal(web.status("/a", 302, Location="file:///etc/passwd")))


@pytest.mark.parametrize(("status", "advice"), [(404, "browser"), (403, "save the page"), (500, "try again")])
def test_errors_of_the_server(web: Web, status: int, advice: str) -> None:
    """The answer is named, with what to do."""
    error = refusal(web.status("/a", status))
    assert f"answered {status}" in error.what
    assert advice in error.next_step
    assert error.exit_code == 4


def test_a_busy_server_is_asked_again_when_it_says(web: Web) -> None:
    """Retry-After is honoured; then the page comes."""
    waits: list[float] = []
    web.status("/a", 429, Retry_After="7")

    def wait(seconds: float) -> None:
        waits.append(seconds)
        web.page("/a", "x")

    assert fetcher(wait=wait).get(web.url("/a"), is_readable).data == b"x"
    assert waits == [7.0]


def test_a_wait_is_told_with_its_reason(web: Web) -> None:
    """Whoever waits for a server knows for how long, and why; so does whoever does not wait that long."""
    told: list[str] = []
    busy = fetcher(wait=lambda _seconds: None)
    busy.warn = told.append
    refusal(web.status("/a", 429, Retry_After="20"), busy)
    assert (
        told == [f"waiting 20 seconds, as the server asks (429: it was asked too often): {web.url('/a')}"] * 2
    )
    late = refusal(web.status("/b", 503, Retry_After="7300"))
    assert late.what == "the server asks to wait 2 hours (503: it is overloaded or closed)."


@pytest.mark.parametrize(
    ("after", "asked", "waits"),
    [
        ("3600", 1, []),
        ("Wed, 01 Jan 2200 00:00:00 GMT", 1, []),
        ("3", 3, [3.0, 3.0]),
        ("soon", 3, [5.0, 5.0]),
        ("60", 2, [60.0]),
    ],
)
def test_a_server_that_stays_busy(web: Web, after: str, asked: int, waits: list[float]) -> None:
    """No long wait is granted, not even in parts, and nobody is asked more than three times."""
    waited: list[float] = []
    refusal(web.status("/a", 503, Retry_After=after), fetcher(wait=waited.append))
    assert (len(web.asked), waited) == (asked, waits)


def test_too_large(web: Web) -> None:
    """A page above the limit is not read to its end."""
    assert "larger than 0 MB" in str(refusal(web.page("/a", b"x" * 5000), fetcher(limits=Limits(bytes=4000))))


def test_a_bomb_is_not_unpacked(web: Web) -> None:
    """What unpacks to far more than it weighs ends at the limit, in little memory and time."""
    bomb = gzip.compress(bytes(200_000_000), 9)
    url = web.page("/a", bomb, Content_Encoding="gzip")
    started = time.process_time()
    assert "larger than 1 MB" in str(refusal(url, fetcher(limits=Limits(bytes=1_000_000))))
    assert time.process_time() - started < 5


def test_packed_pages(web: Web) -> None:
    """gzip is unpacked; broken or unasked packing is an error."""
    assert (
        fetcher().get(web.page("/a", gzip.compress(b"x"), Content_Encoding="gzip"), is_readable).data == b"x"
    )
    refusal(web.page("/b", b"no gzip", Content_Encoding="gzip"))
    assert "'br'" in str(refusal(web.page("/c", b"x", Content_Encoding="br")))


@pytest.mark.parametrize("at", ["start", "headers", "body"])
def test_a_trickle_ends(web: Web, at: str) -> None:
    """Bytes that come one by one cannot hold a run longer than the time for a page."""
    done = threading.Event()

    def trickle(asked: BaseHTTPRequestHandler) -> None:
        if at != "start":
            asked.wfile.write(b"HTTP/1.0 200 OK\r\n")
        if at == "body":
            asked.wfile.write(b"Content-Type: text/html\r\n\r\n")
        for _ in range(1000):
            if done.wait(0.05):
                return
            asked.wfile.write(b"" if at == "start" else b"x")
            asked.wfile.flush()
        done.set()

    web.answers["/a"] = trickle
    error = refusal(web.url("/a"), fetcher(limits=Limits(total_s=0.6, read_s=5)))
    assert not done.is_set()
    done.set()
    assert "longer than" in error.what


def test_silence_ends(web: Web) -> None:
    """A server that says nothing is left after the time for a read."""
    done = threading.Event()
    web.answers["/a"] = lambda _asked: done.wait(10)
    assert "nothing came" in refusal(web.url("/a"), fetcher(limits=Limits(read_s=0.3))).what
    done.set()


@pytest.mark.parametrize("headers", [b"Content-Length: 500\r\n", b"Transfer-Encoding: chunked\r\n"])
def test_a_page_that_is_cut_off(web: Web, headers: bytes) -> None:
    """Half a page is no article."""

    def cut(asked: BaseHTTPRequestHandler) -> None:
        body = b"1f4\r\nhalf" if b"chunked" in headers else b"half"
        asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + b"\r\n" + body)

    web.answers["/a"] = cut
    assert refusal(web.url("/a")).what == "the connection failed: the page broke off before its end."


def test_nobody_answers() -> None:
    """A closed port and an unknown host are errors of the network."""
    with Web() as gone:
        pass
    assert "connection failed" in refusal(gone.url("/")).what

    def unknown(_host: str, _port: int) -> Sequence[str]:
        raise OSError("Name or service not known")

    assert "not known" in refusal("http://nowhere.example/", Fetcher(look_up=unknown)).what


def test_garbage(web: Web) -> None:
    """What is not HTTP is an error of the network."""
    web.answers["/a"] = lambda asked: asked.wfile.write(b"\0\1\2 no http\r\n\r\n")
    refusal(web.url("/a"))


@pytest.mark.parametrize(
    "media_type", ["image/png", "application/pdf", "video/mp4", "application/octet-stream"]
)
def test_wrong_types_are_not_read(web: Web, media_type: str) -> None:
    """Pictures and documents are refused by their type."""
    assert media_type in str(refusal(web.page("/a", b"x", media_type)))
