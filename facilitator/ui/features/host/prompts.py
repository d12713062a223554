"""What stands under the question: one sentence, and the cards of the move in a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import PROMPTS, Command
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton
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
