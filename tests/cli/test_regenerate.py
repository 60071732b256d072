"""`audiopub regenerate`, from the command line: its options, what it tells, and its exit codes."""

from pathlib import Path

import pytest
from jsonschema import validate

from tests.cli.conftest import ProjectFolder
from tests.cli.shapes import PUBLISH

BRITISH = "pyttsx3:en-gb"
SECTIONS = """\
---
title: The lamp at the harbour
---
The lamp came back on Monday. It shone for an hour.

## The pier

People stood on the pier and watched it turn. It shone for an hour.

## The boats

The boats stayed out.
"""


@pytest.fixture
def article(project: ProjectFolder) -> Path:
    """Put an article with three sections into the project, and publish it."""
    path = project.article("lamp.md", SECTIONS)
    assert project.main("publish", "--quiet").code == 0
    return path


def test_what_is_decided_is_told_and_published(project: ProjectFolder, article: Path) -> None:
    """The decision and its file are told on standard error, and the result as `publish` tells it."""
    ran = project.main("regenerate", "articles/lamp.md", "--match", "watched it turn", "--voice", "en-gb")
    assert ran.code == 0
    told = f"the sentence 'People stood on the pier and watched it…': voice {BRITISH}"
    assert f"{told}; kept in lamp.audiopub.toml\n" in ran.err
    assert f"because its sidecar changed, {told}, decided in its sidecar)" in ran.err
    assert ran.out.startswith("Done: 1 made, 0 unchanged, 0 failed.")
    assert 'part = "sentence"' in article.with_name("lamp.audiopub.toml").read_text()
    project.assert_whole()


def test_as_json_and_quietly(project: ProjectFolder, article: Path) -> None:
    """JSON is that of `publish`; quiet tells nothing of what went well."""
    found = project.main("regenerate", article, "--section", "3", "--voice", "en-gb", "--json").json
    assert [made["slug"] for made in found["made"]] == ["lamp"]
    validate(found, PUBLISH)
    ran = project.main("regenerate", article, "--section", "3", "--undo", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_script_shows_where_and_how(project: ProjectFolder, article: Path) -> None:
    """Sections have the numbers and sentences the ids that are to be given; voices and takes are shown."""
    lines = project.main("script", article, "--verbose").out.splitlines()
    assert [line for line in lines if line.startswith("Section ")] == [
        "Section 1: The lamp at the harbour",
        "Section 2: The pier",
        "Section 3: The boats",
    ]
    second = lines[len(lines) - 1 - lines[::-1].index("  It shone for an hour.") + 1]
    id_ = second.split()[1].rstrip(",")
    assert id_.endswith("-2")
    assert project.main("regenerate", article, "--sentence", id_, "--voice", "en-gb").code == 0
    sections = project.main("script", article, "--json").json["sections"]
    voices = {each["id"]: each["voice"] for section in sections for each in section["sentences"]}
    assert [key for key, voice in voices.items() if voice == BRITISH] == [id_]
    assert {each["take"] for section in sections for each in section["sentences"]} == {0}
    assert f"    voice: {BRITISH}" in project.main("script", article).out


def test_script_tells_of_a_decision_that_does_not_fit(project: ProjectFolder, article: Path) -> None:
    """The warning says which one, and the command in it takes the decision out."""
    project.main("regenerate", article, "--match", "boats stayed", "--voice", "en-gb")
    article.write_text(SECTIONS.replace("The boats stayed out.", "Gulls slept."))
    ran = project.main("script", article)
    assert ran.code == 0
    assert ran.err.startswith("warning: lamp.audiopub.toml: a decision does not fit the article any more")
    command = ran.err.rpartition("audiopub ")[2].split()
    assert command[:2] == ["regenerate", "articles/lamp.md"]
    assert project.main(*command).code == 0
    assert project.main("script", article).err == ""
    assert not article.with_name("lamp.audiopub.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--match", "It shone"], 2, ("2 sentences hold 'It shone'", "--sentence ID")),
        (["--section", "9"], 2, ("there is no section 9", "2: The pier")),
        (["--section", "0"], 2, ("0 is not in the range", "--section")),
        (["--sentence", "none"], 2, ("no sentence 'none'", "audiopub script articles/lamp.md --verbose")),
        (["--match", "pier", "--section", "2"], 2, ("name a part each", "Give one of them")),
        (["--section", "2"], 2, ("pyttsx3:en-us says the same words", "--voice")),
        (["--section", "2", "--undo"], 2, ("nothing to undo", "No part of the article has a decision")),
        (["--section", "2", "--voice", "en-gg"], 3, ("--voice: pyttsx3 has no voice 'en-gg'", "en-gb")),
        (["--section", "2", "--voice", "robot:one"], 3, ("no engine 'robot'", "audiopub voices")),
    ],
)
def test_what_cannot_be_is_told_with_what_to_do(
    project: ProjectFolder, article: Path, arguments: list[str], code: int, told: tuple[str, str]
) -> None:
    """Nothing is written, and the error says what would be right."""
    ran = project.main("regenerate", "articles/lamp.md", *arguments)
    assert ran.code == code
    assert all(words in ran.err for words in told)
    assert ran.out == ""
    assert not article.with_name("lamp.audiopub.toml").exists()


def test_an_article_that_is_none(project: ProjectFolder) -> None:
    """A folder, a missing file and another kind of file are refused like everywhere."""
    for path, words in (("articles", "this is a folder"), ("articles/no.md", "there is no such file")):
        ran = project.main("regenerate", path, "--section", "1", "--voice", "en-gb")
        assert ran.code == 2
        assert words in ran.err


def test_into_another_folder(project: ProjectFolder, article: Path) -> None:
    """`--output` is that of `publish`: what is published elsewhere is made again there."""
    assert project.main("publish", "--quiet", "--output", "elsewhere").code == 0
    before = project.record("lamp")
    given = ["--section", "2", "--voice", "en-gb", "--output", "elsewhere"]
    assert project.main("regenerate", article, *given).code == 0
    assert project.record("lamp") == before
    assert BRITISH in (project.folder / "elsewhere/episodes/lamp/episode.json").read_text()
