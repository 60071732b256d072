"""Pictures made fit to be published."""

import io
import zlib

import pytest
from PIL import Image, ImageChops, ImageStat

from audiopub.edition import pictures
from audiopub.edition.pictures import LONGEST_SIDE_PX, UnfitPictureError, make
from tests.photos import GPS, SECRET, exif, noise, opened, photo

KINDS = {
    "JPEG": photo((60, 40)),
    "JPEG in grey": photo((60, 40), mode="L"),
    "JPEG for print": photo((60, 40), mode="CMYK"),
    "PNG": photo((60, 40), "PNG"),
    "PNG with alpha": photo((60, 40), "PNG", "RGBA"),
    "PNG in grey with alpha": photo((60, 40), "PNG", "LA"),
    "PNG of two colours": photo((60, 40), "PNG", "1"),
    "PNG with a palette": photo((60, 40), "PNG", "P", transparency=0),
    "GIF": photo((60, 40), "GIF", "P", comment=SECRET),
    "WebP": photo((60, 40), "WEBP"),
    "WebP without loss": photo((60, 40), "WEBP", lossless=True),
}


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_comes_out_as_a_page_can_show_it(name: str) -> None:
    """A small picture keeps its size and looks as it did, in a media type that its bytes have."""
    made = make(KINDS[name])
    shown = opened(made.data)
    assert (made.width, made.height) == shown.size == (60, 40)
    assert made.type == f"image/{(shown.format or '').lower()}"
    assert made.type in {"image/jpeg", "image/png", "image/webp"}
    assert shown.mode != "CMYK"
    difference = ImageChops.difference(shown.convert("RGB"), opened(KINDS[name]).convert("RGB"))
    assert max(ImageStat.Stat(difference).mean) < 6
    assert shown.has_transparency_data == opened(KINDS[name]).has_transparency_data


@pytest.mark.parametrize("name", KINDS)
def test_the_same_bytes_come_out_each_time(name: str) -> None:
    """A picture is made twice the same."""
    assert make(KINDS[name]) == make(KINDS[name])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("size", [(300, 200), (2400, 900)])
def test_nobody_learns_where_and_by_whom_it_was_taken(kind: str, size: tuple[int, int]) -> None:
    """EXIF with its place on earth, XMP and comments are gone, whether or not a picture is made smaller."""
    given = photo(size, kind, exif=exif()) if kind == "PNG" else photo(size, kind, exif=exif(), xmp=SECRET)
    assert GPS in opened(given).getexif()
    assert SECRET in given
    made = make(given)
    assert dict(opened(made.data).getexif()) == {}
    assert SECRET not in made.data
    assert not {"exif", "xmp", "comment"} & opened(made.data).info.keys()


def test_a_comment_goes_too() -> None:
    """What a JPEG has as a comment is gone."""
    given = photo(comment=SECRET)
    assert SECRET in given
    assert SECRET not in make(given).data


@pytest.mark.parametrize("size", [(300, 200), (2400, 900)])
def test_a_picture_taken_sideways_stands_upright(size: tuple[int, int]) -> None:
    """The orientation of EXIF is applied to the dots: width and height change places."""
    picture = noise(size).convert("RGB")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    file = io.BytesIO()
    picture.save(file, "JPEG", exif=exif(orientation=6))
    made = make(file.getvalue())
    assert made.width < made.height
    red, green, _ = ImageStat.Stat(opened(made.data).crop((0, 0, made.width, made.height // 2))).mean
    assert (red > 200, green < 60) == (True, True)


def test_the_colours_of_a_screen_stay() -> None:
    """A colour profile, without which wide colours look dull, is kept."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert opened(make(photo((60, 40), icc_profile=profile)).data).info["icc_profile"] == profile


@pytest.mark.parametrize(("size", "expected"), [((3200, 2400), (1600, 1200)), ((1700, 3400), (800, 1600))])
def test_a_big_picture_is_made_smaller(size: tuple[int, int], expected: tuple[int, int]) -> None:
    """The longer side is at most 1600 pixels, and the shape stays."""
    made = make(photo(size))
    assert (made.width, made.height) == expected
    assert max(expected) == LONGEST_SIDE_PX


def test_a_moving_picture_stands_still() -> None:
    """Of an animation the first image is shown."""
    file = io.BytesIO()
    noise((30, 20), "P").save(file, "GIF", save_all=True, append_images=[Image.new("P", (30, 20))] * 3)
    assert getattr(opened(file.getvalue()), "n_frames", 1) > 1
    assert getattr(opened(make(file.getvalue()).data), "n_frames", 1) == 1


def claiming(width: int, height: int) -> bytes:
    """Return a PNG whose header claims this size."""
    data = photo((8, 8), "PNG")
    header = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + data[24:29]
    return data[:12] + header + zlib.crc32(header).to_bytes(4) + data[33:]


UNFIT = {
    "nothing": (b"", "is no JPEG, PNG, GIF or WebP picture"),
    "text": (b"a picture", "is no JPEG, PNG, GIF or WebP picture"),
    "SVG": (
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "is no JPEG, PNG, GIF or WebP picture",
    ),
    "BMP": (photo((30, 20), "BMP"), "is no JPEG, PNG, GIF or WebP picture"),
    "half a JPEG": (photo()[:9000], "is damaged and cannot be read"),
    "half a PNG": (photo(kind="PNG")[:2000], "is damaged and cannot be read"),
    "too many dots": (claiming(8000, 5001), "has more than 40 megapixels"),
    "far too many dots": (claiming(20000, 20000), "has more than 40 megapixels"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_cannot_be_shown_is_refused(name: str) -> None:
    """What is no picture, is damaged or has too many pixels is told in words."""
    data, why = UNFIT[name]
    with pytest.raises(UnfitPictureError, match=why):
        make(data)


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above 20 MB a file is not even looked at."""
    monkeypatch.setattr(Image, "open", lambda *_args, **_options: pytest.fail("it was opened"))
    with pytest.raises(UnfitPictureError, match="has more than 20 MB"):
        make(b"\xff\xd8" + bytes(pictures.MOST_BYTES))
