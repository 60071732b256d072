"""What the tests of the article room share: a short way to read a text, and a page to read it from."""

from collections.abc import Callable

import pytest

from audiopub.article.read import read_article
from audiopub.model import Article

Read = Callable[..., Article]

PARAGRAPHS = (
    "The ferry that had not sailed since the spring came back to the town on a grey morning in October.",
    "Nobody had announced it, and so only the baker and two dogs stood on the quay when it arrived.",
    "By noon the whole street had heard of it, and the school had let the children out an hour early.",
    "The captain, who is a careful woman, said that she would sail again on Friday if the wind allowed it.",
)


@pytest.fixture
def read() -> Read:
    """Read text as the file `name`."""

    def reader(text: str, name: str = "story.txt", **options: object) -> Article:
        return read_article(name, text.encode(), **options)  # type: ignore[arg-type] # passed on as given

    return reader
