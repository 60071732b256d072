"""The site's addresses in a feed or the index, made those of the machine that serves it.

This module owns which addresses are the site's own: those below its base address whose file is there. All
others, such as the page an article came from, stay as they are.
"""

import re
from collections.abc import Callable
from html import escape, unescape

_SELF = re.compile(r'<atom:link\b[^>]*\brel="self"[^>]*>')
_HREF = re.compile(r'\bhref="([^"]+)"')


def base_of(path: str, feed: bytes) -> str:
    """Return the base address that a feed gives itself, without a slash at its end; "" when it has none.

    `path` is the feed's own below the folder: its `atom:link` of `rel="self"` ends in it.
    """
    link = _SELF.search(feed.decode("utf-8", "replace"))
    address = _HREF.search(link[0]) if link else None
    own = unescape(address[1]) if address else ""
    return own.removesuffix(f"/{path}") if own.endswith(f"/{path}") else ""


def with_addresses(data: bytes, base: str, origin: str, is_file: Callable[[str], bool]) -> bytes:
    """Return a feed or a page whose addresses below `base` begin with `origin`, where it is served."""
    if not base or base == origin:
        return data
    own = re.compile(re.escape(escape(base)) + r"/([\w./-]+)(?=[\s\"'<>?#]|$)")

    def here(found: re.Match[str]) -> str:
        return f"{escape(origin)}/{found[1]}" if is_file(found[1]) else found[0]

    return own.sub(here, data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
