"""`publish` and `plan` as their users see them: results on standard output, all else on standard error."""

import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import psutil

from audiopub.store import STALE_S
from tests.cli import shapes
from tests.cli.conftest import LAMP, PROGRAM, ProjectFolder
from tests.cli.samples import BAD, FERRY
from tests.cli.test_bad_input import assert_told

_BROKEN = "failed: "


def test_publish_in_a_process_of_its_own(lamp: ProjectFolder) -> None:
    """Progress is on standard error; the result, the feed and what is to be set on standard output."""
    ran = lamp.run("publish")
    assert ran.code == 0
    assert re.fullmatch(
        r"published: The lamp at the harbour \(lamp, 0:\d\d; \d+ sentences? spoken, \d passages encoded\)\n",
        ran.err,
    )
    lines = ran.out.splitlines()
    assert lines[0] == "Done: 1 made, 0 unchanged, 0 failed."
    assert lines[1] == f"Site: {lamp.output / 'index.html'}"
    assert lines[2] == f"Feed: {lamp.output / 'feed.xml'}"
    assert lines[3].startswith("notice: before submitting the feed to a directory: set [site] base_url")
    assert len(lines) == 4
    lamp.assert_whole()


def test_a_second_run_says_that_nothing_changed(lamp: ProjectFolder) -> None:
    """An up-to-date project is told in one sentence, and no file is touched."""
    lamp.main("publish")
    before = {path: path.stat().st_mtime_ns for path in lamp.output.rglob("*")}
    ran = lamp.main("publish")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Nothing changed: 1 article up to date.\n")
    assert {path: path.stat().st_mtime_ns for path in lamp.output.rglob("*")} == before
    assert lamp.main("plan").out == "Nothing to do: all 1 episodes are up to date.\n"


def test_settings_for_a_directory_leave_no_notice(lamp: ProjectFolder) -> None:
    """The notices name what is missing, and only that."""
    lamp.settings('[site]\nbase_url = "https://example.org/cast"\ntitle = "The quay"\n')
    ran = lamp.main("publish")
    assert "base_url" not in ran.out
    assert "set [site] author" in ran.out
    assert ran.code == 0


def test_quiet_and_verbose(lamp: ProjectFolder) -> None:
    """`--quiet` prints failures alone; `--verbose` adds what else is worth knowing."""
    ran = lamp.main("publish", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    lamp.article("empty.txt", "")
    lamp.article("draft.md", "---\ndraft: true\n---\n# Draft\n\nNot yet.\n")
    ran = lamp.main("publish", "--quiet")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(_BROKEN)
    assert "draft" not in ran.err
    assert "held back: draft.md: it is a draft" in lamp.main("publish").err
    ran = lamp.main("publish", "--verbose")
    assert "held back: draft.md: it is a draft" in ran.err
    assert "0 made, 1 unchanged, 1 failed, 1 held back" in ran.out


def test_publish_as_json(lamp: ProjectFolder) -> None:
    """With `--json` standard output is one JSON value, whatever happens; exit codes stay."""
    lamp.article("kanji.txt", BAD["kanji.txt"].data())
    ran = lamp.main("publish", "--json")
    assert ran.code == 1
    jsonschema.validate(ran.json, shapes.PUBLISH)
    (made,) = ran.json["made"]
    assert (made["slug"], made["title"], made["new"]) == ("lamp", "The lamp at the harbour", True)
    (failed,) = ran.json["failed"]
    assert failed["source"] == "kanji.txt"
    assert "kanji.txt" in failed["error"]
    assert ran.json["feed"] == str(lamp.output / "feed.xml")


def test_plan_as_json_and_in_words(lamp: ProjectFolder) -> None:
    """`plan` says before what `publish` says after, and ends with the same exit code; it writes nothing."""
    (lamp.folder / "audiopub.toml").unlink()
    lamp.article("empty.txt", "")
    lamp.article("draft.md", "---\ndraft: true\n---\n# Draft\n\nNot yet.\n")
    before = set(lamp.folder.rglob("*"))
    found = lamp.main("plan", "--json")
    assert found.code == 1
    jsonschema.validate(found.json, shapes.PLAN)
    (article,) = found.json["articles"]
    assert (article["source"], article["slug"]) == ("lamp.txt", "lamp")
    assert all(action["action"] == "build" for action in article["actions"])
    assert found.json["held"] == [{"source": "draft.md", "why": "it is a draft"}]
    assert [each["source"] for each in found.json["failed"]] == ["empty.txt"]
    words = lamp.main("plan").out
    assert re.search(r"^lamp.txt: \d+ sentences? to speak .* because it is new$", words, re.MULTILINE)
    assert "held back: draft.md: it is a draft" in words
    assert set(lamp.folder.rglob("*")) == before
    ran = lamp.main("publish", "--json")
    assert ran.code == found.code
    made = ran.json
    (measured,) = found.json["to_measure"]  # a voice that is new to the project
    for done, planned in (
        ("sentences_spoken", "sentences_to_speak"),
        ("passages_encoded", "passages_to_encode"),
    ):
        assert made[done] == article[planned] + measured[planned]
    assert "lamp.txt: up to date" in lamp.main("plan", "--verbose").out


def test_plan_names_what_would_be_spoken_and_written(lamp: ProjectFolder) -> None:
    """`plan --verbose` names each sentence to speak, and each file with what would be done."""
    lamp.main("publish")
    path = lamp.folder / "articles" / "lamp.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\n\nA moth came by.\n", encoding="utf-8")
    told = lamp.main("plan", "--verbose").out.splitlines()
    assert [line for line in told if line.startswith("  speak: ")] == ["  speak: A moth came by."]
    assert "  build: episodes/lamp/lamp.mp3" in told
    assert "  keep: cover.jpg" in told


def test_plan_ends_as_publish_does_when_all_fails(project: ProjectFolder) -> None:
    """When every article lacks its voice, both commands end with the code for what is missing."""
    for name in ("one.md", "two.md"):
        project.article(name, "---\nvoice: {use: ['pyttsx3:xx-none']}\n---\nA sentence is here.\n")
    assert [project.main(command).code for command in ("plan", "publish", "plan")] == [3, 3, 3]


def test_plan_says_which_voice_is_measured(lamp: ProjectFolder) -> None:
    """A voice that is new to the project is told with its work, before the articles."""
    (lamp.folder / "audiopub.toml").unlink()  # it names a cache in which the voice is measured already
    first, *_ = lamp.main("plan").out.splitlines()
    assert first.startswith(
        "pyttsx3:en-us rate 170: how loud this voice is has to be measured first: 1 sentence"
    )
    lamp.main("publish")
    assert "measured" not in lamp.main("plan").out


def test_options_of_publish(lamp: ProjectFolder) -> None:
    """Voice, rate, jobs, output, paths and force do what they say."""
    lamp.article("quay.txt", f"The quay\n\n{FERRY}")
    one = ("publish", "articles/lamp.txt", "--output", "site", "--jobs", "1")
    assert lamp.main(*one).code == 0
    assert not lamp.output.exists()
    record = lamp.folder / "site/episodes/lamp/episode.json"
    before = json.loads(record.read_bytes())
    assert not (lamp.folder / "site/episodes/quay").exists()
    ran = lamp.main(*one, "--voice", "en-gb", "--rate", "250")
    assert ran.err.startswith("updated: The lamp at the harbour ")
    after = json.loads(record.read_bytes())
    assert after["guid"] == before["guid"]
    assert [voice["address"] for voice in after["voices"]] == ["pyttsx3:en-gb"]
    assert after["audio"]["samples"] < before["audio"]["samples"]
    assert lamp.main(*one, "--voice", "en-gb", "--rate", "250").out.startswith("Nothing changed")
    ran = lamp.main(*one, "--voice", "en-gb", "--rate", "250", "--force")
    assert "because all is to be made again" in ran.err
    assert json.loads(record.read_bytes())["audio"]["sha256"] == after["audio"]["sha256"]


def test_an_article_that_is_gone(lamp: ProjectFolder) -> None:
    """An episode without its article stays published; both commands say so."""
    lamp.article("quay.txt", f"The quay\n\n{FERRY}")
    lamp.main("publish")
    (lamp.folder / "articles/quay.txt").unlink()
    assert "gone: the article of the published episode 'quay'" in lamp.main("plan").out
    ran = lamp.main("publish")
    assert "warning: the article of the published episode 'quay' is gone" in ran.err
    assert ran.code == 0
    assert lamp.episodes == {"lamp", "quay"}


def test_an_episode_that_was_taken_off(lamp: ProjectFolder) -> None:
    """When article and published files are deleted, the next run says so, and later ones do not."""
    lamp.article("quay.txt", f"The quay\n\n{FERRY}")
    lamp.main("publish")
    (lamp.folder / "articles/quay.txt").unlink()
    shutil.rmtree(lamp.output / "episodes/quay")
    assert "gone: the article of the published episode 'quay'" in lamp.main("plan").out
    assert "it is no longer in the feed" in lamp.main("publish").err
    assert "quay" not in (lamp.output / "feed.xml").read_text()
    ran = lamp.main("publish")
    assert (ran.code, ran.err) == (0, "")
    assert lamp.main("plan").out == "Nothing to do: all 1 episodes are up to date.\n"
    assert lamp.main("publish", "--json").json["vanished"] == []


def test_an_empty_folder_of_articles(project: ProjectFolder) -> None:
    """With neither article nor episode both commands say where to put one, and no site is made."""
    project.article("report.docx", b"PK")
    for command in ("publish", "plan"):
        ran = project.main(command)
        assert_told(ran)
        assert (ran.code, ran.out) == (2, "")
        assert "articles: there are no articles." in ran.err
        assert "Put a .txt, .md or .html file there" in ran.err
        assert "not read: " in ran.err
        assert "save it as a web page" in ran.err
    assert not (project.output / "index.html").exists()


def test_the_last_article_is_gone(lamp: ProjectFolder) -> None:
    """A folder of articles that has become empty is no mistake: what is published stays."""
    lamp.main("publish")
    (lamp.folder / "articles/lamp.txt").unlink()
    ran = lamp.main("publish")
    assert ran.code == 0
    assert "is gone" in ran.err
    assert lamp.episodes == {"lamp"}


def test_a_project_is_found_from_below(lamp: ProjectFolder) -> None:
    """From a folder below it the project is the nearest `audiopub.toml` upward; paths begin here."""
    below = lamp.article("north/quay.txt", f"The quay\n\n{FERRY}").parent
    done = subprocess.run(
        [*PROGRAM, "publish", "quay.txt"], cwd=below, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert lamp.episodes == {"quay"}
    assert lamp.record("quay")["source"] == "north/quay.txt"


def test_output_that_cannot_hold_the_characters(project: ProjectFolder) -> None:
    """Where a log holds only Latin letters, other characters are written as escapes."""
    path = project.article("quay.md", "# The quay of Ω\n\nThe ferry was late.\n")
    ran = project.run("clean", path, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert ran.code == 0
    assert "Title: The quay of \\u03a9\n" in ran.out
    ran = project.run("clean", path, "--json", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert ran.json["title"] == "The quay of Ω"


def test_a_reader_that_goes_away(project: ProjectFolder) -> None:
    """`audiopub voices | head -1` ends without a traceback."""
    process = subprocess.Popen(
        [*PROGRAM, "voices", "--json"],
        cwd=project.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    process.wait()
    assert "Traceback" not in err
    assert "made a mistake" not in err


def on_a_terminal(project: ProjectFolder, *arguments: str) -> tuple[int, str, str]:
    """Run a command with a terminal as standard error; return exit code, standard output and terminal."""
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=project.folder,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=terminal,
    )
    os.close(terminal)
    shown = b""
    while True:
        select.select([controller], [], [])
        try:
            piece = os.read(controller, 65536)
        except OSError:  # Linux reports the end of a terminal as an error
            break
        if not piece:
            break
        shown += piece
    os.close(controller)
    out, _ = process.communicate()
    return process.returncode, out.decode(), shown.decode()


def test_a_bar_on_a_terminal(lamp: ProjectFolder) -> None:
    """On a terminal there is a bar up to 100 %, lines stand above it, and the result stays clean."""
    lamp.article("empty.txt", "")
    code, out, shown = on_a_terminal(lamp, "publish")
    assert code == 1
    assert "Narrating" in shown
    assert "100%" in shown
    assert "published: The lamp at the harbour" in shown
    assert re.search(r"\r\x1b\[Kfailed: .*empty.txt: this file is empty", shown)
    assert shown.endswith("\n")
    assert out.startswith("Done: 1 made, 0 unchanged, 1 failed.\n")
    assert "\x1b" not in out


def test_no_bar_where_there_is_no_work_or_no_wish(lamp: ProjectFolder) -> None:
    """Quiet stays quiet on a terminal, and an up-to-date project shows no bar."""
    assert on_a_terminal(lamp, "publish", "--quiet") == (0, "", "")
    code, out, shown = on_a_terminal(lamp, "publish")
    assert (code, shown) == (0, "")
    assert out.startswith("Nothing changed")


def _age(folder: Path) -> None:
    """Make files older than any writer: what a stopped run left unfinished in the cache is then swept."""
    long_ago = time.time() - 2 * STALE_S
    for path in folder.rglob(".audiopub-tmp-*"):
        os.utime(path, (long_ago, long_ago))


def test_ctrl_c(project: ProjectFolder) -> None:
    """An interruption ends with 130 and one sentence, no child and nothing broken; the next run finishes."""
    (project.folder / "audiopub.toml").write_text("")
    project.article("lamp.txt", LAMP + "\n\n".join(f"Boat {n} came in. {FERRY}" for n in range(1, 120)))
    process = subprocess.Popen(
        [*PROGRAM, "publish"],
        cwd=project.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while process.poll() is None and _count(project.folder / ".audiopub/clips") < 5:
        time.sleep(0.05)
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert err.splitlines()[-1] == "stopped; what was published is whole, and the next run goes on from here"
    assert "Traceback" not in err
    _, alive = psutil.wait_procs(children, timeout=60)
    assert not alive
    assert project.episodes == set()
    project.article("lamp.txt")
    (project.folder / ".audiopub/clips/.audiopub-tmp-left").touch()
    _age(project.folder / ".audiopub")
    assert project.main("publish").code == 0
    project.assert_whole()


def _count(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.is_file())


def test_a_mistake_of_ours(lamp: ProjectFolder) -> None:
    """What nobody foresaw is one sentence without a traceback; AUDIOPUB_DEBUG shows where it was."""
    program = "import audiopub.publish.project as p; p.open_project = lambda *a, **k: 1 / 0; "
    program += "import sys; sys.argv = ['audiopub', 'publish']; from audiopub.cli import main; main()"

    def run(debug: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", program],
            cwd=lamp.folder,
            env={**os.environ, "AUDIOPUB_DEBUG": debug},
            capture_output=True,
            text=True,
            check=False,
        )

    ran = run("")
    assert ran.returncode == 1
    assert ran.stderr.startswith("error: audiopub made a mistake (ZeroDivisionError: division by zero).")
    assert "AUDIOPUB_DEBUG=1" in ran.stderr
    assert "Traceback" in run("1").stderr
