"""The site around the episodes: its pages, site map, cover and style sheet.

This module owns which files a site must have, and what is asked of those that are no HTML.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator

from audiopub.check.finding import Finding
from audiopub.check.folder import Folder, slug_of
from audiopub.check.markup import MarkupError, each, parse_xml
from audiopub.check.page import Page, check_page
from audiopub.report import count

PAGES = ("index.html", "404.html", "accessibility.html")
_LEAST_PX, _MOST_PX, _MOST_BYTES = 1400, 3000, 512 * 1024
_ENDINGS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",)}
_PICTURES = (".jpg", ".jpeg", ".png")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMA = re.compile(r",(?![^(]*\))")
_HOMES = ("assets/", "episodes/", "feeds/", "languages/", "tags/")
_OURS = re.compile(
    r"(?:index|404|accessibility|(?:tags|languages)/[^/]+)\.html|sitemap\.xml|feed(?:-\d+)?\.xml"
    r"|cover\.(?:jpg|png)|feeds/[^/]+\.(?:xml|jpe?g|png)|assets/[^/]+"
    r"|robots\.txt|CNAME|favicon\.ico|_headers|_redirects"
)
"""The site's own files outside the episodes, and what web hosts and crawlers ask for by name."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NO_OUTLINE = re.compile(r"outline(?:-style|-width)?\s*:\s*(?:none|0)\b")
_UNSEEN_FOCUS = re.compile(r"(?:main|#[\w-]+)[^,]*:focus\b(?!-visible)")
"""Places that are focused by the script alone, to read on from there: no control is meant."""
_DISORDER = (
    (re.compile(r"text-align\s*:\s*justify"), "sets text justified"),
    (
        re.compile(r"flex-direction\s*:\s*(?:row|column)-reverse|(?<![\w-])order\s*:\s*-?[1-9]"),
        "turns the order around",
    ),
    (
        re.compile(r"(?<![\w-])(?:min-)?(?:width|inline-size)\s*:\s*(?:[4-9]\d\d|\d{4,})px"),
        "is wider than a small screen",
    ),
)


def check_site(folder: Folder) -> Iterator[Finding]:
    """Yield what is wrong with the site's own files."""
    lists = sorted(path for path in folder.paths if _is_list(path))
    for path in (*PAGES, *lists):
        data = folder.read(path)
        if data is None:
            yield Finding(code="page-missing", path=path, what="it is not there")
        else:
            yield from check_page(Page(folder=folder, path=path, data=data))
    if folder.size("index.html") is not None:
        yield from _index(folder)
    yield from _sitemap(folder)
    yield from _covers(folder)
    for path in sorted(folder.paths):
        if path.startswith("assets/") and path.endswith(".css"):
            yield from check_style(path, folder.text(path) or "")


def _index(folder: Folder) -> Iterator[Finding]:
    page = Page(folder=folder, path="index.html", data=folder.read("index.html") or b"")
    linked = {target[0] for link in page.all("//a[@href]") if (target := page.target(link.get("href", "")))}
    for slug in folder.slugs:
        path = f"episodes/{slug}/index.html"
        if folder.size(path) is not None and path not in linked:
            yield page.finding("index-episode", f"it does not lead to {path}")
    for path in sorted(path for path in folder.paths - linked if _is_list(path)):
        yield page.finding("index-episode", f"it does not lead to {path}")


def _is_list(path: str) -> bool:
    """Tell whether this is the page of a tag or a language."""
    return path.startswith(("tags/", "languages/")) and path.endswith(".html")


def _sitemap(folder: Folder) -> Iterator[Finding]:
    path = "sitemap.xml"
    index = Page(folder=folder, path="index.html", data=folder.read("index.html") or b"")
    robots = (meta.get("content") or "" for meta in index.all("//meta[@name='robots']"))
    if folder.size(path) is None and any("noindex" in content for content in robots):
        return  # a private site has none
    data = folder.read(path)
    if data is None:
        yield Finding(code="sitemap", path=path, what="it is not there")
        return
    try:
        root = parse_xml(data)
    except MarkupError as exc:
        yield Finding(code="sitemap", path=path, what=str(exc))
        return
    if not folder.base_url:
        return  # without a feed nobody knows whose addresses are the site's
    named = {folder.local(each_.text or "") for each_ in each(root, "//sitemap:loc")}
    for slug in folder.slugs:
        page = f"episodes/{slug}/index.html"
        if folder.size(page) is not None and page not in named:
            yield Finding(code="sitemap", path=path, what=f"it does not name {page}")
    for name in sorted(name for name in named if name is not None and folder.size(name) is None):
        yield Finding(code="sitemap", path=path, what=f"it names {name}, which is not there", lacks=name)


def _covers(folder: Folder) -> Iterator[Finding]:
    own = next((name for name in ("cover.jpg", "cover.png") if folder.size(name) is not None), "cover.jpg")
    further = (path for path in folder.paths if path.startswith("feeds/") and path.endswith(_PICTURES))
    for path in (own, *sorted(further)):
        yield from _picture(folder, path)


def _picture(folder: Folder, path: str) -> Iterator[Finding]:
    from PIL import Image, UnidentifiedImageError

    data = folder.read(path)
    if data is None:
        yield Finding(code="file-missing", path=path, what="it is not there")
        return
    try:
        with Image.open(io.BytesIO(data)) as picture:
            kind, size, mode = picture.format or "", picture.size, picture.mode
    except (UnidentifiedImageError, OSError):
        yield Finding(code="cover", path=path, what="it is no picture")
        return
    if not path.endswith(_ENDINGS.get(kind, ())):
        yield Finding(code="cover", path=path, what=f"it is {kind or 'of an unknown kind'}")
    if size[0] != size[1] or not _LEAST_PX <= size[0] <= _MOST_PX or mode != "RGB":
        yield Finding(code="cover", path=path, what=f"it has {size[0]} × {size[1]} pixels, {mode}")
    if len(data) > _MOST_BYTES:
        yield Finding(code="cover", path=path, what=f"it has {len(data):,} bytes")


def check_guests(folder: Folder) -> Iterator[Finding]:
    """Yield what lies beside the site's own files, but for what web hosts ask for; a folder of it once."""
    strange = (path for path in folder.paths if not slug_of(path) and not _OURS.fullmatch(path))
    tops = Counter(path if path.startswith(_HOMES) else path.partition("/")[0] for path in strange)
    for path, files in sorted(tops.items()):
        is_folder = (folder.root / path).is_dir()
        what = (
            f"this folder of {count(files, 'file')} is not the site's"
            if is_folder
            else "it is not the site's"
        )
        yield Finding(code="site-unknown", path=path, what=what)


def check_style(path: str, text: str) -> Iterator[Finding]:
    """Yield what a style sheet does that keyboard users and slow readers pay for."""
    for selector, body in _RULE.findall(_COMMENT.sub("", text)):
        for part in _COMMA.split(selector) if _NO_OUTLINE.search(body) else ():
            if not _UNSEEN_FOCUS.search(part):
                yield Finding(code="style", path=path, what=f"{part.strip()} hides the focus")
        for pattern, what in _DISORDER:
            if pattern.search(body):
                yield Finding(code="style", path=path, what=f"{selector.strip()} {what}")
