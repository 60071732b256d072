"""Transactions: journal, order of moves, and what is left of a killed one."""

import contextlib
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.errors import OutputError
from audiopub.publish.commit import STAGE_NAME, Transaction, rank, recover
from audiopub.publish.files import Written
from tests.publish.workshop import tree

OLD = {
    "episodes/a/a.mp3": b"old sound",
    "episodes/a/captions.vtt": b"old captions",
    "episodes/gone/gone.mp3": b"no longer",
    "feed.xml": b"old feed",
    "index.html": b"old index",
}
NEW = {
    "episodes/a/a.mp3": b"new sound",
    "episodes/a/captions.vtt": b"new captions",
    "episodes/b/b.mp3": b"another sound",
    "episodes/b/episode.json": b"{}",
    "feed.xml": b"new feed",
    "index.html": b"new index",
}

KILLED_BY = ("replace", "unlink", "mkdir", "rmdir", "chmod")


class KilledError(BaseException):
    """The process is gone: nothing that comes after is done."""


@contextmanager
def killed_at(number: int, *, within: Path) -> Iterator[list[str]]:
    """Do `number` operations on files in a folder, and none from then on.

    Yield the names of all that were asked for.
    """
    asked: list[str] = []

    def dying(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def operation(path: Path | str, *args: Any, **named: Any) -> Any:
            if Path(path).is_relative_to(within):
                asked.append(name)
                if len(asked) > number:
                    raise KilledError
            return real(path, *args, **named)

        return operation

    with pytest.MonkeyPatch.context() as patch:
        for name in KILLED_BY:
            patch.setattr(Path, name, dying(name, getattr(Path, name)))
        patch.setattr(shutil, "rmtree", dying("rmtree", shutil.rmtree))
        yield asked


def lay_out(output: Path) -> None:
    """Make the folder as it was before."""
    for path, data in OLD.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(data)


def change(output: Path) -> Mapping[str, Written]:
    """Make the folder as it is to be, and return what was written."""
    transaction = Transaction(output)
    for path, data in NEW.items():
        transaction.write(path, data)
    transaction.delete("episodes/gone/gone.mp3")
    return transaction.commit()


def operations() -> int:
    """Return how many operations on files a change takes."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        lay_out(Path(folder))
        with killed_at(10**6, within=Path(folder)) as asked:
            change(Path(folder))
        return len(asked)


def published(output: Path) -> dict[str, bytes]:
    """Return what is in the folder, but for the stage."""
    return {path: data for path, data in tree(output).items() if not path.startswith(STAGE_NAME)}


def test_what_was_written_is_told(tmp_path: Path) -> None:
    """Every new file is told with its hash and what it was before it was moved, and nothing else."""
    lay_out(tmp_path)
    written = change(tmp_path)
    digests = {path: hashlib.sha256(data).hexdigest() for path, data in NEW.items()}
    assert written == {path: Written.of(tmp_path / path, digests[path]) for path in NEW}
    assert Transaction(tmp_path).commit() == {}


def test_change_is_made_public(tmp_path: Path) -> None:
    """New files are there, deleted ones gone with their empty folders, and the stage is empty."""
    lay_out(tmp_path)
    change(tmp_path)
    assert tree(tmp_path) == NEW
    assert not (tmp_path / "episodes" / "gone").exists()
    assert recover(tmp_path) is False


@pytest.mark.parametrize("number", range(operations()))
def test_killed_at_any_operation(tmp_path: Path, number: int) -> None:
    """Killed anywhere: each file is whole, recovery gives the old or the new folder, the next run the new."""
    lay_out(tmp_path)
    with killed_at(number, within=tmp_path), pytest.raises(KilledError):
        change(tmp_path)
    for path, data in published(tmp_path).items():
        assert data in {OLD.get(path), NEW.get(path)}
    journal = tmp_path / STAGE_NAME / "journal.json"
    begun = journal.exists()
    assert recover(tmp_path) is begun
    if begun:
        assert tree(tmp_path) == NEW
    else:
        assert tree(tmp_path) in (OLD, NEW)
    change(tmp_path)
    assert tree(tmp_path) == NEW


@pytest.mark.parametrize("second", range(0, 14, 2))
def test_killed_while_recovering(tmp_path: Path, second: int) -> None:
    """Recovery itself may be killed and begun again."""
    lay_out(tmp_path)
    with killed_at(operations() - 8, within=tmp_path), pytest.raises(KilledError):
        change(tmp_path)
    with killed_at(second, within=tmp_path):
        try:
            recover(tmp_path)
        except KilledError:
            assert published(tmp_path).items() <= {(p, d) for s in (OLD, NEW) for p, d in s.items()}
    recover(tmp_path)
    assert tree(tmp_path) == NEW


def test_feed_comes_after_what_it_refers_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files move in fixed order: sound, captions, records, feed pages last to first, the index at the end."""
    moved: list[str] = []
    real = Path.replace

    def noting(self: Path, target: Path) -> Path:
        if "files" in self.parts and self.name == target.name:
            moved.append(target.relative_to(tmp_path).as_posix())
        return real(self, target)

    monkeypatch.setattr(Path, "replace", noting)
    wanted = [
        "episodes/a/a.mp3",
        "episodes/a/captions.srt",
        "episodes/a/captions.vtt",
        "episodes/a/transcript.json",
        "episodes/a/a.epub",
        "episodes/a/index.html",
        "episodes/a/episode.json",
        "cover.jpg",
        "feed-10.xml",
        "feed-2.xml",
        "feed.xml",
        "index.html",
    ]
    transaction = Transaction(tmp_path)
    for path in sorted(wanted):
        transaction.write(path, path.encode())
    assert list(transaction.paths) == wanted
    transaction.commit()
    assert moved == wanted


def test_each_step_is_on_the_disk_before_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Staged files before the journal, the journal before the moves, the moves before the journal goes."""
    lay_out(tmp_path)
    done: list[str] = []
    output = tmp_path.stat().st_ino

    def sync(handle: int) -> None:
        status = os.fstat(handle)
        kind = "folder" if stat.S_ISDIR(status.st_mode) else "file"
        done.append(f"sync {'output' if status.st_ino == output else kind}")

    def noting(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def operation(self: Path, *args: Any, **options: Any) -> Any:
            target = args[0] if name == "replace" else self
            if target.name == "journal.json" or name == "replace":
                done.append(f"{name} {target.name}")
            return real(self, *args, **options)

        return operation

    monkeypatch.setattr(os, "fsync", sync)
    for name in ("replace", "unlink"):
        monkeypatch.setattr(Path, name, noting(name, getattr(Path, name)))
    transaction = Transaction(tmp_path)
    for path, data in NEW.items():
        transaction.write(path, data)
    done.clear()
    transaction.delete("episodes/gone/gone.mp3")
    transaction.commit()
    journal, first = done.index("replace journal.json"), done.index("replace a.mp3")
    last, end = done.index("replace index.html"), done.index("unlink journal.json")
    assert done[:journal].count("sync file") == len(NEW) + 1  # and the journal itself
    assert "sync folder" in done[:journal]
    assert "sync folder" in done[journal:first]
    assert {"sync output", "sync folder"} <= set(done[last:end])
    assert not any(step.startswith("sync file") for step in done[journal:])


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_every_path_has_a_rank(path: str) -> None:
    """No path is without a place, and the index of the site comes after everything else."""
    assert 0 <= rank(path) <= rank("index.html")


def test_target_changed_after_a_kill(tmp_path: Path) -> None:
    """A file that was moved, and then edited or deleted by somebody, does not stop the recovery."""
    lay_out(tmp_path)
    with killed_at(operations() - 5, within=tmp_path), pytest.raises(KilledError):
        change(tmp_path)
    assert (tmp_path / "episodes/a/a.mp3").read_bytes() == b"new sound"
    (tmp_path / "episodes/a/a.mp3").write_bytes(b"by hand")
    (tmp_path / "episodes/a/captions.vtt").unlink()
    assert recover(tmp_path) is True
    assert recover(tmp_path) is False
    rest = {path: data for path, data in NEW.items() if not path.startswith("episodes/a/")}
    assert tree(tmp_path) == {**rest, "episodes/a/a.mp3": b"by hand"}


def test_damaged_staged_file_is_not_published(tmp_path: Path) -> None:
    """A staged file that rotted before recovery is not moved over a whole one."""
    lay_out(tmp_path)
    with killed_at(operations() - 14, within=tmp_path), pytest.raises(KilledError):
        change(tmp_path)
    staged = tmp_path / STAGE_NAME / "files"
    assert (tmp_path / STAGE_NAME / "journal.json").exists()
    (staged / "index.html").write_bytes(b"new ind")
    recover(tmp_path)
    assert tree(tmp_path) == {**NEW, "index.html": b"old index"}


def test_lost_stage_is_an_error_once(tmp_path: Path) -> None:
    """When a staged file is gone at the commit, the error names the file, and the next run starts clean."""
    transaction = Transaction(tmp_path)
    transaction.write("a.html", b"a")
    transaction.write("b.html", b"b")
    (tmp_path / STAGE_NAME / "files" / "a.html").unlink()
    with pytest.raises(OutputError, match=r"a\.html.*lost.*again"):
        transaction.commit()
    assert tree(tmp_path) == {"b.html": b"b"}
    assert recover(tmp_path) is False


@pytest.mark.parametrize("text", ["", "[]", '{"format": "9"}', "{"])
def test_foreign_journal_is_not_followed(tmp_path: Path, text: str) -> None:
    """What is no journal of ours is not obeyed."""
    lay_out(tmp_path)
    (tmp_path / STAGE_NAME).mkdir()
    (tmp_path / STAGE_NAME / "journal.json").write_text(text)
    assert recover(tmp_path) is False
    assert published(tmp_path) == OLD


def test_the_journal_of_a_newer_version_is_left_to_it(tmp_path: Path) -> None:
    """What a later version was interrupted in is not obeyed in part, and its staged files stay."""
    lay_out(tmp_path)
    staged = tmp_path / STAGE_NAME / "files" / "a.html"
    staged.parent.mkdir(parents=True)
    staged.write_bytes(b"of a newer version")
    (tmp_path / STAGE_NAME / "journal.json").write_text('{"format": 2, "moves": [], "deletions": []}')
    with pytest.raises(OutputError, match="a newer audiopub was interrupted"):
        recover(tmp_path)
    assert staged.read_bytes() == b"of a newer version"
    assert published(tmp_path) == OLD


def test_unfinished_stage_is_cleared(tmp_path: Path) -> None:
    """What was staged and never committed is cleared away by the next run."""
    lay_out(tmp_path)
    Transaction(tmp_path).write("index.html", b"half")
    (tmp_path / STAGE_NAME / ".audiopub-tmp-x").write_bytes(b"half a journal")
    assert recover(tmp_path) is False
    assert tree(tmp_path) == OLD


def test_savepoint_takes_back(tmp_path: Path) -> None:
    """What an episode staged before it failed is not made public."""
    transaction = Transaction(tmp_path)
    transaction.write("kept.html", b"kept")
    transaction.delete("old.html")
    with contextlib.suppress(KeyError), transaction.savepoint():
        transaction.write("broken.html", b"broken")
        transaction.delete("kept.html")
        raise KeyError
    assert transaction.paths == ("kept.html",)
    transaction.commit()
    assert tree(tmp_path) == {"kept.html": b"kept"}


def test_last_word_on_a_path_counts(tmp_path: Path) -> None:
    """A path that is written after it was to be deleted is written, and the other way round."""
    (tmp_path / "b.html").write_bytes(b"old")
    transaction = Transaction(tmp_path)
    transaction.delete("a.html")
    transaction.write("a.html", b"a")
    transaction.write("b.html", b"b")
    transaction.delete("b.html")
    transaction.commit()
    assert tree(tmp_path) == {"a.html": b"a"}
    assert transaction.is_empty


def test_empty_transaction_touches_nothing(tmp_path: Path) -> None:
    """Without anything to do there is not even a stage."""
    transaction = Transaction(tmp_path / "output")
    assert transaction.is_empty
    transaction.commit()
    assert not (tmp_path / "output").exists()


def test_journal_holds_moves_with_hashes(tmp_path: Path) -> None:
    """The journal names what is moved where, with its hash, in order."""
    lay_out(tmp_path)
    with killed_at(operations() - 14, within=tmp_path), pytest.raises(KilledError):
        change(tmp_path)
    journal = json.loads((tmp_path / STAGE_NAME / "journal.json").read_bytes())
    assert [path for path, _ in journal["moves"]] == sorted(NEW, key=lambda path: (rank(path), path))
    assert all(len(digest) == 64 for _, digest in journal["moves"])
    assert journal["deletions"] == ["episodes/gone/gone.mp3"]


def test_output_in_the_way_is_an_error(tmp_path: Path) -> None:
    """A file where the folder should be gives an error of ours."""
    (tmp_path / "output").write_text("a file")
    transaction = Transaction(tmp_path / "output")
    with pytest.raises(OutputError, match="output"):
        transaction.write("index.html", b"")
    with pytest.raises(OutputError, match="output"):
        transaction.reserve("index.html")


def test_a_new_output_folder_outlives_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each folder on the way to the stage is synced in the one above it, before the journal counts."""
    synced: set[int] = set()
    real_sync = os.fsync

    def sync(handle: int) -> None:
        synced.add(os.fstat(handle).st_ino)
        real_sync(handle)

    monkeypatch.setattr(os, "fsync", sync)
    output = tmp_path / "new" / "www"
    transaction = Transaction(output)
    transaction.begin()
    assert {folder.stat().st_ino for folder in (tmp_path, tmp_path / "new", output)} <= synced
    synced.clear()
    transaction.write("index.html", b"new")
    transaction.commit()
    assert output.stat().st_ino in synced
