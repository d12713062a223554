"""The insights of one quadrant as cards, beside each other where there is room."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
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

from facilitator.ui.commands.shortcuts import enters, plain_letter
from facilitator.ui.features.framework.keys import keys_of_insights
from facilitator.ui.features.framework.view_protocol import InsightCard
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_box, paint_card_ring, paint_ringed_sign
from facilitator.ui.theme.tokens import RADIUS_CARD, RING, SEMIBOLD
from facilitator.ui.widgets.key_menu import offer_keys
from facilitator.ui.widgets.row_list import ROW, RowList, RowsModel

Index = QModelIndex | QPersistentModelIndex

SIGN = 20
NARROWEST = 200
"""A card has at least so many pixels at 100 %."""
MOST = 2
"""So many cards stand beside each other at most."""
AROUND = RING + 1
DRAGGED = "application/x-dialoogtafel-insight"
WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
PLAIN = Qt.KeyboardModifier.KeypadModifier
STEPS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}


class InsightDelegate(QStyledItemDelegate):
    """Paints a card: sign and title, where it was heard, and what is said of it."""

    def __init__(self, view: "InsightList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of a column, and the height of the words of a card."""
        card, wide = index.data(ROW), self._view.column_width()
        assert isinstance(card, InsightCard)
        room = self._words(QRect(0, 0, wide, 1 << 16))
        high = self._high(text_styles.STRONG, card.title, room.width())
        high += self._high(text_styles.LABEL_SOFT, card.heard, room.width())
        if card.labels:
            high += theme().px(4) + self._label_height(card, room.width())
        return QSize(wide, high + 2 * (AROUND + theme().space(8)))

    @staticmethod
    def _words(rect: QRect) -> QRect:
        """Give the room of the words in a card."""
        left = AROUND + theme().space(12) + theme().px(SIGN) + theme().space(8)
        above = AROUND + theme().space(8)
        return rect.adjusted(left, above, -AROUND - theme().space(12), -above)

    @staticmethod
    def _high(style: text_styles.Style, words: str, wide: int) -> int:
        room = QRect(0, 0, max(wide, 1), 1 << 16)
        return QFontMetrics(style.font(theme())).boundingRect(room, int(WORDS), words).height()

    @staticmethod
    def _label_height(card: InsightCard, wide: int) -> int:
        metrics, room = QFontMetrics(theme().font(13, SEMIBOLD)), max(wide - theme().px(20), 1)
        words = metrics.boundingRect(QRect(0, 0, room, 1 << 16), int(WORDS), card.labels)
        return words.height() + theme().px(4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card; around the current one the ring, while the list has the focus."""
        card, colours = index.data(ROW), theme().palette
        assert isinstance(card, InsightCard)
        rect = QRect(option.rect)
        inside = rect.adjusted(AROUND, AROUND, -AROUND, -AROUND)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ringed = chosen and self._view.hasFocus()
        painter.save()
        edge = colours.blue if ringed else colours.border
        paint_box(painter, inside, colours.card, edge, radius=RADIUS_CARD)
        if ringed:
            paint_card_ring(painter, inside)
        self._paint_words(painter, self._words(rect), card)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, card: InsightCard) -> None:
        colours, side = theme().palette, theme().px(SIGN)
        left = room.left() - theme().space(8) - side
        if card.sign:
            ring = QRectF(left, room.top() + theme().px(1), side, side)
            paint_ringed_sign(painter, ring, card.sign, colours.kind(card.sign))
        painter.setPen(colours.ink)
        painter.setFont(text_styles.STRONG.font(theme()))
        painter.drawText(room, int(WORDS), card.title)
        below = self._high(text_styles.STRONG, card.title, room.width())
        painter.setPen(colours.grey)
        painter.setFont(text_styles.LABEL_SOFT.font(theme()))
        heard = room.adjusted(0, below, 0, 0)
        painter.drawText(heard, int(WORDS), card.heard)
        below += self._high(text_styles.LABEL_SOFT, card.heard, room.width())
        if card.labels:
            self._paint_labels(painter, room.adjusted(0, below + theme().px(4), 0, 0), card)

    def _paint_labels(self, painter: QPainter, room: QRect, card: InsightCard) -> None:
        colours, font = theme().palette, theme().font(13, SEMIBOLD)
        wide = QFontMetrics(font).horizontalAdvance(card.labels) + theme().px(16)
        high = self._label_height(card, room.width())
        box = QRect(room.left(), room.top(), min(wide, room.width()), high)
        edge = colours.control if theme().system else None
        paint_box(painter, box, colours.selected, edge, radius=4)
        painter.setPen(colours.ink if theme().system else colours.blue)
        painter.setFont(font)
        inside = box.adjusted(theme().px(8), theme().px(2), -theme().px(8), -theme().px(2))
        painter.drawText(inside, int(WORDS), card.labels)


class InsightCards(RowsModel[InsightCard]):
    """The cards of a quadrant, which can be dragged."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a card be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Name what is dragged."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the key of the card that is dragged."""
        data = QMimeData()
        for index in indexes[:1]:
            data.setData(DRAGGED, str(self.rows()[index.row()].key).encode())
        return data


class InsightList(RowList):
    """The cards; a figure places the one in front, Enter opens it, arrows lead on."""

    figure_typed = Signal(object, int)
    opened = Signal(object)
    dropped = Signal(object)
    walked = Signal(object)

    def __init__(self, label: str, columns: int = MOST, parent: QWidget | None = None) -> None:
        self.cards = InsightCards()
        self._columns = columns
        super().__init__(label, parent)
        self.setProperty("own_ring", True)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAutoFillBackground(False)
        self.setModel(self.cards)
        self.setItemDelegate(InsightDelegate(self))
        self.doubleClicked.connect(lambda _index: self._open())

    def column_width(self) -> int:
        """Return how wide a card is."""
        wide = self.width() - self.verticalScrollBar().sizeHint().width() - 4
        columns = max(min(wide // theme().px(NARROWEST), self._columns), 1)
        return max(wide // columns, 1)

    def height_of_all(self) -> int:
        """Return the room in which all cards are in sight."""
        self.doItemsLayout()
        rows = range(self.cards.rowCount())
        bottoms = (self.visualRect(self.cards.index(row)).bottom() for row in rows)
        return max(bottoms, default=0) + self.verticalOffset() + 4

    def show_cards(self, cards: Sequence[InsightCard]) -> None:
        """Show cards; in front is what stands where the one before did."""
        before, row = self.current(), self.currentIndex().row()
        if tuple(cards) == self.cards.rows():
            return
        self.cards.set_rows(cards)
        keys = [card.key for card in cards]
        if before is not None and before.key in keys:
            row = keys.index(before.key)
        self.setCurrentIndex(self.cards.index(min(max(row, 0), len(cards) - 1)))

    def current(self) -> InsightCard | None:
        """Give the card in front."""
        card = self.currentIndex().data(ROW)
        return card if isinstance(card, InsightCard) else None

    def go_to(self, key: UUID) -> bool:
        """Bring a card to the front; say whether it is here."""
        for row, card in enumerate(self.cards.rows()):
            if card.key == key:
                self.setCurrentIndex(self.cards.index(row))
                return True
        return False

    def _open(self) -> None:
        card = self.current()
        if card is not None:
            self.opened.emit(card.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        offer_keys(self, event, keys_of_insights())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place with a figure, open with Enter; an arrow at the edge leads to another list."""
        card, figure = self.current(), plain_letter(event)
        alone = not event.modifiers() & ~PLAIN
        key = Qt.Key(event.key())
        if alone and enters(event):
            self._open()
        elif alone and figure.isdigit():
            if card is not None and int(figure) <= 4:
                self.figure_typed.emit(card.key, int(figure))
        elif alone and key in STEPS:
            self._step(event)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _step(self, event: QKeyEvent) -> None:
        """Go to the card beside, above or below; where there is none, lead on."""
        before, key = self.currentIndex(), Qt.Key(event.key())
        super().keyPressEvent(event)
        tops = [self.visualRect(one).top() for one in (before, self.currentIndex())]
        other_row = key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and len(set(tops)) > 1
        if other_row:
            self.setCurrentIndex(before)
        if other_row or self.currentIndex() == before:
            self.walked.emit(key)

    def keyboardSearch(self, _typed: str) -> None:
        """Letters look for no row here: figures are commands."""

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
        """Take insights, and nothing else."""
        if event.mimeData().hasFormat(DRAGGED):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take insights anywhere in the list."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which insight was dropped here."""
        told = bytes(event.mimeData().data(DRAGGED).data()).decode()
        if told:
            event.acceptProposedAction()
            self.dropped.emit(UUID(told))
