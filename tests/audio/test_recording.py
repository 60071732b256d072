"""Recordings: grouping, the timeline, and the file that is written."""

import dataclasses
import hashlib
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.audio import recording
from audiopub.errors import AudioError, OutputError
from audiopub.model import MP3_FRAME_SAMPLES, Passage, Script, Section
from tests.audio.signals import Episode, made, script, sentence, speech_like

BLOCKS = st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=4), min_size=1, max_size=6)


def blank(clips: int, mp3_frames: int) -> Passage:
    """Return a passage without sound whose clips are 500 samples apart."""
    return Passage(
        key="k",
        digest="d",
        bytes=0,
        pcm_samples=mp3_frames * MP3_FRAME_SAMPLES,
        mp3_frames=mp3_frames + 1,
        clip_starts=tuple(100 + 500 * n for n in range(clips)),
        energies=(),
        true_peak_dbtp=-1.6,
    )


@given(BLOCKS)
def test_a_passage_is_the_sentences_of_a_block(shape: list[list[int]]) -> None:
    """No sentence is lost or moved, and each passage holds exactly one block's sentences."""
    told = script(shape)
    groups = recording.group(told)
    assert tuple(one for group in groups for one in group) == told.sentences
    assert [len(group) for group in groups] == [count for blocks in shape for count in blocks]
    assert all(len({one.block for one in group}) == 1 for group in groups)


def test_a_very_long_block_is_several_passages() -> None:
    """A block is cut after 1500 characters, at the next pause long enough, never inside a sentence."""
    pauses_ms = [350, 350, 350, 120, 350, 350, 350]
    sentences = tuple(
        sentence(n, "b1", text="x" * 600, pause_ms=pause_ms) for n, pause_ms in enumerate(pauses_ms)
    )
    told = Script(
        title="Long", language="en", sections=(Section(title="Long", level=1, sentences=sentences),)
    )
    assert [len(group) for group in recording.group(told)] == [3, 3, 1]
    hurried = dataclasses.replace(told.sections[0], sentences=tuple(sentences[3:4] * 9))
    assert [len(g) for g in recording.group(dataclasses.replace(told, sections=(hurried,)))] == [9]


@settings(max_examples=50)
@given(shape=BLOCKS, data=st.data())
def test_cues_are_contiguous_to_the_last_sample(shape: list[list[int]], data: st.DataObject) -> None:
    """Cues begin at 0, follow each other without gap, end at the last sample and start where clips do."""
    told = script(shape)
    passages = [blank(len(g), data.draw(st.integers(2, 90))) for g in recording.group(told)]
    cues, chapters, samples = recording.timeline(told, passages)
    assert [cue.sentence for cue in cues] == [one.id for one in told.sentences]
    assert cues[0].start_sample == 0
    assert cues[-1].end_sample == samples
    assert all(one.end_sample == two.start_sample for one, two in itertools.pairwise(cues))
    assert samples == sum(one.pcm_samples for one in passages) + 1152 * (len(passages) - 1)
    assert (chapters[0].start_sample, chapters[-1].end_sample) == (0, samples)
    starts = {cue.sentence: cue.start_sample for cue in cues}
    assert all(starts[chapter.sentence] == chapter.start_sample for chapter in chapters)


def test_passages_of_another_script_are_refused() -> None:
    """A timeline of too few clips, or of nothing, is an error and not a shift of all cues."""
    with pytest.raises(AudioError, match="2 sentences came with 1 clips"):
        recording.timeline(script([[2]]), [blank(1, 3)])
    with pytest.raises(AudioError, match="0 sentences"):
        recording.timeline(Script(title="Empty", language="en", sections=()), [])


def test_a_recording_says_what_lies_on_the_disk(episode: Episode) -> None:
    """Length and digest are the file's, and chapters are merged from the sections."""
    data = episode.path.read_bytes()
    assert episode.recording.bytes == len(data)
    assert episode.recording.digest == hashlib.sha256(data).hexdigest()
    assert episode.recording.true_peak_dbtp == max(one.true_peak_dbtp for one in episode.passages)
    assert 1 < len(episode.recording.chapters) <= 5


def test_the_same_passages_are_the_same_file_with_any_number_of_workers(tmp_path: Path) -> None:
    """Passages made one after another and by four threads give byte-identical files."""
    told = script([[2, 1], [1, 2]])
    clips = [speech_like(n, 0.8) for n in range(6)]
    files = []
    for workers in (1, 4):
        passages, frames = made(told, clips, 2.0, workers=workers)
        path = tmp_path / f"{workers}.mp3"
        recording.write(path, passages, _from(frames), script=told, tag=lambda *_: b"")
        files.append(path.read_bytes())
    assert files[0] == files[1]


def test_one_changed_clip_leaves_the_other_passages_alone(episode: Episode) -> None:
    """With one clip changed, all passages but its own have the keys they had."""
    clips = [*episode.clips]
    clips[4] = speech_like(99, 1.0)
    told = Script(title="Part", language="en", sections=episode.script.sections[:1])
    gain_db = 1.0
    before, _ = made(told, episode.clips[:9], gain_db)
    after, _ = made(told, clips[:9], gain_db)
    assert [one.key == two.key for one, two in zip(before, after, strict=True)] == [True, True, False, True]


def _from(frames: dict[str, bytes]) -> Callable[[Passage], bytes]:
    return lambda one: frames[one.key]


def test_frames_that_are_not_the_measured_ones_leave_no_file(episode: Episode, tmp_path: Path) -> None:
    """When the cache gives other bytes than were made, it is an error and no half file stays."""
    target = tmp_path / "half.mp3"
    last = episode.passages[-1].key

    def damaged(one: Passage) -> bytes:
        return episode.frames[one.key][: -10 if one.key == last else None]

    with pytest.raises(AudioError, match=rf"passage {last}: .*Delete the folder"):
        recording.write(target, episode.passages, damaged, script=episode.script, tag=lambda *_: b"")
    assert not target.exists()


def test_a_full_disk_is_an_error_of_ours(episode: Episode) -> None:
    """A device without space gives our error with the path and the next step."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("/dev/full is a Linux device")
    with pytest.raises(
        OutputError, match=r"/full.mp3: cannot be read or written: No space left.*Free some space"
    ):
        _write_to_full(episode)


def _write_to_full(episode: Episode) -> None:
    target = episode.path.parent / "full.mp3"
    target.symlink_to("/dev/full")
    recording.write(
        target, episode.passages, _from(episode.frames), script=episode.script, tag=lambda *_: b""
    )


def test_a_folder_that_is_not_there_is_an_error_of_ours(episode: Episode, tmp_path: Path) -> None:
    """A target that cannot be opened is named."""
    with pytest.raises(OutputError, match="missing"):
        recording.write(
            tmp_path / "missing" / "a.mp3",
            episode.passages,
            _from(episode.frames),
            script=episode.script,
            tag=lambda *_: b"",
        )
