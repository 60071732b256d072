"""`audiopub serve`: what it says, how it ends, and what it refuses."""

import os
import pty
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.cli.conftest import PROGRAM, ProjectFolder

START_S = 30
END_S = 60

EVERY_HOST = "0.0.0.0"  # noqa: S104 -- what a user gives to reach the site with a phone

PAGE = "<!DOCTYPE html><title>Site</title><body><h1>Site</h1></body>"
FEED = '<rss><atom:link rel="self" href="https://example.org/pod/feed.xml"/></rss>'


@pytest.fixture
def site(project: ProjectFolder) -> ProjectFolder:
    """Return a project whose output folder holds a small site."""
    project.output.mkdir()
    (project.output / "index.html").write_text(PAGE)
    (project.output / "feed.xml").write_text(FEED)
    return project


@contextmanager
def serving(project: ProjectFolder, *arguments: str, **environ: str) -> Iterator[subprocess.Popen[str]]:
    """Run the command until the context ends, at the latest."""
    process = subprocess.Popen(
        [*PROGRAM, "serve", *arguments],
        cwd=project.folder,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def addresses(process: subprocess.Popen[str], number: int = 1) -> list[str]:
    """Return the addresses of the site as they are told, once that many are there."""
    assert process.stdout is not None
    found = []
    for _ in range(number):
        found.append(process.stdout.readline().removeprefix("Site: ").strip())
        assert process.stdout.readline() == f"Feed: {found[-1]}feed.xml\n"
    return found


def get(address: str) -> str:
    """Return what is at an address of this machine."""
    parts = urlsplit(address)
    connection = HTTPConnection("127.0.0.1", parts.port or 80, timeout=START_S)
    connection.request("GET", parts.path)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_site_is_served_until_it_is_stopped(site: ProjectFolder, number: signal.Signals) -> None:
    """Site and feed are where the command says, the feed says so, and stopping is no failure and no noise."""
    with serving(site, "--port", "0") as process:
        (address,) = addresses(process)
        assert get(address) == PAGE
        assert f'href="{address}feed.xml"' in get(f"{address}feed.xml")
        process.send_signal(number)
        out, err = process.communicate(timeout=END_S)
    assert (process.returncode, out) == (0, "")
    assert err == (
        f"While it is served here, the feed says {address[:-1]} in place of https://example.org/pod.\n"
        "Ctrl-C ends it.\n"
    )


def test_a_page_that_listens_holds_nobody_up(site: ProjectFolder) -> None:
    """Ctrl-C ends the server in a few seconds also while a browser waits for changes."""
    with serving(site, "--port", "0", "--reload") as process:
        (address,) = addresses(process)
        page = get(address)
        assert "EventSource" in page
        changes = page.split('data-changes="')[1].split('"')[0].replace("&amp;", "&")
        with socket.create_connection(
            ("127.0.0.1", urlsplit(address).port or 80), timeout=START_S
        ) as browser:
            browser.sendall(f"GET {changes} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            assert b"text/event-stream" in browser.recv(4096)
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=END_S)
    assert process.returncode == 0


def test_who_asks_for_more_sees_each_request(site: ProjectFolder) -> None:
    """With --verbose there is a line for each request; with --quiet the addresses alone."""
    for option, expected in (("--verbose", "GET / 200\n"), ("--quiet", "")):
        with serving(site, "--port", "0", option) as process:
            (address,) = addresses(process)
            get(address)
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=END_S)
        assert err.endswith(expected)
        assert bool(err) == bool(expected)


def test_an_open_host_is_warned_of(site: ProjectFolder) -> None:
    """Served to the network, it says who can see the site, and where this machine is reached."""
    with serving(site, "--port", "0", "--host", EVERY_HOST) as process:
        (first,) = addresses(process)
        assert first.startswith("http://127.0.0.1:")
        assert get(first) == PAGE
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=END_S)
    assert "warning: everybody in this machine's network can open the site while it is served.\n" in err
    assert out.count("Site: ") == out.count("Feed: ") <= 1
    assert "█" not in out


def test_a_terminal_shows_a_picture_for_the_phone(site: ProjectFolder) -> None:
    """On a terminal the feed's address is there as text and then as a QR code, if others can reach it."""
    screens = []
    for arguments in (["--host", EVERY_HOST], []):
        here, there = pty.openpty()
        process = subprocess.Popen(
            [*PROGRAM, "serve", "--port", "0", *arguments],
            cwd=site.folder,
            stdin=there,
            stdout=there,
            stderr=there,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        os.close(there)
        seen = b""
        while b"Ctrl-C ends it." not in seen:
            seen += os.read(here, 4096)
        process.send_signal(signal.SIGINT)
        assert process.wait(END_S) == 0
        os.close(here)
        screens.append(seen.decode())
    assert screens[0].index("/feed.xml") < screens[0].index("\x1b[97m\x1b[40m████")
    assert "█" not in screens[1]


def test_the_browser_is_opened(site: ProjectFolder, tmp_path: Path) -> None:
    """With --open the user's browser gets the address, and the site is there for it."""
    browser = tmp_path / "browser"
    opened = tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{opened}.part" && mv "{opened}.part" "{opened}"\n')
    browser.chmod(0o700)
    with serving(site, "--port", "0", "--open", BROWSER=f"{browser} %s") as process:
        (address,) = addresses(process)
        begun = time.monotonic()
        while not opened.exists() and time.monotonic() - begun < START_S:
            time.sleep(0.05)
        assert opened.read_text() == f"{address}\n"


def test_another_folder_can_be_given(site: ProjectFolder, tmp_path: Path) -> None:
    """A folder need not belong to the project, nor to any."""
    elsewhere = site.output.rename(tmp_path / "elsewhere")
    with serving(site, str(elsewhere), "--port", "0") as process:
        (address,) = addresses(process)
        assert get(address) == PAGE


def test_a_port_that_is_taken_is_an_error(site: ProjectFolder) -> None:
    """Exit code 2, the port by name, and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        ran = site.main("serve", "--port", port)
    assert (ran.code, ran.out) == (2, "")
    assert f"port {port} is in use by another program" in ran.err
    assert "--port 0 takes any that is free" in ran.err


@pytest.mark.parametrize("arguments", [[], ["nowhere"], ["articles"]])
def test_where_nothing_is_published_nothing_is_served(project: ProjectFolder, arguments: list[str]) -> None:
    """Exit code 2 and the command that publishes, before anything listens."""
    ran = project.main("serve", "--port", "0", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "there is no site in this folder: it has no index.html" in ran.err
    assert "audiopub publish" in ran.err
