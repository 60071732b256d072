"""Episodes come out as loud as they should, whatever was published before."""

import json
from pathlib import Path
from typing import Any

import pytest

from audiopub.audio.loudness import TARGET_LUFS
from audiopub.publish.gains import TOLERANCE_LU, correction
from tests.publish.workshop import LATER, Run, Workshop

VOICE = "pyttsx3:en-us rate 170"
HISS, LOUDER_HISS = "Shh. Sh. Fish.", "Six sixty six seas seem thin."
"""Two endings of the article: with the second it is 0.2 LU louder."""

SENTENCES, PASSAGES = 8, 4


def article(ending: str) -> str:
    """Return an article of two paragraphs."""
    opening = "The kiosk opens at eight. It sells papers and tea."
    return f"---\ntitle: The kiosk\ndate: 2026-01-12\n---\n{opening}\n\n{ending}\n"


def audio(shop: Workshop) -> dict[str, Any]:
    """Return what the record says of the sound."""
    recorded: dict[str, Any] = json.loads((shop.output / "episodes/kiosk/episode.json").read_bytes())["audio"]
    return recorded


def shop_with_gain(folder: Path, off_db: float, first_edition: Workshop) -> Workshop:
    """Return a project whose ledger holds a gain that is off by so much, as for a voice that varies."""
    shop = Workshop(folder)
    ledger = shop.ledger()
    ledger.gains[VOICE] = first_edition.ledger().gains[VOICE] + off_db
    ledger.save()
    return shop


def publish_ending(shop: Workshop, ending: str) -> Run:
    """Publish the article with this ending."""
    shop.write("kiosk.md", article(ending))
    return shop.publish(at=LATER)


@pytest.mark.parametrize(
    ("off_db", "corrections"), [(-0.3, (1.0, 0.0)), (-4.5, (5.0, 5.0)), (6.0, (-4.5, -4.5))]
)
def test_loudness_does_not_depend_on_history(
    tmp_path: Path, first_edition: Workshop, off_db: float, corrections: tuple[float, float]
) -> None:
    """An episode reached by an edit, one made at once, and one made again after a loss are the same bytes."""
    edited = shop_with_gain(tmp_path / "edited", off_db, first_edition)
    publish_ending(edited, HISS)
    assert audio(edited)["correction_db"] == corrections[0]
    publish_ending(edited, LOUDER_HISS)
    assert audio(edited)["correction_db"] == corrections[1]
    fresh = shop_with_gain(tmp_path / "fresh", off_db, first_edition)
    publish_ending(fresh, LOUDER_HISS)
    sound = (edited.output / "episodes/kiosk/kiosk.mp3").read_bytes()
    assert sound == (fresh.output / "episodes/kiosk/kiosk.mp3").read_bytes()
    before = edited.tree()
    (edited.output / "episodes/kiosk/episode.json").unlink()
    (edited.output / "episodes/kiosk/kiosk.mp3").unlink()
    edited.publish()
    assert edited.tree() == before


def test_edit_of_a_corrected_episode_stays_small(tmp_path: Path, first_edition: Workshop) -> None:
    """One new sentence is spoken once, and its paragraph encoded with and without the correction."""
    shop = shop_with_gain(tmp_path / "project", -4.5, first_edition)
    run = publish_ending(shop, "Nobody knows why.")
    assert run.work() == {"kiosk": (SENTENCES - 2, 2 * PASSAGES)}
    shop.edit("kiosk.md", "Nobody knows why.", "Nobody knows how.")
    plan = shop.plan()
    run = shop.publish()
    assert run.work() == {"kiosk": (1, 2)}
    assert [(each.sentences_to_speak, each.passages_to_encode) for each in plan.articles] == [(1, 2)]
    assert shop.publish().written == set()


def test_corrected_sound_is_kept_with_another_tag(tmp_path: Path, first_edition: Workshop) -> None:
    """A change that is not heard keeps the corrected sound, with the cache or without."""
    shop = shop_with_gain(tmp_path / "project", -4.5, first_edition)
    publish_ending(shop, HISS)
    shop.write("audiopub.toml", '[site]\ntitle = "Pier Radio"\n')
    assert shop.plan().articles[0].passages_to_encode == 0
    assert shop.publish().work() == {"kiosk": (0, 0)}
    assert audio(shop)["correction_db"] == 5.0


@pytest.mark.parametrize("off_db", [-40.0, 6.0, 12.0])
def test_one_correction_may_not_be_enough(tmp_path: Path, first_edition: Workshop, off_db: float) -> None:
    """Where the limiter takes much of a correction, or it is a large one, the next makes that good."""
    shop = shop_with_gain(tmp_path / "project", off_db, first_edition)
    run = publish_ending(shop, HISS)
    assert run.made["kiosk"].encoded > 2 * PASSAGES
    assert abs(audio(shop)["loudness_lufs"] - TARGET_LUFS) <= TOLERANCE_LU
    assert run.outcome.notices == []


def test_loudness_that_cannot_be_reached_is_told(tmp_path: Path, first_edition: Workshop) -> None:
    """An episode that is still off after the last correction is published, and a notice says so."""
    shop = shop_with_gain(tmp_path / "project", 60.0, first_edition)
    run = publish_ending(shop, HISS)
    loudness = audio(shop)["loudness_lufs"]
    assert abs(loudness - TARGET_LUFS) > TOLERANCE_LU
    (notice,) = run.outcome.notices
    assert f"The kiosk: its loudness is {loudness:.1f} LUFS" in notice


def test_correction_is_none_within_the_tolerance() -> None:
    """What is near enough to the target is left alone; what is not comes in steps of half a decibel."""
    assert correction(lambda db: -15.0 + db) == 0.0
    assert correction(lambda db: -18.3 + db) == 2.5
    assert correction(lambda db: -13.2 + db) == -3.0


def test_correction_ends_where_it_came_closest() -> None:
    """A loudness that follows no correction ends with the best of four, and is measured no more often."""
    measured = []

    def stubborn(correction_db: float) -> float:
        measured.append(correction_db)
        return {1: -20.0, 2: -18.0, 3: -14.5, 4: -19.0}[len(measured)]

    assert correction(stubborn) == measured[2]
    assert len(measured) == 4
