"""An HTTP server on this machine, for services that speak the protocol of a real one."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

Serve = Callable[[BaseHTTPRequestHandler], None]


class Loopback:
    """Hands each request of `method` to `serve`; others get 501. Leaving its context ends it."""

    def __init__(self, method: str, serve: Serve) -> None:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                serve(self)

            def log_message(self, *_: object) -> None:
                """Keep the terminal clean."""

        setattr(Handler, f"do_{method}", Handler.answer)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def address(self) -> str:
        """Return the address of its root, without a slash at the end."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
