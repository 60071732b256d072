"""Pronunciations taken into a project's files, and given out of them.

This module owns which of two ways to say a word holds. It refuses to write a file that could not be read
again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from audiopub import config
from audiopub.article.front import sidecar_front
from audiopub.pronunciation import Pronunciation, written
from audiopub.publish.project import Project, read_given, single_source
from audiopub.publish.toml_text import with_entries
from audiopub.script.lexicon import covers
from audiopub.script.pls import LeftOut, read_pls
from audiopub.store import converting_refusals, write_atomically

Ways = tuple[Pronunciation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A word that the file says already in another way, which stays."""

    word: str
    says: str
    offered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a document's entries, and in which file. `replaced` are words said otherwise now."""

    target: Path
    new: tuple[str, ...]
    replaced: tuple[str, ...]
    same: tuple[str, ...]
    kept: tuple[Kept, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(slots=True, kw_only=True)
class _Merge:
    """The entries of a file with those of a document laid over them. `changed` are the words to write.

    What is for more languages in the file and just so in the `document` stands beside what that says of one
    of them: whoever wrote the document had both.
    """

    document: Mapping[str, Ways]
    say: dict[str, Ways]
    replace: bool
    changed: set[str] = field(default_factory=set)
    new: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)

    def add(self, word: str, way: Pronunciation) -> None:
        """Add a way to say a word, unless the file says it already where this one would hold."""
        ways = self.say.get(word, ())
        own = [one for one in self.document[word] if one.language != way.language]
        rivals = [one for one in ways if covers(one.language, way.language) and one not in own]
        if any(replace(one, language=way.language) == way for one in rivals):
            self.same.append(word)
        elif rivals and not self.replace:
            self.kept.append(Kept(word=word, says=rivals[0].told, offered=way.told))
        else:
            self.say[word] = (*(one for one in ways if one.language != way.language), way)
            self.changed.add(word)
            (self.replaced if rivals else self.new).append(word)


def target_file(project: Project, into: Path | None) -> Path:
    """Return the file that `into` means: the project's settings, a sidecar, or the sidecar of an article."""
    if into is None:
        return project.folder / config.SETTINGS_NAME
    if into.name == config.SETTINGS_NAME or into.name.endswith(config.SIDECAR_SUFFIX):
        return into
    return single_source(into).sidecar


def import_pls(source: Path, target: Path, *, replace: bool) -> Imported:
    """Take the entries of a PLS document into the `[say]` of a file, which is made when it is not there.

    A word that the file says in another way stays as it is unless `replace`. Raises `UsageError` when there
    is no document, and `ConfigError` when one of the two cannot be read; both are left as they are then.
    """
    document = read_pls(read_given(source), str(source))
    with converting_refusals(target):
        data = target.read_bytes() if target.is_file() else b""
    merge = _Merge(document=document.say, say=_say_in(data, target), replace=replace)
    for word, ways in document.say.items():
        for way in ways:
            merge.add(word, way)
    if merge.changed:
        changed = {word: written(ways) for word, ways in merge.say.items() if word in merge.changed}
        text = with_entries(data.decode("utf-8-sig"), "say", changed, target)
        _say_in(text.encode(), target)
        write_atomically(target, text.encode())
    return Imported(
        target=target,
        new=tuple(merge.new),
        replaced=tuple(merge.replaced),
        same=tuple(merge.same),
        kept=tuple(merge.kept),
        left_out=document.left_out,
    )


def _say_in(data: bytes, path: Path) -> dict[str, Ways]:
    if path.name == config.SETTINGS_NAME:
        return dict(config.parse_settings(data, str(path)).say)
    return dict(sidecar_front(data, str(path)).say)
