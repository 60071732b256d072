"""One real episode for all tests of this room: made once, of sounds like speech."""

import io

import pytest
from PIL import Image

from audiopub.audio import id3, loudness, recording
from audiopub.model import SAMPLE_RATE
from tests.audio.signals import Episode, made, script, speech_like

SHAPE = [[1, 1, 4, 3], [1, 5], [1, 2, 6], [1, 3], [1, 4, 2, 1]]
PAUSE = bytes(2 * SAMPLE_RATE * 350 // 1000)
SECONDS = (0.9, 2.3, 1.4, 3.1, 1.9)


def _picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (64, 64), "navy").save(data, "JPEG")
    return data.getvalue()


@pytest.fixture(scope="session")
def fields() -> id3.TagFields:
    """Return a tag with every field filled."""
    return id3.TagFields(
        title="Ein Titel – naïve 😀",
        artists=("Ada Example", "Bo Beispiel"),
        album="Hörproben",
        language="de-AT",
        year="2025",
        track=7,
        comment="What it is about.\nSecond line.",
        lyrics="The words\nas they are said.",
        url="https://example.org/é/?a=b",
        cover_jpeg=_picture(),
    )


@pytest.fixture(scope="session")
def episode(tmp_path_factory: pytest.TempPathFactory, fields: id3.TagFields) -> Episode:
    """Make an episode of five sections and 36 sentences, at the gain that such sounds need."""
    told = script(SHAPE)
    clips = tuple(speech_like(n, SECONDS[n % 5]) for n in range(len(told.sentences)))
    gain_db = loudness.gain_for(loudness.measure_pcm(PAUSE.join(clips)))
    passages, frames = made(told, clips, gain_db)
    path = tmp_path_factory.mktemp("episode") / "episode.mp3"
    result = recording.write(
        path,
        passages,
        lambda one: frames[one.key],
        script=told,
        tag=lambda chapters, samples: id3.build(fields, chapters, samples),
    )
    return Episode(path=path, script=told, clips=clips, passages=passages, frames=frames, recording=result)
