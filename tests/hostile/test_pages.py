"""Pages full of hostile strings in Chromium: nothing runs, nothing breaks out, and all of it is shown."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.hostile.expecting import folded, missing
from tests.hostile.looking import Watched, watching
from tests.hostile.payloads import ALL, PAYLOADS
from tests.hostile.project import (
    ARTICLES,
    CHAPTERS,
    LONG,
    SITE_AUTHOR,
    SITE_DESCRIPTION,
    SITE_TITLE,
    filled,
    line,
    plain,
    slug_of,
)
from tests.serve.conftest import Running

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


def test_each_string_is_another() -> None:
    """There are at least 200 different strings, of kinds that attack different things."""
    assert len(set(ALL)) == len(ALL) >= 200
    assert len(PAYLOADS) >= 12


def test_without_a_policy_nothing_runs(browser: Browser, served: Running) -> None:
    """As `audiopub serve` sends them, to a browser that ignores the policy, all pages are harmless."""
    with watching(browser, served.address, without_policy=True) as watched:
        for path in _pages(served.folder):
            watched.look(path)


def test_from_the_disk_nothing_runs_and_all_is_shown(browser: Browser, output: Path) -> None:
    """Under their policy pages break no rule of it, and show each string in its place as it was written."""
    with watching(browser, output.as_uri(), without_policy=False) as watched:
        for number, payloads in enumerate(ARTICLES):
            seen = watched.look(f"episodes/{slug_of(number)}/index.html")
            assert list(_unseen(seen, payloads)) == []
        seen = watched.look(f"episodes/{LONG}/index.html")
        assert [text for text in ALL if missing(seen["text"], plain(text))] == []
        nav = [label.rpartition(" (")[0] for label in seen["chapters"]]
        assert {folded(text) for text in CHAPTERS} <= {folded(text) for text in nav}


def test_the_site_shows_its_names(browser: Browser, output: Path) -> None:
    """Title, description, author, feeds, tags and episodes are on the index, and can be looked for there."""
    with watching(browser, output.as_uri(), without_policy=False) as watched:
        seen = watched.look("index.html")
        assert [folded(text) for text in seen["h1"]] == [folded(SITE_TITLE)]
        assert not missing(seen["text"], SITE_DESCRIPTION)
        assert not missing(seen["text"], SITE_AUTHOR)
        assert [text for text in ALL if missing(seen["text"], line(text))] == []
        for payload in ALL[::9]:
            watched.page.get_by_label("Find episodes").fill(folded(payload))
            assert watched.page.evaluate("() => !('pwned' in window)")
        assert watched.happened == []


def _pages(folder: Path) -> list[str]:
    """Return the paths of pages: all but most of the lists, which are alike."""
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    lists = [path for path in pages if path.startswith("tags/")]
    return [path for path in pages if path not in set(lists) - set(lists[::12])]


def _unseen(seen: Any, payloads: tuple[str, ...]) -> list[str]:
    """Return the places of a page that do not show what was written there."""
    one, two, three = (*payloads, *payloads, *payloads)[:3]
    wanted = [
        ("h1", filled(one)),
        ("standfirst", two),
        ("about", three),
        ("about", one),
        ("label", filled(one)),
    ]
    wanted += [("byline", each) for each in payloads]
    within = ("headings", "td", "codes", "pre", "notes", "text")
    wanted += [(place, plain(each)) for each in payloads for place in within]
    return [f"{place}: {text!r}" for place, text in wanted if missing(_words(seen[place]), text)]


def _words(found: str | list[str]) -> str:
    return found if isinstance(found, str) else " | ".join(found)


def test_no_address_gets_into_a_page(browser: Browser, served: Running) -> None:
    """For hostile addresses the server sends the site's own page, and nothing of the address runs in it."""
    with watching(browser, served.address, without_policy=True) as watched:
        for payload in ALL[::4]:
            _ask(watched, payload)


def _ask(watched: Watched, payload: str) -> None:
    address = "".join(f"%{byte:02X}" for byte in payload.encode())
    watched.look(f"episodes/{address}/x", is_missing=True)
