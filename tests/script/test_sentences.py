"""Where a block's text is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.script.sentences import LONGEST, LONGEST_WORD, split
from tests.script.sentence_cases import CASES


def cut(text: str, language: str = "en", *, lines: bool = False) -> list[str]:
    """Return the pieces of `text`."""
    return [text[piece.start : piece.end] for piece in split(text, language, lines=lines)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Boats left at dawn.", "They came back late."],
        ["At 5 a.m. Mr. Smith went out.", "He was back at 9."],
        ["We met Dr. No in the harbour.", "He smiled."],
        ["1. Lower the sail.", "2. Tie the rope."],
        ["See No. 5 in the list.", "It took approx. 5 days."],
        ["She waited... and waited.", "Nobody came."],
        ["He said “I won’t go. Never.” and left.", "The door closed."],
        ["The crew (all six. Really.) was on deck.", "It rained."],
        ["“Oh. Let “her” be. So. ” he said, and left.", "It rained."],
    ],
)
def test_cuts_are_where_a_reader_pauses(sentences: list[str]) -> None:
    """Titles, times, list numbers, ellipses, quotations and brackets do not end a sentence."""
    assert cut(" ".join(sentences)) == sentences


TABLE = [(language, line) for language, lines in CASES.items() for line in lines.strip().split("\n")]


def test_the_table_is_of_some_size() -> None:
    """There are cases of each language, and many."""
    assert len(TABLE) >= 120
    assert set(CASES) == {"en", "de", "fr", "es", "pt", "it", "ja", "zh"}


@pytest.mark.parametrize(("language", "line"), TABLE)
def test_every_language_is_cut_at_its_sentences(language: str, line: str) -> None:
    """Abbreviations, initials, decimals, ordinals, quotations and lists do not end a sentence."""
    sentences = line.split("|")
    assert cut(("" if language in {"ja", "zh"} else " ").join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "船が港を出て、" * 80 + "戻った。"),
        ("zh", "船离开了港口，" * 80 + "又回来了。"),
        ("th", "เรือออกจากท่าเรือ แล้ว" * 40),
        ("de", "Das Schiff, das im Hafen lag, " * 30 + "fuhr ab."),
    ],
)
def test_long_sentences_of_every_script_are_cut_at_clauses(language: str, text: str) -> None:
    """No piece is too long for a voice; a cut is behind a mark or at a space, and nothing is lost."""
    pieces = cut(text, language)
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(piece.endswith(("、", "，", ",", "แล้วเรือออกจากท่าเรือ")) for piece in pieces[:-1])


def test_white_space_stays_outside() -> None:
    """Pieces begin and end with a character that is seen; nothing but white space has no piece."""
    assert cut("  One.\n\n Two.\u00a0 ") == ["One.", "Two."]
    assert cut(" \n ") == []
    assert cut("") == []


def test_verse_is_cut_at_its_line_ends() -> None:
    """A line of verse that ends no sentence is followed by the pause of a clause."""
    text = "The sea is wide\nand I cannot get over.\nNor have I wings"
    pieces = split(text, "en", lines=True)
    assert [text[p.start : p.end] for p in pieces] == text.split("\n")
    assert [p.clause for p in pieces] == [True, False, False]


def test_a_long_sentence_is_cut_at_the_best_mark() -> None:
    """A semicolon is better than a comma, a comma better than a space."""
    start = "a long way to go, " * 12
    assert cut(f"{start}then rest; {start}and sleep.")[0] == f"{start}then rest;"
    assert cut("a long way to go, " * 30)[0].endswith("go,")
    assert cut("a long way to go " * 30)[0].endswith(("a", "long", "way", "to", "go"))


def test_a_long_quotation_is_cut_between_its_sentences() -> None:
    """Inside quotation marks sentencex does not cut at all: a sentence's end is the best place there."""
    text = f"“{'The tide came in over the wall. ' * 20}We ran,” he said."
    pieces = split(text, "en")
    assert text[pieces[0].start : pieces[0].end].endswith("wall.")
    assert not pieces[0].clause


def test_japanese_is_cut_at_its_own_marks() -> None:
    """Sentences end at their full stop, long ones at their comma."""
    assert cut("港に灯がともる。船が帰る。", "ja") == ["港に灯がともる。", "船が帰る。"]
    assert all(piece.endswith("、") for piece in cut("港に灯がともり、" * 60, "ja"))


def test_what_cannot_be_a_word_is_cut_anyway() -> None:
    """A long word stays whole; one beyond all words is cut, and not between a letter and its accent."""
    assert cut("x" * 900) == ["x" * 900]
    assert cut("x" * 700 + " " + "y" * 700) == ["x" * 700, "y" * 700]
    pieces = cut("x" * LONGEST_WORD + "\u0301" + "y" * 500)
    assert pieces == ["x" * LONGEST_WORD + "\u0301", "y" * 500]
    assert len(cut("x" * 1_000_000)) == 1000


@given(st.lists(st.text("abcé,;:—.", min_size=1, max_size=30), max_size=200))
def test_no_word_is_cut_and_no_piece_too_long(words: list[str]) -> None:
    """Text of ordinary words comes in pieces of at most `LONGEST`, each cut at white space or a dash."""
    text = " ".join(words)
    at = 0
    for piece in split(text, "en"):
        assert piece.end - piece.start <= LONGEST
        assert not text[at : piece.start].strip()
        assert piece.start == 0 or text[piece.start - 1].isspace() or text[piece.start - 1] == "—"
        at = piece.end
    assert not text[at:].strip()
