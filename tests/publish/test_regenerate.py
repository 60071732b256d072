"""Parts of an article spoken again: what that makes anew, what it leaves, and how long it holds."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from audiopub.errors import ArticleError, AudiopubError, ConfigError, MissingError, SpeechError, UsageError
from audiopub.model import Sentence
from audiopub.publish.parts import Selector
from audiopub.publish.prepare import prepare
from audiopub.publish.project import single_source
from audiopub.publish.reading import read
from audiopub.publish.regenerate import Wish
from tests.publish.workshop import (
    BEFORE,
    HARBOUR,
    HARBOUR_PASSAGES,
    HARBOUR_SENTENCES,
    Run,
    Workshop,
    episode,
)
from tests.speech import tiny_install

UNTIMED = episode("harbour", "audio", "record", "index.html", "harbour.epub")
"""What is written when every sentence is still heard at the same time: the page names the MP3 by its hash."""

HEARD = UNTIMED | episode("harbour", "captions.vtt", "captions.srt", "transcript.json")
"""What is written when an episode sounds otherwise; its chapters begin at whole seconds, and may stay."""

VARYING = '[voice]\nuse = ["varying:low"]\n'
NOTEBOOK = "He kept a small notebook."
SIDECAR = "harbour.audiopub.toml"
BRITISH = "pyttsx3:en-gb"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the tests' own engines."""
    return tiny_install.install(tmp_path_factory.mktemp("site"))


@pytest.fixture(autouse=True)
def engines(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the tests' own engines installed, of which one varies from take to take."""
    monkeypatch.syspath_prepend(tiny)
    tiny_install.forget()
    yield
    tiny_install.forget()


@pytest.fixture(scope="module")
def varying_edition(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a project whose voice varies, published once; to be copied, not changed."""
    shop = Workshop(tmp_path_factory.mktemp("varying") / "project")
    shop.write("harbour.md", HARBOUR)
    shop.write("audiopub.toml", VARYING)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(tiny)
        tiny_install.forget()
        assert shop.publish(at=BEFORE).outcome.exit_code == 0
    return shop


@pytest.fixture
def varying(varying_edition: Workshop, tmp_path: Path) -> Workshop:
    """Return a copy of the published project whose voice varies."""
    return varying_edition.copy(tmp_path / "varying")


def again(shop: Workshop, **wish: Any) -> Run:
    """Have a part of the longer article spoken again; the part is named as on the command line."""
    named = {name: wish.pop(name) for name in ("section", "sentence", "match", "every") if name in wish}
    return shop.regenerate(shop.articles / "harbour.md", Wish(part=Selector(**named), **wish))


def sentences(shop: Workshop, name: str = "harbour.md") -> list[Sentence]:
    """Return the sentences of an article as they would be said now."""
    source = single_source(shop.articles / name)
    return list(prepare(shop.project(), source, read(source).article).script.sentences)


def takes(shop: Workshop, name: str = "harbour.md") -> dict[str, int]:
    """Return the takes of sentences that are not in their first one."""
    return {each.text: each.take for each in sentences(shop, name) if each.take}


def voices(shop: Workshop) -> dict[str, str]:
    """Return the voices of sentences that are not read by the episode's."""
    return {each.text: each.voice for each in sentences(shop) if each.voice}


def sidecar(shop: Workshop) -> str:
    """Return the text of the sidecar."""
    return (shop.articles / SIDECAR).read_text(encoding="utf-8")


def test_another_take_of_one_sentence(varying: Workshop) -> None:
    """One sentence is spoken, one paragraph encoded, and what depends on the sound written, once."""
    run = again(varying, match="small NOTEBOOK")
    assert run.work() == {"harbour": (1, 1)}
    assert run.of_episodes == UNTIMED  # a tone in another pitch is as long as it was
    assert takes(varying) == {NOTEBOOK: 1}
    assert f"the sentence '{NOTEBOOK}': take 1; kept in {SIDECAR}" in run.notes
    assert run.made["harbour"].reasons[-1] == f"the sentence '{NOTEBOOK}': take 1, decided in its sidecar"
    second = again(varying, match="small notebook")
    assert second.work() == {"harbour": (1, 1)}
    assert takes(varying) == {NOTEBOOK: 2}
    assert not varying.publish().made


def test_a_take_that_was_heard_before_is_not_spoken_again(varying: Workshop) -> None:
    """What a voice said once is kept: the first take comes back from the cache."""
    before = varying.tree()["episodes/harbour/harbour.mp3"]
    again(varying, match=NOTEBOOK)
    run = again(varying, match=NOTEBOOK, take=0)
    assert run.work() == {"harbour": (0, 0)}
    assert varying.tree()["episodes/harbour/harbour.mp3"] == before


def test_a_section_and_the_whole_article(varying: Workshop) -> None:
    """Every sentence of the part is in a take that was not heard yet, also where one was ahead."""
    again(varying, match="A keeper lit")
    run = again(varying, section=2)
    assert run.work() == {"harbour": (5, 3)}
    assert takes(varying)["The old lamps"] == takes(varying)["A keeper lit them by hand."] == 2
    assert takes(varying).keys() == {
        "The old lamps",
        "The first lamps burned oil.",
        "A keeper lit them by hand.",
        NOTEBOOK,
        "It lists every storm.",
    }
    run = again(varying)
    assert run.made["harbour"].spoken == HARBOUR_SENTENCES
    assert set(takes(varying).values()) == {3}


def test_another_voice_for_a_section(shop: Workshop) -> None:
    """A section in another voice costs its sentences and paragraphs, and the closing that names the voice."""
    run = again(shop, section=2, voice=BRITISH)
    assert run.work() == {"harbour": (6, 4)}
    assert run.of_episodes >= HEARD
    assert run.of_episodes <= HEARD | episode("harbour", "chapters.json")
    assert voices(shop).keys() == {
        "The old lamps",
        "The first lamps burned oil.",
        "A keeper lit them by hand.",
        NOTEBOOK,
        "It lists every storm.",
    }
    assert set(voices(shop).values()) == {BRITISH}
    record = (shop.output / "episodes/harbour/episode.json").read_text()
    assert '"pyttsx3:en-gb"' in record
    assert not shop.publish().made


def test_another_voice_for_one_sentence_has_its_own_loudness(shop: Workshop) -> None:
    """The sentence becomes a passage of its own, with its voice's gain; its neighbour is encoded alone."""
    run = again(shop, match="It lists", voice=BRITISH)
    assert run.work() == {"harbour": (2, 3)}  # the closing names the voice
    gains = shop.ledger().gains
    assert any(name.startswith(BRITISH) for name in gains)
    source = single_source(shop.articles / "harbour.md")
    prepared = prepare(shop.project(), source, read(source).article)
    by_text = {job.utterances[0].text: job for job in prepared.jobs(gains)}
    other = next(gain for name, gain in gains.items() if name.startswith(BRITISH))
    assert by_text["It lists every storm."].gain_db == other
    assert len(by_text["It lists every storm."].utterances) == 1


def test_a_voice_of_the_whole_article_is_the_episodes(shop: Workshop) -> None:
    """The closing names it, as it does one of the settings; a voice of the command line overrules it."""
    run = again(shop, voice=BRITISH)
    assert run.made["harbour"].spoken == HARBOUR_SENTENCES
    assert voices(shop) == {}
    closing = sentences(shop)[-1].text
    shop.write("other.md", HARBOUR)
    shop.write("other.audiopub.toml", f'[voice]\nuse = ["{BRITISH}"]\n')
    assert closing == sentences(shop, "other.md")[-1].text
    assert shop.plan(options={"voice": {"use": ["pyttsx3:en-us"]}}).articles[0].sentences_to_speak == 0
    run = again(shop, undo=True)
    assert run.made["harbour"].spoken == 0


def test_a_voice_of_the_whole_article_comes_before_that_of_its_language(shop: Workshop) -> None:
    """What is decided for one article is stronger than who reads all articles of its language."""
    shop.write("audiopub.toml", f'[voices.language]\nen = "{BRITISH}"\nde = "pyttsx3:de"\n')
    run = again(shop, voice="pyttsx3:en-us")
    assert run.outcome.exit_code == 0
    assert voices(shop) == {}
    assert "English (America)" in sentences(shop)[-1].text


def test_the_other_article_is_left(shop: Workshop) -> None:
    """Only the article that was named is made; the feed still holds all."""
    before = shop.tree()
    run = again(shop, section=3, voice=BRITISH)
    assert run.made.keys() == {"harbour"}
    after = shop.tree()
    assert {path for path in before if path.startswith("episodes/kiosk")} <= after.keys()
    assert all(after[path] == data for path, data in before.items() if path.startswith("episodes/kiosk"))
    assert b"The kiosk" in after["feed.xml"]


def test_undo_goes_back_step_by_step(varying: Workshop) -> None:
    """The decision before the last one holds again, and at last the text as it was; nothing is spoken."""
    before = varying.tree()
    again(varying, match=NOTEBOOK)
    first = sidecar(varying)
    again(varying, match=NOTEBOOK, voice="varying:low+soft")
    assert voices(varying) == {NOTEBOOK: "varying:low+soft"}
    run = again(varying, match=NOTEBOOK, undo=True)
    assert run.work() == {"harbour": (0, 0)}
    assert sidecar(varying) == first
    assert (takes(varying), voices(varying)) == ({NOTEBOOK: 1}, {})
    run = again(varying, match=NOTEBOOK, undo=True)
    assert run.work() == {"harbour": (0, 0)}
    assert run.made["harbour"].reasons[-1].endswith("take 1, no longer decided in its sidecar")
    assert not (varying.articles / SIDECAR).exists()
    heard = [path for path in before if path.endswith((".mp3", ".vtt", ".srt"))]
    assert [path for path in heard if varying.tree()[path] != before[path]] == []
    with pytest.raises(UsageError, match="nothing to undo"):
        again(varying, match=NOTEBOOK, undo=True)


def test_undo_is_about_the_part_that_is_named(varying: Workshop) -> None:
    """A section's decision is not that of a sentence in it; below it lies what was decided before."""
    again(varying, match=NOTEBOOK)
    again(varying, section=2)
    with pytest.raises(UsageError, match=r"Decided are: .*'He kept a small notebook.': take 1"):
        again(varying, match="It lists", undo=True)
    with pytest.raises(UsageError, match="nothing is decided for the article as a whole") as caught:
        again(varying, undo=True)
    sentence, section = re.findall(r"\((--\w+) ([\w-]+)\)", caught.value.next_step)
    assert section == ("--section", "2")
    again(varying, section=2, undo=True)
    assert takes(varying) == {NOTEBOOK: 1}
    again(varying, sentence=sentence[1], undo=True)
    assert takes(varying) == {}


def test_what_an_editor_wrote_stays(varying: Workshop) -> None:
    """Comments and order of a sidecar stay to the letter, with a decision and after it is taken back."""
    text = '# For Ana\nsummary = \'Lamps\'  # short\n\n[say]\n"Quill" = "Kwill"   # as in ink\n'
    varying.write(SIDECAR, text)
    again(varying, match=NOTEBOOK)
    assert sidecar(varying).startswith(text)
    again(varying, match=NOTEBOOK, undo=True)
    assert sidecar(varying) == text


EDITS = {
    "before": ("Now the lamps are back.", "By now all of the lamps are back."),
    "next before": ("A keeper lit them by hand.", "A man lit them."),
    "after": ("It lists every storm.", "It lists each storm and ship."),
    "inside": (NOTEBOOK, "He kept a small red notebook."),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_decision_outlives_an_edit(varying: Workshop, edit: str) -> None:
    """An edit around the sentence or in it costs that sentence alone, and the decision holds."""
    again(varying, match=NOTEBOOK)
    old, new = EDITS[edit]
    varying.edit("harbour.md", old, new)
    run = varying.publish()
    assert run.work() == {"harbour": (1, 1)}
    assert takes(varying) == {new if edit == "inside" else NOTEBOOK: 1}
    assert run.warnings == []


def test_a_decision_that_does_not_fit_any_more(varying: Workshop) -> None:
    """It is told by plan and publish with what to do, applied to nothing, kept, and can be taken out."""
    again(varying, match=NOTEBOOK)
    kept = sidecar(varying)
    id_ = next(each.id for each in sentences(varying) if each.text == NOTEBOOK)
    varying.edit("harbour.md", NOTEBOOK, "Gulls slept on the rail.")
    told = varying.plan().notices
    run = varying.publish()
    for notices in (told, run.warnings):
        (warning,) = [text for text in notices if "does not fit" in text]
        assert f"the sentence '{NOTEBOOK}': take 1" in warning
        assert f"--sentence {id_} --undo" in warning
    assert takes(varying) == {}
    assert sidecar(varying) == kept
    again(varying, sentence=id_, undo=True)
    assert not (varying.articles / SIDECAR).exists()
    assert varying.plan().articles[0].is_current


def test_loss_of_the_output(varying: Workshop) -> None:
    """The decision is beside the text: a lost output folder comes back with it, byte for byte."""
    again(varying, match=NOTEBOOK)
    before = varying.tree()
    shutil.rmtree(varying.output)
    run = varying.publish()
    assert run.work() == {"harbour": (0, 0)}
    assert varying.tree() == before


def test_loss_of_the_cache(varying: Workshop) -> None:
    """Without cache nothing is to be done, and what is spoken anew later is in the decided take."""
    again(varying, match=NOTEBOOK)
    shutil.rmtree(varying.folder / ".audiopub")
    assert not varying.publish().made
    before = varying.tree()
    shutil.rmtree(varying.output)
    shutil.rmtree(varying.folder / ".audiopub")
    run = varying.publish()
    assert run.work() == {"harbour": (HARBOUR_SENTENCES, HARBOUR_PASSAGES - 1)}  # two are tones of one length
    assert varying.tree() == before


def test_renamed_with_its_sidecar(varying: Workshop) -> None:
    """An article that is renamed together with its sidecar keeps its sound."""
    again(varying, match=NOTEBOOK)
    for name in ("harbour.md", SIDECAR):
        (varying.articles / name).rename(varying.articles / name.replace("harbour", "pier"))
    run = varying.publish()
    assert run.made == {}
    assert run.of_episodes == episode("harbour", "record")
    assert takes(varying, "pier.md") == {NOTEBOOK: 1}


def test_plan_tells_of_a_decision(varying: Workshop) -> None:
    """A decision that was written by hand is planned with its reason and its place."""
    varying.write(SIDECAR, f'[[regenerate]]\npart = "sentence"\nwords = "{NOTEBOOK}"\ntake = 4\n')
    (plan,) = varying.plan().articles
    assert (plan.sentences_to_speak, plan.passages_to_encode) == (1, 1)
    assert [reason.text for reason in plan.reasons] == [
        "its sidecar changed",
        f"the sentence '{NOTEBOOK}': take 4, decided in its sidecar",
    ]
    assert plan.reasons[1].kind == "settings"
    assert varying.publish().work() == {"harbour": (1, 1)}


def test_what_is_decided_already_is_not_decided_again(shop: Workshop, varying: Workshop) -> None:
    """The same command twice, with its take or voice named, leaves one decision and does nothing more."""
    for each, wish in ((shop, {"voice": BRITISH}), (varying, {"take": 2})):
        again(each, section=2, **wish)
        before = sidecar(each)
        run = again(each, section=2, **wish)
        assert sidecar(each) == before
        assert not run.made
        assert any(note.startswith("decided already") for note in run.notes)


def test_a_voice_that_reads_already_and_varies_gives_its_next_take(varying: Workshop) -> None:
    """With the voice named, another take is by that voice; a voice that never varies has one take."""
    again(varying, match=NOTEBOOK, voice="varying:low")
    assert takes(varying) == {NOTEBOOK: 1}
    again(varying, match=NOTEBOOK, voice="tiny:low", take=7)
    assert takes(varying) == {}
    assert voices(varying) == {NOTEBOOK: "tiny:low"}


def test_takes_of_a_voice_that_never_varies_are_one(varying: Workshop) -> None:
    """When the project moves to a voice that says all alike, a decided take speaks nothing twice."""
    again(varying, match=NOTEBOOK)
    varying.write("audiopub.toml", '[voice]\nuse = ["tiny:low"]\n')
    assert takes(varying) == {}
    varying.write("audiopub.toml", VARYING)
    assert takes(varying) == {NOTEBOOK: 1}


def test_the_voice_that_took_anothers_place_is_asked(shop: Workshop) -> None:
    """Where a voice of the chain had failed, the one that reads now is the one that varies, or does not."""
    shop.write("audiopub.toml", '[voice]\nuse = ["varying:low", "pyttsx3:en-us"]\n')
    ledger = shop.ledger()
    ledger.fall_back("harbour", "varying:low, pyttsx3:en-us")
    ledger.save()
    with pytest.raises(UsageError, match="pyttsx3:en-us says the same words"):
        again(shop, match=NOTEBOOK)


def test_every_sentence_with_these_words(varying: Workshop) -> None:
    """Asked for every one, all sentences that hold the words are decided on, and all taken back."""
    run = again(varying, match="the new lamps", every=True)
    assert takes(varying) == {"The new lamps": 1, "The new lamps need little power.": 1}
    assert run.made["harbour"].spoken == 2
    again(varying, match="the new lamps", every=True, undo=True)
    assert takes(varying) == {}


def test_equal_sentences_are_told_apart(varying: Workshop) -> None:
    """One of two equal sentences is chosen by its id, and stays the one when text is put before it."""
    varying.edit("harbour.md", "Moths ignore it.", "Moths ignore it. Nobody walked there.")
    varying.publish()
    with pytest.raises(UsageError, match=r"2 sentences hold .* in section 1, .*-2 in section 3, ") as told:
        again(varying, match="nobody walked")
    assert "--sentence ID" in told.value.next_step
    second = [each.id for each in sentences(varying) if each.text == "Nobody walked there."][1]
    again(varying, sentence=second)
    varying.edit("harbour.md", "## The old lamps", "Nobody walked there.\n\n## The old lamps")
    assert [each.take for each in sentences(varying) if each.text == "Nobody walked there."] == [0, 0, 1]


def refused(kind: type[AudiopubError], words: str, **wish: Any) -> Any:
    """Return a case of what is refused."""
    return pytest.param(kind, words, wish, id=words)


@pytest.mark.parametrize(
    ("kind", "words", "wish"),
    [
        refused(UsageError, "there is no sentence 'abcdef01'", sentence="abcdef01"),
        refused(UsageError, "there is no section 4; the article has 3", section=4),
        refused(UsageError, "no sentence holds 'unicorn'", match="unicorn"),
        refused(UsageError, "no sentence holds ' '", match=" "),
        refused(UsageError, "name a part each", match="pier", section=1),
        refused(UsageError, "--every is about", section=1, every=True),
        refused(UsageError, "--undo takes back", section=1, undo=True, take=1),
        refused(UsageError, "nothing to undo", section=1, undo=True),
        refused(UsageError, "in the same way every time", match=NOTEBOOK),
        refused(UsageError, "in the same way every time", match=NOTEBOOK, take=3),
        refused(MissingError, "no engine 'nobody'", match=NOTEBOOK, voice="nobody:low"),
        refused(MissingError, "has no voice 'en-gg'", match=NOTEBOOK, voice="pyttsx3:en-gg"),
        refused(MissingError, "Its library is not installed", match=NOTEBOOK, voice="absent:low"),
        refused(SpeechError, "cannot read", match=NOTEBOOK, voice="tiny:far"),
    ],
)
def test_what_is_refused_changes_nothing(
    shop: Workshop, kind: type[AudiopubError], words: str, wish: dict[str, Any]
) -> None:
    """Whatever cannot be is said before the first sound, and before anything is written."""
    before, articles = shop.tree(), sorted(shop.articles.iterdir())
    with pytest.raises(kind) as told:
        again(shop, **wish)
    assert words in str(told.value)
    assert told.value.next_step
    assert shop.tree() == before
    assert sorted(shop.articles.iterdir()) == articles


def test_another_take_is_advised_against_where_it_sounds_the_same(shop: Workshop) -> None:
    """The error names the voice, and --voice as what would help."""
    with pytest.raises(UsageError) as told:
        again(shop, section=2)
    assert "pyttsx3:en-us" in told.value.what
    assert "--voice" in told.value.next_step


def test_a_sidecar_for_two_articles_is_not_made(shop: Workshop) -> None:
    """Where one sidecar would be about two articles, nothing is written."""
    (shop.articles / "harbour.txt").write_text("Another harbour.\n\nIt is small.\n")
    with pytest.raises(ArticleError, match="about this article and about"):
        again(shop, section=2, voice=BRITISH)
    assert not (shop.articles / SIDECAR).exists()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[regenerate]]\npart = "chapter"\n', "'article'"),
        ("[[regenerate]]\ntake = 1\n", "this must be given"),
        ('[[regenerate]]\npart = "article"\ntake = -1\n', "at least 0"),
        ('[[regenerate]]\npart = "article"\nvioce = "a:b"\n', "Did you mean 'voice'?"),
        ('regenerate = "all"\n', "this must be a list"),
    ],
)
def test_mistakes_in_a_decision_are_named(shop: Workshop, text: str, words: str) -> None:
    """A decision that was written by hand is checked like any setting."""
    shop.write(SIDECAR, text)
    with pytest.raises(ConfigError) as told:
        again(shop, section=2, voice=BRITISH)
    assert words in str(told.value)
    assert "regenerate" in told.value.what
    assert SIDECAR in told.value.where
    assert sidecar(shop) == text


def test_a_decision_is_kept_when_its_sound_fails(shop: Workshop) -> None:
    """When the voice fails at it, the article is as it was, and the editor is told where the decision is."""
    before = shop.tree()["episodes/harbour/harbour.mp3"]
    shop.edit("harbour.md", NOTEBOOK, "refuse this notebook.")
    shop.publish()
    run = again(shop, match="refuse this", voice="tiny:low")
    assert run.outcome.exit_code == 1
    assert before
    assert any(SIDECAR in note and "--undo" in note for note in run.notes)
    assert again(shop, match="refuse this", undo=True).outcome.exit_code == 0


def test_a_decision_for_a_voice_that_is_gone_can_be_taken_back(varying: Workshop) -> None:
    """The article says which voice it lacks, and undo does not need that voice."""
    words = f'words = "{NOTEBOOK}"\nvoice = "absent:low"\n'
    varying.write(SIDECAR, f'[[regenerate]]\npart = "sentence"\n{words}')
    run = varying.publish()
    assert "Its library is not installed" in str(run.outcome.failed[0][1])
    assert again(varying, match=NOTEBOOK, undo=True).outcome.exit_code == 0


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_a_sidecar_as_other_systems_write_it(varying: Workshop, change: Callable[[str], str]) -> None:
    """Line ends and a mark at the beginning do not keep decisions out."""
    path = varying.articles / SIDECAR
    path.write_bytes(change('summary = "Lamps"\n[voice]\nrate = 170\n').encode())
    again(varying, match=NOTEBOOK)
    assert takes(varying) == {NOTEBOOK: 1}
    again(varying, match=NOTEBOOK, undo=True)
    assert b'summary = "Lamps"' in path.read_bytes()


def test_decisions_as_a_list_on_one_line(varying: Workshop) -> None:
    """Whoever wrote decisions as a list in brackets keeps it."""
    varying.write(SIDECAR, 'regenerate = [{ part = "article", take = 1 }]\n[say]\n"Quill" = "Kwill"\n')
    again(varying, match=NOTEBOOK)
    assert takes(varying)[NOTEBOOK] == 2
    again(varying, undo=True)
    assert takes(varying) == {NOTEBOOK: 2}
