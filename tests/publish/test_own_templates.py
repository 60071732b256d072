"""Templates of the project's own, in the place of the built-in ones."""

import pytest

from audiopub.errors import TemplateError
from tests.publish.workshop import Workshop

PLAIN = """\
{% extends "base.html" %}
{% block main %}
<h1>Ours: {{ words('accessibility') }}</h1>
{% endblock %}
"""


@pytest.fixture
def themed(shop: Workshop) -> Workshop:
    """Return the published project with an empty folder of templates."""
    (shop.folder / "templates").mkdir()
    return shop


def put(shop: Workshop, name: str, text: str) -> None:
    """Put a template into the project."""
    (shop.folder / "templates" / name).write_text(text, encoding="utf-8")


def test_a_page_of_the_site_is_replaced(themed: Workshop) -> None:
    """The page is made from the project's template, which may build on ours; its change is noticed."""
    put(themed, "accessibility.html", PLAIN)
    run = themed.publish()
    assert "<h1>Ours: Accessibility</h1>" in (themed.output / "accessibility.html").read_text()
    assert run.outcome.sentences_spoken == run.outcome.passages_encoded == 0
    put(themed, "accessibility.html", PLAIN.replace("Ours", "Changed"))
    assert themed.publish().of_site == {"accessibility.html"}
    (themed.folder / "templates" / "accessibility.html").unlink()
    themed.publish()
    assert "Changed" not in (themed.output / "accessibility.html").read_text()


def test_what_all_pages_share_is_replaced_in_all(themed: Workshop) -> None:
    """A new frame is written into pages of the site and of episodes, and nothing is spoken."""
    from audiopub.edition import markup

    put(
        themed,
        "base.html",
        markup.template("base.html").decode().replace("</footer>", "<p>Ours</p></footer>"),
    )
    run = themed.publish()
    for path in ("index.html", "404.html", "episodes/kiosk/index.html", "episodes/harbour/index.html"):
        assert path in run.written
        assert "<p>Ours</p>" in (themed.output / path).read_text()
    assert run.outcome.sentences_spoken == 0
    assert not themed.publish().written


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("episode.html", "{% extends 'base.html' %}\n{% block main %}\n{{ nobody }}\n{% endblock %}", 3),
        ("episode.html", "<p>\n{{ words('no such word') }}", 2),
        ("index.html", "<p>\n\n{% if %}", 3),
        ("list.html", "{% nothing %}", 1),
    ],
)
def test_a_mistake_is_told_with_file_and_line(themed: Workshop, name: str, text: str, line: int) -> None:
    """The run ends with the code of a configuration error, and what is published stays as it was."""
    before = themed.tree()
    put(themed, name, text)
    with pytest.raises(TemplateError) as caught:
        themed.publish()
    assert caught.value.where == f"{themed.folder / 'templates' / name}, line {line}"
    assert caught.value.exit_code == 2
    assert {path: data for path, data in themed.tree().items() if not path.startswith(".")} == {
        path: data for path, data in before.items() if not path.startswith(".")
    }


def test_the_e_book_is_not_replaced(themed: Workshop) -> None:
    """A file that would have no effect is told of."""
    put(themed, "epub.css", "p { color: red }")
    with pytest.raises(TemplateError, match="cannot be replaced"):
        themed.publish()
