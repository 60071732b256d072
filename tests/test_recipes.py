"""The README's recipes for the web, done as they are written there."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from audiopub.config import parse_settings
from tests.test_readme import section

PUBLISHER = "## For podcast publishers: put a feed on the web"

COMMIT_STEP = "Commit the ledger"

KIOSK = "---\ntitle: The kiosk\ndate: 2026-01-12\n---\nThe kiosk opens at eight.\n"

SITE = {
    "index.html": "index",
    "feed.xml": "feed",
    "feed-2.xml": "older",
    "feeds/coast.xml": "part",
    "feeds/coast.jpg": "cover",
    "cover.jpg": "cover",
    "episodes/a/index.html": "page",
    "episodes/a/a.mp3": "sound",
    ".audiopub-stage/site.json": "notes",
    ".audiopub-stage/files/a.mp3": "half",
}
LAST = {"index.html", "feed.xml", "feed-2.xml", "feeds/coast.xml"}


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Put files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def files_in(folder: Path) -> dict[str, str]:
    """Return the files of a folder by path, with what is in them."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def run(command: str, folder: Path, **environ: str) -> str:
    """Run what one would paste into a shell."""
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def rsync(tmp_path: Path) -> list[str]:
    """Return the commands that upload with rsync, to a folder of this machine."""
    if shutil.which("rsync") is None:
        pytest.skip("install rsync (apt-get install rsync) to try the README's recipe")
    commands = re.findall(r"^ +(rsync .+)$", section(PUBLISHER), re.MULTILINE)
    assert len(commands) == 2
    return [command.replace("HOST:FOLDER/", f"{tmp_path}/host/") for command in commands]


def test_rsync_brings_the_feed_last(rsync: list[str], tmp_path: Path) -> None:
    """The first command brings all but index and feed, the second these; audiopub's notes never leave."""
    write(tmp_path / "output", SITE)
    public = {name: text for name, text in SITE.items() if not name.startswith(".")}
    run(rsync[0], tmp_path)
    assert files_in(tmp_path / "host") == {name: public[name] for name in public if name not in LAST}
    run(rsync[1], tmp_path)
    assert files_in(tmp_path / "host") == public


def test_rsync_brings_a_correction(rsync: list[str], tmp_path: Path) -> None:
    """New audio is there before the feed names it, and with --delete what is gone here goes there."""
    write(tmp_path / "output", {**SITE, "episodes/b/b.mp3": "sound"})
    for command in rsync:
        run(command, tmp_path)
    shutil.rmtree(tmp_path / "output/episodes/b")
    write(tmp_path / "output", {"episodes/a/a.mp3": "corrected", "feed.xml": "feed of it"})
    run(rsync[0], tmp_path)
    there = files_in(tmp_path / "host")
    assert (there["episodes/a/a.mp3"], there["feed.xml"]) == ("corrected", "feed")
    run(rsync[1].replace("rsync ", "rsync --delete "), tmp_path)
    there = files_in(tmp_path / "host")
    assert there["feed.xml"] == "feed of it"
    assert "episodes/b/b.mp3" not in there


@pytest.fixture
def workflow() -> dict[Any, Any]:
    """Return the workflow for GitHub as its runner reads it."""
    (text,) = re.findall(r"```yaml\n(.*?)```", section(PUBLISHER), re.DOTALL)
    found: dict[Any, Any] = yaml.safe_load(text)
    return found


def test_the_workflow_is_whole(workflow: dict[Any, Any]) -> None:
    """It starts on a push, may do what it does, and every step either runs something or uses an action."""
    assert workflow[True] == {
        "push": {"branches": ["main"]},
        "workflow_dispatch": None,
    }  # "on" is a yes in YAML 1.1
    assert workflow["permissions"] == {"contents": "write", "pages": "write", "id-token": "write"}
    (job,) = workflow["jobs"].values()
    assert job["runs-on"] == "ubuntu-latest"
    assert all(("run" in step) != ("uses" in step) for step in job["steps"])
    uses = [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step]
    assert uses[0] == "actions/checkout"
    assert uses[-2:] == ["actions/upload-pages-artifact", "actions/deploy-pages"]
    (output,) = re.findall(r"steps\.(\w+)\.outputs\.page_url", job["environment"]["url"])
    assert job["steps"][-1]["id"] == output


def test_the_workflow_keeps_what_must_be_kept(workflow: dict[Any, Any]) -> None:
    """The cache is fetched before publishing; ledger and cache are kept also when an article failed."""
    (job,) = workflow["jobs"].values()
    steps = [step.get("name") or step.get("run") or step["uses"].partition("@")[0] for step in job["steps"]]
    order = ("actions/cache/restore", "audiopub publish", COMMIT_STEP, "actions/cache/save")
    places = [steps.index(name) for name in order]
    assert places == sorted(places)
    for name in order[2:]:
        assert job["steps"][steps.index(name)]["if"] == "${{ !cancelled() }}"
    caches = [step["with"] for step in job["steps"] if "cache" in step.get("uses", "")]
    assert {each["path"] for each in caches} == {".audiopub"}
    assert len({each["key"] for each in caches}) == 1
    assert caches[0]["key"].startswith(caches[0]["restore-keys"])


def test_the_workflow_does_its_work(workflow: dict[Any, Any], tmp_path: Path) -> None:
    """Its commands, run one after the other in a checkout, publish the site and commit the ledger back."""
    (job,) = workflow["jobs"].values()
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert commands[0] == "pip install tools/audiopub-*.whl"
    program = tmp_path / "bin/audiopub"
    write(program.parent, {"audiopub": f'#!/bin/sh\nexec "{sys.executable}" -m audiopub "$@"\n'})
    program.chmod(0o700)
    environ = {"PATH": f"{program.parent}:{os.environ['PATH']}", "GIT_CONFIG_GLOBAL": os.devnull}
    run("git init -q --bare -b main remote.git && git clone -q remote.git here", tmp_path, **environ)
    here = tmp_path / "here"
    write(here, {"articles/kiosk.md": KIOSK, ".gitignore": "output/\n.audiopub/\n"})
    author = "git -c user.name=Ann -c user.email=ann@example.org"
    run(
        f"git checkout -q -B main && git add . && {author} commit -qm Begin && git push -q -u origin main",
        here,
        **environ,
    )
    for command in commands[1:]:
        run(command, here, **environ)
    assert (here / "output/episodes/kiosk/kiosk.mp3").is_file()
    assert not (here / "output/.audiopub-stage").exists()
    ledger = run("git show main:articles/episodes.toml", tmp_path / "remote.git", **environ)
    assert ledger == (here / "articles/episodes.toml").read_text()
    for command in commands[1:]:
        run(command, here, **environ)
    assert run("git rev-list --count main", tmp_path / "remote.git", **environ) == "2\n"


def test_the_settings_of_a_move_are_good() -> None:
    """What is to be written when the feed moves is accepted, and names the feed below the new address."""
    (block,) = re.findall(r"(?:^    .+\n)*^    new_feed_url.+\n", section(PUBLISHER), re.MULTILINE)
    site = parse_settings(textwrap.dedent(block).encode()).site
    assert site.new_feed_url == f"{site.base_url}/feed.xml"
