"""Lines of a page's machinery and small print go, boxes go whole, and what is like them in a text stays."""

import pytest

from audiopub.article.paste import read_paste
from audiopub.article.rules import reason
from audiopub.article.units import Unit, to_units
from tests.article.conftest import PARAGRAPHS

_HEAD = ("Menu", "Skip to content", "Share this article", "The Ferry Is Late", "By Ann Bee")
_FOOT = ("Related articles", "Share this article", "© 2025 The Quay")


def _kept(*lines: str) -> list[str]:
    page = "\n\n".join((*_HEAD, PARAGRAPHS[0], *lines, *PARAGRAPHS[1:], *_FOOT))
    return [block.text for block in read_paste(page).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Skip past newsletter promotion",
        "Fin de la publicidad",
        "L'article continue ci-dessous",
        "Opens in a new tab",
        "La lecture est générée par synthèse vocale et peut comporter des erreurs de prononciation.",
        "Este áudio foi gerado por inteligência artificial.",
        "Cette vidéo n'est pas disponible avec vos réglages de cookies.",
        "Si no puedes ver el vídeo, pulsa aquí",
        "Grafik vergrössern",
        "This page was last edited on 9 December 2024, at 11:48 (UTC).",
        "Versteckte Kategorien: Fähren",
        "This section needs additional citations for verification.",
        "Diesem Artikel fehlen Belege.",
        "You can help by adding sources.",
        "You may occasionally receive promotional content from the Quay.",
        "Weiterlesen mit Kai Plus",
        "Sei già abbonato? Accedi",
        "Avez-vous vu une erreur ? Écrivez-nous",
        "¿Hiciste esta receta? Etiquétame con #muelle",
        "Salvala su Pinterest",
        "53 réponses sur le forum",
        "Copier",
        "Jetzt abstimmen",
        "Contenido [ocultar]",
    ],
)
def test_machinery_goes_from_the_middle_of_a_text(line: str) -> None:
    """A line that a page prints for its own working goes wherever it stands."""
    assert line not in _kept(line)


@pytest.mark.parametrize(
    "line",
    [
        "Skip the queue at the ferry",
        "The voice on the quay was not artificial, she said, it was her brother's.",
        "This video is the only one of the ferry.",
        "Your browser keeps the timetable for a week.",
        "The article was last edited by a captain who could not spell.",
        "She had made a mistake? No, the tide had.",
        "How to copy a timetable",
        "About Acme Ferries",
    ],
)
def test_like_machinery_but_of_the_text(line: str) -> None:
    """A sentence or heading with such words stays."""
    assert line in _kept(line)
    assert reason(Unit(text=line, lines=(1, 1)), "body") is None


def test_box_goes_from_end_to_end() -> None:
    """What stands between a way past a box and its end goes with them; "Skip to content" begins no box."""
    box = ("Skip related links", "Castle Rovers", "Second League", "End of related links")
    assert not {*box} & {*_kept(*box)}
    assert {*PARAGRAPHS} <= {*_kept("End of content")}


def test_poll_goes_with_its_figures() -> None:
    """Names and figures below the head of a poll go, the text below them stays."""
    kept = _kept("Player of the match", "Vote now", "Felgate", "8.41", "Havlin", "7.96")
    assert not {"Player of the match", "Felgate", "7.96"} & {*kept}
    assert {*PARAGRAPHS} <= {*kept}


def test_clip_goes_with_its_title() -> None:
    """The title between "The video" and a button goes; without a button it stays."""
    title = "When the captain silenced the whole of the quay with one word"
    assert title not in _kept("Il video", title, "Guarda")
    assert title in _kept(title)


def test_box_about_the_author() -> None:
    """A head with the author's name goes with her greeting, and where she has signed the text."""
    greeting = "Hi, I'm Dana! I cook on a quay with two dogs and a leaking roof."
    assert not {"About Dana", greeting} & {*_kept("About Dana", greeting)}
    assert "About Ann" not in _kept("About Ann")


def test_edit_link_is_no_part_of_a_heading() -> None:
    """What an encyclopedia sets right behind a heading goes; brackets of a sentence stay."""
    texts = ["History[edit]", "Histoire[modifier | modifier le code]", "Press the button [edit]"]
    assert [unit.text for unit in to_units("\n\n".join(texts))] == ["History", "Histoire", texts[2]]


def test_numbered_contents_go_and_their_headings_stay() -> None:
    """A numbered list below "Contents" goes, and the heading that it names stays right below it."""
    kept = _kept("Contents hide", "1 The bell", "1.1 The rope", "2 The tide", "The bell")
    assert "The bell" in kept
    assert not {"Contents hide", "1 The bell", "1.1 The rope", "2 The tide"} & {*kept}


_LONE = (
    *("Mehr zum Thema", "Mehr zum Thema:", "Lesen Sie auch", "Das könnte Sie auch interessieren", "Related"),
    *("Related articles", "You may also like", "More on this topic", "Most read", "Lire aussi :"),
    *("Sur le même sujet", "Noticias relacionadas", "Más información", "Leggi anche", "Leia também"),
)
_TEXT = (
    *PARAGRAPHS,
    "The fishermen, who bring their catch of the morning to her, had to bring cards to pay for the trip.",
    "So the whole town sits on the quay in the evening now, and tells of the summer in which no boat came.",
)


@pytest.mark.parametrize("head", _LONE)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("at", range(1, len(_TEXT)))
def test_a_head_without_its_box_goes_alone(head: str, between: str, at: int) -> None:
    """Prose goes on below what headed links that were not copied: no more is lost, also not above it."""
    page = between.join((*_HEAD, *_TEXT[:at], head, *_TEXT[at:], *_FOOT))
    assert [block.text for block in read_paste(page).blocks] == [*_TEXT]


@pytest.mark.parametrize("head", ["Mehr zum Thema", "Related articles", "Sur le même sujet", "Leia também"])
@pytest.mark.parametrize("at", range(1, len(_TEXT)))
def test_a_head_without_its_box_goes_from_a_copied_text(head: str, at: int) -> None:
    """That holds where nothing but the text was copied, for heads that no text of somebody's own has."""
    found = read_paste("\n\n".join(("The Ferry Is Late", *_TEXT[:at], head, *_TEXT[at:])))
    assert [block.text for block in found.blocks] == [*_TEXT]
    assert [each.text for each in found.removed] == [head]


@pytest.mark.parametrize("head", ["More stories", "More on the ferry", "Recommended", "Weitere Meldungen"])
def test_a_heading_like_such_a_head_stays(head: str) -> None:
    """Where nothing of a page is around a text, what may be a heading of it is one, and its text stays."""
    found = read_paste("\n\n".join(("The Ferry Is Late", *_TEXT[:-1], head, _TEXT[-1])))
    assert [block.text for block in found.blocks] == [*_TEXT[:-1], head, _TEXT[-1]]


@pytest.mark.parametrize(
    "box",
    [
        ("Why the bridge to the island was never built", "Who was the last keeper of the light"),
        ("For forty years the keeper lit the lamp by hand, until a letter came to the island and all of…",),
        (
            "For forty years the keeper lit the lamp by hand, until a letter came that he never answered.",
            "The keeper who would not leave",
            "The council wants to build the bridge anyway, and the bill for it is growing with each month.",
            "A bridge too long for its village",
        ),
        ("The council wants to build the bridge anyway, and the bill is growing every month.", "Read more"),
    ],
)
def test_a_box_goes_with_its_head(box: tuple[str, ...]) -> None:
    """Headlines, teasers that are cut off, and teasers beside headlines or buttons are no prose of it."""
    found = read_paste("\n".join((*_HEAD, *_TEXT, "Related articles", *box, *_FOOT)))
    assert [block.text for block in found.blocks] == [*_TEXT]
