"""The notes of a table as rows of a list; one note that changes is one row that changes."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, item_order
from facilitator.ui.features.capture.rows import NoteRow

ROW = Qt.ItemDataRole.UserRole
MARKED = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


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
