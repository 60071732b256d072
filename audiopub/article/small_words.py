"""The small words of languages, and the texts whose language they tell beyond doubt.

This module owns the lists. It refuses to decide where two languages are alike: a detector does.
"""

import re
from collections.abc import Mapping, Sequence

SMALL_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to is was were that for it with as are be this have has had not but from they "
        "which she he his her their would there been when who will more if out up what about into "
        "than them can only other could its your you we i my do did at by an or all so no",
        "de": "der die das und ist nicht ein eine einen einem einer zu den dem des mit von auf für sich es "
        "er sie ich wir ihr auch als an aus bei nach wie noch nur aber wenn so dass oder um über vor "
        "haben hat war wird sind werden kann im am zum zur man mehr schon hier sein seine ihre mir "
        "mich uns doch",
        "fr": "le la les de des du un une et est en que qui dans pour pas ce sur se au avec ne il elle je "
        "nous vous ils sont par plus mais ou où cette ces son sa ses leur été était aux comme tout "
        "fait être avoir mon ma mes si y bien même quand sans très on",
        "es": "el la los las de del y que en un una es no se por con para su al lo como más pero sus le ya "
        "o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo "
        "nos durante era fue ser son yo había está están mi ella él esto",
        "pt": "o a os as de do da dos das e que em um uma é não se por com para seu sua ao no na nos nas "
        "como mais mas foi ele ela isso este está quando muito já eu também só pelo pela até sem "
        "mesmo aos seus quem havia nem suas meu às minha têm numa",
        "it": "il lo la i gli le di del della dei delle e che è in un una non si per con su al alla ma come "
        "più sono da nel nella anche se questo questa io ha ho era suo sua loro quando molto mi ci "
        "chi dove perché tutto ancora essere stato dal dalla",
        "nl": "de het een en van is dat niet in op te zijn voor met die er aan hij zij ze ik we wij maar om "
        "ook als dan bij nog naar uit door over zo of wat worden werd was heeft hebben kan geen deze "
        "dit mijn hun haar al meer veel",
        "sv": "och att det som en ett är av för på med den inte till om var jag han hon de vi men så har "
        "hade från eller när kan ska skulle mycket sig sin sina också bara efter vid nu då över här "
        "där mot vara",
        "da": "og at det som en et er af for på med den ikke til om var jeg han hun de vi men så har havde "
        "fra eller når kan skal skulle meget sig sin sine også kun efter ved nu da over her der mod "
        "være blev",
        "no": "og at det som en et er av for på med den ikke til om var jeg han hun de vi men så har hadde "
        "fra eller når kan skal skulle mye seg sin sine også bare etter ved nå da over her der mot "
        "være ble",
        "fi": "ja on ei se että oli hän en mutta niin kuin myös ovat sen tai jos minä ne joka mitä kun nyt "
        "vain vielä ole olla mikä siitä sitä tämä kanssa hänen jo olen olisi meidän",
        "pl": "i w na nie się że to z do jest jak za o po ale co tak od przez czy dla ich jego jej był była "
        "było są być może tylko ja on ona my wy oni który która które już także bardzo gdy kiedy",
        "cs": "a se na je že v to s do o i za jak by po pro ale jsem si tak byl byla bylo jsou být není "
        "nebo co když jako jeho její který která které už také jen ještě až ve ze při od",
    }.items()
}
"""The words without which hardly a sentence of a language is written; names and loans are none of them."""

_SURE = frozenset({"en", "de", "fr"})
"""Languages whose small words no other one shares; of Spanish, Galician and Catalan do."""

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS, _FEWEST_DIFFERENT = 40, 5
_SMALL_SHARE = 0.2
_NEXT_SHARE = 0.35


def words_of(text: str) -> list[str]:
    """Return the words of a text, casefolded."""
    return [word.casefold() for word in _WORD.findall(text)]


def likeliest(words: Sequence[str], among: Sequence[str]) -> str:
    """Return the one of these languages most of whose small words are among `words`; "" when none is."""
    counts = {tag: sum(word in SMALL_WORDS[tag] for word in words) for tag in among}
    best = max(counts, key=lambda tag: counts[tag])
    return best if counts[best] else ""


def evident_language(text: str) -> str | None:
    """Return the language of a text that is full of the small words of one language alone, else None.

    Wherever it says something, the detector says the same: the detector takes as long to load as a changed
    sentence takes in all, and 100 MB.
    """
    words = words_of(text)
    counts = {tag: sum(word in small for word in words) for tag, small in SMALL_WORDS.items()}
    first, second = sorted(counts, key=lambda tag: -counts[tag])[:2]
    is_full = counts[first] >= _SMALL_SHARE * len(words) and len(words) >= _FEWEST_WORDS
    is_alone = counts[second] <= _NEXT_SHARE * counts[first]
    is_various = len(SMALL_WORDS[first].intersection(words)) >= _FEWEST_DIFFERENT
    return first if is_full and is_alone and is_various and first in _SURE else None
