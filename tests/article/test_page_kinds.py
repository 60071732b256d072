"""What many kinds of pages set around a text is known by how it looks and by where it stands."""

import pytest

from audiopub.article.crowds import find_crowds
from audiopub.article.dates import DateLine, date_line
from audiopub.article.found import Found
from audiopub.article.paste import read_paste
from audiopub.article.rules import reason
from audiopub.article.units import Unit, to_units
from tests.article.conftest import PARAGRAPHS

HEAD = "Skip to content\nMenu\nShare\nThe Ferry Is Late\nBy Ann Bee\n3 May 2025"
TOLD = "She had sold the bread before seven and had nothing else to do but wait for the boat to turn."
FOOT = "Privacy Policy\nTerms of Use\n© 2025 The Harbour"


def page(*lines: str) -> Found:
    """Read a page whose text has the given lines in its middle."""
    first, *others = PARAGRAPHS
    return read_paste("\n\n".join([HEAD, first, "\n".join(lines), *others, FOOT]))


def aloud(found: Found) -> list[str]:
    """Return what is read aloud."""
    return [block.text for block in found.blocks if block.aloud]


def kind(found: Found, text: str) -> str:
    """Return the kind of the block with a text, or "gone"."""
    return next((block.kind for block in found.blocks if block.text == text), "gone")


def test_row_of_links_above_the_text_goes() -> None:
    """A long row of short lines, questions among them, is a menu and no beginning of a text."""
    row = [
        f"{word} {thing}?" for word in ("Who sails", "Why do", "Is there a") for thing in ("boats", "tides")
    ]
    row += [f"Topic {number}" for number in range(14)]
    row += ["Our harbours", "Old maps", "Quiz"]
    found = read_paste(
        "\n".join([*row, "", "The Ferry Is Late", "By Ann Bee", "", *PARAGRAPHS, TOLD, "", FOOT])
    )
    assert aloud(found) == [*PARAGRAPHS, TOLD]


def test_row_of_figures_is_no_menu() -> None:
    """Short lines that end with a figure each are a table of the text; names or months alone are a menu."""
    places = [f"{side} {place}" for side in ("North", "South", "Old", "New") for place in ("Quay", "Mill")]
    names = [f"{place} {number}" for number in ("Inner", "Outer", "Upper") for place in places]
    figures = [f"{name} {number}" for number, name in enumerate(names, 118)]
    months = [f"{month} {year}" for year in range(2014, 2026) for month in ("May", "June")]
    for row, crowd in ((figures, ""), (names, "menu"), (months, "menu")):
        units = to_units("\n".join([*PARAGRAPHS, TOLD, *row]))
        assert find_crowds(units, [(None, None)] * len(units))[-1] == crowd


def test_teasers_under_one_label_go() -> None:
    """Headlines with a sentence each, parted by one label again and again, are no part of the text."""
    teasers = [
        line
        for place in ("quay", "mill", "tower", "school")
        for line in (
            f"What happened at the old {place}",
            f"The story of the {place} is one that few in the town still tell.",
            "full tale",
        )
    ]
    found = read_paste("\n\n".join([HEAD, *PARAGRAPHS, *PARAGRAPHS, *teasers, FOOT]))
    assert not [text for text in aloud(found) if "story of the" in text]


def test_verse_without_stops_is_a_text() -> None:
    """Lines that go on in the next one are verse, though none has a stop and sentences stand elsewhere."""
    verse = (
        "The boats lie down\nlike dogs after supper\nand the rope remembers\nevery hand\n\nNobody calls us in"
    )
    foot = "About the Poet\nAnn Bee was born in Cork and lives by the sea.\nMore Poems by Ann Bee\nThe Rope"
    found = read_paste(
        f"Skip to content\nPoems\nPoets\nSubscribe\nLow Water\nBy Ann Bee\n\n{verse}\n\n{foot}\n{FOOT}"
    )
    assert found.authors == ("Ann Bee",)
    assert aloud(found) == [line for line in verse.split("\n") if line]


@pytest.mark.parametrize("stamp", ["{} hours ago", "{}. Mai 2025 um 10:05 · Antworten", "hace {} minutos"])
def test_comments_are_known_by_their_stamps(stamp: str) -> None:
    """Comments without a head go from the first author's name on."""
    comments = [
        line for n in (2, 3, 4) for line in (f"Sailor{n}", stamp.format(n), "I do not believe a word of it.")
    ]
    found = read_paste("\n\n".join([HEAD, *PARAGRAPHS, *PARAGRAPHS, *comments, FOOT]))
    assert not [text for text in aloud(found) if "believe" in text or text.startswith("Sailor")]


def test_names_with_years_are_stamps_where_one_has_a_handle() -> None:
    """Names with how long ago they wrote end an article where one has a handle, and stay without one."""
    names = ["Ann Bee{} 1 year", "Carl Dow 1 year", "Eve Fox 2 years"]
    said = ["I do not believe a word of it.", "It took me years to learn.", "We all stayed for the sea."]
    lines = [line for pair in zip(names, said, strict=True) for line in pair]
    stamped = [line.format(" (@bee)") for line in lines]
    plain = [line.format("") for line in lines]
    assert (
        aloud(read_paste("\n\n".join([HEAD, *PARAGRAPHS, *PARAGRAPHS, *stamped, FOOT])))[-1] == PARAGRAPHS[-1]
    )
    assert plain[1] in aloud(read_paste("\n\n".join([HEAD, *PARAGRAPHS, *PARAGRAPHS, *plain, FOOT])))


def test_teasers_of_a_forum_go_from_their_stamps_on() -> None:
    """Who wrote when in a forum below the text is a stamp, in German as in Spanish."""
    for stamp in ("von Mehlsack{} um 21:0{}", "por Mehlsack{} a las 21:0{}"):
        talk = [line for n in (2, 3, 4) for line in (f"Wer kennt die alte Fähre {n}", stamp.format(n, n))]
        found = read_paste("\n\n".join([HEAD, *PARAGRAPHS, *PARAGRAPHS, *talk, FOOT]))
        assert not [text for text in aloud(found) if "Mehlsack" in text]


def test_box_that_comes_again_goes_to_its_last_line() -> None:
    """A box that stands in a text again and again goes whole, whatever stands around its last line."""
    box = (
        "MOST POPULAR",
        "The baker who never slept a night",
        "TOM BENNETT",
        "Why the mill stands still",
        "LAURA MILL",
    )
    first, second, *others = PARAGRAPHS
    text = [first, *box, "Advertisement", f"“{TOLD}”", second, *box, TOLD, *box, *others]
    assert not {*box} & {*aloud(read_paste("\n\n".join([HEAD, *text, FOOT])))}


def test_cells_of_a_table_stay() -> None:
    """Prices and decimals between names are the cells of a table, and so is what stands between them."""
    cells = ("Lamp of brass", "500 €", "yes", "1,7", "Lamp of tin", "90,50 €", "no", "2,1")
    found = page(*cells)
    assert {*cells} <= {block.text for block in found.blocks}


def test_day_beside_a_byline_is_the_date_in_a_bare_text() -> None:
    """In a text without a page around it a day right above a byline is its date; a diary keeps its days."""
    standfirst = "It had been gone for half a year, and hardly anybody had asked for it."
    signed = read_paste(
        "\n\n".join(["The Ferry Is Late", standfirst, "Monday, 6 October 2025", "By Ann Bee", *PARAGRAPHS])
    )
    assert signed.published == "2025-10-06"
    assert "Monday, 6 October 2025" not in [block.text for block in signed.blocks]
    diary = ["The Ferry Is Late", PARAGRAPHS[0], "Monday, 6 October 2025", *PARAGRAPHS[1:]]
    assert "Monday, 6 October 2025" in [block.text for block in read_paste("\n\n".join(diary)).blocks]


def test_dialogue_with_said_is_no_row_of_comments() -> None:
    """Short answers that end with "said" are no stamps."""
    talk = [f"“{word},” she said." for word in ("No", "Not yet", "Perhaps", "Soon")]
    found = page(*talk)
    assert set(talk) <= set(aloud(found))


@pytest.mark.parametrize(
    "line",
    [
        "Thanks for reading The Quay! Subscribe for free to receive new posts.",
        "If you liked this letter, you can buy me a coffee.",
        "Support independent journalism for only £4 a month",
        "Folgen Sie uns auf Instagram und WhatsApp",
        "Mit meiner Anmeldung stimme ich den Bedingungen zu.",
        "Chaque dimanche, le meilleur du port dans votre boîte mail.",
        "Puedes seguir a El Muelle en Facebook o recibir nuestro boletín.",
        "Per continuare a leggere abbonati: il primo mese è gratis.",
        "Receba as notícias do porto no seu e-mail",
    ],
)
def test_calls_to_the_reader_go(line: str) -> None:
    """What a page asks of its reader goes, also from the middle of a text."""
    assert line not in aloud(page(line))


@pytest.mark.parametrize(
    "line",
    [
        "“Support my work,” said the sign above the till, and nobody did.",
        "The union asked its members to follow the pilots and stay at home.",
        "Die Stadt bittet alle, den Weg am Ufer zu meiden, bis das Wasser fällt.",
    ],
)
def test_sentences_are_no_calls(line: str) -> None:
    """A sentence about members, or somebody's words, stays."""
    assert reason(Unit(text=line, lines=None), "body") is None
    assert line in aloud(page(line))


def test_what_ends_a_page_is_cut_without_a_head() -> None:
    """Below the last sentence, lines of which rules know many end the page."""
    found = read_paste("\n".join([HEAD, *PARAGRAPHS, "Print", "Nutrition", "Tags: bread", "Corn loaf", FOOT]))
    assert aloud(found) == list(PARAGRAPHS)


def test_labels_go_beside_labels_and_stay_as_headings() -> None:
    """A word that may head a section goes from a page's text only beside another line of the page."""
    assert "Print" not in aloud(page("Print", "Email", "Share"))
    assert "Weather" in aloud(page("Weather"))


def test_heading_below_links_stays() -> None:
    """The last line of a box of links heads the next section when it is shorter than they are."""
    links = ("Why the mill was never built again", "Ten harbours to see before the winter")
    first, *others = PARAGRAPHS
    found = read_paste("\n".join([HEAD, first, "Read also", *links, "What it cost", *others, FOOT]))
    assert "What it cost" in aloud(found)
    assert not set(links) & set(aloud(found))


def test_heading_in_capitals_stays() -> None:
    """A line in capitals without a stop heads a section."""
    assert "THE LONG WAY BACK TO THE HARBOUR" in aloud(page("THE LONG WAY BACK TO THE HARBOUR"))


@pytest.mark.parametrize(
    "line",
    [
        "Carl Dee in his workshop on the quay",
        "A woman walks along the quay in the rain.",
        "On the sands before dawn, 6:10 a.m.",
        "La jetée du vieux port, au petit matin. © Ann Bee",
        "clock covered in mud on a path",
        "COLLECTION BERTHIER / PHOTOTHÈQUE",
        "The mill at dusk from the west (Carl Dee)",
        "Ana Ruiz, durante el partido. / C. D.",
        "Map of the estuary",
    ],
)
def test_captions_are_known_without_a_credit_word(line: str) -> None:
    """A line that only describes what is seen, or names who saw it, is not read aloud."""
    assert kind(page(line), line) == "caption"


def test_photographer_below_a_caption_is_silent() -> None:
    """A bare name right below a caption is no heading."""
    found = page("Carl Dee in his workshop on the quay", "Nora Lind")
    assert kind(found, "Nora Lind") == "caption"


@pytest.mark.parametrize(
    "line", ["Ein Leben auf dem Wasser", "Siebzig Menschen in jeder Nacht", "How we got there"]
)
def test_headings_are_no_captions(line: str) -> None:
    """Nouns with capitals are no names, and a heading is read aloud."""
    assert line in aloud(page(line))


@pytest.mark.parametrize(
    "line",
    [
        "Nora Lind is a writer based in Leeds.",
        "Nora Lind, geboren 1970, lebt als freie Autorin in Kiel.",
        "Nora Lind est historienne et enseigne à Lyon.",
        "Das Gespräch wurde für den Druck gekürzt.",
        "L'intervista è stata realizzata il 12 maggio a Genova.",
        "Este cuento obtuvo una mención en el certamen de 2024.",
        "The exhibition runs until 3 June.",
        "This is an edited extract from Low Water, published by Heron Press.",
    ],
)
def test_notes_at_the_end_are_silent(line: str) -> None:
    """Who wrote a text and where it comes from is shown below it and not read."""
    found = read_paste("\n\n".join([HEAD, *PARAGRAPHS, *PARAGRAPHS, "It ends here.", line, FOOT]))
    assert line not in aloud(found)


def test_whom_the_text_names_is_not_its_author() -> None:
    """A last sentence about somebody in the text is text."""
    told = "Nora Lind has kept the light since the winter of the flood, and nobody asks her why."
    last = "Nora Lind lives on the quay again."
    found = read_paste("\n\n".join(["The Light", told, *PARAGRAPHS, *PARAGRAPHS, last]))
    assert last in aloud(found)


@pytest.mark.parametrize(
    "line",
    [
        "Photographs and text by Nora Lind",
        "Text und Fotos: Nora Lind",
        "Gastbeitrag von Nora Lind",
        "Interview geführt von Nora Lind",
        "Par Nora Lind le 09.09.2025 à 16h00",
        "Texte et photos : Nora Lind",
        "Crónica de Nora Lind",
        "Texto y fotos: Nora Lind",
        "Testo e foto di Nora Lind",
        "dalla nostra inviata Nora Lind",
        "Reportagem: Nora Lind",
        "Por Nora Lind, Folha do Mar — Recife",
    ],
)
def test_bylines_of_many_forms(line: str) -> None:
    """An author is found behind the kind of text and behind photographs; a paper is no second author."""
    found = read_paste(
        f"Menu\nSkip to content\nShare\nThe Ferry Is Late\n{line}\n\n" + "\n\n".join(PARAGRAPHS)
    )
    assert found.authors == ("Nora Lind",)


def test_initials_sign_and_sections_do_not() -> None:
    """Initials below a title are its author; the kind of a page, in capitals, is not."""
    head = "Menu\nSkip to content\nCOMUNICADO DE PRENSA\nThe Ferry Is Late\n{}\n\n" + "\n\n".join(PARAGRAPHS)
    assert read_paste(head.format("R. M.")).authors == ("R. M.",)
    assert read_paste(head.format("PRESS OFFICE")).authors == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("3.mai.2025 às 14h02", DateLine(published="2025-05-03")),
        ("Postado em 3 de maio de 2025", DateLine(published="2025-05-03")),
        ("Inserito il 3/5/2025", DateLine(published="2025-05-03")),
        ("4.4.2025 – 11.1.2026", DateLine()),
    ],
)
def test_dates_and_spans_of_dates(line: str, found: DateLine) -> None:
    """A date of publication is read; how long something lasts is none."""
    assert date_line(line) == found


def test_title_stands_above_a_standfirst_of_two_sentences() -> None:
    """A quotation above a longer line with more of the text's words is the title."""
    title = "«I never wanted the ferry»"
    told = "Forty years on the quay, one lamp, one brother. A talk with the woman of the ferry in October"
    found = read_paste(
        f"Menu\nSkip to content\nShare\n{title}\n{told}\nBy Ann Bee\n\n" + "\n\n".join(PARAGRAPHS)
    )
    assert found.title == title


def test_path_with_wide_spaces_is_no_title() -> None:
    """A path through a site that ends with the title is not the title."""
    path = "Home  Local  A ferry comes back to the town"
    found = read_paste(
        f"Menu\nSkip to content\n{path}\nA ferry comes back to the town\nBy Ann Bee\n\n"
        + "\n\n".join(PARAGRAPHS)
    )
    assert found.title == "A ferry comes back to the town"


def test_standfirst_of_few_words_stays() -> None:
    """Six words right below the title are its standfirst."""
    found = read_paste(
        "Menu\nSkip to content\nShare\nThe Ferry Is Late\nOn ropes, brothers and patient dogs\nBy Ann Bee\n\n"
        + "\n\n".join(PARAGRAPHS)
    )
    assert "On ropes, brothers and patient dogs" in [block.text for block in found.blocks]


def test_each_line_of_a_wrapped_paragraph_is_told() -> None:
    """A hard-wrapped paragraph that goes is told line by line, since each is a line of the source."""
    title = "The Ferry That Came Back to a Quiet Town"
    found = read_paste("\n".join([title, "a", title, "a", PARAGRAPHS[0]]))
    assert {1, 2} <= {each.line for each in found.removed} | set(found.metadata_lines)
