"""Covers: what directories accept, the same everywhere, and clear words for what they refuse."""

import io
from typing import Any

import pytest
from PIL import Image

from audiopub.edition import cover
from audiopub.errors import ConfigError


def opened(data: bytes) -> Image.Image:
    """Return the picture."""
    return Image.open(io.BytesIO(data))


def picture(size: tuple[int, int] = (1400, 1400), mode: str = "RGB", form: str = "PNG", **more: Any) -> bytes:
    """Return a plain picture as a file."""
    file = io.BytesIO()
    Image.new(mode, size, more.pop("color", 0)).save(file, form, **more)
    return file.getvalue()


@pytest.mark.parametrize(
    "title",
    ["News", "The Harbour Gazette: Reports from the Coast", "word " * 100, "x" * 500, "港の灯り", " "],
)
def test_a_made_cover_is_accepted_by_directories(title: str) -> None:
    """It is a square RGB JPEG of 3000 pixels and at most 512 KB, whatever the title."""
    data = cover.make_cover(title)
    made = opened(data)
    assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (3000, 3000))
    assert len(data) <= 512 * 1024
    assert cover.check_cover(data, "cover.jpg")


def test_a_cover_depends_on_its_title_alone() -> None:
    """The same title gives the same bytes, another one another picture."""
    assert cover.make_cover("News") == cover.make_cover("News")
    assert cover.make_cover("News") != cover.make_cover("Sport")


def test_letters_can_be_read_when_small() -> None:
    """At 100 pixels letters are still bright on a dark ground."""
    small = opened(cover.make_cover("News")).convert("L").resize((100, 100))
    dark, bright = small.getextrema()
    assert isinstance(dark, int | float)
    assert isinstance(bright, int | float)
    assert bright - dark > 140


def test_a_title_in_a_script_that_the_typeface_lacks_is_left_off() -> None:
    """No empty boxes: the mark stands alone, and ranged right only where there are letters to range."""
    assert cover.make_cover("港の灯り", "ja") == cover.make_cover("港の灯り", "en")
    assert cover.make_cover("Nour", "ar") != cover.make_cover("Nour", "en")


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "P", "L", "CMYK"])
def test_a_given_cover_becomes_an_rgb_jpeg(mode: str) -> None:
    """Transparency is laid on white and colours become RGB."""
    form = "JPEG" if mode == "CMYK" else "PNG"
    made = opened(cover.check_cover(picture(mode=mode, form=form), "cover.png"))
    assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (1400, 1400))
    if mode in {"RGBA", "LA"}:
        assert made.getpixel((5, 5)) == (255, 255, 255)


def test_a_large_cover_is_made_smaller() -> None:
    """More than 3000 pixels become 3000, and a picture full of detail stays below 512 KB."""
    assert opened(cover.check_cover(picture((3200, 3200)), "x")).size == (3000, 3000)
    noise = Image.effect_noise((2000, 2000), 80)
    file = io.BytesIO()
    noise.save(file, "PNG")
    assert len(cover.check_cover(file.getvalue(), "x")) <= 900 * 1024


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (picture((1400, 1500)), "a square of at least 1400. Crop it to 1400 by 1400 pixels."),
        (picture((800, 800)), "is 800 by 800 pixels, but must be a square of at least 1400. Export it again"),
        (picture((300, 200)), "at least 1400. Export it again as a square of 3000 by 3000 pixels."),
        (b"not a picture", "is no JPEG or PNG picture"),
        (picture(form="GIF", mode="L"), "is no JPEG or PNG picture"),
        (picture()[:200], "cannot be read"),
    ],
)
def test_a_wrong_cover_is_explained(data: bytes, what: str) -> None:
    """The error names the file, what is wrong, and what to do."""
    with pytest.raises(ConfigError) as caught:
        cover.check_cover(data, "art/cover.png")
    assert what in str(caught.value)
    assert caught.value.where == "art/cover.png"
    assert caught.value.next_step


def test_a_picture_of_absurd_size_is_refused_unread() -> None:
    """A few bytes that claim a huge picture are refused before any memory is taken."""
    data = bytearray(picture())
    data[16:24] = (30_000).to_bytes(4, "big") * 2
    with pytest.raises(ConfigError):
        cover.check_cover(bytes(data), "cover.png")


def test_the_cover_for_tags_is_small() -> None:
    """In the MP3 it has at most 800 pixels, and a smaller one is not blown up."""
    made = opened(cover.tag_cover(cover.make_cover("News")))
    assert (made.format, made.size) == ("JPEG", (800, 800))
    assert opened(cover.tag_cover(picture((500, 500), form="JPEG"))).size == (500, 500)
