"""How English sentences are said: one case per thing that voices misread, and what must be left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.model import Change
from audiopub.script.spoken.currencies import CURRENCIES
from audiopub.script.spoken.measures import UNITS
from audiopub.script.spoken.rules import RULED, rules_of, spoken_form
from tests.script.comparing import cases

AMERICAN = {
    # money
    "It cost $3.5 million.": "It cost three point five million dollars.",
    "$2.5m and £3bn": "two point five million dollars and three billion pounds",
    "a $2.5m deal, the $5 million in damages": (
        "a two point five million dollar deal, the five million dollars in damages"
    ),
    "the $5-million fund": "the five million dollar fund",
    "$5-10 million or $5m–$10m": "five to ten million dollars or five to ten million dollars",
    "$5 to $10 million": "five to ten million dollars",
    "worth $900m to $1bn": "worth nine hundred million to one billion dollars",
    "from $500 to $1 million": "from five hundred dollars to one million dollars",
    "$10-$20 and $10 to $20": "ten to twenty dollars and ten dollars to twenty dollars",
    "€1,250.50": "one thousand two hundred fifty euros and fifty cents",
    "$0.99, $1, £1.05, £2.01": (
        "ninety-nine cents, one dollar, one pound and five pence, two pounds and one penny"
    ),
    "$2.00 and $.50": "two dollars and fifty cents",
    "US$5bn, 20€, EUR 5 million, 5 million EUR": (
        "five billion U.S. dollars, twenty euros, five million euros, five million euros"
    ),
    "50p and 1p": "fifty pence and one penny",
    "-$5": "minus five dollars",
    "$100/month": "one hundred dollars per month",
    "3bn people, 10k runners, 5m people": "three billion people, ten thousand runners, five million people",
    "¥500": "five hundred yen",
    # dates
    "On Sept. 26, 2022, he left.": "On September twenty-sixth, twenty twenty-two, he left.",
    "26 September 2022": "the twenty-sixth of September twenty twenty-two",
    "the 5th of November": "the fifth of November",
    "Sept 5-7": "September fifth to seventh",
    "May 5, 2021 in May": "May fifth, twenty twenty-one in May",
    "Oct 2021 and March, 2020": "October twenty twenty-one and March twenty twenty",
    "3/15/2024, 2024-03-15, 15.03.2024, 15/3/2024": (
        "March fifteenth, twenty twenty-four, March fifteenth, twenty twenty-four, "
        "March fifteenth, twenty twenty-four, March fifteenth, twenty twenty-four"
    ),
    "It rained in Sept. and in Jan.": "It rained in September and in January.",
    "He left on 12/24.": "He left on December twenty-fourth.",
    "Mon., Sept. 5": "Monday, September fifth",
    # years and decades
    "In 1990 and since 1066": "In nineteen ninety and since ten sixty-six",
    "1905, 2005, 1900 and 2000": "nineteen oh five, two thousand five, nineteen hundred and two thousand",
    "the mid-1990s, the '80s and her 30s": "the mid-nineteen nineties, the eighties and her thirties",
    "the 2000s, 2010s and 1900s": "the two thousands, twenty tens and nineteen hundreds",
    "the ’00s": "the two thousands",
    "the battle (1815)": "the battle (eighteen fifteen)",
    # ranges, scores, fractions, ratios
    "60-70% of 5–10 points": "sixty to seventy percent of five to ten points",
    "1939-45 and 2019–2021": "nineteen thirty-nine to forty-five and twenty nineteen to twenty twenty-one",
    "the 2023/24 season": "the twenty twenty-three twenty-four season",
    "It won 3-2.": "It won three to two.",
    "a 10-15-minute walk": "a ten to fifteen-minute walk",
    "9/11 and 24/7": "nine eleven and twenty-four seven",
    "1/2 cup, 3 1/2 hours, 2/3, 8/10": "one half cup, three and a half hours, two thirds, eight out of ten",
    "3:1": "three to one",
    # times
    "5pm, 10:30 AM, 10.30am": "five p.m., ten thirty a.m., ten thirty a.m.",
    "9am-5pm and 9-11:30am": "nine a.m. to five p.m. and nine to eleven thirty a.m.",
    "17:00, 17:05, 10:00, 00:00": "seventeen hundred, seventeen oh five, ten o'clock, midnight",
    "He left at 5pm.": "He left at five p.m.",
    # units
    "40°C, -5 °F, 90°": "forty degrees Celsius, minus five degrees Fahrenheit, ninety degrees",
    "45 km/h, 1 km, 5-km run": "forty-five kilometers per hour, one kilometer, five kilometer run",
    "5-10 km": "five to ten kilometers",
    "6ft 2in and 5'10\"": "six foot two and five foot ten",
    "500 sq ft, 3 ft, 10 m²": "five hundred square feet, three feet, ten square meters",
    "3x faster, 100m away": "three times faster, one hundred meters away",
    "CO2 and H₂O": "C O two and H two O",
    # names and numerals
    "World War II, WW2, WWI": "World War two, World War two, World War one",
    "Louis XIV, Chapter IV, King Charles I": "Louis the fourteenth, Chapter four, King Charles the first",
    "Super Bowl LVIII": "Super Bowl fifty-eight",
    # titles and abbreviations
    "Gen. Smith, Sen Warren, Lt. Gov. Ray": "General Smith, Senator Warren, Lieutenant Governor Ray",
    "Martin Luther King Jr. spoke": "Martin Luther King Junior spoke",
    "TACOMA, Wash. – It": "TACOMA, Washington – It",
    "No. 5, pp. 5-10, approx. 10": "number five, pages five to ten, approximately ten",
    "cats vs. dogs, Roe v. Wade": "cats versus dogs, Roe versus Wade",
    "boats, e.g. ours, etc.": "boats, for example ours, et cetera.",
    # sizes, temperatures, rates
    "an area of 5 sq. mi. or 3 sq. ft.": "an area of five square miles or three square feet.",
    "a 65\" TV, 30cm × 20cm, 5'×7'": (
        "a sixty-five inch TV, thirty centimeters by twenty centimeters, five by seven feet"
    ),
    'He said "I am 65" and left.': 'He said "I am sixty-five" and left.',
    "a 40m-high tower, the 110m hurdles": "a forty meter-high tower, the one hundred ten meter hurdles",
    "at 180C/350F, fell to -5C": (
        "at one hundred eighty degrees Celsius, three hundred fifty degrees Fahrenheit, fell to "
        "minus five degrees Celsius"
    ),
    "BP of 120/80, 1920x1080, 11st 4lb": (
        "BP of one twenty over eighty, nineteen twenty by ten eighty, eleven stone four"
    ),
    "1.5 million km, 10^30 kg, 5,700/km²": (
        "one point five million kilometers, ten to the power of thirty kilograms, "
        "five thousand seven hundred per square kilometer"
    ),
    "½ cup, a ½ cup, ½ a cup, 1/2 tsp. salt": ("half a cup, a half cup, half a cup, one half teaspoon salt"),
    # money of other shapes
    "a $10-a-month plan, a sub-$500 phone": "a ten dollar a-month plan, a sub-five hundred dollar phone",
    "the mid-$30s, $17.50/hr.": "the mid-thirties, seventeen dollars and fifty cents per hour.",
    "¥151.20, 0.5¢, R1.5bn, 24k gold": (
        "one hundred fifty-one point two zero yen, zero point five cents, one point five billion "
        "rand, twenty-four karat gold"
    ),
    # sport
    "7-6 (7-3), a 4-3-3, the 7/2 favourite": (
        "seven to six (seven to three), a four three three, the seven to two favourite"
    ),
    "245-6 at stumps, improved to 23-12, a 0-0 draw": (
        "two hundred forty-five for six at stumps, improved to twenty-three and twelve, a nil nil draw"
    ),
    "9.58s, 2:01:09, 3:59.4": (
        "nine point five eight seconds, two hours one minute and nine seconds, "
        "three minutes fifty-nine point four seconds"
    ),
    # books, laws, versions, quarters
    "John 3:16, 1 Cor. 13:4–7, at 3:16": (
        "John three sixteen, First Corinthians thirteen four to seven, at three sixteen"
    ),
    "§ 230(c)(1), §§ 1–5, No. 19-1392": (
        "section two hundred thirty C one, sections one to five, number nineteen thirteen ninety-two"
    ),
    "v2.0.1, macOS 10.15.7, HTTP/2": (
        "version two point zero point one, macOS ten point fifteen point seven, HTTP two"
    ),
    "Q3'22, Q1–Q3, FY23/24, 3Q": (
        "Q three twenty twenty-two, Q one to Q three, fiscal year twenty twenty-three "
        "twenty-four, third quarter"
    ),
    "a 1:12 ratio, a 60/40 split, 50:50": "a one to twelve ratio, a sixty forty split, fifty fifty",
    # names, signs
    "Maj-Gen Smith, Lt Col Jones, Gen. Z": "Major General Smith, Lieutenant Colonel Jones, Gen. Z",
    "the hashtag #SaveTheBees, #MeToo, rows of ❤️.": (
        "the hashtag Save The Bees, hashtag Me Too, rows of red heart."
    ),
    "Ted Cruz, R-Texas, of Boston, Mass.": "Ted Cruz, Republican of Texas, of Boston, Massachusetts.",
    "2m–3m tall, Monday–Friday, 1960s–70s, Jan–Mar 2024": (
        "two meters to three meters tall, Monday to Friday, nineteen sixties to seventies, "
        "January to March twenty twenty-four"
    ),
    "401k, 24/7/365, in [2020] alone": (
        "four oh one K, twenty-four seven three sixty-five, in twenty twenty alone"
    ),
    # marks, addresses, symbols
    "The sea.[1] Word[12] and here¹": "The sea. Word and here",
    "It is so [citation needed].": "It is so.",
    "Fine 🎉👍🏽 day": "Fine day",
    "1️⃣ first": "one first",
    "See https://www.example.com/a?b=1. Or example.org.": "See example dot com. Or example dot org.",
    "a.b@c-d.org or @name_x": "a dot b at c dash d dot org or at name x",
    "Call 555-123-4567": "Call five five five, one two three, four five six seven",
    "+44 20 7946 0958": "plus four four, two zero, seven nine four six, zero nine five eight",
    "#1 and #sea, ~50": "number one and hashtag sea, about fifty",
    "He/she and/or us, w/o": "He or she and or us, without",
    "A → B, 5 ± 2, 3 × 4": "A to B, five plus or minus two, three times four",
    "read 1000s of times": "read thousands of times",
    "soft\u00adhyphen  and\nline": "softhyphen and line",
}

LEFT_ALONE = [
    "Mr Ray, Mrs. Lee and Ms Bo.",
    "Jan Smith met May in the march.",
    "Amartya Sen Wins; Gen Alpha; Elizabeth I met.",
    "I, V, X, C and D; vitamin C; Malcolm X.",
    "It ended.Then it began.",
    "He said no. Never - not once.",
    "He worked as a temp. She did not.",
    "45/67 and 100/7 stay.",
    "Trump was at Mar-a-Lago. Jan met Mar. The Sun said so.",
    "A letter from Jan to Mar, by Sun Li.",
    "In part I did, and Gen X did too.",
    "3b2f9c1d, x86_64, 12345678901234567 stay.",
    "MA 02110-1301, version 1.18-1, 90210-1234.",
]


@pytest.mark.parametrize(("text", "said"), AMERICAN.items())
def test_american_english_is_said_as_readers_say_it(text: str, said: str) -> None:
    """Each class of tokens has its spoken form."""
    assert spoken_form(text, "en")[0] == said


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_no_rule_matches_is_left_alone(text: str) -> None:
    """Names and codes are not touched."""
    assert spoken_form(text, "en") == (text, ())


@pytest.mark.parametrize(
    ("text", "said"),
    {
        "On 3/4/2024": "On the third of April twenty twenty-four",
        "£105 and £1,205": "one hundred and five pounds and one thousand two hundred and five pounds",
        "5 km in 2005": "five kilometres in two thousand and five",
        "2024-03-15": "the fifteenth of March twenty twenty-four",
    }.items(),
)
def test_british_english_has_its_own_dates_and_numbers(text: str, said: str) -> None:
    """The day comes first, and "and" joins the last part of a number."""
    assert spoken_form(text, "en-GB")[0] == said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ja", "2022年[1]です。", "2022年です。"),
        ("xx", "5 € in 1990", "5 € in 1990"),
    ],
)
def test_languages_without_rules_lose_note_marks_alone(language: str, text: str, said: str) -> None:
    """What audiopub has no words for is left to the voice."""
    assert spoken_form(text, language)[0] == said


def test_impossible_dates_and_numerals_are_left_alone() -> None:
    """What looks like a date or a numeral and is none keeps its form."""
    for text in ("2024-13-45", "45/13/2024", "Chapter IIX", "Pope John IIX", "2021/24 was"):
        dates = [
            change for change in spoken_form(text, "en")[1] if change.rule in {"date", "numeral", "range"}
        ]
        assert dates == []


def test_a_number_too_long_for_words_keeps_its_digits() -> None:
    """No listener follows twenty digits in words, and no library need know them."""
    assert spoken_form("$12345678901234567890", "en")[0] == "12345678901234567890 dollars"


def test_a_change_that_holds_before_the_rules_is_not_touched() -> None:
    """What overlaps it is dropped, and an empty one is ignored."""
    fixed = (
        Change(start=1, end=4, spoken="x", rule="lexicon"),
        Change(start=0, end=0, spoken="y", rule="none"),
    )
    assert spoken_form("$3.5 and $2", "en", fixed=fixed) == (
        "$x and two dollars",
        (fixed[0], Change(start=9, end=11, spoken="two dollars", rule="money")),
    )


TOKENS = st.one_of(
    st.sampled_from(list("$£€%-–/:.,;°×~#@→()½٣²¹")),
    st.sampled_from(
        ["3.5", "1990", "1990s", "'80s", "12", "007", "1,000", "1/2", "9/11", "17:00", "555-1234", "[1]"]
    ),
    st.sampled_from(
        ["m", "bn", "km/h", "C", "a.m.", "pm", "Sept.", "Jan", "No.", "Gen.", "Jr.", "vs.", "of", "the"]
    ),
    st.sampled_from(["I", "II", "XIV", "King", "Louis", "Chapter", "https://", "example.com", "x@y.org"]),
)
SOUP = st.lists(TOKENS, max_size=25).flatmap(
    lambda tokens: st.sampled_from(["", " "]).map(lambda joint: joint.join(tokens))
)


@given(st.one_of(SOUP, st.text(max_size=200)), st.sampled_from([*RULED, "en-GB", "ja"]))
@settings(deadline=None)
def test_changes_are_spans_that_give_the_spoken_form(text: str, language: str) -> None:
    """Changes lie in order inside any text, do not overlap, and applied to it they say what is said."""
    said, changes = spoken_form(text, language)
    at, pieces = 0, []
    for change in changes:
        assert at <= change.start < change.end <= len(text)
        pieces += [text[at : change.start], change.spoken]
        at = change.end
    kept = "".join([*pieces, text[at:]])
    unheard = "\u00ad\u200b\u2060\ufeff\ufe0f\u20e3"
    assert "".join(said.split()) == "".join(char for char in "".join(kept.split()) if char not in unheard)


@pytest.mark.parametrize("language", sorted(RULED))
def test_what_a_rule_needs_is_in_all_it_matches(language: str) -> None:
    """A rule that is not tried, for want of a character or a digit, would not have matched."""
    texts = [case.text for case in cases(language)] + [*AMERICAN, *LEFT_ALONE]
    for pattern in rules_of(language):
        for text in texts:
            for _match in pattern.expression.finditer(text):
                assert not pattern.needs or not set(text).isdisjoint(pattern.needs), pattern.expression
                assert not pattern.digits or any(char.isdigit() for char in text), pattern.expression


@given(
    st.lists(
        st.sampled_from(
            [
                *"0123456789.,-–/:%$€£°'\"()[] ABCQPTXIVkmghst#+<=×²½º§",
                *UNITS,
                *CURRENCIES,
                " of ",
                " inch",
                "XIX",
                "Uhr",
                "le ",
            ]
        ),
        max_size=14,
    ).map("".join),
    st.sampled_from(sorted(RULED)),
)
@settings(deadline=None)
def test_nothing_that_is_written_breaks_the_rules(text: str, language: str) -> None:
    """Any heap of digits, signs, letters, units and currencies is said somehow, in changes in their order."""
    changes = spoken_form(text, language)[1]
    assert all(0 <= change.start < change.end <= len(text) for change in changes)
    assert [*changes] == sorted(changes, key=lambda change: change.start)


@given(st.text("abcdfghjl ,'", min_size=1, max_size=200))
def test_plain_words_are_never_changed(text: str) -> None:
    """A sentence of small letters alone is said as it stands."""
    assert spoken_form(text, "en") == (" ".join(text.split()), ())
