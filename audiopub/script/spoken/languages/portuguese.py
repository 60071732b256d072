"""Portuguese: its tables, and the rules that only Portuguese has.

This module owns Portuguese words: those of Brazil, unless the language's tag names Portugal.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.languages import amounts, halves, lasting, spans, versions
from audiopub.script.spoken.languages.agreement import Agreement, counts
from audiopub.script.spoken.languages.calendar_rules import Dates, dates
from audiopub.script.spoken.languages.contexts import abbreviations, named, numbered, pages, symbols
from audiopub.script.spoken.languages.grammar import Language, listed, noun, nouns, preceding
from audiopub.script.spoken.languages.iberian import (
    LAST_ORDINAL,
    bent,
    both_genders,
    editions,
    ordinals,
    rulers,
    spelled,
)
from audiopub.script.spoken.languages.portuguese_abbreviations import ANYWHERE, BEFORE_NAME, BEFORE_NUMBER
from audiopub.script.spoken.pattern import Pattern, rule

_BRAZIL: Mapping[str, str] = {"dezasseis": "dezesseis", "dezassete": "dezessete", "dezanove": "dezenove"}
_MILLION = 1_000_000


def cardinal(number: int, gender: str, tag: str) -> str:
    """Return a number in words: "vinte e uma", "duzentas", "duas mil"; num2words has no feminine."""
    said = words.cardinal(number, tag)
    if not tag.lower().endswith("-pt"):
        for european, brazilian in _BRAZIL.items():
            said = said.replace(european, brazilian)
    if number < _MILLION and gender == "f":
        said = re.sub(r"\bdois\b", "duas", said.replace("entos", "entas"))
        return re.sub(r"\bum$", "uma", said)
    return said


def year(value: int, tag: str) -> str:
    """Return a year, which is said as a number."""
    return cardinal(value, "", tag)


def ordinal(number: int, ending: str, tag: str) -> str:
    """Return an ordinal with its ending: "primeiro", "segundas"."""
    return bent(words.ordinal(number, tag), "o" if ending == "er" else ending)


def _century(number: int, tag: str) -> str:
    return ordinal(number, "o", tag) if number <= LAST_ORDINAL else cardinal(number, "", tag)


LANGUAGE = Language(
    tag="pt",
    cardinal=cardinal,
    year=year,
    minus="menos",
    plus="mais",
    to="a",
    score="a",
    by="por",
    percent="por cento",
    per=lambda _noun: "por ",
    thousand="mil",
    thousands=frozenset({"mil", "k"}),
    times=noun("f ve(z|zes)"),
    fraction_digits=2,
    fewest_many=2,
    of=lambda _following: "de ",
    cents_joint="e ",
    magnitudes=nouns("""
        k: m mil | mil: m mil | mi: m milh(ão|ões) | mi.: m milh(ão|ões) | M: m milh(ão|ões)
        milhão: m milh(ão|ões) | milhões: m milh(ão|ões) | bi: m bilh(ão|ões) | bi.: m bilh(ão|ões)
        bilhão: m bilh(ão|ões) | bilhões: m bilh(ão|ões) | tri: m trilh(ão|ões) | trilhões: m trilh(ão|ões)
    """),
    currencies=nouns("""
        €: m euro(s) | EUR: m euro(s) | R$: m rea(l|is) | $: m dólar(es) | US$: m dólar(es)
        USD: m dólar(es) | £: f libra(s) | CHF: m franco(s) suíço(s)
    """),
    cents=nouns("""
        €: m cêntimo(s) | EUR: m cêntimo(s) | R$: m centavo(s) | $: m centavo(s) | US$: m centavo(s)
    """),
    rates=nouns("""
        h: f hora | dia: m dia | semana: f semana | mês: m mês | ano: m ano | hora: f hora
        minuto: m minuto | segundo: m segundo | pessoa: f pessoa | porção: f porção | litro: m litro
        habitante: m habitante | hab: m habitante | hab.: m habitante
    """),
    units=nouns("""
        Km: m quilômetro(s) | km2: m quilômetro(s) quadrado(s) | m3: m metro(s) cúbico(s)
        µg: m micrograma(s)
        km/h: m quilômetro(s) por hora | km: m quilômetro(s) | m: m metro(s) | cm: m centímetro(s)
        mm: m milímetro(s) | m/s: m metro(s) por segundo | m²: m metro(s) quadrado(s)
        m2: m metro(s) quadrado(s) | km²: m quilômetro(s) quadrado(s) | m³: m metro(s) cúbico(s)
        ha: m hectare(s) | l: m litro(s) | L: m litro(s) | ml: m mililitro(s) | cl: m centilitro(s)
        g: m grama(s) | mg: m miligrama(s) | kg: m quilograma(s) | t: f tonelada(s) | W: m watt(s)
        kW: m quilowatt(s) | MW: m megawatt(s) | GW: m gigawatt(s) | kWh: m quilowatt(s)-hora
        MWh: m megawatt(s)-hora | TWh: m terawatt(s)-hora | V: m volt(s) | Hz: m hertz | MHz: m megahertz
        GHz: m gigahertz | MB: m megabyte(s) | GB: m gigabyte(s) | TB: m terabyte(s) | dB: m decibe(l|is)
        ppm: f parte(s) por milhão
        kcal: f quilocaloria(s) | °C: m grau(s) Celsius | ° C: m grau(s) Celsius | ºC: m grau(s) Celsius
        °F: m grau(s) Fahrenheit | °: m grau(s) | ‰: m por mil | min: m minuto(s) | s: m segundo(s)
    """),
)

_SIGNS = {
    "&": "e",
    "±": "mais ou menos",
    "→": "para",
    "=": "igual a",
    "≈": "aproximadamente",
    "+": "mais",
    "÷": "dividido por",
}
_COMPARED = {
    "<": "menos de",
    ">": "mais de",
    "≤": "no máximo",
    "≥": "no mínimo",
    "~": "cerca de",
    "≈": "cerca de",
    "±": "mais ou menos",
}
_NUMBERED = named(
    "capítulo", "tomo", "volume", "ato", "parte", "livro", "título", "fase", "tipo", "artigo"
) | {
    "Vaticano": "Vaticano",
    "cap.": "capítulo",
}
_CENTURIES = named("século", "séculos") | {"séc.": "século", "sécs.": "séculos"}
_RULERS = listed("""
    Pedro João Afonso Manuel Sancho Dinis Fernando Duarte Sebastião Henrique Filipe José Maria Luís
    Carlos Miguel Paulo Pio Bento Gregório Leão Inocêncio Clemente Urbano Sisto Júlio Napoleão Jorge
    Eduardo Guilherme Ricardo Jaime Frederico Francisco Nicolau Alexandre Catarina Isabel Elizabeth
    Elisabete Ivan Leopoldo Maximiliano Rodolfo Otão Ramsés Ptolomeu Cleópatra Teresa Juan Felipe
    Margarida Alberto Balduíno Constantino Justiniano Haakon Gustavo
""")
_QUEENS = listed("""
    Maria Catarina Isabel Elizabeth Elisabete Cleópatra Teresa Margarida
""")
_PARTS = {
    2: "m meio(s)",
    3: "m terço(s)",
    4: "m quarto(s)",
    5: "m quinto(s)",
    6: "m sexto(s)",
    8: "m oitavo(s)",
    10: "m décimo(s)",
}
_HALVES = {"½": noun("m e mei(o|a)"), "¼": noun("m e um quarto"), "¾": noun("m e três quartos")}

_FEMININE = re.compile(r"(?:[^m]a|ção|são|dade|tude|gem|ções|sões|as|gens|dades)s?$")
_FEMININES = listed("""
    mulher mulheres vez vezes noite noites parte partes classe classes torre torres chave chaves
    nave naves tarde tardes lei leis rede redes fonte fontes morte mortes série séries flor flores
    sede sedes base bases fase fases frase frases crise crises mão mãos foto fotos moto motos voz
    vozes luz luzes cruz cruzes mãe mães colher colheres gente árvore árvores cidade cidades
""")
_MASCULINE = re.compile(
    r"^(?:dias?|mapas?|\w+emas?|\w+amas?|\w+omas?|\w+istas?|poetas?|planetas?|atletas?|cometas?|colegas?|guardas?|policiais)$"
)
_SMALL = listed("""
    de da do das dos a as o os e ou em na no nas nos com por para que se uma sem mais menos como
    entre sobre até desde contra cada era são foi foram há já outra outras mas quando ante nada toda
    todas antes depois às aos à
""")


def _gender(word: str, *, many: bool) -> str:
    low = word.lower()
    if many != low.endswith("s"):
        return ""
    if low in _FEMININES:
        return "f"
    return "f" if not _MASCULINE.match(low) and _FEMININE.search(low) else ""


def _half(part: str, counted: str, kind: str, _before: str) -> str:
    half = "meia" if kind == "f" else "meio"
    said = {"½": half, "¼": "um quarto de", "¾": "três quartos de"}[part]
    return f"{said} {counted}"


_SHARES = halves.Shares(
    parts={"½": "metade", "¼": "um quarto", "¾": "três quartos"},
    of={"o": "do", "a": "", "os": "dos", "as": "das", "do": "do", "da": "da", "dos": "dos", "das": "das"},
)


def _counted(word: str) -> str:
    """Return the gender of what stands behind a number with a part, masculine where it is not known."""
    return "" if not word or word.lower() in _SMALL else _gender(word, many=word.endswith("s")) or "m"


_BEFORE_DOM = re.compile(
    r"(?:^|[,(:«“—–-]\s?|\b(?:de|a|o|e|com|por|para|que|do|da|ao|à|rei|rainha|imperador) )$", re.IGNORECASE
)
"""Where "D." is a title: "vitamina D. Ana" ends a sentence."""


def _title(match: re.Match[str], _tag: str) -> str | None:
    if not _BEFORE_DOM.search(preceding(match)):
        return None
    return "dona" if match["name"].endswith("a") else "dom"


_CALLED = re.compile(
    r"\b(?:tel|telef|telefone|telem[óo]vel|telefones|contac?to|ligue|ligar|número|whatsapp|fax|linha)\.?:?\s"
    r"(?:para o |para |o |é o )?$",
    re.IGNORECASE,
)
"""What stands before a telephone number of Portugal."""

_DRAWN = re.compile(r"(?:empat|placar|jogo|gols?)", re.IGNORECASE)


def _thousands(match: re.Match[str], tag: str) -> str | None:
    """Say "2 mil mulheres", whose thousands bend to what is counted."""
    word = match["noun"]
    if word.lower() in _SMALL or _gender(word, many=True) != "f":
        return None
    return f"{cardinal(int(match['whole']) * 1000, 'f', tag)} {word}"


def _score(match: re.Match[str], tag: str) -> str:
    """Say "2x1" as "dois a um", and "4x4" as the car."""
    if match[1] == match[2] == "4" and not _DRAWN.search(preceding(match)):
        return f"{cardinal(4, '', tag)} por {cardinal(4, '', tag)}"
    return f"{cardinal(int(match[1]), '', tag)} a {cardinal(int(match[2]), '', tag)}"


def _time(match: re.Match[str], tag: str) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    said = cardinal(hour, "f", tag)
    if minute:
        return f"{said} e {cardinal(minute, '', tag)}"
    return f"{said} {'hora' if hour == 1 else 'horas'}"


_HOUR = r"(?<![\w.,/:–-])(?P<hour>[01]?\d|2[0-4])"

PORTUGUESE: tuple[Pattern, ...] = (
    *versions.versions(LANGUAGE),
    *lasting.durations(LANGUAGE),
    lasting.half_days(_time),
    lasting.clocks(_time, LANGUAGE.to),
    rule(
        "phone",
        r"(?<![\w.,/+-])(?:(?:\+\d{1,3}[ \u00a0]\d\d[ \u00a0]9?|(?:\+\d{1,3}[ \u00a0])?\(\d\d\)"
        r"[ \u00a0]?9?|9)\d{4}-\d{4}"
        r"|\+351[ \u00a0]\d{2,3}(?:[ \u00a0]\d{3}){1,2}(?:[ \u00a0]\d{4})?)(?![\w/]|[.,-]\d)",
        spelled,
        needs="+-",
    ),
    rule(
        "phone",
        r"(?<![\w.,/+-])(?<!\d )(?:9[1236]\d|2\d\d|800|808) \d{3} \d{3}(?![\w/]|[.,-]?\d| \d)",
        lambda match, tag: spelled(match, tag) if _CALLED.search(preceding(match)) else None,
    ),
    rule("time", rf"{_HOUR}\s?[hH]\s?(?P<minute>[0-5]\d)?(?:min\b)?(?![\w/]|[.,]\d)", _time),
    rule("time", rf"{_HOUR}:(?P<minute>[0-5]\d)(?:\s?h\b)?(?![\w/:–-]|[.,]\d)", _time, needs=":"),
    *dates(
        Dates(
            tag="pt",
            day=lambda number, _match, tag: (
                ordinal(1, "o", tag) if number == 1 else cardinal(number, "", tag)
            ),
            year=year,
            first="[.]?[º°]|",
            before="em|de|dia|a|até|desde",
            of=" de ",
            both="e",
            until="a",
        )
    ),
    rule("abbreviation", r"(?<!\w)[Nn]\.?\s?[º°]\s?(?=\d)", lambda _match, _tag: "número "),
    ordinals(ordinal),
    rule("score", r"(?<![\w.,/-])(\d)\s?x\s?(\d)(?![\w/]|[.,]\d|\s?[x×c-m])", _score),
    *both_genders(
        {
            "os/as": "os e as",
            "as/os": "as e os",
            "o/a": "o ou a",
            "um/a": "um ou uma",
            "do/a": "do ou da",
            "Os/as": "Os e as",
            "O/a": "O ou a",
        },
        "e",
        "ou",
    ),
    *spans.spans(LANGUAGE),
    spans.marks(LANGUAGE, "em"),
    *amounts.money(LANGUAGE),
    rule("count", r"(?<![\w.,/–-])(?P<whole>\d{1,3})\smil\s(?P<noun>[^\W\d_]{2,30})(?![\w'’])", _thousands),
    *amounts.measures(LANGUAGE),
    halves.halves(LANGUAGE, _counted, _half, _SHARES),
    *halves.fractions(LANGUAGE, {below: noun(part) for below, part in _PARTS.items()}, _HALVES, _counted),
    *counts(
        LANGUAGE,
        Agreement(
            gender=_gender,
            articles="o|a|os|as|um|uma|do|da|no|na|esta|este",
            small=_SMALL,
            of_feminine=frozenset({"das"}),
            before_names=listed("o ao do no dia página artigo capítulo número lei tomo lugar"),
        ),
    ),
    *amounts.ranges(LANGUAGE),
    numbered(_CENTURIES, "e|ao|a|ou", _century),
    numbered(_NUMBERED, "e|a|ou", _century),
    rulers(_RULERS, _QUEENS, ordinal, lambda number, tag: cardinal(number, "", tag)),
    editions(
        "a|o|da|do|na|no|à|ao|as|os|das|dos|A|O|uma|um|esta|este",
        "edição|edições|aniversário|centenário|congresso|jornadas?|guerra|festival|torneio|legislatura|concurso|prêmio|prémio|assembleia|copa|dinastia",
        ordinal,
    ),
    pages("páginas"),
    rule(
        "abbreviation", r"(?<![\w.])D\.(?=\s(?P<name>[A-ZÁÉÍÓÚÂ][a-zà-ÿ]+))", _title, digits=False, needs="."
    ),
    *abbreviations(ANYWHERE, BEFORE_NUMBER, BEFORE_NAME),
    *symbols(_SIGNS, _COMPARED),
)
