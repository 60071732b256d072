"""The guards themselves: what they stop, and what they let pass."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NetworkForbidden

_SKIPPING = """
import pytest
from tests.conftest import pytest_make_collect_report, pytest_runtest_makereport
"""
_TESTS = """
import pytest

def test_passes():
    pass

@pytest.mark.skip(reason="no chromium")
def test_skips():
    pass

def test_skips_inside():
    pytest.skip("no mpg123")

@pytest.mark.xfail(reason="known")
def test_is_known_to_fail():
    raise ValueError
"""
_MODULE = """
import pytest

pytest.skip("no node", allow_module_level=True)
"""


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.org", 443)])
def test_only_loopback_is_connected(address: tuple[str, int]) -> None:
    """A connection that would leave this machine is refused before it is tried."""
    with socket.socket() as door, pytest.raises(NetworkForbidden, match="only loopback"):
        door.connect(address)


def test_no_name_is_looked_up() -> None:
    """Asking for the address of another machine is already the network."""
    with pytest.raises(NetworkForbidden, match=r"example\.org"):
        socket.getaddrinfo("example.org", 443)


def test_loopback_is_allowed() -> None:
    """A server of a test on this machine can be reached."""
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as door:
        assert door.connect_ex(server.getsockname()) == 0


def test_home_is_a_temporary_folder() -> None:
    """Nothing of the user who runs the tests is seen or changed."""
    assert not any(Path.home().glob(".*"))
    assert os.environ["XDG_CACHE_HOME"].startswith(str(Path.home()))
    assert not [name for name in os.environ if name.startswith("AUDIOPUB_") and "NODE" not in name]


@pytest.mark.parametrize(
    ("ci", "expected"),
    [("true", "1 failed, 1 passed, 1 xfailed, 1 error"), ("", "1 passed, 2 skipped, 1 xfailed")],
)
def test_a_skip_fails_in_ci(tmp_path: Path, ci: str, expected: str) -> None:
    """Where CI says it is CI a skipped test or module is a failure; elsewhere it is a skip."""
    (tmp_path / "conftest.py").write_text(_SKIPPING)
    (tmp_path / "test_sample.py").write_text(_TESTS)
    result = _pytest(tmp_path, ci)
    assert expected in result.stdout
    assert result.returncode == (1 if ci else 0)
    assert "no chromium" in result.stdout
    assert "no mpg123" in result.stdout


def test_a_module_that_skips_itself_fails_in_ci(tmp_path: Path) -> None:
    """A whole module cannot be left out in silence either."""
    (tmp_path / "conftest.py").write_text(_SKIPPING)
    (tmp_path / "test_module.py").write_text(_MODULE)
    result = _pytest(tmp_path, "true")
    assert result.returncode != 0
    assert "no node" in result.stdout


def _pytest(folder: Path, ci: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parent.parent
    arguments = ["-m", "pytest", "-ra", "-p", "no:cacheprovider", "-p", "no:xdist", "-c", os.devnull]
    return subprocess.run(
        [sys.executable, *arguments, "--rootdir", str(folder), str(folder)],
        env={**os.environ, "CI": ci, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
