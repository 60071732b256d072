"""Values checked against a model of settings, and each mistake in them told in plain words.

This module owns how a mistake is told: file, line and key, what is wrong with it, and the nearest right name.
It refuses to know what settings there are.
"""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from audiopub.errors import ConfigError
from audiopub.fields import nearest
from audiopub.toml import line_of

_Model = TypeVar("_Model", bound=BaseModel)


def validate(model: type[_Model], raw: Mapping[str, Any], where: str, text: str = "") -> _Model:
    """Return `raw` as a checked `model`.

    Raises `ConfigError` for the mistakes in it, with their lines if `text` is the TOML it was read from.
    """
    try:
        return model.model_validate(_with_tuples(raw))
    except ValidationError as exc:
        raise together([_explain(model, each, where, text) for each in exc.errors()]) from exc


def mistakes(model: type[BaseModel], raw: Mapping[str, Any], where: str) -> list[ConfigError]:
    """Return an error for each mistake in `raw` as a `model`."""
    try:
        model.model_validate(_with_tuples(raw))
    except ValidationError as exc:
        return [_explain(model, each, where, "") for each in exc.errors()]
    return []


def _with_tuples(value: Any) -> Any:  # noqa: ANN401 -- any TOML or YAML value
    """Return `value` with lists as tuples, which strict validation asks for."""
    if isinstance(value, Mapping):
        return {key: _with_tuples(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_with_tuples(item) for item in value)
    return value


def together(errors: Sequence[ConfigError]) -> ConfigError:
    """Return all mistakes of a file as one error, so that they can be mended together."""
    first, *others = errors
    also = (str(each) if each.where != first.where else f"{each.what} {each.next_step}" for each in others)
    return ConfigError(first.what, where=first.where, next_step=" Also: ".join([first.next_step, *also]))


def _explain(model: type[BaseModel], first: ErrorDetails, where: str, text: str) -> ConfigError:
    is_key = first["loc"][-1:] == (_KEY,)
    place = [_part(part) for part in first["loc"] if part != _KEY]
    key = ".".join(place)
    if line := line_of(text, [part for part in first["loc"] if isinstance(part, str) and part != _KEY]):
        where = f"{where}, line {line}"
    if first["type"] == "extra_forbidden":
        advice = _belongs(model, place) or nearest(place[-1], _keys_at(model, place[:-1]))
        return ConfigError(f"unknown setting {key!r}.", where=where, next_step=advice)
    known = _IN_OUR_WORDS.get(first["type"])
    told = str(first["msg"]).removeprefix("Value error, ").rstrip(".")
    message = known.format_map(first.get("ctx", {})) if known else told
    end = "" if message.endswith("?") else "."
    now = _shorten(first["input"])
    is_told = message.startswith(f"{now} ")
    advice = "Change this key." if is_key else f"It is now {now}." if not is_told else ""
    return ConfigError(f"{key}: {message}{end}", where=where, next_step=advice)


_KEY = "[key]"
"""How the validator marks that a key, and not its value, is wrong."""

_IN_OUR_WORDS: Mapping[str, str] = {
    "missing": "this must be given",
    "literal_error": "this must be {expected}",
    "tuple_type": 'this must be a list, as in ["one", "two"]',
    "mapping_type": "this must be a table of keys and values",
    "dict_type": "this must be a table of keys and values",
    "model_type": "this must be a table of keys and values",
    "too_short": "this list must not be empty",
    "string_type": "this must be text in quotes",
    "string_unicode": "this must be text without halves of characters (\\ud800 to \\udfff)",
    "string_too_long": "this must have at most {max_length} characters",
    "int_type": "this must be a whole number",
    "float_type": "this must be a number",
    "bool_type": "this must be true or false",
    "greater_than": "this must be more than {gt}",
    "greater_than_equal": "this must be at least {ge}",
    "less_than_equal": "this must be at most {le}",
    "finite_number": "this must be a number",
}
"""What the validator's errors are called here, by their type; braces name what they hold."""


def _part(part: str | int) -> str:
    """Return a step of the way to a value; entries of lists are counted from 1."""
    return f"{_ENTRY}{part + 1}" if isinstance(part, int) else part


_ENTRY = "entry "


def _shorten(value: object) -> str:
    return textwrap.shorten(repr(value), width=80, placeholder="…")


def _keys_at(model: type[BaseModel], path: list[str]) -> list[str]:
    """Return the keys of the table at a path, in which the entries of a list of tables play no part."""
    for part in path:
        if part.startswith(_ENTRY):
            continue
        field = model.model_fields.get(part)
        inner = next(iter(get_args(field.annotation)), field.annotation) if field else None
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return []
        model = inner
    return list(model.model_fields)


def _belongs(model: type[BaseModel], place: list[str]) -> str:
    """Return what to do with a key that is right in another table, or "" when it is right in none."""
    tables = [path for path in _tables(model) if place[-1] in _keys_at(model, path)]
    if len(tables) != 1 or not tables[0]:
        return ""
    table = f"[{'.'.join(tables[0])}]"
    return f'It belongs below {table}: move it there, or take the "#" away that stands before {table}.'


def _tables(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[list[str]]:
    yield list(path)
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _tables(field.annotation, (*path, name))
