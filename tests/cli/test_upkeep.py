"""`audiopub cache` and `audiopub prune`: what they say, ask and answer."""

import os
import pty
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import jsonschema
import pytest

from audiopub.engine_settings import EnginesSettings
from audiopub.publish import lock
from audiopub.speech import engine_reports
from audiopub.speech.engines.setup import set_up
from tests.cli import shapes
from tests.cli.conftest import PROGRAM, ProjectFolder
from tests.speech.speech_service import SpeechService

QUAY = "The quay\n\nThe ferry was late. Nobody on the quay minded.\n"

_OPENAI = """
[voice]
use = ["openai:nova"]
[engines.openai]
base_url = "{base_url}"
per_minute = 60000
"""


@pytest.fixture(autouse=True)
def own_cache(project: ProjectFolder) -> None:
    """Give the project a cache of its own, of which it can lose what it likes."""
    (project.folder / "audiopub.toml").write_text("")


@pytest.fixture
def paid(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechService]:
    """Have the project's voice be one that somebody charges for: a server on this machine."""
    for name in ("HTTP_PROXY", "http_proxy", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with SpeechService() as service:
        project.settings(_OPENAI.format(base_url=service.base_url))
        yield service
    engine_reports._reports.clear()
    set_up(EnginesSettings())


@pytest.fixture
def orphaned(lamp: ProjectFolder) -> ProjectFolder:
    """Return a published project of two articles, one of which is gone."""
    lamp.article("quay.txt", QUAY)
    lamp.main("publish")
    (lamp.folder / "articles/quay.txt").unlink()
    return lamp


def answered(project: ProjectFolder, answer: str, *arguments: str) -> tuple[int, str, str]:
    """Run a command at a terminal and answer it; return exit code, output and what was on screen."""
    here, there = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=project.folder,
        stdin=there,
        stderr=there,
        stdout=subprocess.PIPE,
        env={**os.environ, **project.environ, "TERM": "dumb"},
    )
    os.close(there)
    seen = b""
    while b"[y/N]" not in seen:
        seen += os.read(here, 1024)
    os.write(here, f"{answer}\n".encode())
    out, _ = process.communicate(timeout=60)
    os.close(here)
    return process.returncode, out.decode(), seen.decode()


def objects(project: ProjectFolder, kind: str) -> list[Path]:
    """Return the files of the cache of a kind."""
    return sorted((project.folder / ".audiopub" / kind).rglob("?" * 62))


def test_cache_is_shown(lamp: ProjectFolder) -> None:
    """Without options the holdings are told and nothing is written, not even a lock."""
    ran = lamp.main("cache")
    assert (ran.code, ran.err) == (0, "")
    assert "0 clips (0.0 MB), 0 passages (0.0 MB); no limit is set" in ran.out
    assert not (lamp.folder / ".audiopub").exists()
    lamp.main("publish")
    ran = lamp.main("cache")
    clips, passages = len(objects(lamp, "clips")), len(objects(lamp, "passages"))
    assert re.search(rf"{clips} clips \(.+ MB\), {passages} passages \(.+ MB\); no limit is set", ran.out)
    assert f"  pyttsx3:en-us: {clips} clips" in ran.out
    assert "without asking" not in ran.out
    jsonschema.validate(lamp.main("cache", "--json").json, shapes.CACHE)


def test_cache_is_verified(lamp: ProjectFolder) -> None:
    """A damaged clip is named by what it says and thrown away; the exit code tells; then all are whole."""
    lamp.main("publish")
    assert "passages: all are whole." in lamp.main("cache", "--verify").out
    (path,) = [path for path in objects(lamp, "clips") if b"It shone for an hour." in path.read_bytes()]
    path.write_bytes(path.read_bytes()[:-1])
    ran = lamp.main("cache", "--verify")
    assert ran.code == 1
    assert f"damaged: {path} (pyttsx3:en-us: 'It shone for an hour.'): its bytes are not" in ran.out
    assert "1 damaged and thrown away: they are made again when they are needed." in ran.out
    assert not path.exists()
    assert lamp.main("cache", "--verify").code == 0
    lamp.article("lamp.txt", (lamp.folder / "articles/lamp.txt").read_text().replace("Monday", "Friday"))
    assert lamp.main("publish", "--json").json["sentences_spoken"] == 2


def test_cache_is_evicted(lamp: ProjectFolder) -> None:
    """The limit comes from the settings or for once from the option; what goes is told."""
    lamp.main("publish")
    lamp.settings("[cache]\nmax_gb = 1\n")
    ran = lamp.main("cache", "--evict")
    assert "Nothing was removed." in ran.out
    assert "[cache] max_gb is 1.0 GB" in ran.out
    ran = lamp.main("cache", "--evict", "--max-gb", "0", "--json")
    jsonschema.validate(ran.json, shapes.CACHE)
    assert (ran.code, ran.json["bytes"]) == (0, 0)
    assert ran.json["evicted"]["count"] > 0
    assert ran.json["evicted"]["kept"] == {"count": 0, "bytes": 0, "characters": 0}
    assert objects(lamp, "clips") == objects(lamp, "passages") == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--evict"], "there is no limit to come down to"),
        (["--max-gb", "1"], "--max-gb is a limit for --evict"),
        (["--evict", "--max-gb", "nan"], "this is no size"),
        (["--evict", "--max-gb", "inf"], "this is no size"),
        (["--evict", "--max-gb", "-1"], "this is no size"),
        (["--evict", "--max-gb", "much"], "not a valid float"),
    ],
)
def test_wrong_limits(project: ProjectFolder, arguments: list[str], message: str) -> None:
    """What is no limit, or one for nothing, is a mistake of usage."""
    ran = project.main("cache", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


def test_what_was_paid_for_is_kept(lamp: ProjectFolder, paid: SpeechService) -> None:
    """Plan and publish tell what is to be paid for; the cache keeps it unless somebody agrees."""
    ran = lamp.main("plan")
    characters = lamp.main("plan", "--json").json["paid_characters"]
    assert ", all to be paid for)" in ran.out
    assert f"; {characters:,} characters to be paid for" in ran.out
    ran = lamp.main("publish")
    assert f"To pay for: {characters:,} characters." in ran.out
    assert characters == sum(len(str(heard.body["input"])) for heard in paid.heard)
    clips = objects(lamp, "clips")
    ran = lamp.main("cache", "--evict", "--max-gb", "0")
    assert ran.code == 0
    kept = f"{characters:,} characters to be paid for again if they are needed"
    assert f"Kept, unless --yes is given: {len(clips)} more clips" in ran.out
    assert kept in ran.out
    assert "paid for: never removed without asking" in ran.out
    assert objects(lamp, "clips") == clips
    assert objects(lamp, "passages") == []
    code, out, screen = answered(lamp, "n", "cache", "--evict", "--max-gb", "0")
    assert (code, objects(lamp, "clips")) == (0, clips)
    assert kept in screen
    assert "[y/N]" not in out
    assert answered(lamp, "y", "cache", "--evict", "--max-gb", "0")[0] == 0
    assert objects(lamp, "clips") == []


def test_yes_removes_what_was_paid_for(lamp: ProjectFolder, paid: SpeechService) -> None:
    """With `--yes` nobody is asked."""
    lamp.main("publish")
    assert paid.heard
    assert lamp.main("cache", "--evict", "--max-gb", "0", "--yes", "--json").json["bytes"] == 0


def test_prune_asks(orphaned: ProjectFolder) -> None:
    """At a terminal the episodes are named before the question; no means no, and yes is done."""
    code, out, screen = answered(orphaned, "n", "prune")
    assert (code, orphaned.episodes) == (0, {"lamp", "quay"})
    assert "gone: quay (The quay; 8 files, " in screen
    assert "would be removed: quay" in out
    code, out, _ = answered(orphaned, "y", "prune")
    assert (code, orphaned.episodes) == (0, {"lamp"})
    assert "removed: quay (The quay; 8 files, " in out
    assert "quay.txt is gone" in out
    assert "Done: 1 episode off the site; its feed and pages follow." in out
    assert "quay" not in (orphaned.output / "feed.xml").read_text()


def test_prune_without_a_terminal(orphaned: ProjectFolder) -> None:
    """Where nobody can be asked it says what it would do and ends with 2, unless `--yes` is given."""
    ran = orphaned.run("prune")
    assert ran.code == 2
    assert "would be removed: quay" in ran.out
    assert "nothing was removed: there is nobody to ask. Give --yes" in ran.err
    ran = orphaned.run("prune", "--json")
    assert (ran.code, ran.json["removed"]) == (2, False)
    ran = orphaned.run("prune", "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    assert orphaned.episodes == {"lamp", "quay"}
    ran = orphaned.run("prune", "quay", "--yes", "--json")
    jsonschema.validate(ran.json, shapes.PRUNE)
    assert (ran.code, ran.json["removed"], ran.json["pages_changed"]) == (0, True, 3)
    assert orphaned.episodes == {"lamp"}
    ran = orphaned.run("prune")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "Nothing to remove: nothing is published whose article is gone.\n"


def test_prune_of_another_output(lamp: ProjectFolder) -> None:
    """The folder is that of `--output`, as in publish."""
    lamp.article("quay.txt", QUAY)
    lamp.main("publish", "--output", "www")
    (lamp.folder / "articles/quay.txt").unlink()
    assert lamp.main("prune", "--yes").out.startswith("Nothing to remove")
    assert "removed: quay" in lamp.main("prune", "--yes", "--output", "www").out
    assert not (lamp.folder / "www/episodes/quay").exists()


def test_prune_says_what_stays(orphaned: ProjectFolder) -> None:
    """An episode whose article is only out of reach is named with the reason, whether others go or not."""
    (orphaned.folder / "articles/quay.txt").symlink_to(orphaned.folder / "nowhere.txt")
    ran = orphaned.main("prune", "--yes")
    assert ran.code == 0
    assert ran.out.startswith("stays: quay: ")
    assert "Nothing to remove" in ran.out
    orphaned.article("boat.txt", QUAY.replace("quay", "boat"))
    orphaned.main("publish")
    (orphaned.folder / "articles/boat.txt").unlink()
    disk = orphaned.folder / "disk"
    disk.mkdir()
    (disk / "raft.txt").write_text(QUAY.replace("quay", "raft"))
    (orphaned.folder / "articles/more").symlink_to(disk)
    orphaned.main("publish")
    shutil.rmtree(disk)
    ran = orphaned.main("prune", "--yes")
    assert "removed: boat" in ran.out
    assert "stays: raft: " in ran.out
    assert "more is a link that leads nowhere" in ran.out
    assert orphaned.episodes == {"lamp", "quay", "raft"}


def test_prune_refuses_what_has_its_article(orphaned: ProjectFolder) -> None:
    """An episode whose article is there is not removed, whatever is said."""
    ran = orphaned.main("prune", "lamp", "--yes")
    assert (ran.code, ran.out) == (2, "")
    assert "the article of the episode 'lamp' is not gone" in ran.err
    assert orphaned.episodes == {"lamp", "quay"}


def test_warnings_name_prune(orphaned: ProjectFolder) -> None:
    """Plan and publish say what takes an episode off the site whose article is gone."""
    assert "'quay'; 'audiopub prune' takes it off the site" in orphaned.main("plan").out
    assert "'quay' is gone; 'audiopub prune' takes it off the site" in orphaned.main("publish").err


def test_a_plan_says_how_long_it_takes(lamp: ProjectFolder) -> None:
    """Each article has an estimate, and all of them together; nothing to do takes no time."""
    lamp.article("quay.txt", QUAY)
    ran = lamp.main("plan")
    assert len(re.findall(r"files to write, about 5 seconds; because it is new", ran.out)) == 2
    assert re.search(r"^in all: about \d+ seconds$", ran.out, re.MULTILINE)
    found = lamp.main("plan", "--json").json
    parts: list[Mapping[str, float]] = [*found["articles"], *found["to_measure"]]
    assert found["seconds"] == pytest.approx(sum(part["seconds"] for part in parts), abs=0.2)
    lamp.main("publish")
    found = lamp.main("plan", "--json").json
    assert (found["seconds"], found["paid_characters"]) == (0, 0)


def test_lock_of_the_project_is_all_that_a_cache_needs(
    lamp: ProjectFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Care of the cache makes no output folder, and does not wait for whoever publishes into it."""
    monkeypatch.setattr(lock, "_hold_output", pytest.fail)
    assert lamp.main("cache", "--verify").code == 0
    assert not lamp.output.exists()
