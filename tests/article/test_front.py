"""Front matter and sidecar are found, checked, and laid over what the text says."""

import pytest

from audiopub.article.front import split
from audiopub.errors import ConfigError
from tests.article.conftest import PARAGRAPHS, Read

BODY = "\n\n".join(PARAGRAPHS)


def test_yaml_front_matter_is_taken(read: Read) -> None:
    """Keys of YAML front matter reach the article, and their lines are metadata."""
    text = f"---\ntitle: A ferry\nauthor: Ann Bee\ndate: 2025-10-04\ntags: [sea, town]\n---\n{BODY}"
    article = read(text, "a.md")
    assert (article.title, article.authors, article.published) == ("A ferry", ("Ann Bee",), "2025-10-04")
    assert article.tags == ("sea", "town")
    assert article.metadata_lines == (1, 2, 3, 4, 5, 6)
    assert article.blocks[0].lines == (7, 7)


def test_toml_front_matter_is_taken(read: Read) -> None:
    """TOML between `+++` serves as well, with times as RFC 3339."""
    article = read(f"+++\ntitle = 'A ferry'\ndate = 2025-10-04T09:30:00Z\ndraft = true\n+++\n{BODY}")
    assert (article.title, article.published, article.draft) == ("A ferry", "2025-10-04T09:30:00Z", True)


def test_yaml_time_without_zone_is_utc(read: Read) -> None:
    """YAML defines a time without a zone as UTC."""
    assert read(f"---\ndate: 2025-10-04 09:30:00\n---\n{BODY}").published == "2025-10-04T09:30:00Z"


def test_sidecar_wins_over_front_matter_and_both_over_the_text(read: Read) -> None:
    """An editor's sidecar has the last word, front matter the one before."""
    text = f"---\ntitle: Front\nlanguage: fr\nvoice: {{rate: 150, pitch: 40}}\n---\nFound\n\n{BODY}"
    article = read(text, sidecar=b'title = "Side"\n[voice]\nrate = 200\n')
    assert article.title == "Side"
    assert article.language == "fr"
    assert article.settings == {"voice": {"rate": 200, "pitch": 40}}
    assert read(text, language="de").language == "de"


def test_empty_front_matter_is_allowed(read: Read) -> None:
    """Two fences with nothing between them change nothing."""
    assert read(f"---\n---\n{BODY}").blocks[0].text == PARAGRAPHS[0]


def test_rules_in_a_text_are_no_front_matter() -> None:
    """Text between two lines of dashes is text when it names no key."""
    text = "---\nHe said nothing at all\n---\nand left"
    assert split(text, "a.txt").front is None


@pytest.mark.parametrize(
    ("head", "where", "what"),
    [
        ("---\ntitle: [a\n---\n", "a.md:", "YAML"),
        ("---\ntitel: x\n---\n", "a.md", "titel"),
        ("---\ntitle: &x y\nauthor: *x\n---\n", "a.md:3", "alias"),
        ("---\ntitle: x\ndate: soon\n---\n", "a.md", "soon"),
        ("---\ndate: '2025-01-01T10:00'\n---\n", "a.md", "not a date"),
        ("---\nauthor: A\nauthors: [B]\n---\n", "a.md", "same thing"),
        ("---\nvoice: {rate: 9000}\n---\n", "a.md", "rate"),
        ("---\ntitle: \x01{\n---\n", "a.md", "YAML"),
        ("---\ntitle: x\n- a\n---\n", "a.md", "YAML"),
        ("---\ntitle: x\ntags: [a]\ntitle: y\n---\n", "a.md:4", "'title' stands there twice"),
        ("---\nsay:\n  Ada: a\n  Ada: b\n---\n", "a.md:4", "'Ada' stands there twice"),
        ("+++\ntitle = \n+++\n", "a.md", "TOML"),
    ],
)
def test_mistakes_name_file_and_line(read: Read, head: str, where: str, what: str) -> None:
    """A mistake in front matter is an error that says where it is and what to do."""
    with pytest.raises(ConfigError) as caught:
        read(head + BODY, "a.md")
    assert caught.value.where.startswith(where)
    assert what in caught.value.what
    assert caught.value.next_step


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"---\ntitle: The pier\nauthor: Ada\n\n{BODY}", 1),
        (f"+++\ntitle = 'Die Mole'\n\n{BODY}", 1),
        (f"---\nNote: we were there.\n\n{BODY}", 0),
        (f"---\n\n{BODY}", 0),
        (f"---\ntitle: The pier\n...\n{BODY}", 0),
    ],
)
def test_front_matter_without_an_end_is_told(read: Read, text: str, told: int) -> None:
    """Keys that nothing closes would be read aloud: the editor is warned, and told what is missing."""
    notices = [each for each in read(text, "a.md").notices if "no end" in each]
    assert len(notices) == told


def test_an_override_of_direction_is_no_text(read: Read) -> None:
    """What shows words in another order than they are read goes, written or as a reference; marks stay."""
    article = read(f"# T\u202eit\u202cle\n\nA\u200f b&#x202E;c \u202dd.\n\n{BODY}", "a.md")
    assert not any(char in article.title + article.blocks[0].text for char in "\u202d\u202e")
    assert article.blocks[0].text == "A\u200f bc d."


def test_nearest_key_is_offered(read: Read) -> None:
    """A misspelt key of a sidecar is answered with the right one and the sidecar's name."""
    with pytest.raises(ConfigError, match="Did you mean 'title'") as caught:
        read(BODY, sidecar=b"titel = 'x'")
    assert caught.value.where == "story.audiopub.toml"


def test_all_mistakes_are_told_together(read: Read) -> None:
    """Whatever their kind (keys, values, tables, dates, names given twice), one error names all mistakes."""
    head = (
        "---\ntitel: x\ndate: soon\nupdated: later\ndraft: perhaps\nauthor: A\nauthors: [B]\n"
        "voice: {rate: 9000, pich: 3}\naloud: {table: 1}\n---\n"
    )
    with pytest.raises(ConfigError) as caught:
        read(head + BODY, "a.md")
    told = str(caught.value)
    for words in (
        "'titel'",
        "'soon'",
        "'later'",
        "draft: ",
        "same thing",
        "voice.rate: ",
        "voice.pich",
        "aloud.table",
    ):
        assert told.count(words) == 1, words
    assert told.count("a.md") == 1


def test_texts_hold_only_what_can_be_written(read: Read) -> None:
    """What escapes can name and neither a page nor a feed can hold is left out; all line breaks are one."""
    front = r'title: "a\0b\x1b\ud800c\uFFFEd"', r'summary: "e\rf\Lg"', r'say: {"h\x01": i}'
    article = read("\n".join(("---", *front, "---", BODY)), "a.md")
    assert (article.title, article.summary) == ("abcd", "e\nf\ng")
    assert article.settings["say"] == {"h": "i"}


def test_names_without_a_letter_to_see_are_none(read: Read) -> None:
    """Blank authors and tags are left out: a feed and an e-book must not name nobody."""
    article = read(f'---\nauthors: ["", " ", Ada]\ntags: ["\\n", sea]\n---\n{BODY}', "a.md")
    assert (article.authors, article.tags) == (("Ada",), ("sea",))
