"""Is it ready: a line for each point, with its sign, and a button that goes there."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.services.report_readiness import ReadyLine, ReadyPoint, ReadyState
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.report.view_protocol import ReasonLine
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_sign
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column, spaced_row

SIDE = 20
KEYS = {ReadyPoint.FINDINGS: Command.EXPORT_CHECK, ReadyPoint.UNREAD: Command.CLEAR}


class StateSign(QWidget):
    """A sign in a ring: ✓ is in order, … may wait, and ! with dashes is in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ReadyState.DONE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the size from the theme in use."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the ring."""
        return QSize(theme().px(SIDE) + 2, theme().px(SIDE) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring and sign."""
        colours = theme().palette
        done = self.state is ReadyState.DONE and not theme().system
        ink = colours.kiem if done else colours.ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = self.state is ReadyState.BLOCKS
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink, 1.8, style))
        side = theme().px(SIDE)
        ring = QRectF(1, 1, side, side)
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        inset = side * 0.18
        inside = ring.adjusted(inset, inset, -inset, -inset)
        if self.state is ReadyState.MAY_WAIT:
            self._paint_dots(painter, ring)
        else:
            paint_sign(painter, inside, "tip" if dashed else "safe", ink)
        painter.end()

    def _paint_dots(self, painter: QPainter, ring: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().palette.ink)
        dot = ring.width() / 9
        for step in (-2, 0, 2):
            left = ring.center().x() + step * dot - dot / 2
            painter.drawEllipse(QRectF(left, ring.center().y() - dot / 2, dot, dot))


class PointRow(QWidget):
    """One point: sign, sentence, and the button that goes there."""

    def __init__(self, button: QuietButton | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = StateSign()
        self.words = PlainLabel()
        self.button = button
        row = spaced_row(self, gap=12, margins=(0, 4))
        row.addWidget(self.sign)
        row.addWidget(self.words, 1)
        if button:
            row.addWidget(button)

    def show_line(self, state: ReadyState, spoken: str, words: str) -> None:
        """Say how a point is; `spoken` says the sign."""
        self.sign.state = state
        self.sign.update()
        self.words.setText(words)
        self.words.setAccessibleName(f"{spoken}: {words}")
        if self.button:
            self.button.setVisible(state is not ReadyState.DONE)
            self.button.setAccessibleName(f"{words} {self.button.text()}")
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a thin line below."""
        painter = QPainter(self)
        line = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme().palette.border)
        painter.end()


class ReadyList(QWidget):
    """Says of each point how it is; `asked` brings the point that somebody goes to.

    `keep_asked` brings a text that somebody wants to keep as it is.

    There are `keys` that lead to some points as well.
    """

    asked = Signal(object)
    keep_asked = Signal(str)

    def __init__(
        self, heading: str, keys: Mapping[ReadyPoint, Command], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self.heading = PlainLabel(heading, text_styles.HEADING)
        self._rows = spaced_column(self, gap=4)
        self._rows.addWidget(self.heading)
        self.points = {point: self._row(point) for point in ReadyPoint}
        self.reasons: list[PointRow] = []
        self._texts: list[str] = []

    def _row(self, point: ReadyPoint) -> PointRow:
        button = QuietButton(self._way(point), key=self._keys.get(point))
        button.clicked.connect(lambda: self.asked.emit(point))
        row = PointRow(button)
        self._rows.addWidget(row)
        row.hide()
        return row

    def _way(self, point: ReadyPoint) -> str:
        return {
            ReadyPoint.REFERENCE: self.tr("Choose"),
            ReadyPoint.TWIN: self.tr("Look"),
            ReadyPoint.FINDINGS: self.tr("Check"),
            ReadyPoint.UNREAD: self.tr("Read"),
            ReadyPoint.CLOSED: self.tr("Round off"),
            ReadyPoint.SENSITIVE: self.tr("Choose"),
            ReadyPoint.PHOTOS: self.tr("To the notes"),
        }[point]

    def show_points(
        self, lines: Sequence[ReadyLine], reasons: Sequence[ReasonLine], released: int
    ) -> None:
        """Show how each point is, and above them why an edition cannot be made."""
        shown = {line.point: line for line in lines}
        for point, row in self.points.items():
            row.setVisible(point in shown)
            if point in shown:
                line = shown[point]
                row.show_line(line.state, self._spoken(line.state), self._told(line, released))
        self._show_reasons(reasons)

    def _show_reasons(self, reasons: Sequence[ReasonLine]) -> None:
        self._texts = [one.text for one in reasons]
        while len(self.reasons) < len(reasons):
            self._add_reason(len(self.reasons))
        for at, row in enumerate(self.reasons):
            row.setVisible(at < len(reasons))
            if at < len(reasons) and row.button:
                state = ReadyState.BLOCKS
                row.show_line(state, self._spoken(state), reasons[at].words)
                row.button.setVisible(bool(reasons[at].text))

    def _add_reason(self, at: int) -> None:
        button = QuietButton(self.tr("Keep it …"))
        button.clicked.connect(lambda: self.keep_asked.emit(self._texts[at]))
        row = PointRow(button)
        self.reasons.append(row)
        self._rows.insertWidget(len(self.reasons), row)

    def go_to_first(self) -> None:
        """Go to the first point that is in the way; nothing happens where none has a button."""
        for row in (*self.points.values(), *self.reasons):
            there = row.isVisibleTo(self) and row.button and row.button.isVisibleTo(self)
            if there and row.button and row.sign.state is ReadyState.BLOCKS:
                row.button.setFocus()
                row.button.click()
                return

    def _spoken(self, state: ReadyState) -> str:
        return {
            ReadyState.DONE: self.tr("In order"),
            ReadyState.MAY_WAIT: self.tr("May wait"),
            ReadyState.BLOCKS: self.tr("In the way"),
        }[state]

    def _told(self, line: ReadyLine, released: int) -> str:
        if line.state is ReadyState.DONE:
            return self._told_done(line.point)
        if line.point is ReadyPoint.SENSITIVE and released:
            return self.tr("%n sensitive note(s) go along.", "", released)
        return {
            ReadyPoint.REFERENCE: self.tr("Number or municipality: that is not chosen yet."),
            ReadyPoint.TWIN: self.tr("%n table(s) may be here twice.", "", line.number),
            ReadyPoint.FINDINGS: self.tr(
                "%n point(s) may tell who somebody is.", "", line.number
            ),
            ReadyPoint.UNREAD: self.tr("%n note(s) to be read once more.", "", line.number),
            ReadyPoint.CLOSED: self.tr("The table is not rounded off yet."),
            ReadyPoint.SENSITIVE: self.tr("%n sensitive note(s) stay out.", "", line.number),
            ReadyPoint.PHOTOS: self.tr("%n photo(s) without a description.", "", line.number),
        }[line.point]

    def _told_done(self, point: ReadyPoint) -> str:
        return {
            ReadyPoint.FINDINGS: self.tr("We found nothing that tells who somebody is."),
            ReadyPoint.UNREAD: self.tr("Every note was read once more."),
            ReadyPoint.CLOSED: self.tr("The table is rounded off."),
        }.get(point, "")
