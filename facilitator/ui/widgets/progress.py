"""How far something is: a line, the moves, and the question and time at the table now."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.table.clock import ClockReading
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, follow_size, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_SMALL, SEMIBOLD, TextSize
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.panels import Panel

WHOLE = 1000


class StepBar(QWidget):
    """The moves of the conversation, the current one filled; narrow, it shows only that one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def set_steps(self, titles: Sequence[str], current: int) -> None:
        """Show the moves by title; `current` counts from 0."""
        if (tuple(titles), current) != (self._titles, self._current):
            self._titles, self._current = tuple(titles), current
            self.setAccessibleName(self.sentence())
            self.restyle()

    def sentence(self) -> str:
        """Return in words where the conversation is."""
        if not self._titles:
            return ""
        return self.tr("Move {number} of {count}: {title}").format(
            number=self._current + 1,
            count=len(self._titles),
            title=self._titles[self._current],
        )

    def restyle(self) -> None:
        """Take the size that the theme asks for."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all moves in a row."""
        wide = sum(self._width(title) for title in self._titles)
        return QSize(wide + theme().px(4) * max(len(self._titles) - 1, 0), self._high())

    def minimumSizeHint(self) -> QSize:
        """Return the room for the current move alone."""
        return QSize(self._width(self._short()) if self._titles else 0, self._high())

    def _short(self) -> str:
        place = f"{self._current + 1}/{len(self._titles)}"
        return f"{place}  {self._titles[self._current]}"

    def _font(self) -> QFont:
        return theme().font(TextSize.LABEL, SEMIBOLD)

    def _width(self, title: str) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(title) + 2 * theme().px(12)

    def _high(self) -> int:
        return QFontMetrics(self._font()).height() + 2 * theme().px(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the moves, or the current one when the others do not fit."""
        if not self._titles:
            return
        painter = QPainter(self)
        if self.sizeHint().width() <= self.width():
            self._paint_all(painter)
        else:
            left = (self.width() - self._width(self._short())) // 2
            self._paint_current(painter, max(left, 0), self._short())
        painter.end()

    def _paint_all(self, painter: QPainter) -> None:
        left = (self.width() - self.sizeHint().width()) // 2
        for number, title in enumerate(self._titles):
            if number == self._current:
                self._paint_current(painter, left, title)
            else:
                self._paint_other(painter, left, title, past=number < self._current)
            left += self._width(title) + theme().px(4)

    def _paint_current(self, painter: QPainter, left: int, title: str) -> None:
        colours = theme().palette
        place = QRect(left, 0, self._width(title), self.height())
        paint_box(painter, place, colours.blue, None, radius=RADIUS_SMALL)
        self._paint_words(painter, place, title, self._font(), colours.on_blue)

    def _paint_other(self, painter: QPainter, left: int, title: str, *, past: bool) -> None:
        colours = theme().palette
        place = QRect(left, 0, self._width(title), self.height())
        ink = colours.ink if past else colours.grey
        self._paint_words(painter, place, title, theme().font(TextSize.LABEL), ink)

    @staticmethod
    def _paint_words(
        painter: QPainter, place: QRect, words: str, font: QFont, ink: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


class ProgressLine(QProgressBar):
    """A thin bar of time used; `label` is what a screen reader calls it."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, WHOLE)
        self.setValue(0)
        self.setTextVisible(False)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_size(self)

    def set_share(self, share: float) -> None:
        """Show a share from 0 to 1; more is shown as 1."""
        self.setValue(round(min(max(share, 0.0), 1.0) * WHOLE))

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(theme().px(120), theme().px(8))

    def minimumSizeHint(self) -> QSize:
        """Return a thin, short line."""
        return QSize(theme().px(40), theme().px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is used over what there is."""
        colours = theme().palette
        painter = QPainter(self)
        radius = self.height() / 2
        border = colours.ink if theme().system else None
        paint_box(painter, self.rect(), colours.tint, border, radius=radius)
        used = round(self.width() * self.value() / WHOLE)
        if used:
            painter.setClipRect(0, 0, used, self.height())
            paint_box(painter, self.rect(), colours.blue, None, radius=radius)
        painter.end()


LARGE = 1.5
"""From this text size on a strip shows the question no larger than text."""
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


def as_clock(left: timedelta) -> str:
    """Write a time as minutes and seconds, without a sign: 18:24."""
    seconds = abs(round(left.total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


def clock_text(reading: ClockReading) -> str:
    """Write what is left of the move, `+` before what it is over; of a closed table nothing."""
    if reading.ended:
        return "–"
    left = as_clock(reading.left if reading.step else reading.total_left)
    return f"+{left}" if reading.over else left


def as_hour(at: datetime) -> str:
    """Write the hour of a time on this computer's clock: 19:46."""
    return f"{at.astimezone():%H:%M}"


class NowPanel(Panel):
    """A column at the right of the notes, or a strip above them where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent=parent)
        self.heading = PlainLabel(self.tr("At the table now"), text_styles.HEADING_SMALL)
        self.question = PlainLabel(style=text_styles.QUESTION_SMALL)
        self.left = PlainLabel(style=text_styles.CLOCK_SMALL, wrap=False)
        self.said = PlainLabel(style=text_styles.SOFT)
        self.line = ProgressLine(self.tr("Time used in this move"))
        self._strip = False
        self._shown: tuple[str, str] = ("", "")
        self._calm = True
        self._all = QBoxLayout(DOWN, self)
        self._asked = _column(self.heading, self.question)
        self._time = _column(self.left, self.said, self.line)
        self._all.addLayout(self._asked)
        self._all.addLayout(self._time)
        self._all.addStretch(0)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        beside, above = theme().space(20), theme().space(8 if self._strip else 16)
        self._all.setContentsMargins(beside, above, beside, above)
        self._all.setSpacing(theme().space(20))
        self._asked.setSpacing(theme().space(16))
        self._time.setSpacing(theme().px(2) if self._strip else theme().space(8))
        small = self._strip and theme().tightness >= LARGE
        self.question.set_style(text_styles.STRONG if small else text_styles.QUESTION_SMALL)

    def set_strip(self, *, strip: bool, edged: bool = True) -> None:
        """Lie above the notes, or stand at their right; `edged` has a line towards them."""
        self._strip = strip
        edge = Qt.Edge.BottomEdge if strip else Qt.Edge.LeftEdge
        self._edges = edge if edged else None
        self._all.setDirection(ACROSS if strip else DOWN)
        self._all.setStretch(0, 1 if strip else 0)
        self._all.setStretch(2, 0 if strip else 1)
        self.heading.setVisible(not strip)
        self.left.set_style(text_styles.TITLE if strip else text_styles.CLOCK_SMALL)
        self.said.set_style(text_styles.LABEL_SOFT if strip else text_styles.SOFT)
        self.said.setWordWrap(not strip)
        self._show_said()
        self.restyle()

    def show_question(self, question: str) -> None:
        """Show the question of the move."""
        self.question.setText(question)

    def show_time(self, reading: ClockReading) -> None:
        """Show a reading of the clock."""
        self.left.setText(clock_text(reading))
        stopped = reading.over or reading.paused or reading.ended
        self._calm = bool(reading.step) and not stopped
        unknown = reading.ended and reading.begun is None
        end = "" if unknown else as_hour(reading.expected_end)
        self._shown = (self._sentence(reading), end)
        self._show_said()
        self.line.set_share(reading.share_used if reading.step else 0.0)

    def _show_said(self) -> None:
        """Say what the time is of, and when the end is; in a strip one of the two."""
        sentence, end = self._shown
        if self._strip:
            ending = self.tr("end {time}").format(time=end)
            self.said.setText(ending if self._calm else sentence)
            self.left.setAccessibleName(f"{self.left.text()} {sentence}")
        else:
            words = self.tr("{sentence} · end {time}")
            self.said.setText(words.format(sentence=sentence, time=end) if end else sentence)

    def _sentence(self, reading: ClockReading) -> str:
        if reading.ended:
            return self.tr("the table is closed")
        if not reading.step:
            return self.tr("for the whole table")
        if reading.paused:
            return self.tr("left, paused")
        if reading.over:
            return self.tr("past the planned time")
        return self.tr("left for this move")


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    for widget in widgets:
        column.addWidget(widget)
    return column
