"""Finite verbs, which make a sentence of a phrase: common forms of six languages, and endings of the past.

This module owns the lists, each for one language. What is a noun as often as a verb is left out. It refuses
to know anything of a line but how many such verbs it has.
"""

import re
from itertools import pairwise

_SAME_VERB = 8
"""Characters between a helper and its verb."""

_ENGLISH_HELPERS = r"""
is are was were be been has have had (?-i:will) would can could (?-i:may) might
must should do does did isn['’]t
don['’]t i['’]m it['’]s that['’]s there['’]s they['’]re we['’]re you['’]re
"""

_GERMAN_HELPERS = """
ist sind bin bist war waren hat haben habe hatte hatten wird werden wurde wurden kann können konnte konnten
soll sollte sollen sollten muss müssen musste mussten darf dürfen will wollen wollte wollten
"""

_FRENCH_HELPERS = """
est sont suis sommes êtes fut furent ont eut sera seront serait peut peuvent doit doivent fait font faut va
vont
"""

_SPANISH_HELPERS = """
es son era eran fue fueron soy somos ha han he hubo está están será serán puede pueden debe deben hace hacen
hizo hay va van tiene tienen quiere quieren
"""

_ITALIAN_HELPERS = r"""
sono è siamo ho ha abbiamo hanno era erano fu furono sarà può possono deve devono fa fanno c['’]è vuole vanno
va
sta stanno
"""

_PORTUGUESE_HELPERS = """
é são sou era eram foi foram tem têm há havia está estão estou fui pode podem faz fez vai vão vem quer
seja
"""

_ENGLISH = r"""
said came went took made gave got saw knew kept left found told thought began stood sat held ran fell felt
put let lost became brought built bought wrote spoke rose drew grew won paid met sent set taught caught
fought led broke chose drove ate flew forgot hid rang sang slept spent swam threw understood woke wore
(?:add|agree|allow|appear|arrive|become|begin|believe|belong|bring|build|buy|carrie|catche|come|contain|continue|
cry|decide|deliver|depend|describe|die|eat|enter|expect|explain|fall|feel|find|follow|get|give|goe|grow|happen|
hear|hold|include|insist|involve|keep|know|last|learn|leave|let|live|lose|make|mean|meet|need|own|pay|prefer|
produce|provide|reache|receive|remain|remember|require|reveal|say|see|seem|sell|send|serve|shine|sit|sleep|smell|
speak|spend|stay|suffer|suggest|take|teache|tell|tend|think|throw|trie|understand|wait|want|watche|wear|weigh|
write|close|passe|break|open|hang|feed|flow|float|burn)s
(?:agree|arrive|become|begin|believe|belong|bring|buy|contain|eat|get|give|go|grow|happen|keep|know|learn|leave|
live|lose|make|mean|meet|need|pay|remain|say|see|seem|sell|send|sit|sleep|speak|take|tell|think|throw|understand|
wait|want|write|don['’]t|didn['’]t|doesn['’]t|won['’]t|can['’]t)
"""

_GERMAN = """
kam kamen ging gingen stand standen lag lagen gab gaben blieb blieben ließ ließen fand fanden nahm nahmen
sah sahen sprach schrieb trug zog hielt fiel rief lief schlug saß saßen trat brach traf warf starb
verlor begann bekam erschien wuchs hing schien stieg flog sang trank schwieg bot floss wusste dachte
brachte sage habe gehe glaube weiß bleiben sitzen kommen gehen stehen liegen finden machen nehmen sehen
wissen zeigen leben brauchen suchen fahren tragen halten lassen bringen denken glauben spielen hören
laufen helfen warten wohnen ziehen fallen treffen gelten gehören reichen fehlen kosten dauern beginnen
entstehen bilden führen steigen wachsen verkaufen bezahlen
"""

_FRENCH = """
(?:parl|pass|rest|arriv|mont|tomb|cherch|trouv|donn|demand|pens|travaill|entr|regard|appell|écout|laiss|jou|ferm|
commenc|continu|mang|aim|occup|expliqu|rappell|racont|termin|utilis|tourn|répèt|gagn|achèt|coût|manqu|sembl|
chant|frapp|pos|gard|plac|tir|lev|cach|habit|annonc|estim)e(?:nt)?
partent dort vit vivent meurt lit écrit écrivent connaît naît perd attend répond descend vend ouvre offre
souffre finit suit sert boit croit reçoit tient vient viennent prend prennent met mettent dit disent sait
savent veut veulent voit voient permet permettent
"""

_SPANISH = """
(?:habl|lleg|pas|llev|dej|encuentr|piens|trabaj|tard|empiez|cuent|pregunt|esper|busc|necesit|explic|recuerd|termin|
gan|acab|quit|sac|pag|cuest|gust|import|bast|falt|aguant|estudi|mir|cierr|cuelg|trep|sueñ|entr|guard|asegur)an?
(?:viv|recib|escrib|abr|permit|exist|ocurr|sufr|decid|cumpl|sab|pon|tra|ca|vuelv|muer|duerm|sient|pid|sigu|conoc|
parec|ofrec|nac|crec|pertenec|huel|dic|vien|sal)en?
dijo quiso pudo tuvo vino puso oye queda quedan olía
"""

_ITALIAN = """
(?:parl|arriv|lavor|pens|guard|trov|cerc|pass|rest|entr|torn|mangi|compr|aspett|ascolt|cominci|continu|chiam|
raccont|spieg|cost|dur|manc|bast|sembr|divent|gioc|pag|ricord)(?:a|ano)
(?:viv|scriv|legg|prend|perd|mett|chiud|apr|dorm|sent|serv|nasc|cresc|conosc|piac|riman|esc|scend|vend|cad|corr|
cred|chied|rispond|succed|muor|bev|dic|vien|tien)(?:e|ono)
finisce disse ebbe fece venne stette vide mise prese chiese
"""

_PORTUGUESE = """
(?:fal|cheg|pass|lev|deix|encontr|cham|pens|olh|trabalh|esper|procur|precis|explic|lembr|acab|tir|cust|mostr|gost|
import|bast|falt|termin|começ|continu|us|volt|entr|guard|toc|cont|fic)am?
(?:viv|receb|escrev|abr|exist|acontec|sofr|decid|sab|ouv|morr|dorm|sent|ped|segu|conhec|parec|oferec|nasc|cresc|
pertenc|perd|vend|sob|desc|serv|cab)em?
sai põe traz cai diz disse ficou veio pôs trouxe
"""


_PAST_ENGLISH = (
    r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bof\s)(?<!\bwith\s)(?<!\bin\s)(?<!\bunder\s)(?<!\bto\s)(?<!,\s)"
    r"(?!(?:shed|bed|seabed|red|seed|weed|reed|hundred|speed|sled|breed|naked|sacred)\b)[a-z]{2,}ed\b(?!\sby\b)"
)
_PAST_GERMAN = (
    r"(?!(?:heute|seite|mitte|leute|erste|letzte|zweite|dritte|breite|rechte|alte|weite|harte|bunte|gute|bekannte|"
    r"nächste|hohe)\b)[a-zäöüß]{2,}(?:te|ten|test)\b"
)
_PRESENT_GERMAN = (
    r"(?!(?:nicht|mit|seit|gut|alt|bunt|rot|weit|breit|hart|laut|fast|erst|selbst|sonst|jetzt|dort|recht|leicht|oft|"
    r"statt|samt|nett|acht|halt|zuletzt|dicht|wert|satt|spät|kalt|meist|bereit|schlecht|direkt|längst|bekannt|damit|"
    r"womit|somit|echt|exakt|perfekt|bestimmt|berühmt|(?:ge|ver|be|er)\w+)\b)[a-zäöüß]{3,}t\b"
)
_PAST_FRENCH = (
    r"(?!(?:lait|trait|portrait|extrait|retrait|attrait|parfait|forfait|fait|souhait)\b)"
    r"[a-zà-ÿ]+(?:ait|aient|èrent|era|ira|ra[io]t|eront|iront)\b"
)
_PAST_SPANISH = (
    r"(?!(?:día|guía|vía|energía|fotografía|policía|compañía|tía|mía|frías?|sílaba|[a-zà-ÿ]+ería)\b)"
    r"[a-zà-ÿ]+(?:aron|ieron|aban|aba|ían|ía|ó|ará|erá|irá|rán)\b"
)
_PAST_ITALIAN = (
    r"(?!(?:lava|cava|leva)\b)[a-zà-ÿ]+(?:ò|ava|avano|arono|irono|ivano|eva|evano|erà|arà|irà|ranno)\b"
)
_PAST_PORTUGUESE = (
    r"(?!(?:família|dia)\b)[a-zà-ÿ]+(?:ou|ava|aram|eram|iram|avam|iam|er[áã]o?|ar[áã]o?|ir[áã]o?)\b"
)


def _any_of(*lists: str) -> str:
    return "|".join(" ".join(lists).replace("|\n", "|").split())


_LISTS = {
    "en": (rf"(?<!\bto\s)(?:{_any_of(_ENGLISH_HELPERS, _ENGLISH)})", _PAST_ENGLISH),
    "de": (_any_of(_GERMAN_HELPERS, _GERMAN), f"{_PAST_GERMAN}|{_PRESENT_GERMAN}"),
    "fr": (_any_of(_FRENCH_HELPERS, _FRENCH), _PAST_FRENCH),
    "es": (_any_of(_SPANISH_HELPERS, _SPANISH), _PAST_SPANISH),
    "it": (_any_of(_ITALIAN_HELPERS, _ITALIAN), _PAST_ITALIAN),
    "pt": (_any_of(_PORTUGUESE_HELPERS, _PORTUGUESE), _PAST_PORTUGUESE),
}
_HELPS = {
    tag: re.compile(_any_of(helpers), re.IGNORECASE)
    for tag, helpers in {
        "en": _ENGLISH_HELPERS,
        "de": _GERMAN_HELPERS,
        "fr": _FRENCH_HELPERS,
        "es": _SPANISH_HELPERS,
        "it": _ITALIAN_HELPERS,
        "pt": _PORTUGUESE_HELPERS,
    }.items()
}
_PATTERNS = {
    tag: re.compile(rf"\b(?:(?i:{verbs})\b(?!-)|{endings})") for tag, (verbs, endings) in _LISTS.items()
}


LANGUAGES = tuple(_PATTERNS)
"""Those whose verbs are known here."""


def has_finite_verb(text: str, language: str) -> bool:
    """Tell whether words of one of the six languages have a verb that makes them a sentence."""
    return finite_verbs(text, language) > 0


def finite_verbs(text: str, language: str) -> int:
    """Count the finite verbs among words; those of one verb of several words, "had been", count as one.

    In a language without a list there are none.
    """
    pattern = _PATTERNS.get(language)
    found = [*pattern.finditer(text)] if pattern else []
    apart = [
        below
        for above, below in pairwise(found)
        if below.start() - above.end() > _SAME_VERB or not _HELPS[language].fullmatch(above[0])
    ]
    return len(apart) + bool(found)
