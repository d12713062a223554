"""For whom a document is: its notes and parts, how speakers are called, and its notices."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Protocol

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.wording import DocumentWords
from facilitator.domain.table.attribution import TableReference, said_by


class Omission(Enum):
    """Why a note stays out of a document, or the photo of a note that is in it."""

    WITHHELD = auto()
    SENSITIVE = auto()
    NOT_CLEARED = auto()
    PHOTO_NOT_ALLOWED = auto()
    PHOTO_MISSING = auto()


@dataclass(frozen=True, slots=True)
class EditionNotice:
    """What a document says of itself: a title, which stands on every page, and a sentence."""

    title: str
    text: str


class Attribution(Protocol):
    """Gives what stands in brackets behind a note; in a document over themes also its theme."""

    def __call__(self, dossier: Dossier, item: Item, theme: str = "", /) -> str:
        """Give it without the brackets; may be empty."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A policy for documents; `name` stands in the names of files.

    `omits` says why a note stays out, if it does, `attribution` gives what stands in brackets
    behind one, and `notices` what the document says of itself. Sensitive notes are in it only
    when they are `released`. The others say what it has: the `number` and the `municipality` of
    a table, the list of its `roles`, counts of fewer people than `least_counted`, what was
    `parked` or observed, how host and note-taker looked back (`evaluation`), the notes for who
    goes on with it (`working_notes`), and the last page (`colophon`).
    """

    name: str
    notices: Callable[[DocumentWords], tuple[EditionNotice, ...]]
    omits: Callable[[Item], Omission | None]
    attribution: Attribution = said_by
    released: frozenset[ItemId] = frozenset()
    number: bool = True
    municipality: bool = True
    roles: bool = True
    least_counted: int = 0
    parked: bool = True
    evaluation: bool = True
    working_notes: bool = True
    colophon: bool = True

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

PUBLIC = "openbaar"
"""The name of the edition that anybody may read."""

FEWEST = 5
"""A count of fewer people than this can point at somebody."""


def public(reference: TableReference, clearances: Clearances) -> Edition:
    """Give the edition of a table that anybody may read: of notes that were cleared.

    Sensitive ones too, where somebody released them.
    """
    number = reference is TableReference.NUMBER

    def attribution(dossier: Dossier, item: Item, theme: str = "", /) -> str:
        head = dossier.dialogue if number else replace(dossier.dialogue, number=None)
        return said_by(replace(dossier, dialogue=head), item, theme)

    def omits(item: Item) -> Omission | None:
        reason = _not_for_all(item)
        if reason is Omission.SENSITIVE and clearances.is_released(item):
            reason = None
        return reason or (None if clearances.is_cleared(item) else Omission.NOT_CLEARED)

    return Edition(
        PUBLIC,
        lambda _words: (),
        omits,
        attribution,
        number=number,
        municipality=not number,
        roles=False,
        least_counted=FEWEST,
        parked=False,
        evaluation=False,
        working_notes=False,
        colophon=False,
    )
