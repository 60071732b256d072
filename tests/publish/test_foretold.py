"""The files that a plan says will be written are those that publishing writes."""

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from audiopub.edition import cover, renderings
from audiopub.edition.renderings import EPISODE_RENDERINGS
from audiopub.publish import build, commit, site
from audiopub.publish.commit import is_interrupted, recover
from audiopub.publish.plan import Plan
from tests.publish.test_commit import KilledError
from tests.publish.test_deltas import signed
from tests.publish.workshop import LATER, Workshop, episode, tree, whole_episode

Change = Callable[[Workshop], object]


def foretold(plan: Plan) -> set[str]:
    """Return the files that a plan says will be written."""
    actions = [action for article in plan.articles for action in article.actions]
    return {action.output for action in (*actions, *plan.site) if action.action == "build"}


def edit(name: str, old: str, new: str) -> Change:
    """Return what replaces words of an article."""
    return lambda shop: shop.edit(name, old, new)


def settings(text: str) -> Change:
    """Return what writes the settings."""
    return lambda shop: shop.write("audiopub.toml", text)


def delete(path: str) -> Change:
    """Return what deletes a published file."""
    return lambda shop: (shop.output / path).unlink()


def scribble(path: str) -> Change:
    """Return what changes a published file by hand."""
    return lambda shop: (shop.output / path).write_bytes((shop.output / path).read_bytes() + b"by hand")


def lose(*names: str) -> Change:
    """Return what deletes folders of the project."""

    def lose_them(shop: Workshop) -> None:
        for name in names:
            shutil.rmtree(shop.folder / name)

    return lose_them


def all_of(*edits: Change) -> Change:
    """Return what makes several changes."""

    def make_them(shop: Workshop) -> None:
        for each in edits:
            each(shop)

    return make_them


KIOSK = "episodes/kiosk/"
PIER_RADIO = settings('[site]\ntitle = "Pier Radio"\n')

NOT_HEARD: Mapping[str, Change] = {
    "nothing": lambda _shop: None,
    "emphasis": edit("harbour.md", "---\nThe pier was", "---\n*The* pier was"),
    "summary": edit("kiosk.md", "date:", "summary: Papers and tea.\ndate:"),
    "picture": edit("kiosk.md", "The kiosk opens", "![A kiosk](kiosk.jpg)\n\nThe kiosk opens"),
    "date of publication": edit("kiosk.md", "date: 2026-01-12", "published: 2026-01-12T08:00:00Z"),
    "draft": edit("kiosk.md", "date:", "draft: true\ndate:"),
    "site title": PIER_RADIO,
    "site address": settings('[site]\nbase_url = "https://example.org/pod"\n'),
    "site description": settings('[site]\ndescription = "Tales of a pier."\n'),
    "site author": settings('[site]\nauthor = "Mara Quill"\n'),
    "site language": settings('[site]\nlanguage = "de"\n'),
    "word of another language": settings('[say]\n"keeper" = { say = "zepp", language = "de" }\n'),
    "word that nobody says": settings('[say]\n"zeppelin" = "zepp"\n'),
    "rename": lambda shop: (shop.articles / "kiosk.md").rename(shop.articles / "newsstand.md"),
    "gone": lambda shop: (shop.articles / "kiosk.md").unlink(),
    "hand-edited record": scribble(f"{KIOSK}episode.json"),
    "hand-edited MP3": scribble(f"{KIOSK}kiosk.mp3"),
    "hand-edited captions": scribble(f"{KIOSK}captions.vtt"),
    "hand-edited feed": scribble("feed.xml"),
    "no e-books": settings("[site]\nepub = false\n"),
    "deleted e-book": delete(f"{KIOSK}kiosk.epub"),
    "hand-edited e-book": scribble(f"{KIOSK}kiosk.epub"),
    "deleted e-book and MP3": all_of(delete(f"{KIOSK}kiosk.epub"), delete(f"{KIOSK}kiosk.mp3")),
    "deleted page": delete(f"{KIOSK}index.html"),
    "deleted MP3": delete(f"{KIOSK}kiosk.mp3"),
    "deleted record": delete(f"{KIOSK}episode.json"),
    "deleted index": delete("index.html"),
    "deleted episode": lose("output/episodes/kiosk"),
    "lost output": lose("output"),
    "lost state of the site": lose("output/.audiopub-stage"),
    "lost cache": lose(".audiopub"),
    "lost cache and MP3": all_of(lose(".audiopub"), delete(f"{KIOSK}kiosk.mp3")),
    "lost cache and another title": all_of(lose(".audiopub"), PIER_RADIO),
    "deleted MP3 and another title": all_of(delete(f"{KIOSK}kiosk.mp3"), PIER_RADIO),
    "article that cannot be read": lambda shop: shop.write("empty.txt", ""),
}
"""What can be done to a project without a new sound to be made."""


FORCED = ("nothing", "emphasis", "site title", "rename", "hand-edited MP3", "lost cache", "deleted e-book")
"""Some of it, to be tried with all made anew."""


@pytest.mark.parametrize(
    ("name", "force"), [*((name, False) for name in NOT_HEARD), *((name, True) for name in FORCED)]
)
def test_plan_names_what_publishing_writes(shop: Workshop, name: str, *, force: bool) -> None:
    """Where no new sound is made, the plan names exactly the files that are then written, and writes none."""
    NOT_HEARD[name](shop)
    before = tree(shop.folder)
    plan = shop.plan(force=force)
    assert tree(shop.folder) == before
    assert foretold(plan) == shop.publish(force=force).written


def test_plan_names_what_newer_formats_write(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is made in another way is looked at again; as it comes out the same, only records are new."""
    monkeypatch.setattr(site, "SITE_FORMAT", 99)
    plan = shop.plan()
    assert foretold(plan) == shop.publish().written == set()
    monkeypatch.setattr(renderings, "COVER_FORMAT", 99)
    plan = shop.plan()
    records = episode("harbour", "record") | episode("kiosk", "record")
    assert foretold(plan) == shop.publish().written == records


def test_cover_that_is_drawn_otherwise_is_written(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another way to draw covers gives the site another cover, and every MP3 another picture in its tag."""
    monkeypatch.setattr(renderings, "COVER_FORMAT", 99)
    monkeypatch.setattr(cover, "_BARS", 25)
    plan = shop.plan()
    assert plan.articles[0].reasons[0].text == "the cover changed"
    run = shop.publish()
    assert foretold(plan) == run.written
    assert {"cover.jpg", "episodes/kiosk/kiosk.mp3", "episodes/harbour/harbour.mp3"} <= run.written
    assert run.outcome.sentences_spoken == run.outcome.passages_encoded == 0


def test_plan_names_what_a_template_writes(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another template makes the plan name the pages it changes."""
    for module in (build, site):
        monkeypatch.setattr(module, "template_digest", lambda: "another")
    monkeypatch.setattr(build, "renderings_of", lambda _site: tuple(map(signed, EPISODE_RENDERINGS)))
    plan = shop.plan()
    assert foretold(plan) == shop.publish().written
    assert f"{KIOSK}index.html" in foretold(plan)
    assert f"{KIOSK}kiosk.mp3" not in foretold(plan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A change that is heard, and the episodes it is heard in."""

    change: Change
    episodes: tuple[str, ...] = ("harbour",)
    options: Mapping[str, Any] = field(default_factory=dict)


HEARD: Mapping[str, Heard] = {
    "sentence": Heard(change=edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")),
    "sentence removed": Heard(change=edit("harbour.md", " Moths ignore it.", "")),
    "title": Heard(change=edit("kiosk.md", "title: The kiosk", "title: Our kiosk"), episodes=("kiosk",)),
    "new article": Heard(
        change=lambda shop: shop.write("tea.md", "---\ntitle: Tea\n---\nTea is hot.\n"), episodes=("tea",)
    ),
    "lexicon": Heard(change=settings('[say]\n"keeper" = "keeper of all the lamps"\n')),
    "rate": Heard(change=settings("[voice]\nrate = 190\n"), episodes=("harbour", "kiosk")),
    "voice": Heard(
        change=lambda _shop: None,
        options={"voice": {"use": ["pyttsx3:en-gb"]}},
        episodes=("harbour", "kiosk"),
    ),
    "pauses": Heard(change=settings("[audio.pauses]\nparagraph = 900\n"), episodes=("harbour", "kiosk")),
}

TELL_TIMES = {f"episodes/{slug}/chapters.json" for slug in ("harbour", "kiosk")} | {"index.html"}
"""Files that state whole seconds only, and may come out the same though something is heard otherwise."""


@pytest.mark.parametrize("name", HEARD)
def test_plan_names_all_that_depends_on_a_new_sound(shop: Workshop, name: str) -> None:
    """Where sound is yet to be made, all that depends on it is named; of the rest what is written."""
    heard = HEARD[name]
    heard.change(shop)
    plan = shop.plan(options=heard.options)
    run = shop.publish(options=heard.options)
    assert foretold(plan) - TELL_TIMES == run.written - TELL_TIMES
    assert run.written <= foretold(plan)
    assert {path for slug in heard.episodes for path in whole_episode(slug)} <= foretold(plan)


@pytest.mark.parametrize("moves", [1, 3, 8])
def test_plan_after_a_kill_is_that_of_the_completed_run(shop: Workshop, tmp_path: Path, moves: int) -> None:
    """What a killed run had begun to move counts as moved, and what it was to write is not named again."""
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    killed_amid_moves(shop, moves)
    shop.edit("kiosk.md", "date:", "summary: Papers and tea.\ndate:")
    before = tree(shop.folder)
    plan = shop.plan()
    assert tree(shop.folder) == before
    completed = shop.copy(tmp_path / "completed")
    assert recover(completed.output)
    assert "interrupted" in plan.notices[0]
    assert replace(plan, notices=plan.notices[1:]) == completed.plan()
    assert foretold(plan) == completed.publish().written
    assert not any("harbour" in path for path in foretold(plan))
    shop.publish()
    assert shop.tree() == completed.tree()


def killed_amid_moves(shop: Workshop, moves: int) -> None:
    """Publish, and die after so many files have become public."""
    real, left = commit._move, [moves]

    def move(staged: Path, target: Path, digest: str, *, is_own: bool) -> bool:
        if not left[0]:
            raise KilledError
        left[0] -= 1
        return real(staged, target, digest, is_own=is_own)

    with pytest.MonkeyPatch.context() as patch, suppress(KilledError):
        patch.setattr(commit, "_move", move)
        shop.publish()
    assert is_interrupted(shop.output)


def test_plan_of_a_first_draft_is_the_site(empty_shop: Workshop) -> None:
    """A project whose articles are all held back gets a site without episodes, and the plan says so."""
    empty_shop.write("tea.md", "---\ndraft: true\n---\nTea is hot.\n")
    plan = empty_shop.plan()
    assert {"index.html", "feed.xml"} <= foretold(plan) == empty_shop.publish(at=LATER).written
