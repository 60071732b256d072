"""The archive of an e-book: right for every reader of ZIP, the same every time, and never held in memory."""

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Iterator

import pytest

from audiopub.edition import archive
from audiopub.edition.archive import Archive, Entry
from audiopub.errors import OutputError
from tests.edition import epubs

BOOK = Archive(
    entries=(
        Entry(name="mimetype", data=b"application/epub+zip"),
        Entry(name="EPUB/empty.txt", data=b""),
        Entry(name="EPUB/text.txt", data="Größe".encode()),
        Entry(name="EPUB/audio.mp3", data=None),
    )
)


def test_others_read_it() -> None:
    """Python's zipfile finds each file whole, under its name, in its order, and no checksum wrong."""
    with zipfile.ZipFile(io.BytesIO(epubs.packed(BOOK))) as read:
        assert read.testzip() is None
        assert read.namelist() == [entry.name for entry in BOOK.entries]
        assert read.read("EPUB/audio.mp3") == epubs.SOUND
        assert read.read("EPUB/text.txt").decode() == "Größe"


def test_nothing_of_this_machine_is_in_it() -> None:
    """The type is first; files are stored, dated 1980, without extra fields, comments, flags, permissions."""
    data = epubs.packed(BOOK)
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(io.BytesIO(data)) as read:
        for each in read.infolist():
            assert each.compress_type == zipfile.ZIP_STORED
            assert each.date_time == (1980, 1, 1, 0, 0, 0)
            assert (each.extra, each.comment, each.flag_bits, each.external_attr) == (b"", b"", 0, 0)
            assert struct.unpack_from("<H", data, each.header_offset + 28) == (0,)
        assert read.comment == b""


def test_same_files_same_bytes() -> None:
    """However the recording comes in pieces, the archive is the same to the byte."""
    whole = b"".join(BOOK.pieces(lambda: [epubs.SOUND]))
    assert whole == epubs.packed(BOOK) == b"".join(BOOK.pieces(lambda: [epubs.SOUND[:7], epubs.SOUND[7:]]))


def test_the_digest_changes_with_every_part() -> None:
    """Name, order and contents of a file take part, and so do the recording and the format."""
    first, *others = BOOK.entries
    digests = {
        BOOK.digest("a"),
        BOOK.digest("b"),
        Archive(entries=(*others, first)).digest("a"),
        Archive(entries=(first, *others[1:])).digest("a"),
        Archive(entries=(Entry(name="mimetyp", data=first.data), *others)).digest("a"),
        Archive(entries=(Entry(name="mimetype", data=b"text/plain"), *others)).digest("a"),
    }
    assert len(digests) == 6


def test_a_newer_format_is_another_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Archives that are written in another way count as changed."""
    before = BOOK.digest("a")
    monkeypatch.setattr(archive, "ARCHIVE_FORMAT", archive.ARCHIVE_FORMAT + 1)
    assert BOOK.digest("a") != before


def test_memory_stays_flat() -> None:
    """A recording of 200 MB passes through in less than 8 MB."""
    chunk = bytes(1 << 20)

    def recording() -> Iterator[bytes]:
        return (bytes(chunk) for _ in range(200))

    tracemalloc.start()
    size = sum(map(len, BOOK.pieces(recording)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 200 << 20
    assert peak < 8 << 20


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive beyond what ZIP can state is an error that says what to do, before a byte of it comes."""
    monkeypatch.setattr(archive, "MOST_BYTES", 100_000)
    with pytest.raises(OutputError, match=r"4 GiB.*Divide the article, or write epub = false into \[site\]"):
        next(BOOK.pieces(lambda: [epubs.SOUND]))
