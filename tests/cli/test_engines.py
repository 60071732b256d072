"""Engines as a project sets them up: programs, voices from a catalogue, and those of other packages."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audiopub.engine_settings import EnginesSettings
from audiopub.speech import engine_reports
from audiopub.speech.engines.setup import set_up
from tests.cli.conftest import ProjectFolder
from tests.speech import plugin_install, tiny_piper
from tests.speech.cases import PYTHON
from tests.speech.catalogue_service import CatalogueService

KEY = "en_US-tones-tiny"
MEASURED = 1
"""The sentence on which the loudness of a voice, as it is set up, is measured; spoken once."""

_CHIMES = '[voice]\nuse = ["chimes:bell"]\n[engines.chimes]\nbase_hz = {}\n'


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    """Leave no set-up to other tests."""
    yield
    engine_reports._reports.clear()
    set_up(EnginesSettings())


def settings(project: ProjectFolder, text: str) -> None:
    """Write `audiopub.toml` anew."""
    (project.folder / "audiopub.toml").write_text(text)


def command(*behaviour: str, **fields: Any) -> str:
    """Return settings whose voice is a program."""
    given = {"argv": [*PYTHON, *behaviour], "languages": ["en"], "deterministic": True, **fields}
    lines = [
        f"{name} = {str(value).lower() if value is True else repr(value)}" for name, value in given.items()
    ]
    return "\n".join(['[voice]\nuse = ["command:tones"]', "[engines.command.tones]", *lines, ""])


def test_a_program_publishes_and_only_what_changes_its_sound_is_spoken_again(project: ProjectFolder) -> None:
    """A title is not heard; another version of the program is, in every sentence, and is measured anew."""
    project.article("lamp.txt")
    settings(project, command("speak"))
    first = project.main("publish", "--json").json["sentences_spoken"] - MEASURED
    assert first > 3
    settings(project, command("speak", title="Tones"))
    assert project.main("publish", "--json").json["sentences_spoken"] <= 1  # the one that names the voice
    settings(project, command("speak", title="Tones", version="2"))
    assert project.main("publish", "--json").json["sentences_spoken"] == first + MEASURED


def test_a_program_that_fails_is_told_with_the_article(project: ProjectFolder) -> None:
    """The article that could not be spoken is named, with what the program said."""
    project.article("lamp.txt")
    project.settings(command("fail"))
    ran = project.main("publish")
    assert ran.code == 1
    assert "lamp.txt" in ran.err
    assert "the model is damaged" in ran.err


def test_a_program_that_is_not_there_is_listed(project: ProjectFolder) -> None:
    """`voices` says of each voice what it lacks, and exits well."""
    project.settings('[engines.command.one]\nargv = ["no-such-program"]\nlanguages = ["en"]\n')
    ran = project.main("voices")
    assert ran.code == 0
    assert "command:one: one (en): not here. there is no program 'no-such-program'" in ran.out
    (found,) = [each for each in project.main("voices", "--json").json if each["engine"] == "command"]
    assert "no-such-program" in found["voices"][0]["why_not"]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("[engines.opnai]\nmodel = 'x'\n", "Did you mean 'openai'"),
        ("[engines.openai]\napi_key = 'sk-123'\n", "unknown setting 'engines.openai.api_key'"),
        ("[engines.openai]\nresponse_format = 'ogg'\n", "engines.openai.response_format: this must be"),
        ("[engines.piper]\nnoise_scale = -1\n", "engines.piper.noise_scale: this must be at least 0"),
    ],
)
def test_mistakes_are_told_before_anything_is_spoken(table: str, says: str, project: ProjectFolder) -> None:
    """A wrong table ends with exit code 2 and the place of the mistake; a secret in it is not repeated."""
    project.article("lamp.txt")
    project.settings(table)
    ran = project.main("publish")
    assert ran.code == 2
    assert says in ran.err
    assert "sk-123" not in ran.err


def test_an_article_cannot_name_programs(project: ProjectFolder) -> None:
    """Only the project's own settings set engines up, never an article that may come from anywhere."""
    project.article("lamp.md", "---\ntitle: Lamp\nengines:\n  command: {}\n---\nThe lamp is lit.\n")
    ran = project.main("publish")
    assert ran.code == 2
    assert "unknown setting 'engines'" in ran.err


def test_a_voice_is_installed_and_reads(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """`voices --install` fetches a voice of Piper's; after that an article is read by it."""
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    model = tiny_piper.build(project.folder / "made", KEY)
    files = {f"en/{path.name}": path.read_bytes() for path in (model, model.with_name(f"{KEY}.onnx.json"))}
    with CatalogueService() as service:
        service.offer(KEY, files)
        project.settings(
            f'[voice]\nuse = ["piper:{KEY}"]\n'
            f'[engines.piper]\nfolder = "voices"\ncatalogue = "{service.catalogue}"\n'
        )
        ran = project.main("voices", "--install", KEY)
        assert (ran.code, ran.out) == (0, f"piper:{KEY} is in {project.folder / 'voices'}.\n")
        assert f"{KEY}.onnx: 0.0 MB, checked." in ran.err
        assert project.main("voices", "--install", "nobody").code == 3
    project.article("lamp.txt")
    ran = project.main("publish")
    assert ran.code == 0, ran.err
    page = (project.folder / "output" / "episodes" / "lamp" / "index.html").read_text()
    assert "Piper" in page


def test_an_installed_package_brings_an_engine(project: ProjectFolder, tmp_path: Path) -> None:
    """After `pip install` of a package with an engine it is listed, set up as its table says, and reads."""
    site = plugin_install.install(tmp_path)
    settings(project, _CHIMES.format(330))
    project.article("lamp.txt")
    path = os.pathsep.join([str(site), *filter(None, sys.path)])
    with_plugin = ProjectFolder(
        folder=project.folder, main=project.main, environ={**project.environ, "PYTHONPATH": path}
    )
    listed = with_plugin.run("voices", "--json").json
    (found,) = [each for each in listed if each["engine"] == "chimes"]
    assert [voice["address"] for voice in found["voices"]] == ["chimes:bell"]
    first = with_plugin.run("publish", "--json").json["sentences_spoken"] - MEASURED
    assert first > 3
    assert with_plugin.run("publish", "--json").json["sentences_spoken"] == 0
    settings(project, _CHIMES.format(440))
    assert with_plugin.run("publish", "--json").json["sentences_spoken"] == first + MEASURED
    settings(project, _CHIMES.format(4))
    ran = with_plugin.run("publish")
    assert ran.code != 0
    assert "base_hz in [engines.chimes] must be 20 to 2000." in ran.err
