"""Checkers that read pages, style sheets and pictures as files: the W3C's Nu checker, and html-validate."""

import json
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.checkers.programs import TIMEOUT_S, java

MISTAKEN = (
    # For a file, Nu takes a site's own pictures for those of another; a browser tells them apart.
    "blocked by “img-src” directive",
)
"""What the Nu checker says wrongly."""

RULES = {
    "extends": ["html-validate:standard", "html-validate:a11y"],
    "rules": {"no-inline-style": "error", "long-title": "off", "tel-non-breaking": "off"},
    "root": True,
}


def nu(node_modules: Path, files: Iterable[Path]) -> list[str]:
    """Return the errors and warnings in HTML, CSS and SVG."""
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    mistaken = f".*({'|'.join(MISTAKEN)}).*"
    options = ("--Werror", "--also-check-css", "--also-check-svg", "--filterpattern", mistaken)
    done = java(jar, *options, "--format", "gnu", *map(str, files))
    assert done.returncode == bool(done.stderr), done
    return done.stderr.splitlines()


def html_validate(node_modules: Path, files: Iterable[Path]) -> list[str]:
    """Return what breaks html-validate's standard rules and those on accessibility."""
    tool = node_modules / "html-validate" / "bin" / "html-validate.mjs"
    with tempfile.NamedTemporaryFile("w", suffix=".json") as rules:
        json.dump(RULES, rules)
        rules.flush()
        command = ["node", str(tool), "--config", rules.name, "--formatter", "text", *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    assert done.returncode == bool(done.stdout), done
    return done.stdout.splitlines()
