"""What a reader is to see of a hostile string: all of it that can be seen."""

from audiopub.article.decode import as_read, writable


def folded(text: str) -> str:
    """Return a text as it looks: mended as every article is, with white space as single spaces."""
    return " ".join(as_read(writable(text)).split())


def missing(text: str, wanted: str) -> bool:
    """Tell whether words are not in a text; what ends a line or cannot be seen may be a space or nothing."""
    found = "".join(folded(text).split())
    return "".join(folded(wanted).split()) not in found
