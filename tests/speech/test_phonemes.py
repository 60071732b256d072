"""Phonemes as espeak-ng says them: it tells in IPA what it said, and its sound is compared."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from audiopub.ipa import normal
from audiopub.model import Phonemes, Utterance
from audiopub.speech.choice import choose
from audiopub.speech.engines import espeak
from audiopub.speech.engines.ipa import SAME, SETS, mnemonics, set_of, symbols
from audiopub.speech.engines.protocol import Sound
from audiopub.speech.phonemes import lacking, phonemes_of, with_phonemes
from audiopub.speech.speak import Speaker, clip_key
from audiopub.speech.workers import WorkerPool

Make = Callable[..., Utterance]

_SPEAK = """
import ctypes, json, sys
library, data, trace = sys.argv[1:4]
espeak, c = ctypes.CDLL(library), ctypes.CDLL(None)
c.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(c.fopen(trace.encode(), b"w"))
kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
heard = bytearray()
def keep(sound, count, events):
    heard.extend(ctypes.string_at(sound, 2 * count) if sound and count > 0 else b"")
    return 0
kept = kind(keep)
espeak.espeak_Initialize(1, 1000, data.encode() or None, 0)
espeak.espeak_SetSynthCallback(kept)
espeak.espeak_SetPhonemeTrace(2, file)
def say(voice, text, rate):
    heard.clear()
    espeak.espeak_SetVoiceByName(voice.encode())
    espeak.espeak_SetParameter(1, rate, 0)
    espeak.espeak_SetParameter(2, 100, 0)
    before = len(open(trace, "rb").read())
    said = text.encode()
    espeak.espeak_Synth(said, ctypes.c_size_t(len(said) + 1), 0, 1, 0, 0x1101, None, None)
    espeak.espeak_Synchronize()
    c.fflush(file)
    told = open(trace, "rb").read()[before:].decode().strip()
    return {"told": told, "pcm": bytes(heard).hex()}
print(json.dumps([say(*each) for each in json.load(sys.stdin)]))
"""
"""espeak-ng by its own library, with phonemes in double brackets, without pyttsx3."""

_VOICES = {"en": "gmw/en", "en-us": "gmw/en-US", "de": "gmw/de", "fr": "roa/fr", "es": "roa/es"}
"""A voice for each table, as espeak-ng names it."""


def espeak_says(texts: Sequence[tuple[str, str, int]], folder: Path) -> list[tuple[str, bytes]]:
    """Return, for voice, text and rate, what espeak-ng said in IPA and its samples (16 bit, 22,050 Hz)."""
    done = subprocess.run(
        [sys.executable, "-c", _SPEAK, espeak.library_path(), str(espeak.data_path() or ""), folder / "told"],
        input=json.dumps(texts),
        capture_output=True,
        check=True,
        text=True,
    )
    return [(each["told"], bytes.fromhex(each["pcm"])) for each in json.loads(done.stdout)]


def sounds(told: str) -> str:
    """Return what was said without stress, which espeak-ng writes before the vowel."""
    return "".join(sign for sign in unicodedata.normalize("NFC", told) if sign not in "ˈˌ")


def frame(symbol: str) -> str:
    """Return where a symbol keeps its sound in all languages: a vowel between p, a consonant before i."""
    base = unicodedata.normalize("NFD", symbol)
    is_vowel = base[0] in "aeiouyɐɑɒæəɚɛɜɝɥɪɔøœʊʌʏᵻ" or "\u0329" in base
    return f"pˈ{symbol}p" if is_vowel else f"ˈ{symbol}i"


@pytest.mark.parametrize("name", SETS)
def test_each_entry_is_said_as_it_is_written(name: str, tmp_path: Path) -> None:
    """espeak-ng, given the mnemonic of a symbol, says it and calls it by that symbol."""
    wanted = {symbol: symbol for symbol in SETS[name]} | dict(SAME[name])
    texts = [(_VOICES[name], mnemonics(normal(frame(symbol)), name), 170) for symbol in wanted]
    found = espeak_says(texts, tmp_path)
    told = {symbol: sounds(ipa) for symbol, (ipa, _) in zip(wanted, found, strict=True)}
    assert told == {symbol: sounds(normal(frame(same))) for symbol, same in wanted.items()}
    assert all(pcm for _, pcm in found)


@pytest.mark.parametrize(
    ("name", "ipa"),
    [
        ("en-us", "ʃɪvˈɔːn"),
        ("en", "nˈɒtɪŋəm"),
        ("en-us", "tˈɜːtʃiz bˌædʒɪz"),
        ("de", "mˈyːnçn̩"),
        ("de", "ʃvˈaɪtsər"),
        ("fr", "ʒɑ̃lˈik"),
        ("es", "ɡwaðalaxˈaɾa"),
        ("es", "ɲandˈu"),
        ("fr", "vˈɛːʁ"),
    ],
)
def test_words_are_said_whole(name: str, ipa: str, tmp_path: Path) -> None:
    """Stress, length, diphthongs, affricates, syllabic and nasal sounds come back in order."""
    ((told, _),) = espeak_says([(_VOICES[name], mnemonics(ipa, name), 170)], tmp_path)
    assert unicodedata.normalize("NFC", told) == ipa


def test_stress_is_said_on_its_syllable(tmp_path: Path) -> None:
    """A mark of stress stands before a syllable in the IPA, and is heard on the syllable's vowel."""
    texts = [(_VOICES["en"], mnemonics(ipa, "en"), 170) for ipa in ("ˈʃiːtʃuː", "ʃiːˈtʃuː", "ˌʃiːˈtʃuː")]
    assert [told for told, _ in espeak_says(texts, tmp_path)] == ["ʃˈiːtʃuː", "ʃiːtʃˈuː", "ʃˌiːtʃˈuː"]


def test_neighbours_are_never_taken_for_one_sound() -> None:
    """Mnemonics are divided: an a before an ɪ that is no diphthong of Spanish stays two sounds."""
    assert mnemonics("ai aɪ", "es") == "[[a|i]] [[aI]]"
    assert mnemonics("ˈsˌa", "es") == "[['s|,a]]"


@pytest.mark.parametrize(
    ("name", "ipa", "told"),
    [("en-us", "ˈmyːn", "'y' (U+0079"), ("es", "ŋ̊a", "'ŋ̊' (U+014B U+030A)"), ("de", "ʘa", "'ʘ' (U+0298")],
)
def test_what_a_voice_lacks_is_named(name: str, ipa: str, told: str) -> None:
    """A symbol that is not in a table is an error that names it, never a sound left out."""
    with pytest.raises(ValueError, match="of /") as caught:
        mnemonics(ipa, name)
    assert str(caught.value).startswith(told)
    assert lacking(symbols(name), ipa) == str(caught.value)


def test_tables_go_by_language() -> None:
    """A region has its own table or its language's; another language has none."""
    tags = ["en-us", "en-gb", "en", "de", "fr-be", "es-419", "it", "und"]
    assert [set_of((tag,)) for tag in tags] == ["en-us", "en", "en", "de", "fr", "es", "", ""]


def test_all_voices_of_a_table_have_its_sounds(pool: WorkerPool, tmp_path: Path) -> None:
    """Regional voices say each symbol too, though they colour it: nothing is left out behind it."""
    ids = {"gmw/en-GB-scotland", "gmw/en-GB-x-rp", "gmw/en-029", "gmw/en-US-nyc", "roa/es-419", "roa/fr-BE"}
    for voice in sorted(ids):
        name = set_of((voice.partition("/")[2].lower(),))
        texts = [(voice, mnemonics(f"ˈpip{symbol}pip", name), 170) for symbol in symbols(name)]
        for symbol, (told, _) in zip(symbols(name), espeak_says(texts, tmp_path), strict=True):
            assert sounds(told).count("p") >= 4, (voice, symbol, told)
            assert told.endswith("p"), (voice, symbol, told)
    named = {voice.id: voice.phonemes for voice in pool.voices("pyttsx3")[0]}
    assert named["en-us"] == symbols("en-us")
    assert named["it"] == ()


@pytest.fixture
def spoken(utter: Make, pool: WorkerPool) -> Callable[..., Sound]:
    """Speak a text with phonemes for some of its words, through pyttsx3 in a worker."""

    def speak(text: str, voice: str = "en-us", **ipa: str) -> Sound:
        marks = [
            Phonemes(start=text.index(word), end=text.index(word) + len(word), ipa=normal(said))
            for word, said in ipa.items()
        ]
        options = with_phonemes((), marks)
        return pool.speak(utter(text, engine="pyttsx3", voice=voice, rate=170, options=options))

    return speak


def same_sound(one: bytes, other: bytes) -> bool:
    """Tell whether two sounds are the same samples, but for silence at their ends."""
    first, second = (np.trim_zeros(np.frombuffer(pcm, dtype="<i2")) for pcm in (one, other))
    return bool(np.array_equal(first, second))


@pytest.mark.parametrize(
    ("name", "word", "ipa", "text"),
    [
        ("en-us", "Siobhan", "ʃɪˈvɔːn", "[[S|I|'v|O:|n]]"),
        ("de", "Siobhan", "ʃɪˈvɔːn", "[[S|I|'v|O:|n]]"),
        ("fr", "Caen", "kɑ̃", "[[k|A~]]"),
    ],
)
def test_a_clip_is_what_espeak_says_of_the_phonemes(
    spoken: Callable[..., Sound], tmp_path: Path, *, name: str, word: str, ipa: str, text: str
) -> None:
    """The samples are those of espeak-ng itself for the mnemonics, and not those of the word as written."""
    ((_, phonemes),) = espeak_says([(_VOICES[name], text, 170)], tmp_path)
    voice = {"fr": "fr-fr"}.get(name, name)
    clip = spoken(word, voice=voice, **{word: ipa})
    assert same_sound(clip.pcm, phonemes)
    assert not same_sound(clip.pcm, spoken(word, voice=voice).pcm)


def test_only_the_word_sounds_otherwise(spoken: Callable[..., Sound], tmp_path: Path) -> None:
    """In a sentence, the phonemes stand where the word did, also beside brackets and quotation marks."""
    clip = spoken("I met (Siobhan) and “Hallevik”.", Siobhan="ʃɪˈvɔːn", Hallevik="ˈhɑːləvik")
    told, pcm = espeak_says(
        [("gmw/en-US", "I met ( [[S|I|'v|O:|n]] ) and “ [['h|A:|l|@|v|i|k]] ”.", 170)], tmp_path
    )[0]
    assert told == "aɪ mˈɛt ʃɪvˈɔːn ænd hˈɑːləvik"
    assert same_sound(clip.pcm, pcm)


def test_brackets_of_a_text_are_no_phonemes(spoken: Callable[..., Sound]) -> None:
    """A text's own double brackets are read as text, also in a sentence that has phonemes of the lexicon."""
    plain = spoken("See [ [f'u:] ] and Siobhan", Siobhan="ʃɪˈvɔːn")
    for text in ("See [[f'u:]] and Siobhan", "See [\x01[f'u:]] and Siobhan"):
        assert spoken(text, Siobhan="ʃɪˈvɔːn").pcm == plain.pcm
    more = spoken("See [ [ [f'u:] ] ] and Siobhan", Siobhan="ʃɪˈvɔːn")
    assert spoken("See [[[f'u:]]] and Siobhan", Siobhan="ʃɪˈvɔːn").pcm == more.pcm
    beside = spoken("[Siobhan] [[f'u:]]", Siobhan="ʃɪˈvɔːn")
    assert beside.pcm == spoken("[ Siobhan ] [ [f'u:] ]", Siobhan="ʃɪˈvɔːn").pcm


def test_phonemes_take_part_in_the_address_of_a_clip(utter: Make) -> None:
    """Other phonemes, or phonemes elsewhere, are another clip; a text without any keeps its address."""
    base = utter("Siobhan came", engine="pyttsx3", voice="en-us")
    marks = [Phonemes(start=0, end=7, ipa="ʃɪˈvɔːn"), Phonemes(start=0, end=7, ipa="ʃɪˈvoːn")]
    marks.append(Phonemes(start=8, end=12, ipa="ʃɪˈvɔːn"))
    options = [with_phonemes((), [mark]) for mark in marks]
    keys = {clip_key(utter(base.text, engine="pyttsx3", voice="en-us", options=each)) for each in options}
    assert len(keys | {clip_key(base)}) == 4
    assert with_phonemes((("speaker", "4"),), ()) == (("speaker", "4"),)
    both = utter(base.text, options=with_phonemes((("speaker", "4"),), marks[:1]))
    assert phonemes_of(both) == (marks[0],)
    assert phonemes_of(base) == ()


def test_a_clip_with_phonemes_is_accepted_and_kept(speaker: Speaker, utter: Make) -> None:
    """A clip goes the way of all: judged, trimmed, in the cache under its own address."""
    options = with_phonemes((), [Phonemes(start=0, end=7, ipa="ʃɪˈvɔːn")])
    said = utter("Siobhan", engine="pyttsx3", voice="en-us", options=options)
    plain = utter("Siobhan", engine="pyttsx3", voice="en-us")
    assert speaker.clip(said).digest != speaker.clip(plain).digest
    assert speaker.lookup(said) == speaker.clip(said)


def test_the_choice_of_a_voice_knows_its_symbols() -> None:
    """A voice that is chosen carries the symbols that it can be given; Google's have none."""
    assert choose(["pyttsx3:de"], "de").phonemes == symbols("de")
    assert choose(["gtts:en"], "en").phonemes == ()
