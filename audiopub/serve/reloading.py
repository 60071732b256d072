"""Pages that load themselves again when what they show has changed: only as served, never in the folder.

This module owns what is added to a page: one script, under the page's own mark, and the leave to ask this
server whether something changed. The files keep the policy that forbids both.
"""

import re
from html import escape
from pathlib import Path
from urllib.parse import quote

EVENTS = "/.audiopub/changes"
"""The address at which a page hears of changes; no file's address, since it begins with a dot."""

POLL_S = 0.5
"""How often the folder is looked at while a page listens."""

_NONCE = re.compile(r'<script nonce="([0-9a-f]+)"')
_CLOSED = re.compile(
    r"(<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*)connect-src &#39;none&#39;"
)
_SCRIPT = Path(__file__).parent / "reload.js"


def with_script(page: bytes, path: str, state: str) -> bytes:
    """Return a page with the script that reloads it when the state of `path` is no longer `state`."""
    text = page.decode("utf-8", "surrogateescape")
    found = _NONCE.search(text)
    nonce = f' nonce="{found[1]}"' if found else ""
    address = escape(f"{EVENTS}?page={quote(path, safe='')}&state={state}")
    script = f'<script{nonce} data-changes="{address}">\n{_SCRIPT.read_text(encoding="utf-8")}</script>\n'
    text = _CLOSED.sub(r"\1connect-src &#39;self&#39;", text, count=1)
    before, end, after = text.rpartition("</body>")
    return (before + script + end + after).encode("utf-8", "surrogateescape")


class Watch:
    """Tells when the state of a page has become another one and is the same twice in a row.

    Files are replaced one after another when an episode is published: between them is no time to reload.
    """

    def __init__(self, known: str) -> None:
        self._known = self._last = known

    def is_changed(self, state: str) -> bool:
        """Take note of the state now; return whether the page is to be loaded again."""
        is_settled = state == self._last
        self._last = state
        return is_settled and state != self._known
