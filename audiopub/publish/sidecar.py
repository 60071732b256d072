"""An article's sidecar, in which editors' decisions on it are kept: read, changed and written.

What else stands in it, comments and order, stays. This module refuses to write a file that could not be
read again, and to make one that would be about two articles.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from audiopub.article.front import sidecar_front
from audiopub.config import FrontMatter, Retake
from audiopub.errors import ConfigError
from audiopub.publish.folders import SUFFIXES
from audiopub.publish.project import SourceFile, refuse_twin
from audiopub.publish.reading import pasted
from audiopub.publish.toml_text import with_item, without_item
from audiopub.store import converting_refusals, write_atomically

_LIST = "regenerate"

_LEFT = (
    "{new} was renamed and its sidecar was not, so that nothing of what the sidecar says holds any more. "
    "To have it go along: mv {sidecar} {beside}"
)


def left_behind(old: SourceFile, new: SourceFile) -> str:
    """Return a warning when the sidecar of a renamed article still has the article's old name, else ""."""
    path = old.sidecar
    is_taken = new.sidecar.exists() or any(path.with_name(old.path.stem + end).exists() for end in SUFFIXES)
    if is_taken or not path.is_file():
        return ""
    return _LEFT.format(new=new.name, sidecar=pasted(path), beside=pasted(new.sidecar))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """The sidecar of an article as text, which is empty where there is none."""

    source: SourceFile
    text: str

    @classmethod
    def read(cls, source: SourceFile) -> "Sidecar":
        """Read it. Raises `ConfigError` for a mistake in it, and `ArticleError` for what is no file."""
        path = source.find_sidecar()
        if path is None:
            return cls(source=source, text="")
        with converting_refusals(path):
            data = path.read_bytes()
        sidecar_front(data, str(path))
        return cls(source=source, text=data.decode("utf-8-sig"))

    @property
    def retakes(self) -> tuple[Retake, ...]:
        """Return the decisions on parts of the article, in their order."""
        return self.front.regenerate

    @property
    def front(self) -> FrontMatter:
        """Return all that it says."""
        return sidecar_front(self.text.encode(), str(self.source.sidecar))

    def adding(self, retakes: Iterable[Retake]) -> "Sidecar":
        """Return it with these decisions behind those that are in it."""
        text = self.text
        for retake in retakes:
            take = {} if retake.voice else {"take": retake.take}
            item = {"part": retake.part} | retake.model_dump(exclude_defaults=True) | take
            text = with_item(text, _LIST, item, self.source.sidecar)
        return self._checked(text)

    def without(self, numbers: Iterable[int]) -> "Sidecar":
        """Return it without the decisions at these places (from 0) in their order."""
        text = self.text
        for number in sorted(numbers, reverse=True):
            text = without_item(text, _LIST, number, self.source.sidecar)
        return self._checked(text)

    def save(self) -> None:
        """Put it beside the article; nothing is left of it when it is empty. It outlives a power cut."""
        path = self.source.sidecar
        if self.text:
            refuse_twin(self.source)
            write_atomically(path, self.text.encode(), durable=True)
            return
        with converting_refusals(path):
            path.unlink(missing_ok=True)

    def _checked(self, text: str) -> "Sidecar":
        """Return it with another text. Raises `ConfigError` when that changes what is to stay."""
        changed = replace(self, text=text)
        old, new = (each.front.model_copy(update={_LIST: ()}) for each in (self, changed))
        if old != new:
            raise ConfigError(
                f"[[{_LIST}]] could not be changed without changing other settings.",
                where=str(self.source.sidecar),
                next_step=f"Move the tables [[{_LIST}]] to the end of the file, one after the other.",
            )
        return changed
