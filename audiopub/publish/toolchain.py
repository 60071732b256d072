"""The versions of what makes the sound, and of audiopub's own reading."""

from collections.abc import Iterable, Iterator, Mapping

from audiopub.audio.ffmpeg import encoder_build
from audiopub.errors import MissingError
from audiopub.publish.plan import Reason, changed_tools
from audiopub.speech.engine_reports import sound_version

RULES_FORMAT = 2
"""Raised when cleaning, sentence borders or spoken forms change: episodes made by other rules are then
shown as such, and made again only when asked to refresh."""

ENCODER = "encoder"
RULES = "reading rules"

_CONSEQUENCES: Mapping[str, str] = {
    ENCODER: "every passage ({passages}) is encoded anew",
    RULES: "all of it is read by the rules of now",
}
_SPOKEN_ANEW = "every sentence ({sentences}) is spoken anew"
"""What comes of a tool's change for an episode whose sound is not kept; by default, of an engine's."""


def consequences(
    recorded: Mapping[str, str], present: Mapping[str, str], *, sentences: int, passages: int
) -> tuple[Reason, ...]:
    """Return what other tools than the recorded ones do to an episode that must be made again."""
    found = []
    for name in sorted(recorded):
        what = _CONSEQUENCES.get(name, _SPOKEN_ANEW).format(sentences=sentences, passages=passages)
        changed = changed_tools({name: recorded[name]}, present)
        found += [Reason(kind="toolchain", text=f"{what} because {reason.text}") for reason in changed]
    return tuple(found)


class Toolchain(Mapping[str, str]):
    """Versions by name: the reading rules, and the encoder and every engine that is here.

    A version is looked up when it is asked for; what is not here has none.
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

        Raises `MissingError` for an engine that is not here any more, and without an encoder.
        """
        names = (RULES, ENCODER, *sorted(set(engines)))
        return {name: self[name] if name in self else _asked(name) for name in names}

    def check_encoder(self) -> None:
        """Raise `MissingError` when there is no encoder."""
        self.of(())


def _asked(name: str) -> str:
    return encoder_build() if name == ENCODER else sound_version(name)


def _version(name: str) -> str | None:
    try:
        return _asked(name)
    except MissingError:
        return None
