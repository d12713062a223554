"""Notes and speakers as rows of two lists; what changes is one row that changes."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind, Speaker, item_order

ROW = Qt.ItemDataRole.UserRole
MARKED = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What the stream says of one note.

    `text` stands in quotation marks where they are the speaker's own words; `facts` are short
    and stand beside the speaker, `remarks` are sentences and stand below; `spoken` is what a
    screen reader says.
    """

    kind: ItemKind
    word: str
    text: str
    said_by: str
    time: str
    spoken: str
    title: str = ""
    facts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    starred: bool = False
    sensitive: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """Someone who can speak: the sign that goes with Alt, a role, and how many notes.

    `person` is the name by which those at the table know them; it stays on this laptop.
    """

    speaker: Speaker
    sign: str
    name: str
    count: int
    spoken: str
    person: str = ""

    @property
    def whole_name(self) -> str:
        """The role with the name: `bakker · Bram`."""
        both = self.name and self.person
        return f"{self.name} · {self.person}" if both else self.name or self.person


class ItemsModel(QAbstractListModel):
    """Items in their order; `describe` gives the words of one, kept until it changes."""

    def __init__(self, describe: Callable[[Item], NoteRow]) -> None:
        super().__init__()
        self._describe = describe
        self._items: tuple[Item, ...] = ()
        self._rows: dict[ItemId, NoteRow] = {}
        self._places: dict[ItemId, int] = {}
        self._marked: frozenset[ItemId] = frozenset()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many notes there are; a note has none under it."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a note, or whether it is marked."""
        item = self.item_at(index)
        if item is None:
            return None
        if role == MARKED:
            return item.id in self._marked
        if role == ROW:
            return self.row(item)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(item)
        return None

    def _spoken(self, item: Item) -> str:
        spoken = self.row(item).spoken
        return f"{spoken}, {self.tr('marked')}" if item.id in self._marked else spoken

    def row(self, item: Item) -> NoteRow:
        """Return the words of a note."""
        found = self._rows.get(item.id)
        if found is None:
            found = self._rows[item.id] = self._describe(item)
        return found

    def items(self) -> tuple[Item, ...]:
        """Return all notes in their order."""
        return self._items

    def item_at(self, index: Index) -> Item | None:
        """Return the note of a row, None outside the list."""
        there = index.isValid() and index.row() < len(self._items)
        return self._items[index.row()] if there else None

    def index_of(self, item_id: ItemId | None) -> QModelIndex:
        """Return where a note is; an invalid index when it is not here."""
        place = self._places.get(item_id) if item_id is not None else None
        return self.index(place) if place is not None else QModelIndex()

    def _set(self, items: tuple[Item, ...], changed_from: int = 0) -> None:
        """Take other items, of which those before a place are the same."""
        self._items = items
        if changed_from == 0:
            self._places.clear()
        for place in range(changed_from, len(items)):
            self._places[items[place].id] = place

    def set_items(self, items: Iterable[Item]) -> None:
        """Show these notes and no others."""
        self.beginResetModel()
        self._set(tuple(sorted(items, key=item_order)))
        self._rows.clear()
        self.endResetModel()

    def put(self, item: Item) -> None:
        """Show a note: in the place of what it was, or as a new row."""
        self._rows.pop(item.id, None)
        known = self.index_of(item.id)
        if known.isValid():
            self._swap(known, item)
        else:
            self._insert(item)

    def _swap(self, index: QModelIndex, item: Item) -> None:
        place = index.row()
        self._items = (*self._items[:place], item, *self._items[place + 1 :])
        self.dataChanged.emit(index, index)

    def _insert(self, item: Item) -> None:
        place, order = len(self._items), item_order(item)
        if self._items and order < item_order(self._items[-1]):  # new ones seldom are
            place = bisect_left(self._items, order, key=item_order)
        self.beginInsertRows(QModelIndex(), place, place)
        self._set((*self._items[:place], item, *self._items[place:]), place)
        self.endInsertRows()

    def take(self, item_id: ItemId) -> None:
        """Show a note no longer; one that is not here stays away."""
        place = self.index_of(item_id).row()
        if place < 0:
            return
        self.beginRemoveRows(QModelIndex(), place, place)
        self._places.pop(item_id)
        self._set((*self._items[:place], *self._items[place + 1 :]), place)
        self._rows.pop(item_id, None)
        self.endRemoveRows()

    def refresh(self, item_id: ItemId) -> None:
        """Find the words of a note anew, because what it points at changed."""
        index = self.index_of(item_id)
        if index.isValid():
            self._rows.pop(item_id, None)
            self.dataChanged.emit(index, index)

    def refresh_all(self) -> None:
        """Find all words anew, as after a seat got another name."""
        self._rows.clear()
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))

    def mark(self, marked: Collection[ItemId]) -> None:
        """Mark these notes and no others."""
        changed = self._marked ^ frozenset(marked)
        self._marked = frozenset(marked)
        for item_id in changed:
            index = self.index_of(item_id)
            if index.isValid():
                self.dataChanged.emit(index, index, [MARKED])


class SeatsModel(QAbstractListModel):
    """Host, seats, groups and nobody known, in that order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[SpeakerRow, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many can speak; a row has none under it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return row.spoken if role in spoken else None

    def rows(self) -> tuple[SpeakerRow, ...]:
        """Return all rows."""
        return self._rows

    def row_at(self, index: Index) -> SpeakerRow:
        """Return the row at an index of this model."""
        return self._rows[index.row()]

    def index_of(self, speaker: Speaker) -> QModelIndex:
        """Return where a speaker is; an invalid index when not here."""
        speakers = [row.speaker for row in self._rows]
        return self.index(speakers.index(speaker)) if speaker in speakers else QModelIndex()

    def set_rows(self, rows: Sequence[SpeakerRow]) -> None:
        """Show these rows; only what changed is told, when as many stay."""
        if [row.speaker for row in rows] != [row.speaker for row in self._rows]:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
            return
        before, self._rows = self._rows, tuple(rows)
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def set_row(self, row: SpeakerRow) -> None:
        """Show one of the rows anew; who is not here stays away."""
        index = self.index_of(row.speaker)
        if index.isValid():
            at = index.row()
            self._rows = (*self._rows[:at], row, *self._rows[at + 1 :])
            self.dataChanged.emit(index, index)
