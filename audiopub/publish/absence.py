"""Whether an article that is not found is gone, or only out of reach.

This module owns what speaks against it: a link that leads nowhere, and a folder outside the project that is
not there, as when a disk is not connected. It refuses to look anywhere else.
"""

from pathlib import Path

from audiopub.publish.project import Project


def out_of_reach(project: Project, name: str) -> str:
    """Return why an article that is not found may not be gone, and what to do; or nothing when it is gone."""
    path = project.source(name).path
    link = next((each for each in (path, *path.parents) if _leads_nowhere(each)), None)
    if link is not None:
        return f"{link} is a link that leads nowhere. Mend it, or delete it if {name} is gone for good"
    folder = path.parent
    if not path.is_relative_to(project.articles) and not folder.exists():
        return (
            f"the folder {folder} is not there. Connect its disk, or make the folder anew, empty, if {name} "
            "is gone for good"
        )
    return ""


def _leads_nowhere(path: Path) -> bool:
    return path.is_symlink() and not path.exists()
