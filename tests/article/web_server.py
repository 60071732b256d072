"""A web server on the loopback interface that answers each path as a test has it."""

import socketserver
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Self

Answer = Callable[[BaseHTTPRequestHandler], object]

ARTICLE = """\
<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>The lamp at the harbour came back on Monday, and it shone for an hour before anybody saw it.</p>
<p>People stood on the pier in the rain and watched it turn, and nobody said a word about the cost.</p>
<p>By noon the whole street had heard of it, and the school had let the children out an hour early.</p>
</article></body></html>
"""
"""A page with an article, once its title is filled in."""


@dataclass(slots=True)
class Web:
    """The server: `answers` by path, `asked` are the paths asked for, `headers` the last request's."""

    port: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    certificate: str = ""
    _server: socketserver.TCPServer | None = None

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of a path."""
        return f"http{'s' if self.certificate else ''}://{host}:{self.port}{path}"

    def page(self, path: str, body: str | bytes, media_type: str = "text/html", **headers: str) -> str:
        """Answer a path with 200 and a body; return its address. `_` in names of headers stands for `-`."""
        data = body.encode() if isinstance(body, str) else body
        self.answers[path] = lambda asked: respond(asked, 200, data, {"Content-Type": media_type, **headers})
        return self.url(path)

    def article(self, path: str, title: str) -> str:
        """Answer a path with a page; return its address."""
        return self.page(path, ARTICLE.format(title=title))

    def status(self, path: str, status: int, **headers: str) -> str:
        """Answer a path with a status and headers; return its address."""
        self.answers[path] = lambda asked: respond(asked, status, b"", headers)
        return self.url(path)

    def __enter__(self) -> Self:
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.asked.append(self.path)
                web.headers = dict(self.headers)
                answer = web.answers.get(self.path)
                if answer:
                    answer(self)
                else:
                    respond(self, 404, b"", {})

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                """Say nothing: clients that hang up are what is tested."""

        self._server = Server(("127.0.0.1", self.port), Handler)
        self.port = self._server.server_address[1]
        if self.certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self.certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._server:
            self._server.shutdown()
            self._server.server_close()


def respond(asked: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str]) -> None:
    """Answer a request."""
    asked.send_response(status)
    for name, value in headers.items():
        asked.send_header(name.replace("_", "-"), value)
    asked.send_header("Content-Length", str(len(body)))
    asked.end_headers()
    asked.wfile.write(body)
