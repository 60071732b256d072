"""The feed of the corpus, as podcast apps' parsers read it."""

import json
from pathlib import Path

from tests.checkers.feeds import gpodders_parser, podcast_index
from tests.corpus.published import Corpus

BASE = "https://audio.example.org/gazette"


def _expected(corpus: Corpus) -> dict[str, tuple[str, int, int]]:
    """Return by guid what each episode's record says: title, size of the MP3, and its length in seconds."""
    records = [json.loads(path.read_bytes()) for path in corpus.files("episode.json")]
    return {
        each["guid"]: (each["title"], each["audio"]["bytes"], round(each["audio"]["duration_s"]))
        for each in records
    }


def test_podcast_indexs_parser_reads_every_episode(corpus: Corpus, node_modules: Path) -> None:
    """It finds each episode once with its audio, four transcripts, chapters and narrators."""
    feed = podcast_index(node_modules, corpus.output / "feed.xml")
    assert feed["title"] == "The Lind Courier & Gazette"
    assert {
        each["guid"]: (each["title"], each["enclosure"]["length"], each["duration"]) for each in feed["items"]
    } == _expected(corpus)
    for each in feed["items"]:
        assert len(each["podcastTranscripts"]) == 4
        assert each["podcastChapters"]["url"].startswith(f"{BASE}/episodes/")
        assert "Narrator" in {person["role"] for person in each["podcastPeople"]}


def test_gpodders_parser_reads_every_episode(corpus: Corpus) -> None:
    """It finds each episode once, with its audio, its length and a date."""
    feed = gpodders_parser(corpus.output / "feed.xml", f"{BASE}/feed.xml")
    found = {
        each["guid"]: (each["title"], each["enclosures"][0]["file_size"], each["total_time"])
        for each in feed["episodes"]
    }
    assert found == _expected(corpus)
    assert all(each["published"] > 0 for each in feed["episodes"])
