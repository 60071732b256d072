"""The pictures of pages in the README: `python -m tests.screenshots` makes them anew from `articles/`.

Chromium must be there, as for the tests.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.checkers.programs import chromium
from tests.checkers.shown import MODES
from tests.conftest import CHROMIUM_ARGUMENTS

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".github" / "screenshots"
SHOWN = ("light", "dark", "forced colours")
PAGES = {"index": "index.html", "article": "episodes/harbour-lights-return/index.html"}
_SETTINGS = '[site]\nbase_url = "https://listen.example.org"\n'
_VIEW = {"width": 1000, "height": 1600}
_COLOURS = 64
_HEARD_S = 24.0
"""Where the sentence is that the article's page marks."""

_HEAR = f"""() => {{
  const audio = document.querySelector('audio');
  if (audio) audio.currentTime = {_HEARD_S};
}}"""


def name_of(page: str, mode: str) -> str:
    """Return the file name of a picture."""
    return f"{page}-{mode.partition(' ')[0]}.png"


def _pictures(browser: Browser, output: Path) -> None:
    for mode in SHOWN:
        context = browser.new_context(viewport=_VIEW, **MODES[mode])  # type: ignore[arg-type] # playwright's ViewportSize
        for page, path in PAGES.items():
            shown = context.new_page()
            shown.goto((output / path).as_uri())
            shown.evaluate(_HEAR)
            shown.wait_for_timeout(500)
            picture = Image.open(io.BytesIO(shown.screenshot())).convert("RGB").quantize(_COLOURS)
            picture.save(FOLDER / name_of(page, mode), optimize=True)
        context.close()


def main() -> None:
    """Publish the samples and take the pictures."""
    try:
        program = chromium()
    except pytest.skip.Exception as exc:
        raise SystemExit(f"no Chromium: {exc}") from exc
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        shutil.copytree(ROOT / "articles", Path(made) / "articles")
        (Path(made) / "audiopub.toml").write_text(_SETTINGS, encoding="utf-8")
        subprocess.run([sys.executable, "-m", "audiopub", "publish", "--quiet"], cwd=made, check=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_ARGUMENTS)
            _pictures(browser, Path(made) / "output")
            browser.close()


if __name__ == "__main__":
    main()
