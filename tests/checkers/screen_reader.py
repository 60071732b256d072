"""A virtual screen reader in a page: what somebody who does not see it is told of it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

_START = """async ([source, place]) => {
  const address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  const {Virtual} = await import(address);
  window.reader = new Virtual();
  await window.reader.start({container: document.querySelector(place)});
}"""

_ROLE = re.compile(
    r"^(?:link|heading|columnheader|rowheader|cell), |^cell$|^separator, .*|, level \d$",
)
"""What the screen reader adds to words where it says role and words in one phrase."""

_READ_ALL = """async () => {
  const first = await reader.lastSpokenPhrase();
  do await reader.next(); while (await reader.lastSpokenPhrase() !== first);
  return (await reader.spokenPhraseLog()).slice(0, -1);
}"""


@contextmanager
def reading(page: Page, node_modules: Path, place: str = "body") -> Iterator[None]:
    """Have the screen reader in a part of a page that allows its script, while the context lasts."""
    folder = node_modules / "@guidepup" / "virtual-screen-reader" / "lib" / "esm"
    page.evaluate(_START, [(folder / "index.browser.js").read_text("utf-8"), place])
    yield
    page.evaluate("() => reader.stop()")


def phrases_so_far(page: Page) -> list[str]:
    """Return what it has said by now."""
    return list(page.evaluate("() => reader.spokenPhraseLog()"))


def phrases(page: Page, node_modules: Path, place: str = "#transcript") -> list[str]:
    """Return all that it says from the beginning of a part of a page to its end."""
    with reading(page, node_modules, place):
        return list(page.evaluate(_READ_ALL))


def letters(said: list[str]) -> str:
    """Return the page's own letters in phrases, without white space: neither roles nor levels.

    What ends in a phrase of its own is told of where it begins; its words follow by themselves.
    """
    ends = {phrase for phrase in said if phrase.startswith("end of ")}
    begins = {phrase.removeprefix("end of ") for phrase in ends}
    words = (_ROLE.sub("", phrase) for phrase in said if phrase not in ends | begins)
    return "".join("".join(text.split()) for text in words)
