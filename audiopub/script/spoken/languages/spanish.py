"""Spanish: its tables, and the rules that only Spanish has.

This module owns Spanish words.
"""

import re

from audiopub.script.spoken import region, words
from audiopub.script.spoken.languages import amounts, halves, lasting, spans, versions
from audiopub.script.spoken.languages.agreement import Agreement, counts
from audiopub.script.spoken.languages.calendar_rules import Dates, dates
from audiopub.script.spoken.languages.contexts import abbreviations, named, numbered, pages, symbols
from audiopub.script.spoken.languages.grammar import Language, closed, listed, noun, nouns, preceding
from audiopub.script.spoken.languages.iberian import (
    both_genders,
    century,
    editions,
    ordinals,
    rulers,
    spelled,
)
from audiopub.script.spoken.languages.spanish_abbreviations import ANYWHERE, BEFORE_NAME, BEFORE_NUMBER
from audiopub.script.spoken.languages.spanish_grammar import SMALL, cardinal, gender, ordinal, year
from audiopub.script.spoken.pattern import Pattern, always, rule

LANGUAGE = Language(
    tag="es",
    cardinal=cardinal,
    year=year,
    minus="menos",
    plus="más",
    to="a",
    score="a",
    by="por",
    percent="por ciento",
    per=lambda _noun: "por ",
    thousand="mil",
    thousands=frozenset({"k", "mil"}),
    times=noun("f ve(z|ces)"),
    fraction_digits=2,
    of=lambda _following: "de ",
    cents_joint="con ",
    words=frozenset({"ha"}),
    magnitudes=nouns("""
        k: m mil | mil: m mil | M: m mill(ón|ones) | mill.: m mill(ón|ones) | mills.: m mill(ón|ones)
        mdd: m mill(ón|ones) de dólares | millón: m mill(ón|ones) | millones: m mill(ón|ones)
        billones: m bill(ón|ones)
    """),
    currencies=nouns("""
        €: m euro(s) | EUR: m euro(s) | euros: m euro(s) | euro: m euro(s) | $: m dólar(es)
        US$: m dólar(es) | USD: m dólar(es) | U$S: m dólar(es)
        MXN: m peso(s) mexicano(s) | £: f libra(s) | GBP: f libra(s) | ¥: m yen(es)
        CHF: m franco(s) suizo(s) | S/: m sol(es) | ₽: m rublo(s)
    """),
    cents=nouns("""
        €: m céntimo(s) | EUR: m céntimo(s) | euros: m céntimo(s) | euro: m céntimo(s) | $: m centavo(s)
        US$: m centavo(s) | £: m penique(s) | CHF: m céntimo(s)
    """),
    local=dict.fromkeys(["MX", "AR", "CO", "CL", "UY", "CU", "DO"], nouns("$: m peso(s)")),
    rates=nouns("""
        día: m día | semana: f semana | mes: m mes | año: m año | hora: f hora | minuto: m minuto
        segundo: m segundo | persona: f persona | ración: f ración | porción: f porción | litro: m litro
        habitante: m habitante | hab.: m habitante
    """),
    units=nouns("""
        ppm: f parte(s) por millón
        Km: m kilómetro(s) | rpm: f revoluci(ón|ones) por minuto | ptos.: m punto(s) | hab.: m habitante(s)
        km/h: m kilómetro(s) por hora | km: m kilómetro(s) | m: m metro(s) | cm: m centímetro(s)
        mm: m milímetro(s) | µm: m micrómetro(s) | m/s: m metro(s) por segundo
        m²: m metro(s) cuadrado(s) | m2: m metro(s) cuadrado(s) | km²: m kilómetro(s) cuadrado(s)
        km2: m kilómetro(s) cuadrado(s) | cm²: m centímetro(s) cuadrado(s) | m³: m metro(s) cúbico(s)
        m3: m metro(s) cúbico(s) | ha: f hectárea(s) | l/100 km: m litro(s) a los cien kilómetros
        l: m litro(s) | L: m litro(s) | ml: m mililitro(s) | mL: m mililitro(s) | cl: m centilitro(s)
        dl: m decilitro(s) | hl: m hectolitro(s) | g: m gramo(s) | mg: m miligramo(s)
        µg: m microgramo(s) | kg: m kilogramo(s) | t: f tonelada(s) | W: m vatio(s) | kW: m kilovatio(s)
        MW: m megavatio(s) | GW: m gigavatio(s) | Wh: m vatio(s) hora | kWh: m kilovatio(s) hora
        MWh: m megavatio(s) hora | GWh: m gigavatio(s) hora | TWh: m teravatio(s) hora | CV: m caballo(s)
        V: m voltio(s) | Hz: m hercio(s) | kHz: m kilohercio(s) | MHz: m megahercio(s)
        GHz: m gigahercio(s) | KB: m kilobyte(s) | MB: m megabyte(s) | GB: m gigabyte(s)
        TB: m terabyte(s) | Mbps: m megabit(s) por segundo | Gbps: m gigabit(s) por segundo
        dB: m decibelio(s) | kcal: f kilocaloría(s) | hPa: m hectopascal(es) | °C: m grado(s) Celsius
        ° C: m grado(s) Celsius | ºC: m grado(s) Celsius | º C: m grado(s) Celsius
        °F: m grado(s) Fahrenheit | ºF: m grado(s) Fahrenheit | °: m grado(s) | ‰: m por mil
        cda.: f cucharada(s) | cdas.: f cucharada(s) | cdta.: f cucharadita(s) | cdtas.: f cucharadita(s)
        pers.: f persona(s)
        h: f hora(s) | min: m minuto(s) | min.: m minuto(s) | seg: m segundo(s) | s: m segundo(s)
    """),
)

_SIGNS = {
    "&": "y",
    "±": "más o menos",
    "→": "a",
    "=": "igual a",
    "≈": "aproximadamente",
    "+": "más",
    "÷": "entre",
}
_COMPARED = {
    "<": "menos de",
    ">": "más de",
    "≤": "como máximo",
    "≥": "como mínimo",
    "~": "unos",
    "≈": "aproximadamente",
    "±": "más o menos",
}
_NUMBERED = named(
    "capítulo", "tomo", "volumen", "acto", "parte", "libro", "título", "fase", "tipo", "artículo"
) | {
    "Vaticano": "Vaticano",
    "cap.": "capítulo",
    "vol.": "volumen",
}
_CENTURIES = named("siglo", "siglos") | {"s.": "siglo", "ss.": "siglos", "S.": "siglo"}
_RULERS = listed("""
    Felipe Alfonso Carlos Juan Isabel Fernando Enrique Pedro Sancho Ramiro Jaime Luis Pablo Pío
    Benedicto Gregorio León Inocencio Clemente Urbano Sixto Julio Napoleón Jorge Eduardo Guillermo
    Ricardo Jacobo Federico Francisco José Nicolás Alejandro Catalina Iván Leopoldo Balduino Alberto
    Maximiliano Rodolfo Otón Ramsés Ptolomeo Cleopatra Mohamed Hasán Solimán Haakon Harald Gustavo
    Carlos Gustavo Margarita María Víctor Manuel Humberto Constantino Justiniano Teodosio Bonifacio
    Celestino Adriano Ordoño Bermudo García Berenguer Isabela
""")
_QUEENS = listed("""
    Isabel Catalina Cleopatra Margarita María
""")
_PARTS = {
    2: "m medio(s)",
    3: "m tercio(s)",
    4: "m cuarto(s)",
    5: "m quinto(s)",
    6: "m sexto(s)",
    7: "m séptimo(s)",
    8: "m octavo(s)",
    9: "m noveno(s)",
    10: "m décimo(s)",
}
_HALVES = {"½": noun("m y medi(o|a)"), "¼": noun("m y cuarto"), "¾": noun("m y tres cuartos")}


def _time(match: re.Match[str], tag: str) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    said = cardinal(hour, "f", tag)
    if not minute:
        return f"{said} en punto" if hour == 1 else f"{said} horas"
    zero = f"{words.cardinal(0, tag)} " if minute < 10 else ""  # noqa: PLR2004 -- one digit
    return f"{said} {zero}{words.cardinal(minute, tag)}"


def _half_day(match: re.Match[str], tag: str) -> str:
    """Say "5 p. m." as "cinco de la tarde"."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    part = "mañana" if match["half"] in "aA" else "tarde" if hour == 12 or hour < _NIGHT else "noche"  # noqa: PLR2004 -- noon
    said = f"{cardinal(hour, 'f', tag)} {cardinal(minute, '', tag)}" if minute else cardinal(hour, "f", tag)
    return f"{said} de la {part}"


_SECONDS = re.compile(r"\s?(?:y\s)?\d{1,2}\s?(?:s|seg)\b")


def _lasting(match: re.Match[str], tag: str) -> str:
    hours = int(match[1])
    noun_said = "hora" if hours == 1 else "horas"
    minutes = int(match[2])
    said = f"{cardinal(hours, 'f', tag)} {noun_said}"
    if "min" not in match[0]:
        return f"{said} {words.cardinal(minutes, tag)}"
    joint = " " if _SECONDS.match(match.string, match.end()) else " y "
    return f"{said}{joint}{cardinal(minutes, 'm', tag)} minuto{'' if minutes == 1 else 's'}"


_NIGHT = 8
"""From this hour on, the afternoon is the night."""


def _parts(match: re.Match[str], tag: str) -> str:
    """Say the "3/4" of "3/4 partes", which are feminine."""
    above, below = int(match[1]), int(match[2])
    return f"{cardinal(above, 'f', tag)} {ordinal(below, 'a' if above == 1 else 'as', tag)} "


def _pointed(match: re.Match[str], tag: str) -> str:
    """Say "6.8", as America writes its decimals."""
    behind = words.digits(match[2], tag) if match[2].startswith("0") else words.cardinal(int(match[2]), tag)
    return f"{words.cardinal(int(match[1]), tag)} punto {behind}"


def _american(match: re.Match[str], tag: str) -> str:
    """Say "$1,500.50", as Mexico writes it."""
    currency = LANGUAGE.currency("US$" if match["us"] else "$", tag)
    said = f"{cardinal(int(match['sum'].replace(',', '')), 'm', tag)} {currency.many}"
    cents = int(match["cents"] or 0)
    return f"{said} con {cardinal(cents, '', tag)}" if cents else said


def _named_sum(match: re.Match[str], tag: str) -> str:
    """Say "$1,500 pesos", whose sign is not said."""
    name = match["name"] if match["name"].islower() else "pesos"
    return f"{cardinal(int(re.sub('[.,]', '', match['sum'])), 'm', tag)} {name}"


_WHOLE_ONLY = frozenset({"personas", "habitantes"})
"""Units of which there are no parts."""


_POINT_COUNTRIES = frozenset({"MX", "US", "PR", "GT", "HN", "NI", "PA", "DO", "SV"})
"""Where a point stands before decimals, and a comma groups."""


def _comma_grouped(match: re.Match[str], tag: str) -> str | None:
    """Say "1,250 becas" of America, where the comma groups; before a unit it is that of a decimal."""
    is_measured = match["noun"] in {unit.many for unit in LANGUAGE.units.values()} - _WHOLE_ONLY
    if is_measured and region.country(tag) not in _POINT_COUNTRIES:
        return None
    return cardinal(int(match[1].replace(",", "")), gender(match["noun"], many=True) or "m", tag)


_BEFORE_DON = re.compile(r"(?:^|[,(:«“—–-]\s?|\b(?:de|a|y|e|o|con|por|para|que|señor|Sr\.|entre|según) )$")
"""Where "D." is a title: "vitamina D. José" ends a sentence."""

_LETTERED = re.compile(
    r"\b(?:vitamina|hepatitis|letra|plan|grupo|clase|categoría|serie|bloque|opción|puerta|zona) $"
)
"""Before a D that is no title, even before a full name."""


def _half(part: str, counted: str, kind: str, _before: str) -> str:
    half = "media" if kind == "f" else "medio"
    said = {"½": half, "¼": "un cuarto de", "¾": "tres cuartos de"}[part]
    return f"{said} {counted}"


_SHARES = halves.Shares(
    parts={"½": "la mitad", "¼": "un cuarto", "¾": "tres cuartos"},
    of={"el": "del", "la": "de la", "los": "de los", "las": "de las", "del": "del"},
)


def _counted(word: str) -> str:
    """Return the gender of what stands behind a number with a part, masculine where it is not known."""
    return "" if not word or word.lower() in SMALL else gender(word, many=word.endswith("s")) or "m"


_BEGINS_WITH_O = r"(?:8|08[:.]\d\d|11(?:[. \u00a0\u202f]?\d{3}){0,4}(?!\d|[.]?[ºª]))"
"""A number that is said with an o at its start, before which "o" becomes "u": "siete u ocho"."""


def _don(match: re.Match[str], _tag: str) -> str | None:
    before = preceding(match)
    is_title = match["surname"] or _BEFORE_DON.search(before)
    return "don" if is_title and not _LETTERED.search(before) else None


_HOURS = r"(?:\s?(?:h|hs|hrs|horas)\b(?:\.(?!\s*$))?(?!\w))"
_CLOCK = r"(?<![\w.,/:–-])(?P<hour>[01]?\d|2[0-4])"

SPANISH: tuple[Pattern, ...] = (
    *versions.versions(LANGUAGE),
    *lasting.durations(LANGUAGE),
    lasting.clocks(_time, LANGUAGE.to),
    rule(
        "phone",
        r"(?<![\w.,/+-])(?:\+\d{1,3}[ \u00a0]\d{1,3}(?:[ \u00a0]?\d{2,4}){2,4}|9\d \d{3} \d\d \d\d|"
        r"(?:(?<=el )|(?<=al )|(?<=ono )|(?<=el\. ))[6-9]\d\d(?: \d{3} \d{3}| \d\d \d\d \d\d)|"
        r"[679]\d\d \d{3} \d{3}(?=[,;.)]|$| (?:para|o|de lunes|en horario)\b))"
        r"(?![\w/]|[.,-]?\d)",
        spelled,
    ),
    rule(
        "time",
        rf"{_CLOCK}(?::(?P<minute>[0-5]\d))?\s?(?P<half>[apAP])\.?\s?[mM](?![\w])\.?",
        closed(_half_day),
    ),
    rule("duration", r"(?<![\w.,/:–-])(\d\d?)\s?h\s?([0-5]\d)(?:\s?min\b)?(?![\w:])", _lasting),
    rule("time", rf"{_CLOCK}:(?P<minute>[0-5]\d){_HOURS}?(?![\w/:–-]|[.,]\d)", _time, needs=":"),
    rule("time", rf"{_CLOCK}[.](?P<minute>[0-5]\d){_HOURS}", _time, needs="."),
    rule("time", rf"(?<=\blas ){_CLOCK}[.](?P<minute>[0-5]\d)(?![\w/:–-]|[.,]\d)", _time, needs="."),
    *dates(
        Dates(
            tag="es",
            day=lambda number, match, tag: (
                ordinal(1, "o", tag) if "º" in match[0] else words.cardinal(number, tag)
            ),
            year=year,
            first="[.]?º|",
            before="el|del|al|hasta el|desde el|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
            of=" de ",
            both="y",
            until="a",
        )
    ),
    rule(
        "abbreviation",
        r"(?<!\w)[Nn]\.?\s?[º°](?=\s?\d)",
        lambda match, _tag: "número" + ("" if match.string[match.end()] == " " else " "),
    ),
    ordinals(ordinal),
    rule(
        "decade",
        r"(?<=\b(?:los|Los)\s)['’]?([2-9]0)['’]?s\b",
        lambda match, tag: words.cardinal(int(match[1]), tag),
    ),
    rule(
        "money",
        r"(?<![\w$€£])\$\s?(?P<sum>\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,6})(?![\w.,]\d)\s(?P<name>pesos|dólares|MXN|ARS|COP|CLP)(?!\w)",
        _named_sum,
        needs="$",
    ),
    rule(
        "money",
        r"(?<![\w$€£])(?:(?P<us>US)|MX)?\$\s?(?P<sum>\d{1,3}(?:,\d{3}){1,3})(?:\.(?P<cents>\d\d))?(?![\w]|[.,]\d)",
        _american,
        needs="$",
    ),
    rule("name", r"(?<![\w/.,])24/7(?![\w/])", lambda _match, _tag: "veinticuatro siete", needs="/"),
    rule(
        "quarter",
        r"(?<![\w.,/-])([1-4])[TQ](?=\s(?:de(?:l año)?\s)?20\d\d(?!\d))",
        lambda match, tag: f"{ordinal(int(match[1]), 'er', tag)} trimestre",
    ),
    *both_genders(
        {
            "los/as": "los y las",
            "las/os": "las y los",
            "el/la": "el o la",
            "la/el": "la o el",
            "un/a": "un o una",
            "unos/as": "unos y unas",
            "Los/as": "Los y las",
            "El/la": "El o la",
        },
        "y",
        "o",
    ),
    *spans.spans(LANGUAGE),
    spans.marks(LANGUAGE, "sobre"),
    *amounts.money(LANGUAGE),
    *amounts.measures(LANGUAGE),
    halves.halves(LANGUAGE, _counted, _half, _SHARES),
    rule("fraction", r"(?<![\w.,/-])([1-9])/([3-9])\s(?=partes?\b)", _parts, needs="/"),
    *halves.fractions(LANGUAGE, {below: noun(part) for below, part in _PARTS.items()}, _HALVES, _counted),
    *counts(
        LANGUAGE,
        Agreement(
            gender=gender,
            articles="el|la|los|las|un|una|esta|este|su",
            small=SMALL,
            of_feminine=frozenset({"de las"}),
            before_names=listed("el al del día página artículo capítulo número ley tomo puesto"),
        ),
    ),
    rule(
        "count",
        r"(?<![\w.,/:$–-])([1-9]\d{0,2},\d{3})(?=\s(?!hijos por)(?P<noun>[a-záéíóúñ]{3,}s)(?!\w))",
        _comma_grouped,
        needs=",",
    ),
    *amounts.ranges(LANGUAGE),
    rule("number", r"(?<![\w.,/:–-])(\d{1,3})\.(\d\d?)(?![\w/:–-]|[.,]\d)", _pointed, needs="."),
    numbered(_CENTURIES, "y|al|a|o|e", century),
    numbered(_NUMBERED, "y|a|o", century),
    rulers(_RULERS, _QUEENS, ordinal, words.cardinal),
    editions(
        "la|el|del|al|los|las|La|El|Los|Las|una|un|esta|este|su",
        "edición|ediciones|aniversario|centenario|congreso|jornadas?|guerra|convenio|feria|festival|torneo|legislatura|concurso|certamen|cumbre|premio|asamblea|copa|dinastía",
        ordinal,
    ),
    rule(
        "abbreviation",
        r"(?<!\w)D\.(?=\s[A-ZÁÉÍÓÚ][a-zà-ÿ]{2,}(?P<surname>\s[A-ZÁÉÍÓÚ][a-zà-ÿ]{2})?)",
        _don,
        digits=False,
        needs=".",
    ),
    pages("páginas"),
    rule(
        "abbreviation",
        r"(?<!\w)S\.(?=\s(?:Pedro|Pablo|Juan|José|Antonio|Miguel|Francisco|Andrés|Agustín|Jorge|Isidro|Sebastián|"
        r"Esteban|Fernando|Vicente|Martín|Nicolás|Roque|Lorenzo)\b)",
        always("San"),
        digits=False,
        needs=".",
    ),
    *abbreviations(ANYWHERE, BEFORE_NUMBER, BEFORE_NAME),
    rule("symbol", r"(?<=\S\s)&(?=\s(?:[Ii]|[Hh]i(?!e)))", lambda _match, _tag: "e", digits=False, needs="&"),
    *symbols(_SIGNS, _COMPARED),
    rule(
        "or",
        rf"(?<![\w/-])o(?=\s(?:[$€£]\s?)?{_BEGINS_WITH_O})",
        always("u"),
    ),
)
