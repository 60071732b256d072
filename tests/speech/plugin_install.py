"""Installs the example of a package that brings an engine, with the real pip, into a folder of its own."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

_PACKAGE = Path(__file__).parent / "plugin"


def install(folder: Path) -> Path:
    """Return a folder that is to be put on Python's path to have the package."""
    target = folder / "site"
    wheel = _wheel(folder)
    quiet = ["--quiet", "--disable-pip-version-check", "--no-warn-conflicts"]
    where = ["--no-index", "--no-deps", "--target", str(target)]
    command = [sys.executable, "-m", "pip", "install", *quiet, *where, str(wheel)]
    home = {**os.environ, "HOME": str(folder)}  # pip asks other programs for their versions; they write there
    subprocess.run(command, check=True, capture_output=True, env=home)
    return target


def _wheel(folder: Path) -> Path:
    """Build the package's wheel from what its pyproject.toml says; it needs nothing but Python for that."""
    project = tomllib.loads((_PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name, number = project["name"].replace("-", "_"), project["version"]
    info = f"{name}-{number}.dist-info"
    points = [f"[{group}]\n" + _lines(each) for group, each in project["entry-points"].items()]
    wheel = folder / f"{name}-{number}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as file:
        for path in sorted(_PACKAGE.glob("*.py")):
            file.write(path, path.name)
        file.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {number}\n"
        )
        file.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr(f"{info}/entry_points.txt", "\n".join(points))
        file.writestr(f"{info}/RECORD", "")
    return wheel


def _lines(table: dict[str, str]) -> str:
    return "".join(f"{key} = {value}\n" for key, value in table.items())
