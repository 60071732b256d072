"""Questions to whoever sits at the terminal, before something is removed that cannot be had back."""

import sys

import click


def can_ask() -> bool:
    """Tell whether somebody can see a question and answer it."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirmed(question: str) -> bool:
    """Return the answer to a question, asked on standard error: it is no result. No answer is no."""
    return click.confirm(question, default=False, err=True)
