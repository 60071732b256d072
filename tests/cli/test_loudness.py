"""`--quiet` and `--verbose`: how much the commands tell beside their results."""

from tests.cli.conftest import ProjectFolder

_DOUBTFUL = """<!DOCTYPE html><html lang="en"><head><title>The quay</title></head><body>
<article><h1>The quay</h1><p>The ferry was late on Monday, and nobody on the quay minded it at all, because
the tea was still warm and the sun had come out over the harbour.</p></article>
<footer><p>This house has printed the news of the harbour every week since the first ferry crossed the bay,
and it has never once been late, whatever the weather or the tide had to say about it.</p></footer>
</body></html>"""


def test_init(project: ProjectFolder) -> None:
    """Quiet names what was made and no more; verbose names what was left."""
    (project.folder / "articles").rmdir()
    ran = project.main("init", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "made articles\nmade output\n", "")
    assert project.main("init", "--quiet").out == ""
    ran = project.main("init", "--verbose")
    assert ran.err.splitlines() == [
        "left as it is: articles",
        "left as it is: audiopub.toml",
        "left as it is: output",
    ]
    assert "audiopub publish" in ran.out


def test_clean(project: ProjectFolder) -> None:
    """A draft is noted unless quiet; verbose tells who else decides; the result is the same in all."""
    path = project.article("quay.md", "---\ndraft: true\n---\n\n# The quay\n\nIt is old.\n")
    sidecar = path.with_name("quay.audiopub.toml")
    sidecar.write_text("[voice]\nrate = 150\n")
    normal, quiet = project.main("clean", path), project.main("clean", path, "-q")
    verbose = project.main("clean", path, "-v")
    assert normal.out == quiet.out == verbose.out
    assert quiet.err == ""
    assert normal.err == "notice: publish holds this article back: it is a draft\n"
    assert f"sidecar: {sidecar}\n" in verbose.err
    assert "the article decides for itself: voice\n" in verbose.err


def test_clean_warns_where_publish_does(project: ProjectFolder) -> None:
    """Prose that was left out is something that may have gone wrong: even quiet tells it."""
    ran = project.main("clean", project.article("quay.html", _DOUBTFUL), "--quiet")
    assert ran.code == 0
    assert ran.err.startswith("warning: quay.html: ")


def test_script(project: ProjectFolder) -> None:
    """Verbose tells settings and voice on standard error, and each sentence's id, kind and pause."""
    path = project.article("lamp.txt")
    normal, verbose = project.main("script", path), project.main("script", path, "-v")
    assert (normal.out, normal.err) == (project.main("script", path, "-q").out, "")
    assert verbose.err.splitlines() == [
        f"settings: {project.folder / 'audiopub.toml'}",
        "voice: pyttsx3:en-us, English (America), 170 words a minute, for en",
    ]
    sentence = project.main("script", path, "--json").json["sections"][0]["sentences"][0]
    told = f"    id {sentence['id']}, kind opening, pause after it {sentence['pause_ms']} ms"
    assert told in verbose.out.splitlines()
    assert sentence["id"] not in normal.out


def test_say(project: ProjectFolder) -> None:
    """Verbose tells voice, rules, and whether the sound was there already; quiet tells nothing."""
    line = ("say", "The quay cost $2.5m.", "-o", "line.wav", "--rate", "181")
    project.settings('[say]\nquay = "key"\n')
    first, second = project.main(*line, "-v"), project.main(*line, "-v")
    assert "voice: pyttsx3:en-us, English (America), 181 words a minute, for en\n" in first.err
    assert "'quay' is said as 'key', by the rule: lexicon\n" in first.err
    assert ", by the rule: money\n" in first.err
    assert "sound: spoken now, " in first.err
    assert "sound: taken from what was spoken before, " in second.err
    quiet = project.main(*line, "-q")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")


def test_voices(project: ProjectFolder) -> None:
    """Quiet lists voices alone; verbose tells of each engine what it is like."""
    quiet, verbose = project.main("voices", "-q"), project.main("voices", "-v")
    assert "variant" not in quiet.out
    assert "variant" in verbose.out
    assert "a sentence sounds every time alike; sound version espeak-ng" in verbose.err
    assert quiet.err == ""


def test_plan_and_publish(lamp: ProjectFolder) -> None:
    """Verbose names the settings that hold."""
    told = f"settings: {lamp.folder / 'audiopub.toml'}\n"
    for command in ("plan", "publish"):
        assert told in lamp.main(command, "-v").err
        assert lamp.main(command, "-q").err == ""
