"""What is at the table now: the question, the time left and the expected end, small."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.table.clock import ClockReading
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import Panel
from facilitator.ui.widgets.progress import ProgressLine

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
