"""What a practice table that plays shows: the strip that speaks, and what was caught of it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import Step
from facilitator.domain.reporting.dutch import shortened
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.training.note_comparison import Comparison
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column, spaced_row
from facilitator.ui.widgets.panels import Panel

KEYS_FIT = 1.0
"""Up to this text size the buttons show their keys."""
ROOMY = 1.3
"""Up to this text size there is room for two lines, the name of the strip and the speed."""
WORDS, WORDS_STILL, WORDS_LARGE = 34, 12, 6
"""So many words fit in two lines; in one line of large words; in that behind who speaks."""


class SimulationStrip(Panel):
    """Shows what somebody at the table sees and hears: seat, role and the last words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self._playing = False
        self.name = PlainLabel(
            self.tr("Practice: the table plays"), text_styles.HEADING_SMALL, wrap=False
        )
        self.who = PlainLabel(style=text_styles.STRONG, wrap=False)
        self.words = PlainLabel(style=text_styles.FIELD)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.speed = PlainLabel(style=text_styles.LABEL, wrap=False)
        self.play_button = QuietButton(self.tr("Play"), key=Command.PLAY_TABLE)
        self.slower_button = QuietButton(self.tr("Slower"), key=Command.PLAY_SLOWER)
        self.faster_button = QuietButton(self.tr("Faster"), key=Command.PLAY_FASTER)
        self.next_button = QuietButton(self.tr("Next speaker"), key=Command.PLAY_NEXT)
        self.result_button = QuietButton(self.tr("Look back"), key=Command.PLAY_RESULT)
        self._build()
        follow(self.restyle)

    def _build(self) -> None:
        self._rows = spaced_column(self)
        self._top, self._talk = spaced_row(gap=8), spaced_row(gap=16)
        self._top.addWidget(self.name)
        self._top.addWidget(self.who, 1)
        self._top.addWidget(self.speed)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if button is not self.play_button:
                self._top.addWidget(button)
        self._talk.addWidget(self.words, 1)
        self._talk.addWidget(self.play_button, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(self._top)
        self._rows.addLayout(self._talk)

    def buttons(self) -> tuple[QuietButton, ...]:
        """Give the buttons in their order."""
        return (
            self.play_button,
            self.slower_button,
            self.faster_button,
            self.next_button,
            self.result_button,
        )

    def restyle(self) -> None:
        """Take space from the theme in use; room stands ready for the words."""
        roomy = theme().has_room(ROOMY)
        above = 4 if roomy else 0
        self._rows.set_spaces(above, (20, above))
        lines = 2 if roomy else 1
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * lines + 4)
        for button in self.buttons():
            button.show_key(shown=theme().has_room(KEYS_FIT))
        self._show_parts()

    def _show_parts(self) -> None:
        """Leave room for the notes: in large type only the words, and play and pause."""
        roomy = theme().has_room(ROOMY)
        for part in (self.name, self.who, self.speed, *self.buttons()):
            part.setVisible(roomy or part is self.play_button)

    def show_heard(self, who: str, words: str) -> None:
        """Show who speaks and the last words; those from before are gone, as at a table."""
        self.who.setText(who)
        said, roomy = words.split(), theme().has_room(ROOMY)
        large = WORDS_LARGE if who else WORDS_STILL
        room = WORDS if roomy else large
        tail = " ".join(said[-room:])
        tail = f"… {tail}" if len(said) > room else tail
        before = "" if roomy or not who else f"{who}: "
        self.words.setText(f"{before}{tail}")

    def show_speed(self, factor: float, *, playing: bool) -> None:
        """Say how fast the talk goes, and what the first button does."""
        times = {0.5: self.tr("half speed"), 1.0: self.tr("usual speed")}
        self.speed.setText(times.get(factor, self.tr("double speed")))
        words = self.tr("Pause the talk") if playing else self.tr("Play")
        if self._playing is not playing:
            self._playing = playing
            self.play_button.setText(words)
            self._show_parts()


translate = QCoreApplication.translate

EXCERPT = 12
"""Words of what was not noted."""
MOST = 12
"""So many of those are named."""
_MINUTE = timedelta(minutes=1)


def result_words(
    comparison: Comparison, steps: Sequence[Step], clock: ClockReading
) -> list[str]:
    """Tell what was noted of what was said, who said it, and how the time went."""
    if not comparison.said:
        return [
            translate("Simulation", "Nobody has said anything yet. Let the table play first.")
        ]
    return [*_caught(comparison), *_time(steps, clock), *_missed(comparison)]


def _caught(comparison: Comparison) -> Iterator[str]:
    yield translate(
        "Simulation", "{noted} of the {said} things that were said are in your notes."
    ).format(noted=len(comparison.noted), said=comparison.said)
    if comparison.with_speaker:
        yield translate(
            "Simulation", "In {right} of {all} notes, the speaker is the one who said it."
        ).format(right=comparison.right_speakers, all=len(comparison.with_speaker))
    if comparison.other_kind:
        yield translate(
            "Simulation",
            "{count} got another kind than we had in mind. That can be right too.",
        ).format(count=len(comparison.other_kind))


def _time(steps: Sequence[Step], clock: ClockReading) -> Iterator[str]:
    used = clock.used_by_step
    spent = [
        translate("Simulation", "{move} {used} of {planned} minutes").format(
            move=step.title, used=round(used[step.key] / _MINUTE), planned=step.minutes
        )
        for step in steps
        if used.get(step.key)
    ]
    if spent:
        yield translate("Simulation", "Time: {moves}.").format(moves=", ".join(spent))


def _missed(comparison: Comparison) -> Iterator[str]:
    missed = comparison.missed
    if not missed:
        return
    yield translate(
        "Simulation",
        "These are not in your notes. Nobody catches everything; what would you want to keep?",
    )
    yield from (f"– {shortened(each.text, EXCERPT)}" for each in missed[:MOST])
    if len(missed) > MOST:
        more = translate("Simulation", "And {count} more.")
        yield more.format(count=len(missed) - MOST)
