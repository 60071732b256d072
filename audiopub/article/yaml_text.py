"""Front matter as YAML: the door to PyYAML.

This module owns that what is read is safe, and that what is written is read back. It refuses to know keys.
"""

from collections.abc import Mapping
from typing import Any

import yaml

from audiopub.errors import ConfigError


class _Loader(yaml.SafeLoader):
    """A safe loader that also refuses aliases, which can blow a few bytes up to gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call] # untyped in types-PyYAML
            raise yaml.MarkedYAMLError(problem="aliases (*name) are not allowed here", problem_mark=mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 -- as PyYAML calls it
        """Refuse a key that stands twice: YAML 1.2 wants them unique, and PyYAML takes the last one."""
        seen: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                what = f"the key {key.value!r} stands there twice"
                raise yaml.MarkedYAMLError(problem=what, problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _Dumper(yaml.SafeDumper):
    """A dumper that writes a text with breaks, or a list, on one line, and no value as an alias."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 -- as PyYAML calls it
        return True


def _write_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if "\n" in text else None)


def _write_list(dumper: _Dumper, values: list[Any]) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=True)


_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(list, _write_list)


def from_yaml(source: str, where: str) -> dict[str, Any]:
    """Return the keys and values of front matter, of which `source` begins in line 2 of a file.

    Raises `ConfigError` with file and line.
    """
    try:
        raw = yaml.load(source, Loader=_Loader)  # noqa: S506 -- _Loader is a SafeLoader
    except yaml.MarkedYAMLError as exc:
        line = exc.problem_mark.line + 2 if exc.problem_mark else 1
        raise ConfigError(
            f"the front matter is not YAML: {exc.problem or exc}.",
            where=f"{where}:{line}",
            next_step="Mend that line.",
        ) from exc
    except (yaml.YAMLError, ValueError, RecursionError) as exc:
        raise ConfigError(
            f"the front matter is not YAML: {exc}.", where=where, next_step="Mend the lines between ---."
        ) from exc
    if raw is None:
        return {}
    if not isinstance(raw, dict):
        raise ConfigError(
            "the front matter is not a list of keys and values.",
            where=f"{where}:2",
            next_step="Write lines such as 'title: …' between the two ---.",
        )
    return {str(key): value for key, value in raw.items()}


def in_yaml(values: Mapping[str, Any], *, allow_unicode: bool) -> str:
    """Return values as YAML, each key on one line."""
    return yaml.dump(
        values,
        Dumper=_Dumper,
        allow_unicode=allow_unicode,
        default_flow_style=False,
        sort_keys=False,
        width=float("inf"),
    )
