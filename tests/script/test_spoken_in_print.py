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

MEASURES = [
    ("de", "Kiste (L×B×H): 40,5 × 30,2 × 9,8 cm",
     "Kiste (L mal B mal H): vierzig Komma fünf mal dreißig Komma zwei mal neun Komma acht Zentimeter"),
    ("de", "Platte B x H: 2x3 m", "Platte B mal H: zwei mal drei Meter"),
    ("de", "US Xbox XXL, Typ A x", "US Xbox XXL, Typ A x"),
    ("de", "4 Mio. km, 2,5 Mrd. t", "vier Millionen Kilometer, zwei Komma fünf Milliarden Tonnen"),
    ("fr", "90 millions de t, 2 millions de l",
     "quatre-vingt-dix millions de tonnes, deux millions de litres"),
    ("es", "2 millones de m² y 3 millones ha visto",
     "dos millones de metros cuadrados y tres millones ha visto"),
    ("de", "40 µg/m³, 5 g/Tag, 900 U/min",
     "vierzig Mikrogramm pro Kubikmeter, fünf Gramm pro Tag, neunhundert Umdrehungen pro Minute"),
    ("de", "200 °C/Umluft, 8 GB/SSD", "200 °C/Umluft, 8 GB SSD"),
    ("fr", "15 €/h, 20 g/jour, 300 hab./km²",
     "quinze euros par heure, vingt grammes par jour, trois cents habitants par kilomètre carré"),
    ("pt", "R$ 30/h, 5 mg/l", "trinta reais por hora, cinco miligramas por litro"),
    ("it", "8 mln. di euro, 40 km/giorno", "otto milioni di euro, quaranta chilometri per giorno"),
    ("de", "für 3.400,– €, 89,- Euro, CHF 15.–",
     "für dreitausendvierhundert Euro, neunundachtzig Euro, fünfzehn Franken"),
    ("de", "Platz 24,– Reihe 3", "Platz 24,– Reihe 3"),
    ("de", "um −1,5 Punkte", "um minus eins Komma fünf Punkte"),
    ("pt", "1,7 milhão, 2,1 milhões", "um vírgula sete milhão, dois vírgula um milhões"),
]  # fmt: skip

RECIPES = [
    ("de", "Mit 1/2 EL Öl", "Mit einem halben Esslöffel Öl"),
    ("de", "1/2 kg Mehl, 1/4 l Wein, 1/8 l Rum",
     "ein halbes Kilogramm Mehl, ein viertel Liter Wein, ein Achtel Liter Rum"),
    ("de", "eine 1/2 Gurke, ein ½ Apfel, einen 1/2 Tag",
     "eine halbe Gurke, ein halber Apfel, einen halben Tag"),
    ("de", "2 ½ TL, 2–2 ½ Std.", "zweieinhalb Teelöffel, zwei bis zweieinhalb Stunden."),
    ("fr", "1/2 cl de rhum, ¼ de tarte, ¾ d'heure",
     "un demi-centilitre de rhum, un quart de tarte, trois quarts d'heure"),
    ("fr", "2 1/2 tasses, 1 1/2 l, 2/3 l", "deux tasses et demie, un litre et demi, deux tiers de litre"),
    ("es", "1/2 cda. de sal, 3/4 kg, 1 1/2 horas",
     "media cucharada de sal, tres cuartos de kilogramo, una hora y media"),
    ("it", "1/2 l, 2 1/2 ore, 1/2 tazza", "mezzo litro, due ore e mezza, mezza tazza"),
    ("pt", "1/2 xícara, 1/4 kg, 1 1/2 colher", "meia xícara, um quarto de quilograma, uma colher e meia"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said"), [*TIMES, *DATES])
def test_times_and_dates_are_said_in_full(language: str, text: str, said: str) -> None:
    """Hours, how long something lasts, days and months in short are words, and no score or section is one."""
    assert spoken_form(text, language)[0] == said


@pytest.mark.parametrize(("language", "text", "said"), [*MEASURES, *RECIPES])
def test_measures_and_prices_are_said_with_their_units(language: str, text: str, said: str) -> None:
    """A unit is said behind a stroke, a million and a part as well, and dashes for cents are not said."""
    assert spoken_form(text, language)[0] == said
