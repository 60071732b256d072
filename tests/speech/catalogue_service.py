"""A stand-in for where Piper's voices lie: a catalogue and files, with byte ranges and with mishaps."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any, Self

from tests.speech.loopback import Loopback

CATALOGUE = "/voices.json"


@dataclass(slots=True, kw_only=True)
class CatalogueService:
    """Serves `files` by path. `mishaps` of a path are used up first, one a request.

    A mishap is a status; `"cut"` (half of what is left, then the connection breaks); `"whole"` (no range, all
    of it); `"longer"`; `"wrong"` (other bytes, as many); `"moved"` (on to the same path under `/moved`).
    `asked` are the paths that were asked for, and the ranges.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    mishaps: dict[str, list[int | str]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    _server: Loopback = field(init=False)

    def __post_init__(self) -> None:
        self._server = Loopback("GET", self.serve)

    @property
    def catalogue(self) -> str:
        """Return the catalogue's address."""
        return f"{self._server.address}{CATALOGUE}"

    def offer(self, key: str, files: Mapping[str, bytes], **entry: Any) -> None:
        """Put a voice and its files into the catalogue; `entry` replaces what is said of it."""
        catalogue = json.loads(self.files.get(CATALOGUE, b"{}"))
        self.files |= {f"/{path}": data for path, data in files.items()}
        described = {
            path: {
                "size_bytes": len(data),
                "md5_digest": hashlib.md5(data, usedforsecurity=False).hexdigest(),
            }
            for path, data in files.items()
        }
        catalogue[key] = {"key": key, "files": described, "aliases": [], **entry}
        self.files[CATALOGUE] = json.dumps(catalogue).encode()

    def ranges(self, path: str) -> list[str]:
        """Return the ranges that were asked of a file, "" for all of it."""
        return [asked for name, asked in self.asked if name == path]

    def __enter__(self) -> Self:
        self._server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.__exit__()

    def serve(self, request: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        path, wanted = request.path.removeprefix("/moved"), request.headers.get("Range", "")
        self.asked.append((path, wanted))
        mishaps = self.mishaps.get(path, [])
        mishap = mishaps.pop(0) if mishaps else ""
        data = self.files.get(path)
        if isinstance(mishap, int) or data is None:
            _send(request, mishap if isinstance(mishap, int) else 404, b"")
        elif mishap == "moved":
            _send(request, 302, b"", ("Location", f"/moved{path}"))
        else:
            _send_file(request, data, wanted, str(mishap))


def _send_file(request: BaseHTTPRequestHandler, data: bytes, wanted: str, mishap: str) -> None:
    if mishap == "longer":
        data += b"more"
    if mishap == "wrong":
        data = bytes(len(data))
    start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and mishap != "whole" else 0
    if start >= len(data) > 0:
        _send(request, 416, b"", ("Content-Range", f"bytes */{len(data)}"))
        return
    rest = data[start:]
    place = ("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
    sent = rest[: len(rest) // 2] if mishap == "cut" else rest
    _send(request, 206 if start else 200, sent, *([place] if start else []), stated=len(rest))
    request.close_connection = mishap == "cut"


def _send(
    request: BaseHTTPRequestHandler,
    status: int,
    data: bytes,
    *headers: tuple[str, str],
    stated: int | None = None,
) -> None:
    request.send_response(status)
    request.send_header("Content-Length", str(len(data) if stated is None else stated))
    for name, value in headers:
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(data)
