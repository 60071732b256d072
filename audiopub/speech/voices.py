"""What a voice is: of which languages it is, and what it cannot read.

This module owns that. It refuses to know which voices there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from audiopub.errors import SpeechError
from audiopub.model import VoiceCredit
from audiopub.speech.engines.registry import engine_class
from audiopub.speech.scripts import script_of

_UNREADABLE_SHARE = 0.2
"""A name in a foreign script inside a sentence passes; a sentence in that script does not."""

USUAL: Mapping[str, str] = {
    "en": "en-us",
    "fr": "fr-fr",
    "zh": "cmn",
    "zh-cn": "cmn",
    "zh-tw": "cmn",
    "zh-hans": "cmn",
    "zh-hant": "cmn",
    "zh-hk": "yue",
    "no": "nb",
    "nn": "nb",
    "iw": "he",
    "in": "id",
    "sh": "hr",
    **dict.fromkeys(("en-au", "en-ie", "en-in", "en-nz", "en-za"), "en-gb"),
}
"""What a language is looked for as when no voice carries its own tag."""

_UNKNOWN = "und"
"""What an engine says of a voice whose language it does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A voice that works here.

    `address` is `engine:id`, `languages` are BCP 47 tags in lower case, `scripts` the ISO 15924 codes of
    what it can read. `options` belong into its utterances. `why_not` says what it lacks, if it does not
    work here after all. `phonemes` are the symbols of the IPA that it can be given, if any.
    """

    address: str
    name: str
    languages: tuple[str, ...]
    scripts: tuple[str, ...]
    engine: str
    options: tuple[tuple[str, str], ...] = ()
    deterministic: bool = False
    why_not: str = ""
    phonemes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the voice's name within its engine."""
        return self.address.partition(":")[2]


def speaks(voice: Voice, language: str) -> bool:
    """Say whether a voice is of a language (BCP 47), which covers its regions: `en` also en-gb.

    A language goes by its usual names, too: `zh` is also cmn.
    """
    asked = language.lower()
    usual = USUAL.get(asked, asked)
    is_other = usual.partition("-")[0] != asked.partition("-")[0]
    names = (asked, usual) if is_other else (asked,)
    return any(f"{tag}-".startswith(f"{name}-") for tag in voice.languages for name in names)


def is_of_others(voice: Voice, language: str) -> bool:
    """Say whether a voice is known to be of other languages than this one (BCP 47), whatever the region."""
    known = [tag for tag in voice.languages if tag != _UNKNOWN]
    names = _main_names(language.lower())
    return bool(known) and all(names.isdisjoint(_main_names(tag)) for tag in known)


def _main_names(tag: str) -> frozenset[str]:
    """Return what a language goes by without its region: `zh` is also cmn."""
    primary = tag.partition("-")[0]
    names = (primary, USUAL.get(primary, primary), USUAL.get(tag, tag))
    return frozenset(name.partition("-")[0] for name in names)


def check_readable(voice: Voice, texts: Iterable[tuple[str, str]]) -> None:
    """Raise `SpeechError` for the first text in a script that the voice cannot read.

    `texts` are pairs of sentence id ("" for a text that has none) and text. A fifth of a sentence's letters
    may be foreign.
    """
    for sentence, text in texts:
        foreign = unreadable(voice, text)
        if len(foreign) > _UNREADABLE_SHARE * sum(map(str.isalpha, text)):
            raise SpeechError(
                f"{voice.address} cannot read {foreign[0]!r} ({script_of(foreign[0])}) in {text[:60]!r}.",
                where=f"sentence {sentence}" if sentence else "",
                next_step="Choose a voice that reads this script, or set the language if it was taken for "
                f"another one (this voice is for {voice.languages[0]}).",
            )


def unreadable(voice: Voice, text: str) -> str:
    """Return the letters of a text that are of a script the voice cannot read."""
    foreign = {char for char in set(text) if char.isalpha() and script_of(char) not in voice.scripts}
    return "".join(char for char in text if char in foreign) if foreign else ""


def credit(voice: Voice) -> VoiceCredit:
    """Return the voice as a listener is told of it."""
    title = engine_class(voice.engine).title
    return VoiceCredit(address=voice.address, name=f"{title}, {voice.name}", language=voice.languages[0])
