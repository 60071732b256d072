"""Plan and publish count alike, name the same errors, and look past a run that was killed."""

import json
import shutil
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from audiopub.audio import passage as audio_passage
from audiopub.errors import MissingError
from audiopub.model import Passage, PassageJob, Utterance
from audiopub.once import Once
from audiopub.publish import passages, toolchain
from audiopub.publish.outcome import exit_code
from audiopub.publish.plan import ArticlePlan, Measurement, Plan
from audiopub.speech import speak
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
from tests.publish.test_commit import KilledError, killed_at
from tests.publish.workshop import KIOSK_PASSAGES, Run, Workshop, tree

TEA = "---\ntitle: {}\n---\nTea is hot. It cools.\n"


def planned(plan: Plan) -> tuple[int, int, int]:
    """Return the sentences to speak, their characters and the passages to encode of a whole plan."""
    parts: tuple[ArticlePlan | Measurement, ...] = (*plan.articles, *plan.to_measure)
    return (
        sum(part.sentences_to_speak for part in parts),
        sum(part.characters for part in parts),
        sum(part.passages_to_encode for part in parts),
    )


def done(run: Run) -> tuple[int, int]:
    """Return the sentences spoken and the passages encoded by a run."""
    return run.outcome.sentences_spoken, run.outcome.passages_encoded


def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that voices will have been given."""
    texts: list[str] = []
    real = Speaker._speak

    def spoken(self: Speaker, key: str, utterance: Utterance) -> object:
        texts.append(utterance.text)
        return real(self, key, utterance)

    monkeypatch.setattr(Speaker, "_speak", spoken)
    return texts


def test_a_new_voice_is_in_the_plan(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is spoken and encoded to measure a voice is foretold on top of the articles, to the character."""
    shop.write("audiopub.toml", "[voice]\nrate = 190\n")
    plan = shop.plan()
    (measured,) = plan.to_measure
    assert (measured.voice, measured.sentences_to_speak, measured.passages_to_encode) == (
        "pyttsx3:en-us rate 190",
        1,
        1,
    )
    texts = heard(monkeypatch)
    run = shop.publish()
    sentences, characters, encoded = planned(plan)
    assert (sentences, encoded) == done(run)
    assert characters == sum(map(len, texts))
    assert shop.plan().to_measure == ()


@pytest.mark.parametrize("lost", ["nothing", "passages"])
def test_lost_gains_are_foretold(shop: Workshop, lost: str) -> None:
    """A ledger without gains is foretold from the cache; without a passage there, it is measured."""
    ledger = shop.ledger()
    known = dict(ledger.gains)
    ledger.gains.clear()
    ledger.save()
    if lost != "nothing":
        shutil.rmtree(shop.folder / ".audiopub" / lost)
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    plan = shop.plan()
    run = shop.publish()
    sentences, _, encoded = planned(plan)
    assert (sentences, encoded) == done(run)
    assert bool(plan.to_measure) is (lost != "nothing")
    assert shop.ledger().gains == known


def test_passages_of_an_unmeasured_voice_are_the_most_there_can_be(shop: Workshop) -> None:
    """While the measured sentence is lost, the plan takes it that none of the cache's passages fits."""
    ledger = shop.ledger()
    ledger.gains.clear()
    ledger.save()
    shutil.rmtree(shop.folder / ".audiopub/clips")
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    plan = shop.plan()
    run = shop.publish()
    sentences, _, encoded = planned(plan)
    assert plan.to_measure[0].sentences_to_speak == 1
    assert sentences == run.outcome.sentences_spoken
    assert encoded == KIOSK_PASSAGES + 1 > run.outcome.passages_encoded


def test_the_same_passage_is_encoded_once(empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles of the same text share every passage, with any number of threads and with `--force`."""
    encoded: list[str] = []
    real = audio_passage.make

    def make(wanted: Sequence[audio_passage.ToMake]) -> list[tuple[Passage, bytes]]:
        encoded.extend(each.key for each in wanted)
        return real(wanted)

    monkeypatch.setattr(audio_passage, "make", make)
    for name in ("one", "two", "three"):
        empty_shop.write(f"{name}.md", TEA.format("Tea"))
    for force in (False, True):
        encoded.clear()
        plan = empty_shop.plan(force=force)
        run = empty_shop.publish(jobs=6, force=force)
        assert len(encoded) == len(set(encoded)) == run.outcome.passages_encoded
        sentences, _, count = planned(plan)
        assert (sentences, count) == done(run)


def test_who_waits_gets_what_is_made() -> None:
    """A thing that several threads ask for at once is made by one; its failure is that of all, and passes."""
    once: Once[int] = Once()
    begun, go_on, made = threading.Event(), threading.Event(), []

    def make() -> int:
        begun.set()
        assert go_on.wait(10)
        made.append(1)
        if len(made) == 1:
            raise MissingError("it is not there.")
        return 7

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(once.make, "a", make)
        assert begun.wait(10)
        second = pool.submit(once.make, "a", make)
        assert once.make("b", lambda: 1) == (1, True)
        threading.Timer(0.2, go_on.set).start()
        assert isinstance(first.exception(), MissingError)
        assert isinstance(second.exception(), MissingError)
    assert len(made) == 1
    assert once.make("a", make) == (7, True)


def test_two_that_make_several_things_never_wait_for_each_other() -> None:
    """Each makes what the other does not, together and once, and then gets the rest from the other."""
    once: Once[str] = Once()
    barrier = threading.Barrier(2)

    def ask(name: str, keys: Sequence[str]) -> dict[str, tuple[str, bool]]:
        def make(mine: Sequence[str]) -> list[str]:
            barrier.wait(10)
            return [f"{key} of {name}" for key in mine]

        return once.make_all(keys, make)

    with ThreadPoolExecutor(2) as pool:
        left, right = pool.map(ask, ("left", "right"), (["a", "b", "a", "c"], ["d", "c", "b"]))
    assert left.keys() == {"a", "b", "c"}
    assert right.keys() == {"b", "c", "d"}
    for key in ("b", "c"):
        assert left[key][0] == right[key][0]
        assert left[key][1] is not right[key][1]
    assert (left["a"], right["d"]) == (("a of left", True), ("d of right", True))


def test_what_a_voice_never_says_alike_is_kept(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--force` speaks no such sentence again, and the plan counts none; their passages are encoded again."""
    monkeypatch.setattr(passages, "is_deterministic", lambda _engine, _voice: False)
    plan = shop.plan(force=True)
    run = shop.publish(force=True)
    sentences, characters, encoded = planned(plan)
    assert (sentences, characters) == (0, 0)
    assert (sentences, encoded) == done(run)


@pytest.mark.parametrize(
    ("articles", "code"),
    [(("voiceless.md", "voiceless-too.md"), 3), (("voiceless.md", "empty.txt"), 1), (("empty.txt",), 1)],
)
def test_plan_fails_with_the_errors_of_publish(
    empty_shop: Workshop, articles: tuple[str, ...], code: int
) -> None:
    """When nothing can be published, the errors are the same values, and so is what commands end with."""
    for name in articles:
        voiceless = "---\nvoice: {use: ['pyttsx3:xx-none']}\n---\nA sentence.\n"
        empty_shop.write(name, "" if name == "empty.txt" else voiceless)
    plan = empty_shop.plan()
    outcome = empty_shop.publish().outcome
    assert [(name, str(error)) for name, error in plan.failures] == [
        (name, str(error)) for name, error in outcome.failed
    ]
    assert outcome.exit_code == code
    assert exit_code((error for _, error in plan.failures), is_any_published=bool(plan.articles)) == code


def test_newer_tools_are_told_alike(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plan and publish say the same about a newer voice, and nothing once it is asked for."""
    for module in (speak, toolchain):
        monkeypatch.setattr(module, "sound_version", lambda _engine: "of tomorrow")
    assert shop.plan(refresh=True).notices == ()
    (told,) = shop.plan().notices
    assert told in shop.publish().outcome.notices


def test_plan_looks_past_a_killed_run(shop: Workshop, tmp_path: Path) -> None:
    """After a kill amid the moves, the plan is that of the completed run, says so, and writes nothing."""
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    moves = 0
    for number in range(60, 400, 4):
        killed = shop.copy(tmp_path / f"killed-{number}")
        with killed_at(number, within=killed.folder), suppress(KilledError):
            killed.publish()
            break
        if (killed.output / ".audiopub-stage/journal.json").exists():
            moves += 1
            before = tree(killed.folder)
            plan = killed.plan()
            assert tree(killed.folder) == before
            assert "interrupted" in plan.notices[0]
            run = killed.publish()
            assert {each.slug for each in plan.articles if not each.is_current} == run.made.keys()
            assert not any("interrupted" in notice for notice in killed.plan().notices)
    assert moves >= 2


def test_the_project_of_a_killed_run_is_still_searched_right(shop: Workshop) -> None:
    """Published pages are no articles, even while the plan looks at them from elsewhere."""
    (shop.output / ".audiopub-stage/journal.json").write_text(
        json.dumps({"format": 1, "moves": [], "deletions": []})
    )
    assert {each.source for each in shop.plan(shop.folder).articles} == {"harbour.md", "kiosk.md"}


def test_sound_of_a_passage_is_found_without_speaking(shop: Workshop) -> None:
    """Asking the cache for a passage starts no voice."""
    cache = shop.folder / ".audiopub"
    with WorkerPool() as workers:
        clips = Store(cache, "clips")
        maker = passages.PassageMaker(
            Speaker(clips, workers=workers), clips=clips, passages=Store(cache, "passages")
        )
        unheard = Utterance(
            text="Nobody ever said this.", language="en", engine="pyttsx3", voice="en-us", rate=170
        )
        job = PassageJob(utterances=(unheard,), pauses_ms=(0,), lead_ms=0, gain_db=0.0, bitrate_kbps=96)
        assert (maker.key(job), maker.find(job), maker.speaker.spoken) == (None, None, 0)
