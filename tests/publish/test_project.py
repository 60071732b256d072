"""Where things are: projects, articles, records and the clock."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audiopub.errors import ConfigError, UsageError
from audiopub.publish import clock
from audiopub.publish import record as records
from audiopub.publish.project import find_sources, open_project, single_source
from audiopub.publish.site import load_state
from tests.publish.workshop import Workshop, whole_episode


def test_articles_are_found_in_order(empty_shop: Workshop) -> None:
    """All readable kinds, in folders too, sorted by name; hidden files, sidecars and the ledger are none."""
    for name in ("b.md", "a.txt", "c.HTML", ".hidden.md", "b.audiopub.toml", "episodes.toml", "picture.png"):
        empty_shop.write(name, "")
    for folder in ("sub", ".git"):
        (empty_shop.articles / folder).mkdir()
        empty_shop.write(f"{folder}/d.markdown", "")
    found = find_sources(empty_shop.project())
    assert [file.name for file in found.files] == ["a.txt", "b.md", "c.HTML", "sub/d.markdown"]
    assert found.files[1].sidecar == empty_shop.articles / "b.audiopub.toml"


def test_article_outside_the_folder(empty_shop: Workshop) -> None:
    """An article elsewhere is named relative to the ledger, and named once when given twice."""
    outside = empty_shop.folder / "elsewhere.md"
    outside.write_text("Text.")
    found = find_sources(empty_shop.project(), [outside, outside, empty_shop.folder])
    assert [file.name for file in found.files] == ["../elsewhere.md"]


@pytest.mark.parametrize("name", ["none.md", "picture.png"])
def test_paths_that_are_no_articles(empty_shop: Workshop, name: str) -> None:
    """A path that is not there or no article is a mistake in the command."""
    empty_shop.write("picture.png", "")
    with pytest.raises(UsageError, match=name.replace(".", r"\.")):
        find_sources(empty_shop.project(), [empty_shop.articles / name])


def test_single_source_is_one_article(empty_shop: Workshop) -> None:
    """A folder is not one article."""
    empty_shop.write("a.md", "")
    assert single_source(empty_shop.articles / "a.md").name == "a.md"
    with pytest.raises(UsageError, match="folder"):
        single_source(empty_shop.articles)


def test_project_is_opened_from_within(shop: Workshop, tmp_path: Path) -> None:
    """Settings upward of the working folder hold; output and cache may be elsewhere."""
    shop.write("audiopub.toml", '[cache]\nurl = "../shared-cache"\n')
    project = open_project(shop.articles, output=tmp_path / "www")
    assert project.folder == shop.folder
    assert project.output == tmp_path / "www"
    assert Path(project.cache.address).resolve() == tmp_path / "shared-cache"
    with pytest.raises(ConfigError, match="the command line"):
        open_project(shop.folder, options={"voice": {"rate": 5}})


def test_cache_elsewhere_is_used(shop: Workshop, tmp_path: Path) -> None:
    """Clips and passages go where the settings say; lock and index stay with the project."""
    shop.write("audiopub.toml", '[cache]\nurl = "../shared-cache"\n')
    shop.edit("kiosk.md", "papers", "maps")
    shop.publish()
    assert {path.name for path in (tmp_path / "shared-cache").iterdir()} == {
        "clips",
        "passages",
        "CACHEDIR.TAG",
    }
    assert (shop.folder / ".audiopub" / "files.json").exists()


def test_record_is_read_back(first_edition: Workshop) -> None:
    """A record read and written again is the same bytes, and names every file with its hash."""
    data = (first_edition.output / records.path_of("harbour")).read_bytes()
    record = records.from_json(data)
    assert record is not None
    assert records.to_json(record) == data
    named = {file.path for file in record.files.values()}
    assert named == whole_episode("harbour") - {records.path_of("harbour")}
    assert all((first_edition.output / f.path).stat().st_size == f.bytes for f in record.files.values())
    assert -17 <= record.loudness_lufs <= -15
    assert record.true_peak_dbtp <= -1


def test_odd_records_are_none(first_edition: Workshop, tmp_path: Path) -> None:
    """A record without a part, or with one too many in a file's row, is no record."""
    tables = json.loads((first_edition.output / records.path_of("kiosk")).read_bytes())
    for name in tables:
        rest = {key: value for key, value in tables.items() if key != name}
        assert records.from_json(json.dumps(rest).encode()) is None, name
    tables["files"]["audio"]["colour"] = "blue"
    assert records.from_json(json.dumps(tables).encode()) is None
    assert records.from_json(b"\xff") is None
    assert records.load(tmp_path, "kiosk") is None


def test_digest_of_a_record_follows_its_bytes(first_edition: Workshop) -> None:
    """The hash of a record changes with what is in it, and is the one the site notes."""
    record = records.load(first_edition.output, "kiosk")
    assert record is not None
    assert load_state(first_edition.output).records["kiosk"] == records.digest(record)
    assert records.digest(replace(record, source="other.md")) != records.digest(record)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"format": 9}', '{"format": 1}', '{"format": 1, "key": 1}']
)
def test_odd_site_state_is_none(tmp_path: Path, text: str) -> None:
    """Notes on the site that are not ours are as none."""
    (tmp_path / ".audiopub-stage").mkdir()
    (tmp_path / ".audiopub-stage" / "site.json").write_text(text)
    assert load_state(tmp_path).key == ""


def test_clock_follows_the_environment() -> None:
    """`SOURCE_DATE_EPOCH` is the time when it is set, else now in whole seconds."""
    assert clock.now({"SOURCE_DATE_EPOCH": "1769846400"}) == datetime(2026, 1, 31, 8, tzinfo=UTC)
    assert clock.now({}).microsecond == 0
    assert clock.now({}).tzinfo is UTC
    assert clock.stamp(clock.now({"SOURCE_DATE_EPOCH": "0"})) == "1970-01-01T00:00:00Z"


@pytest.mark.parametrize("text", ["", "soon", "1e9", "9" * 30])
def test_clock_that_is_no_number(text: str) -> None:
    """Anything but seconds is a mistake in the settings."""
    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH"):
        clock.now({"SOURCE_DATE_EPOCH": text})


@pytest.mark.parametrize(
    ("text", "zone", "stamp"),
    [
        ("2026-01-31", "UTC", "2026-01-31T00:00:00Z"),
        ("2026-01-31", "Europe/Paris", "2026-01-30T23:00:00Z"),
        ("2026-07-31", "Europe/Paris", "2026-07-30T22:00:00Z"),
        ("2026-01-31T10:00:00+02:00", "Europe/Paris", "2026-01-31T08:00:00Z"),
        ("2026-01-31T10:00:00Z", "Europe/Paris", "2026-01-31T10:00:00Z"),
        ("2026-01-31T10:00:00", "Europe/Paris", "2026-01-31T09:00:00Z"),
    ],
)
def test_dates_begin_in_the_zone(text: str, zone: str, stamp: str) -> None:
    """A date is midnight in the site's zone; a time keeps its own offset."""
    assert clock.stamp(clock.parse(text, zone)) == stamp


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "31.01.2026"])
def test_what_is_no_date(text: str) -> None:
    """Anything else is refused."""
    with pytest.raises(ValueError, match=r"format|month|Invalid"):
        clock.parse(text)
