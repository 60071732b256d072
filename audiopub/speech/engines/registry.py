"""Which engines there are: the built-in ones and those that other packages register.

This module owns how an engine's name becomes its class. It refuses to start anything.
"""

import difflib
import functools
import importlib
from collections.abc import Mapping
from typing import cast

from audiopub.errors import MissingError
from audiopub.speech.engines.protocol import Engine

GROUP = "audiopub.engines"
"""The entry-point group under which packages register engines."""

BUILT_IN: Mapping[str, str] = {
    "pyttsx3": "audiopub.speech.engines.system:SystemEngine",
    "gtts": "audiopub.speech.engines.google:GoogleEngine",
    "command": "audiopub.speech.engines.command:CommandEngine",
    "openai": "audiopub.speech.engines.openai:OpenAIEngine",
    "piper": "audiopub.speech.engines.piper:PiperEngine",
}


def engine_paths() -> Mapping[str, str]:
    """Return the `module:class` of every engine by name; the built-in ones come first and stay."""
    from importlib.metadata import entry_points  # it brings all of e-mail with it, and few look for plug-ins

    found = {point.name: point.value for point in sorted(entry_points(group=GROUP), key=lambda p: p.name)}
    return {**BUILT_IN, **{name: path for name, path in found.items() if name not in BUILT_IN}}


def engine_path(name: str) -> str:
    """Return the `module:class` of one engine.

    Raises `MissingError` when no engine has this name.
    """
    if name in BUILT_IN:
        return BUILT_IN[name]
    known = engine_paths()
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
        hint = f"Did you mean {near[0]!r}?" if near else f"Known here: {', '.join(known)}."
        raise MissingError(f"there is no engine {name!r}.", next_step=hint)
    return known[name]


@functools.cache
def load(path: str) -> type[Engine]:
    """Return the engine class at `module:class`. Raises `MissingError` when it cannot be imported."""
    module, _, attribute = path.partition(":")
    try:
        return cast("type[Engine]", getattr(importlib.import_module(module), attribute))
    except (ImportError, AttributeError) as exc:
        raise MissingError(
            f"the engine {path} cannot be loaded: {exc}.",
            next_step="Reinstall the package that brings it, or remove it.",
        ) from exc


def engine_class(name: str) -> type[Engine]:
    """Return the class of the engine called `name`. Raises `MissingError`."""
    return load(engine_path(name))
