"""The value of a picture as it is published.

It lies beside `model`, whose editions hold it, and refuses to know how a picture is made.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as it is published, and the SHA-256 of the file that it was made from.

    `path` is where it lies in its episode's folder, `type` its media type; its size is in pixels.
    """

    path: str
    type: str
    width: int
    height: int
    digest: str
    data: bytes = field(repr=False)
