"""What a browser sees of a page: whether anything ran, and anything in it that a page of ours never has."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Dialog, Page

LOOK = """
() => {
  const names = (text) => new Set(text.trim().split(/\\s+/));
  const tags = names(`
    a article audio b blockquote body button code dd details div dl dt em figcaption figure footer
    h1 h2 h3 h4 h5 h6 head header hr html img input label li link main meta nav ol option p pre
    script section select span strong style summary sup sub table tbody td th thead time title tr ul`);
  const attributes = names(`
    alt aria-current aria-label aria-labelledby autocomplete charset checked class content controls
    data-changes data-choice data-command data-filter data-find data-label data-play data-scripted
    data-seek data-setting data-tags data-time datetime dir download height hidden href http-equiv id
    lang loading name nonce preload property referrerpolicy rel role scope selected src tabindex title
    type value width`);
  const strange = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (!tags.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') strange.push(`<${name}>`);
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute);
      const place = `${name}[${attribute}=${value.slice(0, 80)}]`;
      if (!attributes.has(attribute)) strange.push(place);
      if (attribute === 'title' && name !== 'link') strange.push(place);
      if (attribute === 'lang' && !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(value)) strange.push(place);
      if (attribute === 'dir' && !/^(ltr|rtl)$/.test(value)) strange.push(place);
      if (attribute === 'http-equiv' && value !== 'Content-Security-Policy') strange.push(place);
      if (attribute === 'href' || attribute === 'src') {
        const address = new URL(value, location.href);
        const outside = name === 'a' || (name === 'link' && element.rel === 'canonical');
        const fine = outside ? ['http:', 'https:', 'mailto:', location.protocol] : [location.protocol];
        if (!fine.includes(address.protocol)) strange.push(place);
        if (!outside && address.host !== location.host) strange.push(place);
        const local = address.protocol === location.protocol;
        if (local && value.includes('..') && !/^(\\.\\.\\/){1,2}\\w/.test(value)) strange.push(place);
      }
    }
    if (name !== 'script') continue;
    if (element.nonce !== document.querySelector('script').nonce) strange.push('a script of another');
    const known = element.getAttribute('src') || /json/.test(element.type) || element.dataset.changes;
    if (!known) strange.push('an inline script');
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) strange.push(`the id ${id} twice`);
  for (const element of document.querySelectorAll('script[type*=json]')) JSON.parse(element.textContent);
  for (const button of document.querySelectorAll("button:not([hidden])")) button.click();
  const shown = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
  return {
    strange, pwned: 'pwned' in window,
    text: document.body.textContent,
    h1: shown('h1'), standfirst: shown('.standfirst'), byline: shown('.byline'), about: shown('.about dd'),
    headings: shown('#transcript h3'), td: shown('td, th'), codes: shown('p code'), pre: shown('pre'),
    notes: shown('.note'), chapters: shown('.chapters a'),
    label: document.querySelector('audio')?.getAttribute('aria-label'),
  };
}
"""


@dataclass(slots=True)
class Watched:
    """A page, and what happened in it that must not."""

    page: Page
    base: str
    happened: list[str] = field(default_factory=list)

    def look(self, path: str, *, is_missing: bool = False) -> Any:
        """Open a page of the site and return what there is to see. Nothing hostile may happen meanwhile.

        Of one that `is_missing` the browser complains, as it does of any.
        """
        self.happened.clear()
        self.page.goto(f"{self.base}/{path}")
        seen = self.page.evaluate(LOOK)
        complaints = [each for each in self.happened if not (is_missing and "404" in each)]
        assert (path, seen["pwned"], seen["strange"], complaints) == (path, False, [], [])
        return seen


@contextmanager
def watching(browser: Browser, base: str, *, without_policy: bool) -> Iterator[Watched]:
    """Return a page of a new browser context that is watched for dialogs, errors and foreign requests."""
    context = browser.new_context(bypass_csp=without_policy)
    found = Watched(page=context.new_page(), base=base)
    page, happened = found.page, found.happened

    def refuse(dialog: Dialog) -> None:
        happened.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page.on("dialog", refuse)
    page.on("pageerror", lambda error: happened.append(f"error {error}"))
    page.on("popup", lambda popup: happened.append(f"popup {popup.url}"))
    page.on("console", lambda message: happened.append(message.text) if message.type == "error" else None)
    page.on(
        "request",
        lambda request: None if request.url.startswith(base) else happened.append(f"request {request.url}"),
    )
    yield found
    context.close()
