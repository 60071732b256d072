"""How engines are set up in this process: what `[engines]` of its project says.

A process works for one project, and which engines it has, and how, is a fact of it like the packages that
are installed. This module owns that fact. It refuses to check a table beyond the name that it has.
"""

import json

from audiopub.engine_settings import EnginesSettings
from audiopub.errors import ConfigError, MissingError
from audiopub.speech.engines.protocol import Setup
from audiopub.speech.engines.registry import engine_path

_PLAIN = Setup()
_set_up: dict[str, Setup] = {}


def set_up(settings: EnginesSettings, *, folder: str = "", where: str = "") -> None:
    """Set engines up as a project's settings say, and no others.

    `folder` is the project's, `where` names the file of the settings. Raises `ConfigError` for the table of
    an engine that nobody knows.
    """
    tables = settings.tables()
    for name in tables:
        try:
            engine_path(name)
        except MissingError as exc:
            raise ConfigError(f"[engines.{name}]: {exc.what}", where=where, next_step=exc.next_step) from exc
    _set_up.clear()
    for name, table in tables.items():
        _set_up[name] = Setup(folder=folder, written=json.dumps(table, sort_keys=True))


def setup_of(engine: str) -> Setup:
    """Return how an engine is set up; as the defaults say when no project was set up."""
    if not _set_up:
        set_up(EnginesSettings())
    return _set_up.get(engine, _PLAIN)
