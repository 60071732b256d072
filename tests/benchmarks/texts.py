"""Articles of any length in which no sentence comes twice, so that nothing is spoken or encoded for free."""

import itertools
from collections.abc import Iterator

_WHO = ("The ferryman", "A young baker", "My neighbour", "The keeper of the bridge", "An old painter")
_DOES = ("counted", "carried", "sold", "mended", "painted", "forgot", "described")
_WHAT = ("the blue lanterns", "a basket of pears", "two wooden chairs", "every letter", "the long rope")
_WHERE = ("beside the harbour wall", "behind the market", "under the stone bridge", "on the hill", "at home")
_WHEN = ("before the rain came", "while the bells rang", "when the lamps were lit", "after the last boat")
_WHY = ("because nobody else would", "and nobody asked why", "as her mother had done", "for no money at all")

PARAGRAPH_SENTENCES = 4
SECTION_PARAGRAPHS = 24


def sentences() -> Iterator[str]:
    """Yield different sentences of about 16 words, without end."""
    for turn in itertools.count():
        begin = f"In year {turn + 2} of the long story, " if turn else ""
        for why, when, where, what, does, who in itertools.product(_WHY, _WHEN, _WHERE, _WHAT, _DOES, _WHO):
            said = f"{who} {does} {what} {where} {when}, {why}."
            yield begin + (said[0].lower() + said[1:] if begin else said)


def article(words: int) -> str:
    """Return a Markdown article of at least so many words, in paragraphs and sections."""
    parts, count, said = ["# The long story\n"], 0, sentences()
    for paragraph in itertools.count():
        if paragraph % SECTION_PARAGRAPHS == 0:
            parts.append(f"## Part {paragraph // SECTION_PARAGRAPHS + 1}\n")
        text = " ".join(itertools.islice(said, PARAGRAPH_SENTENCES))
        parts.append(text + "\n")
        count += len(text.split())
        if count >= words:
            return "\n".join(parts)
    raise AssertionError("there is always another paragraph")


def different_articles(number: int, words: int) -> list[str]:
    """Return so many articles of at least so many words each, none with a sentence of another."""
    said, articles = sentences(), []
    for each in range(number):
        parts, count = [f"# Story number {each}\n"], 0
        while count < words:
            text = " ".join(itertools.islice(said, PARAGRAPH_SENTENCES))
            parts.append(text + "\n")
            count += len(text.split())
        articles.append("\n".join(parts))
    return articles


def repeated(hours: int, words: int) -> str:
    """Return an article of so many words, its text repeated so often: all after the first is in the cache."""
    title, text = article(words).split("\n", 1)
    return title + "\n" + "\n".join([text] * hours)


SHORT_ARTICLE = "# A note\n\nThe pier was dark for a year. Now the lamps are back.\n"
"""An article so short, and the same so often, that neither voice nor encoder plays a part."""
