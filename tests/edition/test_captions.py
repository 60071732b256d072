"""Captions: read back by other people's parsers, they are the sentences at the cues' times."""

import html
import itertools
import json
import textwrap
from dataclasses import replace
from pathlib import Path

import srt
import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.edition import lines, times
from audiopub.edition.captions import captions, render_srt, render_transcript, render_vtt
from audiopub.model import Edition
from tests.checkers.feeds import webvtt_parser
from tests.edition import samples


def test_webvtt_reads_back_as_the_sentences(edition: Edition) -> None:
    """Every cue holds its sentence's words, under its id, between the milliseconds of its cue."""
    read = webvtt.from_string(render_vtt(edition).decode()).captions
    script, cues = edition.script.sentences, edition.recording.cues
    assert [cue.identifier for cue in read] == [sentence.id for sentence in script]
    for found, sentence, cue in zip(read, script, cues, strict=True):
        assert found.start == times.vtt_stamp(times.milliseconds(cue.start_sample))
        assert found.end == times.vtt_stamp(times.milliseconds(cue.end_sample))
        assert found.text.split() == _escaped(sentence.text).split()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_webvtt_lines_are_short_and_name_the_voice(edition: Edition) -> None:
    """No line is longer than 65 characters, and each cue says who speaks, without breaking its tag."""
    text = render_vtt(edition).decode()
    assert text.startswith("WEBVTT\n\n")
    shown = [line.partition("Co>")[2] or line for line in text.splitlines()]
    assert max(len(html.unescape(line)) for line in shown) <= 65
    assert text.count("<v Daniel &lt;espeak&gt; &amp; Co>") == len(edition.script.sentences)


def test_webvtt_passes_the_w3c_parser(edition: Edition, tmp_path: Path, node_modules: Path) -> None:
    """The strict parser of the W3C finds no error in it."""
    (tmp_path / "captions.vtt").write_bytes(render_vtt(edition))
    found = webvtt_parser(node_modules, [tmp_path / "captions.vtt"])
    assert list(found.values()) == [([], len(edition.script.sentences))]


def test_subrip_reads_back_as_all_words(edition: Edition) -> None:
    """Its captions hold every word in order, and each ends after it begins and before the next."""
    read = list(srt.parse(render_srt(edition).decode()))
    words = " ".join(caption.content for caption in read).split()
    assert words == " ".join(sentence.text for sentence in edition.script.sentences).split()
    for caption, following in itertools.pairwise(read):
        assert caption.start < caption.end <= following.start
    assert [caption.index for caption in read] == list(range(1, len(read) + 1))


def test_subrip_fits_two_lines_of_32(edition: Edition) -> None:
    """No caption has more than two lines, and no line more than 32 characters."""
    for caption in srt.parse(render_srt(edition).decode()):
        rows = caption.content.splitlines()
        assert len(rows) <= 2
        assert max(map(len, rows)) <= 32


def test_borders_of_sentences_agree_everywhere(edition: Edition) -> None:
    """Each sentence begins at the same millisecond in WebVTT, SubRip and JSON."""
    segments = json.loads(render_transcript(edition))["segments"]
    starts = {times.srt_stamp(round(segment["startTime"] * 1000)) for segment in segments}
    subrip = {line.split(" --> ")[0] for line in render_srt(edition).decode().splitlines() if "-->" in line}
    assert starts <= subrip
    vtt = {line.split(" --> ")[0] for line in render_vtt(edition).decode().splitlines() if "-->" in line}
    assert {start.replace(",", ".") for start in starts} == vtt


def test_no_caption_lies_past_the_end(edition: Edition) -> None:
    """The last caption ends with the audio, never after it."""
    last = list(captions(edition))[-1]
    assert last.end_ms <= edition.recording.samples * 1000 / 44_100


def test_json_transcript_has_the_published_shape(edition: Edition) -> None:
    """It is version 1.0.0 with speaker, start, end and words of each sentence."""
    document = json.loads(render_transcript(edition))
    assert document["version"] == "1.0.0"
    assert document["segments"][0] == {
        "speaker": "Daniel <espeak> & Co",
        "startTime": 0.0,
        "endTime": 0.6,
        "body": "The Lights Return.",
    }


def test_a_named_speaker_goes_before_the_voice(edition: Edition) -> None:
    """A sentence says its speaker, among such the narrator; without any, its own voice, else the first."""
    extra = replace(samples.VOICE, address="pyttsx3:fr", name="Amélie")
    sections = list(edition.script.sections)
    first, second, third, *rest = sections[0].sentences
    for speaker, told in (
        ("", [samples.VOICE.name, "Amélie", samples.VOICE.name]),
        ("Mayor", ["Mayor", "Narrator", "Narrator"]),
    ):
        changed = (replace(first, speaker=speaker), replace(second, voice="pyttsx3:fr"), third, *rest)
        sections[0] = replace(sections[0], sentences=changed)
        script = replace(edition.script, sections=tuple(sections))
        read = replace(edition, voices=(samples.VOICE, extra), script=script)
        assert [caption.speaker for caption in captions(read)][:3] == told


def test_an_edition_without_credits_has_captions_without_voices(edition: Edition) -> None:
    """Nothing is made up when nobody is credited."""
    assert "<v" not in render_vtt(replace(edition, voices=())).decode()


@given(st.text(alphabet="ab ,;:—.é漢\n", max_size=300))
@settings(max_examples=150, deadline=None)
def test_pieces_hold_every_word(text: str) -> None:
    """However a text is cut, its characters are all there in order and every line fits."""
    found = lines.pieces(text)
    assert "".join("".join(piece) for piece in found).replace(" ", "") == "".join(text.split())
    assert all(len(piece) <= 2 and all(len(line) <= 32 for line in piece) for piece in found)


@given(st.text(st.sampled_from("ab, .-—漢\u00a0\n"), max_size=300), st.integers(1, 12))
def test_lines_are_those_of_textwrap(text: str, width: int) -> None:
    """Lines are filled as the standard library fills them, whose way takes ten times as long."""
    assert lines.wrap(text, width) == textwrap.wrap(" ".join(text.split()), width, break_on_hyphens=False)


@given(st.lists(st.text("abc", min_size=1, max_size=8), min_size=1, max_size=40))
def test_a_caption_has_all_words_that_fit(words: list[str]) -> None:
    """So many words are taken for a caption as fill its lines, and one more would not fit."""
    count = lines._fitting(words, 8, 2)
    assert len(lines.wrap(" ".join(words[:count]), 8)) <= 2
    assert count == len(words) or len(lines.wrap(" ".join(words[: count + 1]), 8)) > 2


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    """The cut falls after a comma rather than in the middle of a clause."""
    text = "When the wind had turned to the north, the boats that were still out came home by night."
    assert " ".join(lines.pieces(text)[0]) == "When the wind had turned to the north,"


def test_time_is_shared_by_what_is_said() -> None:
    """A figure of four characters weighs as much as the many letters that are said for it."""
    text = "$3.5M for the lamps, and not a penny more was ever asked of the town, they say."
    block = samples.BLOCKS[0]
    sentence = samples.sentence(replace(block, text=text), text)
    parts = lines.pieces(text)
    first, *_ = lines.shares(sentence, parts)
    assert first > len(" ".join(parts[0])) / len(text)
    assert sum(lines.shares(sentence, parts)) == 1.0
