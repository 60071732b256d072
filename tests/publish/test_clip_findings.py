"""Clips that are not as they should be: mended, asked for again, or told of with article and sentence."""

import json
import shutil
import sys
import wave
from io import BytesIO

import pytest

from audiopub.cli.finishing import check_outcome, in_json
from audiopub.publish import hands
from tests.publish.workshop import BEFORE, Workshop
from tests.speech import program

VOICE = """\
import io, sys, wave
from pathlib import Path
import program
text = Path(sys.argv[1]).read_text("utf-8")
sound = wave.open(io.BytesIO(program.tone(text)))
pcm = sound.readframes(sound.getnframes())
if "waits" in text:
    pcm += bytes(2 * program.RATE * 3) + pcm
if "breaks" in text:
    pcm = pcm[:-2000]
file = io.BytesIO()
with wave.open(file, "wb") as whole:
    whole.setparams((1, 2, program.RATE, 0, "NONE", ""))
    whole.writeframes(pcm)
sys.stdout.buffer.write(file.getvalue())
"""
"""A voice that is silent for three seconds where it "waits", and breaks off where the text says so."""

ARTICLE = """\
# The ferry

The ferry leaves at noon, and it is old.

The captain waits for the last of them.

Nobody else is there.
"""


@pytest.fixture
def ferry(empty_shop: Workshop) -> Workshop:
    """Return a project whose voice is a program with these faults."""
    shutil.copy(program.__file__, empty_shop.folder / "program.py")
    (empty_shop.folder / "speaker.py").write_text(VOICE)
    settings(empty_shop)
    empty_shop.write("ferry.md", ARTICLE)
    return empty_shop


def settings(shop: Workshop, audio: str = "") -> None:
    """Write the settings, with lines of `[audio]`."""
    argv = [sys.executable, "speaker.py", "{text_file}"]
    shop.write(
        "audiopub.toml",
        f"[voice]\nuse = ['command:robot']\n[audio]\n{audio}\n"
        f"[engines.command.robot]\nargv = {argv}\nlanguages = ['en']\ndeterministic = true\n",
    )


def seconds(shop: Workshop) -> dict[str, float]:
    """Return how long each sentence is heard."""
    path = shop.output / "episodes/ferry/transcript.json"
    segments = json.loads(path.read_text(encoding="utf-8"))["segments"]
    return {segment["body"]: segment["endTime"] - segment["startTime"] for segment in segments}


def test_a_long_silence_is_shortened_and_told_of(ferry: Workshop) -> None:
    """The silence takes 1.5 seconds in place of 3, and what was found has its code, sentence and voice."""
    outcome = ferry.publish(at=BEFORE).outcome
    assert outcome.exit_code == 0
    text = "The captain waits for the last of them."
    with wave.open(BytesIO(program.tone(text))) as sound:
        spoken_s = 2 * sound.getnframes() / program.RATE
    between_s = 0.7 + 0.15  # the pause of a paragraph, and what lies between passages
    assert seconds(ferry)[text] == pytest.approx(spoken_s + 1.5 + between_s, abs=0.1)
    assert in_json(outcome, check_outcome(outcome))["clips"] == [
        {"sentence": text, "voice": "command:robot", "codes": ["long_silence"]}
    ]


def test_another_limit_makes_that_passage_anew_and_no_other(ferry: Workshop) -> None:
    """A changed `longest_pause_ms` speaks nothing and encodes the one passage with a silence so long."""
    ferry.publish(at=BEFORE)
    before = seconds(ferry)
    settings(ferry, "longest_pause_ms = 500")
    (article,) = ferry.plan().articles
    assert (article.sentences_to_speak, article.passages_to_encode) == (0, 1)
    assert ferry.publish().work() == {"ferry": (0, 1)}
    changed = {text for text, length in seconds(ferry).items() if abs(length - before[text]) > 0.05}
    assert changed == {"The captain waits for the last of them."}


def test_a_limit_that_nothing_reaches_makes_no_sound_anew(ferry: Workshop) -> None:
    """Without a silence so long, another limit leaves all sound as it was, to the byte."""
    ferry.edit("ferry.md", "The captain waits for", "The captain looks at")
    ferry.publish(at=BEFORE)
    sound = (ferry.output / "episodes/ferry/ferry.mp3").read_bytes()
    settings(ferry, "longest_pause_ms = 1000")
    run = ferry.publish()
    assert (run.made, run.outcome.kept) == ({}, 1)
    assert (ferry.output / "episodes/ferry/ferry.mp3").read_bytes() == sound


def test_what_is_refused_is_paid_for_each_time(ferry: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sound that cannot be right is asked for three times: whoever sells it counts them all."""
    monkeypatch.setattr(hands, "is_paid", lambda _engine: True)
    ferry.edit("ferry.md", "The captain waits", "The captain breaks off and waits")
    outcome = ferry.publish(at=BEFORE).outcome
    assert outcome.failed
    asked = outcome.paid_characters
    ferry.edit("ferry.md", "The captain breaks off and waits", "The captain looks around")
    outcome = ferry.publish().outcome
    assert not outcome.failed
    assert asked >= 3 * len("The captain breaks off and waits for the last of them.")
    assert outcome.paid_characters <= len(ARTICLE)


def test_a_broken_sound_is_an_error_with_article_and_sentence(ferry: Workshop) -> None:
    """What breaks off three times is not published; the error says where, and has the code of the finding."""
    ferry.edit("ferry.md", "Nobody else is there.", "The rope breaks at last.")
    outcome = ferry.publish(at=BEFORE).outcome
    (failed,) = in_json(outcome, check_outcome(outcome))["failed"]
    where = f"{ferry.articles / 'ferry.md'}: 'The rope breaks at last.'"
    assert failed["error"].startswith(f"{where}: the voice command:robot gave a")
    assert failed["finding"] == "cut_off"
    assert not (ferry.output / "episodes/ferry").exists()
