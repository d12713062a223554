"""Who speaks: the host, the seats, groups, or nobody known yet; Alt and the sign choose."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.items import Speaker
from facilitator.ui import styles
from facilitator.ui.capturing.items_model import Index
from facilitator.ui.capturing.rows import SeatRow
from facilitator.ui.capturing.seat_delegate import SeatDelegate
from facilitator.ui.capturing.seats_model import SeatsModel
from facilitator.ui.labels import KeyCap, PlainLabel
from facilitator.ui.layouts import FlowLayout, Panel
from facilitator.ui.look import follow, theme
from facilitator.ui.scrolling import quiet_bars

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SeatList(QListView):
    """One row is chosen: who speaks. Arrows choose another, Enter goes back to typing."""

    chosen = Signal(object)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seats = SeatsModel()
        self._showing = False
        self.setAccessibleName(self.tr("Who speaks?"))
        self.setProperty("own_ring", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        quiet_bars(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setModel(self.seats)
        self._delegate = SeatDelegate(self, self.seats)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._choose)
        follow(self.restyle)

    def restyle(self) -> None:
        """Give every row the height that the theme asks for."""
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Return hardly any height: the field goes first, the list takes what is left."""
        return QSize(super().sizeHint().width(), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        """Return the same, and no width of its own."""
        return QSize(1, theme().px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every row the height that its words need now."""
        super().resizeEvent(event)
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def dataChanged(
        self, first: Index, last: Index, roles: Sequence[int] | None = None
    ) -> None:
        """Paint changed rows anew; only another name moves the others (Qt always would)."""
        QAbstractItemView.dataChanged(self, first, last, roles or [])

    def show_seats(self, rows: Sequence[SeatRow], speaker: Speaker) -> None:
        """Show who can speak, and who does."""
        self._showing = True
        names = [row.name for row in self.seats.rows()]
        self.seats.set_rows(rows)
        if names != [row.name for row in rows]:
            self.scheduleDelayedItemsLayout()
        index = self.seats.index_of(speaker)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self._showing = False

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._showing:
            self.chosen.emit(self.seats.row_at(index).speaker)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to typing with Enter."""
        if event.key() in ENTER:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class SeatsPanel(Panel):
    """The list of who can speak, with its keys below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("paper", edges=Qt.Edge.RightEdge, parent=parent)
        self.heading = PlainLabel(self.tr("Who speaks?"), styles.HEADING_SMALL)
        self.key = KeyCap("Alt")
        self.list = SeatList()
        self.hints = self._hints()
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self.key)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self.list, 1)
        self._rows.addWidget(self.hints)
        follow(self.restyle)

    def _hints(self) -> QWidget:
        hints = QWidget()
        flow = FlowLayout(hints, 8)
        for key, words in (("1–9", self.tr("seat")), ("0", self.tr("who? later"))):
            flow.addWidget(KeyCap("Alt"))
            flow.addWidget(KeyCap(key))
            flow.addWidget(PlainLabel(words, styles.LABEL_SOFT, wrap=False))
        return hints

    def set_roomy(self, *, roomy: bool) -> None:
        """Show the keys below in words, or only the one that goes with every sign."""
        self.hints.setVisible(roomy)
        self.key.setVisible(not roomy)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        beside, above = theme().space(16), theme().space(16)
        self._head.setContentsMargins(beside, 0, beside, 0)
        self.hints.setContentsMargins(beside, 0, beside, 0)
        self._rows.setContentsMargins(0, above, 1, above)
        self._rows.setSpacing(theme().space(8))
