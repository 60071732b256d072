"""What forums, live reports, bets and players set around their lines goes, in six languages."""

import pytest

from audiopub.article.paste import read_paste
from audiopub.article.rules import reason
from audiopub.article.units import Unit
from tests.article.conftest import PARAGRAPHS

_OF_PAGE = [
    "Mi piace: anna_b e altri 6",
    "Reactions: anna, carl and 3 others",
    "Gefällt mir: anna, carl und 12 andere",
    "SeaCook ha detto:",
    "anna_b said:",
    "Anna wrote: ↑",
    "Clicca per espandere...",
    "Zum Vergrößern anklicken....",
    "Haz clic para expandir...",
    "Pagina 1 di 2",
    "Page 3 of 12",
    "Aktives Mitglied",
    "Utente attivo",
    "Autore discussione: anna_b",
    "Forum > Boote > Segel",
    "JavaScript ist deaktiviert. Für eine bessere Darstellung aktiviere bitte JavaScript.",
    "Neueste zuerst",
    "Orden: más reciente primero",
    "Sort by: newest first",
    "Les plus récents d’abord",
    "Automatisch aktualisieren",
    "Quoten vergleichen – 18+ | Spiele mit Verantwortung",
    "Apueste con responsabilidad. Prohibido a menores de edad.",
    "Gioca responsabilmente",
    "18+. Gamble responsibly. T&Cs apply.",
    "Click to play",
    "The video will auto-play soon",
    "Das Video konnte nicht geladen werden.",
    "Accept and play",
    "Bildschirm aktiv lassen",
]


@pytest.mark.parametrize("line", _OF_PAGE)
def test_lines_of_pages_that_grow_are_of_the_page(line: str) -> None:
    """Reactions, quotes, ranks, orders, bets and players are known wherever they stand."""
    assert reason(Unit(text=line, lines=None), "body")


@pytest.mark.parametrize(
    "line",
    [
        "Anna said:",
        "McKay said:",
        "Mi piace: il mare e le barche",
        "The page 3 of the book was missing.",
        "The oldest first, then the youngest, and the cook last.",
        "An active member of the crew",
        "The forum was held in May.",
        "Nobody under 18 was let on board, and the captain felt responsible.",
        "He asked us to play responsibly and left.",
        "He had a click to play with.",
        "The newest boats came first.",
        "Keep the screen on the window.",
    ],
)
def test_sentences_with_the_same_words_stay(line: str) -> None:
    """The same words in a sentence, or a plain name that speaks, are of the text."""
    assert reason(Unit(text=line, lines=None), "body") is None


def test_a_thread_keeps_its_posts() -> None:
    """The posts of a thread are read, what the forum sets around them is not."""
    first, second, *others = PARAGRAPHS
    page = ["The old ferry", first, "Mi piace: anna_b e altri 6", "Clicca per espandere...", second, *others]
    article = read_paste("\n\n".join(page))
    texts = [block.text for block in article.blocks]
    assert [*PARAGRAPHS] == [text for text in texts if text in PARAGRAPHS]
    assert not any("espandere" in text or "anna_b" in text for text in texts)
