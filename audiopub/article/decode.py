"""Bytes → text: encodings, mojibake, and characters that no reader or voice can use.

This module is the door to chardet and ftfy. It refuses to look at what the text says.
"""

import re
import unicodedata

from audiopub.errors import ArticleError

MAX_BYTES = 20 * 1024 * 1024
"""Largest source that is read; a long book is about 2 MB."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich text document"),
    (b"ID3", "an audio file"),
)
_NEXT = "Save the article as plain text, Markdown or HTML in UTF-8."
_OVERRIDES = "\u202d\u202e"
"""They have what follows shown in another order than it is read in (Unicode, UAX 9)."""

_CONTROL = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f{_OVERRIDES}\ufdd0-\ufdef\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u200b\u2060\u2061-\u2064\ufeff\u00ad]")
_UNWRITABLE = re.compile(
    f"[\0-\x08\x0b\x0e-\x1f\x7f-\x9f{_OVERRIDES}\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_.:-]{2,40})""")
_HEAD_BYTES = 2048
_READ_AS = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "windows-1252"),
    **dict.fromkeys(("gb2312", "gb-2312", "gbk", "x-gbk", "chinese"), "gb18030"),
    **dict.fromkeys(("shift-jis", "sjis", "x-sjis", "ms-kanji"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks-c-5601-1987", "ksc5601", "korean"), "cp949"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "windows-1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874"), "cp874"),
    "big5": "big5hkscs",
    "utf8": "utf-8",
}
"""Names of encodings, and the larger ones that browsers read under them (WHATWG, Encoding)."""

_MIN_WIDE = 4
_MAX_CONTROL_SHARE = 0.02
_SAMPLE = 200_000


def decode(data: bytes, where: str, *, entities: bool) -> str:
    r"""Return the text of a file, in NFC, with `\n` as its only line break.

    `entities` says whether HTML entities left in the text are to be resolved (plain text) or are
    markup of their own (Markdown, HTML). Raises `ArticleError` for an empty, too large or binary file.
    """
    _refuse_useless(data, where)
    text = _to_text(data)
    _refuse_binary(text, where)
    text = _tidy(_mend(text, entities=entities))
    if not text.strip():
        raise ArticleError("this file holds no text.", where=where, next_step="Put the article into it.")
    return text


def as_read(text: str) -> str:
    """Return text that holds no entities as `decode` returns it when it stands in a file in UTF-8."""
    return _tidy(_mend(text, entities=False))


def writable(text: str) -> str:
    """Return text without the characters that no page or feed can hold, or that turn around what is shown."""
    return _UNWRITABLE.sub("", text)


def in_lines(text: str) -> str:
    """Return writable text in which all kinds of line breaks are one."""
    return writable(_BREAKS.sub("\n", text))


def _refuse_useless(data: bytes, where: str) -> None:
    if not data:
        raise ArticleError("this file is empty.", where=where, next_step="Put the article into it.")
    if len(data) > MAX_BYTES:
        size = len(data) / 1024 / 1024
        raise ArticleError(
            f"this file is too large ({size:.1f} MB; at most {MAX_BYTES // 1024 // 1024} MB).",
            where=where,
            next_step="Cut it into several articles.",
        )
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ArticleError(f"this is {what}, not text.", where=where, next_step=_NEXT)


def _to_text(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "surrogatepass" if encoding != "utf-8" else "replace")
    wide = _bare_utf16(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return _guess(data)


def _bare_utf16(data: bytes) -> str | None:
    """Name the UTF-16 flavour of bytes without a mark: every second byte of Latin text is NUL."""
    sample = data[:4096]
    if len(sample) < _MIN_WIDE or 4 * sample.count(0) < len(sample):
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


def encoding_of(label: str) -> str:
    """Return the encoding that a web page or a server means by a name."""
    name = label.strip().lower().replace("_", "-")
    return _READ_AS.get(name, name)


def _detected(sample: bytes) -> str | None:
    import chardet  # slow to import

    return chardet.detect(sample)["encoding"]


def _guess(data: bytes) -> str:
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    name = declared[1].decode("ascii") if declared else _detected(data[:_SAMPLE])
    named = encoding_of(name) if name else ""
    found = named if named and named != "utf-8" else "windows-1252"
    try:
        return data.decode(found, "replace")
    except LookupError:
        return data.decode("windows-1252", "replace")


def _refuse_binary(text: str, where: str) -> None:
    controls = len(_CONTROL.findall(text[:_SAMPLE]))
    if controls > _MAX_CONTROL_SHARE * len(text[:_SAMPLE]) + 2:
        raise ArticleError("this is a binary file, not text.", where=where, next_step=_NEXT)


def _mend(text: str, *, entities: bool) -> str:
    """Repair mojibake and entities.

    Full-width forms stay, unlike in ftfy's defaults: they are the normal punctuation of Chinese.
    """
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    if text.isascii() and "\x1b" not in text and not (entities and "&" in text):
        return text
    import ftfy  # it compiles many patterns

    return ftfy.fix_text(
        text,
        uncurl_quotes=False,
        normalization="NFC",
        fix_character_width=False,
        unescape_html="auto" if entities else False,
    )


def _tidy(text: str) -> str:
    text = _BREAKS.sub("\n", text)
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", text)
