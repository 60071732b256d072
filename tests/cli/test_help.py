"""Help: what it shows, and how little it costs."""

import subprocess
import sys

import pytest
from click import Group
from click.testing import CliRunner

from audiopub.cli import group

_COMMANDS = sorted(group.commands)
_WHOLE = [
    *(name for name in _COMMANDS if not isinstance(group.commands[name], Group)),
    *(
        f"{name} {inner}"
        for name in _COMMANDS
        if isinstance(commands := group.commands[name], Group)
        for inner in sorted(commands.commands)
    ),
]
"""All commands that do something: those of a group with the name of their group."""
_HEAVY = (
    "numpy",
    "lxml",
    "pydantic",
    "jinja2",
    "trafilatura",
    "PIL",
    "yaml",
    "ftfy",
    "soundfile",
    "sentencex",
)

_IMPORTS = """
import sys
from audiopub.cli import group
group.main({arguments!r}, standalone_mode=False)
sys.exit(" ".join(sorted({{name.partition(".")[0] for name in sys.modules}} & set({heavy!r}))) or 0)
"""


def test_all_commands_are_there() -> None:
    """The commands of the first edition are there under their names."""
    assert set(_COMMANDS) >= {"init", "publish", "plan", "clean", "script", "say", "voices"}
    ran = CliRunner().invoke(group, ["--help"])
    assert ran.exit_code == 0
    assert all(f"\n  {name} " in ran.output for name in _COMMANDS)
    assert "..." not in ran.output.partition("Commands:")[2], "a line about a command is cut short"


@pytest.mark.parametrize("name", [*_WHOLE, "lexicon"])
def test_every_command_has_help_with_an_example(name: str) -> None:
    """`--help` and `-h` say what a command does and show it in use; they say it on standard output."""
    ran = CliRunner(mix_stderr=False).invoke(group, [*name.split(), "--help"])
    assert ran.exit_code == 0
    assert f"Example: {'' if name == 'init' else f'audiopub {name}'}" in ran.stdout
    assert f"audiopub {name}" in ran.stdout
    assert ran.stderr == ""
    assert CliRunner().invoke(group, [*name.split(), "-h"]).output == ran.stdout


@pytest.mark.parametrize("name", _WHOLE)
def test_every_command_can_say_less_and_more(name: str) -> None:
    """`--quiet` and `--verbose` are everywhere, and JSON wherever there is a result to read."""
    told = CliRunner().invoke(group, [*name.split(), "--help"]).output
    assert "-q, --quiet " in told
    assert "-v, --verbose " in told
    assert ("--json " in told) == (name not in {"init", "say", "serve", "lexicon export"})


def test_plan_has_the_options_of_publish() -> None:
    """What publish would do can be asked with the options that it is to be given, but for who is to do it."""
    plan, publish = ({option.name for option in group.commands[name].params} for name in ("plan", "publish"))
    assert publish - plan == {"jobs", "scheduler"}
    assert plan < publish


def test_the_example_of_the_whole_is_the_main_job() -> None:
    """Without a command the help is shown: it begins with the one command that most people need."""
    ran = CliRunner().invoke(group, [])
    assert "audiopub publish" in ran.output


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], *([*name.split(), "--help"] for name in _WHOLE)]
)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    """Help is there at once: libraries that take long to import are imported when they are needed."""
    program = _IMPORTS.format(arguments=arguments, heavy=_HEAVY)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


def test_the_version_is_told() -> None:
    """`--version` says which audiopub this is."""
    ran = CliRunner().invoke(group, ["--version"])
    assert ran.output.startswith("audiopub ")
    assert ran.output.strip().rpartition(" ")[2][0].isdigit()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["foo"], "No such command 'foo'"),
        (["publish", "--jobs", "0"], "--jobs"),
        (["publish", "--rate", "fast"], "--rate"),
        (["plan", "--rate", "9"], "'--rate': 9 is not in the range 80<=x<=450"),
        (["clean"], "PATH"),
        (["say"], "TEXT"),
        (["publish", "--nonsense"], "--nonsense"),
    ],
)
def test_wrong_usage(arguments: list[str], words: str) -> None:
    """A command that is not understood ends with 2, names what is wrong, and prints no result."""
    ran = CliRunner(mix_stderr=False).invoke(group, arguments)
    assert ran.exit_code == 2
    assert words in ran.stderr
    assert ran.stdout == ""
