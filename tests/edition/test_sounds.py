"""Sounds in page, captions and chapters: a note in parentheses, and no sentence of the article."""

import itertools
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from audiopub.audio.chapters import chapters_of
from audiopub.edition import transcript
from audiopub.model import SAMPLE_RATE, Edition
from audiopub.script import sounds
from audiopub.words import WORDS_FOLDER, words_for
from tests.checkers.screen_reader import phrases
from tests.checkers.shown import opened
from tests.edition import samples
from tests.edition.test_browser import MARKED, command, seek

LENGTH_S = samples.SENTENCE_SAMPLES / SAMPLE_RATE


def with_sounds(*places: str) -> Edition:
    """Return the sample edition with sounds, each as long as a sentence."""
    edition = samples.build_edition()
    script = sounds.laid(edition.script, places, note="( music )", language="en", pause_ms=700)
    return replace(edition, script=script, recording=samples.record(script))


EDITION = with_sounds(*sounds.PLACES)
SENTENCES = [sentence.text for sentence in samples.build_edition().script.sentences]
PLACES = [n for n, each in enumerate(EDITION.script.sentences) if each.kind == "sound"]
"""Where the sounds are among all that is heard."""


def test_captions_name_the_music_and_nobody_says_it() -> None:
    """In WebVTT and SubRip a sound has a cue with the note alone, and every other cue its voice."""
    vtt = samples.render(EDITION, "vtt")
    cues = vtt.split("\n\n")[1:]
    assert [n for n, cue in enumerate(cues) if cue.rstrip().endswith("\n( music )")] == PLACES
    assert all("<v " in cue for n, cue in enumerate(cues) if n not in PLACES)
    assert samples.render(EDITION, "srt").count("\n( music )\n") == len(PLACES)


def test_the_json_transcript_names_the_music() -> None:
    """A sound is a segment without a speaker, and the segments cover the whole time."""
    segments = json.loads(samples.render(EDITION, "transcript"))["segments"]
    assert [n for n, segment in enumerate(segments) if segment["body"] == "( music )"] == PLACES
    assert [n for n, segment in enumerate(segments) if "speaker" not in segment] == PLACES
    assert all(one["endTime"] == two["startTime"] for one, two in itertools.pairwise(segments))


def test_the_page_shows_the_music_where_it_is_heard() -> None:
    """A note stands before the opening, before each heading of a chapter, and at the end."""
    page = samples.render(EDITION, "page")
    shown = re.findall(r'<p class="skipped">\( music \)</p>\n<(\w+)[^>]*? id="(\w+)"', page)
    assert shown == [("p", "opening"), ("h3", "h1"), ("h3", "h3")]
    text = page[page.index('id="transcript"') :]
    assert re.search(r'id="closing"[^\n]*\n<p class="skipped">\( music \)</p>\n</div>', text)
    assert page.count("( music )") == len(PLACES)


def test_music_is_no_sentence_of_the_page() -> None:
    """The page's cues are those of the sentences; where music is heard there is a gap between them."""
    cues = transcript.page_cues(EDITION)
    plain = transcript.page_cues(samples.build_edition())
    assert [cue[:3] for cue in cues] == [cue[:3] for cue in plain]
    heard = [n for n in range(len(EDITION.script.sentences)) if n not in PLACES]
    assert [round(cue[3] / LENGTH_S) for cue in cues] == heard
    assert all(cue[4] - cue[3] == pytest.approx(LENGTH_S, abs=0.002) for cue in cues)


def test_chapters_begin_with_their_sound() -> None:
    """The intro is in the first chapter, a section's sound in the one it begins, the outro in the last."""
    long = replace(
        EDITION.recording,
        cues=tuple(
            replace(cue, start_sample=cue.start_sample * 20, end_sample=cue.end_sample * 20)
            for cue in EDITION.recording.cues
        ),
    )
    found = chapters_of(EDITION.script, long.cues)
    assert [chapter.start_sample for chapter in found] == [long.cues[n].start_sample for n in PLACES[:-1]]
    assert found[-1].end_sample == long.cues[-1].end_sample
    said = {each.id: each for each in EDITION.script.sentences}
    assert [said[chapter.sentence].kind for chapter in found] != ["sound"] * len(found)
    assert [said[chapter.sentence].block for chapter in found][1:] == ["h1", "h3"]


@pytest.mark.parametrize("path", sorted(WORDS_FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_the_note_stands_in_parentheses_in_every_language(path: Path) -> None:
    """Every language of the pages has its own word for it."""
    assert re.fullmatch(r"\( \w+ \)", words_for(path.stem)("music"))


@pytest.fixture(scope="module")
def page_with_music(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of an episode with sounds."""
    folder = tmp_path_factory.mktemp("music")
    edition = samples.write_site(folder, EDITION)
    return folder / "episodes" / edition.identity.slug / "index.html"


@pytest.mark.browser
def test_nothing_is_marked_while_music_is_heard(page: Page, page_with_music: Path) -> None:
    """Each sentence is marked in its time, and none in the time of a sound, the intro and the outro too."""
    page.goto(page_with_music.as_uri())
    texts = iter(SENTENCES)
    for n in range(len(EDITION.script.sentences)):
        seek(page, (n + 0.5) * LENGTH_S)
        page.wait_for_timeout(30)
        assert page.evaluate(MARKED) == ("" if n in PLACES else next(texts))


@pytest.mark.browser
def test_the_mark_goes_and_comes_as_it_plays(page: Page, page_with_music: Path) -> None:
    """When a sound begins the mark goes, and it comes with the next sentence, while it plays."""
    page.goto(page_with_music.as_uri())
    begin = PLACES[1] * LENGTH_S
    seek(page, begin - 0.4)
    page.evaluate("document.querySelector('audio').play()")
    page.wait_for_function(f"() => !({MARKED})() && document.querySelector('audio').currentTime > {begin}")
    page.wait_for_function(f"() => ({MARKED})() === 'The storm'")
    assert page.evaluate("document.querySelector('audio').currentTime") < begin + 2 * LENGTH_S


@pytest.mark.browser
def test_commands_go_from_sentence_to_sentence(page: Page, page_with_music: Path) -> None:
    """From the intro, the next sentence is the first; music is no sentence for any command."""
    page.goto(page_with_music.as_uri())
    status = page.get_by_role("status")
    seek(page, 0.1)
    command(page, "Next sentence")
    expect(status).to_have_text(re.compile(rf"Sentence 1 of {len(SENTENCES)}, at 0:00"))
    command(page, "Next sentence")
    expect(status).to_have_text(re.compile("Sentence 2 of"))
    seek(page, (PLACES[1] + 0.5) * LENGTH_S)
    command(page, "Next sentence")
    assert page.evaluate(MARKED) == "The storm"
    seek(page, (PLACES[1] + 0.5) * LENGTH_S)
    command(page, "Previous sentence")
    assert page.evaluate(MARKED) == SENTENCES[PLACES[1] - 2]
    seek(page, (PLACES[-1] + 0.2) * LENGTH_S)
    command(page, "Forward 15 seconds")
    assert page.evaluate("document.querySelector('audio').currentTime") > PLACES[-1] * LENGTH_S


@pytest.mark.browser
def test_an_address_in_the_music_opens_at_what_comes_next(page: Page, page_with_music: Path) -> None:
    """A link to the start of a chapter that begins with a sound brings its heading into view, unmarked."""
    page.goto(f"{page_with_music.as_uri()}#t={(PLACES[1] + 0.3) * LENGTH_S}")
    page.wait_for_timeout(200)
    expect(page.locator("#h1")).to_be_in_viewport()
    assert page.evaluate(MARKED) == ""


@pytest.mark.browser
def test_a_screen_reader_says_the_note_and_no_more(
    browser: Browser, page_with_music: Path, node_modules: Path
) -> None:
    """Each sound is one phrase of its own, the note, where it is heard among the sentences."""
    with opened(browser) as tab:
        tab.goto(page_with_music.as_uri())
        said = phrases(tab, node_modules)
    assert said.count("( music )") == len(PLACES)
    assert sum("music" in phrase for phrase in said) == len(PLACES)
    order = [phrase for phrase in said if phrase == "( music )" or phrase.startswith("heading, ")]
    chapters = ["heading, The storm", "heading, After"]
    heard = [phrase.partition(", level")[0] for phrase in order]
    assert [heard[heard.index(chapter) - 1] for chapter in chapters] == ["( music )"] * 2
    assert heard[-1] == "( music )"
