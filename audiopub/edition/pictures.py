"""Pictures of an article made fit to be published: checked, turned upright, made smaller, without metadata.

This module owns which pictures can be shown: JPEG, PNG, GIF and WebP, which every browser knows. What they
become are core media types of EPUB 3.3. It refuses SVG, which may hold scripts and load from elsewhere. Of a
picture that moves the first image is shown: nobody asked for movement, and it may flash (WCAG 2.2, 2.2.2 and
2.3.1).
"""

import io
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

PICTURES_FORMAT = 1
"""Raised when a picture comes out otherwise from the same file."""

MOST_BYTES = 20_000_000
MOST_PIXELS = 40_000_000
LONGEST_SIDE_PX = 1600
"""Twice the width of a page's text, for screens with two dots a pixel."""

_QUALITY = 85
_KEPT_INFO = ("transparency", "icc_profile")
"""What a picture has besides its dots that changes how it looks. All else may say where and by whom."""

_PLAIN = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "I;16"})
_UPRIGHT = 1
_ORIENTATION = 0x0112
"""The tag of EXIF that says which side of a picture is up (CIPA DC-008)."""


class UnfitPictureError(Exception):
    """A file that cannot be shown as a picture; its words say why, as the end of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A picture as it is published: its bytes, media type, ending of its name, and size in pixels."""

    data: bytes
    type: str
    ending: str
    width: int
    height: int


def make(data: bytes) -> Made:
    """Return a picture as it is published; raises `UnfitPictureError` for one that cannot be.

    The same bytes give the same bytes for one version of Pillow.
    """
    from PIL import Image, UnidentifiedImageError

    if len(data) > MOST_BYTES:
        raise UnfitPictureError(f"has more than {MOST_BYTES // 1_000_000} MB")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # too many pixels are told in our words
            return _made(data)
    except UnidentifiedImageError as exc:
        raise UnfitPictureError("is no JPEG, PNG, GIF or WebP picture") from exc
    except Image.DecompressionBombError as exc:
        raise UnfitPictureError(_TOO_MANY) from exc
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, IndexError) as exc:
        raise UnfitPictureError("is damaged and cannot be read") from exc


def make_cover(data: bytes, where: str) -> Made:
    """Return a picture as directories accept it for an episode. Raises `ConfigError` when they would not."""
    from PIL import Image

    from audiopub.edition.cover import check_cover

    made = check_cover(data, where)
    with Image.open(io.BytesIO(made)) as picture:
        width, height = picture.size
    return Made(data=made, type="image/jpeg", ending=".jpg", width=width, height=height)


_TOO_MANY = f"has more than {MOST_PIXELS // 1_000_000} megapixels"


def _made(data: bytes) -> Made:
    from PIL import Image

    picture: Image.Image = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "GIF", "WEBP"))
    if picture.width * picture.height > MOST_PIXELS:
        raise UnfitPictureError(_TOO_MANY)
    kind = picture.format or ""
    is_upright = picture.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT
    is_kept = is_upright and max(picture.size) <= LONGEST_SIDE_PX
    return _KINDS[kind](picture if is_kept else _fitted(picture), data, is_kept)


def _fitted(picture: "Image.Image") -> "Image.Image":
    """Return a picture upright, and no longer than pages need."""
    from PIL import Image, ImageOps

    if picture.mode in {"P", "PA", "1"}:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    picture.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX), Image.Resampling.LANCZOS)
    return ImageOps.exif_transpose(picture)


def _jpeg(picture: "Image.Image", _data: bytes, is_kept: bool) -> Made:  # noqa: FBT001 -- all kinds are called alike
    """Return a JPEG; one that stays as it is keeps its own quality."""
    is_plain = picture.mode in {"L", "RGB"}
    quality: Any = "keep" if is_kept and is_plain and picture.format == "JPEG" else _QUALITY
    if not is_plain:
        picture.info.pop("icc_profile", None)  # it is about the colours of print
        picture = picture.convert("RGB")
    return _saved(picture, "JPEG", ".jpg", quality=quality, optimize=True)


def _png(picture: "Image.Image", _data: bytes, _is_kept: bool) -> Made:  # noqa: FBT001 -- all kinds are called alike
    if picture.mode not in _PLAIN:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return _saved(picture, "PNG", ".png", optimize=True)


def _webp(picture: "Image.Image", data: bytes, _is_kept: bool) -> Made:  # noqa: FBT001 -- all kinds are called alike
    """Return a WebP, without loss if the given one was made so (RFC 9649: its image is a chunk VP8L)."""
    return _saved(picture, "WEBP", ".webp", quality=_QUALITY, method=4, lossless=b"VP8L" in data, exact=True)


_KINDS: Mapping[str, "Callable[[Image.Image, bytes, bool], Made]"] = {
    "JPEG": _jpeg,
    "MPO": _jpeg,
    "PNG": _png,
    "GIF": _png,
    "WEBP": _webp,
}
"""What becomes of each kind of picture, as Pillow calls them. MPO is what phones put several JPEGs into."""


def _saved(picture: "Image.Image", kind: str, ending: str, **options: Any) -> Made:  # noqa: ANN401 -- Pillow's own
    picture.load()
    picture.info = {name: picture.info[name] for name in _KEPT_INFO if name in picture.info}
    profile = picture.info.get("icc_profile")
    file = io.BytesIO()
    picture.save(file, kind, icc_profile=profile, exif=b"", **options)
    return Made(
        data=file.getvalue(),
        type=f"image/{kind.lower()}",
        ending=ending,
        width=picture.width,
        height=picture.height,
    )
