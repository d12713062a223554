"""Taking files in: each whole or not at all, logged, and the last time can be taken back."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.effects import Tally
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.media import Media
from facilitator.jobs import DeferredWork, SlicedWork, Slices, at_once
from facilitator.storage import anonymise, erasing, import_undo, merge_writer
from facilitator.storage import media as photos
from facilitator.storage.columns import read_moment
from facilitator.storage.erasing import ErasedElsewhere
from facilitator.storage.identity import Identity
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.mapping import TABLES
from facilitator.storage.merge_writer import MergeResult
from facilitator.storage.registry import Sender, believe
from facilitator.storage.schema import INTAKE, INTAKE_FILE, SUPERSEDED
from facilitator.storage.sqlite.statements import Query, Statement
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.version_cache import VersionCache

_LOG = Statement(insert(INTAKE_FILE).prefix_with("OR REPLACE"))
_LAST_IMPORT = Query(
    select(func.max(INTAKE_FILE.c.taken_at))
    .select_from(INTAKE_FILE.join(INTAKE, INTAKE.c.taken_at == INTAKE_FILE.c.taken_at))
    .where(INTAKE_FILE.c.sha256 == bindparam("sha256"), INTAKE.c.undone == bindparam("undone"))
)


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file that is imported: its name, its SHA-256 in hexadecimals, what it is about.

    `believed` is the key that belongs to the device from now on; empty when nothing changes.
    """

    name: str
    sha256: str
    dialogue_id: DialogueId
    device: DeviceId
    believed: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class IncomingData:
    """What comes in at once: versions, ids that were erased, photos, the file."""

    versions: Iterable[Version[Record]]
    erased: Mapping[UUID, date]
    media: Iterable[Media]
    file: ImportFile | None


@dataclass(frozen=True, slots=True)
class _Gone:
    """The ids that were erased now, here and elsewhere; how many were records here."""

    here: set[UUID]
    elsewhere: set[ErasedElsewhere]
    records: int


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
        """Begin taking files in: what they bring can be taken back until the next time."""
        return at_once(self.begin_in_slices())

    def begin_in_slices(self) -> SlicedWork[datetime]:
        """Do what `begin` does in slices."""

        def work(connection: Connection) -> Slices[datetime]:
            written: list[datetime] = []
            reading = DeferredWork(lambda: written.extend(_written(self._file.database)))
            yield reading  # through every row there is
            reading.wait()
            moments = [self._now(), _newest(connection), *written]
            latest = max(moment for moment in moments if moment)
            at = latest + timedelta(microseconds=1)  # no row bears this moment yet
            connection.execute(delete(SUPERSEDED))  # what an earlier one replaced
            connection.execute(insert(INTAKE), {"taken_at": at, "undone": False})
            return at

        def whole() -> Slices[datetime]:
            self._begun = at = yield from self._file.transaction_in_slices(work)
            return at

        return self._file.in_slices(whole())

    def apply(
        self,
        versions: Iterable[Version[Record]],
        *,
        erased: Mapping[UUID, date] = MappingProxyType({}),
        media: Iterable[Media] = (),
        file: ImportFile | None = None,
        expected: Tally | None = None,
    ) -> Tally:
        """Merge what came from elsewhere, all or none, and say what became of it.

        `file` is logged with the intake that was begun last, which can then be taken back,
        and its signature is believed when it is the first one of a device. Of `erased` only
        the records of its table go; without a file all do, as it is this installation's own.
        `expected` is what a dry run said; where it comes out otherwise, nothing is written.

        Raises SameRevisionDifferentContentError when a version is known with other content,
        RefusedInputError `record_moved` or `intake_differs`. When somebody else wrote in the
        name of this installation, it goes on under a new name.
        """
        return at_once(
            self.apply_in_slices(
                versions, erased=erased, media=media, file=file, expected=expected
            )
        )

    def apply_in_slices(
        self,
        versions: Iterable[Version[Record]],
        *,
        erased: Mapping[UUID, date] = MappingProxyType({}),
        media: Iterable[Media] = (),
        file: ImportFile | None = None,
        expected: Tally | None = None,
    ) -> SlicedWork[Tally]:
        """Do what `apply` does in slices; closed before its end, nothing was written."""
        brought = IncomingData(versions, erased, media, file)

        def work(connection: Connection) -> Slices[tuple[MergeResult, _Gone, DeviceId]]:
            taken, gone = yield from self._apply(connection, brought)
            if expected is not None and taken.tally.effects != expected.effects:
                raise RefusedInputError("intake_differs")
            if taken.in_our_name:
                return taken, gone, self._identity.write_new_name(connection)
            return taken, gone, self._identity.device

        def whole() -> Slices[Tally]:
            self._known.forget()
            taken, gone, device = yield from self._file.transaction_in_slices(work)
            self._known.erased |= gone.here
            self._known.erased_elsewhere |= gone.elsewhere
            self._identity.device = device
            if gone.here:
                yield DeferredWork(self._file.leave_no_trace)
            return taken.tally

        return self._file.in_slices(whole())

    def _apply(
        self, connection: Connection, brought: IncomingData
    ) -> Slices[tuple[MergeResult, "_Gone"]]:
        known, now, versions = self._known, self._now(), brought.versions
        if known.tidied:
            versions = anonymise.stripped(versions, known.tidied)
        for one in brought.media:
            photos.keep(connection, [one])
            yield None
        gone = self._erase(connection, brought, now.date())
        yield None
        erased = known.erased | gone.here
        elsewhere = known.erased_elsewhere | gone.elsewhere
        at = self._begun if brought.file else None
        taken = yield from merge_writer.merge_versions(
            merge_writer.MergeSession(
                self._file.database,
                connection,
                self._identity.device,
                at or now,
                at is not None,
            ),
            versions,
            lambda record: erasing.is_erased(record, erased, elsewhere),
        )
        if brought.file and at:
            _log(self._file.database, brought.file, at)
        return replace(taken, tally=replace(taken.tally, erased=gone.records)), gone

    def _erase(self, connection: Connection, brought: IncomingData, today: date) -> "_Gone":
        """Erase what is said to be; a file has a say about its own table only."""
        known, days, elsewhere = self._known.erased, brought.erased, set[ErasedElsewhere]()
        if brought.file:
            home = brought.file.dialogue_id
            own = erasing.of_table(connection, home, days)
            elsewhere = erasing.keep_elsewhere(connection, home, days, known)
            days = own
        here, records = erasing.erase(connection, days, known, today)
        return _Gone(here, elsewhere, records)

    def erased_elsewhere(self) -> Mapping[ErasedElsewhere, date]:
        """Say when each was erased of which files of its table say so, and was never here."""
        with self._file.transaction() as connection:
            return erasing.read_elsewhere(connection)

    def succeed(self, before: "Imports") -> None:
        """Know what was erased elsewhere, as the one before this one did."""
        per_table: dict[DialogueId, dict[UUID, date]] = {}
        for (home, key), day in before.erased_elsewhere().items():
            per_table.setdefault(home, {})[key] = day
        with self._file.transaction() as connection:
            for home, days in per_table.items():
                own = erasing.of_table(connection, home, days)
                erasing.erase(connection, own, self._known.erased, self._now().date())
                erasing.keep_elsewhere(connection, home, days, self._known.erased)

    def undo(self) -> ImportUndoResult | None:
        """Take back the last intake; nothing when there is none that can be."""
        return at_once(self.undo_in_slices())

    def undo_in_slices(self) -> SlicedWork[ImportUndoResult | None]:
        """Do what `undo` does in slices; closed before its end, nothing went."""

        def work(connection: Connection) -> Slices[ImportUndoResult | None]:
            at = _last(connection)
            if at is None:
                return None
            undone = yield from import_undo.undo(self._file.database, connection, at)
            photos.drop_unused(connection)
            return undone

        def whole() -> Slices[ImportUndoResult | None]:
            self._known.forget()
            undone = yield from self._file.transaction_in_slices(work)
            self._begun = None
            yield DeferredWork(self._file.leave_no_trace)
            return undone

        return self._file.in_slices(whole())

    def imported_before(self, sha256: str) -> datetime | None:
        """Say when a file of these bytes was imported, if that was not undone."""
        with self._file.transaction():
            values = {"sha256": sha256, "undone": False}
            ((at,),) = _LAST_IMPORT.rows(self._file.database, values)
        last: datetime | None = at
        return last

    def count_present(self, dialogue_id: DialogueId, erased: Mapping[UUID, date]) -> int:
        """Count the records that would go by what a file of a table says was erased."""
        with self._file.transaction() as connection:
            return len(erasing.of_table(connection, dialogue_id, erased))


def _written(database: sqlite3.Connection) -> Iterator[datetime]:
    """Give for each type of record when one was last written; in whichever thread waits."""
    for table in TABLES.values():
        query = f"SELECT max(written_at) FROM {table.name}"  # noqa: S608 - our own table
        (last,) = database.execute(query).fetchone()
        if last:
            yield read_moment(last)


def _last(connection: Connection) -> datetime | None:
    """Give the moment of the last intake, if it was not taken back."""
    newest = select(INTAKE).order_by(INTAKE.c.taken_at.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    return None if row is None or row.undone else row.taken_at


def _newest(connection: Connection) -> datetime | None:
    """Give the moment of the last intake, also when it was taken back."""
    at: datetime | None = connection.scalar(select(func.max(INTAKE.c.taken_at)))
    return at


def _log(database: sqlite3.Connection, file: ImportFile, at: datetime) -> None:
    """Remember that a file was imported, and whose signature it bears."""
    if file.believed:
        import_undo.keep_sender(database, file.device, at)
        believe(database, Sender(file.device, file.believed, file.sender, at))
    values = {
        "taken_at": at,
        "name": file.name,
        "sha256": file.sha256,
        "dialogue_id": file.dialogue_id,
        "device": file.device,
    }
    _LOG.run(database, values)
