"""Versions and time zones on the continent: "Version 3.10", "iOS 17.2", "UTC+4".

This module owns numbers with a point that is said as one, and the names before them.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.languages.grammar import Language, listed
from audiopub.script.spoken.marks import dot
from audiopub.script.spoken.pattern import Pattern, alternatives, rule

_VERSIONED = listed("""
    Version version Versión versión Versão versão Versione versione Release release Firmware Web Industrie
    Arbeit Windows Android iOS iPadOS macOS Linux Kernel Ubuntu Debian Fedora Python Java PHP Firefox Chrome
    Safari WordPress Photoshop Bluetooth USB HDMI DirectX OpenGL
""")


def versions(language: Language) -> tuple[Pattern, ...]:
    """Return the rules for versions and for hours before and behind UTC."""

    def version(match: re.Match[str], tag: str) -> str:
        said = f" {dot(tag)} ".join(_part(language, part, tag) for part in match["version"].split("."))
        return said if match["gap"] else f" {said}"

    def zone(match: re.Match[str], tag: str) -> str:
        sign = language.plus if match["sign"] == "+" else language.minus
        minutes = f" {language.cardinal(int(match['minutes']), '', tag)}" if match["minutes"] else ""
        return f"{match['name']} {sign} {language.cardinal(int(match['hours']), '', tag)}{minutes}"

    return (
        rule(
            "version",
            rf"(?<![\w-])(?:(?:{alternatives(_VERSIONED)})(?P<gap>\s)|[vV]\.?)(?!\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}})"
            r"(?P<version>\d{1,4}(?:\.\d{1,4}){1,3})(?!\w|[.,]\d)",
            version,
            part="version",
            needs=".",
        ),
        rule(
            "zone",
            r"(?<!\w)(?P<name>UTC|GMT)\s?(?P<sign>[+−–-])\s?(?P<hours>\d{1,2})(?::(?P<minutes>[0-5]\d))?(?![\w:]|[.,]\d)",
            zone,
            needs="UG",
        ),
    )


def _part(language: Language, written: str, tag: str) -> str:
    """Return one part of a version; with a zero in front digit by digit."""
    if len(written) > 1 and written.startswith("0"):
        return words.digits(written, tag)
    return language.cardinal(int(written), "", tag)
