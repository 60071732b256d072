"""The e-book of an episode, read back: its text, its overlays, and what it says of itself."""

import itertools
import json
import re
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from audiopub.audio.chapters import chapters_of
from audiopub.edition import times
from audiopub.edition.epub import render_epub
from audiopub.edition.inline import Mark
from audiopub.edition.tables import table_rows
from audiopub.model import SAMPLE_RATE, Block, Cell, Cue, Edition, Image, Section, Span, VoiceCredit
from audiopub.script import sounds
from audiopub.words import WORDS_FOLDER, words_for
from tests.checkers import books
from tests.edition import epubs, samples
from tests.edition.epubs import NAMES, XML_LANG, book_of


def with_sounds() -> Edition:
    """Return the sample edition with an intro, an outro, and a sound before each chapter."""
    edition = samples.build_edition()
    script = sounds.laid(edition.script, sounds.PLACES, note="( music )", language="en", pause_ms=700)
    recording = samples.record(script)
    cues = tuple(
        replace(cue, start_sample=cue.start_sample * 20, end_sample=cue.end_sample * 20)
        for cue in recording.cues
    )
    chapters = chapters_of(script, cues)
    recording = replace(recording, cues=cues, chapters=chapters, samples=cues[-1].end_sample)
    return replace(edition, script=script, recording=recording)


def arabic() -> Edition:
    """Return an edition in a language that is written from right to left, with a phrase in another."""
    edition = samples.build_edition(language="ar")
    english = Block(id="e1", kind="quote", text="Red over white.", language="en")
    article = replace(edition.article, title="عودة الأضواء", blocks=(*edition.article.blocks, english))
    return replace(edition, article=article)


def bare() -> Edition:
    """Return an edition without optional parts and without headings in the text."""
    edition = samples.build_edition("bare", authors=(), summary="", updated=None, source_url="", licence="")
    first = edition.script.sections[0]
    blocks = tuple(block for block in samples.BLOCKS if block.id in {"b1", "b2"})
    script = replace(edition.script, sections=(first,), closing=None)
    article = replace(edition.article, blocks=blocks, published=None, tags=())
    return replace(edition, article=article, script=script, recording=samples.record(script), lexicon=())


def odd() -> Edition:
    """Return an edition whose words are full of what XML does not hold, or holds in another way."""
    nasty = 'A\x0b\x1f & <b> "x" \ud800]]>\r\n'
    address = "https://example.org/a|b{}%#c#d"
    blocks = (
        *samples.BLOCKS,
        Block(
            id="z1",
            kind="paragraph",
            text=f"Link {nasty}",
            spans=(Span(start=0, end=4, kind="link", value=address),),
        ),
        Block(id="z2", kind="table", text="", rows=(), aloud=False),
        Block(id="z3", kind="figure", text="", aloud=False, image=Image(src=address, alt=nasty)),
        Block(
            id="z4", kind="figure", text="", aloud=False, image=Image(src="https://example.org/p.jpg", alt="")
        ),
        Block(id="z5", kind="quote", text="Not read.", aloud=False),
        Block(id="z6", kind="list_item", text="Not read.", aloud=False, list_path=(1, 1)),
    )
    edition = samples.build_edition(
        title=nasty,
        summary=nasty,
        authors=(nasty,),
        tags=(nasty,),
        licence=nasty,
        source_url=address,
        blocks=blocks,
    )
    return replace(edition, voices=(VoiceCredit(address="x:y", name="A <b> & 'c'", language="en"),))


EDITIONS = {
    "rich": samples.build_edition,
    "sounds": with_sounds,
    "arabic": arabic,
    "bare": bare,
    "odd": odd,
}


@pytest.mark.parametrize("name", EDITIONS)
def test_every_sentence_is_an_element_with_its_words(name: str) -> None:
    """For each sentence and sound, in order, the overlay points to an element with just its text."""
    edition = EDITIONS[name]()
    book = book_of(edition)
    clips = book.clips()
    assert [book.words[clip.id] for clip in clips] == [each.text for each in edition.script.sentences]
    assert {clip.document for clip in clips} == {"article.xhtml"}
    order = [each.get("id") for each in book.tree("article.xhtml").iter() if each.get("id")]
    assert [name for name in order if name in {clip.id for clip in clips}] == [clip.id for clip in clips]


@pytest.mark.parametrize("name", EDITIONS)
def test_clips_are_the_captions_and_have_no_holes(name: str) -> None:
    """Clips begin at 0, follow one another to the end, and are the captions' and the transcript's times."""
    edition = EDITIONS[name]()
    clips = book_of(edition).clips()
    assert clips[0].start_ms == 0
    assert clips[-1].end_ms == times.milliseconds(edition.recording.samples)
    assert all(one.end_ms == two.start_ms for one, two in itertools.pairwise(clips))
    found = [(clip.start_ms, clip.end_ms) for clip in clips]
    segments = json.loads(samples.render(edition, "transcript"))["segments"]
    assert found == [(round(s["startTime"] * 1000), round(s["endTime"] * 1000)) for s in segments]
    stamps = re.findall(r"(\S+) --> (\S+)\n", samples.render(edition, "vtt"))
    assert found == [(epubs.in_ms(start), epubs.in_ms(end)) for start, end in stamps]
    cues = [(cue.start_sample, cue.end_sample) for cue in edition.recording.cues]
    assert found == [(times.milliseconds(start), times.milliseconds(end)) for start, end in cues]


@pytest.mark.parametrize("name", EDITIONS)
def test_a_stretch_for_each_chapter(name: str) -> None:
    """Each chapter is a section, a `seq` with its clips that refers to it, and an entry of the contents."""
    edition = EDITIONS[name]()
    book = book_of(edition)
    stretches = book.tree("article.smil").findall("s:body/s:seq", NAMES)
    sections = {
        each.get("id"): each for each in book.tree("article.xhtml").iterfind(".//x:section[@id]", NAMES)
    }
    chapters = edition.recording.chapters
    assert len(stretches) == len(sections) == len(chapters)
    for stretch, chapter in zip(stretches, chapters, strict=True):
        document, _, target = stretch.get(f"{{{NAMES['epub']}}}textref").partition("#")
        inside = {each.get("id") for each in sections[target].iter()}
        assert document == "article.xhtml"
        assert inside >= {par.get("id") for par in stretch}
        first = epubs.in_ms(stretch[0][1].get("clipBegin"))
        assert first == times.milliseconds(chapter.start_sample)
    entries = book.tree("nav.xhtml").findall(".//x:nav//x:a", NAMES)
    assert [entry.get("href") for entry in entries] == [f"article.xhtml#{name}" for name in sections]
    assert [entry.text for entry in entries] == [epubs.clean(chapter.title) for chapter in chapters]


def test_titles_in_the_contents_are_heard() -> None:
    """An entry has the clip in which its chapter's heading, or the opening's title, is said."""
    edition = with_sounds()
    book = book_of(edition)
    clips = {clip.id: clip for clip in book.clips()}
    said = {each.text: clips[f"s-{each.id}"] for each in edition.script.sentences}
    heard = [(clip.document, clip.start_ms, clip.end_ms) for clip in book.clips("nav.smil")]
    assert heard == [
        ("nav.xhtml", said[text].start_ms, said[text].end_ms)
        for text in ("The Lights Return.", "The storm", "After")
    ]


def test_titles_that_nobody_says_are_silent() -> None:
    """Without a clip for any entry, the contents have no overlay, and the book says nothing of one."""
    edition = samples.build_edition()
    sections = tuple(replace(section, title=f"{section.title}, part") for section in edition.script.sections)
    chapters = tuple(replace(each, title=f"{each.title}, part") for each in edition.recording.chapters)
    edition = replace(
        edition,
        script=replace(edition.script, sections=sections),
        recording=replace(edition.recording, chapters=chapters),
    )
    book = book_of(edition)
    assert "EPUB/nav.smil" not in book.archive.namelist()
    assert "nav.smil" not in book.read("package.opf").decode()


@pytest.mark.parametrize("name", EDITIONS)
def test_lengths_are_stated_as_they_are(name: str) -> None:
    """Each overlay states the sum of its clips, and the book the sum of its overlays."""
    book = book_of(EDITIONS[name]())
    sums = {}
    for item in book.package.xpath("//opf:item[@media-type='application/smil+xml']", namespaces=NAMES):
        clips = book.clips(item.get("href"))
        sums[item.get("id")] = sum(clip.end_ms - clip.start_ms for clip in clips)
    stated = book.package.xpath("//opf:meta[@property='media:duration' and @refines]", namespaces=NAMES)
    assert {each.get("refines")[1:]: epubs.in_ms(each.text) for each in stated} == sums
    assert [epubs.in_ms(value) for value in book.meta("media:duration")] == [sum(sums.values())]


def test_what_the_book_says_of_itself() -> None:
    """Title, authors, source, licence, dates, narrators and identity are the edition's own."""
    edition = replace(
        samples.build_edition(),
        voices=(samples.VOICE, VoiceCredit(address="pyttsx3:fr", name="Amélie", language="fr")),
    )
    book = book_of(edition)
    assert book.dc("title") == ["The Lights Return"]
    assert book.dc("creator") == ["A. Writer", "B. Reader"]
    assert (book.dc("language"), book.dc("date")) == (["en"], ["2026-03-01"])
    assert book.dc("source") == ["https://example.org/lights"]
    assert book.dc("rights") == ["https://creativecommons.org/licenses/by/4.0/"]
    assert book.dc("identifier") == ["guid-the-lights-return"]
    assert book.meta("dcterms:modified") == ["2026-03-05T07:30:00Z"]
    assert book.meta("media:narrator") == ["Daniel <espeak> & Co", "Amélie"]
    assert not book.meta("dcterms:conformsTo")


def test_a_guid_is_a_urn() -> None:
    """A guid that is a UUID is written as one; any other is the identifier as it is."""
    edition = samples.build_edition()
    guid = "9b024349-ccf0-5f69-a609-6b82873eab3c"
    book = book_of(replace(edition, identity=replace(edition.identity, guid=guid)))
    assert book.dc("identifier") == [f"urn:uuid:{guid}"]


def test_claims_of_access_are_true() -> None:
    """Sound alone suffices only if all is read aloud; the summary tells of what is not, and of pictures."""
    rich, plain = book_of(samples.build_edition()), book_of(bare())
    for book in (rich, plain):
        assert book.meta("schema:accessMode") == ["textual", "auditory"]
        assert "synchronizedAudioText" in book.meta("schema:accessibilityFeature")
        assert book.meta("schema:accessibilityHazard") == ["none"]
        assert not [name for name in book.archive.namelist() if name.endswith((".png", ".jpg"))][1:]
    assert rich.meta("schema:accessModeSufficient") == ["textual"]
    assert plain.meta("schema:accessModeSufficient") == ["textual", "auditory"]
    (told,), (short,) = (book.meta("schema:accessibilitySummary") for book in (rich, plain))
    assert "not read aloud" in told
    assert "pictures" in told
    assert "not read aloud" not in short
    assert "pictures" not in short


@pytest.mark.parametrize("path", sorted(WORDS_FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_language_has_words_for_it(path: Path) -> None:
    """The page's link and the summary are in the language of the page."""
    words, english = words_for(path.stem), words_for("en")
    for key in ("epub", "epub_summary", "epub_silent", "epub_pictures"):
        assert words(key)
        assert path.stem == "en" or words(key) != english(key)


def test_languages_and_directions() -> None:
    """A phrase in another language has `lang`, `xml:lang` and `dir`; a book from right to left says so."""
    tree = book_of(samples.build_edition()).tree("article.xhtml")
    phrases = tree.xpath("//x:span[@lang='fr']", namespaces=NAMES)
    assert [("".join(each.itertext()), each.get(XML_LANG), each.get("dir")) for each in phrases] == [
        ("Élodie Maître", "fr", "ltr"),
        ("enfin", "fr", "ltr"),
    ]
    book = book_of(arabic())
    for name in ("article.xhtml", "nav.xhtml"):
        root = book.tree(name)
        assert (root.get("lang"), root.get(XML_LANG), root.get("dir")) == ("ar", "ar", "rtl")
    assert book.package.find("opf:spine", NAMES).get("page-progression-direction") == "rtl"
    (english,) = book.tree("article.xhtml").xpath("//x:p[@id='e1']", namespaces=NAMES)
    assert (english.get("lang"), english.get("dir")) == ("en", "ltr")


def test_the_text_is_built_as_on_the_page() -> None:
    """Headings go down without skips; lists, quotation, table, code, verse and notes are what they are."""
    tree = book_of(samples.build_edition()).tree("article.xhtml")

    def found(path: str) -> list[str]:
        return ["".join(each.itertext()) for each in tree.xpath(path, namespaces=NAMES)]

    assert found("//x:h1 | //x:h2[not(ancestor::x:section[@class])] | //x:h3") == [
        "The Lights Return",
        "The storm",
        "What the night took",
        "After",
    ]
    assert found("//x:ul/x:li/x:ol/x:li") == ["The small ones first.", "Then the large ones."]
    assert found("//x:table//x:th[@scope='col']") == ["Year", "Lights"]
    assert found("//x:pre/x:code") == ["\nlamp --on\nlamp --all"]
    assert found("//x:blockquote/x:p")[0].startswith("We heard it")
    assert found("//x:p[@class='verse']") == ["Red over white,\nthe ship is alight."]
    assert found("//x:sup/x:a[@href='#n1']") == ["1"]
    assert found("//x:hr") == [""]
    assert "( picture not shown: A broken pier )" in found("//x:figure/x:p")
    assert not found("//x:audio | //x:img | //x:script")


def test_a_picture_on_the_web_is_linked_to() -> None:
    """No picture is taken into the book or fetched: its words are there, and a link."""
    picture = Image(src="https://example.org/a.jpg", alt="A pier")
    block = Block(id="w", kind="figure", text="", aloud=False, image=picture)
    tree = book_of(samples.build_edition(blocks=(*samples.BLOCKS, block))).tree("article.xhtml")
    (note,) = tree.xpath("//x:p[@id='w']", namespaces=NAMES)
    assert note.text.startswith("( picture not shown: A pier )")
    assert [link.get("href") for link in note] == ["https://example.org/a.jpg"]


def test_style_is_linked_and_marks_what_is_heard() -> None:
    """Both documents with an overlay link the style sheet, which has the class that the package names."""
    book = book_of(samples.build_edition())
    (name,) = book.meta("media:active-class")
    assert f".{name} {{" in book.read("style.css").decode()
    for document in ("article.xhtml", "nav.xhtml"):
        links = book.tree(document).findall("x:head/x:link[@rel='stylesheet']", NAMES)
        assert [link.get("href") for link in links] == ["style.css"]


def test_cover_and_recording_are_in_it() -> None:
    """The cover is the site's, the recording is untouched and last."""
    book = book_of(samples.build_edition())
    cover = book.package.xpath("//opf:item[@properties='cover-image']", namespaces=NAMES)
    assert [book.read(item.get("href")) for item in cover] == [samples.context().cover]
    assert book.archive.namelist()[-1] == "EPUB/audio.mp3"
    assert book.read("audio.mp3") == epubs.SOUND
    listed = {item.get("href") for item in book.package.iterfind(".//opf:item", NAMES)}
    assert {f"EPUB/{name}" for name in listed | {"package.opf"}} == set(book.archive.namelist()[2:])


def test_only_what_is_in_the_book_changes_it() -> None:
    """A sentence, a cue, the cover or the recording makes another book; the site's description does not."""
    edition = samples.build_edition()

    def digest(edition: Edition, description: str = "x", **changes: Any) -> str:
        site = samples.SITE.model_copy(update={"description": description})
        made = render_epub(edition, site, replace(samples.context(), **changes))
        return made.digest(edition.recording.digest)

    before = digest(edition)
    cues = (
        *edition.recording.cues[:-2],
        *(replace(cue, start_sample=9) for cue in edition.recording.cues[-2:]),
    )
    assert digest(edition, description="y") == before
    assert digest(replace(edition, published="2020-01-01T00:00:00Z")) == before
    assert digest(samples.build_edition(title="Lights")) != before
    assert digest(edition, cover=b"another") != before
    assert digest(replace(edition, recording=replace(edition.recording, digest="cd" * 32))) != before
    assert digest(replace(edition, recording=replace(edition.recording, cues=cues))) != before


TABLE = Block(
    id="t",
    kind="table",
    text="A B 1 2 — — long one. Long two. 4",
    rows=(
        (Cell(text="A", header=True), Cell(text="B", header=True)),
        (Cell(text="1"), Cell(text="2")),
        (Cell(text="—"), Cell(text="—")),
        (Cell(text="long one. Long two."), Cell(text="4")),
    ),
)


def test_sentences_of_a_table_are_rows_or_parts_of_cells() -> None:
    """A row is a sentence, rows that are one sentence are a body, and parts of a cell are in the cell."""
    marks = [Mark(start=0, end=3, id="a"), Mark(start=4, end=11, id="b")]
    marks += [Mark(start=12, end=21, id="c"), Mark(start=22, end=31, id="d"), Mark(start=32, end=33, id="e")]
    assert "".join(table_rows(TABLE, marks)) == (
        '<tbody><tr id="a"><th scope="col">A</th><th scope="col">B</th></tr></tbody>'
        '<tbody id="b"><tr><td>1</td><td>2</td></tr><tr><td>—</td><td>—</td></tr></tbody>'
        '<tbody><tr><td><span id="c">long one.</span> <span id="d">Long two.</span></td>'
        '<td><span id="e">4</span></td></tr></tbody>'
    )


def test_all_rows_have_the_same_columns() -> None:
    """The last cell of a short row spans the columns that are left."""
    rows = (tuple(Cell(text=text) for text in "abc"), (Cell(text="d", header=True), Cell(text="e")))
    block = Block(id="t", kind="table", text="a b c d e", rows=rows)
    assert "".join(table_rows(block)) == (
        "<tbody><tr><td>a</td><td>b</td><td>c</td></tr>"
        '<tr><th scope="row">d</th><td colspan="2">e</td></tr></tbody>'
    )


def test_every_row_of_headings_above_the_values_heads_columns() -> None:
    """A second row that is all headings heads columns as the first does; below it a heading is of its row."""
    rows = (
        (Cell(text="Year", header=True), Cell(text="Trips", header=True)),
        (Cell(text=""), Cell(text="in", header=True), Cell(text="out", header=True)),
        (Cell(text="2024", header=True), Cell(text="1"), Cell(text="2")),
        (Cell(text="all", header=True),),
    )
    block = Block(id="t", kind="table", text="Year Trips in out 2024 1 2 all", rows=rows)
    found = "".join(table_rows(block))
    assert re.findall(r'scope="(\w+)"[^>]*>(\w+)', found) == [
        ("col", "Year"), ("col", "Trips"), ("col", "in"), ("col", "out"), ("row", "2024"), ("row", "all"),
    ]  # fmt: skip


def test_the_page_offers_the_book() -> None:
    """The page links to it and its JSON-LD names it; where there is none, neither does."""
    edition = samples.build_edition()
    page = samples.render(edition, "page")
    assert '<a href="the-lights-return.epub">' in page
    (article, *_) = samples.inline_json(page, "json-ld")["@graph"]  # type: ignore[index] # our own shape
    assert article["encoding"] == {
        "@type": "MediaObject",
        "contentUrl": "https://audio.example.org/news/episodes/the-lights-return/the-lights-return.epub",
        "encodingFormat": "application/epub+zip",
    }
    site = samples.SITE.model_copy(update={"epub": False})
    assert ".epub" not in samples.render(edition, "page", site)


@pytest.mark.parametrize("name", EDITIONS)
def test_epubcheck_finds_nothing(name: str, tmp_path: Path) -> None:
    """The W3C's checker has neither error nor warning, whatever is in the article."""
    edition = EDITIONS[name]()
    edition = samples.write_mp3(edition, tmp_path / "a.mp3")
    made = render_epub(edition, samples.SITE, samples.context())
    (tmp_path / "a.epub").write_bytes(epubs.packed(made, (tmp_path / "a.mp3").read_bytes()))
    assert books.epubcheck(tmp_path / "a.epub") == ""


@pytest.mark.browser
@pytest.mark.parametrize("name", ["sounds", "arabic"])
def test_ace_finds_nothing(name: str, tmp_path: Path, node_modules: Path) -> None:
    """DAISY's checker of accessible e-books finds no fault in metadata, text and contents."""
    (tmp_path / "a.epub").write_bytes(
        epubs.packed(render_epub(EDITIONS[name](), samples.SITE, samples.context()))
    )
    assert books.ace(node_modules, [tmp_path / "a.epub"]) == {}


def test_checkers_see_what_is_wrong(tmp_path: Path) -> None:
    """A book whose overlay points to no element does not pass."""
    made = render_epub(samples.build_edition(), samples.SITE, samples.context())
    entries = tuple(
        replace(entry, data=entry.data.replace(b"article.xhtml#s-c17e0b39", b"article.xhtml#nobody"))
        if entry.name.endswith("article.smil") and entry.data
        else entry
        for entry in made.entries
    )
    (tmp_path / "a.epub").write_bytes(epubs.packed(replace(made, entries=entries)))
    assert "Fragment identifier is not defined" in books.epubcheck(tmp_path / "a.epub")


def long_edition(chapters: int, sentences: int) -> Edition:
    """Return an edition of many chapters in which each sentence lasts four seconds."""
    blocks, sections = [], []
    for number in range(chapters):
        name = f"h{number}"
        texts = [f"Part {number} has its line {line}." for line in range(sentences)]
        blocks.append(Block(id=name, kind="heading", level=2, text=f"Part {number}"))
        blocks.append(Block(id=f"p{number}", kind="paragraph", text=" ".join(texts)))
        found = [samples.sentence(blocks[-2], blocks[-2].text, kind="heading")]
        found += [samples.sentence(blocks[-1], text) for text in texts]
        sections.append(Section(title=f"Part {number}", level=2, sentences=tuple(found)))
    edition = samples.build_edition()
    script = replace(edition.script, sections=tuple(sections), opening=None, closing=None)
    article = replace(edition.article, blocks=tuple(blocks))
    cues = tuple(
        Cue(sentence=each.id, start_sample=n * 4 * SAMPLE_RATE, end_sample=(n + 1) * 4 * SAMPLE_RATE)
        for n, each in enumerate(script.sentences)
    )
    recording = replace(
        edition.recording, cues=cues, chapters=chapters_of(script, cues), samples=cues[-1].end_sample
    )
    return replace(edition, article=article, script=script, recording=recording)


@pytest.mark.exhaustive
@pytest.mark.timeout(1200)
def test_ten_hours(tmp_path: Path) -> None:
    """A book of 9,000 sentences and 432 MB is right, and takes less memory than a tenth of its size."""
    edition = long_edition(chapters=90, sentences=99)
    assert edition.recording.samples == 10 * 3600 * SAMPLE_RATE
    samples.write_mp3(samples.build_edition(), tmp_path / "a.mp3")
    piece_of_sound = (tmp_path / "a.mp3").read_bytes()

    def recording() -> Iterator[bytes]:
        return (piece_of_sound for _ in range(432_000_000 // len(piece_of_sound)))

    tracemalloc.start()
    made = render_epub(edition, samples.SITE, samples.context())
    with (tmp_path / "a.epub").open("wb") as file:
        for piece in made.pieces(recording):
            file.write(piece)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "a.epub").stat().st_size > 430_000_000
    assert peak < 43_000_000
    book = epubs.Book(b"".join(replace(made, entries=made.entries[:-1]).pieces(list)))
    assert [book.words[clip.id] for clip in book.clips()] == [each.text for each in edition.script.sentences]
    assert books.epubcheck(tmp_path / "a.epub") == ""
