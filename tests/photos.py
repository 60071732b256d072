"""Pictures to publish, made here: what they show is noise, so that no encoder makes them small."""

import io
from collections.abc import Mapping
from typing import Any

from PIL import Image

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
SECRET = b"Ada Keeper"
"""Who took a picture, as its metadata has it."""


def noise(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Return a picture whose dots are the same each time."""
    width, height = size
    row = bytes((x * x * 31 + x * 7) % 251 for x in range(width))
    grey = Image.frombytes(
        "L", (width, height), b"".join(row[y % width :] + row[: y % width] for y in range(height))
    )
    return grey.convert(mode)


def photo(size: tuple[int, int] = (640, 480), kind: str = "JPEG", mode: str = "RGB", **options: Any) -> bytes:
    """Return the bytes of a picture."""
    file = io.BytesIO()
    noise(size, mode).save(file, kind, **options)
    return file.getvalue()


def exif(*, orientation: int = 1) -> Image.Exif:
    """Return what a phone writes into a picture: who took it, where, and which side is up."""
    found = Image.Exif()
    found[ORIENTATION], found[MAKER] = orientation, SECRET.decode()
    where: Mapping[int, Any] = {1: "N", 2: (51.0, 30.0, 26.0), 3: "W", 4: (0.0, 7.0, 39.0)}
    found.get_ifd(GPS).update(where)
    return found


def opened(data: bytes) -> Image.Image:
    """Return a picture read back."""
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture
