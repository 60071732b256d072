"""A program that speaks slowly and tells of it: `told_voice.py LOG SECONDS`, the text on standard input.

It adds a line of JSON to LOG: what it was given to say, and the name of the worker that asked for it.
"""

import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "speech"))

from program import tone  # type: ignore[import-not-found]


def main(log: str, seconds: str) -> None:
    """Speak, and tell of it when that is done."""
    text = sys.stdin.buffer.read().decode()
    time.sleep(float(seconds))
    line = json.dumps({"text": text.strip(), "worker": os.environ.get("WORKER", "")})
    with Path(log).open("ab") as file:
        file.write(line.encode() + b"\n")
    sys.stdout.buffer.write(tone(text))


if __name__ == "__main__":
    main(*sys.argv[1:])
