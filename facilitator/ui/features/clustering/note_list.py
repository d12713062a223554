"""The notes of a board as cards of one height; the one in front is shown in full."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.records.ids import ItemId
from facilitator.ui.commands.shortcuts import enters, plain_letter
from facilitator.ui.features.clustering.keys import keys_of_notes
from facilitator.ui.features.clustering.tag_marks import paint_tags
from facilitator.ui.features.clustering.view_protocol import NoteCard, RowOf
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import (
    key_size,
    paint_box,
    paint_card_ring,
    paint_key,
    paint_ringed_sign,
    paint_sign,
)
from facilitator.ui.theme.tokens import RADIUS_CARD, RING
from facilitator.ui.widgets.card_list import CardList
from facilitator.ui.widgets.key_menu import offer_keys
from facilitator.ui.widgets.panels import quiet_bars
from facilitator.ui.widgets.row_list import ROW, break_lines

Index = QModelIndex | QPersistentModelIndex

AROUND = RING + 1
"""Room around a card for the ring."""
SIGN = 20
LINES = 2
"""So many lines of a note that is not in front are shown."""
DRAGGED = "application/x-dialoogtafel-note"
PLAIN = Qt.KeyboardModifier.KeypadModifier


class BoardNotesModel(QAbstractListModel):
    """Notes, each told in words when it is to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self._notes: Sequence[BoardNote] = ()
        self._row_of: RowOf = lambda _note: NoteCard("", "", "")
        self._told: dict[ItemId, NoteCard] = {}

    def show_notes(self, notes: Sequence[BoardNote], row_of: RowOf) -> None:
        """Show other notes; one that went or came leaves the others where they are."""
        before, self._row_of = self._notes, row_of
        self._told.clear()
        first = _first_difference(before, notes)
        if len(before) == len(notes) + 1 and _same(before[first + 1 :], notes[first:]):
            self.beginRemoveRows(QModelIndex(), first, first)
            self._notes = notes
            self.endRemoveRows()
        elif len(before) + 1 == len(notes) and _same(before[first:], notes[first + 1 :]):
            self.beginInsertRows(QModelIndex(), first, first)
            self._notes = notes
            self.endInsertRows()
        elif not _same(before, notes):
            self.beginResetModel()
            self._notes = notes
            self.endResetModel()

    def notes(self) -> Sequence[BoardNote]:
        """Return all notes in their order."""
        return self._notes

    def again(self, item: ItemId) -> None:
        """Tell one note anew."""
        self._told.pop(item, None)
        row = self.row_of(item)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, item: ItemId) -> int | None:
        """Give the row of a note, None when it is not here."""
        rows = (row for row, note in enumerate(self._notes) if note.item.id == item)
        return next(rows, None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many notes there are."""
        return 0 if parent is not None and parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the note in words, its text, or its sentence with its place."""
        if not index.isValid() or index.row() >= len(self._notes):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._card(index.row()).text
        if role == ROW:
            return self._card(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = self.tr("{number} of {count}")
            told = place.format(number=index.row() + 1, count=len(self._notes))
            return f"{self._card(index.row()).spoken}, {told}"
        return None

    def _card(self, row: int) -> NoteCard:
        note = self._notes[row]
        if note.item.id not in self._told:
            self._told[note.item.id] = self._row_of(note)
        return self._told[note.item.id]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let notes be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Say that notes are dragged as nothing but themselves."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the id of the note that is dragged."""
        data = QMimeData()
        ids = [str(self._notes[index.row()].item.id) for index in indexes]
        data.setData(DRAGGED, "\n".join(ids).encode())
        return data


def _first_difference(one: Sequence[BoardNote], other: Sequence[BoardNote]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    first = (place for place, (left, right) in pairs if left is not right)
    return next(first, min(len(one), len(other)))


def _same(one: Sequence[BoardNote], other: Sequence[BoardNote]) -> bool:
    """Say whether these are the same notes; comparing what is in them would take long."""
    return len(one) == len(other) and all(map(_is_same, one, other))


def _is_same(one: BoardNote, other: BoardNote) -> bool:
    return one is other


class BoardNoteDelegate(QStyledItemDelegate):
    """Paints a note: the sign of its kind, its words, and below them who said it."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def plain_height(self) -> int:
        """Return the height of a note that is not in front."""
        line = QFontMetrics(text_styles.TEXT.font(theme())).height()
        return LINES * line + self._below() + 2 * (AROUND + theme().space(8))

    def full_height(self, card: NoteCard) -> int:
        """Return the height of a note with all its words."""
        words = _laid_out(card.text, self._room(self._view.viewport().rect()).width())
        high = round(words.boundingRect().height())
        below = self._below() * (2 if card.hint else 1)
        return high + below + 2 * (AROUND + theme().space(8))

    def _below(self) -> int:
        metrics = QFontMetrics(text_styles.LABEL_SOFT.font(theme()))
        return max(metrics.height(), key_size("S").height()) + theme().px(3)

    def _room(self, rect: QRect) -> QRect:
        """Give the room of the words in a row."""
        beside, above = theme().space(12), AROUND + theme().space(8)
        left = AROUND + beside + theme().px(SIGN) + theme().space(8)
        return rect.adjusted(left, above, -AROUND - beside, -above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card; the note in front with all its words."""
        card = index.data(ROW)
        assert isinstance(card, NoteCard)
        rect, colours = QRect(option.rect), theme().palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_card(painter, rect, card, chosen=chosen)
        room = self._room(rect)
        ring = QRectF(0, 0, theme().px(SIGN), theme().px(SIGN))
        ring.moveTo(rect.left() + AROUND + theme().space(12), room.top() + theme().px(1))
        paint_ringed_sign(painter, ring, card.kind, colours.kind(card.kind))
        words = _laid_out(card.text, room.width())
        painter.setPen(colours.ink)
        if chosen or words.lineCount() <= LINES:
            words.draw(painter, QPointF(room.topLeft()))
        else:
            _paint_two_lines(painter, room, words, card.text)
        if chosen and card.hint:
            room.setBottom(room.bottom() - self._below())
            _paint_hint(
                painter,
                QRect(room.left(), room.bottom() + 1, room.width(), self._below()),
                card.hint,
            )
        self._paint_below(painter, room, card)
        painter.restore()

    def _paint_card(
        self, painter: QPainter, rect: QRect, card: NoteCard, *, chosen: bool
    ) -> None:
        colours = theme().palette
        inside = rect.adjusted(AROUND, AROUND, -AROUND, -AROUND)
        ground = colours.selected if card.marked else colours.card
        edge = colours.blue if chosen or card.marked else colours.border
        paint_box(painter, inside, ground, edge, radius=RADIUS_CARD)
        if chosen and self._view.hasFocus():
            paint_card_ring(painter, inside)

    def _paint_below(self, painter: QPainter, room: QRect, card: NoteCard) -> None:
        """Paint who said it, whether it is sensitive, and where it seems to belong."""
        colours = theme().palette
        high = self._below() - theme().px(3)
        line = QRect(room.left(), room.bottom() - high + 1, room.width(), high)
        flags = Qt.AlignmentFlag.AlignVCenter
        if card.marked:
            side = theme().px(16)
            at_right = QRectF(room.right() - side, line.top() + (high - side) / 2, side, side)
            paint_sign(painter, at_right, "safe", colours.blue)
            line.setRight(line.right() - side - theme().space(8))
        if card.tags:
            half = line.adjusted(line.width() * 2 // 5, 0, 0, 0)
            line.setRight(paint_tags(painter, half, card.tags) - theme().space(8))
        painter.setFont(text_styles.HEADING_SMALL.font(theme()))
        sensitive = f" · {card.sensitive}" if card.sensitive else ""
        wide = painter.fontMetrics().horizontalAdvance(sensitive)
        painter.setFont(text_styles.LABEL_SOFT.font(theme()))
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        told = metrics.elidedText(card.said_by, elide, max(line.width() - wide, 0))
        painter.setPen(colours.grey)
        painter.drawText(line, flags, told)
        painter.setPen(colours.knel)
        painter.setFont(text_styles.HEADING_SMALL.font(theme()))
        painter.drawText(
            line.adjusted(metrics.horizontalAdvance(told), 0, 0, 0), flags, sensitive
        )


def _laid_out(text: str, width: int) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), text_styles.TEXT.font(theme()))
    break_lines(layout, width)
    return layout


def _paint_two_lines(painter: QPainter, room: QRect, words: QTextLayout, text: str) -> None:
    """Paint the first line, and of the rest what fits in the second."""
    first, second = words.lineAt(0), words.lineAt(1)
    painter.setFont(text_styles.TEXT.font(theme()))
    metrics, start = painter.fontMetrics(), second.textStart()
    top = room.top() + metrics.ascent()
    painter.drawText(QPointF(room.left(), top), _part(text, 0, first.textLength()))
    rest = " ".join(_part(text, start, len(text) * 2).split())
    told = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(QPointF(room.left(), top + first.height()), told)


def _part(text: str, start: int, length: int) -> str:
    """Give a part of a text, counted as Qt does: in halves of what has two."""
    cut = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * (start + length)]
    return cut.decode("utf-16-le", "ignore").rstrip("\n\u2028")


def _paint_hint(painter: QPainter, line: QRect, hint: str) -> None:
    """Paint where a note seems to belong and why, and the key that puts it there."""
    key = key_size("S")
    painter.setFont(text_styles.HEADING_SMALL.font(theme()))
    room, elide = line.width() - key.width() - theme().space(8), Qt.TextElideMode.ElideRight
    told = painter.fontMetrics().elidedText(hint, elide, room)
    painter.setPen(theme().palette.blue)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, told)
    left = line.left() + painter.fontMetrics().horizontalAdvance(told) + theme().space(8)
    top = line.top() + (line.height() - key.height()) // 2
    paint_key(painter, QRect(left, top, key.width(), key.height()), "S")


class BoardNoteList(CardList):
    """The notes to be placed; figures and letters work while it has the focus."""

    figure_typed = Signal(int)
    letter_typed = Signal(str)
    confirmed = Signal()
    marked = Signal()
    moved = Signal()
    taken_out = Signal()
    left = Signal()
    fitted = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_of_notes = BoardNotesModel()
        self.cards = BoardNoteDelegate(self)
        self._plain, self._full = 1, 1
        self.setAccessibleName(label)
        self.setProperty("own_ring", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setModel(self.model_of_notes)
        self.setItemDelegate(self.cards)
        self.selectionModel().currentChanged.connect(self._follow)
        follow(self._restyle)

    def _restyle(self) -> None:
        self._plain = self.cards.plain_height()
        self._measure()

    def show_notes(self, notes: Sequence[BoardNote], row_of: RowOf) -> None:
        """Show other notes; in front is what stands where the one before did."""
        row, scrolled = max(self.currentIndex().row(), 0), self.verticalScrollBar().value()
        self.model_of_notes.show_notes(notes, row_of)
        self.go_to(min(row, len(notes) - 1))
        self._measure()
        self.verticalScrollBar().setValue(scrolled)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def go_to(self, row: int) -> None:
        """Bring a row to the front."""
        if row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.model_of_notes.index(row, 0))

    def tell_again(self, item: ItemId) -> None:
        """Tell one note anew, with the height that it needs then."""
        self.model_of_notes.again(item)
        self._measure()
        self.scrollTo(self.currentIndex())

    def current(self) -> BoardNote | None:
        """Give the note in front."""
        row = self.currentIndex().row()
        notes = self.model_of_notes.notes()
        return notes[row] if 0 <= row < len(notes) else None

    def _follow(self) -> None:
        self._measure()
        self.moved.emit()

    def _measure(self) -> None:
        """Give the note in front its height; the others have theirs."""
        card = self.currentIndex().data(ROW)
        full = self.cards.full_height(card) if isinstance(card, NoteCard) else 0
        self._full = max(full, self._plain)
        self._fit()
        self.fitted.emit()
        self.viewport().update()

    @property
    def height_in_front(self) -> int:
        """How high the note in front is."""
        return self._full

    def _top(self, row: int) -> int:
        current = self.currentIndex().row()
        return row * self._plain + (self._full - self._plain if 0 <= current < row else 0)

    def _row_at(self, below: int) -> int:
        current = self.currentIndex().row()
        if current >= 0 and below >= self._top(current) + self._full:
            below -= self._full - self._plain
            return min(below // self._plain, self._rows())
        return min(below // self._plain, max(current, 0)) if current >= 0 else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the note in front anew at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show where the keys no longer are."""
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for no more than is needed: a page that breaks lines gives that, and no less."""
        return QSize(theme().px(360), max(self.minimumHeight(), self._plain))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        offer_keys(self, event, keys_of_notes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell figures, letters, Enter, Space and Del; arrows walk."""
        alone = not event.modifiers() & ~PLAIN
        if alone and event.text().isdigit():
            self.figure_typed.emit(int(event.text()))
        elif alone and enters(event):
            self.confirmed.emit()
        elif alone and event.key() == Qt.Key.Key_Space:
            self.marked.emit()
        elif alone and event.key() == Qt.Key.Key_Delete:
            self.taken_out.emit()
        elif alone and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif (letter := plain_letter(event)) and letter.isalpha():
            self.letter_typed.emit(letter)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _typed: str) -> None:
        """Letters are commands here; they do not look for a row."""
