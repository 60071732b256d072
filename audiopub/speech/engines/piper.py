"""Piper's neural voices, offline: the extra `piper`, then `audiopub voices --install NAME`.

This module is the only door to piper and onnxruntime. A voice is two files in the folder of voices,
`NAME.onnx` and `NAME.onnx.json`. It is loaded once in each worker and computes on one core there, since
there are as many workers as cores. Its sound varies from time to time as its noise does.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from audiopub.errors import MissingError, SpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import Engine, EngineVoice, Setup, Sound, plain, quoted

if TYPE_CHECKING:
    from piper import PiperVoice

MODEL, CONFIG = ".onnx", ".onnx.json"
"""What the names of a voice's two files end in."""

_INSTALL = "Run: pip install 'piper-tts>=1.8'"
_NORMAL_RATE = 170
_NOTE = ".onnx.digest"


class PiperEngine(Engine):
    """Speak with Piper."""

    name: ClassVar[str] = "piper"
    title: ClassVar[str] = "Piper"
    deterministic: ClassVar[bool] = False
    paid: ClassVar[bool] = False
    fresh_process: ClassVar[bool] = False
    most_workers: ClassVar[int | None] = None
    per_minute: ClassVar[int | None] = None
    longest_text: ClassVar[int] = 2000
    seconds: ClassVar[float] = 90.0
    seconds_per_character: ClassVar[float] = 0.3

    def __init__(self, scratch: Path, setup: Setup) -> None:
        self._scratch = scratch
        self._settings = setup.settings
        self._folder = voices_folder(setup)
        self._loaded: dict[str, PiperVoice] = {}

    @classmethod
    def why_not(cls, setup: Setup) -> str:
        """Say whether Piper or its voices are missing."""
        for package in ("piper", "onnxruntime"):
            if importlib.util.find_spec(package) is None:
                return f"{package} is not installed. {_INSTALL}"
        folder = voices_folder(setup)
        if any(folder.glob(f"*{MODEL}")):
            return ""
        return f"There are no voices in {folder}. Run: audiopub voices --install en_US-lessac-medium"

    @classmethod
    def sound_version(cls) -> str:
        """Name the version of piper-tts but for its last part; the voice's file is in the options."""
        try:
            return f"piper-tts {'.'.join(version('piper-tts').split('.')[:2])}"
        except PackageNotFoundError as exc:
            raise MissingError("piper-tts is not installed.", next_step=f"{_INSTALL}.") from exc

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return a voice for each model in the folder, with what it lacks if it cannot be used."""
        return tuple(self._voice(path) for path in self._models().values())

    def variants(self) -> tuple[str, ...]:
        """Return the speakers of all voices that have several."""
        configs = (_config_or_none(path) for path in self._models().values())
        return tuple(sorted({speaker for config in configs for speaker in _speakers(config or {})}))

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance. Raises `SpeechError` for an unknown voice, `MissingError` for a damaged one."""
        id_, _, speaker = utterance.voice.partition("+")
        path = self._models().get(id_)
        if path is None:
            raise SpeechError(
                f"piper has no voice {id_!r} in {self._folder}.",
                next_step=f"Run: audiopub voices --install {id_}",
            )
        voice = self._load(id_, path)
        speakers = _speakers(_config(path))
        if speaker and speaker not in speakers:
            raise SpeechError(
                f"piper has no voice {utterance.voice!r}: {id_} has no speaker {speaker!r}.",
                next_step=f"Its speakers: {', '.join(speakers) or 'only one, without a name'}.",
            )
        return self._say(voice, utterance, speakers.get(speaker))

    def _say(self, voice: "PiperVoice", utterance: Utterance, speaker: int | None) -> Sound:
        from piper import SynthesisConfig

        length = voice.config.length_scale * _NORMAL_RATE / utterance.rate
        given = SynthesisConfig(
            speaker_id=speaker,
            length_scale=length,
            noise_scale=self._settings["noise_scale"],
            noise_w_scale=self._settings["noise_w_scale"],
        )
        with _converting(utterance.voice, quoted(utterance.text)):
            parts = voice.synthesize(plain(utterance.text), given)
            pcm = b"".join(part.audio_int16_bytes for part in parts)
        return Sound(pcm=pcm, rate=voice.config.sample_rate)

    def _load(self, id_: str, path: Path) -> "PiperVoice":
        if id_ not in self._loaded:
            self._loaded[id_] = _load(path)
        return self._loaded[id_]

    def _models(self) -> dict[str, Path]:
        """Return the models in the folder by the ids of their voices."""
        paths = sorted(self._folder.glob(f"*{MODEL}"))
        ids = {path.name.removesuffix(MODEL).lower(): path for path in paths}
        return {id_: path for id_, path in ids.items() if not set(id_) & set(":+ ")}

    def _voice(self, path: Path) -> EngineVoice:
        id_ = path.name.removesuffix(MODEL).lower()
        config = _config_or_none(path)
        if config is None:
            missing = f"{path.name.removesuffix(MODEL)}{CONFIG} is missing or damaged beside it."
            why_not = f"{missing} Run: audiopub voices --install {path.name.removesuffix(MODEL)}"
            return EngineVoice(id=id_, name=path.stem, languages=("und",), why_not=why_not)
        noises = ((name, str(self._settings[name])) for name in ("noise_scale", "noise_w_scale"))
        return EngineVoice(
            id=id_,
            name=_name(path, config),
            languages=(_language(config),),
            options=(("model", _digest(path)), *noises),
        )


def voices_folder(setup: Setup) -> Path:
    """Return the folder of voices: the project's, else this user's, which all projects share."""
    given = setup.settings["folder"]
    return Path(setup.folder) / given if given else _data_folder() / "audiopub" / "piper"


def _data_folder() -> Path:
    """Return where programs keep a user's data on this system."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _load(path: Path) -> "PiperVoice":
    """Return a voice ready to speak. Raises `MissingError` when its files are damaged."""
    import onnxruntime
    from piper import PiperConfig, PiperVoice

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    with _converting(path.name.removesuffix(MODEL), str(path)):
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        config = PiperConfig.from_dict(_config(path))
        return PiperVoice(session=session, config=config, download_dir=path.parent)


@contextlib.contextmanager
def _converting(voice: str, where: str) -> Iterator[None]:
    """Turn what onnxruntime and piper raise for a damaged or unusual voice into an error of ours."""
    try:
        yield
    except ImportError as exc:
        raise MissingError(
            f"the voice {voice} needs a package that is not here: {exc.name}.",
            where=where,
            next_step="Install the extra of piper-tts for its language, as in: pip install 'piper-tts[zh]'",
        ) from exc
    except _faults() as exc:
        raise MissingError(
            f"the voice {voice} cannot be used: {str(exc).splitlines()[0] if str(exc) else exc!r}.",
            where=where,
            next_step=f"Remove its files, then run: audiopub voices --install {voice}",
        ) from exc


def _faults() -> tuple[type[Exception], ...]:
    """Return what onnxruntime raises, none of which it derives from another, and what piper does."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    found = [each for each in vars(state).values() if isinstance(each, type) and issubclass(each, Exception)]
    return (*found, KeyError, ValueError, TypeError)


def _config(path: Path) -> dict[str, Any]:
    """Return what a voice says of itself. Raises `MissingError` when that is not there or damaged."""
    config = path.with_name(path.name.removesuffix(MODEL) + CONFIG)
    try:
        found: dict[str, Any] = json.loads(config.read_bytes())
        _language(found)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as exc:
        raise MissingError(
            f"this voice's description cannot be read: {exc}.",
            where=str(config),
            next_step=f"Run: audiopub voices --install {path.name.removesuffix(MODEL)}",
        ) from exc
    return found


def _config_or_none(path: Path) -> dict[str, Any] | None:
    with contextlib.suppress(MissingError):
        return _config(path)
    return None


def _language(config: Mapping[str, Any]) -> str:
    """Return a voice's language: as it says, else that of the espeak voice whose sounds it knows."""
    code = config.get("language", {}).get("code") or config["espeak"]["voice"]
    return str(code).replace("_", "-").lower()


def _name(path: Path, config: Mapping[str, Any]) -> str:
    language = config.get("language", {})
    place = language.get("country_english", "")
    spoken = f"{language.get('name_english', '')}{f' ({place})' if place else ''}"
    own = f"{config.get('dataset', '')} {config.get('audio', {}).get('quality', '')}".strip()
    return ", ".join(part for part in (spoken, own) if part) or path.stem


def _speakers(config: Mapping[str, Any]) -> dict[str, int]:
    """Return the numbers of a voice's speakers by names that fit into an address."""
    found = config.get("speaker_id_map") or {}
    return {name.lower(): int(number) for name, number in found.items() if not set(name) & set(":+ ")}


def _digest(path: Path) -> str:
    """Return the hash of a voice's files; the large one's is noted beside it while that stays as it is."""
    config = path.with_name(path.name.removesuffix(MODEL) + CONFIG).read_bytes()
    note = path.with_name(path.name.removesuffix(MODEL) + _NOTE)
    stat = path.stat()
    state = {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns}
    found: dict[str, Any] = {}
    with contextlib.suppress(OSError, ValueError):
        found = json.loads(note.read_bytes())
    if {name: found.get(name) for name in state} != state:
        with path.open("rb") as file:
            found = {**state, "sha256": hashlib.file_digest(file, "sha256").hexdigest()}
        with contextlib.suppress(OSError):  # the folder may be another user's: it is counted again then
            beside = note.with_name(f"{note.name}.{os.getpid()}")
            beside.write_text(json.dumps(found), encoding="utf-8")
            beside.replace(note)
    return hashlib.sha256(config + found["sha256"].encode()).hexdigest()
