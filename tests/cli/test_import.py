"""`audiopub import`: what is fetched, where it goes, and that nothing of an editor's is lost."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.article.web_server import ARTICLE, Web
from tests.cli.conftest import ProjectFolder


@pytest.fixture
def web() -> Iterator[Web]:
    """Serve on the loopback interface."""
    with Web() as web:
        yield web


def articles(project: ProjectFolder) -> list[str]:
    """Return the names of the files among the articles."""
    return sorted(path.name for path in (project.folder / "articles").iterdir())


def test_a_page_becomes_an_article(project: ProjectFolder, web: Web) -> None:
    """A page is written as Markdown that can be read, and that audiopub understands."""
    url = web.article("/2025/lamp", "The Lamp Is Back")
    ran = project.main("import", "--allow-private", url)
    assert (ran.code, ran.out) == (0, "written: articles/the-lamp-is-back.md (The Lamp Is Back)\n")
    assert ran.err == f"fetching: {url}\n"
    text = (project.folder / "articles/the-lamp-is-back.md").read_text()
    assert text.startswith("---\ntitle: The Lamp Is Back\nlanguage: en\n")
    assert f"source: {url}\n" in text
    cleaned = project.main("clean", "--json", "articles/the-lamp-is-back.md").json
    assert [block["text"].split()[0] for block in cleaned["blocks"]] == ["The", "People", "By"]


def test_private_addresses_need_an_option(project: ProjectFolder, web: Web) -> None:
    """A page of this machine is refused without `--allow-private`, as wrong usage."""
    ran = project.main("import", web.article("/a", "A"))
    assert (ran.code, web.asked, articles(project)) == (2, [], [])
    assert "--allow-private" in ran.err


def test_some_fail(project: ProjectFolder, web: Web) -> None:
    """One address that fails does not stop the others; the exit code says that some failed."""
    good = web.article("/good", "Good News")
    ran = project.main("import", "--allow-private", "--json", web.url("/gone"), good)
    assert ran.code == 1
    first, second = ran.json["imported"]
    assert (first["outcome"], first["url"], first["path"]) == ("failed", web.url("/gone"), "")
    assert "404" in first["message"]
    assert second == {
        "url": good,
        "outcome": "written",
        "path": "articles/good-news.md",
        "title": "Good News",
        "message": "",
    }


@pytest.mark.parametrize(("body", "media_type", "code"), [("", "text/html", 1), ("x", "image/png", 4)])
def test_nothing_comes(project: ProjectFolder, web: Web, body: str, media_type: str, code: int) -> None:
    """When nothing could be fetched the code is the network's; when it is no article, the article's."""
    ran = project.main("import", "--allow-private", web.page("/a", body, media_type))
    assert (ran.code, ran.out, articles(project)) == (code, "", [])
    assert ran.err.count("failed: ") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "no address is given"),
        (["--from", "none.txt"], "no such file"),
        (["--from", "articles"], "this is a folder"),
        (["--from", "picture.txt"], "a picture, not text"),
        (["--from", "empty.txt"], "holds no addresses"),
        (["--from", "feed.xml"], "without --from"),
        (["e.org/page"], "Begin an address with https://"),
        (["articles"], "this is a folder"),
        (["--newest", "0", "x"], "--newest"),
    ],
)
def test_wrong_usage(project: ProjectFolder, arguments: list[str], told: str) -> None:
    """No address, or none that can be one, is an error of the command line with advice that fits."""
    (project.folder / "picture.txt").write_bytes(b"\x89PNG\r\n")
    (project.folder / "empty.txt").write_text("\n")
    (project.folder / "feed.xml").write_text(rss("https://e.org/a"))
    ran = project.main("import", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_a_page_that_is_not_free_is_told(project: ProjectFolder, web: Web) -> None:
    """The beginning of an article for subscribers is written, and a warning says what is missing."""
    data = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    )
    body = ARTICLE.format(title="The Lamp").replace("<head>", f"<head>{data}")
    ran = project.main("import", "--allow-private", web.page("/lamp", body))
    assert ran.code == 0
    assert "not free to read" in ran.err
    empty = f"<html><head>{data}</head><body></body></html>"
    assert "for subscribers" in project.main("import", "--allow-private", web.page("/none", empty)).err
    scripts = "<html><body><div id=root></div><script src=app.js></script></body></html>"
    assert "its scripts" in project.main("import", "--allow-private", web.page("/app", scripts)).err


def test_addresses_from_a_file(project: ProjectFolder, web: Web) -> None:
    """A text file of addresses may hold comments and blank lines; each address is fetched once."""
    one, two = web.article("/one", "One Boat"), web.article("/two", "Two Boats")
    (project.folder / "list.txt").write_text(f"# boats\n{one}  # the first\n\n{two}\n{one}\n")
    assert project.main("import", "--allow-private", "--from", "list.txt").code == 0
    assert articles(project) == ["one-boat.md", "two-boats.md"]
    assert web.asked == ["/one", "/two"]


def test_addresses_from_standard_input(
    project: ProjectFolder, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With `--from -` the addresses are piped."""
    monkeypatch.setattr(
        "sys.stdin", io.TextIOWrapper(io.BytesIO(f"# one\n{web.article('/one', 'One')}".encode()))
    )
    assert project.main("import", "--allow-private", "--from", "-").code == 0
    assert articles(project) == ["one.md"]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert "standard input: this file holds no addresses" in project.main("import", "--from", "-").err


def test_an_address_with_a_campaign_is_the_same_page(project: ProjectFolder, web: Web) -> None:
    """What a newsletter adds to an address makes no second article, and is not kept."""
    plain, other = "/lamp?id=7", "/lamp?utm_source=mail&id=7&fbclid=x#top"
    for path in (plain, other.partition("#")[0]):
        web.article(path, "The Lamp")
    assert project.main("import", "--allow-private", web.url(other)).code == 0
    assert f"source: {web.url(plain)}\n" in (project.folder / "articles/the-lamp.md").read_text()
    assert "kept: articles/the-lamp.md" in project.main("import", "--allow-private", web.url(plain)).out
    assert web.asked == ["/lamp?utm_source=mail&id=7&fbclid=x"]


def test_a_wait_is_told(project: ProjectFolder, web: Web) -> None:
    """A wait is told without being asked for."""
    ran = project.main("import", "--allow-private", web.status("/a", 429, Retry_After="0"))
    assert ran.err.count("waiting 0 seconds, as the server asks") == 2


def rss(*links: str) -> str:
    """Return a feed."""
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    return f'<rss version="2.0"><channel>{items}</channel></rss>'


def test_a_feed(project: ProjectFolder, web: Web) -> None:
    """All articles of a feed are fetched, relative links too, and on the next run only the new ones."""
    web.article("/one", "One Boat")
    web.article("/two", "Two Boats")
    feed = web.page("/feed", rss("one", "/one#top", web.url("/two")), "application/rss+xml")
    assert project.main("import", "--allow-private", feed).code == 0
    assert articles(project) == ["one-boat.md", "two-boats.md"]
    web.article("/three", "Three Boats")
    web.page("/feed", rss("/three", "/two", "/one"), "text/html")
    web.asked.clear()
    ran = project.main("import", "--allow-private", "--feed", feed)
    assert ran.code == 0
    assert web.asked == ["/feed", "/three"]
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["written", "kept", "kept"]


def test_an_opml_file(project: ProjectFolder, web: Web) -> None:
    """A list of feeds may be a file here; `--newest` limits each feed; a broken feed is named."""
    for name in ("one", "two", "three"):
        web.article(f"/{name}", f"Boat {name}")
    first = web.page("/a.xml", rss("/one", "/two"), "text/xml")
    second = web.page("/b.xml", rss("/three"), "application/xml")
    broken = web.page("/c.xml", '<!DOCTYPE rss [<!ENTITY a "b">]><rss><item>&a;</item></rss>', "text/xml")
    outlines = "".join(f'<outline xmlUrl="{url}"/>' for url in (first, second, broken))
    (project.folder / "feeds.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    ran = project.main("import", "--allow-private", "--newest", "1", "feeds.opml")
    assert ran.code == 1
    assert articles(project) == ["boat-one.md", "boat-three.md"]
    assert "DOCTYPE" in ran.err


def test_a_list_that_lists_itself_ends(project: ProjectFolder, web: Web) -> None:
    """Lists that lead to lists are left after two of them."""
    web.page("/a.xml", rss("/b.xml"), "text/xml")
    web.page("/b.xml", rss("/a.xml"), "text/xml")
    ran = project.main("import", "--allow-private", web.url("/a.xml"))
    assert ran.code != 0
    assert web.asked == ["/a.xml", "/b.xml"]


def test_feed_must_be_one(project: ProjectFolder, web: Web) -> None:
    """With `--feed`, a page is not taken for an article."""
    ran = project.main("import", "--allow-private", "--feed", web.article("/a", "A Lamp"))
    assert (ran.code, articles(project)) == (1, [])
    assert "no feed" in ran.err


def test_what_is_there_is_kept(project: ProjectFolder, web: Web) -> None:
    """An article with the same source is not fetched again, wherever it lies and whatever its name."""
    url = web.article("/lamp", "The Lamp")
    edited = f"---\ntitle: Mine\nsource: {url}\n---\n\nMy own words.\n"
    project.article("sub/mine.md", edited)
    ran = project.main("import", "--allow-private", url)
    assert (ran.code, web.asked) == (0, [])
    assert ran.out.startswith("kept: articles/sub/mine.md (it is there already")


def test_a_name_that_is_taken(project: ProjectFolder, web: Web) -> None:
    """Another article of the same title, of whatever kind, keeps its file; any title gets a name."""
    project.article("the-lamp.txt")
    project.article("the-lamp-2.audiopub.toml", "")
    first, second = web.article("/a", "The Lamp"), web.article("/b/lampe.html", "???")
    assert project.main("import", "--allow-private", first, second).code == 0
    assert articles(project) == ["lampe-html.md", "the-lamp-2.audiopub.toml", "the-lamp-3.md", "the-lamp.txt"]


def test_update(project: ProjectFolder, web: Web) -> None:
    """`--update` replaces what import wrote, and says when nothing changed."""
    url = web.article("/lamp", "The Lamp")
    project.main("import", "--allow-private", url)
    assert project.main("import", "--allow-private", "--update", url).out.startswith("unchanged: ")
    web.article("/lamp", "The Lamp Again")
    assert project.main("import", "--allow-private", "--update", url).out.startswith(
        "updated: articles/the-lamp.md"
    )
    assert articles(project) == ["the-lamp.md"]
    assert "# The Lamp Again" in (project.folder / "articles/the-lamp.md").read_text()


def test_what_was_edited_is_not_lost(project: ProjectFolder, web: Web) -> None:
    """An edited file is refused; with `--force` it is replaced and its old text kept."""
    url = web.article("/lamp", "The Lamp")
    project.main("import", "--allow-private", url)
    path = project.folder / "articles/the-lamp.md"
    edited = path.read_text().replace("on Monday", "on Tuesday")
    path.write_text(edited)
    refused = project.main("import", "--allow-private", "--update", url)
    assert (refused.code, path.read_text()) == (1, edited)
    assert "--force" in refused.err
    assert project.main("import", "--allow-private", "--update", "--force", url).code == 0
    assert "on Monday" in path.read_text()
    (kept,) = (project.folder / ".audiopub/replaced").iterdir()
    assert kept.read_text() == edited


def test_a_lost_record_counts_as_edited(project: ProjectFolder, web: Web) -> None:
    """When nobody knows what import wrote, the file may be an editor's, and stays."""
    url = web.article("/lamp", "The Lamp")
    project.main("import", "--allow-private", url)
    (project.folder / ".audiopub/imported.json").write_text("[broken")
    web.article("/lamp", "The Lamp Again")
    assert project.main("import", "--allow-private", "--update", url).code == 1


def test_quiet_and_verbose(project: ProjectFolder, web: Web) -> None:
    """Quiet tells results and failures alone; verbose also where addresses lead."""
    web.article("/a", "The Lamp")
    moved = web.status("/old", 301, Location="/a")
    assert f"led on to: {web.url('/a')}" in project.main("import", "--allow-private", "-v", moved).err
    quiet = project.main("import", "--allow-private", "-q", "--update", moved, web.url("/gone"))
    assert quiet.err.count("\n") == 1
    assert quiet.err.startswith("failed: ")


def test_import_works_as_a_process_of_its_own(project: ProjectFolder, web: Web) -> None:
    """The proxies of the environment are not asked; JSON is printed as a whole."""
    ran = project.run("import", "--allow-private", "--json", web.article("/a", "The Lamp"))
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)["imported"][0]["path"] == "articles/the-lamp.md"
    assert Path(project.folder / "articles/the-lamp.md").is_file()
