"""The pages of the corpus, as a screen reader says them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.checkers.screen_reader import letters, phrases, phrases_so_far, reading
from tests.checkers.shown import opened
from tests.corpus.published import Corpus

pytestmark = pytest.mark.browser

PLAY_FROM = """async (time) => {
  const audio = document.querySelector('audio');
  audio.currentTime = time;
  await audio.play();
}"""
SAID_MORE = "async (count) => (await reader.spokenPhraseLog()).length > count"
PLAYED_S = 2.0
"""In which at least one sentence ends and another begins."""


def test_it_says_the_sentences_in_their_order(
    browser: Browser, corpus: Corpus, site: str, node_modules: Path
) -> None:
    """On each page its phrases hold every sentence that is heard, whole, in the order of the recording."""
    lost: dict[str, list[tuple[str, str]]] = {}
    with opened(browser) as page:
        for slug in corpus.slugs:
            page.goto(f"{site}/episodes/{slug}/")
            said, place = letters(phrases(page, node_modules)), 0
            for segment in corpus.segments(slug):
                sentence = "".join(segment["body"].split())
                found = said.find(sentence, place)
                if found < 0:
                    lost.setdefault(slug, []).append((segment["body"], said[place : place + 200]))
                else:
                    place = found + len(sentence)
    assert lost == {}


def test_it_is_silent_while_the_page_plays(
    browser: Browser, corpus: Corpus, site: str, node_modules: Path
) -> None:
    """Nothing is announced while sentences are read; what a command did is."""
    for slug in corpus.slugs:
        with opened(browser) as page:
            page.goto(f"{site}/episodes/{slug}/")
            with reading(page, node_modules):
                start = corpus.segments(slug)[1]["startTime"] - PLAYED_S / 2
                page.evaluate(PLAY_FROM, max(0, start))
                before = phrases_so_far(page)
                page.wait_for_timeout(PLAYED_S * 1000)
                assert page.evaluate("() => document.querySelector('audio').currentTime") > max(0, start) + 1
                assert phrases_so_far(page) == before, slug
                page.evaluate("() => document.querySelector('[data-command=next]').click()")
                page.wait_for_function(SAID_MORE, arg=len(before))
