"""The checkers themselves: each sees a fault that is put into what the corpus published."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.checkers.alfa import alfa
from tests.checkers.feeds import webvtt_parser
from tests.checkers.pages import html_validate, nu
from tests.checkers.shown import axe, ibm, opened
from tests.checkers.sound import mp3val
from tests.corpus.published import Corpus
from tests.serve.conftest import running

FAULTY = '<img src="missing.png"><p style="text-align: justify; color: #999">They waited for an hour.</p><h1>'


@pytest.mark.browser
def test_the_checkers_of_pages_see_a_fault(browser: Browser, copy: Corpus, node_modules: Path) -> None:
    """A picture without words, and grey and justified text, are found by each in its own way."""
    path = copy.output / "episodes/short/index.html"
    path.write_text(path.read_text("utf-8").replace("<h1>", FAULTY), "utf-8")
    with running(copy.output) as server, opened(browser) as page:
        url = f"{server.address}/episodes/short/"
        assert any("alt" in fault for fault in nu(node_modules, [path]))
        assert any("no-inline-style" in fault for fault in html_validate(node_modules, [path]))
        assert {"image-alt", "color-contrast"} <= {rule for rule, _ in axe(page, node_modules, url)}
        assert "img_alt_valid" in {rule for rule, *_ in ibm(page, node_modules, url)}
        rules = {rule.rpartition("/")[2] for rule, *_ in alfa(node_modules, [url])[url]}
        assert {"sia-r2", "sia-r71"} <= rules  # pictures have names, text is not justified


def test_the_checkers_of_sound_and_captions_see_a_fault(copy: Corpus, node_modules: Path) -> None:
    """An MP3 that breaks off and a cue that ends before it begins are found."""
    sound, captions = (copy.output / "episodes/short" / name for name in ("short.mp3", "captions.vtt"))
    sound.write_bytes(sound.read_bytes()[:-100])
    captions.write_text("WEBVTT\n\n00:02.000 --> 00:01.000\nThey waited.\n", "utf-8")
    assert mp3val(sound).faults
    [(errors, _)] = webvtt_parser(node_modules, [captions]).values()
    assert errors
