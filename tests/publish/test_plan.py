"""What publishing would do is what it does."""

import shutil
from collections.abc import Callable

import pytest

from audiopub.publish import toolchain
from audiopub.publish.plan import Action, ArticlePlan, Reason, changed_tools, describe
from audiopub.speech import speak
from tests.publish.workshop import (
    HARBOUR_PASSAGES,
    HARBOUR_SENTENCES,
    LATER,
    Workshop,
    tree,
    whole_episode,
)


def change_sentence(shop: Workshop) -> None:
    """Change one sentence."""
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")


def insert_paragraph(shop: Workshop) -> None:
    """Put a paragraph in."""
    shop.edit("harbour.md", "Now the lamps", "Gulls slept on the rail. Rain fell.\n\nNow the lamps")


def change_rate(shop: Workshop) -> None:
    """Have everything read faster."""
    shop.write("audiopub.toml", "[voice]\nrate = 190\n")


def change_lexicon(shop: Workshop) -> None:
    """Have one word said otherwise."""
    shop.write("audiopub.toml", '[say]\n"keeper" = "keeper of all the lamps"\n')


def lose_sound(shop: Workshop) -> None:
    """Lose an MP3."""
    (shop.output / "episodes/kiosk/kiosk.mp3").unlink()


def lose_output(shop: Workshop) -> None:
    """Lose all that is published."""
    shutil.rmtree(shop.output)


def lose_cache_and_sound(shop: Workshop) -> None:
    """Lose an MP3 and what it was made from."""
    lose_sound(shop)
    shutil.rmtree(shop.folder / ".audiopub")


def rename(shop: Workshop) -> None:
    """Move an article."""
    (shop.articles / "kiosk.md").rename(shop.articles / "newsstand.md")


def add_article(shop: Workshop) -> None:
    """Write another article."""
    shop.write("tea.md", "---\ntitle: Tea\n---\nTea is hot. It cools.\n")


def do_nothing(shop: Workshop) -> None:
    """Leave all as it is."""


@pytest.mark.parametrize(
    "edit",
    [
        change_sentence,
        insert_paragraph,
        change_rate,
        change_lexicon,
        lose_sound,
        lose_output,
        lose_cache_and_sound,
        rename,
        add_article,
        do_nothing,
    ],
)
def test_plan_foretells_the_run(shop: Workshop, edit: Callable[[Workshop], None]) -> None:
    """Sentences, passages and reasons are foretold exactly; and nothing is written."""
    edit(shop)
    before = tree(shop.folder)
    plan = shop.plan()
    assert tree(shop.folder) == before
    run = shop.publish(jobs=1)
    stale = {article.slug: article for article in plan.articles if not article.is_current}
    noted = {slug for slug, article in stale.items() if writes(article) == {f"episodes/{slug}/episode.json"}}
    assert stale.keys() - noted == run.made.keys()
    for slug, made in run.made.items():
        assert stale[slug].sentences_to_speak == made.spoken
        if shop.ledger().gains.keys() == {"pyttsx3:en-us rate 170"}:
            assert stale[slug].passages_to_encode == made.encoded
        assert describe(stale[slug].reasons) == made.reasons
    assert all(article.is_current for article in shop.plan().articles)


def writes(article: ArticlePlan) -> set[str]:
    """Return the files that a plan has written or removed for an article."""
    return {action.output for action in article.actions if action.action != "keep"}


def test_plan_counts_what_paid_voices_charge_for(shop: Workshop) -> None:
    """Characters are those of the sentences to speak, as said."""
    change_sentence(shop)
    (article,) = [article for article in shop.plan().articles if not article.is_current]
    assert article.characters == len("It lists every ship and storm.")
    assert article.files_to_write == len(whole_episode("harbour"))


def test_plan_of_a_new_project_is_the_whole(empty_shop: Workshop, first_edition: Workshop) -> None:
    """Before the first run, all is to be spoken, encoded and written; looking leaves no trace."""
    shutil.copy(first_edition.articles / "harbour.md", empty_shop.articles)
    (article,) = empty_shop.plan().articles
    assert (article.sentences_to_speak, article.passages_to_encode) == (HARBOUR_SENTENCES, HARBOUR_PASSAGES)
    assert {action.output for action in article.actions} == whole_episode("harbour")
    assert article.reasons == (Reason(kind="content", text="it is new"),)
    assert [path.name for path in empty_shop.folder.rglob("*")] == ["articles", "harbour.md"]


def test_plan_names_a_renamed_article(shop: Workshop) -> None:
    """A renamed article is announced as such."""
    rename(shop)
    (article,) = [article for article in shop.plan().articles if article.source == "newsstand.md"]
    assert (article.slug, article.renamed_from) == ("kiosk", "kiosk.md")


def test_plan_tells_failures(shop: Workshop) -> None:
    """What cannot be published is in the plan with its error."""
    shop.write("empty.txt", "")
    ((source, error),) = shop.plan().failures
    assert source == "empty.txt"
    assert "empty.txt" in str(error)


def test_plan_with_force_and_newer_tools(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Force plans everything; a newer engine is a notice, and with refresh a reason."""
    assert all(article.sentences_to_speak for article in shop.plan(force=True).articles)
    for module in (speak, toolchain):
        monkeypatch.setattr(module, "sound_version", lambda _engine: "of tomorrow")
    plan = shop.plan()
    assert all(article.is_current for article in plan.articles)
    assert "of tomorrow" in plan.notices[0]
    reasons = shop.plan(refresh=True).articles[0].reasons
    assert [reason.kind for reason in reasons] == ["toolchain"]


def test_plan_in_the_middle_of_things(shop: Workshop) -> None:
    """Plans of options and paths are of what those options and paths would do."""
    plan = shop.plan(shop.articles / "kiosk.md", options={"voice": {"rate": 120}}, at=LATER)
    assert [article.source for article in plan.articles] == ["kiosk.md"]
    assert plan.articles[0].reasons == (
        Reason(kind="settings", text="[voice] rate changed from 170 to 120 on the command line"),
    )


def test_files_to_write_are_counted() -> None:
    """Files that are kept do not count; an article with a reason is not up to date."""
    why = Reason(kind="content", text="the article changed")
    article = ArticlePlan(
        source="a.md",
        slug="a",
        title="A",
        actions=(
            Action(output="x", action="build", reasons=(why,)),
            Action(output="y", action="build", reasons=(why,)),
            Action(output="z", action="keep"),
        ),
        reasons=(why,),
    )
    assert article.files_to_write == 2
    assert not article.is_current


def test_tools_of_other_voices_play_no_part() -> None:
    """Only tools that made an episode, and are here in another version, are told of."""
    recorded = {"pyttsx3": "1", "encoder": "n7", "piper": "3"}
    told = changed_tools(recorded, {"pyttsx3": "2", "encoder": "n7", "gtts": "9"})
    assert describe(told) == ("pyttsx3 is now 2, was 1",)


def test_plan_tells_what_is_set_and_where(empty_shop: Workshop) -> None:
    """Of each setting about reading that somebody gave, the one that holds, with its place."""
    empty_shop.write(
        "audiopub.toml", "[site]\ntitle = 'X'\n[voice]\nrate = 150\npitch = 40\n[say]\na = 'b'\n"
    )
    empty_shop.write("kiosk.md", "---\nvoice:\n  rate: 140\n---\n# The kiosk\n\nIt is open.\n")
    (article,) = empty_shop.plan(options={"voice": {"use": ["pyttsx3:en-gb"]}}).articles
    assert set(article.settings) == {
        "[voice] rate 140, given in its front matter or sidecar",
        "[voice] pitch 40, given in audiopub.toml",
        "[voice] use pyttsx3:en-gb, given on the command line",
        "[say] given in audiopub.toml",
    }


def test_plan_tells_of_patterns_without_effect(empty_shop: Workshop) -> None:
    """A `keep` or `drop` that matches nothing is told before anything is published."""
    empty_shop.write("kiosk.md", "---\ndrop: [no such line]\n---\n# The kiosk\n\nIt is open.\n")
    assert any("no such line" in notice for notice in empty_shop.plan().notices)
