"""What publishing would do, and why: a value that commands print and the run follows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from audiopub.errors import AudiopubError
from audiopub.publish.effort import Effort

ReasonKind = Literal["content", "settings", "toolchain", "output"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something is stale. `toolchain` is acted on only when asked to refresh."""

    kind: ReasonKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What is to happen to one output (a path below the output folder)."""

    output: str
    action: Literal["build", "keep", "remove"]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A voice (its address) that reads so many sentences of an episode, and why it does."""

    voice: str
    sentences: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePlan:
    """What is to happen for one article.

    An action says "build" for exactly the files that differ from what lies there; but where sound is yet to
    be made, for every file that depends on it. `reasons` are why anything is to be done; none: the episode
    is up to date. `to_speak` are the spoken forms of the sentences that no cache holds; `characters` are
    theirs. `effort` is about how long that takes, and what of it has to be paid for. `settings` say what is
    set about reading it, and where; `readers` which voices read it, and by which setting.
    """

    source: str
    slug: str
    title: str
    actions: tuple[Action, ...]
    reasons: tuple[Reason, ...] = ()
    to_speak: tuple[str, ...] = ()
    passages_to_encode: int = 0
    effort: Effort = field(default_factory=Effort)
    renamed_from: str = ""
    settings: tuple[str, ...] = ()
    readers: tuple[Reader, ...] = ()

    @property
    def sentences_to_speak(self) -> int:
        """Return how many sentences would be spoken."""
        return len(self.to_speak)

    @property
    def characters(self) -> int:
        """Return how many characters voices would be given."""
        return sum(map(len, self.to_speak))

    @property
    def files_to_write(self) -> int:
        """Return how many files would be written or written again."""
        return sum(action.action == "build" for action in self.actions)

    @property
    def is_current(self) -> bool:
        """Tell whether nothing is to be done."""
        return not self.reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What is to be done to measure a voice that is new to the project, before anything else.

    Until it is measured, nobody knows which passages of the cache fit: those to encode are then the most
    that there can be. `voice` is the name of its gain in the ledger.
    """

    voice: str
    sentences_to_speak: int
    passages_to_encode: int
    characters: int
    effort: Effort = field(default_factory=Effort)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run would do.

    `to_measure` are the voices that it would measure, which comes on top of the articles' own work. `held`
    are articles that are drafts or dated in the future, `vanished` published ones whose article is gone,
    `failures` those that cannot be published (source and error).
    """

    articles: tuple[ArticlePlan, ...]
    to_measure: tuple[Measurement, ...] = ()
    site: tuple[Action, ...] = ()
    held: tuple[tuple[str, str], ...] = ()
    vanished: tuple[str, ...] = ()
    failures: tuple[tuple[str, AudiopubError], ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def effort(self) -> Effort:
        """Return what all of it takes."""
        parts = [*(each.effort for each in self.to_measure), *(each.effort for each in self.articles)]
        return Effort(
            seconds=sum(part.seconds for part in parts),
            paid_characters=sum(part.paid_characters for part in parts),
        )


def changed_tools(recorded: Mapping[str, str], present: Mapping[str, str]) -> tuple[Reason, ...]:
    """Return which recorded tools have another version now; those of other voices play no part."""
    return tuple(
        Reason(kind="toolchain", text=f"{name} is now {present[name]}, was {version}")
        for name, version in sorted(recorded.items())
        if name in present and present[name] != version
    )


MANY = 3
"""In how many articles a reason is told of all of them together."""


def shared(articles: Iterable[Iterable[Reason]]) -> dict[str, int]:
    """Return in words the reasons that many articles have, with how many do."""
    counts = Counter(text for reasons in articles for text in describe(reasons))
    return {text: count for text, count in counts.items() if count >= MANY}


def describe(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Return the reasons in words, each once."""
    return tuple(dict.fromkeys(reason.text for reason in reasons))
