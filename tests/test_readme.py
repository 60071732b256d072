"""What the README says of audiopub is what audiopub does.

`python -m tests.test_readme` writes the help texts of the commands into the README again.
"""

import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click import Group
from click.testing import CliRunner
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pydantic import BaseModel

from audiopub.cli import group
from audiopub.cli.check import FOUND_ERRORS
from audiopub.config import FrontMatter, Settings
from audiopub.errors import AudiopubError
from audiopub.fields import BITRATES_KBPS
from audiopub.publish.folders import SUFFIXES
from audiopub.publish.init import TEMPLATE
from tests.script.test_cases import phonemes

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"

BEGIN, END = "<!-- help: begin -->\n", "<!-- help: end -->\n"

INTERRUPTED = 130

PERMISSIVE = re.compile(r"\b(MIT|BSD|0BSD|ISC|Apache|PSF|HPND|Zlib|CC0)\b|^MIT")
COPYLEFT = re.compile(r"\b[AL]?GPL|\bMPL|Artistic|Mozilla|Lesser")

ARTICLE = """\
---
title: Two Lamps
authors: [Ada Quill]
date: 2025-02-03
---

The first lamp was lit in 1998.

[Subscribe now](https://example.org/subscribe)
"""
"""An article with something to say differently."""

NAMES = """\
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
<lexeme><grapheme>Ada</grapheme><alias>Ay-da</alias></lexeme>
<lexeme><grapheme>Quill</grapheme><phoneme>kw1l</phoneme></lexeme>
</lexicon>
"""
"""A lexicon with a word that is said otherwise already, and one that cannot be used."""

PASTE = "Menu\nTwo Boats\nBy Ada Quill\n\nThe boats came home on Friday, and a band played.\n"
"""An article with something to remove."""


def help_texts() -> str:
    """Return the help texts of all commands as Markdown."""
    names = ["", *sorted(_names(group))]
    return "\n".join(
        f"```text\n$ audiopub{' ' * bool(name)}{name} --help\n{_help(name)}```\n" for name in names
    )


def _names(commands: Group, before: str = "") -> Iterator[str]:
    """Yield the names of commands, and those inside groups of commands with the name of their group."""
    for name, command in commands.commands.items():
        yield f"{before}{name}"
        if isinstance(command, Group):
            yield from _names(command, f"{before}{name} ")


def _help(name: str) -> str:
    arguments = [*name.split(), "--help"]
    result = CliRunner().invoke(group, arguments, prog_name="audiopub", terminal_width=78)
    return result.output


def update(text: str) -> str:
    """Return the README with the help texts of now between its markers."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{help_texts()}\n{END}{after}"


def section(heading: str) -> str:
    """Return what stands below a heading, up to the next one of its level or above."""
    text = README.read_text(encoding="utf-8")
    level = heading.split(" ", maxsplit=1)[0]
    body = text.split(f"\n{heading}\n", 1)[1]
    return re.split(rf"\n#{{1,{len(level)}}} ", body)[0]


def keys_in(value: object) -> set[str]:
    """Return all keys of a JSON value; those of tables whose keys are names of the user's are left out."""
    if isinstance(value, list):
        return set().union(*(keys_in(item) for item in value))
    if not isinstance(value, Mapping):
        return set()
    found = set(value)
    for key, item in value.items():
        if key == "files":
            found |= keys_in(list(item.values()))
        elif key not in {"inputs", "toolchain"}:
            found |= keys_in(item)
    return found


def shapes() -> dict[str, set[str]]:
    """Return the keys of each JSON shape in the README, by the name with which its paragraph begins."""
    found = {}
    name = ""
    for paragraph in section("## For programs: JSON").split("\n\n"):
        if paragraph.strip().startswith("`") and not paragraph.startswith("```"):
            name = _short(paragraph.split("`")[1])
        elif paragraph.startswith("```"):
            found[name] = set(re.findall(r'"(\w+)":', paragraph))
    return found


def _short(name: str) -> str:
    return name.removeprefix("audiopub ").removesuffix(" --json").rpartition("/")[2]


def run(folder: Path, *arguments: str) -> str:
    """Run a command in a project and return its standard output."""
    command = [sys.executable, "-m", "audiopub", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stdout, done.stderr
    return done.stdout


def run_upkeep(folder: Path) -> dict[str, str]:
    """Return the JSON of prune and cache: an article is gone, one out of reach, and two clips are damaged."""
    articles, disk = folder / "articles", folder / "disk"
    disk.mkdir()
    (articles / "linked").symlink_to(disk)
    for path in (articles / "gone.md", disk / "away.md"):
        path.write_text(f"A word of {path.stem}.\n", encoding="utf-8")
    run(folder, "publish")
    (articles / "gone.md").unlink()
    shutil.rmtree(disk)
    pruned = run(folder, "prune", "--yes", "--json")
    for clip in list((folder / ".audiopub" / "clips").rglob("?" * 62))[:2]:
        clip.write_bytes(b"")
    return {
        "prune": pruned,
        "cache": run(folder, "cache", "--verify", "--evict", "--max-gb", "1", "--json"),
    }


HUM = """\
import array, math, sys, wave
count = 1000 * len(open(sys.argv[1]).read())
tone = [int(8000 * math.sin(i / 9) * min(1, (count - i) / 800)) for i in range(count)]
with wave.open(sys.stdout.buffer, "wb") as sound:
    sound.setparams((1, 2, 16_000, 2 * 2000 + count, "NONE", ""))
    sound.writeframesraw(array.array("h", (2000 + each for each in [0] * 2000 + tone + [0] * 2000)).tobytes())
"""
"""A voice that stands off the zero line, which is a finding."""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Return the keys of all JSON that a small project gives, by the name the README has for it."""
    folder = tmp_path_factory.mktemp("project")
    articles = folder / "articles"
    articles.mkdir()
    (articles / "lamps.md").write_text(ARTICLE, encoding="utf-8")
    (articles / "boats.txt").write_text(PASTE, encoding="utf-8")
    (articles / "draft.md").write_text("---\ndraft: true\n---\n\nNot yet.\n", encoding="utf-8")
    (articles / "empty.txt").touch()
    (folder / "names.pls").write_text(NAMES, encoding="utf-8")
    say = '[say]\n"Ada" = "Aida"\n"lamp" = { ipa = "læmp" }\n'
    (folder / "hum.py").write_text(HUM, encoding="utf-8")
    (articles / "hum.md").write_text("---\nvoice: {use: ['command:hum']}\n---\nA hum.\n", encoding="utf-8")
    hum = (
        f"[engines.command.hum]\nargv = ['{sys.executable}', 'hum.py', '{{text_file}}']\nlanguages = ['en']\n"
    )
    (folder / "audiopub.toml").write_text(say + hum, encoding="utf-8")
    out = {
        "clean": run(folder, "clean", "articles/boats.txt", "--json"),
        "script": run(folder, "script", "articles/lamps.md", "--json"),
        "voices": run(folder, "voices", "--json"),
        "lexicon import": run(folder, "lexicon", "import", "names.pls", "--json"),
        "plan": run(folder, "plan", "--json"),
        "publish": run(folder, "publish", "--json"),
    }
    out |= run_upkeep(folder)
    episode = folder / "output" / "episodes" / "lamps"
    out["episode.json"] = (episode / "episode.json").read_text(encoding="utf-8")
    found = {name: keys_in(json.loads(text)) for name, text in out.items()}
    others = [json.loads((episode / name).read_bytes()) for name in ("transcript.json", "chapters.json")]
    return {**found, "transcript.json": keys_in(others)}


def setting_rows(model: type[BaseModel], table: str = "") -> Iterator[str]:
    """Yield the beginning of the README's row for every setting."""
    for name, field in model.model_fields.items():
        inner, path = field.annotation, f"{table}.{name}".lstrip(".")
        default = field.get_default(call_default_factory=True)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from setting_rows(inner, path)
        elif name == "feed":
            yield f"| `[{path}]` | none |"
        elif default == {}:
            yield f"| `[{path}]` | empty |"
        else:
            yield f"| `[{table}] {name}` | {_shown(default)} |"


def _shown(default: object) -> str:
    return "not set" if default is None else f"`{json.dumps(default)}`"


def exit_codes(error: type[AudiopubError] = AudiopubError) -> set[int]:
    """Return the exit codes of an error and of all below it."""
    return {error.exit_code}.union(*(exit_codes(below) for below in error.__subclasses__()))


def installed_with(name: str, seen: set[str]) -> set[str]:
    """Return the distributions that installing `name` brings, which are added to `seen`."""
    name = canonicalize_name(name)
    if name in seen:
        return seen
    seen.add(name)
    for text in importlib.metadata.requires(name) or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            installed_with(requirement.name, seen)
    return seen


def licence_of(name: str) -> str:
    """Return what a distribution says of its licence: an expression, or a word or classifier."""
    about: Any = importlib.metadata.metadata(name)
    classifiers = [line for line in about.get_all("Classifier") or () if line.startswith("License ::")]
    short = (about.get("License") or "").strip().partition("\n")[0]
    return about.get("License-Expression") or " ".join([short, *classifiers]).strip()


def test_help_texts_are_those_of_the_commands() -> None:
    """What --help prints stands in the README; `python -m tests.test_readme` brings it up to date."""
    text = README.read_text(encoding="utf-8")
    assert text == update(text)


def test_every_setting_has_a_row_with_its_default() -> None:
    """The table of settings lists each key of audiopub.toml once, with what it defaults to."""
    text = section("## Settings: `audiopub.toml`")
    for row in setting_rows(Settings):
        assert text.count(f"\n{row}") == 1, row
    assert text.count("\n| `[") == len(list(setting_rows(Settings)))
    assert ", ".join(map(str, BITRATES_KBPS[:-1])) in text


def test_every_key_of_front_matter_is_named() -> None:
    """The table of front matter names each key that an article may use, and no other."""
    rows = re.findall(r"^\| (`.+?) \|", section("### Front matter and sidecar"), re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", "\n".join(rows))) == set(FrontMatter.model_fields)


def test_every_exit_code_is_explained() -> None:
    """The table of exit codes holds those of all errors, success and interruption, and no other."""
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", section("### Exit codes"), re.MULTILINE)}
    assert codes == exit_codes() | {0, FOUND_ERRORS, INTERRUPTED}


def test_the_words_that_are_taught_are_in_the_sample(tmp_path: Path) -> None:
    """The recipe works as it is pasted: the sample says each word otherwise than before."""
    recipe = re.search(
        r"^       \[say\]\n(?:       .+\n)+", section("## For editors: correct what is said"), re.MULTILINE
    )
    assert recipe is not None
    (tmp_path / "articles").mkdir()
    article = "articles/the-slow-library.md"
    shutil.copy(ROOT / article, tmp_path / article)
    before = run(tmp_path, "script", article)
    (tmp_path / "audiopub.toml").write_text(TEMPLATE + textwrap.dedent(recipe[0]), encoding="utf-8")
    after = run(tmp_path, "script", article)
    for word, said in re.findall(r'"(.+)" = "(.+)"', recipe[0]):
        assert word in before
        assert said not in before
        assert said in after
        heard = phonemes([word, said])
        assert heard[word] != heard[said]


def test_every_kind_of_article_is_listed() -> None:
    """The table of articles names each ending that audiopub reads, and no other."""
    rows = re.findall(r"^\| (`\..+?) \|", section("## Articles"), re.MULTILINE)
    assert set(re.findall(r"`(\.\w+)`", "\n".join(rows))) == set(SUFFIXES)


@pytest.mark.parametrize(
    "name",
    ["clean", "script", "voices", "plan", "publish", "cache", "prune", "episode.json", "transcript.json"],
)
def test_json_has_the_keys_that_are_promised(name: str, printed: Mapping[str, set[str]]) -> None:
    """The JSON that commands print and files hold has exactly the keys that the README shows."""
    assert shapes()[name] == printed[name]


def test_parts_under_other_licences_are_named() -> None:
    """Whatever is installed with audiopub and not permissively licensed is in the table of licences."""
    text = section("## Licences")
    brought = sorted(installed_with("audiopub", set()) - {"audiopub"})
    restricted = [
        name
        for name in brought
        if COPYLEFT.search(licence_of(name)) or not PERMISSIVE.search(licence_of(name))
    ]
    assert [name for name in restricted if f"`{name}`" not in text] == []


def test_the_two_commands_come_first() -> None:
    """The command to publish and the command to test stand at the top, as one can paste them."""
    text = section("## The two commands")
    assert "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/audiopub publish\n" in text
    assert '.venv/bin/pip install -e ".[test]" && .venv/bin/pytest\n' in text


def test_pictures_and_links_are_there() -> None:
    """Every file that the README shows or links to exists."""
    prose = re.sub(r"(?m)^    .*$", "", README.read_text(encoding="utf-8"))  # examples name what readers have
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", prose)
    assert [target for target in targets if not (ROOT / target).is_file()] == []


if __name__ == "__main__":
    README.write_text(update(README.read_text(encoding="utf-8")), encoding="utf-8")
