"""What a host needs, above the notes: for one person who asks the questions and writes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import PROMPTS, Command
from facilitator.ui.features.host.cards_and_buttons import HintLine, OpenCard
from facilitator.ui.features.host.question import QuestionPlace
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.labels import KeyCap
from facilitator.ui.widgets.layouts import FlowLayout
from facilitator.ui.widgets.panels import Panel
from facilitator.ui.widgets.progress import NowPanel

KEYS_FIT = 1.25
"""Up to this text size cards and buttons stand there with their keys."""
ROOMY = 1.5
"""Up to this text size there is room for every button."""
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
MOST_OF_WINDOW = 0.32
"""An opened card takes no more than this share of the window: the field stays in sight."""


class SoloCards(QWidget):
    """The names of the cards of a move, each with its key; the open one is checked."""

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[QuietButton] = []
        self._shown: tuple[OpenCard, ...] = ()
        self._flow = FlowLayout(self, step=8)

    def show_cards(self, cards: Sequence[OpenCard]) -> None:
        """Name the cards of a move; the same cards again stay as they are."""
        if tuple(cards) == self._shown:
            return
        self._shown = tuple(cards)
        for card in self.cards:
            self._flow.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(number, told) for number, told in enumerate(cards)]

    def _card(self, number: int, told: OpenCard) -> QuietButton:
        card = QuietButton(told.title, key=PROMPTS[number], sign="safe" if told.told else "")
        card.setAccessibleDescription(self.tr("told") if told.told else "")
        card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        card.setCheckable(True)
        card.clicked.connect(lambda: self.asked.emit(number))
        self._flow.addWidget(card)
        return card

    def mark_open(self, number: int | None) -> None:
        """Show which card is open."""
        for place, card in enumerate(self.cards):
            card.setChecked(place == number)


class SoloStrip(Panel):
    """Question, time, what a host does most, cards, and new times or a hint; all by key.

    A click takes no focus: who types goes on typing.
    """

    next_asked = Signal()
    back_asked = Signal()
    extend_asked = Signal()
    pause_asked = Signal()
    not_reached_asked = Signal()
    plan_asked = Signal()
    card_asked = Signal(int)
    told_asked = Signal()
    spread_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self.now = NowPanel()
        self.now.set_strip(strip=True, edged=False)
        self.next_button = PrimaryButton(key=Command.GO_ON)
        self.back_button = PlainButton(self.tr("Back"), key=Command.GO_BACK)
        self.extend_button = PlainButton(self.tr("+ 5 min"), key=Command.MORE_TIME)
        self.pause_button = PlainButton(key=Command.PAUSE)
        self.not_reached_button = QuietButton(self.tr("Not reached"), key=Command.NOT_REACHED)
        self.plan_button = QuietButton(self.tr("Divide the time"), key=Command.PLAN_TIME)
        self.cards = SoloCards()
        self.place = QuestionPlace(text_styles.QUESTION_SMALL, text_styles.CARD_TITLE)
        self.told = Tick(self.tr("This was told at the table"))
        self.told_key = KeyCap(shortcuts.cap(Command.TOLD))
        self.aside = HintLine()
        self._going_on = ("", "")
        self._card: OpenCard | None = None
        self._build()
        self._connect()
        self.show_paused(paused=False)
        follow(self.restyle)

    def _build(self) -> None:
        pressed = QWidget()
        self._flow = FlowLayout(pressed, step=8)
        for button in (*self.buttons(), self.not_reached_button, self.plan_button):
            self._flow.addWidget(button)
        self._top = QBoxLayout(ACROSS)
        self._top.addWidget(self.now, 1)
        self._top.addWidget(pressed)
        self._pressed = pressed
        told = QHBoxLayout()
        told.addWidget(self.told)
        told.addWidget(self.told_key)
        told.addStretch(1)
        self._more = QVBoxLayout()
        for widget in (self.cards, self.place):
            self._more.addWidget(widget)
        self._more.addLayout(told)
        self._more.addWidget(self.aside)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._top)
        rows.addLayout(self._more)
        pressed_by_tab: tuple[QWidget, ...] = (self.told, self.aside.take_button)
        for stop in (*pressed_by_tab, *self._all_buttons()):
            stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        hidden: tuple[QWidget, ...] = (self.place, self.told, self.told_key)
        for part in hidden:
            part.hide()

    def _all_buttons(self) -> tuple[QWidget, ...]:
        return (*self.buttons(), self.not_reached_button, self.plan_button)

    def _connect(self) -> None:
        self.next_button.clicked.connect(self.next_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.extend_button.clicked.connect(self.extend_asked)
        self.pause_button.clicked.connect(self.pause_asked)
        self.not_reached_button.clicked.connect(self.not_reached_asked)
        self.plan_button.clicked.connect(self.plan_asked)
        self.cards.asked.connect(self.card_asked)
        self.told.clicked.connect(lambda _on: self.told_asked.emit())
        self.aside.take_asked.connect(self.spread_asked)

    def buttons(self) -> tuple[PlainButton, ...]:
        """Give the four buttons in their order."""
        return (self.next_button, self.back_button, self.extend_button, self.pause_button)

    def restyle(self) -> None:
        """Take the space from the theme in use; where words are large, less."""
        beside, with_keys = theme().space(20), theme().has_room(KEYS_FIT)
        self._top.setDirection(DOWN if with_keys else ACROSS)
        self._top.setSpacing(0)
        self._pressed.setContentsMargins(beside if with_keys else 0, 0, beside, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._top.setAlignment(self._pressed, Qt.AlignmentFlag(0) if with_keys else middle)
        self._more.setContentsMargins(beside, theme().space(4), beside, theme().space(8))
        self._more.setSpacing(theme().space(8 if with_keys else 4))
        for button in self.buttons():
            button.padding = (12, 5) if with_keys else (10, 5)
            button.show_key(shown=with_keys)
        for quiet in (self.not_reached_button, self.plan_button):
            quiet.setFixedHeight(self.next_button.sizeHint().height())
        seldom: tuple[QWidget, ...] = (self.not_reached_button, self.plan_button, self.cards)
        for part in seldom:
            part.setVisible(with_keys)
        often: tuple[QWidget, ...] = (self.extend_button, self.pause_button)
        for part in (*often, self.now.said, self.now.line):
            part.setVisible(theme().has_room(ROOMY))
        self._name_next()
        self._show_more()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the open card the room it needs at another width."""
        super().resizeEvent(event)
        self._name_next()
        self._fit_card()

    def show_question(self, question: str, _advice: str, _move: str = "") -> None:
        """Show the question of this move, and no card."""
        self.now.show_question(question)
        self._show_card(None, None)

    def show_card(self, number: int, card: OpenCard) -> None:
        """Show a card below the question."""
        self._show_card(number, card)

    def _show_card(self, number: int | None, card: OpenCard | None) -> None:
        self._card = card
        self.cards.mark_open(number)
        self.told.setChecked(card is not None and card.told)
        self._show_more()

    def _show_more(self) -> None:
        """Show what there is to read; in large type one thing at a time."""
        card = self._card
        tells = card is not None and bool(card.text)
        covered = card is not None and not theme().has_room(KEYS_FIT)
        if card is not None:  # where its name stands above it, checked, once is enough
            named = theme().has_room(KEYS_FIT)
            self.place.show_card("" if named else card.title, card.sentences)
            self.place.setAccessibleName("\n".join((card.title, *card.sentences)))
        self.place.setVisible(card is not None)
        self.told.setVisible(tells)
        self.told_key.setVisible(tells)
        self.aside.setVisible(bool(self.aside.says()) and not covered)
        self._fit_card()

    def _fit_card(self) -> None:
        """Make the open card as high as its words, within what the window can spare."""
        margins = self._more.contentsMargins()
        wide = self.width() - margins.left() - margins.right()
        most = round(self.window().height() * MOST_OF_WINDOW)
        if not self.told.isHidden():
            most -= self.told.sizeHint().height()
        self.place.setFixedHeight(max(1, min(self.place.wanted_height(wide), most)))

    def show_cards(self, cards: Sequence[OpenCard]) -> None:
        """Name the cards of this move."""
        self.cards.show_cards(cards)

    def say_aside(self, sentence: str, *, times: bool = False) -> None:
        """Say one sentence below all, or nothing."""
        if (sentence, times) != (self.aside.says(), not self.aside.take_button.isHidden()):
            self.aside.say(sentence, times=times)
            self._show_more()

    def show_buttons(
        self, going_on: tuple[str, str], *, back: bool, running: bool, ended: bool
    ) -> None:
        """Name what comes next, in full and in short, and allow only what can be done now."""
        self._going_on = going_on
        self._name_next()
        self.back_button.setEnabled(back)
        self.pause_button.setEnabled(running)
        self.not_reached_button.setEnabled(running)
        for button in (self.extend_button, self.plan_button):
            button.setEnabled(not ended)

    def _name_next(self) -> None:
        """Name the next move where all buttons fit in one row."""
        whole, short = self._going_on
        if self.next_button.text() != whole:
            self.next_button.setText(whole)
        room = self.width() - 2 * theme().space(20)
        if not theme().has_room(KEYS_FIT) or self._flow.sizeHint().width() > room:
            self.next_button.setText(short)
        self.next_button.setAccessibleName(whole)

    def show_paused(self, *, paused: bool) -> None:
        """Name what the pause button does now."""
        self.pause_button.setText(self.tr("Go on") if paused else self.tr("Pause"))
