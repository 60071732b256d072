"""Whatever lies among the articles: a correct edition or a clear error, and the others are published."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

import lxml.etree
import lxml.html
import pytest

from tests.cli.conftest import ProjectFolder, Ran
from tests.cli.samples import BAD, FERRY, ODD

_STARTS = ("failed: ", "published: ", "updated: ", "warning: ", "error: ")


def assert_told(ran: Ran) -> None:
    """Assert that only our own sentences were printed."""
    assert "Traceback" not in ran.err
    assert "made a mistake" not in ran.err
    assert all(line.startswith(_STARTS) for line in ran.err.splitlines()), ran.err


def failures(ran: Ran) -> list[str]:
    """Return the sentences about what could not be published."""
    return [line for line in ran.err.splitlines() if line.startswith("failed: ")]


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_fails_alone(lamp: ProjectFolder, name: str) -> None:
    """The error names file, fault and remedy; the good article is published; the exit code is 1."""
    bad = BAD[name]
    lamp.article(name, bad.data())
    ran = lamp.main("publish")
    assert_told(ran)
    (failure,) = failures(ran)
    assert name in failure
    assert bad.wrong in failure
    assert bad.advice in failure
    assert ran.code == 1
    assert "Done: 1 made, 0 unchanged, 1 failed." in ran.out
    assert lamp.episodes == {"lamp"}
    lamp.assert_whole()


@pytest.mark.parametrize("name", ODD)
def test_what_looks_hard_is_published(lamp: ProjectFolder, name: str) -> None:
    """Title and text arrive in record, transcript, page and feed as they are, and nothing else does."""
    odd = ODD[name]
    lamp.article(name, odd.data)
    ran = lamp.main("publish")
    assert_told(ran)
    assert ran.code == 0
    slug = name.partition(".")[0]
    assert lamp.episodes == {"lamp", slug}
    lamp.assert_whole()
    assert lamp.record(slug)["title"] == odd.title
    assert lamp.record(slug)["language"] == odd.language
    text = _transcript(lamp, slug)
    assert odd.holds in text
    assert odd.lacks not in text
    assert_harmless(lamp.output, odd.title)


def _transcript(project: ProjectFolder, slug: str) -> str:
    page = lxml.html.document_fromstring(
        (project.output / f"episodes/{slug}/index.html").read_bytes(),
        parser=lxml.html.HTMLParser(encoding="utf-8"),
    )
    (transcript,) = (each for each in page.iter() if each.get("id") == "transcript")
    return "".join(map(str, transcript.itertext()))


def assert_harmless(output: Path, title: str) -> None:
    """Assert that no script came from an article, and that the feed holds the title as text."""
    for path in output.rglob("*.html"):
        page = lxml.html.document_fromstring(path.read_bytes())
        for script in page.iter("script"):
            if "assets/" not in script.get("src", ""):
                assert script.get("type") in {"application/json", "application/ld+json"}, path
                json.loads(script.text or "")
        assert not [name for element in page.iter() for name in element.attrib if str(name).startswith("on")]
    feed = lxml.etree.fromstring((output / "feed.xml").read_bytes())
    titles = [each.findtext("title") or "" for each in feed.iter("item")]
    assert any(title.startswith(each.rstrip("…")) for each in titles), titles


def test_nothing_is_written_outside_the_output_folder(lamp: ProjectFolder) -> None:
    """Dots and slashes in a title name no other folder."""
    lamp.article("hostile.md", ODD["hostile.md"].data)
    before = _files(lamp.folder.parent, lamp)
    lamp.main("publish")
    assert _files(lamp.folder.parent, lamp) - before == {lamp.folder / "articles/episodes.toml"}


def _files(folder: Path, project: ProjectFolder) -> set[Path]:
    mine = (project.output, project.folder / ".audiopub")
    return {path for path in folder.rglob("*") if not any(path.is_relative_to(each) for each in mine)}


def test_a_heap_of_bad_files_does_not_stop_a_good_one(lamp: ProjectFolder) -> None:
    """Every failure is told once, in a process of its own, and the summary counts them."""
    small = {name: bad for name, bad in BAD.items() if name != "huge.txt"}
    for name, bad in small.items():
        lamp.article(name, bad.data())
    ran = lamp.run("publish")
    assert_told(ran)
    assert ran.code == 1
    assert len(failures(ran)) == len(small)
    assert f"Done: 1 made, 0 unchanged, {len(small)} failed." in ran.out
    lamp.assert_whole()


def test_two_articles_of_one_name(project: ProjectFolder) -> None:
    """Articles in two folders may share their name: each has its own episode, and keeps it."""
    project.article("north/quay.txt", f"The north quay\n\n{FERRY}")
    project.article("south/quay.txt", "The south quay\n\nAnother boat came. It was on time.\n")
    ran = project.main("publish")
    assert_told(ran)
    assert ran.code == 0
    assert project.episodes == {"quay", "quay-2"}
    assert {project.record(slug)["source"] for slug in project.episodes} == {
        "north/quay.txt",
        "south/quay.txt",
    }
    sources = {slug: project.record(slug)["source"] for slug in project.episodes}
    project.article("south/quay.txt", "The south quay\n\nAnother boat came. It was late.\n")
    assert project.main("publish").code == 0
    assert {slug: project.record(slug)["source"] for slug in project.episodes} == sources
    project.assert_whole()


def test_two_articles_that_differ_in_their_suffix_only(project: ProjectFolder) -> None:
    """`quay.txt` and `quay.md` are two articles."""
    project.article("quay.txt", f"The north quay\n\n{FERRY}")
    project.article("quay.md", "# The south quay\n\nAnother boat came. It was on time.\n")
    assert project.main("publish").code == 0
    assert project.episodes == {"quay", "quay-2"}


def test_names_that_are_no_text(lamp: ProjectFolder) -> None:
    """A file whose name is not UTF-8, a pipe and a broken link are told and passed over."""
    articles = lamp.folder / "articles"
    try:
        Path(os.fsdecode(os.fsencode(articles) + b"/wrong-\xff.txt")).write_text("The quay")
        expected = {"the name of this file or its folder is not UTF-8. Rename it."}
    except OSError:  # macOS refuses such names by itself
        expected = set()
    os.mkfifo(articles / "pipe.txt")
    (articles / "link.txt").symlink_to("nowhere.txt")
    expected.add("this is a broken link, a pipe or a device. Put the article's file in its place.")
    for command in (("publish",), ("publish", "--json"), ("plan",), ("plan", "--json")):
        ran = lamp.main(*command)
        assert_told(ran)
        told = ran.err + ran.out
        assert all(sentence in told for sentence in expected), command
    assert lamp.episodes == {"lamp"}
    lamp.assert_whole()


@pytest.mark.parametrize("name", ["empty.txt", "binary.txt", "clutter.txt", "huge.txt", "key.md"])
@pytest.mark.parametrize("command", ["clean", "script"])
def test_looking_at_a_bad_file(project: ProjectFolder, command: str, name: str) -> None:
    """The commands that show one article end with the same sentence, and print no result."""
    path = project.article(name, BAD[name].data())
    ran = project.main(command, path)
    assert_told(ran)
    assert ran.out == ""
    assert BAD[name].wrong in ran.err
    assert name in ran.err
    assert ran.code == (2 if name == "key.md" else 1)


def test_one_bad_article_alone(project: ProjectFolder) -> None:
    """Where nothing else was done, the exit code is that of the error."""
    expected = {"empty.txt": 1, "key.md": 2, "klingon.md": 3}
    for name, code in expected.items():
        path = project.article(name, BAD[name].data())
        assert project.main("publish", path).code == code
    assert project.episodes == set()
    project.assert_whole()


def test_the_plan_tells_of_bad_files_too(lamp: ProjectFolder) -> None:
    """`plan` names what publish would fail at, and writes nothing."""
    names: Iterable[str] = ("empty.txt", "kanji.txt", "klingon.md", "key.md")
    for name in names:
        lamp.article(name, BAD[name].data())
    before = set(lamp.folder.rglob("*"))
    ran = lamp.main("plan")
    for name in names:
        (line,) = [each for each in ran.out.splitlines() if name in each]
        assert line.startswith("cannot be published: ")
        assert BAD[name].wrong in line
    assert {path for path in lamp.folder.rglob("*") if ".audiopub" not in path.parts} == {
        path for path in before if ".audiopub" not in path.parts
    }
