"""Feeds, e-books, captions and tags full of hostile strings: strict readers take all, and read them back."""

import json
import zipfile
from pathlib import Path
from typing import Any

import podcastparser
import pytest
import srt
import webvtt
from lxml import etree
from mutagen.id3 import ID3

from audiopub.check.run import check_written
from tests.checkers.books import epubcheck
from tests.checkers.feeds import webvtt_parser
from tests.hostile.expecting import folded, missing
from tests.hostile.payloads import ALL
from tests.hostile.project import ARTICLES, CHAPTERS, LONG, SITE_TITLE, filled, line, plain, slug_of
from tests.publish.workshop import LATER

pytestmark = pytest.mark.timeout(900)

STRICT = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"


def _strict(data: bytes) -> Any:
    """Return the root of a document that a parser which forgives nothing takes; it has no entities."""
    root = etree.fromstring(data, STRICT)
    assert root.getroottree().docinfo.internalDTD is None or not data.count(b"<!ENTITY")
    return root


def _episodes(output: Path) -> list[Path]:
    return sorted(output.glob("episodes/*"))


def test_feeds_are_well_formed_and_say_what_was_written(output: Path) -> None:
    """Each feed has its own title, each item those of its episode, and no element that was smuggled in."""
    items: dict[str, Any] = {}
    for path in sorted(output.glob("feed*.xml")):
        channel = _strict(path.read_bytes())[0]
        assert folded(channel.findtext("title")) == folded(SITE_TITLE)
        assert channel.find(f"{ITUNES}new-feed-url") is None
        items |= {item.findtext("link").split("/")[-2]: item for item in channel.iter("item")}
        podcastparser.parse("https://listen.example/feed.xml", path.open("rb"))
    assert items.keys() == {path.name for path in _episodes(output)}
    for number, payloads in enumerate(ARTICLES):
        item = items[slug_of(number)]
        assert folded(item.findtext("title")) == folded(filled(payloads[0]))
        assert [len(item.findall(name)) for name in ("title", "guid", "enclosure", "description")] == [1] * 4
        people = [person.text or "" for person in item.iter("{https://podcastindex.org/namespace/1.0}person")]
        assert not [each for each in payloads if missing(" ".join(people), each)]
        assert "javascript:" not in "".join(item.xpath(".//@href | .//@url"))


def test_further_feeds_are_well_formed(output: Path) -> None:
    """A feed has the name that settings give it; the site map is well-formed and leads nowhere else."""
    for number, payload in enumerate(ALL):
        channel = _strict((output / f"feeds/feed-{number}x.xml").read_bytes())[0]
        assert folded(channel.findtext("title")) == folded(line(payload))
        assert folded(channel.findtext(f"{ITUNES}author")) == folded(line(payload))
    places = _strict((output / "sitemap.xml").read_bytes()).itertext()
    assert {
        text for text in map(str.strip, places) if "://" in text and "listen.example" not in text
    } == set()


def test_descriptions_of_items_hold_harmless_html(output: Path) -> None:
    """The HTML that apps show has paragraphs and links alone, and these lead to the web or into a mailbox."""
    for path in sorted(output.glob("feed*.xml")):
        for item in _strict(path.read_bytes()).iter("item"):
            body: Any = etree.fromstring(f"<div>{item.findtext('description')}</div>", etree.HTMLParser())
            assert {each.tag for each in body.iter()} <= {"html", "body", "div", "p", "a"}
            assert {name for each in body.iter() for name in each.attrib} <= {"href"}
            for address in body.xpath("//@href"):
                assert address.partition(":")[0].lower() in {"https", "http", "mailto"}


def test_e_books_are_well_formed_and_say_what_was_written(output: Path) -> None:
    """Every document of every e-book is well-formed, without scripts, and says what the article says."""
    books: dict[str, dict[str, Any]] = {}
    for folder in _episodes(output):
        with zipfile.ZipFile(folder / f"{folder.name}.epub") as book:
            names = [name for name in book.namelist() if name.endswith((".xhtml", ".opf", ".smil", ".xml"))]
            roots = {name: _strict(book.read(name)) for name in names}
        assert len(roots) >= 5
        books[folder.name] = roots
        for root in roots.values():
            tags = {etree.QName(each).localname for each in root.iter(etree.Element)}
            assert not tags & {"script", "iframe", "object", "svg", "form", "style", "base"}
            assert not [name for each in root.iter(etree.Element) for name in each.attrib if name[:2] == "on"]
    for number, payloads in enumerate(ARTICLES):
        book_of = books[slug_of(number)]
        title = book_of["EPUB/package.opf"].findtext(".//{http://purl.org/dc/elements/1.1/}title")
        assert folded(title) == folded(filled(payloads[0]))
        text = "".join(book_of["EPUB/article.xhtml"].itertext())
        assert not [each for each in payloads if missing(text, plain(each))]


def test_epubcheck_accepts_a_book_that_holds_all(output: Path) -> None:
    """The W3C's checker has neither error nor warning for the book with all strings and chapters of them."""
    assert epubcheck(output / f"episodes/{LONG}/{LONG}.epub") == ""


def test_captions_are_sound(output: Path) -> None:
    """WebVTT has a cue for each sentence of the transcript and no other, SubRip captions of their words."""
    for folder in _episodes(output):
        segments = json.loads((folder / "transcript.json").read_bytes())["segments"]
        cues = webvtt.read(str(folder / "captions.vtt")).captions
        assert len(cues) == len(segments)
        assert [cue.start_in_seconds for cue in cues] == [int(each["startTime"]) for each in segments]
        parts = list(srt.parse((folder / "captions.srt").read_text(encoding="utf-8"), ignore_errors=False))
        assert [part.index for part in parts] == list(range(1, len(parts) + 1))
        words = "".join("".join(part.content.split()) for part in parts)
        assert not [each for each in segments if "".join(each["body"].split()) not in words]


def test_webvtt_passes_the_w3c_parser(output: Path, node_modules: Path) -> None:
    """The strict parser of the W3C finds no error in any captions."""
    read = webvtt_parser(node_modules, [folder / "captions.vtt" for folder in _episodes(output)])
    assert not {file: errors for file, (errors, _) in read.items() if errors}


def test_tags_and_chapters_say_what_was_written(output: Path) -> None:
    """ID3 has the title of the article, and the long episode's chapters the names of its headings."""
    for number, payloads in enumerate(ARTICLES):
        slug = slug_of(number)
        tag = ID3(output / f"episodes/{slug}/{slug}.mp3")
        assert folded(" ".join(tag["TIT2"].text)) == folded(filled(payloads[0]))
    chapters = json.loads((output / f"episodes/{LONG}/chapters.json").read_bytes())["chapters"]
    tag = ID3(output / f"episodes/{LONG}/{LONG}.mp3")
    named = [folded(" ".join(each.sub_frames["TIT2"].text)) for each in tag.getall("CHAP")]
    assert named == [folded(each["title"]) for each in chapters]
    assert {folded(text) for text in CHAPTERS} <= set(named)


def test_nothing_was_written_anywhere_else(output: Path) -> None:
    """No name of a file has anything hostile in it, and nothing lies beside the project's own folders."""
    assert {path.name for path in output.parent.iterdir()} <= {
        "articles",
        "output",
        "audiopub.toml",
        ".audiopub",
        "done",
    }
    names = {name for path in output.rglob("*") for name in path.relative_to(output).parts}
    assert not [name for name in names if not all(char.isalnum() or char in "-._" for char in name)]


def test_the_check_finds_nothing_broken(output: Path) -> None:
    """`audiopub check` finds nothing, but that a voice which reads nonsense is too loud or too soft."""
    found = check_written(output, [path.name for path in _episodes(output)], now=LATER).findings
    assert [each for each in found if not each.code.startswith("mp3-")] == []
