"""What a stop may belong to: the end of a sentence, an abbreviation, an initial, the number of a day.

This module owns tables; what is cut is the business of `sentences`, what is said that of `spoken`.
"""

import re
from collections.abc import Mapping

OPENERS: Mapping[str, str] = {
    "de": "Er|Sie|Es|Wir|Ich|Ihr|Dann|Danach|Dort|Doch|Aber|Und|Oder|Auch|Heute|Der|Die|Das|Dieser|Diese|"
    "Dieses|Dabei|Damit|Man|Nun|Jetzt|Hier|Wer|Was|Wie|Wenn|Während|Seit|Seine|Seinen|Ihre|Im|In|Am|Als|Mit|Nach|Bei|"
    "Auf|Für|Zum|Zur|Ein|Eine|Einen|Kein|Keine",
    "fr": "Il|Elle|Ils|Elles|On|Nous|Je|Le|La|Les|Un|Une|Des|Ce|Cette|Ces|Mais|Et|Puis|En|Dans|Au|Après",
    "es": "El|La|Los|Las|Un|Una|Él|Ella|Ellos|En|Y|Pero|No|Se|Su|Sus|Es|Según|Para|Con|Por|Al|Después|Luego",
    "it": "Il|Lo|La|I|Gli|Le|Un|Una|Egli|Lei|Lui|In|E|Ma|Non|Si|Poi|Dopo|Nel|Nella|Per|Con|È",
    "pt": "O|A|Os|As|Um|Uma|Ele|Ela|Em|E|Mas|Não|Se|Seu|Sua|Para|Com|Por|No|Na|Depois",
}
"""Words that begin sentences, behind which hardly a name goes on."""

SHORT_MONTHS: Mapping[str, str] = {
    "de": "Jan|Febr?|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez",
    "fr": "janv|févr?|avr|juil|sept|oct|nov|déc",
    "es": "ene|feb|mar|abr|jun|jul|ago|sept?|set|oct|nov|dic",
    "it": "genn?|feb|febbr|mar|apr|giu|lug|ago|sett?|ott|nov|dic",
    "pt": "jan|fev|mar|abr|jun|jul|ago|set|out|nov|dez",
}
"""Short names of months, without their stop."""

MONTH_STARTS = re.compile(
    r"(?:Januar|Jänner|Jan\.|Februar|Febr?\.|März|Mrz\.|April|Apr\.|Mai\b|Juni\b|Juli\b|August|Aug\.|"
    r"Septembe|Sept?\.|Oktober|Okt\.|November|Nov\.|Dezember|Dez\.)"
)
"""How a German month begins."""

SHORT_ENDS: Mapping[str, str] = {
    "de": r"\b(?:[Uu]sw|[Ee]tc|(?<=[a-zß] )(?:Gen|[IVX]{1,6})|ff?|Chr|Jh|Co|\d{1,3}|"
    rf"{SHORT_MONTHS['de']})\.",
    "fr": r"(?:J\.-C|\b[Ee]tc)\.",
    "es": r"\b(?:[Vv]itamina\s[A-K]|UU|OO|HH|[ad]\.\s?C|[Ee]tc)\.",
    "it": r"\b(?:[Vv]itamina\s[A-K]|[ad]\.\s?C|[Ee]cc|[Ee]tc|p\.A|r\.l)\.",
    "pt": r"\b(?:[Vv]itamina\s[A-K]|[ad]\.\s?C|[Ee]tc|S\.A)\.",
}
"""Abbreviations that often end a sentence; in German numbers and short months too."""

_LETTERED = (
    "vitamina vitamine piano plan plano gruppo grupo groupe serie série classe clase tipo type lettera letra "
    "lettre epatite hepatitis hépatite punto point ponto categoria catégorie ligne línea linea linha annexe "
    "anexo allegato bâtiment edificio edifício salle sala terminal bloc bloque bloco porte puerta porta "
    "section sección"
)
INITIAL = re.compile(
    r"(?:^|[\s(«“\"'’])[a-zà-ÿ]+\.?" + "".join(f"(?<!{word})" for word in _LETTERED.split()) + r"\s[A-Z]\.$"
)
"""The initial of a name behind a word of the sentence: "il ministro G. Rossi", but "la vitamina C"."""

SMALL_BEHIND: Mapping[str, str] = {
    "de": "Std|Min|Sek|Mio|Mrd|Tsd|Stk|Pkg|Pck|EL|TL|Nr|St|inkl|exkl|geb|gest|ehem",
    "fr": "pers|hab|pts|env|éd|max|min|tél|coll|trad|dép|arr|janv|févr|fév|avr|juil|sept|oct|nov|déc",
    "es": "pers|hab|ptos|pts|cdas?|cdtas?|mill|mills|UU|OO|AA|HH|CC|máx|mín|aprox|ed|tel|seg|ej",
    "it": "pers|ab|mln|mld|mrd|ca|min|max|tel|sec|ed|es|pag|vol|cucch",
    "pt": "pess|hab|mi|bi|tri|mil|aprox|máx|mín|tel|ed|seg|ex",
}
"""Abbreviations within a sentence, which goes on behind them with a small letter."""
