"""The time at the right of the host view: large, calm, and never an alarm."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.domain.table.clock import ClockReading
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.host.heard import HeardPart
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.panels import Panel
from facilitator.ui.widgets.progress import ProgressLine, as_hour, clock_text

MINUTE = timedelta(minutes=1)
NEARLY = 5 * MINUTE
"""With less than this left the ground takes a tint, and the words say it."""
ROOMY = 1.5
"""Up to this text size there is air around the time; above it every line counts."""
SPACIOUS = 1.0
"""Up to this text size there is room for what is seldom needed."""


class TimePanel(Panel):
    """What is left of this move, the hour, what is left in all, the end, and what comes.

    Nearly at the end of a move the ground takes a tint; over time the figures go grey.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.LeftEdge, parent=parent)
        self.left = PlainLabel(style=text_styles.CLOCK, wrap=False)
        self.said = PlainLabel(style=text_styles.FIELD_SOFT)
        self.line = ProgressLine(self.tr("Time used in this move"))
        self._facts = QGridLayout()
        self._told: list[tuple[PlainLabel, PlainLabel]] = []
        self.now = self._fact(0, self.tr("Now"))
        self.end = self._fact(1, self.tr("End"))
        self.agreed = PlainLabel(style=text_styles.LABEL_SOFT)
        self.agreed.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._facts.addWidget(self.agreed, 2, 0, 1, 2)
        self.total = self._fact(3, self.tr("Left in all"))
        self.next = self._fact(4, self.tr("Then"))
        self.sides = PlainLabel(style=text_styles.TEXT)
        self.voices = HeardPart()
        self.plan_button = QuietButton(self.tr("Divide the time"), key=Command.PLAN_TIME)
        self._over: bool | None = None
        self._build()
        follow(self.restyle)

    def _build(self) -> None:
        self._facts.setColumnStretch(1, 1)
        rows = QVBoxLayout(self)
        for widget in (self.left, self.said, self.line):
            rows.addWidget(widget)
        rows.addLayout(self._facts)
        rows.addWidget(self.plan_button, 0, Qt.AlignmentFlag.AlignRight)
        rows.addWidget(self.sides)
        rows.addWidget(self.voices)
        rows.addStretch(1)
        self.sides.hide()

    def _fact(self, row: int, name: str) -> PlainLabel:
        label = PlainLabel(name, text_styles.FIELD_SOFT, wrap=False)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)  # the value may take two lines
        value = PlainLabel("", text_styles.FACT)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(label, row, 0)
        self._facts.addWidget(value, row, 1)
        self._told.append((label, value))
        return value

    def restyle(self) -> None:
        """Take space and width from the theme in use."""
        layout = self.layout()
        assert layout is not None
        roomy = theme().has_room(ROOMY)
        beside, above = theme().space(28), theme().space(28) if roomy else theme().space(8)
        layout.setContentsMargins(beside, above, beside, above)
        layout.setSpacing(theme().space(12 if roomy else 4))
        self.said.set_style(text_styles.FIELD_SOFT if roomy else text_styles.SOFT)
        for name, value in self._told:
            name.set_style(text_styles.FIELD_SOFT if roomy else text_styles.SOFT)
            value.set_style(
                text_styles.FACT if theme().has_room(SPACIOUS) else text_styles.STRONG
            )
        self._facts.setVerticalSpacing(theme().space(4))
        self._facts.setHorizontalSpacing(theme().space(8))
        self._show_seldom()
        self._fit_clock()

    def _show_seldom(self) -> None:
        """Leave out at large sizes what can be done without."""
        spacious = theme().has_room(SPACIOUS)
        self.plan_button.setVisible(spacious)
        for label in self._told[2]:
            label.setVisible(spacious)
        self.agreed.setVisible(bool(self.agreed.text()) and spacious)
        self.sides.setVisible(bool(self.sides.text()) and theme().has_room(ROOMY))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clock as large as its place allows."""
        super().resizeEvent(event)
        self._fit_clock()

    def _fit_clock(self) -> None:
        """Set the clock as large as its place allows."""
        font = text_styles.CLOCK.font(theme())
        font.setPixelSize(min(font.pixelSize(), round(text_styles.CLOCK.size * ROOMY)))
        wide = QFontMetrics(font).horizontalAdvance(self.left.text()) + 2
        room = self.width() - 2 * theme().space(28)
        if wide > room > 0:
            font.setPixelSize(font.pixelSize() * room // wide)
        self.left.setFont(font)
        self.left.setFixedHeight(round(QFontMetrics(font).ascent() * 1.15))

    def show_time(
        self, reading: ClockReading, now: datetime, following: str, agreed: datetime | None
    ) -> None:
        """Show a reading of the clock; `following` names what comes after this move.

        `agreed` is the end that was agreed, said where the end has become another.
        """
        self.left.setText(clock_text(reading))
        self.plan_button.setEnabled(not reading.ended)
        self._show_tone(reading)
        self._fit_clock()
        self.said.setText(self._sentence(reading))
        self.line.set_share(reading.share_used if reading.step else 0.0)
        self.now.setText(as_hour(now))
        self.total.setText(self.tr("{minutes} min").format(minutes=_minutes(reading)))
        self._show_end(reading, agreed)
        self.next.setText(following)

    def _show_end(self, reading: ClockReading, agreed: datetime | None) -> None:
        """Show the end that is expected; within a minute of what was agreed it is just that."""
        unknown = reading.ended and reading.begun is None
        end, words = reading.expected_end, ""
        if agreed and not reading.ended:
            if abs(end - agreed) < MINUTE:
                end = agreed
            else:
                words = self.tr("agreed: {hour}").format(hour=as_hour(agreed))
        self.end.setText("–" if unknown else as_hour(end))
        if words != self.agreed.text():
            self.agreed.setText(words)
            self._show_seldom()

    def _show_tone(self, reading: ClockReading) -> None:
        """Take the step of colour that goes with the time; the sentence says it too."""
        running = bool(reading.step) and not reading.ended
        over = running and reading.over
        ground = "tint" if running and reading.left <= NEARLY else "side"
        if (over, ground) != (self._over, self._ground):
            self._over, self._ground = over, ground
            self.left.set_style(text_styles.CLOCK_OVER if over else text_styles.CLOCK)
            self.update()

    def _sentence(self, reading: ClockReading) -> str:
        if reading.ended:
            return self.tr("The table is closed")
        if not reading.step:
            return self.tr("for the whole table")
        if reading.paused:
            return self.tr("left for this move – paused")
        if reading.over:
            return self.tr("past the planned time. That is fine: round off when it suits.")
        nearly = self.tr("left for this move: round off when it suits")
        return nearly if reading.left <= NEARLY else self.tr("left for this move")

    def show_sides(self, words: str) -> None:
        """Say how much was told of both sides, or nothing."""
        if words != self.sides.text():
            self.sides.setText(words)
            self._show_seldom()


def _minutes(reading: ClockReading) -> int:
    return -(-reading.total_left // MINUTE)
