"""Where a language tag says its readers are, as far as it changes what is said.

This module owns the differences between American and other English. An English text that does not say its
region is taken for American.
"""

_MONTH_FIRST = frozenset({"", "US", "PH", "CA"})
_AMERICAN = frozenset({"", "US", "PH"})


def country(language: str) -> str:
    """Return the ISO 3166 alpha-2 subtag of a BCP 47 tag, in capitals, or an empty string."""
    subtags = language.replace("_", "-").split("-")[1:]
    return next((tag.upper() for tag in subtags if len(tag) == len("US")), "")


def primary(language: str) -> str:
    """Return the language without its region, in small letters."""
    return language.partition("-")[0].lower()


def day_first(language: str) -> bool:
    """Say whether dates begin with the day."""
    return primary(language) != "en" or country(language) not in _MONTH_FIRST


def american(language: str) -> bool:
    """Say whether numbers are said without "and", and metres are meters."""
    return primary(language) == "en" and country(language) in _AMERICAN
