"""Photos that come from outside: bytes in, and a photo out that the worker made anew.

What is kept is never the file that came (`decoding.py`). What the worker gives has to be as
plain as a photo in a dialogue file (`plain_pictures.py`).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.media import Media, fingerprint
from facilitator.exchange.pictures.plain_pictures import (
    ENDS,
    LARGEST,
    MEGABYTES,
    plain_picture,
)
from facilitator.exchange.worker.client import decode
from facilitator.files import open_regular


@dataclass(frozen=True, slots=True)
class DecodedPhoto:
    """What the worker says of the bytes that it made."""

    media_type: Literal["image/jpeg", "image/png"]


def read_photo(path: Path) -> Media:
    """Read a file as a photo; raises RefusedInputError with a `photo_...` code."""
    try:
        with open_regular(path) as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise RefusedInputError("photo_unreadable", file=path.name) from error
    return make_photo(content)


def make_photo(content: bytes) -> Media:
    """Make a photo of bytes that should be a picture; of an animation, its first frame.

    The same bytes give the same photo. Raises RefusedInputError: `photo_too_large`,
    `photo_too_heavy`, or as `decoding.decoded` does.
    """
    if len(content) > LARGEST:
        raise RefusedInputError("photo_too_large", megabytes=MEGABYTES)
    made, photo = decode("photo", [], content, DecodedPhoto, "photo_too_heavy")
    return plain_picture(photo, f"{fingerprint(photo)}.{ENDS[made.media_type]}")
