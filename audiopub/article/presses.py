"""Regular expressions over short lines that a reader presses: what there is to buy, book, try or look at.

This module owns how such a button and a price beside it look in the languages of most web pages. It refuses
to say that such a line is of a page: items of a text begin with the same verbs; `inserts` looks above them.
"""

import re

from audiopub.article.units import Unit

_MOST_WORDS = 6
_PRICE_WORDS = 12
_MONEY = r"(?:(?:r\$|[£€$])\s?\d[\d.,]{0,9}|\d[\d.,]{0,9}\s?(?:€|euros?\b|chf\b|eur\b))"

_VERBS = r"""
    register|book|reserve|buy|order|shop|apply|enrol|join|try|start|take|get|check|see|view|watch|find|calculate|claim
    |download|request|learn|discover|explore|compare|sign|visit|read
    |commencer|essayer|essayez|réserver|réservez|commander|acheter|achetez|découvrir|découvrez|calculer|télécharger
    |s['’]inscrire|je\ m['’]inscris|j['’]en\ profite|voir|profiter|comparer|demander|prendre|trouver
        |obtenir|tester
    |participer|consulter|estimer|simuler|faire|accéder
    |pedir|pide|calcular|calcula|reservar|reserva|comprar|compra|ver|consultar|consulta|probar|prueba|descargar
    |descarga|inscribirse|inscríbete|apúntate|solicitar|solicita|empezar|descubrir|quiero|comparar|acceder|hacer
    |prenota|prenotare|acquista|acquistare|scarica|scaricare|ordina|ordinare|compra|scopri|richiedi|iscriviti|calcola
    |prova|vedi|inizia|partecipa|vai|confronta|voglio|accedi
    |compre|reserve|inscreva-se|inscrever|baixar|baixe|simular|simule|garantir|garanta|candidatar|candidate-se
    |começar|fazer|peça|aproveitar|aproveite|experimente|experimentar|participar|saber|conferir|confira|marcar|quero
    |acessar|aceder"""
_GERMAN = r"""
    bestellen|buchen|reservieren|kaufen|sichern|testen|starten|ansehen|anmelden|berechnen|vergleichen|herunterladen
    |entdecken|bewerben|vereinbaren|anfordern|mitmachen|eintragen|ausprobieren|beantragen|laden|teilnehmen|erfahren
    |anschauen|suchen|finden|beginnen"""
_BUTTON = re.compile(
    rf"^\W*(?:(?:{_VERBS})\b[^.!?:;,]{{0,40}}|(?:[\w*-]+\s){{0,4}}(?:{_GERMAN}))[^\w?.]*$",
    re.IGNORECASE | re.VERBOSE,
)
_PRICE = re.compile(
    rf"^\W*(?:(?:from|ab|now|jetzt|nur|only|dès|à partir de|desde|a partir (?:da|de|di)|da|por|solo"
    rf"|só)\s)?{_MONEY}\W*$",
    re.IGNORECASE,
)
_SHOP_LINE = re.compile(
    rf"^[^.!?]{{0,50}}{_MONEY}\*?\s+(?:{_VERBS}|{_GERMAN}|zum\ \w+)\b[^.!?]{{0,24}}$",
    re.IGNORECASE | re.VERBOSE,
)


def is_button(unit: Unit) -> bool:
    """Tell a short line that a reader may press; an item of a list looks the same."""
    return unit.words <= _MOST_WORDS and not unit.bullet and _BUTTON.match(unit.look) is not None


def is_price(unit: Unit) -> bool:
    """Tell a line with a price and nothing else."""
    return unit.words <= _MOST_WORDS and _PRICE.match(unit.look) is not None


def is_shop_line(unit: Unit) -> bool:
    """Tell a line with a price and the button behind it."""
    return unit.words <= _PRICE_WORDS and _SHOP_LINE.match(unit.look) is not None
