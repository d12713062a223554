"""The host's screen: the question, a line of advice, cards that open, buttons, the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.ui import keys
from facilitator.ui.buttons import PlainButton, PrimaryButton
from facilitator.ui.cards import Card, CardLook
from facilitator.ui.hosting.question import QuestionPlace
from facilitator.ui.hosting.time_panel import TimePanel
from facilitator.ui.keys import PROMPTS, Command
from facilitator.ui.layouts import FlowLayout
from facilitator.ui.look import follow, theme

KEYS_FIT = 1.5
"""Up to this text size the buttons show their keys; above it they stand in one row without."""
NOTES_FIT = 1.25
"""Up to this text size a card shows its first sentence; above it, it is a button."""


@dataclass(frozen=True, slots=True)
class OpenCard:
    """What a card says: its title and the sentences to read out."""

    title: str
    sentences: tuple[str, ...]


class HostView(QWidget):
    """Shows one move of the table and says which button was pressed."""

    next_asked = Signal()
    back_asked = Signal()
    extend_asked = Signal()
    pause_asked = Signal()
    card_asked = Signal(int)
    question_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QuestionPlace()
        self.time = TimePanel()
        self.cards: list[QPushButton] = []
        self._told: tuple[OpenCard, ...] = ()
        self._compact = False
        self._cards = QHBoxLayout()
        self._titles = FlowLayout(step=12)
        self._buttons = FlowLayout(step=12)
        self.next_button = PrimaryButton(large=True, key=Command.NEXT_STEP)
        self.back_button = PlainButton(large=True, key=Command.PREVIOUS_STEP)
        self.extend_button = PlainButton(large=True, key=Command.MORE_TIME)
        self.pause_button = PlainButton(large=True, key=Command.PAUSE)
        self._build()
        self._connect()
        self.setFocusProxy(self.next_button)
        follow(self.restyle)

    def _build(self) -> None:
        self.back_button.setText(self.tr("Back"))
        self.extend_button.setText(self.tr("+ 5 min"))
        self.show_paused(paused=False)
        for button in self.buttons():
            self._buttons.addWidget(button)
        self._left = QVBoxLayout()
        self._left.addWidget(self.place, 1)
        self._left.addLayout(self._cards)
        self._left.addLayout(self._titles)
        self._left.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._left, 1)
        row.addWidget(self.time)

    def _connect(self) -> None:
        self.next_button.clicked.connect(self.next_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.extend_button.clicked.connect(self.extend_asked)
        self.pause_button.clicked.connect(self.pause_asked)
        for number, command in enumerate(PROMPTS):
            keys.bind(self, command, partial(self.card_asked.emit, number))

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
        scale = theme().scale
        air = round(56 / scale**1.5)  # what words need, margins give
        self._left.setContentsMargins(air + 8, air, air, 28 if scale <= KEYS_FIT else 16)
        self._left.setSpacing(theme().space(20) if scale <= KEYS_FIT else 16)
        self._cards.setSpacing(theme().space(12))
        self.time.setFixedWidth(theme().px(330) if scale <= NOTES_FIT else theme().px(220))
        if self._compact != (scale > NOTES_FIT):
            self._compact = scale > NOTES_FIT
            self.show_cards(self._told)
        for button in self.buttons():
            button.padding = (20, 12) if scale <= KEYS_FIT else (12, 9)
            button.show_key(shown=scale <= KEYS_FIT)

    def show_question(self, question: str, advice: str) -> None:
        """Show the question of this move."""
        self.place.show_question(question, advice)
        self._mark_open(None)

    def show_card(self, number: int, card: OpenCard) -> None:
        """Show a card in the place of the question."""
        self.place.show_card(card.title, card.sentences)
        self._mark_open(number)

    def _mark_open(self, number: int | None) -> None:
        for place, card in enumerate(self.cards):
            card.setDown(place == number)

    def show_cards(self, cards: Sequence[OpenCard]) -> None:
        """Lay out the cards of this move."""
        self._told = tuple(cards)
        for card in self.cards:
            for layout in (self._cards, self._titles):
                layout.removeWidget(card)
            card.deleteLater()
        self.cards = [self._card(number, told) for number, told in enumerate(cards)]

    def _card(self, number: int, told: OpenCard) -> QPushButton:
        card: QPushButton
        if self._compact:
            card = PlainButton(told.title)
            self._titles.addWidget(card)
        else:
            key = PROMPTS[number] if number < len(PROMPTS) else None
            card = Card(told.title, told.sentences[0], key=key, look=CardLook.PROMPT)
            self._cards.addWidget(card, 1)
        card.clicked.connect(lambda: self.card_asked.emit(number))
        return card

    def show_buttons(self, going_on: str, *, back: bool, running: bool) -> None:
        """Name what comes next, and allow only what can be done now."""
        self.next_button.setText(going_on)
        self.back_button.setEnabled(back)
        self.pause_button.setEnabled(running)

    def show_paused(self, *, paused: bool) -> None:
        """Name what the pause button does now."""
        self.pause_button.setText(self.tr("Go on") if paused else self.tr("Pause"))
