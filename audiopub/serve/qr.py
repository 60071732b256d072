"""The one door to segno: an address as a picture made of characters, for the camera of a phone."""

import io

import segno


def qr_code(address: str) -> str:
    """Return a QR code of an address in half-block characters, with the margin that cameras need."""
    out = io.StringIO()
    segno.make(address, error="l", micro=False).terminal(out, compact=True)
    return out.getvalue()
