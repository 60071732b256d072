"""The cache: objects that are whole or not there."""

import errno
import os
import stat
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.errors import OutputError
from audiopub.store import (
    CACHEDIR_TAG,
    Store,
    clear_leftovers,
    converting_refusals,
    make_folder,
    nearest_existing,
    sync_files,
    sync_folders,
    tagged_hash,
    write_atomically,
)

KEY = tagged_hash("test", 1)


@pytest.fixture
def clips(tmp_path: Path) -> Store:
    """Return an empty store."""
    return Store(tmp_path, "clips")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(JSON, JSON)
def test_hash_tells_values_apart(one: Any, two: Any) -> None:
    """Equal values have equal hashes, others have others; the tag keeps kinds apart."""
    same = repr(_sorted(one)) == repr(_sorted(two))
    assert (tagged_hash("a", one) == tagged_hash("a", two)) is same
    assert tagged_hash("a", one) != tagged_hash("b", one)


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def test_hash_does_not_depend_on_order_and_never_changes() -> None:
    """The order of keys plays no part, lone surrogates are no accident, and caches outlive releases."""
    assert tagged_hash("a", {"x": 1, "y": 2}) == tagged_hash("a", {"y": 2, "x": 1})
    assert tagged_hash("clip", {"text": "é"}) == (
        "d6a1a2fd3ded443480959b9a1254dc06edad2c53f31ca3c2cf83c863f509ff5d"
    )
    assert len(tagged_hash("a", "\ud800")) == 64
    with pytest.raises(ValueError, match="JSON"):
        tagged_hash("a", float("nan"))


@given(st.dictionaries(st.text(), st.integers() | st.text()), st.binary())
def test_read_back_as_it_was_put(meta: dict[str, Any], payload: bytes) -> None:
    """Meta and payload come back as they were, also when the payload holds line feeds."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder), "clips")
        store.put(KEY, meta=meta, payload=payload)
        stored = store.get(KEY)
        assert stored is not None
        assert (stored.meta, stored.payload) == (meta, payload)
        assert store.meta(KEY) == meta


def test_absent_object(clips: Store) -> None:
    """What is not there is None, and forgetting it is no error."""
    assert clips.get(KEY) is None
    assert clips.meta(KEY) is None
    clips.discard(KEY)
    assert list(clips.keys()) == []


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inner:
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outer:
    name: str
    inner: tuple[_Inner, ...]
    other: _Inner | None = None


def test_dataclass_is_hashed_as_its_fields() -> None:
    """A value counts as the tables that `asdict` would make of it; what is no value is refused."""
    value = _Outer(name="é", inner=(_Inner(words=("a", "b")), _Inner(words=())))
    assert tagged_hash("a", [value, 1]) == tagged_hash("a", [asdict(value), 1])
    with pytest.raises(TypeError):
        tagged_hash("a", object())


@given(st.data())
def test_damaged_object_counts_as_absent(data: st.DataObject) -> None:
    """A byte more, less or other, anywhere: the object is not believed."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder), "clips")
        store.put(KEY, meta={}, payload=b"sound\nsound")
        whole = store.path(KEY).read_bytes()
        place = data.draw(st.integers(0, len(whole) - 1))
        kind = data.draw(st.sampled_from(["cut", "flip", "more"]))
        damaged = {
            "cut": whole[:place],
            "flip": whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :],
            "more": whole + b"x",
        }[kind]
        store.path(KEY).write_bytes(damaged)
        assert store.get(KEY) is None


@pytest.mark.parametrize("data", [b"", b"\n", b"[]\n", b"{}\n", b'{"meta": 3}\n', b"\xff\n"])
def test_foreign_file_is_no_object(clips: Store, data: bytes) -> None:
    """What is not written by us is no object, by either way of asking."""
    clips.path(KEY).parent.mkdir(parents=True)
    clips.path(KEY).write_bytes(data)
    assert clips.get(KEY) is None
    assert clips.meta(KEY) is None


def test_unreadable_object_is_an_error(clips: Store) -> None:
    """A folder in the place of an object is an error of ours, not a miss."""
    clips.path(KEY).mkdir(parents=True)
    with pytest.raises(OutputError, match="cannot be read"):
        clips.get(KEY)


def test_keys_and_discard(clips: Store) -> None:
    """All keys are yielded in order, unfinished files are none, and a forgotten object is gone."""
    keys = sorted(tagged_hash("test", number) for number in range(20))
    for key in reversed(keys):
        clips.put(key, meta={}, payload=b"")
    (clips.path(keys[0]).parent / ".audiopub-tmp-x").touch()
    assert list(clips.keys()) == keys
    clips.discard(keys[3])
    assert keys[3] not in list(clips.keys())


def test_objects_are_told_with_size_and_last_use(clips: Store, tmp_path: Path) -> None:
    """What lies there is told without being read; files that are no objects are none of ours."""
    clips.put(KEY, meta={}, payload=b"sound")
    os.utime(clips.path(KEY), (7, 7))
    (tmp_path / "clips" / "ab").mkdir()
    (tmp_path / "clips" / "ab" / "notes.txt").touch()
    (tmp_path / "clips" / "ab" / ("0" * 62)).mkdir()
    (found,) = clips.objects()
    assert (found.key, found.bytes, found.used_s) == (KEY, clips.path(KEY).stat().st_size, 7)


def test_use_is_noted_once_a_day(clips: Store) -> None:
    """A use is noted as the time of the file, and a further one on the same day writes nothing."""
    clips.use(KEY)
    clips.put(KEY, meta={}, payload=b"sound")
    path = clips.path(KEY)
    now = time.time()
    for age_s, is_noted in ((3600, False), (48 * 3600, True)):
        os.utime(path, (now - age_s, now - age_s))
        clips.use(KEY)
        assert (path.stat().st_mtime >= now - 1) is is_noted
    assert clips.get(KEY) is not None


def test_a_cache_that_is_only_read_can_be_used(clips: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the time of a file cannot be set, nothing is noted and nothing fails."""
    clips.put(KEY, meta={}, payload=b"sound")
    os.utime(clips.path(KEY), (7, 7))

    def refuse(_path: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "utime", refuse)
    clips.use(KEY)
    assert clips.path(KEY).stat().st_mtime == 7


def test_cache_is_marked(clips: Store, tmp_path: Path) -> None:
    """Backup programs are told that this is a cache."""
    clips.put(KEY, meta={}, payload=b"")
    assert (tmp_path / "CACHEDIR.TAG").read_text() == CACHEDIR_TAG
    assert CACHEDIR_TAG.startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


def test_written_file_can_be_read_by_others(tmp_path: Path) -> None:
    """A web server under another account can read what is published."""
    path = tmp_path / "new" / "folder" / "index.html"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o644
    assert [file.name for file in path.parent.iterdir()] == ["index.html"]


@pytest.mark.parametrize("broken", ["fdopen", "replace", "chmod"])
def test_refused_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """When the disk refuses at any step, the old file is whole and nothing lies beside it."""
    path = tmp_path / "index.html"
    write_atomically(path, b"old")

    def refuse(*_args: Any, **_named: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os if broken == "fdopen" else Path, broken, refuse)
    with pytest.raises(OutputError, match=r"index\.html: .*No space left.*Free some space"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["index.html"]


def test_leftovers_of_a_killed_process_are_cleared(tmp_path: Path) -> None:
    """Only what we were writing is removed."""
    (tmp_path / ".audiopub-tmp-abc").touch()
    (tmp_path / ".hidden").touch()
    (tmp_path / "article.md").touch()
    clear_leftovers(tmp_path)
    clear_leftovers(tmp_path / "none")
    assert sorted(file.name for file in tmp_path.iterdir()) == [".hidden", "article.md"]


def test_old_leftovers_of_a_shared_cache_are_cleared(clips: Store, tmp_path: Path) -> None:
    """What was being written long ago goes; what another process may be writing now stays, like objects."""
    clips.put(KEY, meta={}, payload=b"sound")
    old = [tmp_path / ".audiopub-tmp-a", tmp_path / "clips" / ".audiopub-tmp-b"]
    new = tmp_path / "clips" / ".audiopub-tmp-c"
    for file in (*old, new):
        file.write_bytes(b"half a sound")
    for file in old:
        os.utime(file, (0, 0))
    clips.clear_leftovers()
    assert not any(file.exists() for file in old)
    assert new.exists()
    assert clips.get(KEY) is not None


def test_a_killed_put_leaves_its_file_where_leftovers_are_looked_for(
    clips: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that dies while it puts an object leaves nothing that is not found again."""
    seen: list[Path] = []

    def dying(_self: Path, _target: Path) -> None:
        seen.extend(tmp_path.rglob(".audiopub-tmp-*"))
        raise OSError(errno.EIO, "gone")

    clips.put(tagged_hash("test", 2), meta={}, payload=b"")
    monkeypatch.setattr(Path, "replace", dying)
    with pytest.raises(OutputError):
        clips.put(KEY, meta={}, payload=b"sound")
    assert [file.parent for file in seen] == [tmp_path / "clips"]


def test_durable_file_is_on_the_disk_before_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bytes are synced before it gets its name, and its name before the call returns."""
    done: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "bytes")
        real_sync(handle)

    def replace(self: Path, target: Path) -> Path:
        done.append("name")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    write_atomically(tmp_path / "ledger", b"one", durable=True)
    write_atomically(tmp_path / "clip", b"two")
    assert done == ["bytes", "name", "folder", "name"]


def test_a_disk_that_refuses_to_sync_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be put on the disk is not there: the old file stays, and the error is ours."""
    path = tmp_path / "ledger"
    write_atomically(path, b"old")

    def refuse(_handle: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OutputError, match="ledger"):
        write_atomically(path, b"new", durable=True)
    with pytest.raises(OutputError, match="ledger"):
        sync_files([path])
    sync_folders([tmp_path, tmp_path / "none"])  # not every file system can, and then does it by itself
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["ledger"]


def test_only_refusals_are_converted() -> None:
    """Errors that are not the system's pass through."""
    with pytest.raises(KeyError), converting_refusals(Path("x")):
        raise KeyError


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "Free some space,"),
        (errno.EFBIG, "Free some space,"),
        (errno.EACCES, "Mend its permissions,"),
        (errno.EROFS, "Use a disk that can be written,"),
        (errno.EISDIR, "Move away the folder"),
        (errno.ENOTDIR, "Move away the file"),
        (errno.ENAMETOOLONG, "shorter name,"),
        (errno.EIO, "whether the disk is sound"),
    ],
)
def test_the_advice_fits_the_refusal(number: int, advice: str) -> None:
    """What is to be done follows from why the system refused, and the command is then run again."""
    with pytest.raises(OutputError) as caught, converting_refusals(Path("x")):
        raise OSError(number, os.strerror(number))
    assert advice in caught.value.next_step
    assert caught.value.next_step.endswith("then run the same command again.")


@pytest.mark.parametrize("durable", [True, False])
@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_stays_a_link(tmp_path: Path, *, durable: bool, is_there: bool) -> None:
    """What a link leads to is written, in one step and beside itself, also when it is not there yet."""
    real, link = tmp_path / "shared" / "real.toml", tmp_path / "mine" / "link.toml"
    real.parent.mkdir()
    link.parent.mkdir()
    link.symlink_to("../shared/real.toml")
    if is_there:
        real.write_bytes(b"old")
    write_atomically(link, b"new", durable=durable, via=link.parent)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    beside = [path.name for path in (*real.parent.iterdir(), *link.parent.iterdir())]
    assert beside == ["real.toml", "link.toml"]


def test_the_nearest_folder_that_is_there(tmp_path: Path) -> None:
    """It is the path itself, or a folder above it; a file on the way is no folder to look into."""
    (tmp_path / "file").touch()
    assert nearest_existing(tmp_path) == tmp_path
    assert nearest_existing(tmp_path / "a" / "b") == tmp_path
    assert nearest_existing(tmp_path / "file" / "b") == tmp_path / "file"


def test_nobody_may_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be entered is an error of ours that names the path."""

    def refuse(_path: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", refuse)
        with pytest.raises(OutputError, match=r"b: .*Permission denied.*Mend its permissions"):
            nearest_existing(tmp_path / "a" / "b")


def test_folders_that_were_made_outlive_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each folder that is made is synced in the one above it; nothing is synced for one that is there."""
    synced: list[int] = []
    real_sync = os.fsync

    def sync(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        real_sync(handle)

    monkeypatch.setattr(os, "fsync", sync)
    make_folder(tmp_path / "a" / "b" / "c")
    made_in = (tmp_path, tmp_path / "a", tmp_path / "a" / "b")
    assert set(synced) == {folder.stat().st_ino for folder in made_in}
    synced.clear()
    make_folder(tmp_path / "a" / "b" / "c")
    assert not synced
    write_atomically(tmp_path / "d" / "ledger", b"one", durable=True)
    assert {tmp_path.stat().st_ino, (tmp_path / "d").stat().st_ino} <= set(synced)
