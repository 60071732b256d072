"""The picture that an article's front matter gives its episode, and addresses that name no picture."""

import json
import re

from tests.edition import epubs
from tests.photos import opened, photo
from tests.publish.test_pictures import HOME, findings, images, page, put, record
from tests.publish.workshop import Workshop


def feed_picture(shop: Workshop) -> str:
    """Return the picture of the episode in the feed."""
    item = next(
        each for each in (shop.output / "feed.xml").read_text("utf-8").split("<item>") if "The kiosk" in each
    )
    return str(re.findall(r'<itunes:image href="([^"]+)"', item)[-1])


SITE = '[site]\nbase_url = "https://example.org/pod"\n'


def test_an_episode_has_a_picture_of_its_own(shop: Workshop) -> None:
    """A square that directories accept is the episode's picture in the feed, on its page and in its data."""
    shop.write("audiopub.toml", SITE)
    put(shop, "square.png", photo((1500, 1500), "PNG"))
    shop.edit("kiosk.md", "date:", "image: square.png\ndate:")
    shop.publish()
    files = record(shop)["files"]
    assert feed_picture(shop) == f"https://example.org/pod/{files['cover']['path']}"
    picture = opened((shop.output / files["cover"]["path"]).read_bytes())
    assert (picture.format, picture.mode, picture.width) == ("JPEG", "RGB", picture.height)
    assert 1400 <= picture.width <= 1500
    (small,) = images(shop) - {files["cover"]["path"]}
    assert f'<meta property="og:image" content="https://example.org/pod/{small}">' in page(shop)
    data = json.loads(re.findall(r'id="json-ld">(.*?)</script>', page(shop))[0])
    assert data["@graph"][0]["image"] == f"https://example.org/pod/{small}"
    assert findings(shop) == []
    put(shop, "square.png", photo((1600, 1600), "PNG"))
    run = shop.publish()
    assert len(run.removed) == 2
    assert "feed.xml" in run.written
    assert run.outcome.sentences_spoken == 0


def test_a_picture_that_is_no_square_is_for_the_page_alone(shop: Workshop) -> None:
    """What directories would refuse is told, and the feed shows the cover of the podcast."""
    shop.write("audiopub.toml", SITE)
    put(shop, "wide.jpg", photo((1500, 900)))
    shop.edit("kiosk.md", "date:", "image: wide.jpg\ndate:")
    run = shop.publish()
    assert any(
        "kiosk.md, image: wide.jpg is not shown in podcast apps: it is 1500 by 900" in each
        for each in run.warnings
    )
    assert feed_picture(shop) == "https://example.org/pod/cover.jpg"
    (path,) = images(shop)
    assert f'<meta property="og:image" content="https://example.org/pod/{path}">' in page(shop)
    assert (
        path.removeprefix(HOME)
        not in epubs.Book((shop.output / HOME / "kiosk.epub").read_bytes()).archive.namelist()
    )


def test_odd_addresses_do_no_harm(shop: Workshop) -> None:
    """Addresses that are no path, or that no disk can have, are left to their words."""
    odd = [
        "http://[",
        "//host/a.jpg",
        "data:image/png;base64,AAAA",
        "a" * 5000 + ".jpg",
        "%00.jpg",
        "C:/a.jpg",
        "#",
        "?",
    ]
    text = "\n\n".join(f"![Odd {number}](<{address}>)" for number, address in enumerate(odd))
    shop.edit("kiosk.md", "The kiosk opens", f"{text}\n\nThe kiosk opens")
    assert shop.publish().outcome.exit_code == 0
    assert not images(shop)
