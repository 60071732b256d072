"""Rules for every page of the site, and those for an episode's page, that no public checker has whole.

This module owns what is asked of a page's markup. It is read as a browser reads it; what only a browser can
tell (contrast, sizes, focus) is not asked here. Rules: WCAG 2.2, HTML Living Standard.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from audiopub.check.finding import Finding
from audiopub.check.folder import Folder
from audiopub.check.markup import each, elements, first, parse_html, said, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LOADED = (
    ("script", "src"),
    ("link", "href"),
    ("img", "src"),
    ("audio", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("video", "src"),
    ("embed", "src"),
    ("object", "data"),
)
_LOADING_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"})
_OPERATED = ("a[@href]", "button", "input", "select", "audio", "summary")
_FILE_NAME = re.compile(
    r"(?i)^\S*\.(?:jpe?g|png|gif|webp|svg|avif|bmp)$|^(?:img|dsc|image|photo|screenshot)[_ -]?\d+$"
)
_REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
_NEEDED_POLICY = ("script-src", "object-src", "base-uri")


@dataclass(frozen=True)
class Page:
    """A page of the site: its path below the published folder, and its tree."""

    folder: Folder
    path: str
    data: bytes

    @cached_property
    def root(self) -> "Element":
        """Return the html element."""
        return parse_html(self.data)

    @cached_property
    def ids(self) -> "Mapping[str, Sequence[Element]]":
        """Return the elements that have an id, by it; more than one only where that is wrong."""
        found: defaultdict[str, list[Element]] = defaultdict(list)
        for element in elements(self.root):
            if name := element.get("id"):
                found[name].append(element)
        return dict(found)

    def all(self, path: str) -> "list[Element]":
        """Return the elements at an XPath."""
        return each(self.root, path)

    def finding(self, code: str, what: str, element: "Element | None" = None, *, lacks: str = "") -> Finding:
        """Return a finding, at an element's line if one is given; it `lacks` a file that it names."""
        place = f"line {element.sourceline}" if element is not None else ""
        return Finding(code=code, path=self.path, what=what, place=place, lacks=lacks)

    def target(self, address: str) -> tuple[str, str] | None:
        """Return path and fragment that a link within the site leads to, or None for one that leads out."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            local = self.folder.local(address)
            return (local, unquote(parts.fragment)) if local is not None else None
        base = urlsplit(self.folder.base_url).path
        if parts.path.startswith("/"):
            path = parts.path.removeprefix(f"{base}/").lstrip("/")
        else:
            path = normpath(join(dirname(self.path), unquote(parts.path))) if parts.path else self.path
        return (f"{path}/index.html" if parts.path.endswith("/") else path or "index.html"), unquote(
            parts.fragment
        )


def check_page(page: Page) -> Iterator[Finding]:
    """Yield what is wrong with any page of the site."""
    for rule in _RULES:
        yield from rule(page)


def _language(page: Page) -> Iterator[Finding]:
    if not page.root.get("lang") or page.root.get("dir") not in {"ltr", "rtl"}:
        yield page.finding("page-language", "html lacks lang or dir")
    for element in page.all("//*[@lang='']"):
        yield page.finding("page-language", "an empty lang", element)


def _title(page: Page) -> Iterator[Finding]:
    if not said(page.root, "//head/title"):
        yield page.finding("page-title", "title is missing")
    count = len(page.all("//h1"))
    if count != 1:
        yield page.finding("page-title", f"there are {count} h1")


def _headings(page: Page) -> Iterator[Finding]:
    before = 0
    for element in page.all("//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"):
        level = int(str(element.tag)[1])
        if level > before + 1:
            yield page.finding(
                "page-headings",
                f"h{level} follows h{before}" if before else f"the first is h{level}",
                element,
            )
        if not words(element).strip():
            yield page.finding("page-headings", f"an h{level} without words", element)
        before = level


def _landmarks(page: Page) -> Iterator[Finding]:
    for name, path in (("header", "//body/header"), ("main", "//main"), ("footer", "//body/footer")):
        if len(page.all(path)) != 1:
            yield page.finding("page-landmarks", f"there are {len(page.all(path))} {name}")
    link = first(page.root, "//body//a[@href]")
    target = link.get("href", "") if link is not None else ""
    if not target.startswith("#") or target[1:] not in page.ids:
        yield page.finding("page-landmarks", "the first link does not lead past the header", link)


def _ids(page: Page) -> Iterator[Finding]:
    for name, found in page.ids.items():
        if len(found) > 1:
            yield page.finding("page-ids", f"the id {name} stands {len(found)} times")
    for attribute in _REFERRING:
        for element in page.all(f"//*[@{attribute}]"):
            for name in (element.get(attribute) or "").split():
                if name not in page.ids:
                    yield page.finding("page-ids", f"{attribute} names {name}, which is not there", element)


def _names(page: Page) -> Iterator[Finding]:
    for path in _OPERATED:
        for element in page.all(f"//{path}"):
            if element.get("type") != "hidden" and not _name(page, element):
                yield page.finding("page-names", f"a {element.tag} without a name", element)


def _name(page: Page, element: "Element") -> str:
    labels = element.get("aria-labelledby", "").split()
    texts = [words(found) for name in labels for found in page.ids.get(name, ())]
    texts += [element.get("aria-label", ""), words(element) if element.tag not in {"select", "audio"} else ""]
    texts += [words(label) for label in each(element, "ancestor::label")]
    texts += [image.get("alt", "") for image in each(element, ".//img")]
    return "".join(texts).strip()


def _links(page: Page) -> Iterator[Finding]:
    """Yield links that say the same and lead elsewhere (WCAG 2.2, 2.4.9), but for those of the article."""
    targets: dict[str, str] = {}
    for element in page.all("//a[@href][@data-play or not(ancestor::*[@id='transcript'])]"):
        text = " ".join(_name(page, element).split()).casefold()
        address = element.get("href", "")
        if targets.setdefault(text, address) != address:
            yield page.finding(
                "page-links", f"two links {text!r} lead to {targets[text]} and {address}", element
            )


def _pictures(page: Page) -> Iterator[Finding]:
    for element in page.all("//img"):
        alt = element.get("alt")
        if alt is None:
            yield page.finding("page-alt", f"{element.get('src')} has no alternative text", element)
        elif not alt.strip() and not _is_described(element):
            yield page.finding("page-alt", f"{element.get('src')} has an empty alternative text", element)
        elif _FILE_NAME.search(alt.strip()):
            yield page.finding("page-alt", f"the alternative text {alt!r} is a file's name", element)


def _is_described(image: "Element") -> bool:
    """Tell whether words that are read aloud stand right below a picture."""
    return bool(each(image, "following-sibling::*[1][self::p and not(@class)]"))


def _tab_order(page: Page) -> Iterator[Finding]:
    for element in page.all("//*[@tabindex]"):
        value = element.get("tabindex", "")
        allowed = {"-1"} if element.tag != "div" else {"-1", "0"}
        if value not in allowed:
            yield page.finding("page-tabindex", f"{element.tag} has tabindex={value}", element)


def _live(page: Page) -> Iterator[Finding]:
    regions = page.all("//*[@aria-live or @role='status' or @role='alert' or @role='log' or @role='timer']")
    for element in regions:
        polite = element.get("role") == "status" and element.get("aria-live") in {None, "polite"}
        if not polite or words(element).strip():
            yield page.finding("page-live", f"{element.tag} speaks by itself", element)
    if len(regions) > 1:
        yield page.finding("page-live", f"there are {len(regions)} live regions")


def _scripts(page: Page) -> Iterator[Finding]:
    policy = said(page.root, "//meta[@http-equiv='Content-Security-Policy']/@content")
    missing = [name for name in _NEEDED_POLICY if name not in policy]
    if missing or "unsafe" in policy:
        yield page.finding(
            "page-scripts",
            f"the policy lacks {', '.join(missing)}" if missing else "the policy allows unsafe scripts",
        )
    for element in elements(page.root):
        handlers = [str(name) for name in element.attrib if str(name).startswith("on")]
        if handlers:
            yield page.finding("page-scripts", f"{element.tag} has {handlers[0]}", element)
        if element.get("href", "").strip().lower().startswith("javascript:"):
            yield page.finding("page-scripts", "a link runs a script", element)
    nonces = set(re.findall(r"'nonce-([^']+)'", policy))
    for element in page.all("//script"):
        if element.get("nonce") not in nonces:
            yield page.finding("page-scripts", "a script that the policy does not know", element)


def _foreign(page: Page) -> Iterator[Finding]:
    for tag, attribute in _LOADED:
        for element in page.all(f"//{tag}[@{attribute}]"):
            address = element.get(attribute, "")
            kinds = set(element.get("rel", "").split())
            if tag == "link" and not kinds & _LOADING_LINKS:
                continue
            if page.target(address) is None:
                yield page.finding("page-foreign", f"{tag} loads {address}", element)


def _broken_links(page: Page) -> Iterator[Finding]:
    for attribute in ("href", "src"):
        for element in page.all(f"//*[@{attribute}]"):
            address = element.get(attribute, "")
            target = None if address.startswith(("mailto:", "data:")) else page.target(address)
            if target is None or element.get("rel") == "canonical":
                continue
            path, fragment = target
            if path not in page.folder.paths:
                what = f"{address} leads to {path}, which is not there"
                yield page.finding("link-broken", what, element, lacks=path)
            elif (
                path == page.path and fragment and not fragment.startswith("t=") and fragment not in page.ids
            ):
                yield page.finding("link-broken", f"{address} leads nowhere on this page", element)


def _data(page: Page) -> Iterator[Finding]:
    for element in page.all("//script[@type='application/json' or @type='application/ld+json']"):
        try:
            json.loads(words(element))
        except ValueError as exc:
            yield page.finding("page-json", f"{element.get('id') or element.get('type')}: {exc}", element)


_RULES: tuple[Callable[[Page], Iterator[Finding]], ...] = (
    _language,
    _title,
    _headings,
    _landmarks,
    _ids,
    _names,
    _links,
    _pictures,
    _tab_order,
    _live,
    _scripts,
    _foreign,
    _broken_links,
    _data,
)
