"""A good published folder, and copies of it to break."""

import shutil
from pathlib import Path

import pytest

from tests.check.breaking import Broken
from tests.publish.workshop import BEFORE, Workshop

SETTINGS = """\
[site]
base_url = "https://listen.example/pier"
title = "Pier papers"
author = "Mara Quill"
email = "mara@listen.example"
cover = "made"

[[feed]]
name = "mara"
title = "Mara Quill"
description = "What she wrote."
only = { author = "Mara Quill" }
cover = "made"
"""

STORY = """\
---
title: The lamps of Arnewick
authors: [Mara Quill]
date: 2026-01-05
summary: A pier gets its light back.
---
The pier was dark for a year. Nobody walked there but the "lamp ladies", as they called themselves.

Now the lamps are back. Children count them aloud, and <span lang="fr">les pêcheurs aussi</span>.

## The old lamps

The first lamps burned oil. A keeper lit them by hand.[^1] He walked the length of the pier twice in every
evening, once with the can and once with the match, and he never hurried. In the wet autumn of 1911
he lit them all
four times in a single night. He kept a notebook of every storm, of every visitor who
came to complain of the smell, and of each evening on which he let the lamps stay dark because of the moths.

- It lists 41 storms.
- It lists no moth.

## The new lamps

| Lamp | Watts |
|------|-------|
| old  | 60    |
| new  | 4     |

The new lamps need little power. Sailors like the warm colour, and they say so in the harbour
office, where their
sentences are written down and filed. The harbour master reads them in the winter, when nothing else
arrives, and he
answers every one of them by hand. Some of the answers are longer than the sentences.

## The moths

Moths ignore it. They were the last to be asked, and the first to know. A teacher from the upper
school counted them
on nine evenings in May and found that their number had not changed since the lamps went out, which
surprised
nobody but the teacher. She has since moved her table, her net and her pupils to the other end of the pier.

[^1]: He is buried above the harbour.
"""

NOTE = """\
---
title: The kiosk
date: 2026-01-12
---
The kiosk opens at eight. It sells papers and tea.
"""


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish two articles with https addresses; return the published folder, to be copied."""
    shop = Workshop(tmp_path_factory.mktemp("good") / "project")
    (shop.folder / "audiopub.toml").write_text(SETTINGS, encoding="utf-8")
    shop.write("lamps.md", STORY)
    shop.write("kiosk.md", NOTE)
    assert shop.publish(at=BEFORE).outcome.exit_code == 0
    return shop.folder / "output"


@pytest.fixture
def broken(good: Path, tmp_path: Path) -> Broken:
    """Return a copy of the good folder, to be broken."""
    root = tmp_path / "output"
    shutil.copytree(good, root)
    return Broken(root)
