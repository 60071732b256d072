"""French: its tables, and the rules that only French has.

This module owns French words.
"""

import re

from audiopub.script.spoken.languages import amounts, halves, lasting, spans, versions
from audiopub.script.spoken.languages.agreement import Agreement, counts
from audiopub.script.spoken.languages.calendar_rules import Dates, dates
from audiopub.script.spoken.languages.contexts import abbreviations, named, numbered, pages, roman, symbols
from audiopub.script.spoken.languages.french_abbreviations import ANYWHERE, BEFORE_NAME, BEFORE_NUMBER
from audiopub.script.spoken.languages.french_grammar import SMALL, cardinal, gender, ordinal, spoken, year
from audiopub.script.spoken.languages.french_references import references
from audiopub.script.spoken.languages.grammar import Language, listed, noun, nouns, preceding
from audiopub.script.spoken.pattern import Pattern, alternatives, rule

LANGUAGE = Language(
    tag="fr",
    cardinal=cardinal,
    year=year,
    minus="moins",
    plus="plus",
    to="à",
    score="à",
    by="sur",
    percent="pour cent",
    per=lambda _noun: "par ",
    thousand="mille",
    thousands=frozenset({"k"}),
    times=noun("f fois"),
    fraction_digits=3,
    fewest_many=2,
    of=lambda following: "d'" if following[0] in "aeiouyé" else "de ",
    magnitudes=nouns("""
        k: m mille | M: m million(s) | Mio: m million(s) | million: m million(s) | millions: m million(s)
        Md: m milliard(s) | Mds: m milliard(s) | Mrd: m milliard(s) | milliard: m milliard(s)
        milliards: m milliard(s) | mio: m million(s)
    """),
    currencies=nouns("""
        €: m euro(s) | EUR: m euro(s) | euros: m euro(s) | euro: m euro(s) | $: m dollar(s)
        US$: m dollar(s) américain(s) | USD: m dollar(s) américain(s)
        $ US: m dollar(s) américain(s) | CA$: m dollar(s) canadien(s)
        $ CA: m dollar(s) canadien(s) | £: f livre(s) | GBP: f livre(s) | ¥: m yen(s)
        CHF: m franc(s) suisse(s) | FCFA: m franc(s) CFA | ₽: m rouble(s)
    """),
    cents=nouns("""
        €: m centime(s) | EUR: m centime(s) | euros: m centime(s) | euro: m centime(s)
        $: m cent(s) | £: m penny | CHF: m centime(s)
    """),
    rates=nouns("""
        h: f heure | jour: m jour | semaine: f semaine | mois: m mois | an: m an | heure: f heure
        minute: f minute | seconde: f seconde | personne: f personne | portion: f portion | litre: m litre
        habitant: m habitant | hab.: m habitant | hab: m habitant
    """),
    units=nouns("""
        Km: m kilomètre(s) | tr/min: m tour(s) par minute | pts: m point(s) | hab.: m habitant(s)
        km/h: m kilomètre(s) à l'heure | km: m kilomètre(s) | m: m mètre(s) | cm: m centimètre(s)
        mm: m millimètre(s) | µm: m micromètre(s) | m/s: m mètre(s) par seconde | m²: m mètre(s) carré(s)
        m2: m mètre(s) carré(s) | km²: m kilomètre(s) carré(s) | km2: m kilomètre(s) carré(s)
        cm²: m centimètre(s) carré(s) | m³: m mètre(s) cube(s) | m3: m mètre(s) cube(s) | ha: m hectare(s)
        l/100 km: m litre(s) aux cent kilomètres | l: m litre(s) | L: m litre(s) | ml: m millilitre(s)
        mL: m millilitre(s) | cl: m centilitre(s) | cL: m centilitre(s) | dl: m décilitre(s)
        hl: m hectolitre(s) | g: m gramme(s) | mg: m milligramme(s) | µg: m microgramme(s)
        kg: m kilogramme(s) | t: f tonne(s) | W: m watt(s) | kW: m kilowatt(s) | MW: m mégawatt(s)
        GW: m gigawatt(s) | Wh: m wattheure(s) | kWh: m kilowattheure(s) | MWh: m mégawattheure(s)
        GWh: m gigawattheure(s) | TWh: m térawattheure(s) | ch: m ch(eval|evaux) | V: m volt(s)
        Hz: m hertz | kHz: m kilohertz | MHz: m mégahertz | GHz: m gigahertz | Ko: m kilooctet(s)
        ko: m kilooctet(s) | Mo: m mégaoctet(s) | Go: m gigaoctet(s) | To: m téraoctet(s)
        Mbit/s: m mégabit(s) par seconde | Gbit/s: m gigabit(s) par seconde | dB: m décibel(s)
        ppm: f partie(s) par million
        kcal: f kilocalorie(s) | hPa: m hectopascal(s) | °C: m degré(s) Celsius | ° C: m degré(s) Celsius
        ºC: m degré(s) Celsius | °F: m degré(s) Fahrenheit | °: m degré(s) | ‰: m pour mille
        c. à s.: f cuillère(s) à soupe | c. à soupe: f cuillère(s) à soupe | c. à c.: f cuillère(s) à café
        c. à café: f cuillère(s) à café | pers.: f personne(s) | min: f minute(s) | mn: f minute(s)
        sec: f seconde(s) | s: f seconde(s)
    """),
)

_SIGNS = {
    "&": "et",
    "±": "plus ou moins",
    "→": "vers",
    "=": "égale",
    "≈": "environ",
    "+": "plus",
    "÷": "divisé par",
}
_COMPARED = {
    "<": "moins de",
    ">": "plus de",
    "≤": "au plus",
    "≥": "au moins",
    "~": "environ",
    "≈": "environ",
    "±": "plus ou moins",
}
_NUMBERED = named(
    *listed("""
    chapitre tome volume acte partie livre titre scène article annexe section phase type classe
    Vatican
""")
) | {"chap.": "chapitre", "t.": "tome", "vol.": "volume"}
_RULERS = listed("""
    Louis Henri Charles François Philippe Jean Paul Jean-Paul Napoléon Élisabeth Elisabeth Georges
    Guillaume Albert Léopold Pie Benoît Grégoire Léon Innocent Clément Urbain Nicolas Alexandre
    Pierre Catherine Frédéric Ferdinand Alphonse Isabelle Juan Carlos Felipe Édouard Richard Jacques
    Marie Robert Baudouin Constantin Justinien Ramsès Ptolémée Mohammed Hassan Mehmed Sixte Jules
    Victor-Emmanuel Humbert Gustave Harald Christian Margrethe Rama Charles-Quint Otton Rodolphe
    Maximilien Sigismond Étienne Thibaut Foulques Hugues Amédée Rainier
""")
_PARTS = {
    2: "m demi(s)",
    3: "m tiers",
    4: "m quart(s)",
    5: "m cinquième(s)",
    6: "m sixième(s)",
    7: "m septième(s)",
    8: "m huitième(s)",
    9: "m neuvième(s)",
    10: "m dixième(s)",
    100: "m centième(s)",
}
_HALVES = {"½": noun("m et demi(e)"), "¼": noun("m un quart"), "¾": noun("m trois quarts")}


def _time(match: re.Match[str], tag: str) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    said = f"{cardinal(hour, 'f', tag)} {'heure' if hour < 2 else 'heures'}"  # noqa: PLR2004 -- French plural
    if not minute:
        return said
    unit = f" minute{'s' if minute > 1 else ''}" if "min" in match.groupdict() and match["min"] else ""
    return f"{said} {cardinal(minute, 'f', tag)}{unit}"


def _pairs(match: re.Match[str], tag: str) -> str:
    """Say a telephone number in pairs, with pauses: "zéro un, quarante-deux"."""
    pairs = re.findall(r"\d\d?", re.sub(r"[^\d+]", "", match[0]).removeprefix("+33"))
    if match[0].startswith("+"):
        digits = re.sub(r"\D", "", match[0])[2:]
        pairs = [digits[:1], *re.findall(r"\d\d", digits[1:])]
    said = ", ".join(_pair(pair, tag) for pair in pairs)
    return f"plus {spoken(33, tag)}, {said}" if match[0].startswith("+") else said


def _short(match: re.Match[str], tag: str) -> str:
    """Say a number of help lines group by group: "cent seize, cent dix-sept"."""
    return ", ".join(_pair(group, tag) for group in match["number"].split())


def _pair(pair: str, tag: str) -> str:
    zeros = len(pair) - len(pair.lstrip("0"))
    rest = [spoken(int(pair), tag)] if pair.strip("0") else []
    return " ".join([spoken(0, tag)] * zeros + rest)


def _ordinal(match: re.Match[str], tag: str) -> str | None:
    number = int(match["number"]) if match["number"] else roman(match)
    if not number:
        return None
    said = ordinal(number, match["ending"].replace("ʳ", "r").replace("ᵉ", "e"), tag)
    return f"{said} siècle" if match["century"] else said


def _ruler(match: re.Match[str], tag: str) -> str | None:
    number = roman(match)
    last = match["name"].rpartition(" ")[2]
    if not number or (len(match["roman"]) == 1 and last not in _RULERS) or number == 1:
        return None
    return f"{match['name']} {spoken(number, tag)}"


_FIRST_NAME = re.compile(
    r"\b(?!(?:Selon|Pour|Avec|Et|Mais|Chez|Que|Contre|De|Quand|Comme|Si|Par|Sans|Puis|Sur|Hier|Or|Car|Où|Donc)\b)"
    r"[A-ZÀ-Þ][\w.-]*\s$"
)


def _monsieur(match: re.Match[str], _tag: str) -> str | None:
    """Say "M. Dupont"; in "George M. Cohan" it is an initial."""
    return None if _FIRST_NAME.search(preceding(match)) else "Monsieur"


def _decade(match: re.Match[str], tag: str) -> str:
    """Say "années 1980": "quatre-vingt" without its -s."""
    return spoken(int((match[1] or "") + match[2]), tag).removesuffix("s")


def _tall(match: re.Match[str], tag: str) -> str:
    """Say "1 m 80" as "un mètre quatre-vingts"."""
    metres = "mètre" if match[1] == "1" else "mètres"
    return f"{cardinal(int(match[1]), 'm', tag)} {metres} {spoken(int(match[2]), tag)}"


def _seconds(match: re.Match[str], tag: str) -> str:
    """Say "9 s 58" as "neuf secondes cinquante-huit"."""
    return f"{cardinal(int(match[1]), 'f', tag)} secondes {_pair(match[2], tag)}"


def _drive(match: re.Match[str], tag: str) -> str:
    """Say "4x4" and "4x100 m": a car, and a relay race."""
    if not match["metres"]:
        return f"{spoken(4, tag)}-{spoken(4, tag)}"
    return f"{spoken(int(match['runners']), tag)} fois {spoken(int(match['metres']), tag)} mètres"


def _round_the_clock(match: re.Match[str], tag: str) -> str:
    unit = "heures" if match[2] == "h" else "jours"
    return f"{spoken(int(match[1]), tag)} {unit} sur {spoken(int(match[3]), tag)}"


_ELIDED = re.compile("^d['’]")


def _half(part: str, counted: str, kind: str, _before: str) -> str:
    if part == "½":
        if counted in SMALL:
            return f"un demi {counted}"
        return f"{'une' if kind == 'f' else 'un'} demi-{_ELIDED.sub('', counted)}"
    of = "" if counted[:2] in {"d'", "d’"} else LANGUAGE.of(counted)
    return f"{'un quart' if part == '¼' else 'trois quarts'} {of}{counted}"


_SHARES = halves.Shares(
    parts={"½": "la moitié", "¼": "un quart", "¾": "trois quarts"},
    of={"le": "du", "la": "de la", "l'": "de l'", "les": "des", "du": "du", "des": "des"},
)


def _counted(word: str) -> str:
    """Return the gender of what stands behind a number with a part, masculine where it is not known."""
    return "" if not word or word.lower() in SMALL else gender(word, many=word.endswith("s")) or "m"


_ENDINGS = r"(?<=(?<!\d)2)des?|er|ers|ère|ères|re|res|e|es|ème|èmes|eme|emes|nd|nde|nds|ndes|ᵉ|ᵉʳ|ʳᵉ"

FRENCH: tuple[Pattern, ...] = (
    *versions.versions(LANGUAGE),
    *lasting.durations(LANGUAGE),
    lasting.half_days(_time),
    lasting.clocks(_time, LANGUAGE.to),
    rule(
        "phone",
        r"(?<![\w.,/+-])(?:0\d(?:[ .\u00a0\u202f-]?\d\d){4}|\+33[ \u00a0]?\d(?:[ .\u00a0\u202f]?\d\d){4})"
        r"(?![\w/]|[.,-]?\d)",
        _pairs,
    ),
    rule(
        "phone",
        r"\b(?i:(?:appel|compos|contact)(?:ez|er) le|au|numéro) (?P<number>116 (?:006|016|111|117|123))"
        r"(?! ?\d|[\w/]|[.,-]\d)",
        _short,
        part="number",
    ),
    rule(
        "phone",
        r"\b(?:(?i:(?:appel|compos|contact|joign)(?:ez|er)(?: gratuitement)? (?:le|au)) (?=[13]\d[1-9]\d)|"
        r"(?i:le|au|numéro) (?=3\d(?:1[4-9]|2[0248]|39|4[69]|77)(?! [a-zà-ÿ]+s\b)))"
        r"(?P<number>\d{4})(?! ?\d|[\w/]|[.,-]\d)",
        lambda match, tag: " ".join(_pair(pair, tag) for pair in re.findall(r"\d\d", match["number"])),
        part="number",
    ),
    rule(
        "duration",
        r"(?<![\w.,/:–-])(\d{1,2})\s?h\s?½(?!\w)",
        lambda match, tag: (
            f"{cardinal(int(match[1]), 'f', tag)} heure{'' if match[1] == '1' else 's'} et demie"
        ),
        needs="½",
    ),
    rule(
        "ratio",
        r"(?<![\w.,/:–-])(16:9|(?<=\bformat )4:3|(?<=\bécran )4:3|(?<=\ben )4:3)(?![\w/:]|[.,-]\d)",
        lambda match, _tag: {"16:9": "seize neuvièmes", "4:3": "quatre tiers"}[match[1]],
        needs=":",
    ),
    rule(
        "times",
        r"(?<![\w.,/:–-])\d{1,2}\s?h(?:\s?[0-5]\d)?(?P<dash>\s?[-–]\s?)(?=\d{1,2}\s?h)",
        lambda _match, _tag: " à ",
        part="dash",
        needs="-–",
    ),
    rule("time", r"(?<![\w.,/-])(24|7|6|5)\s?(h|j)/(24|7)\b", _round_the_clock, needs="/"),
    rule(
        "time",
        r"(?:(?<![\w.,/:–-])|(?<=h[-–])|(?<=h\d\d[-–]))(?P<hour>\d{1,2})\s?[hH]\s?(?:(?P<minute>[0-5]\d)(?:\s?(?P<min>min|mn)\b)?)?(?![\w'’/]|[.,]\d)",
        _time,
    ),
    rule(
        "time",
        r"(?<![\w.,/:–-])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\w/:–-]|[.,]\d)",
        _time,
        needs=":",
    ),
    *dates(
        Dates(
            tag="fr",
            day=lambda number, _match, tag: "premier" if number == 1 else spoken(number, tag),
            year=year,
            first="er|ᵉʳ|",
            before="[Ll]e|[Dd]u|[Aa]u|[Jj]usqu'au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
            both="et",
            until="à",
        )
    ),
    rule(
        "ordinal",
        rf"(?<![\w.,/])(?<!\d-)(?P<number>\d{{1,4}})(?P<ending>{_ENDINGS})(?!\w)(?P<century>\ss\.(?!\s*$))?",
        _ordinal,
    ),
    rule(
        "ordinal",
        r"(?<!\w)(?P<number>)(?P<roman>[IVX]{1,7})(?P<ending>(?<=I)er|(?<=I)re|(?<=I)ère|(?:(?<=[IVX]{2})|(?=e\s[A-Za-zÀ-ÿ]))e|ème|es|ᵉ)(?![\w'’])(?P<century>\ss\.(?!\s*$))?",
        _ordinal,
        digits=False,
    ),
    rule("measure", r"(?<![\w.,/–-])([12])\s?m\s?(\d\d)(?![\w/]|[.,]\d)", _tall),
    rule(
        "measure",
        r"(?<![\w.,/–-])(?:4\s?[x×]\s?4(?![\w.,]?\w|\s?[x×]|\s[cm]?m(?!\w))|"
        r"(?P<runners>[48])\s?[x×]\s?(?P<metres>50|100|200|400|800|1500)\s?(?:m|mètres)(?!\w))",
        _drive,
    ),
    rule("measure", r"(?<![\w.,/–'’-])(\d{1,2})(?:\ss\s?|\s?[\"”″])(\d\d)(?![\w/]|[.,]\d)", _seconds),
    *references(),
    rule("decade", r"(?<=années\s)(1[89])?([2-9]0)(?![\w/]|[.,-]\d)", _decade),
    *spans.spans(LANGUAGE),
    spans.marks(LANGUAGE, "sur"),
    *amounts.money(LANGUAGE),
    *amounts.measures(LANGUAGE),
    halves.halves(LANGUAGE, _counted, _half, _SHARES),
    *halves.fractions(LANGUAGE, {below: noun(part) for below, part in _PARTS.items()}, _HALVES, _counted),
    *counts(
        LANGUAGE,
        Agreement(gender=gender, articles="le|la|les|du|au|un|une|cette|ce|ma|sa|notre|leur", small=SMALL),
    ),
    *amounts.ranges(LANGUAGE),
    numbered(_NUMBERED, "et|à|ou", spoken),
    rule(
        "ordinal",
        r"(?<!\w)(?P<number>)(?P<roman>[ivx]{1,6})(?P<ending>e)(?=\ssiècle)(?P<century>)",
        _ordinal,
        digits=False,
    ),
    rule(
        "numeral",
        rf"\b(?P<name>(?:{alternatives(_RULERS)}|[A-ZÉÈ][a-zà-ÿ]{{2,20}}(?:-[A-ZÉÈ][a-zà-ÿ]{{1,20}})?))\s(?P<roman>[IVX]{{1,7}})(?![\w'’-])",
        _ruler,
        digits=False,
    ),
    rule(
        "abbreviation",
        r"\b(St|Ste)-(?=[A-ZÉ])",
        lambda match, _tag: {"St": "Saint-", "Ste": "Sainte-"}[match[1]],
        digits=False,
        needs="-",
    ),
    rule("abbreviation", r"(?<![\w.-])M\.(?=\s(?:[A-ZÀ-Þ]|et\sM))", _monsieur, digits=False, needs="."),
    pages("pages"),
    *abbreviations(ANYWHERE, BEFORE_NUMBER, BEFORE_NAME),
    *symbols(_SIGNS, _COMPARED),
)
