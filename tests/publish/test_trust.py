"""Whose episodes lie in the output folder, and whether they are as they were written."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from audiopub.errors import AudiopubError, OutputError
from audiopub.publish import toolchain
from audiopub.publish.commit import STAGE_NAME, Transaction
from audiopub.publish.files import Written
from audiopub.publish.run import publish
from audiopub.publish.site import load_state
from audiopub.publish.survey import Flags
from audiopub.report import RecordingReporter, Warned
from audiopub.speech import speak
from tests.publish.workshop import HARBOUR_SENTENCES, KIOSK, KIOSK_SENTENCES, LATER, Workshop, episode

RECORD = "episodes/kiosk/episode.json"


def retitle(shop: Workshop) -> None:
    """Change the title in a published record by hand."""
    path = shop.output / RECORD
    path.write_bytes(path.read_bytes().replace(b"The kiosk", b"My own kiosk"))


def feed(shop: Workshop) -> str:
    """Return the feed."""
    return (shop.output / "feed.xml").read_text(encoding="utf-8")


def noted(shop: Workshop) -> set[str]:
    """Return the slugs of the records that the site's notes call ours."""
    return set(load_state(shop.output).records)


def test_a_record_changed_by_hand_is_made_again_whatever_is_published(shop: Workshop) -> None:
    """A run on another article puts it right, since the feed is made from it; the plan says so before."""
    before = shop.tree()
    retitle(shop)
    other = shop.articles / "harbour.md"
    assert [article.slug for article in shop.plan(other).articles if not article.is_current] == ["kiosk"]
    run = shop.publish(other)
    assert run.written == {RECORD}
    assert run.made["kiosk"].reasons == ("its record is missing or was changed",)
    assert shop.tree() == before


@pytest.mark.parametrize("how", ["fails", "gone", "held"])
def test_a_record_that_cannot_be_made_again_is_never_ours(shop: Workshop, how: str) -> None:
    """It is out of the feed, with a warning each time, and comes back as soon as its article is published."""
    before, article = shop.tree(), (shop.articles / "kiosk.md").read_text()
    retitle(shop)
    if how == "gone":
        (shop.articles / "kiosk.md").unlink()
    else:
        shop.edit("kiosk.md", "date:", "titel: X\ndate:" if how == "fails" else "draft: true\ndate:")
    for _ in range(2):
        assert any(RECORD in notice for notice in shop.plan().notices)
        run = shop.publish()
        assert any(RECORD in warning and "by hand" in warning for warning in run.warnings)
        assert not any("published files" in warning for warning in run.warnings)
        assert "My own kiosk" not in feed(shop)
        assert noted(shop) == {"harbour"}
    shop.write("kiosk.md", article)
    assert shop.publish().work() == {"kiosk": (0, 0)}
    assert shop.tree() == before


def test_a_renamed_article_is_looked_at_like_any_other(shop: Workshop) -> None:
    """Its record is not believed when somebody changed it, and a damaged file is told of."""
    retitle(shop)
    (shop.output / "episodes/harbour/captions.vtt").unlink()
    (shop.articles / "kiosk.md").rename(shop.articles / "newsstand.md")
    (shop.articles / "harbour.md").rename(shop.articles / "pier.md")
    plan = {article.slug: article for article in shop.plan().articles}
    run = shop.publish()
    assert run.made["kiosk"].reasons == ("its record is missing or was changed",)
    assert run.made["harbour"].reasons == (
        "the article was renamed",
        "episodes/harbour/captions.vtt is missing",
    )
    for slug, made in run.made.items():
        assert tuple(reason.text for reason in plan[slug].reasons) == made.reasons
    assert "My own kiosk" not in (shop.output / RECORD).read_text()


def test_a_renamed_article_is_forced_and_refreshed(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """With `--force` all of it is made again, with `--refresh` what an older voice made."""
    (shop.articles / "kiosk.md").rename(shop.articles / "newsstand.md")
    forced = shop.copy(shop.folder.parent / "forced").publish(force=True).made["kiosk"]
    assert forced.reasons == ("the article was renamed", "all is to be made again")
    for module in (speak, toolchain):
        monkeypatch.setattr(module, "sound_version", lambda _engine: "of tomorrow")
    made = shop.publish(refresh=True).made["kiosk"]
    assert made.spoken == KIOSK_SENTENCES - 1  # the closing is said in the other episode, too
    assert json.loads((shop.output / RECORD).read_bytes())["toolchain"]["pyttsx3"] == "of tomorrow"


def test_another_project_is_not_overwritten(shop: Workshop, tmp_path: Path) -> None:
    """Plan and publish refuse the folder of another project, and say what to do."""
    before = shop.tree()
    other = Workshop(tmp_path / "other")
    other.write("kiosk.md", KIOSK.replace("papers", "maps"))
    other.output = shop.output
    _refused(other, "another project")
    other.write("audiopub.toml", '[site]\ntitle = "Another"\n')
    _refused(other, "another project")
    assert shop.tree() == before
    assert not (other.articles / "episodes.toml").exists()
    shop.publish()


def test_an_episode_of_another_guid_is_not_overwritten(shop: Workshop, tmp_path: Path) -> None:
    """Without notes on whose folder it is, an episode tells by its guid."""
    shop.write("audiopub.toml", '[site]\nbase_url = "https://example.org"\n')
    other = Workshop(tmp_path / "other")
    other.write("audiopub.toml", '[site]\nbase_url = "https://example.net"\n')
    other.write("kiosk.md", KIOSK)
    other.publish()
    for path in (other.output / ".audiopub-stage").iterdir():
        path.unlink()
    shop.output = other.output
    _refused(shop, "another guid")


def _refused(shop: Workshop, why: str) -> None:
    """Hold that neither plan nor publish goes on, and that both say what to do."""
    for command in (shop.plan, shop.publish):
        with pytest.raises(OutputError, match=why) as caught:
            command()
        assert "--output" in caught.value.next_step
        assert "episodes.toml" in caught.value.next_step


def test_a_fresh_checkout_is_the_same_project(shop: Workshop, tmp_path: Path) -> None:
    """The project's own name is in the ledger: it survives the loss of all but the articles."""
    elsewhere = Workshop(tmp_path / "checkout")
    for path in shop.articles.iterdir():
        elsewhere.write(path.name, path.read_text())
    elsewhere.output = shop.output
    assert elsewhere.publish().outcome.exit_code == 0
    assert elsewhere.publish().outcome.kept == 2


def test_an_older_folder_gets_its_owner(shop: Workshop) -> None:
    """A folder and a ledger that name no owner yet are taken for one another's, and no page changes."""
    before = shop.tree()
    ledger, state = shop.articles / "episodes.toml", shop.output / ".audiopub-stage/site.json"
    lines = ledger.read_text().splitlines(keepends=True)
    ledger.write_text("".join(line for line in lines if not line.startswith("project =")))
    notes = json.loads(state.read_bytes())
    del notes["owner"]
    state.write_text(json.dumps(notes))
    run = shop.publish()
    assert (run.written, run.outcome.kept) == (set(), 2)
    after = load_state(shop.output)
    assert after.owner == shop.ledger().project != ""
    assert shop.tree().keys() == before.keys()


def test_a_full_disk_keeps_what_is_known(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the site cannot be written, what is public already is told of and the file index is kept."""
    real, done = Transaction.commit, [0]

    def commit(self: Transaction) -> Mapping[str, Written]:
        done[0] += 1
        if done[0] > 1:
            raise OutputError("the disk is full.", where="feed.xml", next_step="Free some space.")
        return real(self)

    monkeypatch.setattr(Transaction, "commit", commit)
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    shop.edit("harbour.md", "Moths ignore it.", "Bats ignore it.")
    index = shop.folder / ".audiopub/files.json"
    index.unlink()
    reporter = RecordingReporter()
    with pytest.raises(AudiopubError, match="disk is full"):
        publish(shop.project(), flags=Flags(), jobs=2, reporter=reporter, now=lambda: LATER)
    told = [event.text for event in reporter.events if isinstance(event, Warned)]
    assert told == ["the run ends here; 1 episode became public"]
    assert index.exists()


def test_force_counts_what_is_written(shop: Workshop) -> None:
    """Without a change, nothing is written with `--force` either, and plan and publish say so alike."""
    plan = shop.plan(force=True)
    assert sum(article.files_to_write for article in plan.articles) == 0
    run = shop.publish(force=True)
    assert run.outcome.files_written == 0
    spoken = sum(article.sentences_to_speak for article in plan.articles)
    encoded = sum(article.passages_to_encode for article in plan.articles)
    assert (spoken, encoded) == (run.outcome.sentences_spoken, run.outcome.passages_encoded)
    assert spoken == HARBOUR_SENTENCES + KIOSK_SENTENCES - 1  # both close with the same sentence


def test_written_files_are_counted_without_our_notes(shop: Workshop) -> None:
    """The number told is that of the files which somebody can see."""
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    shop.edit("kiosk.md", "title: The kiosk", "title: A kiosk")
    run = shop.publish(shop.articles / "kiosk.md")
    assert run.outcome.files_written == len(run.written)
    assert episode("kiosk", "audio") <= run.written


@pytest.mark.parametrize("name", ["index.html", "cover.jpg"])
def test_a_site_of_somebody_else_is_not_written_over(empty_shop: Workshop, name: str) -> None:
    """A folder that holds a page which audiopub did not make is refused before any sound, and left."""
    empty_shop.write("kiosk.md", KIOSK)
    empty_shop.output.mkdir()
    (empty_shop.output / name).write_text("mine")
    refused = rf"{name}: audiopub did not make this file.*--output"
    with pytest.raises(OutputError, match=refused):
        empty_shop.plan()
    with pytest.raises(OutputError, match=refused):
        empty_shop.publish()
    assert {path.name for path in empty_shop.output.iterdir()} == {name, STAGE_NAME}
    assert (empty_shop.output / name).read_text() == "mine"


def test_other_files_in_the_output_folder_do_no_harm(empty_shop: Workshop) -> None:
    """What the site has no file of that name for may lie there, and stays."""
    empty_shop.write("kiosk.md", KIOSK)
    empty_shop.output.mkdir()
    (empty_shop.output / "CNAME").write_text("audio.example.org")
    assert empty_shop.publish().outcome.exit_code == 0
    assert (empty_shop.output / "CNAME").read_text() == "audio.example.org"
