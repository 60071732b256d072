"""Every page of the corpus, before the checkers of HTML and of accessibility."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.checkers.alfa import alfa
from tests.checkers.pages import html_validate, nu
from tests.checkers.shown import MODES, axe, ibm, opened
from tests.corpus.published import Corpus


def test_the_nu_checker_finds_nothing(corpus: Corpus, node_modules: Path) -> None:
    """The W3C's checker has neither error nor warning for any page, style sheet and picture in SVG."""
    files = [path for suffix in ("html", "css", "svg") for path in sorted(corpus.output.rglob(f"*.{suffix}"))]
    assert {path.suffix for path in files} == {".html", ".css", ".svg"}
    assert nu(node_modules, files) == []


def test_html_validate_finds_nothing(corpus: Corpus, node_modules: Path) -> None:
    """No page breaks html-validate's rules."""
    assert html_validate(node_modules, [corpus.output / page for page in corpus.pages]) == []


@pytest.mark.browser
@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing(
    browser: Browser, corpus: Corpus, site: str, node_modules: Path, mode: str
) -> None:
    """No page breaks a rule of axe, in none of five modes."""
    with opened(browser, **MODES[mode]) as page:
        assert _faults(axe, page, node_modules, corpus, site) == {}


@pytest.mark.browser
def test_ibms_engine_finds_nothing(browser: Browser, corpus: Corpus, site: str, node_modules: Path) -> None:
    """No page fails a rule of IBM's engine."""
    with opened(browser) as page:
        assert _faults(ibm, page, node_modules, corpus, site) == {}


@pytest.mark.browser
def test_alfa_finds_nothing(corpus: Corpus, site: str, node_modules: Path) -> None:
    """No page breaks a rule of Alfa, those for AAA included."""
    assert alfa(node_modules, [f"{site}/{page}" for page in corpus.pages]) == {}


def _faults(
    checker: Callable[[Page, Path, str], list[Any]], page: Page, node_modules: Path, corpus: Corpus, site: str
) -> dict[str, list[Any]]:
    found = {path: checker(page, node_modules, f"{site}/{path}") for path in corpus.pages}
    return {path: faults for path, faults in found.items() if faults}
