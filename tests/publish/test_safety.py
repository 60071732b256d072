"""Odd input and odd places do not harm what is published, nor give away where articles lie."""

import json
import shutil
from pathlib import Path

import pytest

from audiopub.article.editor import DROPPED
from audiopub.errors import ConfigError, UsageError
from audiopub.model import Article, Block, Removed
from audiopub.publish.project import SourceFile, find_sources
from audiopub.publish.reading import cleaning_doubt
from tests.publish.workshop import LATER, Workshop

LEDGER_ROW = """
format = 1
[episodes."{slug}"]
source = "x.txt"
guid = "one"
first_published = {first}
corrected = "2026-01-01T00:00:00Z"
sha256 = "00"
"""

PROSE = "Every lamp on the old pier was lit by hand, on every evening of that winter."


def page(body: str, head: str = "") -> str:
    """Return a web page with enough text to be an article."""
    sentences = " ".join(f"Lamp number {n} was lit by hand every evening of that winter." for n in range(12))
    return (
        f"<html lang='en'><head><title>The pier</title>{head}</head><body><article><h1>The pier</h1>"
        f"<p>{body}</p><p>{sentences}</p></article></body></html>"
    )


@pytest.mark.parametrize(
    ("slug", "first"),
    [("../../outside", '"2026-01-01T00:00:00Z"'), ("fine", "2026-01-01T00:00:00Z"), ("a" * 81, '"x"')],
)
def test_an_odd_ledger_is_refused(empty_shop: Workshop, slug: str, first: str) -> None:
    """A slug that is no folder's name, or a value that is no text, is an error before anything is written."""
    empty_shop.write("x.txt", "The pier was dark for a year.\n")
    (empty_shop.articles / "episodes.toml").write_text(LEDGER_ROW.format(slug=slug, first=first))
    with pytest.raises(ConfigError, match="ledger"):
        empty_shop.publish()
    assert not list(empty_shop.folder.parent.glob("outside*"))


def test_a_date_that_stands_for_none_is_none(empty_shop: Workshop) -> None:
    """Generators write year 1 into an empty field; such an article has no date of its own."""
    head = "<meta property='article:published_time' content='0001-01-01T00:00:00+00:00'>"
    empty_shop.write("pier.html", page("The pier was dark for a year.", head))
    run = empty_shop.publish()
    assert not run.outcome.failed
    record = json.loads((empty_shop.output / "episodes/pier/episode.json").read_bytes())
    assert record["published"] == record["first_published"]


def test_half_a_character_in_metadata_is_left_out(empty_shop: Workshop) -> None:
    """A lone surrogate that JSON spells out does not stop the run."""
    told = '{"@type": "NewsArticle", "headline": "The pier \\ud800", "author": "Mara \\udfff Quill"}'
    head = f"<script type='application/ld+json'>{told}</script>"
    empty_shop.write("pier.html", page("The pier was dark for a year.", head))
    assert not empty_shop.publish().outcome.failed


def test_another_path_to_an_article_is_the_same_article(shop: Workshop, tmp_path: Path) -> None:
    """A link to the project's folder gives no second identity."""
    link = tmp_path / "link"
    link.symlink_to(shop.folder)
    run = shop.publish(link / "articles" / "kiosk.md")
    assert run.outcome.kept == 1
    assert not run.written


def test_where_an_article_lies_elsewhere_is_not_published(shop: Workshop, tmp_path: Path) -> None:
    """Of an article outside the project, the record holds the file's name and no folder of this machine."""
    private = tmp_path / "secret-drafts"
    private.mkdir()
    (private / "note.txt").write_text("A note\n\nThe pier was dark for a year. Nobody walked there.\n")
    assert not shop.publish(private / "note.txt").outcome.failed
    files = [path for path in shop.output.rglob("*") if path.is_file()]
    assert not [path for path in files if b"secret-drafts" in path.read_bytes()]


def test_what_was_published_is_no_article(shop: Workshop) -> None:
    """The output folder and the cache are never searched for articles, whatever folder is named."""
    found = find_sources(shop.project(), [shop.folder])
    assert {file.path.name for file in found.files} == {"harbour.md", "kiosk.md"}


def test_a_blank_line_corrects_nothing(shop: Workshop) -> None:
    """What readers and listeners never get does not count as a correction and writes no page."""
    before = (shop.articles / "episodes.toml").read_text().count("2026-02-14")
    shop.edit("kiosk.md", "---\nThe kiosk", "---\n\n\nThe kiosk")
    run = shop.publish(at=LATER)
    assert run.work() == {}
    assert run.of_episodes <= {"episodes/kiosk/episode.json"}
    assert (shop.articles / "episodes.toml").read_text().count("2026-02-14") == before


def test_a_correction_without_a_record_is_one(shop: Workshop) -> None:
    """Where the output is made from nothing, as in CI, an edited article still counts as corrected."""
    shutil.rmtree(shop.output)
    shop.edit("kiosk.md", "opens at eight", "opens at nine")
    shop.publish(at=LATER)
    assert 'corrected = "2026-02-14T09:30:00Z"' in (shop.articles / "episodes.toml").read_text()


def test_the_voice_of_the_language_is_the_episodes_voice(shop: Workshop) -> None:
    """What `[voices.language]` names reads all, and is the voice that is credited."""
    shop.write("audiopub.toml", '[voices.language]\nen = "pyttsx3:en-gb"\n')
    shop.publish()
    record = json.loads((shop.output / "episodes/kiosk/episode.json").read_bytes())
    assert [voice["address"] for voice in record["voices"]] == ["pyttsx3:en-gb"]


def test_a_voice_that_is_asked_for_now_holds(shop: Workshop) -> None:
    """The command line's voice reads also where the settings name one for the language."""
    shop.write("audiopub.toml", '[voices.language]\nen = "pyttsx3:en-gb"\n')
    shop.publish(options={"voice": {"use": ["pyttsx3:en-us"]}})
    record = json.loads((shop.output / "episodes/kiosk/episode.json").read_bytes())
    assert [voice["address"] for voice in record["voices"]] == ["pyttsx3:en-us"]


@pytest.mark.parametrize(("removed", "is_told"), [("Share on every network you know", False), (PROSE, True)])
def test_much_prose_left_out_is_told(*, removed: str, is_told: bool) -> None:
    """When cleaning removes a good part of what reads like sentences, the editor is warned."""
    article = Article(
        title="The pier",
        language="en",
        blocks=(Block(id="b1", kind="paragraph", text=PROSE),),
        removed=(Removed(line=3, text=removed, rule="comments"),),
    )
    source = SourceFile(name="pier.txt", path=Path("/the pier/pier.txt"))
    doubt = cleaning_doubt(article, source)
    assert doubt.startswith("pier.txt: 16 words that read like sentences were left out") is is_told
    assert bool(doubt) is is_told
    assert ("'keep' in pier.audiopub.toml" in doubt) is is_told
    assert doubt.endswith(": audiopub clean '/the pier/pier.txt'") is is_told


@pytest.mark.parametrize("rule", [DROPPED, "seen before", "struck out"])
def test_prose_that_is_not_missing_is_not_told(rule: str) -> None:
    """What the editor drops, what stands in the article a first time, and what it takes back is no loss."""
    article = Article(
        title="The pier",
        language="en",
        blocks=(Block(id="b1", kind="paragraph", text=PROSE),),
        removed=(Removed(line=3, text=PROSE, rule=rule),),
    )
    assert cleaning_doubt(article, SourceFile(name="pier.txt", path=Path("/the pier/pier.txt"))) == ""


def test_files_can_be_read_by_the_web_server(shop: Workshop) -> None:
    """Every published file has the same permissions, whatever this user's own new files get."""
    modes = {path.stat().st_mode & 0o777 for path in (shop.output / "episodes").rglob("*") if path.is_file()}
    assert modes == {0o644}


def test_a_missing_cover_is_said_before_the_first_sound(shop: Workshop) -> None:
    """It is a mistake in the settings, and says what to write instead."""
    shop.write("audiopub.toml", '[site]\ncover = "none.jpg"\n')
    with pytest.raises(ConfigError, match="is not there"):
        shop.publish()


@pytest.mark.parametrize("line", ['cover = "s3://x/y.jpg"', 'base_url = "https://"', 'cover = "a\\u0000b"'])
def test_addresses_and_paths_are_checked(shop: Workshop, line: str) -> None:
    """What cannot be an address or a path is refused where it is read."""
    shop.write("audiopub.toml", f"[site]\n{line}\n")
    with pytest.raises((ConfigError, UsageError), match="site"):
        shop.publish()


def test_the_plan_names_the_sites_pages(shop: Workshop) -> None:
    """A page of the site that is lost is in the plan, and the plan's word is kept."""
    (shop.output / "index.html").unlink()
    plan = shop.plan()
    assert [action.output for action in plan.site if action.action == "build"] == ["index.html"]
    assert "index.html" in shop.publish().written
