"""The receipt of a wipe: what went, when and from which laptop, and nothing of what was said.

It names no person and no place. Who has a file of a table can tell by the digests that it is
what was wiped here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from facilitator.domain.records.ids import DeviceId


class WipeReason(StrEnum):
    """Why tables were wiped: they were kept long enough, or they were handed in."""

    RETENTION = "bewaartermijn"
    HANDED_IN = "ingeleverd"


@dataclass(frozen=True, slots=True)
class WipedTable:
    """A table that was wiped, without anything that was said at it.

    `ids` are its own and those of the dialogues that were part of it, each with its digest in
    `digests`: SHA-256 of its records as they leave, in hexadecimals. `files` are the SHA-256
    of the files in which it left this laptop. `kind`, `theme` and `programme` are empty where
    they are words of a person, or of a file from elsewhere.
    """

    ids: tuple[UUID, ...]
    kind: str
    theme: str
    number: int | None
    held_on: date | None
    programme: str
    notes: int
    digests: tuple[str, ...]
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one wipe did; `device` is the name under which this laptop writes.

    `at` is aware. `invited` are tables of which only the invitation was here; `photos`,
    `drafts` and `intake_files` count what went with the tables. `copies_emptied_at` is None as
    long as a copy on this laptop may still hold any of it.
    """

    at: datetime
    device: DeviceId
    reason: WipeReason
    tables: tuple[WipedTable, ...]
    invited: tuple[UUID, ...] = ()
    photos: int = 0
    drafts: int = 0
    intake_files: int = 0
    copies_emptied_at: datetime | None = None

    @property
    def ids(self) -> frozenset[UUID]:
        """The ids of all tables that went."""
        return frozenset(self.invited).union(*(table.ids for table in self.tables))
