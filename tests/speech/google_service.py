"""A stand-in for Google's speech service that speaks its real protocol over real TLS.

gTTS is led to it as to a proxy: it sends CONNECT, then its HTTPS request, and gets answers that carry
real MP3 bytes made by ffmpeg. It listens on the loopback interface only.
"""

import base64
import functools
import json
import socket
import socketserver
import ssl
import subprocess
import threading
import urllib.parse
from pathlib import Path
from typing import Any, Self

import imageio_ffmpeg

CERTIFICATE = Path(__file__).parent / "data" / "self-signed.pem"


_FADE_S = 0.05


@functools.cache
def mp3(seconds: float) -> bytes:
    """Return a tone that dies away as MP3, 24 kHz mono as the service sends it."""
    fade = f"afade=out:start_time={seconds - _FADE_S:.2f}:duration={_FADE_S}"
    source = f"sine=frequency=300:sample_rate=24000:duration={seconds:.2f},volume=8,{fade}"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", source]
    output = ["-ac", "1", "-b:a", "32k", "-write_xing", "0", "-f", "mp3", "-"]
    return subprocess.run([*command, *output], check=True, capture_output=True).stdout


class Service:
    """What the service does: `answers` are used up first, then every request is spoken.

    An answer is a status, `"empty"` (200 without sound), `"skip"` (200 without a line of ours),
    `"garbage"` (no MP3), or `"drop"` (the connection breaks). `heard` are the texts that arrived.
    """

    def __init__(self) -> None:
        self.answers: list[int | str] = []
        self.heard: list[str] = []
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(CERTIFICATE)
        service = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                service.serve(self.request)

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def address(self) -> str:
        """Return the address to use as a proxy."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def serve(self, connection: socket.socket) -> None:
        """Answer one connection: CONNECT, then one request inside TLS."""
        _read_head(connection)
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with self._context.wrap_socket(connection, server_side=True) as secure:
            head, body = _read_request(secure)
            assert head.startswith(b"POST /_/TranslateWebserverUi/data/batchexecute")
            text = _text_of(body)
            self.heard.append(text)
            answer = self.answers.pop(0) if self.answers else 200
            if answer != "drop":
                secure.sendall(_response(answer, text))


def _read_head(connection: Any) -> bytes:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += connection.recv(1)
    return head


def _read_request(connection: Any) -> tuple[bytes, bytes]:
    head = _read_head(connection)
    length = next(
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    body = b""
    while len(body) < length:
        body += connection.recv(length - len(body))
    return head, body


def _text_of(body: bytes) -> str:
    request = urllib.parse.parse_qs(body.decode())["f.req"][0]
    return str(json.loads(json.loads(request)[0][0][1])[0])


def _response(answer: int | str, text: str) -> bytes:
    sound = b"this is not an MP3" if answer == "garbage" else mp3(max(0.5, round(len(text) / 15, 1)))
    spoken = f'["wrb.fr","jQ1olc","[\\"{base64.b64encode(sound).decode()}\\"]",null,null,null,"generic"]'
    lines = {"empty": '["wrb.fr","jQ1olc",null]', "skip": "[]"}
    body = f")]}}'\n\n[{lines.get(str(answer), spoken)}]\n".encode()
    status = answer if isinstance(answer, int) else 200
    head = f"HTTP/1.1 {status} Status\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body
