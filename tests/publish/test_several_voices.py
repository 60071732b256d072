"""An interview with a quotation, a section of its own and a foreign part, published in several voices."""

import json
import re
from html import unescape

import pytest

from audiopub.check.run import check_folder
from audiopub.publish.plan import Reader
from audiopub.publish.readers import unknown_names
from tests.publish.test_languages import GERMAN, prepared
from tests.publish.workshop import BEFORE, LATER, Workshop

TALK = f"""\
---
title: A talk on the pier
date: 2026-01-05
language: en
voices:
  speaker:
    Ada & Co: pyttsx3:en-gb+f3
    Ben Marlow: pyttsx3:en-us+m3
  kind: {{quote: "pyttsx3:en-gb-scotland"}}
  section: {{What the sea said: "pyttsx3:en-gb-x-rp"}}
---
They met on the pier in January.

**Ada & Co:** How did it begin? I was not there.

**Ben Marlow:** With a lamp & a &lt;box&gt;.

It was a small lamp.

**Ada & Co:** And then?

**Ben Marlow:** Then the others came.

*This talk was shortened.*

> The sea gives and takes.

## What the sea said

The waves were loud. He had said: “{GERMAN}”

### A detail

Shells lie there.

## The end

Nobody was left.
"""

ADA, BEN, QUOTE, SECTION = (
    "pyttsx3:en-gb+f3",
    "pyttsx3:en-us+m3",
    "pyttsx3:en-gb-scotland",
    "pyttsx3:en-gb-x-rp",
)

CLOSING = (
    "This article was read by synthetic voices: English (America), English (Great Britain) f3, "
    "English (America) m3 and others."
)

WHO_SAYS = {
    "They met on the pier in January.": ("", None),
    "Ada & Co: How did it begin?": ("Ada & Co", ADA),
    "I was not there.": ("Ada & Co", ADA),
    "Ben Marlow: With a lamp & a <box>.": ("Ben Marlow", BEN),
    "It was a small lamp.": ("Ben Marlow", BEN),
    "Ada & Co: And then?": ("Ada & Co", ADA),
    "Ben Marlow: Then the others came.": ("Ben Marlow", BEN),
    "This talk was shortened.": ("", None),
    "The sea gives and takes.": ("", QUOTE),
    "What the sea said": ("", SECTION),
    "The waves were loud.": ("", SECTION),
    "He had said:": ("", SECTION),
    f"“{GERMAN}”": ("", "pyttsx3:de"),
    "A detail": ("", SECTION),
    "Shells lie there.": ("", SECTION),
    "The end": ("", None),
    "Nobody was left.": ("", None),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a project with this talk, published once; to be copied, not changed."""
    shop = Workshop(tmp_path_factory.mktemp("talk") / "project")
    shop.write("talk.md", TALK)
    assert shop.publish(at=BEFORE).outcome.exit_code == 0
    return shop


@pytest.fixture
def talk(published: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a copy of the published project."""
    return published.copy(tmp_path_factory.mktemp("copy") / "project")


def file(shop: Workshop, name: str) -> str:
    """Return a file of the episode."""
    return (shop.output / "episodes/talk" / name).read_text(encoding="utf-8")


def test_each_sentence_has_its_speaker_and_voice(published: Workshop) -> None:
    """Speakers, quotation, section and foreign part are read by the voices that settings give them."""
    found = prepared(published, "talk.md").script
    said = {each.text: (each.speaker, each.voice) for each in found.sentences if each.kind != "opening"}
    said.pop(CLOSING)
    assert said == WHO_SAYS


def test_a_name_is_said_before_the_first_turn_alone(published: Workshop) -> None:
    """A speaker with a voice of their own says their name once; it is shown before every turn."""
    spoken = [each.spoken for each in prepared(published, "talk.md").script.sentences if each.speaker]
    assert spoken == [
        "Ada and Co: How did it begin?",
        "I was not there.",
        "Ben Marlow: With a lamp and a <box>.",
        "It was a small lamp.",
        "And then?",
        "Then the others came.",
    ]


@pytest.mark.parametrize(("wish", "count"), [("true", 4), ("false", 0)])
def test_settings_have_names_read_always_or_never(empty_shop: Workshop, wish: str, count: int) -> None:
    """`[aloud] speaker` decides for all turns alike."""
    empty_shop.write("talk.md", TALK)
    empty_shop.write("audiopub.toml", f"[aloud]\nspeaker = {wish}\n")
    spoken = [each.spoken for each in prepared(empty_shop, "talk.md").script.sentences]
    assert sum(text.startswith(("Ada and Co:", "Ben Marlow:")) for text in spoken) == count


def test_webvtt_names_who_speaks(published: Workshop) -> None:
    """Each sentence has one cue, with its speaker escaped in `<v>` and without the name in the words."""
    cues = re.findall(r"^<v ([^>]*)>(.*(?:\n.+)*)", file(published, "captions.vtt"), re.MULTILINE)
    assert len(cues) == len(prepared(published, "talk.md").script.sentences)
    said = [(unescape(name), text) for name, text in cues if name != "Narrator"]
    assert ("Ada &amp; Co", "How did it begin?") in cues
    assert said == [
        ("Ada & Co", "How did it begin?"),
        ("Ada & Co", "I was not there."),
        ("Ben Marlow", "With a lamp &amp; a &lt;box&gt;."),
        ("Ben Marlow", "It was a small lamp."),
        ("Ada & Co", "And then?"),
        ("Ben Marlow", "Then the others came."),
    ]
    assert cues[0] == ("Narrator", "A talk on the pier.")
    assert ("Narrator", "The sea gives and takes.") in cues


def test_the_json_transcript_names_who_speaks(published: Workshop) -> None:
    """Each segment has its `speaker`; its words are those of the sentence without the name."""
    segments = json.loads(file(published, "transcript.json"))["segments"]
    assert len(segments) == len(prepared(published, "talk.md").script.sentences)
    assert all(segment["speaker"] for segment in segments)
    said = {segment["body"]: segment["speaker"] for segment in segments}
    assert said["With a lamp & a <box>."] == "Ben Marlow"
    assert said["And then?"] == "Ada & Co"
    assert said["This talk was shortened."] == "Narrator"


def test_subrip_names_whoever_begins(published: Workshop) -> None:
    """The first caption of a turn begins with the name, and the narrator's with a word for that."""
    texts = [
        " ".join(block.split("\n")[2:]) for block in file(published, "captions.srt").strip().split("\n\n")
    ]
    begin = texts.index("Ada & Co: How did it begin?")
    assert texts[0] == "Narrator: A talk on the pier."
    assert texts[begin : begin + 8] == [
        "Ada & Co: How did it begin?",
        "I was not there.",
        "Ben Marlow: With a lamp & a <box>.",
        "It was a small lamp.",
        "Ada & Co: And then?",
        "Ben Marlow: Then the others came.",
        "Narrator: This talk was shortened.",
        "The sea gives and takes.",
    ]
    lines = file(published, "captions.srt").split("\n")
    assert max(map(len, lines)) <= 32


def test_the_page_shows_who_speaks(published: Workshop) -> None:
    """Names stand in the text, marked as such, and a list says which voice speaks for whom."""
    page = file(published, "index.html")
    assert page.count('<b class="speaker">Ada &amp; Co:</b>') == 2
    assert page.count('<b class="speaker">Ben Marlow:</b>') == 2
    assert "<dd>Ada &amp; Co: eSpeak NG, English (Great Britain), f3</dd>" in page
    assert "<dd>Ben Marlow: eSpeak NG, English (America), m3</dd>" in page


def test_a_check_has_nothing_to_complain_of(talk: Workshop) -> None:
    """A stranger's look finds words and speakers alike in all files, and another's name on the page."""
    codes = {finding.code for finding in check_folder(talk.output, now=LATER).findings}
    assert codes <= {"feed-local"}
    page = talk.output / "episodes/talk/index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace(">Ben Marlow:<", ">Zoe Marlow:<"), encoding="utf-8"
    )
    assert "page-text" in {finding.code for finding in check_folder(talk.output, now=LATER).findings}


def test_the_plan_names_voices_and_what_decided(empty_shop: Workshop) -> None:
    """Every voice is in the plan with its number of sentences, the setting, and where that is given."""
    empty_shop.write("talk.md", TALK.replace("    Ben Marlow: pyttsx3:en-us+m3\n", ""))
    empty_shop.write("audiopub.toml", '[voices.speaker]\n"ben marlow" = "pyttsx3:en-us+m3"\n')
    (article,) = empty_shop.plan().articles
    own = "given in its front matter or sidecar"
    assert article.readers[:3] == (
        Reader(voice="pyttsx3:en-us", sentences=7, why="[voice] use, the default"),
        Reader(voice=ADA, sentences=3, why=f"[voices.speaker] Ada & Co, {own}"),
        Reader(voice=BEN, sentences=3, why="[voices.speaker] ben marlow, given in audiopub.toml"),
    )
    assert {(each.voice, each.why) for each in article.readers[3:]} == {
        (QUOTE, f"[voices.kind] quote, {own}"),
        (SECTION, f"[voices.section] What the sea said, {own}"),
        ("pyttsx3:de", "the best voice for its language"),
    }


def test_another_voice_speaks_one_speaker_again(talk: Workshop) -> None:
    """A changed voice of a speaker has that speaker's sentences spoken, and the closing that names it."""
    before = file(talk, "captions.vtt")
    talk.edit("talk.md", "Ben Marlow: pyttsx3:en-us+m3", "Ben Marlow: pyttsx3:en-us+m7")
    plan = talk.plan()
    assert sorted(plan.articles[0].to_speak) == sorted(
        [
            "Ben Marlow: With a lamp and a <box>.",
            "It was a small lamp.",
            "Then the others came.",
            CLOSING.replace("f3", "f three").replace("m3", "m seven"),
        ]
    )
    assert talk.publish().made["talk"].spoken == 4
    assert file(talk, "captions.vtt").count("-->") == before.count("-->")
    assert talk.publish().outcome.sentences_spoken == 0


def test_another_voice_speaks_one_section_again(talk: Workshop) -> None:
    """A changed voice of a section leaves the rest, and what is in another language, as they were."""
    talk.edit("talk.md", "pyttsx3:en-gb-x-rp", "pyttsx3:en-029")
    assert sorted(talk.plan().articles[0].to_speak) == sorted(
        ["What the sea said", "The waves were loud.", "He had said:", "A detail", "Shells lie there."]
    )


NOBODY = "nobody of this name speaks in it."
NO_SECTION = "it has no such heading and no such number."
HEADINGS = "'A talk on the pier', 'What the sea said', 'A detail', 'The end'"


def test_names_that_an_article_has_not_are_told(empty_shop: Workshop) -> None:
    """A speaker or section that nothing fits is a notice with the nearest name; so is a near miss for all."""
    empty_shop.write(
        "talk.md", TALK.replace("    Ben Marlow:", "    Ben Marlowe:").replace("What the sea said:", "9:")
    )
    empty_shop.write("audiopub.toml", '[voices.speaker]\n"Ada" = "pyttsx3:en-gb"\n"Zoe" = "pyttsx3:en-gb"\n')
    found = prepared(empty_shop, "talk.md")
    told = unknown_names(empty_shop.project(), found.article, found.script)
    assert told == (
        f"A talk on the pier: [voices.speaker] Ben Marlowe: {NOBODY} Did you mean 'Ben Marlow'?",
        f"A talk on the pier: [voices.section] 9: {NO_SECTION} There is {HEADINGS}.",
    )
    assert set(told) <= set(found.article.notices)


@pytest.mark.parametrize(
    ("old", "by"),
    [
        ("pyttsx3:en-us+m3", "[voices.speaker] Ben Marlow"),
        ("pyttsx3:en-gb-scotland", "[voices.kind] quote"),
        ("pyttsx3:en-gb-x-rp", "[voices.section] What the sea said"),
    ],
)
def test_a_missing_voice_is_an_error_before_the_first_sound(empty_shop: Workshop, old: str, by: str) -> None:
    """A voice that is not there fails the article before anything is spoken, and names the setting."""
    empty_shop.write("talk.md", TALK.replace(old, "pyttsx3:en-nowhere"))
    outcome = empty_shop.publish().outcome
    assert (outcome.exit_code, outcome.sentences_spoken) == (3, 0)
    ((source, error),) = outcome.failed
    assert source == "talk.md"
    assert str(error).startswith(f"{by}: ")
    assert "no voice 'en-nowhere'" in str(error)


LANGUAGES = {
    "en": ("Ada: Where is the ship?", "Ben: It is in the harbour.", "Narrator: ", "<dt>Speakers</dt>"),
    "de": ("Ada: Wo ist das Schiff?", "Ben: Es ist im Hafen.", "Erzählstimme: ", "<dt>Wer spricht</dt>"),
    "fr": ("Ada : Où est le bateau ?", "Ben : Il est au port.", "Narration: ", "<dt>Intervenants</dt>"),
}


def test_pages_say_it_in_their_own_language(empty_shop: Workshop) -> None:
    """Narrator and list of speakers are in the words of the article's language, in three languages."""
    for language, (ask, answer, _, _) in LANGUAGES.items():
        turns = "\n\n".join([ask, answer, ask.replace(":", ": Aha,"), answer.replace(":", ": Hm,")])
        empty_shop.write(f"{language}.md", f"---\ntitle: Ada\nlanguage: {language}\n---\n{turns}\n")
    assert empty_shop.publish().outcome.exit_code == 0
    for language, (_, _, narrator, speakers) in LANGUAGES.items():
        folder = empty_shop.output / "episodes" / language
        page = (folder / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{language}"' in page
        assert speakers in page
        assert page.count('<b class="speaker">Ada') == 2
        assert narrator + "Ada" in (folder / "captions.srt").read_text(encoding="utf-8")
        captions = (folder / "captions.vtt").read_text(encoding="utf-8")
        assert captions.count("<v Ada>") == 2
        assert f"<v {narrator.removesuffix(': ')}>" in captions
