"""What each kind of change makes anew, and that it makes nothing else."""

import shutil
from dataclasses import replace
from typing import Any

import pytest

from audiopub.edition.renderings import EPISODE_RENDERINGS, Rendering
from audiopub.publish import build, site, toolchain
from audiopub.speech import speak
from tests.publish.workshop import (
    BEFORE,
    HARBOUR_PASSAGES,
    HARBOUR_SENTENCES,
    KIOSK_PASSAGES,
    KIOSK_SENTENCES,
    LATER,
    Run,
    Workshop,
    episode,
    whole_episode,
)

TIMED = ("captions.vtt", "captions.srt", "transcript.json", "epub", "index.html")
"""The renderings of an episode that state when each sentence is heard."""

PARAGRAPHS = 6
"""In the longer article: each ends with the pause of a paragraph, or with that before a heading."""


def nothing_done(run: Run) -> bool:
    """Tell whether a run found nothing to do."""
    outcome = run.outcome
    return (
        not run.made
        and not run.written
        and not run.removed
        and outcome.sentences_spoken == outcome.passages_encoded == outcome.files_written == 0
        and outcome.exit_code == 0
    )


def test_first_run_makes_all_of_it(first_edition: Workshop, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The first run speaks every sentence, encodes every passage and writes every file."""
    shop = Workshop(tmp_path_factory.mktemp("fresh"))
    shutil.copytree(first_edition.articles, shop.articles, dirs_exist_ok=True)
    (shop.articles / "episodes.toml").unlink()
    run = shop.publish(at=BEFORE, jobs=1)
    assert run.work() == {
        "harbour": (HARBOUR_SENTENCES, HARBOUR_PASSAGES),
        "kiosk": (KIOSK_SENTENCES - 1, KIOSK_PASSAGES - 1),  # both close with the same sentence
    }
    assert run.of_episodes == whole_episode("harbour") | whole_episode("kiosk")
    assert {"index.html", "feed.xml", "cover.jpg"} <= run.of_site
    assert all(made.new for made in run.made.values())


def test_second_run_does_nothing(shop: Workshop) -> None:
    """Without a change, nothing is spoken, encoded or written."""
    run = shop.publish()
    assert nothing_done(run)
    assert run.outcome.kept == 2


def test_what_only_other_articles_could_have_is_not_made(shop: Workshop) -> None:
    """A word of `[say]` that no article has, and a further feed, leave the episodes counted as unchanged."""
    feed = '[[feed]]\nname = "sea"\ntitle = "Sea"\ndescription = "d"\nonly = { language = "en" }\n'
    for more, of_site in (('[say]\n"Zebedee" = "zeb"\n', set()), (feed, {"feeds/sea.xml", "index.html"})):
        settings = shop.folder / "audiopub.toml"
        before = settings.read_text(encoding="utf-8") if settings.is_file() else ""
        settings.write_text(before + more, encoding="utf-8")
        run = shop.publish()
        assert (run.made, run.outcome.kept, run.work()) == ({}, 2, {})
        assert run.of_episodes == episode("harbour", "record") | episode("kiosk", "record")
        assert run.of_site >= of_site
        assert nothing_done(shop.publish())


def test_one_sentence_changed(shop: Workshop) -> None:
    """A changed sentence costs one synthesis and the encoding of its paragraph."""
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    run = shop.publish()
    assert run.work() == {"harbour": (1, 1)}
    assert (run.outcome.sentences_spoken, run.outcome.passages_encoded) == (1, 1)
    changed = run.of_episodes
    assert changed >= episode("harbour", "audio", "record", *TIMED)
    assert changed <= whole_episode("harbour")
    assert "feed.xml" in run.of_site
    assert not {path for path in run.of_site if path.endswith((".jpg", ".css", ".js"))}
    assert not run.made["harbour"].new


def test_changed_sentence_counts_as_correction(shop: Workshop) -> None:
    """An edit sets the time of correction, and leaves guid, slug and first publication as they were."""
    before = shop.ledger().entries()["harbour"].identity
    shop.edit("harbour.md", "It lists every storm.", "It lists each storm.")
    shop.publish(at=LATER)
    after = shop.ledger().entries()["harbour"].identity
    assert after == replace(before, corrected="2026-02-14T09:30:00Z")
    assert before.corrected == before.first_published == "2026-01-31T08:00:00Z"


def test_inserted_paragraph_shifts_nothing(shop: Workshop) -> None:
    """A paragraph put in early costs its own sentences and one encoding; later passages stay."""
    shop.edit("harbour.md", "Now the lamps", "Gulls slept on the rail. Rain fell.\n\nNow the lamps")
    run = shop.publish()
    assert run.work() == {"harbour": (2, 1)}
    assert run.of_episodes <= whole_episode("harbour")


def test_removed_sentence_speaks_nothing(shop: Workshop) -> None:
    """Taking a sentence out costs one encoding and no voice."""
    shop.edit("harbour.md", " Moths ignore it.", "")
    assert shop.publish().work() == {"harbour": (0, 1)}


def test_moved_paragraph_is_only_joined_anew(shop: Workshop) -> None:
    """Paragraphs that change places inside a section are not spoken, and encoded only for their pauses."""
    first, second = "The pier was dark for a year. Nobody walked there.", "Now the lamps are back. Children"
    shop.edit("harbour.md", first, "HERE")
    shop.edit("harbour.md", "Now the lamps are back. Children count them aloud.", first)
    shop.edit("harbour.md", "HERE", f"{second} count them aloud.")
    spoken, encoded = shop.publish().work()["harbour"]
    assert spoken == 0
    assert encoded <= 2


def test_changed_voice_speaks_all(shop: Workshop) -> None:
    """Another voice speaks everything again, after it was measured once."""
    run = shop.publish(options={"voice": {"use": ["pyttsx3:en-gb"]}}, jobs=1)
    assert run.work() == {
        "harbour": (HARBOUR_SENTENCES, HARBOUR_PASSAGES),
        "kiosk": (KIOSK_SENTENCES - 1, KIOSK_PASSAGES - 1),
    }
    assert run.of_episodes >= episode("kiosk", "audio", "record", *TIMED)
    assert len(shop.ledger().gains) == 2


def test_changed_voice_of_one_article(shop: Workshop) -> None:
    """A sidecar's voice speaks its own article again and no other."""
    shop.write("kiosk.audiopub.toml", '[voice]\nuse = ["pyttsx3:en-gb"]\n')
    run = shop.publish()
    assert run.work() == {"kiosk": (KIOSK_SENTENCES, KIOSK_PASSAGES)}
    assert run.of_episodes <= whole_episode("kiosk")


def test_changed_rate_speaks_all(shop: Workshop) -> None:
    """Another rate is another sound: everything is spoken again."""
    shop.write("audiopub.toml", "[voice]\nrate = 190\n")
    run = shop.publish()
    assert run.work()["harbour"] == (HARBOUR_SENTENCES, HARBOUR_PASSAGES)
    assert set(run.made) == {"harbour", "kiosk"}


def test_changed_title_speaks_the_opening(shop: Workshop) -> None:
    """A new title is spoken once, in the opening, and the address stays."""
    shop.edit("harbour.md", "title: Lights on the pier", "title: Lamps on the pier")
    run = shop.publish()
    assert run.work() == {"harbour": (1, 1)}
    assert run.of_episodes >= episode("harbour", "audio", "record", "index.html")
    assert {"index.html", "feed.xml"} <= run.of_site
    assert "harbour" in shop.ledger().entries()


def test_site_title_speaks_nothing(shop: Workshop) -> None:
    """The podcast's name is in tags, pages, feed and cover, and in no passage."""
    shop.write("audiopub.toml", '[site]\ntitle = "Pier Radio"\n')
    run = shop.publish()
    assert run.work() == {"harbour": (0, 0), "kiosk": (0, 0)}
    for slug in ("harbour", "kiosk"):
        assert run.of_episodes >= episode(slug, "audio", "record", "index.html")
        assert not run.of_episodes & episode(slug, "captions.vtt", "captions.srt", "transcript.json")
    assert {"index.html", "feed.xml", "cover.jpg"} <= run.of_site


def test_lexicon_of_another_language_speaks_nothing(shop: Workshop) -> None:
    """An entry for German sentences leaves English articles with that word as they are."""
    shop.write("audiopub.toml", '[say]\n"keeper" = { say = "Kieper", language = "de" }\n')
    run = shop.publish()
    assert (run.made, run.outcome.kept) == ({}, 2)
    assert run.of_episodes <= episode("harbour", "record") | episode("kiosk", "record")


def test_lexicon_speaks_where_the_word_is(shop: Workshop) -> None:
    """A pronunciation speaks the sentences that hold the word; the other article keeps its files."""
    shop.write("audiopub.toml", '[say]\n"keeper" = "keeper of all the lamps"\n')
    run = shop.publish()
    assert (run.work(), run.outcome.kept) == ({"harbour": (1, 1)}, 1)
    assert run.of_episodes & whole_episode("kiosk") == episode("kiosk", "record")
    assert episode("harbour", "audio", "record", *TIMED) <= run.of_episodes


def test_pauses_speak_nothing(shop: Workshop) -> None:
    """Another pause between paragraphs encodes the paragraphs that end with it, and speaks nothing."""
    shop.write("audiopub.toml", "[audio.pauses]\nparagraph = 900\n")
    run = shop.publish()
    assert all(made.spoken == 0 for made in run.made.values())
    assert 1 <= run.made["harbour"].encoded <= PARAGRAPHS + 1
    assert run.of_episodes >= episode("harbour", "audio", "record", "captions.vtt")


def test_bit_rate_encodes_all_and_speaks_nothing(shop: Workshop) -> None:
    """Another bit rate is another encoding of the same clips."""
    shop.write("audiopub.toml", "[audio]\nbitrate = 64\n")
    run = shop.publish()
    assert run.outcome.sentences_spoken == 0
    assert run.made["harbour"].encoded == HARBOUR_PASSAGES


def test_unrelated_settings_change_nothing(shop: Workshop) -> None:
    """A settings file that says what holds anyway changes nothing."""
    shop.write("audiopub.toml", "[voice]\nrate = 170\n[audio]\nbitrate = 96\n")
    assert nothing_done(shop.publish())


def test_template_makes_pages_again(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another template writes the pages it changes; no voice and no encoder is asked."""
    for module in (build, site):
        monkeypatch.setattr(module, "template_digest", lambda: "another")
    monkeypatch.setattr(build, "renderings_of", lambda _site: tuple(map(signed, EPISODE_RENDERINGS)))
    run = shop.publish()
    assert run.work() == {"harbour": (0, 0), "kiosk": (0, 0)}
    assert run.of_episodes == episode("harbour", "index.html", "record") | episode(
        "kiosk", "index.html", "record"
    )
    assert run.made["kiosk"].reasons == ("the templates changed",)
    assert nothing_done(shop.publish())


def signed(rendering: Rendering) -> Rendering:
    """Return a rendering that says one thing more, if it is that of the page."""
    if rendering.name != "page":
        return rendering

    def render(*given: Any) -> bytes:
        made = rendering.render(*given)
        assert isinstance(made, bytes)
        return made + b"<!-- made by another template -->"

    return replace(rendering, render=render)


def test_every_deleted_output_comes_back(shop: Workshop) -> None:
    """Each file, deleted alone, is written again as it was, and nothing else of its episode is."""
    before = shop.tree()
    for path in sorted(whole_episode("kiosk") - episode("kiosk", "record")):
        (shop.output / path).unlink()
        run = shop.publish()
        assert run.work() == {"kiosk": (0, 0)}
        assert run.written == {path}
        assert run.made["kiosk"].reasons == (f"{path} is missing",)
        assert shop.tree() == before


def test_deleted_record_comes_back(shop: Workshop) -> None:
    """The record of an episode is written again as it was."""
    before = shop.tree()
    (shop.output / "episodes/kiosk/episode.json").unlink()
    run = shop.publish()
    assert run.work() == {"kiosk": (0, 0)}
    assert run.written == episode("kiosk", "record")
    assert shop.tree() == before


def test_deleted_episode_comes_back(shop: Workshop) -> None:
    """A whole folder of an episode is written again from the cache, byte for byte."""
    before = shop.tree()
    shutil.rmtree(shop.output / "episodes" / "kiosk")
    run = shop.publish()
    assert run.work() == {"kiosk": (0, 0)}
    assert run.written == whole_episode("kiosk")
    assert shop.tree() == before


@pytest.mark.parametrize("name", ["kiosk.mp3", "captions.vtt", "index.html"])
def test_hand_edited_output_is_written_again(shop: Workshop, name: str) -> None:
    """A published file that somebody changed is put right, and only it."""
    before = shop.tree()
    path = f"episodes/kiosk/{name}"
    (shop.output / path).write_bytes(before[path] + b"by hand")
    run = shop.publish()
    assert run.work() == {"kiosk": (0, 0)}
    assert run.written == {path}
    assert run.made["kiosk"].reasons == (f"{path} was changed by hand",)
    assert shop.tree() == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"title": "The kiosk"', b'"title": "My kiosk"'),
        (b'"loudness_lufs": -', b'"loudness_lufs": -1'),
        (b'"correction_db": ', b'"correction_db": 1'),
        (b'"format": 1', b'"format": 7'),
        (b"{", b""),
    ],
    ids=["title", "loudness", "correction", "format", "not JSON"],
)
def test_hand_edited_record_is_written_again(shop: Workshop, old: bytes, new: bytes) -> None:
    """Nothing that somebody wrote into a record is believed."""
    before = shop.tree()
    path = "episodes/kiosk/episode.json"
    assert old in before[path]
    (shop.output / path).write_bytes(before[path].replace(old, new, 1))
    run = shop.publish()
    assert run.work() == {"kiosk": (0, 0)}
    assert run.written == {path}
    assert shop.tree() == before


@pytest.mark.parametrize("path", ["index.html", "feed.xml", "cover.jpg"])
def test_hand_edited_and_deleted_site_files_are_written_again(shop: Workshop, path: str) -> None:
    """The site's own files are put right too, without touching an episode."""
    before = shop.tree()
    (shop.output / path).write_bytes(b"by hand")
    assert shop.publish().written == {path}
    (shop.output / path).unlink()
    run = shop.publish()
    assert run.written == {path}
    assert run.outcome.kept == 2
    assert shop.tree() == before


def test_lost_site_state_is_made_again(shop: Workshop) -> None:
    """Without the notes on the site its files are compared, found right, and stay."""
    before = shop.tree()
    shutil.rmtree(shop.output / ".audiopub-stage")
    run = shop.publish()
    assert run.written == set()
    assert shop.tree() == before


def test_renamed_article_keeps_its_identity(shop: Workshop) -> None:
    """An article that moves is the same episode: same address, guid, dates and sound."""
    before, identity = shop.tree(), shop.ledger().entries()["kiosk"].identity
    (shop.articles / "kiosk.md").rename(shop.articles / "newsstand.md")
    run = shop.publish()
    assert (run.made, run.outcome.kept) == ({}, 2)
    assert run.written == episode("kiosk", "record")
    assert run.notes == ["renamed: kiosk.md is now newsstand.md"]
    assert shop.ledger().entries()["kiosk"].identity == replace(identity, source="newsstand.md")
    changed = {path for path, data in shop.tree().items() if before[path] != data}
    assert changed == {"episodes/kiosk/episode.json", ".audiopub-stage/site.json"}
    assert nothing_done(shop.publish())


def test_renamed_and_edited_article_is_known_by_its_address(empty_shop: Workshop) -> None:
    """An article with a source address keeps its identity when it moves and changes at once."""
    shop, text = empty_shop, "---\ntitle: Tea\nsource: https://example.org/tea\n---\nTea is hot. It cools.\n"
    shop.write("tea.md", text)
    shop.publish(at=BEFORE)
    guid = shop.ledger().entries()["tea"].identity.guid
    (shop.articles / "tea.md").unlink()
    shop.write("hot-tea.md", text.replace("It cools.", "It cools slowly."))
    run = shop.publish()
    assert run.work() == {"tea": (1, 1)}
    assert shop.ledger().entries()["tea"].identity.guid == guid
    assert shop.ledger().entries()["tea"].identity.corrected == "2026-02-14T09:30:00Z"


def test_lost_cache_changes_nothing(shop: Workshop) -> None:
    """Without cache and file index there is nothing to do: what is published is up to date."""
    shutil.rmtree(shop.folder / ".audiopub")
    assert nothing_done(shop.publish())


def test_lost_cache_and_lost_mp3(shop: Workshop) -> None:
    """Without cache, a lost MP3 is spoken again to the same bytes, and no other file is written."""
    before = shop.tree()
    shutil.rmtree(shop.folder / ".audiopub")
    (shop.output / "episodes/kiosk/kiosk.mp3").unlink()
    run = shop.publish()
    assert run.work() == {"kiosk": (KIOSK_SENTENCES, KIOSK_PASSAGES)}
    assert run.written == episode("kiosk", "audio")
    assert shop.tree() == before


def test_lost_output_comes_back_as_it_was(shop: Workshop) -> None:
    """Guids and dates are kept with the articles: a lost output folder comes back byte for byte."""
    before, ledger = shop.tree(), (shop.articles / "episodes.toml").read_bytes()
    shutil.rmtree(shop.output)
    run = shop.publish(at=LATER)
    assert run.work() == {"harbour": (0, 0), "kiosk": (0, 0)}
    assert shop.tree() == before
    assert (shop.articles / "episodes.toml").read_bytes() == ledger


def test_damaged_cache_is_noticed(shop: Workshop) -> None:
    """A clip and a passage whose bytes rotted are made again rather than published."""
    before = shop.tree()
    for kind in ("clips", "passages"):
        for file in (shop.folder / ".audiopub" / kind).rglob("*"):
            if file.is_file():
                file.write_bytes(file.read_bytes()[:-9] + b"corrupted")
    (shop.output / "episodes/kiosk/kiosk.mp3").unlink()
    run = shop.publish()
    assert run.work() == {"kiosk": (KIOSK_SENTENCES, KIOSK_PASSAGES)}
    assert shop.tree() == before


@pytest.fixture
def newer_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that the engine's sound has another version from now on."""
    for module in (speak, toolchain):
        monkeypatch.setattr(module, "sound_version", lambda _engine: "of tomorrow")


@pytest.mark.usefixtures("newer_engine")
def test_newer_engine_is_only_told_of(shop: Workshop) -> None:
    """An upgrade of the engine narrates nothing again by itself; a notice says how to."""
    run = shop.publish()
    assert nothing_done(run)
    assert "pyttsx3 is now of tomorrow" in run.outcome.notices[0]
    assert "--refresh" in run.outcome.notices[0]


@pytest.mark.usefixtures("newer_engine")
def test_newer_engine_speaks_again_when_asked(shop: Workshop) -> None:
    """With refresh everything is spoken again; where it sounds the same, nothing is encoded or replaced."""
    run = shop.publish(refresh=True, jobs=1)
    assert run.work() == {"harbour": (HARBOUR_SENTENCES, 0), "kiosk": (KIOSK_SENTENCES - 1, 0)}
    assert run.of_episodes == episode("harbour", "record") | episode("kiosk", "record")
    assert nothing_done(shop.publish(refresh=True))


def test_newer_encoder_encodes_again_when_asked(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer encoder is told of, and with refresh encodes what is in the cache."""
    monkeypatch.setattr(toolchain, "encoder_build", lambda: "n99")
    monkeypatch.setattr("audiopub.audio.ffmpeg.encoder_build", lambda: "n99")
    run = shop.publish()
    assert nothing_done(run)
    assert "encoder is now n99" in run.outcome.notices[0]
    run = shop.publish(refresh=True)
    assert run.outcome.sentences_spoken == 0
    assert run.made["harbour"].encoded == HARBOUR_PASSAGES
    assert run.of_episodes == episode("harbour", "record") | episode("kiosk", "record")


def test_newer_engine_leaves_a_template_change_to_the_templates(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch, newer_engine: None
) -> None:
    """After an upgrade, a change that is not heard does not narrate anything again."""
    del newer_engine
    for module in (build, site):
        monkeypatch.setattr(module, "template_digest", lambda: "another")
    run = shop.publish()
    assert run.of_episodes >= episode("harbour", "record") | episode("kiosk", "record")
    assert run.outcome.sentences_spoken == run.outcome.passages_encoded == 0
    assert "of tomorrow" in shop.publish().outcome.notices[0]  # the sound is still that of the older engine
    assert shop.publish(refresh=True, jobs=1).made["harbour"].spoken == HARBOUR_SENTENCES


def test_lost_cache_and_another_site_title(shop: Workshop) -> None:
    """Without cache, a change that is not heard speaks nothing: the published sound gets another tag."""
    other = shop.copy(shop.folder.parent / "other")
    for each in (shop, other):
        each.write("audiopub.toml", '[site]\ntitle = "Pier Radio"\n')
    shutil.rmtree(shop.folder / ".audiopub")
    run = shop.publish()
    assert run.work() == {"harbour": (0, 0), "kiosk": (0, 0)}
    assert "episodes/harbour/harbour.mp3" in run.written
    (other.output / "episodes/harbour/harbour.mp3").unlink()  # made again from its passages
    (other.output / "episodes/kiosk/kiosk.mp3").unlink()
    other.publish()
    assert shop.tree() == other.tree()


def test_emphasis_is_only_seen(shop: Workshop) -> None:
    """When words are only emphasised, the page shows it and nothing is spoken or encoded."""
    shop.edit("harbour.md", "---\nThe pier was dark", "---\n*The* pier was dark")
    run = shop.publish()
    assert run.work() == {"harbour": (0, 0)}
    assert "episodes/harbour/index.html" in run.written


def test_force_makes_all_again_to_the_same_bytes(shop: Workshop) -> None:
    """Asked to, everything is spoken and encoded again, and nothing that came out the same is replaced."""
    before = shop.tree()
    run = shop.publish(force=True)
    assert run.made["harbour"].spoken == HARBOUR_SENTENCES
    assert run.made["harbour"].encoded == HARBOUR_PASSAGES
    assert shop.tree() == before
    assert run.written == set()


def test_new_article_leaves_the_others(shop: Workshop) -> None:
    """A new article is made alone; feed and index take it up."""
    shop.write("tea.md", "---\ntitle: Tea\n---\nTea is hot. It cools.\n")
    run = shop.publish()
    assert set(run.made) == {"tea"}
    assert run.of_episodes == whole_episode("tea")
    assert run.outcome.kept == 2
    assert b"Lights on the pier" in (shop.output / "feed.xml").read_bytes()


def test_given_paths_are_made_and_the_feed_holds_all(shop: Workshop) -> None:
    """A run on one article makes only that, and the feed is still that of all episodes."""
    shop.edit("harbour.md", "It lists every storm.", "It lists each storm.")
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    run = shop.publish(shop.articles / "kiosk.md")
    assert run.work() == {"kiosk": (1, 1)}
    feed = (shop.output / "feed.xml").read_bytes()
    assert b"Lights on the pier" in feed
    assert b"The kiosk" in feed
