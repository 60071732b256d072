"""A summary that is the beginning of an article holds its words alone."""

import pytest

from audiopub.article.read import read_article


@pytest.mark.parametrize(
    ("name", "text", "summary"),
    [
        (
            "a.md",
            "The lamp[^1] is lit.[^b]: 23 It shines.\n\n[^1]: A.\n\n[^b]: B.",
            "The lamp is lit. It shines.",
        ),
        ("a.md", "Die Bohnen[4][5]: 12 sind alt [12–14]. Ende[a].", "Die Bohnen sind alt. Ende."),
        (
            "a.txt",
            "Title here\n\nLe phare [1] fut bâti en 1912,[note 2] dit-on à la ronde.\n\nPuis rien n'arriva.",
            "Le phare fut bâti en 1912, dit-on à la ronde.",
        ),
        (
            "a.md",
            "She said [a] man came [sic] at [1912], score 4[2]: 23.5 then.",
            "She said [a] man came [sic] at [1912], score 4: 23.5 then.",
        ),
        (
            "a.md",
            "Of `a[1]` and `b [2]: 3` the `f[x]`[1] is first[^1], and $$x[1]^2$$ is not.\n\n[^1]: A.",
            "Of a[1] and b [2]: 3 the f[x] is first, and x[1]^2 is not.",
        ),
        (
            "a.html",
            "<p>The lamp <code>a[1]</code> is second[1], and no lamp is before <kbd>a[0]</kbd>.</p>",
            "The lamp a[1] is second, and no lamp is before a[0].",
        ),
    ],
)
def test_note_marks_are_no_part_of_a_summary(name: str, text: str, summary: str) -> None:
    """Marks of notes, and the pages behind them, stay in the text and out of feeds and descriptions."""
    assert read_article(name, text.encode()).summary == summary
