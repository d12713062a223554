"""The notes that were kept, newest below; arrows walk through them."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from facilitator.domain.records.ids import ItemId
from facilitator.ui.features.capture.card_list import CardList
from facilitator.ui.features.capture.items_model import ItemsModel
from facilitator.ui.features.capture.note_delegate import NoteDelegate
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.fields import types_words
from facilitator.ui.widgets.scroll_bar import quiet_bars

FOR_A_WHILE = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)
"""Reasons to lose the focus after which it comes back: a menu, another window."""


class NoteList(CardList):
    """Cards of notes; it asks for no more height than they need.

    Letters typed here are meant for the field, and are handed on. `hand_changed` tells that
    keys are about another note now, or about none.
    """

    typed = Signal(str)
    hand_changed = Signal()
    left_below = Signal()

    def __init__(
        self, name: str, model: ItemsModel, words: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.notes = model
        self.setAccessibleName(name)
        self.setProperty("own_ring", True)  # on the card, not around the list
        self._dress()
        self._delegate = NoteDelegate(self, model, words)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._tell_hand)
        self._at_end = True
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._stretched)
        follow(self.restyle)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        quiet_bars(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _tell_hand(self) -> None:
        if self.hasFocus():
            self.hand_changed.emit()

    def _scrolled(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum()

    def _stretched(self, _least: int, most: int) -> None:
        if self._at_end:  # who saw the end goes on seeing it, also when the field grows
            self.verticalScrollBar().setValue(most)

    def restyle(self) -> None:
        """Give every note the height that the theme asks for."""
        self.forget_places()

    def sizeHint(self) -> QSize:
        """Return hardly any height: the field goes first, the list takes what is left."""
        return QSize(super().sizeHint().width(), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        """Return the same, and no width of its own."""
        return QSize(1, theme().px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the notes out anew when they get another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._delegate.forget()
            self.forget_places()
        if self.hasFocus():  # the note in hand stays in sight
            self.scrollTo(self.currentIndex())

    def current(self) -> ItemId | None:
        """Return the note that has the focus in this list."""
        item = self.notes.item_at(self.currentIndex())
        return item.id if item else None

    def choose(self, item_id: ItemId | None) -> None:
        """Make a note the current one and bring it into sight."""
        index = self.notes.index_of(item_id)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)

    def choose_last(self) -> None:
        """Make the newest note the current one."""
        items = self.notes.items()
        self.choose(items[-1].id if items else None)

    def forget_choice(self) -> None:
        """Let no note be the current one."""
        self.selectionModel().clear()

    def show_newest(self) -> None:
        """Scroll to the end."""
        self.scrollToBottom()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the newest note the current one, so that a screen reader says it."""
        if not self.currentIndex().isValid():  # else Qt would take the first
            self.choose_last()
        super().focusInEvent(event)
        self.hand_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let keys be about the field, but not for a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in FOR_A_WHILE:
            self.hand_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down at the end goes back to typing, letters go to the field."""
        last = self.currentIndex().row() == self.notes.rowCount() - 1
        if event.key() == Qt.Key.Key_Down and last:
            self.left_below.emit()
        elif types_words(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Look for nothing: what is typed here goes to the field."""
