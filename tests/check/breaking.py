"""A published folder to break in one place."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from audiopub.check.run import check_folder, check_written

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LAMPS = "episodes/lamps"
MP3 = f"{LAMPS}/lamps.mp3"
PAGE = f"{LAMPS}/index.html"
VTT = f"{LAMPS}/captions.vtt"
SRT = f"{LAMPS}/captions.srt"


@dataclass(frozen=True)
class Broken:
    """A copy of a published folder that tests change."""

    root: Path

    def codes(self, *, cold: bool) -> set[str]:
        """Return the codes of what is found in March 2026, cold or from the records."""
        slugs = [place.name for place in sorted((self.root / "episodes").iterdir())]
        checked = check_folder(self.root, now=NOW) if cold else check_written(self.root, slugs, now=NOW)
        return {finding.code for finding in checked.findings}

    def text(self, path: str) -> str:
        """Return the text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def swap(self, path: str, old: str, new: str, *, count: int = 1) -> None:
        """Put `new` in the place of `old`, which must be there."""
        text = self.text(path)
        assert old in text, f"{path} has no {old!r}"
        (self.root / path).write_text(text.replace(old, new, count), encoding="utf-8")

    def change(self, path: str, how: Callable[[bytes], bytes]) -> None:
        """Change the bytes of a file."""
        place = self.root / path
        before = place.read_bytes()
        after = how(before)
        assert after != before
        place.write_bytes(after)

    def change_json(self, path: str, how: Callable[[Any], object]) -> None:
        """Change a JSON document in place."""
        place = self.root / path
        document = json.loads(place.read_bytes())
        how(document)
        place.write_text(json.dumps(document), encoding="utf-8")

    def remove(self, path: str) -> None:
        """Remove a file or a folder."""
        place = self.root / path
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink()
