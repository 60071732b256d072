"""German numbers as their sentence bends them: "am dritten Oktober", "ein drittes Kind".

This module owns the cases that prepositions and articles ask for, the endings of ordinals, and the genders
that endings of nouns give away.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from audiopub.script.spoken import words
from audiopub.script.spoken.languages.contexts import roman
from audiopub.script.spoken.languages.grammar import listed, preceding
from audiopub.script.spoken.pattern import Pattern, alternatives, rule
from audiopub.script.stops import OPENERS

_DATIVE = (
    "mit nach bei von zu aus seit vor unter zwischen gegenüber neben hinter über in an auf laut dank wegen"
)
_ACCUSATIVE = "um für gegen durch ohne"
CASES: Mapping[str, str] = dict.fromkeys(_DATIVE.split(), "dat") | dict.fromkeys(_ACCUSATIVE.split(), "acc")
"""The case that a preposition asks for; of those that may ask for two, the likelier."""

_WEAK = listed("""
    am im vom zum zur beim dem den des einer einem einen eines diesem diesen jedem jeden jenem jenen
    bis ab ihrem ihren ihrer ihres seinem seinen seiner seines meinem meinen meiner meines unserem
    unseren unserer deinem deinen deiner keinem keinen keiner euren eurem deren dessen beiden ersten
    letzten nächsten
""")
"""Behind these an ordinal ends in -en."""

_PLAIN = listed("""
    die das ans ins eine keine seine ihre meine deine unsere diese jede dies ums fürs aufs
""")
"""Behind these an ordinal ends in -e."""

_STRONG = listed("""
    ein kein sein ihr mein dein unser euer
""")
"""Behind these an ordinal bears the gender: -er, -es."""

_MASCULINE = "der dieser jeder jener"

_FEMININE = re.compile(
    r"(?:ung|heit|keit|schaft|ion|tät|ik|ur|anz|enz|in|ei|ie)(?:en|nen)?$|[a-zäöü]{2}e$", re.IGNORECASE
)
_NEUTER = re.compile(
    r"(?:chen|lein|ment|um|ma|nis|jahr|jahrhundert|tor|spiel|kind|geschoss|viertel|mal|album|buch|haus|land|bild|gebot|drittel)$",
    re.IGNORECASE,
)
_GENDERS: Mapping[str, str] = {
    **dict.fromkeys(listed("""
    Liga Bundesliga Nacht Armee Hand Saison Frau Mark Tür Stadt Bank Woche Stunde Schicht Wahl Reihe
    Zahl Million Milliarde Art Fahrt Halbzeit Zeit Welt Kraft Einheit Person Tochter Mutter
    Schwester Mannschaft Division Berlinale Uhr Form Rate Auflage Folge Ecke Luft Dosis
"""), "f"),
    **dict.fromkeys(listed("""
    Jahr Mal Kind Tor Spiel Haus Land Bild Buch Jahrhundert Jahrtausend Kapitel Semester Quartal
    Halbjahr Obergeschoss Stockwerk Drittel Viertel Achtel Pfund Kilo Gramm Prozent Bier Ei Auto
    Album Stück Team Zimmer Mitglied Opfer Gesetz Geschlecht Glas Blatt Wort Boot Schiff Lebensjahr
    Schuljahr Dutzend Ticket Amt Reich Tier Festival Konzert Gebot Wochenende Gleis Programm Stadium
    Wunder Zeichen Rennen Leben Essen Treffen Ministerium Zentrum Museum Studium Gymnasium
"""), "n"),
    **dict.fromkeys(listed("""
    Name Käse Löwe Junge Kollege Kunde Zeuge Gedanke Wille Franzose Buchstabe Termin Ruin Verein
    Berlin Wein Stein Schein Beginn Gewinn Sinn Kamin Bruder Sieger Januar Februar Kulturpreis Euro
    Meter Liter Tag Monat Franken
"""), "m"),
}  # fmt: skip

_TAILS = tuple(
    (noun.lower(), kind)
    for noun, kind in sorted(_GENDERS.items(), key=lambda entry: (-len(entry[0]), entry[0]))
    if len(noun) > len("Art")
)
"""The last parts of compounds, longest first."""

_NOT_NOUNS = listed("""
    Der Die Das Den Dem Des Ein Eine Einen Im Am In An Auf Es Er Sie Wir Ich Ihr Und Aber Doch Dann
    Danach Da Wer Was Wie Wo Wenn Als Nach Vor Mit Bei Von Zu Zum Zur Für Seit Bis Auch Nur So Noch
    Nun Jetzt Heute Morgen Gestern Niemand Jeder Alle Kein Keine Man Nicht Sein Seine Ihre Dieser
    Diese Dieses Dort Hier Davon Dabei Dazu Denn Ob Trotzdem Später Zwei Drei Uhr
""")
"""Words that begin the next sentence rather than name what is counted."""

_RULERS = listed("""
    Ludwig Heinrich Karl Friedrich Wilhelm Elisabeth Johannes Paul Franz Joseph Otto Katharina Maria
    Philipp Georg Leopold Peter Nikolaus Alexander Albert Albrecht Rudolf Ferdinand Maximilian
    Konrad Benedikt Pius Gregor Leo Innozenz Clemens Urban Gustav Adolf Christian Margrethe Carl
    Charles Edward Eduard Jakob James Richard Iwan Napoleon Ramses Ptolemäus Juan Carlos Felipe
    Alfons Isabella Sixtus Julius Viktor Emanuel Umberto Harald Olav Haakon August Ernst Justinian
    Konstantin Mehmed Süleyman Selim Murad Sigismund Wenzel Philip Johann Kleopatra Christina
    Victoria Anna Mary Bonifatius Cölestin Franziskus Stephan Ottokar Bela Andreas Michael
""")
_QUEENS = listed("""
    Elisabeth Katharina Maria Margrethe Isabella Kleopatra Christina Victoria Anna Mary
""")
_RANKS = "König|Kaiser|Papst|Zar|Königin|Kaiserin|Zarin|Kurfürst|Herzog|Fürst|Sultan|Pharao|Großherzog|Prinz"
_CENTURY_OF_HUNDREDS = range(1100, 2000)


def cardinal(number: int, gender: str, tag: str) -> str:
    """Return a number in words: "eins", and before a noun "ein" or "eine"."""
    said = words.cardinal(number, tag)
    if not gender or not said.endswith("eins"):
        return said
    return "eine" if gender == "f" and number == 1 else said[:-1]


_TAKES_ACCUSATIVE = listed("""
    kostet kosten kostete kosteten zahlt zahlen zahlte beträgt betrug wiegt wiegen wog misst braucht brauchen
    verlangt verlangte erhält erhielt bekommt bekam spart sparen verdient misst dauert dauerte verliert verlor
""")
"""Verbs by which what is counted is in the accusative, somewhere before it in its clause."""

_CLAUSE_ENDS = re.compile(r"[.,;:!?–](?:\s|$)")
_ABOUT = listed("nur etwa rund knapp genau fast gut mindestens höchstens circa ca. gerade schon noch")
"""Words between a preposition and its number."""


def single(before: str, gender: str) -> str:
    """Return the article of one thing behind the words `before`: "auf einem", "kostet einen"."""
    clause = [word for word in _CLAUSE_ENDS.split(before.lower())[-1].split() if word not in _ABOUT]
    asked = CASES.get(clause[-1], "") if clause else ""
    if not asked and not _TAKES_ACCUSATIVE.isdisjoint(clause):
        asked = "acc"
    endings = {"dat": {"m": "em", "n": "em", "f": "er"}, "acc": {"m": "en", "f": "e"}}.get(asked, {"f": "e"})
    return f"ein{endings.get(gender, '')}"


def year(value: int, tag: str) -> str:
    """Return a year; the centuries from 1100 to 1999 are counted: "neunzehnhundertachtundneunzig"."""
    if value in _CENTURY_OF_HUNDREDS:
        rest = words.cardinal(value % 100, tag) if value % 100 else ""
        return f"{words.cardinal(value // 100, tag)}hundert{rest}"
    return words.cardinal(value, tag)


@lru_cache(maxsize=1024)
def gender(counted: str) -> str:
    """Return the gender of a noun from a table, its last part or its ending; else masculine."""
    known = _GENDERS.get(counted)
    if known:
        return known
    for tail, kind in _TAILS:
        if counted.endswith(tail):
            return kind
    if _NEUTER.search(counted):
        return "n"
    return "f" if _FEMININE.search(counted) and not counted.endswith(("er", "or", "ein")) else "m"


def masculine_is_sure(counted: str) -> bool:
    """Say whether a noun is no masculine, or one by the table."""
    known = _GENDERS.get(counted) or next((kind for tail, kind in _TAILS if counted.endswith(tail)), "")
    return gender(counted) != "m" or known == "m"


def ending(before: str, counted: str) -> str | None:
    """Return what an ordinal adds to "dritte" behind the words `before` and in front of a noun.

    None when no word before says that it is an ordinal.
    """
    word = re.split(r"[\s(„\"»]", before.rstrip())[-1].lower() if before.strip() else ""
    kind = gender(counted)
    if word in _MASCULINE.split():
        before_each = " ".join(before.split()[:-1]).rpartition(" ")[2].lower()
        if before.strip() == "Der" or (word == "jeder" and CASES.get(before_each) != "dat"):
            return ""
        return "n" if kind == "f" else ""
    if word in _WEAK:
        return "n"
    if word in _PLAIN:
        return ""
    if word in _STRONG:
        return {"m": "r", "n": "s", "f": ""}[kind]
    return None


def bare(before: str, counted: str) -> str:
    """Return the ending of an ordinal that no article stands before: "in zweiter Auflage", "dritter Mai"."""
    word = before.rstrip().rpartition(" ")[2].lower()
    asked = CASES.get(word, "")
    endings = {
        "dat": {"m": "m", "n": "m", "f": "r"},
        "acc": {"m": "n", "n": "s", "f": ""},
    }.get(asked, {"m": "r", "n": "s", "f": ""})
    return endings[gender(counted)]


CHAIN = r"(?:(?P<joint>\.?\s?(?:und|oder|bis|[-–/])\s?)(?P<second>\d{1,3}))?"
"""What may join the number of an ordinal to a second one."""

_UNIT_OF_TIME = (
    "Jahrhunderts?|Jahrtausends?|Jh|Jhdt|Klasse|Liga|Bundesliga|Auflage|Etage|Stock|Obergeschoss|Platz|Rang|Tag|Runde|"
    "Spieltag|Minute|Woche|Lebensjahr|Semester|Geburtstag|Todestag|Jahrestag|Mal|Akt|Kapitel|Band|Teil|Stunde|"
    "Ausgabe|Folge|Staffel|Reihe|Generation|Grades?|Quartal|Halbjahr|Halbzeit|Advent|FC|Schuljahr|Jahrgang|Wahlperiode|Legislaturperiode|Sitzung|Wahlgang"
)


def _ordinal(match: re.Match[str], tag: str) -> str | None:
    counted = (match["noun"] or "").rstrip(".")
    if counted in _NOT_NOUNS:
        return None
    text = preceding(match)
    found = ending(text, counted)
    if found is None:
        if not re.fullmatch(_UNIT_OF_TIME, counted):
            return None
        found = bare(text, counted)
    said = f"{words.ordinal(int(match['number']), tag)}{found}"
    if match["second"]:
        joint = "und" if "und" in match["joint"] else "oder" if "oder" in match["joint"] else "bis"
        said = f"{said} {joint} {words.ordinal(int(match['second']), tag)}{found}"
    return said


def _roman(match: re.Match[str], tag: str) -> str | None:
    """Say "der II. Weltkrieg"."""
    number = roman(match)
    found = ending(preceding(match), match["noun"])
    if not number or found is None or match["noun"] in _NOT_NOUNS:
        return None
    return f"{words.ordinal(number, tag)}{found}"


def ordinals() -> tuple[Pattern, ...]:
    """Return the rules for "3." where an article, a preposition or a noun says that it is an ordinal."""
    return (
        rule(
            "ordinal",
            rf"(?<![\w.,/-])(?P<number>\d{{1,3}}){CHAIN}\.(?=\s(?:(?P<noun>[A-ZÄÖÜ][\wäöüß.-]*)|[a-zäöü]))",
            _ordinal,
            needs=".",
        ),
        rule(
            "numeral",
            r"(?<!\w)(?P<roman>[IVX]{1,6})\.(?=\s(?P<noun>[A-ZÄÖÜ]\w+))",
            _roman,
            digits=False,
            needs=".",
        ),
    )


def _ruler(match: re.Match[str], tag: str) -> str | None:
    number = roman(match)
    names = match["name"].split()
    if not number or (
        len(match["roman"]) == 1 and names[-1].removesuffix("s") not in _RULERS and not match["rank"]
    ):
        return None
    queen = names[0].removesuffix("s") in _QUEENS or (match["rank"] or "").endswith("in ")
    article = _article(match, names, queen=queen)
    weak = "" if article == ("die" if queen else "der") else "n"
    said = words.ordinal(number, tag).capitalize()
    return f"{match['rank'] or ''}{match['name']} {article} {said}{weak}"


def _article(match: re.Match[str], names: list[str], *, queen: bool) -> str:
    """Return the article in the case that the words before a ruler's name ask for."""
    word = preceding(match).rstrip().rpartition(" ")[2].lower()
    asked = "acc" if word == "über" else CASES.get(word, "")
    if word == "des" or (names[-1].endswith("s") and names[-1] not in _RULERS and names[-1][:-1] in _RULERS):
        return "der" if queen else "des"
    if word in {"dem", "vom", "zum", "beim", "zur"}:
        asked = "dat"
    if asked == "dat":
        return "der" if queen else "dem"
    return "die" if queen else "den" if asked == "acc" or word == "den" else "der"


def rulers() -> tuple[Pattern, ...]:
    """Return the rule for "Ludwig XIV.": the ordinal, with the article of its case."""
    names = rf"(?:{alternatives(_RULERS)})s?(?:\s(?:{alternatives(_RULERS)})s?)?"
    end = rf"(?:\.(?!\s*[\"”’»)\]]*$|\s+(?:{OPENERS['de']})\s)|(?!\w))"
    return (
        rule(
            "numeral",
            rf"\b(?P<rank>(?:{_RANKS})s?\s)?(?P<name>{names})\s(?P<roman>[IVX]{{1,6}}){end}",
            _ruler,
            digits=False,
        ),
        rule(
            "numeral",
            rf"\b(?P<rank>(?:{_RANKS})s?\s)(?P<name>[A-ZÄÖÜ]\w+(?:\s[A-ZÄÖÜ]\w+)?)\s(?P<roman>[IVX]{{1,6}}){end}",
            _ruler,
            digits=False,
        ),
    )
