"""`audiopub check`: what it says, for people and programs, and its exit codes."""

import jsonschema
import pytest

from tests.cli import shapes
from tests.cli.conftest import ProjectFolder


@pytest.fixture
def published(lamp: ProjectFolder) -> ProjectFolder:
    """Return a project that was published once."""
    assert lamp.main("publish").code == 0
    return lamp


def test_a_published_project_is_in_order(published: ProjectFolder) -> None:
    """What was just published has no error, and nothing is written by the check."""
    before = {path: path.stat().st_mtime_ns for path in published.output.rglob("*")}
    ran = published.main("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1].startswith("Checked 1 episode and ")
    assert "notice: feed-local: feed.xml" in ran.out
    assert {path: path.stat().st_mtime_ns for path in published.output.rglob("*")} == before


def test_an_error_ends_with_5_and_says_what_to_do(published: ProjectFolder) -> None:
    """A missing file is an error with its code, its place and the next step; the exit code is 5."""
    (published.output / "episodes/lamp/captions.vtt").unlink()
    ran = published.main("check", "output", "--quiet")
    assert ran.code == 5
    assert (
        "error: file-missing: episodes/lamp/captions.vtt: it is not there. Run 'audiopub publish'" in ran.out
    )
    assert "notice:" not in ran.out
    found = published.main("check", "--json")
    assert found.code == 5
    jsonschema.validate(found.json, shapes.CHECK)
    assert {finding["code"] for finding in found.json["findings"]} == {"file-missing", "feed-local"}


def test_every_code_is_explained(published: ProjectFolder) -> None:
    """`--codes` tells what each code stands for, in words and as JSON."""
    assert "enclosure-length (error): An enclosure's length is" in published.main("check", "--codes").out
    assert published.main("check", "--codes", "--json").json["style"]["severity"] == "error"


def test_a_folder_that_is_not_there(project: ProjectFolder) -> None:
    """Without a published folder the command says so, and what to run."""
    ran = project.main("check", "nowhere")
    assert ran.code == 2
    assert "nowhere: there is no such folder. Run 'audiopub publish' first." in ran.err


def test_a_project_before_its_first_publication(lamp: ProjectFolder) -> None:
    """That nothing is published yet is the one error, with what to run; also beside files of others."""
    lamp.output.mkdir(exist_ok=True)
    told = "error: unpublished: feed.xml: nothing is published in this folder yet. Run 'audiopub publish'"
    for files in ("0 files", "1 file", "2 files"):
        ran = lamp.main("check")
        assert (ran.code, ran.err) == (5, "")
        assert ran.out.startswith(told)
        assert ran.out.splitlines()[1:] == [f"Checked 0 episodes and {files}: 1 error."]
        (lamp.output / f"beside {files}.txt").write_text("mine")
    found = lamp.main("check", "articles", "--json")
    jsonschema.validate(found.json, shapes.CHECK)
    assert [finding["code"] for finding in found.json["findings"]] == ["unpublished"]


def test_progress_is_told_on_request(published: ProjectFolder) -> None:
    """`--verbose` names each episode on standard error as it is looked at."""
    assert published.main("check", "--verbose").err == "1 of 1: lamp\n"


def test_publish_ends_with_the_same_checks(lamp: ProjectFolder) -> None:
    """What publishing writes is checked at its end; findings stand in its JSON, errors end it with 5."""
    lamp.article("quay.md", "# The quay\n\n![](https://elsewhere.example/quay.jpg)\n\nThe ferry was late.\n")
    ran = lamp.main("publish", "--json")
    jsonschema.validate(ran.json["findings"], shapes.CHECK["properties"]["findings"])
    assert "feed-local" in {finding["code"] for finding in ran.json["findings"]}
