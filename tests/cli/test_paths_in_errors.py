"""Errors name files in one form: as seen from the folder one is in, and in full when not below it."""

from pathlib import Path

import pytest

from audiopub.errors import ArticleError, shown
from tests.cli.conftest import ProjectFolder


@pytest.fixture
def broken(project: ProjectFolder) -> ProjectFolder:
    """Make a project whose articles all fail: when read, by their settings, their voice, and their slug."""
    project.article("empty.md", "")
    project.article("keys.md", "---\ntitel: x\n---\nA sentence is here.\n")
    project.article("voice.md", "---\nvoice: {use: ['pyttsx3:xx-none']}\n---\nA sentence is here.\n")
    project.article("slug.md", "---\nslug: Not one\n---\nA sentence is here.\n")
    return project


def failed(project: ProjectFolder, command: str) -> list[str]:
    """Return the beginnings of the lines about articles that failed, up to the colon behind the file."""
    ran = project.main(command)
    lines = [line for line in (ran.out + ran.err).splitlines() if line.startswith(("failed: ", "cannot be"))]
    return sorted(line.split(": ")[1].partition(", line")[0] for line in lines)


@pytest.mark.parametrize("command", ["plan", "publish"])
def test_articles_that_fail(broken: ProjectFolder, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the project's folder their paths begin with `articles/`, from within that they are bare."""
    names = ["empty.md", "keys.md", "slug.md", "voice.md"]
    assert failed(broken, command) == [f"articles/{name}" for name in names]
    monkeypatch.chdir(broken.folder / "articles")
    assert failed(broken, command) == names
    (broken.folder / "elsewhere").mkdir()
    monkeypatch.chdir(broken.folder / "elsewhere")
    assert failed(broken, command) == [str(broken.folder / "articles" / name) for name in names]


def test_a_mistake_in_the_settings(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings are named as articles are."""
    project.settings("[voice]\nrat = 3\n")
    assert project.main("plan").err.startswith("error: audiopub.toml, line ")
    monkeypatch.chdir(project.folder / "articles")
    assert project.main("plan").err.startswith(f"error: {project.folder / 'audiopub.toml'}, line ")


def test_only_what_is_below_is_shortened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder whose name only begins alike is told in full; so is the folder itself."""
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "b.md") == str(Path("a") / "b.md")
    assert shown(f"{tmp_path}x/b.md") == f"{tmp_path}x/b.md"
    assert shown(tmp_path) == str(tmp_path)
    assert str(ArticleError("it is gone.", where=str(tmp_path / "b.md"))) == "b.md: it is gone."
