"""The versions of what makes the sound."""

import pytest

from audiopub.errors import MissingError
from audiopub.publish import toolchain


def test_an_engine_that_went_away_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """An episode cannot note what an engine was that is not here any more: an error of ours says so."""

    def refuse(_name: str) -> str:
        raise MissingError("it went away.", next_step="Install it.")

    monkeypatch.setattr(toolchain, "sound_version", refuse)
    tools = toolchain.Toolchain()
    assert "pyttsx3" not in tools
    with pytest.raises(MissingError, match="went away"):
        tools.of(["pyttsx3"])
