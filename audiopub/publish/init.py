"""A new project: its folders, and a settings file that explains itself."""

from pathlib import Path

from audiopub.config import SETTINGS_NAME
from audiopub.publish.project import ARTICLES_NAME
from audiopub.store import converting_refusals, write_atomically

TEMPLATE = """\
# Settings of audiopub. All are switched off here by the "#" before them: what stands behind it is what holds
# anyway, or an example where the line says so. To change a setting, take the "#" away from its line and from
# the [table] above it. Tables can also be pasted below, but each [table] may be there once only.

# [site]
# base_url = ""                    # where the site will be, as in "https://example.org/podcast"
# title = "Audio articles"         # the podcast's name
# description = "Articles, read aloud."
# author = ""
# email = ""                       # directories write to it to see that the feed is yours
# language = "en"
# category = "News"                # one of Apple's categories; "Arts > Books" names a sub-category
# type = "episodic"                # "serial": to be heard from the first episode on
# explicit = false
# cover = ""                       # a square picture, 1400 to 3000 pixels, beside this file: "cover.jpg".
                                   # "made" keeps the one made from the title, and so does "", with a
                                   # notice at the end of each run
# timezone = "UTC"                 # in which a date without a time begins
# private = true                   # example: asks directories not to list the feed, as is done unless you
                                   # say false when it holds imported articles
# new_feed_url = ""                # where the feed moves to: "https://example.net/podcast/feed.xml"
# epub = true                      # an e-book of each episode, for reading along; it holds the MP3 once more

# [[feed]]                         # example: one more feed, of a part of the episodes; feed.xml holds all
# name = "coast"                   # example: feeds/coast.xml
# title = "From the coast"         # example
# description = "Our articles on harbours."        # example
# only = { tag = ["coast", "harbours"], language = "en" }      # example: each key must hold, by one value

# [voice]
# use = ["pyttsx3"]                # tried in this order, as 'audiopub voices' lists them: "pyttsx3:en-gb"
# rate = 170                       # words a minute
# pitch = 50                       # example: percent of the voice's range; left out: the voice's own

# [voices.language]                # another voice for a language
# de = "pyttsx3:de"                # example

# [voices.kind]                    # for: opening, heading, paragraph, quote, list_item, verse, closing,
                                   # and what [aloud] has read: figure, caption, table, code, note
# quote = "pyttsx3:en-gb"          # example

# [voices.section]                 # another voice for a section, by its heading or its number
# "A letter" = "pyttsx3:en-gb"     # example

# [voices.speaker]                 # another voice for a speaker of an interview or a conversation
# "Ada Lovelace" = "pyttsx3:en-us+f3"      # example

# [audio]
# bitrate = 96                     # kbit/s, constant
# intro = ""                       # heard first: a WAV, MP3, FLAC or OGG file beside this one, "intro.wav"
# outro = ""                       # heard last
# section = ""                     # heard before each chapter but the first; at most 10 seconds
# longest_pause_ms = 1500          # to which longer silences inside a sentence are shortened
# under_speech = 0.0               # seconds of the intro, at its end, that go on under the opening

# [audio.opening]                  # said first, by language; "" says nothing
# en = "{title}. By {authors}. {date}."    # example

# [audio.closing]                  # said last, by language; {voice} is the voice's name
# en = "You heard {voice}."        # example

# [audio.pauses]                   # milliseconds
# clause = 120
# sentence = 350
# list_item = 450
# paragraph = 700
# section = 1300                   # example: at a line such as * * *, and before a chapter; left out: as
                                   # before_heading
# before_heading = 1300
# after_heading = 800

# [aloud]                          # what is read besides the text; all of it is shown
# figure = false                   # the descriptions of pictures
# caption = false
# table = false                    # row by row, each cell after its column's heading
# code = false
# note = false
# url = false                      # the whole of a web address; else in a sentence its host, alone nothing
# speaker = true                   # example: all names before turns of a conversation; left out: not those
                                   # that the speaker's own voice has said before; false: none

# [engines.command.robot]          # example: a program that speaks, as the voice "command:robot"
# argv = ["espeak-ng", "--stdout", "-v", "{language}", "-s", "{rate}"]     # example
# languages = ["en", "de"]         # example
# deterministic = true             # example: it says the same text the same way each time

# [engines.openai]                 # a server that speaks /v1/audio/speech; its key is in the environment
# base_url = "https://api.openai.com/v1"
# model = "gpt-4o-mini-tts"
# voices = []                      # the names of its voices; empty are those that OpenAI has
# languages = []                   # the languages that the model speaks; empty are all
# instructions = ""                # how to speak, for models that take it
# response_format = "wav"          # or "mp3", "flac", "pcm"
# pcm_rate = 24000                 # the sample rate of "pcm", in hertz
# speed = 1.0                      # 0.25 to 4
# at_once = 4                      # example: how many sentences are asked for at the same time
# per_minute = 60                  # example: how many requests a minute
# seconds = 60                     # example: how long one sentence may take

# [engines.piper]                  # neural voices, offline
# folder = ""                      # where they are; empty is a folder of your own account
# catalogue = "https://huggingface.co/rhasspy/piper-voices/resolve/main/voices.json"
# noise_scale = 0.667              # example: how much the sound varies
# noise_w_scale = 0.8              # example: how much the lengths of sounds vary
# at_once = 2                      # example: how many processes hold a voice
# seconds = 60                     # example: how long one sentence may take

# [cache]
# url = ""                         # a folder for spoken clips, or a URL such as "s3://bucket/folder";
                                   # .audiopub/ when empty
# max_gb = 5                       # example: what was not used for longest goes beyond 5,000 MB; left out:
                                   # all stays

# [say]                            # how names are said: as written = as said
# "Siobhan" = "Shivawn"            # example
# "lead" = { say = "led", case = true, whole = true, language = "en" }     # example
"""

_FOLDERS = (ARTICLES_NAME, "output")
PARTS = (SETTINGS_NAME, *_FOLDERS)
"""What a project has in its folder, by name."""


def make_project(folder: Path) -> tuple[Path, ...]:
    """Make what is missing of a project in `folder`; return what was made."""
    made = []
    settings = folder / SETTINGS_NAME
    if not settings.exists():
        write_atomically(settings, TEMPLATE.encode())
        made.append(settings)
    for name in _FOLDERS:
        path = folder / name
        if not path.is_dir():
            with converting_refusals(path):
                path.mkdir()
            made.append(path)
    return tuple(made)
