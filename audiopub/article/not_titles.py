"""What a title cannot be, although it stands among the lines where titles stand.

This module owns those signs: hours, addresses, the number of an issue, buttons. It refuses to choose a title.
"""

import re

_HOUR = r"\d{1,2}(?:[:.h]\d{2})?"
_HOURS = re.compile(
    rf"\b{_HOUR}\s?(?:[ap]\.?m\b\.?|uhr|h\b)?\s?(?:[-–—]|to|bis|à|a|às|alle|until|till)\s?"
    rf"{_HOUR}\s?(?:[ap]\.?m\b|uhr\b|h(?:rs)?\b)|\b\d{{1,2}}[:.h]\d{{2}}\s?[-–—]\s?\d{{1,2}}[:.h]\d{{2}}\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\w@\w[\w.-]*\.\w|\bwww\.\w|https?://")
_PHONE = re.compile(
    r"^[^.!?]{0,40}\b(?:tel|telefon|telefono|teléfono|telefone|téléphone|tél|phone|call|fon|fax|mobil|hotline|"
    r"whatsapp|helpline|newsroom|appelez|anruf|llame|chiama|ligue)\b\W{0,3}(?:\w+\s){0,3}[+(]?\d[\d\s()/.-]{4,}"
    r"|(?:^|\s)\+\d{1,3}[\s(]+\d",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"^\W*(?:(?:entrada|entrance|entry|admission|eintritt|entrée|ingresso|accesso|acceso)\s"
    r"(?:is\s|ist\s|est\s|es\s|è\s)?(?:livre|libre|libero|free|frei|gratuit[aeo]?|gratis|grátis)|"
    r"(?:free|freier|kostenloser)\s(?:entry|admission|eintritt|with\s(?:\w+\s)?(?:entry|admission|ticket)))\b.{0,40}$",
    re.IGNORECASE,
)
_NUMBER = r"(?:n|nr|no|nº|núm|num|№|vol|volume|issue|ausgabe|heft|numéro|número|numero|fascicolo)"
_ISSUE = re.compile(
    rf"^(?:\W*[^\W\d]+\W){{0,4}}?{_NUMBER}\b[.°º]{{0,2}}\s?\d{{1,5}}(?:\s?/\s?\d{{2,4}})?(?:\W+\w+){{0,3}}\W*$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^\W*(?:(?:part|teil|folge|partie|parte|episode|épisode|episodio|episódio|chapter|kapitel|chapitre|capítulo|"
    r"capitolo|page|seite|página|pagina)\s?(?:\d{1,3}|[ivx]{1,5}|one|two|three)(?:\s?(?:/|of|von|de|di|sur)\s?\d{1,3})?|"
    r"(?:more|next|also)\sin\s(?:this|the)\s(?:series|section)|(?:mehr|alle\steile)\s(?:aus|in)\s(?:dieser|der)\sserie)\W*$",
    re.IGNORECASE,
)
_FROM_ISSUE = re.compile(
    r"^\W*(?:(?:taken\s|published\s|originally\s)?(?:from|in)\s(?:the|our|issue)|aus\s(?:der|dem|heft|ausgabe|unser\w*)|"
    r"(?:extrait|tiré|issu)\sd[ue]|d(?:ans|e)\sle\snuméro|du\snuméro|del?\s(?:número|numero|la\s(?:edición|revista))|"
    r"dal\s(?:numero|fascicolo)|dall['’]edizione|d[ao]\s(?:edição|número|revista))\b"
    r"(?=.{0,40}\b(?:issue|edition|magazine|ausgabe|heft|numéro|número|numero|edición|revista|fascicolo|edizione|"
    r"edição)\b).{0,60}$",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"^\W*(?:(?:accept|reject|view|manage|allow|customi[sz]e|change)\s(?:\w+\s){0,2}cookies?(?:\s\w+)?|"
    r"cookies?\son\s.{3,40}|(?:your\s)?cookie\s(?:choices|options)|we\s(?:value|respect|care\sabout)\syour\sprivacy|"
    r"(?:alle\s|nur\s)?(?:\w+\s)?cookies?\s(?:akzeptieren|ablehnen|zulassen|verwalten|anpassen)|"
    r"(?:wir\sschätzen|ihre)\s(?:ihre\s)?privatsphäre.{0,30}|"
    r"(?:tout\s)?(?:accepter|refuser|gérer|paramétrer)\s(?:\w+\s){0,2}cookies?|"
    r"(?:aceptar|rechazar|configurar|gestionar|aceitar|rejeitar|gerir|accetta|rifiuta|gestisci)\s(?:\w+\s){0,2}cookies?|"
    r"nous\srespectons\svotre\svie\sprivée|valoramos\s(?:tu|su|a\ssua)\sprivaci(?:dad|dade)|"
    r"(?:rispettiamo|teniamo\salla)\s(?:la\s)?tua\sprivacy)\W*$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"^\W*(?:follow|folge|abonniere|suivez|suis|s[ií]g(?:ue|a)|s[ií]gan|segui|siga|seguimi|seguici)"
    r"[- ]?(?:me|us|mir|uns|moi|nous|nos|mi|ci)?\b(?:\s\w+){0,2}\W*$|"
    r"^\W*(?:s[ií]gueme|s[ií]guenos|seguimi|seguici|siga-(?:me|nos))\b(?:\s\w+){0,3}\W*$",
    re.IGNORECASE,
)
_READING = re.compile(
    r"^\W*\d{1,3}\s?(?:['’′]|min(?:s|ute[ns]?|utos?|uti)?\b\.?)(?:\s[\w’']+){0,3}\W*$|"
    r"^\W*\d[\d.,]*\s?[km]?\s(?:people|others|personen|personnes|personas|pessoas|persone)\b.{0,30}$|"
    r"^(?:search|close|open|toggle|expand|collapse|hide|show)\s(?:\S+\s?){1,3}$|"
    r"^(?:views?|aufrufe|zugriffe|vues|visitas|visualizzazioni|visualizações|likes?)\W{1,3}\d[\d.,]*\W*$",
    re.IGNORECASE,
)
_SIGNS = (_HOURS, _FREE, _ADDRESS, _PHONE, _ISSUE, _PART, _FROM_ISSUE, _CONSENT, _FOLLOWING, _READING)
_MAX_CHARS = 200


def is_no_title(text: str) -> bool:
    """Tell a line that no article is called by: hours, an address, a number of an issue, a button."""
    return len(text) <= _MAX_CHARS and any(sign.search(text) for sign in _SIGNS)
