"""A file that is missing told once: as the cause, without all the places that name it.

This module owns which findings follow from others. What a file lacks is found elsewhere.
"""

from collections.abc import Sequence
from dataclasses import replace

from audiopub.check.finding import Finding
from audiopub.check.folder import Folder, slug_of

_NAMED_BEFORE_MORE = 3


def causes(folder: Folder, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those that follow from a file that is missing, which is told once.

    Where the check of the file itself tells it, that finding stays alone. Else the places that name it are
    told together; where all of an episode's folder is gone, they are those that name any of its files.
    """
    told = {finding.path for finding in findings if not finding.lacks}
    lacking: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.lacks:
            lacking.setdefault(_gone(folder, finding.lacks), []).append(finding)
    return [
        *(finding for finding in findings if not finding.lacks),
        *(_together(path, each) for path, each in lacking.items() if path not in told),
    ]


def _gone(folder: Folder, path: str) -> str:
    """Return the missing file, or the folder of its episode when nothing is left of that."""
    slug = slug_of(path)
    return f"episodes/{slug}" if slug and slug not in folder.slugs else path


def _together(path: str, findings: Sequence[Finding]) -> Finding:
    first = findings[0]
    if len(findings) == 1:
        return first
    named = list(dict.fromkeys(finding.path for finding in findings))
    more = len(named) - _NAMED_BEFORE_MORE
    *before, last = [*named[:_NAMED_BEFORE_MORE], *([f"{more} more"] if more > 0 else [])]
    names = f"{', '.join(before)} and {last}" if before else last
    what = f"it is not there, and is named by {names}"
    code = first.code if path == first.lacks else "record-missing"
    return replace(first, code=code, path=path, place="", what=what, lacks=path)
