"""The lexicon as a document of the W3C's Pronunciation Lexicon Specification 1.0, read and written.

This module owns what of such a document audiopub can use: words said as other words (`alias`), and by
phonemes in IPA or X-SAMPA (`phoneme`). Other alphabets are reported, never guessed at. A document type or
an entity is refused before anything is read. It refuses to touch files.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET  # its parser is given only what `_check` lets pass
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from audiopub import ipa
from audiopub.errors import ConfigError
from audiopub.fields import language_tag
from audiopub.ipa import shown
from audiopub.pronunciation import Pronunciation
from audiopub.script.lexicon import covers

_PLS = "http://www.w3.org/2005/01/pronunciation-lexicon"
_OURS = "urn:x-audiopub:lexicon"
"""The namespace, inside `metadata`, of what an entry says beyond what the specification can."""

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_ALPHABETS: Mapping[str, Callable[[str], str]] = {
    "ipa": ipa.normal,
    "x-sampa": ipa.from_x_sampa,
    "xsampa": ipa.from_x_sampa,
}
"""How phonemes become IPA, by the name of their alphabet in small letters."""

Say = Mapping[str, Sequence[Pronunciation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something that a document says of a word and audiopub cannot use, and why."""

    word: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a document says: ways to say words, and what could not be used of it."""

    say: Mapping[str, tuple[Pronunciation, ...]]
    left_out: tuple[LeftOut, ...]


@dataclass(slots=True, kw_only=True)
class _Reading:
    """A document while it is being read."""

    language: str
    alphabet: str
    notes: Mapping[str, Mapping[str, str]]
    say: dict[str, tuple[Pronunciation, ...]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    def leave(self, words: Sequence[str], why: str) -> None:
        self.left_out += [LeftOut(word=word, why=why) for word in words]


def read_pls(data: bytes, where: str) -> Document:
    """Return what a document says. Raises `ConfigError` with file and line for what is no such document.

    Its entries are for its language without the region: a document in en-US is also for articles in `en`.
    """
    _check(data, where)
    root = ET.fromstring(data)  # noqa: S314 -- `_check` has refused document types and entities
    if root.tag != f"{{{_PLS}}}lexicon":
        raise ConfigError(
            f"this is no pronunciation lexicon: its root is {root.tag!r}.",
            where=where,
            next_step=f"Give a file whose root is <lexicon xmlns={_PLS!r}>.",
        )
    notes = {entry.get("lexeme", ""): dict(entry.attrib) for entry in root.iter(f"{{{_OURS}}}entry")}
    language = _language(root.get(_XML_LANG, ""), where)
    reading = _Reading(language=language, alphabet=root.get("alphabet", "ipa"), notes=notes)
    for lexeme in root.iterfind(f"{{{_PLS}}}lexeme"):
        _read_lexeme(reading, lexeme)
    return Document(say=reading.say, left_out=tuple(reading.left_out))


def _check(data: bytes, where: str) -> None:
    """Raise `ConfigError` for XML that is not well-formed, or holds a document type or an entity."""
    parser = expat.ParserCreate()

    def refuse(*_about: object) -> None:
        raise ConfigError(
            "this file declares a document type, which may hide anything.",
            where=f"{where}, line {parser.CurrentLineNumber}",
            next_step="Delete the lines from <!DOCTYPE to the > that ends it.",
        )

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 -- this is the whole document
    except expat.ExpatError as exc:
        raise ConfigError(
            f"this is not XML: {expat.ErrorString(exc.code)}.",
            where=f"{where}, line {exc.lineno}",
            next_step="Give a pronunciation lexicon (PLS 1.0), and mend that line if this is one.",
        ) from exc
    except (ValueError, LookupError) as exc:
        raise ConfigError(f"this is not XML: {exc}.", where=where, next_step="Save it as UTF-8.") from exc


def _language(tag: str, where: str) -> str:
    try:
        return _primary(language_tag(tag)) if tag else ""
    except ValueError as exc:
        raise ConfigError(f"xml:lang: {exc}", where=where, next_step="Mend the root of this file.") from exc


def _primary(tag: str) -> str:
    return tag.partition("-")[0]


def _read_lexeme(reading: _Reading, lexeme: ET.Element) -> None:
    words = [word for each in lexeme.iterfind(f"{{{_PLS}}}grapheme") if (word := _text(each))]
    aliases = _preferred(lexeme, "alias")
    spelled, phonemes = _phonemes(reading, lexeme, words)
    if not words:
        reading.leave([aliases[0] if aliases else ""], "it has no grapheme: no word that is said so")
    elif lexeme.get("role"):
        reading.leave(words, f"it holds for one role of the word alone ({lexeme.get('role')})")
    elif not aliases and not phonemes:
        if not spelled:
            reading.leave(words, "it has neither phonemes nor an alias: nothing says how it is said")
    else:
        for word in dict.fromkeys(words):
            _add(reading, word, _noted(reading, lexeme, "".join(aliases[:1]), "".join(phonemes[:1])))
        for other in aliases[1:]:
            reading.leave(words, f"only the preferred alias is used, not {other!r}")
        for other in phonemes[1:]:
            reading.leave(words, f"only the preferred phonemes are used, not {shown(other)}")


def _phonemes(reading: _Reading, lexeme: ET.Element, words: Sequence[str]) -> tuple[bool, list[str]]:
    """Return whether a lexeme has phonemes at all, and those in IPA that can be used, the preferred first."""
    found = []
    elements = sorted(lexeme.iterfind(f"{{{_PLS}}}phoneme"), key=lambda each: each.get("prefer") != "true")
    for each in elements:
        written, alphabet = _text(each), each.get("alphabet", reading.alphabet)
        turn = _ALPHABETS.get(alphabet.lower())
        if turn is None:
            reading.leave(words, f"its phonemes are in the alphabet {alphabet!r}, not in ipa or x-sampa")
            continue
        try:
            found.append(turn(written))
        except ValueError as exc:
            reading.leave(words, f"its phonemes cannot be used ({shown(written)}): {exc}")
    return bool(elements), found


def _preferred(lexeme: ET.Element, name: str) -> list[str]:
    """Return the texts of a lexeme's elements of this name, the one that is preferred first."""
    found = [
        (each.get("prefer") != "true", text)
        for each in lexeme.iterfind(f"{{{_PLS}}}{name}")
        if (text := _text(each))
    ]
    return [text for _, text in sorted(found, key=lambda one: one[0])]


def _text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _noted(reading: _Reading, lexeme: ET.Element, alias: str, phonemes: str) -> Pronunciation:
    """Return the way to say a word, with what our own metadata adds to it."""
    way = Pronunciation(say=alias, ipa=phonemes, language=reading.language)
    notes = reading.notes.get(lexeme.get(_XML_ID, ""), {})
    flags = {name: notes[name] == "true" for name in ("case", "whole") if name in notes}
    language = notes.get("language", way.language)
    return replace(way, language=language, **flags)  # type: ignore[arg-type] # names and values are of one table


def _add(reading: _Reading, word: str, way: Pronunciation) -> None:
    ways = reading.say.get(word, ())
    same = next((one for one in ways if one.language == way.language), None)
    if same is None:
        reading.say[word] = (*ways, way)
    elif same != way:
        reading.leave([word], f"an earlier lexeme says it as {same.told!r}, not {way.told!r}")


def write_pls(say: Say, language: str) -> bytes:
    """Return a document with the entries that hold in `language` (BCP 47): those for all, and its own."""
    lexemes, notes = [], []
    for number, (word, way) in enumerate(_holding(say, language), 1):
        name = f"w{number}"
        lexemes.append(
            f"  <lexeme xml:id={_attribute(name)}>\n    <grapheme>{_escaped(word)}</grapheme>\n"
            + (f"    <phoneme>{_escaped(way.ipa)}</phoneme>\n" if way.ipa else "")
            + (f"    <alias>{_escaped(way.say)}</alias>\n" if way.say else "")
            + "  </lexeme>"
        )
        beyond = _beyond(way, language)
        if beyond:
            told = "".join(f" {key}={_attribute(value)}" for key, value in beyond.items())
            notes.append(f"      <a:entry lexeme={_attribute(name)}{told}/>")
    return "\n".join([*_head(language), *_metadata(notes), *lexemes, "</lexicon>", ""]).encode()


def others(say: Say, language: str) -> tuple[str, ...]:
    """Return the languages of the entries that a document in `language` does not hold."""
    named = {way.language for ways in say.values() for way in ways if not covers(way.language, language)}
    return tuple(sorted(named))


def _holding(say: Say, language: str) -> Iterator[tuple[str, Pronunciation]]:
    for word in sorted(say):
        yield from ((word, way) for way in say[word] if covers(way.language, language))


def _beyond(way: Pronunciation, language: str) -> dict[str, str]:
    """Return what a way to say a word holds that reading the document would not give back by itself."""
    beyond = {} if way.language == _primary(language) else {"language": way.language}
    if way.case is not None:
        beyond["case"] = str(way.case).lower()
    return beyond if way.whole else {**beyond, "whole": "false"}


def _head(language: str) -> list[str]:
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<lexicon version="1.0" xmlns="{_PLS}" alphabet="ipa" xml:lang={_attribute(language)}>',
    ]


def _metadata(notes: Sequence[str]) -> list[str]:
    if not notes:
        return []
    return ["  <metadata>", f'    <a:entries xmlns:a="{_OURS}">', *notes, "    </a:entries>", "  </metadata>"]


def _escaped(text: str) -> str:
    return escape(_NOT_XML.sub("", text))


def _attribute(value: str) -> str:
    return quoteattr(_NOT_XML.sub("", value))
