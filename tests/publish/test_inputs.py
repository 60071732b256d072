"""A change of settings is told by the setting's name, its values and the layer it comes from."""

from collections.abc import Mapping
from typing import Any

import pytest

from audiopub.publish import toolchain
from audiopub.publish.inputs import article_inputs, changed_in_article, changed_inputs, project_inputs
from audiopub.publish.plan import Reason, describe
from audiopub.publish.toolchain import consequences
from audiopub.speech import speak
from tests.publish.workshop import HARBOUR_PASSAGES, HARBOUR_SENTENCES, Workshop


def inputs(shop: Workshop, options: Mapping[str, Any] | None = None) -> dict[str, str]:
    """Return the inputs that the project's episodes share now."""
    return project_inputs(shop.project(options), templates="t", cover="c")


def told(shop: Workshop, text: str, options: Mapping[str, Any] | None = None, before: str = "") -> list[str]:
    """Return how it is told when `audiopub.toml` becomes `text` and a run has these options."""
    shop.write("audiopub.toml", before)
    old = inputs(shop)
    shop.write("audiopub.toml", text)
    return list(describe(changed_inputs(old, inputs(shop, options))))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[voice]\nrate = 180\n", "[voice] rate changed from 170 to 180 in audiopub.toml"),
        ("[voice]\npitch = 40\n", "[voice] pitch changed from none to 40 in audiopub.toml"),
        (
            '[voice]\nuse = ["pyttsx3:en-gb", "gtts"]\n',
            "[voice] use changed from pyttsx3 to pyttsx3:en-gb, gtts in audiopub.toml",
        ),
        ("[audio]\nbitrate = 64\n", "[audio] bitrate changed from 96 to 64 in audiopub.toml"),
        (
            "[audio.pauses]\nparagraph = 900\n",
            "[audio.pauses] paragraph changed from 700 to 900 in audiopub.toml",
        ),
        ('[audio.closing]\nen = "Bye."\n', "[audio] closing changed in audiopub.toml"),
        ('[voices.language]\nde = "pyttsx3:de"\n', "[voices] language changed in audiopub.toml"),
        ('[say]\nkeeper = "kee per"\n', "[say] changed in audiopub.toml"),
        ('[site]\ntitle = "Pier Radio"\n', "[site] title changed in audiopub.toml"),
    ],
)
def test_each_setting_is_named(empty_shop: Workshop, text: str, reason: str) -> None:
    """Name, place, and for what sets the sound both values; nothing else is said to have changed."""
    assert told(empty_shop, text) == [reason]


def test_several_settings_are_named_each(empty_shop: Workshop) -> None:
    """Two changes are two reasons; what the file says anew and held before is none."""
    assert told(empty_shop, "[voice]\nrate = 190\npitch = 50\n[audio]\nbitrate = 96\n") == [
        "[voice] rate changed from 170 to 190 in audiopub.toml",
        "[voice] pitch changed from none to 50 in audiopub.toml",
    ]


def test_the_cache_is_no_input(empty_shop: Workshop) -> None:
    """Where the cache lies changes no episode."""
    assert told(empty_shop, '[cache]\nurl = "elsewhere"\nmax_gb = 3\n') == []


def test_options_are_a_layer(empty_shop: Workshop) -> None:
    """The command line wins over the file, and to leave an option off is a change too."""
    slow, fast = {"voice": {"rate": 120}}, {"voice": {"rate": 190}}
    plain = inputs(empty_shop)
    with_slow, with_fast = inputs(empty_shop, slow), inputs(empty_shop, fast)
    same = inputs(empty_shop, {"voice": {"rate": 170}})
    for old, new, text in (
        (plain, with_slow, "changed from 170 to 120 on the command line"),
        (with_slow, with_fast, "changed from 120 to 190 on the command line"),
        (with_slow, plain, "changed from 120 to 170: it is no longer given on the command line"),
        (plain, same, "is now given on the command line"),
        (same, plain, "is no longer given on the command line"),
    ):
        assert describe(changed_inputs(old, new)) == (f"[voice] rate {text}",)


def test_file_is_told_of_under_an_option(empty_shop: Workshop) -> None:
    """What changed in the file is told with the file's values, though an option overrides them."""
    options = {"voice": {"rate": 120}}
    old = inputs(empty_shop, options)
    empty_shop.write("audiopub.toml", "[voice]\nrate = 180\n")
    told = describe(changed_inputs(old, inputs(empty_shop, options)))
    assert told == ("[voice] rate changed from 170 to 180 in audiopub.toml",)


def test_article_is_a_layer(empty_shop: Workshop) -> None:
    """A setting of front matter or sidecar is told with the file in which it changed."""
    shared = inputs(empty_shop) | {"source": "1", "sidecar": "1"}
    slow = shared | article_inputs({"voice": {"rate": 120}})
    in_front, in_sidecar = shared | {"source": "2"}, shared | {"sidecar": "2"}
    fast = {**in_sidecar, **article_inputs({"voice": {"rate": 190}})}
    assert describe(changed_in_article(slow, in_front)) == (
        "[voice] rate changed from 120 to 170: it is no longer given in its front matter",
    )
    assert describe(changed_in_article(slow, fast)) == (
        "[voice] rate changed from 120 to 190 in its sidecar",
    )
    assert describe(changed_inputs(slow, in_front)) == ("the article changed",)


def test_settings_of_another_version(empty_shop: Workshop) -> None:
    """A record that lacks a setting, or has one more, is out of date, and one reason says so."""
    now = inputs(empty_shop)
    fewer = {name: value for name, value in now.items() if "pitch" not in name and "[site]" not in name}
    (reason,) = changed_inputs(fewer, now)
    assert "other settings" in reason.text
    assert changed_inputs(now, fewer) == (reason,)
    assert changed_inputs(now, now) == ()


def test_plan_and_run_name_the_layer(shop: Workshop) -> None:
    """A sidecar's rate is told in plan and run, besides that the sidecar changed."""
    shop.write("kiosk.audiopub.toml", "[voice]\nrate = 190\n")
    reasons = ("its sidecar changed", "[voice] rate changed from 170 to 190 in its sidecar")
    (article,) = [each for each in shop.plan().articles if not each.is_current]
    assert describe(article.reasons) == reasons
    assert shop.publish().made["kiosk"].reasons == reasons
    assert all(each.is_current for each in shop.plan().articles)


def test_no_setting_of_the_site_is_in_a_record_in_plain(shop: Workshop) -> None:
    """Records are public: what is not heard is in them as a hash."""
    shop.write("audiopub.toml", '[site]\nemail = "mara@example.org"\n[say]\n"keeper" = "kee per"\n')
    shop.publish()
    record = (shop.output / "episodes/harbour/episode.json").read_text()
    assert "mara@example.org" not in record
    assert "kee per" not in record
    assert '"audiopub.toml [voice] rate": "170"' in record


def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that the engine's sound has another version from now on."""
    for module in (speak, toolchain):
        monkeypatch.setattr(module, "sound_version", lambda _engine: "of tomorrow")


def test_edit_after_an_upgrade_says_that_all_is_spoken(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One changed sentence then narrates the episode with the new engine: plan and run say so, and why."""
    newer(monkeypatch)
    shop.edit("harbour.md", "It lists every storm.", "It lists each storm.")
    plan = shop.plan()
    harbour, kiosk = plan.articles
    assert harbour.sentences_to_speak == HARBOUR_SENTENCES
    article_changed, spoken_anew = harbour.reasons
    assert article_changed.text == "the article changed"
    assert spoken_anew.kind == "toolchain"
    assert spoken_anew.text.startswith(
        f"every sentence ({HARBOUR_SENTENCES}) is spoken anew because pyttsx3 is now of tomorrow, was "
    )
    assert kiosk.is_current
    run = shop.publish(jobs=1)
    assert run.made["harbour"].reasons == describe(harbour.reasons)
    assert run.made["harbour"].spoken == HARBOUR_SENTENCES
    shop.edit("harbour.md", "It lists each storm.", "It lists some storms.")
    assert describe(shop.plan().articles[0].reasons) == ("the article changed",)


def test_upgrade_is_not_blamed_for_what_is_not_heard(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the sound is kept, or all is asked to be made again, nothing is said of sentences spoken anew."""
    newer(monkeypatch)
    shop.edit("harbour.md", "---\nThe pier was", "---\n*The* pier was")
    assert describe(shop.plan().articles[0].reasons) == ("the article changed",)
    for reasons in (shop.plan(refresh=True).articles[0].reasons, shop.plan(force=True).articles[0].reasons):
        assert not any("anew" in reason.text for reason in reasons)


def test_each_tool_has_its_consequence() -> None:
    """An engine has sentences spoken, the encoder passages encoded, the rules all of it read again."""
    recorded = {"pyttsx3": "1", "encoder": "n7", "reading rules": "1", "gtts": "1"}
    present = {"pyttsx3": "2", "encoder": "n8", "reading rules": "2"}
    reasons = consequences(recorded, present, sentences=1, passages=HARBOUR_PASSAGES)
    assert reasons == (
        Reason(
            kind="toolchain",
            text=f"every passage ({HARBOUR_PASSAGES}) is encoded anew because encoder is now n8, was n7",
        ),
        Reason(kind="toolchain", text="every sentence (1) is spoken anew because pyttsx3 is now 2, was 1"),
        Reason(
            kind="toolchain",
            text="all of it is read by the rules of now because reading rules is now 2, was 1",
        ),
    )
