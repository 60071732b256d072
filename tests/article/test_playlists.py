"""The list of films that a player shows goes with its lengths; timetables and the pieces of a record stay."""

from audiopub.article.paste import read_paste
from audiopub.article.playlists import playlist_places
from audiopub.article.units import to_units
from tests.article.conftest import PARAGRAPHS

_HEAD = ("Menu", "Skip to content", "The Ferry Is Late", "By Ann Bee")
_FOOT = ("Related articles", "Share this article", "© 2025 The Quay")
_FILMS = (
    *("The old lamp of the harbour was lit again", "1:20"),
    *("Why the baker went out at night and came back", "3:36"),
    *("‘Nobody asked us’: the crew speaks of the long winter", "2:48"),
    *("A storm took the roof off the school", "0:55"),
    *("Was the mill ever meant to turn again?", "12:26"),
)


def _kept(*lines: str, head: tuple[str, ...] = _HEAD, foot: tuple[str, ...] = _FOOT) -> list[str]:
    return [block.text for block in read_paste("\n\n".join((*head, *lines, *foot))).blocks]


def test_playlist_goes_above_a_text_and_inside_it() -> None:
    """Headlines of films go with their lengths, in German as in English."""
    german = (
        *("Die alte Fähre wurde in der Nacht gehoben", "2:10"),
        *("Warum der Bäcker nachts hinausging und schwieg", "0:48"),
        *("So klingt der Hafen, wenn keiner mehr da ist", "1:15"),
        *("Der Sturm hat das Dach der Schule mitgenommen", "3:05"),
    )
    assert _kept(*_FILMS, *PARAGRAPHS) == [*PARAGRAPHS]
    assert _kept(*PARAGRAPHS[:2], *german, *PARAGRAPHS[2:]) == [*PARAGRAPHS]


def test_playlist_goes_where_no_page_is_known() -> None:
    """What is copied with a text alone is a playlist when some of its titles tell something."""
    assert _kept(*_FILMS, *PARAGRAPHS, head=("The Ferry Is Late",), foot=()) == [*PARAGRAPHS]


def test_times_of_a_day_stay() -> None:
    """Times that only rise are those of a day, whatever stands beside them."""
    day = (
        *("The doors of the old mill open to all", "9:00"),
        *("The captain tells how the ferry was found", "9:45"),
        *("The school sings what it has learnt by heart", "10:30"),
        *("Bread for everybody who has come this far", "12:00"),
    )
    assert not playlist_places(to_units("\n".join(day)), paged=True)


def test_pieces_of_a_record_stay() -> None:
    """Short names with lengths are pieces of a record; so are long ones in somebody's own text."""
    short = ("Low Water", "3:40", "The Rope", "2:15", "Night Boat", "5:01", "Grey", "1:59")
    long = (
        *("Sonata for two oboes in C minor, opus 67: Allegro", "7:21"),
        *("Sonata for two oboes in C minor, opus 67: Andante con moto", "9:50"),
        *("Sonata for two oboes in C minor, opus 67: Scherzo", "5:02"),
        *("Sonata for two oboes in C minor, opus 67: Finale", "8:44"),
    )
    assert not playlist_places(to_units("\n".join(short)), paged=True)
    assert not playlist_places(to_units("\n".join(long)), paged=False)


def test_three_films_are_no_playlist() -> None:
    """A title with its length may stand in a text, and so may three of them."""
    assert not playlist_places(to_units("\n".join(_FILMS[:6])), paged=True)
