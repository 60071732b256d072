"""Settings files changed as text: what an editor wrote, comments and order, stays to the letter.

This module is the door to tomlkit. It refuses to know what the tables mean.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from audiopub.errors import ConfigError


def with_entries(text: str, table: str, entries: Mapping[str, object], path: Path) -> str:
    """Return the text of a TOML file with these entries in a table, which is made if it is not there.

    Raises `ConfigError` naming `path` when the table is written in a way that cannot be changed.
    """
    import tomlkit  # slow to import, and needed here alone

    def change(document: Any) -> None:  # noqa: ANN401 -- tomlkit's containers are typed as plain values
        if table not in document:
            document[table] = tomlkit.table()
        for key, value in entries.items():
            document[table][key] = _value(value)

    return _changed(text, change, f"[{table}]", path)


def with_item(text: str, name: str, item: Mapping[str, object], path: Path) -> str:
    """Return the text with one more table at the end of a list of tables. Raises `ConfigError`."""
    import tomlkit
    from tomlkit.items import AoT

    def change(document: Any) -> None:  # noqa: ANN401 -- tomlkit's containers are typed as plain values
        if name not in document:
            document.append(name, tomlkit.aot())
        table: Any = tomlkit.table() if isinstance(document[name], AoT) else tomlkit.inline_table()
        table.update(item)
        if isinstance(document[name], AoT) and text.strip():
            table.trivia.indent = "\n"
        document[name].append(table)

    return _changed(text, change, f"[[{name}]]", path)


def without_item(text: str, name: str, number: int, path: Path) -> str:
    """Return the text without one table (from 0) of a list of tables; an empty list goes with it."""

    def change(document: Any) -> None:  # noqa: ANN401 -- tomlkit's containers are typed as plain values
        del document[name][number]
        if not len(document[name]):
            del document[name]

    left = _changed(text, change, f"[[{name}]]", path).rstrip()
    return f"{left}\n" if left else ""


def _changed(text: str, change: Callable[[Any], None], table: str, path: Path) -> str:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        change(document)
        return tomlkit.dumps(document)
    except TOMLKitError as exc:
        raise ConfigError(
            f"{table} could not be changed: {exc}.",
            where=str(path),
            next_step=f"Write it as a table of its own, below a line {table}.",
        ) from exc


def _value(value: object) -> object:
    """Return a value as it is to be written: a table on one line."""
    import tomlkit

    if isinstance(value, list):
        return [_value(one) for one in value]
    if not isinstance(value, dict):
        return value
    table = tomlkit.inline_table()
    table.update(value)
    return table
