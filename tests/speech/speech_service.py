"""A stand-in for servers of `/v1/audio/speech`: it speaks their protocol on the loopback interface.

Whatever is asked of it is spoken by the tests' program, in the form that was asked for.
"""

import io
import json
import threading
import time
import wave
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from typing import Any, Self

import soundfile

from tests.speech.google_service import mp3
from tests.speech.loopback import Loopback
from tests.speech.program import tone

SLOW_S = 0.6
_WAV_HEAD = 44


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A request as it arrived."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An answer with a status, an error as OpenAI writes it, and headers."""

    status: int
    message: str = "something is wrong"
    code: str = ""
    headers: tuple[tuple[str, str], ...] = ()


class SpeechService:
    """What the server does: `answers` are used up first, then every request is spoken.

    An answer is a `Refusal`, or `"slow"` (silent for `SLOW_S`), `"trickle"` (a byte now and then), `"cut"`
    (fewer bytes than were stated), `"short"` (a WAV that states more than it has), `"stream"` (a WAV that was
    begun before its size was known), `"silent"` (a WAV with no sound in it), `"empty"`, `"garbage"`, `"page"`
    (HTML), `"moved"`, `"drop"`.
    """

    def __init__(self) -> None:
        self.answers: list[Refusal | str] = []
        self.heard: list[Heard] = []
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        self._server = Loopback("POST", self.serve)

    @property
    def base_url(self) -> str:
        """Return the address to set."""
        return f"{self._server.address}/v1"

    def __enter__(self) -> Self:
        self._server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.__exit__()

    def serve(self, request: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        with self._lock:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            body = json.loads(request.rfile.read(int(request.headers["Content-Length"])))
            with self._lock:
                headers = {name.lower(): value for name, value in request.headers.items()}
                self.heard.append(Heard(path=request.path, headers=headers, body=body))
                answer = self.answers.pop(0) if self.answers else "speak"
            _answer(request, answer, body)
        except OSError:
            request.close_connection = True
        finally:
            with self._lock:
                self._at_once -= 1


_SPOILT: Mapping[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "garbage": lambda _: b"this is not a sound" * 50,
    "silent": lambda wav: wav[:_WAV_HEAD] + bytes(len(wav) - _WAV_HEAD),
    "short": lambda wav: wav[: len(wav) // 2],
}
"""What is sent in place of a sound."""


def _answer(request: BaseHTTPRequestHandler, answer: Refusal | str, body: Mapping[str, Any]) -> None:
    if isinstance(answer, Refusal):
        error = {"error": {"message": answer.message, "code": answer.code, "type": "error"}}
        _send(request, answer.status, "application/json", json.dumps(error).encode(), *answer.headers)
        return
    kind, data = spoken(str(body["input"]), str(body["response_format"]))
    if answer == "drop":
        request.close_connection = True
    elif answer == "moved":
        _send(request, 307, "text/plain", b"elsewhere", ("Location", "http://127.0.0.1:9/v1/audio/speech"))
    elif answer == "page":
        _send(request, 200, "text/html; charset=utf-8", b"<h1>Please log in</h1>")
    elif answer in _SPOILT:
        _send(request, 200, kind, _SPOILT[answer](data))
    elif answer == "stream":
        unknown = b"\xff\xff\xff\xff"
        start = data.index(b"data") + 4
        _send(request, 200, kind, data[:4] + unknown + data[8:start] + unknown + data[start + 4 :])
    elif answer == "cut":
        _send(request, 200, kind, data[: len(data) // 2], stated=len(data))
        request.close_connection = True
    elif answer == "trickle":
        _trickle(request, kind, data)
    else:
        time.sleep(SLOW_S if answer == "slow" else 0.02)
        _send(request, 200, kind, data)


def _send(
    request: BaseHTTPRequestHandler,
    status: int,
    kind: str,
    data: bytes,
    *headers: tuple[str, str],
    stated: int | None = None,
) -> None:
    request.send_response(status)
    request.send_header("Content-Type", kind)
    request.send_header("Content-Length", str(len(data) if stated is None else stated))
    for name, value in headers:
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(data)


def _trickle(request: BaseHTTPRequestHandler, kind: str, data: bytes) -> None:
    request.send_response(200)
    request.send_header("Content-Type", kind)
    request.send_header("Content-Length", str(len(data)))
    request.end_headers()
    for byte in data:
        request.wfile.write(bytes([byte]))
        time.sleep(0.05)


def spoken(text: str, form: str) -> tuple[str, bytes]:
    """Return media type and bytes of a text said in a form that the protocol knows."""
    sound = tone(text)
    with wave.open(io.BytesIO(sound)) as file:
        pcm, rate = file.readframes(file.getnframes()), file.getframerate()
    if form == "pcm":
        return "audio/pcm", pcm
    if form == "mp3":
        return "audio/mpeg", mp3(max(0.5, round(len(text) / 15, 1)))
    if form == "flac":
        found = io.BytesIO()
        with wave.open(io.BytesIO(sound)) as file:
            soundfile.write(found, _samples(file.readframes(file.getnframes())), rate, format="FLAC")
        return "audio/flac", found.getvalue()
    return "audio/wav", sound


def _samples(pcm: bytes) -> Any:
    import numpy as np

    return np.frombuffer(pcm, dtype="<i2")
