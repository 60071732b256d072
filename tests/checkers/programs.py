"""Programs and npm packages that check what we publish; a test that lacks one says what to install."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

TIMEOUT_S = 900

_SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""What ends in seconds takes half the time with little of it compiled, and with one thread to collect.

The Nu checker needs a larger stack for a long page.
"""


def program(name: str, package: str) -> str:
    """Return where a program is; without it the test cannot run."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"install {name} (apt-get install --no-install-recommends {package})")
    return path


def chromium() -> str:
    """Return where Chromium is."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None) or program("chromium", "chromium")


def java(jar: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a Java program to its end, whatever its exit code."""
    command = [program("java", "default-jre-headless"), *_SHORT_RUN, "-jar", str(jar), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)


def node(script: str, node_modules: Path, *arguments: str | Path) -> Any:
    """Run a script of this folder on npm packages; return what the last line that it prints says in JSON."""
    path = Path(__file__).parent / script
    command = ["node", str(path), str(node_modules), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])
