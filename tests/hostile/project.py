"""A project in which hostile strings stand in every place that a writer can fill."""

import json
import re
import string
from collections.abc import Sequence
from pathlib import Path

from audiopub.publish.ledger import LEDGER_NAME
from tests.hostile.payloads import ALL, PAYLOADS
from tests.publish.workshop import BEFORE, Workshop

TOGETHER = 3
"""How many strings an article holds."""

ARTICLES = tuple(ALL[start : start + TOGETHER] for start in range(0, len(ALL), TOGETHER))
"""The strings of each article."""

CHAPTERS = tuple(text for text in ALL[::5] if text.isascii() and text.strip() and len(text) < 100)
"""What is a heading of the long article, each of a chapter of its own."""

LONG = "long"
"""The slug of the article that holds all strings."""

RAW = (
    *PAYLOADS["elements"],
    *PAYLOADS["entities"],
    *PAYLOADS["Markdown"],
    "&#1;&#x1b;[31m&#xFFFE;&#xD800;&#0;",
    "a&#00000001;b&#x0000001b;c&#8d",
)
"""What stands as it is in articles that are HTML or Markdown by turns."""

_MEASURED = "v7"
_ARGV = ["espeak-ng", "--stdout", "-f", "{text_file}"]
_PUNCTUATION = re.compile(f"[{re.escape(string.punctuation)}]")
_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]")
_PAIR = re.compile(r"\\u(d[89ab]..)\\u(d[c-f]..)")


def slug_of(number: int) -> str:
    """Return the slug of the article with these strings."""
    return f"article-{number}"


def line(text: str) -> str:
    """Return a text as settings take it: one line, with something to see."""
    return plain(text) or "blank"


def filled(text: str) -> str:
    """Return a text for a place that must not be blank."""
    return text if text.strip() else "blank"


def plain(text: str) -> str:
    """Return a text on one line, without what makes a file binary."""
    return " ".join(_CONTROL.sub(" ", text).split())


def escaped(text: str) -> str:
    """Return a text for one line of Markdown, where it means itself."""
    return _PUNCTUATION.sub(r"\\\g<0>", plain(text))


def quoted(value: object) -> str:
    """Return a value as YAML and TOML both take it, in ASCII."""
    return _PAIR.sub(_astral, json.dumps(value)).replace("\x7f", "\\u007f")


def _astral(pair: re.Match[str]) -> str:
    return "\\U{:08x}".format(ord(json.loads(f'"{pair[0]}"')))


def publish(folder: Path) -> Workshop:
    """Publish all of it, and return where."""
    shop = Workshop(folder)
    shop.write("audiopub.toml", _voices(["v7"]))
    shop.write("first.md", f"---\ntitle: First\nvoice: {{use: ['command:{_MEASURED}']}}\n---\nThe first.\n")
    assert shop.publish(at=BEFORE).outcome.exit_code == 0
    _spread_gain(shop)
    shop.write("audiopub.toml", _site() + _feeds() + _voices([f"v{n}" for n in range(len(ALL))]))
    for number, payloads in enumerate(ARTICLES):
        shop.write(
            f"{number}.md", _front(number, payloads) + "\n".join(map(_body, range(TOGETHER), payloads))
        )
    shop.write(f"{LONG}.md", _long_article())
    for number, payload in enumerate(RAW):
        shop.write(*_raw(number, payload))
    assert [str(error) for _, error in shop.publish(at=BEFORE).outcome.failed] == []
    return shop


def _spread_gain(shop: Workshop) -> None:
    """Have all voices taken for as loud as the one that was measured: they are one program."""
    path = shop.articles / LEDGER_NAME
    text = path.read_text(encoding="utf-8")
    measured = re.search(rf'^"command:{_MEASURED} (.*)$', text, re.MULTILINE)
    assert measured
    others = [f'"command:v{n} {measured[1]}' for n in range(len(ALL)) if f"v{n}" != _MEASURED]
    path.write_text(text.replace(measured[0], "\n".join([measured[0], *others])), encoding="utf-8")


SITE_TITLE = line(" ".join(ALL[:8]))
SITE_AUTHOR = line(ALL[2])
SITE_DESCRIPTION = " ".join(line(each) for each in ALL)[:2999]


def _site() -> str:
    return f"""\
[site]
base_url = "https://listen.example/pier"
title = {quoted(SITE_TITLE)}
description = {quoted(SITE_DESCRIPTION)}
author = {quoted(SITE_AUTHOR)}
email = "'--&{{}}/*@evil.example"
cover = "made"
[audio]
opening = {{ en = "" }}
closing = {{ en = "" }}
"""


def _feeds() -> str:
    """Return a further feed for each string, named so, of what is tagged so."""
    return "".join(
        f"""\
[[feed]]
name = "feed-{number}x"
title = {quoted(line(payload))}
description = {quoted(line(payload))}
author = {quoted(line(payload))}
only = {{ tag = {quoted(line(payload))} }}
"""
        for number, payload in enumerate(ALL)
    )


def _voices(names: Sequence[str]) -> str:
    """Return voices that are one program, each named as a string."""
    return "".join(
        f"""\
[engines.command.{name}]
argv = {json.dumps(_ARGV)}
languages = ["en"]
title = {quoted(line(ALL[int(name[1:])]))}
deterministic = true
"""
        for name in names
    )


def _front(number: int, payloads: Sequence[str]) -> str:
    """Return front matter in which all values are hostile."""
    one, two, three = (*payloads, *payloads, *payloads)[:TOGETHER]
    voices = [f"command:v{number * TOGETHER + place}" for place in range(len(payloads))]
    values = {
        "title": filled(one),
        "slug": slug_of(number),
        "authors": [*payloads, "Mara Quill"],
        "date": "2026-01-05",
        "language": "en",
        "summary": two,
        "tags": [*payloads, f"pair {number // 2}"],
        "source": three,
        "licence": one,
        "image": two,
        "say": {**{_key(each): "b" for each in payloads}, "zquux": _respelling(three)},
        "voice": {"use": voices[:1]},
        "voices": {"speaker": dict(zip(map(_key, payloads), voices, strict=True))},
    }
    return "---\n" + "".join(f"{key}: {quoted(value)}\n" for key, value in values.items()) + "---\n"


def _key(text: str) -> str:
    """Return a text on one line as a key of YAML, which has at most 1024 characters as it is written."""
    return line(text) if len(quoted(text)) < 1000 else line(text)[:80]


def _respelling(text: str) -> str:
    """Return a text as an English voice can say it."""
    return filled(text)[:40] if text.isascii() else "b"


def _body(place: int, payload: str) -> str:
    """Return Markdown in which all kinds of blocks and marks hold the string."""
    text = escaped(payload)
    code = _CONTROL.sub(" ", payload)
    spoken = (f"- {text}\n- Item.", f"> {text}", f"{text}: Hello there.")[place]
    return f"""\
## {text}

Words [{text}](<{text}>) and `````` {code} `````` and *{text}* here{" zquux" if place == 0 else ""}.[^{place}]

{spoken}

![{text}](<{text}> "{text}")

| {text} | b |
|---|---|
| c | {text} |

``````````
{code}
``````````

<span lang="fr{text}" dir="{text}" title="{text}">Bonjour</span>.

[^{place}]: {text}
"""


def _raw(number: int, payload: str) -> tuple[str, str]:
    """Return name and source of an article in which nothing is escaped."""
    if number % 2:
        return f"raw-{number}.md", f"# Raw {payload}\n\nHere is {payload} and more.\n\n- {payload}\n\nEnd.\n"
    head = (
        f"<!DOCTYPE html><html><head><title>Raw {number}</title><meta name=author content='{payload}'></head>"
    )
    body = (
        f"<article><h1>Raw {number}</h1><p>Here are some words {payload} and more of them.</p>"
        f"<figure><img src='{payload}' alt='{payload}'><figcaption>{payload}</figcaption></figure>"
        f"<p title='{payload}'>The end of it is here.</p></article>"
    )
    return f"raw-{number}.html", f"{head}<body>{body}</body></html>"


def _long_article() -> str:
    """Return an article that holds all strings, and has chapters with such names."""
    cells = [f"| {escaped(text)} | [{escaped(text)}](<{escaped(text)}>) |" for text in ALL]
    return "\n".join(
        [
            "---\ntitle: All of them\nlanguage: en\ndate: 2026-01-06",
            f"slug: {LONG}\nvoice: {{use: ['command:{_MEASURED}']}}",
            "audio: {pauses: {after_heading: 10000, paragraph: 10000, before_heading: 10000}}",
            f"authors: {quoted(ALL[:60])}\ntags: {quoted(ALL)}\n---\nIt begins.\n",
            *(f"## {escaped(text)}\n\nYes.\n\nNo.\n" for text in CHAPTERS),
            "## The end\n\nNow.\n",
            "| a | b |\n|---|---|",
            *cells,
            "",
            *(f"``````````\n{_CONTROL.sub(' ', text)}\n``````````\n" for text in ALL),
            *(f'![{escaped(text)}](<{escaped(text)}> "{escaped(text)}")\n' for text in ALL),
            "It ends.\n",
        ]
    )
