"""Checks of published folders."""
