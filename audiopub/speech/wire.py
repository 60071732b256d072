"""How a worker and its parent talk: messages over two pipes.

A message is two 4-byte big-endian lengths, a JSON object and raw bytes. This module owns that form alone.
"""

import json
import struct
from typing import Any, BinaryIO

_LENGTHS = struct.Struct(">II")


def write_message(pipe: BinaryIO, head: dict[str, Any], payload: bytes = b"") -> None:
    """Send one message at once."""
    text = json.dumps(head).encode()
    pipe.write(_LENGTHS.pack(len(text), len(payload)) + text + payload)
    pipe.flush()


def read_message(pipe: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """Return the next message, or None when the other side is gone, even in the middle of a message."""
    lengths = pipe.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head_bytes, payload_bytes = _LENGTHS.unpack(lengths)
    data = pipe.read(head_bytes + payload_bytes)
    if len(data) < head_bytes + payload_bytes:
        return None
    return json.loads(data[:head_bytes]), data[head_bytes:]
