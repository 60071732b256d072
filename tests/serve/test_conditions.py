"""Ranges and conditions, as RFC 9110 has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.serve.conditions import Part, UnsatisfiableError, Version, is_known, part_wanted

VERSION = Version(etag='"1a-2b"', modified_s=1_767_225_600)
DATE = "Thu, 01 Jan 2026 00:00:00 GMT"
LATER = "Fri, 02 Jan 2026 00:00:00 GMT"
EARLIER = "Wed, 31 Dec 2025 23:59:59 GMT"


def test_a_version_is_named_by_tag_and_date() -> None:
    """The headers hold the quoted tag, and the date in the form of HTTP."""
    assert VERSION.headers == {"etag": '"1a-2b"', "last-modified": DATE}


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-19", 10, 19),
        ("bytes=90-", 90, 99),
        ("bytes=90-4000", 90, 99),
        ("bytes=-10", 90, 99),
        ("bytes=-4000", 0, 99),
        ("Bytes=5-6", 5, 6),
    ],
)
def test_a_range_is_the_part_that_was_asked_for(asked: str, first: int, last: int) -> None:
    """Both ends count, an open end is the last byte, and a number alone counts from the end."""
    assert part_wanted({"range": asked}, VERSION, 100) == Part(first=first, last=last, size=100)


@pytest.mark.parametrize(
    "asked", ["", "bytes=", "bytes=-", "bytes=9-5", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5"]
)
def test_what_is_no_single_range_gives_the_whole(asked: str) -> None:
    """Wrong ranges, other units and several ranges are answered as if nothing had been asked."""
    assert part_wanted({"range": asked}, VERSION, 100) is None


@pytest.mark.parametrize(("asked", "size"), [("bytes=100-", 100), ("bytes=-0", 100), ("bytes=0-", 0)])
def test_a_range_beyond_the_end_cannot_be_had(asked: str, size: int) -> None:
    """A part of which nothing is there is an error, not an empty answer."""
    with pytest.raises(UnsatisfiableError):
        part_wanted({"range": asked}, VERSION, size)


@pytest.mark.parametrize(
    ("if_range", "is_part"),
    [('"1a-2b"', True), ('W/"1a-2b"', False), ('"other"', False), (DATE, True), (LATER, False), ("x", False)],
)
def test_a_range_of_another_version_gives_the_whole(if_range: str, *, is_part: bool) -> None:
    """Only who has the beginning of this very version gets the rest of it."""
    headers = {"range": "bytes=50-", "if-range": if_range}
    assert (part_wanted(headers, VERSION, 100) is not None) == is_part


@pytest.mark.parametrize(
    ("headers", "known"),
    [
        ({}, False),
        ({"if-none-match": '"1a-2b"'}, True),
        ({"if-none-match": '"x", W/"1a-2b"'}, True),
        ({"if-none-match": "*"}, True),
        ({"if-none-match": '"x"'}, False),
        ({"if-modified-since": DATE}, True),
        ({"if-modified-since": LATER}, True),
        ({"if-modified-since": EARLIER}, False),
        ({"if-modified-since": "yesterday"}, False),
        ({"if-none-match": '"x"', "if-modified-since": LATER}, False),
    ],
)
def test_who_has_this_version_is_sent_nothing(headers: dict[str, str], *, known: bool) -> None:
    """The tag decides; the date does only where no tag was sent."""
    assert is_known(headers, VERSION) == known


@given(st.text(alphabet="bytes=-0123456789, ", max_size=30), st.integers(0, 10**6))
def test_whatever_is_asked_lies_within_the_file(asked: str, size: int) -> None:
    """No header gives a part that is empty or reaches beyond the file."""
    try:
        part = part_wanted({"range": asked}, VERSION, size)
    except UnsatisfiableError:
        return
    assert part is None or 0 <= part.first <= part.last < size
