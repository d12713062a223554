"""The page that says how far one can rely on a board, and what each table brought to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_box, paint_current
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.row_list import ROW, RowList, RowsModel

Index = QModelIndex | QPersistentModelIndex

BAR = 14
"""The bar of one kern is so many pixels wide at 100 %, less where there are many."""


@dataclass(frozen=True, slots=True)
class YieldRow:
    """What a table brought: its name, how many new kernen, of how many in all."""

    text: str
    number: str
    words: str
    new: int
    kernen: int

    @property
    def spoken(self) -> str:
        """The sentence for a screen reader."""
        return f"{self.text}: {self.number} {self.words}"


@dataclass(frozen=True, slots=True)
class AccountState:
    """What the page says: of the theme, of the kernen, and of each table."""

    title: str
    theme: str
    sentences: Sequence[str]
    tables: Sequence[YieldRow]


class YieldDelegate(QStyledItemDelegate):
    """Paints a table, a number that stands out, and a bar for each kern, filled when new."""

    def __init__(self, view: "YieldList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the width of the list and the height of a line."""
        line = QFontMetrics(text_styles.TEXT.font(theme())).height()
        return QSize(self._view.viewport().width(), line + 2 * theme().px(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ROW)
        assert isinstance(row, YieldRow)
        rect, colours = QRect(option.rect), theme().palette
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            paint_current(painter, rect, line=1)
        room = rect.adjusted(theme().space(12), 0, -theme().space(12), 0)
        names, numbers = room.width() * 9 // 20, room.width() * 7 // 20
        painter.setFont(text_styles.TEXT.font(theme()))
        painter.setPen(colours.ink)
        gap = theme().space(12)
        at = QRect(room.left(), room.top(), names - gap, room.height())
        _paint_words(painter, at, row.text)
        at = QRect(room.left() + names, room.top(), numbers - gap, room.height())
        _paint_words(painter, at, f"{row.number} {row.words}")
        left = room.left() + names + numbers
        bars = QRect(left, room.top(), room.right() - left, room.height())
        self._paint_bars(painter, bars, row)
        painter.restore()

    def _paint_bars(self, painter: QPainter, room: QRect, row: YieldRow) -> None:
        colours, most = theme().palette, max(self._view.most, 1)
        step = min(theme().px(BAR), max(room.width() // most, 1))
        gap, high = theme().px(2) if step > theme().px(4) else 0, theme().px(8)
        for nth in range(row.kernen):
            left = room.left() + nth * step
            bar = QRect(left, room.center().y() - high // 2, step - gap, high)
            ground = colours.blue if nth < row.new else colours.tint
            edge = None if nth < row.new else colours.control
            paint_box(painter, bar, ground, edge, radius=2)


def _paint_words(painter: QPainter, room: QRect, words: str) -> None:
    elide = Qt.TextElideMode.ElideRight
    told = painter.fontMetrics().elidedText(words, elide, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, told)


class YieldList(RowList):
    """The tables in the order of their dates."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.yields: RowsModel[YieldRow] = RowsModel()
        self.most = 0
        super().__init__(label, parent)
        self.setModel(self.yields)
        self.setItemDelegate(YieldDelegate(self))

    def show_rows(self, rows: Sequence[YieldRow]) -> None:
        """Show tables, with the first in front."""
        self.most = max((row.kernen for row in rows), default=0)
        self.yields.set_rows(rows)
        self.setCurrentIndex(self.yields.index(0))


class AccountView(FormPage):
    """Shows what it is told."""

    board_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme_words = PlainLabel(style=text_styles.SOFT)
        self.sentences = PlainLabel()
        self.heading = PlainLabel(self.tr("New kernen per table"), text_styles.TITLE)
        self.lead = PlainLabel(
            self.tr(
                "In the order of their dates. A kern is new with the first table that has a "
                "note in it. When later tables bring none, more tables of this kind bring "
                "little new."
            ),
            text_styles.SOFT,
        )
        self.tables = YieldList(self.tr("New kernen per table"))
        self.tables.setMinimumHeight(160)
        self.board_button = PlainButton(self.tr("To the board"))
        self.add_places(Command.CLUSTERS)
        self.add(self.title, self.theme_words, self.sentences, self.heading, self.lead)
        self.add(self.tables)
        self.body.setStretchFactor(self.tables, 1)
        self.add_buttons(self.board_button)
        self.board_button.clicked.connect(self.board_asked)

    def show_account(self, state: AccountState) -> None:
        """Show what lies on the board."""
        self.title.setText(state.title)
        self.theme_words.setText(state.theme)
        self.theme_words.setVisible(bool(state.theme))
        self.sentences.setText("\n".join(state.sentences))
        self.tables.show_rows(state.tables)

    def begin(self) -> None:
        """Give the keys to the tables."""
        self.tables.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to the board."""
        if event.key() == Qt.Key.Key_Escape:
            self.board_asked.emit()
        else:
            super().keyPressEvent(event)
