"""Bytes become text whatever their encoding; what is no text is refused with a reason."""

import pytest

from audiopub.article.decode import MAX_BYTES, decode
from audiopub.errors import ArticleError

GERMAN = "Über dem Fluß lag früh am Morgen Nebel, und die Möwen saßen auf den Pfählen.\n" * 3


def text_of(data: bytes) -> str:
    """Decode a plain text file."""
    return decode(data, "a.txt", entities=True)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"]
)
def test_usual_encodings_give_the_same_text(encoding: str) -> None:
    """The same words come out of every encoding that an editor may write."""
    assert text_of(GERMAN.encode(encoding)) == GERMAN


def test_declared_encoding_of_a_page_is_used() -> None:
    """An HTML page that is not UTF-8 is read as its own head says."""
    page = '<meta charset="windows-1251"><p>Корабль вернулся в порт</p>'
    assert "Корабль" in decode(page.encode("cp1251"), "a.html", entities=False)


def test_unknown_declared_encoding_is_survived() -> None:
    """A declared encoding that nobody knows does not stop the reading."""
    assert "caf" in decode(b'<meta charset="klingon-8"><p>caf\xe9</p>', "a.html", entities=False)


def test_mojibake_is_mended() -> None:
    """UTF-8 that was once read as Latin text is mended."""
    assert "café – “quoted”" in text_of("cafÃ© â€“ â€œquotedâ€\x9d".encode())


def test_chinese_punctuation_stays() -> None:
    """Full-width punctuation is normal in Chinese and is not narrowed."""
    assert text_of("他说：你好，世界！".encode()) == "他说：你好，世界！"


def test_entities_are_resolved_in_plain_text_only() -> None:
    """`&amp;` in a paste is a leftover; in Markdown and HTML it is markup."""
    assert decode(b"fish &amp; chips", "a.txt", entities=True) == "fish & chips"
    assert decode(b"fish &amp; chips", "a.md", entities=False) == "fish &amp; chips"


def test_composed_form_and_line_breaks() -> None:
    """Text is NFC, and every kind of line break becomes one."""
    assert text_of("e\u0301te\u0301\r\nb\rc\u2028d\x0ce".encode()) == "été\nb\nc\nd\ne"


def test_control_characters_and_lone_surrogates_go() -> None:
    """What no voice can say and no page may hold is taken out; the words stay."""
    assert text_of("on\x07e t\u200bw\0o \ud800three".encode("utf-8", "surrogatepass")) == "one two three"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "no text"),
        (b"a\0b\0\0c\0de\0", "binary"),
        (bytes(range(1, 256)) * 20, "binary"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04abc", "zip"),
        (b"\x89PNG\r\n", "picture"),
        (b"a" * (MAX_BYTES + 1), "too large"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    """The error names the file, says what is wrong, and what to do."""
    with pytest.raises(ArticleError) as caught:
        text_of(data)
    assert caught.value.where == "a.txt"
    assert reason in caught.value.what
    assert caught.value.next_step
