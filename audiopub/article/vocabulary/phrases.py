"""How a closed list is written: folded phrases (small letters, no marks at their ends) between `|`."""


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a list."""
    return frozenset(phrase.strip() for line in text.splitlines() for phrase in line.split("|")) - {""}
