"""The list of tables: keys and clicks open one; keys pressed too early are kept."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from facilitator.ui.features.start.table_delegate import TableDelegate
from facilitator.ui.features.start.tables_model import ROW, StartTableRow, StartTablesModel
from facilitator.ui.features.start.waiting import leaves
from facilitator.ui.theme.manager import follow
from facilitator.ui.widgets.scroll_bar import quiet_bars

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TableList(QListView):
    """Shows the tables; one of them is always the current one."""

    opened = Signal(object)
    changing = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables = StartTablesModel()
        self._ready = False
        self._kept: list[QKeyEvent] = []
        self.setAccessibleName(self.tr("Tables on this laptop"))
        self.setProperty("own_ring", True)
        self._dress()
        self.setModel(self.tables)
        self.setItemDelegate(TableDelegate(self, self.tables))
        self.clicked.connect(self._open)
        follow(self.restyle)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def restyle(self) -> None:
        """Give every row the height that the theme asks for."""
        self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: Sequence[StartTableRow], current: object) -> None:
        """Show the tables; `current` is the one a person would go on with."""
        self.tables.set_rows(rows)
        self.setCurrentIndex(self.tables.index_of(current))

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
            if event.key() in ENTER:
                break

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters go to the next table whose theme begins with them."""
        if not self._ready and not leaves(event):
            self._kept.append(event.clone())
        elif event.key() in ENTER:
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
