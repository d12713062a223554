"""What was taken in, when and from which files, and what each time changed."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select

from facilitator.domain.merge.effects import disputed
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.records.dialogue import Dialogue, Record, dialogue_of
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import SlicedWork, Slices, at_once
from facilitator.storage import import_chain, intake_records, superseded
from facilitator.storage.columns import read_moment, write_moment
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.intake_file import IntakeFile, read_layer_counts, read_tally
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches, find
from facilitator.storage.schema import INTAKE, INTAKE_FILE, SENDER
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.superseded import RecordKey, SupersededRecord

RECORDS_PER_SLICE = 60
"""So many records are read within a blink of the window."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A time that files were taken in; without files a person answered what waited."""

    at: datetime
    undone: bool
    can_be_undone: bool
    files: tuple[IntakeFile, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What an intake did to a record: as it was, and as it was then; None is not there.

    `changed_since` says that it was written again since, `disputed` that both words stand
    beside each other, `settled` that a person said yes, `wiped` that nothing of it is here.
    """

    kind: RecordType
    record_id: UUID
    dialogue_id: DialogueId
    before: Record | None
    after: Record | None
    changed_since: bool = False
    disputed: bool = False
    settled: bool = False
    wiped: bool = False


class ImportHistory:
    """Tells of all intakes; what they replaced of those that can be taken back."""

    def __init__(self, file: StoreFile) -> None:
        self._file = file

    def intakes(self) -> tuple[Intake, ...]:
        """Give all intakes, the newest first, with their files by name."""
        files: dict[datetime, list[IntakeFile]] = defaultdict(list)
        with self._file.transaction() as connection:
            order = INTAKE_FILE.c.taken_at, INTAKE_FILE.c.name
            for row in connection.execute(select(INTAKE_FILE).order_by(*order)):
                home, tally = DialogueId(row.dialogue_id), read_tally(row.effects)
                one = IntakeFile(
                    row.name,
                    row.sha256,
                    home,
                    DeviceId(row.device),
                    row.signing_key,
                    tally,
                    read_layer_counts(row.effects),
                )
                files[row.taken_at].append(one)
            rows = connection.execute(select(INTAKE).order_by(INTAKE.c.taken_at.desc())).all()
        return tuple(
            Intake(
                row.taken_at,
                row.undone,
                row.kept and not row.undone,
                tuple(files[row.taken_at]),
            )
            for row in rows
        )

    def places_of(self, laptop: str) -> set[str]:
        """Give the municipalities of tables of which a laptop, by device or key, had a file."""
        head = TABLES[Dialogue].c
        query = (
            select(head.municipality)
            .join(INTAKE_FILE, INTAKE_FILE.c.dialogue_id == head.id)
            .where(_is_of(laptop), head.municipality != "")
        )
        with self._file.transaction() as connection:
            return set(connection.scalars(query))

    def changes(self, at: datetime) -> tuple[RecordChange, ...]:
        """Say what an intake did to each record, as far as that is kept."""
        return at_once(self.changes_in_slices(at))

    def changes_in_slices(self, at: datetime) -> SlicedWork[tuple[RecordChange, ...]]:
        """Do what `changes` does in slices."""
        moment = write_moment(at)

        def work(connection: Connection) -> Slices[tuple[RecordChange, ...]]:
            found = yield from _Walk(self._file.database, connection).back_to(moment)
            return found.get(moment, ())

        return self._file.in_slices(self._file.transaction_in_slices(work))

    def all_changes_in_slices(self) -> SlicedWork[Mapping[datetime, Sequence[RecordChange]]]:
        """Say what each intake did to records that were here, the newest first.

        Of those of which what they replaced is kept. Not what was new: that may be all.
        """

        def work(connection: Connection) -> Slices[Mapping[datetime, Sequence[RecordChange]]]:
            walk = _Walk(self._file.database, connection, with_new=False)
            found = yield from walk.back_to("")
            return {read_moment(moment): changes for moment, changes in found.items()}

        return self._file.in_slices(self._file.transaction_in_slices(work))

    def after_undo(self, at: datetime) -> ImportUndoResult:
        """Say what taking back an intake would do, with all that came after it.

        Raises WrongUseError `intake_unknown` and RefusedInputError `intake_not_kept`.
        """
        with self._file.transaction() as connection:
            chain = import_chain.chain_to(connection, at)
            return at_once(import_chain.foretell(self._file.database, chain))


def _is_of(laptop: str) -> ColumnElement[bool]:
    devices = select(SENDER.c.device).where(SENDER.c.signing_key == laptop)
    file = INTAKE_FILE.c
    return (file.device == laptop) | (file.signing_key == laptop) | file.device.in_(devices)


def changes_of_last(
    database: sqlite3.Connection, connection: Connection, at: datetime
) -> tuple[RecordChange, ...]:
    """Say what an intake does of which nothing came after it, and which need not be logged."""
    return at_once(_Walk(database, connection).changes(write_moment(at)))


class _Walk:
    """Goes back from what is here now through what the intakes replaced, the last one first.

    Of what was new in an intake only when asked (`with_new`).
    """

    def __init__(
        self, database: sqlite3.Connection, connection: Connection, *, with_new: bool = True
    ) -> None:
        self._database = database
        self._connection = connection
        self._with_new = with_new

    def back_to(self, last: str) -> Slices[dict[str, tuple[RecordChange, ...]]]:
        """Give the changes of each intake from the newest to the one of a moment."""
        found: dict[str, tuple[RecordChange, ...]] = {}
        later: dict[RecordKey, SupersededRecord] = {}
        for at in import_chain.undoable(self._connection):
            moment = write_moment(at)
            if moment < last:
                break
            before = yield from self._before(moment)
            if not last or moment == last:
                found[moment] = yield from self._changes(moment, before, later)
            later |= before
        return found

    def changes(self, moment: str) -> Slices[tuple[RecordChange, ...]]:
        """Give the changes of the last intake."""
        before = yield from self._before(moment)
        return (yield from self._changes(moment, before, {}))

    def _before(self, moment: str) -> Slices[dict[RecordKey, SupersededRecord]]:
        found: dict[RecordKey, SupersededRecord] = {}
        for key, record in superseded.read(self._database, moment):
            found[key] = record
            if len(found) % RECORDS_PER_SLICE == 0:
                yield None
        return found

    def _changes(
        self,
        moment: str,
        before: Mapping[RecordKey, SupersededRecord],
        later: Mapping[RecordKey, SupersededRecord],
    ) -> Slices[tuple[RecordChange, ...]]:
        settled = intake_records.noted(self._database, moment, settled=True)
        new = set[UUID]()
        if self._with_new:
            new = intake_records.noted(self._database, moment, settled=False)
            settled -= new
        ids = {key for _, key in before} | new
        present = yield from self._present(ids)
        after = {**present, **{one: later[one] for one in later if one[1] in ids}}
        yield None
        changes = []
        for number, one in enumerate(
            before.keys() | {each for each in after if each[1] in new}
        ):
            if number % RECORDS_PER_SLICE == 0:
                yield None
            change = _change(one, before.get(one), after.get(one), moment)
            if change.before != change.after:
                changes.append(replace(change, settled=one[1] in settled))
        return tuple(changes)

    def _present(self, ids: Iterable[UUID]) -> Slices[dict[RecordKey, SupersededRecord]]:
        found: dict[RecordKey, SupersededRecord] = {}
        for some in batches(ids, RECORDS_PER_SLICE):
            for kind, table in TABLES.items():
                query = select(table).where(table.c.id.in_(some))
                for key, written in find(self._connection, kind, query).records.items():
                    versions = tuple(version for version, _ in written)
                    at = write_moment(min(moment for _, moment in written))
                    found[kind, key] = SupersededRecord(kind, versions, at)
            yield None
        return found


def _change(
    one: RecordKey,
    before: SupersededRecord | None,
    after: SupersededRecord | None,
    moment: str,
) -> RecordChange:
    kind, key = one
    either = after or before
    assert either
    return RecordChange(
        kind,
        key,
        dialogue_of(either.versions[0].content),
        _kept(before),
        _kept(after),
        changed_since=after is not None and after.written_at != moment,
        disputed=after is not None and disputed(after.versions),
        wiped=after is None,
    )


def _kept(record: SupersededRecord | None) -> Record | None:
    """Give what was shown of a record; None when that was nothing."""
    if record is None:
        return None
    best: Version[Record] = shown(record.versions)
    return None if best.removed else best.content
