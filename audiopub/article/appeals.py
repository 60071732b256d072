"""Lines in which a page speaks of itself and to its reader: who makes it, what it costs, what else there is.

This module owns the kinds of words by which such an appeal is known, in the languages of most web pages: no
single one proves anything, several together do. It refuses to say where a line must stand to be removed.
"""

import re
from collections.abc import Mapping

from audiopub.article.units import Unit

_WORDS: Mapping[str, str] = {
    "us": r"\w{3,}[aei]mos|\w{2,}iamo|we|our|us|wir|unser\w*|uns|nous|notre|nos|nosotr[oa]s|nuestr[oa]s?"
    r"|noi|nostr[oiae]|nós|noss[oa]s?",
    "you": r"you|your|you['’]\w+|dein\w*|dich|dir|euch|euer|ihnen|ihr(?:e[mnrs]?)?|vous|votre|vos"
    r"|usted(?:es)?"
    r"|tus?|tuo|tua|tuoi|vostr[oiae]|você|vocês|seus?|suas?|"
    r"sie\ (?:sich|uns|alle|hier|jederzeit|können)|(?:können|möchten|haben|lesen|wollen)\ sie",
    "press": r"journalism\w*|journalismus|journalist\w+|periodism\w+|giornalism\w+|jornalism\w+|newsroom"
    r"|redaktion\w*"
    r"|rédaction|redacción|redazione|redação|advertis\w+|werbung|publicité|publicidad\w?|pubblicità|paywall"
    r"|bezahlschranke\w*|subscri\w+|abonn\w+|digitalabo|abos?|suscri\w+|abbona\w+|assina\w+|readers?|leser\w*"
    r"|lecteurs?|lectrices?|lector(?:a|es|as)|lettor[ei]|lettrici|leitor(?:a|es|as)|this\ (?:story"
    r"|article|page)"
    r"|(?:diesen|unsere)\ artikel|questa\ storia|esta\ historia|esta\ história|cette\ histoire|padroni"
    r"|actionnaires?|accionistas|acionistas|shareholders"
    r"|cet\ article|este\ artículo|questo\ articolo|este\ artigo|independent"
    r"|unabhängig\w*|indépendant\w*|independientes?|indipendent\w+|independentes?|newsletters?|bulletin"
    r"|boletín|community|our\ (?:team|site)|nonprofit|comments?\ section",
    "give": r"support\w*|donat\w+|donor\w*|unterstütz\w*|spenden?|souten\w+|soutien|dons?|faire\ un\ don"
    r"|apoy\w+|apoi\w+"
    r"|dona(?:r|ción|zion\w+|tivo)?|sosten\w+|sostien\w+|contribu\w+|soci[oa]s?|members?|mitglied\w*"
    r"|help\ (?:us|keep)|a\ coffee|einen\ kaffee|kaffeekasse|adhér\w+|mécén\w+",
    "show": r"podcasts?|pódcasts?|episodes?|épisodes?|episodios?|episódios?|neue[nr]?\ folge|e-?mails?"
    r"|courriels?"
    r"|inbox|postfach|apps?|whatsapp\w*|season|staffel|saison|temporada|stagione|videos?|vídeos?|bookmarks?"
    r"|checklists?|boîte|correo",
    "often": r"every\ (?:week|day|morning|month|\w+day)|(?:once|twice)\ a\ (?:week|month)|weekly|daily"
    r"|jede[nr]?\ (?:woche|tag"
    r"|monat|\w+tag|morgen)|wöchentlich|täglich|chaque\ \w+|tous\ les\ \w+s|cada\ (?:semana|día|mes|mañana"
    r"|viernes|domingo|lunes)|todos\ los\ \w+s|ogni\ (?:settimana|giorno|mese|mattina|venerdì|domenica)"
    r"|tod[oa]s\ [oa]s\ \w+s|per\ (?:month|week)|a\ month|im\ monat|par\ mois|al\ mes|al\ mese|por\ mês",
    "free": r"free|for\ free|kostenlos\w*|gratis|gratuit\w*|gratuita\w*|grátis|unlimited|jederzeit"
    r"|at\ any\ time"
    r"|à\ tout\ moment|en\ cualquier\ momento|in\ qualsiasi\ momento|a\ qualquer\ momento|cancel|kündbar"
    r"|kündigen|unsubscribe|désinscri\w+|no\ spam|exclusive\w*|exklusiv\w*",
}
_PATTERNS = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE | re.VERBOSE) for kind, words in _WORDS.items()
}
_LEAST = 3
_MOST_WORDS = 70
_OFFER_WORDS = 25
_SHORT_WORDS = 10
WORDS_A_KIND = 15
"""A line with more words than this for each of its kinds is no appeal by its words alone."""

_QUOTES = ("“", "”", "„", "«", "»", '"', "‘", "—", "–")


def appeals(unit: Unit) -> int:
    """Return how many kinds of words of an appeal a line has, when they are three or more, else 0.

    Somebody's words in quotes are none.
    """
    if unit.words > _MOST_WORDS or unit.look.startswith(_QUOTES) or unit.text.endswith(_QUOTES):
        return 0
    found = _kinds(unit)
    if unit.words <= _OFFER_WORDS and {"often", "free"} <= found:
        return max(len(found), _LEAST)
    tells = len(found) > _LEAST or ({"us", "press"} & found and {"press", "show"} & found)
    return len(found) if len(found) >= _LEAST and tells else 0


def speaks_of_page(unit: Unit) -> bool:
    """Tell a line that belongs to an appeal or a button right below it: of two kinds, or short and of one.

    "We" and "you" alone are of the page where it asks: an author says so as well.
    """
    if unit.words > _MOST_WORDS or unit.look.startswith(_QUOTES) or unit.text.endswith(_QUOTES):
        return False
    found = _kinds(unit)
    if unit.words <= _SHORT_WORDS:
        return bool(found & {"us", "press", "give"})
    asks = "?" in unit.look or bool(found - {"us", "you"})
    return len(found) >= _LEAST - 1 and asks


def tells_who(unit: Unit) -> bool:
    """Tell a line that says who speaks or how often: a press, times, "we" with what is shown, or more.

    An app, a video, help or "you" are in instructions as well, and some of them in any long line.
    """
    found = _kinds(unit)
    if unit.words > WORDS_A_KIND * len(found):
        return False
    return bool(found & {"press", "often"}) or {"us", "show"} <= found or len(found) >= _LEAST


def _kinds(unit: Unit) -> set[str]:
    return {kind for kind, pattern in _PATTERNS.items() if pattern.search(unit.look)}
