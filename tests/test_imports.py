"""The directions in which the parts of audiopub may know one another."""

import ast
import functools
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import audiopub

PACKAGE = Path(audiopub.__file__).parent

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"errors", "model", "categories", "ipa", "picture", "words"}),
    frozenset(
        {
            "config",
            "checking",
            "fields",
            "pronunciation",
            "toml",
            "store",
            "remote",
            "place",
            "report",
            "once",
            "engine_settings",
            "feed_settings",
            "slugs",
            "silences",
        }
    ),
    frozenset({"article", "script", "speech", "audio", "edition"}),
    frozenset({"publish", "check", "serve"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""Each may know those above it; the five rooms may not know one another."""

SIBLINGS_ALLOWED = 2
"""The parts of the first layers know those beside them; from the rooms on, nobody does."""

DOORS: Mapping[str, frozenset[str]] = {
    "pyttsx3": frozenset({"speech"}),
    "gtts": frozenset({"speech"}),
    "piper": frozenset({"speech"}),
    "onnxruntime": frozenset({"speech"}),
    "pydub": frozenset({"audio"}),
    "fsspec": frozenset({"remote"}),
    "distributed": frozenset({"publish"}),
    "imageio_ffmpeg": frozenset({"audio"}),
    "trafilatura": frozenset({"article"}),
    "urllib3": frozenset({"article", "speech"}),
    "certifi": frozenset({"article", "speech"}),
    "lxml.etree": frozenset({"article", "edition", "check"}),
    "starlette": frozenset({"serve"}),
    "uvicorn": frozenset({"serve"}),
    "segno": frozenset({"serve"}),
}
"""Libraries with one module that imports them, in each of these rooms at most."""


def modules() -> Iterator[tuple[str, Path]]:
    """Yield the dotted name and the file of every module."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


@functools.cache
def imported(path: Path, *, when_run: bool = False) -> frozenset[str]:
    """Return the dotted names that a module imports, wherever in it, `from x import y` as `x.y`.

    `when_run` leaves out what only type checkers follow.
    """
    names: set[str] = set()
    tree = ast.parse(path.read_bytes())
    if when_run:
        tree.body = [node for node in tree.body if not is_for_types(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


def is_for_types(node: ast.AST) -> bool:
    """Tell whether a statement holds imports that only type checkers follow."""
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def part(name: str) -> str:
    """Return the part of audiopub that a dotted name belongs to; empty for the package itself."""
    return name.split(".")[1] if "." in name else ""


def layer(name: str) -> int:
    """Return the place of a part in the order of layers."""
    return next(number for number, parts in enumerate(LAYERS) if name in parts)


EDGES = sorted(
    {
        (part(module), part(name))
        for module, path in modules()
        for name in imported(path)
        if name.startswith("audiopub.")
    }
)


def test_every_part_has_a_layer() -> None:
    """No part of audiopub stands outside the order."""
    known = frozenset[str]().union(*LAYERS)
    assert {part(module) for module, _ in modules()} - {""} == known


def test_package_itself_imports_nothing() -> None:
    """The package's own `__init__` does no work."""
    assert imported(PACKAGE / "__init__.py") == set()


@pytest.mark.parametrize(("importer", "known"), EDGES)
def test_imports_go_one_way(importer: str, known: str) -> None:
    """A part knows those above it, itself, and, in the first two layers only, those beside it."""
    if importer != known:
        assert layer(known) <= layer(importer)
        assert layer(known) < layer(importer) or layer(importer) < SIBLINGS_ALLOWED


def test_model_and_errors_know_nothing() -> None:
    """Values and errors import the standard library alone; one value lies in a file of its own."""
    values = {"errors", "model", "categories", "picture"}
    assert {edge for edge in EDGES if edge[0] in values} <= {("model", "picture")}


@pytest.mark.parametrize("library", DOORS)
def test_libraries_have_one_door(library: str) -> None:
    """One module in each room named here imports the library, and none elsewhere."""
    doors = [
        module
        for module, path in modules()
        if any(name == library or name.startswith(f"{library}.") for name in imported(path, when_run=True))
    ]
    rooms = [part(module) for module in doors]
    assert doors
    assert set(rooms) <= DOORS[library]
    assert len(rooms) == len(set(rooms)), f"{library} is imported by {', '.join(doors)}"


def test_click_is_known_to_the_command_line_alone() -> None:
    """No part but `cli` imports click."""
    users = {
        part(module) for module, path in modules() for name in imported(path) if name.startswith("click")
    }
    assert users == {"cli"}


SLOW = (
    "trafilatura",
    "py3langid",
    "numpy",
    "pydub",
    "gtts",
    "pyttsx3",
    "lxml",
    "starlette",
    "uvicorn",
    "segno",
)


def test_slow_libraries_wait_until_they_are_needed() -> None:
    """No module that the command line loads at its start imports what takes long to load."""
    for module, path in modules():
        if part(module) in {"cli", "errors", "model", "categories", "config", "store", "report"}:
            top = ast.parse(path.read_bytes()).body
            loaded = {
                name
                for node in top
                if isinstance(node, ast.Import | ast.ImportFrom)
                for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else _plain(node))
            }
            assert not {name.split(".")[0] for name in loaded} & set(SLOW), module


def _plain(node: ast.Import) -> list[str]:
    return [alias.name for alias in node.names]


NEEDED_LATER = (
    "audiopub.article.read",
    "audiopub.edition.page",
    "audiopub.script.spoken.rules",
    *("PIL", "jinja2", "lxml", "markdown_it", "numpy", "py3langid"),
)


def test_what_a_run_without_work_needs_is_loaded_alone() -> None:
    """Publishing loads readers, patterns and what renders only when something is to be made."""
    code = f"import sys, audiopub.publish.run; print(*(sys.modules.keys() & set({NEEDED_LATER})))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
