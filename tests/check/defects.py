"""Single defects, each with the code that must be found for it."""

import io
import re
from collections.abc import Callable

from PIL import Image

from audiopub.check import mpeg
from tests.check.breaking import LAMPS, MP3, PAGE, SRT, VTT, Broken

Break = Callable[[Broken], object]
FEED = "feed.xml"
PART = "feeds/mara.xml"
CSS = "assets/audiopub.css"
GUID = re.compile(r'<guid isPermaLink="false">([^<]+)</guid>')


def swap(path: str, old: str, new: str) -> Break:
    """Return what puts `new` in the place of the first `old`."""
    return lambda broken: broken.swap(path, old, new)


def sub(path: str, pattern: str, new: str) -> Break:
    """Return what replaces the first match of a pattern."""

    def change(broken: Broken) -> None:
        text = broken.text(path)
        changed, count = re.subn(pattern, new, text, count=1, flags=re.DOTALL)
        assert count == 1, f"{path} has no {pattern}"
        (broken.root / path).write_text(changed, encoding="utf-8")

    return change


def _same_guid(broken: Broken) -> None:
    text = broken.text(FEED)
    first, second = GUID.findall(text)
    broken.swap(FEED, second, first)


def _items_turned(broken: Broken) -> None:
    text = broken.text(FEED)
    head, first, second, tail = re.split(r"(?s)(  <item>.*?</item>\n)(  <item>.*?</item>\n)", text)
    (broken.root / FEED).write_text(head + second + first + tail, encoding="utf-8")


def _guid_of_all(broken: Broken) -> None:
    [guid] = re.findall(r"<podcast:guid>(.+)</podcast:guid>", broken.text(FEED))
    sub(PART, r"<podcast:guid>.+?</podcast:guid>", f"<podcast:guid>{guid}</podcast:guid>")(broken)


def _cover(mode: str, side: int, kind: str = "JPEG", path: str = "cover.jpg") -> Break:
    def change(broken: Broken) -> None:
        data = io.BytesIO()
        Image.new(mode, (side, side)).save(data, kind)
        (broken.root / path).write_bytes(data.getvalue())

    return change


def _mp3(how: Callable[[bytes], bytes]) -> Break:
    return lambda broken: broken.change(MP3, how)


def _without_frames(data: bytes) -> bytes:
    """Return an MP3 without a second of its frames in the middle; its Info frame still counts them."""
    stream = mpeg.read_stream(data)
    assert stream is not None
    middle = len(data) // 2
    while not (found := mpeg.header(data, middle)) or not mpeg.header(data, middle + found.bytes):
        middle += 1
    end = middle
    for _ in range(38):
        frame = mpeg.header(data, end)
        assert frame is not None
        end += frame.bytes
    return data[:middle] + data[end:]


def _without_info(data: bytes) -> bytes:
    at = mpeg.tag_bytes(data)
    frame = mpeg.header(data, at)
    assert frame is not None
    return data[:at] + data[at + frame.bytes :]


def _torn(data: bytes) -> bytes:
    """Return an MP3 in whose middle a stretch is zeros, as after a failed upload."""
    middle = len(data) // 2
    return data[:middle] + bytes(5000) + data[middle + 5000 :]


def _softer(data: bytes) -> bytes:
    """Return an MP3 that plays 9 dB softer: global_gain of each frame is 6 steps of 1.5 dB lower."""
    changed = bytearray(data)
    at = mpeg.tag_bytes(data)
    frame = mpeg.header(data, at)
    assert frame is not None
    at += frame.bytes
    while frame := mpeg.header(data, at):
        for granule in range(2):
            _lower_gain(changed, at + 4, granule, 6)
        at += frame.bytes
    return bytes(changed)


def _lower_gain(data: bytearray, side: int, granule: int, steps: int) -> None:
    """Lower global_gain in the side information of a mono frame (ISO/IEC 11172-3, 2.4.1.7)."""
    bit = 9 + 5 + 4 + granule * 59 + 12 + 9
    window = int.from_bytes(data[side + bit // 8 : side + bit // 8 + 2], "big")
    shift = 16 - 8 - bit % 8
    gain = (window >> shift) & 0xFF
    window = window & ~(0xFF << shift) | max(0, gain - steps) << shift
    data[side + bit // 8 : side + bit // 8 + 2] = window.to_bytes(2, "big")


def _links_alike(broken: Broken) -> None:
    text = broken.text(PAGE)
    assert text.count("Play “") > 1
    (broken.root / PAGE).write_text(re.sub(r"Play “[^<]*", "Play", text), encoding="utf-8")


def _json(path: str, how: Callable[[dict[str, object]], object]) -> Break:
    return lambda broken: broken.change_json(path, how)


def _longer(rows: str, key: str, index: int, seconds: float) -> Callable[[dict[str, object]], object]:
    def change(document: dict[str, object]) -> None:
        found = document[rows]
        assert isinstance(found, list)
        found[index][key] += seconds

    return change


DEFECTS: tuple[tuple[str, Break, str], ...] = (
    # The feed
    ("no feed", lambda broken: broken.remove(FEED), "feed-missing"),
    ("feed cut off", lambda broken: broken.change(FEED, lambda data: data[:-40]), "feed-broken"),
    ("unescaped ampersand", swap(FEED, "<title>The kiosk", "<title>You & the kiosk"), "feed-broken"),
    ("wrong iTunes namespace", swap(FEED, "http://www.itunes", "https://www.itunes"), "feed-required"),
    (
        "no channel image",
        sub(FEED, r"  <itunes:image [^>]*/>\n  <itunes:category", "  <itunes:category"),
        "feed-required",
    ),
    ("explicit is 'no'", swap(FEED, "<itunes:explicit>false", "<itunes:explicit>no"), "feed-value"),
    ("category misspelt", swap(FEED, 'category text="News"', 'category text="news"'), "feed-category"),
    ("long description", sub(FEED, r"<description>", "<description>" + "long " * 900), "feed-text-long"),
    (
        "build date in the future",
        sub(FEED, r"<lastBuildDate>[^<]+", "<lastBuildDate>Fri, 01 Jan 2027 00:00:00 +0000"),
        "feed-date",
    ),
    (
        "voice not disclosed",
        sub(FEED, r'  <podcast:txt purpose="ai-content">true</podcast:txt>\n', ""),
        "feed-disclosure",
    ),
    ("oldest first", _items_turned, "feed-order"),
    (
        "http addresses",
        lambda broken: broken.change(FEED, lambda data: data.replace(b"https://listen", b"http://listen")),
        "feed-local",
    ),
    ("item without pubDate", sub(FEED, r"   <pubDate>[^<]*</pubDate>\n", ""), "item-required"),
    (
        "pubDate in the future",
        sub(FEED, r"<pubDate>[^<]+", "<pubDate>Fri, 01 Jan 2027 00:00:00 +0000"),
        "item-date",
    ),
    ("wrong weekday", sub(FEED, r"<pubDate>\w{3}", "<pubDate>Xyz"), "item-date"),
    ("pubDate without a zone", sub(FEED, r"<pubDate>([^<]+) \+0000", r"<pubDate>\1"), "item-date"),
    ("two guids alike", _same_guid, "item-guid"),
    ("guid changed", sub(FEED, r'(<guid isPermaLink="false">)[^<]+', r"\1another"), "item-guid"),
    ("guid as a link", swap(FEED, 'isPermaLink="false"', 'isPermaLink="true"'), "item-guid"),
    ("length 0", sub(FEED, r'length="\d+"', 'length="0"'), "enclosure-length"),
    ("length of another file", sub(FEED, r'length="\d', 'length="9'), "enclosure-length"),
    ("enclosure type", swap(FEED, 'type="audio/mpeg"', 'type="audio/mp3"'), "enclosure-type"),
    (
        "one address twice",
        swap(FEED, "episodes/lamps/lamps.mp3", "episodes/kiosk/kiosk.mp3"),
        "enclosure-url",
    ),
    ("no audio file", lambda broken: broken.remove(MP3), "file-missing"),
    ("duration off", sub(FEED, r"<itunes:duration>\d+", "<itunes:duration>9999"), "item-duration"),
    ("duration with a fraction", sub(FEED, r"<itunes:duration>\d+", "<itunes:duration>12.5"), "item-value"),
    ("transcript type", swap(FEED, 'type="text/vtt"', 'type="text/plain"'), "item-file"),
    ("HTML in a description", swap(FEED, "CDATA[<p>", "CDATA[<table></table><p>"), "item-description"),
    ("item gone", sub(FEED, r"  <item>.*?</item>\n", ""), "item-missing"),
    ("title of another", swap(FEED, "<title>The kiosk", "<title>The booth"), "item-differs"),
    # Further feeds
    ("broken further feed", sub(PART, r"</channel>", ""), "feed-broken"),
    ("address of another feed", swap(PART, "feeds/mara.xml", "feed.xml"), "feed-pages"),
    ("guid of another feed", _guid_of_all, "feed-guid"),
    ("length in a further feed", sub(PART, r'length="\d+"', 'length="1"'), "enclosure-length"),
    ("picture of a further feed gone", lambda broken: broken.remove("feeds/mara.jpg"), "item-file"),
    ("small picture of a further feed", _cover("RGB", 600, path="feeds/mara.jpg"), "cover"),
    # Cover
    ("small cover", _cover("RGB", 600), "cover"),
    ("cover with alpha", _cover("RGBA", 1500, "PNG"), "cover"),
    ("no cover", lambda broken: broken.remove("cover.jpg"), "file-missing"),
    # Records and files
    ("no record", lambda broken: broken.remove(f"{LAMPS}/episode.json"), "record-missing"),
    ("no captions", lambda broken: broken.remove(VTT), "file-missing"),
    (
        "one byte of audio changed",
        _mp3(lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]),
        "file-changed",
    ),
    (
        "a stranger's file",
        lambda broken: (broken.root / LAMPS / "copy.mp3").write_bytes(b"x"),
        "file-unknown",
    ),
    (
        "audio that only the feed names",
        sub(FEED, r"episodes/lamps/lamps\.mp3", "episodes/lamps/other.mp3"),
        "enclosure-file",
    ),
    ("a file beside the site", lambda broken: (broken.root / "notes.txt").write_text("x"), "site-unknown"),
    (
        "stopped halfway",
        lambda broken: (broken.root / ".audiopub-stage" / "journal.json").write_text("{}"),
        "unfinished",
    ),
    # Sound
    ("frames missing", _mp3(_without_frames), "mp3-info"),
    ("frames missing, by ear", _mp3(_without_frames), "mp3-length"),
    ("no Info frame", _mp3(_without_info), "mp3-info"),
    ("truncated", _mp3(lambda data: data[: len(data) * 2 // 3]), "mp3-info"),
    ("torn", _mp3(_torn), "mp3-garbage"),
    ("an ID3v1 tag behind it", _mp3(lambda data: data + b"TAG".ljust(128, b"\0")), "mp3-garbage"),
    ("no tag", _mp3(lambda data: data[mpeg.tag_bytes(data) :]), "tag-missing"),
    ("too soft", _mp3(_softer), "mp3-loudness"),
    ("chapters out of order", _mp3(lambda data: data.replace(b"ch01", b"ch09", 1)), "tag-chapters"),
    # Timings
    ("captions without head", swap(VTT, "WEBVTT", "WEBVVT"), "vtt-broken"),
    ("comma in a time", sub(VTT, r"(\d\d)\.(\d{3} -->)", r"\1,\2"), "vtt-broken"),
    ("unescaped sign", swap(VTT, "The first lamps", "The first < lamps"), "vtt-broken"),
    ("a cue backwards", sub(VTT, r"(-->.*?--> )00:00:\d\d", r"\g<1>00:00:00"), "vtt-broken"),
    ("a hole between cues", sub(VTT, r"00:00:0(\d)\.\d{3} -->", r"00:00:0\1.999 -->"), "cue-gap"),
    ("a cue past the end", sub(VTT, r"(.*--> )00:(\d\d)", r"\g<1>09:\2"), "cue-past-end"),
    ("a caption's number", sub(SRT, r"\n3\n", "\n4\n"), "srt-broken"),
    ("a caption shifted", sub(SRT, r"(\n2\n00:00:\d\d,)\d{3}", r"\g<1>998"), "cue-differs"),
    (
        "transcript shifted",
        _json(f"{LAMPS}/transcript.json", _longer("segments", "startTime", 2, 0.5)),
        "cue-differs",
    ),
    (
        "transcript cut off",
        lambda broken: broken.change(f"{LAMPS}/transcript.json", lambda data: data[:-9]),
        "transcript-broken",
    ),
    (
        "chapters with fractions",
        _json(f"{LAMPS}/chapters.json", _longer("chapters", "startTime", 1, 0.5)),
        "chapters-broken",
    ),
    ("chapter renamed", swap(f"{LAMPS}/chapters.json", "The moths", "The bats"), "chapter-differs"),
    # Pages
    ("no 404 page", lambda broken: broken.remove("404.html"), "page-missing"),
    ("no language", sub(PAGE, r'<html lang="[^"]+"', "<html"), "page-language"),
    (
        "at another address",
        sub(PAGE, r'"Article"(.*?)"url":"[^"]+"', r'"Article"\1"url":"http://old/"'),
        "page-address",
    ),
    ("no title", sub(PAGE, r"<title>[^<]*</title>", ""), "page-title"),
    ("two h1", sub(PAGE, r"<h2( [^>]*)?>Full text</h2>", "<h1>Full text</h1>"), "page-title"),
    ("a level skipped", sub(PAGE, r"<h3( id=\"[^\"]+\">The old lamps)</h3>", r"<h5\1</h5>"), "page-headings"),
    ("no skip link", sub(PAGE, r'<a class="skip".*?</a>', ""), "page-landmarks"),
    (
        "main missing",
        lambda broken: broken.change(
            PAGE, lambda data: data.replace(b"<main", b"<div").replace(b"</main", b"</div")
        ),
        "page-landmarks",
    ),
    ("an id twice", swap(PAGE, 'id="listen-title"', 'id="chapters-title"'), "page-ids"),
    ("no controls", swap(PAGE, "<audio controls", "<audio"), "page-player"),
    ("autoplay", swap(PAGE, "<audio controls", "<audio controls autoplay"), "page-player"),
    ("audio of another edition", sub(PAGE, r"(<audio[^>]*\?v=)[0-9a-f]{8}", r"\g<1>00000000"), "page-player"),
    ("button without a name", sub(PAGE, r'(<button [^>]*data-command="go">)[^<]+', r"\1"), "page-names"),
    ("links alike", _links_alike, "page-links"),
    ("a picture without words", swap(PAGE, "<h3", '<img src="../../cover.jpg"><h3'), "page-alt"),
    (
        "a file name for a picture",
        swap(PAGE, "<h3", '<img src="../../cover.jpg" alt="IMG_2041.jpg"><h3'),
        "page-alt",
    ),
    ("a sentence in the tab order", sub(PAGE, r'<p id="b1"', '<p tabindex="0" id="b1"'), "page-tabindex"),
    ("a live region that chatters", sub(PAGE, r'<p id="b1"', '<p aria-live="polite" id="b1"'), "page-live"),
    ("a script of another", swap(PAGE, "</body>", "<script>1</script></body>"), "page-scripts"),
    ("a handler on text", sub(PAGE, r'<p id="b1"', '<p onclick="x()" id="b1"'), "page-scripts"),
    ("no policy", sub(PAGE, r'<meta http-equiv="Content-Security-Policy"[^>]*>', ""), "page-scripts"),
    (
        "a font from elsewhere",
        swap(PAGE, "</head>", '<link rel="stylesheet" href="https://fonts.example/a.css"></head>'),
        "page-foreign",
    ),
    ("cues that are no JSON", swap(PAGE, 'id="cues">[', 'id="cues">[' + "["), "page-json"),
    ("JSON-LD without the audio", swap(PAGE, '"AudioObject"', '"Thing"'), "page-json"),
    ("a word changed", swap(PAGE, "Moths ignore it", "Moths adore it"), "page-text"),
    (
        "a chapter link elsewhere",
        sub(PAGE, r'(<li><a href="#b\d+" data-seek=")', r"\g<1>1"),
        "chapter-differs",
    ),
    ("a broken link", swap(PAGE, 'href="captions.vtt"', 'href="subtitles.vtt"'), "link-broken"),
    ("a link to nowhere on the page", sub(PAGE, r'href="#b\d+"', 'href="#b999"'), "link-broken"),
    ("focus hidden", swap(CSS, "a:hover", "a:focus-visible { outline: none }\na:hover"), "style"),
    ("text justified", swap(CSS, "a:hover", "p { text-align: justify }\na:hover"), "style"),
    (
        "order turned around",
        swap(CSS, "a:hover", ".commands { flex-direction: row-reverse }\na:hover"),
        "style",
    ),
    ("too wide to reflow", swap(CSS, "a:hover", "main { min-width: 900px }\na:hover"), "style"),
    ("index without an episode", sub("index.html", r"<li>\s*<h3.*?</li>", ""), "index-episode"),
    ("sitemap without an episode", sub("sitemap.xml", r" <url>\s*<loc>[^<]*kiosk.*?</url>\n", ""), "sitemap"),
)
"""Name of the defect, what breaks a good folder so, and the code that must be found."""
