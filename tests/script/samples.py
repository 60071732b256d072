"""Values that the tests of this room build scripts from."""

from typing import Any

from audiopub.checking import validate
from audiopub.config import Decisions
from audiopub.model import Article, Block, Script, Sentence
from audiopub.script.compose import compose


def block(number: int, text: str, **fields: Any) -> Block:
    """Return a paragraph, or what `fields` make of it."""
    return Block(id=f"b{number}", text=text, **{"kind": "paragraph", **fields})


def heading(number: int, text: str, level: int = 2) -> Block:
    """Return a heading."""
    return block(number, text, kind="heading", level=level)


def article(*blocks: Block, **fields: Any) -> Article:
    """Return an English article."""
    return Article(blocks=blocks, **{"title": "Harbour lights", "language": "en", **fields})


def script(*blocks: Block, decisions: dict[str, Any] | None = None, **fields: Any) -> Script:
    """Return the script of an article of `blocks` under `decisions`."""
    checked = validate(Decisions, decisions or {}, "test")
    return compose(article(*blocks, **fields), checked, voice_names=("Test Voice",))


def spoken_of(found: Script, number: int) -> list[Sentence]:
    """Return the sentences of block `number`."""
    return [sentence for sentence in found.sentences if sentence.block == f"b{number}"]
