"""Checkers that look at a page as Chromium shows it: axe, and IBM's engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 256}},
    "more contrast": {"contrast": "more"},
    "forced colours": {"forced_colors": "active"},
}

_READ_ON = """() => {
  const audio = document.querySelector('audio');
  if (audio) audio.currentTime = 2;
}"""

_AXE = """async () => {
  const rules = {};
  for (const rule of axe.getRules()) {
    if (!rule.tags.includes('deprecated')) rules[rule.ruleId] = {enabled: true};
  }
  const {violations, passes} = await axe.run(document, {rules, resultTypes: ['violations', 'passes']});
  const told = violations.map(({id, nodes}) => [id, nodes.map((node) => node.html + node.failureSummary)]);
  return {told, passed: passes.length};
}"""

_IBM = """async () => {
  const report = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
  const told = report.results.filter(({value: [, outcome]}) => outcome === 'FAIL');
  return {
    told: told.map(({ruleId, snippet, message}) => [ruleId, snippet, message]),
    passed: report.results.filter(({value: [, outcome]}) => outcome === 'PASS').length,
  };
}"""


MISTAKEN = {
    ("element_attribute_deprecated", f"The HTML attribute(s) {words} deprecated {where}in HTML 5")
    for words, where in (('"http-equiv" is', "for the <meta> element "), ('"start" is', ""))
}
"""What IBM's engine says wrongly: HTML's standard has `http-equiv` for a policy, and `start` for a list."""


@contextmanager
def opened(browser: Browser, **mode: Any) -> Iterator[Page]:
    """Open an empty page in which a checker's script runs in spite of the page's policy."""
    context = browser.new_context(bypass_csp=True, **mode)
    yield context.new_page()
    context.close()


def axe(page: Page, node_modules: Path, url: str) -> list[Any]:
    """Return which of all rules of axe a page breaks, those for AAA and the experimental ones too, and where.

    The page has a sentence marked as read.
    """
    page.goto(url)
    page.evaluate((node_modules / "axe-core" / "axe.min.js").read_text("utf-8"))
    page.evaluate(_READ_ON)
    found = page.evaluate(_AXE)
    assert found["passed"] > 20
    return list(found["told"])


def ibm(page: Page, node_modules: Path, url: str) -> list[Any]:
    """Return what fails by the rules of IBM's engine; what it asks people to look at is left out."""
    page.goto(url)
    page.evaluate((node_modules / "accessibility-checker-engine" / "ace.js").read_text("utf-8"))
    found = page.evaluate(_IBM)
    assert found["passed"] > 100
    return [
        [rule, place, message] for rule, place, message in found["told"] if (rule, message) not in MISTAKEN
    ]
