"""The ledger: addresses, guids and dates that never change."""

import tomllib
import uuid
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from audiopub.errors import ArticleError, ConfigError, OutputError
from audiopub.model import Article
from audiopub.publish.ledger import Entry, Ledger, Source
from audiopub.slugs import make_slug

NOW = "2026-01-31T08:00:00Z"
LATER = "2026-02-14T09:30:00Z"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Return an empty ledger."""
    return Ledger.load(tmp_path / "episodes.toml")


def source(
    path: str, *, title: str = "A title", sha256: str = "", slug: str = "", guid: str = "", url: str = ""
) -> Source:
    """Return an article as the ledger sees it; its bytes differ from all others unless given."""
    article = Article(title=title, language="en", blocks=(), slug=slug, guid=guid, source_url=url)
    return Source(path=path, sha256=sha256 or f"bytes of {path}", article=article)


def admit(ledger: Ledger, *sources: Source, base_url: str = "https://example.org", now: str = NOW) -> Entry:
    """Admit articles that are all there; return the entry of the last."""
    present = [each.path for each in sources]
    entries = [ledger.admit(each, present=present, base_url=base_url, now=now)[0] for each in sources]
    return entries[-1]


@pytest.mark.parametrize(
    ("path", "title", "slug"),
    [
        ("Harbour lights.txt", "T", "harbour-lights"),
        ("Straße.md", "T", "strasse"),
        ("día-uno.md", "T", "dia-uno"),
        ("東京.md", "T", "dong-jing"),
        ("sub/folder/piece.md", "T", "piece"),
        ("....md", "The Title!", "the-title"),
        ("!!!.txt", "???", "episode"),
        ("../up.md", "T", "up"),
        ("CON.md", "T", "con-2"),
        ("com1.md", "T", "com1-2"),
        ("a" * 200 + ".md", "T", "a" * 80),
        ("<script>.html", "T", "script"),
    ],
)
def test_slug_comes_from_the_stem_else_the_title(ledger: Ledger, path: str, title: str, slug: str) -> None:
    """The address is made of the file's stem, transliterated; of the title when nothing is left of it."""
    assert admit(ledger, source(path, title=title)).identity.slug == slug


def test_asked_slug_is_taken(ledger: Ledger) -> None:
    """The front matter's slug comes before the stem."""
    assert admit(ledger, source("a.md", slug="my-own-2")).identity.slug == "my-own-2"


@pytest.mark.parametrize("slug", ["Upper", "a b", "-a", "a-", "a--b", "../x", "a/b", "nul", "ä", "a" * 81])
def test_asked_slug_that_cannot_be(ledger: Ledger, slug: str) -> None:
    """A slug that cannot be a folder's name everywhere is an error that offers one."""
    with pytest.raises(ArticleError, match=r"a\.md: the slug") as caught:
        admit(ledger, source("a.md", slug=slug))
    assert "instead" in caught.value.next_step


def test_asked_slug_of_another(ledger: Ledger) -> None:
    """Nobody takes the address of another episode."""
    admit(ledger, source("a.md"))
    with pytest.raises(ArticleError, match=r"belongs to a\.md"):
        admit(ledger, source("b.md", slug="a"))


def test_collisions_are_numbered(ledger: Ledger) -> None:
    """Two articles of one name get addresses of their own, in the order in which they came."""
    admit(ledger, source("x/piece.md"), source("y/piece.md"), source("z/piece.txt"))
    assert list(ledger.entries()) == ["piece", "piece-2", "piece-3"]


def test_long_collisions_stay_within_limits(ledger: Ledger) -> None:
    """A numbered address is not longer than others."""
    names = [f"{folder}/{'word ' * 40}.md" for folder in "abc"]
    admit(ledger, *(source(name) for name in names))
    assert len(ledger.entries()) == 3
    assert all(len(slug) <= 80 for slug in ledger.entries())


def test_slug_never_changes(ledger: Ledger) -> None:
    """What the front matter or the title say later does not move an episode."""
    first = admit(ledger, source("a.md", title="One"))
    again = admit(ledger, source("a.md", title="Two", sha256="new", slug="other"), now=LATER)
    assert again.identity == first.identity
    assert again.sha256 == "new"


def test_guid_is_made_once(ledger: Ledger) -> None:
    """The guid follows from address and slug at first publication, and is then only ever read."""
    first = admit(ledger, source("a.md"))
    assert first.identity.guid == str(uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/a"))
    again = admit(ledger, source("a.md"), base_url="https://elsewhere.example")
    assert again.identity.guid == first.identity.guid


def test_guid_may_be_brought_along(ledger: Ledger) -> None:
    """An episode that moves in keeps the guid that its front matter gives; two cannot share one."""
    assert admit(ledger, source("a.md", guid="from-elsewhere")).identity.guid == "from-elsewhere"
    with pytest.raises(ArticleError, match=r"b.md: the guid 'from-elsewhere' belongs to a.md"):
        admit(ledger, source("b.md", guid="from-elsewhere"))


def test_feed_guid_is_given_once(ledger: Ledger) -> None:
    """The feed's guid is that of the Podcasting 2.0 namespace, and stays when the address changes."""
    ledger.set_feed_guid("")
    assert ledger.feed_guid == ""
    ledger.set_feed_guid("https://podnews.net/rss/")
    assert ledger.feed_guid == "9b024349-ccf0-5f69-a609-6b82873eab3c"  # the example of the specification
    ledger.set_feed_guid("https://elsewhere.example/feed.xml")
    assert ledger.feed_guid == "9b024349-ccf0-5f69-a609-6b82873eab3c"


def test_rename_is_known_by_bytes(ledger: Ledger) -> None:
    """The same bytes at a new path, the old one being gone, are the same episode."""
    before = admit(ledger, source("old.md", sha256="same"))
    moved = source("new.md", sha256="same")
    after, renamed_from = ledger.admit(moved, present=["new.md"], base_url="", now=LATER)
    assert renamed_from == "old.md"
    assert after.identity.slug == "old"
    assert after.identity.guid == before.identity.guid
    assert after.identity.first_published == NOW
    assert ledger.find("new.md") == after
    assert ledger.find("old.md") is None


def test_rename_is_known_by_source_address(ledger: Ledger) -> None:
    """The same source address at a new path is the same episode, though its bytes changed."""
    admit(ledger, source("old.md", url="https://example.org/piece"))
    moved = source("new.md", url="https://example.org/piece")
    assert ledger.admit(moved, present=["new.md"], base_url="", now=LATER)[1] == "old.md"


def test_copy_is_another_episode(ledger: Ledger) -> None:
    """The same bytes beside the old file are a copy: an episode of its own."""
    admit(ledger, source("old.md", sha256="same", url="https://example.org/piece"))
    copy = source("new.md", sha256="same", url="https://example.org/piece")
    entry, renamed_from = ledger.admit(copy, present=["old.md", "new.md"], base_url="", now=LATER)
    assert (entry.identity.slug, renamed_from) == ("new", "")


def test_articles_without_source_address_are_not_taken_for_one(ledger: Ledger) -> None:
    """No address is no likeness."""
    admit(ledger, source("old.md"))
    assert ledger.admit(source("new.md"), present=["new.md"], base_url="", now=LATER)[1] == ""


def test_new_article_at_an_old_path_after_a_rename(ledger: Ledger) -> None:
    """A path that was renamed away is free for another article."""
    admit(ledger, source("a.md", sha256="one"))
    ledger.admit(source("b.md", sha256="one"), present=["b.md"], base_url="", now=LATER)
    entry, _ = ledger.admit(source("a.md", sha256="two"), present=["a.md", "b.md"], base_url="", now=LATER)
    assert entry.identity.slug == "a-2"
    assert sorted(entry.identity.source for entry in ledger.entries().values()) == ["a.md", "b.md"]


def test_correction_is_noted(ledger: Ledger) -> None:
    """Only the time of correction moves."""
    admit(ledger, source("a.md"))
    identity = ledger.correct("a", LATER).identity
    assert (identity.first_published, identity.corrected) == (NOW, LATER)


def test_written_and_read_back(ledger: Ledger) -> None:
    """What is read back is what was written: episodes, guids and gains."""
    admit(ledger, source("b.md", url="https://example.org/b"), source("ä.md"))
    ledger.set_feed_guid("https://example.org/feed.xml")
    ledger.gains["pyttsx3:en-us rate 170"] = 3.5
    ledger.save()
    again = Ledger.load(ledger.path)
    assert again.entries() == ledger.entries()
    assert (again.feed_guid, again.gains) == (ledger.feed_guid, ledger.gains)


def test_written_sorted_whatever_the_order(tmp_path: Path) -> None:
    """The same episodes give the same bytes, in whatever order they came."""
    one, two = Ledger.load(tmp_path / "one.toml"), Ledger.load(tmp_path / "two.toml")
    sources = [source("c.md"), source("a.md"), source("b.md")]
    admit(one, *sources)
    admit(two, *reversed(sources))
    one.gains = {"b": 1.0, "a": 2.0}
    two.gains = {"a": 2.0, "b": 1.0}
    one.save()
    two.save()
    assert one.path.read_bytes() == two.path.read_bytes()
    tables = tomllib.loads(one.path.read_text())
    assert list(tables["episodes"]) == ["a", "b", "c"]
    assert list(tables["gains"]) == ["a", "b"]


def test_ledger_is_the_toml_of_its_tables(ledger: Ledger) -> None:
    """Entry by entry the same is written as for all of them at once, also after one of them changed."""
    ledger.set_project("https://example.org", NOW)
    ledger.set_feed_guid("https://example.org/feed.xml")
    ledger.gains = {"pyttsx3:en-us rate 170": 1.5}
    ledger.save()
    admit(ledger, source('b "quoted".md'), source("a.md", url="https://example.org/ä"))
    ledger.save()
    ledger.correct("a", LATER)
    ledger.save()
    text = ledger.path.read_text(encoding="utf-8")
    head, _, body = text.partition("\n")
    assert head.startswith("# ")
    assert body == tomli_w.dumps(tomllib.loads(text))
    assert tomllib.loads(text)["episodes"]["a"]["corrected"] == LATER


def test_unchanged_ledger_is_not_written(ledger: Ledger) -> None:
    """Nothing new: the file is not touched, so that version control sees no change."""
    admit(ledger, source("a.md"))
    ledger.save()
    before = ledger.path.stat()
    again = Ledger.load(ledger.path)
    again.save()
    ledger.save()
    assert ledger.path.stat().st_mtime_ns == before.st_mtime_ns
    assert ledger.path.stat().st_ino == before.st_ino


ENTRY = '[episodes.a]\nsource = "a.md"\nguid = "g"\nfirst_published = "f"\ncorrected = "c"\nsha256 = "s"\n'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "format = 2\n",
        "format = 1\n<<<<<<< HEAD\n",
        "format = 1\nepisodes = 3\n",
        "format = 1\n[episodes]\na = 1\n",
        "format = 1\n" + ENTRY.replace('guid = "g"\n', ""),
        "format = 1\ngains = [1]\n" + ENTRY,
        '[gains]\n"x" = "loud"\n',
        "format = 1\n\xff",
    ],
)
def test_damaged_ledger_is_an_error(ledger: Ledger, text: str) -> None:
    """Identities are never guessed: whatever is wrong with the ledger stops the run."""
    ledger.path.write_bytes(text.encode("latin-1"))
    with pytest.raises(ConfigError, match=r"episodes.toml: .*damaged.*version control"):
        Ledger.load(ledger.path)


def test_ledger_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """A folder in its place is an error of ours."""
    (tmp_path / "episodes.toml").mkdir()
    with pytest.raises(OutputError, match=r"episodes.toml: cannot be read"):
        Ledger.load(tmp_path / "episodes.toml")


@given(st.text(max_size=300))
def test_every_text_makes_a_safe_slug(text: str) -> None:
    """A slug holds a-z, 0-9 and inner hyphens, at most 80, whatever it is made of."""
    slug = make_slug(text)
    assert len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug.strip("-") == slug
    assert "--" not in slug


def _checks(count: int) -> int:
    """Return how often the ledger's entries are looked at when all articles are renamed and edited."""
    ledger = Ledger(Path("episodes.toml"))
    old = [source(f"{number}/old.md", guid=f"old {number}") for number in range(count)]
    here = frozenset(each.path for each in old)
    for each in old:
        ledger.admit(each, present=here, base_url="", now=NOW)
    counted = _Counted(ledger._entries)
    ledger._entries = counted
    new = [source(f"{number}/new.md", guid=f"new {number}") for number in range(count)]
    now_here = frozenset(each.path for each in new)
    for each in new:
        assert ledger.recognise(each, now_here) is None
        assert len(ledger.vanished(now_here)) == count
        ledger.admit(each, present=now_here, base_url="", now=LATER)
    return counted.looks


class _Counted(dict[str, Entry]):
    """Entries that count how many of them were looked at."""

    looks = 0

    def __getitem__(self, slug: str) -> Entry:
        self.looks += 1
        return super().__getitem__(slug)

    def __contains__(self, slug: object) -> bool:
        self.looks += 1
        return super().__contains__(slug)

    def items(self) -> Any:
        """Return all, each of which counts."""
        self.looks += len(self)
        return super().items()

    def values(self) -> Any:
        """Return all, each of which counts."""
        self.looks += len(self)
        return super().values()


def test_twice_the_articles_are_twice_the_work() -> None:
    """Recognising and admitting an article does not look at all the others."""
    few, many = _checks(100), _checks(200)
    assert few < many < 3 * few


def test_brackets_without_end_are_a_damaged_ledger(ledger: Ledger) -> None:
    """What the parser gives up on stops the run like any other damage."""
    ledger.path.write_text("format = 1\na = " + "[" * 3000)
    with pytest.raises(ConfigError, match=r"damaged.*version control"):
        Ledger.load(ledger.path)
