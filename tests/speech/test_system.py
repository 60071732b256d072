"""The default voice where nothing is installed but wheels, and on other systems as far as can be tried."""

import ctypes.util
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from audiopub.errors import MissingError, SpeechError
from audiopub.model import Utterance
from audiopub.speech.engines import espeak, system
from audiopub.speech.engines.protocol import Setup, Sound
from audiopub.speech.engines.system import SystemEngine
from audiopub.speech.inspect import accept
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool

Make = Callable[..., Utterance]

_SPEAK = """
import json, sys
from pathlib import Path
from audiopub.model import Utterance
from audiopub.speech.speak import Speaker
from audiopub.speech.choice import choose
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
voice = choose(["pyttsx3"], "en")
with WorkerPool(2) as pool:
    speaker = Speaker(Store(Path(sys.argv[1]), "clips"), workers=pool)
    said = Utterance(text="No tools are needed.", language="en", engine="pyttsx3", voice=voice.id, rate=170)
    clip = speaker.clip(said)
print(json.dumps([voice.address, clip.samples]))
"""


def test_it_speaks_without_tools_on_the_path(tmp_path: Path) -> None:
    """With nothing on PATH, no espeak and no ffmpeg, the default voice speaks; only the result is printed."""
    (tmp_path / "bin").mkdir()
    env = {
        "PATH": str(tmp_path / "bin"),
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "TMPDIR": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-c", _SPEAK, str(tmp_path / "cache")],
        env=env,
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    address, samples = json.loads(done.stdout)
    assert address == "pyttsx3:en-us"
    assert samples > 20_000
    assert done.stderr == b""


def test_a_file_in_the_working_folder_is_never_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speaker: Speaker, utter: Make
) -> None:
    """A worker started beside a file called wave.py still uses Python's own."""
    (tmp_path / "wave.py").write_text("raise SystemExit('wrong module')")
    monkeypatch.chdir(tmp_path)
    assert speaker.clip(utter("Nothing is shadowed.", engine="pyttsx3", voice="en-us")).samples


def test_rate_pitch_voice_and_variant_are_heard(speaker: Speaker, utter: Make) -> None:
    """Each setting changes the sound, and a slower rate makes it longer."""
    text = "The sound follows the settings of the voice."
    base = utter(text, engine="pyttsx3", voice="en-us")
    slow, high, female, german = (
        utter(text, **{"engine": "pyttsx3", "voice": "en-us", **change})
        for change in ({"rate": 120}, {"pitch": 80}, {"voice": "en-us+f3"}, {"voice": "de"})
    )
    clips = [speaker.clip(utterance) for utterance in (base, slow, high, female, german)]
    assert len({clip.digest for clip in clips}) == 5
    assert clips[1].samples > 1.2 * clips[0].samples


@pytest.mark.exhaustive
def test_every_voice_speaks_and_repeats_itself(utter: Make) -> None:
    """All of espeak's voices and variants say a sentence, and the same bytes in other workers later."""
    with WorkerPool(2) as pool:
        voices, variants = pool.voices("pyttsx3")
    names = [voice.id for voice in voices] + [f"en-us+{variant}" for variant in variants]
    said = [utter("She sells 25 sea shells.", engine="pyttsx3", voice=name) for name in names]

    def speak_all(order: int) -> list[Sound]:
        with WorkerPool(2) as pool, ThreadPoolExecutor(2) as threads:
            return list(threads.map(pool.speak, said[::order]))[::order]

    first = speak_all(1)
    for utterance, sound in zip(said, first, strict=True):
        accept(sound, utterance)
    assert speak_all(-1) == first


def test_the_longest_text_is_survived(speaker: Speaker, utter: Make) -> None:
    """A text at the limit is spoken whole; beyond it espeak-ng would crash."""
    words = ("harbour " * 500)[: SystemEngine.longest_text]
    clip = speaker.clip(utter(words, engine="pyttsx3", voice="en-us", rate=400))
    assert clip.samples > 60 * 44_100


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyttsx3 or espeak-ng the engine says what to install."""
    assert SystemEngine.why_not(Setup()) == ""
    with monkeypatch.context() as patch:
        patch.setattr(espeak, "library_path", lambda: "")
        assert "espeakng-loader" in SystemEngine.why_not(Setup())
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "pip install pyttsx3" in SystemEngine.why_not(Setup())


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Have espeak-ng's library taken from another path, in this process only."""

    def use(path: str) -> None:
        monkeypatch.setattr(espeak, "library_path", lambda: path)
        for cached in (espeak._library, espeak.version):
            cached.cache_clear()

    yield use
    monkeypatch.undo()
    for cached in (espeak._library, espeak.version):
        cached.cache_clear()


@pytest.mark.parametrize("name", ["gone.so", "text.so", "foreign"])
def test_a_library_that_cannot_be_used_is_said(
    library: Callable[[str], None], tmp_path: Path, name: str
) -> None:
    """A library that vanished, is none, or is another one: an error of ours names it and says what to do."""
    (tmp_path / "text.so").write_text("no library")
    path = str(tmp_path / name) if name.endswith(".so") else ctypes.util.find_library("c") or ""
    library(path)
    assert path in SystemEngine.why_not(Setup())
    assert "pip install --force-reinstall espeakng-loader" in SystemEngine.why_not(Setup())
    for ask in (espeak.version, espeak.load_voices, SystemEngine.sound_version):
        with pytest.raises(MissingError, match="espeak-ng cannot be used") as caught:
            ask()
        assert caught.value.exit_code == 3


def test_data_that_is_lost_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the wheel's data there are no variants, and that is an error of ours."""
    monkeypatch.setattr(espeak, "data_path", lambda: tmp_path / "gone")
    with pytest.raises(MissingError, match="gone"):
        espeak.variants.__wrapped__()


def test_a_wheel_that_cannot_be_loaded_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged espeakng-loader is an error of ours, wherever the library or its data are asked for."""

    def refuse() -> str:
        raise OSError("the wheel is damaged")

    monkeypatch.setattr("espeakng_loader.get_library_path", refuse)
    monkeypatch.setattr("espeakng_loader.get_data_path", refuse)
    for ask in (espeak.library_path.__wrapped__, espeak.data_path.__wrapped__):
        with pytest.raises(MissingError, match=r"the wheel is damaged.*pip install"):
            ask()


def test_without_the_wheel_the_systems_library_is_sought(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where espeakng-loader has no wheel, the system's espeak-ng is used, without a data folder of ours."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr("ctypes.util.find_library", lambda name: f"lib{name}.so.1")
    assert espeak.library_path.__wrapped__() == "libespeak-ng.so.1"
    assert espeak.data_path.__wrapped__() is None


class _OtherSystem:
    """pyttsx3 as it behaves with the voices of Windows and macOS: runAndWait does it all."""

    def __init__(self, sound: Path | None) -> None:
        self._sound = sound
        self._target = Path()
        self.settings: dict[str, object] = {}

    def getProperty(self, _: str) -> list[SimpleNamespace]:  # noqa: N802 -- pyttsx3's name
        return [
            SimpleNamespace(id="com.voice.Zoe", name="Zoé (Enhanced)", languages=["en_US"]),
            SimpleNamespace(id="com.voice.Zoe2", name="Zoé Enhanced", languages=[]),
        ]

    def connect(self, _: str, report: Callable[..., None]) -> None:
        self._report = report

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 -- pyttsx3's name
        self.settings[name] = value

    def save_to_file(self, _: str, target: str) -> None:
        self._target = Path(target)

    def runAndWait(self) -> None:  # noqa: N802 -- pyttsx3's name
        if self._sound:
            self._target.write_bytes(self._sound.read_bytes())
        else:
            self._report(exception=ValueError("no such voice"))


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], _OtherSystem]:
    """Behave as on macOS, where pyttsx3 leaves the given file."""

    def install(sound: Path | None) -> _OtherSystem:
        other = _OtherSystem(sound)
        monkeypatch.setattr(system, "_DRIVER", "nsss")
        monkeypatch.setattr(system, "_start", lambda: other)
        return other

    return install


def test_other_systems_voices_are_named_by_their_names(
    elsewhere: Callable[[Path | None], _OtherSystem], tmp_path: Path
) -> None:
    """Their long identifiers become short names, unique, with languages as BCP 47."""
    elsewhere(None)
    voices = SystemEngine(tmp_path, Setup()).voices()
    assert [(voice.id, voice.languages) for voice in voices] == [
        ("zoe-enhanced", ("en-us",)),
        ("com-voice-zoe2", ("und",)),
    ]
    assert SystemEngine.sound_version().startswith("nsss ")


def test_other_systems_files_are_read(
    elsewhere: Callable[[Path | None], _OtherSystem], tmp_path: Path, utter: Make
) -> None:
    """MacOS writes AIFF, which is read as well."""
    import numpy as np
    import soundfile

    soundfile.write(tmp_path / "made.aiff", np.full(2205, 1000, dtype=np.int16), 22_050)
    other = elsewhere(tmp_path / "made.aiff")
    sound = SystemEngine(tmp_path, Setup()).speak(utter("Hello.", voice="zoe-enhanced", pitch=40))
    assert (sound.rate, len(sound.pcm)) == (22_050, 4410)
    assert other.settings == {"voice": "com.voice.Zoe", "rate": 170, "pitch": 40}


def test_errors_that_pyttsx3_only_reports_are_raised(
    elsewhere: Callable[[Path | None], _OtherSystem], tmp_path: Path, utter: Make
) -> None:
    """An error in pyttsx3's queue, or a file that is not there, is an error of ours."""
    elsewhere(None)
    with pytest.raises(SpeechError, match="no such voice"):
        SystemEngine(tmp_path, Setup()).speak(utter("Hello.", voice="zoe-enhanced"))
