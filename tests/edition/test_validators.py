"""Other people's checkers on our pages: axe with every rule, Nu, html-validate, a virtual screen reader."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from audiopub.edition.channels import Channel
from audiopub.edition.renderings import render_site
from audiopub.feed_settings import Choice, FeedSettings
from audiopub.model import Edition
from tests.edition import samples

FILES = ("episodes/the-lights-return/index.html", "index.html", "404.html", "accessibility.html")

MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 256}},
    "more contrast": {"contrast": "more"},
}

READ_ON = """() => {
  const audio = document.querySelector('audio');
  if (audio) audio.currentTime = 2;
}"""

RUN_AXE = """async () => {
  const rules = {};
  for (const rule of axe.getRules()) {
    if (!rule.tags.includes('deprecated')) rules[rule.ruleId] = {enabled: true};
  }
  const {violations, passes} = await axe.run(document, {rules, resultTypes: ['violations', 'passes']});
  const told = violations.map(({id, nodes}) => [id, nodes.map((node) => node.html + node.failureSummary)]);
  return {told, passed: passes.length};
}"""


def _broken_rules(browser: Browser, url: str, axe: str, mode: str) -> list[Any]:
    """Return the rules of axe that a page breaks, with where, while it reads."""
    context = browser.new_context(**MODES[mode])
    page = context.new_page()
    page.goto(url)
    page.evaluate(axe)
    page.evaluate(READ_ON)
    result = page.evaluate(RUN_AXE)
    context.close()
    assert result["passed"] > 20
    return list(result["told"])


@pytest.fixture(scope="session")
def many(published: tuple[Path, Edition]) -> Path:
    """Return a site beside the published one with lists, a filter and a further feed, in three languages."""
    one = samples.publish(samples.build_edition(tags=("coast", "Häfen")))
    tongues = ("en", "ar", "ja")
    found = [
        replace(one, slug=f"e{n}", title=f"Episode {n}", guid=f"g{n}", language=tongues[n % 3])
        for n in range(24)
    ]
    found = [replace(each, files={**one.files, "page": f"episodes/{each.slug}/index.html"}) for each in found]
    part = FeedSettings(name="sea", title="Sea & <shore>", description="d", only=Choice(tag=("coast",)))
    folder = published[0].parent / "many"
    files = render_site(samples.SITE, samples.context(), found, [Channel(settings=part, guid="g")])
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="session")
def large(address: str, many: Path) -> str:
    """Return the address at which that site is served."""
    return f"{address.removesuffix('news')}{many.name}"


LISTS = ("index.html", "languages/ar.html", "tags/hafen.html")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("file", "mode"), [*((LISTS[0], mode) for mode in MODES), *((file, "dark") for file in LISTS[1:])]
)
def test_axe_finds_nothing_in_large_sites(
    browser: Browser, large: str, node_modules: Path, file: str, mode: str
) -> None:
    """Index with filter, lists and feeds, and the pages of lists, break no rule of axe."""
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    assert _broken_rules(browser, f"{large}/{file}", axe, mode) == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("file", "mode"), [*((FILES[0], mode) for mode in MODES), *((file, "dark") for file in FILES[1:])]
)
def test_axe_finds_nothing(browser: Browser, address: str, node_modules: Path, file: str, mode: str) -> None:
    """No rule of axe, those for AAA and the experimental ones included, is broken."""
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    assert _broken_rules(browser, f"{address}/{file}", axe, mode) == []


def _pages(folder: Path, many: Path, tmp_path: Path) -> list[str]:
    """Return the paths of all pages, one without optional parts and some in other languages added."""
    bare = samples.build_edition("bare", authors=(), summary="", updated=None, source_url="", licence="")
    foreign = [samples.build_edition(f"in-{language}", language=language) for language in ("ar", "fa", "ja")]
    for edition in (bare, *foreign):
        (tmp_path / f"{edition.identity.slug}.html").write_text(samples.render(edition, "page"), "utf-8")
    large = [str(many / file) for file in LISTS]
    return (
        large
        + [str(folder / file) for file in FILES]
        + [str(path) for path in sorted(tmp_path.glob("*.html"))]
    )


NO_OWN_PICTURES = ("--filterpattern", ".*blocked by “img-src” directive.*")
"""For a file, the Nu checker takes a site's own pictures for those of another; a browser tells them apart."""


def test_the_nu_checker_finds_nothing(
    published: tuple[Path, Edition], many: Path, node_modules: Path, tmp_path: Path
) -> None:
    """The W3C's checker has neither error nor warning for pages and style sheet."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("install a Java runtime (apt-get install default-jre-headless) to run the Nu checker")
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [java, "-jar", str(jar), "--Werror", "--format", "gnu", *NO_OWN_PICTURES]
    done = subprocess.run(
        [*command, *_pages(published[0], many, tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.stderr, done.returncode) == ("", 0)
    style = published[0] / "assets" / "audiopub.css"
    done = subprocess.run(
        [*command, "--css", str(style)], capture_output=True, text=True, timeout=120, check=False
    )
    assert _own_mistakes(done.stderr) == []


def _own_mistakes(report: str) -> list[str]:
    """Return the checker's lines without those on features that are newer than the checker."""
    newer = ("text-wrap", "text-size-adjust", "accent-color", "forced-color-adjust", "overflow-wrap")
    return [line for line in report.splitlines() if not any(name in line for name in newer)]


def test_html_validate_finds_nothing(
    published: tuple[Path, Edition], many: Path, node_modules: Path, tmp_path: Path
) -> None:
    """html-validate's recommended rules, with those on accessibility, find no error."""
    settings = {
        "extends": ["html-validate:standard", "html-validate:a11y"],
        "rules": {"no-inline-style": "error", "long-title": "off", "tel-non-breaking": "off"},
        "root": True,
    }
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps(settings))
    tool = node_modules / "html-validate" / "bin" / "html-validate.mjs"
    command = ["node", str(tool), "--config", str(tmp_path / ".htmlvalidate.json"), "--formatter", "text"]
    done = subprocess.run(
        [*command, *_pages(published[0], many, tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("", 0)


READ = """
const {createRequire} = require('module');
const load = createRequire(process.argv[1] + '/');
const {JSDOM} = load('jsdom');
const page = require('fs').readFileSync(process.argv[2], 'utf-8');
const dom = new JSDOM(page, {url: 'https://audio.example.org/'});
Object.assign(globalThis, {window: dom.window, document: dom.window.document});
for (const name of Object.getOwnPropertyNames(dom.window)) {
  if (!(name in globalThis)) globalThis[name] = dom.window[name];
}
(async () => {
  const {Virtual} = load('@guidepup/virtual-screen-reader');
  const reader = new Virtual();
  await reader.start({container: document.getElementById('transcript')});
  const first = await reader.lastSpokenPhrase();
  for (let step = 0; step < 500; step++) {
    await reader.next();
    if ((await reader.lastSpokenPhrase()) === first) break;
  }
  console.log(JSON.stringify(await reader.spokenPhraseLog()));
  await reader.stop();
  process.exit(0);
})();
"""


def test_a_screen_reader_hears_the_text_in_order(published: tuple[Path, Edition], node_modules: Path) -> None:
    """The phrases that a screen reader says hold every sentence, in the order of the recording."""
    folder, edition = published
    command = ["node", "-e", READ, str(node_modules), str(folder / FILES[0])]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    said = "".join(_words_alone(phrase) for phrase in json.loads(done.stdout.splitlines()[-1]))
    place = 0
    for sentence in edition.script.sentences:
        beginning = "".join(sentence.text.split())[:12]
        place = said.find(beginning, place)
        assert place >= 0, sentence.text


def _words_alone(phrase: str) -> str:
    """Return the page's own letters of a phrase: neither roles nor levels."""
    if phrase.startswith("end of ") or phrase in {"emphasis", "superscript", "paragraph", "list", "figure"}:
        return ""
    text = re.sub(r"^(?:link|heading), |, level \d$", "", phrase)
    return "".join(text.split())
