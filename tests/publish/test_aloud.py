"""What `[aloud]` asks for is spoken, and the page no longer says that it is not."""

from tests.publish.workshop import Workshop

ARTICLE = """\
---
title: Lamps
---
The lamps came back on Monday, and people counted them.

| Year | Lamps |
|---|---|
| first | 3 |
| second | 12 |

It was a good year for lamps.
"""


def page(shop: Workshop) -> str:
    """Return the page of the article."""
    return (shop.output / "episodes" / "lamps" / "index.html").read_text(encoding="utf-8")


def test_a_table_is_spoken_when_it_is_asked_for(empty_shop: Workshop) -> None:
    """Its rows alone are spoken then; captions hold them, and the page does not call it unread any more."""
    empty_shop.write("lamps.md", ARTICLE)
    before = empty_shop.publish()
    assert before.outcome.exit_code == 0
    assert "not read aloud" in page(empty_shop)
    empty_shop.write("audiopub.toml", "[aloud]\ntable = true\n")
    run = empty_shop.publish()
    assert run.outcome.sentences_spoken == 3
    assert run.made["lamps"].reasons == ("[aloud] table changed from false to true in audiopub.toml",)
    assert "not read aloud" not in page(empty_shop)
    captions = (empty_shop.output / "episodes" / "lamps" / "captions.vtt").read_text(encoding="utf-8")
    assert "second 12" in captions


def test_an_article_decides_for_itself(empty_shop: Workshop) -> None:
    """Front matter and sidecar have the last word over the project."""
    empty_shop.write("lamps.md", ARTICLE.replace("title: Lamps", "title: Lamps\naloud: {table: false}"))
    empty_shop.write("audiopub.toml", "[aloud]\ntable = true\n")
    assert empty_shop.publish().outcome.exit_code == 0
    assert "not read aloud" in page(empty_shop)
    empty_shop.write("lamps.audiopub.toml", "[aloud]\ntable = true\n")
    assert empty_shop.publish().outcome.sentences_spoken == 3
    assert "not read aloud" not in page(empty_shop)
