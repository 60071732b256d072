"""The file index: hashes that are never stale."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from audiopub.errors import OutputError
from audiopub.publish import files
from audiopub.publish.files import FileIndex, Written, digest_file

LONG_AGO_NS = 1_600_000_000 * 10**9
LATER_NS = 10 * 10**9

Index = Callable[..., None]


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the list of the files whose bytes are read."""
    read: list[Path] = []

    def noting(path: Path) -> str:
        read.append(path)
        return digest_file(path)

    monkeypatch.setattr(files, "digest_file", noting)
    return read


def make(path: Path, data: bytes, *, time_ns: int = LONG_AGO_NS) -> Path:
    """Write a file whose modification lies at `time_ns`."""
    path.write_bytes(data)
    os.utime(path, ns=(time_ns, time_ns))
    return path


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Have the clock, at which files are hashed, go on from now on by so many nanoseconds more."""
    real = time.time_ns

    def ahead(by_ns: int) -> None:
        monkeypatch.setattr(time, "time_ns", lambda: real() + by_ns)

    return ahead


@pytest.fixture
def indexed(clock: Callable[[int], None]) -> Index:
    """Leave an index of files, hashed well after they were written."""

    def make_index(index: Path, *paths: Path) -> None:
        clock(LATER_NS)
        first = FileIndex(index)
        for path in paths:
            first.digest(path)
        first.save()

    return make_index


def test_unchanged_file_is_read_once(tmp_path: Path, hashed: list[Path], indexed: Index) -> None:
    """A file older than the index is not read again, by this run or the next."""
    file, index = make(tmp_path / "a", b"one"), tmp_path / "index"
    indexed(index, file)
    again = FileIndex(index)
    assert again.digest(file) == digest_file(file)
    assert hashed == [file]


def test_index_of_another_run_is_not_written_unchanged(tmp_path: Path, indexed: Index) -> None:
    """When nothing was learnt, the index is not touched."""
    file, index = make(tmp_path / "a", b"one"), tmp_path / "index"
    indexed(index, file)
    before = index.stat().st_ino, index.stat().st_mtime_ns
    again = FileIndex(index)
    again.digest(file)
    again.save()
    assert (index.stat().st_ino, index.stat().st_mtime_ns) == before


def test_changed_file_is_read_again(tmp_path: Path, indexed: Index) -> None:
    """Another size or another time is another file."""
    file, index = make(tmp_path / "a", b"one"), tmp_path / "index"
    indexed(index, file)
    make(file, b"two", time_ns=LONG_AGO_NS + 1)
    assert FileIndex(index).digest(file) == digest_file(file)


def test_same_size_and_times_but_another_inode(tmp_path: Path, indexed: Index) -> None:
    """A file put in place of another, with its size and its time of modification, is read again."""
    file, index = make(tmp_path / "a", b"one"), tmp_path / "index"
    indexed(index, file)
    make(tmp_path / "b", b"two").replace(file)
    assert FileIndex(index).digest(file) == digest_file(file)


@pytest.fixture
def after(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Have it be so many milliseconds after a file was changed or moved."""

    def stop(file: Path, milliseconds: int) -> None:
        moment_ns = file.stat().st_ctime_ns + milliseconds * 10**6
        monkeypatch.setattr(time, "time_ns", lambda: moment_ns)

    return stop


def test_racy_entry_is_read_again(tmp_path: Path, hashed: list[Path], after: Callable[..., None]) -> None:
    """A file hashed as soon as it was written may have changed in the same tick: it is read again."""
    file, index = make(tmp_path / "a", b"one"), tmp_path / "index"
    after(file, 10)
    first = FileIndex(index)
    first.digest(file)
    first.save()
    FileIndex(index).digest(file)
    assert hashed == [file, file]


def test_an_index_written_later_makes_no_entry_surer(
    tmp_path: Path, hashed: list[Path], clock: Callable[[int], None]
) -> None:
    """What counts is when the file was hashed, however long after it the index was written, or again."""
    file, index = make(tmp_path / "a", b"one"), tmp_path / "index"
    first = FileIndex(index)
    first.digest(file)
    clock(LATER_NS)
    first.digest(make(tmp_path / "b", b"two"))
    first.save()
    os.utime(index, ns=(time.time_ns() + LATER_NS, time.time_ns() + LATER_NS))
    again = FileIndex(index)
    again.digest(tmp_path / "b")
    again.digest(file)
    assert hashed == [file, tmp_path / "b", file]


@pytest.mark.parametrize(("whole_seconds", "reads"), [(False, 1), (True, 2)])
def test_how_long_a_disks_tick_may_be(
    tmp_path: Path, hashed: list[Path], after: Callable[..., None], *, whole_seconds: bool, reads: int
) -> None:
    """A disk that counts in less than 10 ms is believed after 20 ms, one that may not after two seconds."""
    file = make(tmp_path / "a", b"one")
    now_ns = file.stat().st_ctime_ns
    written_ns = now_ns // 10**9 * 10**9 if whole_seconds else now_ns // 10**7 * 10**7 - 1
    os.utime(file, ns=(written_ns, written_ns))
    after(file, 30)
    index = FileIndex(tmp_path / "index")
    index.digest(file)
    index.digest(file)
    assert hashed == [file] * reads


def test_racy_entry_within_a_run(tmp_path: Path, hashed: list[Path], after: Callable[..., None]) -> None:
    """Within the run that hashed it a file that was just written is not trusted either."""
    file = make(tmp_path / "a", b"one")
    after(file, 10)
    index = FileIndex(tmp_path / "index")
    index.digest(file)
    index.digest(file)
    assert hashed == [file, file]


def test_verify_trusts_nothing(tmp_path: Path, hashed: list[Path], indexed: Index) -> None:
    """Asked to verify, every file is read."""
    file, index = make(tmp_path / "a", b"one"), tmp_path / "index"
    indexed(index, file)
    FileIndex(index, verify=True).digest(file)
    assert hashed == [file, file]


def test_absent_files_have_no_hash(tmp_path: Path) -> None:
    """No file, no hash; also below what is no folder."""
    file, index = make(tmp_path / "a", b"one"), FileIndex(tmp_path / "index")
    assert index.digest(tmp_path / "none") is None
    assert index.digest(file / "below") is None


def test_unreadable_file_is_an_error(tmp_path: Path) -> None:
    """A folder where a file should be is an error of ours."""
    with pytest.raises(OutputError, match="cannot be read"):
        FileIndex(tmp_path / "index").digest(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 9, "files": {}}', '{"format": 2, "files": {"a": [1]}}', "\xff"]
)
def test_damaged_index_is_only_slower(tmp_path: Path, text: str) -> None:
    """An index that cannot be read is as none, and is replaced."""
    file, index = make(tmp_path / "a", b"one"), tmp_path / "index"
    index.write_bytes(text.encode("latin-1"))
    again = FileIndex(index)
    assert again.digest(file) == digest_file(file)
    again.save()
    assert b'"format":2' in index.read_bytes()


def test_names_that_are_no_text(tmp_path: Path, indexed: Index) -> None:
    """A file name that is not UTF-8 is kept like any other."""
    name = os.fsdecode(b"\xff.md")
    file, index = make(tmp_path / name, b"one"), tmp_path / "index"
    indexed(index, file)
    assert FileIndex(index).digest(file) == digest_file(file)


def test_path_below_a_folder_is_the_same_file(tmp_path: Path, indexed: Index, hashed: list[Path]) -> None:
    """A file is known by its folder and its path below it as it is by its whole path."""
    (tmp_path / "episodes").mkdir()
    path = make(tmp_path / "episodes" / "a.txt", b"one")
    indexed(tmp_path / "index.json", path)
    hashed.clear()
    index = FileIndex(tmp_path / "index.json")
    assert index.digest_below(tmp_path, "episodes/a.txt") == index.digest(path) == digest_file(path)
    assert hashed == []
    assert index.digest_below(tmp_path, "episodes/none.txt") is None


@pytest.fixture
def moved(tmp_path: Path) -> tuple[Path, Written]:
    """Return a file that was written elsewhere, hashed and put in place."""
    staged = make(tmp_path / "staged", b"one")
    written = Written.of(staged, digest_file(staged))
    return staged.replace(tmp_path / "a"), written


@pytest.mark.parametrize(("milliseconds", "is_read"), [(30, False), (10, True)])
def test_what_was_just_written_is_not_read(
    tmp_path: Path,
    hashed: list[Path],
    after: Callable[..., None],
    moved: tuple[Path, Written],
    milliseconds: int,
    *,
    is_read: bool,
) -> None:
    """A file that lies there as it was written needs no reading, unless it was moved this very moment."""
    file, written = moved
    after(file, milliseconds)
    index = FileIndex(tmp_path / "index")
    index.learn(file, written)
    index.save()
    assert FileIndex(tmp_path / "index").digest(file) == written.sha256
    assert hashed == [file] * is_read


def test_what_was_changed_since_it_was_written_is_read(
    tmp_path: Path, after: Callable[..., None], moved: tuple[Path, Written]
) -> None:
    """Nothing is learnt of a file that was changed or removed after it was put in place."""
    file, written = moved
    index = FileIndex(tmp_path / "index")
    make(file, b"two", time_ns=LONG_AGO_NS + 1)
    after(file, 30)
    index.learn(file, written)
    assert index.digest(file) == digest_file(file) != written.sha256
    file.unlink()
    index.learn(file, written)
    assert index.digest(file) is None
