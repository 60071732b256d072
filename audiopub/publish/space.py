"""Whether the disk has room for what a run is going to make, asked before the first sound.

A disk that becomes full all the same is told with what the run needs. This module owns the estimate. It is
low on purpose: it refuses only what surely does not fit.
"""

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from audiopub.errors import AudiopubError, OutputError
from audiopub.model import Utterance
from audiopub.publish.desk import Admitted
from audiopub.publish.project import Project
from audiopub.publish.survey import Item
from audiopub.report import size
from audiopub.speech.speak import clip_key
from audiopub.store import is_for_want_of_room, nearest_existing

_CHARACTERS_PER_S = 16.0
"""How fast English is spoken at `_WORDS_PER_MINUTE` (measured with espeak-ng)."""
_WORDS_PER_MINUTE = 170

_CLIP_BYTES_PER_S = 20_000
"""A clip in the cache: FLAC, mono, 44.1 kHz. espeak-ng's take 32,000; smoother voices less."""

_PAGE, _PLAIN = (0.02, 20_000), (0.5, 200_000)
_TEXT: Mapping[str, tuple[float, int]] = {".html": _PAGE, ".htm": _PAGE, ".xhtml": _PAGE}
"""How much of a page is its article at least, and at most how many characters a page counts for that was not
read yet: the pictures inside one take megabytes. Of texts that is `_PLAIN`."""

_TIGHT = 0.8
"""From what part of the free space on an editor is told that there will be little left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Bytes that a run will write into a folder."""

    folder: Path
    bytes: int


def needs(
    project: Project,
    first: Iterable[Admitted],
    waiting: Sequence[Item],
    is_cached: Callable[[Utterance], bool],
    kept: Iterable[Item] = (),
) -> tuple[Need, ...]:
    """Return what cache and output will need at least.

    `first` are the episodes whose sound is to be made next; what is known of them is taken to hold for the
    `waiting` articles too, as far as these are new. The sound of the `kept` ones stays.
    """
    said = [utterance for each in first for utterance in each.prepared.utterances.values()]
    bytes_per_s = project.settings.audio.bitrate * 1000 / 8
    seconds = sum(_seconds(utterance) for utterance in said)
    more = sum(_characters(item) for item in waiting if item.record is None) / _CHARACTERS_PER_S
    sound = (seconds + more) * bytes_per_s * _copies(project)
    seen = sum(_pictures(each) for each in first) * _copies(project)
    books = _books(project, (*kept, *waiting))
    needed = [Need(folder=project.output, bytes=round(sound) + seen + books)]
    if project.cache.folder is not None:  # a place at a URL does not tell what is free
        uncached_s = _uncached_s(said, more, is_cached)
        cached = round(uncached_s * (_CLIP_BYTES_PER_S + bytes_per_s))
        needed.insert(0, Need(folder=project.cache.folder, bytes=cached))
    return tuple(needed)


def _uncached_s(said: Iterable[Utterance], more_s: float, is_cached: Callable[[Utterance], bool]) -> float:
    """Return how many seconds of speech the cache is to take up, `more_s` of them not looked at yet."""
    clips = {clip_key(utterance): utterance for utterance in said}
    unspoken = sum(_seconds(utterance) for utterance in clips.values() if not is_cached(utterance))
    distinct = sum(_seconds(utterance) for utterance in clips.values())
    missing_share = unspoken / distinct if distinct else 1.0
    return unspoken + more_s * missing_share


def _pictures(admitted: Admitted) -> int:
    return sum(len(picture.data) for picture in admitted.prepared.pictures.published)


def _copies(project: Project) -> int:
    """Return how often sound and pictures lie in the output folder: an episode's e-book holds them, too."""
    return 2 if project.settings.site.epub else 1


def _books(project: Project, items: Iterable[Item]) -> int:
    """Return what the e-books need of published episodes that have none yet: as much as their MP3s."""
    records = [item.record for item in items if item.record and project.settings.site.epub]
    return sum(record.published.audio_bytes for record in records if "epub" not in record.files)


def check_space(needed: Iterable[Need]) -> str:
    """Return a warning when a disk will be nearly full, else "". Raises `OutputError` when one is too small.

    A disk that does not tell what is free is taken to have enough.
    """
    told = []
    for disk in _by_disk(needed).values():
        need = sum(each.bytes for each in disk)
        folders = " and ".join(str(each.folder) for each in disk)
        free = _free(disk[0].folder)
        if free is None or need <= _TIGHT * free:
            continue
        there = f"what is to be made needs about {size(need)}, and the disk has {size(free)} free"
        if need > free:
            raise OutputError(f"{there}.", where=folders, next_step=_ADVICE)
        told.append(f"{folders}: {there}")
    return "; ".join(told)


_ADVICE = (
    "Free some space, publish fewer articles at a time, "
    "or let --output or [cache] url name a folder on another disk."
)


def is_full(error: AudiopubError) -> bool:
    """Tell whether an error says that a disk has become full: then no other article would come out either."""
    return isinstance(error, OutputError) and is_for_want_of_room(error)


def telling_need(error: AudiopubError, needed: Iterable[Need]) -> OutputError | None:
    """Return an error of a disk that became full, with what the run needs there; None for other errors."""
    if not is_full(error):
        return None
    for need in needed:
        if need.bytes and Path(error.where).is_relative_to(need.folder):
            free = _free(need.folder)
            left = f", and the disk has {size(free)} free" if free is not None else ""
            there = f"what this run makes needs about {size(need.bytes)} in {need.folder}{left}"
            what = f"{error.what.rstrip('.')}; {there}."
            return OutputError(what, where=error.where, next_step=error.next_step)
    return None


def _seconds(utterance: Utterance) -> float:
    return len(utterance.text) / _CHARACTERS_PER_S * _WORDS_PER_MINUTE / utterance.rate


def _characters(item: Item) -> float:
    """Return how many characters of an article that was not read yet will be said at least."""
    path = item.source.path
    share, most = _TEXT.get(path.suffix.lower(), _PLAIN)
    try:
        return min(path.stat().st_size * share, most)
    except OSError:
        return 0.0  # whoever reads it will say so


def _by_disk(needed: Iterable[Need]) -> Mapping[int, Sequence[Need]]:
    disks: dict[int, list[Need]] = {}
    for each in needed:
        if each.bytes:
            disks.setdefault(nearest_existing(each.folder).stat().st_dev, []).append(each)
    return disks


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(nearest_existing(folder)).free
    except OSError:
        return None
