"""When a voice fails, the next of `[voice] use` reads the whole episode, until the first is to try again."""

import shutil
import sys

import pytest

from audiopub.audio import passage as audio_passage
from audiopub.errors import AudioError
from tests.publish.workshop import KIOSK, KIOSK_SENTENCES, LATER, Run, Workshop
from tests.speech import program

SPEAKER = """\
import sys
from pathlib import Path
import program
text = Path(sys.argv[1]).read_text("utf-8")
words = Path("broken").read_text() if Path("broken").exists() else ""
if words and words in text:
    sys.exit("the voice is out of order")
sys.stdout.buffer.write(program.tone(text))
"""
"""A voice that cannot say the words that stand in the file `broken`."""


@pytest.fixture
def chained(empty_shop: Workshop) -> Workshop:
    """Return a project whose first voice is a program that can be broken; eSpeak NG comes after it."""
    shutil.copy(program.__file__, empty_shop.folder / "program.py")
    (empty_shop.folder / "speaker.py").write_text(SPEAKER)
    argv = [sys.executable, "speaker.py", "{text_file}"]
    empty_shop.write(
        "audiopub.toml",
        '[voice]\nuse = ["command:robot", "command:robot2", "pyttsx3:en-us"]\n'
        f"[engines.command.robot]\nargv = {argv}\nlanguages = ['en']\ndeterministic = true\n"
        "[engines.command.robot2]\nargv = ['no-such-program']\nlanguages = ['en']\n",
    )
    empty_shop.write("kiosk.md", KIOSK)
    return empty_shop


def break_at(shop: Workshop, words: str) -> None:
    """Have the first voice fail at these words; "": at none."""
    (shop.folder / "broken").write_text(words)


def voice_of(shop: Workshop) -> tuple[str, str]:
    """Return the voices in the captions, each once, and the one that the ledger notes as a fallback."""
    captions = (shop.output / "episodes/kiosk/captions.vtt").read_text()
    names = {line.partition("<v ")[2].partition(">")[0] for line in captions.splitlines() if "<v " in line}
    return " + ".join(sorted(names)), shop.ledger().entry("kiosk").fallback.rpartition(", ")[2]


def test_the_whole_episode_is_read_by_the_next_voice(chained: Workshop) -> None:
    """A failure in the last sentence has all sentences spoken by the next voice that works here."""
    break_at(chained, "papers and tea")
    run = chained.publish()
    assert run.outcome.exit_code == 0
    assert voice_of(chained) == ("eSpeak NG, English (America)", "pyttsx3:en-us")
    (warning,) = [each for each in run.warnings if "failed" in each]
    assert warning.startswith("kiosk.md: command:robot failed, so pyttsx3:en-us reads in its place.")
    assert "the voice is out of order" in warning


def test_a_voice_that_cannot_even_be_measured(chained: Workshop) -> None:
    """A voice that fails before the first sentence gives way, too."""
    break_at(chained, "e")
    assert chained.publish().outcome.exit_code == 0
    assert voice_of(chained)[1] == "pyttsx3:en-us"


def test_the_fallback_stays(chained: Workshop) -> None:
    """When the first voice works again, an edit is still read by the other one, and a notice says so."""
    break_at(chained, "papers and tea")
    chained.publish()
    break_at(chained, "")
    assert not chained.publish(at=LATER).made
    chained.edit("kiosk.md", "at eight", "at nine")
    run = chained.publish(at=LATER)
    assert run.work() == {"kiosk": (1, 1)}
    assert voice_of(chained) == ("eSpeak NG, English (America)", "pyttsx3:en-us")
    assert any("--retry-voice tries that one again" in each for each in run.warnings)


def test_the_fallback_outlives_the_output(chained: Workshop) -> None:
    """It is in the ledger: a build elsewhere, with the output lost, has the same voice."""
    break_at(chained, "papers and tea")
    chained.publish()
    before = chained.tree()
    shutil.rmtree(chained.output)
    break_at(chained, "")
    chained.publish()
    assert chained.tree() == before


def test_a_renamed_article_keeps_its_fallback(chained: Workshop) -> None:
    """The episode stays the episode, and its voice."""
    break_at(chained, "papers and tea")
    chained.publish()
    break_at(chained, "")
    (chained.articles / "kiosk.md").rename(chained.articles / "stand.md")
    run = chained.publish(at=LATER)
    assert run.made == {}
    assert voice_of(chained)[1] == "pyttsx3:en-us"


def retry(shop: Workshop) -> Run:
    """Publish with the first voices tried again; hold that the plan says so before."""
    (article,) = shop.plan(retry_voice=True).articles
    assert "its voice is tried again" in [reason.text for reason in article.reasons]
    return shop.publish(at=LATER, retry_voice=True)


def test_retry_has_the_first_voice_read_again(chained: Workshop) -> None:
    """With `--retry-voice` the whole episode is read by the first voice, and the ledger forgets the other."""
    break_at(chained, "papers and tea")
    chained.publish()
    break_at(chained, "")
    run = retry(chained)
    assert run.work() == {"kiosk": (1, 1)}  # the rest was spoken before it failed
    assert voice_of(chained) == ("Program, robot", "")
    assert chained.ledger().entry("kiosk").identity.corrected == LATER.isoformat().replace("+00:00", "Z")


def test_retry_that_fails_changes_nothing(chained: Workshop) -> None:
    """What fails again stays as it was, down to the date of its last correction."""
    break_at(chained, "papers and tea")
    chained.publish()
    before, ledger = chained.tree(), (chained.articles / "episodes.toml").read_text()
    run = retry(chained)
    assert run.outcome.exit_code == 0
    assert not run.written
    assert chained.tree() == before
    assert (chained.articles / "episodes.toml").read_text() == ledger


@pytest.mark.parametrize("change", ["shorten", "broken"])
def test_when_all_fail(chained: Workshop, change: str) -> None:
    """The article fails with the last voice's error, and the next run begins with the first voice."""
    text = (chained.folder / "audiopub.toml").read_text()
    chained.write("audiopub.toml", text.replace(', "pyttsx3:en-us"', ""))
    break_at(chained, "papers and tea" if change == "shorten" else "e")
    run = chained.publish()
    assert run.outcome.exit_code == 1
    assert "the voice is out of order" in str(run.outcome.failed)
    break_at(chained, "")
    assert chained.publish().outcome.exit_code == 0
    assert voice_of(chained) == ("Program, robot", "")


def test_a_voice_that_is_not_wanted_any_more(chained: Workshop) -> None:
    """A fallback that the settings do not name any more gives way to those that they name."""
    break_at(chained, "papers and tea")
    chained.publish()
    break_at(chained, "")
    text = (chained.folder / "audiopub.toml").read_text()
    chained.write("audiopub.toml", text.replace("pyttsx3:en-us", "pyttsx3:en-gb"))
    chained.publish(at=LATER)
    assert voice_of(chained) == ("Program, robot", "")


def test_a_new_first_voice_is_tried(chained: Workshop) -> None:
    """A voice that took the place of another does not keep out one that never failed."""
    break_at(chained, "papers and tea")
    chained.publish()
    text = (chained.folder / "audiopub.toml").read_text()
    chained.write("audiopub.toml", text.replace('use = ["command:robot"', 'use = ["pyttsx3:en-gb"'))
    chained.publish(at=LATER)
    assert voice_of(chained) == ("eSpeak NG, English (Great Britain)", "")


def test_a_run_that_published_nothing_leaves_the_voice(chained: Workshop) -> None:
    """When the fallback fails in the middle, too, the next run begins with the voice of before."""
    text = (chained.folder / "audiopub.toml").read_text()
    argv = [sys.executable, "speaker.py", "{text_file}"]
    other = f"[engines.command.other]\nargv = {argv}\nlanguages = ['en']\n"
    chained.write("audiopub.toml", text.replace("pyttsx3:en-us", "command:other") + other)
    chained.publish()
    break_at(chained, "and coffee")
    chained.edit("kiosk.md", "papers and tea", "papers and coffee")
    assert chained.publish(at=LATER).outcome.exit_code == 1
    assert chained.ledger().entry("kiosk").fallback == ""
    break_at(chained, "")
    assert chained.publish(at=LATER).work() == {"kiosk": (1, 1)}
    assert voice_of(chained) == ("Program, robot", "")


def test_a_failure_of_another_kind_is_no_matter_of_voices(
    chained: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong with the disk or the encoder is not put right by another voice."""

    def refuse(*_: object, **__: object) -> None:
        raise AudioError("the encoder is out of order.")

    monkeypatch.setattr(audio_passage, "make", refuse)
    run = chained.publish()
    assert "the encoder is out of order" in str(run.outcome.failed)
    assert not [each for each in run.warnings if "reads in its place" in each]


def test_sentences_are_counted_once(chained: Workshop) -> None:
    """What was spoken by the voice that failed is in the cache for when it is tried again."""
    break_at(chained, "papers and tea")
    chained.publish()
    break_at(chained, "")
    (article,) = chained.plan(retry_voice=True).articles
    assert 0 < article.sentences_to_speak < KIOSK_SENTENCES
