"""What a line without a credit says of being a caption: what it describes, and how it begins and ends.

This module owns the signs of such a line, as a table of weights. It refuses to know what stands around it;
`scenes` does.
"""

import re
from collections.abc import Callable

from audiopub.article.sentence import title_case
from audiopub.article.units import Unit

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|januar|februar|märz|mai|"
    r"juni|juli|oktober|dezember|frühjahr|sommer|herbst|janvier|février|mars|avril|juin|juillet|août|"
    r"septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|"
    r"octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|"
    r"janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)\w*"
)
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?)"
)
_ENDS_DATED = re.compile(
    rf"(?:\b(?:1[5-9]|20)\d\d|\b(?:in|on|last|this|im|am|an|en|le|el|nel|em|no|na|de|du|di|do|um)\s+"
    rf"(?:\w+\s+)?(?:{_DAY}|{_MONTH})|\b{_DAY}|,\s+{_MONTH})(?:\s+(?:morning|evening|night|afternoon|"
    rf"matin|soir|"
    rf"morgen|abend|nachmittag))?[)\s.]*$",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\b(?:in|on|of|im|am|vom|en|le|el|nel|em|de)\s+(?:{_DAY}|{_MONTH}|(?:1[5-9]|20)\d\d)\b", re.IGNORECASE
)
_COMMA_YEAR = re.compile(r",\s*(?:(?:c|ca|circa|um|vers|hacia)\.?\s*)?(?:1[5-9]|20)\d\d\s*$")
_WIRE_DATE = re.compile(
    rf"\b(?:on |, ){_DAY},? (?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?[.)]?$", re.IGNORECASE
)
_PLACE = re.compile(
    r"\s(?:in|on|at|near|outside|inside|beside|behind|under|above|with|along|before|after|during|im|"
    r"am|auf|vor|bei|mit|neben|unter|über|dans|sur|devant|à|au|aux|avec|chez|près|sous|en|"
    r"sobre|ante|con|junto|frente|nel|nella|nell['’]\w+|sul|sulla|sullo|davanti|dopo|alla|al|ai|dal|dalla|em|"
    r"no|na|nos|nas|com|ao|aos|durante|depois|desde|depuis|diante|accanto|contro|contra|contre|gegen|um|"
    r"zwischen|entre|tra|fra|through|between|across|around|against|over|hinter|derrière|detrás|dietro|"
    r"durch|am|"
    r"beim|zum|zur|frente)\s",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^(?:an?|the|two|three|four|five|six|seven|eight|some|one of|ein|eine|einer|der|die|das|den|zwei|drei|"
    r"vier|un|une|des|les?|la|deux|trois|quatre|l['’]\w+|el|los|las|una|unos|unas|dos|tres|il|lo|i|gli|"
    r"uno|due|"
    r"tre|os?|as?|um|uma|uns|dois|duas|três)\s+[a-zà-ÿA-ZÀ-Þ]",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"^(?:(?:an?|the|ein|eine|une?|una?|uma?)\s+)?(?:(?:aerial|satellite|close-up|old|early|archive|"
    r"undated)\s+)*"
    r"(?:views?|portrait|self-portrait|map|sketch|drawing|diagram|close-?up|screenshots?|still|poster|cover|"
    r"photograph|postcard|mural|blick|luftaufnahme|luftbild|ansicht|karte|skizze|zeichnung|nahaufnahme|"
    r"vue|carte|portrait|croquis|vista|mapa|plano|retrato|detalle|primer plano|veduta|mappa|ritratto|"
    r"dettaglio|detalhe|fachada|façade|fassade|innenansicht)\s+(?:of|from|over|auf|von|der|des|aus|vom|de|du|"
    r"d['’]|del|della|di|da|do|sur|aérienne|aérea|aerea|depuis|dello|dall)",
    re.IGNORECASE,
)
_ROLE = re.compile(r"^(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,4}?[A-ZÀ-Þ][\w.'’-]*\s*(?:\(\d{1,3}\))?,\s+[a-zà-ÿ]")
_FRAGMENT = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,4}?[A-ZÀ-Þ][\w.'’-]*\s*(?:\(\d{1,3}\))?,\s+[a-zà-ÿ][^.]{3,80},\s+(?:at|"
    r"in|on|"
    r"with|outside|inside|beside|near|behind|im|in|am|auf|vor|bei|mit|neben|an|dans|sur|devant|à|au|avec|en|"
    r"ante|con|junto|nel|nella|sul|sulla|davanti|em|no|na|com|diante)\s[^,.]{3,60}\.$"
)
_NAMED = re.compile(r"^(?:[A-ZÀ-Þ][\w.'’-]*\s+){2,4}[a-zà-ÿ]")
_DONE = re.compile(r"\b[a-z]{3,}ed\b")
_DOING = re.compile(
    r"^(?:\S+\s+){1,5}(?!(?:morning|evening|building|wedding|nothing|something|anything|thing|king|spring|"
    r"string|ring|wing|meeting|warning|feeling|beginning|ending|opening|hearing|ruling|reckoning|ceiling)\b)[a-z]{2,}ing\b"
)
_STARTS = (
    r"(?:(?:The|An?|Der|Die|Das|Ein|Eine|Le|La|Les|Un|Une|Des|El|Los|Las|Una|Il|Lo|I|Gli|Uno|O|A|Os|As|Um|Uma)"
    r"\s|L['’])"
)
_PLACED_SCENE = re.compile(
    rf"^{_STARTS}\w[\w'’-]*(?:\s[\w'’-]+){{0,3}},\s(?:in|on|at|near|outside|during|im|am|auf|vor|bei|beim|"
    rf"an|dans|sur|devant|"
    r"à|au|aux|lors|en|ante|durante|frente|nel|nella|davanti|al|alla|em|no|na|ao)\s[^.!?]{3,60}\.$"
)
_PRESENT_SCENE = re.compile(
    r"^(?:An?|One|Two|Three|Four|Five|Several|Some|[A-Z][a-z]+s|"
    r"(?:[A-Z][\w.'’-]+\s)+[A-Z][\w.'’-]+)\s(?:[a-z][a-z-]*\s){0,3}?"
    r"(?:walks?|stands?|sits?|holds?|looks?|waits?|works?|plays?|carr(?:y|ies)|wears?|rides?|drives?|"
    r"runs?|watch(?:es)?|poses?|"
    r"smiles?|speaks?|talks?|reads?|shows?|prepares?|clears?|sorts?|stirs?|gathers?|arrives?|leaves?|"
    r"cross(?:es)?|climbs?|"
    r"inspects?|repairs?|protests?|celebrates?|hugs?|waves?|pulls?|push(?:es)?|lifts?|paints?|cooks?|"
    r"swims?|takes?|attends?|"
    r"pass(?:es)?|enters?|makes?|lights?|checks?|cuts?|picks?|loads?|feeds?|measures?|points?|leads?|"
    r"lines? up|joins?)\s"
)
_NAMED_SCENE = re.compile(
    rf"^(?!{_STARTS})"
    r"(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,4}?[A-ZÀ-Þ][\w.'’-]*,?\s+(?:(?:\([^)]{2,30}\)|rechts|links|left|right|"
    r"centre|center),?\s+)?"
    r"(?:with|at|in|on|outside|inside|beside|near|during|behind|holding|wearing|standing|sitting|walking|"
    r"working|"
    r"dans|devant|avec|chez|à|au|sur|lors|en|con|ante|junto|durante|frente|"
    r"nel|nella|nello|davanti|sul|sulla|accanto|em|no|na|com|diante|durante)\s"
)
_NOUN_SCENE = re.compile(
    rf"^(?!{_STARTS})(?:[A-ZÀ-Þ][\w.'’-]*\s+){{3,4}}(?:vor|bei|mit|neben|auf|im|am|beim|hinter|in)\s"
)
_NOUNS = re.compile(
    r"^(?:Zwei|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Viele|Alle|Keine?)\s|"
    r"\b(?:der|die|das|den|dem|des|eine?[rnms]?|jede[rnms]?|und|ihre[rnms]?|seine[rnms]?|vom|zum|zur|im)\b"
)
_ENDS_TIME = re.compile(
    r"[,(]\s*(?:\d{1,2}[:.h]\d{2}(?:\s*(?:[ap]\.?m\.?|uhr|h|horas))?|\d{1,2}\s*(?:[ap]\.?m\.?|uhr|h|horas))\W*$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b[a-zà-ÿ]+(?:ait|aient|èrent|aron|ieron|aban|aba|ían|ía|ó|ò|ava|avano|arono|irono|ou|aram|eram|"
    r"iram|avam)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|do|does|did|said|says|isn['’]t|"
    r"ist|sind|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|soll|muss|gibt|sagt|sagte|"
    r"est|sont|était|étaient|ont|avait|sera|peut|fait|dit|faut|es|fue|fueron|ha|han|había|está|están|será|"
    r"puede|dice|dijo|hay|sono|è|hanno|aveva|sarà|può|disse|é|são|foi|tem|têm|há|estão|pode)\b",
    re.IGNORECASE,
)
_SPEAKS_TO = re.compile(
    r"(?<=\w\s)(?-i:I)\b|\bI['’](?:m|ve|d|ll)\b|^(?-i:I)\s(?:am|was|have|had|do|did|would|will|could|can|think|know|"
    r"never|put|made|took|used|love|like|keep|pull)\b|\bdu\s(?:[a-zäöüß]+st|musst|dich|dir)\b|\b[a-zäöüß]{2,}st\sdu\b|"
    r"\b(?:you|your|we|our|us|me|my|ich|wir|uns|mein\w*|dein\w*|je|nous|vous|notre|votre|"
    r"vos|mon|yo|nosotros|tu|tus|usted|mi|noi|io|tuo|tua|nostr[aoie]|eu|nós|você|nosso|nossa)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:how|why|what|when|where|who|which|wie|warum|was|wann|wo|wer|welche\w*|comment|pourquoi|quoi|quand|"
    r"où|qui|quel\w*|cómo|por qué|qué|cuándo|dónde|quién|come|perché|cosa|quando|dove|chi|quale|como|por que|"
    r"o que|onde|quem|step|part|chapter|tip|day|schritt|teil|tag|étape|paso|passo)\b",
    re.IGNORECASE,
)
_LISTED = (
    r"(?:an?|the|eine?n?|der|die|das|une?|le|la|les|una|el|los|uno|il|um|uma|o|two|three|zwei|drei|deux|dos|"
    r"due)\s"
)
_THREE_THINGS = re.compile(
    rf"^[^,.:]{{2,30}},\s{_LISTED}[^,.:]{{2,30}},?\s(?:(?:and|und|et|y|e)\s)?{_LISTED}[^,.:]{{2,30}}$",
    re.IGNORECASE,
)
_INNER = re.compile(r":\s|\s[–—|]\s|[.!?]\s+[A-ZÀ-Þ]|[|=<>{}]|\d\s?(?:kcal|g|ml|kg|cups?|tbsp|tsp|min)\b")
_LIFE = re.compile(
    r"\b(?:was\sborn|geboren|est\snée?|née?\s(?:le|à|en)|nació|nacid[oa]|nasceu|nascid[oa]|nacque|nat[oa]\s(?:il|a|nel))\b"
    r".{2,80}(?:\bdied\b|\bstarb\b|\bgestorben\b|\bverstorben\b|†|\best\sdécédée?|\best\smorte?\b|\bmorte?\s(?:le|à)\b"
    r"|\bdécédée?\b|\bmurió\b|\bfalleci[óo]|\bmorreu\b|\bfaleceu\b|\bmorì\b|\bmort[oa]\b)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?<![\d.,])(?!(?:1[5-9]|20)\d\d\b)\d+|%|€|\$|£")
_FIRST = re.compile(r"^.*?[^\W\d_]{2}[.!?]['\"”’]?(?=\s)")
_PRESENT_WORDS = 18

Sign = tuple[str, Callable[[Unit], float]]


def _length(unit: Unit) -> float:
    if unit.words < 6:  # noqa: PLR2004 -- so short are most headings
        return -0.75
    return 0.0 if unit.words < 7 else 0.4 if unit.words < 9 else 1.0 if unit.words < 12 else 1.5  # noqa: PLR2004 -- none is


def _dated(unit: Unit) -> float:
    if _COMMA_YEAR.search(unit.look):
        return 2.2
    return 1.5 if _ENDS_DATED.search(unit.look) else 1.0 if _DATED.search(unit.look) else 0.0


def _placed(unit: Unit) -> float:
    found = len(_PLACE.findall(unit.look))
    return 0.5 + 0.3 * min(found - 1, 2) if found else 0.0


def _titled(unit: Unit) -> float:
    return -1.2 if title_case(unit) and "," not in unit.look else 0.0


def _named(pattern: re.Pattern[str], weight: float) -> Callable[[Unit], float]:
    """Weigh a name, where not every noun has a capital as a name has."""
    return lambda unit: weight if pattern.search(unit.look) and not _NOUNS.search(unit.look) else 0.0


def _figured(unit: Unit) -> float:
    return -0.8 if _FIGURES.search(unit.look) else 0.0


def _found(pattern: re.Pattern[str], weight: float) -> Callable[[Unit], float]:
    return lambda unit: weight if pattern.search(unit.look) else 0.0


SIGNS: tuple[Sign, ...] = (
    ("length", _length),
    ("a date at its end", _dated),
    ("a weekday and a date, as agencies end", _found(_WIRE_DATE, 1.5)),
    ("a place", _placed),
    ("begins with an article or a number", _found(_ARTICLE, 0.5)),
    ("a comma", lambda unit: 0.5 if "," in unit.look else 0.0),
    ("begins with what is pictured", _found(_PICTURE, 2.2)),
    ("a name and who that is", _named(_ROLE, 1.5)),
    ("begins with a name", _named(_NAMED, 0.8)),
    ("somebody doing something", _found(_DOING, 1.0)),
    ("a name right before a place", _named(_NAMED_SCENE, 1.5)),
    ("nouns right before a place", _found(_NOUN_SCENE, 1.4)),
    ("a thing right before a place", _found(_PLACED_SCENE, 2.0)),
    ("somebody does something now", _found(_PRESENT_SCENE, 1.5)),
    ("a time at its end", _found(_ENDS_TIME, 1.5)),
    ("a verb of telling", _found(_VERB, -1.0)),
    ("a verb of the past", _found(_PAST, -0.5)),
    ("speaks to the reader", _found(_SPEAKS_TO, -1.5)),
    ("asks", _found(_ASKS, -2.0)),
    ("a whole life, as notices of a death end", _found(_LIFE, -3.0)),
    ("marks inside", _found(_INNER, -1.5)),
    ("figures", lambda unit: 0.0 if _ENDS_TIME.search(unit.look) else _figured(unit)),
    ("capitals", _titled),
    ("three things, as headings have", _found(_THREE_THINGS, -1.0)),
)
"""What speaks for a line being a caption; the weights were set on the labelled pastes among the tests."""

_SURE = (_WIRE_DATE, _PICTURE, _FRAGMENT, _NAMED_SCENE, _ENDS_TIME, _PLACED_SCENE, _PRESENT_SCENE)
"""Signs without which a line with a stop is a sentence of the text."""


def scene(unit: Unit) -> float:
    """Weigh how much a line describes a picture; the threshold is for `scene_places` to set."""
    return sum(sign(unit) for _, sign in SIGNS)


def is_sure(unit: Unit) -> bool:
    """Tell a description with a stop from a sentence of the text."""
    if _WIRE_DATE.search(unit.look):
        return True
    first = _FIRST.match(unit.look)
    told = first[0] if first else unit.look
    if _PRESENT_SCENE.search(told):
        return unit.words <= _PRESENT_WORDS and told == unit.look
    return not has_verb(told) and any(pattern.search(unit.look) for pattern in _SURE)


def ends_with_time(unit: Unit) -> bool:
    """Tell whether a line ends with a time of the day, whose stop ends no sentence."""
    return _ENDS_TIME.search(unit.look) is not None


def speaks_to(unit: Unit) -> bool:
    """Tell whether a line speaks to its reader or of its author."""
    return _SPEAKS_TO.search(unit.look) is not None


def tells(unit: Unit) -> bool:
    """Tell whether the first sentence of a line has a verb of telling."""
    first = _FIRST.match(unit.look)
    return has_verb(first[0] if first else unit.look)


def has_verb(text: str) -> bool:
    """Tell whether words have a verb of telling."""
    return bool(_VERB.search(text) or _DONE.search(text) or _PAST.search(text))


def describes(unit: Unit) -> bool:
    """Tell whether a line says what is pictured, or who does what where."""
    return any(pattern.search(unit.look) for pattern in _SURE)
