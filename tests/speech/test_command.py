"""How programs are called, and what is said of those that fail."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from audiopub import config
from audiopub.engine_settings import EnginesSettings
from audiopub.errors import ConfigError, MissingError, SpeechError
from audiopub.model import Utterance
from audiopub.speech.choice import choose, is_deterministic
from audiopub.speech.engine_reports import list_voices
from audiopub.speech.engines.setup import set_up
from audiopub.speech.speak import clip_key
from audiopub.speech.workers import WorkerPool
from tests.speech.cases import PYTHON, program
from tests.speech.program import tone

Make = Callable[..., Utterance]


@pytest.fixture
def given(tmp_path: Path) -> Callable[..., None]:
    """Set up programs in a project of their own."""

    def make(**programs: dict[str, Any]) -> None:
        tables = {"command": programs}
        set_up(EnginesSettings.model_validate(tables, strict=False), folder=str(tmp_path))

    return make


@pytest.fixture
def say(utter: Make) -> Make:
    """Make utterances for a program."""
    return lambda text, **fields: utter(text, **{"engine": "command", "voice": "one", **fields})


@pytest.mark.parametrize(
    "behaviour",
    [["speak"], ["speak", "{text_file}"], ["speak", "{text_file}", "{output_file}"]],
    ids=["pipes", "text in a file", "both in files"],
)
def test_text_and_sound_go_by_pipe_or_file(
    behaviour: list[str], given: Callable[..., None], pool: WorkerPool, say: Make
) -> None:
    """The same sound comes whichever way the program takes the text and leaves the sound."""
    given(one=program(*behaviour))
    assert tone("Grüße vom Hafen.").endswith(pool.speak(say("Grüße vom Hafen.")).pcm)


def test_arguments_are_filled_in_and_never_parsed(
    given: Callable[..., None], pool: WorkerPool, say: Make, tmp_path: Path
) -> None:
    """Placeholders become single arguments, other braces stay, and no shell sees any of it."""
    listing = "import sys; open('arguments','w').write(repr(sys.argv[1:])); exec(open(sys.argv[1]).read())"
    (tmp_path / "speak.py").write_text(
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from program import tone; sys.stdout.buffer.write(tone('words'))\n"
    )
    odd = ["{voice}/{language}/{rate}", "{ }", "$(touch pwned)", "; touch pwned", '{"a": 1}']
    given(one={"argv": [PYTHON[0], "-c", listing, "speak.py", *odd], "languages": ["en"]})
    assert pool.speak(say("Hello there.", rate=200)).pcm
    found = (tmp_path / "arguments").read_text()
    assert found == repr(["speak.py", "one/en/200", *odd[1:]])
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize(
    "failure",
    [
        (["fail"], r"exit code 1 \(loading the model the model is damaged\)", "by hand"),
        (["nothing"], "left no sound", "standard output"),
        (["garbage"], "is not a sound file", "WAV"),
        (["speak", "{text_file}", "/nowhere/sound.wav"], "No such file", "by hand"),
        (["garbage", "{text_file}", "{output_file}"], "is not a sound file", "WAV"),
    ],
)
def test_a_failure_says_what_the_program_said(
    failure: tuple[list[str], str, str], given: Callable[..., None], pool: WorkerPool, say: Make
) -> None:
    """Exit code and the end of what the program wrote are in the error, with the sentence and what to do."""
    behaviour, says, advice = failure
    given(one=program(*behaviour))
    with pytest.raises(SpeechError, match=says) as caught:
        pool.speak(say("Hello there."))
    assert caught.value.where == "'Hello there.'"
    assert advice in caught.value.next_step
    assert "[engines.command.one]" in caught.value.next_step


def test_a_signal_is_named(given: Callable[..., None], pool: WorkerPool, say: Make) -> None:
    """A program that is killed is told by its signal."""
    given(one={"argv": [PYTHON[0], "-c", "import os; os.kill(os.getpid(), 9)"], "languages": ["en"]})
    with pytest.raises(SpeechError, match="signal 9"):
        pool.speak(say("Hello there."))


def test_a_hanging_program_is_ended(
    given: Callable[..., None], pool: WorkerPool, say: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time limit ends the program with the worker, and the error names the sentence."""
    from audiopub.speech.engines.command import CommandEngine

    given(one=program("hang"))
    monkeypatch.setattr(CommandEngine, "seconds", 0.5)
    monkeypatch.setattr(CommandEngine, "seconds_per_character", 0.0)
    with pytest.raises(SpeechError, match="did not finish within") as caught:
        pool.speak(say("Hello there."))
    assert caught.value.where == "'Hello there.'"


def test_a_program_that_is_not_there_is_told_before(given: Callable[..., None]) -> None:
    """It is listed with what it lacks, and the next voice is tried; alone it is an error with exit code 3."""
    given(one={"argv": ["no-such-program"], "languages": ["en"]}, two=program("speak"))
    (report,) = [each for each in list_voices() if each.name == "command"]
    assert [bool(voice.why_not) for voice in report.voices] == [True, False]
    assert choose(["command:one", "command:two"], "en").address == "command:two"
    assert choose(["command"], "en").address == "command:two"
    with pytest.raises(MissingError, match=r"no-such-program.*engines\.command\.one"):
        choose(["command:one"], "en")


def test_a_program_that_goes_away_is_missing(given: Callable[..., None], pool: WorkerPool, say: Make) -> None:
    """A program that cannot be run when it is wanted is an error of ours as well."""
    given(one={"argv": ["./not-here"], "languages": ["en"]})
    with pytest.raises(MissingError, match="not-here"):
        pool.speak(say("Hello there."))


def test_without_a_table_there_is_no_program() -> None:
    """The list of voices says how to name one."""
    (report,) = [each for each in list_voices() if each.name == "command"]
    assert not report.available
    assert "[engines.command.NAME]" in report.why_not


def test_a_program_is_as_deterministic_as_its_owner_says(given: Callable[..., None]) -> None:
    """Nothing is taken for granted: only what the settings say."""
    given(one=program("speak"), two={"argv": [*PYTHON, "speak"], "languages": ["en"]})
    assert is_deterministic("command", "one")
    assert not is_deterministic("command", "two")


def test_arguments_and_version_make_another_clip(given: Callable[..., None], utter: Make) -> None:
    """Another argument, or a version that the owner raises, is another sound; a title is not."""
    keys = []
    for fields in ({}, {"version": "2"}, {"title": "Elsewhere"}):
        given(one=program("speak", **fields), two=program("speak", "{text_file}"))
        for name in ("one", "two"):
            options = choose([f"command:{name}"], "en").options
            keys.append(clip_key(utter("Hello.", engine="command", voice="one", options=options)))
    assert len(set(keys)) == 3
    assert keys[0] == keys[4]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('one = {argv = [], languages = ["en"]}', "engines.command.one.argv: this list must not be empty"),
        ('one = {argv = "say", languages = ["en"]}', "this must be a list"),
        ('one = {argv = ["say"]}', "engines.command.one.languages: this must be given"),
        ('one = {argv = ["say", "{txt}"], languages = ["en"]}', r"\{txt\} is not known here"),
        ('one = {argv = ["say"], languages = ["en"], shell = true}', "unknown setting"),
        ('"One:+" = {argv = ["say"], languages = ["en"]}', "must be small letters"),
    ],
)
def test_mistakes_in_the_table_are_told(table: str, says: str) -> None:
    """A wrong table is a mistake in the settings with its place, found before anything runs."""
    with pytest.raises(ConfigError, match=says):
        config.parse_settings(f"[engines.command]\n{table}\n".encode())


def test_a_table_of_nobody_is_a_mistake() -> None:
    """The table of an engine that nobody knows offers the nearest one; that of a plug-in is taken."""
    set_up(EnginesSettings.model_validate({"tiny": {"pitch": 3}}))
    with pytest.raises(ConfigError, match=r"\[engines\.comand\].*Did you mean 'command'"):
        set_up(EnginesSettings.model_validate({"comand": {"one": {}}}), where="audiopub.toml")
    with pytest.raises(ValidationError):
        EnginesSettings.model_validate({"tiny": 3})
