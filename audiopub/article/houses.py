"""Agencies and newsrooms that stand where an author's name would, and sign a report when nobody else does.

This module owns their names. It refuses to say whether one stands where an author would; `head` does.
"""

import re

AGENCIES = frozenset(
    """
    afp agi ansa ap apa ats belga dapd dpa efe epd kna lusa notimex pa rtr reuters sda sid tass télam xinhua
    adnkronos askanews
    """.split()  # noqa: SIM905 -- reads as a list of words
)
"""News agencies as they call themselves, in small letters."""

_NAMED = (
    r"(?:the\s)?associated\spress|agence\sfrance-presse|press\sassociation|pa\smedia|europa\spress|"
    r"keystone-sda|agencia\sefe|agência\slusa|agência\sbrasil|la\spresse\scanadienne|the\scanadian\spress|"
    r"prensa\slatina"
)
_AGENCY = rf"(?:{_NAMED}|{'|'.join(sorted(AGENCIES, key=len, reverse=True))})"
_AGENCY_LINE = re.compile(
    rf"\W*(?:(?:by|von|par|por|di|da|source|quelle|fuente|fonte)\s?:?\s)?"
    rf"(?P<name>(?:(?-i:[A-Z]{{2,5}})/)?{_AGENCY}(?:\s?[/,&+]\s?{_AGENCY})*)"
    r"(?:\s?[/|,–-]\s?(?-i:[A-ZÀ-Þ])[\w-]+(?:\s(?-i:[A-ZÀ-Þ])[\w-]+)?)?\W*",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(
    r"(?:(?:by|von|par|por|di|da|from|a\scura\sdella)\s(?:(?:the|der|la|a|el)\s)?)?"
    r"(?P<name>(?:(?:die|la|a|nostra|unsere|our)\s)?"
    r"(?:redaktion|redaktionsteam|rédaction|redacción|redazione|redação|equipe|agenturen|agencias|agences|agenzie|agências|newsroom|news\s?desk|web\sdesk|"
    r"staff\sreports?|staff\swriters?|editorial\s(?:staff|team|board)|pressestelle|pressebüro|ufficio\sstampa|"
    r"press\soffice|service\s(?:de\s)?presse|gabinete\sde\s(?:prensa|comunicación|imprensa|comunicação)|"
    r"assessoria\sde\s(?:imprensa|comunicação))"
    r"(?:\s(?:(?:de|del|der|di|do|da|des|für)\s)?(?-i:[A-ZÀ-Þ])[\w.-]{1,15}){0,3})",
    re.IGNORECASE,
)
_LINE_CHARS = 70


def house(text: str) -> tuple[str, ...]:
    """Return the agency or newsroom that a line names and nothing else: "dpa", "Redazione Sport".

    A newsroom in capitals ("PRESS OFFICE") is a section of the page.
    """
    text = text.strip()
    if len(text) > _LINE_CHARS:
        return ()
    found = _AGENCY_LINE.fullmatch(text) or (None if text.isupper() else _NEWSROOM.fullmatch(text))
    return (found["name"],) if found else ()
