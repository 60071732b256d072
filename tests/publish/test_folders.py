"""What lies in the folder of articles: links, documents of other kinds, sidecars that belong to nobody."""

import subprocess
import sys
from pathlib import Path

import pytest

from audiopub.errors import ArticleError, UsageError
from audiopub.publish.commit import STAGE_NAME
from audiopub.publish.folders import SUFFIXES, UNREAD
from audiopub.publish.project import Sources, find_sources, open_project, single_source, working_folder
from tests.publish.workshop import KIOSK, LATER, Workshop


def look(shop: Workshop, *paths: Path) -> Sources:
    """Return what is found now."""
    return find_sources(shop.project(), paths)


def names(shop: Workshop, *paths: Path) -> list[str]:
    """Return the names of the articles that are found now."""
    return [file.name for file in look(shop, *paths).files]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return a folder outside the project, with an article."""
    folder = tmp_path / "elsewhere"
    (folder / "deep").mkdir(parents=True)
    (folder / "tea.md").write_text(KIOSK)
    (folder / "deep" / "ink.md").write_text(KIOSK)
    return folder


def test_linked_folders_are_followed(empty_shop: Workshop, elsewhere: Path) -> None:
    """Articles behind a link to a folder are articles, named by the link."""
    (empty_shop.articles / "shared").symlink_to(elsewhere)
    assert names(empty_shop) == ["shared/deep/ink.md", "shared/tea.md"]


def test_a_linked_article_has_one_name(empty_shop: Workshop, elsewhere: Path) -> None:
    """By whatever path it is given, it is the article that a run on all articles finds."""
    (empty_shop.articles / "shared").symlink_to(elsewhere)
    given = [
        elsewhere / "tea.md",
        empty_shop.articles / "shared" / "tea.md",
        elsewhere / "deep" / ".." / "tea.md",
    ]
    assert {tuple(names(empty_shop, path)) for path in given} == {("shared/tea.md",)}
    assert names(empty_shop, elsewhere) == names(empty_shop)
    assert names(empty_shop, empty_shop.folder) == names(empty_shop)


def test_the_folder_of_articles_may_be_a_link(empty_shop: Workshop, elsewhere: Path) -> None:
    """Then its articles have the same names whether all are published or one."""
    empty_shop.articles.rmdir()
    empty_shop.articles.symlink_to(elsewhere)
    assert names(empty_shop) == ["deep/ink.md", "tea.md"]
    assert names(empty_shop, empty_shop.articles / "tea.md") == ["tea.md"]


def test_links_in_circles_end(empty_shop: Workshop, elsewhere: Path) -> None:
    """Links up, to themselves, to one another and twice to one folder: each article is found once."""
    articles = empty_shop.articles
    empty_shop.write("own.md", KIOSK)
    (articles / "sub").mkdir()
    (articles / "sub" / "up").symlink_to(articles)
    (articles / "all").symlink_to(empty_shop.folder)
    (articles / "a").symlink_to(articles / "b")
    (articles / "b").symlink_to(articles / "a")
    (articles / "one").symlink_to(elsewhere)
    (articles / "two").symlink_to(elsewhere / "deep")
    (elsewhere / "back").symlink_to(articles)
    (elsewhere / "self").symlink_to(elsewhere)
    found = look(empty_shop)
    assert [file.name for file in found.files] == ["one/deep/ink.md", "one/tea.md", "own.md"]
    assert not found.failures
    (notice,) = found.notices
    assert f"not followed: {articles / 'all'} is a link" in notice


def test_a_link_does_not_rename_what_lies_beside_it(empty_shop: Workshop) -> None:
    """A link to a folder that is found anyway changes no article's name, whatever the link is called."""
    (empty_shop.articles / "z").mkdir()
    empty_shop.write("z/tea.md", KIOSK)
    (empty_shop.articles / "a").symlink_to(empty_shop.articles / "z")
    assert names(empty_shop) == ["z/tea.md"]
    assert look(empty_shop).notices == ()


def test_a_link_to_the_output_is_not_followed(shop: Workshop) -> None:
    """What was published is no article, whichever way leads to it."""
    (shop.articles / "site").symlink_to(shop.output / "episodes")
    (shop.output / "episodes" / "note.md").write_text(KIOSK)
    assert names(shop) == ["harbour.md", "kiosk.md"]


def test_documents_that_are_not_read_are_named(shop: Workshop) -> None:
    """Each is named once with what to do, and published episodes are not touched by it."""
    for name in ("report.docx", "scan.PDF", "notes.rst", *(f"part-{n}.odt" for n in range(6))):
        shop.write(name, "")
    notices = shop.publish(at=LATER).outcome.notices
    assert notices == list(shop.plan().notices)
    by_kind = {kind: next(text for text in notices if kind in text) for kind in ("part-0", "PDF", "rst")}
    assert "and 2 more" in by_kind["part-0"]
    assert "save it as a web page (.html)" in by_kind["part-0"]
    assert "copy its text" in by_kind["PDF"]
    assert "Markdown" in by_kind["rst"]
    assert len(notices) == 3


def test_what_is_no_document_is_not_named(empty_shop: Workshop) -> None:
    """Pictures, hidden files, a word processor's locks and what an article was made from are no news."""
    for name in (
        "a.md",
        "a.docx",
        "a.audiopub.toml",
        ".b.docx",
        "~$c.docx",
        "d.png",
        "Makefile",
        "episodes.toml",
    ):
        empty_shop.write(name, "")
    assert look(empty_shop).notices == ()


def test_no_kind_is_both_read_and_not_read() -> None:
    """The two tables share nothing, and are in lower case."""
    assert not UNREAD.keys() & set(SUFFIXES)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in UNREAD)


def test_a_sidecar_of_nobody_is_named(empty_shop: Workshop) -> None:
    """Decisions that no article has are not dropped in silence."""
    for name in ("tea.md", "tee.audiopub.toml"):
        empty_shop.write(name, "")
    (notice,) = look(empty_shop).notices
    assert "tee.audiopub.toml" in notice


def test_a_sidecar_of_two_is_an_error(empty_shop: Workshop) -> None:
    """Nobody knows about which article it decides: both are named, and the others are published."""
    for name in ("tea.md", "tea.txt", "ink.md"):
        empty_shop.write(name, KIOSK)
    assert names(empty_shop) == ["ink.md", "tea.md", "tea.txt"]
    empty_shop.write("tea.audiopub.toml", "")
    found = look(empty_shop)
    assert [file.name for file in found.files] == ["ink.md"]
    assert [Path(name).name for name, _ in found.failures] == ["tea.md", "tea.txt"]
    for _, error in found.failures:
        assert all(word in str(error) for word in ("tea.md", "tea.txt", "Rename"))
    with pytest.raises(ArticleError, match=r"tea\.audiopub\.toml"):
        single_source(empty_shop.articles / "tea.md")


def test_a_working_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said in words, with the exit code of a wrong call."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(UsageError, match="the folder you are in"):
        working_folder()


@pytest.mark.parametrize("command", ["publish", "plan", "init", "script x.md", "say x"])
def test_commands_in_a_folder_that_is_gone(tmp_path: Path, command: str) -> None:
    """Every command that asks for the working folder ends with exit code 2 and no traceback."""
    begin = f'mkdir gone && cd gone && rmdir ../gone && exec "{sys.executable}" -m audiopub {command}'
    done = subprocess.run(["sh", "-c", begin], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("error: the folder you are in")


@pytest.mark.parametrize("output", ["articles", ".", "link", "articles/site"])
def test_an_output_over_the_articles_is_refused(empty_shop: Workshop, output: str) -> None:
    """A folder that is that of the articles, holds it or lies in it, is no place for pages."""
    (empty_shop.folder / "link").symlink_to(empty_shop.articles)
    with pytest.raises(UsageError, match=r"among them\. .*--output"):
        open_project(empty_shop.folder, output=empty_shop.folder / output)
    assert not list(empty_shop.articles.iterdir())


def test_what_was_published_is_no_article(empty_shop: Workshop) -> None:
    """A folder among the articles that was ever published into is left out, whatever the output is now."""
    empty_shop.write("kiosk.md", KIOSK)
    for name in ("site", "deep/site"):
        (empty_shop.articles / name / STAGE_NAME).mkdir(parents=True)
        (empty_shop.articles / name / "index.html").write_text("<p>The kiosk.</p>")
    found = look(empty_shop)
    assert [file.name for file in found.files] == ["kiosk.md"]
    assert not found.notices


def test_a_published_folder_that_is_given_is_named(empty_shop: Workshop) -> None:
    """Who asks for the articles of a folder that was published into is told why there are none."""
    site = empty_shop.folder / "www"
    (site / STAGE_NAME).mkdir(parents=True)
    (site / "index.html").write_text("<p>The kiosk.</p>")
    found = look(empty_shop, site)
    assert not found.files
    assert len(found.notices) == 1
    assert "www holds what was published" in found.notices[0]


@pytest.mark.parametrize("kind", ["folder", "broken link"])
def test_what_is_no_file_is_no_sidecar(empty_shop: Workshop, kind: str) -> None:
    """What lies in a sidecar's place and is no file is an error that names it, for one article or for all."""
    empty_shop.write("kiosk.md", KIOSK)
    sidecar = empty_shop.articles / "kiosk.audiopub.toml"
    sidecar.mkdir() if kind == "folder" else sidecar.symlink_to("nowhere")
    found = look(empty_shop)
    assert not found.files
    assert "kiosk.audiopub.toml: this has the name of the article's sidecar" in str(found.failures[0][1])
    with pytest.raises(ArticleError, match="Give it another name"):
        single_source(empty_shop.articles / "kiosk.md")
