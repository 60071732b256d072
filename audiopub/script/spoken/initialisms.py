"""Initialisms that the default voice takes for words, and letters that "&" joins: "WHO", "ACLU", "R&B".

This module owns the table of what espeak-ng 1.52 takes for words; it spells what is not in it, or says it
as readers do.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken.pattern import Pattern, alternatives, looked_up, rule

_SPELLED: Mapping[str, str] = {
    "AARP": "A.A.R.P.",
    "ACLU": "A-C-L-U",
    "APR": "A-P-R",
    "DVLA": "D V L A",
    "EEOC": "E E O C",
    "IAEA": "I.A.E.A.",
    "ICBM": "I C B M",
    "ICBMs": "I C B Ms",
    "IEEE": "I triple E",
    "INXS": "in excess",
    "IRBM": "I R B M",
    "MoD": "M O D",
    "NAACP": "N double A C P",
    "NCAA": "N C double A",
    "OSCE": "O S C E",
    "PAYE": "P A Y E",
    "SEIU": "S E I U",
    "USPS": "U S P S",
}
"""A letter A is joined to the next, since alone it is the article; points keep two of them apart."""

_OPENERS = ["the", "The", "by", "By", "of", "to", "at", "and", "from", "with"]
_BEFORE_WHO = "|".join(rf"(?<=\b{word} )" for word in _OPENERS)
"""Behind these words, and where a sentence or a clause begins, WHO asks for nobody."""


def _joined(match: re.Match[str], _language: str) -> str:
    """Say "R&B" as "R and B" and "Q&A" as "Q-and-A"."""
    letters = match[0].split("&")
    return ("-and-" if "A" in letters else " and ").join(letters)


INITIALISMS: tuple[Pattern, ...] = (
    rule(
        "initialism", rf"(?<![\w.&-])({alternatives(_SPELLED)})(?![\w&])", looked_up(_SPELLED), digits=False
    ),
    rule(
        "initialism",
        rf"(?:^|(?<=[,;:.—“] )|{_BEFORE_WHO})WHO(?=['’]s\b|\s[a-z]|[,;.)]|$)",
        lambda _match, _language: "W H O",
        digits=False,
        needs="W",
    ),
    rule(
        "initialism",
        r"(?<=\b[Aa]n )IV(?!\w)|"
        r"(?<!\w)IV(?=\s(?:drips?|lines?|fluids?|bags?|therapy|antibiotics?|infusions?|medication|poles?|needles?|"
        r"treatments?|catheters?|drugs?)\b)",
        lambda _match, _language: "I V",
        digits=False,
        needs="V",
    ),
    rule(
        "initialism",
        r"(?<!\w)VA(?=\s(?:[Hh]ospitals?|benefits?|loans?|clinics?|system|[Mm]edical|care)\b)",
        lambda _match, _language: "V-A",
        digits=False,
        needs="V",
    ),
    rule("initialism", r"(?<![\w&])[A-Z]&[A-Z](?![\w&])", _joined, digits=False, needs="&"),
)
