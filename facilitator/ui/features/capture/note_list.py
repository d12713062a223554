"""The notes that were kept, as painted cards, newest below; arrows walk through them."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.records.ids import ItemId
from facilitator.ui.features.capture.list_models import MARKED, Index, ItemsModel
from facilitator.ui.features.capture.note_layout import (
    AROUND,
    NoteColumns,
    NoteLines,
    columns,
    lay_out,
)
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import badge_size, paint_badge, paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD, RING
from facilitator.ui.widgets.card_list import CardList
from facilitator.ui.widgets.fields import types_words
from facilitator.ui.widgets.panels import quiet_bars

FOR_A_WHILE = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)
"""Reasons to lose the focus after which it comes back: a menu, another window."""


class NoteDelegate(QStyledItemDelegate):
    """Breaks every note into lines once, and again only when its words or width change."""

    def __init__(
        self, view: QAbstractItemView, model: ItemsModel, words: Sequence[str]
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._words = view, model, tuple(words)
        self._columns: NoteColumns | None = None
        self._laid: dict[ItemId, NoteLines] = {}
        model.modelReset.connect(self.forget)
        follow(self.forget)

    def forget(self) -> None:
        """Break all notes anew, because the type, the colours or the width changed."""
        self._columns = None
        self._laid.clear()

    def laid(self, index: Index) -> NoteLines:
        """Return a note in lines."""
        item = self._model.item_at(index)
        assert item is not None
        row = self._model.row(item)
        found = self._laid.get(item.id)
        if found is None or found.row is not row:
            found = self._laid[item.id] = lay_out(row, self._place())
        return found

    def _place(self) -> NoteColumns:
        if self._columns is None:
            self._columns = columns(self._view.width(), self._words)
        return self._columns

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need at the width of the list."""
        return QSize(0, self.laid(index).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint card, kind, words and time; the ring when this note has the focus."""
        laid = self.laid(index)
        rect = QRect(option.rect)
        width, left = laid.columns.card_width, laid.columns.card
        card = QRect(left, rect.top() + AROUND, width, rect.height() - 2 * AROUND)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_card(painter, card, selected=selected, marked=index.data(MARKED))
        self._paint_kind(painter, card, laid)
        self._paint_time(painter, card, laid)
        laid.paint(painter, rect.top())
        painter.restore()

    def _paint_card(
        self, painter: QPainter, card: QRect, *, selected: bool, marked: bool
    ) -> None:
        colours = theme().palette
        ground = colours.selected if marked else colours.card
        edge = colours.blue if marked or selected else colours.border
        paint_box(painter, card, ground, edge, radius=RADIUS_CARD)
        if selected and self._view.hasFocus():
            _paint_ring(painter, card)

    def _paint_kind(self, painter: QPainter, card: QRect, laid: NoteLines) -> None:
        size = badge_size(laid.row.word)
        middle = card.height() // 2 if not laid.columns.stacked else 0
        first = theme().px(11) + size.height() // 2
        top = card.top() + max(first, min(middle, theme().px(46))) - size.height() // 2
        place = QRect(QPoint(card.left() + theme().px(14), top), size)
        paint_badge(painter, place, laid.row.kind.value, laid.row.word)

    def _paint_time(self, painter: QPainter, card: QRect, laid: NoteLines) -> None:
        painter.setPen(theme().colour(text_styles.NOTE.ink))
        painter.setFont(text_styles.NOTE.font(theme()))
        inside = card.adjusted(0, theme().px(11), -theme().px(14), 0)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(inside, flags, laid.row.time)


class NoteList(CardList):
    """Cards of notes; it asks for no more height than they need.

    Letters typed here are meant for the field, and are handed on. `target_changed` tells that
    keys are about another note now, or about none.
    """

    typed = Signal(str)
    target_changed = Signal()
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
        self.selectionModel().currentChanged.connect(self._tell_target)
        self._at_end = True
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._stretched)
        follow(self.forget_places)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        quiet_bars(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _tell_target(self) -> None:
        if self.hasFocus():
            self.target_changed.emit()

    def _scrolled(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum()

    def _stretched(self, _least: int, most: int) -> None:
        if self._at_end:  # who saw the end goes on seeing it, also when the field grows
            self.verticalScrollBar().setValue(most)

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
        if self.currentIndex().isValid():
            self.selectionModel().clear()

    def show_newest(self) -> None:
        """Scroll to the end."""
        self.scrollToBottom()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the newest note the current one, so that a screen reader says it."""
        if not self.currentIndex().isValid():  # else Qt would take the first
            self.choose_last()
        super().focusInEvent(event)
        self.target_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let keys be about the field, but not for a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in FOR_A_WHILE:
            self.target_changed.emit()

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


def _paint_ring(painter: QPainter, card: QRect) -> None:
    half = RING / 2 + 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().palette.focus, RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = QRectF(card).adjusted(-half, -half, half, half)
    painter.drawRoundedRect(around, RADIUS_CARD + half, RADIUS_CARD + half)
    painter.restore()
