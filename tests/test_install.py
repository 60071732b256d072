"""A stranger's machine: a new virtual environment with its bundled pip, and neither ffmpeg nor eSpeak NG."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

PARTS = ("pyproject.toml", "README.md", "LICENSE", "audiopub", "articles")
"""What a clone holds that installing and publishing need."""

UNWANTED = ("__pycache__", "*.egg-info", "episodes.toml")

INSTALL_S = 900
PUBLISH_S = 300


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the tree without anything that was made in it."""
    folder = tmp_path_factory.mktemp("clone")
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns(*UNWANTED))
        else:
            shutil.copy(source, folder / part)
    return folder


@pytest.fixture(scope="module")
def installed(clone: Path) -> Path:
    """Return the folder of programs of a new virtual environment into which audiopub is installed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment.pop("PYTHONPATH", None)
    _run([sys.executable, "-m", "venv", ".venv"], clone, environment, INSTALL_S)
    programs = clone / ".venv" / ("Scripts" if os.name == "nt" else "bin")
    _run([str(programs / "pip"), "install", "."], clone, environment, INSTALL_S)
    return programs


def _run(command: list[str], folder: Path, environment: Mapping[str, str], seconds: int) -> str:
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=seconds, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.exhaustive
@pytest.mark.timeout(2 * INSTALL_S + 2 * PUBLISH_S)
def test_a_new_installation_publishes_the_samples_with_nothing_else_on_path(
    clone: Path, installed: Path
) -> None:
    """With nothing but what pip installed, audiopub publishes all samples, and then nothing more."""
    bare = {"PATH": str(installed), "HOME": str(clone), "LANG": "C.UTF-8"}
    for program in ("ffmpeg", "ffprobe", "espeak", "espeak-ng"):
        assert shutil.which(program, path=bare["PATH"]) is None
    command = [str(installed / "audiopub"), "publish", "--json"]
    first = json.loads(_run(command, clone, bare, PUBLISH_S))
    articles = {path.stem for path in (clone / "articles").iterdir() if path.suffix != ".toml"}
    assert {made["slug"] for made in first["made"]} == articles
    assert first["failed"] == []
    for slug in articles:
        episode = clone / "output" / "episodes" / slug
        assert (episode / f"{slug}.mp3").read_bytes().startswith(b"ID3\x03")
        assert (episode / "index.html").is_file()
    assert (clone / "output" / "feed.xml").read_text(encoding="utf-8").count("<item>") == len(articles)
    second = json.loads(_run(command, clone, bare, PUBLISH_S))
    assert (second["made"], second["kept"], second["files_written"]) == ([], len(articles), 0)
