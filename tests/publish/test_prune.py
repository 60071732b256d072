"""Episodes whose article is gone are taken off the site as a whole, or not at all."""

import errno
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from audiopub.errors import AudiopubError, OutputError, UsageError
from audiopub.publish.lock import sole_run
from audiopub.publish.prune import Pruning, foresee_pruning, prune
from audiopub.publish.rehearsal import completed
from audiopub.report import RecordingReporter
from tests.publish.test_commit import KILLED_BY, KilledError, killed_at
from tests.publish.workshop import KIOSK, LATER, Workshop, tree, whole_episode

FAREWELL = "---\ntitle: Farewell\n---\nThe last boat left at ten. Nobody waved.\n"

KILLS_BY_DEFAULT = 5
"""Every n-th moment of a kill or a refusal is tried unless all are asked for."""


def pruned(shop: Workshop, *slugs: str) -> Pruning:
    """Prune a project."""
    return prune(shop.project(), slugs, reporter=RecordingReporter(), now=lambda: LATER)


def foreseen(shop: Workshop, *slugs: str) -> Pruning:
    """Return what pruning would do, and hold that looking leaves no trace."""
    before = tree(shop.folder)
    found = foresee_pruning(shop.project(), slugs, moment=LATER)
    assert tree(shop.folder) == before
    return found


def slugs_of(found: Pruning) -> list[str]:
    """Return the slugs of the episodes that go."""
    return [each.slug for each in found.gone]


def named(output: Path) -> set[str]:
    """Return the episodes that feed, index or sitemap name."""
    pages = [(output / name).read_text("utf-8") for name in ("feed.xml", "index.html", "sitemap.xml")]
    return {slug for page in pages for slug in re.findall(r"episodes/([\w-]+)/", page)}


def served(output: Path) -> dict[str, bytes]:
    """Return the files that a web host would serve."""
    return {path: data for path, data in tree(output).items() if not path.startswith(".audiopub-stage")}


@pytest.fixture
def orphaned(shop: Workshop) -> Workshop:
    """Return the published project with the article of one episode gone."""
    (shop.articles / "kiosk.md").unlink()
    return shop


def test_an_episode_goes_with_all_that_names_it(orphaned: Workshop) -> None:
    """Folder, feed, index and sitemap follow together; the ledger and the other episode stay as they are."""
    ledger = (orphaned.articles / "episodes.toml").read_bytes()
    before = served(orphaned.output)
    found = foreseen(orphaned)
    assert slugs_of(found) == ["kiosk"]
    assert set(found.gone[0].files) == whole_episode("kiosk")
    assert found.gone[0].bytes == sum(len(before[path]) for path in whole_episode("kiosk"))
    done = pruned(orphaned)
    assert (done.gone, done.stays) == (found.gone, ())
    after = served(orphaned.output)
    assert before.keys() - after.keys() == whole_episode("kiosk")
    assert {path for path in after if after[path] != before[path]} == {
        "feed.xml",
        "index.html",
        "sitemap.xml",
    }
    assert done.files_written == 3
    assert named(orphaned.output) == {"harbour"}
    assert not (orphaned.output / "episodes/kiosk").exists()
    assert (orphaned.articles / "episodes.toml").read_bytes() == ledger


def test_pruned_is_as_if_it_had_never_been_published(orphaned: Workshop, tmp_path: Path) -> None:
    """The site is that of a project whose episode was taken off; the next run has nothing to do."""
    pruned(orphaned)
    run = orphaned.publish()
    assert (run.written, run.removed, run.warnings, run.outcome.vanished) == (set(), set(), [], [])
    assert orphaned.plan().vanished == ()
    assert pruned(orphaned) == Pruning(gone=())
    other = orphaned.copy(tmp_path / "anew")
    shutil.rmtree(other.output)
    other.publish()
    assert served(other.output) == served(orphaned.output)


def test_an_article_that_comes_back_is_the_same_episode(orphaned: Workshop) -> None:
    """Guid, date, address and bytes are those of before."""
    before = served(orphaned.output)
    pruned(orphaned)
    orphaned.write("kiosk.md", KIOSK)
    assert orphaned.publish().work() == {"kiosk": (0, 0)}
    assert served(orphaned.output) == before


def test_nothing_is_gone(shop: Workshop) -> None:
    """With all articles there, nothing is removed; drafts and articles of the future are there."""
    before = served(shop.output)
    shop.edit("kiosk.md", "date:", "draft: true\ndate:")
    shop.edit("harbour.md", "date: 2026-01-05", "date: 2031-01-05")
    assert foreseen(shop) == pruned(shop) == Pruning(gone=())
    assert served(shop.output) == before


@pytest.mark.parametrize(
    ("slug", "message"),
    [
        ("harbour", r"harbour\.md: the article of the episode 'harbour' is not gone.*draft: true.*delete it"),
        ("kiosc", "there is no episode 'kiosc'. Did you mean 'kiosk'"),
        ("../..", "there is no episode"),
    ],
)
def test_only_what_is_gone_can_be_named(orphaned: Workshop, slug: str, message: str) -> None:
    """An episode with an article, or none, is refused, and nothing else is removed either."""
    before = served(orphaned.output)
    for attempt in (foreseen, pruned):
        with pytest.raises(UsageError, match=message):
            attempt(orphaned, "kiosk", slug)
    assert served(orphaned.output) == before


def test_one_of_several(shop: Workshop) -> None:
    """Only the episodes that are named go."""
    for name in ("kiosk.md", "harbour.md"):
        (shop.articles / name).unlink()
    assert slugs_of(foreseen(shop)) == ["harbour", "kiosk"]
    assert slugs_of(pruned(shop, "harbour")) == ["harbour"]
    assert named(shop.output) == {"kiosk"}
    assert slugs_of(pruned(shop, "harbour")) == []


def test_an_article_that_is_a_draft_again(shop: Workshop) -> None:
    """Its episode goes when it is named, and only then; without the mark it is the same episode again."""
    before = served(shop.output)
    shop.edit("kiosk.md", "date:", "draft: true\ndate:")
    assert slugs_of(pruned(shop)) == []
    (gone,) = pruned(shop, "kiosk").gone
    assert (gone.slug, gone.is_held) == ("kiosk", True)
    assert named(shop.output) == {"harbour"}
    assert not (shop.output / "episodes/kiosk").exists()
    assert shop.publish().outcome.held == [("kiosk.md", "it is a draft")]
    shop.edit("kiosk.md", "draft: true\n", "")
    assert shop.publish().work() == {"kiosk": (0, 0)}
    assert served(shop.output) == before


def test_the_last_episode(shop: Workshop) -> None:
    """A site can come to have no episodes; its feed is still a feed."""
    for name in ("kiosk.md", "harbour.md"):
        (shop.articles / name).unlink()
    pruned(shop)
    assert named(shop.output) == set()
    assert b"<channel>" in (shop.output / "feed.xml").read_bytes()
    assert not (shop.output / "episodes").exists()
    shop.write("farewell.md", FAREWELL)
    assert set(shop.publish().made) == {"farewell"}


def test_what_audiopub_did_not_make_stays(orphaned: Workshop) -> None:
    """A file that somebody put into an episode's folder is told of and left there."""
    mine = orphaned.output / "episodes/kiosk/notes/mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    (orphaned.output / "episodes/kiosk/captions.srt").unlink()
    (orphaned.output / "episodes/kiosk/captions.srt").mkdir()
    done = pruned(orphaned)
    assert done.gone[0].left == ("episodes/kiosk/notes/mine.txt",)
    left = [path for path in (orphaned.output / "episodes/kiosk").rglob("*") if path.is_file()]
    assert left == [mine]


def test_a_record_that_lies_leads_nowhere_else(orphaned: Workshop, tmp_path: Path) -> None:
    """Files outside the episode's folder are not removed, whatever a changed record says."""
    treasure = orphaned.folder / "treasure.txt"
    treasure.write_text("mine")
    record = orphaned.output / "episodes/kiosk/episode.json"
    for path in ("../treasure.txt", "episodes/kiosk/../../../treasure.txt", "episodes/harbour/harbour.mp3"):
        record.write_bytes(record.read_bytes().replace(b"episodes/kiosk/captions.vtt", path.encode()))
        copy = orphaned.copy(tmp_path / path.replace("/", "_"))
        pruned(copy)
        assert (copy.folder / "treasure.txt").exists()
        assert (copy.output / "episodes/harbour/harbour.mp3").exists()
        assert named(copy.output) == {"harbour"}


@pytest.mark.parametrize("lost", ["folder", "record", "notes"])
def test_episodes_that_are_half_there(orphaned: Workshop, lost: str) -> None:
    """Whatever somebody deleted of an episode or of the site's notes, what is left of it goes."""
    if lost == "folder":
        shutil.rmtree(orphaned.output / "episodes/kiosk")
    elif lost == "record":
        (orphaned.output / "episodes/kiosk/episode.json").unlink()
    else:
        (orphaned.output / ".audiopub-stage/site.json").unlink()
    assert slugs_of(pruned(orphaned)) == ["kiosk"]
    assert named(orphaned.output) == {"harbour"}
    assert not (orphaned.output / "episodes/kiosk").exists()
    assert slugs_of(pruned(orphaned)) == []


def test_a_renamed_article_is_not_gone(shop: Workshop) -> None:
    """Before it is published under its new name, its episode stays, also when it was edited."""
    (shop.articles / "kiosk.md").unlink()
    shop.write("newsstand.md", KIOSK)
    (shop.articles / "harbour.md").rename(shop.articles / "pier.md")
    shop.edit("pier.md", "Moths ignore it.", "Bats ignore it.")
    before = served(shop.output)
    found = foreseen(shop)
    assert slugs_of(found) == []
    assert [slug for slug, _ in found.stays] == ["harbour", "kiosk"]
    assert "its article is now newsstand.md. Run 'audiopub publish'" in dict(found.stays)["kiosk"]
    assert pruned(shop) == found
    assert served(shop.output) == before
    with pytest.raises(UsageError, match=r"the episode 'kiosk' stays: .*newsstand\.md"):
        pruned(shop, "kiosk")
    run = shop.publish()
    assert set(run.made) == {"harbour"}


def _refuse_looking(_shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.stat

    def refuse(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if self.name == "kiosk.md":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(self, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)


def _break_link(shop: Workshop, _monkeypatch: pytest.MonkeyPatch) -> None:
    (shop.articles / "kiosk.md").unlink()
    (shop.articles / "kiosk.md").symlink_to(shop.folder / "not-mounted" / "kiosk.md")


@pytest.mark.parametrize("how", [_refuse_looking, _break_link])
def test_an_article_that_cannot_be_looked_at_is_not_gone(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch, how: Callable[[Workshop, pytest.MonkeyPatch], None]
) -> None:
    """Where the system does not let us look, or a link leads nowhere now, the episode stays."""
    before = served(shop.output)
    how(shop, monkeypatch)
    assert slugs_of(pruned(shop)) == []
    assert served(shop.output) == before


def test_articles_on_a_disk_that_is_not_connected_are_not_gone(shop: Workshop, tmp_path: Path) -> None:
    """Articles behind a link, or elsewhere, stay published while their folder is not there."""
    disk, other = tmp_path / "disk", tmp_path / "other"
    for folder, title in ((disk, "Behind"), (other, "Elsewhere")):
        folder.mkdir()
        (folder / f"{title}.md").write_text(FAREWELL.replace("Farewell", title))
    (shop.articles / "more").symlink_to(disk)
    shop.publish()
    shop.publish(other)
    for folder in (disk, other):
        folder.rename(folder.with_name(f"{folder.name}-away"))
    found = foreseen(shop)
    assert slugs_of(found) == []
    told = dict(found.stays)
    assert "more is a link that leads nowhere" in told["behind"]
    assert "other is not there. Connect its disk, or make the folder anew, empty" in told["elsewhere"]
    with pytest.raises(UsageError, match="'elsewhere' stays"):
        pruned(shop, "elsewhere")
    other.mkdir()
    (shop.articles / "more").unlink()
    assert slugs_of(pruned(shop)) == ["behind", "elsewhere"]


def test_a_lost_ledger_prunes_nothing(orphaned: Workshop) -> None:
    """Episodes that no ledger knows are another project's, for all one can tell."""
    (orphaned.articles / "episodes.toml").unlink()
    before = served(orphaned.output)
    with pytest.raises(OutputError, match="another project"):
        pruned(orphaned)
    assert served(orphaned.output) == before


@pytest.mark.parametrize("damage", ["missing", "changed"])
def test_no_other_episode_drops_out_of_the_feed(orphaned: Workshop, damage: str) -> None:
    """While another episode's record is not as it was written, the feed is not made anew without it."""
    record = orphaned.output / "episodes/harbour/episode.json"
    if damage == "missing":
        record.unlink()
    else:
        record.write_bytes(record.read_bytes() + b"\n")
    before = served(orphaned.output)
    with pytest.raises(OutputError, match=r"harbour/episode\.json: .*Run 'audiopub publish' first"):
        pruned(orphaned)
    assert served(orphaned.output) == before
    orphaned.publish()
    assert slugs_of(pruned(orphaned)) == ["kiosk"]
    assert named(orphaned.output) == {"harbour"}


def test_a_folder_that_cannot_be_written_is_told_before_anything(
    orphaned: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is removed, and the feed stays, when an episode's folder may not be written."""
    before = served(orphaned.output)
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != "kiosk")
    with pytest.raises(OutputError, match="nothing can be removed from this folder"):
        pruned(orphaned)
    assert served(orphaned.output) == before


def consistent(output: Path) -> bool:
    """Tell whether the feed names no sound that is not there."""
    slugs = re.findall(r"episodes/([\w-]+)/\1\.mp3", (output / "feed.xml").read_text("utf-8"))
    return all((output / f"episodes/{slug}/{slug}.mp3").exists() for slug in slugs)


def sampled(numbers: Sequence[int]) -> list[Any]:
    """Return some numbers to try by default, and all for whoever has time."""
    return [
        number if number % KILLS_BY_DEFAULT == 2 else pytest.param(number, marks=pytest.mark.exhaustive)
        for number in numbers
    ]


@pytest.mark.parametrize("number", sampled(range(52)))
def test_killed_at_an_operation(orphaned: Workshop, tmp_path: Path, number: int) -> None:
    """Killed anywhere, the feed names only what is there; the next command ends with all of it, or none."""
    other = orphaned.copy(tmp_path / "undisturbed")
    before = served(orphaned.output)
    pruned(other)
    after = served(other.output)
    with killed_at(number, within=orphaned.folder), suppress(KilledError):
        pruned(orphaned)
    assert consistent(orphaned.output)
    with completed(orphaned.project()) as there:
        assert served(there.output) in (before, after)
    pruned(orphaned)
    assert served(orphaned.output) == after
    assert not orphaned.publish().written


@contextmanager
def refused_at(number: int, *, within: Path) -> Iterator[None]:
    """Have the disk refuse one operation on files in a folder, the n-th, for want of space."""
    asked = [0]

    def refusing(real: Callable[..., Any]) -> Callable[..., Any]:
        def operation(path: Path | str, *args: Any, **given: Any) -> Any:
            if Path(path).is_relative_to(within):
                asked[0] += 1
                if asked[0] == number:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(path, *args, **given)

        return operation

    with pytest.MonkeyPatch.context() as patch:
        for name in KILLED_BY:
            patch.setattr(Path, name, refusing(getattr(Path, name)))
        yield


@pytest.mark.parametrize("number", sampled(range(1, 52)))
def test_refused_at_an_operation(orphaned: Workshop, tmp_path: Path, number: int) -> None:
    """When the disk refuses anything, only our errors come out, and the next command finishes."""
    other = orphaned.copy(tmp_path / "undisturbed")
    pruned(other)
    with refused_at(number, within=orphaned.folder), suppress(AudiopubError):
        pruned(orphaned)
    assert consistent(orphaned.output)
    pruned(orphaned)
    assert served(orphaned.output) == served(other.output)
    assert not orphaned.publish().written


def test_two_at_once(orphaned: Workshop, tmp_path: Path) -> None:
    """Two commands both end well, and there is one result; a command waits for the run that is under way."""
    other = orphaned.copy(tmp_path / "undisturbed")
    pruned(other)
    command = [sys.executable, "-m", "audiopub", "prune", "--yes"]
    with sole_run(orphaned.project(), RecordingReporter()):
        both = [
            subprocess.Popen(
                command,
                cwd=orphaned.folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            for _ in range(2)
        ]
        for process in both:
            assert process.stdout is not None
            assert "waiting for it to end" in process.stdout.readline()
    told = [process.communicate(timeout=60)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    assert sorted("Done: 1 episode off the site" in said for said in told) == [False, True]
    assert sorted("Nothing to remove" in said for said in told) == [False, True]
    assert served(orphaned.output) == served(other.output)
