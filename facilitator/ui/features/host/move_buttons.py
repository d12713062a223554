"""The buttons of a move: go on, go back, more time, a pause, and leaving the move out."""

from PySide6.QtCore import QCoreApplication

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.layouts import FlowLayout

ALL_FITS = 1.0
"""Up to this text size there is room for every word and key."""
KEYS_FIT = 1.25
"""Up to this text size there is room for keys, and for more than the question and buttons."""
QUIET_FITS = 1.5
"""Up to this text size the quiet button stands beside the others; it is in a menu as well."""

translate = QCoreApplication.translate


class MoveButtons(FlowLayout):
    """Puts the buttons in one row where they fit, if need be without their keys."""

    def __init__(self) -> None:
        super().__init__(step=12)
        self.next_button = PrimaryButton(large=True, key=Command.NEXT_STEP)
        self.back_button = PlainButton(
            translate("HostView", "Back"), large=True, key=Command.PREVIOUS_STEP
        )
        self.extend_button = PlainButton(
            translate("HostView", "+ 5 min"), large=True, key=Command.MORE_TIME
        )
        self.pause_button = PlainButton(
            translate("HostView", "Pause"), large=True, key=Command.PAUSE
        )
        self.not_reached_button = QuietButton(
            translate("HostView", "Not reached"), key=Command.NOT_REACHED
        )
        self.large = (self.next_button, self.back_button, self.extend_button, self.pause_button)
        self.stops = (*self.large, self.not_reached_button)
        self._going_on = ("", "")
        for button in self.stops:
            self.addWidget(button)

    def fit(self, room: int, tightness: float) -> None:
        """Name the next move, and show the keys, where all fits beside each other.

        `room` is the width in pixels, `tightness` that of the form which the screen takes.
        """
        for button in self.large:
            button.padding = (16, 12) if tightness <= ALL_FITS else (13, 9)
        self.not_reached_button.setVisible(tightness <= QUIET_FITS)
        whole, short = self._going_on
        forms = ((whole, True), (short, True), (short, False))
        for words, keys in forms[0 if tightness <= ALL_FITS else 1 :]:
            self.next_button.setText(words)
            for button in self.large:
                button.show_key(shown=keys and tightness <= KEYS_FIT)
            self.not_reached_button.show_key(shown=keys and tightness <= ALL_FITS)
            if self._wide() <= room:
                break
        self.next_button.setAccessibleName(whole)
        self.not_reached_button.setFixedHeight(self.next_button.sizeHint().height())

    def _wide(self) -> int:
        """Give the width of all buttons beside each other."""
        wide = [each.sizeHint().width() for each in self.stops if not each.isHidden()]
        return sum(wide) + theme().space(12) * (len(wide) - 1)

    def name_next(self, going_on: tuple[str, str]) -> bool:
        """Say what comes next, in full and in short; say whether that is something else."""
        before, self._going_on = self._going_on, going_on
        return going_on != before

    def name_pause(self, *, paused: bool) -> bool:
        """Name what the pause button does now; say whether that is something else."""
        before = self.pause_button.text()
        self.pause_button.setText(
            translate("HostView", "Go on") if paused else translate("HostView", "Pause")
        )
        return self.pause_button.text() != before

    def allow(self, *, back: bool, running: bool, ended: bool) -> None:
        """Allow only what can be done now."""
        self.back_button.setEnabled(back)
        self.extend_button.setEnabled(not ended)
        self.pause_button.setEnabled(running)
        self.not_reached_button.setEnabled(running)
