"""The tables of the start screen: the list, and around it a heading and a line to find one."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command, enters, leaves
from facilitator.ui.context.data_files import FaultsNote
from facilitator.ui.features.start.table_delegate import AROUND, StartTableRow, TableDelegate
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.fields import FindField
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout
from facilitator.ui.widgets.notice_line import NoticeLine
from facilitator.ui.widgets.row_list import ROW, RowList, RowsModel


class TableList(RowList):
    """Shows the tables; one of them is always the current one."""

    opened = Signal(object)
    changing = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tables on this laptop"), parent)
        self.tables = RowsModel[StartTableRow]()
        self._ready = False
        self._kept: list[QKeyEvent] = []
        self.setProperty("own_ring", True)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setModel(self.tables)
        self.setItemDelegate(TableDelegate(self, self.tables))
        self.clicked.connect(self._open)

    def sizeHint(self) -> QSize:
        """Return the height of one table; the room that is left makes it higher."""
        row = self.sizeHintForRow(0) if self.tables.rowCount() else 0
        return QSize(super().sizeHint().width(), row)

    def minimumSizeHint(self) -> QSize:
        """Return the same: what comes below scrolls before the list is gone."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where words take more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_rows(self, rows: Sequence[StartTableRow], current: object) -> None:
        """Show the tables; `current` is the one a person would go on with."""
        self.tables.set_rows(rows)
        places = (at for at, row in enumerate(rows) if row.id == current)
        self.setCurrentIndex(self.tables.index(next(places, 0)))

    def current_table(self) -> object:
        """Return the id of the current table, None when there is none."""
        row = self.currentIndex().data(ROW)
        return row.id if isinstance(row, StartTableRow) else None

    def open_current(self) -> None:
        """Open the current table."""
        self._open(self.currentIndex())

    def change_current(self) -> None:
        """Ask to change the current table."""
        self._change(self.currentIndex())

    def keep(self, events: Sequence[QKeyEvent]) -> None:
        """Keep keys that were pressed before this list was there."""
        self._kept.extend(events)

    def set_ready(self, *, replay: bool) -> None:
        """Play the keys that were pressed before, up to the one that opens a table."""
        self._ready = True
        kept, self._kept = self._kept, []
        for event in kept if replay else ():
            self.keyPressEvent(event)
            if enters(event):
                break

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters go to the next table whose theme begins with them."""
        if not self._ready and not leaves(event):
            self._kept.append(event.clone())
        elif enters(event):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the first table the current one, so that a screen reader says it."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.tables.index(0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a table."""
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if not index.isValid():
            return
        place = self.visualRect(index).center() if keyboard else event.pos()
        self.menu_of(index).popup(self.viewport().mapToGlobal(place))

    def menu_of(self, index: QModelIndex) -> QMenu:
        """Give the menu of one table; it goes away when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go on with this table"), lambda: self._open(index))
        menu.addAction(self.tr("Change seats and details …"), lambda: self._change(index))
        return menu

    def _open(self, index: QModelIndex) -> None:
        self._tell(index, self.opened)

    def _change(self, index: QModelIndex) -> None:
        self._tell(index, self.changing)

    def _tell(self, index: QModelIndex, signal: SignalInstance) -> None:
        row = index.data(ROW)
        if isinstance(row, StartTableRow):
            signal.emit(row.id)


class TablesSide(QWidget):
    """Heading, search line, list, and a kind sentence where there is nothing to list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self.heading = PlainLabel(self.tr("Go on with"), text_styles.HEADING, wrap=False)
        self.search = FindField(self.tr("Find a table"))
        self.list = TableList()
        self.empty = PlainLabel("", text_styles.FIELD_SOFT)
        self.hints = self._hints()
        self.due = NoticeLine(self.tr("Show what would go"))
        self.handed_in = NoticeLine(self.tr("Empty this laptop …"))
        self.review = NoticeLine(self.tr("Look at it"))
        self.second_copy = NoticeLine(self.tr("Second copy …"))
        self.faults = FaultsNote()
        self._notes = (self.due, self.handed_in, self.review, self.second_copy)
        self.note_buttons = [note.button for note in self._notes]
        self._top = QHBoxLayout()
        self._rows = QVBoxLayout(self)
        self._build()
        self.search.down.connect(self._to_list)
        self.search.returnPressed.connect(self.list.open_current)
        follow(self.restyle)

    def _hints(self) -> QWidget:
        hints = QWidget()
        row = FlowLayout(hints, step=16)
        pairs = (
            ("↵", self.tr("go on")),
            (shortcuts.cap(Command.CHANGE_TABLE), self.tr("change seats and details")),
            (shortcuts.cap(Command.OVERVIEW), self.tr("overview of all tables")),
        )
        for key, words in pairs:
            row.addWidget(_hint(key, words))
        return hints

    def _build(self) -> None:
        self.heading.setBuddy(self.list)
        self.search.setPlaceholderText(self.tr("find by theme, municipality or number"))
        self._top.addWidget(self.heading, 1)
        self._top.addWidget(self.search, 2)
        self._rows.addLayout(self._top)
        self._rows.addWidget(self.empty)
        self._rows.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(AROUND, 0, AROUND, 0)
        foot.addWidget(self.hints)
        self._rows.addLayout(foot)
        self._rows.addStretch()
        for note in (*self._notes, self.faults):
            told = QHBoxLayout()
            told.setContentsMargins(AROUND, 0, AROUND, 0)
            told.addWidget(note)
            self._rows.addLayout(told)
        for hidden in (self.search, self.empty, self.hints):
            hidden.hide()

    def restyle(self) -> None:
        """Take space from the theme in use."""
        around = 12 if self._narrow else 56
        room, above = theme().space(around) - AROUND, theme().space(around)
        self._rows.setContentsMargins(room, above, room, theme().space(16))
        self._rows.setSpacing(theme().space(8))
        self._top.setContentsMargins(AROUND, 0, AROUND, 0)
        self.empty.setContentsMargins(AROUND, theme().space(12), AROUND, 0)

    def make_room(self, *, narrow: bool) -> None:
        """Leave less white space where there is little room."""
        self._narrow = narrow
        self.restyle()

    def show_points(self, number: int) -> None:
        """Say how much there is to look at after merging, or nothing."""
        words = self.tr("%n point(s) to look at after merging.", "", number)
        self.review.show_words(words if number else "")

    def show_due(self, programmes: int, tables: int) -> None:
        """Say of how many programmes the last day is over and how many tables that are."""
        over = self.tr("The last day of %n programme(s) is over.", "", programmes)
        here = self.tr("%n table(s) may no longer be here.", "", tables)
        words = [over] * bool(programmes) + [here] * bool(tables)
        self.due.show_words(" ".join(words))

    def show_handed_in(self, tables: int) -> None:
        """Say how many tables that were made here were handed in, or nothing."""
        words = self.tr("%n table(s) handed in. Did you hear that they arrived?", "", tables)
        self.handed_in.show_words(words if tables else "")

    def show_rows(self, rows: Sequence[StartTableRow], current: object) -> None:
        """Show the tables, or say why there are none."""
        self.list.show_rows(rows, current)
        self.empty.setText(self._why_empty())
        self.empty.setVisible(not rows)
        self.hints.setVisible(bool(rows))
        self.list.setVisible(bool(rows))

    def _why_empty(self) -> str:
        if self.search.text():
            return self.tr("No table found with “{words}”.").format(words=self.search.text())
        return self.tr(
            "Your tables will be here. Begin with a new table, or try the practice table first."
        )

    def to_search(self) -> None:
        """Go to the line that finds a table, when there is one."""
        if self.search.isVisible():
            self.search.setFocus()
            self.search.selectAll()

    def _to_list(self) -> None:
        if self.list.tables.rowCount():
            self.list.setFocus()


def _hint(key: str, words: str) -> QWidget:
    """Show a key beside what it does."""
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(KeyCap(key))
    row.addWidget(PlainLabel(words, text_styles.NOTE, wrap=False))
    return hint
