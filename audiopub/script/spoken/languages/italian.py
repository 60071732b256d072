"""Italian: its tables, and the rules that only Italian has.

This module owns Italian words.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.languages import amounts, halves, lasting, spans, versions
from audiopub.script.spoken.languages.agreement import Agreement, counts
from audiopub.script.spoken.languages.calendar_rules import Dates, dates
from audiopub.script.spoken.languages.contexts import abbreviations, named, numbered, pages, roman, symbols
from audiopub.script.spoken.languages.grammar import Language, closed, listed, noun, nouns, preceding
from audiopub.script.spoken.languages.italian_abbreviations import ANYWHERE, BEFORE_NAME, BEFORE_NUMBER
from audiopub.script.spoken.pattern import Pattern, alternatives, rule


def cardinal(number: int, gender: str, tag: str) -> str:
    """Return a number in words, with the spelling that num2words misses: "diciotto", "duemilaventitré"."""
    if number == 1 and gender:
        return "una" if gender == "f" else "un"
    said = words.cardinal(number, tag).replace("dicotto", "diciotto")
    return re.sub(r"(?<=\w)tre$", "tré", said)


def year(value: int, tag: str) -> str:
    """Return a year, which is said as a number."""
    return cardinal(value, "", tag)


def ordinal(number: int, ending: str, tag: str) -> str:
    """Return an ordinal with its ending: "primo", "seconda"."""
    return words.ordinal(number, tag)[:-1] + ending


LANGUAGE = Language(
    tag="it",
    cardinal=cardinal,
    year=year,
    minus="meno",
    plus="più",
    to="a",
    years_to="al",
    score="a",
    by="per",
    percent="per cento",
    per=lambda _noun: "per ",
    thousand="mila",
    times=noun("f volt(a|e)"),
    fraction_digits=2,
    of=lambda _following: "di ",
    cents_joint="e ",
    words=frozenset({"ha"}),
    magnitudes=nouns("""
        mln: m milion(e|i) | mln.: m milion(e|i) | M: m milion(e|i)
        milione: m milion(e|i) | milioni: m milion(e|i)
        mld: m miliard(o|i) | mld.: m miliard(o|i) | mrd: m miliard(o|i) | Mld: m miliard(o|i)
        miliardo: m miliard(o|i) | miliardi: m miliard(o|i)
    """),
    currencies=nouns("""
        €: m euro | EUR: m euro | euro: m euro | $: m dollar(o|i) | US$: m dollar(o|i) | USD: m dollar(o|i)
        £: f sterlin(a|e) | GBP: f sterlin(a|e) | ¥: m yen | CHF: m franc(o|hi) svizzer(o|i)
    """),
    cents=nouns("""
        €: m centesim(o|i) | EUR: m centesim(o|i) | euro: m centesim(o|i) | $: m centesim(o|i) | £: m penny
    """),
    rates=nouns("""
        giorno: m giorno | settimana: f settimana | mese: m mese | anno: m anno | ora: f ora
        minuto: m minuto | secondo: m secondo | persona: f persona | porzione: f porzione | litro: m litro
        abitante: m abitante | ab.: m abitante
    """),
    units=nouns("""
        Km: m chilometr(o|i) | m3: m metr(o|i) cub(o|i) | km2: m chilometr(o|i) quadrat(o|i)
        µg: m microgramm(o|i)
        km/h: m chilometr(o|i) all'ora | km: m chilometr(o|i) | m: m metr(o|i) | cm: m centimetr(o|i)
        mm: m millimetr(o|i) | m/s: m metr(o|i) al secondo | m²: m metr(o|i) quadrat(o|i)
        m2: m metr(o|i) quadrat(o|i) | mq: m metr(o|i) quadrat(o|i) | km²: m chilometr(o|i) quadrat(o|i)
        kmq: m chilometr(o|i) quadrat(o|i) | m³: m metr(o|i) cub(o|i) | mc: m metr(o|i) cub(o|i)
        ha: m ettar(o|i) | l: m litr(o|i) | L: m litr(o|i) | ml: m millilitr(o|i) | cl: m centilitr(o|i)
        dl: m decilitr(o|i) | g: m gramm(o|i) | gr: m gramm(o|i) | mg: m milligramm(o|i)
        hg: m ettogramm(o|i) | kg: m chilogramm(o|i) | t: f tonnellat(a|e) | W: m watt | kW: m chilowatt
        MW: m megawatt | GW: m gigawatt | kWh: m chilowattora | MWh: m megawattora | GWh: m gigawattora
        TWh: m terawattora | CV: m cavall(o|i) | V: m volt | Hz: m hertz | MHz: m megahertz
        GHz: m gigahertz | MB: m megabyte | GB: m gigabyte | TB: m terabyte | dB: m decibel
        ppm: f part(e|i) per milione | kcal: f chilocalori(a|e)
        °C: m grad(o|i) Celsius | ° C: m grad(o|i) Celsius
        ºC: m grad(o|i) Celsius | °F: m grad(o|i) Fahrenheit | °: m grad(o|i) | ‰: m per mille
        h: f or(a|e) | min: m minut(o|i) | sec: m second(o|i) | s: m second(o|i)
    """),
)

_SIGNS = {"&": "e", "±": "più o meno", "→": "a", "=": "uguale a", "≈": "circa", "+": "più", "÷": "diviso"}
_COMPARED = {
    "<": "meno di",
    ">": "più di",
    "≤": "al massimo",
    "≥": "almeno",
    "~": "circa",
    "≈": "circa",
    "±": "più o meno",
}
_NUMBERED = named(
    *listed("""
    capitolo tomo volume atto parte libro titolo fase tipo articolo secolo secoli Vaticano canto
""")
) | {"sec.": "secolo", "Sec.": "secolo", "cap.": "capitolo", "vol.": "volume"}
_FEMININE_PARTS = frozenset({"parte", "Parte", "fase", "Fase"})
_RULERS = listed("""
    Vittorio Emanuele Umberto Carlo Alberto Luigi Enrico Francesco Filippo Giovanni Paolo Pio
    Benedetto Gregorio Leone Innocenzo Clemente Urbano Sisto Giulio Napoleone Giorgio Edoardo
    Guglielmo Riccardo Giacomo Federico Ferdinando Giuseppe Nicola Alessandro Caterina Ivan Leopoldo
    Massimiliano Rodolfo Ottone Ramses Tolomeo Cleopatra Cosimo Elisabetta Isabella Filiberto Amedeo
    Ludovico Lorenzo Bonifacio Celestino Adriano Costantino Giustiniano Corrado Ruggero Roberto
    Giovanna Margherita Maria Felipe Juan Carlos Gustavo Alfonso Pietro Ranieri Giuliano
""")
_QUEENS = listed("""
    Elisabetta Isabella Caterina Cleopatra Giovanna Margherita Maria
""")
_PARTS = {
    2: "m mezz(o|i)",
    3: "m terz(o|i)",
    4: "m quart(o|i)",
    5: "m quint(o|i)",
    6: "m sest(o|i)",
    8: "m ottav(o|i)",
    10: "m decim(o|i)",
}
_HALVES = {"½": noun("m e mezz(o|a)"), "¼": noun("m e un quarto"), "¾": noun("m e tre quarti")}

_FEMININES = listed("""
    notte parte classe torre nave legge rete fonte morte serie mano foto moto voce luce madre gente
    chiave
""")
_MASCULINES = listed("""
    problema sistema programma tema clima poeta pianeta atleta schema dramma papa mese paese giorno
    anno euro milione miliardo minuto secondo metro litro chilo chilometro punto gol figlio uomo
    libro posto grado voto mq km
""")
_SMALL = listed("""
    di da del della dei delle e o ed a ad al alla in nel nella con su per tra fra che si se non la
    le lo il una era ma
""")


def _gender(word: str, *, many: bool) -> str:
    low = word.lower()
    if many:
        return ""
    if low in _MASCULINES:
        return "m"
    return "f" if low in _FEMININES or re.search(r"(?:[^i]a|[^t]ia|zione|sione|gione)$", low) else ""


def _half(part: str, counted: str, kind: str, _before: str) -> str:
    half = "mezza" if kind == "f" else "mezzo"
    said = {"½": half, "¼": "un quarto di", "¾": "tre quarti di"}[part]
    return f"{said} {counted}"


_SHARES = halves.Shares(
    parts={"½": "metà", "¼": "un quarto", "¾": "tre quarti"},
    of={
        "il": "del",
        "lo": "dello",
        "la": "della",
        "l'": "dell'",
        "i": "dei",
        "gli": "degli",
        "le": "delle",
        "del": "del",
        "dello": "dello",
        "della": "della",
        "dell'": "dell'",
        "dei": "dei",
        "degli": "degli",
        "delle": "delle",
    },
)


def _counted(word: str) -> str:
    """Return the gender of what stands behind a number with a part, masculine where it is not known."""
    if not word or word.lower() in _SMALL:
        return ""
    return (
        "f" if word.endswith(("ore", "zze", "tte", "ane", "ate", "lle")) else _gender(word, many=False) or "m"
    )


def _time(match: re.Match[str], tag: str) -> str:
    hour, minute = int(match["hour"]), int(match["minute"])
    said = "una" if hour == 1 else cardinal(hour, "", tag)
    if not minute:
        return said if hour else "mezzanotte"
    zero = f"{words.cardinal(0, tag)} " if minute < 10 else ""  # noqa: PLR2004 -- one digit
    return f"{said} e {zero}{cardinal(minute, '', tag)}"


def _spelled(match: re.Match[str], tag: str) -> str:
    """Say a telephone number digit by digit, with a pause between its groups."""
    said = ", ".join(words.digits(group, tag) for group in re.findall(r"\d+", match[0]))
    return f"più {said}" if match[0].startswith("+") else said


def _hundreds(match: re.Match[str], tag: str) -> str:
    """Say "nel '900" as "nel Novecento"."""
    return cardinal(int(match[1]) * 100, "", tag).capitalize()


def _ordinal(match: re.Match[str], tag: str) -> str | None:
    after = match.string[match.end() :]
    text = preceding(match)
    named = _NAMED.match(after) or (_RANKED.search(text) and not _WARM.search(text + after[:40]))
    if match["mark"] == "°" and not named:
        return None
    return ordinal(int(match["number"]), "a" if match["mark"] == "ª" else "o", tag)


_RANKED = re.compile(
    r"\b(?:[Dd]al|[Aa]l|[Ii]l|[Dd]el|[Nn]el|[Dd]alla|[Ll]a|è|era|arrivat[oa]|classificat[oa]|piazzat[oa]|giunt[oa]|"
    r"finit[oa]|chius[oa]|terminat[oa]|partit[oa])\s$"
)
"""What stands before a rank or the first of a month."""

_WARM = re.compile(
    r"temperatur|gradi|caldo|freddo|termometr|forno|massim|minim|zero|meteo|ombra|sole|ruot|angol|inclin|latitud|longitud",
    re.IGNORECASE,
)
"""What stands around degrees."""

_NAMED = re.compile(
    rf"\s(?!(?:{'|'.join(sorted(_SMALL))}|all|dell|nell|e|est|ovest|nord|sud)\b)[A-Za-zà-ù]{{3,}}"
)


def _roman_before(match: re.Match[str], tag: str) -> str | None:
    """Say "XXI secolo" and "III edizione"; a lone I, V or X is a numeral before a word of the list alone."""
    number = roman(match)
    if len(match["roman"]) == 1 and match["noun"][0].isupper():
        return None
    feminine = match["noun"].lower().endswith(("a", "zione", "sione"))
    return ordinal(number, "a" if feminine else "o", tag) if number else None


def _ruler(match: re.Match[str], tag: str) -> str | None:
    number = roman(match)
    ending = "a" if match["name"].split()[0] in _QUEENS else "o"
    return f"{match['name']} {ordinal(number, ending, tag)}" if number else None


_HOUR = r"(?<![\w.,/:–-])(?P<hour>[01]?\d|2[0-4])"
_AT = r"(?:(?<=ore )|(?<=lle )|(?<=l')|(?<=\bh )|(?<=\bh\. ))"
_THINGS = (
    "secolo|secoli|guerra|dinastia|giornata|fiera|festival|torneo|edizione|congresso|anniversario|centenario|"
    "capitolo|legislatura|trimestre|semestre|quadrimestre|turno|sec\\.|[A-Z][a-zà-ù]{3,}"
)

ITALIAN: tuple[Pattern, ...] = (
    *versions.versions(LANGUAGE),
    *lasting.durations(LANGUAGE),
    lasting.half_days(_time),
    lasting.clocks(_time, LANGUAGE.to),
    rule("time", r"(?<!\w)h\.?(?=\s\d{1,2}(?:[.:][0-5]\d)?(?!\w|,\d))", lambda _match, _tag: "ore"),
    rule("time", rf"{_HOUR}:(?P<minute>[0-5]\d)(?![\w/:–-]|[.,]\d)", _time, needs=":"),
    rule("time", rf"{_AT}{_HOUR}[.](?P<minute>[0-5]\d)(?![\w/:–-]|[.,]\d)", _time, needs="."),
    *dates(
        Dates(
            tag="it",
            day=lambda number, _match, tag: (
                ordinal(1, "o", tag) if number == 1 else cardinal(number, "", tag)
            ),
            year=year,
            first="[°º]|",
            before="il|del|dal|al|entro il|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
            both="e",
            until="a",
        )
    ),
    rule(
        "ordinal",
        r"(?<![\w.,/-])(?P<number>[1-9]\d{0,2})\.?(?P<mark>[ºª°])(?![\wºª°])(?!\s?[CF]\b)",
        _ordinal,
    ),
    rule(
        "phone",
        r"(?<![\w.,/+-])(?:\+39[ \u00a0]?)?(?:0\d{1,3}[ /-]\d{5,8}|3\d\d[ /-]?\d{6,7})(?![\w/]|[.,-]\d)",
        _spelled,
    ),
    rule(
        "abbreviation",
        r"(?<=[IVX]\s)sec\.",
        closed(lambda _match, _tag: "secolo"),
        digits=False,
        needs=".",
    ),
    rule("century", r"(?<=[a-z][il]\s)['’](\d)00(?!\w)", _hundreds, needs="'’"),
    rule("century", r"(?:(?<=ell')|(?<=ell’))(8)00(?![\w%]|\s?a\.)", _hundreds, needs="'’"),
    rule(
        "decade",
        r"(?<=\banni\s)['’](\d0)(?!\w)",
        lambda match, tag: cardinal(int(match[1]), "", tag),
        needs="'’",
    ),
    *spans.spans(LANGUAGE),
    spans.marks(LANGUAGE, "su"),
    *amounts.money(LANGUAGE),
    *amounts.measures(LANGUAGE),
    halves.halves(LANGUAGE, _counted, _half, _SHARES),
    *halves.fractions(LANGUAGE, {below: noun(part) for below, part in _PARTS.items()}, _HALVES, _counted),
    *counts(
        LANGUAGE,
        Agreement(
            gender=_gender, articles="il|lo|la|i|gli|le|un|una|del|della|al|alla|nel|nella", small=_SMALL
        ),
    ),
    *amounts.ranges(LANGUAGE),
    numbered(
        {name: said for name, said in _NUMBERED.items() if name not in _FEMININE_PARTS},
        "e|a|o",
        lambda number, tag: ordinal(number, "o", tag),
    ),
    numbered(
        {name: name for name in _FEMININE_PARTS}, "e|a|o", lambda number, tag: ordinal(number, "a", tag)
    ),
    rule(
        "numeral",
        rf"(?<!\w)(?P<roman>[IVX]{{1,7}})"
        rf"(?=\s(?:(?:e|o|al)\s(?:nel\s|il\s|al\s)?[IVX]{{1,7}}\s)?(?P<noun>{_THINGS})(?!\w))",
        _roman_before,
        digits=False,
    ),
    rule(
        "numeral",
        rf"\b(?P<name>(?:{alternatives(_RULERS)})(?:\s(?:{alternatives(_RULERS)}))?)\s(?P<roman>[IVX]{{1,7}})(?![\w'’-])",
        _ruler,
        digits=False,
    ),
    pages("pagine"),
    *abbreviations(ANYWHERE, BEFORE_NUMBER, BEFORE_NAME),
    *symbols(_SIGNS, _COMPARED),
)
