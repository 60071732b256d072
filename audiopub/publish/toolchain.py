"""The versions of what makes the sound, and of audiopub's own reading."""

from collections.abc import Iterable, Iterator, Mapping

from audiopub.audio.ffmpeg import encoder_build
from audiopub.errors import MissingError
from audiopub.speech.voices import sound_version

RULES_FORMAT = 1
"""Raised when cleaning, sentence borders or spoken forms change: episodes made by other rules are then
shown as such, and made again only when asked to refresh."""

ENCODER = "encoder"
RULES = "reading rules"


class Toolchain(Mapping[str, str]):
    """Versions by name: the encoder, the reading rules, and every engine that is here.

    A version is looked up when it is asked for; an engine that is not here has none.
    """

    def __init__(self) -> None:
        self._known: dict[str, str | None] = {RULES: str(RULES_FORMAT)}

    def __getitem__(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = _version(name)
        version = self._known[name]
        if version is None:
            raise KeyError(name)
        return version

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def of(self, engines: Iterable[str]) -> dict[str, str]:
        """Return the versions that an episode spoken by these engines was made with.

        Raises `MissingError` for an engine that is not here any more.
        """
        names = (RULES, ENCODER, *sorted(set(engines)))
        return {name: self[name] if name in self else sound_version(name) for name in names}


def _version(name: str) -> str | None:
    if name == ENCODER:
        return encoder_build()
    try:
        return sound_version(name)
    except MissingError:
        return None
