"""Installs the tiny engines the way another package would: by the metadata of a distribution."""

from pathlib import Path

from audiopub.engine_settings import EnginesSettings
from audiopub.speech import engine_reports
from audiopub.speech.engines.setup import set_up

_ENTRY_POINTS = """[audiopub.engines]
tiny = tests.speech.engines:TinyEngine
forking = tests.speech.engines:ForkingEngine
varying = tests.speech.engines:VaryingEngine
absent = tests.speech.engines:AbsentEngine
broken = tests.speech.engines:NoSuchEngine
"""


def install(site: Path) -> Path:
    """Put the distribution into a folder, and return the folder, which is to be put on Python's path."""
    info = site / "tiny_voices-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-voices\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(_ENTRY_POINTS)
    return site


def forget() -> None:
    """Forget what was found of engines and how they are set up."""
    engine_reports._reports.clear()
    engine_reports._sound_version.cache_clear()
    set_up(EnginesSettings())
