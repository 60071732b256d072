"""The page of an episode: its player, its words at their times, and what it tells machines.

This module owns what an episode's page has beyond any page's rules.
"""

import json
from collections.abc import Iterator
from typing import Any

from audiopub.check.captions import Timed
from audiopub.check.finding import Finding
from audiopub.check.markup import each, first, said, words
from audiopub.check.page import Page
from audiopub.check.records import Episode
from audiopub.check.timing import Timeline, letters
from audiopub.model import SAMPLE_RATE

_ONE_MS = 1
_ROUNDED_S = 0.0011
"""Seconds in a page are rounded down to the millisecond."""
_TYPES = frozenset({"Article", "AudioObject", "PodcastEpisode"})
_ACCESS = ("accessMode", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary")


def check_episode_page(page: Page, episode: Episode, timeline: Timeline) -> Iterator[Finding]:
    """Yield what is wrong with the page of an episode."""
    yield from _player(page, episode)
    yield from _language(page, episode)
    yield from _known(page)
    yield from _sentences(page, timeline)
    yield from _chapters(page, episode)


def _player(page: Page, episode: Episode) -> Iterator[Finding]:
    audio = first(page.root, "//audio")
    if audio is None:
        yield page.finding("page-player", "there is no player")
        return
    if audio.get("controls") is None or audio.get("autoplay") is not None:
        yield page.finding("page-player", "the player has no controls, or starts by itself", audio)
    if episode.title not in audio.get("aria-label", "") and not each(page.root, "//audio/@aria-label"):
        yield page.finding("page-player", "the player has no name", audio)
    source = page.target(audio.get("src", ""))
    if source is None or source[0] != episode.files.get("audio"):
        yield page.finding("page-player", f"it plays {audio.get('src')}", audio)
    marked = f"?v={episode.digests.get('audio', '')[:8]}"
    if marked not in audio.get("src", ""):
        yield page.finding(
            "page-player", f"its address lacks {marked}, so a browser may keep old sound", audio
        )
    if not page.all("//a[@download]"):
        yield page.finding("page-player", "there is no link to download the audio")


def _language(page: Page, episode: Episode) -> Iterator[Finding]:
    if page.root.get("lang", "").lower() != episode.language.lower():
        yield page.finding(
            "page-language", f"html has lang={page.root.get('lang')}, the episode {episode.language}"
        )


def _known(page: Page) -> Iterator[Finding]:
    """Yield what JSON-LD lacks (schema.org; WCAG's accessibility properties)."""
    try:
        graph: Any = json.loads(said(page.root, "//script[@type='application/ld+json']") or "{}")
        nodes = graph["@graph"]
        types = {node["@type"] for node in nodes}
        told = {name for node in nodes for name in node}
    except (ValueError, KeyError, TypeError):
        yield page.finding("page-json", "JSON-LD has no graph")
        return
    base = page.folder.base_url
    for address in (node["url"] for node in nodes if node["@type"] == "Article" and "url" in node):
        if base and not str(address).startswith(f"{base}/"):
            yield page.finding("page-address", f"it says that it is {address}, and the feed is at {base}")
    missing = sorted({*(_TYPES - types), *(name for name in _ACCESS if name not in told)})
    if missing:
        yield page.finding("page-json", f"JSON-LD lacks {', '.join(missing)}")


def _sentences(page: Page, timeline: Timeline) -> Iterator[Finding]:
    """Yield where the words at a cue's place are not those that are heard then."""
    try:
        rows: Any = json.loads(said(page.root, "//script[@id='cues']"))
        cues = [(str(row[0]), int(row[1]), int(row[2]), float(row[3]), float(row[4])) for row in rows]
    except (ValueError, TypeError, IndexError):
        yield page.finding("page-json", "the cues cannot be read")
        return
    if not timeline.sentences:
        return  # it is told what is wrong with the captions
    heard = {sentence.start_ms: sentence for sentence in timeline.sentences}
    texts = {name: _units(page, name) for name in {cue[0] for cue in cues}}
    for name, start, end, begins, ends in cues:
        if name not in page.ids:
            yield page.finding("page-text", f"a cue names {name}, which is not there")
            return
        ms = round(begins * 1000)
        sentence = next((heard[near] for near in (ms, ms - _ONE_MS, ms + _ONE_MS) if near in heard), None)
        if sentence is None or abs(sentence.end_ms - round(ends * 1000)) > _ONE_MS:
            yield page.finding("cue-differs", f"captions.vtt has no sentence from {begins} to {ends} s")
            return
        place = " ".join(texts[name][start * 2 : end * 2].decode("utf-16-le", "replace").split())
        if not _shows(place, sentence) and not _is_table(page, name):
            yield page.finding("page-text", f"{name} has “{place}” where “{sentence.text}” is heard")
            return


def _shows(place: str, sentence: Timed) -> bool:
    """Tell whether a place of the page has the words of a sentence, also behind the name of who says them."""
    if letters(place) == letters(sentence.text):
        return True
    name, rest = place[: len(sentence.speaker)], place[len(sentence.speaker) :]
    is_named = bool(name) and name.casefold() == sentence.speaker.casefold()
    return is_named and letters(rest.lstrip(" :：.\u00a0")) == letters(sentence.text)


def _units(page: Page, name: str) -> bytes:
    """Return the DOM text of an element in UTF-16, in whose units cues count."""
    found = page.ids.get(name)
    return words(found[0]).encode("utf-16-le") if found else b""


def _is_table(page: Page, name: str) -> bool:
    return page.ids[name][0].tag == "table"


def _chapters(page: Page, episode: Episode) -> Iterator[Finding]:
    """Yield chapters that the page has elsewhere than the record; one chapter alone is not listed."""
    starts = [element.get("data-seek", "") for element in page.all("//nav//a[@data-seek]")]
    recorded = [start / SAMPLE_RATE for _, start in episode.chapters]
    if not starts and len(recorded) == 1:
        return
    apart = len(starts) != len(recorded) or any(
        abs(float(seek) - start) > _ROUNDED_S for seek, start in zip(starts, recorded, strict=True)
    )
    if apart:
        yield page.finding("chapter-differs", "its chapters are not those of the record")
