"""More than one machine: the same bytes, whoever makes the passages, and whoever dies meanwhile."""

import json
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from click.testing import CliRunner

from audiopub.audio import ffmpeg
from audiopub.cli import group
from audiopub.errors import (
    AudiopubError,
    ClusterError,
    ConfigError,
    MissingError,
    NetworkError,
    OutputError,
    RemoteError,
    UsageError,
)
from audiopub.model import Jingle, PassageJob, Utterance
from audiopub.publish import bench, enlist, jingles
from audiopub.publish.cache import look
from audiopub.publish.hands import Tally
from audiopub.publish.upkeep import Upkeep, keep_up
from audiopub.report import RecordingReporter, Warned
from audiopub.speech.speak import Speaker
from audiopub.store import Store
from tests.machines import Machines, machines, s3_bucket
from tests.publish.workshop import BEFORE, HARBOUR, KIOSK, Workshop, tree
from tests.tunes import write_tune

TOLD_VOICE = Path(__file__).with_name("told_voice.py")


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Have a server of S3 with a bucket, named by the environment."""
    with s3_bucket(tmp_path_factory.mktemp("s3"), "shared"):
        yield


@pytest.fixture(scope="module")
def pair(s3: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:  # noqa: ARG001 -- its environment
    """Return a scheduler and two workers, of which one announces two voices and the other another one."""
    with machines(tmp_path_factory.mktemp("machines")) as found:
        found.add("one", threads=2, resources="voice:command:low=1,voice:command:odd=1")
        found.add("two", resources="voice:command:high=1", nanny=True)
        yield found


def told(log: Path, name: str, seconds: float = 0.0) -> str:
    """Return the table of a program that tells in a file what it speaks."""
    argv = [sys.executable, "-I", "-S", str(TOLD_VOICE), str(log), str(seconds)]
    return f'[engines.command.{name}]\nargv = {argv!r}\nlanguages = ["en"]\ndeterministic = true\n'


def lines(log: Path) -> list[dict[str, str]]:
    """Return what a program told."""
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so; fail when that takes too long."""
    deadline = time.monotonic() + 120
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def silent_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have nothing spoken by this process."""

    def refuse(_self: Speaker, _key: str, utterance: Utterance) -> None:
        pytest.fail(f"{utterance.text!r} was spoken here")

    monkeypatch.setattr(Speaker, "_speak", refuse)


@pytest.mark.usefixtures("silent_here")
def test_workers_give_the_same_bytes_over_s3(pair: Machines, tmp_path: Path, first_edition: Workshop) -> None:
    """Output and ledger are those of this machine alone, and so is what is told; audio is in the bucket."""
    shop = Workshop(tmp_path / "project")
    shop.write("audiopub.toml", '[cache]\nurl = "s3://shared/bytes"\n')
    shop.write("harbour.md", HARBOUR)
    shop.write("kiosk.md", KIOSK)
    run = shop.publish(at=BEFORE, scheduler=pair.address)
    assert run.outcome.exit_code == 0
    assert {**shop.tree(), **tree(shop.articles)} == {**first_edition.tree(), **tree(first_edition.articles)}
    inventory = look(shop.project())
    assert run.outcome.sentences_spoken == inventory.of("clips")[0]
    assert run.outcome.passages_encoded == inventory.of("passages")[0]
    assert sum(spoken for spoken, _ in run.work().values()) == run.outcome.sentences_spoken - 1  # the gain's
    assert not (shop.folder / ".audiopub" / "clips").exists()

    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    again = shop.publish(scheduler=pair.address)
    assert again.work() == {"harbour": (1, 1)}
    assert shop.publish(scheduler=pair.address).written == set()
    forced = shop.publish(scheduler=pair.address, force=True)
    assert forced.outcome.sentences_spoken > 20
    assert not forced.written - {"episodes/harbour/episode.json"}


def test_the_cache_at_a_url_is_looked_after(pair: Machines, tmp_path: Path) -> None:
    """It is shown, verified and made room in; what is not known there is not told."""
    shop = Workshop(tmp_path / "project")
    shop.write("audiopub.toml", '[cache]\nurl = "s3://shared/upkeep"\n')
    shop.write("kiosk.md", KIOSK)
    assert shop.publish(at=BEFORE, scheduler=pair.address).outcome.exit_code == 0
    project = shop.project()
    clips = Store(project.cache, "clips")
    key = next(clips.keys())
    place = project.cache
    place.write(f"clips/{key[:2]}/{key[2:]}", (place.read(f"clips/{key[:2]}/{key[2:]}") or b"")[:-1])

    def kept_up(*, verify: bool = False, limit: int | None = None) -> Upkeep:
        return keep_up(
            project, is_verified=verify, limit=limit, agree=lambda _: False, reporter=RecordingReporter()
        )

    shown = kept_up(verify=True)
    assert shown.inventory.folder == "s3://shared/upkeep"
    assert shown.inventory.used is None
    assert {share.voice for share in shown.inventory.voices} == {"pyttsx3:en-us"}
    assert shown.verified is not None
    assert [each.path for each in shown.verified.damaged] == [f"s3://shared/upkeep/clips/{key[:2]}/{key[2:]}"]
    assert clips.get(key) is None
    emptied = kept_up(limit=0)
    assert emptied.inventory.objects == ()
    shop.edit("kiosk.md", "It sells papers and tea.", "It sells tea.")
    assert shop.publish().outcome.exit_code == 0  # by this machine alone, with the same cache


def test_a_killed_worker_costs_nothing_but_time(tmp_path: Path) -> None:
    """The run ends with the same bytes; what was in the cache when a worker died is not spoken again."""
    log = tmp_path / "log"
    shared = tmp_path / "shared"
    settings = f'[voice]\nuse = ["command:slow"]\n[cache]\nurl = "{shared}"\n{told(log, "slow", 0.3)}'
    shop = Workshop(tmp_path / "far" / "project")
    for name, text in {"audiopub.toml": settings, "harbour.md": HARBOUR, "kiosk.md": KIOSK}.items():
        shop.write(name, text)
    clips = Store(shared, "clips")
    with machines(tmp_path / "machines") as found:
        found.add("first")
        found.add("second")
        there: Counter[str] = Counter()

        def kill_one() -> None:
            until(lambda: len(lines(log)) >= 6)  # both are in the middle of it
            found.workers["first"].kill()
            found.workers["first"].wait()
            there.update(str((clips.meta(key) or {})["text"]) for key in clips.keys())  # noqa: SIM118 -- no dict

        killer = threading.Thread(target=kill_one)
        killer.start()
        run = shop.publish(at=BEFORE, scheduler=found.address)
        killer.join()
    assert run.outcome.exit_code == 0
    spoken = Counter(line["text"] for line in lines(log))
    assert there
    assert {text: spoken[text] for text in there} == dict.fromkeys(there, 1)
    assert set(spoken.values()) <= {1, 2}
    assert {line["worker"] for line in lines(log)} == {"first", "second"}
    alone = Workshop(tmp_path / "alone" / "project")
    for name, text in {"audiopub.toml": settings, "harbour.md": HARBOUR, "kiosk.md": KIOSK}.items():
        alone.write(name, text.replace(str(shared), str(tmp_path / "own")))
    assert alone.publish(at=BEFORE).outcome.exit_code == 0
    assert {**shop.tree(), **tree(shop.articles)} == {**alone.tree(), **tree(alone.articles)}


@pytest.mark.usefixtures("silent_here")
def test_a_voice_is_spoken_where_it_was_announced(pair: Machines, tmp_path: Path) -> None:
    """Sentences of an announced voice go to the workers that announced it; of others, to any."""
    log = tmp_path / "log"
    shop = Workshop(tmp_path / "project")
    settings = (
        '[voices.kind]\nheading = "command:high"\nclosing = "command:low"\n[cache]\nurl = "../shared"\n'
    )
    shop.write("audiopub.toml", settings + told(log, "high") + told(log, "low"))
    shop.write("harbour.md", HARBOUR)
    assert shop.publish(at=BEFORE, scheduler=pair.address).outcome.exit_code == 0
    by_text = {line["text"]: line["worker"] for line in lines(log)}
    headings = {text: worker for text, worker in by_text.items() if text.startswith("The ")}
    assert {"The old lamps", "The new lamps"} <= set(headings)
    assert headings["The old lamps"] == headings["The new lamps"] == "two"
    assert {"one", "two"} == set(by_text.values())


@pytest.mark.usefixtures("silent_here")
def test_a_voice_that_only_a_worker_has(tmp_path: Path) -> None:
    """Who publishes need not have the program: the workers that announce it say what it can read."""
    log, programs = tmp_path / "log", tmp_path / "programs"
    programs.mkdir()
    argv = [sys.executable, "-I", "-S", str(TOLD_VOICE), str(log), "0"]
    (programs / "sayer").write_text(f"#!/bin/sh\nexec {shlex.join(argv)}\n")
    (programs / "sayer").chmod(0o755)
    table = '[engines.command.far]\nargv = ["sayer"]\nlanguages = ["en"]\ndeterministic = true\n'
    shop = Workshop(tmp_path / "project")
    shop.write("audiopub.toml", f'[voice]\nuse = ["command:far"]\n[cache]\nurl = "../shared"\n{table}')
    shop.write("kiosk.md", KIOSK)
    with machines(tmp_path / "machines") as found:
        found.add("without")
        path = f"{programs}:{os.environ['PATH']}"
        found.add("with", resources="voice:command:far=1", environment={"PATH": path})
        run = shop.publish(at=BEFORE, scheduler=found.address)
    assert set(run.made) == {"kiosk"}
    assert {line["worker"] for line in lines(log)} == {"with"}
    shop.edit("kiosk.md", "tea", "coffee")
    ((_, error),) = shop.publish().outcome.failed
    assert "there is no program 'sayer' here" in str(error)


@pytest.mark.usefixtures("silent_here")
def test_a_passage_of_voices_that_no_worker_has_together(pair: Machines, tmp_path: Path) -> None:
    """Each sentence is spoken where its voice is, and then the passage is made of them."""
    log = tmp_path / "log"
    shop = Workshop(tmp_path / "project")
    shop.write("audiopub.toml", '[cache]\nurl = "../shared"\n' + told(log, "high") + told(log, "low"))
    said = [("high", "Up here it is windy."), ("low", "Down here it is calm.")]
    utterances = tuple(
        Utterance(text=text, language="en", engine="command", voice=voice, rate=170) for voice, text in said
    )
    job = PassageJob(utterances=utterances, pauses_ms=(100, 0), lead_ms=0, gain_db=0.0, bitrate_kbps=96)
    tally, project = Tally(), shop.project()
    with enlist.opened(
        pair.address, project, engines=["command"], reporter=RecordingReporter(), tally=tally
    ) as workers:
        (done,) = workers.result(workers.make([job], anew=False)).done
    assert done.encoded
    assert {line["text"]: line["worker"] for line in lines(log)} == {said[0][1]: "two", said[1][1]: "one"}
    assert tally.sentences == 2
    stored = Store(project.cache, "passages").get(done.passage.key)
    assert stored is not None
    assert len(stored.payload) == done.passage.bytes


def test_a_sound_of_the_project_is_brought_to_the_workers(
    pair: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file of an intro is on this machine alone: workers find it, converted, in the cache."""
    settings = '[cache]\nurl = "../shared-{}"\n[audio]\nintro = "tune.wav"\nunder_speech = 1\n'
    shops = [Workshop(tmp_path / name / "project") for name in ("far", "alone")]
    for shop in shops:
        shop.write("audiopub.toml", settings.format(shop.folder.parent.name))
        shop.write("kiosk.md", KIOSK)
        write_tune(shop.folder / "tune.wav", 1, 4.0)
    assert shops[1].publish(at=BEFORE).outcome.exit_code == 0
    real = jingles.sound

    def brought_and_gone(jingle: Jingle, clips: Store) -> bytes:
        sound = real(jingle, clips)
        Path(jingle.path).rename(tmp_path / "gone.wav")
        return sound

    with monkeypatch.context() as patch:
        patch.setattr("audiopub.publish.cluster.jingles.sound", brought_and_gone)
        assert shops[0].publish(at=BEFORE, scheduler=pair.address).outcome.exit_code == 0
    assert (tmp_path / "gone.wav").exists()
    assert shops[0].tree() == shops[1].tree()


def test_an_error_of_a_voice_is_that_of_its_article(pair: Machines, tmp_path: Path) -> None:
    """What fails on a worker is told as if it had failed here, and the other articles are published."""
    shop = Workshop(tmp_path / "project")
    table = '[engines.command.odd]\nargv = ["false"]\nlanguages = ["en"]\n'
    shop.write("audiopub.toml", f'[cache]\nurl = "../shared"\n[voices.kind]\nquote = "command:odd"\n{table}')
    shop.write("kiosk.md", f"{KIOSK}\n> All of this is said by somebody else.\n")
    shop.write("harbour.md", HARBOUR)
    run = shop.publish(at=BEFORE, scheduler=pair.address)
    ((name, error),) = run.outcome.failed
    assert name == "kiosk.md"
    assert "false ended with exit code 1" in str(error)
    assert set(run.made) == {"harbour"}


def test_an_interrupted_run_leaves_no_voice_behind(pair: Machines, tmp_path: Path) -> None:
    """A stopped run ends with its code, and so does what workers were speaking; they serve the next run."""
    log = tmp_path / "log"
    shop = Workshop(tmp_path / "project")
    settings = f'[voice]\nuse = ["command:slow"]\n[cache]\nurl = "../shared"\n{told(log, "slow", 0.5)}'
    shop.write("audiopub.toml", settings)
    shop.write("harbour.md", HARBOUR)
    command = [sys.executable, "-m", "audiopub", "publish", "--scheduler", pair.address]
    process = subprocess.Popen(command, cwd=shop.folder, stderr=subprocess.PIPE)
    until(lambda: len(lines(log)) > 3)
    until(lambda: bool(pair.speaking()))
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate()
    assert process.returncode == 130, said
    assert b"stopped; what was published is whole" in said
    until(lambda: not pair.speaking())
    spoken = len(lines(log))
    shop.write("audiopub.toml", settings.replace("0.5", "0.0"))
    assert shop.publish(at=BEFORE, scheduler=pair.address).outcome.exit_code == 0
    assert len(lines(log)) > spoken
    until(lambda: not pair.speaking())


def refused(shop: Workshop, scheduler: str, kind: type[AudiopubError]) -> AudiopubError:
    """Return the error with which a run ends before anything is made."""
    shop.write("kiosk.md", KIOSK)
    with pytest.raises(kind) as caught:
        shop.publish(at=BEFORE, scheduler=scheduler)
    assert not (shop.output / "index.html").exists()
    return caught.value


@pytest.mark.parametrize("address", ["localhost", "http://localhost:8786", "tcp://localhost", "tcp://:1"])
def test_what_is_no_address_is_refused(empty_shop: Workshop, address: str) -> None:
    """An address has the form in which a scheduler prints its own."""
    error = refused(empty_shop, address, UsageError)
    assert "tcp://192.168.1.20:8786" in error.next_step
    assert error.exit_code == 2


def test_jobs_are_for_this_machine_alone(monkeypatch: pytest.MonkeyPatch, empty_shop: Workshop) -> None:
    """The number of jobs says nothing of workers, so the two options contradict one another."""
    monkeypatch.chdir(empty_shop.folder)
    ran = CliRunner().invoke(group, ["publish", "--scheduler", "tcp://127.0.0.1:9", "--jobs", "2"])
    assert isinstance(ran.exception, UsageError)
    assert "--jobs is for this machine alone" in str(ran.exception)


def test_without_dask_the_extra_is_named(empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is a tool, and the error says how to install it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    error = refused(empty_shop, "tcp://127.0.0.1:8786", MissingError)
    assert 'pip install "audiopub[cluster]"' in error.next_step
    assert error.exit_code == 3


def test_a_scheduler_that_does_not_answer(empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens there: that is an error of the network, and names the address."""
    monkeypatch.setattr(enlist, "_CONNECT_S", 1)
    error = refused(empty_shop, "tcp://127.0.0.1:9", NetworkError)
    assert error.where == "tcp://127.0.0.1:9"
    assert error.exit_code == 4


def test_a_scheduler_without_workers(empty_shop: Workshop, tmp_path: Path) -> None:
    """Nobody would do the work: the error says how to start a worker."""
    with machines(tmp_path / "machines") as found:
        error = refused(empty_shop, found.address, NetworkError)
    assert f"dask worker {found.address}" in error.next_step


def test_workers_with_another_audiopub(
    pair: Machines, empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The versions of both are named before anything is made."""
    monkeypatch.setattr(bench, "version", lambda _: "99.1")
    error = refused(empty_shop, pair.address, MissingError)
    assert "audiopub is " in error.what
    assert "99.1" in error.what
    assert error.exit_code == 3


def test_workers_with_another_encoder(
    pair: Machines, empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An encoder of another build would make other bytes."""
    ffmpeg.encoder_build()
    monkeypatch.setattr(bench, "encoder_build", lambda: "n1.2.3")
    assert "encoder is " in refused(empty_shop, pair.address, MissingError).what


def test_a_worker_that_comes_later_with_other_versions_ends_the_run(pair: Machines, tmp_path: Path) -> None:
    """It refuses the work, and that is no failure of a voice or an article."""
    shop = Workshop(tmp_path / "project")
    shop.write("audiopub.toml", '[cache]\nurl = "../shared"\n')
    shop.write("kiosk.md", KIOSK)
    with pytest.MonkeyPatch.context() as patch:
        real = bench.versions_of
        patch.setattr(
            "audiopub.publish.cluster._versions", lambda _: {**real(["pyttsx3"]), "pyttsx3": "of tomorrow"}
        )
        with pytest.raises(ClusterError, match=r"pyttsx3 is .* there and of tomorrow here"):
            shop.publish(at=BEFORE, scheduler=pair.address)


def test_a_cache_that_workers_do_not_reach(pair: Machines, empty_shop: Workshop) -> None:
    """Each machine has a memory of its own, as it has a disk of its own: the probe tells."""
    empty_shop.write("audiopub.toml", '[cache]\nurl = "memory://mine"\n')
    error = refused(empty_shop, pair.address, ConfigError)
    assert "does not find there what was just put there" in error.what
    assert error.where == "memory://mine"
    assert "s3://" in error.next_step


def test_a_cache_of_this_machine_alone_is_told(pair: Machines, empty_shop: Workshop) -> None:
    """Without `[cache] url` a warning says before any work that workers elsewhere do not reach the cache."""
    empty_shop.write("kiosk.md", KIOSK)
    run = empty_shop.publish(at=BEFORE, scheduler=pair.address)
    (warning,) = run.warnings
    assert isinstance(run.events[0], Warned)
    assert warning.startswith("[cache] url is not set: ")
    assert str(empty_shop.folder / ".audiopub") in warning
    assert "s3://" in warning
    assert set(run.made) == {"kiosk"}


def test_a_worker_that_cannot_make_the_folder_is_told_of_a_shared_one() -> None:
    """The error of its disk has the way out, too; that of a bucket has its own."""
    for error, is_told in (
        (OutputError("it cannot be made.", where="/srv/ada", next_step="Make it."), True),
        (RemoteError("it does not answer.", where="s3://ada", next_step="Wait."), False),
    ):
        future: Future[bench.Report] = Future()
        future.set_result(bench.Report(versions={}, probe=False, error=error))
        with pytest.raises(type(error)) as caught:
            enlist._report(future, "tcp://127.0.0.1:9")  # type: ignore[arg-type] # one of Dask's is like it
        assert caught.value.next_step.startswith(error.next_step)
        assert ("a folder that all machines share" in caught.value.next_step) == is_told


def test_a_cache_that_does_not_let_us_in(pair: Machines, empty_shop: Workshop) -> None:
    """A bucket that is not there is told before anything is made."""
    empty_shop.write("audiopub.toml", '[cache]\nurl = "s3://nobody/cache"\n')
    assert refused(empty_shop, pair.address, RemoteError).exit_code == 4


def test_a_scheduler_that_dies_ends_the_run(tmp_path: Path) -> None:
    """The run ends with an error of its own, and what was made stays in the cache for the next."""
    log, shared = tmp_path / "log", tmp_path / "shared"
    shop = Workshop(tmp_path / "project")
    shop.write(
        "audiopub.toml",
        f'[voice]\nuse = ["command:slow", "pyttsx3"]\n[cache]\nurl = "{shared}"\n{told(log, "slow", 0.3)}',
    )
    shop.write("harbour.md", HARBOUR)
    with machines(tmp_path / "machines") as found:
        found.add("first")

        def end_all() -> None:
            until(lambda: len(lines(log)) >= 4)
            found.stack.close()

        killer = threading.Thread(target=end_all)
        killer.start()
        with pytest.raises(ClusterError, match="the scheduler is lost") as caught:
            shop.publish(at=BEFORE, scheduler=found.address)
        killer.join()
    assert caught.value.exit_code == 4
    kept = len(list(Store(shared, "clips").keys()))
    assert kept >= 3
    assert shop.publish(at=BEFORE).outcome.exit_code == 0
    spoken_here = [line for line in lines(log) if not line["worker"]]
    assert len(spoken_here) + kept == len(list(Store(shared, "clips").keys()))
