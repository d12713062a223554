"""The layers of coordinators: records of boards in versions, beside those of the tables.

A layer of somebody else comes in only under a key that a person said yes to for its programme.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from facilitator.domain.clustering.records import (
    BoardId,
    Cluster,
    Layer,
    LayerEdit,
    LayerRecord,
    LayerRecordId,
    TableNumber,
    only_one,
)
from facilitator.domain.clustering.versions import (
    HEADINGS,
    BoardHead,
    LayerVersion,
    NoteNumbers,
    is_disputed,
)
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.conflicts import Dispute
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.versions import VersionVector, join_all
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.limits import MOST_LAYER_RECORDS
from facilitator.jobs import Slices, at_once
from facilitator.storage import layer_rows
from facilitator.storage.identity import Identity
from facilitator.storage.incoming import ImportFile
from facilitator.storage.intake_file import layer_text
from facilitator.storage.layer_intake import IncomingLayer, LayerTally, merged, tallied
from facilitator.storage.reading import batches, numbering
from facilitator.storage.schema import BOARD, COORDINATOR, INTAKE_FILE, LAYER_RECORD
from facilitator.storage.sqlite.store_file import StoreFile

_OF_HEADINGS = VersionVector.of({HEADINGS: 1})


class Layers:
    """Keeps the layers of boards; a write comes after all versions that are known here."""

    def __init__(
        self, file: StoreFile, identity: Identity, now: Callable[[], datetime]
    ) -> None:
        self._file = file
        self._identity = identity
        self._now = now

    def boards(self) -> tuple[BoardHead, ...]:
        """Give the boards on which something was done."""
        with self._file.transaction() as connection:
            return tuple(BoardHead(*row) for row in connection.execute(select(BOARD)))

    def layer(self, board: BoardId) -> Layer:
        """Give the layer of a board as it is shown."""
        return at_once(self.layer_in_slices(board))

    def layer_in_slices(self, board: BoardId) -> Slices[Layer]:
        """Give the layer of a board as it is shown, read so that a window stays awake."""
        found = yield from self.versions_in_slices(board)
        best = map(shown, found.values())
        return Layer(board, {one.content.id: one.content for one in best if not one.removed})

    def clusters_of(self, programme: str) -> tuple[Cluster, ...]:
        """Give the kernen that were written down in a programme, of all its themes."""
        found: dict[UUID, set[LayerVersion]] = defaultdict(set)
        homes = select(BOARD.c.id).where(BOARD.c.programme == programme)
        where = LAYER_RECORD.c.board_id.in_(homes) & (LAYER_RECORD.c.kind == "cluster")
        with self._file.transaction() as connection:
            for one in layer_rows.read(connection, where):
                if one.version:
                    found[one.id].add(one.version)
        best = map(shown, found.values())
        kept = (one.content for one in best if not one.removed)
        return tuple(one for one in kept if isinstance(one, Cluster))

    def records(self, ids: Collection[UUID]) -> Mapping[UUID, LayerRecord]:
        """Give some records as they are shown; what was removed is not among them."""
        with self._file.transaction() as connection:
            stored = layer_rows.known(connection, ids)
        found = {
            key: shown(known)
            for key, some in stored.items()
            if (known := [one.version for one in some if one.version])
        }
        return {key: one.content for key, one in found.items() if not one.removed}

    def disputed(self, board: BoardId) -> Mapping[UUID, frozenset[LayerVersion]]:
        """Give the records of which coordinators wrote different versions apart."""
        found = defaultdict(set)
        with self._file.transaction() as connection:
            several = layer_rows.several_versions(connection, board)
            for key, stored in layer_rows.known(connection, several).items():
                found[key] = {one.version for one in stored if one.version}
        return {key: frozenset(some) for key, some in found.items() if is_disputed(some)}

    def versions(self, board: BoardId) -> Mapping[UUID, frozenset[LayerVersion]]:
        """Give all records of a board, each in its maximal versions, removed ones too."""
        return at_once(self.versions_in_slices(board))

    def versions_in_slices(
        self, board: BoardId
    ) -> Slices[Mapping[UUID, frozenset[LayerVersion]]]:
        """Do what `versions` does, so that a window stays awake."""
        with self._file.transaction() as connection:
            rows = list(layer_rows.rows(connection, LAYER_RECORD.c.board_id == board))
        found: dict[UUID, set[LayerVersion]] = defaultdict(set)
        for some in batches(rows):
            yield None
            for one in map(layer_rows.stored, some):
                if one.version:
                    found[one.id].add(one.version)
        return {key: frozenset(versions) for key, versions in found.items()}

    def write(self, board: BoardHead, edits: Iterable[LayerEdit]) -> None:
        """Write all edits, or nothing; what was erased of this may be there again."""
        self.write_together({board: list(edits)})

    def write_together(self, edits: Mapping[BoardHead, Sequence[LayerEdit]]) -> None:
        """Write the edits of several boards, all or nothing, as `write` does."""
        device = self._identity.device
        with self._file.transaction() as connection:
            for board, some in edits.items():
                device = self._write(connection, board, some, device)
        self._identity.device = device

    def _write(
        self,
        connection: Connection,
        board: BoardHead,
        edits: Sequence[LayerEdit],
        device: DeviceId,
    ) -> DeviceId:
        """Write edits; give the name under which: a new one for what was erased before."""
        last: dict[UUID, LayerEdit] = {edit.record.id: edit for edit in edits}
        given = {edit.record.id for edit in edits if edit.given}
        if layer_rows.let_return(connection, [board.id, *last]):
            device = self._identity.write_new_name(connection)
        _keep_board(connection, board)
        before, after = layer_rows.known(connection, last), []
        for key, edit in last.items():
            known = [one.vector for one in before.get(key, ())]
            first = not known and key in given
            vector = join_all([*known, _OF_HEADINGS] if first else known)
            if not (first and edit.given):
                vector = vector.written_by(device)
            after.append(Version(vector, edit.record, edit.after is None))
        layer_rows.put(connection, list(last), after, self._now())
        return device

    def note_table_numbers(self, board: BoardHead, tables: Iterable[DialogueId]) -> None:
        """Let the layer of a board say which numbers its tables have from this coordinator.

        What differs from before is a newer version.
        """
        layer, device = self.layer(board.id), self._identity.device
        with self._file.transaction() as connection:
            own, told = numbering(connection), layer.numbers()
            edits = []
            for table in tables:
                key = only_one(board.id, "number", str(table))
                before, number = told.get(table), own.get(table)
                after = TableNumber(key, board.id, table, number) if number else None
                if before != after:
                    edits.append(LayerEdit(before, after))
            if edits:
                device = self._write(connection, board, edits, device)
        self._identity.device = device

    def note_numbers(self, tables: Iterable[DialogueId]) -> NoteNumbers:
        """Give the numbers of notes at some tables, as far as they were given."""
        with self._file.transaction() as connection:
            return layer_rows.note_numbers(connection, tables)

    def give_note_numbers(self, numbers: NoteNumbers) -> None:
        """Give numbers to notes that have none yet."""
        with self._file.transaction() as connection:
            layer_rows.merge_note_numbers(connection, numbers)

    def number_as_told(self, edits: Iterable[LayerEdit]) -> None:
        """Let tables have the numbers that were chosen for them."""
        with self._file.transaction() as connection:
            for edit in edits:
                before, ids = edit.before, [edit.record.id]
                given = {before.id: before} if isinstance(before, TableNumber) else {}
                layer_rows.change_numbers(connection, ids, dict(given.items()))

    def merge(self, board: BoardHead, versions: Iterable[LayerVersion]) -> int:
        """Take in versions of a board; give of how many records something new came."""
        return self.take_in(IncomingLayer(board, tuple(versions)), None).brought

    def look(self, brought: IncomingLayer, earlier: Sequence[IncomingLayer] = ()) -> LayerTally:
        """Say what taking in would do, after what comes `earlier`; nothing is written.

        Raises as `take_in` does.
        """
        with self._file.transaction() as connection:
            return tallied(merged(connection, self._identity, brought, earlier).values())

    def take_in(self, brought: IncomingLayer, begun: datetime | None) -> LayerTally:
        """Take in what a file brings of a board, all or none of it, and log the file.

        With the moment of an intake that was begun it is taken back with that, but for the
        numbers of notes, which stay. Numbers of tables are those of the layer.

        Raises RefusedInputError `layer_full`, and as `merged` does.
        """
        at = begun or self._now()
        with self._file.transaction() as connection:
            found = merged(connection, self._identity, brought)
            changed = {key: one.after for key, one in found.items() if one.is_new}
            if changed:
                _keep_board(connection, brought.board)
            kept = [one for versions in changed.values() for one in versions]
            tables = _numbers(kept, brought.elsewhere)
            numbers = layer_rows.numbers_given(connection, tables)
            layer_rows.put(connection, changed, kept, at, undoable=begun is not None)
            layer_rows.change_numbers(connection, tables, numbers)
            layer_rows.merge_note_numbers(connection, _but(brought))
            _check_size(connection, brought.board.id)
            tally = tallied(found.values())
            if brought.file and begun:
                _log(connection, brought.file, begun, tally)
        return tally

    def reopen(self, board: BoardHead, key: UUID, versions: Collection[LayerVersion]) -> None:
        """Let versions of a record stand beside each other again, after what settled them."""
        with self._file.transaction() as connection:
            _keep_board(connection, board)
            known = layer_rows.known(connection, [key]).get(key, ())
            after, best = join_all(one.vector for one in known), shown(versions)
            ordered = (best, *(one for one in versions if one is not best))
            again = Dispute(cast("Any", ordered)).reopened(after)
            layer_rows.put(connection, [key], cast("Any", again), self._now())

    def accept(self, key: str, programme: str, begun: datetime | None = None) -> None:
        """Remember that a person said yes to layers of a programme that a key signed.

        With the moment of an intake that was begun it is taken back with that.
        """
        with self._file.transaction() as connection:
            since = begun or self._now()
            row = {"signing_key": key, "programme": programme, "since": since}
            connection.execute(insert(COORDINATOR).prefix_with("OR IGNORE"), row)

    def coordinators(self, programme: str) -> frozenset[str]:
        """Give the keys whose layers of a programme are taken in; our own is one."""
        with self._file.transaction() as connection:
            ours = COORDINATOR.c.programme == programme
            found = connection.scalars(select(COORDINATOR.c.signing_key).where(ours))
            return frozenset({*found, self._identity.key})


def _keep_board(connection: Connection, board: BoardHead) -> None:
    connection.execute(insert(BOARD).prefix_with("OR IGNORE"), asdict(board))


def _numbers(
    versions: Iterable[LayerVersion], elsewhere: Collection[DialogueId]
) -> set[LayerRecordId]:
    """Give the records that give numbers to tables, but for those of other boards."""
    found = (one.content for one in versions if isinstance(one.content, TableNumber))
    return {one.id for one in found if one.dialogue_id not in elsewhere}


def _but(brought: IncomingLayer) -> NoteNumbers:
    """Give the numbers of notes that come, but for those at tables of other boards."""
    numbers = brought.note_numbers.items()
    return {table: given for table, given in numbers if table not in brought.elsewhere}


def _check_size(connection: Connection, board: BoardId) -> None:
    ours = LAYER_RECORD.c.board_id == board
    query = select(func.count()).select_from(LAYER_RECORD).where(ours)
    if (connection.scalar(query) or 0) > MOST_LAYER_RECORDS:
        raise RefusedInputError("layer_full")


def _log(connection: Connection, file: ImportFile, begun: datetime, tally: LayerTally) -> None:
    """Write in the history which file came in; its board stands where a table does."""
    row = {
        "taken_at": begun,
        "name": file.name,
        "sha256": file.sha256,
        "dialogue_id": file.dialogue_id,
        "device": file.device,
        "number": None,
        "signing_key": file.key,
        "effects": layer_text(tally.counts),
    }
    connection.execute(insert(INTAKE_FILE).prefix_with("OR REPLACE"), row)
