"""A file server with byte ranges, without which no browser can seek in audio."""

import re
from http.server import SimpleHTTPRequestHandler
from pathlib import Path


class RangeHandler(SimpleHTTPRequestHandler):
    """Answer `Range: bytes=a-b` with 206; everything else as `http.server` does, silently."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file or the part of it that was asked for."""
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if asked is None or not path.is_file():
            super().do_GET()
            return
        data = path.read_bytes()
        first = int(asked[1])
        last = min(int(asked[2] or len(data) - 1), len(data) - 1)
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        self.send_header("Content-Length", str(last - first + 1))
        self.end_headers()
        self.wfile.write(data[first : last + 1])

    def handle(self) -> None:
        """Serve one connection; a browser that hangs up in the middle of a file is no error."""
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""
