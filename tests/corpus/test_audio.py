"""The MP3s and captions of the corpus, before strict readers of them."""

from pathlib import Path

from tests.checkers.feeds import webvtt_parser
from tests.checkers.sound import mp3val
from tests.corpus.published import Corpus


def test_mp3val_finds_nothing(corpus: Corpus) -> None:
    """No MP3 has a warning or an error."""
    found = {path.name: mp3val(path).faults for path in corpus.files("*.mp3")}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_w3c_parser_reads_all_captions(corpus: Corpus, node_modules: Path) -> None:
    """The strict parser of WebVTT finds no error, and one cue for each sentence and sound."""
    found = webvtt_parser(node_modules, corpus.files("captions.vtt"))
    assert list(found.values()) == [([], len(corpus.segments(slug))) for slug in corpus.slugs]
