"""Guards around every test, and the one browser that all of them share.

Only loopback, no home folder, no settings of this machine, no skips in CI. Playwright allows one browser
at a time in a process.
"""

import ipaddress
import os
import shutil
import socket
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.checkers.programs import chromium

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
]


class NetworkForbidden(BaseException):
    """A test reached for the network; nothing in the program may catch this."""


@pytest.fixture(autouse=True, scope="session")
def clean_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let no test see this user's home folder or settings."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("AUDIOPUB_", "XDG_"))]:
            if name != "AUDIOPUB_NODE_MODULES":
                patch.delenv(name)
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        patch.setenv("HOME", str(home))
        patch.setenv("DASK_CONFIG", str(home / "config" / "dask"))
        for name in ("CONFIG", "CACHE", "DATA", "STATE", "RUNTIME"):
            folder = home / name.lower()
            folder.mkdir(mode=0o700)
            patch.setenv(f"XDG_{name}_{'DIR' if name == 'RUNTIME' else 'HOME'}", str(folder))
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium, wherever it is."""
    path = chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Return the folder of npm packages that check pages, captions, feeds and books."""
    folder = Path(os.environ.get("AUDIOPUB_NODE_MODULES", ""))
    if not folder.is_absolute() or not folder.is_dir() or shutil.which("node") is None:
        pytest.skip("npm install the node_packages of .ci/run, and set AUDIOPUB_NODE_MODULES to node_modules")
    return folder


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine, unless the test is marked `network`."""
    if request.node.get_closest_marker("network"):
        return
    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
    monkeypatch.setattr(socket, "getaddrinfo", _guarded_names(socket.getaddrinfo))


def _guarded(connect: Any) -> Any:
    def guard(self: socket.socket, address: Any) -> Any:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not _is_loopback(str(address[0])):
            raise NetworkForbidden(f"a test wanted to connect to {address}; only loopback is allowed")
        return connect(self, address)

    return guard


def _guarded_names(look_up: Any) -> Any:
    def guard(host: Any, *arguments: Any, **named: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name and not _is_loopback(name):
            raise NetworkForbidden(f"a test wanted the address of {name}; only loopback is allowed")
        return look_up(host, *arguments, **named)

    return guard


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,  # noqa: ARG001 -- pytest passes arguments by name
    call: pytest.CallInfo[None],  # noqa: ARG001 -- pytest passes arguments by name
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a skipped test as failed in CI, where everything that tests need is to be there."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and _in_ci():
        report.outcome = "failed"
        report.longrepr = f"skipped, which is a failure in CI: {_why(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,  # noqa: ARG001 -- pytest passes arguments by name
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Count a module that skips itself as failed in CI."""
    report = yield
    if report.skipped and _in_ci():
        report.outcome = "failed"
        report.longrepr = f"skipped, which is a failure in CI: {_why(report.longrepr)}"
    return report


def _in_ci() -> bool:
    return os.environ.get("CI") == "true"


def _why(longrepr: object) -> str:
    if isinstance(longrepr, tuple):
        path, line, reason = longrepr
        return f"{reason} ({Path(str(path)).name}:{line})"
    return str(longrepr)
