"""Piper's voices: loaded by the real code from a model that the tests build."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from audiopub.engine_settings import EnginesSettings
from audiopub.errors import MissingError, SpeechError
from audiopub.model import Utterance
from audiopub.speech.choice import choose
from audiopub.speech.engine_reports import list_voices
from audiopub.speech.engines.piper import PiperEngine, voices_folder
from audiopub.speech.engines.setup import set_up, setup_of
from audiopub.speech.inspect import inspect
from audiopub.speech.speak import clip_key
from audiopub.speech.workers import WorkerPool
from tests.speech import tiny_piper

TEXT = "Seven boats came home before the storm."

Make = Callable[..., Utterance]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name the folder of voices of a project."""
    return tmp_path / "voices"


@pytest.fixture
def given(folder: Path) -> Callable[..., None]:
    """Set the engine up for the folder, with some fields set."""

    def make(**fields: Any) -> None:
        table = {"folder": folder.name, **fields}
        set_up(EnginesSettings.model_validate({"piper": table}), folder=str(folder.parent))

    make()
    return make


@pytest.fixture
def say(utter: Make) -> Make:
    """Make utterances for the voice that most tests build."""
    return lambda text, **fields: utter(text, **{"engine": "piper", "voice": "en_us-tones-tiny", **fields})


@pytest.mark.usefixtures("given")
def test_a_voice_is_named_by_what_it_says_of_itself(folder: Path) -> None:
    """The address is the file's name in any letters; language and name come from its description."""
    tiny_piper.build(folder, "en_US-tones-tiny")
    tiny_piper.build(folder, "de_DE-tones-tiny", language="de_DE")
    voice = choose(["piper:en_US-tones-tiny"], "en")
    assert voice.address == "piper:en_us-tones-tiny"
    assert voice.name == "English (Here), tones tiny"
    assert voice.languages == ("en-us",)
    assert choose(["piper"], "de").address == "piper:de_de-tones-tiny"


@pytest.mark.usefixtures("given")
def test_the_rate_is_the_length_of_the_sound(folder: Path, pool: WorkerPool, say: Make) -> None:
    """Half the words a minute take twice as long, at the voice's own sample rate."""
    tiny_piper.build(folder, "en_US-tones-tiny")
    usual, slow = (pool.speak(say(TEXT, rate=rate)) for rate in (170, 85))
    found = inspect(usual, say(TEXT)).findings
    assert not found
    assert usual.rate == tiny_piper.RATE
    assert len(slow.pcm) == pytest.approx(2 * len(usual.pcm), rel=0.01)


def test_noise_is_what_differs(given: Callable[..., None], folder: Path, pool: WorkerPool, say: Make) -> None:
    """A voice varies with its noise: without any, the same sentence is the same, and its key says so."""
    tiny_piper.build(folder, "en_US-tones-tiny")
    assert pool.speak(say(TEXT)).pcm != pool.speak(say(TEXT)).pcm
    usual = clip_key(say(TEXT, options=choose(["piper"], "en").options))
    given(noise_scale=0.0, noise_w_scale=0.0)
    assert clip_key(say(TEXT, options=choose(["piper"], "en").options)) != usual
    with WorkerPool(1, waits_s=()) as quiet:
        assert quiet.speak(say(TEXT)) == quiet.speak(say(TEXT))


@pytest.mark.usefixtures("given")
def test_speakers_are_variants(folder: Path, pool: WorkerPool, say: Make) -> None:
    """A voice of several speakers is asked for one of them by name, and an unknown one is an error."""
    tiny_piper.build(folder, "en_US-tones-tiny", speakers=("Ann", "Bob"))
    tiny_piper.build(folder, "en_GB-tones-tiny", language="en_GB")
    ann, bob = (choose([f"piper:en_us-tones-tiny+{name}"], "en") for name in ("Ann", "bob"))
    assert ann.name.endswith(", ann")
    first, second = (pool.speak(say(TEXT, voice=voice.id)).pcm for voice in (ann, bob))
    assert len(first) == len(second)
    assert first != second
    with pytest.raises(SpeechError, match="no speaker 'carl'") as caught:
        pool.speak(say(TEXT, voice="en_us-tones-tiny+carl"))
    assert "ann, bob" in caught.value.next_step
    with pytest.raises(SpeechError, match="no speaker 'ann'"):
        pool.speak(say(TEXT, voice="en_gb-tones-tiny+ann"))


@pytest.mark.usefixtures("given")
def test_another_model_under_the_same_name_is_another_sound(folder: Path, utter: Make) -> None:
    """The key follows what is in the files, not their names or dates."""
    model = tiny_piper.build(folder, "en_US-tones-tiny")

    def key() -> str:
        from audiopub.speech import engine_reports

        engine_reports._reports.clear()
        voice = choose(["piper:en_us-tones-tiny"], "en")
        return clip_key(utter(TEXT, engine="piper", voice=voice.id, options=voice.options))

    first = key()
    assert key() == first
    model.write_bytes(model.read_bytes())
    assert key() == first
    tiny_piper.build(folder, "en_US-tones-tiny", speakers=("ann", "bob"))
    assert key() != first


@pytest.mark.usefixtures("given")
def test_what_is_missing_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without voices, without a description, without the package: the list says what to run."""

    def listed() -> Any:
        from audiopub.speech import engine_reports

        engine_reports._reports.clear()
        return next(each for each in list_voices() if each.name == "piper")

    assert "audiopub voices --install" in listed().why_not
    tiny_piper.build(folder, "en_US-tones-tiny")
    (folder / "en_US-tones-tiny.onnx.json").unlink()
    assert "--install en_US-tones-tiny" in listed().voices[0].why_not
    with pytest.raises(MissingError, match="--install en_US-tones-tiny"):
        choose(["piper:en_us-tones-tiny"], "en")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "pip install 'piper-tts>=1.8'" in PiperEngine.why_not(setup_of("piper"))


@pytest.mark.parametrize("damage", ["model", "graph", "description", "kind"])
@pytest.mark.usefixtures("given")
def test_a_damaged_voice_is_an_error_of_ours(damage: str, folder: Path, pool: WorkerPool, say: Make) -> None:
    """Whatever is broken in a voice's files, the error names them and says how to mend them."""
    model = tiny_piper.build(folder, "en_US-tones-tiny")
    config = folder / "en_US-tones-tiny.onnx.json"
    if damage == "model":
        model.write_bytes(model.read_bytes()[:200])
    elif damage == "graph":
        config.write_text(config.read_text().replace('"num_speakers": 1', '"num_speakers": 4'))
    elif damage == "description":
        config.write_text("{")
    else:
        config.write_text(json.dumps({**json.loads(config.read_text()), "phoneme_type": "runes"}))
    with pytest.raises(MissingError) as caught:
        pool.speak(say(TEXT))
    assert "--install" in caught.value.next_step
    assert caught.value.where


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/audiopub/piper"),
        ("linux", {"HOME": "/users/ann"}, "/users/ann/.local/share/audiopub/piper"),
        ("darwin", {"HOME": "/users/ann"}, "/users/ann/Library/Application Support/audiopub/piper"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/audiopub/piper"),
    ],
)
def test_voices_are_shared_by_all_projects(
    platform: str, variables: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless a project has a folder of its own, voices are where the system keeps a user's data."""
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr("audiopub.speech.engines.piper.sys.platform", platform)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    set_up(EnginesSettings(), folder="/project")
    assert voices_folder(setup_of("piper")) == Path(folder)
