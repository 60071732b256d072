"""Files that go wrong, and files that look as if they would: what is in them, and what must be said."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

FERRY = "The ferry was late. Nobody on the quay minded, because the tea was still warm.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """A file that cannot be published: the words that say what is wrong, and what to do."""

    data: Callable[[], bytes]
    wrong: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """A file that looks hard, and is published: its title, and what its transcript holds and does not."""

    data: str | bytes
    title: str
    holds: str
    lacks: str = "\0"
    language: str = "en"


def _noise() -> bytes:
    return random.Random(7).randbytes(5000)


def _text(text: str) -> Callable[[], bytes]:
    return text.encode


_CLUTTER = "top of page\nShare\nTweet\nSubscribe to our newsletter\nRecent Posts\nSee All\nbottom of page\n"

BAD: Mapping[str, Bad] = {
    "empty.txt": Bad(data=lambda: b"", wrong="this file is empty", advice="Put the article into it"),
    "blank.md": Bad(data=_text(" \n\t\n"), wrong="holds no text", advice="Put the article into it"),
    "binary.txt": Bad(data=_noise, wrong="a binary file, not text", advice="Save the article as plain text"),
    "scan.txt": Bad(data=_text("%PDF-1.7 ..."), wrong="a PDF document, not text", advice="Save the article"),
    "clutter.txt": Bad(
        data=_text(_CLUTTER), wrong="nothing in this file is article text", advice="comes back with 'keep'"
    ),
    "clutter.html": Bad(
        data=_text("<html><body><nav><a href='/'>Home</a></nav><footer></footer></body></html>"),
        wrong="could be read aloud",
        advice="comes back with 'keep'",
    ),
    "menus.html": Bad(
        data=_text(
            "<html><body><nav><a href='/'>Home</a><a href='/x'>About</a></nav>"
            "<footer>© 2020 All rights reserved</footer></body></html>"
        ),
        wrong="could be read aloud",
        advice="comes back with 'keep'",
    ),
    "dots.txt": Bad(
        data=_text("... --- ...\n"),
        wrong="nothing in this file is article text",
        advice="Give it a paragraph",
    ),
    "huge.txt": Bad(
        data=lambda: b"The ferry was late. " * (50 * 1024 * 1024 // 20),
        wrong="this file is too large (50.0 MB; at most 20 MB)",
        advice="Cut it into several articles",
    ),
    "nul.txt": Bad(
        data=lambda: f"The ferry\n\n{FERRY}".encode() + bytes(40),
        wrong="a binary file, not text",
        advice="in UTF-8",
    ),
    "kanji.txt": Bad(
        data=_text("港の灯り\n\n灯りは月曜日に戻ってきました。人々は桟橋に立って見ていました。\n"),
        wrong="cannot read '港' (Hani)",
        advice="Choose a voice that reads this script",
    ),
    "hanzi.md": Bad(
        data=_text("---\nlanguage: en\n---\n# 港口的灯\n\n灯在星期一回来了。人们站在码头上看着它转动。\n"),
        wrong="cannot read '港' (Hani)",
        advice="set the language",
    ),
    "klingon.md": Bad(
        data=_text(f"---\nlanguage: tlh\n---\n# Ferry\n\n{FERRY}"),
        wrong="no voice works for the language 'tlh'",
        advice="Run 'audiopub voices'",
    ),
    "elsewhere.md": Bad(
        data=_text(f"---\ntitle: Ferry\nslug: ../../elsewhere\n---\n\n{FERRY}"),
        wrong="the slug '../../elsewhere' is not made of",
        advice="Write 'elsewhere' instead",
    ),
    "key.md": Bad(
        data=_text(f"---\nlangauge: en\n---\n# Ferry\n\n{FERRY}"),
        wrong="unknown setting 'langauge'",
        advice="Did you mean 'language'?",
    ),
    "yaml.md": Bad(
        data=_text(f"---\ntitle: [a\n---\n# Ferry\n\n{FERRY}"), wrong="not YAML", advice="Mend that line"
    ),
    "when.md": Bad(
        data=_text(f"---\ndate: yesterday\n---\n# Ferry\n\n{FERRY}"),
        wrong="'yesterday' is not a date",
        advice="Write it as 2025-03-31",
    ),
}

_LONG = ("Very long " * 50).strip()

ODD: Mapping[str, Odd] = {
    "surrogates.txt": Odd(
        data=b"The quay\n\nThe \xed\xa0\x80ferry was late. Nobody minded it\xed\xb2\xa9 much.\n",
        title="The quay",
        holds="The ferry was late. Nobody minded it much.",
        lacks="\ufffd",
    ),
    "invalid.txt": Odd(
        data=b"The quay\n\nThe ferry \xff\xfe was late. Nobody on the quay minded it \xc3( at all.\n",
        title="The quay",
        holds="was late. Nobody on the quay minded it",
    ),
    "control.txt": Odd(
        data=f"The quay\n\nThe \x07ferry \x1b[31mwas\x1b[0m late. {FERRY * 3}",
        title="The quay",
        holds="The ferry was late.",
        lacks="\x1b",
    ),
    "nuls.txt": Odd(
        data=f"The quay\n\nThe\0 ferry was\0 late. {FERRY}".encode(),
        title="The quay",
        holds="The ferry was late.",
        lacks="\0",
    ),
    "wide.txt": Odd(
        data=f"The quay\n\n{FERRY}".encode("utf-16"), title="The quay", holds="The ferry was late."
    ),
    "arabic.txt": Odd(
        data="الميناء القديم\n\nعاد المصباح إلى الميناء يوم الاثنين. وقف الناس على الرصيف وشاهدوه يدور.\n",
        title="الميناء القديم",
        holds="عاد المصباح إلى الميناء يوم الاثنين.",
        language="ar",
    ),
    "kana.txt": Odd(
        data="みなとのあかり\n\nあかりは げつようびに かえってきました。みんなは みていました。\n",
        title="みなとのあかり",
        holds="あかりは げつようびに かえってきました。",
        language="ja",
    ),
    "long.md": Odd(data=f"# {_LONG}\n\n{FERRY}", title=_LONG, holds="The ferry was late."),
    "hostile.md": Odd(
        data="---\ntitle: '../../x <script>alert(1)</script>'\n---\n\n"
        f"See ../../y, &lt;script> and `</script>`. {FERRY}",
        title="../../x <script>alert(1)</script>",
        holds="See ../../y, <script> and </script>.",
    ),
    "hostile.txt": Odd(
        data=f"The quay\n\nHe wrote <script>alert('boo')</script> on the wall of ../../etc. {FERRY}",
        title="The quay",
        holds="He wrote <script>alert('boo')</script> on the wall of ../../etc.",
    ),
}
