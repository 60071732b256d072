"""Editions built by hand, so that these tests need neither a voice nor the rest of the program."""

import functools
import hashlib
import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import numpy as np

from audiopub.config import SiteSettings
from audiopub.edition.archive import Archive
from audiopub.edition.cover import make_cover
from audiopub.edition.renderings import EPISODE_RENDERINGS, SiteContext, render_site
from audiopub.model import (
    SAMPLE_RATE,
    Article,
    Block,
    Cell,
    Change,
    Chapter,
    Cue,
    Edition,
    Identity,
    Image,
    Published,
    Recording,
    Script,
    Section,
    Sentence,
    Span,
    VoiceCredit,
)

SENTENCE_SAMPLES = 26_460
"""Length of each sentence of a sample: 0.6 s."""

SITE = SiteSettings(
    base_url="https://audio.example.org/news",
    title="The Harbour Gazette",
    description="Reports from the coast, to read & to hear.",
    author="The Harbour Gazette",
    email="desk@example.org",
    category="News > Daily News",
)

VOICE = VoiceCredit(address="pyttsx3:en-gb", name="Daniel <espeak> & Co", language="en-GB")

BLOCKS = (
    Block(id="b1", kind="paragraph", text="The harbour lights came back on Monday. It cost $3.5M."),
    Block(
        id="b2",
        kind="paragraph",
        text="Captain Élodie Maître said “enfin” twice 🚢🚢 & left. See the notes.1",
        spans=(
            Span(start=8, end=21, kind="language", value="fr"),
            Span(start=28, end=33, kind="language", value="fr"),
            Span(start=28, end=33, kind="emphasis"),
            Span(start=56, end=65, kind="link", value="https://example.org/notes?a=1&b=2"),
            Span(start=66, end=67, kind="note_ref", value="n1"),
        ),
    ),
    Block(id="h1", kind="heading", level=2, text="The storm"),
    Block(id="b3", kind="paragraph", text="Wind came from the west. Nobody slept, and the dogs barked."),
    Block(id="l1", kind="list_item", text="Ropes were checked.", list_path=(1,)),
    Block(id="l2", kind="list_item", text="Boats were moved.", list_path=(2,)),
    Block(id="l3", kind="list_item", text="The small ones first.", list_path=(2, 1), ordered=True),
    Block(id="l4", kind="list_item", text="Then the large ones.", list_path=(2, 2), ordered=True),
    Block(
        id="f1",
        kind="figure",
        text="",
        aloud=False,
        image=Image(src="pictures/pier.jpg", alt="A broken pier"),
    ),
    Block(id="c1", kind="caption", text="The pier on Sunday. Photo: A. Keeper", aloud=False),
    Block(id="h2", kind="heading", level=3, text="What the night took"),
    Block(
        id="q1",
        kind="quote",
        text="We heard it before we saw it. Then it was everywhere, in the cellar and on the stairs.",
    ),
    Block(
        id="t1",
        kind="table",
        text="Year Lights 1990 12 2026 40",
        aloud=False,
        rows=(
            (Cell(text="Year", header=True), Cell(text="Lights", header=True)),
            (Cell(text="1990", header=True), Cell(text="12")),
            (Cell(text="2026", header=True), Cell(text="40")),
        ),
    ),
    Block(id="x1", kind="code", text="\nlamp --on\nlamp --all", aloud=False),
    Block(id="v1", kind="verse", text="Red over white,\nthe ship is alight."),
    Block(id="s1", kind="separator", text="* * *", aloud=False),
    Block(id="h3", kind="heading", level=2, text="After"),
    Block(
        id="b4", kind="paragraph", text="The lights <b>burn</b> again; they will burn for years. That is all."
    ),
    Block(id="n1", kind="note", text="1 Notes of the harbour office.", aloud=False),
)

SENTENCES = (
    ("opening", "The Lights Return.", "By A. Writer and B. Reader."),
    ("b1", "The harbour lights came back on Monday.", "It cost $3.5M."),
    ("b2", "Captain Élodie Maître said “enfin” twice 🚢🚢 & left.", "See the notes.1"),
    ("h1", "The storm"),
    ("b3", "Wind came from the west.", "Nobody slept, and the dogs barked."),
    ("l1", "Ropes were checked."),
    ("l2", "Boats were moved."),
    ("l3", "The small ones first."),
    ("l4", "Then the large ones."),
    ("h2", "What the night took"),
    ("q1", "We heard it before we saw it.", "Then it was everywhere, in the cellar and on the stairs."),
    ("v1", "Red over white,\nthe ship is alight."),
    ("h3", "After"),
    ("b4", "The lights <b>burn</b> again; they will burn for years.", "That is all."),
    ("closing", "Read by a synthetic voice."),
)
"""Block and its sentences; a heading of level 2 begins a section."""

_SECTIONS = (("The Lights Return", 1, "opening"), ("The storm", 2, "h1"), ("After", 2, "h3"))


def sentence(block: Block, text: str, *, kind: str = "sentence", n: int = 1) -> Sentence:
    """Return a sentence at its place in the block."""
    start = block.text.index(text)
    changes: tuple[Change, ...] = ()
    if "$3.5M" in text:
        at = text.index("$3.5M")
        spoken = "three point five million dollars"
        changes = (Change(start=at, end=at + 5, spoken=spoken, rule="money"),)
    return Sentence(
        id=hashlib.sha256(text.encode()).hexdigest()[:8] + (f"-{n}" if n > 1 else ""),
        block=block.id,
        start=start,
        end=start + len(text),
        text=text,
        spoken=text.replace("$3.5M", "three point five million dollars"),
        kind=kind,  # type: ignore[arg-type] # one of the kinds, written in this file
        language="en",
        pause_ms=350,
        changes=changes,
    )


def build_script(blocks: Sequence[Block], title: str = "The Lights Return", language: str = "en") -> Script:
    """Return a script of `SENTENCES` over `blocks`."""
    opening = Block(id="opening", kind="paragraph", text="The Lights Return. By A. Writer and B. Reader.")
    closing = Block(id="closing", kind="paragraph", text="Read by a synthetic voice.")
    by_id = {block.id: block for block in (opening, *blocks, closing)}
    sections: list[Section] = []
    for block_id, *texts in SENTENCES:
        found = [sentence(by_id[block_id], text) for text in texts]
        begun = [section for section in _SECTIONS if section[2] == block_id]
        if begun:
            sections.append(Section(title=begun[0][0], level=begun[0][1], sentences=()))
        sections[-1] = replace(sections[-1], sentences=(*sections[-1].sentences, *found))
    return Script(title=title, language=language, sections=tuple(sections), opening=opening, closing=closing)


def record(script: Script, *, size: int = 120_000, digest: str = "ab" * 32) -> Recording:
    """Return a recording in which every sentence lasts `SENTENCE_SAMPLES`."""
    found = script.sentences
    total = len(found) * SENTENCE_SAMPLES
    cues = tuple(
        Cue(sentence=one.id, start_sample=n * SENTENCE_SAMPLES, end_sample=(n + 1) * SENTENCE_SAMPLES)
        for n, one in enumerate(found)
    )
    starts = {cue.sentence: cue.start_sample for cue in cues}
    firsts = [(section.title, section.sentences[0].id) for section in script.sections]
    ends = [starts[first] for _, first in firsts[1:]] + [total]
    chapters = tuple(
        Chapter(title=title, sentence=first, start_sample=starts[first], end_sample=end)
        for (title, first), end in zip(firsts, ends, strict=True)
    )
    return Recording(
        bytes=size,
        digest=digest,
        samples=total,
        cues=cues,
        chapters=chapters,
        loudness_lufs=-16.0,
        true_peak_dbtp=-1.2,
    )


def build_edition(slug: str = "the-lights-return", **changes: object) -> Edition:
    """Return the sample edition; `changes` go to its article."""
    article = Article(
        title="The Lights Return",
        language="en",
        blocks=BLOCKS,
        authors=("A. Writer", "B. Reader"),
        published="2026-03-01",
        updated="2026-03-04",
        summary="Forty lamps burn again in the old harbour.",
        tags=("coast",),
        source_url="https://example.org/lights",
        licence="https://creativecommons.org/licenses/by/4.0/",
    )
    article = replace(article, **changes)  # type: ignore[arg-type] # fields of an article
    script = build_script(article.blocks, article.title, article.language)
    return Edition(
        identity=Identity(
            slug=slug,
            guid=f"guid-{slug}",
            source=f"articles/{slug}.md",
            first_published="2026-03-02T06:00:00Z",
            corrected="2026-03-05T07:30:00Z",
        ),
        published="2026-03-01T00:00:00Z",
        article=article,
        script=script,
        recording=record(script),
        voices=(VOICE,),
        lexicon=(("Maître", "metr"), ("Élodie", "ay-lo-dee")),
    )


def publish(edition: Edition) -> Published:
    """Return what feed and index are told of an edition."""
    slug = edition.identity.slug
    files = {rendering.name: rendering.path.format(slug=slug) for rendering in EPISODE_RENDERINGS}
    article = edition.article
    return Published(
        slug=slug,
        guid=edition.identity.guid,
        title=article.title,
        language=article.language,
        summary=article.summary,
        authors=article.authors,
        tags=article.tags,
        published=edition.published,
        corrected=edition.identity.corrected,
        source_url=article.source_url,
        imported=article.imported,
        licence=article.licence,
        image=article.image,
        season=article.season,
        episode=article.episode,
        voices=edition.voices,
        audio_bytes=edition.recording.bytes,
        audio_digest=edition.recording.digest,
        samples=edition.recording.samples,
        chapters=edition.recording.chapters,
        files={"audio": f"episodes/{slug}/{slug}.mp3", **files},
    )


@functools.cache
def _cover(title: str) -> bytes:
    return make_cover(title)


def context(site: SiteSettings = SITE, **changes: str) -> SiteContext:
    """Return the context of the sample site."""
    base = site.base_url or "http://127.0.0.1:8000"
    found = SiteContext(
        feed_guid="9b024349-ccf0-5f69-a609-6b82873eab3c",
        base_url=base,
        cover=_cover(site.title),
        updated="2026-03-05T07:30:00Z",
    )
    return replace(found, **changes)  # type: ignore[arg-type] # text fields only


def render(edition: Edition, name: str, site: SiteSettings = SITE) -> str:
    """Return one rendering of an edition as text."""
    rendering = next(rendering for rendering in EPISODE_RENDERINGS if rendering.name == name)
    made = rendering.render(edition, site, context(site))
    assert isinstance(made, bytes)
    return made.decode()


def tone_of(number: int) -> float:
    """Return the frequency, in hertz, that stands for the n-th sentence in the sample's sound."""
    return 400.0 + 170.0 * number


def write_mp3(edition: Edition, path: Path) -> Edition:
    """Write a real MP3 in which the n-th sentence is the tone `tone_of(n)`; return the edition of it."""
    length = np.arange(SENTENCE_SAMPLES) / SAMPLE_RATE
    tones = [np.sin(2 * np.pi * tone_of(n) * length) for n in range(len(edition.recording.cues))]
    pcm = (np.concatenate(tones) * 9000).astype("<i2").tobytes()
    command = [
        imageio_ffmpeg.get_ffmpeg_exe(),
        "-v",
        "error",
        "-y",
        "-f",
        "s16le",
        "-ar",
        "44100",
        "-ac",
        "1",
    ]
    command += ["-i", "-", "-c:a", "libmp3lame", "-b:a", "96k", str(path)]
    subprocess.run(command, input=pcm, check=True, timeout=60)
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    return replace(edition, recording=replace(edition.recording, bytes=len(data), digest=digest))


def write_site(folder: Path, edition: Edition, site: SiteSettings = SITE) -> Edition:
    """Write a whole published folder with one episode; return the edition that lies there."""
    slug = edition.identity.slug
    episode = folder / "episodes" / slug
    episode.mkdir(parents=True, exist_ok=True)
    edition = write_mp3(edition, episode / f"{slug}.mp3")
    values = context(site)
    for rendering in EPISODE_RENDERINGS:
        path = folder / rendering.path.format(slug=slug)
        made = rendering.render(edition, site, values)
        if isinstance(made, Archive):
            made = b"".join(made.pieces(lambda: [(episode / f"{slug}.mp3").read_bytes()]))
        path.write_bytes(made)
    for name, data in render_site(site, values, [publish(edition)]).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return edition


def inline_json(page: str, element_id: str) -> object:
    """Return the JSON in a page's data element."""
    start = page.index(">", page.index(f'id="{element_id}"')) + 1
    return json.loads(page[start : page.index("</script>", start)])
