"""A project of the corpus, and what the command `audiopub publish` makes of it."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.texts import article
from tests.photos import photo

HERE = Path(__file__).parent
PUBLISHED, CORRECTED = "1772280000", "1773136800"
"""When the corpus is published, and published again, in seconds since 1970."""

LONG_SLUGS = ("deep", "long")
LONG_WORDS = 9_000
"""About an hour when it is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """A published project."""

    folder: Path

    @property
    def output(self) -> Path:
        """Return the folder that is published into."""
        return self.folder / "output"

    @property
    def slugs(self) -> list[str]:
        """Return the names of its episodes."""
        return sorted(path.name for path in self.output.glob("episodes/*"))

    @property
    def pages(self) -> list[str]:
        """Return the paths of all pages, as addresses below the site's."""
        return sorted(path.relative_to(self.output).as_posix() for path in self.output.rglob("*.html"))

    def files(self, pattern: str) -> list[Path]:
        """Return the files of all episodes whose names match a pattern, one of each episode."""
        found = sorted(self.output.glob(f"episodes/*/{pattern}"))
        assert [path.parent.name for path in found] == self.slugs
        return found

    def audio(self) -> dict[str, bytes]:
        """Return the MP3s by name."""
        return {path.name: path.read_bytes() for path in self.files("*.mp3")}

    def segments(self, slug: str) -> list[dict[str, Any]]:
        """Return the sentences of an episode and their times, as its transcript states them."""
        document = json.loads((self.output / f"episodes/{slug}/transcript.json").read_bytes())
        return list(document["segments"])

    def publish(self, at: str) -> None:
        """Run the command; it may not fail for any article."""
        command = [sys.executable, "-m", "audiopub", "publish", "--quiet"]
        environ = {**os.environ, "SOURCE_DATE_EPOCH": at}
        done = subprocess.run(
            command, cwd=self.folder, env=environ, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    def correct(self) -> None:
        """Correct words and title of an article, and publish again."""
        path = self.folder / "articles/lists.md"
        text = path.read_text("utf-8").replace("Bread for three days", "Bread and cheese for three days")
        path.write_text(text.replace("What to pack for", "What to take to"), "utf-8")
        self.publish(at=CORRECTED)


def short_articles(folder: Path) -> None:
    """Put the short articles into a folder, with their pictures."""
    shutil.copytree(HERE / "articles", folder)
    (folder / "pictures").mkdir()
    (folder / "pictures/lamp.jpg").write_bytes(photo((1800, 1200)))
    (folder / "pictures/dog.webp").write_bytes(photo((300, 200), "WEBP"))


def long_articles(folder: Path) -> None:
    """Put a very long article and a deep one into a folder."""
    folder.mkdir(parents=True)
    for slug, text in zip(LONG_SLUGS, (deep_article(), article(LONG_WORDS)), strict=True):
        (folder / f"{slug}.md").write_text(text, "utf-8")


def deep_article() -> str:
    """Return an article whose headings, lists and quotations go as deep as Markdown lets them."""
    parts = ["# How deep it goes\n"]
    for chapter in range(1, 13):
        for level in range(2, 7):
            parts.append(f"{'#' * level} Step {level} of descent {chapter}\n")
            parts.append(f"On step {level} of descent {chapter} the lamp went out. It was lit again.\n")
        items = (f"{'  ' * depth}- Rope {depth} of descent {chapter} held." for depth in range(8))
        parts.append("\n".join(items) + "\n")
        parts.append(f"{'> ' * 6}Nobody has been below descent {chapter}.\n")
    return "\n".join(parts)


def make(folder: Path, kind: str) -> Corpus:
    """Publish a corpus into a folder that is not there yet."""
    folder.mkdir()
    shutil.copy(HERE / "audiopub.toml", folder)
    {"short": short_articles, "long": long_articles}[kind](folder / "articles")
    corpus = Corpus(folder=folder)
    corpus.publish(at=PUBLISHED)
    return corpus
