"""Ctrl-C while audiopub is being loaded ends it in words."""

import subprocess
import sys

import pytest

INTERRUPTED_AT = """\
import signal, sys

class Early:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            signal.raise_signal(signal.SIGINT)

sys.meta_path.insert(0, Early())
from audiopub.__main__ import main
main()
"""


@pytest.mark.parametrize("module", ["audiopub.cli", "click", "audiopub.cli.voices"])
def test_an_interruption_before_all_is_loaded(module: str) -> None:
    """No traceback is printed, and the exit code is that of an interruption."""
    command = [sys.executable, "-c", INTERRUPTED_AT, module]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (130, "")
    assert ran.stderr == "stopped before anything was done\n"


def test_the_package_is_the_program() -> None:
    """`python -m audiopub` is what the console script runs."""
    ran = subprocess.run([sys.executable, "-m", "audiopub", "--version"], capture_output=True, check=True)
    assert ran.stdout.startswith(b"audiopub ")
