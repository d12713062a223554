"""The host's screen: the question, a line of advice, cards that open, buttons, the time."""

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.host.cards_and_buttons import (
    ALL_FITS,
    KEYS_FIT,
    NOTES_FIT,
    QUIET_FITS,
    HintLine,
    MoveButtons,
    OpenCard,
    PromptRow,
)
from facilitator.ui.features.host.plan import PlannedMove, PlanPanel
from facilitator.ui.features.host.question import QuestionPlace
from facilitator.ui.features.host.time_panel import TimePanel
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.labels import KeyCap, PlainLabel

FORMS = (KEYS_FIT, QUIET_FITS, inf)
"""Closer forms, for when the words would not all be in sight: as at these text sizes."""


class HostView(QWidget):
    """Shows one move of the table and says which button was pressed."""

    question_asked = Signal()
    plan_closed = Signal()

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
        self.buttons = MoveButtons()
        self._question = ("", "")
        self._card: OpenCard | None = None
        self._tightness = ALL_FITS
        self._build()
        self._show_by_parts()
        self.setFocusProxy(self.buttons.next_button)
        follow(self.restyle)

    def _build(self) -> None:
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
        self._left.addLayout(self.buttons)
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
            *self.buttons.stops,
            self.place,
            self.told,
            self.aside.take_button,
            self.plan.take_button,
            self.plan.leave_button,
            self.time.plan_button,
        )
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)

    def _show_by_parts(self) -> None:
        """Let each part tell what was pressed in it."""
        buttons = self.buttons
        self.next_asked = buttons.next_button.clicked
        self.back_asked = buttons.back_button.clicked
        self.extend_asked = buttons.extend_button.clicked
        self.pause_asked = buttons.pause_button.clicked
        self.not_reached_asked = buttons.not_reached_button.clicked
        self.told_asked = self.told.clicked
        self.card_asked, self.spread_asked = self.prompts.asked, self.aside.take_asked
        self.plan_asked = self.time.plan_button.clicked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring the question back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.question_asked.emit()
        else:
            super().keyPressEvent(event)

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
        margins = self._left.contentsMargins()
        beside = self.time.width() + margins.left() + margins.right()
        self.buttons.fit(self.width() - beside, self._tightness)
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
            self.buttons.next_button.setFocus()
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
            self.buttons.next_button.setFocus()
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
        if self.buttons.name_next(going_on):
            self._fit()
        self.buttons.allow(back=back, running=running, ended=ended)

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
        if self.buttons.name_pause(paused=paused):
            self._fit()
