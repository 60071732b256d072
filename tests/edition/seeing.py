"""What every page of an episode must be like, as Chromium finds it: asked of good pages, and of broken ones.

Each of these is passed by pages that all public checkers pass, and that somebody cannot use (WCAG 2.2).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from audiopub.model import Edition

LEAST_RING_PX = 3
LEAST_CONTRAST = 3.0

FOCUS = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (place) => {
    for (let each = place; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if ((channels(color)[3] ?? 1) > 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const box = element.getBoundingClientRect();
  const gap = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
  const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)];
  const top = document.elementFromPoint(x, y);
  return {
    tag: element.localName,
    words: (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\\s+/g, ' ')
      .slice(0, 60),
    is_text: Boolean(element.closest('#transcript')),
    is_list: Boolean(element.closest('.episodes')),
    width: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    contrast: contrast(style.outlineColor, ground(element.parentElement ?? element)),
    in_view: box.top - gap >= 0 && box.bottom + gap <= innerHeight && box.left - gap >= 0
      && box.right + gap <= innerWidth && box.width > 0,
    covered: !(top && (element === top || element.contains(top) || top.contains(element))),
  };
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where the focus is: what it is called, and how it can be seen. Lengths are in CSS pixels."""

    tag: str
    words: str
    is_text: bool
    is_list: bool
    width: float
    contrast: float
    in_view: bool
    covered: bool


def focused(page: Page) -> Stop:
    """Return where the focus is."""
    return Stop(**page.evaluate(FOCUS))


def has_ring(stop: Stop) -> None:
    """Hold that the focus is seen: a ring of 3 pixels with a contrast of 3:1, in the window, under nothing.

    The parts of the browser's own player have the browser's own rings.
    """
    if stop.tag == "audio":
        return
    assert stop.width >= LEAST_RING_PX, stop
    assert stop.contrast >= LEAST_CONTRAST, stop
    assert stop.in_view, stop
    assert not stop.covered, stop


def stops(page: Page, *, key: str = "Tab", most: int = 90) -> Iterator[Stop]:
    """Yield the stops of a key from here on, until the focus leaves the page."""
    for _ in range(most):
        page.keyboard.press(key)
        stop = focused(page)
        if stop.tag == "body":
            return
        yield stop
    raise AssertionError(f"the focus is still in the page after {most} stops")


def all_have_rings(page: Page) -> None:
    """Hold that at each stop of Tab the focus is seen."""
    for stop in stops(page):
        has_ring(stop)


def fits(page: Page, width: int = 320) -> None:
    """Hold that nothing must be scrolled sideways at this width, and with text of twice the size."""
    page.set_viewport_size({"width": width, "height": 640})
    fitting = "document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(fitting)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(fitting)


ORDER = """() => {
  const parts = document.querySelectorAll(`header.top, main h1, .byline, .listen, .listen h2, audio,
    .commands, .commands button, .choices label, .downloads > a, .downloads summary, .chapters,
    .chapters li, .settings,
    #transcript > *, #transcript li > span, .names, .names div, .about, footer li`);
  const closed = 'details:not([open]) > :not(summary)';
  const shown = [...parts].filter((part) => part.offsetParent !== null && !part.closest(closed));
  const wrong = [];
  for (let place = 1; place < shown.length; place++) {
    const [one, two] = [shown[place - 1], shown[place]];
    if (one.contains(two)) continue;
    const [a, b] = [one.getBoundingClientRect(), two.getBoundingClientRect()];
    const below = b.top >= a.bottom - 2;
    const beside = b.left >= a.right - 2 && b.bottom > a.top;
    if (!below && !beside) wrong.push(`${one.textContent.slice(0, 30)} / ${two.textContent.slice(0, 30)}`);
  }
  return wrong;
}"""


def is_in_order(page: Page) -> None:
    """Hold that what comes next in the page is seen next: below what came before it, or beside it."""
    assert page.evaluate(ORDER) == []


def is_silent(page: Page) -> None:
    """Hold that playing changes nothing in the text and nothing that a screen reader speaks of by itself."""
    spoken = "() => [...document.querySelectorAll('[role=status], [aria-live]')].map((e) => e.textContent)"
    before = page.inner_html("#transcript")
    page.evaluate(
        """() => {
          window.heard = [];
          const watcher = new MutationObserver((changes) => heard.push(...changes.map((each) => each.type)));
          for (const place of document.querySelectorAll('[role=status], [aria-live], #transcript')) {
            watcher.observe(place, {childList: true, characterData: true, attributes: true, subtree: true});
          }
          return document.querySelector('audio').play();
        }"""
    )
    page.wait_for_function("() => document.querySelector('audio').currentTime > 1.5")
    assert page.evaluate("window.heard") == []
    assert page.inner_html("#transcript") == before
    assert set(page.evaluate(spoken)) == {""}


def is_not_clickable(page: Page) -> None:
    """Hold that no part of the text, and nothing around it, listens for clicks: the document alone does."""
    session = page.context.new_cdp_session(page)
    listening = []
    for place in ("document.body", "document.querySelector('main')", "document.querySelector('#transcript')"):
        found = session.send("Runtime.evaluate", {"expression": place})["result"]["objectId"]
        told = session.send("DOMDebugger.getEventListeners", {"objectId": found, "depth": -1})
        listening += [(place, each["type"]) for each in told["listeners"] if _is_of_text(session, each)]
    session.detach()
    assert listening == []


_CLICKS = re.compile("click|mouse|pointer|touch")
_OPERATED = "function() { return Boolean(this.closest?.('audio, button, select, input, summary')); }"


def _is_of_text(session: object, listener: dict[str, object]) -> bool:
    """Tell whether a listener is for clicks, and sits on what is no control."""
    if not _CLICKS.search(str(listener["type"])):
        return False
    node = session.send("DOM.resolveNode", {"backendNodeId": listener["backendNodeId"]})  # type: ignore[attr-defined] # Playwright's session
    call = {"objectId": node["object"]["objectId"], "functionDeclaration": _OPERATED, "returnByValue": True}
    return not session.send("Runtime.callFunctionOn", call)["result"]["value"]  # type: ignore[attr-defined] # see above


LINKS = """() => [...document.querySelectorAll('a[href]')]
  .filter((a) => !a.closest('#transcript') || 'play' in a.dataset)
  .map((a) => [(a.getAttribute('aria-label') ?? a.textContent).trim().toLowerCase(), a.href])"""


def has_telling_links(page: Page) -> None:
    """Hold that links which say the same lead to the same place, as in a list of links (WCAG 2.4.9)."""
    seen: dict[str, str] = {}
    for words, address in page.evaluate(LINKS):
        assert words, address
        assert seen.setdefault(words, address) == address, words


LANGUAGE = """(words) => {
  const walker = document.createTreeWalker(document.querySelector('#transcript'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.includes(words)) return node.parentElement.closest('[lang]').lang;
  }
  return null;
}"""


def has_its_languages(page: Page, edition: Edition) -> None:
    """Hold that each phrase in another language says in which (WCAG 3.1.2), and the page in which it is."""
    assert page.evaluate("document.documentElement.lang") == edition.article.language
    phrases = [
        (block.text[span.start : span.end], span.value)
        for block in edition.article.blocks
        for span in block.spans
        if span.kind == "language"
    ]
    assert phrases
    for words, tag in phrases:
        assert page.evaluate(LANGUAGE, words) == tag, words


ALTS = "() => [...document.images].map((image) => image.getAttribute('alt'))"
_FILE = re.compile(r"(?i)^\S+\.(jpe?g|png|gif|webp|svg|avif)$|^(img|dsc|image|photo|screenshot)[ _-]?\w*\d+$")


def has_pictures_in_words(page: Page) -> None:
    """Hold that no picture is told of by the name of its file."""
    for alt in page.evaluate(ALTS):
        assert alt is not None
        assert not _FILE.match(alt.strip()), alt


def has_machine_data(page: Page) -> None:
    """Hold that JSON-LD can be read, and tells of the article, its audio and the episode."""
    (text,) = page.locator("script[type='application/ld+json']").all_text_contents()
    graph = {node["@type"]: node for node in json.loads(text)["@graph"]}
    assert graph.keys() >= {"Article", "AudioObject", "PodcastEpisode"}
    assert graph["Article"]["audio"]["@id"] == graph["AudioObject"]["@id"]
    assert graph["Article"]["accessibilityHazard"] == "none"
