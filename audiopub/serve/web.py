"""The one door to Starlette and uvicorn: requests come in, and the folder's files go out.

This module owns the process's server and the shape of its answers. It refuses to know what the files are.
"""

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from typing import BinaryIO

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from audiopub.report import Detail, Event, Warned
from audiopub.serve.conditions import Part, UnsatisfiableError, is_known, part_wanted
from audiopub.serve.folder import NOT_FOUND, Content, Site
from audiopub.serve.reloading import EVENTS, POLL_S, Watch

_CHUNK_BYTES = 256 * 1024
_LEAVE_S = 1
"""How long a client that is being sent a file may hold up the end."""

_HOST = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")


class Server:
    """Serves a site until it is stopped. `told` hears of each request and of what went wrong."""

    def __init__(self, site: Site, *, told: Callable[[Event], None]) -> None:
        self._site = site
        self._told = told
        app = Starlette(
            routes=[
                Route(EVENTS, self._changes),
                Route("/{path:path}", self._file, methods=["GET", "HEAD"]),
            ],
            exception_handlers={404: self._lost, Exception: self._mistake},
        )
        self._server = uvicorn.Server(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                loop="asyncio",
                lifespan="off",
                log_config=None,
                log_level="critical",
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_LEAVE_S,
            )
        )

    def run(self, door: socket.socket) -> None:
        """Answer whoever comes to the socket, until `stop` is called or a signal comes.

        Raises `KeyboardInterrupt` when it was a signal.
        """
        self._server.run(sockets=[door])

    def stop(self) -> None:
        """Have `run` come to its end."""
        self._server.should_exit = True

    async def _file(self, request: Request) -> Response:
        answer = await run_in_threadpool(self._answer, request)
        self._told(Detail(text=f"{request.method} {request.scope['path']} {answer.status_code}"))
        return answer

    def _answer(self, request: Request) -> Response:
        found = self._site.find(request.scope["path"])
        if found is not None and found.endswith("/"):
            return RedirectResponse(f"/{found}")
        try:
            if found is not None:
                return _sent(self._site.open(found, origin=_origin(request)), request)
        except FileNotFoundError:
            pass  # it was taken away since it was found
        return self._missing(request)

    def _missing(self, request: Request) -> Response:
        """Return the site's own page for what is not there, or a line when it has none."""
        shown_at = request.scope["path"].removeprefix("/")
        try:
            page = self._site.open(NOT_FOUND, origin=_origin(request), shown_at=shown_at)
        except FileNotFoundError:
            return PlainTextResponse("There is no such page.\n", status_code=404)
        headers = {"content-type": page.headers["content-type"], "cache-control": "no-cache"}
        with page.file as file:
            return Response(file.read(), status_code=404, headers=headers)

    async def _lost(self, request: Request, _exc: Exception) -> Response:
        """Answer an address that is no path, as one with a line break in it."""
        return await run_in_threadpool(self._missing, request)

    async def _changes(self, request: Request) -> Response:
        page, state = (request.query_params.get(name, "") for name in ("page", "state"))
        headers = {"cache-control": "no-store"}
        return StreamingResponse(self._told_of(page, state), media_type="text/event-stream", headers=headers)

    async def _told_of(self, page: str, state: str) -> AsyncIterator[str]:
        """Yield the event that has a page loaded again, once what it shows is no longer in this state."""
        watch = Watch(state)
        yield ": listening\n\n"
        while not self._server.should_exit:
            if watch.is_changed(await run_in_threadpool(self._site.state, page)):
                yield "event: changed\ndata: what the page shows\n\n"
                return
            await asyncio.sleep(POLL_S)

    async def _mistake(self, request: Request, exc: Exception) -> Response:
        self._told(Warned(text=f"{request.scope['path']} was not served: {type(exc).__name__}: {exc}"))
        return PlainTextResponse("This file cannot be served.\n", status_code=500)


def _origin(request: Request) -> str:
    """Return the address, without a slash at its end, at which whoever asks reaches this server."""
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        name, port = request.scope["server"]
        host = f"[{name}]:{port}" if ":" in name else f"{name}:{port}"
    return f"{request.url.scheme}://{host}"


def _sent(content: Content, request: Request) -> Response:
    """Return the answer about a file: nothing new, a part of it, all of it, or all about it (HEAD)."""
    if is_known(request.headers, content.version):
        content.file.close()
        headers = {key: value for key, value in content.headers.items() if key != "content-type"}
        return Response(status_code=304, headers=headers)
    whole = Part(first=0, last=content.size - 1, size=content.size)
    if request.method == "HEAD":
        content.file.close()
        return Response(headers={**content.headers, "content-length": str(content.size)})
    try:
        part = part_wanted(request.headers, content.version, content.size)
    except UnsatisfiableError:
        content.file.close()
        return PlainTextResponse(
            "This file is shorter.\n", status_code=416, headers={"content-range": f"bytes */{content.size}"}
        )
    headers = {**content.headers, "content-length": str((part or whole).length)}
    if part is not None:
        headers["content-range"] = part.content_range
    return _FileResponse(content.file, part or whole, status_code=206 if part else 200, headers=headers)


class _FileResponse(StreamingResponse):
    """A part of a file, sent piece by piece. The file is closed however it ends, also before it begins."""

    def __init__(self, file: BinaryIO, part: Part, *, status_code: int, headers: dict[str, str]) -> None:
        super().__init__(_pieces(file, part), status_code, headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        with self._file:
            await super().__call__(scope, receive, send)


def _pieces(file: BinaryIO, part: Part) -> Iterator[bytes]:
    file.seek(part.first)
    left = part.length
    while left > 0 and (piece := file.read(min(_CHUNK_BYTES, left))):
        left -= len(piece)
        yield piece
