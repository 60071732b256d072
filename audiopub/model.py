"""The values that flow from room to room.

This module owns every value that two rooms share, and refuses to do anything with them: it holds no
input or output, no settings and no third-party import. All values are frozen. Text is Unicode NFC;
offsets into text count code points. Positions in audio are whole PCM samples at `SAMPLE_RATE`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from audiopub.picture import Picture

SAMPLE_RATE = 44_100
"""Samples per second of every clip, passage and recording (the rate apps expect of a podcast's MP3)."""

MP3_FRAME_SAMPLES = 1152
"""PCM samples in one MPEG-1 Layer III frame (ISO/IEC 11172-3)."""

BlockKind = Literal[
    "heading", "paragraph", "quote", "list_item", "figure", "caption",
    "code", "table", "note", "verse", "separator",
]  # fmt: skip

SpanKind = Literal[
    "link", "emphasis", "strong", "code", "formula", "language", "note_ref", "sub", "sup", "speaker",
    "speaker_name",
]  # fmt: skip

SentenceKind = Literal["opening", "heading", "sentence", "closing", "sound"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Mark `text[start:end]` of a block. A `formula`, in TeX, is shown and not read.

    `value` is the address of a link, the BCP 47 tag of a language, the target of a note mark or the name of
    who says these words; else empty. That of a `speaker_name` before them is `unsaid` if no voice says it.
    """

    start: int
    end: int
    kind: SpanKind
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table."""

    text: str
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture that the article shows: where it is, and what it shows in words."""

    src: str
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of the article that stands on its own line or lines.

    `aloud` is decided apart from being shown: a caption or a table can be on the page and not in the voice.
    `level` is 1 to 6 for a heading and None otherwise. `lines` are the first and last source line, counted
    from 1, or None where the source has no meaningful lines (HTML). `list_path` holds the position at each
    list depth, counted from 1, and `ordered` says whether the innermost list is numbered; a quote with one is
    an item of a list within the quotation. A table has `rows` and its cells' words as `text`; a figure has
    `image`.
    """

    id: str
    kind: BlockKind
    text: str
    level: int | None = None
    language: str | None = None
    aloud: bool = True
    lines: tuple[int, int] | None = None
    spans: tuple[Span, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    image: Image | None = None
    list_path: tuple[int, ...] = ()
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A source line that is not the article, with the name of the rule that says so."""

    line: int | None
    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What the author wrote, without the page around it.

    Every non-blank source line ends in a block, in the metadata (`metadata_lines`) or in `removed`. `slug`
    and `guid` are what the author asked for, or empty. `published` and `updated` are dates (`YYYY-MM-DD`) or
    RFC 3339 times, or None. `language` is a BCP 47 tag. `settings` are the reading decisions of front matter
    and sidecar (tables as in `config.ArticleDecisions`), checked. `notices` are what an editor should know.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...] = ()
    metadata_lines: tuple[int, ...] = ()
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    summary: str = ""
    tags: tuple[str, ...] = ()
    draft: bool = False
    slug: str = ""
    guid: str = ""
    source_url: str = ""
    imported: bool = False
    licence: str = ""
    image: str = ""
    season: int | None = None
    episode: int | None = None
    settings: Mapping[str, object] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Say `text[start:end]` of a sentence as `spoken`, because of `rule`.

    With `ipa` it is said by these phonemes, and `spoken` is for a voice that cannot be given any.
    """

    start: int
    end: int
    spoken: str
    rule: str
    ipa: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phonemes:
    """Say `spoken[start:end]` of a sentence by the phonemes `ipa` (as `audiopub.ipa.normal` gives them)."""

    start: int
    end: int
    ipa: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One utterance: as shown, as said, and the pause after it.

    `start` and `end` are code points in the text of block `block`. `id` is 8 hex digits of the hash of the
    shown text, and `-n` for the n-th equal one, so it survives edits elsewhere. `voice` is an address
    `engine:voice` when this sentence is to be read by another voice than the episode's, and `voice_by` names
    what decided that, as in `[voices.speaker] Ada`. `phonemes` are the parts of `spoken` that are said by
    them, in order. What is heard and no voice says, such as an intro, is of kind `sound`: its text is a note,
    `( music )`, nothing is `spoken`, and its block is none of the article's.
    """

    id: str
    block: str
    start: int
    end: int
    text: str
    spoken: str
    kind: SentenceKind
    language: str
    pause_ms: int
    changes: tuple[Change, ...] = ()
    speaker: str = ""
    voice: str | None = None
    voice_by: str = ""
    take: int = 0
    phonemes: tuple[Phonemes, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the article that becomes a chapter of the episode. Its heading is its first sentence."""

    title: str
    level: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What is to be said, in order.

    `opening` and `closing` are blocks that audiopub adds around the article's own, if their template is not
    empty; their sentences belong to the first and the last section.
    """

    title: str
    language: str
    sections: tuple[Section, ...]
    opening: Block | None = None
    closing: Block | None = None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of all sections, in reading order."""
        return tuple(sentence for section in self.sections for sentence in section.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Everything a voice hears when it speaks one sentence; nothing else may change the sound.

    `rate` is in words a minute, `pitch` in percent of the voice's range (None: the voice's own).
    `options` are engine options as sorted pairs; no secret and no address belongs in them.
    """

    text: str
    language: str
    engine: str
    voice: str
    rate: int
    pitch: int | None = None
    options: tuple[tuple[str, str], ...] = ()
    take: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """One spoken utterance in the cache.

    `key` addresses it, `digest` is the SHA-256 of its PCM (mono, 16 bit, `SAMPLE_RATE`), `samples` its
    length, `silence` the length of the longest silence inside it. `findings` are the codes of what was
    mended, noted, or refused in earlier tries when it was spoken.
    """

    key: str
    digest: str
    samples: int
    silence: int = 0
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Jingle:
    """A sound file that is heard in an episode: the file at `path` whose bytes have the SHA-256 `digest`.

    Its last `under_ms` go on under the speech that follows it in the same passage.
    """

    path: str
    digest: str
    under_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageJob:
    """What makes one passage: the piece of an episode that is encoded at once.

    `pauses_ms[i]` follows utterance i. `lead_ms` of silence come first. `gain_db` is applied to the
    speech before the limiter. `bitrate_kbps` is the constant bit rate of the MP3. A `jingle` is heard before
    the utterances, of which there may then be none. The first of the pauses is its own; where it goes on
    under the speech, there is none. It is brought to the episode's loudness whatever `gain_db` is. Silences
    inside the clips are shortened to `longest_pause_ms`, if it is given.
    """

    utterances: tuple[Utterance, ...]
    pauses_ms: tuple[int, ...]
    lead_ms: int
    gain_db: float
    bitrate_kbps: int
    jingle: Jingle | None = None
    longest_pause_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An encoded passage in the cache.

    `pcm_samples` is its length before encoding, a multiple of `MP3_FRAME_SAMPLES`; `mp3_frames` is one
    more frame than that. `clip_starts` are the samples at which jingle and clips begin. `energies` are the
    mean squares of the K-weighted signal in successive 100 ms blocks (BS.1770), `true_peak_dbtp` the
    highest true peak after encoding. `crc` is the CRC-16/ARC of its MP3 frames, for the Info frame.
    """

    key: str
    digest: str
    bytes: int
    pcm_samples: int
    mp3_frames: int
    clip_starts: tuple[int, ...]
    energies: Sequence[float]
    true_peak_dbtp: float
    crc: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """When one sentence is heard. Cues are contiguous and cover the whole recording."""

    sentence: str
    start_sample: int
    end_sample: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A named stretch of the recording that begins with the sentence `sentence`."""

    title: str
    sentence: str
    start_sample: int
    end_sample: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A finished MP3: where each sentence and chapter is in it, and how loud it is.

    `samples` is the decoded length. `loudness_lufs` is the gated loudness of BS.1770 measured as dual
    mono, `true_peak_dbtp` the highest true peak.
    """

    bytes: int
    digest: str
    samples: int
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    loudness_lufs: float
    true_peak_dbtp: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What stays with an episode for life. Times are RFC 3339 in UTC."""

    slug: str
    guid: str
    source: str
    first_published: str
    corrected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceCredit:
    """A voice as a listener is told of it: its address and a name in words."""

    address: str
    name: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One episode with all that its renderings need.

    `published` is the RFC 3339 time that the feed states. `lexicon` are the pronunciations used here, as
    written and as said; `pictures` those that are shown, by `src`; `cover` is its own in place of the feed's.
    """

    identity: Identity
    published: str
    article: Article
    script: Script
    recording: Recording
    voices: tuple[VoiceCredit, ...]
    lexicon: tuple[tuple[str, str], ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    cover: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What feed, index and site need to know of an episode that lies in `output/`.

    It is read back from `episode.json`, so that these pages are always built from all episodes. `files` are
    the paths below the output folder, with `/`, of each rendering (`audio`, `page`, `vtt`, `srt`,
    `transcript`, `chapters`, `epub` where there is one), of its `cover` if any, and of pictures.
    """

    slug: str
    guid: str
    title: str
    language: str
    summary: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    published: str
    corrected: str
    source_url: str
    imported: bool
    licence: str
    image: str
    season: int | None
    episode: int | None
    voices: tuple[VoiceCredit, ...]
    audio_bytes: int
    audio_digest: str
    samples: int
    chapters: tuple[Chapter, ...]
    files: Mapping[str, str]
