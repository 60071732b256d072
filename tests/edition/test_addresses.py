"""Addresses that become links: valid URLs that lead where the author meant, and nothing that runs."""

import pytest

from audiopub.edition.addresses import safe_address

KEPT = (
    "https://example.org",
    "https://example.org/a/b.html?c=d&e=%20#f",
    "HTTPS://Example.ORG:8080/",
    "http://[::1]/x",
    "https://exämple.org/ü?q=ü#ü",
    "https://en.wikipedia.org/wiki/Lamp_(disambiguation)",
    "https://user@example.org/~me/;a=1,2!$&+*",
    "mailto:desk@example.org?subject=a%20b",
)

MENDED = {
    "https://example.org/a|b": "https://example.org/a%7Cb",
    "https://example.org/{x}[y]^`": "https://example.org/%7Bx%7D%5By%5D%5E%60",
    "https://example.org/100%": "https://example.org/100%25",
    "https://example.org/%zz": "https://example.org/%25zz",
    "https://example.org/#a#b": "https://example.org/#a%23b",
    "https://example.org/a\\b": "https://example.org/a%5Cb",
    "mailto:a|b@example.org": "mailto:a%7Cb@example.org",
}

REFUSED = (
    "",
    "javascript:alert(1)",
    "ftp://example.org/",
    "//example.org/",
    "/local",
    "https://",
    "https:///path",
    "https://example.org:99999/",
    "https://example.org:80a/",
    "http://[::1/",
    "https://example..org/",
    "https://exa mple.org/",
    "https://xn--a.org/",
    "https://example.org\\@evil.org/",
    'https://example.org/"onclick=',
    "mailto:",
)


@pytest.mark.parametrize("address", KEPT)
def test_a_valid_address_stays_as_it_is(address: str) -> None:
    """Nothing of it is changed."""
    assert safe_address(address) == address


@pytest.mark.parametrize(("address", "mended"), MENDED.items())
def test_what_browsers_forgive_is_mended(address: str, mended: str) -> None:
    """Characters that may not stand there are percent-encoded; once is enough."""
    assert safe_address(address) == mended
    assert safe_address(mended) == mended


@pytest.mark.parametrize("address", REFUSED)
def test_no_link_is_made_of_anything_else(address: str) -> None:
    """Other schemes, and hosts and ports that there cannot be, are no link."""
    assert safe_address(address) is None
