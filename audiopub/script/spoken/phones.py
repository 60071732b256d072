"""Numbers that name something: phones and postal codes by their digits, flights and aircraft in pairs."""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, rule

_GROUPS = re.compile(r"\d+")


def _free(match: re.Match[str], language: str) -> str:
    """Say "1-800-FLOWERS": the word stays."""
    return f"one {words.cardinal(int(match['area']), language)} "


def _short(match: re.Match[str], language: str) -> str:
    return words.digits(match["number"], language)


def _phone_part(match: re.Match[str], language: str) -> str:
    return _grouped(match["number"], language)


def _postal(match: re.Match[str], language: str) -> str:
    return _grouped(match["zip"], language).replace("zero", "oh")


def _phone(match: re.Match[str], language: str) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    return f"{plus}{_grouped(match[0], language)}"


def _named(match: re.Match[str], language: str) -> str:
    """Say the number of a flight or an aircraft in pairs: "flight fifteen forty-nine"."""
    space = " " if match.string[match.start("number") - 1] == "A" else ""
    return f"{space}{words.paired(int(match['number']), language)}"


def _grouped(number: str, language: str) -> str:
    return ", ".join(words.digits(group, language) for group in _GROUPS.findall(number))


def _dotted(match: re.Match[str], language: str) -> str:
    return " dot ".join(words.digits(part, language) for part in match[0].split("."))


PHONES: tuple[Pattern, ...] = (
    rule(
        "book number",
        r"\bISBN(?:-1[03])?:?\s(?P<number>\d[\d -]{8,16}[\dX])(?![\w-])",
        lambda match, language: (
            words.digits(match["number"], language) + (" X" if match["number"].endswith("X") else "")
        ),
        part="number",
    ),
    rule("phone", r"(?<![\w.,/+-])(?<!\d\s)116\s\d{3}(?!\s?\d|[\w/]|[.,-]\d)", _phone),
    rule("IP address", r"(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)", _dotted, needs="."),
    rule("phone", r"(?<![\w.-])\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?![\w-])", _phone),
    rule(
        "phone",
        r"(?<![\w.-])1-(?P<area>8\d\d|900)(?:-(?=[A-Z])|(?=\s(?:numbers?|lines?|calls?|hotlines?)\b))",
        _free,
        needs="-",
    ),
    rule("phone", r"(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])", _phone, needs="-"),
    rule(
        "phone",
        r"\b(?i:dial|dialed|dialled|dialing|call|called|calling|phone|phoned|ring|rang|text)\s"
        r"(?P<number>[1-9]\d\d(?:\s(?!000)\d{3})?)(?=\s(?!times|people|[a-z]+s\b|\d)|[.,;:!?](?!\d)|$)",
        _phone_part,
        part="number",
    ),
    rule(
        "phone",
        r"\b(?:(?i:reached|contacted|phoned|called|helpline|hotline|line|"
        r"call\s(?:us|them|police|(?:the|crime|local)\s\w+))\s(?:on|at)|NHS(?=\s11[19]\b))\s"
        r"(?P<number>[1-9]\d\d(?:\s(?!000)\d{3})?)(?=\s(?!of\b|times|people|[a-z]+s\b|\d)|[.,;:!?](?!\d)|$)",
        _phone_part,
        part="number",
    ),
    rule(
        "phone",
        r"\b(?i:text|texting)\s(?:[A-Z]+\sto\s)?(?P<number>\d{5,6})(?![\w-]|[.,]\d)",
        _short,
        part="number",
    ),
    rule(
        "phone",
        r"(?<![\w.-])(?P<number>911|999|112)(?=\s(?:call|calls|caller|operator|operators|dispatch\w{0,6})\b)",
        _short,
        part="number",
    ),
    rule(
        "postal code",
        r"(?<=,\s)(?P<state>[A-Z]{2})\s(?P<zip>\d{5}(?:-\d{4})?)(?![\w-])",
        _postal,
        part="zip",
        needs=",",
    ),
    rule("postal code", r"\b(?i:zip(?:\scode)?)\s(?P<zip>\d{5}(?:-\d{4})?)(?![\w-])", _postal, part="zip"),
    rule(
        "name",
        r"\b(?:[Ff]light\s(?:[A-Z]{2}\s?)?(?=[1-9]\d{3}\b|[1-9]\d[1-9]\b)|Boeing\s(?=7[0-8]7\b)|"
        r"Airbus\sA(?=3[0-8]\d\b))(?P<number>\d{3,4})"
        r"(?!\w|[.,]\d|\s(?:miles|km|kilomet(?:er|re)s|feet|met(?:er|re)s|minutes|hours|people|passengers)\b)",
        _named,
        part="number",
    ),
    rule(
        "phone",
        r"(?<![\w.-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w-])",
        _phone,
        needs="-.",
    ),
    rule(
        "phone",
        r"(?<![\w.])\+(?=(?:[\s()-]{0,2}\d){7})\d{1,3}(?:[\s-]?(?:\(\d{1,5}\)|\d{1,5})){2,5}(?![\w-])",
        _phone,
        needs="+",
    ),
    rule("offset", r"(?<![\w.])\+0\d{3}(?![\w.,-])", _phone, needs="+"),
    rule("phone", r"(?<![\w.-])(?:\(0\d{2,5}\)|0\d{3,4})\s\d{5,7}(?![\w-])", _phone),
    rule("phone", r"(?<![\w.-])\d{3}-\d{4}(?![\w-])", _phone, needs="-"),
    rule("phone", r"(?<![\w.-])0(?:80[08]|84[345]|87[0123]|3\d\d)\s\d{4}(?![\w-]|\shours)", _phone),
    rule("phone", r"(?<![\w.-])(?:\(0\d{2,4}\)\s|0\d{2,4}[\s-])\d{2,4}[\s-]\d{3,4}(?![\w-])", _phone),
)
