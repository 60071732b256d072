"""What a page adds to an article in its own name goes, in many languages; what is like it stays."""

import pytest

from audiopub.article.paste import read_paste
from audiopub.article.rules import reason
from audiopub.article.units import Unit
from tests.article.conftest import PARAGRAPHS

_EVERYWHERE = [
    ("This copy is for your personal, non-commercial use only. Write to us to order more of them.", "footer"),
    ("Diese Kopie ist nur für den persönlichen und nicht kommerziellen Gebrauch.", "footer"),
    ("Este artículo es solo para su uso personal y no comercial.", "footer"),
    ("Slideshow (14 images)", "gallery or player"),
    ("Fotostrecke: 8 Bilder", "gallery or player"),
    ("Diaporama – 12 photos", "gallery or player"),
    ("21 minutes - 4312 words", "reading time"),
    ("1.200 Wörter | 6 Minuten", "reading time"),
    ("Mon., Oct. 6, 2025timer2 min. read", "reading time"),
    ("Puntúalo 3 estrellas", "rating"),
    ("Rate it 4 stars", "rating"),
    ("Aktuell mit 4,5 Sternen bewertet", "rating"),
    ("Visto 314 veces", "rating"),
    ("Add to cart: a brass lamp for the quay", "shop button"),
    ("In den Warenkorb: Laterne aus Messing", "shop button"),
    ("Baca juga: Kapal itu kembali", "read more"),
    ("Läs också: Färjan är tillbaka", "read more"),
    ("Czytaj także:", "read more"),
    ("Читайте также: паром вернулся", "read more"),
]
_AT_EDGES = [
    ("Topic pages: ferries, harbours, bakers", "tags"),
    ("Themenseiten zu diesem Artikel:", "tags"),
    ("Temas en esta nota:", "tags"),
    ("Weitere interessante Themen", "related articles"),
    ("Otros artículos de interés", "related articles"),
    ("Published by", "about the author"),
    ("A baker who writes about boats. View all posts by Ann Bee", "about the author"),
    ("Alle Beiträge von Ann Bee anzeigen", "about the author"),
    ("Ver todas las entradas de Ann Bee", "about the author"),
    ("Save this article and read it when you like.", "account or paywall"),
    ("Salva questo articolo e leggilo quando vuoi.", "account or paywall"),
    ("Retrouvez tous vos articles enregistrés dans votre espace.", "account or paywall"),
    ("Kommentare werden geladen…", "comments"),
    ("Es wurden noch keine Kommentare geschrieben.", "comments"),
    ("Blog comments powered by Disqus", "comments"),
    ("Aún no hay comentarios", "comments"),
    ("Diskussion / Kommentare", "comments"),
    ("Fanden Sie diesen Artikel nützlich?", "feedback"),
    ("Avez-vous trouvé cet article utile ?", "feedback"),
    ("Findest du den Beitrag gut?", "feedback"),
    ("Ann Bee Ferries of the coast 6 October 2025 0 comments", "facts of the page"),
    ("Next boat news", "navigation"),
    ("The Quay on Mastodon", "share buttons"),
    ("Das Hafenblatt bei Instagram.", "share buttons"),
    ("zurück zur Übersicht zum nächsten Artikel", "page label"),
]
_SENTENCES = [
    "This copy is for the baker, who had asked for it.",
    "Dieser Text ist nur für den Kapitän bestimmt.",
    "To order copies of the old map, she walked to the mill.",
    "The gallery has 14 images of the ferry, and none of the crew.",
    "He spoke for 21 minutes, 4312 words in all.",
    "She read it 3 times.",
    "Give it 5 stars and go home.",
    "They had seen the film 12 times",
    "Buy now, pay later",
    "Add to cart and horse a driver who knows the road.",
    "Läs är ett ord på svenska.",
    "По теме никто не говорил.",
    "Published by a small press in Cork, the book went round the town.",
    "Save this town, they said.",
    "There are no comments in the log of the ship.",
    "Did you find this odd?",
    "By 2019 the letter had drawn 1,200 comments.",
    "Fanden Sie diesen Weg allein?",
    "El capitán guardó este artículo en un cajón.",
    "Weitere Themen waren der Hafen und das Brot.",
    "What she wrote on Mastodon",
]


@pytest.mark.parametrize(("line", "rule"), _EVERYWHERE)
def test_additions_are_known_wherever_they_stand(line: str, rule: str) -> None:
    """Licences, counts, ratings, shop labels and pointers to other articles go from inside a text, too."""
    assert reason(Unit(text=line, lines=None), "body") == rule


@pytest.mark.parametrize(("line", "rule"), _AT_EDGES)
def test_additions_go_at_the_edges(line: str, rule: str) -> None:
    """Topics, the author's page, saved articles and comments to come go below a text and stay inside it."""
    unit = Unit(text=line, lines=None)
    assert reason(unit, "tail") == rule
    assert reason(unit, "body") is None


@pytest.mark.parametrize("line", _SENTENCES)
def test_sentences_with_the_same_words_stay(line: str) -> None:
    """The same words are of the text where a sentence goes on with them."""
    assert reason(Unit(text=line, lines=None), "body") is None


@pytest.mark.parametrize("line", _SENTENCES)
def test_sentences_with_the_same_words_end_no_text(line: str) -> None:
    """Nor does such a sentence end an article when it stands last in somebody's own text."""
    found = read_paste("\n\n".join(["The Ferry Is Late", *PARAGRAPHS, line]))
    assert line in [block.text for block in found.blocks]


@pytest.mark.parametrize(
    ("ends", "name"),
    [
        (("Published by", "Ann Bee", "A baker who writes. View all posts by Ann Bee"), "Ann Bee"),
        (("Veröffentlicht von", "Ann Bee", "Alle Beiträge von Ann Bee anzeigen"), "Ann Bee"),
    ],
)
def test_author_page_below_a_text_goes(ends: tuple[str, ...], name: str) -> None:
    """The box that a blog sets below a text goes with the name in it."""
    found = read_paste("\n\n".join(["The Ferry Is Late", *PARAGRAPHS, *ends]))
    assert [block.text for block in found.blocks] == [*PARAGRAPHS]
    assert name in [line.text for line in found.removed] or found.authors == (name,)
