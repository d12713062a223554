"""The time at the right of the host view: large, calm, and never an alarm."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.domain.clock import ClockReading
from facilitator.ui import styles
from facilitator.ui.labels import PlainLabel
from facilitator.ui.layouts import Panel
from facilitator.ui.look import follow, theme
from facilitator.ui.progress import ProgressLine

MINUTE = timedelta(minutes=1)
ROOMY = 1.5
"""Up to this text size there is air around the time; above it every line counts."""


def as_clock(left: timedelta) -> str:
    """Write a time as minutes and seconds, without a sign: 18:24."""
    seconds = abs(round(left.total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


def as_hour(at: datetime) -> str:
    """Write the hour of a time on this computer's clock: 19:46."""
    return f"{at.astimezone():%H:%M}"


class TimePanel(Panel):
    """What is left of this move, the hour, what is left in all, the end, and what comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.LeftEdge, parent=parent)
        self.left = PlainLabel(style=styles.CLOCK, wrap=False)
        self.said = PlainLabel(style=styles.FIELD_SOFT)
        self.line = ProgressLine(self.tr("Time used in this move"))
        self._facts = QGridLayout()
        self._told: list[tuple[PlainLabel, PlainLabel]] = []
        self.now = self._fact(0, self.tr("Now"))
        self.total = self._fact(1, self.tr("Left in all"))
        self.end = self._fact(2, self.tr("End"))
        self.next = self._fact(3, self.tr("Then"))
        self._facts.setColumnStretch(1, 1)
        rows = QVBoxLayout(self)
        for widget in (self.left, self.said, self.line):
            rows.addWidget(widget)
        rows.addLayout(self._facts)
        rows.addStretch(1)
        follow(self.restyle)

    def _fact(self, row: int, name: str) -> PlainLabel:
        label = PlainLabel(name, styles.FIELD_SOFT, wrap=False)
        value = PlainLabel("", styles.TITLE)
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._facts.addWidget(label, row, 0)
        self._facts.addWidget(value, row, 1)
        self._told.append((label, value))
        return value

    def restyle(self) -> None:
        """Take space and width from the theme in use."""
        layout = self.layout()
        assert layout is not None
        roomy = theme().scale <= ROOMY
        beside, above = theme().space(28), theme().space(28) if roomy else theme().space(8)
        layout.setContentsMargins(beside, above, beside, above)
        layout.setSpacing(theme().space(12 if roomy else 4))
        self.said.set_style(styles.FIELD_SOFT if roomy else styles.SOFT)
        for name, value in self._told:
            name.set_style(styles.FIELD_SOFT if roomy else styles.SOFT)
            value.set_style(styles.TITLE if roomy else styles.STRONG)
        self._facts.setVerticalSpacing(theme().space(8 if roomy else 4))
        self._facts.setHorizontalSpacing(theme().space(12))
        self._fit_clock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the clock into another width."""
        super().resizeEvent(event)
        self._fit_clock()

    def _fit_clock(self) -> None:
        """Set the clock as large as its place allows."""
        font = styles.CLOCK.font(theme())
        font.setPixelSize(min(font.pixelSize(), round(styles.CLOCK.size * ROOMY)))
        wide = QFontMetrics(font).horizontalAdvance(self.left.text()) + 2
        room = self.width() - 2 * theme().space(28)
        if wide > room > 0:
            font.setPixelSize(font.pixelSize() * room // wide)
        self.left.setFont(font)
        self.left.setFixedHeight(round(QFontMetrics(font).ascent() * 1.15))

    def show_time(self, reading: ClockReading, now: datetime, following: str) -> None:
        """Show a reading of the clock; `following` names what comes after this move."""
        left = as_clock(reading.left if reading.step else reading.total_left)
        self.left.setText(f"+{left}" if reading.over and not reading.ended else left)
        self._fit_clock()
        self.said.setText(self._sentence(reading))
        self.line.set_share(reading.share_used if reading.step else 0.0)
        self.now.setText(as_hour(now))
        self.total.setText(self.tr("{minutes} min").format(minutes=_minutes(reading)))
        unknown = reading.ended and reading.begun is None
        self.end.setText("–" if unknown else as_hour(reading.expected_end))
        self.next.setText(following)

    def _sentence(self, reading: ClockReading) -> str:
        if reading.ended:
            return self.tr("The table is closed")
        if not reading.step:
            return self.tr("for the whole table")
        if reading.paused:
            return self.tr("left for this move – paused")
        if reading.over:
            return self.tr("past the planned time. That is fine: round off when it suits.")
        return self.tr("left for this move")


def _minutes(reading: ClockReading) -> int:
    return -(-reading.total_left // MINUTE)
