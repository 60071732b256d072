"""Settings: what may stand where, and what is said of what may not."""

import re
from pathlib import Path
from typing import Any

import pytest

from audiopub import categories
from audiopub.checking import validate
from audiopub.config import (
    ArticleDecisions,
    Decisions,
    Settings,
    find_project,
    for_article,
    merge,
    parse_front_matter,
    parse_settings,
)
from audiopub.errors import ConfigError
from audiopub.pronunciation import Pronunciation
from audiopub.publish.init import TEMPLATE, make_project


def refusal(text: str) -> ConfigError:
    """Return the error that a settings file gives."""
    with pytest.raises(ConfigError) as caught:
        parse_settings(text.encode(), "audiopub.toml")
    return caught.value


def test_no_settings_are_good_settings() -> None:
    """With an empty file everything works."""
    assert parse_settings(b"") == Settings()


def test_values_are_taken() -> None:
    """What is written is what holds."""
    settings = parse_settings(
        b"""
        [site]
        base_url = "https://example.org/podcast/"
        category = "Arts > Books"
        timezone = "Europe/Paris"
        [voice]
        use = ["piper:amy", "pyttsx3"]
        rate = 180
        pitch = 40
        [voices.language]
        de = "pyttsx3:de"
        [audio]
        bitrate = 128
        [audio.pauses]
        paragraph = 0
        [audio.opening]
        en = ""
        [say]
        "Siobhan" = "Shivawn"
        [cache]
        max_gb = 2
        """
    )
    assert settings.site.base_url == "https://example.org/podcast"
    assert settings.voice.use == ("piper:amy", "pyttsx3")
    assert settings.audio.pauses.paragraph == 0
    assert settings.audio.opening == {"en": ""}
    assert settings.cache.max_gb == 2


@pytest.mark.parametrize(
    ("text", "what", "next_step"),
    [
        ("[site]\ntitel = 1", "unknown setting 'site.titel'", "'title'"),
        ("[sight]\n", "unknown setting 'sight'", "'site'"),
        (
            "[engines.command]\nrobot = { argv = ['x'], languages = ['en'], voices = 'a' }\n",
            "unknown setting 'engines.command.robot.voices'",
            "Known here: argv, deterministic, languages, title, version.",
        ),
        ("[audio.pauses]\nparagraf = 1", "unknown setting 'audio.pauses.paragraf'", "'paragraph'"),
        ("[voice]\nxyzzy = 1", "unknown setting 'voice.xyzzy'", "Known here: pitch, rate, use."),
        ("[voice]\nrate = '170'", "voice.rate: ", "It is now '170'."),
        ("[voice]\nrate = 1000", "voice.rate: ", "1000"),
        ("[voice]\nuse = []", "voice.use: this list must not be empty.", "empty."),
        ("[voice]\nuse = {}", "voice.use: this must be a list", "It is now a table."),
        ("[voice]\npitch = true", "voice.pitch: this must be a whole number", "It is now true."),
        ("[site]\ntitle = ['a', {b = 1}]", "site.title: this must be text in quotes", "It is now a list."),
        ("[site]\ntitle = 2026-03-04", "site.title: this must be text in quotes", "It is now 2026-03-04."),
        ("[feed]\nname = 'a'", "[feed] stands in single brackets", "Write [[feed]], in double brackets"),
        ("[feed]\n[feed]", "[feed] stands in single brackets", "Write [[feed]], in double brackets"),
        ("[feed]\n[[feed]]", "[feed] stands in single brackets", "Write [[feed]], in double brackets"),
        ("[[feed]]\n[feed]", "[feed] stands in single brackets", "Write [[feed]], in double brackets"),
        ("[[site]]\ntitle = 'a'", "[[site]] stands in double brackets", "Write [site], in single brackets."),
        ("[[voices.kind]]\nquote = 'a'", "[[voices.kind]] stands in double", "Write [voices.kind], in"),
        ("[voice]\nuse = ['pyttsx3:']", "must be written ENGINE or ENGINE:VOICE", "pyttsx3:"),
        ("[voices.kind]\nquote = ':x'", "must be written ENGINE or ENGINE:VOICE", ":x"),
        ("[site]\ntitle = ''", "site.title: ", "''"),
        ("[site]\ncategory = 'news'", "'News'", "news"),
        ("[site]\ncategory = 'Quidditch Qua'", "is not one of Apple's categories", "Quidditch"),
        ("[site]\ntimezone = 'Mars/Olympus'", "is no time zone", "Mars"),
        ("[site]\ntimezone = '../etc'", "is no time zone", "etc"),
        ("[site]\nbase_url = 'example.org'", "must begin with https://", "example.org"),
        ("[site]\nbase_url = 'https://example.org/?a=b'", "without query", "a=b"),
        ("[site]\nexplicit = 'no'", "site.explicit: ", "'no'"),
        ("[audio]\nbitrate = 95", "95 is not one of 48, 56", "95"),
        ("[audio.pauses]\nparagraph = -1", "audio.pauses.paragraph: this must be at least 0", "-1"),
        ("[voice]\nrate = 451", "voice.rate: this must be at most 450.", "451"),
        ("[voice]\npitch = 101", "voice.pitch: this must be at most 100.", "101"),
        ("[voice]\nuse = ['pyttsx3', 'piper: amy']", "voice.use.entry 2: 'piper: amy' must be", "amy"),
        ("[voices.kind]\nquot = 'pyttsx3'", "voices.kind.quot: 'quot' is no kind", "Change this key."),
        ("[voices.kind]\nquot = 'pyttsx3'", "Did you mean 'quote'?", "Change this key."),
        ("[voices.kind]\nseparator = 'pyttsx3'", "'separator' is no kind of text that is read aloud", "key"),
        ("[voices.language]\nGerman = 'pyttsx3'", "voices.language.German: ", "Change this key."),
        ("[voices.speaker]\n' ' = 'pyttsx3'", "voices.speaker. : this must not be empty.", "key"),
        ("[site]\ntitle = '  '", "site.title: this must not be empty.", "' '"),
        ("[site]\ntitle = 'a\\tb'\nauthor = \"a\\nb\"", "site.author: this must be a single line.", "b"),
        ("[site]\nauthor = ' '", "site.author: this holds white space alone", "' '"),
        ("[site]\ndescription = ''", "site.description: this must not be empty.", "''"),
        ('[site]\ndescription = "a\\u0001b"', "site.description: this must be text without", "U+0001."),
        ('[site]\ntitle = "a\\u0007b"', "site.title: this must be text without the control", "U+0007."),
        (
            "[voices.speaker]\n\"A\\u0000\" = 'pyttsx3'",
            "voices.speaker.A\\x00: this must be text without",
            "key",
        ),
        ("[voices.section]\n\"A\\nb\" = 'pyttsx3'", "this must be a single line.", "Change this key."),
        ('[audio.opening]\nen = "a\\u009fb"', "audio.opening.en: this must be text without", "U+009F."),
        ("[site]\nemail = 'podcast at example.org'", "is no e-mail address", "podcast at"),
        ("[site]\nemail = 'a@b'", "is no e-mail address", "a@b"),
        ("[site]\nemail = 'Ann <ann@example.org>'", "is no e-mail address", "Ann"),
        ("[site]\nlanguage = 'en_GB'", "is no language tag such as 'de' or 'en-GB'", "en_GB"),
        ("[site]\nlanguage = 'english'", "is no language tag", "english"),
        ("[site]\nlanguage = ''", "is no language tag", "''"),
        ("[site]\ntimezone = ''", "is no time zone", "''"),
        ("[site]\ntimezone = 'localtime'", "is no time zone", "localtime"),
        ("[site]\ntimezone = 'europe/pariss'", "Did you mean 'Europe/Paris'?", "pariss"),
        ("[site]\ntimezone = 'london'", "Did you mean 'Europe/London'?", "london"),
        ("[site]\ntimezone = 'New York'", "Did you mean 'America/New_York'?", "New York"),
        ("[site]\nbase_url = 'https://example.org/#top'", "without query, fragment", "#top"),
        ("[site]\nbase_url = 'ftp://example.org'", "must begin with https://", "ftp"),
        ("[site]\nbase_url = 'https:///podcast'", "must name a host", "podcast"),
        ("[site]\nbase_url = 'https://example.org:99999'", "must name a host", "99999"),
        ("[site]\nbase_url = 'https://[::1'", "'https://[::1' must name a host", "[::1"),
        ("[site]\nbase_url = 'https://ann:pw@example.org'", "user name or password", "ann"),
        ("[site]\nbase_url = 'https://example.org/feed.xml'", "without the name of a file", "feed.xml"),
        ("[site]\ntype = 'series'", "site.type: this must be 'episodic' or 'serial'.", "'series'"),
        ("[site]\nnew_feed_url = 'example.org/feed.xml'", "must begin with https://", "feed.xml"),
        ("[site]\nnew_feed_url = 'https://example.org/'", "must be the address of the feed itself", "org/"),
        ("[site]\nnew_feed_url = 'https://example.org/feed.xml#a'", "without fragment or white", "#a"),
        ("[site]\nnew_feed_url = 'https://ann:pw@example.org/f'", "user name or password", "ann"),
        ("[say]\nKyiv = ''", "say.Kyiv: this must not be empty.", "''"),
        ("[say]\n'' = 'Keev'", "say.: this must not be empty.", "Change this key."),
        ("[audio.opening]\nen = '{titel}.'", "audio.opening.en: the template holds {titel}", "{titel}"),
        ("[audio.opening]\nen = '{titel}.'", "Use {title}, {authors}, {date}, {voice}.", "{titel}"),
        ("[audio.opening]\nen = '{title.'", "holds a '{' without its other half", "{title."),
        ("[audio.closing]\nen = 'voice}.'", "holds a '}' without its other half", "voice}."),
        ("[audio.closing]\nen = '{{voice}}.'", "holds a '{' without its other half", "{{voice}}."),
        ("[audio.closing]\nEnglish = ''", "audio.closing.English: 'English' is no language tag", "key"),
        ("[cache]\nmax_gb = nan", "cache.max_gb: ", "nan"),
        ("[say]\nKyiv = 3", "say.Kyiv: ", "3"),
        ("[cache]\nmax_gb = 0", "cache.max_gb: ", "0"),
    ],
)
def test_mistakes_are_named(text: str, what: str, next_step: str) -> None:
    """An error names file, key and value, and offers the nearest right name."""
    error = refusal(text)
    assert re.fullmatch(r"audiopub.toml, line [123]", error.where)
    assert what in error.what
    assert next_step in str(error)
    assert error.exit_code == 2


_FEED = "[[feed]]\nname = 'coast'\ntitle = 'a'\ndescription = 'b'\n"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("[[feed]]\nname = 'a'\ntitle = 5\n", 8, "feed.entry 2.title: this must be text in quotes"),
        ("[[feed]]\nname = 'a'\ndescription = 'b'\n", 6, "feed.entry 2.title: this must be given."),
        ("[[feed]]\nonly = { tags = 'a' }\n", 7, "unknown setting 'feed.entry 2.only.tags'"),
        ("[[feed]]\nname = 'a'\n[feed.only]\ntag = [5]\n", 9, "feed.entry 2.only.tag.entry 1: "),
        (f"{_FEED}[feed.only]\ntag = 'a'\n", 1, "feed: entries 1 and 2 have the name 'coast'"),
    ],
)
def test_mistakes_in_a_list_of_tables_are_found_in_their_table(text: str, line: int, what: str) -> None:
    """The line is one of the feed that is wrong, and no value is told as Python writes it."""
    told = str(refusal(f"{_FEED}only = {{ tag = 'a' }}\n{text}"))
    assert f"audiopub.toml, line {line}: {what}" in told
    assert not re.search(r"None|\{'|\(['{]|  ", told)


def test_a_value_is_told_once() -> None:
    """What the message names already is not said again."""
    assert str(refusal("[audio]\nbitrate = 100")).count("100") == 1
    assert str(refusal("[site]\ntimezone = 'London'")).count("'London'") == 1


def test_all_mistakes_of_a_file_are_told_together() -> None:
    """Each with its line, so that one run shows what is to be mended."""
    error = refusal("[site]\ntitel = 'x'\n[voice]\nrate = 9\n[say]\n'' = 'x'")
    assert str(error).startswith("audiopub.toml, line 4: voice.rate: this must be at least 80. It is now 9.")
    assert "Also: audiopub.toml, line 2: unknown setting 'site.titel'. Did you mean 'title'?" in str(error)
    assert str(error).count("Also: ") == 2
    with pytest.raises(ConfigError) as caught:
        parse_front_matter({"dat": "2025-01-01", "draf": True}, "quay.md")
    assert str(caught.value) == (
        "quay.md: unknown setting 'dat'. Did you mean 'date'? "
        "Also: unknown setting 'draf'. Did you mean 'draft'?"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title = 'x'", "below [site]: "),
        ("[voice]\nparagraph = 9", "below [audio.pauses]: "),
        ("[site]\nmax_gb = 1", "below [cache]: "),
    ],
)
def test_a_key_in_the_wrong_table_is_shown_its_own(text: str, words: str) -> None:
    """Whoever takes the "#" from a setting and not from its table is told which it is."""
    assert words in refusal(text).next_step


@pytest.mark.parametrize(
    ("text", "place", "what", "next_step"),
    [
        ("[site]\ntitle = \n", "line 2", "what stands after the = in 'title =' is no value", "quotation"),
        ("[site]\n[voice]\n[site]\n", "line 3", "[site] is there twice.", "delete the second [site]."),
        ("[audio.pauses]\n[audio.pauses]\n", "line 2", "[audio.pauses] is there twice.", "Move the lines"),
        ("[site]\ntitle = 'a'\ntitle = 'b'\n", "line 3", "title is there twice in one table.", "Keep one"),
        ("[site]\n[[site]]\n", "line 2", "[[site]] is there already", "Keep one of the two."),
        ("[voice]\nuse = [“pyttsx3”]\n", "line 2", "is no value.", "straight quotation marks"),
        ("[site]\nexplicit = False\n", "line 2", "is no value.", "small"),
        (
            "[say]\nSaint Léger = 'x'\n",
            "line 2",
            "is neither a [table] nor a key = value.",
            "quotation marks",
        ),
        ('[cache]\nurl = "C:\\clips"\n', "line 2", "a backslash begins a special character", "single"),
        ("[site\n", "line 1", "in '[site' is never closed.", "Close it."),
        ("[site]\ntitle = 'a\n", "at its end", "the file ends inside a value", "Close it."),
        ("[voice]\nuse = ['a',\n", "at its end", "is still open.", "Close it."),
        (
            "[voice]\nrate = 1 pitch = 2\n",
            "line 2",
            "more stands after the value in 'rate",
            "a line of its own",
        ),
        ("[site]\ntitle = My show\n", "line 2", "is no value", "quotation marks"),
        ("[site]\ntitle = 2026-02-30\n", "line 2", "no such date or time as in 'title", "in the calendar"),
        ("[site]\ntitle = 2026-13-45\n", "line 2", "no such date or time as in 'title", "in the calendar"),
        ("[site]\rtitle = 'a'\r", "line 1", "ends in a way that only very old", "line ends of Unix"),
        ("# a\r[site]\r", "line 1", "ends in a way that only very old", "line ends of Unix"),
        ("[site]\ntitle = 'a\x01b'\n", "line 2", "a sign that cannot be seen", "type it again"),
        ("[site]\ntitle = 'a\u2028b'\nauthor = \n", "line 3", "after the = in 'author ='", "quotation"),
    ],
)
def test_what_is_no_toml_is_told_in_plain_words(text: str, place: str, what: str, next_step: str) -> None:
    """A slip in the TOML is told with its line, what it is, and what to do."""
    error = refusal(text)
    assert error.where == f"audiopub.toml, {place}"
    assert what in error.what
    assert next_step in error.next_step


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[site]\n# titel = 1\n\n[voice]\nrate = 1\n", 5),
        ("[voice]\nrate = 100\n[audio.pauses]\nsentence = 1\nclause = -1\n", 5),
        ("[say]\nA = 'b'\n'C. d' = ''\n", 3),
        ("audio.bitrate = 1\n", 1),
        ("[audio]\npauses = { clause = -1 }\n", 2),
        ("[voice]\nuse = [\n  'pyttsx3',\n  ':',\n]\n", 2),
        ("\n[sight]\ntitle = 'x'\n", 2),
        ("# a\u2028b\n[site]\ntitel = 1\n", 3),
        ('[site]\ndescription = """\ntitle = 1\n[voice]"""\ntitle = 1\n', 5),
        ("[site]\ndescription = '''\ntitle = 1\n\"'''\ntitle = 1 # \"\"\"\n", 5),
        ('[site]\n# """\nauthor = "\\"\'\'\'"\ntitle = 1\n', 4),
    ],
)
def test_a_mistake_is_found_in_its_file(text: str, line: int) -> None:
    """The error names the line on which the key, or else its table, is written."""
    assert refusal(text).where == f"audiopub.toml, line {line}"


@pytest.mark.parametrize(
    ("text", "what"),
    [("a = " + "[" * 3000, "brackets stand hundreds deep"), ("a = " + "9" * 5000, "thousands of digits")],
)
def test_what_the_parser_gives_up_on(text: str, what: str) -> None:
    """A file that no parser takes is a mistake in the settings like any other, with what to do."""
    error = refusal(text)
    assert error.where == "audiopub.toml"
    assert what in error.what
    assert "Write" in error.next_step


def test_what_a_setting_may_hold() -> None:
    """Checks refuse nothing that is right, and bring languages to their usual form."""
    settings = parse_settings(
        """
        [site]
        base_url = "http://192.168.1.20:8000"
        title = "Le\u00a0Monde \u202bعربي\u202c"
        description = "One line.\\nAnother."
        email = "o'hara+pod@mail.example.co.uk"
        language = "PT-br"
        timezone = "America/Argentina/Buenos_Aires"
        [voices.language]
        EN-gb = "pyttsx3:en-gb"
        zh-hant-hk = "pyttsx3:yue"
        [voices.kind]
        list_item = "pyttsx3"
        [audio.opening]
        en-gb = "{title}, {title}. {authors}! {date} {voice}"
        """.encode()
    )
    assert settings.site.language == "pt-BR"
    assert set(settings.voices.language) == {"en-GB", "zh-Hant-HK"}
    assert set(settings.audio.opening) == {"en-GB"}


def test_the_made_cover_can_be_kept() -> None:
    """`cover = "made"` names no file; any other text does."""
    assert parse_settings(b"[site]\ncover = 'made'").site.cover_file == ""
    assert parse_settings(b"[site]\ncover = 'made.png'").site.cover_file == "made.png"


def test_front_matter_is_checked_alike() -> None:
    """What an article says of itself has the same checks as the settings."""
    assert parse_front_matter({"language": "EN-us"}, "a.md").language == "en-US"
    for front, words in (
        ({"title": " "}, "title: this must not be empty."),
        ({"language": "English"}, "language: 'English' is no language tag"),
        ({"say": {"Kyiv": ""}}, "say.Kyiv: this must not be empty."),
        ({"voices": {"kind": {"quot": "pyttsx3"}}}, "Did you mean 'quote'?"),
        ({"audio": {"opening": {"en": "{title"}}}, "without its other half"),
        ({"season": 0}, "season: this must be at least 1."),
    ):
        with pytest.raises(ConfigError) as caught:
            parse_front_matter(front, "a.md")
        assert words in caught.value.what


def test_what_is_no_utf_8() -> None:
    """Another encoding is told; a byte order mark is no mistake."""
    with pytest.raises(ConfigError, match="not UTF-8"):
        parse_settings("[site]\ntitle = 'Grüße'".encode("latin-1"))
    assert parse_settings("\ufeff[site]\ntitle = 'Grüße'".encode()).site.title == "Grüße"


def test_long_values_are_shortened_in_errors() -> None:
    """A page of text in the wrong place does not fill the screen."""
    assert len(refusal(f"[voice]\nrate = '{'word ' * 500}'").next_step) < 120


def test_settings_cannot_be_changed_afterwards() -> None:
    """Checked settings stay as they were checked."""
    with pytest.raises(ValueError, match="frozen"):
        Settings().site.title = "Other"


def test_front_matter_knows_its_keys() -> None:
    """A key that front matter does not know is an error that offers the nearest."""
    with pytest.raises(ConfigError, match="Did you mean 'title'") as caught:
        parse_front_matter({"titel": "X"}, "a.md")
    assert caught.value.where == "a.md"


def test_decisions_of_front_matter_are_checked() -> None:
    """Reading decisions in an article are checked like those of the settings."""
    front = parse_front_matter({"voice": {"rate": 150}, "say": {"a": "b"}, "tags": ["x"]}, "a.md")
    assert front.decisions() == {"voice": {"rate": 150}, "say": {"a": "b"}}
    assert front.tags == ("x",)
    with pytest.raises(ConfigError, match=r"'voice.rat'.*'rate'"):
        parse_front_matter({"voice": {"rat": 150}}, "a.md")


LAYERS: list[dict[str, Any]] = [
    {"voice": {"rate": 150, "use": ("a",)}, "say": {"x": "1"}},
    {"voice": {"rate": 160}, "say": {"y": "2"}},
    {"voice": {"use": ("b",)}},
]


def test_later_layers_win_key_by_key() -> None:
    """A layer replaces what it names and leaves the rest."""
    assert merge([*LAYERS]) == {"voice": {"rate": 160, "use": ("b",)}, "say": {"x": "1", "y": "2"}}
    assert merge([]) == {}


def test_decisions_of_all_layers_are_kept() -> None:
    """Front matter and sidecar may both decide on parts of an article; the sidecar's come last."""
    one, other = (
        parse_front_matter({"regenerate": [{"part": part, "take": take}]}, "x").decisions()
        for part, take in (("article", 1), ("beginning", 2))
    )
    decided = for_article(Settings(), merge([one, other]), {}).regenerate
    assert [(each.part, each.take) for each in decided] == [("article", 1), ("beginning", 2)]
    assert merge([{"speaker": {"regenerate": "a"}}, {"speaker": {"regenerate": "b"}}]) == {
        "speaker": {"regenerate": "b"}
    }


def test_precedence() -> None:
    """Option over the article's own decisions over the settings file over the defaults."""
    settings = parse_settings(b"[voice]\nrate = 150\npitch = 30\n[audio]\nbitrate = 64\n")
    assert for_article(Settings(), {}, {}) == ArticleDecisions()
    held = for_article(settings, {"voice": {"rate": 160}, "audio": {"bitrate": 80}}, {"voice": {"rate": 200}})
    assert (held.voice.rate, held.voice.pitch, held.audio.bitrate) == (200, 30, 80)


def test_validate_takes_lists_for_tuples() -> None:
    """Lists, as TOML and YAML give them, are as good as tuples."""
    assert validate(Decisions, {"voice": {"use": ["a", "b"]}}, "x").voice.use == ("a", "b")


def test_project_is_the_nearest_folder_upward(tmp_path: Path) -> None:
    """The project is where the settings file is, else where one stands."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_project(inner) == inner
    (tmp_path / "audiopub.toml").touch()
    assert find_project(inner) == tmp_path
    (inner / "audiopub.toml").touch()
    assert find_project(inner) == inner


def test_the_file_of_init_switches_nothing_on() -> None:
    """The file that `init` writes holds the defaults."""
    assert parse_settings(TEMPLATE.encode()) == Settings()


def test_init_makes_what_is_missing(tmp_path: Path) -> None:
    """A new project has settings, articles and output; a second time nothing is made or replaced."""
    made = make_project(tmp_path)
    assert [path.name for path in made] == ["audiopub.toml", "articles", "output"]
    (tmp_path / "audiopub.toml").write_text("[site]\n")
    assert make_project(tmp_path) == ()
    assert (tmp_path / "audiopub.toml").read_text() == "[site]\n"


def test_categories_are_apples() -> None:
    """19 categories at the top, sub-categories behind `>`, and each can be taken apart."""
    tops = {name for name in categories.CATEGORIES if " > " not in name}
    assert len(tops) == 19
    assert {categories.split(name)[0] for name in categories.CATEGORIES} == tops
    assert categories.split("Arts > Books") == ("Arts", "Books")
    assert categories.split("News") == ("News", "")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ('{ sey = "x" }', "unknown key 'sey'. Did you mean 'say'?"),
        ("{ case = true }", 'must hold say = "…"'),
        ('{ say = "x", case = "yes" }', "case must be true or false"),
        ("{ say = 1 }", "say must be text in quotes"),
        ('{ say = "x", language = "german language" }', "is no language tag"),
        ("3", "this must be text in quotes, or a table"),
        ("[]", "must not be empty"),
        ('" "', "must not be empty"),
        ('["a", { say = "b" }]', "for the same language"),
        ('["a"]', "such as keep and drop, stand above the first [table]"),
    ],
)
def test_wrong_entries_of_the_lexicon(value: str, told: str) -> None:
    """A mistake in an entry names the word, the line and what would be right."""
    error = refusal(f'[say]\n"Bus" = "x"\n"Nice" = {value}\n')
    assert told in str(error)
    assert "say.Nice" in str(error)
    assert "line 3" in str(error)


def test_an_article_says_a_word_wholly_its_own_way() -> None:
    """An entry of an article replaces the whole entry of the project; nothing of the two is mixed."""
    settings = parse_settings(b'[say]\n"Nice" = { say = "neece", language = "fr" }\n"Bus" = "booss"')
    front = parse_front_matter({"say": {"Nice": {"say": "nighs", "case": True}}}, "a.md")
    decided = for_article(settings, front.decisions(), {})
    assert decided.say["Nice"] == (Pronunciation(say="nighs", case=True),)
    assert decided.say["Bus"] == (Pronunciation(say="booss"),)


def test_entries_are_dumped_in_the_shortest_form() -> None:
    """A plain entry stays a text, so that what older records hold of it stays the same."""
    say = {"a": "x", "b": {"say": "y"}, "c": [{"say": "z", "language": "de"}, "q"]}
    dumped = validate(Decisions, {"say": say}, "test").model_dump()["say"]
    assert dumped == {"a": "x", "b": "y", "c": [{"say": "z", "language": "de"}, "q"]}
