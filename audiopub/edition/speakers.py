"""Who speaks, as readers of page and captions are told it.

This module owns where a speaker's name stands in the text and where it has to be added. It refuses to find
speakers: the article's spans say who they are.
"""

from collections.abc import Iterator

from audiopub.model import Block, Edition, Sentence, VoiceCredit


class NameLengths:
    """How many characters at the beginning of each sentence are the name of who says it."""

    def __init__(self, edition: Edition) -> None:
        self._ends = {
            (block.id, span.start): (span.end, " ".join(block.text[span.start : span.end].split()))
            for block in edition.article.blocks
            for span in block.spans
            if span.kind == "speaker_name"
        }

    def of(self, sentence: Sentence) -> int:
        """Return the length of the name with its colon; 0 where more is said there, or nothing else is."""
        if (sentence.block, sentence.start) not in self._ends:
            return 0
        end, written = self._ends[sentence.block, sentence.start]
        is_name = _plain(written.rstrip(":： .")) == _plain(sentence.speaker)
        length = end - sentence.start
        return length if is_name and sentence.text[length:].strip() else 0


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def unwritten_names(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield each block that somebody begins to speak in without being named there, and the name."""
    current = ""
    for block in edition.article.blocks:
        if not block.text.strip():
            continue
        first = _speaker_at_start(block)
        if first and first != current and not _is_named(block):
            yield block.id, first
        current = _speaker_at_end(block)


def _speaker_at_start(block: Block) -> str:
    spans = (span for span in block.spans if span.kind == "speaker" and span.start == 0)
    return next((span.value for span in spans), "")


def _speaker_at_end(block: Block) -> str:
    end = len(block.text.rstrip())
    spans = (span for span in block.spans if span.kind == "speaker" and span.end >= end)
    return next((span.value for span in spans), "")


def _is_named(block: Block) -> bool:
    return any(span.kind == "speaker_name" and span.start == 0 for span in block.spans)


def speaker_voices(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return each speaker with the names of the voices that read what they say, in order of appearance."""
    credits_ = {credit.address: credit for credit in edition.voices}
    found: dict[str, dict[str, None]] = {}
    for sentence in edition.script.sentences:
        if sentence.speaker:
            found.setdefault(sentence.speaker, {})[_name(sentence, edition, credits_)] = None
    return tuple((speaker, ", ".join(names)) for speaker, names in found.items())


def _name(sentence: Sentence, edition: Edition, credits_: dict[str, VoiceCredit]) -> str:
    credit = credits_.get(sentence.voice or "") or (edition.voices[0] if edition.voices else None)
    return credit.name if credit else ""
