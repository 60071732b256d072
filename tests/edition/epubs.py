"""E-books read back, by lxml and Python's zipfile."""

import io
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from audiopub.edition.archive import Archive
from audiopub.edition.epub import render_epub
from audiopub.edition.xml import clean
from audiopub.model import Edition
from tests.edition import samples

__all__ = ["NAMES", "SOUND", "XML_LANG", "Book", "book_of", "clean", "in_ms", "packed"]

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
