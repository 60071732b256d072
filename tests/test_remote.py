"""A cache at a URL: objects that are whole or not there, on a server of S3 and wherever else."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from audiopub.config import CacheSettings
from audiopub.errors import AudiopubError, ConfigError, MissingError, OutputError, RemoteError
from audiopub.remote import Remote, place_of, remote
from audiopub.store import Folder, Store, tagged_hash
from tests.machines import S3_ENVIRONMENT, s3_bucket

KEY = tagged_hash("test", 1)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server of S3, as the environment names it."""
    with s3_bucket(tmp_path_factory.mktemp("s3"), "shared") as address:
        yield address


@pytest.fixture
def url(server: str, request: pytest.FixtureRequest) -> str:  # noqa: ARG001 -- it is running
    """Return the URL of a folder in a bucket that is this test's own."""
    return f"s3://shared/{tagged_hash('test', request.node.name)[:8]}"


@pytest.fixture(params=["s3", "memory"])
def clips(request: pytest.FixtureRequest) -> Store:
    """Return an empty store at a URL, of two kinds: with folders and without."""
    if request.param == "s3":
        return Store(remote(request.getfixturevalue("url")), "clips")
    return Store(remote(f"memory://{tagged_hash('test', request.node.name)[:8]}"), "clips")


def files_of(store: Store) -> Any:
    """Return what reaches the service behind a store."""
    assert isinstance(store._place, Remote)
    return store._place._files


def test_read_back_as_it_was_put(clips: Store) -> None:
    """Meta and payload come back as they were; the note alone, too; the last put holds."""
    assert clips.get(KEY) is None
    assert clips.meta(KEY) is None
    assert not clips.is_there(KEY)
    clips.put(KEY, meta={"a": "é\n"}, payload=b"one")
    clips.put(KEY, meta={"a": "é\n"}, payload=b"two\nthree")
    stored = clips.get(KEY)
    assert stored is not None
    assert (stored.meta, stored.payload) == ({"a": "é\n"}, b"two\nthree")
    assert clips.meta(KEY) == {"a": "é\n"}
    assert clips.is_there(KEY)


def test_a_long_note_is_read_whole(clips: Store) -> None:
    """A note that is longer than what is read at first comes back all the same."""
    meta = {"energies": [0.123456789] * 20_000}
    clips.put(KEY, meta=meta, payload=b"sound")
    assert clips.meta(KEY) == meta


def asked(store: Store, monkeypatch: pytest.MonkeyPatch, *fails: Exception) -> list[bool]:
    """Return whether a part alone was asked for in each request to come; the first ones fail as given."""
    files, parts, failures = files_of(store), list[bool](), list(fails)
    real = files.cat_file

    def cat_file(path: str, **part: int) -> bytes:
        parts.append(bool(part))
        if failures:
            raise failures.pop(0)
        return bytes(real(path, **part))

    monkeypatch.setattr(files, "cat_file", cat_file)
    return parts


def test_a_note_is_asked_for_once(clips: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """One request brings a note, or tells that there is none; an empty object alone has no parts."""
    parts = asked(clips, monkeypatch)
    assert clips.meta(KEY) is None
    assert parts == [True]
    clips.put(KEY, meta={"n": 1}, payload=b"sound")
    assert clips.meta(KEY) == {"n": 1}
    assert parts == [True, True]
    files_of(clips).pipe_file(clips._place._path(clips._name(KEY)), b"")  # type: ignore[attr-defined] # it is at a URL
    assert clips.meta(KEY) is None
    assert parts == [True, True, True, False]


class _AnswerError(Exception):
    """An error of a library that holds what a service answered."""

    def __init__(self, **fields: int) -> None:
        super().__init__("an answer")
        vars(self).update(fields)


@pytest.mark.parametrize(
    "refusal",
    [
        OSError(errno.EINVAL, "The requested range is not satisfiable"),
        OSError(errno.ENOSYS, "A header you provided implies functionality that is not implemented"),
        _AnswerError(code=416),
        _AnswerError(status=501),
        NotImplementedError(),
    ],
    ids=str,
)
def test_a_service_without_parts_is_asked_for_all(
    refusal: Exception, clips: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where parts are refused, however a library says so, the whole object brings its note."""
    clips.put(KEY, meta={"n": 1}, payload=b"sound")
    parts = asked(clips, monkeypatch, refusal)
    assert clips.meta(KEY) == {"n": 1}
    assert parts == [True, False]


@pytest.mark.parametrize(
    "failure",
    [
        PermissionError("Access Denied"),
        TimeoutError("too long"),
        OSError(errno.EBUSY, "slow down"),
        _AnswerError(code=503),
    ],
    ids=str,
)
def test_what_fails_otherwise_is_not_asked_again(
    failure: Exception, clips: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service that refuses, or does not answer, is an error at once, and not asked for the whole object."""
    clips.put(KEY, meta={"n": 1}, payload=b"sound")
    parts = asked(clips, monkeypatch, failure)
    with pytest.raises(RemoteError):
        clips.meta(KEY)
    assert parts == [True]


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "foreign"])
def test_damaged_object_counts_as_absent(clips: Store, damage: str) -> None:
    """What is not the bytes that were put is not believed, and can be put again."""
    clips.put(KEY, meta={"n": 1}, payload=b"sound\nsound")
    files, path = files_of(clips), clips._place._path(clips._name(KEY))  # type: ignore[attr-defined] # it is at a URL
    whole = files.cat_file(path)
    damaged = {"cut": whole[:-1], "flip": whole[:-1] + b"x", "empty": b"", "foreign": b"<html>"}[damage]
    files.pipe_file(path, damaged)
    assert clips.get(KEY) is None
    assert clips.meta(KEY) == ({"n": 1} if damage in {"cut", "flip"} else None)
    assert clips.is_there(KEY)
    clips.put(KEY, meta={"n": 1}, payload=b"sound\nsound")
    assert clips.get(KEY) is not None


def test_keys_and_discard(clips: Store) -> None:
    """All objects are told in order, with their sizes; others are none of ours; a forgotten one is gone."""
    assert list(clips.objects()) == []
    keys = sorted(tagged_hash("test", number) for number in range(5))
    for key in reversed(keys):
        clips.put(key, meta={}, payload=b"sound")
    files_of(clips).pipe_file(clips._place._path("clips/notes.txt"), b"mine")  # type: ignore[attr-defined] # it is at a URL
    found = list(clips.objects())
    assert [each.key for each in found] == keys
    assert len({each.bytes for each in found}) == 1
    assert all(each.used_s > 1_700_000_000 for each in found)
    clips.discard(keys[3])
    clips.discard(keys[3])
    assert list(clips.keys()) == [*keys[:3], keys[4]]
    clips.use(keys[0])
    clips.clear_leftovers()


def test_concurrent_puts_of_one_key_leave_one_whole_object(url: str) -> None:
    """Threads and other processes put other payloads under one key at once: what is read is one of them."""
    code = (
        "import sys; from audiopub.remote import remote; from audiopub.store import Store\n"
        "store = Store(remote(sys.argv[1]), 'clips')\n"
        "for n in range(20): store.put(sys.argv[2], meta={'n': n}, payload=bytes([n]) * 300_000)"
    )
    others = [subprocess.Popen([sys.executable, "-c", code, url, KEY]) for _ in range(2)]
    store = Store(remote(url), "clips")

    def put_and_get(number: int) -> bool:
        store.put(KEY, meta={"n": number}, payload=bytes([number]) * 300_000)
        found = store.get(KEY)
        return found is not None and found.payload == bytes([found.meta["n"]]) * 300_000

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(put_and_get, range(40)))
    assert [other.wait() for other in others] == [0, 0]
    assert store.get(KEY) is not None


def test_a_bucket_that_is_not_there_is_an_error_when_it_is_written(server: str) -> None:  # noqa: ARG001 -- it is running
    """What the service refuses is an error of ours that names the object; no bucket is made by the way."""
    store = Store(remote("s3://nobody/cache"), "clips")
    for _ in range(2):
        with pytest.raises(RemoteError, match=r"s3://nobody/cache/clips/.*environment") as caught:
            store.put(KEY, meta={}, payload=b"")
    assert caught.value.exit_code == 4
    assert isinstance(caught.value, OutputError)


def test_a_service_that_does_not_answer_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens: reading, writing and listing say so, and where."""
    for name, value in {**S3_ENVIRONMENT, "AWS_ENDPOINT_URL": "http://127.0.0.1:9"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    store = Store(Remote("s3://shared/off", *_opened_anew("s3://shared/off"), has_folders=False), "clips")
    for ask in (store.get, store.meta, store.discard, lambda _: list(store.objects())):
        with pytest.raises(RemoteError, match="s3://shared/off"):
            ask(KEY)


def _opened_anew(url: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs

    files, root = url_to_fs(url, skip_instance_cache=True, config_kwargs={"retries": {"max_attempts": 0}})
    files.retries = 1
    return files, root


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("cache", "/project/cache"),
        ("../cache", "/project/../cache"),
        ("/mnt/shared", "/mnt/shared"),
        ("file:///mnt/our%20disk/", "/mnt/our disk"),
        ("file://localhost/mnt/shared", "/mnt/shared"),
    ],
)
def test_paths_and_file_urls_are_folders(url: str, address: str) -> None:
    """A folder is a folder, however it is named, and needs nothing besides."""
    place = place_of(Path("/project"), CacheSettings(url=url).url)
    assert isinstance(place, Folder)
    assert place.address == address


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("s3://ann:secret@bucket/x", "password"),
        ("s3://", "bucket"),
        ("file://server/share", "folder"),
        ("s3://bucket/a b", "plain URL"),
        ("simplecache::s3://bucket/x", "plain URL"),
    ],
)
def test_a_url_that_cannot_be_meant_is_refused_in_the_settings(url: str, told: str) -> None:
    """Secrets, missing names and chains are mistakes of the settings."""
    with pytest.raises(ValueError, match=told):
        CacheSettings(url=url)


def test_an_unknown_kind_of_url_is_told() -> None:
    """The error names the setting and what is right."""
    with pytest.raises(ConfigError, match=r"\[cache\] url: nobody knows how to reach nope://.*s3://BUCKET"):
        place_of(Path("/project"), "nope://bucket/x")


@pytest.mark.parametrize(
    ("url", "library", "extra"),
    [("s3://b/x", "s3fs", "s3"), ("gs://b/x", "gcsfs", "gs"), ("sftp://b/x", "fsspec", "cluster")],
)
def test_what_is_not_installed_is_told_with_the_extra_that_brings_it(
    url: str, library: str, extra: str
) -> None:
    """The error says what to install, and is that of a missing tool."""
    code = (
        "import sys; from pathlib import Path; sys.modules[sys.argv[1]] = None\n"
        "from audiopub.errors import MissingError; from audiopub.remote import place_of\n"
        "try: place_of(Path('/'), sys.argv[2])\n"
        "except MissingError as exc: print(exc.exit_code, exc)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, library, url], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("3 [cache] url: ")
    assert library in done.stdout
    assert f'pip install "audiopub[{extra}]"' in done.stdout


def test_a_cache_on_this_machine_asks_for_nothing_more(tmp_path: Path) -> None:
    """Neither fsspec nor Dask is imported unless a URL or a scheduler asks for it."""
    code = (
        "import sys; from audiopub.cli import main\n"
        "try: main()\n"
        "except SystemExit as exc: assert not exc.code, exc.code\n"
        "found = {'fsspec', 's3fs', 'distributed', 'dask'} & set(sys.modules)\n"
        "assert not found, found"
    )
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "lamp.txt").write_text("The Lamp\n\nIt was lit at nine.\n")
    for command in (["publish"], ["cache"]):
        done = subprocess.run(
            [sys.executable, "-c", code, *command],
            cwd=tmp_path,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1770000000"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("kind", [ConfigError, MissingError, RemoteError])
def test_errors_travel_as_they_are(kind: type[AudiopubError]) -> None:
    """What another machine raises is told here as it was told there."""
    import pickle

    error = pickle.loads(pickle.dumps(kind("it broke.", where="a, line 3", next_step="Mend it.")))  # noqa: S301 -- our own
    assert type(error) is kind
    assert str(error) == "a, line 3: it broke. Mend it."
