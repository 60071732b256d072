"""What the cache holds, what goes of it when it is too large, and what damage to it does."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from audiopub.audio import passage as audio_passage
from audiopub.errors import OtherTakeError, OutputError
from audiopub.model import Clip, PassageJob, Utterance
from audiopub.publish.cache import CLIPS, PASSAGES, UNKNOWN, Inventory, look
from audiopub.publish.evict import choose, evict, keep_within
from audiopub.publish.passages import PassageMaker
from audiopub.publish.upkeep import Upkeep, keep_up
from audiopub.report import RecordingReporter, Worked
from audiopub.speech import speak
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
from tests.publish.test_deltas import TIMED
from tests.publish.workshop import HARBOUR, KIOSK_SENTENCES, Workshop, episode, tree, whole_episode
from tests.speech.cases import PROGRAM

DAMAGED = "A keeper lit them by hand."
"""A sentence in the middle of the longer article."""

LATER_SENTENCE = "He kept a small notebook."


def unsteady(shop: Workshop) -> str:
    """Return settings whose voice never says a sentence twice alike."""
    count = shop.folder / "count"
    argv = [sys.executable, "-I", "-S", str(PROGRAM), "unsteady", "{text_file}", "{output_file}", str(count)]
    table = f'[engines.command.unsteady]\nargv = {argv!r}\nlanguages = ["en"]\n'
    return f'[voice]\nuse = ["command:unsteady"]\n{table}'


def clips_of(shop: Workshop) -> Store:
    """Return the clips of a project."""
    return Store(shop.folder / ".audiopub", CLIPS)


def path_of(shop: Workshop, text: str) -> Path:
    """Return the file of the clip of a sentence."""
    store = clips_of(shop)
    (key,) = [key for key in store.keys() if (store.meta(key) or {}).get("text") == text]  # noqa: SIM118 -- a store is no dict
    return store.path(key)


def rot(path: Path) -> None:
    """Change one bit at the end of a file."""
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def age(shop: Workshop) -> list[Path]:
    """Give every object its own time of last use, in order of the names; return the files, oldest first."""
    files = sorted(
        path for kind in (CLIPS, PASSAGES) for path in (shop.folder / ".audiopub" / kind).rglob("?" * 62)
    )
    for number, path in enumerate(files):
        os.utime(path, (1000 + number, 1000 + number))
    return files


def lying(shop: Workshop) -> set[Path]:
    """Return the files of all objects."""
    return {path for kind in (CLIPS, PASSAGES) for path in (shop.folder / ".audiopub" / kind).rglob("?" * 62)}


def kept_up(
    shop: Workshop, *, verify: bool = False, limit: int | None = None, answer: bool | None = None
) -> Upkeep:
    """Take care of the cache; nobody may ask unless there is an answer."""

    def agree(question: str) -> bool:
        assert answer is not None, question
        return answer

    return keep_up(shop.project(), is_verified=verify, limit=limit, agree=agree, reporter=RecordingReporter())


def paid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have somebody charge for what is spoken from now on."""
    monkeypatch.setattr(speak, "is_paid", lambda _engine: True)


def test_what_it_holds_is_told(shop: Workshop) -> None:
    """Numbers, bytes and characters are those of the files, by voice; looking changes nothing."""
    before = tree(shop.folder)
    inventory = look(shop.project())
    files = lying(shop)
    assert inventory.bytes == sum(path.stat().st_size for path in files)
    assert sum(inventory.of(kind)[0] for kind in (CLIPS, PASSAGES)) == len(files)
    (share,) = inventory.voices
    assert (share.voice, share.paid, share.precious) == ("pyttsx3:en-us", False, False)
    store = clips_of(shop)
    texts = [str((store.meta(key) or {})["text"]) for key in store.keys()]  # noqa: SIM118 -- a store is no dict
    assert (share.clips, share.characters) == (len(texts), sum(map(len, texts)))
    assert inventory.used is not None
    assert tree(shop.folder) == before


def test_an_empty_cache_is_told(empty_shop: Workshop) -> None:
    """Before anything was spoken there is nothing, and nothing is made by looking, verifying or evicting."""
    done = kept_up(empty_shop, verify=True, limit=0)
    assert (done.inventory.objects, done.inventory.bytes, done.inventory.used) == ((), 0, None)
    assert done.verified is not None
    assert done.verified.checked == 0


def test_a_clip_of_which_nothing_is_known_is_precious(shop: Workshop) -> None:
    """What may have been paid for is not evicted without asking: older notes say nothing of it."""
    store = Store(shop.folder / ".audiopub", CLIPS)
    for key in list(store.keys()):
        stored = store.get(key)
        assert stored is not None
        meta = {name: stored.meta[name] for name in ("digest", "samples", "text")}
        store.put(key, meta=meta, payload=stored.payload)
    (share,) = look(shop.project()).voices
    assert (share.voice, share.precious, share.paid) == (UNKNOWN, True, False)


def test_the_least_recently_used_go_first(shop: Workshop) -> None:
    """Clips and passages go in the order of their last use, and no more than are needed."""
    files = age(shop)
    sizes = [path.stat().st_size for path in files]
    done = kept_up(shop, limit=sum(sizes) - sum(sizes[:3]))
    assert lying(shop) == set(files[3:])
    assert done.evicted is not None
    assert {each.lying.key[2:] for each in done.evicted.gone} == {path.name for path in files[:3]}
    assert kept_up(shop, limit=done.inventory.bytes).evicted is not None
    assert lying(shop) == set(files[3:])
    kept_up(shop, limit=done.inventory.bytes - 1)
    assert lying(shop) == set(files[4:])


def test_what_is_used_stays(shop: Workshop) -> None:
    """An edited article uses the clips and passages of its other sentences, and the others go first."""
    age(shop)
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    begun = time.time() - 1
    shop.publish()
    used = {path for path in lying(shop) if path.stat().st_mtime >= begun}
    assert len(used) > 3
    kept_up(shop, limit=sum(path.stat().st_size for path in used))
    assert lying(shop) == used


def test_a_run_without_work_notes_no_use(shop: Workshop) -> None:
    """What is up to date is not looked up, and so nothing is written into the cache."""
    files = age(shop)
    shop.publish()
    assert [path.stat().st_mtime for path in files] == [1000 + number for number in range(len(files))]


def test_a_plan_notes_no_use(shop: Workshop) -> None:
    """Looking is no use."""
    files = age(shop)
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    shop.plan()
    assert [path.stat().st_mtime for path in files] == [1000 + number for number in range(len(files))]


def test_what_went_is_made_again_alike(shop: Workshop) -> None:
    """After all of it was evicted, an edit gives the same bytes as with a full cache."""
    other = shop.copy(shop.folder.parent / "full")
    for each in (shop, other):
        each.edit("kiosk.md", "papers and tea", "papers and coffee")
    kept_up(shop, limit=0)
    assert lying(shop) == set()
    assert shop.publish().work()["kiosk"][0] == KIOSK_SENTENCES
    other.publish()
    assert shop.tree() == other.tree()


@pytest.mark.parametrize("answer", [True, False])
def test_precious_clips_go_only_when_somebody_agrees(
    empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch, *, answer: bool
) -> None:
    """What can be made again goes unasked, before what was paid for, which goes last and after asking."""
    paid(monkeypatch)
    empty_shop.write("harbour.md", HARBOUR)
    empty_shop.publish()
    clips = {path for path in lying(empty_shop) if CLIPS in path.parts}
    done = kept_up(empty_shop, limit=0, answer=answer)
    assert lying(empty_shop) == (set() if answer else clips)
    assert done.evicted is not None
    assert len(done.evicted.kept) == (0 if answer else len(clips))
    assert done.inventory.of(PASSAGES) == (0, 0)


def test_nobody_is_asked_when_enough_can_go_without(
    empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as passages are enough, no clip that was paid for is in question."""
    paid(monkeypatch)
    empty_shop.write("harbour.md", HARBOUR)
    empty_shop.publish()
    inventory = look(empty_shop.project())
    clips = inventory.of(CLIPS)
    assert kept_up(empty_shop, limit=clips[1]).inventory.of(CLIPS) == clips


def test_a_run_keeps_within_the_limit(shop: Workshop) -> None:
    """A run that adds to the cache brings it within max_gb and says so; one without work does not look."""
    size = look(shop.project()).bytes
    shop.write("audiopub.toml", f"[cache]\nmax_gb = {size / 2 / 1e9}\n")
    assert not any("max_gb" in notice for notice in shop.publish().outcome.notices)
    assert look(shop.project()).bytes == size
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    run = shop.publish()
    (told,) = [notice for notice in run.outcome.notices if "max_gb" in notice]
    assert "were not used for longest are removed" in told
    assert look(shop.project()).bytes <= size / 2
    shop.edit("kiosk.md", "papers and coffee", "papers and tea")
    assert not shop.publish().outcome.failed


def test_a_run_keeps_what_was_paid_for(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond max_gb it keeps what nobody agreed to remove, and says why and what to do."""
    paid(monkeypatch)
    shop.write("audiopub.toml", "[cache]\nmax_gb = 0.000000001\n")
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    run = shop.publish()
    told = [notice for notice in run.outcome.notices if "max_gb" in notice]
    assert len(told) == 2
    assert "'audiopub cache --evict' asks" in told[1]
    assert [each.text for each in look(shop.project()).objects] == ["It sells papers and coffee."]
    assert keep_within(shop.project()) == (told[1],)


def test_a_limit_that_cannot_be_kept_fails_no_run(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses to remove from the cache, what is published stands, and a notice says so."""

    def refuse(self: Store, key: str) -> None:
        raise OutputError("cannot be removed.", where=str(self.path(key)))

    shop.write("audiopub.toml", "[cache]\nmax_gb = 0.000000001\n")
    shop.edit("harbour.md", " Moths ignore it.", "")
    monkeypatch.setattr(Store, "discard", refuse)
    run = shop.publish()
    assert run.outcome.exit_code == 0
    assert run.work() == {"harbour": (0, 1)}
    assert any("could not be brought within [cache] max_gb: " in each for each in run.outcome.notices)


def test_a_whole_cache_is_whole(shop: Workshop) -> None:
    """Verifying reads every clip and every passage, tells how far it is, and throws nothing away."""
    before = tree(shop.folder)
    reporter = RecordingReporter()
    done = keep_up(
        shop.project(), is_verified=True, limit=None, agree=lambda _question: False, reporter=reporter
    )
    assert done.verified is not None
    assert (done.verified.checked, done.verified.damaged) == (len(lying(shop)), ())
    assert sum(event.units for event in reporter.events if isinstance(event, Worked)) == done.inventory.bytes
    after = tree(shop.folder)
    assert {path: data for path, data in after.items() if not path.endswith("lock")} == {
        path: data for path, data in before.items() if not path.endswith("lock")
    }


def _forge(path: Path, kind: str, change: Callable[[dict[str, object], bytes], bytes]) -> None:
    """Put another payload and note under the key of an object, whole as a file."""
    store, key = Store(path.parents[2], kind), path.parent.name + path.name
    stored = store.get(key)
    assert stored is not None
    meta = dict(stored.meta)
    payload = change(meta, stored.payload)
    store.put(key, meta=meta, payload=payload)


def _set(**notes: object) -> Callable[[dict[str, object], bytes], bytes]:
    def change(meta: dict[str, object], payload: bytes) -> bytes:
        meta.update(notes)
        return payload

    return change


DAMAGE = {
    "a bit": (CLIPS, rot, "not those that were written"),
    "cut": (CLIPS, lambda path: path.write_bytes(path.read_bytes()[:200]), "not those that were written"),
    "empty": (PASSAGES, lambda path: path.write_bytes(b""), "not those that were written"),
    "other sound": (CLIPS, lambda path: _forge(path, CLIPS, _set(digest="00")), "not the one"),
    "no FLAC": (CLIPS, lambda path: _forge(path, CLIPS, lambda *_: b"no FLAC"), "not a whole FLAC"),
    "other length": (CLIPS, lambda path: _forge(path, CLIPS, _set(samples=1)), "another length"),
    "other frames": (PASSAGES, lambda path: _forge(path, PASSAGES, _set(digest="00")), "not those that"),
    "no description": (PASSAGES, lambda path: _forge(path, PASSAGES, _set(crc="x")), "not whole"),
    "other count": (PASSAGES, lambda path: _forge(path, PASSAGES, _set(mp3_frames=1)), "1 are noted"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_named_and_thrown_away(shop: Workshop, name: str) -> None:
    """Whatever is wrong with an object, it is told with its file and the reason, and only it goes."""
    kind, damage, why = DAMAGE[name]
    before = lying(shop)
    path = sorted(each for each in before if kind in each.parts)[1]
    damage(path)
    done = kept_up(shop, verify=True)
    assert done.verified is not None
    (found,) = done.verified.damaged
    assert (found.path, found.is_gone) == (str(path), True)
    assert why in found.why
    assert lying(shop) == before - {path}
    assert kept_up(shop, verify=True).verified == type(done.verified)(checked=len(before) - 1, damaged=())


def test_what_cannot_be_read_stays_and_is_told(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is not known to be damaged: it stays."""
    path = min(lying(shop))
    real = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = kept_up(shop, verify=True)
    assert done.verified is not None
    assert [(each.path, each.is_gone) for each in done.verified.damaged] == [(str(path), False)]
    assert path.exists()


def test_frames_that_are_no_frames_are_found_out(shop: Workshop) -> None:
    """Bytes with the right hash that no decoder reads are a fault, too."""
    store = Store(shop.folder / ".audiopub", PASSAGES)
    key = next(store.keys())
    stored = store.get(key)
    assert stored is not None
    passage = audio_passage.from_meta(key, stored.meta)
    assert audio_passage.fault(passage, stored.payload) == ""
    assert audio_passage.fault(passage, b"\0" + stored.payload)


def test_a_refused_removal_is_an_error_of_ours(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses, the error names the file, and what has not gone is whole."""
    inventory: Inventory = look(shop.project())
    choice = choose(inventory, 0)

    def refuse(self: Path, *, missing_ok: bool = False) -> None:  # noqa: ARG001 -- as pathlib has it
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        with pytest.raises(OutputError, match="Mend its permissions"):
            evict(shop.project(), choice.free)
    assert kept_up(shop, verify=True).verified is not None
    assert look(shop.project()) == inventory


def test_a_damaged_clip_is_spoken_again_and_what_hangs_on_it_follows(empty_shop: Workshop) -> None:
    """A voice that never says it twice alike: when the clip is needed, cues and all that tell times follow.

    While its passage is whole it is not needed.
    """
    empty_shop.write("audiopub.toml", unsteady(empty_shop))
    empty_shop.write("harbour.md", HARBOUR)
    empty_shop.publish(jobs=1)
    before = _starts(empty_shop)
    rot(path_of(empty_shop, DAMAGED))
    assert not empty_shop.publish(jobs=1).written
    empty_shop.edit("harbour.md", "Moths ignore it.", "Bats ignore it.")
    assert empty_shop.publish(jobs=1).work() == {"harbour": (1, 1)}
    assert _starts(empty_shop)[LATER_SENTENCE] == before[LATER_SENTENCE]
    empty_shop.edit("harbour.md", "The first lamps burned oil.", "The first lamps burnt oil.")
    run = empty_shop.publish(jobs=1)
    assert run.work() == {"harbour": (2, 1)}
    assert episode("harbour", "audio", "record", *TIMED) <= run.of_episodes <= whole_episode("harbour")
    assert "feed.xml" in run.of_site
    assert _starts(empty_shop)[LATER_SENTENCE] > before[LATER_SENTENCE]
    assert not empty_shop.publish(jobs=1).written


def test_a_damaged_clip_of_a_steady_voice_changes_nothing_else(shop: Workshop) -> None:
    """It is spoken again when its passage is to be encoded, and is the same."""
    rot(path_of(shop, DAMAGED))
    shop.edit("harbour.md", "The first lamps burned oil.", "The first lamps burnt oil.")
    assert shop.publish().work() == {"harbour": (2, 1)}


def test_a_clip_that_is_damaged_in_use_makes_another_passage(
    empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between being handed out and being read: it is spoken again, and the passage is that of the new one."""
    empty_shop.write("audiopub.toml", unsteady(empty_shop))
    empty_shop.project()
    clips, passages = clips_of(empty_shop), Store(empty_shop.folder / ".audiopub", PASSAGES)
    real, failures = Speaker.pcm, [1]

    def pcm(self: Speaker, clip: Clip, utterance: Utterance) -> bytes:
        if failures:
            failures.pop()
            rot(clips.path(clip.key))
        return real(self, clip, utterance)

    monkeypatch.setattr(Speaker, "pcm", pcm)
    said = Utterance(text=DAMAGED, language="en", engine="command", voice="unsteady", rate=170)
    job = PassageJob(utterances=(said,), pauses_ms=(100,), lead_ms=0, gain_db=0.0, bitrate_kbps=96)
    with WorkerPool(1) as workers:
        first = Speaker(clips, workers=workers).clip(said)
        speaker = Speaker(clips, workers=workers)
        maker = PassageMaker(speaker, clips=clips, passages=passages)
        (done,) = maker.make([job])
        assert speaker.spoken == 1
        assert speaker.clip(said).digest != first.digest
        assert done.passage.key == maker.key(job)
        rot(clips.path(first.key))
        with pytest.raises(OtherTakeError, match="lost from the cache"):
            speaker.pcm(first, said)


def _starts(shop: Workshop) -> dict[str, float]:
    """Return when each sentence of the longer article is heard, in seconds."""
    transcript = json.loads((shop.output / "episodes/harbour/transcript.json").read_bytes())
    return {segment["body"]: segment["startTime"] for segment in transcript["segments"]}
