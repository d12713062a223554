"""What came from elsewhere and waits for a yes: what would change, remove or hide."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Alias, Record
from facilitator.domain.records.ids import DialogueId

SHEET_KEY = "sheet"
"""In the place of a key: what waits comes from a spreadsheet that was taken in here."""


class ProposalKind(StrEnum):
    """What would happen after a yes.

    A `claim` says that a table which is here is another's; a `return` brings a table that was
    erased here. A `record_return` brings a record with the id of one that only guests had
    handed in, and that was erased here.
    """

    CHANGE = "change"
    REMOVAL = "removal"
    ADDITION = "addition"
    ALIAS = "alias"
    ERASURE = "erasure"
    CLAIM = "claim"
    RETURN = "return"
    RECORD_RETURN = "record_return"


@dataclass(frozen=True, slots=True)
class MergeProposal:
    """One thing that waits: of which record and table, by which key, from which file.

    `key` is the public key that signed, empty for an unsigned file. `version` is what it would
    become; none for an erasure, which has its day, and for what is about the whole table.
    """

    kind: ProposalKind
    record_id: UUID
    dialogue_id: DialogueId
    key: str
    version: Version[Record] | None = None
    erased_on: date | None = None
    file: str = ""
    since: datetime | None = None
    refused: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class ErasureCount:
    """How much of a table is erased, or would be: notes, and records of whichever type."""

    notes: int
    records: int


def kind_of(version: Version[Record], *, here: bool) -> ProposalKind:
    """Say what a version would do to a record that is here, or is not."""
    if isinstance(version.content, Alias):
        return ProposalKind.ALIAS
    if version.removed:
        return ProposalKind.REMOVAL
    return ProposalKind.CHANGE if here else ProposalKind.ADDITION
