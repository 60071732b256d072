"""What the server answers to a plain client."""

import asyncio
import os
import threading
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.types import Message

from audiopub.model import Edition
from audiopub.report import Detail, Warned
from audiopub.serve.folder import KINDS, Site
from audiopub.serve.web import _sent
from tests.serve.conftest import Running, running

KINDS_SENT = {
    "index.html": "text/html; charset=utf-8",
    "feed.xml": "application/rss+xml; charset=utf-8",
    "sitemap.xml": "application/xml",
    "cover.jpg": "image/jpeg",
    "assets/icon.svg": "image/svg+xml",
    "assets/audiopub.css": "text/css; charset=utf-8",
    "assets/audiopub.js": "text/javascript; charset=utf-8",
    "episodes/{slug}/{slug}.mp3": "audio/mpeg",
    "episodes/{slug}/index.html": "text/html; charset=utf-8",
    "episodes/{slug}/captions.vtt": "text/vtt; charset=utf-8",
    "episodes/{slug}/captions.srt": "application/x-subrip; charset=utf-8",
    "episodes/{slug}/transcript.json": "application/json",
    "episodes/{slug}/chapters.json": "application/json+chapters",
}

SHARED = {
    "feed.xml",
    "episodes/{slug}/captions.vtt",
    "episodes/{slug}/captions.srt",
    "episodes/{slug}/transcript.json",
    "episodes/{slug}/chapters.json",
}


def test_a_client_that_hangs_up_leaves_no_file_open(site_folder: tuple[Path, Edition]) -> None:
    """The file is closed although nothing of it was sent yet."""

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(_: Message) -> None:
        await asyncio.sleep(60)

    scope = {"type": "http", "method": "GET", "path": "/cover.jpg", "headers": []}
    content = Site(folder=site_folder[0]).open("cover.jpg", origin="")
    answer = _sent(content, Request(scope))
    asyncio.run(answer(scope, receive, send))
    assert content.file.closed


@pytest.mark.parametrize("path", KINDS_SENT)
def test_each_file_is_sent_whole_and_as_what_it_is(server: Running, slug: str, path: str) -> None:
    """The bytes are those of the folder (but for addresses in feed and index), the type is the feed's."""
    name = path.format(slug=slug)
    answer = server.ask(f"/{name}")
    data = (server.folder / name).read_bytes()
    if name in {"feed.xml", "index.html"}:
        data = data.replace(b"https://audio.example.org/news", server.address.encode())
    assert (answer.status, answer.body) == (200, data)
    assert answer.headers["content-type"] == KINDS_SENT[path]
    assert answer.headers["content-length"] == str(len(data))
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", KINDS_SENT)
def test_players_on_other_sites_may_read_transcripts_chapters_and_feed(
    server: Running, slug: str, path: str
) -> None:
    """These, and sitemap.xml with them, are open to scripts of all sites, also by HEAD; pages are not."""
    for method in ("GET", "HEAD"):
        allowed = server.ask(f"/{path.format(slug=slug)}", method=method).headers.get(
            "access-control-allow-origin"
        )
        assert allowed == ("*" if path in SHARED | {"sitemap.xml"} else None)


def test_an_epub_and_other_endings_have_their_types(tmp_path: Path) -> None:
    """Each ending in the table is sent as the table says, and one that nobody knows as bytes."""
    for suffix in (*KINDS, ".xyz"):
        (tmp_path / f"file{suffix}").write_bytes(b"x")
    with running(tmp_path) as server:
        for suffix, kind in {**KINDS, ".xyz": "application/octet-stream"}.items():
            assert server.ask(f"/file{suffix}").headers["content-type"] == kind
    assert KINDS[".epub"] == "application/epub+zip"


@pytest.mark.parametrize("path", KINDS_SENT)
def test_head_says_what_get_would(server: Running, slug: str, path: str) -> None:
    """HEAD has the same headers as GET, and no body, also when a range is asked for."""
    address = f"/{path.format(slug=slug)}"
    got, head = server.ask(address), server.ask(address, method="HEAD", range="bytes=0-9")
    assert (head.status, head.body) == (200, b"")
    assert {**head.headers, "date": ""} == {**got.headers, "date": ""}


@pytest.mark.parametrize(
    ("asked", "part"),
    [("bytes=0-0", slice(0, 1)), ("bytes=1000-2999", slice(1000, 3000)), ("bytes=-77", slice(-77, None))],
)
def test_a_part_of_the_audio_is_sent(server: Running, slug: str, asked: str, part: slice) -> None:
    """A range gives 206, just these bytes, and says which they are of how many."""
    path = f"episodes/{slug}/{slug}.mp3"
    data = (server.folder / path).read_bytes()
    answer = server.ask(f"/{path}?v=1", range=asked)
    first = range(len(data))[part].start
    assert (answer.status, answer.body) == (206, data[part])
    assert answer.headers["content-range"] == f"bytes {first}-{first + len(data[part]) - 1}/{len(data)}"
    assert answer.headers["content-length"] == str(len(data[part]))
    assert answer.headers["content-type"] == "audio/mpeg"


def test_a_part_that_is_not_there_is_refused(server: Running, slug: str) -> None:
    """A range beyond the end gives 416 with the file's size."""
    path = f"episodes/{slug}/{slug}.mp3"
    answer = server.ask(f"/{path}", range="bytes=99999999-")
    assert answer.status == 416
    assert answer.headers["content-range"] == f"bytes */{(server.folder / path).stat().st_size}"


@pytest.mark.parametrize("path", ["feed.xml", "index.html", "episodes/{slug}/{slug}.mp3"])
def test_who_has_a_file_is_not_sent_it_again(server: Running, slug: str, path: str) -> None:
    """Tag and date give 304 without a body; another tag gives the file."""
    address = f"/{path.format(slug=slug)}"
    first = server.ask(address).headers
    assert parsedate_to_datetime(first["last-modified"]).tzinfo is not None
    for headers in ({"if_none_match": first["etag"]}, {"if_modified_since": first["last-modified"]}):
        for method in ("GET", "HEAD"):
            again = server.ask(address, method=method, **headers)
            assert (again.status, again.body) == (304, b"")
            assert again.headers["etag"] == first["etag"]
    assert server.ask(address, if_none_match='"other"').status == 200


def test_a_changed_file_has_another_tag(tmp_path: Path) -> None:
    """A file of the same size that replaced another within the second is told apart."""
    page = tmp_path / "index.html"
    page.write_bytes(b"one")
    with running(tmp_path) as server:
        first = server.ask("/").headers["etag"]
        (tmp_path / "new").write_bytes(b"two")
        (tmp_path / "new").replace(page)
        answer = server.ask("/", if_none_match=first)
    assert (answer.status, answer.body) == (200, b"two")


def test_the_rest_of_a_file_that_changed_is_the_whole(server: Running, slug: str) -> None:
    """If-Range with an old tag gives 200 and all of it, so that no player joins two recordings."""
    address = f"/episodes/{slug}/{slug}.mp3"
    tag = server.ask(address, method="HEAD").headers["etag"]
    assert server.ask(address, range="bytes=100-", if_range=tag).status == 206
    assert server.ask(address, range="bytes=100-", if_range='"old"').status == 200


@pytest.mark.parametrize("address", ["/nothing", "/episodes/", "/episodes", "/assets/", "/episodes/none/"])
def test_what_is_not_there_gives_the_sites_own_page(server: Running, address: str) -> None:
    """404 with the page of the site, for what does not exist and for folders, which are never listed."""
    answer = server.ask(address)
    assert (answer.status, answer.body) == (404, (server.folder / "404.html").read_bytes())
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "etag" not in answer.headers


def test_a_folder_without_that_page_says_it_in_a_line(tmp_path: Path) -> None:
    """Also a folder without 404.html gives 404."""
    with running(tmp_path) as server:
        answer = server.ask("/")
    assert (answer.status, answer.body) == (404, b"There is no such page.\n")


def test_the_links_of_the_page_for_what_is_not_there_lead_somewhere(server: Running, slug: str) -> None:
    """That page links to addresses below the site's own path on its host; these mean the same files."""
    page = (server.folder / "404.html").read_text(encoding="utf-8")
    assert 'href="/news/index.html"' in page
    assert server.ask("/news/index.html").body == server.ask("/index.html").body
    assert server.ask(f"/news/episodes/{slug}").headers["location"] == f"/episodes/{slug}/"
    assert server.ask("/news/nothing").status == 404


def test_a_folders_address_leads_to_its_page(server: Running, slug: str) -> None:
    """With a slash it is the page in it; without one it is sent on to where the page's links hold."""
    page = (server.folder / f"episodes/{slug}/index.html").read_bytes()
    assert server.ask(f"/episodes/{slug}/").body == page
    sent_on = server.ask(f"/episodes/{slug}")
    assert (sent_on.status, sent_on.headers["location"]) == (307, f"/episodes/{slug}/")


@pytest.fixture
def surrounded(tmp_path: Path) -> Path:
    """Return a folder of a site with much around and in it that is nobody's business."""
    folder = tmp_path / "output"
    (folder / ".audiopub-stage").mkdir(parents=True)
    (folder / "a:b").mkdir()
    (tmp_path / "articles").mkdir()
    places = (
        ".audiopub-stage/site.json",
        ".hidden",
        "index.html",
        "a:b/c",
        "../articles/draft.md",
        "../feed",
    )
    for name in places:
        (folder / name).write_bytes(b"secret")
    (folder / "index.html").write_bytes(b"page")
    (folder / "linked.md").symlink_to(tmp_path / "articles" / "draft.md")
    (folder / "linked").symlink_to(tmp_path / "articles")
    os.mkfifo(folder / "pipe")
    return folder


@pytest.mark.parametrize(
    "address",
    [
        "/.audiopub-stage/site.json",
        "/%2eaudiopub-stage/site.json",
        "/.hidden",
        "/../articles/draft.md",
        "/%2e%2e/articles/draft.md",
        "/..%2farticles%2fdraft.md",
        "/..%5carticles%5cdraft.md",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/linked.md",
        "/linked/draft.md",
        "/a:b/c",
        "/index.html/",
        "/index.html%00",
        "/./index.html",
        "/pipe",
        "/" + "x" * 5000,
        "/%ff%fe",
        "/.audiopub/other",
    ],
)
def test_nothing_else_is_served(surrounded: Path, address: str) -> None:
    """Hidden files, audiopub's notes, links out of the folder and all that lies beside it do not exist."""
    with running(surrounded) as server:
        assert server.ask("/").body == b"page"
        answer = server.ask(address)
    assert answer.status == 404
    assert b"secret" not in answer.body


def test_a_link_within_the_folder_is_followed(surrounded: Path) -> None:
    """Only links that lead out are refused."""
    (surrounded / "here.html").symlink_to(surrounded / "index.html")
    with running(surrounded) as server:
        assert server.ask("/here.html").body == b"page"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_only_reading_is_allowed(server: Running, method: str) -> None:
    """Other methods give 405 and change nothing."""
    answer = server.ask("/index.html", method=method)
    assert answer.status == 405
    assert set(answer.headers["allow"].replace(" ", "").split(",")) == {"GET", "HEAD"}


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("192.168.1.20:8000", "http://192.168.1.20:8000"),
        ("desk.local", "http://desk.local"),
        ("[fd00::1]:80", "http://[fd00::1]:80"),
        ('x"><script>', None),
        ("a/b", None),
    ],
)
def test_the_feed_says_the_address_at_which_it_was_asked_for(
    server: Running, host: str, origin: str | None
) -> None:
    """A phone gets addresses that it reaches, on the index too; a name that is none is not repeated."""
    text = server.ask("/feed.xml", host=host).body.decode()
    assert f'rel="self" href="{origin or server.address}/feed.xml"' in text
    assert "https://audio.example.org" not in text
    assert "<script" not in text
    page = server.ask("/index.html", host=host).body.decode()
    assert f">{origin or server.address}/feed.xml</a>" in page


def test_each_request_is_told(server: Running) -> None:
    """Who asks for more is told of method, address and code."""
    server.ask("/nothing-here")
    assert Detail(text="GET /nothing-here 404") in server.told.events


def test_files_are_whole_while_they_are_replaced(tmp_path: Path) -> None:
    """Whoever downloads while an episode is published again gets the old or the new file, never a mixture."""
    file = tmp_path / "a.mp3"
    versions = [bytes([letter]) * size for letter, size in ((65, 3_000_000), (66, 2_000_000))]
    file.write_bytes(versions[0])
    is_over = threading.Event()

    def publish() -> None:
        number = 0
        while not is_over.is_set():
            number += 1
            (tmp_path / "new").write_bytes(versions[number % 2])
            (tmp_path / "new").replace(file)

    publishing = threading.Thread(target=publish)
    with running(tmp_path) as server:
        publishing.start()
        try:
            answers = [server.ask("/a.mp3") for _ in range(60)]
        finally:
            is_over.set()
            publishing.join()
    assert {answer.status for answer in answers} == {200}
    assert all(answer.body in versions for answer in answers)
    assert {answer.body[0] for answer in answers} == {65, 66}


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong gives 500 to who asked, and a warning here that names the address."""
    (tmp_path / "index.html").write_bytes(b"page")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("no")

    monkeypatch.setattr(Site, "open", refuse)
    with running(tmp_path) as server:
        assert server.ask("/").status == 500
        (warned,) = [event for event in server.told.events if not isinstance(event, Detail)]
    assert warned == Warned(text="/ was not served: PermissionError: no")


def test_an_address_with_a_line_break_is_answered_as_any_other(server: Running) -> None:
    """What is no path at all gets the site's own page, too."""
    answer = server.ask("/episodes/a%0Ab/x")
    assert (answer.status, answer.body) == (404, (server.folder / "404.html").read_bytes())
