"""For whom a document is: which notes it holds, how speakers are called, and its notices."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.wording import DocumentWords
from facilitator.domain.table.attribution import said_by


class Omission(Enum):
    """Why a note stays out of a document, or the photo of a note that is in it."""

    WITHHELD = auto()
    SENSITIVE = auto()
    PHOTO_NOT_ALLOWED = auto()
    PHOTO_MISSING = auto()


@dataclass(frozen=True, slots=True)
class EditionNotice:
    """What a document says of itself: a title, which stands on every page, and a sentence."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A policy for documents; `name` stands in the names of files.

    `omits` says why a note stays out, if it does, `attribution` gives what stands in brackets
    behind one, and `notices` what the document says of itself. Sensitive notes are in it only
    when they are `released`.
    """

    name: str
    notices: Callable[[DocumentWords], tuple[EditionNotice, ...]]
    omits: Callable[[Item], Omission | None]
    attribution: Callable[[Dossier, Item], str] = said_by
    released: frozenset[ItemId] = frozenset()

    def omission(self, item: Item) -> Omission | None:
        """Say why a note stays out, if it does."""
        reason = self.omits(item)
        return None if reason is Omission.SENSITIVE and item.id in self.released else reason


def _not_for_all(item: Item) -> Omission | None:
    """Keep out what the speaker forbade, and what was said in confidence (F30)."""
    if item.withheld:
        return Omission.WITHHELD
    return Omission.SENSITIVE if item.sensitive else None


INTERNAL = Edition(
    "intern", lambda words: (EditionNotice(words.internal, words.internal_text),), _not_for_all
)
"""The working copy for who goes on with what was said (REQUIREMENTS C6)."""
