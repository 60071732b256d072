"""Phone numbers, digit by digit, with a short stop between their groups."""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, rule

_GROUPS = re.compile(r"\d+")


def _phone(match: re.Match[str], language: str) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    groups = (words.digits(group, language) for group in _GROUPS.findall(match[0]))
    return f"{plus}{', '.join(groups)}"


PHONES: tuple[Pattern, ...] = (
    rule("phone", r"(?<![\w.-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w-])", _phone),
    rule("phone", r"(?<![\w.])\+\d{1,3}(?:[\s-]?\(?\d{2,5}\)?){2,5}(?![\w-])", _phone),
    rule("phone", r"(?<![\w.-])\d{3}-\d{4}(?![\w-])", _phone),
    rule("phone", r"(?<![\w.-])0\d{2,4}\s\d{3,4}\s\d{3,4}(?![\w-])", _phone),
)
