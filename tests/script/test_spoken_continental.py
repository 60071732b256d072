"""How German, French, Spanish, Italian and Portuguese are said, and that their prose is left alone."""

import time

import pytest

from audiopub.script.spoken.languages import LANGUAGES, rules
from audiopub.script.spoken.pattern import changes
from audiopub.script.spoken.rules import spoken_form
from tests.script.comparing import CASES, cases

KNOWN_LIMITS = [
    ("de", "Er wohnt im 3. Stock, 2. Tür links.", "zweite Tür", "no word says that it is an ordinal"),
    ("de", "Der 100.000. Besucher kam.", "hunderttausendste Besucher", "ordinals have up to three digits"),
    (
        "de",
        "Er traf Elisabeth II. und Karl III. dort.",
        "Karl den Dritten",
        "a verb's object has no mark of its case",
    ),
    ("de", "Er kam als 3. ins Ziel.", "als Dritter", "who came is said elsewhere"),
    ("es", "Los 200 grandes cartas.", "doscientas grandes cartas", "an adjective in -es hides the gender"),
    ("it", "Ne 3 ha perso.", "3 ha perso", "a hectare is written like the verb"),
    (
        "it",
        "Sono le 13.05.",
        "tredici e zero cinque",
        "a number with a point behind another word than ore, alle",
    ),
]
"""What is not said right: language, text, what a reader would say, and why it is not. It may only shrink."""

SAID = [
    ("de", "am 26. September 2022", "am sechsundzwanzigsten September zweitausendzweiundzwanzig"),
    ("de", "Der 1. Mai 1998", "Der erste Mai neunzehnhundertachtundneunzig"),
    ("de", "3. März 1900", "dritter März neunzehnhundert"),
    (
        "de",
        "3,5 Mio. Euro, 1 € und 2.000 €",
        "drei Komma fünf Millionen Euro, ein Euro und zweitausend Euro",
    ),
    (
        "de",
        "20 km/h, 10-12 Uhr, eintausendfünfhundert Leute",
        "zwanzig Kilometer pro Stunde, zehn bis zwölf Uhr, eintausendfünfhundert Leute",
    ),
    (
        "fr",
        "Le 1er mai 2022, 5 M€ et 30 °C",
        "Le premier mai deux mille vingt-deux, cinq millions d'euros et trente degrés Celsius",
    ),
    ("fr", "2 Md$", "deux milliards de dollars"),
    ("es", "el 1 de mayo de 2022, 5 M€", "el uno de mayo de dos mil veintidós, cinco millones de euros"),
    ("pt", "R$ 5,50 em 26 de setembro", "cinco reais e cinquenta em vinte e seis de setembro"),
    ("it", "5 mln € e 3 km", "cinque milioni di euro e tre chilometri"),
]

FOUND_IN_ARTICLES = [
    (
        "de",
        "Am 24.12. schließen sie um 14 Uhr.",
        "Am vierundzwanzigsten Dezember schließen sie um vierzehn Uhr.",
    ),
    (
        "de",
        "Er war der 45. und ist der 47. Präsident.",
        "Er war der fünfundvierzigste und ist der siebenundvierzigste Präsident.",
    ),
    ("de", "5 l/100 km, 24 Min.", "fünf Liter auf hundert Kilometer, vierundzwanzig Minuten."),
    (
        "de",
        "am 3.10.2025, 18:22",
        "am dritten Oktober zweitausendfünfundzwanzig, achtzehn Uhr zweiundzwanzig",
    ),
    (
        "de",
        "Der 1900 gegründete Klub, 1945 und 2020",
        "Der neunzehnhundert gegründete Klub, neunzehnhundertfünfundvierzig und zweitausendzwanzig",
    ),
    ("de", "für 1 Woche, mit 1 Jahr, 1 Blech", "für eine Woche, mit einem Jahr, ein Blech"),
    (
        "fr",
        "M. et Mme Durand, quai n°1, 24h/24",
        "Monsieur et Madame Durand, quai numéro un, vingt-quatre heures sur vingt-quatre",
    ),
    ("fr", "rue du 8-Mai-1945, 1/2 litre", "rue du huit mai mille neuf cent quarante-cinq, un demi-litre"),
    ("es", "Cierra a las 14:00 h.", "Cierra a las catorce horas."),
    ("es", "$2.5 millones, 21 mil pesos", "dos coma cinco millones de dólares, veintiún mil pesos"),
    ("es", "Sra. Dª. María y D. Pedro", "señora doña María y don Pedro"),
    (
        "it",
        "nel XIX e nel XX secolo, il 3° posto, 30° all'ombra",
        "nel diciannovesimo e nel ventesimo secolo, il terzo posto, trenta gradi all'ombra",
    ),
    ("pt", "D. Maria II, 8h, 22 mil mulheres", "dona Maria segunda, oito horas, vinte e duas mil mulheres"),
]

LEFT_ALONE = [
    ("de", "Platz 2. Danach kam nichts. Er hat 2. Das reicht."),
    ("de", "+ ein Tisch"),
    ("de", "Das ist nicht seine Art. Er aß."),
    ("de", "Formel 1. Danach 12345678901234567 und a1b2c3d4e5"),
]

IN_OTHER_SHAPES = [
    ("fr", "Il mesure 1 m 80.", "Il mesure un mètre quatre-vingts."),
    ("fr-CH", "Elle a 75 € et 92 km.", "Elle a septante-cinq euros et nonante-deux kilomètres."),
    (
        "fr-BE",
        "En 1971, 71 €, 91 €",
        "En mille neuf cent septante et un, septante et un euros, nonante et un euros",
    ),
    ("de", "Die Olympischen Spiele 1936", "Die Olympischen Spiele neunzehnhundertsechsunddreißig"),
    ("de", "10 x 20 x 5 cm, der 2:1-Sieg", "zehn mal zwanzig mal fünf Zentimeter, der zwei zu eins-Sieg"),
    ("de", "Mo-Fr 9-18 Uhr", "Montag bis Freitag neun bis achtzehn Uhr"),
    ("fr", "Vol. II, chap. IV, 3-0", "volume deux, chapitre quatre, trois à zéro"),
    ("fr", "loi n° 2021-1109, L. 121-1", "loi numéro 2021-1109, L. 121-1"),
    ("es", "500 000 personas, 221 aulas", "quinientas mil personas, doscientas veintiuna aulas"),
    ("es", "Alfonso X, León XIV, el IV Congreso", "Alfonso décimo, León catorce, el cuarto Congreso"),
]

FROM_AND_TO = [
    (
        "de",
        "10.000–15.000 Menschen, 5 %–10 %",
        "zehntausend bis fünfzehntausend Menschen, fünf Prozent bis zehn Prozent",
    ),
    ("de", "18:00–20:00 Uhr, Montag–Freitag", "achtzehn bis zwanzig Uhr, Montag bis Freitag"),
    ("fr", "9h-18h, 8:00-9:30", "neuf heures à dix-huit heures, huit heures à neuf heures trente"),
    ("fr", "lun.-ven., mai-juin, 5°-10°", "lundi à vendredi, mai à juin, cinq degrés à dix degrés"),
    ("es", "de lun. a vie., 10.000-15.000 euros", "de lunes a viernes, diez mil a quince mil euros"),
    (
        "it",
        "dal 1915-1918 e nel 2010-2012",
        "dal millenovecentoquindici al millenovecentodiciotto e nel duemiladieci a duemiladodici",
    ),
]

TOGETHER = [
    (
        "de",
        "1 1/2 Stunden, ein 1/4 Liter, 15/20",
        "eineinhalb Stunden, ein Viertel Liter, fünfzehn von zwanzig",
    ),
    ("fr", "2 1/2, un 1/3, 15/20", "deux et demi, un tiers, quinze sur vingt"),
    (
        "es",
        "2 1/2 horas, $1,500, 20° y 3° puesto",
        "dos horas y media, mil quinientos dólares, veinte grados y tercer puesto",
    ),
    ("it", "un 1/3, nel '900, anni '60", "un terzo, nel Novecento, anni sessanta"),
    ("pt", "venceu por 2x1, 10 x 20 cm", "venceu por dois a um, dez por vinte centímetros"),
    ("de", "am Mo., 8. April, um 14:30h", "am Montag, achten April, um vierzehn Uhr dreißig"),
    ("de", "in 2:24:15 Stunden", "in zwei Stunden vierundzwanzig Minuten und fünfzehn Sekunden"),
    ("es", "a las 5 p. m. o 8:30 a. m.", "a las cinco de la tarde u ocho treinta de la mañana."),
    (
        "fr",
        "les années 1980, 2 c. à s. de sucre",
        "les années mille neuf cent quatre-vingt, deux cuillères à soupe de sucre",
    ),
    ("fr", "l'article 49-3, les art. 3-5", "l'article quarante-neuf trois, les article trois à cinq"),
    (
        "de",
        "+3,2 und –3,1 %, <5, und/oder",
        "plus drei Komma zwei und minus drei Komma eins Prozent, weniger als fünf, und oder",
    ),
    ("es", "#SalvemosLaBahia, Vidal & Hijos", "hashtag Salvemos La Bahia, Vidal e Hijos"),
    (
        "it",
        "339 1234567, h 20, p.es. qui",
        "tre tre nove, uno due tre quattro cinque sei sette, ore venti, per esempio qui",
    ),
    ("pt", "+55 11 91234-5678", "mais cinco cinco, um um, nove um dois três quatro, cinco seis sete oito"),
]

DECLINED = [
    ("am 3. Oktober", "am dritten Oktober"),
    ("der 3. Oktober", "der dritte Oktober"),
    ("ein 3. Kind", "ein drittes Kind"),
    ("ein 3. Mann", "ein dritter Mann"),
    ("den 3. Mann", "den dritten Mann"),
    ("mit der 3. Mannschaft", "mit der dritten Mannschaft"),
    ("die 3. Mannschaft", "die dritte Mannschaft"),
    ("in 3. Auflage", "in dritter Auflage"),
    ("3. Kapitel", "drittes Kapitel"),
    ("unter König Ludwig XIV. lebte", "unter König Ludwig dem Vierzehnten lebte"),
    ("für Königin Elisabeth II. sang", "für Königin Elisabeth die Zweite sang"),
    ("das Schloss Ludwigs XIV. brannte", "das Schloss Ludwigs des Vierzehnten brannte"),
]

BENT = [
    ("es", "200 páginas y 200 libros", "doscientas páginas y doscientos libros"),
    ("es", "31 años, 21 cartas", "treinta y un años, veintiuna cartas"),
    ("es", "21.000 personas y 51.000.000 €", "veintiún mil personas y cincuenta y un millones de euros"),
    ("es", "la línea 1 cierra y la página 200", "la línea uno cierra y la página doscientos"),
    ("fr", "21 femmes et 21 hommes", "vingt et une femmes et vingt et un hommes"),
    ("fr", "la 1re et le 1er, la 2nde", "la première et le premier, la seconde"),
    ("pt", "2 mulheres e 2 homens", "duas mulheres e dois homens"),
    (
        "it",
        "nel millenovecentodiciotto e il 23/3/2023",
        "nel millenovecentodiciotto e il ventitré marzo duemilaventitré",
    ),
    ("it", "1 ora e 18 km", "una ora e diciotto chilometri"),
]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [*SAID, *FOUND_IN_ARTICLES, *IN_OTHER_SHAPES, *BENT, *FROM_AND_TO, *TOGETHER],
)
def test_numbers_are_said_in_the_words_of_the_language(language: str, text: str, said: str) -> None:
    """Dates, sums and units are said in the sentence's language, and bend to their nouns."""
    assert spoken_form(text, language)[0] == said


@pytest.mark.parametrize(("text", "said"), DECLINED)
def test_german_ordinals_are_declined(text: str, said: str) -> None:
    """Their endings follow the article, the preposition and the gender of the noun."""
    assert spoken_form(text, "de")[0] == said


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_what_only_looks_like_a_number_in_words_is_left_alone(language: str, text: str) -> None:
    """The end of a sentence, an initial, a name with a number and a lone sign are not touched."""
    assert spoken_form(text, language) == (text, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_is_said_as_readers_say_it(language: str) -> None:
    """The cases were written by someone who did not know the rules; a third of them was held out at first."""
    assert [
        case.text for case in cases(language) if not case.passed(spoken_form(case.text, language)[0])
    ] == []


@pytest.mark.parametrize(("language", "text", "reader", "reason"), KNOWN_LIMITS)
def test_a_known_limit_is_still_one(language: str, text: str, reader: str, reason: str) -> None:
    """A limit that has gone leaves the table, and its text goes to what is said."""
    assert reader not in spoken_form(text, language)[0], reason


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_plain_sentences_are_left_alone(language: str) -> None:
    """Sentences without a thing that voices misread are said as they are written, numbers in words."""
    lines = (CASES / f"prose-{language}.txt").read_text("utf-8").splitlines()
    changes = {line: spoken_form(line, language)[1] for line in lines}
    assert [line for line, made in changes.items() if {change.rule for change in made} - {"number"}] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_takes_less_than_half_a_millisecond(language: str) -> None:
    """The rules of no language are slow over the sentences that they are for."""
    texts = [case.text for case in cases(language)]
    best = min(_seconds(texts, language) for _ in range(3))
    assert best / len(texts) < 0.0005


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    [
        "1 000 ",
        "1.000",
        "12-",
        "1/",
        "a.",
        "a@",
        "XIV ",
        "Ludwig ",
        "3. ",
        "Karl V. ",
        "St-",
        "1,1",
        "0 1 ",
        "½ ",
        "1 1/2 ",
        "1:05 ",
        "1:05, ",
        "nos 1 ",
        "1-1 et ",
        "*1 ",
        "ao/a",
        "er:",
        "1.1.–",
        "A×",
        "1.1x",
        "5 g/",
        "v1.1",
    ],
)
def test_time_grows_with_the_length_of_a_text(language: str, piece: str) -> None:
    """Eight times the text takes about eight times as long, whatever is repeated in it."""
    _seconds([piece * 50], language)
    short = min(_seconds([piece * 500], language) for _ in range(3))
    long = min(_seconds([piece * 4000], language) for _ in range(3))
    assert long < 24 * short + 0.05


def _seconds(texts: list[str], language: str) -> float:
    """Return the processor time that the rules of a language take over texts."""
    started = time.process_time()
    for text in texts:
        list(changes(rules(language), text, language))
    return time.process_time() - started
