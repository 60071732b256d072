"""`clean`, `script`, `say` and `voices`: to look and to listen before publishing."""

import errno
import io
import json
import os
import sys
import wave
from pathlib import Path

import jsonschema
import pytest

from audiopub.cli import say
from audiopub.errors import MissingError, OutputError, UsageError
from audiopub.publish.inspecting import check_format
from audiopub.speech import engine_reports
from audiopub.speech.engines.system import SystemEngine
from audiopub.speech.workers import WorkerPool
from tests.cli import shapes
from tests.cli.conftest import LAMP, ProjectFolder

_PASTE = """\
top of page

The ferry is late again

By Ana Berg

March 3, 2025

The ferry was late on Monday. It cost $2.5m in 1998.

“Nobody minded,” said the captain. “The tea was still warm.”

Share this article

bottom of page
"""

_PAGE = """<!DOCTYPE html><html lang="en"><head><title>The quay</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>The quay</h1><p>The ferry was late on Monday, and nobody on the quay minded it at all, because
the tea was still warm and the sun had come out over the harbour.</p><h2>The boat</h2><p>It was built
in the old yard by the river, and it has crossed the bay every day since then without a single accident.</p>
</article><footer>All rights reserved</footer></body></html>"""


def test_clean_tells_what_aloud_asks_for(project: ProjectFolder) -> None:
    """What the project or the article has read aloud is no longer called unread."""
    table = "The quay was rebuilt.\n\n| Year | Boats |\n|---|---|\n| first | 3 |\n"
    path = project.article("quay.md", table)
    assert "table, not read aloud" in project.main("clean", path).out
    project.settings("[aloud]\ntable = true\n")
    assert "not read aloud" not in project.main("clean", path).out
    project.article("quay.md", f"---\naloud: {{table: false}}\n---\n{table}")
    assert [each["aloud"] for each in project.main("clean", path, "--json").json["blocks"]] == [True, False]


@pytest.mark.parametrize("data", [_PASTE, _PAGE])
def test_clean_reads_standard_input(
    project: ProjectFolder, monkeypatch: pytest.MonkeyPatch, data: str
) -> None:
    """With `-` a text or a page is piped, and shown as one in a file is."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    piped = project.main("clean", "-", "--json")
    path = project.article("a.html" if data == _PAGE else "a.txt", data)
    assert (piped.code, piped.json) == (0, project.main("clean", path, "--json").json)


def test_clean_of_an_address_points_to_import(project: ProjectFolder) -> None:
    """An address is no file; the command that fetches it is named as it can be pasted."""
    ran = project.main("clean", "https://example.org/a?b=1&c=2")
    assert ran.code == 2
    assert "audiopub import 'https://example.org/a?b=1&c=2'" in ran.err


def test_clean_as_json(project: ProjectFolder) -> None:
    """The shape is the promised one; each line is kept or removed by a named rule; lines count from 1."""
    path = project.article("ferry.txt", _PASTE)
    ran = project.main("clean", path, "--json")
    assert (ran.code, ran.err) == (0, "")
    jsonschema.validate(ran.json, shapes.CLEAN)
    found = ran.json
    assert found["title"] == "The ferry is late again"
    assert found["authors"] == ["Ana Berg"]
    assert found["published"] == "2025-03-03"
    assert found["language"] == "en"
    assert [(each["line"], each["text"]) for each in found["removed"]][::2][:1] == [(1, "top of page")]
    assert {each["line"] for each in found["removed"]} == {1, 13, 15}
    assert all(each["rule"] for each in found["removed"])
    assert found["blocks"][0]["lines"] == [9, 9]
    assert found["blocks"][0]["text"].startswith("The ferry was late on Monday.")
    assert [set(block) >= {"kind", "level", "text", "aloud", "lines"} for block in found["blocks"]]


def test_clean_as_json_of_a_web_page(project: ProjectFolder) -> None:
    """A web page has no lines to speak of: they are null."""
    path = project.article("quay.html", _PAGE)
    found = project.main("clean", path, "--json").json
    jsonschema.validate(found, shapes.CLEAN)
    assert {block["lines"] for block in found["blocks"]} == {None}
    assert {each["line"] for each in found["removed"]} <= {None}
    assert found["published"] is None
    assert [(b["kind"], b["level"]) for b in found["blocks"] if b["kind"] == "heading"] == [("heading", 2)]


def test_clean_in_words(project: ProjectFolder) -> None:
    """For people the same is said in lines of words."""
    path = project.article("ferry.txt", _PASTE)
    ran = project.main("clean", path)
    assert (ran.code, ran.err) == (0, "")
    assert "Title: The ferry is late again\nAuthors: Ana Berg\n" in ran.out
    assert "  line 9, paragraph: The ferry was late on Monday." in ran.out
    kept, _, removed = ran.out.partition("Removed:")
    assert "line 1, " in removed
    assert "top of page" not in kept
    assert "nothing" in project.main("clean", project.article("lamp.txt")).out.partition("Removed:")[2]


def test_script_as_json(project: ProjectFolder) -> None:
    """The shape is the promised one; ids are unique; what is said differs from what is shown."""
    path = project.article("ferry.txt", _PASTE)
    ran = project.main("script", path, "--json")
    assert (ran.code, ran.err) == (0, "")
    jsonschema.validate(ran.json, shapes.SCRIPT)
    sentences = [each for section in ran.json["sections"] for each in section["sentences"]]
    assert len({each["id"] for each in sentences}) == len(sentences)
    (cost,) = [each for each in sentences if "$2.5m" in each["text"]]
    assert "$" not in cost["spoken"]
    assert "million dollars" in cost["spoken"]
    assert all(each["pause_ms"] >= 0 for each in sentences)


def test_script_follows_settings_and_options(project: ProjectFolder) -> None:
    """Voices by kind and pronunciations of `audiopub.toml` are in the script; so is the voice's name."""
    project.settings('[voices.kind]\nheading = "pyttsx3:en-gb"\n[say]\n"quay" = "key"\n')
    path = project.article("quay.md", "# The quay\n\n## The boat\n\nThe quay is old.\n\n## The end\n\nBye.\n")
    sections = project.main("script", path, "--json", "--voice", "en-gb-scotland").json["sections"]
    assert [section["title"] for section in sections] == ["The quay", "The boat", "The end"]
    sentences = [each for section in sections for each in section["sentences"]]
    headings = [each for each in sentences if each["text"] == "The boat"]
    assert [each["voice"] for each in headings] == ["pyttsx3:en-gb"]
    assert "The key is old." in [each["spoken"] for each in sentences]
    assert "Scotland" in sentences[-1]["spoken"]


def test_script_in_words(project: ProjectFolder) -> None:
    """For people each sentence stands on a line, with what is said below where that differs, and why."""
    path = project.article("ferry.txt", _PASTE)
    ran = project.main("script", path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Section 1: The ferry is late again\n")
    assert "  said: It cost " in ran.out
    assert "    '$2.5m' is said as " in ran.out
    assert ", by the rule: money\n" in ran.out


def test_script_tells_in_words_what_differs(project: ProjectFolder) -> None:
    """A mark that is not said, another voice and another language are told in words, one a line."""
    project.settings('[voices.kind]\nquote = "pyttsx3:en-gb"\n')
    path = project.article(
        "quay.md", "# The quay\n\n## One\n\nIt is old.[^1]\n\n> Very.\n\n## Two\n\nBye.\n\n[^1]: So.\n"
    )
    ran = project.main("script", path)
    assert "'[1]' is not said, by the rule: note mark\n" in ran.out
    assert "  Very.\n    voice: pyttsx3:en-gb, by [voices.kind] quote\n\nSection 3: Two\n" in ran.out
    assert not [line for line in ran.out.splitlines() if "''" in line]


def test_clean_shows_tables_and_code_line_by_line(project: ProjectFolder) -> None:
    """What has several lines stands below its heading, further in; where title and author stood is told."""
    text = (
        "---\ntitle: The quay\n---\n\n## Boats\n\nTwo.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\nThree.\n"
    )
    ran = project.main("clean", project.article("quay.md", text))
    assert "\nTaken from: lines 1 to 3\n" in ran.out
    assert "\n  lines 9 to 11, table, not read aloud:\n    a b\n    1 2\n" in ran.out
    assert "\n  line 13, separator, not read aloud\n" in ran.out
    assert "\n  line 5, heading of level 2: Boats\n" in ran.out


def test_script_and_say_use_the_voice_of_the_language(project: ProjectFolder) -> None:
    """The voice that settings give to a language is the one that is named and heard, as in publishing."""
    project.settings('[voices.language]\nen = "pyttsx3:en-gb-scotland"\n')
    sections = project.main("script", project.article("lamp.txt"), "--json").json["sections"]
    assert "Scotland" in sections[-1]["sentences"][-1]["spoken"]
    ran = project.main("say", "Hello.", "-o", "line.wav", "--verbose")
    assert "voice: pyttsx3:en-gb-scotland, English (Scotland), 170 words a minute, for en\n" in ran.err


@pytest.mark.parametrize("command", ["clean", "script"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("articles", "this is a folder"),
        ("nothing.txt", "no such file"),
        ("notes.doc", "not an article audiopub can read. In the program that made it, choose"),
    ],
)
def test_what_is_no_article(project: ProjectFolder, command: str, name: str, words: str) -> None:
    """A folder, a missing file and another kind of file are wrong usage, named and explained."""
    (project.folder / "notes.doc").write_text("x")
    ran = project.main(command, name)
    assert ran.code == 2
    assert ran.out == ""
    assert name in ran.err
    assert words in ran.err


@pytest.mark.parametrize("name", ["line.wav", "line.mp3"])
def test_say_saves(project: ProjectFolder, name: str) -> None:
    """`say -o` writes a whole sound file, and says where and whose voice it is."""
    ran = project.main("say", "The lamp came back on Monday.", "-o", name)
    assert (ran.code, ran.out) == (0, f"saved {name}\n")
    assert ran.err == "speaking with eSpeak NG, English (America)\n"
    data = (project.folder / name).read_bytes()
    if name.endswith(".wav"):
        assert data[:4] == b"RIFF"
    else:
        assert data[:3] == b"ID3" or data[0] == 0xFF
    assert len(data) > 10_000


def test_say_hears_the_settings(project: ProjectFolder) -> None:
    """Voice, rate and pronunciations take part: another setting gives another sound, the same the same."""

    def said(*options: str) -> bytes:
        assert project.main("say", "The quay is old.", "-o", "line.wav", *options).code == 0
        return (project.folder / "line.wav").read_bytes()

    plain = said()
    assert said() == plain
    assert said("--voice", "en-gb") != plain
    assert len(said("--rate", "300")) < len(plain)
    project.settings('[say]\n"quay" = "a much longer word"\n')
    assert len(said()) > len(plain)


def test_say_plays(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `-o` the system's player is given a WAV file, which is gone afterwards."""
    folder = project.folder / "bin"
    folder.mkdir()
    player = folder / "pw-play"
    player.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\n"
        "pathlib.Path('heard.wav').write_bytes(pathlib.Path(sys.argv[-1]).read_bytes())\n"
        "pathlib.Path('heard.txt').write_text(sys.argv[-1])\n"
    )
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    ran = project.main("say", "The lamp came back on Monday.")
    assert (ran.code, ran.out, ran.err) == (0, "", "speaking with eSpeak NG, English (America)\n")
    assert project.main("say", "The lamp came back on Monday.", "-q").err == ""
    heard = project.folder / "heard.wav"
    with wave.open(str(heard), "rb") as file:
        assert (file.getnchannels(), file.getframerate()) == (1, 44_100)
    assert not Path((project.folder / "heard.txt").read_text()).exists()


@pytest.mark.parametrize(
    ("player", "words"),
    [
        ("echo >&2 'first'; echo >&2 'no sound card'; exit 1", "pw-play: no sound card."),
        ("exit 4", "pw-play: it ended with code 4."),
    ],
)
def test_say_with_a_player_that_fails(
    project: ProjectFolder, monkeypatch: pytest.MonkeyPatch, player: str, words: str
) -> None:
    """A player that cannot play is named with its reason; what to do instead is told."""
    folder = project.folder / "bin"
    folder.mkdir()
    _program(folder / "pw-play", f"#!/bin/sh\n{player}\n")
    _program(folder / "aplay", "#!/nowhere/at/all\n")
    monkeypatch.setenv("PATH", str(folder))
    ran = project.main("say", "The lamp came back on Monday.")
    assert (ran.code, ran.out) == (3, "")
    assert words in ran.err
    assert "aplay: No such file or directory." in ran.err
    assert "-o line.wav" in ran.err
    _program(folder / "afplay", "#!/bin/sh\nexit 0\n")
    assert project.main("say", "The lamp came back on Monday.").code == 0


def _program(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(0o755)


def test_say_without_a_player(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing plays sound the error says what to do; the exit code is that of a missing tool."""
    monkeypatch.setenv("PATH", str(project.folder))
    ran = project.main("say", "The lamp came back on Monday.")
    assert ran.code == 3
    assert "-o line.wav" in ran.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("", "-o", "line.wav"), 2, "no text to say"),
        (("Hello.", "-o", "line.flac"), 2, "'.flac' is no sound file"),
        (("Hello.", "-o", "line"), 2, "a name without ending"),
        (("Hello.", "-o", "line.wav", "--language", "tlh"), 3, "no voice works for the language 'tlh'"),
        (("Hello.", "-o", "line.wav", "--voice", "nobody"), 3, "pyttsx3 has no voice 'nobody'"),
        (("Hello.", "-o", "line.wav", "--voice", "english"), 3, "nearest to it: pyttsx3:en-"),
        (("Hello.", "-o", "line.wav", "--voice", "en-us+f33"), 3, "nearest to it: pyttsx3:en-us+f3"),
        (("Hello.", "-o", "line.wav", "--language", "german"), 2, "'german' is no language tag"),
        (("Hello.", "-o", "line.wav", "--engine", "nothing"), 3, "there is no engine 'nothing'"),
        (("Hello.", "-o", "line.wav", "--engine", "gtts", "--voice", "pyttsx3:en-us"), 2, "not a voice of"),
        (("Hello.", "-o", "line.wav", "--rate", "9999"), 2, "--rate"),
        (("Hello.", "-o", "articles/no/../../audiopub.toml/line.wav"), 1, "cannot be read or written"),
        (("港の灯りは月曜日に", "-o", "line.wav"), 1, "cannot read '港'"),
    ],
)
def test_what_cannot_be_said(
    project: ProjectFolder, arguments: tuple[str, ...], code: int, words: str
) -> None:
    """Each mistake has its sentence and its exit code, and leaves no file."""
    ran = project.main("say", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err
    assert not list(project.folder.glob("line*"))


def test_the_network_is_not_there(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """An online voice without a network ends with a code of its own and names a voice that needs none."""
    for name, value in project.environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(WorkerPool.__init__, "__kwdefaults__", {"waits_s": ()})
    ran = project.main("say", "Hello.", "-o", "line.wav", "--engine", "gtts")
    assert ran.code == 4
    assert "cannot be reached" in ran.err
    assert "pyttsx3" in ran.err
    project.article("lamp.txt", LAMP)
    ran = project.main("publish", "--engine", "gtts")
    assert ran.code == 4
    assert "lamp.txt" in ran.err
    assert project.episodes == set()


def test_voices_in_words(project: ProjectFolder) -> None:
    """Each engine is named with its voices as they are written in settings."""
    ran = project.main("voices")
    assert (ran.code, ran.err) == (0, "")
    assert "pyttsx3 (eSpeak NG):\n" in ran.out
    assert "\n  pyttsx3:en-us: " in ran.out
    assert "\n  gtts:de: " in ran.out


def test_voices_of_a_language(project: ProjectFolder) -> None:
    """`--language` leaves the others out; a language covers its regions."""
    ran = project.main("voices", "--language", "EN", "--json")
    jsonschema.validate(ran.json, shapes.VOICES)
    listed = {voice["address"] for engine in ran.json for voice in engine["voices"]}
    assert {"pyttsx3:en-us", "pyttsx3:en-gb"} <= listed
    assert not {address for address in listed if ":de" in address}


@pytest.mark.parametrize(
    ("language", "listed", "not_listed"),
    [
        ("en_gb", "pyttsx3:en-gb-scotland", ":en-us"),
        ("zh", "pyttsx3:cmn", ":yue"),
        ("pt", "pyttsx3:pt-br", ":es"),
    ],
)
def test_voices_of_a_language_in_words(
    project: ProjectFolder, language: str, listed: str, not_listed: str
) -> None:
    """Tags are matched part by part in any usual spelling, and an engine without such a voice is left out."""
    ran = project.main("voices", "--language", language)
    assert ran.code == 0
    assert f"  {listed}: " in ran.out
    assert not_listed not in ran.out
    assert ("gtts" in ran.out) == (language != "en_gb")


@pytest.mark.parametrize(
    ("language", "code", "words"),
    [
        ("tlh", 3, "no voice that works here speaks 'tlh'. Run 'audiopub voices' to see all."),
        ("e", 2, "'e' is no language tag"),
        ("de-AT", 3, "run 'audiopub voices --language de'"),
        ("german", 2, "'german' is no language tag such as 'de' or 'en-GB'"),
    ],
)
def test_a_language_that_nobody_speaks(project: ProjectFolder, language: str, code: int, words: str) -> None:
    """No list is printed for it; the error says so and what to do; as JSON each engine's list is empty."""
    ran = project.main("voices", "--language", language)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err
    if code == MissingError.exit_code:
        ran = project.main("voices", "--language", language, "--json")
        assert ran.code == code
        assert [each["voices"] for each in ran.json] == [[] for _ in ran.json]


@pytest.mark.parametrize(("use", "told"), [("gtts", "gtts:en"), ("pyttsx3:de", "pyttsx3:en")])
def test_a_voice_is_one_of_the_engine_that_is_set(project: ProjectFolder, use: str, told: str) -> None:
    """`--voice` without an engine means the engine that the settings try first."""
    project.settings(f'[voice]\nuse = ["{use}", "pyttsx3"]\n')
    ran = project.main("script", project.article("lamp.txt"), "--voice", "en", "--verbose")
    assert ran.code == 0
    assert f"voice: {told}" in ran.err


def test_an_engine_that_is_not_here(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list says what is missing and how to get it, and is not an error."""
    monkeypatch.setattr(SystemEngine, "why_not", classmethod(lambda *_: "Run: pip install espeakng-loader"))
    engine_reports._reports.clear()
    try:
        ran = project.main("voices")
        found = project.main("voices", "--json").json
    finally:
        engine_reports._reports.clear()
    assert ran.code == 0
    assert "pyttsx3 (eSpeak NG): not here. Run: pip install espeakng-loader\n" in ran.out
    (engine,) = [each for each in found if each["engine"] == "pyttsx3"]
    assert (engine["available"], engine["voices"]) == (False, [])
    assert json.dumps(found)


def test_a_future_date_is_told_by_clean(lamp: ProjectFolder) -> None:
    """Whoever looks at an article before publishing learns that it would be held back, and why."""
    path = lamp.article("quay.md", "---\ntitle: The quay\ndate: 2999-01-01\n---\nThe quay is wet.\n")
    ran = lamp.main("clean", path)
    assert "publish holds this article back: its date, 2999-01-01" in ran.err
    assert ran.code == 0


def test_the_name_of_a_sound_file_needs_no_encoder() -> None:
    """Whether a line can be saved under a name is told without running ffmpeg."""
    assert (check_format(".WAV"), check_format(".mp3")) == ("wav", "mp3")
    with pytest.raises(UsageError, match=r"ends in \.wav or \.mp3"):
        check_format(".ogg")


def test_no_room_to_play_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk under the temporary folder is an error of ours that names it."""

    def refuse(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OutputError, match=r"No space left.*Free some space"):
        say._play(b"", [])


def test_phonemes_are_shown_and_heard(project: ProjectFolder) -> None:
    """`script` shows phonemes between slashes and gives their place as JSON; `say` speaks them."""
    article = project.article("trip.txt", "A trip\n\nThe boat went to Hallevik’s quay on Monday.\n")
    project.settings('[say]\nHallevik = { ipa = "ˈhɑːləvɪk" }\n')
    told = project.main("script", article).out
    assert "said: The boat went to /ˈhɑːləvɪks/ quay on Monday." in told
    assert "'Hallevik’s' is said as /ˈhɑːləvɪks/, by the rule: lexicon" in told
    sentences = project.main("script", article, "--json").json["sections"][0]["sentences"]
    (sentence,) = [each for each in sentences if "boat" in each["text"]]
    assert sentence["spoken"] == sentence["text"]
    assert sentence["phonemes"] == [{"start": 17, "end": 27, "ipa": "ˈhɑːləvɪks"}]
    google = project.main("script", article, "--voice", "gtts:en")
    assert "/ˈhɑː" not in google.out
    assert google.err.count("cannot be given phonemes") == 1
    sounds = []
    for settings in ("", '[say]\nHallevik = { ipa = "ˈhɑːləvɪk" }\n'):
        (project.folder / "audiopub.toml").write_text(settings, encoding="utf-8")
        assert project.main("say", "Hallevik", "-o", project.folder / "x.wav").code == 0
        sounds.append((project.folder / "x.wav").read_bytes())
    assert sounds[0] != sounds[1]


def test_settings_with_a_sign_that_is_no_symbol(project: ProjectFolder) -> None:
    """It is an error of the settings that names file, word and sign, before anything is read."""
    project.settings('[say]\nHallevik = { ipa = "ˈhɑ1" }\n')
    ran = project.main("say", "Hallevik", "-o", project.folder / "x.wav")
    assert ran.code == 2
    assert "audiopub.toml" in ran.err
    assert "Hallevik" in ran.err
    assert "'1' (U+0031, DIGIT ONE) is no symbol of the IPA" in ran.err


def test_variants_are_a_few_unless_all_are_asked_for(project: ProjectFolder) -> None:
    """More than a hundred variants do not fill the screen; --verbose names them."""
    short, whole = project.main("voices").out, project.main("voices", "--verbose").out
    (line,) = [line for line in short.splitlines() if "each also with a variant" in line]
    assert line.endswith("more, which --verbose names")
    assert len(line) < 200
    (line,) = [line for line in whole.splitlines() if "each also with a variant" in line]
    assert "more" not in line
    assert "f3" in line


@pytest.mark.parametrize("options", [("-q", "-v"), ("-v", "-q")])
def test_quiet_and_verbose_contradict(project: ProjectFolder, options: tuple[str, ...]) -> None:
    """Whoever asks for both is told, whichever comes first."""
    ran = project.main("voices", *options)
    assert ran.code == 2
    assert "contradict" in ran.err
