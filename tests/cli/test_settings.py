"""Mistakes in settings, front matter, sidecars and options: file, key, and the nearest right name."""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import reduce
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from audiopub.cli.options import RATES
from audiopub.config import Settings, VoiceSettings
from audiopub.publish.init import TEMPLATE
from tests.cli.conftest import LAMP, ProjectFolder
from tests.cli.test_bad_input import assert_told, failures

_MISTAKES = [
    ('[site]\ntitel = "x"\n', ("site.titel", "Did you mean 'title'?")),
    ("[voise]\nrate = 1\n", ("voise", "Did you mean 'voice'?")),
    ("[audio.pauses]\nparagraf = 10\n", ("audio.pauses.paragraf", "Did you mean 'paragraph'?")),
    ('[voice]\nrate = "fast"\n', ("voice.rate", "'fast'")),
    ("[voice]\nrate = 20\n", ("voice.rate", "80")),
    ("[voice]\nuse = []\n", ("voice.use",)),
    ('[site]\ncategory = "Newz"\n', ("site.category", "Did you mean 'News'?")),
    ('[site]\nbase_url = "example.org"\n', ("site.base_url", "https://")),
    ('[site]\ntimezone = "Mars/Base"\n', ("site.timezone", "Europe/Paris")),
    ("[audio]\nbitrate = 97\n", ("audio.bitrate", "96")),
    ("[site\n", ("not TOML", "line 3")),
]


@pytest.mark.parametrize(("text", "words"), _MISTAKES)
def test_a_mistake_in_the_settings(lamp: ProjectFolder, text: str, words: tuple[str, ...]) -> None:
    """Every command that needs settings ends with 2, names file, key and remedy, and does nothing."""
    lamp.settings(text)
    for arguments in (
        ("publish",),
        ("plan",),
        ("script", "articles/lamp.txt"),
        ("say", "Hello.", "-o", "a.wav"),
    ):
        ran = lamp.main(*arguments)
        assert_told(ran)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("error: audiopub.toml")
        assert all(word in ran.err for word in words), ran.err
    assert not lamp.output.exists()


def test_settings_that_are_no_text(lamp: ProjectFolder) -> None:
    """A settings file in another encoding is told as such."""
    (lamp.folder / "audiopub.toml").write_bytes(b'[site]\ntitle = "\xe9t\xe9"\n')
    ran = lamp.main("publish")
    assert (ran.code, ran.out) == (2, "")
    assert "Save it as UTF-8." in ran.err


@pytest.mark.parametrize("cover", ["nowhere.jpg", "articles/lamp.txt", "articles"])
def test_a_cover_that_is_no_picture(lamp: ProjectFolder, cover: str) -> None:
    """The cover is checked: its file is named."""
    lamp.settings(f'[site]\ncover = "{cover}"\n')
    ran = lamp.main("publish")
    assert_told(ran)
    assert ran.code in {1, 2}
    assert cover in ran.err
    assert lamp.episodes == set()


def test_a_mistake_in_front_matter(lamp: ProjectFolder) -> None:
    """The article is named with its key and the nearest right one; the others are published."""
    lamp.article("quay.md", "---\ntitle: The quay\nsumary: Late.\n---\n\nThe ferry was late.\n")
    ran = lamp.main("publish")
    assert_told(ran)
    assert ran.code == 1
    (line,) = failures(ran)
    assert "quay.md" in line
    assert "'sumary'" in line
    assert "Did you mean 'summary'?" in line
    assert lamp.episodes == {"lamp"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('titel = "x"\n', ("'titel'", "Did you mean 'title'?")),
        ("[voice]\nrat = 200\n", ("voice.rat", "Did you mean 'rate'?")),
        ("[voice\n", ("not TOML", "line 1")),
        ('[audio.opening]\nen = "{titel}"\n', ("titel",)),
    ],
)
def test_a_mistake_in_a_sidecar(lamp: ProjectFolder, text: str, words: tuple[str, ...]) -> None:
    """The sidecar is named as it is called, with its key."""
    lamp.article("quay.txt", LAMP)
    (lamp.folder / "articles/quay.audiopub.toml").write_text(text)
    ran = lamp.main("publish")
    assert_told(ran)
    assert ran.code == 1
    (line,) = failures(ran)
    assert "quay" in line
    assert all(word in line for word in words), line
    assert lamp.episodes == {"lamp"}


def test_a_sidecar_is_named_as_it_is_called(lamp: ProjectFolder) -> None:
    """The place of a mistake is the path of the sidecar itself."""
    (lamp.folder / "articles/lamp.audiopub.toml").write_text('titel = "x"\n')
    assert "articles/lamp.audiopub.toml: " in lamp.main("publish").err
    assert "lamp.audiopub.toml" in lamp.main("clean", "articles/lamp.txt").err


def test_each_layer_wins_over_the_one_below(project: ProjectFolder) -> None:
    """Option over sidecar over front matter over `audiopub.toml` over default, one after the other."""
    path = project.article("quay.md", "# The quay\n\nThe ferry was late.\n")

    def voice(*options: str) -> str:
        sections = project.main("script", path, "--json", *options).json["sections"]
        return str(sections[-1]["sentences"][-1]["text"])

    assert "English (America)" in voice()
    project.settings('[voice]\nuse = ["pyttsx3:en-gb"]\n')
    assert "Great Britain" in voice()
    project.article(
        "quay.md", "---\nvoice: {use: ['pyttsx3:en-gb-scotland']}\n---\n# The quay\n\nThe ferry.\n"
    )
    assert "Scotland" in voice()
    path.with_name("quay.audiopub.toml").write_text('[voice]\nuse = ["pyttsx3:en-gb-x-rp"]\n')
    assert "Received Pronunciation" in voice()
    assert "Lancaster" in voice("--voice", "en-gb-x-gbclan")


def test_init_makes_a_project(project: ProjectFolder) -> None:
    """`init` makes settings and folders, once; the settings are the defaults, and each can be switched on."""
    (project.folder / "audiopub.toml").unlink()
    (project.folder / "articles").rmdir()
    ran = project.main("init")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:3] == ["made audiopub.toml", "made articles", "made output"]
    assert "audiopub publish" in ran.out
    project.article("lamp.txt")
    assert project.main("plan").code == 0
    (project.folder / "audiopub.toml").write_text("# mine\n")
    assert "Everything is there already." in project.main("init").out
    assert (project.folder / "audiopub.toml").read_text() == "# mine\n"


def switched_on(*, examples: bool) -> dict[str, Any]:
    """Return the settings of `init` with the "#" of their lines taken away, with or without the examples."""
    setting = re.compile(r"# (\[\[?[a-z.]+\]?\]|[\w\"][\w\" ]* = )")
    lines = [line[2:] for line in TEMPLATE.splitlines() if setting.match(line)]
    return tomllib.loads("\n".join(line for line in lines if examples or "# example" not in line))


def leaves(model: BaseModel, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield each setting of a model with its value."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            yield from leaves(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def test_every_setting_is_in_the_file_of_init() -> None:
    """All are there, known, and rightly written; what is not called an example is the default."""
    assert Settings.model_validate_json(json.dumps(switched_on(examples=True)))
    assert dict(leaves(Settings.model_validate_json(json.dumps(switched_on(examples=False))))) == dict(
        leaves(Settings())
    )
    shown = switched_on(examples=True)
    for path, _ in leaves(Settings()):
        *tables, name = path.split(".")
        assert name in reduce(lambda table, key: table[key], tables, shown), path


def test_tables_can_be_pasted_below_the_file_of_init(lamp: ProjectFolder) -> None:
    """No table is switched on in it, so that whatever a recipe gives can be pasted."""
    assert tomllib.loads(TEMPLATE) == {}
    (lamp.folder / "audiopub.toml").write_text(TEMPLATE + '\n[site]\ntitle = "x"\n[voice]\nrate = 140\n')
    assert lamp.main("plan").code == 0


def test_init_where_a_file_is_in_the_way(project: ProjectFolder) -> None:
    """A file that is called like a folder to be made is named and left."""
    (project.folder / "output").write_text("mine")
    ran = project.main("init")
    assert_told(ran)
    assert ran.code == 1
    assert "output" in ran.err


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (("--voice", "gtts:en", "--engine", "pyttsx3"), 2, "is not a voice of --engine pyttsx3"),
        (("--engine", "nothing"), 3, "there is no engine 'nothing'"),
        (("--voice", "nobody"), 3, "pyttsx3 has no voice 'nobody'"),
        (("nowhere.txt",), 2, "no such file or folder"),
        (("audiopub.toml",), 2, "not an article"),
        (("x" * 300,), 1, "File name too long"),
    ],
)
@pytest.mark.parametrize("command", ["publish", "plan"])
def test_wrong_options(
    lamp: ProjectFolder, command: str, options: tuple[str, ...], code: int, words: str
) -> None:
    """What an option or path names wrongly is told; nothing is published."""
    ran = lamp.main(command, *options)
    assert_told(ran)
    told = ran.err + (ran.out if command == "plan" else "")
    assert words in told
    if command == "publish":
        assert ran.code == code
    assert lamp.episodes == set()


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ('[voice]\nuse = ["nosuch"]\n', "line 4: voice.use: ", "there is no engine 'nosuch'"),
        ('[voice]\nuse = ["pyttsx3", "pyttsx3:xyz"]\n', "line 4: voice.use: ", "has no voice 'xyz'"),
        (
            '[voices.language]\nde = "pyttsx3:deu"\n',
            "line 4: voices.language.de: ",
            "nearest to it: pyttsx3:",
        ),
        ('[voices.kind]\nquote = "espeek"\n', "line 4: voices.kind.quote: ", "no engine 'espeek'"),
        ('[voices.speaker]\n"Ada" = "gtts:xx"\n', "line 4: voices.speaker.Ada: ", "gtts has no voice 'xx'"),
    ],
)
def test_a_voice_that_nobody_has(lamp: ProjectFolder, text: str, where: str, words: str) -> None:
    """It is told once, before any article, with file, line and key, although no article may need it."""
    lamp.article("quay.txt", LAMP)
    lamp.settings(text)
    for arguments in (
        ("publish",),
        ("plan",),
        ("script", "articles/lamp.txt"),
        ("say", "Hi.", "-o", "a.wav"),
    ):
        ran = lamp.main(*arguments)
        assert_told(ran)
        assert (ran.code, ran.out) == (3, "")
        assert f"error: audiopub.toml, {where}" in ran.err
        assert words in ran.err
        assert len(ran.err.splitlines()) == 1
    assert lamp.episodes == set()


def test_a_voice_that_does_not_speak_the_language_it_is_given(lamp: ProjectFolder) -> None:
    """It is told once, with file, line and key, before anything is spoken; not when nothing is to be done."""
    lamp.settings('[voices.language]\nde = "pyttsx3:en-gb"\nfr = "pyttsx3"\nen = "pyttsx3:en-gb-scotland"\n')
    told = "audiopub.toml, line 4: voices.language.de: pyttsx3:en-gb does not speak 'de'"
    assert lamp.main("plan").out.count(told) == 1
    for arguments in (("script", "articles/lamp.txt"), ("say", "Hi.", "-o", "a.wav"), ("publish",)):
        ran = lamp.main(*arguments)
        assert (ran.code, ran.err.count(f"warning: {told}"), ran.err.count("does not speak")) == (0, 1, 1)
    assert ran.err.index(told) < ran.err.index("lamp")
    assert "does not speak" not in "".join(lamp.main(name).err for name in ("plan", "publish"))
    assert "does not speak" not in lamp.main("plan", "--force", "--voice", "pyttsx3:en-gb").out


def test_a_voice_for_one_run_overrules_those_that_are_set(lamp: ProjectFolder) -> None:
    """With `--voice` the settings for the same are not asked; the error about it names the option alone."""
    lamp.settings('[voice]\nuse = ["pyttsx3:deu"]\n[voices.language]\nde = "nosuch"\n')
    assert lamp.main("plan", "--voice", "pyttsx3:en-gb").code == 0
    ran = lamp.main("plan", "--voice", "nosuch")
    assert ran.err.startswith("error: --voice: pyttsx3 has no voice 'nosuch'")
    assert "[voice]" not in ran.err
    assert lamp.main("plan", "--engine", "nosuch").err.startswith("error: --engine: there is no engine")


def test_the_option_allows_the_rates_that_the_settings_allow() -> None:
    """`--rate` and `[voice] rate` have the same limits."""
    for rate in RATES:
        assert VoiceSettings(rate=rate).rate == rate
    for rate in (RATES[0] - 1, RATES[1] + 1):
        with pytest.raises(ValidationError):
            VoiceSettings(rate=rate)


def test_no_folder_of_articles(project: ProjectFolder) -> None:
    """Where there is nothing to publish the way to begin is shown."""
    (project.folder / "articles").rmdir()
    ran = project.main("publish")
    assert (ran.code, ran.out) == (2, "")
    assert "Run 'audiopub init'" in ran.err


def test_a_clock_that_is_none(lamp: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A SOURCE_DATE_EPOCH that is no number is a mistake in the configuration."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    ran = lamp.main("publish")
    assert ran.code == 2
    assert "SOURCE_DATE_EPOCH" in ran.err


def test_a_ledger_that_is_damaged(lamp: ProjectFolder) -> None:
    """Identities are never guessed: the ledger is named, and nothing is published."""
    lamp.article("episodes.toml", "format = [")
    ran = lamp.main("publish")
    assert_told(ran)
    assert ran.code == 2
    assert "episodes.toml" in ran.err
    assert "Restore it from version control" in ran.err
    assert lamp.episodes == set()


def test_a_user_who_keeps_the_made_cover_is_left_in_peace(lamp: ProjectFolder) -> None:
    """The notice says how it is ended: with `cover = "made"` the same cover is made, and nothing is said."""
    notices = lamp.main("publish", "--json").json["notices"]
    assert any('[site] cover to a square picture of 1400 to 3000 pixels, or to "made"' in n for n in notices)
    picture = (lamp.output / "cover.jpg").read_bytes()
    lamp.settings('[site]\ncover = "made"\n')
    kept = lamp.main("publish", "--json").json
    assert kept["notices"]
    assert not any("cover" in notice for notice in kept["notices"])
    assert (kept["sentences_spoken"], kept["passages_encoded"]) == (0, 0)
    assert (lamp.output / "cover.jpg").read_bytes() == picture
    assert "up to date" in lamp.main("publish").out
