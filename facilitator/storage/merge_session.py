"""What is known while versions are merged: whose they are, who answers for what, what waits."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection

from facilitator.domain.merge.authority import GuestRoom, Sender, Standing
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal, ProposalKind, kind_of
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.storage.rows import WRITERS
from facilitator.storage.writers import WriterStanding


@dataclass(slots=True)
class MergeSession:
    """Where versions are merged: the open transaction, when this is, and whose they are.

    `authors` are the keys that answer for records which are not their table's own, None for
    ours; `claims` are those that answer for the rest of tables nobody proved to be his.
    `device` is the name of this installation, in which nobody else may write; None when what
    comes was just written here. `may_join` says at which other tables the sender may say that
    they are this one. `known` are the ids, as bytes, of what may be here of what comes, None
    when nobody looked. `writers` are those known at the table of a file. What waits for a yes
    is gathered in `waiting`.
    """

    database: sqlite3.Connection
    connection: Connection
    device: DeviceId | None
    at: datetime
    can_be_undone: bool = False
    sender: Sender = field(default_factory=lambda: Sender("", Standing.WRITER))
    file: str = ""
    authors: Mapping[UUID, str | None] = field(default_factory=dict)
    claims: Mapping[DialogueId, str] = field(default_factory=dict)
    may_join: Callable[[DialogueId], bool] = lambda _: True
    known: AbstractSet[bytes] | None = None
    writers: dict[str, WriterStanding] = field(default_factory=dict)
    room: GuestRoom = field(default_factory=GuestRoom)
    waiting: list[MergeProposal] = field(default_factory=list)

    @property
    def is_plain(self) -> bool:
        """Whether the sender may change all that is here, and answers for it afterwards."""
        if self.authors:
            return False
        brought = self.sender.standing is Standing.CLAIMANT
        return brought or (self.sender.standing is Standing.WRITER and not self.claims)

    @property
    def undo_at(self) -> datetime | None:
        """The moment of the merge that can be taken back; None when it cannot be."""
        return self.at if self.can_be_undone else None

    def author_of(self, record_id: UUID, home: DialogueId) -> str | None:
        """Give the key that answers for a record that is here; None for the table's own."""
        if record_id in self.authors:
            return self.authors[record_id]
        return self.claims.get(home)

    def has_room(self, key: str, version: Version[Record]) -> bool:
        """Say whether a table has room for what a guest adds, and count it."""
        return self.room.takes(key, letters_of(version))

    def let_wait(self, key: str, versions: Iterable[Version[Record]], *, here: bool) -> None:
        """Note what waits; what a guest wrote and a writer replaced waits in his name."""
        file = self.file if key == self.sender.key else ""
        for one in versions:
            record, kind = one.content, kind_of(one, here=here)
            self.waiting.append(
                MergeProposal(kind, record.id, dialogue_of(record), key, one, file=file)
            )

    def let_erasures_wait(self, home: DialogueId, days: Mapping[UUID, date]) -> None:
        """Note that ids of records here would be erased."""
        erasure, key = ProposalKind.ERASURE, self.sender.key
        self.waiting += [
            MergeProposal(erasure, one, home, key, erased_on=day, file=self.file)
            for one, day in days.items()
        ]

    def let_return_wait(self, version: Version[Record]) -> None:
        """Note that a writer brings a record with an id that was erased here for guests."""
        record, kind = version.content, ProposalKind.RECORD_RETURN
        home = dialogue_of(record)
        self.waiting.append(
            MergeProposal(kind, record.id, home, self.sender.key, version, file=self.file)
        )


def letters_of(version: Version[Record]) -> int:
    """Count the letters of all that a version says."""
    row = WRITERS[type(version.content)].row(version, "")
    return sum(len(each) for each in row if isinstance(each, str))
