"""A program that speaks as programs do: `program.py BEHAVIOUR [TEXT_FILE [OUTPUT_FILE [COUNT_FILE]]]`.

It sounds a tone as long as the text, for each letter at its own pitch so that other texts sound otherwise.
An unsteady one takes longer each time: how often it was asked is the length of the count file. A noted one
adds each text to that file, as a line.
"""

import io
import math
import sys
import time
import wave
from array import array
from pathlib import Path

RATE = 16_000
SAMPLES_PER_CHARACTER = RATE // 15
LONGER = RATE // 100
FADE = RATE // 50
"""How long the last tone takes to die away, in samples: what ends at full level broke off."""


def tone(text: str, before: int = 0) -> bytes:
    """Return a WAV file that is as long as `text` takes to say, behind a tone of `before` samples."""
    samples = array("h", (int(8000 * math.sin(i / 9)) for i in range(before)))
    for char in text.strip():
        step = 2 * math.pi * (200 + ord(char) % 97) / RATE
        samples.extend(int(8000 * math.sin(step * i)) for i in range(SAMPLES_PER_CHARACTER))
    for place in range(1, min(FADE, len(samples)) + 1):
        samples[-place] = samples[-place] * (place - 1) // FADE
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


def main(behaviour: str, text_file: str = "", output_file: str = "", count_file: str = "") -> None:
    """Do what the behaviour says."""
    text = Path(text_file).read_text("utf-8") if text_file else sys.stdin.buffer.read().decode()
    if behaviour == "hang":
        time.sleep(600)
    if behaviour == "fail":
        sys.exit("loading the model\nthe model is damaged")
    before = _calls(count_file) * LONGER if behaviour == "unsteady" else 0
    if behaviour == "noted":
        with Path(count_file).open("a", encoding="utf-8") as file:
            file.write(" ".join(text.split()) + "\n")
    sound = {"nothing": b"", "garbage": b"this is no sound"}.get(behaviour, tone(text, before))
    if output_file:
        Path(output_file).write_bytes(sound)
    else:
        sys.stdout.buffer.write(sound)


def _calls(count_file: str) -> int:
    with Path(count_file).open("ab") as file:
        file.write(b"x")
        return file.tell()


if __name__ == "__main__":
    main(*sys.argv[1:])
