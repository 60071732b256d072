"""What is missing is told once, before what follows from it."""

from pathlib import Path

import pytest

from audiopub.check.finding import Finding
from audiopub.check.run import check_folder
from tests.check.breaking import LAMPS, MP3, NOW, PAGE, VTT, Broken


@pytest.mark.parametrize(
    ("path", "code", "told"),
    [
        ("feed.xml", "feed-missing", "feed.xml"),
        ("index.html", "page-missing", "index.html"),
        ("sitemap.xml", "sitemap", "sitemap.xml"),
        ("cover.jpg", "file-missing", "cover.jpg"),
        ("feeds/mara.jpg", "item-file", "feeds/mara.jpg"),
        (MP3, "file-missing", MP3),
        (VTT, "file-missing", VTT),
        (PAGE, "file-missing", PAGE),
        (LAMPS, "record-missing", LAMPS),
        ("assets/icon.svg", "link-broken", "assets/icon.svg"),
    ],
)
def test_a_missing_file_is_one_finding(broken: Broken, path: str, code: str, told: str) -> None:
    """It is told under its own name, with publishing again as what to do; what names it is not told of."""
    broken.remove(path)
    [finding] = check_folder(broken.root, now=NOW).findings
    assert (finding.code, finding.path, finding.place) == (code, told, "")
    assert finding.what.startswith("it is not there")


def test_each_missing_folder_of_an_episode_is_one_finding(broken: Broken) -> None:
    """Without any episode, each of them is told, with what names it."""
    broken.remove("episodes")
    findings = check_folder(broken.root, now=NOW).findings
    assert [(each.code, each.path) for each in findings] == [
        ("record-missing", "episodes/kiosk"),
        ("record-missing", "episodes/lamps"),
    ]
    assert "feed.xml" in findings[0].what


def test_other_mistakes_are_told_beside_what_is_missing(broken: Broken) -> None:
    """What does not follow from a missing file is not left out with what does."""
    broken.remove("cover.jpg")
    broken.swap("feed.xml", 'isPermaLink="false"', 'isPermaLink="true"')
    assert broken.codes(cold=True) == {"file-missing", "item-guid"}


def test_a_broken_file_is_told_in_our_words(broken: Broken) -> None:
    """Of XML that cannot be read the line is told once, and no name of a parser's."""
    broken.swap("sitemap.xml", "</urlset>", "")
    [finding] = check_folder(broken.root, now=NOW).findings
    assert "<string>" not in finding.what
    assert finding.what.count("in line") == 1


def test_damaged_sound_prints_nothing(broken: Broken, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither a truncated MP3 nor a torn one has a library write to the terminal."""
    for how in (lambda data: data[: len(data) * 2 // 3], lambda data: data[:90_000] + bytes(5000)):
        broken.change(MP3, how)
        assert "mp3-info" in broken.codes(cold=True)
    assert capfd.readouterr() == ("", "")


def test_what_web_hosts_ask_for_is_no_stranger(good: Path, broken: Broken) -> None:
    """Files for hosts and crawlers may lie beside the site; a folder of others is told once."""
    for name in ("robots.txt", "CNAME", ".nojekyll"):
        (broken.root / name).write_text("x")
    assert check_folder(broken.root, now=NOW).findings == check_folder(good, now=NOW).findings
    (broken.root / "drafts").mkdir()
    for name in ("a.txt", "b.txt"):
        (broken.root / "drafts" / name).write_text("x")
    assert check_folder(broken.root, now=NOW).findings == (
        Finding(code="site-unknown", path="drafts", what="this folder of 2 files is not the site's"),
    )
