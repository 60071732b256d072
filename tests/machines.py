"""Other machines, as child processes on this one: a Dask scheduler, its workers, and a server of S3."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

_WAIT_S = 120
"""How long a process may take to be ready, on a busy machine."""

S3_ENVIRONMENT: Mapping[str, str] = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}
"""What a client of the server of S3 is to have in its environment, besides the address."""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def running(
    command: list[str], folder: Path, environment: Mapping[str, str]
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a Python module until the end, in a folder of its own; what it says goes into a file there."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "log.txt").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@dataclass(kw_only=True)
class Machines:
    """A scheduler and its workers. `workers` are their processes, by the names they were given."""

    address: str
    folder: Path
    stack: ExitStack
    environment: Mapping[str, str] = field(default_factory=dict)
    workers: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)

    def add(
        self,
        name: str,
        *,
        threads: int = 1,
        resources: str = "",
        environment: Mapping[str, str] | None = None,
        nanny: bool = False,
    ) -> None:
        """Start a worker, by itself or below a nanny as is usual, and wait until the scheduler knows it."""
        command = ["distributed.cli.dask_worker", self.address, "--host", "127.0.0.1", "--name", name]
        command += ["--nanny" if nanny else "--no-nanny", "--no-dashboard", "--nthreads", str(threads)]
        command += ["--resources", resources] if resources else []
        given = {**self.environment, **(environment or {}), "WORKER": name}
        process = running(command, self.folder / name, given)
        self.workers[name] = self.stack.enter_context(process)
        self._await(len(self.workers))

    def speaking(self) -> list[psutil.Process]:
        """Return the children of workers that speak."""
        return [child for worker in self.workers.values() for child in speaking(worker.pid)]

    def _await(self, number: int) -> None:
        from distributed import Client

        with Client(self.address, set_as_default=False, timeout=_WAIT_S) as client:
            client.wait_for_workers(number, timeout=_WAIT_S)


def speaking(pid: int) -> list[psutil.Process]:
    """Return the processes below this one that speak."""
    below = psutil.Process(pid).children(recursive=True)
    return [child for child in below if "audiopub.speech.worker" in _said(child)]


def _said(process: psutil.Process) -> list[str]:
    try:
        return list(process.cmdline())
    except psutil.Error:
        return []


@contextmanager
def machines(folder: Path, environment: Mapping[str, str] | None = None) -> Iterator[Machines]:
    """Yield a scheduler without workers."""
    port = free_port()
    command = ["distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--no-dashboard", "--dashboard-address", "127.0.0.1:0"]
    with ExitStack() as stack:
        stack.enter_context(running(command, folder / "scheduler", {}))
        yield Machines(
            address=f"tcp://127.0.0.1:{port}", folder=folder, stack=stack, environment=environment or {}
        )


@contextmanager
def s3_bucket(folder: Path, name: str) -> Iterator[str]:
    """Yield the address of a server of S3 with an empty bucket, which the environment names meanwhile.

    s3fs keeps the server that it knew first for the whole process, unless it is told to forget it.
    """
    from s3fs import S3FileSystem

    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with (
        running(["moto.server", "-H", "127.0.0.1", "-p", str(port)], folder, S3_ENVIRONMENT),
        pytest.MonkeyPatch.context() as patch,
    ):
        _await_http(address)
        for variable, value in {**S3_ENVIRONMENT, "AWS_ENDPOINT_URL": address}.items():
            patch.setenv(variable, value)
        request = urllib.request.Request(f"{address}/{name}", method="PUT")  # noqa: S310 -- it is our own server
        with urllib.request.urlopen(request, timeout=_WAIT_S):  # noqa: S310 -- it is our own server
            S3FileSystem.clear_instance_cache()
        yield address


def _await_http(address: str) -> None:
    deadline = time.monotonic() + _WAIT_S
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 -- it is our own server
                return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
