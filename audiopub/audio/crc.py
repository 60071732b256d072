"""CRC-16 as MP3's LAME tag uses it: polynomial 0x8005, reflected, starting at 0 (CRC-16/ARC).

This module owns that one checksum: of bytes, and of two runs of bytes laid end to end. Being linear, it
is computed for many rows at once and the rows are then folded pairwise.
"""

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.uint16]

_POLYNOMIAL = 0xA001
"""0x8005 with its bits reversed."""
_TOP = 0x8000
_ROW_BYTES = 256


def crc16(data: bytes) -> int:
    """Return the CRC-16/ARC of `data`."""
    import numpy as np

    rows = max(1, -(-len(data) // _ROW_BYTES))
    rows = 1 << (rows - 1).bit_length()
    padded = bytes(rows * _ROW_BYTES - len(data)) + data  # leading zeros leave a CRC that starts at 0 alone
    words = np.frombuffer(padded, dtype="<u2").reshape(rows, -1)
    after_word = _after(1)
    crcs = np.zeros(rows, dtype=np.uint16)
    for column in words.T:
        crcs = after_word.take(crcs ^ column)
    row_words = _ROW_BYTES // 2
    while len(crcs) > 1:
        crcs = _after(row_words).take(crcs[0::2]) ^ crcs[1::2]
        row_words *= 2
    return int(crcs[0])


def joined(first: int, second: int, second_bytes: int) -> int:
    """Return the CRC of two runs of bytes from the CRC of each and the length of the second."""
    return _times(first, _power_of_x(8 * second_bytes)) ^ second


@functools.cache
def _after(words: int) -> "Table":
    """Return what each CRC becomes when that many pairs of zero bytes follow it; a power of two."""
    import numpy as np

    if words > 1:
        half = _after(words // 2)
        return half.take(half)
    table = np.arange(1 << 16, dtype=np.uint16)
    for _ in range(16):
        table = ((table >> 1) ^ (table & 1) * np.uint16(_POLYNOMIAL)).astype(np.uint16)
    return table


def _times(left: int, right: int) -> int:
    """Multiply two polynomials modulo the CRC's; bit 15 is the constant term."""
    product = 0
    while right:
        if right & _TOP:
            product ^= left
        right = (right << 1) & 0xFFFF
        left = (left >> 1) ^ (_POLYNOMIAL if left & 1 else 0)
    return product


def _power_of_x(exponent: int) -> int:
    result = _TOP
    for bit in range(exponent.bit_length()):
        if exponent >> bit & 1:
            result = _times(result, _square(bit))
    return result


@functools.cache
def _square(times: int) -> int:
    """Return x, squared so many times."""
    return _times(_square(times - 1), _square(times - 1)) if times else _TOP >> 1
