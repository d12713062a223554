"""The host's screen: the question, a line of advice, cards that open, buttons, the time."""

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.host.plan import PlannedMove, PlanPanel
from facilitator.ui.features.host.prompts import NOTES_FIT, HintLine, OpenCard, PromptRow
from facilitator.ui.features.host.question import QuestionPlace
from facilitator.ui.features.host.time_panel import TimePanel
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout

ALL_FITS = 1.0
"""Up to this text size there is room for every word and key."""
KEYS_FIT = 1.25
"""Up to this text size the screen has air, and a name above the question."""
QUIET_FITS = 1.5
"""Up to this text size the quiet button stands beside the others; it is in a menu as well."""
FORMS = (KEYS_FIT, QUIET_FITS, inf)
"""Closer forms, for when the words would not all be in sight: as at these text sizes."""


class HostView(QWidget):
    """Shows one move of the table and says which button was pressed."""

    next_asked = Signal()
    back_asked = Signal()
    extend_asked = Signal()
    pause_asked = Signal()
    card_asked = Signal(int)
    question_asked = Signal()
    told_asked = Signal()
    spread_asked = Signal()
    plan_asked = Signal()
    plan_closed = Signal()
    not_reached_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.move_name = PlainLabel(style=text_styles.MOVE)
        self.place = QuestionPlace()
        self.plan = PlanPanel()
        self.aside = HintLine()
        self.told = Tick(self.tr("This was told at the table"))
        self.told_key = KeyCap(shortcuts.cap(Command.TOLD))
        self.prompts = PromptRow()
        self.time = TimePanel()
        self._going_on = ("", "")
        self._question = ("", "")
        self._card: OpenCard | None = None
        self._tightness = ALL_FITS
        self._buttons = FlowLayout(step=12)
        self.next_button = PrimaryButton(large=True, key=Command.NEXT_STEP)
        self.back_button = PlainButton(large=True, key=Command.PREVIOUS_STEP)
        self.extend_button = PlainButton(large=True, key=Command.MORE_TIME)
        self.pause_button = PlainButton(large=True, key=Command.PAUSE)
        self.not_reached_button = QuietButton(self.tr("Not reached"), key=Command.NOT_REACHED)
        self._build()
        self._connect()
        self.setFocusProxy(self.next_button)
        follow(self.restyle)

    def _build(self) -> None:
        self.back_button.setText(self.tr("Back"))
        self.extend_button.setText(self.tr("+ 5 min"))
        self.pause_button.setText(self.tr("Pause"))
        for button in (*self.buttons(), self.not_reached_button):
            self._buttons.addWidget(button)
        told = QHBoxLayout()
        told.addWidget(self.told)
        told.addWidget(self.told_key)
        told.addStretch(1)
        self._asked = QVBoxLayout()
        self._asked.setSpacing(2)
        self._left = QVBoxLayout()
        self._asked.addWidget(self.move_name)
        self._asked.addWidget(self.place, 1)
        self._left.addLayout(self._asked, 1)
        self._left.addWidget(self.plan, 1)
        self._left.addLayout(told)
        self._left.addWidget(self.aside)
        self._left.addWidget(self.prompts)
        self._left.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._left, 1)
        row.addWidget(self.time)
        for widget in (self.plan, self.told, self.told_key):
            widget.hide()
        self._order()

    def _order(self) -> None:
        """Let Tab begin at what is done next; what stands before it would be passed over."""
        self.place.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else it would not be put in order
        stops = (
            *self.buttons(),
            self.not_reached_button,
            self.place,
            self.told,
            self.aside.take_button,
            self.plan.take_button,
            self.plan.leave_button,
            self.time.plan_button,
        )
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)

    def _connect(self) -> None:
        self.next_button.clicked.connect(self.next_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.extend_button.clicked.connect(self.extend_asked)
        self.pause_button.clicked.connect(self.pause_asked)
        self.not_reached_button.clicked.connect(self.not_reached_asked)
        self.told.clicked.connect(lambda _on: self.told_asked.emit())
        self.prompts.asked.connect(self.card_asked)
        self.aside.take_asked.connect(self.spread_asked)
        self.time.plan_button.clicked.connect(self.plan_asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring the question back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.question_asked.emit()
        else:
            super().keyPressEvent(event)

    def buttons(self) -> tuple[PlainButton, ...]:
        """Give the four buttons in their order."""
        return (self.next_button, self.back_button, self.extend_button, self.pause_button)

    def restyle(self) -> None:
        """Take space and width from the theme in use."""
        self.time.setFixedWidth(theme().px(330 if theme().has_room(NOTES_FIT) else 220))
        self._fit()

    def _fit(self) -> None:
        """Take the first form, from the roomiest on, in which all words are in sight."""
        tightness = theme().tightness
        for form in (tightness, *(closer for closer in FORMS if closer > tightness)):
            self._tightness = form
            self._take_form()
            if not self.isVisible() or self.place.has_room():
                return

    def _has_room(self, up_to: float) -> bool:
        """Say whether the form in use has the room of one at this text size."""
        return self._tightness <= up_to

    def _take_form(self) -> None:
        """Let spaces, buttons and words be those of the form in use."""
        roomy = self._has_room(KEYS_FIT)
        air = round(56 / theme().tightness ** 1.5)  # what words need, margins give
        above, between = (8, 8) if theme().small_window else (air, 12)
        self._left.setContentsMargins(air + 8, above, air, 28 if roomy else between)
        self._left.setSpacing(theme().space(20) if roomy else between)
        for button in self.buttons():
            button.padding = (16, 12) if self._has_room(ALL_FITS) else (13, 9)
        self.not_reached_button.setVisible(self._has_room(QUIET_FITS))
        self._fit_buttons()
        covered = self.planning() or (self._card is not None and not roomy)
        self.aside.setVisible(bool(self.aside.says()) and not covered)
        self.move_name.setVisible(roomy and self._card is None and not self.planning())
        self._fill_place()
        layout = self.layout()
        assert layout is not None
        layout.activate()

    def show_question(self, question: str, advice: str, move: str = "") -> None:
        """Show the question of this move, under the name of the move."""
        self.move_name.setText(move)
        self._question = (question, advice)
        self._show_place(None, None)

    def show_card(self, number: int, card: OpenCard) -> None:
        """Show a card in the place of the question."""
        self._show_place(number, card)

    def _show_place(self, number: int | None, card: OpenCard | None) -> None:
        self.prompts.mark_open(number)
        self._leave_plan()
        tells = card is not None and bool(card.text)
        if self.place.hasFocus() or (self.told.hasFocus() and not tells):
            self.next_button.setFocus()
        self.told.setChecked(card is not None and card.told)
        self.told.setVisible(tells)
        self.told_key.setVisible(tells)
        self._card = card
        self._fit()

    def _fill_place(self) -> None:
        """Show the card or the question; the advice waits where new times need its room."""
        question, advice = self._question
        crowded = not self._has_room(KEYS_FIT) and not self.aside.isHidden()
        if self._card is not None:
            self.place.show_card(self._card.title, self._card.sentences)
        else:
            self.place.show_question(question, "" if crowded else advice)

    def show_cards(self, cards: Sequence[OpenCard]) -> None:
        """Lay out the cards of this move."""
        self.prompts.show_cards(cards)
        self._fit()

    def show_plan(self, moves: Sequence[PlannedMove]) -> None:
        """Ask for the minutes of each move that remains, in the place of the question."""
        for widget in (self.place, self.told, self.told_key, self.prompts):
            widget.hide()
        self.plan.show()
        self._fit()
        self.plan.show_moves(moves)

    def _leave_plan(self) -> None:
        if not self.planning():
            return
        had_focus = self.plan.has_focus()
        self.plan.hide()
        self.place.show()
        self.prompts.show()
        if had_focus:
            self.next_button.setFocus()
        self.plan_closed.emit()

    def planning(self) -> bool:
        """Say whether the minutes are being divided by hand."""
        return not self.plan.isHidden()

    def go_on_planning(self) -> None:
        """Give the minutes the focus again, where it was, when they are still being divided."""
        if self.planning() and self.isVisible():
            self.plan.take_focus()

    def say_aside(self, sentence: str, *, times: bool = False) -> None:
        """Say one sentence under the question, or nothing; not while minutes are divided."""
        if (sentence, times) != (self.aside.says(), self.aside.has_times):
            self.aside.say(sentence, times=times)
            self._fit()

    def announce(self, words: str) -> None:
        """Let a screen reader say what changed."""
        announce(self, words)

    def show_buttons(
        self, going_on: tuple[str, str], *, back: bool, running: bool, ended: bool
    ) -> None:
        """Name what comes next, in full and in short, and allow only what can be done now."""
        if going_on != self._going_on:
            self._going_on = going_on
            self._fit()
        self.back_button.setEnabled(back)
        self.extend_button.setEnabled(not ended)
        self.pause_button.setEnabled(running)
        self.not_reached_button.setEnabled(running)

    def _fit_buttons(self) -> None:
        """Name the next move, and show the keys, where all buttons fit beside each other."""
        whole, short = self._going_on
        forms = ((whole, True), (short, True), (short, False))
        for words, keys in forms[0 if self._has_room(ALL_FITS) else 1 :]:
            self.next_button.setText(words)
            for button in self.buttons():
                button.show_key(shown=keys and self._has_room(KEYS_FIT))
            self.not_reached_button.show_key(shown=keys and self._has_room(ALL_FITS))
            if self._one_row():
                break
        self.next_button.setAccessibleName(whole)
        self.not_reached_button.setFixedHeight(self.next_button.sizeHint().height())

    def _one_row(self) -> bool:
        """Say whether all buttons fit beside each other."""
        margins = self._left.contentsMargins()
        room = self.width() - self.time.width() - margins.left() - margins.right()
        buttons = (*self.buttons(), self.not_reached_button)
        wide = [each.sizeHint().width() for each in buttons if not each.isHidden()]
        return sum(wide) + theme().space(12) * (len(wide) - 1) <= room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that this size has room for."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the form that there is room for; nobody saw what was shown meanwhile."""
        super().showEvent(event)
        self._fit()

    def show_paused(self, *, paused: bool) -> None:
        """Name what the pause button does now."""
        words = self.tr("Go on") if paused else self.tr("Pause")
        if words != self.pause_button.text():
            self.pause_button.setText(words)
            self._fit()
