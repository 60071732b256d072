"""Every code of `audiopub check`: how bad it is, the rule, and what to do.

Sources: Apple, "Podcast RSS feed requirements"; PSP-1 and the Podcasting 2.0 namespace; RSS 2.0 and RFC
5005; ISO/IEC 11172-3 and id3.org for the MP3; ITU-R BS.1770-5 for loudness; W3C WebVTT; WCAG 2.2.
"""

from collections.abc import Mapping

from audiopub.check.finding import Code, Severity

_AGAIN = "Run 'audiopub publish' again, and upload what it writes."
_HAND = "Undo what changed it, or run 'audiopub publish --verify', which puts it right; upload a copy again."
_SETTING = "Set it in audiopub.toml, then run 'audiopub publish'."
_TEMPLATE = "If a template of your own changes it, mend that; else run 'audiopub publish --verify'."
_UPLOAD = "Upload audio first and the feed last, so that no item lacks its file."


def _code(severity: Severity, rule: str, next_step: str) -> Code:
    return Code(severity=severity, rule=rule, next_step=next_step)


CODES: Mapping[str, Code] = {
    # The feed
    "feed-missing": _code("error", "A published folder has a feed.xml.", _AGAIN),
    "feed-broken": _code("error", "The feed is well-formed RSS 2.0 in UTF-8.", _HAND),
    "feed-required": _code("error", "The channel has what directories require.", _SETTING),
    "feed-value": _code("error", "An element of the channel has a value that directories take.", _SETTING),
    "feed-category": _code("error", "itunes:category is one of Apple's, letter by letter.", _SETTING),
    "feed-text-long": _code(
        "error", "The description has at most 4000 bytes, other texts 255 characters.", _SETTING
    ),
    "feed-order": _code("warning", "Items stand with the newest first.", _HAND),
    "feed-pages": _code(
        "error", "Each page of a feed names its own address, the next page and the last.", _AGAIN
    ),
    "feed-guid": _code(
        "error",
        "Each feed has a podcast:guid of its own.",
        "Restore articles/episodes.toml from version control, then run 'audiopub publish'.",
    ),
    "feed-large": _code("warning", "A page of the feed is smaller than 1 MB.", _AGAIN),
    "feed-date": _code(
        "error", "lastBuildDate is an RFC 2822 time with a zone and not in the future.", _HAND
    ),
    "feed-disclosure": _code("error", "A synthetic voice is disclosed on channel and item.", _AGAIN),
    "feed-local": _code(
        "notice",
        "A feed for others has https addresses.",
        "Set [site] base_url to the https address of the site.",
    ),
    "cover": _code(
        "error",
        "The cover is a square JPEG or PNG of 1400 to 3000 pixels, RGB without alpha, at most 512 KB.",
        "Give [site] cover another picture, or set it to \"made\", then run 'audiopub publish'.",
    ),
    # Its items
    "item-required": _code("error", "Each item has what apps require.", _AGAIN),
    "item-value": _code("error", "An element of an item has a value that apps take.", _HAND),
    "item-guid": _code(
        "error", "Each guid stands once, is no address, and is the one the record keeps.", _HAND
    ),
    "item-date": _code(
        "error",
        "pubDate is an RFC 2822 time with a zone and the right weekday, not in the future, and as recorded.",
        _HAND,
    ),
    "item-description": _code(
        "error", "A description has at most 4000 bytes and no HTML but p, ol, ul, li and a.", _HAND
    ),
    "item-differs": _code("error", "An item says what its episode's record says.", _HAND),
    "enclosure-url": _code(
        "error", "Each enclosure is an address of its own, in plain letters, that ends in .mp3.", _HAND
    ),
    "enclosure-file": _code("error", "An enclosure's file is there.", _UPLOAD),
    "enclosure-length": _code("error", "An enclosure's length is the size of its file in bytes.", _HAND),
    "enclosure-type": _code("error", "An enclosure's type is audio/mpeg.", _HAND),
    "item-duration": _code("error", "itunes:duration is how long the sound lasts, in whole seconds.", _HAND),
    "item-file": _code("error", "What an item names is there and has the right type.", _UPLOAD),
    "item-missing": _code("error", "Every episode of the folder has an item in feed.xml.", _AGAIN),
    # Records and files
    "unpublished": _code(
        "error", "Something is published in the folder.", "Run 'audiopub publish', then check again."
    ),
    "record-missing": _code("error", "Every episode has a record, episode.json, that can be read.", _AGAIN),
    "file-missing": _code("error", "Every file of a record, and each cover, is there.", _AGAIN),
    "file-changed": _code("error", "Every file is as the record says, byte by byte.", _HAND),
    "file-unknown": _code(
        "warning", "An episode's folder holds nothing but its files.", "Move it elsewhere if it is yours."
    ),
    "site-unknown": _code(
        "notice",
        "The published folder holds nothing but the site, and what web hosts ask for.",
        "Leave it if it is to be published; else move it elsewhere.",
    ),
    "unfinished": _code("error", "No command stopped halfway.", "Run any audiopub command that writes."),
    # Sound
    "mp3-broken": _code("error", "The MP3 can be decoded from its first frame to its last.", _AGAIN),
    "mp3-format": _code(
        "error", "The MP3 is MPEG-1 Layer III, 44.1 kHz, mono, at one constant bit rate.", _AGAIN
    ),
    "mp3-info": _code("error", "The Info frame tells the number of frames and bytes that follow.", _AGAIN),
    "mp3-garbage": _code("error", "Nothing stands behind the last frame.", _HAND),
    "mp3-length": _code("error", "The sound is as long as the record says.", _HAND),
    "mp3-loudness": _code(
        "error",
        "The episode is within 1 LU of -16 LUFS, measured as dual mono.",
        "Run 'audiopub publish --force' on the article; if it stays, report the voice.",
    ),
    "mp3-peak": _code("error", "The true peak is at most -1 dB of full scale.", _AGAIN),
    "tag-missing": _code("error", "The MP3 begins with an ID3v2.3 tag that names the episode.", _AGAIN),
    "tag-large": _code("warning", "The tag has at most 300 KB.", _AGAIN),
    "tag-chapters": _code(
        "error",
        "The tag's chapters stand in time order, name known children, and end with the sound.",
        _AGAIN,
    ),
    "tag-differs": _code("error", "The tag says what the record says.", _HAND),
    # Timings
    "vtt-broken": _code("error", "captions.vtt is WebVTT that a strict parser takes.", _HAND),
    "vtt-long": _code("warning", "A line of a caption has at most 65 characters.", _HAND),
    "srt-broken": _code("error", "captions.srt is SubRip with ascending numbers and times.", _HAND),
    "srt-long": _code("warning", "A SubRip caption has at most two lines of 32 characters.", _HAND),
    "transcript-broken": _code("error", "transcript.json is the JSON of the podcast namespace.", _HAND),
    "chapters-broken": _code(
        "error", "chapters.json has chapters in whole seconds that ascend from 0.", _HAND
    ),
    "cue-gap": _code(
        "error", "Each sentence begins where the one before ends, from 0 to the end of the sound.", _HAND
    ),
    "cue-past-end": _code("error", "No sentence and no chapter lies behind the end of the sound.", _HAND),
    "cue-differs": _code(
        "error", "Captions, transcript, page and record have the same sentences at the same times.", _HAND
    ),
    "chapter-differs": _code("error", "Tag, file, page and feed have the same chapters.", _HAND),
    # Pages
    "page-missing": _code("error", "The site has its pages.", _AGAIN),
    "page-language": _code("error", "html has lang and dir, and foreign words carry theirs.", _TEMPLATE),
    "page-address": _code(
        "warning",
        "An episode's page says that it is where the feed is.",
        "Publish its article, or take the episode off the site: 'audiopub prune' with its name.",
    ),
    "page-title": _code("error", "A page has a title, and one h1.", _TEMPLATE),
    "page-headings": _code("error", "Headings go down one level at a time.", _TEMPLATE),
    "page-landmarks": _code(
        "error", "A page has header, one main and footer, and first a link past the header.", _TEMPLATE
    ),
    "page-ids": _code("error", "Each id stands once, and what refers to one finds it.", _TEMPLATE),
    "page-player": _code(
        "error",
        "The player has controls and a name, starts only when asked, and can be downloaded.",
        _TEMPLATE,
    ),
    "page-names": _code("error", "What can be operated has a name.", _TEMPLATE),
    "page-links": _code("error", "Links with one text lead to one place.", _TEMPLATE),
    "page-alt": _code(
        "warning",
        "A picture has a text in its place that says what it shows.",
        "Write the alternative text in the article: ![what it shows](picture).",
    ),
    "page-tabindex": _code(
        "error", "Nothing has a tabindex above 0, and no sentence can be tabbed to.", _TEMPLATE
    ),
    "page-live": _code("error", "The only live region is the one for results, and empty.", _TEMPLATE),
    "page-scripts": _code(
        "error", "Scripts come from the site itself, and a policy forbids any other.", _TEMPLATE
    ),
    "page-foreign": _code("error", "A page loads nothing from another host.", _TEMPLATE),
    "page-json": _code(
        "error", "The data in a page is JSON, and JSON-LD names article and audio.", _TEMPLATE
    ),
    "page-text": _code("error", "Each sentence's place in the page holds its words.", _HAND),
    "style": _code(
        "error",
        "The style sheet hides no focus, sets no text justified, and turns no order around.",
        _TEMPLATE,
    ),
    "link-broken": _code(
        "error", "A link within the site leads to a file and a place that are there.", _AGAIN
    ),
    "index-episode": _code(
        "error", "The index leads to every episode, and to every list of a tag or a language.", _AGAIN
    ),
    "sitemap": _code("error", "sitemap.xml is well-formed and names every page.", _AGAIN),
}
"""What is checked, in the order in which findings of one file are told."""
