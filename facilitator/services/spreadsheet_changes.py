"""One table of a sheet beside the same table here: what is new, equal, changed and gone."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.sheet_marks import GONE, last_marks
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Dialogue, Dossier, Record, Seat, seat_order
from facilitator.domain.records.ids import DialogueId, ItemId, RecordId
from facilitator.domain.records.items import UNKNOWN, Item, Labels
from facilitator.domain.table.attribution import speaker_label
from facilitator.domain.table.script import Script
from facilitator.exchange.spreadsheets.columns import SheetNote, SheetTable
from facilitator.services import spreadsheet_records as records
from facilitator.services.erased_rows import ErasedRows
from facilitator.services.spreadsheet_notes import NoteHere, NotesHere
from facilitator.services.spreadsheet_seats import SheetSeats
from facilitator.storage.store import Store


class RowState(StrEnum):
    """What a row of a sheet is to what is here."""

    NEW = "new"
    EQUAL = "equal"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """A row that is changed or gone: where it stands, what is here, and what it would become.

    `line` is 0 for a row that is gone; `after` is None then. `roles` are who spoke, here and
    in the row.
    """

    state: RowState
    file: str
    line: int
    table: str
    before: Record
    after: Record | None
    version: Version[Record]
    roles: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class TableOutcome:
    """What taking in a table would do: what is added, how many rows are equal, and the rest."""

    added: tuple[Version[Record], ...] = ()
    confirmed: tuple[Version[Record], ...] = ()
    """Rows that stand here by the word of somebody else alone, and are said here too now."""
    equal: int = 0
    changes: tuple[RowOutcome, ...] = ()
    sheet: str = ""
    """The sheet of before that this one is at this table."""
    other_sheet: bool = False
    """Whether a sheet of this name was here before at this table, with other rows."""


@dataclass(frozen=True, slots=True)
class SheetTableRows:
    """A table of the sheet, as its head would be, with its notes in the order of the file."""

    row: SheetTable
    dialogue: Dialogue
    script: Script | None
    notes: list[SheetNote] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SheetSource:
    """What the sheets are called: for people, and the one with notes to know it again."""

    tables: str
    notes: str
    source: str
    sheet: str


@dataclass(frozen=True, slots=True)
class TableHere:
    """What is here of a table: its head, and every version, removed ones too.

    What others brought who are no writers is `foreign`: that a sheet said it is their word.
    """

    head: Dialogue
    heads: Sequence[Version[Record]]
    seats: Mapping[RecordId, Sequence[Version[Record]]]
    items: Mapping[RecordId, Sequence[Version[Record]]]
    foreign: frozenset[UUID] = frozenset()
    erased: Collection[UUID] = ()
    """The ids of what was erased at it."""


def table_here(store: Store, home: DialogueId, gone: ErasedRows) -> TableHere:
    """Read what is here of a table, of which some may be gone."""
    heads = store.versions.known(Dialogue, [home])[RecordId(home)]
    head = shown(heads).content
    assert isinstance(head, Dialogue)
    seats, items = (store.versions.at_table(kind, home) for kind in (Seat, Item))
    foreign = store.versions.of_others(home, [home, *seats, *items])
    return TableHere(head, heads, seats, items, foreign, gone.at(home))


def compared(table: SheetTableRows, names: SheetSource, here: TableHere | None) -> TableOutcome:
    """Say what a table of the sheet would do to what is here."""
    if here is None:
        return _all_new(table, names)
    return _Comparison(table, names, here).outcome()


def _all_new(table: SheetTableRows, names: SheetSource) -> TableOutcome:
    home, sheet = table.dialogue.id, names.sheet
    seats = SheetSeats(table.dialogue, table.script, table.notes, (), lambda _: True)
    ids = records.item_ids(table.notes, home)
    marks = records.row_digests(table.notes)
    items = (
        records.sheet_version(_item(row, key, table, seats), sheet, mark)
        for row, key, mark in zip(table.notes, ids, marks, strict=True)
    )
    head = records.sheet_version(table.dialogue, sheet, records.head_digest(table.dialogue))
    people = (
        records.sheet_version(one.seat, sheet, records.seat_digest(one.seat))
        for one in seats.seats
    )
    return TableOutcome((head, *_frame(table.script, home), *people, *items))


def _frame(script: Script | None, home: DialogueId) -> Iterable[Version[Record]]:
    """Give what every table of a sheet has that no row says."""
    made: list[Record] = [*records.steps(script, home), records.closing(home)]
    return map(records.version, made)


def _item(row: SheetNote, key: ItemId, table: SheetTableRows, seats: SheetSeats) -> Item:
    return records.item(row, key, table.dialogue.id, seats.speaker(row))


class _Comparison:
    """A table of the sheet beside the same one here."""

    def __init__(self, table: SheetTableRows, names: SheetSource, here: TableHere) -> None:
        self._names, self._here = names, here
        self._head = here.head
        of_sheets = table.dialogue.id == here.head.id
        self._is_taken_over = of_sheets and here.head.id in here.foreign
        self._seats_here = sorted(_seats(here.seats.values()), key=seat_order)
        own = [seat for seat in self._seats_here if seat.id not in here.foreign]
        self._own_seats = own  # whoever brought a seat says who it is
        self._table = replace(table, dialogue=replace(table.dialogue, id=self._head.id))
        self._notes = NotesHere(
            self._head.id, here.items, table.notes, here.foreign, here.erased
        )
        known, self._other = self._notes.known_sheet(names.source, names.sheet)
        self._known, self._sheet = known, known or names.sheet
        used = here.seats.keys() - here.foreign
        self._seats = SheetSeats(
            self._head,
            table.script,
            table.notes,
            own,
            lambda found: RecordId(found) not in used,
        )

    def outcome(self) -> TableOutcome:
        """Give what the table would do."""
        equal = self._notes.equal(self._known)
        pairs = self._notes.changed(self._known, equal) if self._known else {}
        added, changes = [*self._new_seats()], [*self._head_change(), *self._seat_changes()]
        same = len(equal)
        for at, row in enumerate(self._table.notes):
            if at in pairs:
                change = self._change(row, at, self._notes[pairs[at]])
                changes += [change] if change else []
                same += change is None
            elif at not in equal:
                added.append(self._new(row, at))
        gone = self._gone({*equal.values(), *pairs.values()}) if self._known else ()
        told = tuple(added), tuple(self._confirmed(equal))
        return TableOutcome(*told, same, (*changes, *gone), self._known, self._other)

    def _confirmed(self, equal: Mapping[int, ItemId]) -> Iterator[Version[Record]]:
        """Give what somebody else brought as the sheet itself says it."""
        for at, key in equal.items():
            if key in self._here.foreign:
                item = _item(self._table.notes[at], key, self._table, self._seats)
                yield records.sheet_version(item, self._sheet, self._notes.digests[at])
        if self._is_taken_over:
            digest = records.head_digest(self._table.dialogue)
            yield records.sheet_version(self._table.dialogue, self._sheet, digest)
            yield from _frame(self._table.script, self._head.id)

    def _change(self, row: SheetNote, at: int, note: NoteHere) -> RowOutcome | None:
        after = _corrected(note.item, _item(row, note.item.id, self._table, self._seats))
        if after == note.item:
            return None
        digest = self._notes.digests[at]
        return self._outcome(row.line, note.item, after, digest, note.vectors)

    def _outcome(
        self,
        line: int,
        before: Record,
        after: Record,
        digest: str,
        vectors: Sequence[VersionVector],
    ) -> RowOutcome:
        names = self._names
        file = names.tables if isinstance(before, Dialogue) else names.notes
        version = records.sheet_version(after, self._sheet, digest, vectors)
        key = self._table.row.key
        roles = self._role(before), self._role(after)
        return RowOutcome(RowState.CHANGED, file, line, key, before, after, version, roles)

    def _role(self, record: Record) -> str:
        """Say who spoke a note, by the word that a sheet has for it."""
        if not isinstance(record, Item):
            return ""
        seats = (*self._seats_here, *(one.seat for one in self._seats.seats))
        labels = {seat.id: seat.role_label for seat in seats}
        dossier = Dossier(self._head)
        seat_id = record.speaker.seat_id
        return labels.get(seat_id, "") if seat_id else speaker_label(dossier, record.speaker)

    def _new(self, row: SheetNote, at: int) -> Version[Record]:
        key = self._notes.free_id(at, self._head.id, self._sheet)
        item = _item(row, key, self._table, self._seats)
        return records.sheet_version(item, self._sheet, self._notes.digests[at])

    def _gone(self, met: set[ItemId]) -> Iterator[RowOutcome]:
        for key in self._notes.of_sheet(self._known):
            if key not in met:
                note = self._notes[key]
                version = records.sheet_version(
                    note.item, self._sheet, GONE, note.vectors, removed=True
                )
                file, table = self._names.notes, self._table.row.key
                roles = self._role(note.item), ""
                yield RowOutcome(RowState.GONE, file, 0, table, note.item, None, version, roles)

    def _head_change(self) -> Iterator[RowOutcome]:
        wanted = self._table.dialogue
        digest = records.head_digest(wanted)
        foreign = self._head.id in self._here.foreign
        if self._is_taken_over or (not foreign and self._said_last(self._here.heads, digest)):
            return
        told = {
            name: value
            for name in _HEAD_FIELDS
            if (value := getattr(wanted, name)) and value != getattr(self._head, name)
        }
        if told:
            after = replace(self._head, **told)
            vectors = [one.vector for one in self._here.heads]
            yield self._outcome(self._table.row.line, self._head, after, digest, vectors)

    def _new_seats(self) -> Iterator[Version[Record]]:
        here = {seat.id for seat in self._own_seats}
        for one in self._seats.seats:
            if one.seat.id not in here:
                digest = records.seat_digest(one.seat)
                yield records.sheet_version(one.seat, self._sheet, digest)

    def _seat_changes(self) -> Iterator[RowOutcome]:
        here = {seat.id: seat for seat in self._own_seats}
        for one in self._seats.seats:
            before, digest = here.get(one.seat.id), records.seat_digest(one.seat)
            if before is None or before == one.seat:
                continue
            versions = self._here.seats[RecordId(before.id)]
            renamed = before.full_name and before.full_name != one.seat.full_name
            if renamed or not self._said_last(versions, digest):
                vectors = [each.vector for each in versions]
                yield self._outcome(one.line, before, one.seat, digest, vectors)

    def _said_last(self, versions: Sequence[Version[Record]], digest: str) -> bool:
        """Say whether a sheet said this last: this one, or any where it never said a thing."""
        last = last_marks(one.vector for one in versions)
        return last.get(self._sheet, digest if digest in last.values() else "") == digest


def _seats(found: Iterable[Sequence[Version[Record]]]) -> Iterator[Seat]:
    """Give the seats that are there."""
    for best in map(shown, found):
        if isinstance(best.content, Seat) and not best.removed:
            yield best.content


_HEAD_FIELDS = (
    "theme", "number", "held_on", "municipality", "municipality_code", "host_function",
    "participants", "form",
)  # fmt: skip
"""What a row of `tafels` says of a table."""


def _corrected(item: Item, row: Item) -> Item:
    """Give a note as its row says it now; what the row leaves empty stays as it is here."""
    words = item.verbatim.split() == row.verbatim.split()  # spaces alone are no correction
    return replace(
        item if words else item.unapproved(),
        kind=row.kind,
        verbatim=item.verbatim if words else row.verbatim,
        edited=item.edited if words else "",
        prints_verbatim=item.prints_verbatim and words,
        wording=item.wording if item.kind is row.kind else row.wording,
        speaker=item.speaker if row.speaker == UNKNOWN else row.speaker,
        step=row.step or item.step,
        labels=_corrected_labels(item.labels, row.labels),
    )


_LABELS_OF_A_ROW = (
    "title", "heading", "feature", "tags", "actors", "aim", "existing",
    "level", "tension", "way_out",
)  # fmt: skip


def _corrected_labels(labels: Labels, row: Labels) -> Labels:
    told = {name: getattr(row, name) for name in _LABELS_OF_A_ROW if getattr(row, name)}
    return replace(labels, **told)
