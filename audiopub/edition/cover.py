"""Covers: one made from the title when none is given, one checked when there is.

This module and `pictures` alone import Pillow here. It owns the directories' rules for artwork: a square
of 1400 to 3000 pixels, RGB without alpha, at most 512 KB (Apple, "Show cover"). It refuses to use the
machine's fonts, so that the same title gives the same picture everywhere: titles are set in the Latin
typeface that Pillow carries (Aileron). A title with a letter which that typeface lacks is left off the
picture, which then shows the mark alone; whoever publishes in such a script gives a cover.
"""

import hashlib
import io
from collections.abc import Iterator

from PIL import Image, ImageDraw, ImageFont, ImageOps, UnidentifiedImageError

from audiopub.errors import ConfigError
from audiopub.words import direction

SIDE_PX = 3000
LEAST_SIDE_PX = 1400
TAG_SIDE_PX = 800
MOST_BYTES = 512 * 1024
_MOST_PIXELS = 20_000 * 20_000 // 4

_MARGIN = 240
_TEXT_TOP = 250
_TEXT_HEIGHT = 1690
_SIZES = range(520, 219, -20)
_LINE_HEIGHT = 1.12
_BARS = 27
_BARS_MIDDLE = 2430
_QUALITIES = (92, 84, 74, 60, 40)

_INKS = (
    ("#12304a", "#f6f1e4", "#f2b84b"),
    ("#3a1d3f", "#f8efe9", "#f09f8c"),
    ("#143d36", "#f3f2e2", "#e9c46a"),
    ("#4a1f1c", "#f9f0e3", "#f4b860"),
    ("#20263f", "#f2f0ea", "#8fd0c7"),
    ("#2c2a26", "#f7f3ea", "#ecb363"),
)
"""Ground, letters and mark of each design; letters and mark stand at 7:1 or more on their ground."""

_Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def make_cover(title: str, language: str = "en") -> bytes:
    """Return a square JPEG of 3000 pixels with `title` in large letters over a mark.

    A title too long for the picture ends in an ellipsis. `language` (BCP 47) decides the side on which
    its lines begin. The same title gives the same bytes for one version of Pillow.
    """
    seed = hashlib.sha256(title.encode("utf-8", "surrogatepass")).digest()
    ground, letters, mark = _INKS[seed[0] % len(_INKS)]
    picture = Image.new("RGB", (SIDE_PX, SIDE_PX), ground)
    draw = ImageDraw.Draw(picture)
    text = " ".join(title.split())
    shown = bool(text) and _can_show(text)
    _draw_bars(draw, seed, mark, middle=_BARS_MIDDLE if shown else SIDE_PX // 2)
    if shown:
        _draw_title(draw, text, letters, right=direction(language) == "rtl")
    return _jpeg(picture)


def _draw_bars(draw: ImageDraw.ImageDraw, seed: bytes, colour: str, *, middle: int) -> None:
    """Draw a waveform of round-ended bars, its heights taken from `seed`."""
    step = (SIDE_PX - 2 * _MARGIN) / _BARS
    width = step * 0.52
    for bar in range(_BARS):
        swell = 1 - abs(bar - _BARS // 2) / _BARS
        half = 34 + seed[1 + bar] / 255 * 250 * swell
        left = _MARGIN + bar * step + (step - width) / 2
        box = (left, middle - half, left + width, middle + half)
        draw.rounded_rectangle(box, radius=width / 2, fill=colour)


def _draw_title(draw: ImageDraw.ImageDraw, text: str, colour: str, *, right: bool) -> None:
    font, size, lines = _fit(text)
    for number, line in enumerate(lines):
        x = SIDE_PX - _MARGIN - font.getlength(line) if right else _MARGIN
        place = (x, _TEXT_TOP + number * size * _LINE_HEIGHT)
        draw.text(place, line, font=font, fill=colour, stroke_width=size // 60, stroke_fill=colour)


def _fit(text: str) -> tuple[_Font, int, list[str]]:
    """Return the largest type in which the title fits; at the smallest one it is cut short."""
    for size in _SIZES:
        font = ImageFont.load_default(size)
        lines = list(_lines(text, font))
        room = int(_TEXT_HEIGHT / (size * _LINE_HEIGHT))
        if len(lines) <= room and all(_fits(line, font) for line in lines):
            return font, size, lines
    kept = [_cut(line, font) for line in lines[:room]]
    if len(lines) > room:
        kept[-1] = _cut(kept[-1].rstrip(",;:. ") + "…", font)
    return font, size, kept


def _lines(text: str, font: _Font) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and not _fits(longer, font):
            yield line
            longer = word
        line = longer
    yield line


def _fits(line: str, font: _Font) -> bool:
    return font.getlength(line) <= SIDE_PX - 2 * _MARGIN


def _cut(line: str, font: _Font) -> str:
    if _fits(line, font):
        return line
    while not _fits(f"{line}…", font):
        line = line[:-1]
    return f"{line}…"


def _can_show(text: str) -> bool:
    """Say whether the typeface has every letter; one it lacks looks like one nobody has."""
    font = ImageFont.load_default(64)
    missing = bytes(font.getmask("\uffff"))
    return all(bytes(font.getmask(char)) != missing for char in set(text) if not char.isspace())


def check_cover(data: bytes, where: str) -> bytes:
    """Return a given picture as a JPEG that directories accept.

    A picture above 3000 pixels is made smaller, transparency is laid on white, and colours become RGB.
    Raises `ConfigError` (with `where`) when it is no JPEG or PNG, not square, or under 1400 pixels.
    """
    picture = _open(data, where)
    width, height = picture.size
    side = min(width, height)
    if width != height or side < LEAST_SIDE_PX:
        again = f"Export it again as a square of {SIDE_PX} by {SIDE_PX} pixels."
        raise ConfigError(
            f"the cover is {width} by {height} pixels, but must be a square of at least {LEAST_SIDE_PX}.",
            where=where,
            next_step=again if side < LEAST_SIDE_PX else f"Crop it to {side} by {side} pixels.",
        )
    return _jpeg(_shrink(_as_rgb(picture), SIDE_PX))


def _open(data: bytes, where: str) -> Image.Image:
    advice = "Give a square JPEG or PNG of 1400 to 3000 pixels."
    try:
        picture = Image.open(io.BytesIO(data), formats=("JPEG", "PNG"))
        if picture.width * picture.height > _MOST_PIXELS:
            raise ConfigError("the cover has too many pixels.", where=where, next_step=advice)
        picture.load()
    except UnidentifiedImageError as exc:
        raise ConfigError("the cover is no JPEG or PNG picture.", where=where, next_step=advice) from exc
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as exc:
        raise ConfigError(f"the cover cannot be read: {exc}.", where=where, next_step=advice) from exc
    return ImageOps.exif_transpose(picture)


def _as_rgb(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    coloured = picture.convert("RGBA")
    ground = Image.new("RGBA", coloured.size, "white")
    return Image.alpha_composite(ground, coloured).convert("RGB")


def tag_cover(cover: bytes) -> bytes:
    """Return a JPEG cover at no more than 800 pixels, for the picture frame of an ID3 tag."""
    return _jpeg(_shrink(Image.open(io.BytesIO(cover)).convert("RGB"), TAG_SIDE_PX), _QUALITIES[1:])


def _shrink(picture: Image.Image, side: int) -> Image.Image:
    if picture.width <= side:
        return picture
    return picture.resize((side, side), Image.Resampling.LANCZOS)


def _jpeg(picture: Image.Image, qualities: tuple[int, ...] = _QUALITIES) -> bytes:
    """Return the picture as JPEG of at most 512 KB: first quality gives way, then size."""
    while True:
        for quality in qualities:
            file = io.BytesIO()
            picture.save(file, "JPEG", quality=quality, optimize=True)
            if file.tell() <= MOST_BYTES:
                return file.getvalue()
        picture = _shrink(picture, max(LEAST_SIDE_PX, picture.width * 3 // 4))
        qualities = (*qualities[-1:], qualities[-1] - 10)
