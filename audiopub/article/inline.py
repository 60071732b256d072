"""Text with marks: letters and spans collected side by side.

This module owns how white space folds while spans keep pointing at the right letters. Both the Markdown
and the HTML reader write into it.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from audiopub.article.decode import writable
from audiopub.model import Span, SpanKind

_TAIL_PARTS, _TAIL_CHARS = 8, 40
_BEFORE_NOTE = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?…\"'”’»›)\]])$")
_SPACES = re.compile(r"[ \t\n\r\f\xa0]+")


@dataclass(slots=True, kw_only=True)
class InlineText:
    """A text that grows piece by piece, with the spans over it.

    White space folds to single spaces unless `verbatim`; a line break is kept as a line break.
    """

    verbatim: bool = False
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _spans: list[Span] = field(default_factory=list)
    _open: list[tuple[int, SpanKind, str]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Append a piece of text, without what references in markup can name and no page holds."""
        text = text if text.isascii() else writable(text)
        if not self.verbatim:
            text = _folded(text, after_space=self._ends_in_space())
        if text:
            self._parts.append(text)
            self._length += len(text)

    def line_break(self) -> None:
        """Append a line break, and drop the space before it."""
        while self._parts and self._parts[-1].endswith(" "):
            self._length -= 1
            self._parts[-1] = self._parts[-1][:-1]
            if not self._parts[-1]:
                self._parts.pop()
        if self._parts:
            self._parts.append("\n")
            self._length += 1

    def open(self, kind: SpanKind, value: str = "") -> None:
        """Begin a span here."""
        self._open.append((self._length, kind, value))

    def close(self) -> None:
        """End the span that was begun last; an empty one is forgotten."""
        start, kind, value = self._open.pop()
        if self._length > start:
            self._spans.append(Span(start=start, end=self._length, kind=kind, value=value))

    def finish(self) -> tuple[str, tuple[Span, ...]]:
        """Return the text in NFC without white space at its ends, and its spans in order."""
        text = "".join(self._parts)
        if unicodedata.is_normalized("NFC", text):
            return _stripped(text, self._spans)
        moved = [(_nfc_length(text, span.start), _nfc_length(text, span.end), span) for span in self._spans]
        spans = [Span(start=a, end=b, kind=span.kind, value=span.value) for a, b, span in moved]
        return _stripped(unicodedata.normalize("NFC", text), spans)

    @property
    def tail(self) -> str:
        """Return the last characters of the text so far."""
        return "".join(self._parts[-_TAIL_PARTS:])[-_TAIL_CHARS:]

    @property
    def is_empty(self) -> bool:
        """Tell whether no text was added yet."""
        return not self._parts

    def _ends_in_space(self) -> bool:
        return not self._parts or self._parts[-1][-1] in " \n"


def marks_note(before: str) -> bool:
    """Tell whether a raised number behind this text marks a note; it is an exponent behind "km" or "10"."""
    return bool(_BEFORE_NOTE.search(before))


def _folded(text: str, *, after_space: bool) -> str:
    """Fold runs of white space to one space; none at the start when a space or nothing comes before."""
    folded = _SPACES.sub(" ", text)
    return folded[1:] if after_space and folded.startswith(" ") else folded


def _nfc_length(text: str, end: int) -> int:
    return len(unicodedata.normalize("NFC", text[:end]))


def _stripped(text: str, spans: list[Span]) -> tuple[str, tuple[Span, ...]]:
    lead = len(text) - len(text.lstrip())
    shown = text.strip()
    moved = (
        Span(
            start=min(max(span.start - lead, 0), len(shown)),
            end=min(max(span.end - lead, 0), len(shown)),
            kind=span.kind,
            value=span.value,
        )
        for span in spans
    )
    kept = [span for span in moved if span.end > span.start]
    return shown, tuple(sorted(kept, key=lambda span: (span.start, -span.end)))
