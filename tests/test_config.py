"""Settings: what may stand where, and what is said of what may not."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from audiopub import categories, config
from audiopub.config import (
    Decisions,
    Settings,
    find_project,
    for_article,
    merge,
    parse_front_matter,
    parse_settings,
    validate,
)
from audiopub.errors import ConfigError
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
        ("[audio.pauses]\nparagraf = 1", "unknown setting 'audio.pauses.paragraf'", "'paragraph'"),
        ("[voice]\nxyzzy = 1", "unknown setting 'voice.xyzzy'", "Known here: pitch, rate, use."),
        ("[voice]\nrate = '170'", "voice.rate: ", "It is now '170'."),
        ("[voice]\nrate = 1000", "voice.rate: ", "1000"),
        ("[voice]\nuse = []", "voice.use: ", "()"),
        ("[voice]\nuse = ['pyttsx3:']", "must be written ENGINE or ENGINE:VOICE", "pyttsx3:"),
        ("[voices.kind]\nquote = ':x'", "must be written ENGINE or ENGINE:VOICE", ":x"),
        ("[site]\ntitle = ''", "site.title: ", "''"),
        ("[site]\ncategory = 'news'", "'News'", "news"),
        ("[site]\ncategory = 'Quidditch Qua'", "is not one of Apple's categories", "Quidditch"),
        ("[site]\ntimezone = 'Mars/Olympus'", "is not a time zone", "Mars"),
        ("[site]\ntimezone = '../etc'", "is not a time zone", "etc"),
        ("[site]\nbase_url = 'example.org'", "must begin with https://", "example.org"),
        ("[site]\nbase_url = 'https://example.org/?a=b'", "without query", "a=b"),
        ("[site]\nexplicit = 'no'", "site.explicit: ", "'no'"),
        ("[audio]\nbitrate = 95", "95 is not one of 48, 56", "95"),
        ("[audio.pauses]\nparagraph = -1", "audio.pauses.paragraph: ", "-1"),
        ("[say]\nKyiv = 3", "say.Kyiv: ", "3"),
        ("[cache]\nmax_gb = 0", "cache.max_gb: ", "0"),
    ],
)
def test_mistakes_are_named(text: str, what: str, next_step: str) -> None:
    """An error names file, key and value, and offers the nearest right name."""
    error = refusal(text)
    assert error.where == "audiopub.toml"
    assert what in error.what
    assert next_step in error.next_step
    assert error.exit_code == 2


def test_what_is_no_toml_is_told_with_its_line() -> None:
    """A slip in the TOML is told with its line."""
    error = refusal("[site]\ntitle = \n")
    assert "not TOML" in error.what
    assert "line 2" in error.what


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


def test_precedence() -> None:
    """Option over the article's own decisions over the settings file over the defaults."""
    settings = parse_settings(b"[voice]\nrate = 150\npitch = 30\n[audio]\nbitrate = 64\n")
    assert for_article(Settings(), {}, {}) == Decisions()
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


def test_commented_settings_are_the_defaults() -> None:
    """The file that `init` writes changes nothing, and each line that is a setting is a right one."""
    assert parse_settings(TEMPLATE.encode()) == Settings()
    lines = [
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else line
        for line in TEMPLATE.splitlines()
    ]
    tables = tomllib.loads("\n".join(line for line in lines if not line.startswith("#")))
    settings = validate(Settings, tables, "the template")
    defaults = Settings()
    assert settings.site == defaults.site
    assert settings.cache == defaults.cache
    assert settings.voice.model_copy(update={"pitch": None}) == defaults.voice
    assert settings.audio.pauses == defaults.audio.pauses
    assert settings.audio.bitrate == defaults.audio.bitrate
    every = set(config.Settings.model_fields) | set(config.SiteSettings.model_fields)
    assert every <= {name for table in (tables, tables["site"]) for name in table}


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
