"""`audiopub lexicon`: pronunciations from and to PLS files, in settings whose comments stay."""

import tomllib
from pathlib import Path

import pytest

from audiopub.config import parse_settings
from audiopub.publish.init import TEMPLATE
from tests.cli.conftest import ProjectFolder
from tests.cli.test_bad_input import assert_told

_NAMES = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
  <lexeme><grapheme>Hallevik</grapheme><alias>Hahlevick</alias></lexeme>
  <lexeme><grapheme>Siobhan</grapheme><alias>Shivonn</alias></lexeme>
  <lexeme><grapheme>tomato</grapheme><phoneme>tə1</phoneme></lexeme>
  <lexeme><grapheme>quay</grapheme><phoneme>kiː</phoneme></lexeme>
</lexicon>
"""


@pytest.fixture
def names(project: ProjectFolder) -> Path:
    """Return a PLS file of four words; two have phonemes alone, and one of them none that can be used."""
    path = project.folder / "names.pls"
    path.write_text(_NAMES, encoding="utf-8")
    return path


def say_of(path: Path) -> dict[str, object]:
    """Return the `[say]` of a file."""
    found: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8"))["say"]
    return found


def test_import_keeps_what_the_editor_wrote(project: ProjectFolder, names: Path) -> None:
    """Comments, order and the editor's own entries stay; what was not taken is told; twice is once."""
    path = project.folder / "audiopub.toml"
    text = f'{TEMPLATE}\n[say]  # mine\n"Siobhan" = "Shivawn"  # she says so\n'
    path.write_text(text)
    ran = project.main("lexicon", "import", names)
    assert ran.code == 0
    assert ran.out == f"{path}: 2 new, 0 replaced, 0 there already, 1 kept, 1 not imported\n"
    assert "'Siobhan' stays 'Shivawn', not 'Shivonn'" in ran.err
    assert "'tomato': its phonemes cannot be used (/tə1/): '1' (U+0031, DIGIT ONE)" in ran.err
    assert say_of(path) == {
        "Siobhan": "Shivawn",
        "Hallevik": {"say": "Hahlevick", "language": "en"},
        "quay": {"ipa": "kiː", "language": "en"},
    }
    after = path.read_text()
    new = ("Hallevik", "quay")
    assert [line for line in after.splitlines() if not any(word in line for word in new)] == text.splitlines()
    assert project.main("lexicon", "import", names).code == 0
    assert path.read_text() == after


def test_import_can_replace(project: ProjectFolder, names: Path) -> None:
    """With `--replace` the imported entry holds in its language; as JSON the words are listed."""
    project.settings('[say]\nSiobhan = { say = "Shivawn", language = "en" }\n')
    ran = project.main("lexicon", "import", names, "--replace", "--json")
    assert ran.json["replaced"] == ["Siobhan"]
    assert ran.json["new"] == ["Hallevik", "quay"]
    assert [each["word"] for each in ran.json["left_out"]] == ["tomato"]
    assert say_of(project.folder / "audiopub.toml")["Siobhan"] == {"say": "Shivonn", "language": "en"}


def test_import_into_an_article(project: ProjectFolder, names: Path) -> None:
    """`--into` an article writes its sidecar, which is made; the sentence is then said so."""
    article = project.article(
        "trip.txt", "A trip\n\nThe boat went to Hallevik on Monday, and came back on Friday.\n"
    )
    ran = project.main("lexicon", "import", names, "--into", article)
    assert ran.code == 0
    assert set(say_of(article.with_name("trip.audiopub.toml"))) == {"Hallevik", "Siobhan", "quay"}
    assert "said: The boat went to Hahlevick on Monday" in project.main("script", article).out


def test_export_and_import_again(project: ProjectFolder) -> None:
    """What was exported is imported unchanged into an empty project; other languages are told of."""
    project.settings(
        '[say]\n"Bo Ng" = "bow ing"\npolish = { say = "pollish", case = true }\n'
        'Bus = { say = "booss", language = "de" }\nquay = { ipa = "kiː", say = "key" }\n'
        'Nice = { ipa = "niːs" }\n'
    )
    path = project.folder / "audiopub.toml"
    before = parse_settings(path.read_bytes()).say
    for language in ("en", "de"):
        ran = project.main(
            "lexicon", "export", "--language", language, "-o", project.folder / f"{language}.pls"
        )
        assert (ran.code, ran.out) == (0, f"saved {project.folder / language}.pls\n")
        assert ("entries for de are left out" in ran.err) == (language == "en")
    printed = project.main("lexicon", "export")
    assert printed.out.encode() == (project.folder / "en.pls").read_bytes()
    path.write_text("")
    for language in ("en", "de"):
        assert project.main("lexicon", "import", project.folder / f"{language}.pls").code == 0
    assert parse_settings(path.read_bytes()).say == before


def test_a_word_for_all_languages_and_for_one(project: ProjectFolder) -> None:
    """Both are taken into an empty project, by one document or by two, and into their own nothing is."""
    project.settings(
        '[say]\nNice = ["niece", { say = "niehs", language = "de" }, { ipa = "nis", language = "fr" }]\n'
        'Bus = ["bass", { say = "bass", language = "de" }, { say = "boss", language = "de-AT" }]\n'
    )
    path = project.folder / "audiopub.toml"
    text, before = path.read_bytes(), parse_settings(path.read_bytes()).say
    languages = ("fr", "de", "de-AT")
    for language in languages:
        names = project.folder / f"{language}.pls"
        assert project.main("lexicon", "export", "--language", language, "-o", names).code == 0
        ran = project.main("lexicon", "import", names, "--json")
        assert (ran.json["new"], ran.json["replaced"], ran.json["kept"], ran.err) == ([], [], [], "")
    assert path.read_bytes() == text
    path.write_text("")
    for language in languages:
        assert project.main("lexicon", "import", project.folder / f"{language}.pls").err == ""
    after = parse_settings(path.read_bytes()).say
    assert {word: set(ways) for word, ways in after.items()} == {
        word: set(ways) for word, ways in before.items()
    }
    assert after["Bus"] == before["Bus"]


def test_what_an_editor_wrote_for_all_languages_holds_over_another_document(project: ProjectFolder) -> None:
    """It is not the document's own word for all: it stays in every language, unless told to give way."""
    project.settings('[say]\nNice = ["niece", { say = "niehs", language = "de" }]\n')
    names = project.folder / "de.pls"
    assert project.main("lexicon", "export", "--language", "de", "-o", names).code == 0
    path = project.folder / "audiopub.toml"
    path.write_text('[say]\nNice = "nice"\n')
    ran = project.main("lexicon", "import", names, "--json")
    assert [each["offered"] for each in ran.json["kept"]] == ["niece", "niehs"]
    assert say_of(path) == {"Nice": "nice"}
    ran = project.main("lexicon", "import", names, "--replace", "--json")
    assert (ran.json["replaced"], ran.json["new"]) == (["Nice"], ["Nice"])
    assert say_of(path) == {"Nice": ["niece", {"say": "niehs", "language": "de"}]}


@pytest.mark.parametrize("data", ["not XML", "<!DOCTYPE a><a/>", "<a/>"])
def test_a_file_that_is_no_lexicon(project: ProjectFolder, data: str) -> None:
    """It is an error that names the file, and the settings stay as they are."""
    path = project.folder / "names.pls"
    path.write_text(data)
    before = (project.folder / "audiopub.toml").read_bytes()
    ran = project.main("lexicon", "import", path)
    assert_told(ran)
    assert (ran.code, ran.out) == (2, "")
    assert "names.pls" in ran.err
    assert (project.folder / "audiopub.toml").read_bytes() == before


def test_settings_that_cannot_be_changed(project: ProjectFolder, names: Path) -> None:
    """A mistake in the settings is told before anything is written."""
    project.settings("[say]\nx = 1\n")
    ran = project.main("lexicon", "import", names)
    assert_told(ran)
    assert ran.code == 2


@pytest.mark.parametrize(("path", "words"), [("nowhere.pls", "no such file"), ("articles", "a folder")])
def test_a_lexicon_that_is_not_there(project: ProjectFolder, path: str, words: str) -> None:
    """A wrong path is a wrong argument, and told as one."""
    ran = project.main("lexicon", "import", project.folder / path)
    assert_told(ran)
    assert ran.code == 2
    assert words in ran.err
    assert "Give the path of a file." in ran.err
