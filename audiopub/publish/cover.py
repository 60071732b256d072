"""The picture of the feed: the given one or the one made from the title, as site and tags hold it.

This module owns where pictures are kept that were made before: drawing and encoding them takes as long as a
changed sentence. It refuses to know how they are drawn.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

from audiopub.config import SiteSettings
from audiopub.edition import renderings
from audiopub.errors import ConfigError, OutputError
from audiopub.publish.files import FileIndex
from audiopub.publish.project import Project
from audiopub.store import Store, converting_refusals, tagged_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The picture of a feed: `key` is known without making it. `setting` is where the given one is named.

    With `anew` none is taken that an earlier run kept. `drawn` are the pictures that this one drew.
    """

    key: str
    project: Project
    site: SiteSettings
    setting: str
    anew: bool = False
    drawn: dict[str, bytes] = field(default_factory=dict)

    def picture(self) -> bytes:
        """Return the JPEG. Raises `ConfigError` when the given one cannot be used."""
        return self._kept("picture", lambda: _made(self.project, self.site, self.setting))

    def tag_picture(self) -> bytes:
        """Return the smaller JPEG for the tags of MP3s. Raises `ConfigError` as `picture` does."""
        return self._kept("tag", lambda: _small(self.picture()))

    def keep(self, beside: Collection[str] = ()) -> None:
        """Have what was drawn at hand for the next run. Of other covers only those `beside`, by key, stay."""
        store = Store(self.project.work, "pictures")
        if self.drawn:
            for key in tuple(store.keys()):
                if (store.meta(key) or {}).get("cover") not in {self.key, *beside}:
                    store.discard(key)
        for form, picture in self.drawn.items():
            store.put(self._address(form), meta={"cover": self.key}, payload=picture)

    def _kept(self, form: str, draw: Callable[[], bytes]) -> bytes:
        if form in self.drawn:
            return self.drawn[form]
        stored = None if self.anew else _read(Store(self.project.work, "pictures"), self._address(form))
        if stored is not None:
            return stored
        self.drawn[form] = draw()
        return self.drawn[form]

    def _address(self, form: str) -> str:
        return tagged_hash("picture", [self.key, form])


def _read(store: Store, key: str) -> bytes | None:
    """Return a kept picture; one that cannot be read is made again."""
    try:
        stored = store.get(key)
    except OutputError:
        return None
    return stored.payload if stored else None


def _made(project: Project, site: SiteSettings, setting: str) -> bytes:
    from audiopub.edition.cover import check_cover, make_cover

    if not site.cover_file:
        return make_cover(site.title, site.language)
    path: Path = project.folder / site.cover_file
    if not path.is_file():
        raise ConfigError(
            f"the picture that {setting} names is not there.",
            where=str(path),
            next_step='Put it there, or write cover = "made" to have one made from the title.',
        )
    with converting_refusals(path):
        return check_cover(path.read_bytes(), str(path))


def _small(picture: bytes) -> bytes:
    from audiopub.edition.cover import tag_cover

    return tag_cover(picture)


def cover_of(
    project: Project,
    index: FileIndex,
    *,
    site: SiteSettings | None = None,
    setting: str = "[site] cover",
    anew: bool = False,
) -> Cover:
    """Return the cover that the settings of a feed name, or the one made from its title.

    Without `site`, the feed is that of all episodes.
    """
    site = site or project.settings.site
    given = index.digest(project.folder / site.cover_file) if site.cover_file else None
    key = tagged_hash(
        "cover", [renderings.COVER_FORMAT, given or "", site.cover_file, site.title, site.language]
    )
    return Cover(key=key, project=project, site=site, setting=setting, anew=anew)
