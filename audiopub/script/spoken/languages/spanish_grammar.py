"""Spanish numbers in words, and the gender of the nouns behind them.

This module owns what bends. What is written for units, sums and abbreviations is in `spanish`.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.languages.grammar import listed
from audiopub.script.spoken.languages.iberian import bent

_MILLION = 1_000_000
_THOUSAND = 1000


def cardinal(number: int, gender: str, tag: str) -> str:
    """Return a number in words: "veintiún mil", "doscientas", "veintiuna"; num2words has none of these."""
    if number == 0:
        return words.cardinal(0, tag)
    millions, rest = divmod(number, _MILLION)
    thousands, ones = divmod(rest, _THOUSAND)
    parts = []
    if millions:
        parts.append("un millón" if millions == 1 else f"{cardinal(millions, 'm', tag)} millones")
    if thousands:
        parts.append(
            "mil" if thousands == 1 else f"{_below(thousands, gender or 'm', tag, thousands=True)} mil"
        )
    if ones:
        parts.append(_below(ones, gender, tag))
    return " ".join(parts)


def _below(number: int, gender: str, tag: str, *, thousands: bool = False) -> str:
    """Return a number below 1000; before "mil" its one is always short, its hundreds may be feminine."""
    said = words.cardinal(number, tag)
    if gender == "f":
        said = said.replace("cientos", "cientas").replace("quinientos", "quinientas")
    if not gender or not said.endswith("uno"):
        return said
    if gender == "f" and not thousands:
        return f"{said[:-1]}a"
    return f"{said.removesuffix('iuno')}iún" if said.endswith("iuno") else said[:-1]


def year(value: int, tag: str) -> str:
    """Return a year, which is said as a number."""
    return words.cardinal(value, tag)


def ordinal(number: int, ending: str, tag: str) -> str:
    """Return an ordinal with its ending: "primero", "tercer", "décima tercera"."""
    said = {11: "undécimo", 12: "duodécimo"}.get(number) or words.ordinal(number, tag)
    if ending == "er":
        return re.sub(r"(primer|tercer)o$", r"\1", said)
    return bent(said, ending)


_FEMININE = re.compile(
    r"(?:[^ií]a|ía|ia|ci[oó]n|si[oó]n|xi[oó]n|gi[oó]n|dad|tad|tud|umbre|triz|ez)(?:e?s)?$|(?:ices|eces|ciones|siones|dades|tades)$"
)
_FEMININES = listed("""
    mujer mujeres vez veces noche noches parte partes calle calles clase clases torre torres llave
    llaves nave naves tarde tardes ley leyes red redes clave claves fuente fuentes muerte muertes
    imagen imágenes orden órdenes serie series serpiente flor flores sede sedes base bases fase
    fases frase frases crisis tesis mano manos foto fotos moto motos voz voces luz luces cruz cruces
    actriz actrices madre madres gente nube nubes carne sangre sal nieve pared paredes leche hambre
    víctimas variable variables piel pieles res reses
""")
_MASCULINES = re.compile(
    r"^(?:d[ií]a|mapa|problema|sistema|programa|tema|clima|idioma|poema|planeta|cometa|poeta|atleta|tranvía|esquema|"
    r"diploma|drama|fantasma|enigma|síntoma|dilema|lema|teorema|aroma|cura|colega|guardia|policía|papa|gorila|sofá|"
    r"\w+ista|\w+nauta|\w+crata|kilograma|telegrama|crucigrama|avi[oó]n|cami[oó]n|mill[oó]n|gorri[oó]n|gui[oó]n|pez|juez|ajedrez|\w*mes)(?:e?s)?$"
)
SMALL = listed("""
    de del al el la los las un una y o u e en es a con por para sin que se su sus lo le les no ni si
    más menos como entre sobre hasta desde contra cada era son fue han ha ya hay otra otras otro
    otros tras según mil tres seis dos pero cuando donde vio dio dijo ante bajo era eran está están
    sea nada toda todas antes luego además todavía
""")


def gender(word: str, *, many: bool) -> str:
    """Return "m", "f", or nothing for what may be no noun."""
    low = word.lower()
    if many != low.endswith("s") and low not in {"crisis", "tesis", "gente"}:
        return ""
    if low in _FEMININES:
        return "f"
    if not _MASCULINES.match(low) and _FEMININE.search(low):
        return "f"
    masculine = many or _MASCULINES.match(low) or re.search(r"(?:o|or|ón|el|al|il|és|mes|ente|aje)$", low)
    return "m" if masculine else ""
