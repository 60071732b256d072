"""The MP3 of an episode: its frames, its tag, and, decoded, its length and loudness.

This module owns what is asked of a recording as a file. When a sentence is heard in it, `timing` compares.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from audiopub.audio.decoding import measure_file
from audiopub.check import mpeg
from audiopub.check.finding import Finding
from audiopub.check.folder import Folder
from audiopub.check.mpeg import Bytes
from audiopub.check.records import Episode
from audiopub.errors import AudioError
from audiopub.model import SAMPLE_RATE

MOST_TAG_BYTES = 300 * 1024
LOUDNESS_LUFS = -16.0
_LOUDNESS_APART_LU = 1.0
_MOST_PEAK_DBTP = -1.0
_LEAST_MEASURED_S = 3.0
"""Below this, gated loudness says little: three seconds hold a few words."""
_ONE_MS = 1
_TAG_NAMES = ("TIT2", "TPE1", "TALB", "TCON", "TLAN", "APIC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mp3:
    """An episode's MP3, mapped, with the stream and the tag in it; None where there is none."""

    path: str
    data: Bytes
    episode: Episode
    stream: mpeg.Stream | None
    tag: mpeg.Tag | None

    @property
    def is_whole(self) -> bool:
        """Tell whether frames follow one another to the end, as promised: else decoding tells nothing new."""
        stream, info = self.stream, self.stream.info if self.stream else None
        if stream is None or stream.after:
            return False
        size = stream.end - stream.first
        promised = (info.mp3_frames, info.bytes) if info else None
        return promised in (None, (stream.mp3_frames, size if size <= mpeg.MOST_STATED else None))

    def finding(self, code: str, what: str, place: str = "") -> Finding:
        """Return a finding in this file."""
        return Finding(code=code, path=self.path, what=what, place=place)


def read_mp3(folder: Folder, episode: Episode, *, whole: bool) -> Mp3 | None:
    """Return the MP3 of an episode, or None when it is not there; each of its frames is met if `whole`."""
    path = episode.files.get("audio", "")
    data = folder.mapped(path) if path else None
    if data is None:
        return None
    return Mp3(
        path=path,
        data=data,
        episode=episode,
        stream=mpeg.read_stream(data) if whole else mpeg.promised_stream(data),
        tag=mpeg.read_tag(data),
    )


def check_mp3(mp3: Mp3) -> Iterator[Finding]:
    """Yield what is wrong with an MP3 without decoding it."""
    for rule in _RULES:
        yield from rule(mp3)


def _frames(mp3: Mp3) -> Iterator[Finding]:
    stream = mp3.stream
    if stream is None:
        yield mp3.finding("mp3-broken", "no MP3 frame follows the tag")
        return
    if len(stream.headers) != 1 or next(iter(stream.headers))[1:] != (SAMPLE_RATE, True):
        met = ", ".join(
            f"{kbps} kbit/s {hz} Hz {'mono' if mono else 'stereo'}"
            for kbps, hz, mono in sorted(stream.headers)
        )
        yield mp3.finding("mp3-format", f"its frames are {met}")
    if stream.after:
        yield mp3.finding(
            "mp3-garbage", f"{stream.after:,} bytes are no MP3 frame", place=f"byte {stream.end:,}"
        )
    yield from _info(mp3, stream)


def _info(mp3: Mp3, stream: mpeg.Stream) -> Iterator[Finding]:
    info = stream.info
    if info is None:
        yield mp3.finding("mp3-info", "the first frame is no Info frame")
        return
    if info.mp3_frames != stream.mp3_frames:
        said = f"it promises {info.mp3_frames} frames, there are {stream.mp3_frames}"
        yield mp3.finding("mp3-info", said)
    size = stream.end - stream.first
    if info.bytes != (size if size <= mpeg.MOST_STATED else None):
        yield mp3.finding("mp3-info", f"it promises {info.bytes} bytes, there are {size}")
    if stream.samples != mp3.episode.samples:
        said = f"it has {stream.samples:,} samples, the record says {mp3.episode.samples:,}"
        yield mp3.finding("mp3-length", said)


def _tag(mp3: Mp3) -> Iterator[Finding]:
    tag = mp3.tag
    if tag is None or tag.version != 3 or tag.unsynchronised:  # noqa: PLR2004 -- ID3v2.3
        what = f"it is ID3v2.{tag.version}" if tag else "it begins with no ID3v2 tag"
        yield mp3.finding("tag-missing", what)
        return
    missing = [name for name in _TAG_NAMES if name not in tag.names]
    if missing:
        yield mp3.finding("tag-missing", f"it lacks {', '.join(missing)}")
    if mp3.data[-128:-125] == b"TAG":
        yield mp3.finding("mp3-garbage", "an ID3v1 tag stands at its end")
    if tag.bytes > MOST_TAG_BYTES:
        yield mp3.finding("tag-large", f"its tag has {tag.bytes:,} bytes")
    title = " ".join(mp3.episode.title.split())
    if " ".join(tag.texts.get("TIT2", "").split()) != title:
        yield mp3.finding("tag-differs", f"its title is {tag.texts.get('TIT2', '')!r}, not {title!r}")
    yield from _chapters(mp3, tag)


def _chapters(mp3: Mp3, tag: mpeg.Tag) -> Iterator[Finding]:
    chapters = tag.chapters
    end_ms = mp3.episode.samples * 1000 // SAMPLE_RATE
    if [chapter.id for chapter in chapters] != list(tag.children):
        yield mp3.finding("tag-chapters", "CTOC names other chapters, or in another order")
    for before, chapter in pairwise(chapters):
        if not before.start_ms < chapter.start_ms or before.end_ms > chapter.start_ms + _ONE_MS:
            yield mp3.finding("tag-chapters", "it begins before the one above ends", place=chapter.title)
    if chapters and abs(chapters[-1].end_ms - end_ms) > _ONE_MS:
        yield mp3.finding(
            "tag-chapters", f"the last ends at {chapters[-1].end_ms} ms, the sound at {end_ms} ms"
        )


_RULES: tuple[Callable[[Mp3], Iterator[Finding]], ...] = (_frames, _tag)


def check_heard(folder: Folder, mp3: Mp3) -> Iterator[Finding]:
    """Decode an MP3 and yield what a listener would hear of it: breaks, another length, loudness."""
    try:
        heard = measure_file(folder.root / mp3.path)
    except AudioError as exc:
        yield mp3.finding("mp3-broken", exc.what.rstrip("."))
        return
    if heard.samples != mp3.episode.samples:
        said = f"{heard.samples:,} samples are heard, the record says {mp3.episode.samples:,}"
        yield mp3.finding("mp3-length", said)
    off = heard.loudness_lufs - LOUDNESS_LUFS
    if heard.samples > _LEAST_MEASURED_S * SAMPLE_RATE and abs(off) > _LOUDNESS_APART_LU:
        yield mp3.finding("mp3-loudness", f"it measures {heard.loudness_lufs:.1f} LUFS")
    if heard.true_peak_dbtp > _MOST_PEAK_DBTP:
        yield mp3.finding("mp3-peak", f"its true peak is {heard.true_peak_dbtp:.2f} dBTP")
