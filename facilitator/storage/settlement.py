"""Settling what waits: what is asked of whom, and what a person says to it.

Every answer is one transaction, whole or not begun, however much it is about.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, select

from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.domain.merge.proposals import ErasureCount, MergeProposal, ProposalKind
from facilitator.domain.records.ids import DialogueId
from facilitator.jobs import SlicedWork, Slices, aside, at_once
from facilitator.storage import answers, erasing, proposals
from facilitator.storage.identity import Identity
from facilitator.storage.imports import Imports
from facilitator.storage.schema import PROPOSAL, TABLE_WRITER
from facilitator.storage.settlement_session import SettlementSession
from facilitator.storage.sqlite.copying import Show, nobody
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.version_cache import VersionCache
from facilitator.storage.writers import PROVED

Sender = tuple[DialogueId, str]
"""A table, and the public key of who sent something to it; empty for who did not sign."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Something that a person said, as it can be taken back until anything is erased for good.

    `noted` brings the rows of before back.
    """

    noted: tuple[str, ...]
    erasures: int


class Settlement:
    """What waits for a yes, and what a person says to it.

    What is answered in slices raises RefusedInputError as a merge does; `show` is told how
    much of it is done.
    """

    def __init__(
        self,
        file: StoreFile,
        identity: Identity,
        known: VersionCache,
        imports: Imports,
        now: Callable[[], datetime],
    ) -> None:
        self._file = file
        self._identity = identity
        self._known = known
        self._imports = imports
        self._opened_at = now()
        self._erased_since: set[DialogueId] = set()
        self._last_answer: Answer | None = None

    def count(self) -> int:
        """Count what waits."""
        query = select(func.count()).select_from(PROPOSAL).where(PROPOSAL.c.refused.is_(False))
        with self._file.transaction() as connection:
            return connection.scalar(query) or 0

    def waiting(self, ids: Collection[str] | None = None) -> list[MergeProposal]:
        """Give what waits, table by table, the oldest first; when asked, only some of it."""
        with self._file.transaction() as connection:
            return proposals.read(connection, ids=ids)

    def waiting_ids(self) -> Mapping[Sender, list[str]]:
        """Give the ids of what waits by sender, in the order of `waiting`."""
        with self._file.transaction() as connection:
            return proposals.waiting_ids(connection)

    def tables_to_join(self) -> frozenset[tuple[DialogueId, DialogueId]]:
        """Give the tables of which a writer says that they are another one, and which.

        What anybody else says waits too, and tells nothing of a table that is not his.
        """
        other = func.json_extract(PROPOSAL.c.columns, "$.same_as.b")
        proves = TABLE_WRITER.c.standing.in_([one.value for one in PROVED])
        his = TABLE_WRITER.c.dialogue_id == PROPOSAL.c.dialogue_id
        his &= (TABLE_WRITER.c.signing_key == PROPOSAL.c.signing_key) & proves
        query = select(PROPOSAL.c.dialogue_id, other).join(TABLE_WRITER, his)
        waits = PROPOSAL.c.refused.is_(False), PROPOSAL.c.kind == ProposalKind.ALIAS.value
        with self._file.transaction() as connection:
            rows = connection.execute(query.where(*waits))
            return frozenset((DialogueId(one), DialogueId(UUID(to))) for one, to in rows)

    def beginning_with(self, beginning: str) -> list[str]:
        """Give the ids of what waits that begin so; two of them are as good as more."""
        with self._file.transaction() as connection:
            return proposals.beginning_with(connection, beginning)

    def erasures(self) -> Mapping[Sender, ErasureCount]:
        """Count by sender what would be erased after a yes."""
        with self._file.transaction() as connection:
            return proposals.erasures(connection)

    def guests(self) -> Mapping[DialogueId, Mapping[str, int]]:
        """Count per table what others than its writers added, by their keys."""
        counts: dict[DialogueId, dict[str, int]] = {}
        for home, records in self._known.guests.items():
            for key in records.values():
                if key != self._identity.key:
                    of_table = counts.setdefault(home, {})
                    of_table[key] = of_table.get(key, 0) + 1
        return counts

    def records_of_guests(self) -> Mapping[DialogueId, frozenset[UUID]]:
        """Give per table what others than its writers added."""
        return {
            home: frozenset(key for key, signed in some.items() if signed != self._identity.key)
            for home, some in self._known.guests.items()
        }

    def added_by(self, home: DialogueId, key: str) -> frozenset[UUID]:
        """Give the records of a table that the holder of a key added as a guest."""
        found = self._known.guests.get(home, {})
        return frozenset(one for one, signed in found.items() if signed == key)

    def accept(self, ids: Collection[str]) -> int:
        """Do what `accept_in_slices` does."""
        return at_once(self.accept_in_slices(ids))

    def accept_in_slices(
        self, ids: Collection[str], guest: Sender | None = None, show: Show = nobody
    ) -> SlicedWork[int]:
        """Say yes to some things, each by itself: they are written in our name.

        With a `guest` also to all that he added, who stays a guest. Gives how many there were.
        """
        return self._settle(lambda session: answers.accept(session, ids, guest), show)

    def accept_writer(self, home: DialogueId, key: str) -> int:
        """Do what `accept_writer_in_slices` does."""
        return at_once(self.accept_writer_in_slices(home, key))

    def accept_writer_in_slices(
        self, home: DialogueId, key: str, show: Show = nobody
    ) -> SlicedWork[int]:
        """Let somebody be a writer of a table, with all of his that waits there.

        Gives how many things there were. Raises WrongUseError for who did not sign.
        """
        if not key:
            raise WrongUseError("writer_unsigned")
        return self._settle(lambda session: answers.accept_writer(session, home, key), show)

    def accept_added(self, home: DialogueId, key: str) -> int:
        """Let what somebody added be the table's own; he stays a guest. Gives how much."""
        return at_once(self.accept_in_slices((), (home, key)))

    def refuse(self, ids: Collection[str]) -> int:
        """Do what `refuse_in_slices` does."""
        return at_once(self.refuse_in_slices(ids))

    def refuse_in_slices(self, ids: Collection[str], show: Show = nobody) -> SlicedWork[int]:
        """Say no to some things: they go, and are not asked again. Gives how many."""
        return self._settle(lambda session: answers.refuse(session, ids), show)

    def refuse_writer(self, home: DialogueId, key: str) -> int:
        """Do what `refuse_writer_in_slices` does."""
        return at_once(self.refuse_writer_in_slices(home, key))

    def refuse_writer_in_slices(
        self, home: DialogueId, key: str, show: Show = nobody
    ) -> SlicedWork[int]:
        """Let in nothing of somebody at a table any more, and let go what he added.

        Gives how many things that were.
        """
        return self._settle(lambda session: answers.refuse_writer(session, home, key), show)

    def _settle(
        self, answer: Callable[[SettlementSession], Slices[int]], show: Show
    ) -> SlicedWork[int]:
        def whole() -> Slices[int]:
            session, count = yield from self._imports.settle(answer, show)
            self._erased_since |= session.erased_at
            self._last_answer = Answer(session.way_back, self._file.erasures)
            return count

        return self._file.in_slices(whole())

    @property
    def last_answer(self) -> Answer | None:
        """What was answered last since the store was opened."""
        return self._last_answer

    def take_back_in_slices(self, answer: Answer) -> SlicedWork[None]:
        """Let everything be as it was before an answer; closed before its end, nothing went.

        Raises RefusedInputError `answer_not_kept` when what it wrote was changed since.
        """
        if answer.erasures != self._file.erasures:
            raise RefusedInputError("answer_not_kept")
        return self._imports.put_back_in_slices(answer.noted)

    def unconfirmed_erasures(self) -> Mapping[DialogueId, ErasureCount]:
        """Count per table what merges erased that is still in copies, to be asked about.

        What was erased since the store was opened is not: it can be taken back first. That is
        so of a whole table where a person said yes to an erasure since then.
        """
        with self._file.transaction() as connection:
            return self._unconfirmed(connection)

    def _unconfirmed(self, connection: Connection) -> Mapping[DialogueId, ErasureCount]:
        found = erasing.unconfirmed(connection, self._opened_at)
        return {
            home: number for home, number in found.items() if home not in self._erased_since
        }

    def confirm_erasures(self, homes: Collection[DialogueId]) -> None:
        """Do what `confirm_in_slices` does."""
        at_once(self.confirm_in_slices(homes))

    def confirm_in_slices(self, homes: Collection[DialogueId]) -> SlicedWork[None]:
        """Erase for good what merges erased of some tables; the copies can be purged then."""

        def work(connection: Connection) -> Slices[None]:
            old = self._unconfirmed(connection)
            chosen = [home for home in homes if home in old]
            yield from erasing.confirm(connection, chosen, self._opened_at)

        def whole() -> Slices[None]:
            self._file.will_be_rewritten()
            yield from self._file.transaction_in_slices(work)
            yield from aside(self._file.rewrite)

        return self._file.in_slices(whole())
