"""An article that is renamed and edited at once stays the episode it was; nobody is guessed at."""

import shutil
from collections import Counter

import pytest

from audiopub.publish import reading
from audiopub.publish.kin import Text, is_like
from audiopub.publish.project import SourceFile
from tests.publish.workshop import HARBOUR, KIOSK, LATER, Run, Workshop

EDITED = HARBOUR.replace("It lists every storm.", "It lists every ship and storm.")
OTHER = HARBOUR.replace("Nobody walked there.", "Hardly anybody walked there.")


def guids(shop: Workshop) -> dict[str, str]:
    """Return the guid of each episode by the name of its article."""
    return {each.identity.source: each.identity.guid for each in shop.ledger().entries().values()}


def rename(shop: Workshop, new: str, text: str = EDITED) -> None:
    """Give harbour.md another name and another text."""
    (shop.articles / "harbour.md").unlink()
    shop.write(new, text)


def doubts(run: Run) -> list[str]:
    """Return the notices about articles that may be older episodes."""
    return [notice for notice in run.outcome.notices if "go on with the old one" in notice]


def test_renamed_and_edited_is_the_same_episode(shop: Workshop) -> None:
    """It keeps guid, address and first date, is told of as renamed, and only what changed is spoken."""
    before = guids(shop)
    rename(shop, "lights.md")
    assert [article.renamed_from for article in shop.plan().articles if not article.is_current] == [
        "harbour.md"
    ]
    run = shop.publish(at=LATER)
    assert guids(shop) == {"lights.md": before["harbour.md"], "kiosk.md": before["kiosk.md"]}
    assert run.notes == ["renamed: harbour.md is now lights.md"]
    assert run.work() == {"harbour": (1, 1)}
    assert not run.warnings
    assert not doubts(run)
    identity = shop.ledger().entries()["harbour"].identity
    assert (identity.first_published, identity.corrected) == ("2026-01-31T08:00:00Z", "2026-02-14T09:30:00Z")


@pytest.mark.parametrize(
    "text",
    [
        EDITED.replace("Lights on the pier", "Lamps on the pier"),
        HARBOUR.split("The pier was dark")[0] + "A wholly other text. It shares no sentence.\n",
    ],
)
def test_another_title_or_text_is_another_episode(shop: Workshop, text: str) -> None:
    """What is not alike is new, without a word."""
    before = guids(shop)
    rename(shop, "lights.md", text)
    run = shop.publish(at=LATER)
    assert set(run.made) == {"lights"}
    assert guids(shop)["lights.md"] not in before.values()
    assert not doubts(run)


def test_two_that_may_be_it_are_both_new(shop: Workshop) -> None:
    """Two new articles like one that vanished: neither takes its identity, and each says what to do."""
    before = guids(shop)
    rename(shop, "lights.md")
    shop.write("lamps.md", OTHER)
    plan = shop.plan()
    run = shop.publish(at=LATER)
    assert set(run.made) == {"lights", "lamps"}
    assert guids(shop)["harbour.md"] == before["harbour.md"]
    assert len(doubts(run)) == 2
    assert set(doubts(run)) <= set(plan.notices)
    assert all("harbour" in doubt and "episodes.toml" in doubt for doubt in doubts(run))
    assert not doubts(shop.publish(at=LATER))


def test_one_that_may_be_two_is_new(shop: Workshop) -> None:
    """One new article like two that vanished takes neither identity."""
    shop.write("copy.md", OTHER)
    shop.publish(at=LATER)
    (shop.articles / "copy.md").unlink()
    rename(shop, "lights.md")
    (doubt,) = doubts(shop.publish(at=LATER))
    assert "copy and as harbour" in doubt


def test_the_notices_advice_helps(shop: Workshop) -> None:
    """An editor who does what the notice says has the old episode go on with the article."""
    before = guids(shop)
    rename(shop, "lights.md")
    shop.write("lamps.md", OTHER)
    shop.publish(at=LATER)
    ledger = shop.articles / "episodes.toml"
    head, *tables = ledger.read_text().split("\n[episodes.")
    kept = [table for table in tables if not table.startswith("lights]")]
    ledger.write_text("\n[episodes.".join([head, *kept]).replace("harbour.md", "lights.md"))
    run = shop.publish(at=LATER)
    assert guids(shop)["lights.md"] == before["harbour.md"]
    assert set(run.made) == {"harbour"}
    assert not run.warnings
    assert b"episodes/lights/" not in shop.tree()["feed.xml"]


def test_a_pure_rename_comes_first(shop: Workshop) -> None:
    """The same bytes under a new name are the episode, whatever else is like it."""
    before = guids(shop)
    (shop.articles / "harbour.md").rename(shop.articles / "zone.md")
    shop.write("lights.md", EDITED)
    assert not doubts(shop.publish(at=LATER))
    assert guids(shop)["zone.md"] == before["harbour.md"]
    assert guids(shop)["lights.md"] not in before.values()


def test_without_the_published_text_nobody_is_known(shop: Workshop) -> None:
    """Where the output is lost nothing tells what was published: the article is new."""
    before = guids(shop)
    shutil.rmtree(shop.output)
    rename(shop, "lights.md")
    shop.publish(at=LATER)
    assert guids(shop)["lights.md"] not in before.values()


def test_what_all_episodes_say_is_no_likeness(shop: Workshop) -> None:
    """Short articles share title, date and closing; only their own sentences count."""
    before = guids(shop)
    (shop.articles / "kiosk.md").unlink()
    shop.write(
        "stall.md", KIOSK.replace("It sells papers and tea.", "Tea is sold here.").replace("eight", "ten")
    )
    shop.publish(at=LATER)
    assert guids(shop)["stall.md"] not in before.values()


def test_each_article_is_read_twice_at_most(empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many articles are renamed and edited at once, each is read at most twice."""
    count = 6
    for number in range(count):
        empty_shop.write(f"old-{number}.md", KIOSK.replace("The kiosk", f"The kiosk {number}"))
    empty_shop.publish(at=LATER)
    before = guids(empty_shop)
    for number in range(count):
        path = empty_shop.articles / f"old-{number}.md"
        text = path.read_text().replace("at eight.", "at eight. Then it rains.")
        path.unlink()
        empty_shop.write(f"new-{number}.md", text)
    read: Counter[str] = Counter()
    real = reading.read

    def noting(source: SourceFile) -> reading.Reading:
        read[source.name] += 1
        return real(source)

    monkeypatch.setattr(reading, "read", noting)
    plan = empty_shop.plan()
    assert len(plan.articles) == count
    assert {each.renamed_from for each in plan.articles} == set(before)
    assert max(read.values()) <= 2


@pytest.mark.parametrize(("shared", "alike"), [(10, True), (6, True), (5, False), (0, False)])
def test_enough_is_three_fifths(*, shared: int, alike: bool) -> None:
    """Ten sentences each: from six common ones on they are alike; what is said around does not count."""
    own = frozenset(f"Sentence {number}." for number in range(10))
    kept = frozenset(f"Sentence {number}." for number in range(shared))
    said = kept | frozenset(f"Other {number}." for number in range(10 - shared)) | {"By us."}
    text = Text(title="T", own=own, around=frozenset(["By us."]))
    assert is_like(text, "T", said) is alike
    assert not is_like(text, "U", said)
