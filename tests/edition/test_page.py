"""The page of an episode: what it says, to people and to machines, and that nothing breaks out of it."""

import itertools
import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from audiopub.article.read import read_article
from audiopub.config import SiteSettings
from audiopub.edition.page import SCRIPT_WORDS
from audiopub.model import Block, Cell, Chapter, Edition, Image, Span
from audiopub.words import words_for
from tests.edition import samples

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>\" onload='x' {{7*7}} ]]> &amp; \u2028"
)


def tree_of(edition: Edition, site: SiteSettings = samples.SITE) -> Any:
    """Return the parsed page."""
    return html.document_fromstring(samples.render(edition, "page", site))


def test_audio_and_text_are_told_of_before_the_player(edition: Edition) -> None:
    """One sentence says that a synthetic voice reads, which one, how long, and where the text is."""
    [section] = tree_of(edition).xpath("//section")
    assert section.xpath("string(p[1])") == (
        "Audio version of this article, read by a synthetic voice: Daniel <espeak> & Co. "
        "Length 0:12. The complete text follows on this page."
    )


def test_the_player_is_native_and_named(edition: Edition) -> None:
    """The browser's own controls, metadata only, a name, a link inside, and the recording's hash."""
    [audio] = tree_of(edition).xpath("//audio")
    assert audio.get("src") == "the-lights-return.mp3?v=abababab"
    assert audio.get("aria-label") == "The Lights Return, audio version"
    assert audio.get("preload") == "metadata"
    assert "controls" in audio.attrib
    assert "autoplay" not in audio.attrib
    assert audio.xpath("a/@href") == ["the-lights-return.mp3?v=abababab"]


def test_nothing_is_dead_without_scripts(edition: Edition) -> None:
    """Every control that needs the script is hidden in the HTML; every link leads somewhere without it."""
    tree = tree_of(edition)
    for control in tree.xpath("//button | //select | //input"):
        assert control.xpath("ancestor::*[@hidden and @data-scripted]")
    ids = set(tree.xpath("//@id"))
    for address in tree.xpath("//a/@href"):
        assert not address.startswith("#") or address[1:] in ids
    assert not tree.xpath("//@onclick | //@style")


def test_landmarks_and_headings(edition: Edition) -> None:
    """Header, main, one named region, one navigation, footer; headings rise by one at most."""
    tree = tree_of(edition)
    assert [len(tree.xpath(f"/html/body/{name}")) for name in ("header", "main", "footer")] == [1, 1, 1]
    assert len(tree.xpath("//section")) == len(tree.xpath("//nav")) == 1
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_sentences_are_neither_elements_nor_stops(edition: Edition) -> None:
    """No element inside the text is in the tab order except links."""
    tree = tree_of(edition)
    assert not tree.xpath("//*[@id='transcript']//*[@tabindex]")
    assert not tree.xpath("//*[@id='transcript']//button | //*[@aria-live]")
    assert len(tree.xpath("//*[@role='status']")) == 1


def test_link_texts_are_unique(edition: Edition) -> None:
    """No two links to different places read the same."""
    places: dict[str, set[str]] = {}
    for link in tree_of(edition).xpath("//a"):
        name = link.get("aria-label") or link.text_content()
        places.setdefault(name, set()).add(link.get("href"))
    assert all(len(targets) == 1 for targets in places.values())


def test_chapters_lead_to_text_and_time(edition: Edition) -> None:
    """Each entry of the navigation leads to the chapter's first block and carries its start."""
    links = tree_of(edition).xpath("//nav//a")
    assert [link.text_content() for link in links] == [
        "The Lights Return (0:00)",
        "The storm (0:03)",
        "After (0:10)",
    ]
    assert [(link.get("href"), link.get("data-seek")) for link in links] == [
        ("#opening", "0"),
        ("#h1", "3.6"),
        ("#h3", "10.2"),
    ]


def test_one_chapter_needs_no_navigation(edition: Edition) -> None:
    """An article without headings has no list of chapters."""
    first = edition.recording.chapters[0]
    edition = replace(edition, recording=replace(edition.recording, chapters=(first,)))
    assert not tree_of(edition).xpath("//nav")


def test_names_and_origin_are_told(edition: Edition) -> None:
    """The lexicon entries used, the source, the licence and all renderings are listed."""
    tree = tree_of(edition)
    assert tree.xpath("//*[@class='names']//dt/text()") == ["Maître", "Élodie"]
    links = set(tree.xpath("//*[@class='about']//a/@href"))
    assert {"https://example.org/lights", "https://creativecommons.org/licenses/by/4.0/"} <= links
    assert tree.xpath("//*[@class='downloads']//a/@href")[1:] == [
        "the-lights-return.epub",
        "captions.vtt",
        "captions.srt",
        "transcript.json",
        "chapters.json",
    ]


def test_what_is_not_known_is_not_shown() -> None:
    """Without authors, summary, dates of change, source, licence and lexicon there are no empty places."""
    edition = samples.build_edition(authors=(), summary="", updated=None, source_url="", licence="")
    tree = tree_of(replace(edition, lexicon=()))
    assert not tree.xpath("//*[@class='names'] | //meta[@name='description'] | //*[@class='standfirst']")
    assert tree.xpath("string(//*[@class='byline'])") == "March 1, 2026"
    assert not any(not element.text_content().strip() for element in tree.xpath("//p[not(@role)] | //dd"))


def test_a_licence_in_words_is_no_link() -> None:
    """A source or licence that is no web address is text."""
    edition = samples.build_edition(source_url="javascript:alert(1)", licence="All rights reserved")
    about = tree_of(edition).xpath("//*[@class='about']")[0]
    assert "javascript:alert(1)" in about.text_content()
    assert not about.xpath(".//a[starts-with(@href, 'javascript')]")


def test_language_and_direction(edition: Edition) -> None:
    """A right-to-left article makes a right-to-left page; English interface words say that they are."""
    edition = replace(edition, article=replace(edition.article, language="he", title="אורות"))
    tree = tree_of(edition)
    assert (tree.get("lang"), tree.get("dir")) == ("he", "rtl")
    assert tree.xpath("//h2[@id='listen-title']")[0].attrib["lang"] == "en"


def test_a_german_page_speaks_german(edition: Edition) -> None:
    """Interface words are those of the article's language, numbers too."""
    edition = replace(edition, article=replace(edition.article, language="de-AT"))
    text = tree_of(edition).text_content()
    assert "Von A. Writer und B. Reader" in text
    assert "1. März 2026" in text
    assert "MP3, 0,1 MB" in text
    assert not tree_of(edition).xpath("//h2/@lang")


def test_structured_data(edition: Edition) -> None:
    """JSON-LD names article, audio and episode, and claims only what is so."""
    graph = samples.inline_json(samples.render(edition, "page"), "json-ld")
    assert isinstance(graph, dict)
    article, audio, episode = graph["@graph"]
    assert [node["@type"] for node in graph["@graph"]] == ["Article", "AudioObject", "PodcastEpisode"]
    assert audio["contentUrl"].endswith("/episodes/the-lights-return/the-lights-return.mp3")
    assert episode["associatedMedia"]["@id"] == article["audio"]["@id"] == audio["@id"]
    assert article["accessibilityHazard"] == "none"
    assert [found["itemListElement"] for found in article["accessModeSufficient"]] == [
        ["textual"],
        ["textual", "visual"],
    ]
    assert article["dateModified"] == "2026-03-05T07:30:00Z"


def claims(*blocks: Block) -> Any:
    """Return what a page with these blocks besides the sample's spoken ones claims of itself."""
    spoken = tuple(block for block in samples.BLOCKS if block.aloud)
    edition = samples.build_edition(blocks=(*spoken, *blocks))
    graph: Any = samples.inline_json(samples.render(edition, "page"), "json-ld")
    return graph["@graph"][0]


def test_sound_alone_suffices_only_when_all_is_read() -> None:
    """An article read to the last block can be had by ear alone."""
    article = claims()
    assert ["auditory"] in [found["itemListElement"] for found in article["accessModeSufficient"]]
    assert "visual" not in article["accessMode"]


def test_text_alone_does_not_suffice_for_a_picture_without_words() -> None:
    """A picture that nobody described makes the text incomplete without sight."""
    picture = Block(id="p", kind="figure", text="", aloud=False, image=Image(src="https://example.org/a.jpg"))
    article = claims(picture)
    assert [found["itemListElement"] for found in article["accessModeSufficient"]] == [["textual", "visual"]]
    assert "alternativeText" not in article["accessibilityFeature"]


def test_the_script_gets_its_words(edition: Edition) -> None:
    """Words that the script shows are in the article's language and still have their places."""
    words = samples.inline_json(samples.render(edition, "page"), "words")
    assert isinstance(words, dict)
    assert set(words) == set(SCRIPT_WORDS)
    assert words["resume"] == "Resume from {time}"


def test_no_address_means_no_canonical_link(edition: Edition) -> None:
    """A site that does not know its address claims none; a private one asks not to be indexed."""
    page = samples.render(edition, "page", SiteSettings(private=True))
    assert "canonical" not in page
    assert '<meta name="robots" content="noindex, nofollow">' in page


@pytest.mark.parametrize("name", ["page", "vtt", "srt", "transcript", "chapters"])
def test_hostile_text_stays_text(name: str) -> None:
    """Markup in title, names, cells, captions, chapters and addresses never becomes markup."""
    edition = hostile_edition()
    output = samples.render(edition, name)
    if name in {"transcript", "chapters"}:
        json.loads(output)
    if name == "vtt":
        assert "<script" not in output
    if name == "page":
        tree: Any = html.document_fromstring(output)
        assert not tree.xpath("//*[@onerror or @onload]")
        assert len(tree.xpath("//script")) == 5
        assert tree.xpath("string(//h1)") == HOSTILE
        assert all(str(link).split(":")[0] != "javascript" for link in tree.xpath("//@href"))
        samples.inline_json(output, "cues")
        samples.inline_json(output, "json-ld")


def hostile_edition() -> Edition:
    """Return an edition with markup wherever an article or its author can put text."""
    blocks = (
        *samples.BLOCKS,
        Block(id="k1", kind="paragraph", text=HOSTILE, aloud=False),
        Block(
            id="k2",
            kind="table",
            text=HOSTILE,
            aloud=False,
            rows=((Cell(text=HOSTILE, header=True), Cell(text=HOSTILE)),),
        ),
        Block(
            id="k3", kind="figure", text="", aloud=False, image=Image(src=f"https://x/{HOSTILE}", alt=HOSTILE)
        ),
        Block(id="k4", kind="caption", text=HOSTILE, aloud=False, language='en" onload="x'),
        Block(
            id="k5",
            kind="paragraph",
            text="click me",
            aloud=False,
            spans=(
                Span(start=0, end=5, kind="link", value="javascript:alert(1)"),
                Span(start=6, end=8, kind="language", value='fr"><script>'),
            ),
        ),
    )
    edition = samples.build_edition(
        title=HOSTILE, blocks=blocks, authors=(HOSTILE,), summary=HOSTILE, source_url=HOSTILE, licence=HOSTILE
    )
    first, *rest = edition.recording.chapters
    chapters = (replace(first, title=HOSTILE), *rest)
    return replace(
        edition,
        recording=replace(edition.recording, chapters=chapters),
        voices=(replace(samples.VOICE, name=HOSTILE),),
        lexicon=((HOSTILE, HOSTILE),),
    )


def test_lone_surrogates_do_not_stop_the_page(edition: Edition) -> None:
    """Text that UTF-8 cannot hold is shown with a replacement and fails nothing."""
    edition = replace(edition, article=replace(edition.article, summary="a\ud800b"))
    assert "a?b" in samples.render(edition, "page")


def test_two_chapters_in_one_second_are_one(edition: Edition) -> None:
    """In the chapters file starts are whole and rising, and the first of a second is kept."""
    first = edition.recording.chapters[0]
    near = Chapter(title="Near", sentence=first.sentence, start_sample=20_000, end_sample=30_000)
    chapters = (first, near, *edition.recording.chapters[1:])
    edition = replace(edition, recording=replace(edition.recording, chapters=chapters))
    document = json.loads(samples.render(edition, "chapters"))
    assert document == {
        "version": "1.2.0",
        "chapters": [
            {"startTime": 0, "title": "The Lights Return"},
            {"startTime": 3, "title": "The storm"},
            {"startTime": 10, "title": "After"},
        ],
    }


@pytest.mark.parametrize(
    ("language", "direction", "listen", "day"),
    [("ar", "rtl", "استماع", "١ مارس ٢٠٢٦"), ("ja", "ltr", "聴く", "2026年3月1日")],
)
def test_a_page_speaks_the_language_of_its_article(
    language: str, direction: str, listen: str, day: str
) -> None:
    """Direction, words and dates are those of its readers, and nothing of the interface is English."""
    page = samples.render(samples.build_edition(language=language), "page")
    tree = html.document_fromstring(page)
    assert (tree.get("lang"), tree.get("dir")) == (language, direction)
    assert tree.xpath("string(//section/h2)") == listen
    assert tree.xpath("string(//header//time)") == day
    assert not tree.xpath("//*[@lang='en' and not(self::a[@class='site'])]")
    words = samples.inline_json(page, "words")
    assert isinstance(words, dict)
    assert len(words["digits"]) == 10


def test_a_formula_that_is_not_read_is_told_of() -> None:
    """It stands in the text as written; behind its block the page says that the voice leaves it out."""
    text = "So E = mc^2 holds."
    formula = Block(id="f", kind="paragraph", text=text, spans=(Span(start=3, end=11, kind="formula"),))
    edition = samples.build_edition(blocks=(*samples.BLOCKS, formula))
    (paragraph,) = tree_of(edition).xpath("//p[@id='f']")
    assert (paragraph.text_content(), paragraph.find("code").text) == (text, "E = mc^2")
    assert paragraph.getnext().text == "( formula not read aloud )"
    assert ["auditory"] not in [each["itemListElement"] for each in claims(formula)["accessModeSufficient"]]


def test_a_formula_that_stands_alone_is_told_of_as_one() -> None:
    """Before it the page says what the voice leaves out: a formula, and not lines of code."""
    formula = Block(
        id="f", kind="code", text="x^2", aloud=False, spans=(Span(start=0, end=3, kind="formula"),)
    )
    edition = samples.build_edition(blocks=(*samples.BLOCKS, formula))
    (shown,) = tree_of(edition).xpath("//pre[@id='f']")
    assert shown.text_content() == "x^2"
    assert shown.getprevious().text == "( formula not read aloud )"


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr", "ja"])
def test_a_formula_of_a_web_page_is_told_of_in_the_languages_of_pages(language: str) -> None:
    """What stands alone there is a formula left out, and never code, in any language of the interface."""
    page = b"<p>A half:</p><math display='block'><mfrac><mn>1</mn><mn>2</mn></mfrac></math><p>It is.</p>"
    (formula,) = (block for block in read_article("a.html", page).blocks if block.kind == "code")
    edition = samples.build_edition(blocks=(*samples.BLOCKS, replace(formula, id="f")), language=language)
    (shown,) = tree_of(edition).xpath("//pre[@id='f']")
    assert shown.getprevious().text == words_for(language)("formula_not_read")
