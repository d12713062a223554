"""What the makers of hostile files share."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.records.items import Labels
from tests.builders import a_dialogue, a_seat, an_item
from tests.exchange.dialogue_file_samples import (
    DREAM,
    PICTURE,
    STORY,
    a_contribution,
    unpacked,
    written,
)

NOT_OURS, DAMAGED, TOO_LARGE = "file_not_ours", "file_damaged", "file_too_large"
ALTERED, CONTENTS, NEWER, SEALED = "file_altered", "file_contents", "file_newer", "file_sealed"
NEUTRAL = ""
"""The file is read; whatever it says is words."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file that means harm, made when asked for, and the code it is refused with."""

    name: str
    make: Callable[[], bytes]
    refused: str


SMALL = written(a_contribution(a_dialogue(), a_seat(2, "opruimcoach"), STORY))
"""A well-made file of one note."""
WITH_PHOTO = written(a_contribution(DREAM, media=(PICTURE,)))
PHOTO = f"media/{PICTURE.sha256}.png"
MEMBERS = unpacked(SMALL)

LABELLED = Labels(tags=("a",), photo=PICTURE.sha256, photo_allowed=True)


def some_text(words: str) -> bytes:
    """Give a file with these words in every place for text that a table shows."""
    labels = Labels(title=words, tags=(words,), heading=words, way_out=words)
    head = a_dialogue(theme=words, municipality=words, host_function=words)
    return written(
        a_contribution(head, a_seat(1, words), an_item(words, edited=words, labels=labels))
    )
