"""What many articles have in common is told once, and their own lines are short."""

from audiopub.report import because
from tests.cli.conftest import ProjectFolder

LONG = " ".join(f"The lamp turned {number} times." for number in range(2, 21)) + "\n"
RATE = "3 articles, each because [voice] rate changed from 170 to 190 in audiopub.toml"


def test_a_reason_of_many_articles_is_told_once(project: ProjectFolder) -> None:
    """`plan` and `publish` tell of a setting once; an article's line has what is its own, JSON has all."""
    for name in ("lamp", "pier", "quay"):
        project.article(f"{name}.txt", f"The {name} at the harbour\n\nIt shone on Monday.\n")
    new = project.main("plan").out.splitlines()
    assert "3 articles, each because it is new" in new
    assert project.main("publish").code == 0
    project.settings("[voice]\nrate = 190\n")
    project.article("quay.txt", "The quay at the harbour\n\nIt shone on Tuesday.\n")
    told = project.main("plan").out.splitlines()
    assert RATE in told
    assert [line.partition("; ")[2] for line in told if line.startswith(("lamp.txt", "quay.txt"))] == [
        "",
        "because the article changed",
    ]
    planned = project.main("plan", "--json").json["articles"]
    assert all("[voice] rate" in str(article["actions"][0]["reasons"]) for article in planned)
    said = project.main("publish").err.splitlines()
    assert said.count(RATE) == 1
    (quay,) = [line for line in said if line.startswith("updated: The quay")]
    assert quay.endswith("; because the article changed)")
    (lamp,) = [line for line in said if line.startswith("updated: The lamp")]
    assert "because" not in lamp


def test_few_of_many_reasons_stand_in_a_line() -> None:
    """A line names four reasons and how many more there are, or all of them when asked to."""
    reasons = [f"reason {number}" for number in range(12)]
    assert because(reasons) == "; because reason 0, reason 1, reason 2, reason 3, 8 more"
    assert because(reasons, every=True).count("reason") == 12
    assert because(reasons[:5]).endswith("reason 4")
    assert because([]) == ""


def test_sentences_that_are_not_shown_are_counted(project: ProjectFolder) -> None:
    """Of several articles `plan -v` shows ten sentences each, and the command that shows all of one."""
    project.article("lamp.txt", f"The lamp at the harbour\n\n{LONG}")
    project.article("pier.txt", f"The pier at the harbour\n\n{LONG.replace('lamp', 'pier')}")
    told = project.main("plan", "-v").out.splitlines()
    (more,) = [
        line for line in told if line.endswith("; to see all: audiopub plan --verbose articles/pier.txt")
    ]
    left = int(more.split()[1])
    alone = project.main("plan", "-v", "articles/pier.txt").out.splitlines()
    assert left > 1
    assert sum(line.startswith("  speak: ") for line in alone) >= left + 10
