"""What an intro, an outro and the sounds of sections make anew, and which files cannot be one."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from audiopub.audio.loudness import TARGET_LUFS
from audiopub.errors import AudiopubError, ConfigError, UsageError
from audiopub.model import Jingle
from audiopub.publish import jingles
from audiopub.publish.cache import look
from audiopub.publish.parts import Selector
from audiopub.publish.regenerate import Wish
from audiopub.publish.verify import verify
from audiopub.report import RecordingReporter
from audiopub.store import Store
from tests.publish.test_foretold import foretold
from tests.publish.workshop import LATER, Run, Workshop, episode, tree, whole_episode
from tests.tunes import encoded, tune, write_tune

INTRO = '[audio]\nintro = "tune.wav"\n'
ALL = f'{INTRO}outro = "tune.wav"\nsection = "bell.flac"\n'

HARBOUR_CHAPTERS = 3
BOTH = {"harbour", "kiosk"}


def with_settings(shop: Workshop, settings: str) -> Run:
    """Publish with these settings, after the plan has told exactly what that does."""
    shop.write("audiopub.toml", settings)
    before = tree(shop.folder)
    plan = shop.plan()
    assert tree(shop.folder) == before
    run = shop.publish()
    foreseen = {each.slug: (len(each.to_speak), each.passages_to_encode) for each in plan.articles}
    assert {slug: foreseen[slug] for slug in run.made} == run.work()
    assert run.written <= foretold(plan)
    assert run.outcome.exit_code == 0
    return run


def record(shop: Workshop, slug: str) -> dict[str, Any]:
    """Return the record of an episode."""
    found: dict[str, Any] = json.loads((shop.output / f"episodes/{slug}/episode.json").read_bytes())
    return found


def said(shop: Workshop, slug: str) -> list[str]:
    """Return what the transcript of an episode holds."""
    transcript = json.loads((shop.output / f"episodes/{slug}/transcript.json").read_bytes())
    return [segment["body"] for segment in transcript["segments"]]


def mp3(shop: Workshop, slug: str) -> bytes:
    """Return the MP3 of an episode."""
    return (shop.output / f"episodes/{slug}/{slug}.mp3").read_bytes()


@pytest.fixture(scope="module")
def tuned_edition(first_edition: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the published project after it was given an intro, an outro and a sound of sections."""
    shop = first_edition.copy(tmp_path_factory.mktemp("tuned") / "project")
    write_tune(shop.folder / "tune.wav", 1, 4.0)
    write_tune(shop.folder / "bell.flac", 2, 1.5)
    with_settings(shop, ALL)
    return shop


@pytest.fixture
def tuned(tuned_edition: Workshop, tmp_path: Path) -> Workshop:
    """Return a copy of the project with sounds."""
    return tuned_edition.copy(tmp_path / "project")


def test_a_new_intro_speaks_nothing_and_is_encoded_once(shop: Workshop) -> None:
    """An intro costs one encoding for all episodes: no passage of speech is touched."""
    write_tune(shop.folder / "tune.wav", 1, 4.0)
    assert with_settings(shop, INTRO).work() == {"harbour": (0, 1), "kiosk": (0, 0)}
    for slug in BOTH:
        assert said(shop, slug)[0] == "( music )"
        assert said(shop, slug).count("( music )") == 1
        assert record(shop, slug)["corrected"] == "2026-02-14T09:30:00Z"


def test_all_sounds_have_their_places(tuned: Workshop) -> None:
    """Sounds are first, last and before each chapter but the first; the same file is encoded once."""
    harbour = said(tuned, "harbour")
    assert [n for n, text in enumerate(harbour) if text == "( music )"] == [
        0,
        harbour.index("The old lamps") - 1,
        harbour.index("The new lamps") - 1,
        len(harbour) - 1,
    ]
    assert [n for n, text in enumerate(said(tuned, "kiosk")) if text == "( music )"] == [0, 6]


def test_a_second_run_does_nothing(tuned: Workshop) -> None:
    """Without a change of a sound, nothing is made again."""
    run = tuned.publish()
    assert not run.made
    assert not run.written


def test_a_changed_intro_is_encoded_alone(tuned: Workshop) -> None:
    """Another tune under the same name makes its own passage again in every episode, and speaks nothing."""
    write_tune(tuned.folder / "tune.wav", 3, 5.0)
    assert "sound tune.wav changed" in [reason.text for reason in tuned.plan().articles[0].reasons]
    run = with_settings(tuned, ALL)
    assert run.work() == {"harbour": (0, 1), "kiosk": (0, 0)}
    assert run.of_episodes >= episode("harbour", "audio", "captions.vtt", "transcript.json", "index.html")


def test_a_changed_sound_of_sections_leaves_an_article_without_them(tuned: Workshop) -> None:
    """Of an article without sections, which does not hold the sound, nothing is written but its record."""
    write_tune(tuned.folder / "bell.flac", 4, 2.0)
    run = with_settings(tuned, ALL)
    assert (run.work(), run.outcome.kept) == ({"harbour": (0, 1)}, 1)
    assert run.of_episodes & whole_episode("kiosk") <= episode("kiosk", "record")


def test_the_sound_of_sections_is_added_between_what_is_there(shop: Workshop) -> None:
    """A sound before the chapters is one encoding; the sentences before and after it stay as they are."""
    write_tune(shop.folder / "bell.flac", 2, 1.5)
    run = with_settings(shop, '[audio]\nsection = "bell.flac"\n')
    assert (run.work(), run.outcome.kept) == ({"harbour": (0, 1)}, 1)
    assert said(shop, "harbour").count("( music )") == HARBOUR_CHAPTERS - 1


def test_removed_sounds_leave_what_was_before(tuned: Workshop, first_edition: Workshop) -> None:
    """Without its sounds an episode is byte for byte the MP3 that it was, and nothing is encoded."""
    run = with_settings(tuned, "")
    assert run.work() == {"harbour": (0, 0), "kiosk": (0, 0)}
    for slug in BOTH:
        assert mp3(tuned, slug) == mp3(first_edition, slug)
        assert "( music )" not in said(tuned, slug)


def test_an_edit_elsewhere_encodes_no_sound(tuned: Workshop) -> None:
    """A changed sentence costs one synthesis and one encoding, as it does without sounds."""
    tuned.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    assert with_settings(tuned, ALL).work() == {"harbour": (1, 1)}


def test_an_intro_under_the_opening_encodes_the_openings(tuned: Workshop) -> None:
    """To have the intro go on under speech costs the encoding of each opening, and speaks nothing."""
    run = with_settings(tuned, f"{ALL}under_speech = 2\n")
    assert run.work() == {"harbour": (0, 1), "kiosk": (0, 1)}
    starts = record(tuned, "harbour")["audio"]["starts"]
    assert starts[0] == 0
    assert starts[1] == pytest.approx(2.0 * 44_100, abs=441)
    assert said(tuned, "harbour")[:2] == ["( music )", "Lights on the pier."]


def test_a_renamed_sound_is_the_same_sound(tuned: Workshop) -> None:
    """Where a sound lies changes nothing in what is heard: no MP3 is written."""
    (tuned.folder / "tune.wav").rename(tuned.folder / "signature.wav")
    run = with_settings(tuned, ALL.replace("tune.wav", "signature.wav"))
    assert (run.made, run.outcome.kept) == ({}, 2)
    assert run.of_episodes == {f"episodes/{slug}/episode.json" for slug in BOTH}


def test_an_article_has_sounds_of_its_own(tuned: Workshop) -> None:
    """Front matter takes an intro away from one article and gives it another outro; others stay."""
    write_tune(tuned.folder / "goodbye.ogg", 5, 2.0)
    tuned.edit("kiosk.md", "---\nThe", 'audio: {intro: "", outro: "goodbye.ogg"}\n---\nThe')
    assert with_settings(tuned, ALL).work() == {"kiosk": (0, 1)}
    assert said(tuned, "kiosk")[0] == "The kiosk."
    assert said(tuned, "kiosk")[-1] == "( music )"
    write_tune(tuned.folder / "goodbye.ogg", 6, 2.0)
    assert with_settings(tuned, ALL).work() == {"kiosk": (0, 1)}
    (tuned.folder / "tune.wav").unlink()
    with pytest.raises(ConfigError):
        tuned.publish()


def test_a_published_sound_outlives_the_cache(tuned: Workshop) -> None:
    """From a fresh checkout, a change of what is only shown encodes no sound again."""
    shutil.rmtree(tuned.folder / ".audiopub")
    run = with_settings(tuned, f'{ALL}\n[site]\ntitle = "Pier Radio"\n')
    assert run.work() == {"harbour": (0, 0), "kiosk": (0, 0)}
    assert said(tuned, "kiosk")[0] == "( music )"


def test_all_made_again_is_the_same(tuned: Workshop) -> None:
    """Sounds are encoded again when all is, and come out byte for byte as they were."""
    before = tuned.tree()
    run = tuned.publish(force=True)
    assert run.made["kiosk"].encoded > 0
    assert tuned.tree() == before


def test_any_number_of_workers_makes_the_same(tuned: Workshop, tmp_path: Path) -> None:
    """One job and four, from nothing, make the same bytes as the edits before them."""
    for jobs in (1, 4):
        fresh = Workshop(tmp_path / f"with-{jobs}" / "project")
        for name in ("tune.wav", "bell.flac", "audiopub.toml", "articles/harbour.md", "articles/kiosk.md"):
            shutil.copy(tuned.folder / name, fresh.folder / name)
        assert fresh.publish(at=LATER, jobs=jobs).outcome.exit_code == 0
        for slug in BOTH:
            assert mp3(fresh, slug) == mp3(tuned, slug)


def test_sounds_have_no_part_in_the_gain_of_a_voice(tuned: Workshop, first_edition: Workshop) -> None:
    """Voices are measured alone: the ledger has the same gains as without sounds."""
    assert tuned.ledger().gains == first_edition.ledger().gains


@pytest.mark.parametrize("level", [0.03, 0.9])
def test_the_whole_has_its_loudness_however_much_of_it_is_music(shop: Workshop, level: float) -> None:
    """A short article between long tunes, faint or loud, is at -16 LUFS within 1 LU, under -1 dBTP."""
    write_tune(shop.folder / "tune.wav", 1, 30.0, level=level)
    write_tune(shop.folder / "bell.flac", 2, 9.0, level=level)
    with_settings(shop, ALL)
    for slug in BOTH:
        audio = record(shop, slug)["audio"]
        assert audio["loudness_lufs"] == pytest.approx(TARGET_LUFS, abs=1.0)
        assert audio["true_peak_dbtp"] <= -1.0
        assert audio["correction_db"] == 0.0


def test_the_note_is_in_the_language_of_the_article(shop: Workshop) -> None:
    """A German article has German music, and one in a language that pages do not speak has English."""
    write_tune(shop.folder / "tune.wav", 1, 4.0)
    shop.write("tee.md", "---\ntitle: Tee\nlanguage: de\n---\nDer Tee ist heiß. Er steht am Fenster.\n")
    shop.write("caffe.md", "---\ntitle: Caffè\nlanguage: it\n---\nIl caffè è caldo. Il bar è aperto.\n")
    shop.write("audiopub.toml", INTRO)
    assert shop.publish().outcome.exit_code == 0
    assert said(shop, "tee")[0] == "( Musik )"
    assert said(shop, "caffe")[0] == "( music )"


LONG = encoded(tune(1, 30.5).repeat(2), "flac")
UNUSABLE = {
    "missing": (
        None,
        'intro = "tune.flac"',
        r"tune\.flac: the sound that \[audio\] intro names is not there",
    ),
    "text": (b"no sound", 'outro = "tune.flac"', r"tune\.flac: this cannot be heard as \[audio\] outro"),
    "empty": (b"", 'section = "tune.flac"', r"tune\.flac: this cannot be heard as \[audio\] section"),
    "long intro": (LONG, 'intro = "tune.flac"', r"longer than the 60 seconds that \[audio\] intro"),
    "long section": (
        encoded(tune(1, 10.5), "flac"),
        'section = "tune.flac"',
        r"longer than the 10 seconds that \[audio\] section",
    ),
    "all under speech": (
        encoded(tune(1, 4.0), "flac"),
        'intro = "tune.flac"\nunder_speech = 3.5',
        r"lasts 4\.0 seconds, and 3\.5 of them .* under_speech",
    ),
    "other kind": (b"", 'intro = "tune.m4a"', r"audiopub\.toml, line 2: .*\.wav, \.mp3, \.flac, \.ogg"),
    "negative": (b"", "under_speech = -1", r"audiopub\.toml, line 2"),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_what_cannot_be_a_sound_is_told_before_the_first_one(shop: Workshop, name: str) -> None:
    """A file that is missing, broken or too long ends the run, naming file and key; nothing is made."""
    data, settings, told = UNUSABLE[name]
    if data is not None:
        (shop.folder / "tune.flac").write_bytes(data)
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    shop.write("audiopub.toml", f"[audio]\n{settings}\n")
    before = tree(shop.folder / ".audiopub" / "clips"), shop.tree()
    for act in (shop.plan, shop.publish):
        with pytest.raises(ConfigError, match=told):
            act()
    assert (tree(shop.folder / ".audiopub" / "clips"), shop.tree()) == before


def test_a_missing_sound_of_one_article_fails_that_one(shop: Workshop) -> None:
    """A sound that only front matter names, and that is not there, leaves the other articles alone."""
    shop.edit("kiosk.md", "---\nThe", 'audio: {outro: "goodbye.ogg"}\n---\nThe')
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    run = shop.publish()
    assert run.work() == {"harbour": (1, 1)}
    assert run.outcome.exit_code == 1
    ((name, error),) = run.outcome.failed
    assert name == "kiosk.md"
    assert "[audio] outro" in str(error)


def test_a_sound_that_is_gone_is_told(tuned: Workshop) -> None:
    """When a sound of published episodes is deleted, the next run says so, and nothing is taken off."""
    (tuned.folder / "bell.flac").unlink()
    before = tuned.tree()
    with pytest.raises(ConfigError, match=r"bell\.flac: the sound that \[audio\] section names"):
        tuned.publish()
    assert tuned.tree() == before


def test_a_damaged_conversion_is_made_again(tuned: Workshop) -> None:
    """A converted sound that is damaged in the cache is converted again from its file."""
    clips = Store(tuned.project().cache, "clips")
    jingle = jingles.find(tuned.project(), tuned.project().settings.audio)["intro"].jingle
    whole = jingles.sound(jingle, clips)
    kept = next(key for key in list(clips.keys()) if (clips.meta(key) or {}).get("text") == "tune.wav")
    clips.path(kept).write_bytes(clips.path(kept).read_bytes()[:-100])
    assert jingles.sound(jingle, clips) == whole
    assert clips.get(kept) is not None


def test_a_file_that_changes_meanwhile_is_an_error(tmp_path: Path) -> None:
    """A sound that is no longer the one that was found when it is needed raises our error."""
    write_tune(tmp_path / "tune.wav", 1, 1.0)
    stale = Jingle(path=str(tmp_path / "tune.wav"), digest="0" * 64)
    with pytest.raises(AudiopubError, match="changed"):
        jingles.sound(stale, Store(tmp_path / "cache", "clips"))


def test_a_section_that_is_spoken_again_has_no_sound_in_it(tuned: Workshop) -> None:
    """Another voice for a section speaks its sentences; its sound is none, and is not found by its note.

    The closing, which names who reads, is spoken again, too.
    """
    wish = Wish(part=Selector(section=2), voice="pyttsx3:en-gb")
    run = tuned.regenerate(tuned.articles / "harbour.md", wish)
    spoken, encoded_now = run.work()["harbour"]
    assert spoken == 5 + 1
    assert encoded_now >= 3
    assert said(tuned, "harbour").count("( music )") == HARBOUR_CHAPTERS + 1
    again = tuned.regenerate(tuned.articles / "harbour.md", wish)
    assert not again.made
    assert not again.written
    with pytest.raises(UsageError):
        tuned.regenerate(tuned.articles / "harbour.md", Wish(part=Selector(match="music")))


def test_the_cache_tells_of_converted_sounds(tuned: Workshop) -> None:
    """A converted sound is kept among the clips, as one that can be had again for nothing."""
    inventory = look(tuned.project())
    (share,) = (each for each in inventory.voices if each.voice == jingles.VOICE)
    assert (share.clips, share.paid, share.precious) == (2, False, False)
    assert not verify(tuned.project(), inventory, RecordingReporter()).damaged
