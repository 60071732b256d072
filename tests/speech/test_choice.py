"""Which voice an address names, and what is said of a wrong one."""

import pytest

from audiopub.errors import MissingError
from audiopub.speech.choice import check_addresses, choose


@pytest.mark.parametrize(
    ("use", "language", "address"),
    [
        (["pyttsx3"], "en", "pyttsx3:en-us"),
        (["pyttsx3"], "en-GB", "pyttsx3:en-gb"),
        (["pyttsx3"], "en-AU", "pyttsx3:en-gb"),
        (["pyttsx3"], "en-CA", "pyttsx3:en-us"),
        (["pyttsx3"], "de-AT", "pyttsx3:de"),
        (["pyttsx3"], "fr", "pyttsx3:fr-fr"),
        (["pyttsx3"], "fr-CA", "pyttsx3:fr-fr"),
        (["pyttsx3"], "pt-BR", "pyttsx3:pt-br"),
        (["pyttsx3"], "zh-Hans", "pyttsx3:cmn"),
        (["pyttsx3"], "no", "pyttsx3:nb"),
        (["gtts"], "zh-TW", "gtts:zh-tw"),
        (["gtts"], "no", "gtts:no"),
        (["pyttsx3:fr"], "en", "pyttsx3:fr-fr"),
        (["pyttsx3:DE"], "en", "pyttsx3:de"),
        (["pyttsx3:en-us+F3"], "de", "pyttsx3:en-us+f3"),
        (["nobody", "absent", "tiny:none", "tiny", "pyttsx3"], "es", "pyttsx3:es"),
        (["tiny:far+soft"], "en", "tiny:far+soft"),
    ],
)
def test_the_first_voice_that_works_is_chosen(use: list[str], language: str, address: str) -> None:
    """An engine brings its best voice for the language; a named voice is honoured in any language."""
    assert choose(use, language).address == address


def test_when_none_works_every_reason_is_given() -> None:
    """The error says of each candidate why not, what to do next, and ends with exit code 3."""
    with pytest.raises(MissingError) as caught:
        choose(["nobody", "absent:low", "tiny:none", "tiny:low+loud", "pyttsx3"], "tlh")
    message = str(caught.value)
    for reason in (
        "there is no engine 'nobody'",
        "Its library is not installed.",
        "no voice 'none'",
        "no variant 'loud' of it",
        "no voice for the language 'tlh'",
        "audiopub voices",
    ):
        assert reason in message
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("nobody", "here: there is no engine 'nobody'. Known here: "),
        ("nobody:low", "here: there is no engine 'nobody'."),
        ("pytsx3:en", "Did you mean 'pyttsx3'?"),
        ("pyttsx3:deu", "here: pyttsx3 has no voice 'deu'; nearest to it: pyttsx3:eu, pyttsx3:de"),
        ("pyttsx3:en-gbb", "here: pyttsx3 has no voice 'en-gbb'; nearest to it: pyttsx3:en-gb"),
        (
            "pyttsx3:en-gb+f99",
            "pyttsx3 has the voice 'en-gb', but no variant 'f99' of it; nearest to it: pyttsx3:en-gb+f1, ",
        ),
        ("pyttsx3:en-gb+zzz", "no variant 'zzz' of it; some that there are: pyttsx3:en-gb+adam, "),
        ("gtts:de+f3", "here: gtts has the voice 'de', and no variants of voices."),
        ("pyttsx3:de-at", "here: pyttsx3 has no voice 'de-at'; nearest to it: pyttsx3:de"),
        (
            "tiny:low+loud",
            "tiny has the voice 'low', but no variant 'loud' of it; some that there are: tiny:low+soft.",
        ),
    ],
)
def test_an_address_of_nobody_is_a_mistake(address: str, words: str) -> None:
    """The error says where the address is given, what is nearest to it, and where all voices are.

    A mistyped region is a mistake, too, and not another voice of that language.
    """
    with pytest.raises(MissingError) as caught:
        check_addresses([("there", "pyttsx3:de"), ("here", address), ("there", "nobody")])
    assert words in str(caught.value)
    assert "audiopub voices" in str(caught.value)


def test_what_may_work_elsewhere_is_no_mistake() -> None:
    """Engines alone, voices by any usual name, and those of engines that do not work here may be named."""
    addresses = [
        "pyttsx3",
        "pyttsx3:DE",
        "pyttsx3:en-us+f3",
        "absent",
        "absent:any",
        "broken:any",
        "tiny:low",
    ]
    check_addresses(("here", address) for address in addresses)
