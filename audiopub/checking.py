"""Values checked against a model of settings, and each mistake in them told in plain words.

This module owns how a mistake is told: file, line and key, what is wrong with it, and the nearest right name.
It refuses to know what settings there are.
"""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeGuard, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from audiopub.errors import ConfigError
from audiopub.fields import nearest
from audiopub.toml import double_brackets, line_of, single_brackets

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
    first = errors[0]
    also = [
        f"Also: {each if each.where != before.where else _without_place(each)}"
        for before, each in pairwise(errors)
    ]
    return ConfigError(
        first.what, where=first.where, next_step=" ".join(filter(None, [first.next_step, *also]))
    )


def _without_place(error: ConfigError) -> ConfigError:
    return ConfigError(error.what, next_step=error.next_step)


def _explain(model: type[BaseModel], first: ErrorDetails, where: str, text: str) -> ConfigError:
    is_key = first["loc"][-1:] == (_KEY,)
    place = [_part(part) for part in first["loc"] if part != _KEY]
    key = ".".join(place)
    if line := line_of(text, [part for part in first["loc"] if part != _KEY]):
        where = f"{where}, line {line}"
    if first["type"] == "extra_forbidden":
        advice = _belongs(model, place) or nearest(place[-1], _keys_at(model, place[:-1]))
        return ConfigError(f"unknown setting {key!r}.", where=where, next_step=advice)
    if text and (brackets := _other_brackets(first, place)):
        what, advice = brackets
        return ConfigError(f"{what}.", where=where, next_step=advice)
    known = _IN_OUR_WORDS.get(first["type"])
    told = str(first["msg"]).removeprefix("Value error, ").rstrip(".")
    message = known.format_map(first.get("ctx", {})) if known else told
    end = "" if message.endswith("?") else "."
    advice = "Change this key." if is_key else _now(first, message)
    return ConfigError(f"{key}: {message}{end}", where=where, next_step=advice)


def _other_brackets(first: ErrorDetails, place: Sequence[str]) -> tuple[str, str] | None:
    """Return what is wrong, and what to do, when a header in TOML has two brackets for one or one for two."""
    name, value = ".".join(place), first["input"]
    if first["type"] == "tuple_type" and isinstance(value, Mapping) and len(place) == 1:
        return single_brackets(name)
    is_list = isinstance(value, tuple) and value and all(isinstance(each, Mapping) for each in value)
    return double_brackets(name) if first["type"] in _NOT_A_TABLE and is_list else None


_NOT_A_TABLE = frozenset({"mapping_type", "dict_type", "model_type"})
"""The validator's errors, by their type, where a table must stand."""


def _now(first: ErrorDetails, message: str) -> str:
    """Return the value that is wrong, in the words of who wrote it; "" when the message tells it already.

    Of a table or a list only that it is one is told, and that only where something else must stand.
    """
    value = first["input"]
    if first["type"] == "missing":
        return ""
    if isinstance(value, Mapping | tuple):
        kind = "a table" if isinstance(value, Mapping) else "a list"
        return f"It is now {kind}." if first["type"].endswith("_type") else ""
    now = _shorten(value)
    return "" if message.startswith(f"{now} ") else f"It is now {now}."


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
    """Return a step of the way to a value; entries of lists are counted from 1, invisible signs escaped."""
    if isinstance(part, int):
        return f"{_ENTRY}{part + 1}"
    return part if part.isprintable() else repr(part)[1:-1]


_ENTRY = "entry "


def _shorten(value: object) -> str:
    """Return a value that is neither table nor list as it is told: text in quotes, nothing as "empty"."""
    if value is None:
        return "empty"
    shown = repr(value) if isinstance(value, str) else str(value)
    return textwrap.shorten(shown.lower() if isinstance(value, bool) else shown, width=80, placeholder="…")


def _keys_at(model: type[BaseModel], path: list[str]) -> list[str]:
    """Return the keys of the table at a path, in which the entries of a list of tables play no part.

    Where tables have names of their own, any name will do.
    """
    parts = iter([part for part in path if not part.startswith(_ENTRY)])
    for part in parts:
        field = model.model_fields.get(part)
        kind = field.annotation if field else None
        inner = next((each for each in (*get_args(kind), kind) if _is_model(each)), None)
        if inner is None:
            return []
        if get_origin(kind) is Mapping:
            next(parts, None)
        model = inner
    return list(model.model_fields)


def _is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


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
        if _is_model(field.annotation):
            yield from _tables(field.annotation, (*path, name))
