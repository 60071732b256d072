"""Spoken forms of German, French, Spanish, Italian and Portuguese: one module of tables and rules each.

This module owns which languages there are. What they share is in the modules beside them.
"""

from collections.abc import Mapping

from audiopub.script.spoken.emoji import HASHTAG
from audiopub.script.spoken.languages.french import FRENCH
from audiopub.script.spoken.languages.german import GERMAN
from audiopub.script.spoken.languages.italian import ITALIAN
from audiopub.script.spoken.languages.portuguese import PORTUGUESE
from audiopub.script.spoken.languages.spanish import SPANISH
from audiopub.script.spoken.marks import ADDRESSES
from audiopub.script.spoken.pattern import Pattern

LANGUAGES: Mapping[str, tuple[Pattern, ...]] = {
    "de": (*ADDRESSES, HASHTAG, *GERMAN),
    "fr": (*ADDRESSES, HASHTAG, *FRENCH),
    "es": (*ADDRESSES, HASHTAG, *SPANISH),
    "pt": (*ADDRESSES, HASHTAG, *PORTUGUESE),
    "it": (*ADDRESSES, HASHTAG, *ITALIAN),
}
"""The rules of each of these languages, in the order in which they hold."""
