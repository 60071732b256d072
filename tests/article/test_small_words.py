"""Languages that small words tell beyond doubt."""

from pathlib import Path

import py3langid
import pytest

from audiopub.article.small_words import evident_language

PASTES = sorted((Path(__file__).parent / "pastes").glob("*.txt"))
SAMPLE = 1000

ALIKE = {
    "ca": "La ciutat de Barcelona és la capital de Catalunya i la segona en nombre d'habitants de la "
    "península. És a la plana entre el riu Besòs i la serra de Collserola, i el seu port és un dels més "
    "importants de la Mediterrània. La gent que hi viu parla de la platja, de les places i dels carrers on "
    "els nens juguen a la tarda quan ja no fa tanta calor, i les àvies els miren des de les finestres.",
    "gl": "A cidade de Santiago é a capital de Galicia e un dos lugares de peregrinación máis coñecidos do "
    "mundo. As súas rúas de pedra levan á praza do Obradoiro, onde está a catedral, e a xente que chega "
    "polo Camiño descansa ao sol coas mochilas no chan. No inverno chove moito, pero ninguén se queixa, "
    "porque sen a choiva a pedra non tería esa cor que ten cando cae a tarde e se acenden as luces.",
    "lb": "D'Stad Lëtzebuerg ass d'Haaptstad vum Land a läit op engem Fiels iwwer zwee Däller. D'Leit, déi "
    "hei wunnen, schwätze vill Sproochen, an op de Maart kommen se all Samschdeg, fir Geméis a Blummen ze "
    "kafen. Am Wanter ass et kal an dacks niwweleg, mee an de Caféen ass et waarm, an do sëtzen déi Al a "
    "spille Kaarten, bis et däischter gëtt an d'Luuchten op der Bréck ugoen.",
    "nl": "De stad ligt aan de rivier en is bekend om haar bruggen. In de zomer zitten de mensen tot laat op "
    "de kade en kijken naar de boten die voorbij varen. Wie er voor het eerst komt, merkt dat het er niet "
    "zo druk is als in de hoofdstad, en dat de winkels al vroeg sluiten, omdat iedereen liever naar buiten "
    "gaat dan achter de toonbank te blijven staan wachten op klanten die toch niet meer komen.",
}
"""Texts in languages that are like those whose small words are trusted, or like one another."""


@pytest.mark.parametrize("paste", PASTES, ids=lambda path: path.stem)
def test_detector_agrees_wherever_small_words_tell(paste: Path) -> None:
    """Whatever the small words tell of a piece of real text, the detector says the same."""
    text = paste.read_text(encoding="utf-8")
    pieces = [text[start : start + SAMPLE] for start in range(0, len(text), SAMPLE)]
    told = {piece: evident for piece in pieces if (evident := evident_language(piece))}
    assert told == {piece: str(py3langid.classify(piece)[0]) for piece in told}


def test_small_words_tell_most_articles() -> None:
    """Hardly an English, German or French article is left to the detector."""
    texts = [path.read_text(encoding="utf-8") for path in PASTES if path.name[:3] in {"en-", "de-", "fr-"}]
    told = sum(any(evident_language(text[at : at + SAMPLE]) for at in (0, SAMPLE)) for text in texts)
    assert told >= len(texts) // 2


@pytest.mark.parametrize("language", ALIKE)
def test_languages_that_are_alike_are_left_to_the_detector(language: str) -> None:
    """Small words tell nothing of a text in a language whose relatives have the same ones."""
    assert evident_language(ALIKE[language]) is None
    assert py3langid.classify(ALIKE[language])[0] == language


def test_little_text_tells_nothing() -> None:
    """A line is too little."""
    assert evident_language("It was the best of times, and the worst of all that they had.") is None
