"""The layers of coordinators: records of boards in versions, beside those of the tables.

A layer of somebody else comes in only under a key that a person said yes to. What is known to
be erased does not come in again; the rest merges as all versions do.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from facilitator.domain.clustering.records import (
    BoardId,
    Cluster,
    Layer,
    LayerEdit,
    LayerRecordId,
    TableNumber,
    only_one,
)
from facilitator.domain.clustering.versions import (
    HEADINGS,
    BoardHead,
    LayerVersion,
    NoteNumbers,
    about,
    is_disputed,
)
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.effects import Effect, effect
from facilitator.domain.merge.merging import Version, maximal, shown
from facilitator.domain.merge.versions import VersionVector, join_all
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.limits import MOST_LAYER_RECORDS
from facilitator.jobs import Slices, at_once
from facilitator.storage import layer_rows
from facilitator.storage.identity import Identity
from facilitator.storage.incoming import ImportFile, check_vectors
from facilitator.storage.layer_rows import StoredVersion
from facilitator.storage.reading import batches, numbering
from facilitator.storage.schema import BOARD, COORDINATOR, INTAKE_FILE, LAYER_RECORD
from facilitator.storage.sqlite.store_file import StoreFile

_OF_HEADINGS = VersionVector.of({HEADINGS: 1})


@dataclass(frozen=True, slots=True)
class IncomingLayer:
    """What comes in of a board: its records in versions, and the file that brings them."""

    board: BoardHead
    versions: tuple[LayerVersion, ...]
    file: ImportFile | None = None
    note_numbers: NoteNumbers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LayerTally:
    """How many records of a layer met which effect."""

    effects: Mapping[Effect, int] = field(default_factory=Counter)

    def count(self, *effects: Effect) -> int:
        """Count the records that met one of these effects."""
        return sum(self.effects.get(one, 0) for one in effects)


_Found = dict[UUID, tuple[Effect, frozenset[LayerVersion]]]


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

    def disputed(self, board: BoardId) -> Mapping[UUID, frozenset[LayerVersion]]:
        """Give the records of which coordinators wrote different versions apart."""
        versions = self.versions(board)
        return {key: found for key, found in versions.items() if is_disputed(found)}

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
        with self._file.transaction() as connection:
            for board, some in edits.items():
                self._write(connection, board, some)

    def _write(
        self, connection: Connection, board: BoardHead, edits: Sequence[LayerEdit]
    ) -> None:
        last: dict[UUID, LayerEdit] = {edit.record.id: edit for edit in edits}
        given = {edit.record.id for edit in edits if edit.given}
        layer_rows.let_return(connection, [board.id, *last])
        _keep_board(connection, board)
        before, after = layer_rows.known(connection, last), []
        for key, edit in last.items():
            known = [one.vector for one in before.get(key, ())]
            first = not known and key in given
            vector = join_all([*known, _OF_HEADINGS] if first else known)
            if not (first and edit.given):
                vector = vector.written_by(self._identity.device)
            after.append(Version(vector, edit.record, edit.after is None))
        layer_rows.put(connection, list(last), after, self._now())

    def note_table_numbers(self, board: BoardHead, tables: Iterable[DialogueId]) -> None:
        """Let the layer of a board say which numbers its tables have from this coordinator.

        What differs from before is a newer version.
        """
        layer = self.layer(board.id)
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
                self._write(connection, board, edits)

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
        tally = self.take_in(IncomingLayer(board, tuple(versions)), None)
        return sum(tally.effects.values()) - tally.count(Effect.KNOWN, Effect.OLDER)

    def look(self, brought: IncomingLayer) -> LayerTally:
        """Say what taking in would do; nothing is written. Raises as `take_in` does."""
        with self._file.transaction() as connection:
            found = _merged(connection, brought)
        return _tally(found)

    def take_in(self, brought: IncomingLayer, begun: datetime | None) -> LayerTally:
        """Take in what a file brings of a board, all or none of it, and log the file.

        With the moment of an intake that was begun it is taken back with that, but for the
        numbers of notes, which stay. Numbers of tables are those of the layer.

        Raises RefusedInputError `layer_full`, or `layer_erased` for a board that was wiped
        here.
        """
        at = begun or self._now()
        with self._file.transaction() as connection:
            found = _merged(connection, brought)
            changed = {
                key: kept
                for key, (met, kept) in found.items()
                if met not in {Effect.KNOWN, Effect.OLDER}
            }
            if changed:
                _keep_board(connection, brought.board)
            kept = [one for versions in changed.values() for one in versions]
            numbers = layer_rows.numbers_given(connection, _numbers(kept))
            layer_rows.put(connection, changed, kept, at, undoable=begun is not None)
            layer_rows.change_numbers(connection, _numbers(kept), numbers)
            layer_rows.merge_note_numbers(connection, brought.note_numbers)
            _check_size(connection, brought.board.id)
            if brought.file and begun:
                _log(connection, brought.file, begun)
        return _tally(found)

    def accept(self, key: str, begun: datetime | None = None) -> None:
        """Remember that a person said yes to the layers of who signs with a key.

        With the moment of an intake that was begun it is taken back with that.
        """
        with self._file.transaction() as connection:
            row = {"signing_key": key, "since": begun or self._now()}
            connection.execute(insert(COORDINATOR).prefix_with("OR IGNORE"), row)

    def coordinators(self) -> frozenset[str]:
        """Give the keys of which a person said yes to the layers; our own is one."""
        with self._file.transaction() as connection:
            found = connection.scalars(select(COORDINATOR.c.signing_key))
            return frozenset({*found, self._identity.key})


def _keep_board(connection: Connection, board: BoardHead) -> None:
    connection.execute(insert(BOARD).prefix_with("OR IGNORE"), asdict(board))


def _merged(connection: Connection, brought: IncomingLayer) -> _Found:
    """Say of each record that comes what becomes of it, and its versions afterwards."""
    check_vectors(cast("Any", brought.versions))
    if layer_rows.erased_among(connection, [brought.board.id]):
        raise RefusedInputError("layer_erased")
    concerned = {about(one.content) for one in brought.versions} - {None}
    ids = {one.content.id for one in brought.versions}
    gone = layer_rows.erased_among(connection, [*ids, *cast("set[UUID]", concerned)])
    arrived: dict[UUID, list[LayerVersion]] = defaultdict(list)
    for version in brought.versions:
        if gone.isdisjoint({version.content.id, about(version.content)}):
            arrived[version.content.id].append(version)
    before = layer_rows.known(connection, arrived)
    return {
        key: _one(before.get(key, ()), come, brought.board.id) for key, come in arrived.items()
    }


def _one(
    before: Iterable[StoredVersion], come: list[LayerVersion], board: BoardId
) -> tuple[Effect, frozenset[LayerVersion]]:
    """Merge one record; of one that cannot be read here, or is of another board, nothing."""
    here = [one.version for one in before]
    known = frozenset(one for one in here if one)
    strange = any(type(one.content) is not type(come[0].content) for one in known)
    if len(known) < len(here) or strange or any(one.content.board_id != board for one in known):
        return Effect.OLDER, known
    kept = maximal([*known, *come])
    return effect(cast("Any", known), cast("Any", come), cast("Any", kept)), kept


def _tally(found: _Found) -> LayerTally:
    return LayerTally(Counter(met for met, _ in found.values()))


def _numbers(versions: Iterable[LayerVersion]) -> set[LayerRecordId]:
    found = (one.content for one in versions)
    return {one.id for one in found if isinstance(one, TableNumber)}


def _check_size(connection: Connection, board: BoardId) -> None:
    ours = LAYER_RECORD.c.board_id == board
    query = select(func.count()).select_from(LAYER_RECORD).where(ours)
    if (connection.scalar(query) or 0) > MOST_LAYER_RECORDS:
        raise RefusedInputError("layer_full")


def _log(connection: Connection, file: ImportFile, begun: datetime) -> None:
    """Write in the history which file came in; its board stands where a table does."""
    row = {
        "taken_at": begun,
        "name": file.name,
        "sha256": file.sha256,
        "dialogue_id": file.dialogue_id,
        "device": file.device,
        "number": None,
        "signing_key": file.key,
        "effects": "",
    }
    connection.execute(insert(INTAKE_FILE).prefix_with("OR REPLACE"), row)
