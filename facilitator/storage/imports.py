"""Taking files in: each whole or not at all, logged, and the last time can be taken back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection, Table, insert, select

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.effects import Tally
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.media import Media
from facilitator.jobs import SlicedWork, Slices, aside, at_once
from facilitator.storage import (
    erasing,
    import_chain,
    import_history,
    import_undo,
    intakes,
    layer_rows,
)
from facilitator.storage import media as photos
from facilitator.storage.identity import Identity
from facilitator.storage.import_history import RecordChange
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.incoming import ImportFile, IncomingData
from facilitator.storage.schema import (
    ERASED,
    ERASED_ELSEWHERE,
    INSTALLATION,
    LOCAL_ID,
    METADATA,
    TABLE_KEY,
    TABLE_WRITER,
)
from facilitator.storage.settlement_session import SettlementSession
from facilitator.storage.sqlite.copying import Show, nobody
from facilitator.storage.sqlite.row_log import RowLog, put_rows_back
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.table_merge import TableMerge, TableMergeResult
from facilitator.storage.version_cache import Marks, VersionCache, read_marks

T = TypeVar("T")

_SUCCEEDED = (ERASED, ERASED_ELSEWHERE, LOCAL_ID, TABLE_KEY, TABLE_WRITER)
"""What a copy that is put back must know of the store before it."""

_ANSWERED = [table for table in METADATA.sorted_tables if table is not INSTALLATION]
"""What an answer may write; under which name this installation goes on is not taken back."""

_LOOKED_AT = datetime(9999, 1, 1, tzinfo=UTC)
"""The moment of an intake that is looked at and does not happen: no row bears it."""
_JUST_BEFORE = timedelta(microseconds=1)


class _LookedError(Exception):
    """Ends a transaction of which nothing may stay."""


class Imports:
    """Takes in what comes from elsewhere, and takes the last time back."""

    def __init__(
        self,
        file: StoreFile,
        identity: Identity,
        known: VersionCache,
        now: Callable[[], datetime],
    ) -> None:
        self._file = file
        self._identity = identity
        self._known = known
        self._now = now
        self._begun: datetime | None = None

    def begin(self) -> datetime:
        """Begin taking files in: what they bring can be taken back, the last time first."""
        return at_once(self.begin_in_slices())

    def begin_in_slices(self) -> SlicedWork[datetime]:
        """Do what `begin` does in slices."""

        def whole() -> Slices[datetime]:
            self._begun = at = yield from self._file.transaction_in_slices(
                lambda connection: intakes.begin(self._file.database, connection, self._now())
            )
            return at

        return self._file.in_slices(whole())

    def end(self) -> None:
        """End the intake that was begun last: when all was refused, it never was.

        It takes no place among those that can be taken back then.
        """
        with self._file.transaction() as connection:
            if self._begun and intakes.forget_empty(connection, self._begun):
                self._begun = None

    def apply(
        self,
        versions: Iterable[Version[Record]],
        *,
        erased: Mapping[UUID, date] = MappingProxyType({}),
        media: Iterable[Media] = (),
        file: ImportFile | None = None,
    ) -> Tally:
        """Do what `apply_in_slices` does; without a file it is this installation's own."""
        return at_once(self.apply_in_slices(IncomingData(versions, erased, media, file)))

    def apply_in_slices(
        self, brought: IncomingData, expected: Tally | None = None
    ) -> SlicedWork[Tally]:
        """Take in a file, all or none, in slices; closed before its end, nothing was written.

        It is logged with the intake that was begun last, which can then be taken back. Who
        signed it does what he may at its table, and the rest waits. `expected` is what a look
        said; where it comes out otherwise, nothing is written.

        Raises RefusedInputError `intake_differs`, `writer_refused`, `table_full` or
        `too_much_waits`. When somebody else wrote in the name of this installation, it goes on
        under a new name.
        """
        return self._file.in_slices(self._applied(brought, expected))

    @property
    def begun(self) -> datetime | None:
        """The moment of the intake that was begun last, if it was not taken back."""
        return self._begun

    def can_be_undone(self) -> bool:
        """Say whether the last intake can be taken back; it was not yet."""
        with self._file.transaction() as connection:
            return intakes.last(connection) is not None

    def settle(
        self, answer: Callable[[SettlementSession], Slices[int]], show: Show = nobody
    ) -> Slices[tuple[SettlementSession, int]]:
        """Carry an answer out as one transaction, in slices; closed before its end, not at all.

        Gives what the answer gives, and where it was carried out; `show` is told how far it is.
        """

        def work(connection: Connection) -> Slices[tuple[SettlementSession, int]]:
            known, database = copy(self._known), self._file.database
            session = SettlementSession(
                database, connection, self._identity, known, self._now(), show
            )
            log = RowLog(database, _ANSWERED)
            log.begin()
            count = yield from answer(session)
            session.way_back = log.end()
            return session, count

        self._known.forget()
        session, count = yield from self._file.transaction_in_slices(work)
        self._identity.device = session.device
        self._known.set_marks(session.known.marks())
        if session.erased:
            yield from aside(self._file.leave_no_trace)
        return session, count

    def put_back_in_slices(self, noted: Sequence[str]) -> SlicedWork[None]:
        """Take exactly that back which an answer wrote; closed before its end, nothing went.

        What was written may have left, so this installation goes on under a new name. Raises
        RefusedInputError `answer_not_kept` when anything of it was changed since.
        """

        def work(connection: Connection) -> Slices[tuple[Marks, DeviceId]]:
            for there in put_rows_back(self._file.database, noted):
                if not there:
                    raise RefusedInputError("answer_not_kept")
                yield None
            return read_marks(connection), self._identity.write_new_name(connection)

        def whole() -> Slices[None]:
            self._known.forget()
            marks, device = yield from self._file.transaction_in_slices(work)
            self._identity.device = device
            self._known.set_marks(marks)
            yield from aside(self._file.leave_no_trace)

        return self._file.in_slices(whole())

    def _applied(self, brought: IncomingData, expected: Tally | None) -> Slices[Tally]:
        def work(connection: Connection) -> Slices[TableMergeResult]:
            merge = self._merge(connection, self._known, self._begun)
            taken = yield from merge.take(brought)
            if expected is not None and taken.tally != expected:
                raise RefusedInputError("intake_differs")
            if taken.in_our_name:
                return replace(taken, device=self._identity.write_new_name(connection))
            return taken

        self._known.forget()
        taken = yield from self._file.transaction_in_slices(work)
        self._identity.device = taken.device or self._identity.device
        if taken.marks:
            self._known.set_marks(taken.marks)
        if taken.erased:
            yield from aside(self._file.leave_no_trace)
        return taken.tally

    def _merge(
        self, connection: Connection, known: VersionCache, begun: datetime | None
    ) -> TableMerge:
        database, now = self._file.database, self._now()
        return TableMerge(database, connection, self._identity, known, now, begun)

    def look_in_slices(
        self, brought: IncomingData, before: Iterable[IncomingData] = ()
    ) -> SlicedWork[Tally]:
        """Say what taking in would do, after what comes before; nothing is written.

        Raises as `apply` does.
        """
        return self._file.in_slices(
            self._looked(brought, before, self._begun, lambda _, tally: tally)
        )

    def changes_in_slices(
        self, brought: IncomingData, before: Iterable[IncomingData] = ()
    ) -> SlicedWork[tuple[RecordChange, ...]]:
        """Say of each record what taking in would do to it; as `look_in_slices` does."""

        def told(connection: Connection, _: Tally) -> tuple[RecordChange, ...]:
            return import_history.changes_of_last(self._file.database, connection, _LOOKED_AT)

        return self._file.in_slices(self._looked(brought, before, _LOOKED_AT, told))

    def _looked(
        self,
        brought: IncomingData,
        before: Iterable[IncomingData],
        begun: datetime | None,
        told: Callable[[Connection, Tally], T],
    ) -> Slices[T]:
        """Take in, let it be told what that did, and leave nothing of it."""
        found: list[T] = []

        def work(connection: Connection) -> Slices[None]:
            known = copy(self._known)  # what comes before counts for this look alone
            for earlier in before:
                with suppress(RefusedInputError):
                    merge = self._merge(connection, known, begun and begun - _JUST_BEFORE)
                    taken = yield from merge.take(earlier)
                    if taken.marks:
                        known.set_marks(taken.marks)
            taken = yield from self._merge(connection, known, begun).take(brought)
            found.append(told(connection, taken.tally))
            raise _LookedError

        with suppress(_LookedError):
            yield from self._file.transaction_in_slices(work)
        return found[0]

    def succeed(self, before: "Imports") -> None:
        """Know what was erased and who may write, as the one before this one did."""
        kept = before.succession()
        with self._file.transaction() as connection:
            for table, rows in kept:
                put = insert(table).prefix_with("OR REPLACE")
                for row in rows:
                    connection.execute(put, row)
            erasing.erase_again(connection, self._identity.key)
            self._known.set_marks(read_marks(connection))

    def succession(self) -> list[tuple[Table, list[dict[str, object]]]]:
        """Give the rows that a copy which is put back must have."""
        with self._file.transaction() as connection:
            return [
                (table, [dict(row) for row in connection.execute(select(table)).mappings()])
                for table in _SUCCEEDED
            ]

    def undo(self, to: datetime | None = None) -> ImportUndoResult | None:
        """Take back an intake with all that came after it, whole or not at all.

        Without a moment it is the last one that can be; nothing when there is none. Raises
        WrongUseError `intake_unknown` and RefusedInputError `intake_not_kept`.
        """
        return at_once(self.undo_in_slices(to))

    def undo_in_slices(self, to: datetime | None = None) -> SlicedWork[ImportUndoResult | None]:
        """Do what `undo` does in slices; closed before its end, nothing went."""
        marks: list[Marks] = []

        def work(connection: Connection) -> Slices[ImportUndoResult | None]:
            chain = import_chain.chain_to(connection, to)
            if not chain:
                return None
            undone = yield from import_chain.foretell(self._file.database, chain)
            for at in chain:
                merged = layer_rows.before_undo(connection, at)
                yield from import_undo.undo(self._file.database, connection, at)
                layer_rows.after_undo(connection, merged)
            photos.drop_unused(connection)
            marks.append(read_marks(connection))
            return undone

        def whole() -> Slices[ImportUndoResult | None]:
            self._known.forget()
            undone = yield from self._file.transaction_in_slices(work)
            self._begun = None
            for read in marks:
                self._known.set_marks(read)
            yield from aside(self._file.leave_no_trace)
            return undone

        return self._file.in_slices(whole())

    def imported_before(self, sha256: str) -> datetime | None:
        """Say when a file of these bytes was imported, if that was not undone."""
        with self._file.transaction():
            return intakes.last_of_file(self._file.database, sha256)
