"""Boxes in whole sentences and polls go with their head and buttons; what is like them in a text stays."""

import pytest

from audiopub.article.offers import offers
from audiopub.article.paste import read_paste
from audiopub.article.units import Unit
from tests.article.conftest import PARAGRAPHS

_HEAD = ("Menu", "Skip to content", "Share this article", "The Ferry Is Late", "By Ann Bee")
_FOOT = ("Related articles", "Share this article", "© 2025 The Quay")


def _kept(*lines: str, head: tuple[str, ...] = _HEAD, foot: tuple[str, ...] = _FOOT) -> list[str]:
    page = "\n\n".join((*head, PARAGRAPHS[0], *lines, *PARAGRAPHS[1:], *foot))
    return [block.text for block in read_paste(page).blocks]


@pytest.mark.parametrize(
    "box",
    [
        ("Advertisement", "Thinking of a new boat? Quay readers get 15% off every hull. Visit our showroom."),
        (
            "Anzeige",
            "Sichern Sie sich 20 Prozent Rabatt auf das neue Konto, nur für Neukunden der Hafenbank.",
        ),
        (
            "Stage d'été",
            "Réservez vos billets dès maintenant : l'atelier est gratuit pour nos lecteurs.",
            "Réserver",
        ),
        (
            "Cita previa",
            "Pide cita en tu oficina o llama gratis de lunes a viernes, hasta las 20 horas.",
            "Pedir cita",
        ),
        ("Scopri il corso di vela: per i nostri lettori la prima lezione è gratuita.", "18,50 € Acquista"),
        (
            "Simulador",
            "Responda a quatro perguntas e receba grátis o resultado da sua conta.",
            "Calcular agora",
        ),
    ],
)
def test_box_goes_with_its_head_and_button(box: tuple[str, ...]) -> None:
    """An offer beside a label, a button or a price goes, and the paragraphs around it stay."""
    kept = _kept(*box)
    assert not set(kept) & set(box)
    assert {*PARAGRAPHS} <= {*kept}


@pytest.mark.parametrize(
    "poll",
    [
        ("Should the ferry run at night?", "Yes, it should", "No, let us sleep", "VOTE"),
        ("Umfrage", "Soll die Fähre nachts fahren?", "Ja, unbedingt", "Nein, nie", "Weiß ich nicht"),
        (
            "Faut-il un bac de nuit ?",
            "Oui",
            "Non",
            "Voter",
            "Déjà 2 318 votes. Ce sondage n'engage personne.",
        ),
    ],
)
def test_poll_goes_with_its_answers(poll: tuple[str, ...]) -> None:
    """The question, the answers, the button and the count of a poll go."""
    assert not set(_kept(*poll)) & set(poll)


def test_reviews_of_readers_end_the_text() -> None:
    """Reviews with stars below the text are no part of it."""
    reviews = (
        "Paolo",
        "●●●●●",
        "Best crossing of my life.",
        "Ann",
        "●●○○○",
        "Too late.",
        "Bo",
        "●○○○○",
        "Wet.",
    )
    kept = _kept(*PARAGRAPHS, "3 reader reviews", *reviews, foot=("Share this article", "© 2025 The Quay"))
    assert not set(kept) & {"Best crossing of my life.", "Too late."}


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Did he call?",
            "Yes, twice",
            "No, he wrote",
            "She put the lamp out and went down to the quay again.",
        ),
        ("See the harbour", "The ticket costs £4 and the boat leaves at ten, whatever the weather is like."),
        ("The county paid £212m, and half of it is a loan that tolls will repay.", "See for yourself"),
        ("Book the boat early, said the man, and you will not stand in the rain for an hour.",),
    ],
)
def test_what_is_like_a_box_stays(lines: tuple[str, ...]) -> None:
    """Questions, prices and advice of a text stay where no box is around them."""
    assert {*lines} <= {*_kept(*lines)}


def test_offer_needs_a_page() -> None:
    """In a text without a page around it nothing is a box."""
    lines = (
        "Discover our boats: 20% off for readers, and the first hour is free of charge.",
        "Book now here",
    )
    assert {*lines} <= {*_kept(*lines, head=("The Ferry Is Late",), foot=())}


def test_words_of_an_offer_are_counted_by_kind() -> None:
    """Words of one kind count once, and somebody's words in quotes do not count."""
    one = "The bread costs £2 and the boat £4, and nobody minded either price."
    assert offers(Unit(text=one, lines=None)) == 1
    assert offers(Unit(text="“Buy now: 20% off, free delivery for our readers!”", lines=None)) == 0


def test_pull_quotes_go_with_their_speakers() -> None:
    """A quotation that the paragraph above has said goes, and the name below it; a heading stays."""
    said = "“The lid is half the kettle,” said Ada Quill, and she hung both from the beam of the shed again."
    after = "Nobody asked Ada Quill about the beam, which had come from a ship and was older than the shed."
    quote = "“The lid is half the kettle”"
    assert quote not in _kept(said, quote, "Ada Quill, tinker", after)
    assert "Ada Quill, tinker" not in _kept(said, quote, "Ada Quill, tinker", after)
    assert f"{quote} (Ada Quill, tinker)" not in _kept(said, f"{quote} (Ada Quill, tinker)", after)
    assert quote in _kept(after, quote, said)
