"""German: its tables, and the rules that only German has.

This module owns German words. How ordinals are declined is the business of `german_grammar`.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.languages import amounts, halves, lasting, spans, versions
from audiopub.script.spoken.languages.calendar_rules import Dates, dates, months
from audiopub.script.spoken.languages.contexts import abbreviations, named, numbered, pages, symbols
from audiopub.script.spoken.languages.german_abbreviations import ANYWHERE, BEFORE_NAME, BEFORE_NUMBER
from audiopub.script.spoken.languages.german_dates import date_day, day_rules, first_of_two, spans_of_days
from audiopub.script.spoken.languages.german_grammar import (
    CASES,
    cardinal,
    gender,
    masculine_is_sure,
    ordinals,
    rulers,
    single,
    year,
)
from audiopub.script.spoken.languages.german_inclusive import inclusive
from audiopub.script.spoken.languages.german_references import references
from audiopub.script.spoken.languages.german_times import times, weekdays
from audiopub.script.spoken.languages.grammar import Language, amount, listed, noun, nouns, preceding
from audiopub.script.spoken.pattern import Pattern, always, rule
from audiopub.script.stops import OPENERS

LANGUAGE = Language(
    tag="de",
    cardinal=cardinal,
    single=single,
    year=year,
    minus="minus",
    plus="plus",
    to="bis",
    score="zu",
    by="mal",
    percent="Prozent",
    per=lambda _noun: "pro ",
    thousand="tausend",
    thousands=frozenset({"Tsd.", "Tsd", "k"}),
    times=noun("m mal"),
    magnitudes=nouns("""
        Tsd.: n tausend | Tsd: n tausend | k: n tausend | Mio.: f Million(en) | Mio: f Million(en)
        Million: f Million(en) | Millionen: f Million(en) | Mrd.: f Milliarde(n) | Mrd: f Milliarde(n)
        Milliarde: f Milliarde(n) | Milliarden: f Milliarde(n) | Bio.: f Billion(en)
    """),
    currencies=nouns("""
        €: m Euro | EUR: m Euro | Euro: m Euro | $: m Dollar | US$: m US-Dollar | USD: m US-Dollar
        US-$: m US-Dollar | £: n Pfund | GBP: n Pfund | ¥: m Yen | CHF: m Franken | Fr.: m Franken
        Franken: m Franken
        DM: f Mark | ct: m Cent | Ct.: m Cent | ₽: m Rubel
    """),
    cents=nouns("""
        €: m Cent | EUR: m Cent | Euro: m Cent | $: m Cent | £: m Penny | CHF: m Rappen | Fr.: m Rappen
        Franken: m Rappen | DM: m Pfennig
    """),
    rates=nouns("""
        Tag: m Tag | Woche: f Woche | Monat: m Monat | Jahr: n Jahr | Stunde: f Stunde | Minute: f Minute
        Sekunde: f Sekunde | Person: f Person | Portion: f Portion | Kopf: m Kopf | Nacht: f Nacht
        Stück: n Stück | Liter: m Liter | Tasse: f Tasse | Flasche: f Flasche | Hektar: m Hektar
        Einwohner: m Einwohner
    """),
    units=nouns("""
        m3: m Kubikmeter | km2: m Quadratkilometer | cm2: m Quadratzentimeter | cm³: m Kubikzentimeter
        cm3: m Kubikzentimeter | Km: m Kilometer | U/min: f Umdrehung(en) pro Minute
        kWh/100 km: f Kilowattstunde(n) auf hundert Kilometer
        km/h: m Kilometer pro Stunde | km: m Kilometer | m: m Meter | cm: m Zentimeter | mm: m Millimeter
        µm: m Mikrometer | m/s: m Meter pro Sekunde | m²: m Quadratmeter | qm: m Quadratmeter
        m2: m Quadratmeter | km²: m Quadratkilometer | qkm: m Quadratkilometer | cm²: m Quadratzentimeter
        m³: m Kubikmeter | ha: m Hektar | l/100 km: m Liter auf hundert Kilometer | l: m Liter
        L: m Liter | ml: m Milliliter | cl: m Zentiliter | dl: m Deziliter | hl: m Hektoliter | g: n Gramm
        mg: n Milligramm | µg: n Mikrogramm | kg: n Kilogramm | t: f Tonne(n) | W: n Watt | kW: n Kilowatt
        MW: n Megawatt | GW: n Gigawatt | Wh: f Wattstunde(n) | kWh: f Kilowattstunde(n)
        MWh: f Megawattstunde(n) | GWh: f Gigawattstunde(n) | TWh: f Terawattstunde(n) | PS: n PS
        EL: m Esslöffel | TL: m Teelöffel | Pck.: n Päckchen | Pkg.: f Packung(en) | Stk.: n Stück
        Msp.: f Messerspitze(n) | V: n Volt | Hz: n Hertz | kHz: n Kilohertz | MHz: n Megahertz
        GHz: n Gigahertz | KB: n Kilobyte
        MB: n Megabyte | GB: n Gigabyte | TB: n Terabyte | Mbit/s: n Megabit pro Sekunde
        Gbit/s: n Gigabit pro Sekunde | dB: n Dezibel | kcal: f Kilokalorie(n) | hPa: n Hektopascal
        bar: n Bar | °C: m Grad Celsius | ° C: m Grad Celsius | ºC: m Grad Celsius | °F: m Grad Fahrenheit
        °: m Grad | ‰: n Promille | Std.: f Stunde(n) | h: f Stunde(n) | Min.: f Minute(n)
        min: f Minute(n) | Sek.: f Sekunde(n) | s: f Sekunde(n)
    """),
)

_COUNTING = listed(
    "nur noch etwa rund mindestens genau knapp fast je pro schon erst weitere dazu davon insgesamt und"
)
_SIGNS = {
    "&": "und",
    "±": "plus oder minus",
    "→": "zu",
    "=": "gleich",
    "≈": "ungefähr",
    "+": "plus",
    "÷": "geteilt durch",
}
_COMPARED = {
    "<": "weniger als",
    ">": "mehr als",
    "≤": "höchstens",
    "≥": "mindestens",
    "~": "etwa",
    "≈": "ungefähr",
    "±": "plus oder minus",
    "†": "gestorben",
}
_NUMBERED = named(
    *listed("""
    Kapitel Band Teil Akt Szene Artikel Abschnitt Buch Anhang Stufe Klasse Gruppe Phase Weltkrieg
    Zone Typ
""")
) | {"Kap.": "Kapitel", "Bd.": "Band", "Art.": "Artikel"}
_PARTS = {
    2: "n Halb(e)",
    3: "n Drittel",
    4: "n Viertel",
    5: "n Fünftel",
    6: "n Sechstel",
    8: "n Achtel",
    10: "n Zehntel",
    100: "n Hundertstel",
}
_HALVES = {"½": noun("m einhalb"), "¼": noun("m einviertel"), "¾": noun("m dreiviertel")}
_HALF = {"m": "einen halben", "f": "eine halbe", "n": "ein halbes"}
_HALF_BEHIND = (
    {"ein": ""}
    | dict.fromkeys(["eine", "die", "das", "der"], "e")
    | dict.fromkeys(["einen", "einem", "einer", "den", "dem"], "en")
)
"""Endings of "halb" behind an article."""


def _spelled(match: re.Match[str], tag: str) -> str:
    """Say a telephone number digit by digit, with a pause between its groups."""
    groups = re.findall(r"\d+", match[0])
    said = ", ".join(words.digits(group, tag) for group in groups)
    return f"plus {said}" if match[0].startswith("+") else said


def _joined(match: re.Match[str], tag: str) -> str:
    """Say "19-Jähriger" as one word."""
    said = cardinal(int(match[1]), "m", tag)
    tail = match[2].lower()
    return (said.capitalize() if match[2][0].isupper() else said) + tail


def _half(part: str, counted: str, kind: str, before: str) -> str:
    if part != "½":
        return f"{'ein' if part == '¼' else 'drei'} viertel {counted}"
    word = before.rstrip().rpartition(" ")[2].lower()
    ending = _HALF_BEHIND.get(word)
    if ending is not None:
        return f"halb{ending or {'m': 'er', 'n': 'es'}.get(kind, 'e')} {counted}"
    if CASES.get(word) == "dat":
        return f"{'einer' if kind == 'f' else 'einem'} halben {counted}"
    return f"{_HALF[kind]} {counted}"


_SHARES = halves.Shares(
    parts={"½": "die Hälfte", "¼": "ein Viertel", "¾": "drei Viertel"},
    of=dict.fromkeys(listed("die das dem den ein eine einer eines"), "") | {"der": "der", "des": "des"},
)


_MEASURED = listed(
    "Stunde Minute Sekunde Tag Woche Monat Jahr Meter Kilometer Liter Franken Euro Prozent Mal"
)
"""Nouns before which a 1 counts, whatever stands before it."""


def _single(match: re.Match[str], _tag: str) -> str | None:
    """Say "1 Jahr", unless the 1 is the name of what stands before it ("Formel 1 Rennen")."""
    word = preceding(match).rstrip().rpartition(" ")[2]
    numbered = word[:1].isupper() and word[-1].isalpha() and word.lower() not in {*CASES, *_COUNTING}
    if match["noun"] not in _MEASURED and (numbered or match["noun"].endswith("en")):
        return None
    kind = gender(match["noun"]) if masculine_is_sure(match["noun"]) else "n"
    return f"{single(preceding(match), kind)} {match['noun']}"


_NAMES_OF_YEARS = listed("""
    seit um bis vor nach jahr jahre jahren jahres sommer winter herbst frühjahr frühling anfang
    mitte ende geb. geboren gest. gestorben gegr. gegründet anno
""")
_BEFORE_YEARS = listed("""
    der die das den dem des ab von zwischen im in und oder erst schon noch bereits auch doch aber wo als
""")
_NUMBERED_THINGS = listed("""
    Flug Zimmer Raum Nummer Bus Linie Haus Modell Postfach Boeing Airbus Seite Kapitel Artikel Paragraf Platz
    Typ Zug Route Tor Halle Gate Kanal Folge Heft Ausgabe Version Serie Apollo Windows
""")
_LATE_YEARS = 1800
"""From this year on, a number behind any other noun is a year ("die Spiele 1936")."""

_AN_AMOUNT = re.compile(r"(?:(?:mehr|weniger) als|rund|etwa|circa|ca\.|fast|knapp|Nr\.|§)$")


def _year(match: re.Match[str], tag: str) -> str | None:
    """Say a year; behind a noun that has no years, and before what may be counted, it is a number."""
    text = preceding(match).rstrip()
    word = text.rpartition(" ")[2]
    of_years = word.lower() in _NAMES_OF_YEARS or word in _MONTHS
    numbered = word[:1].isupper() and word[-1].isalpha() and word.lower() not in _BEFORE_YEARS
    if numbered and word not in _NUMBERED_THINGS:
        numbered = int(match[1]) < _LATE_YEARS
    if not of_years and (match["noun"] or numbered or _AN_AMOUNT.search(text)):
        return None
    return year(int(match[1]), tag)


_MONTHS = frozenset(months("de").values())
_YEAR = rule(
    "year",
    r"(?<![\w.,/:–-])(1[1-9]\d\d)(?![\w/:–-]|[.,]\d)(?!\s(?:Prozent|Mal|Uhr)\b)(?P<noun>(?=\s[A-ZÄÖÜ(](?!hr\.)))?",
    _year,
)


def _in_percent(match: re.Match[str], tag: str) -> str:
    """Say the "5%ig" of "5%ige"."""
    said = amount(LANGUAGE, match["whole"], match["fraction"], tag)
    return f"{said}{' ' if match['fraction'] else ''}prozentig"


def _decade(match: re.Match[str], tag: str) -> str:
    said = year(int(match[1] + match[2]), tag) if match[1] else words.cardinal(int(match[2]), tag)
    return f"{said}er{match[3]}{' ' if match[4] else ''}"


def _er(match: re.Match[str], tag: str) -> str:
    """Say the "2000er" of years and the "100er" of notes."""
    return f"{cardinal(int(match[1].replace('.', '')), '', tag)}er{match[2]}{' ' if match[3] else ''}"


_DECADE = rule(
    "decade",
    r"(?<![\w.,/-])(1[1-9]|20(?=[1-9]0)|)([1-9]0|(?<!\d)[1-9]{1,2})er(n?)(?:([-–])(?=Jahre)|(?!\w))",
    _decade,
)
_PHONE = (
    r"(?<![\w.,/+-])(?<!\d[ \u00a0])(?:\+43[ \u00a0/-]1(?=[ \u00a0/-]\d{5})|\(0[\d \u00a0]{3,7}\)|"
    r"0(?:[ \u00a0]\d\d){1,2}(?=\s?/)|"
    r"\+\d{1,3}[ \u00a0/-]?(?:\(0\))?\d{2,5}|\(?0\d{2,5}\)?)"
    r"[ \u00a0/-]{1,3}\d{2,9}"
    r"(?:[ \u00a0-]\d{1,6}){0,4}(?![\w/]|[.,-]\d)"
)

GERMAN: tuple[Pattern, ...] = (
    *inclusive(),
    *references(),
    *versions.versions(LANGUAGE),
    *lasting.durations(LANGUAGE),
    rule(
        "phone",
        _PHONE,
        _spelled,
    ),
    rule(
        "postal code",
        r"(?:(?:(?<=\d, )|(?<=\d[a-z], ))\d{5}|(?<=\b[Ii]n )(?!\d+00)\d{5}|"
        r"(?:(?<=\bD-)|(?<=\bA-)|(?<=\bCH-))\d{4,5})"
        r"(?= [A-ZÄÖÜ][a-zäöüß]{2,}(?![\w-]| \d{4}))",
        _spelled,
    ),
    rule(
        "phone",
        r"\b(?:Notruf|Notrufnummer|Polizei|Feuerwehr|Rufnummer|Nummer)\s(?:unter\s|über\s)?(?:die\s|der\s)?"
        r"(?P<number>110|112|115)(?! ?\d|[\w/]|[.,-]\d)",
        lambda match, tag: words.digits(match["number"], tag),
        part="number",
    ),
    rule("phone", r"(?<![\w.,/+-])(?<!\d )116 (?:000|006|016|111|117|123)(?! ?\d|[\w/]|[.,-]\d)", _spelled),
    *times(),
    *spans_of_days(),
    *dates(Dates(tag="de", day=date_day, year=year, first=r"\.", before="(?!)", both="bis", until="bis")),
    *day_rules(),
    *ordinals(),
    first_of_two(),
    *spans.spans(LANGUAGE),
    spans.marks(LANGUAGE, "von"),
    *amounts.money(LANGUAGE),
    rule(
        "percent",
        r"(?<![\w.,/-])(?P<whole>\d{1,3})(?:,(?P<fraction>\d+))?\s?-?%-?ig(?=(?:e[mnrs]?)?(?!\w))",
        _in_percent,
        needs="%",
    ),
    *amounts.measures(LANGUAGE),
    halves.halves(LANGUAGE, gender, _half, _SHARES),
    *halves.fractions(LANGUAGE, {below: noun(part) for below, part in _PARTS.items()}, _HALVES),
    *amounts.ranges(LANGUAGE),
    _DECADE,
    rule(
        "count",
        r"(?<![\w.,/-])(\d{1,4}|[1-9]\d{0,2}\.\d{3})er(n?)(?:([-–])(?=Jahre)|(?!\w))",
        _er,
    ),
    _YEAR,
    rule(
        "count",
        r"(?<![\w.,/:–-])(\d{1,3})-(jährig|Jährig|tägig|stündig|minütig|monatig|wöchig|köpfig|teilig|stöckig|seitig|"
        r"stellig|fach|malig|mal(?!\w))(?=(?:e[mnrs]?)?(?!\w))",
        _joined,
    ),
    rule("count", r"(?<![\w.,/:–-])1\s(?P<noun>[A-ZÄÖÜ][a-zäöüß]+)(?!\w|\.\s?\w)", _single),
    numbered(_NUMBERED, "und|bis|oder", lambda number, tag: cardinal(number, "", tag)),
    *rulers(),
    pages("Seiten", behind={"auf": "Seite"}),
    *abbreviations(ANYWHERE, BEFORE_NUMBER, BEFORE_NAME, OPENERS["de"]),
    *weekdays(),
    rule("name", r"(?<![\w/.,])24/7(?![\w/])", always("vierundzwanzig sieben"), needs="/"),
    rule(
        "ratio",
        r"(?<![\w:.,])1:(\d{1,3}(?:\.\d{3})+)(?![\w:]|[.,]\d)",
        lambda match, tag: f"eins zu {cardinal(int(match[1].replace('.', '')), '', tag)}",
        needs=":",
    ),
    rule(
        "abbreviation",
        r"(?<=[a-zäöüß])str\.(?=\s(?:\d|[a-zäöü])|,)",
        always("straße"),
        digits=False,
        needs=".",
    ),
    rule(
        "abbreviation",
        r"(?<=[a-zäöüß][ -])Str\.(?=\s(?:\d|[a-zäöü])|,)",
        always("Straße"),
        digits=False,
        needs=".",
    ),
    *symbols(_SIGNS, _COMPARED),
)
