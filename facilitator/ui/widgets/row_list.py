"""Lists to walk through row by row: what they share, and one of sentences."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_current
from facilitator.ui.widgets.panels import quiet_bars

HIGHEST = 260
"""The list grows to so many pixels at 100 %; then it scrolls."""
FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


ROW = Qt.ItemDataRole.UserRole
"""The role in which a model gives the whole row."""


class ListRow(Protocol):
    """A row of a list: the words it is found by, and its sentence for a screen reader."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def spoken(self) -> str:
        """The sentence."""


Row = TypeVar("Row", bound=ListRow)


class RowsModel(QAbstractListModel, Generic[Row]):
    """Holds rows as they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[Row, ...]:
        """Return all rows in their order."""
        return self._rows

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its words, or its sentence."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return {
            int(ROW): row,
            int(Qt.ItemDataRole.DisplayRole): row.text,
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
        }.get(int(role))


class RowList(QListView):
    """Rows as wide as the list, in the font of text, on the ground of a card."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take font, ground and heights from the theme in use."""
        self.setFont(text_styles.TEXT.font(theme()))
        lie_on_card(self)
        self.scheduleDelayedItemsLayout()


def break_lines(layout: QTextLayout, width: int) -> None:
    """Put a text that is painted in lines of a width, from the top down."""
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()


def lie_on_card(view: QAbstractItemView) -> None:
    """Give a list or a table the ground of a card; the computer's own may be another."""
    palette = QPalette(view.palette())
    palette.setColor(QPalette.ColorRole.Base, theme().palette.card)
    view.setPalette(palette)


class SentenceDelegate(QStyledItemDelegate):
    """Paints a sentence over as many lines as it needs."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._measured_at: tuple[int, str] = (0, "")
        self._heights: dict[str, int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the sentence."""
        wide, text = self._view.viewport().width(), str(index.data())
        beside, above = _air()
        self._forget_other_looks(wide)
        if text not in self._heights:
            room = QRect(0, 0, max(wide - 2 * beside, 1), 1 << 20)
            words = self._view.fontMetrics().boundingRect(room, int(FLAGS), text)
            self._heights[text] = words.height()
        return QSize(wide, self._heights[text] + 2 * above)

    def _forget_other_looks(self, wide: int) -> None:
        """Measure anew at another width or in another font; a list asks many times."""
        look = (wide, self._view.font().key())
        if look != self._measured_at:
            self._measured_at = look
            self._heights.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the sentence, on a ground where it is the current one."""
        rect = QRect(option.rect)
        beside, above = _air()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            paint_current(painter, rect, line=1)
        painter.setFont(self._view.font())
        painter.setPen(theme().palette.ink)
        words = rect.adjusted(beside, above, -beside, -above)
        painter.drawText(words, int(FLAGS), str(index.data()))
        painter.restore()


def _air() -> tuple[int, int]:
    return theme().space(12), theme().px(6)


class SentenceList(RowList):
    """Sentences, as high as they need up to a point."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.sentences = QStringListModel()
        super().__init__(label, parent)
        self.sentences.setParent(self)
        self.setModel(self.sentences)
        self.setItemDelegate(SentenceDelegate(self))

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these, with the first as the current one."""
        self.sentences.setStringList(list(sentences))
        self.setCurrentIndex(self.sentences.index(0))
        self._fit()

    def restyle(self) -> None:
        """Take font, ground and heights from the theme in use."""
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines at the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        option = QStyleOptionViewItem()
        most, high = theme().px(HIGHEST), 2
        for row in range(self.sentences.rowCount()):
            high += self.itemDelegate().sizeHint(option, self.sentences.index(row)).height()
            if high > most:
                break
        self.setFixedHeight(min(high, most))
