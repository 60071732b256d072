"""What becomes of articles that cannot, or shall not yet, be published, and of the others."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audiopub.config import Settings
from audiopub.errors import (
    AudiopubError,
    ConfigError,
    MissingError,
    OutputError,
    SpeechError,
    UnfitClipError,
    UsageError,
)
from audiopub.model import Clip, Utterance
from audiopub.publish.outcome import Outcome
from audiopub.publish.project import Project
from audiopub.publish.run import publish
from audiopub.publish.survey import Flags
from audiopub.report import Failed, Made, RecordingReporter
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from tests.publish.workshop import (
    BEFORE,
    LATER,
    Workshop,
    episode,
    whole_episode,
)
from tests.speech.speech_service import Refusal, SpeechService

TEA = "---\ntitle: Tea\n---\nTea is hot. It cools.\n"


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", b"", "empty.txt"),
        ("binary.txt", b"\x00\x01\x02" * 400, "binary.txt"),
        ("typo.md", b"---\ntitel: X\n---\nA sentence.\n", "titel"),
        ("date.md", b"---\ndate: someday\n---\nA sentence is here.\n", "someday"),
        ("slug.md", b"---\nslug: NOT GOOD\n---\nA sentence is here.\n", "NOT GOOD"),
        ("taken.md", b"---\nslug: kiosk\n---\nA sentence is here.\n", "kiosk.md"),
        (
            "kanji.md",
            "---\nlanguage: en\n---\n東京は大きい都市です。人が多いです。\n".encode(),
            "cannot read",
        ),
        ("voice.md", b"---\nvoice: {use: ['pyttsx3:xx-none']}\n---\nA sentence.\n", "xx-none"),
    ],
)
def test_one_failing_article_does_not_stop_the_others(
    shop: Workshop, name: str, data: bytes, told: str
) -> None:
    """The error names the file, the others are published, and the exit code says that some failed."""
    (shop.articles / name).write_bytes(data)
    shop.write("tea.md", TEA)
    run = shop.publish()
    assert set(run.made) == {"tea"}
    assert run.of_episodes == whole_episode("tea")
    ((source, error),) = run.outcome.failed
    assert source == name
    assert told in str(error)
    assert error.next_step
    assert [event.source for event in run.events if isinstance(event, Failed)] == [name]
    assert run.outcome.exit_code == 1
    assert run.outcome.finished().failed == 1
    again = shop.publish()
    assert [source for source, _ in again.outcome.failed] == [name]
    assert again.written == set()


def test_failing_voice_leaves_what_was_published(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a sentence cannot be spoken, its episode stays as it was and the other is published."""
    _break_voice(monkeypatch, "whistle")
    before = shop.tree()
    shop.edit("kiosk.md", "papers and tea", "papers and whistles")
    shop.edit("harbour.md", "Moths ignore it.", "Bats ignore it.")
    run = shop.publish()
    assert set(run.made) == {"harbour"}
    assert run.of_episodes <= whole_episode("harbour")
    assert "whistles" in str(run.outcome.failed[0][1])
    after = shop.tree()
    assert all(after[path] == before[path] for path in whole_episode("kiosk"))
    monkeypatch.undo()
    assert set(shop.publish().made) == {"kiosk"}


def test_failing_calibration_is_a_failure_of_the_article(
    empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A voice that cannot be measured fails its article, not the run."""
    _break_voice(monkeypatch, "ferry left the harbour")
    empty_shop.write("tea.md", TEA)
    run = empty_shop.publish()
    assert [source for source, _ in run.outcome.failed] == ["tea.md"]
    assert not run.of_episodes


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechService]:
    """Start a server of speech on this machine, for voices that are tried three times without waits."""
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(WorkerPool.__init__, "__kwdefaults__", {"waits_s": (0.0, 0.0)})
    with SpeechService() as found:
        yield found


@pytest.mark.parametrize("use", [["openai:nova"], ["openai:nova", "pyttsx3"]])
def test_a_voice_that_is_out_of_reach_is_waited_for_once_a_run(
    empty_shop: Workshop, service: SpeechService, use: list[str]
) -> None:
    """Of many articles only the first waits for a service that is down; one that comes back is used."""
    empty_shop.write(
        "audiopub.toml", f"[voice]\nuse = {use}\n[engines.openai]\nbase_url = '{service.base_url}'\n"
    )
    for name in "abcd":
        empty_shop.write(f"{name}.md", TEA)
    service.answers = ["drop"] * 5
    run = empty_shop.publish()
    fallen_back = [warning for warning in run.warnings if "openai:nova failed, so pyttsx3" in warning]
    failed = [source for source, _ in run.outcome.failed]
    assert len(fallen_back) + len(failed) == 3
    assert not service.answers
    assert len(run.made) == 4 - len(failed)


def test_a_voice_that_cannot_be_measured_is_told_as_such(
    empty_shop: Workshop, service: SpeechService
) -> None:
    """What is spoken to measure a voice is in no article: the error is about the voice alone."""
    empty_shop.write(
        "audiopub.toml",
        f"[voice]\nuse = ['openai:nova']\n[engines.openai]\nbase_url = '{service.base_url}'\n",
    )
    empty_shop.write("tea.md", TEA)
    service.answers = ["silent"] * 3
    run = empty_shop.publish()
    ((_, error),) = run.outcome.failed
    assert isinstance(error, UnfitClipError)
    assert str(error) == (
        "the voice openai:nova could not be measured: it gave only silence. "
        "Choose another voice, or listen to this one with 'audiopub say'."
    )
    assert error.code == "silent"
    service.answers = [Refusal(status=400, message="no such model")]
    ((_, error),) = empty_shop.publish().outcome.failed
    assert "openai:nova could not be measured: the server answers 400" in str(error)
    assert "Check model" in error.next_step
    assert "ferry" not in str(error)


def _break_voice(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    real = Speaker.clip

    def clip(self: Speaker, utterance: Utterance) -> Clip:
        if word in utterance.text:
            raise SpeechError("the voice is hoarse.", where=utterance.text, next_step="Let it rest.")
        return real(self, utterance)

    monkeypatch.setattr(Speaker, "clip", clip)


def made() -> Made:
    """Return an episode that was made."""
    return Made(slug="a", title="A", duration_s=1.0, length="0:01", new=True, spoken=1, encoded=1, reasons=())


@pytest.mark.parametrize(
    ("errors", "others", "code"),
    [
        ([], 0, 0),
        ([MissingError("x.")], 0, 3),
        ([MissingError("x."), MissingError("y.")], 0, 3),
        ([ConfigError("x.")], 0, 2),
        ([SpeechError("x.")], 0, 1),
        ([MissingError("x."), ConfigError("y.")], 0, 1),
        ([MissingError("x.")], 1, 1),
    ],
)
@pytest.mark.parametrize("kept", [True, False])
def test_exit_codes(
    tmp_path: Path, errors: list[AudiopubError], others: int, code: int, *, kept: bool
) -> None:
    """The errors' own code only when nothing else was done; 1 when some failed; 0 when none did."""
    outcome = Outcome(project=Project(folder=tmp_path, output=tmp_path / "output", settings=Settings()))
    outcome.kept = others if kept else 0
    outcome.made = [] if kept else [made()] * others
    for error in errors:
        outcome.fail("a.md", error, RecordingReporter())
    assert outcome.exit_code == code


def test_length_is_told_as_the_page_shows_it(shop: Workshop) -> None:
    """The length in a run's report is that on the page of the episode and on the index."""
    shop.write("tea.md", TEA)
    length = shop.publish().made["tea"].length
    for page in ("index.html", "episodes/tea/index.html"):
        assert f" {length}" in (shop.output / page).read_text(encoding="utf-8")


def test_drafts_and_future_articles_are_held_back(shop: Workshop) -> None:
    """They are listed with the reason, not spoken, and have no identity yet; a due one is published."""
    shop.write("draft.md", "---\ndraft: true\n---\nNot yet. Wait.\n")
    shop.write("future.md", "---\ndate: 2026-03-01\ntitle: March\n---\nMarch came. It rained.\n")
    run = shop.publish(at=LATER)
    assert run.outcome.held == [
        ("draft.md", "it is a draft"),
        ("future.md", "its date, 2026-03-01, is in the future"),
    ]
    assert not run.made
    assert run.written == set()
    assert run.outcome.finished().held == 2
    assert set(shop.ledger().entries()) == {"harbour", "kiosk"}
    assert shop.plan(at=LATER).held == tuple(run.outcome.held)
    due = shop.publish(at=LATER.replace(month=3, day=1))
    assert set(due.made) == {"future"}


def test_future_is_reckoned_in_the_site_timezone(shop: Workshop) -> None:
    """A date begins at midnight where the site is."""
    shop.write("audiopub.toml", '[site]\ntimezone = "Pacific/Kiritimati"\n')  # 14 hours ahead
    shop.write("tomorrow.md", "---\ndate: 2026-02-15\ntitle: T\n---\nIt is early. Good.\n")
    assert not shop.publish(shop.articles / "tomorrow.md", at=LATER.replace(hour=9)).made
    run = shop.publish(shop.articles / "tomorrow.md", at=LATER.replace(hour=10))
    assert set(run.made) == {"tomorrow"}


def test_published_article_that_becomes_a_draft_stays(shop: Workshop) -> None:
    """What is published is not withdrawn by a change of its article; whoever expects that is told."""
    shop.edit("kiosk.md", "title: The kiosk", "title: The kiosk\ndraft: true")
    run = shop.publish()
    why = "it is a draft. Its published episode stays as it was; 'audiopub prune kiosk' takes it off the site"
    assert run.outcome.held == [("kiosk.md", why)]
    assert run.warnings == [f"held back: kiosk.md: {why}"]
    assert run.written == run.removed == set()
    assert shop.plan().held == (("kiosk.md", why),)


def test_vanished_article_stays_with_a_warning(shop: Workshop) -> None:
    """An episode whose article is gone is still published, in the feed, and warned of at each run."""
    before = shop.tree()
    (shop.articles / "kiosk.md").unlink()
    for _ in range(2):
        run = shop.publish()
        assert run.outcome.vanished == ["kiosk"]
        gone = "the article of the published episode 'kiosk' is gone"
        assert run.warnings == [f"{gone}; 'audiopub prune' takes it off the site"]
        assert run.outcome.exit_code == 0
        assert shop.tree() == before
    assert shop.plan().vanished == ("kiosk",)
    shop.edit("harbour.md", "Moths ignore it.", "Bats ignore it.")
    shop.publish()
    assert b"The kiosk" in (shop.output / "feed.xml").read_bytes()


def test_two_articles_of_one_name(empty_shop: Workshop) -> None:
    """Articles of one name in two folders are two episodes."""
    for folder in ("north", "south"):
        (empty_shop.articles / folder).mkdir()
        empty_shop.write(f"{folder}/tea.md", TEA.replace("hot", f"hot in the {folder}"))
    run = empty_shop.publish()
    assert run.of_episodes == whole_episode("tea") | whole_episode("tea-2")
    assert shop_sources(empty_shop) == {"tea": "north/tea.md", "tea-2": "south/tea.md"}


def shop_sources(shop: Workshop) -> dict[str, str]:
    """Return the articles' paths by slug."""
    return {slug: entry.identity.source for slug, entry in shop.ledger().entries().items()}


def test_no_articles_at_all(empty_shop: Workshop) -> None:
    """An empty folder and a missing one are errors that say what to do; no site is made."""
    for run in (empty_shop.publish, empty_shop.plan):
        with pytest.raises(UsageError, match=r"there are no articles. Put"):
            run()
    assert not (empty_shop.output / "index.html").exists()
    empty_shop.articles.rmdir()
    with pytest.raises(UsageError, match=r"no folder of articles.*init"):
        empty_shop.publish()


def test_damaged_ledger_stops_the_run(shop: Workshop) -> None:
    """Nothing is spoken or written while identities are unknown."""
    before = shop.tree()
    (shop.articles / "episodes.toml").write_text("<<<<<<< HEAD\n")
    shop.edit("kiosk.md", "papers", "maps")
    with pytest.raises(ConfigError, match="damaged"):
        shop.publish()
    assert shop.tree() == before
    assert (shop.articles / "episodes.toml").read_text() == "<<<<<<< HEAD\n"


def test_output_that_cannot_be_written(shop: Workshop) -> None:
    """A file where the output folder should be gives errors of ours; the next run finishes."""
    expected = shop.tree()
    shutil.rmtree(shop.output)
    shop.output.write_text("in the way")
    with pytest.raises(OutputError, match="output"):
        shop.publish()
    shop.output.unlink()
    shop.publish()
    assert shop.tree() == expected


@pytest.mark.parametrize("writes", [0, 2, 5, 11, 19])
def test_full_disk(first_edition: Workshop, tmp_path: Path, writes: int) -> None:
    """When the disk is full: only our errors, no half file, and the next run finishes."""
    shop = first_edition.copy(tmp_path / "project")
    shutil.rmtree(shop.output)
    (shop.articles / "episodes.toml").unlink()
    with pytest.MonkeyPatch.context() as patch:
        _fill_disk(patch, writes)
        with contextlib.suppress(OutputError):  # refused to one article it is in the outcome, else raised
            publish(shop.project(), flags=Flags(), jobs=1, reporter=RecordingReporter(), now=lambda: BEFORE)
    for path, data in shop.tree().items():
        if not path.startswith(".audiopub-stage"):
            assert data == first_edition.tree()[path] or path in {"index.html", "feed.xml", "sitemap.xml"}
    shop.publish(at=BEFORE)
    assert shop.tree() == first_edition.tree()


def _fill_disk(patch: pytest.MonkeyPatch, writes: int) -> None:
    """Let `writes` files be written, and refuse the rest."""
    real, done = os.fdopen, [0]

    def fdopen(handle: int, *args: Any, **named: Any) -> Any:
        done[0] += 1
        if done[0] > writes:
            os.close(handle)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(handle, *args, **named)

    patch.setattr(os, "fdopen", fdopen)


def test_notices_say_what_a_directory_needs(shop: Workshop) -> None:
    """Until the site has an address, an author and a name, a notice says what to set, and is no error."""
    (notice,) = shop.publish().outcome.finished().notices
    assert "base_url" in notice
    assert "author" in notice
    shop.write(
        "audiopub.toml",
        '[site]\nbase_url = "https://example.org"\nauthor = "Mara"\ntitle = "Pier"\ncover = "c.png"\n',
    )
    assert Outcome(project=shop.project()).finished().notices == ()


def test_cover_that_is_no_picture(shop: Workshop) -> None:
    """A given cover that cannot be used stops the run with the file's name."""
    shop.write("audiopub.toml", '[site]\ncover = "cover.png"\n')
    (shop.folder / "cover.png").write_bytes(b"no picture")
    with pytest.raises(ConfigError, match=r"cover\.png"):
        shop.publish()


def test_folder_that_cannot_be_looked_into(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unreadable folder is told of, and the rest is published."""
    real = os.scandir
    (shop.articles / "locked").mkdir()

    def scandir(path: Any) -> Any:
        if str(path).endswith("locked"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    shop.write("tea.md", TEA)
    run = shop.publish()
    assert set(run.made) == {"tea"}
    assert "locked" in str(run.outcome.failed[0][1])
    assert run.outcome.exit_code == 1


def test_many_articles_become_public_in_batches(empty_shop: Workshop) -> None:
    """More articles than are read at once are all published, the first long before the last."""
    for number in range(18):
        empty_shop.write(f"note-{number:02}.md", "---\ntitle: Note\n---\nTea is hot. It cools.\n")
    run = empty_shop.publish()
    assert len(run.made) == 18
    assert {path for n in range(18) for path in episode(f"note-{n:02}", "audio")} <= run.of_episodes
    assert run.outcome.files_written > len(run.written)  # the feed was written more than once
