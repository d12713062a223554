"""The four quadrants with their axes, and below each other where there is little room."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QSizePolicy, QWidget

from facilitator.domain.clustering.framework_records import Quadrant
from facilitator.ui.context.board_words import quadrant_name
from facilitator.ui.features.framework.insight_list import MOST, InsightList
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import spaced_column, spaced_row
from facilitator.ui.widgets.panels import ScrollPage

FIGURES: Mapping[Quadrant | None, int] = {
    None: 0,
    **{one: number for number, one in enumerate(Quadrant, start=1)},
}
"""The figure that places an insight in each quadrant, or opens it again."""
CELLS = {
    Quadrant.WANTED_LASTING: (1, 1),
    Quadrant.WANTED_PASSING: (1, 2),
    Quadrant.UNWANTED_LASTING: (2, 1),
    Quadrant.UNWANTED_PASSING: (2, 2),
}
"""Row and column of each quadrant."""


class QuadrantBox(QWidget):
    """One quadrant: its words with how many there are, its figure, and its cards."""

    def __init__(self, quadrant: Quadrant | None) -> None:
        super().__init__()
        name = quadrant_name(quadrant)
        self._name = name[:1].upper() + name[1:] if quadrant is None else name
        self.heading = PlainLabel(self._name, text_styles.HEADING_SMALL)
        self.cards = InsightList(name, columns=1 if quadrant is None else MOST)
        head = spaced_row(gap=8)
        head.addWidget(self.heading, 1)
        head.addWidget(KeyCap(str(FIGURES[quadrant])))
        margins = 0 if quadrant is None else (12, 8, 8, 4)
        rows = spaced_column(self, gap=4, margins=margins)
        rows.addLayout(head)
        rows.addWidget(self.cards, 1)

    def show_number(self, number: int) -> None:
        """Say how many cards there are; those out of sight are scrolled to."""
        self.heading.setText(f"{self._name} · {number}" if number else self._name)
        self.cards.setAccessibleName(self.heading.text())

    def show_all(self, *, shown: bool) -> None:
        """Take the room of all cards, or scroll inside."""
        high = max(self.cards.height_of_all(), theme().px(24)) if shown else 0
        self.cards.setMinimumHeight(high or theme().px(60))
        self.cards.setMaximumHeight(high or 1 << 20)


class TurnedWords(QWidget):
    """The words of an axis, turned; the quadrants say the same to who cannot see it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        follow(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room of the words, turned."""
        metrics = QFontMetrics(text_styles.STRONG.font(theme()))
        return QSize(metrics.height() + theme().px(4), metrics.horizontalAdvance(self._words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words from below to above."""
        painter = QPainter(self)
        painter.setPen(theme().palette.ink)
        painter.setFont(text_styles.STRONG.font(theme()))
        painter.translate(0, self.height())
        painter.rotate(-90)
        place = QRect(0, 0, self.height(), self.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


class Cross(QWidget):
    """The ground of the quadrants: a box with a cross in it, unless they stand in a column."""

    in_column = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box and cross."""
        if self.in_column:
            return
        colours, painter = theme().palette, QPainter(self)
        paint_box(painter, self.rect(), None, colours.border, radius=RADIUS_CARD)
        wide, high, line = self.width(), self.height(), max(theme().px(2), 2)
        ink = colours.ink if theme().system else colours.control
        painter.fillRect(QRect((wide - line) // 2, 0, line, high), ink)
        painter.fillRect(QRect(0, (high - line) // 2, wide, line), ink)
        painter.end()


class Quadrants(QWidget):
    """The quadrants around their cross, or below each other with what is open.

    Below each other `aid`, which says what this is, stands above them.
    """

    def __init__(self, open_box: QuadrantBox, aid: QWidget) -> None:
        super().__init__()
        self._open_box, self._aid = open_box, aid
        self.boxes = {one: QuadrantBox(one) for one in Quadrant}
        self._above = [PlainLabel(words, text_styles.STRONG) for words in self._lasting()]
        self._beside = [TurnedWords(words) for words in self._wanted()]
        self.cross = Cross()
        inner = QGridLayout(self.cross)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(4)
        self._inner = inner
        content = QWidget()
        outer = QGridLayout(content)
        for column, label in enumerate(self._above, start=1):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            outer.addWidget(label, 0, column)
        outer.addWidget(aid, 0, 1, 1, 2)
        for row, words in enumerate(self._beside, start=1):
            outer.addWidget(words, row, 0)
        outer.addWidget(self.cross, 1, 1, 2, 2)
        for at in (1, 2):
            outer.setColumnStretch(at, 1)
            outer.setRowStretch(at, 1)
        self._outer = outer
        self.page = ScrollPage(content)
        spaced_column(self).addWidget(self.page)
        self.in_column = True
        self.lay_out(in_column=False)
        follow(self._space)

    def _lasting(self) -> tuple[str, str]:
        return self.tr("lasting"), self.tr("not lasting")

    def _wanted(self) -> tuple[str, str]:
        return self.tr("wanted"), self.tr("not wanted")

    def _space(self) -> None:
        air = theme().space(8)
        self._outer.setContentsMargins(theme().space(12), air, theme().space(28), air)
        self._outer.setSpacing(air)

    def lay_out(self, *, in_column: bool) -> None:
        """Stand around the cross, or below each other with what is open first."""
        if in_column == self.in_column:
            return
        self.in_column = self.cross.in_column = in_column
        focused = QApplication.focusWidget()
        for box in (self._open_box, *self.boxes.values()):
            self._inner.removeWidget(box)
        self._put_boxes()
        for at in (0, 1):
            self._inner.setColumnStretch(at, int(not in_column or at == 0))
            self._inner.setRowStretch(at, int(not in_column))
        for part in (*self._above, *self._beside):
            part.setVisible(not in_column)
        self._aid.setVisible(in_column)
        self.fit()
        if focused is not None and not focused.hasFocus():
            focused.setFocus()  # it lost the focus while it changed places

    def _put_boxes(self) -> None:
        """Put the lists around the cross, or all in one column."""
        if self.in_column:
            for row, box in enumerate((self._open_box, *self.boxes.values())):
                self._inner.addWidget(box, row, 0)
        else:
            for quadrant, (row, column) in CELLS.items():
                self._inner.addWidget(self.boxes[quadrant], row - 1, column - 1)

    def fit(self) -> None:
        """Give each list the room it has here."""
        for box in (self._open_box, *self.boxes.values()):
            box.show_all(shown=self.in_column)
