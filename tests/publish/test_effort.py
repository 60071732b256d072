"""What a plan says of time and cost, and what a run says it came to."""

import pytest

from audiopub.engine_settings import EnginesSettings
from audiopub.model import Utterance
from audiopub.publish import effort as efforts
from audiopub.publish import hands
from audiopub.publish.effort import Effort, effort
from audiopub.publish.plan import ArticlePlan, Measurement
from audiopub.speech.engines.setup import set_up
from tests.publish.test_plan_counts import heard
from tests.publish.workshop import Workshop

CORES = 4


@pytest.fixture(autouse=True)
def cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a machine of a known size."""
    monkeypatch.setattr(efforts, "_cores", lambda: CORES)


def said(text: str, engine: str = "pyttsx3") -> Utterance:
    """Return an utterance."""
    return Utterance(text=text, language="en", engine=engine, voice="en-us", rate=170)


def test_nothing_takes_no_time() -> None:
    """Without work there is neither time nor cost."""
    assert effort((), 0) == Effort(seconds=0.0, paid_characters=0)


def test_time_grows_with_the_work_and_shrinks_with_the_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the sentences and passages take twice as long, longer ones longer, on more cores less."""
    one = effort([said("a" * 80)], 1).seconds
    assert effort([said("a" * 80)] * 2, 2).seconds == pytest.approx(2 * one)
    assert effort([said("a" * 160)], 1).seconds > one
    monkeypatch.setattr(efforts, "_cores", lambda: 2 * CORES)
    assert effort([said("a" * 80)], 1).seconds == pytest.approx(one / 2)


def test_only_paid_voices_cost() -> None:
    """Characters are counted where somebody charges for them."""
    mixed = [said("a" * 80), said("b" * 30, "openai"), said("c" * 50, "gtts")]
    assert effort(mixed, 0).paid_characters == 30


def test_a_service_is_not_faster_than_its_limits() -> None:
    """A service that takes few requests a minute, or few at once, sets the time; cores play no part."""
    ten = [said("Short.", "openai")] * 10
    set_up(EnginesSettings.model_validate({"openai": {"per_minute": 6}}, strict=False))
    assert effort(ten, 0).seconds == pytest.approx(100)
    set_up(EnginesSettings.model_validate({"openai": {"per_minute": 60_000, "at_once": 1}}, strict=False))
    alone = effort(ten, 0).seconds
    set_up(EnginesSettings.model_validate({"openai": {"per_minute": 60_000, "at_once": 2}}, strict=False))
    assert effort(ten, 0).seconds == pytest.approx(alone / 2)
    set_up(EnginesSettings())


def test_a_long_sentence_may_be_several_requests() -> None:
    """Google's service takes at most 100 characters at once."""
    set_up(EnginesSettings.model_validate({"gtts": {"per_minute": 6}}, strict=False))
    assert effort([said("Short.", "gtts")], 0).seconds == pytest.approx(10)
    assert effort([said("a boat and " * 24, "gtts")], 0).seconds == pytest.approx(30)
    set_up(EnginesSettings())


def test_plan_foretells_what_a_run_has_to_pay_for(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a paid voice, the plan's characters are those that it is then given, to measure it, too."""
    for module in (efforts, hands):
        monkeypatch.setattr(module, "is_paid", lambda _engine: True)
    shop.write("audiopub.toml", "[voice]\nrate = 190\n")
    plan = shop.plan()
    parts: list[ArticlePlan | Measurement] = [*plan.articles, *plan.to_measure]
    for part in parts:
        assert part.effort.paid_characters == part.characters > 0
        assert part.effort.seconds > 0
    texts = heard(monkeypatch)
    outcome = shop.publish().outcome
    assert plan.effort.paid_characters == outcome.paid_characters == sum(map(len, texts))
    measured = sum(part.characters for part in plan.to_measure)
    assert sum(made.paid_characters for made in outcome.made) == outcome.paid_characters - measured
    assert shop.plan().effort == Effort()


def test_a_free_voice_costs_nothing(shop: Workshop) -> None:
    """What is spoken for nothing is not counted as paid for."""
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    (article,) = [article for article in shop.plan().articles if not article.is_current]
    assert article.effort.paid_characters == 0
    assert article.effort.seconds == shop.plan().effort.seconds > 0
    assert shop.publish().outcome.paid_characters == 0
