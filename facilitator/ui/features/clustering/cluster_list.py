"""The kernen of a chapter as cards beside each other, or as rows where there is little room."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.clustering.records import ClusterId
from facilitator.domain.records.ids import ItemId
from facilitator.ui.commands.shortcuts import enters, plain_letter
from facilitator.ui.features.clustering.keys import keys_of_clusters
from facilitator.ui.features.clustering.note_list import (
    AROUND,
    DRAGGED,
    PLAIN,
)
from facilitator.ui.features.clustering.tag_marks import paint_tags
from facilitator.ui.features.clustering.view_protocol import CardCount, CardMark, ClusterCard
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import (
    key_size,
    paint_box,
    paint_card_ring,
    paint_key,
    paint_ringed_sign,
)
from facilitator.ui.theme.tokens import RADIUS_CARD
from facilitator.ui.widgets.key_menu import offer_keys
from facilitator.ui.widgets.row_list import ROW, RowList, RowsModel

Index = QModelIndex | QPersistentModelIndex

SIGN = 20
NARROWEST = 340
"""A card has at least so many pixels at 100 %."""
TITLE_LINES = 2
FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
CENTER = Qt.AlignmentFlag.AlignVCenter


class ClusterDelegate(QStyledItemDelegate):
    """Paints a card: sign, title and key; an explanation; how many said so, and from where."""

    def __init__(self, view: "ClusterList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of a column and the height that the card needs."""
        card = index.data(ROW)
        assert isinstance(card, ClusterCard)
        wide = self._view.column_width()
        return QSize(wide, self._title_height(card, wide) + self._rest())

    def _rest(self) -> int:
        line, gap = self._line(), theme().px(4)
        rows = 1 if self._view.compact else 2
        return rows * (line + gap) + 2 * (AROUND + theme().space(12))

    def _line(self) -> int:
        return max(
            QFontMetrics(text_styles.LABEL.font(theme())).height(), key_size("1").height()
        )

    def _title_height(self, card: ClusterCard, wide: int) -> int:
        metrics = QFontMetrics(text_styles.TITLE.font(theme()))
        room = QRect(0, 0, max(self._title_width(card, wide), 1), 1 << 16)
        high = metrics.boundingRect(room, int(FLAGS), card.title).height()
        return min(max(high, metrics.height()), TITLE_LINES * metrics.lineSpacing())

    def _title_width(self, card: ClusterCard, wide: int) -> int:
        around = 2 * (AROUND + theme().space(16))
        key = key_size(card.key).width() + theme().space(8)
        return wide - around - theme().px(SIGN) - theme().space(8) - key

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card; around the current one the ring, while the list has the focus."""
        card = index.data(ROW)
        assert isinstance(card, ClusterCard)
        rect, colours = QRect(option.rect), theme().palette
        inside = rect.adjusted(AROUND, AROUND, -AROUND, -AROUND)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ringed = chosen and self._view.hasFocus()
        painter.save()
        new = card.id is None
        edge = colours.blue if ringed else colours.control if new else colours.border
        paint_box(
            painter, inside, None if new else colours.card, edge, radius=RADIUS_CARD, dashed=new
        )
        if ringed:
            paint_card_ring(painter, inside)
        room = inside.adjusted(
            theme().space(16), theme().space(12), -theme().space(16), -theme().space(12)
        )
        (self._paint_new if new else self._paint_kern)(painter, room, card)
        painter.restore()

    def _paint_new(self, painter: QPainter, room: QRect, card: ClusterCard) -> None:
        """Paint what makes a new kern: its words and its key, in the middle."""
        key, gap = key_size(card.key), theme().space(8)
        painter.setFont(text_styles.STRONG.font(theme()))
        wide = painter.fontMetrics().horizontalAdvance(card.title)
        left = room.left() + max((room.width() - wide - gap - key.width()) // 2, 0)
        painter.setPen(theme().palette.grey)
        painter.drawText(QRect(left, room.top(), wide, room.height()), CENTER, card.title)
        top = room.center().y() - key.height() // 2
        paint_key(painter, QRect(left + wide + gap, top, key.width(), key.height()), card.key)

    def _paint_kern(self, painter: QPainter, room: QRect, card: ClusterCard) -> None:
        colours, side = theme().palette, theme().px(SIGN)
        ring = QRectF(room.left(), room.top() + theme().px(2), side, side)
        paint_ringed_sign(painter, ring, card.kind, colours.kind(card.kind))
        key = key_size(card.key)
        cap = QRect(room.right() - key.width() + 1, room.top(), key.width(), key.height())
        paint_key(painter, cap, card.key)
        left = room.left() + side + theme().space(8)
        title_high = self._title_height(card, self._view.column_width())
        title = QRect(left, room.top(), cap.left() - theme().space(8) - left, title_high)
        painter.setFont(text_styles.TITLE.font(theme()))
        painter.setPen(colours.ink)
        painter.save()
        painter.setClipRect(title)
        painter.drawText(title, int(FLAGS), _fitting(painter, title, card.title))
        painter.restore()
        self._paint_below(painter, room, title.bottom() + 1 + theme().px(4), card)

    def _paint_below(self, painter: QPainter, room: QRect, top: int, card: ClusterCard) -> None:
        """Paint explanation, marks and numbers; in a row there is no explanation."""
        line = QRect(room.left(), top, room.width(), self._line())
        right = _paint_marks(painter, line, card.marks)
        beside = line.adjusted(0, 0, right - line.right(), 0)
        if not self._view.compact:
            _paint_soft(painter, beside, card.explanation)
            line.translate(0, line.height() + theme().px(4))
            beside = line
        left = _paint_counts(painter, beside, card, bars=not self._view.compact)
        paint_tags(painter, beside.adjusted(left - beside.left(), 0, 0, 0), card.tags)


def _fitting(painter: QPainter, title: QRect, words: str) -> str:
    """Give as many words of a title as fit in its lines."""
    metrics, room, told = painter.fontMetrics(), title.adjusted(0, 0, 0, 1 << 16), words
    while metrics.boundingRect(room, int(FLAGS), told).height() > title.height():
        fewer = told.removesuffix(" …").rpartition(" ")[0]
        if not fewer:
            break
        told = f"{fewer} …"
    return told


def _paint_soft(painter: QPainter, line: QRect, words: str) -> None:
    painter.setFont(text_styles.LABEL_SOFT.font(theme()))
    painter.setPen(theme().palette.grey)
    told = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, CENTER, told)


def _paint_marks(painter: QPainter, line: QRect, marks: Sequence[CardMark]) -> int:
    """Paint words in boxes from the right on; give where the first begins."""
    colours, right = theme().palette, line.right()
    painter.setFont(theme().font(13, text_styles.STRONG.weight))
    metrics = painter.fontMetrics()
    for mark in marks:
        wide = metrics.horizontalAdvance(mark.words) + 2 * theme().px(8)
        if right - wide < line.left():
            break
        box = QRect(right - wide + 1, line.top(), wide, line.height())
        edge = colours.control if mark.dashed or theme().system else None
        ground = None if mark.dashed else colours.tint
        paint_box(painter, box, ground, edge, dashed=mark.dashed)
        painter.setPen(colours.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.words)
        right = box.left() - theme().px(6)
    return right


def _paint_counts(painter: QPainter, line: QRect, card: ClusterCard, *, bars: bool) -> int:
    """Paint one bar for each table, and numbers that stand out among their words.

    Give where they end.
    """
    left = line.left()
    if bars and card.bars:
        left = _paint_bars(painter, line, card) + theme().space(8)
    for count in card.counts:
        left = _paint_count(painter, line, left, count)
    return left


def _paint_bars(painter: QPainter, line: QRect, card: ClusterCard) -> int:
    colours = theme().palette
    wide, high = theme().px(10), theme().px(6)
    top, left = line.center().y() - high // 2, line.left()
    for filled in card.bars:
        bar = QRect(left, top, wide, high)
        ground = colours.kind(card.kind) if filled else colours.tint
        edge = None if filled or not theme().system else colours.control
        paint_box(painter, bar, ground, edge, radius=2)
        left += wide + theme().px(2)
    return left


def _paint_count(painter: QPainter, line: QRect, left: int, count: CardCount) -> int:
    """Paint a number and its words where there is room; give where the next may begin."""
    number, words = text_styles.STRONG.font(theme()), text_styles.LABEL_SOFT.font(theme())
    number.setPixelSize(words.pixelSize())
    wide = QFontMetrics(number).horizontalAdvance(count.number)
    gap = theme().px(4) if count.number else 0
    long = QFontMetrics(words).horizontalAdvance(count.words)
    if left + wide + gap + long > line.right() + 1:
        return line.right()
    painter.setPen(theme().palette.ink)
    painter.setFont(number)
    painter.drawText(QRect(left, line.top(), wide + 1, line.height()), CENTER, count.number)
    painter.setPen(theme().palette.grey)
    painter.setFont(words)
    at = QRect(left + wide + gap, line.top(), long + 1, line.height())
    painter.drawText(at, CENTER, count.words)
    return at.right() + theme().px(10)


class ClusterCards(RowsModel[ClusterCard]):
    """The cards of a chapter; where only what they say changes, the others stay."""

    def change_rows(self, cards: Sequence[ClusterCard]) -> None:
        """Show the same kernen with other words."""
        before, self._rows = self._rows, tuple(cards)
        for row, (old, new) in enumerate(zip(before, cards, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))
                if old.title != new.title:
                    self.layoutChanged.emit()


class ClusterList(RowList):
    """The kernen; Enter opens one, and notes may be dragged to it."""

    opened = Signal(object)
    moved = Signal(object, int)
    merged = Signal(object)
    removed = Signal(object)
    tagged = Signal(object)
    new_asked = Signal()
    dropped = Signal(object, object)
    left = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.compact = False
        self.cards = ClusterCards()
        super().__init__(label, parent)
        self.setProperty("own_ring", True)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setAcceptDrops(True)
        self.viewport().setAutoFillBackground(False)
        self.setModel(self.cards)
        self.setItemDelegate(ClusterDelegate(self))
        self.doubleClicked.connect(lambda _index: self._open())

    def column_width(self) -> int:
        """Return how wide a card is: as many stand beside each other as fit."""
        wide = self.width() - 2 * self.verticalScrollBar().sizeHint().width() - 4
        columns = 1 if self.compact else max(wide // theme().px(NARROWEST), 1)
        return max(wide // min(columns, 2), 1)

    def set_compact(self, *, compact: bool) -> None:
        """Show rows of two lines, or cards beside each other."""
        if compact != self.compact:
            self.compact = compact
            self.scheduleDelayedItemsLayout()

    def show_cards(self, cards: Sequence[ClusterCard]) -> None:
        """Show the kernen; the current one stays current while it is there."""
        before = self.current()
        if [card.id for card in cards] == [card.id for card in self.cards.rows()]:
            self.cards.change_rows(cards)
        else:
            scrolled = self.verticalScrollBar().value()
            self.cards.set_rows(cards)
            self.go_to(before.id if before else cards[0].id)
            self.verticalScrollBar().setValue(scrolled)

    def dataChanged(
        self, first: Index, last: Index, _roles: Sequence[int] | None = None
    ) -> None:
        """Paint only the cards that say something else; Qt would paint all of them."""
        for row in range(first.row(), last.row() + 1):
            self.viewport().update(self.visualRect(self.cards.index(row)))

    def go_to(self, cluster: ClusterId | None) -> None:
        """Bring a kern to the front, the first where it is not there."""
        rows = (row for row, card in enumerate(self.cards.rows()) if card.id == cluster)
        self.setCurrentIndex(self.cards.index(next(rows, 0)))

    def current(self) -> ClusterCard | None:
        """Give the card in front."""
        card = self.currentIndex().data(ROW)
        return card if isinstance(card, ClusterCard) else None

    def _open(self) -> None:
        card = self.current()
        if card is not None and card.id is None:
            self.new_asked.emit()
        elif card is not None:
            self.opened.emit(card.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        offer_keys(self, event, keys_of_clusters())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, move, join and remove; arrows walk."""
        card, letter = self.current(), plain_letter(event)
        alone = not event.modifiers() & ~PLAIN
        if alone and enters(event):
            self._open()
        elif alone and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif letter == "n":
            self.new_asked.emit()
        elif alone and letter.isdigit():
            self._go_to_key(letter)
        elif card is None or card.id is None or not self._changes(card.id, event):
            super().keyPressEvent(event)

    def _changes(self, kern: ClusterId, event: QKeyEvent) -> bool:
        """Move, join, tag or remove a kern when its key was pressed; say whether it was."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if with_alt and event.key() in steps:
            self.moved.emit(kern, steps[Qt.Key(event.key())])
        elif plain_letter(event) == "m":
            self.merged.emit(kern)
        elif plain_letter(event) == "t":
            self.tagged.emit(kern)
        elif not event.modifiers() and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(kern)
        else:
            return False
        return True

    def _go_to_key(self, figure: str) -> None:
        """Go to the kern with a figure, or to the next that begins with it."""
        keys = [card.key for card in self.cards.rows()]
        row = self.currentIndex().row()
        later = [*range(row + 1, len(keys)), *range(row + 1)]
        found = next((one for one in later if keys[one].startswith(figure)), None)
        if found is not None:
            self.setCurrentIndex(self.cards.index(found))

    def keyboardSearch(self, _typed: str) -> None:
        """Letters are commands here; they do not look for a row."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cards their width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show where the keys no longer are."""
        super().focusOutEvent(event)
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take notes of the board, and nothing else."""
        if event.mimeData().hasFormat(DRAGGED):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take notes over a card."""
        if self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which note was dropped on which kern."""
        card = self.indexAt(event.position().toPoint()).data(ROW)
        told = bytes(event.mimeData().data(DRAGGED).data()).decode().split()
        if isinstance(card, ClusterCard) and told:
            event.acceptProposedAction()
            self.dropped.emit(ItemId(UUID(told[0])), card.id)
