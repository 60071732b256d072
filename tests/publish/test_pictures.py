"""Pictures that lie beside an article: shown, kept up to date, and never taken from elsewhere."""

import json
import os
import re
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from audiopub.check.run import check_folder
from audiopub.errors import OutputError
from audiopub.publish.inputs import recorded_pictures
from audiopub.publish.pictures import find
from audiopub.publish.plan import Plan
from audiopub.publish.prune import prune
from audiopub.publish.reading import read
from audiopub.report import RecordingReporter
from tests.checkers.books import epubcheck
from tests.edition import epubs
from tests.photos import SECRET, exif, opened, photo
from tests.publish.test_foretold import foretold
from tests.publish.workshop import BEFORE, LATER, Run, Workshop, episode

FIGURE = '![A kiosk with a green roof](pictures/kiosk.jpg "The kiosk in May")\n\nThe kiosk opens'
HOME = "episodes/kiosk/"
SEEN = episode("kiosk", "record", "epub", "index.html")
"""What an episode's pictures are in, besides their own files."""


def put(shop: Workshop, name: str, data: bytes) -> None:
    """Put a picture beside the articles."""
    path = shop.articles / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def images(shop: Workshop, slug: str = "kiosk") -> set[str]:
    """Return the paths of an episode's pictures."""
    found = (shop.output / f"episodes/{slug}/images").glob("*")
    return {path.relative_to(shop.output).as_posix() for path in found}


def page(shop: Workshop) -> str:
    """Return the page with the pictures."""
    return (shop.output / HOME / "index.html").read_text("utf-8")


def record(shop: Workshop) -> dict[str, Any]:
    """Return the record of the episode with the pictures."""
    found: dict[str, Any] = json.loads((shop.output / HOME / "episode.json").read_bytes())
    return found


def publish(shop: Workshop) -> Run:
    """Publish after the plan has told which files are written and removed; hold that no voice speaks."""
    plan = shop.plan()
    run = shop.publish()
    assert foretold(plan) == run.written
    assert removals(plan) == run.removed
    assert (run.outcome.sentences_spoken, run.outcome.passages_encoded) == (0, 0)
    assert run.outcome.exit_code == 0
    return run


def removals(plan: Plan) -> set[str]:
    """Return the files that a plan says will be removed."""
    actions = [action for article in plan.articles for action in article.actions]
    return {action.output for action in actions if action.action == "remove"}


def findings(shop: Workshop) -> list[str]:
    """Return what the checks find in the published folder, but for what a project without settings lacks."""
    found = check_folder(shop.output, now=LATER).findings
    return [f"{each.code} {each.path} {each.what}" for each in found if each.path.startswith("episodes/")]


@pytest.fixture(scope="module")
def pictured_edition(first_edition: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the published project after one of its articles was given a picture."""
    shop = first_edition.copy(tmp_path_factory.mktemp("pictured") / "project")
    put(shop, "pictures/kiosk.jpg", photo((2000, 1500), exif=exif(), comment=SECRET))
    shop.edit("kiosk.md", "The kiosk opens", FIGURE)
    publish(shop)
    return shop


@pytest.fixture
def pictured(pictured_edition: Workshop, tmp_path: Path) -> Workshop:
    """Return a copy of the project with a picture."""
    return pictured_edition.copy(tmp_path / "project")


def test_a_picture_is_shown_with_its_words_and_caption(pictured: Workshop) -> None:
    """Page and record have the picture, smaller, with description, size and caption, and no secret."""
    (path,) = images(pictured)
    assert re.fullmatch(r"episodes/kiosk/images/kiosk-[0-9a-f]{8}\.jpg", path)
    name = path.removeprefix(HOME)
    image = (
        f'<img id="[^"]+" src="{name}" alt="A kiosk with a green roof" width="1600" height="1200" '
        'loading="lazy">'
    )
    assert re.search(
        rf"<figure>{image}.*?<figcaption>.*?The kiosk in May.*?</figcaption></figure>", page(pictured)
    )
    assert "picture not shown" not in page(pictured)
    data = (pictured.output / path).read_bytes()
    assert SECRET not in data
    assert dict(opened(data).getexif()) == {}
    assert record(pictured)["files"][name]["path"] == path
    assert findings(pictured) == []


def test_the_e_book_has_the_picture(pictured: Workshop) -> None:
    """The same bytes are in the e-book's manifest and text, as EPUBCheck accepts it."""
    put(pictured, "pictures/b.png", photo((50, 40), "PNG", "RGBA"))
    put(pictured, "pictures/c.webp", photo((50, 40), "WEBP"))
    put(pictured, "pictures/d.gif", photo((50, 40), "GIF", "P"))
    more = "".join(
        f"![Picture {name[0]}](pictures/{name})\n\n" for name in ("b.png", "c.webp", "d.gif", "b.png")
    )
    pictured.edit("kiosk.md", FIGURE, more + FIGURE)
    publish(pictured)
    path = pictured.output / HOME / "kiosk.epub"
    book = epubs.Book(path.read_bytes())
    items = book.package.xpath("//opf:item[starts-with(@id, 'picture-')]", namespaces=epubs.NAMES)
    assert [item.get("media-type") for item in items] == [
        "image/png",
        "image/webp",
        "image/png",
        "image/jpeg",
    ]
    for item in items:
        assert book.read(item.get("href")) == (pictured.output / HOME / item.get("href")).read_bytes()
    shown = book.tree("article.xhtml").xpath("//x:img/@src", namespaces=epubs.NAMES)
    assert [each.split("-")[0] for each in shown] == [
        f"images/{name}" for name in ("b", "c", "d", "b", "kiosk")
    ]
    assert "visual" in book.meta("schema:accessMode")
    assert "alternativeText" in book.meta("schema:accessibilityFeature")
    assert epubcheck(path) == ""
    assert findings(pictured) == []


def test_a_second_run_does_nothing(pictured: Workshop) -> None:
    """Without a change of a picture, nothing is made again."""
    assert not publish(pictured).made


def test_a_changed_picture_rewrites_what_shows_it(pictured: Workshop) -> None:
    """Another picture under the same name goes into page and e-book; the old file goes."""
    before = images(pictured)
    put(pictured, "pictures/kiosk.jpg", photo((400, 300)))
    assert [reason.text for reason in pictured.plan().articles[1].reasons] == [
        "picture pictures/kiosk.jpg changed"
    ]
    run = publish(pictured)
    assert run.of_episodes == SEEN | images(pictured)
    assert run.removed == before
    assert not before & images(pictured)
    assert record(pictured)["corrected"] == "2026-02-14T09:30:00Z"
    assert findings(pictured) == []


def test_a_picture_touched_but_the_same_changes_nothing(pictured: Workshop) -> None:
    """The bytes decide, never the time of a file."""
    os.utime(pictured.articles / "pictures/kiosk.jpg", (1, 1))
    assert not publish(pictured).made


def test_a_removed_picture_is_removed(pictured: Workshop) -> None:
    """A picture that the article shows no more is taken off the site, with its folder."""
    before = images(pictured)
    pictured.edit("kiosk.md", FIGURE, "The kiosk opens")
    run = publish(pictured)
    assert run.removed == before
    assert not (pictured.output / HOME / "images").exists()
    assert "<img" not in page(pictured)


def test_a_picture_that_is_gone_is_told_and_comes_back(pictured: Workshop) -> None:
    """Without its file a picture's words stand in its place; when it is there again, it is shown."""
    before = pictured.tree()
    data = (pictured.articles / "pictures/kiosk.jpg").read_bytes()
    (pictured.articles / "pictures/kiosk.jpg").unlink()
    assert "picture pictures/kiosk.jpg is gone" in [each.text for each in pictured.plan().articles[1].reasons]
    run = publish(pictured)
    expected = (
        "kiosk.md, line 5: the picture pictures/kiosk.jpg is not there, so its words stand in its place."
    )
    assert expected in run.warnings
    assert "( picture not shown: A kiosk with a green roof )" in page(pictured)
    assert not images(pictured)
    put(pictured, "pictures/kiosk.jpg", data)
    run = publish(pictured)
    assert run.made["kiosk"].reasons == ("picture pictures/kiosk.jpg is there now",)
    assert images(pictured) <= before.keys()


def test_a_published_picture_that_is_lost_or_changed_is_put_back(pictured: Workshop) -> None:
    """What lies in the output folder is compared with the record, as of every file."""
    (path,) = images(pictured)
    right = (pictured.output / path).read_bytes()
    (pictured.output / path).write_bytes(right + b"x")
    assert any(each.startswith(f"file-changed {path}") for each in findings(pictured))
    assert publish(pictured).written == {path}
    (pictured.output / path).unlink()
    broken = findings(pictured)
    assert any(each.startswith(f"file-missing {path}") for each in broken)
    assert not any(each.startswith("link-broken") for each in broken)
    assert publish(pictured).written == {path}
    assert (pictured.output / path).read_bytes() == right


def test_a_stranger_among_the_pictures_is_found_and_stays(pictured: Workshop) -> None:
    """A file that audiopub did not put there is told of, and never removed."""
    stranger = pictured.output / HOME / "images/stranger.jpg"
    stranger.write_bytes(b"x")
    pictured.edit("kiosk.md", FIGURE, "The kiosk opens")
    publish(pictured)
    assert stranger.exists()
    assert any(each.startswith("file-unknown") for each in findings(pictured))


def test_pruning_takes_the_pictures_off(pictured: Workshop) -> None:
    """With an episode whose article is gone go its pictures."""
    (pictured.articles / "kiosk.md").unlink()
    found = prune(pictured.project(), (), reporter=RecordingReporter(), now=lambda: LATER)
    assert any("/images/" in path for path in found.gone[0].files)
    assert not (pictured.output / HOME).exists()


def test_the_same_pictures_give_the_same_bytes(pictured: Workshop, tmp_path: Path) -> None:
    """Published anew without cache and output, all files are as they were."""
    other = Workshop(tmp_path / "other")
    shutil.copytree(pictured.articles, other.articles, dirs_exist_ok=True)
    other.publish(at=LATER)
    for path in images(pictured) | SEEN - episode("kiosk", "record"):
        assert other.tree()[path] == pictured.tree()[path], path


@pytest.mark.parametrize(
    "address",
    ["../secret.jpg", "../../secret.jpg", "pictures/../../secret.jpg", "{folder}/secret.jpg",
     "%2e%2e/secret.jpg", "..\\\\secret.jpg",
     "link.jpg", "linked/secret.jpg", "pictures/../linked/../secret.jpg"],
)  # fmt: skip
def test_no_picture_is_taken_from_elsewhere(shop: Workshop, address: str) -> None:
    """What lies outside the folder of the articles is refused, whatever way leads there, links too."""
    (shop.folder / "secret.jpg").write_bytes(photo((30, 20)))
    (shop.articles / "link.jpg").symlink_to(shop.folder / "secret.jpg")
    (shop.articles / "linked").symlink_to(shop.folder, target_is_directory=True)
    shop.edit(
        "kiosk.md", "The kiosk opens", f"![A secret]({address.format(folder=shop.folder)})\n\nThe kiosk opens"
    )
    run = shop.publish()
    assert any("kiosk.md, line 5: the picture " in each and "so its words" in each for each in run.warnings)
    assert not images(shop)
    assert "<img" not in page(shop)
    assert "A secret" in page(shop)


def test_links_inside_the_folder_are_followed(shop: Workshop) -> None:
    """A picture in another folder of the articles is shown, also by a link that stays among them."""
    put(shop, "shared/pier.jpg", photo((30, 20)))
    (shop.articles / "near.jpg").symlink_to(shop.articles / "shared/pier.jpg")
    (shop.articles / "deep").mkdir()
    text = (
        "---\ntitle: Deep\n---\n![A](../shared/pier.jpg)\n\n![B](../near.jpg)\n\nThe kiosk opens at eight.\n"
    )
    shop.write("deep/deep.md", text)
    run = shop.publish()
    assert not [each for each in run.warnings if "the picture" in each]
    assert {path.split("-")[0] for path in images(shop, "deep")} == {
        f"episodes/deep/images/{n}" for n in ("pier", "near")
    }


def test_an_article_elsewhere_has_its_pictures_beside_it(shop: Workshop, tmp_path: Path) -> None:
    """The folder of an article that lies outside the project counts as well."""
    (tmp_path / "away").mkdir()
    (tmp_path / "away/pier.png").write_bytes(photo((30, 20), "PNG"))
    (tmp_path / "away/away.md").write_text(
        "---\ntitle: Away\n---\n![A pier](pier.png)\n\nThe kiosk opens at eight.\n"
    )
    shop.publish(tmp_path / "away/away.md")
    assert len(images(shop, "away")) == 1


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.jpg", b"no picture", "is no JPEG, PNG, GIF or WebP picture"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "is no JPEG, PNG, GIF or WebP picture"),
        ("a.jpg", photo()[:5000], "is damaged and cannot be read"),
        ("a.jpg", bytes(20_000_001), "has more than 20 MB"),
    ],
)
def test_a_file_that_cannot_be_shown_is_told(shop: Workshop, name: str, data: bytes, why: str) -> None:
    """Article, line, file and reason are told, by plan and run, and the article comes out with the words."""
    put(shop, name, data)
    shop.edit("kiosk.md", "The kiosk opens", f"![A kiosk]({name})\n\nThe kiosk opens")
    told = f"kiosk.md, line 5: the picture {name} {why}, so its words stand in its place."
    assert told in shop.plan().notices
    assert told in publish(shop).warnings
    assert "( picture not shown: A kiosk )" in page(shop)
    assert not publish(shop).made


def test_a_picture_on_the_web_stays_there(shop: Workshop) -> None:
    """It is linked to, as it always was, and nothing is told or published."""
    shop.edit("kiosk.md", "The kiosk opens", "![A kiosk](https://example.org/kiosk.jpg)\n\nThe kiosk opens")
    assert not [each for each in publish(shop).warnings if "the picture" in each]
    assert not images(shop)
    assert 'href="https://example.org/kiosk.jpg"' in page(shop)


HTML = """<!DOCTYPE html><html lang="en"><head><title>The saved page</title>{head}</head><body><article>
<h1>The saved page</h1><p>The kiosk opens at eight. It sells papers and tea, and people come to it.</p>
<figure><img src="{src}" alt="A kiosk"><figcaption>The kiosk in May</figcaption></figure>
<p>In winter it is closed. The owner repairs the roof then, and reads what he did not sell.</p>
</article></body></html>"""
CANONICAL = '<link rel="canonical" href="https://example.org/news/saved.html">'


@pytest.mark.parametrize("head", ["", CANONICAL])
def test_a_saved_page_has_its_pictures(shop: Workshop, head: str) -> None:
    """A page that was saved with its pictures beside it shows them, also when it says where it was."""
    put(shop, "saved_files/kiosk 1.jpg", photo((300, 200)))
    shop.write("saved.html", HTML.format(head=head, src="./saved_files/kiosk%201.jpg"))
    shop.publish()
    text = (shop.output / "episodes/saved/index.html").read_text("utf-8")
    assert re.search(r'<img id="[^"]+" src="images/kiosk-1-[0-9a-f]{8}\.jpg" alt="A kiosk"', text)


def test_a_page_saved_without_its_pictures_is_not_complained_about(shop: Workshop) -> None:
    """Of such a page the pictures are on the web, and are linked to."""
    shop.write("saved.html", HTML.format(head=CANONICAL, src="a/kiosk.jpg"))
    assert not [each for each in shop.publish().warnings if "the picture" in each]
    text = (shop.output / "episodes/saved/index.html").read_text("utf-8")
    assert 'href="https://example.org/news/a/kiosk.jpg"' in text


def test_a_description_is_read_where_that_is_asked_for(pictured: Workshop) -> None:
    """With `[aloud] figure` the description stands below the picture, is spoken, and is not said twice."""
    pictured.write("kiosk.audiopub.toml", "[aloud]\nfigure = true\n")
    run = pictured.publish()
    assert run.outcome.sentences_spoken == 1
    assert re.search(
        r'<img src="images/kiosk-\w+\.jpg" alt="" [^>]*><p id="[^"]+">A kiosk with a green roof</p>',
        page(pictured),
    )
    captions = (pictured.output / HOME / "captions.vtt").read_text("utf-8")
    assert "A kiosk with a green roof" in captions
    assert findings(pictured) == []


@pytest.mark.parametrize("alt", ["", "IMG_1234.jpg"])
def test_a_picture_without_a_description_is_found(pictured: Workshop, alt: str) -> None:
    """The checks at the end of a run tell of a picture that nobody described, or only by its file's name."""
    pictured.edit("kiosk.md", "A kiosk with a green roof", alt)
    publish(pictured)
    assert any(each.startswith("page-alt") for each in findings(pictured))
    book = epubs.Book((pictured.output / HOME / "kiosk.epub").read_bytes())
    assert book.meta("schema:accessModeSufficient") == ["textual,visual"]
    assert "alternativeText" not in book.meta("schema:accessibilityFeature")


def test_room_is_asked_for(pictured: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the pictures of an episode need, on its page and in its e-book, counts."""
    data = photo((1500, 1500))
    put(pictured, "pictures/kiosk.jpg", data)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=len(data)))
    with pytest.raises(OutputError, match="needs about"):
        pictured.publish(force=True)


def test_what_decides_is_what_was_read(shop: Workshop) -> None:
    """The pictures that are recorded are those that the article names, there or not."""
    put(shop, "pictures/kiosk.jpg", photo((30, 20)))
    shop.edit("kiosk.md", "The kiosk opens", f"![B](none.jpg)\n\n{FIGURE}")
    shop.publish(at=BEFORE)
    assert set(recorded_pictures(record(shop)["inputs"])) == {"pictures/kiosk.jpg", "none.jpg"}
    source = shop.project().source("kiosk.md")
    found = find(shop.project(), source, read(source).article)
    assert found.files["none.jpg"] == ""
