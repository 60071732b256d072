"""What an editor keeps and drops holds against every rule."""

import pytest

from audiopub.article.editor import DROPPED
from audiopub.errors import ConfigError
from audiopub.model import Article
from tests.article.conftest import PARAGRAPHS, Read

PASTE = "\n\n".join(
    [
        "The ferry is back",
        "Share this article",
        *PARAGRAPHS[:2],
        "Advertisement",
        *PARAGRAPHS[2:],
        "© 2025 Harbour News",
    ]
)

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>The ferry</title></head><body>
<nav><a href="/">Home</a></nav><p class="teaser">Weather: calm</p>
<article><h1>The ferry</h1>{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}
<ul><li>Sailings start at nine in the morning.</li><li>Dogs travel free of charge on every day.</li></ul>
</article>
<aside><p>Timetable box</p></aside>
<footer>All rights reserved</footer></body></html>"""


def texts(article: Article) -> list[str]:
    """Return the words of the blocks in order."""
    return [block.text for block in article.blocks]


def removed(article: Article) -> dict[str, str]:
    """Return the rule of each removed line."""
    return {each.text: each.rule for each in article.removed}


def test_a_kept_line_comes_back_in_its_place(read: Read) -> None:
    """A line that a rule removes is a paragraph where it stood when the editor keeps it."""
    assert "Advertisement" in removed(read(PASTE))
    article = read(PASTE, sidecar=b'keep = ["advertisement"]')
    assert texts(article)[2] == "Advertisement"
    block = article.blocks[2]
    assert (block.kind, block.aloud, block.lines) == ("paragraph", True, (9, 9))
    assert "Advertisement" not in removed(article)
    assert article.notices == ()


def test_a_line_taken_for_a_note_is_read_where_it_stands_when_it_is_kept(read: Read) -> None:
    """What was shown and not read aloud is a paragraph in its place when the editor keeps it."""
    note = "Editor's note: the ferry's name was misspelt in an earlier version of this article."
    page = "\n\n".join(["The ferry is back", PARAGRAPHS[0], note, *PARAGRAPHS[1:]])
    assert not next(block for block in read(page).blocks if block.text == note).aloud
    article = read(page, sidecar=b'keep = ["name was misspelt"]')
    block = article.blocks[1]
    assert (block.text, block.kind, block.aloud) == (note, "paragraph", True)
    assert texts(article).count(note) == 1
    assert article.notices == ()


def test_a_dropped_line_is_gone_and_says_by_whom(read: Read) -> None:
    """A line of the article that the editor drops is removed under the editor's name, with its number."""
    article = read(f"---\ndrop: [baker and two dogs]\n---\n{PASTE}")
    gone = [each for each in article.removed if each.rule == DROPPED]
    assert [(each.text, each.line) for each in gone] == [(PARAGRAPHS[1], 10)]
    assert PARAGRAPHS[1] not in texts(article)
    assert [each.line for each in article.removed] == sorted(each.line or 0 for each in article.removed)


def test_every_line_is_accounted_for_once(read: Read) -> None:
    """With patterns, too, each line of a paste is in a block, in the metadata or removed, and only once."""
    text = f"The ferry is back\n\nBy Ann Bee\n\n{PASTE}"
    article = read(text, sidecar=b"keep = ['By Ann', 'Share']\ndrop = ['grey morning']")
    lines = [*article.metadata_lines, *(each.line for each in article.removed)]
    lines += [block.lines[0] for block in article.blocks if block.lines]
    assert sorted(line or 0 for line in lines) == [
        number for number, line in enumerate(text.split("\n"), 1) if line
    ]
    assert article.authors == ("Ann Bee",)
    assert "By Ann Bee" in texts(article)


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        ("BAKER", True),
        ("the quay  when", True),
        ("baker$", False),
        ("/^Nobody .* arrived\\\\.$/", True),
        ("/^nobody/", False),
        ("/^nobody/i", True),
        ("/two (dogs|cats)/", True),
    ],
)
def test_plain_text_and_regular_expressions(read: Read, pattern: str, matches: bool) -> None:  # noqa: FBT001 -- a row of a table
    """Plain text is looked for in any case; an expression stands between slashes, with `i` for any case."""
    article = read(PASTE, sidecar=f'drop = ["{pattern}"]'.encode())
    assert (PARAGRAPHS[1] not in texts(article)) is matches
    assert len(article.notices) == (not matches)


def test_typographic_marks_do_not_matter(read: Read) -> None:
    """A pattern typed with straight marks finds the typographic ones."""
    text = f"{PASTE}\n\n“Don’t sail,” said the harbour master to the captain on the quay."
    sidecar = """drop = ["\\"Don't sail,\\" said"]"""
    article = read(text, sidecar=sidecar.encode())
    assert DROPPED in removed(article).values()


def test_the_sidecar_holds_before_front_matter_and_keep_before_drop(read: Read) -> None:
    """The editor's sidecar has the last word; within one place what is kept holds."""
    front = f"---\nkeep: [baker]\ndrop: [school]\n---\n{PASTE}"
    article = read(front, sidecar=b'drop = ["Nobody"]\nkeep = ["street"]')
    assert PARAGRAPHS[1] not in texts(article)
    assert PARAGRAPHS[2] in texts(article)
    both = read(PASTE, sidecar=b'drop = ["Nobody"]\nkeep = ["baker"]')
    assert PARAGRAPHS[1] in texts(both)


def test_a_wrong_title_can_be_dropped(read: Read) -> None:
    """What is dropped is gone before the title is looked for."""
    article = read(f"Harbour News Daily Edition\n\n{PASTE}", sidecar=b"drop = ['/^Harbour News Daily/']")
    assert article.title == "The ferry is back"


def test_markdown_blocks(read: Read) -> None:
    """In Markdown a pattern removes a whole block: a list item, a paragraph over several lines."""
    text = "# The ferry\n\nOne line\nand another line.\n\n- First point.\n- Second point.\n\nThe end."
    article = read(text, "a.md", sidecar=b'drop = ["another line", "First point"]')
    assert texts(article) == ["Second point.", "The end."]
    assert [(each.line, each.rule) for each in article.removed] == [(3, DROPPED), (6, DROPPED)]


def test_web_page(read: Read) -> None:
    """In a page a pattern drops a block, and brings a line from outside the article back in reading order."""
    plain = read(PAGE, "a.html")
    assert {"Weather: calm", "Timetable box", "All rights reserved"} <= set(removed(plain))
    article = read(PAGE, "a.html", sidecar=b'keep = ["Weather", "timetable"]\ndrop = ["Dogs travel"]')
    assert texts(article) == [
        "Weather: calm",
        *PARAGRAPHS,
        "Sailings start at nine in the morning.",
        "Timetable box",
    ]
    assert removed(article)["Dogs travel free of charge on every day."] == DROPPED


def test_a_pattern_without_effect_is_told(read: Read) -> None:
    """A pattern that matches nothing is a notice that names it and its file."""
    article = read(f"---\nkeep: [ship of fools]\n---\n{PASTE}", sidecar=b'drop = ["/^xyzzy/"]')
    assert article.notices == (
        "story.audiopub.toml: drop: '/^xyzzy/' matches no line of this article.",
        "story.txt: keep: 'ship of fools' matches no line of this article.",
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("['/(/']", "is no regular expression"),
        ("['/.*/']", "matches every line"),
        ("['  ']", "must not be empty"),
        ("'baker'", "must be a list"),
    ],
)
def test_wrong_patterns_are_refused_when_they_are_read(read: Read, written: str, told: str) -> None:
    """A pattern that cannot work is an error that names file and key."""
    with pytest.raises(ConfigError, match=told) as caught:
        read(PASTE, sidecar=f"drop = {written}".encode())
    assert "story.audiopub.toml" in str(caught.value)
    assert "drop" in str(caught.value)


def test_a_pattern_that_would_never_end_is_stopped(read: Read) -> None:
    """A regular expression that backtracks for ever is an error within seconds, and names itself."""
    with pytest.raises(ConfigError, match="takes more than"):
        read(
            f"{PASTE}\n\n{'a' * 5000}b",
            sidecar=rb"drop = ['/^(a|aa|a*)*(a|aa)+(x+x+)+$/', '/(\w+\s?)+(a+)+\d$/']",
        )
