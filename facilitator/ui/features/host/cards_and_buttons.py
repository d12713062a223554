"""What stands under the question: one sentence, the cards of the move, and its buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import PROMPTS, Command
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.cards import ActionCard, CardLook
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout

ROOMY = 1.25
"""Up to this text size the button shows its keys and the sentence is as large as a card's."""


class HintLine(QWidget):
    """A sentence in its place; new times have a button that takes them."""

    take_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(style=text_styles.FIELD)
        self.take_button = PlainButton(self.tr("Take these times"), key=Command.SPREAD_TIME)
        self.take_button.clicked.connect(self.take_asked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.take_button)
        follow(self.restyle)
        self.say("")
        self.hide()

    def restyle(self) -> None:
        """Take space from the theme in use."""
        roomy = theme().has_room(ROOMY)
        self._row.setSpacing(theme().space(12))
        self.words.set_style(text_styles.FIELD if roomy else text_styles.TEXT)
        self.take_button.show_key(shown=roomy)

    def say(self, sentence: str, *, times: bool = False) -> None:
        """Say one sentence, or nothing; `times` are new times that can be taken."""
        if sentence != self.words.text():
            self.words.setText(sentence)
        self.take_button.setVisible(times)

    @property
    def has_times(self) -> bool:
        """Whether there are new times to take."""
        return not self.take_button.isHidden()

    def says(self) -> str:
        """Give what is said now."""
        return self.words.text()


WITH_NOTES = 3
"""So many cards at most show their first sentence."""
NOTES_FIT = 1.25
"""Up to this text size there is room for first sentences."""
NAMES_FIT = 1.0
"""Up to this text size many cards stand beside each other; above it they are buttons."""


@dataclass(frozen=True, slots=True)
class OpenCard:
    """What a card says: its title and the sentences to read out.

    `key` is that of its prompt; `text` names the text of the programme it tells, if it does,
    and `told` says whether that was done.
    """

    title: str
    sentences: tuple[str, ...]
    key: str = ""
    text: str = ""
    told: bool = False


class PromptRow(QWidget):
    """The cards of a move; each opens with its key."""

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[PlainButton | ActionCard] = []
        self._shown: tuple[OpenCard, ...] = ()
        self._look: CardLook | None = CardLook.PROMPT
        self._open: int | None = None
        self._row = QHBoxLayout()
        self._flow = FlowLayout(step=12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._row)
        rows.addLayout(self._flow)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take space from the theme in use; other sizes may ask for other cards."""
        self._row.setSpacing(theme().space(12))
        if self._fitting(len(self._shown)) is not self._look:
            self._lay_out()

    @staticmethod
    def _fitting(count: int) -> CardLook | None:
        if count <= WITH_NOTES:
            return CardLook.PROMPT if theme().has_room(NOTES_FIT) else None
        return CardLook.NARROW if theme().has_room(NAMES_FIT) else None

    def show_cards(self, cards: Sequence[OpenCard]) -> None:
        """Lay out the cards of a move; the same cards again stay as they are."""
        if tuple(cards) != self._shown:
            self._shown = tuple(cards)
            self._lay_out()

    def mark_open(self, number: int | None) -> None:
        """Show which card is open; where there is little room, only that one stays."""
        self._open = number
        for place, card in enumerate(self.cards):
            card.setDown(place == number)
            others = number is None or place == number
            card.setVisible(others or self._look is not None)

    def _lay_out(self) -> None:
        focused = next(
            (place for place, card in enumerate(self.cards) if card.hasFocus()), None
        )
        for card in self.cards:
            for layout in (self._row, self._flow):
                layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._look = self._fitting(len(self._shown))
        self.cards = [self._card(number, told) for number, told in enumerate(self._shown)]
        if focused is not None and focused < len(self.cards):
            self.cards[focused].setFocus()
        self.mark_open(self._open)

    def _card(self, number: int, told: OpenCard) -> PlainButton | ActionCard:
        card: PlainButton | ActionCard
        title = told.title.replace(" …", "\N{NO-BREAK SPACE}…")  # it never stands alone
        if self._look is None:
            button = PlainButton(title, sign="safe" if told.told else "")
            button.padding = (10, 6)
            button.restyle()
            button.setAccessibleDescription(self.tr("told") if told.told else "")
            self._flow.addWidget(button)
            card = button
        else:
            key = PROMPTS[number] if number < len(PROMPTS) else None
            card = ActionCard(title, self._note(told), key=key, look=self._look)
            self._row.addWidget(card, 1)
        card.clicked.connect(lambda: self.asked.emit(number))
        return card

    def _note(self, card: OpenCard) -> str:
        if card.told:
            return "✓ " + self.tr("told")
        return card.sentences[0] if self._look is CardLook.PROMPT else ""


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
