"""Siteimprove's Alfa, which alone measures targets of 44 pixels, justified text and the height of lines."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.checkers.programs import chromium, node

LEAST_PASSED = 70
"""On the smallest page. Packages of versions that do not fit find that no rule is applicable."""


def alfa(node_modules: Path, urls: Iterable[str]) -> dict[str, list[Any]]:
    """Return which rules each page breaks, and where; pages without a fault are left out."""
    found = node("alfa.mjs", node_modules, chromium(), *urls)
    assert {url: each["passed"] for url, each in found.items() if each["passed"] < LEAST_PASSED} == {}
    return {url: each["failed"] for url, each in found.items() if each["failed"]}
