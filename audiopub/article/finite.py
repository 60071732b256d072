"""Finite verbs, which make a sentence of a phrase: common forms of six languages, and endings of the past.

This module owns the lists. What is a noun as often as a verb is left out, and so are words that are nouns in
another of these languages. It refuses to know anything of a line but whether it has such a verb.
"""

import re

_HELPERS = r"""
is are was were be been has have had will would can could may might must should do does did isn['’]t
don['’]t i['’]m it['’]s that['’]s there['’]s they['’]re we['’]re you['’]re ist sind bin bist war waren hat
haben habe hatte hatten wird werden wurde wurden kann können konnte konnten soll sollte sollen sollten
muss müssen musste mussten darf dürfen will wollen wollte wollten est sont suis sommes êtes fut furent ont
eut sera seront serait peut peuvent doit doivent fait font faut va vont es son era eran fue fueron soy
somos ha han he hubo está están será serán puede pueden debe deben hace hacen hizo hay van tiene tienen
quiere quieren sono è siamo ho abbiamo hanno erano fu furono sarà può possono deve devono fa fanno c['’]è
vuole vanno sta stanno é são sou foi foram tem têm há havia estão estou fui pode podem faz fez vai vão vem
quer eram seja
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
savent veut veulent voit voient
"""

_SPANISH = """
(?:habl|lleg|pas|llev|dej|encuentr|piens|trabaj|tard|empiez|cuent|pregunt|esper|busc|necesit|explic|recuerd|termin|
gan|acab|quit|sac|pag|cuest|muestr|gust|import|bast|falt|aguant|estudi|mir|cierr|cuelg|trep|sueñ|baj|entr|guard)an?
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


def _any_of(*lists: str) -> str:
    return "|".join("".join(lists).replace("|\n", "|").split())


_VERB = re.compile(
    rf"\b(?:{_any_of(_HELPERS, _ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE)})\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?!(?:shed|bed|seabed|red|seed|weed|reed|hundred|speed|sled|breed|naked|sacred)\b)[a-z]{2,}ed\b|"
    r"\b(?!(?:heute|seite|mitte|leute|erste|letzte|zweite|dritte|breite|rechte|alte|"
    r"weite|harte|"
    r"bunte|gute|bekannte|nächste|hohe)\b)[a-zäöüß]{2,}(?:te|ten|test)\b|"
    r"\b[a-zà-ÿ]+(?:ait|aient|èrent|aron|ieron|aban|aba|ían|ía|ó|ò|ava|avano|arono|irono|iva|ivano|eva|"
    r"evano|ou|"
    r"aram|eram|iram|avam|iam|er[àá]|er[ãa]o|ar[àá]|ar[ãa]o|rán|ra[io]t|eront|iront|era|ira|ranno)\b"
)
_IS_GERMAN = re.compile(r"\b(?:der|die|das|den|ein|eine|und|im|am|mit|von)\b")
_IN_GERMAN = re.compile(
    r"\b(?!(?:nicht|mit|seit|gut|alt|bunt|rot|weit|breit|hart|laut|fast|erst|selbst|sonst|jetzt|dort|"
    r"recht|leicht|"
    r"oft|statt|samt|nett|acht|halt|zuletzt|dicht|wert|satt|spät|kalt|meist|bereit|schlecht|direkt|"
    r"längst|bekannt|"
    r"damit|womit|somit|echt|exakt|perfekt|bestimmt|berühmt|(?:ge|ver|be|er)\w+)\b)[a-zäöüß]{3,}t\b"
)


def has_finite_verb(text: str) -> bool:
    """Tell whether words have a verb that makes them a sentence."""
    if _VERB.search(text) or _PAST.search(text):
        return True
    return bool(_IN_GERMAN.search(text) and _IS_GERMAN.search(text))
