"""How the continent says what print writes short: times, dates, prices, recipes, laws; and what is none."""

import pytest

from audiopub.script.spoken.rules import spoken_form

TIMES = [
    ("de", "von 9:00 bis 12:30 Uhr", "von neun bis zwölf Uhr dreißig"),
    ("de", "um 8.00, 11.15 oder 14.00 Uhr", "um acht, elf Uhr fünfzehn oder vierzehn Uhr"),
    ("de", "Einlass: 19:30, Schluss 23:00", "Einlass: neunzehn Uhr dreißig, Schluss dreiundzwanzig Uhr"),
    ("de", "Siegzeit 27:05", "Siegzeit siebenundzwanzig zu fünf"),
    ("de", "ein 24:22 im Handball", "ein vierundzwanzig zu zweiundzwanzig im Handball"),
    ("de", "nur 12:07 min, 2:03,5 Minuten",
     "nur zwölf Minuten und sieben Sekunden, zwei Minuten und drei Komma fünf Sekunden"),
    ("de", "Gehzeit ca. 4:20 h", "Gehzeit circa vier Stunden zwanzig Minuten"),
    ("de", "ab 4:20 h, um 16:05 h", "ab vier Uhr zwanzig, um sechzehn Uhr fünf"),
    ("de", "um 11:45 PM, 12:05 AM", "um dreiundzwanzig Uhr fünfundvierzig, null Uhr fünf"),
    ("de", "um 3 am Tor", "um 3 am Tor"),
    ("fr", "à 6:10 PM, en 18:20 minutes", "à dix-huit heures dix, en dix-huit minutes et vingt secondes"),
    ("es", "en 35:12 minutos, a las 7:15 AM",
     "en treinta y cinco minutos y doce segundos, a las siete quince de la mañana"),
    ("it", "alle 4:20 PM, in 12:30 minuti", "alle sedici e venti, in dodici minuti e trenta secondi"),
]  # fmt: skip

DATES = [
    ("de", "Im Feb. und Dez. ruht alles.", "Im Februar und Dezember ruht alles."),
    ("de", "Okt. bis April", "Oktober bis April"),
    ("de", "Es schneit im Nov.", "Es schneit im November."),
    ("de", "Das ist Jan. Und das Eva.", "Das ist Jan. Und das Eva."),
    ("de", "vom 2.–9.11.2022", "vom zweiten bis neunten November zweitausendzweiundzwanzig"),
    ("de", "am 5./6.7.1998", "am fünften und sechsten Juli neunzehnhundertachtundneunzig"),
    ("de", "Vom 30.12.–2.1. ist zu.", "Vom dreißigsten Dezember bis zweiten Januar ist zu."),
    ("de", "am 1.11. und 8.11. frei", "am ersten November und achten November frei"),
    ("de", "Kapitel 2.3.–4.5. lesen", "Kapitel 2.3.–4.5. lesen"),
    ("de", "ab Freitag, 9. Juni, und seit Montag, 5. Juni",
     "ab Freitag, neunten Juni, und seit Montag, fünften Juni"),
    ("de", "Er ging am 31.12.", "Er ging am einunddreißigsten Dezember."),
    ("de", "Ida (*1790)", "Ida (geboren siebzehnhundertneunzig)"),
    ("de", "Max (* 4.5.1801; † 1870)",
     "Max (geboren am vierten Mai achtzehnhunderteins; gestorben achtzehnhundertsiebzig)"),
    ("fr", "le 7 déc.", "le sept décembre."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said"), [*TIMES, *DATES])
def test_times_and_dates_are_said_in_full(language: str, text: str, said: str) -> None:
    """Hours, how long something lasts, days and months in short are words, and no score or section is one."""
    assert spoken_form(text, language)[0] == said
