"""The strip above a practice table that plays: who speaks, the words, and how fast."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui import styles
from facilitator.ui.buttons import PlainButton, QuietButton
from facilitator.ui.keys import Command
from facilitator.ui.labels import PlainLabel
from facilitator.ui.layouts import FlowLayout, Panel
from facilitator.ui.look import follow, theme

KEYS_FIT = 1.0
"""Up to this text size the buttons show their keys."""
LINES = 2
"""So many lines of what is said can be seen, so that nothing below moves."""
WORDS, WORDS_LARGE = 36, 14
"""So many words fit in those lines, usually and where words are large."""
LARGE = 1.4


class RehearsalStrip(Panel):
    """Shows what somebody at the table sees and hears: seat, role and the last words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self.name = PlainLabel(
            self.tr("Practice: the table plays"), styles.HEADING_SMALL, wrap=False
        )
        self.who = PlainLabel(style=styles.STRONG, wrap=False)
        self.words = PlainLabel(style=styles.FIELD)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.speed = PlainLabel(style=styles.LABEL, wrap=False)
        self.play_button = PlainButton(self.tr("Play"), key=Command.PLAY_TABLE)
        self.slower_button = QuietButton(self.tr("Slower"), key=Command.PLAY_SLOWER)
        self.faster_button = QuietButton(self.tr("Faster"), key=Command.PLAY_FASTER)
        self.next_button = QuietButton(self.tr("Next speaker"), key=Command.PLAY_NEXT)
        self.result_button = QuietButton(self.tr("Look back"), key=Command.PLAY_RESULT)
        self._build()
        follow(self.restyle)

    def _build(self) -> None:
        self._rows = QVBoxLayout(self)
        self._top = QHBoxLayout()
        self._top.addWidget(self.name)
        self._top.addWidget(self.who, 1)
        controls = QWidget()
        flow = FlowLayout(controls, 4)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            flow.addWidget(button)
        flow.addWidget(self.speed)
        self._rows.addLayout(self._top)
        self._rows.addWidget(self.words)
        self._rows.addWidget(controls)

    def buttons(self) -> tuple[PlainButton | QuietButton, ...]:
        """Give the buttons in their order."""
        return (
            self.play_button,
            self.slower_button,
            self.faster_button,
            self.next_button,
            self.result_button,
        )

    def restyle(self) -> None:
        """Take space from the theme in use; two lines stand ready for the words."""
        beside, above = theme().space(20), theme().space(4)
        self._rows.setContentsMargins(beside, above, beside, above)
        self._rows.setSpacing(theme().space(4))
        self._top.setSpacing(theme().space(16))
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * LINES + 4)
        for button in self.buttons():
            button.show_key(shown=theme().scale <= KEYS_FIT)

    def show_heard(self, who: str, words: str) -> None:
        """Show who speaks and the last words; those from before are gone, as at a table."""
        self.who.setText(who)
        said = words.split()
        room = WORDS if theme().scale <= LARGE else WORDS_LARGE
        tail = " ".join(said[-room:])
        self.words.setText(f"… {tail}" if len(said) > room else tail)

    def show_speed(self, factor: float, *, playing: bool) -> None:
        """Say how fast the talk goes, and what the first button does."""
        times = {0.5: self.tr("half speed"), 1.0: self.tr("usual speed")}
        self.speed.setText(times.get(factor, self.tr("double speed")))
        words = self.tr("Pause the talk") if playing else self.tr("Play")
        if self.play_button.text() != words:
            self.play_button.setText(words)
