"""E-books of published episodes: true to what lies beside them, made when asked for, and gone when not."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest

from audiopub.config import SiteSettings
from audiopub.edition.renderings import EPISODE_RENDERINGS, Rendering
from audiopub.errors import OutputError
from audiopub.publish import build, survey
from audiopub.publish.plan import Plan
from tests.checkers.books import epubcheck
from tests.edition import epubs
from tests.publish.workshop import BEFORE, KIOSK, Workshop, episode

BOOKS = episode("harbour", "epub") | episode("kiosk", "epub")
SWITCHED_OFF = "[site]\nepub = false\n"

VOICES = """\
---
title: Two voices
language: en
audio: {intro: "", outro: ""}
aloud: {table: true, code: true, caption: true, note: true, figure: true}
voices: {kind: {quote: "pyttsx3:en-gb"}}
---
The harbour is *wide*. It is [deep](https://example.org/a|b).[^1] It is deep.

> We saw it first. Nobody believed us.

| Lamp | Cost |
|------|------|
| Red  | $5   |
| —    | —    |
| Blue | $6   |

    lamp --on
    lamp --off

- One rope.
- Two ropes.
  1. A knot.

![A pier](pier.jpg)

[^1]: So they say.
"""


def book(shop: Workshop, slug: str) -> epubs.Book:
    """Return a published e-book."""
    return epubs.Book((shop.output / "episodes" / slug / f"{slug}.epub").read_bytes())


def actions(plan: Plan, kind: str) -> set[str]:
    """Return the files of episodes with which a plan does this."""
    found = (action for article in plan.articles for action in article.actions)
    return {action.output for action in found if action.action == kind}


def check(shop: Workshop, slug: str) -> epubs.Book:
    """Hold that a book agrees with all that lies beside it; return it."""
    folder, found = shop.output / "episodes" / slug, book(shop, slug)
    segments = json.loads((folder / "transcript.json").read_bytes())["segments"]
    clips = found.clips()
    times = [(clip.start_ms, clip.end_ms) for clip in clips]
    assert times == [(round(s["startTime"] * 1000), round(s["endTime"] * 1000)) for s in segments]
    stamps = re.findall(r"(\S+) --> (\S+)\n", (folder / "captions.vtt").read_text("utf-8"))
    assert times == [(epubs.in_ms(start), epubs.in_ms(end)) for start, end in stamps]
    said = ["".join(found.words[clip.id].split()) for clip in clips]
    assert said == ["".join(segment["body"].split()) for segment in segments]
    record = json.loads((folder / "episode.json").read_bytes())
    assert times[0][0] == 0
    assert times[-1][1] == int(record["audio"]["samples"] * 1000 / 44_100)
    assert found.read("audio.mp3") == (folder / f"{slug}.mp3").read_bytes()
    assert found.dc("identifier") == [f"urn:uuid:{record['guid']}"]
    data = (folder / f"{slug}.epub").read_bytes()
    assert record["files"]["epub"]["bytes"] == len(data)
    assert record["files"]["epub"]["sha256"] == hashlib.sha256(data).hexdigest()
    return found


@pytest.mark.parametrize("slug", ["harbour", "kiosk"])
def test_a_published_book_agrees_with_what_lies_beside_it(first_edition: Workshop, slug: str) -> None:
    """Words and times are those of captions and transcript, the recording is the MP3, the hash recorded."""
    check(first_edition, slug)


def test_tables_code_lists_and_two_voices(empty_shop: Workshop) -> None:
    """All kinds of text read aloud by two voices: each sentence has its place, and EPUBCheck is content."""
    empty_shop.write("two.md", VOICES)
    assert empty_shop.publish(at=BEFORE).outcome.exit_code == 0
    found = check(empty_shop, "two")
    assert len(found.meta("media:narrator")) == 2
    assert found.meta("schema:accessModeSufficient") == ["textual", "auditory"]
    ids = {clip.id for clip in found.clips()}
    rows = found.tree("article.xhtml").iterfind(".//x:table//*[@id]", epubs.NAMES)
    assert [each.tag.partition("}")[2] for each in rows if each.get("id") in ids] == ["tr"] * 4
    assert epubcheck(empty_shop.output / "episodes" / "two" / "two.epub") == ""


def test_what_is_not_in_a_book_leaves_it_alone(shop: Workshop) -> None:
    """The site's description is in no book: all of them stay as they are."""
    shop.write("audiopub.toml", '[site]\ndescription = "Tales of a pier."\n')
    plan = shop.plan()
    assert not shop.publish().written & BOOKS
    assert not actions(plan, "build") & BOOKS


def test_a_book_follows_its_metadata(shop: Workshop) -> None:
    """A summary is in the book, and no other book changes."""
    shop.edit("kiosk.md", "date:", "summary: Papers and tea.\ndate:")
    run = shop.publish()
    assert run.written & BOOKS == episode("kiosk", "epub")
    assert book(shop, "kiosk").dc("description") == ["Papers and tea."]


def test_books_can_be_switched_off_and_on(shop: Workshop) -> None:
    """Off, they go with all that names them, as the plan says; on, the same come back, and nobody speaks."""
    before = shop.tree()
    shop.write("audiopub.toml", SWITCHED_OFF)
    plan = shop.plan()
    run = shop.publish()
    assert actions(plan, "remove") == run.removed == BOOKS
    assert "epub" not in json.loads((shop.output / "episodes/kiosk/episode.json").read_bytes())["files"]
    assert ".epub" not in (shop.output / "episodes/kiosk/index.html").read_text("utf-8")
    assert run.work() == {"harbour": (0, 0), "kiosk": (0, 0)}
    assert not shop.publish().written
    (shop.folder / "audiopub.toml").unlink()
    plan = shop.plan()
    run = shop.publish()
    assert BOOKS <= run.of_episodes == actions(plan, "build")
    assert run.work() == {"harbour": (0, 0), "kiosk": (0, 0)}
    assert "[site] epub changed" in run.made["kiosk"].reasons[0]
    after = shop.tree()
    assert {path: after[path] for path in before if path.endswith((".epub", ".mp3", ".html"))} == {
        path: before[path] for path in before if path.endswith((".epub", ".mp3", ".html"))
    }


def without_books(_site: SiteSettings) -> tuple[Rendering, ...]:
    """Return the renderings of an audiopub that made no e-books."""
    return tuple(each for each in EPISODE_RENDERINGS if each.name != "epub")


def test_what_was_published_without_books_gets_them(
    empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next run makes them of the MP3s that are there, and plan and run say why."""
    empty_shop.write("kiosk.md", KIOSK)
    with monkeypatch.context() as patch:
        for module in (build, survey):
            patch.setattr(module, "renderings_of", without_books)
        assert not [path for path in empty_shop.publish(at=BEFORE).written if path.endswith(".epub")]
    plan = empty_shop.plan()
    run = empty_shop.publish()
    assert run.made["kiosk"].reasons == ("episodes/kiosk/kiosk.epub has not been made yet",)
    assert run.work() == {"kiosk": (0, 0)}
    assert actions(plan, "build") == run.of_episodes == episode("kiosk", "epub", "record")
    check(empty_shop, "kiosk")


def test_room_is_asked_for(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Books of episodes that have none yet need as much room as their MP3s, and a full disk is refused."""
    shop.write("audiopub.toml", SWITCHED_OFF)
    shop.publish()
    (shop.folder / "audiopub.toml").unlink()
    sounds = sum(path.stat().st_size for path in shop.output.rglob("*.mp3"))
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=sounds - 1))
    with pytest.raises(OutputError, match=f"needs about {sounds / 1e6:.1f} MB"):
        shop.publish()
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=sounds * 2))
    assert shop.publish().removed == set()


def test_a_book_is_made_in_pieces(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The recording is read in pieces, never as a whole."""
    read: list[Path] = []
    real = Path.read_bytes

    def noting(path: Path) -> bytes:
        read.append(path)
        return real(path)

    (shop.output / "episodes/kiosk/kiosk.epub").unlink()
    monkeypatch.setattr(Path, "read_bytes", noting)
    assert shop.publish().written == episode("kiosk", "epub")
    assert not names_of(read) & {".mp3", ".epub"}


def names_of(paths: Iterable[Path]) -> set[str]:
    """Return the suffixes of files."""
    return {path.suffix for path in paths}
