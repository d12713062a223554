"""One question to a person: what it is about, its sides to choose from, and the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import EnterButton
from facilitator.ui.widgets.choices import LetterButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.panels import HintBox
from facilitator.ui.widgets.sides import ReadSides, Side, SideChoice, SidesRow

ROOMY = 1.5
"""Up to this text size the question stands large above its sides."""

Chosen = Mapping[str, int]
"""For each choice by its name the place of the side that was chosen."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it is about, what to choose, and what the buttons say.

    The other choices count only while the one named by `only_when` has its first side.
    `effect` says what a yes does; what is `compared` stands beside each other, below
    each other the one pair and the next, to be read.
    """

    key: object
    title: str
    advice: str
    choices: tuple[SideChoice, ...] = ()
    lines: tuple[str, ...] = ()
    accept: str = ""
    refuse: str = ""
    only_when: str = ""
    effect: str = ""
    compared: tuple[tuple[Side, ...], ...] = ()


class QuestionPanel(QWidget):
    """Shows one question; the buttons that answer it stand where its page puts them.

    `fits` tells that its sides have their height, so that they can be brought into view.
    """

    accepted = Signal(object)
    refused = Signal()
    later_asked = Signal()
    fits = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self.rows: list[SidesRow] = []
        self.title = PlainLabel(style=text_styles.TITLE_LARGE)
        self.advice = PlainLabel(style=text_styles.FIELD_SOFT)
        self.lines = HintBox("tint")
        self.compared = HintBox("paper")
        self.effect = HintBox("side")
        self.effect_words = PlainLabel()
        self.accept_button = EnterButton(large=True)
        self.refuse_button = LetterButton(self.tr("N No"))
        self.later_button = LetterButton(self.tr("L Look at it later"))
        self._build()
        follow(self._restyle)

    def _build(self) -> None:
        parts = spaced_column(self, gap=12)
        self._choices = spaced_column(gap=16)
        parts.addWidget(self.title)
        parts.addWidget(self.advice)
        parts.addWidget(self.lines)
        parts.addWidget(self.compared)
        parts.addLayout(self._choices)
        parts.addWidget(self.effect)
        self.effect.rows.addWidget(self.effect_words)
        self.accept_button.clicked.connect(self._accept)
        self.refuse_button.clicked.connect(self.refused)
        self.later_button.clicked.connect(self.later_asked)

    def _restyle(self) -> None:
        """Set question and advice as large as there is room."""
        roomy = theme().has_room(ROOMY)
        self.title.set_style(text_styles.TITLE_LARGE if roomy else text_styles.TITLE)
        self.advice.set_style(text_styles.FIELD_SOFT if roomy else text_styles.SOFT)

    def show_question(self, question: Question | None) -> None:
        """Show a question; none leaves nothing to answer."""
        if question == self.question:
            return
        self.question = question
        self._fill_choices(question.choices if question else ())
        self.setVisible(question is not None)
        if question is None:
            return
        self.title.setText(question.title)
        for label, text in (
            (self.advice, question.advice),
            (self.effect_words, question.effect),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.effect.setVisible(bool(question.effect))
        self.lines.fill([PlainLabel(line, text_styles.FIELD) for line in question.lines])
        self.compared.fill([ReadSides(sides) for sides in question.compared])
        self._show_needed()
        self.accept_button.setText(question.accept)
        self.refuse_button.setText(question.refuse)
        self.refuse_button.setVisible(bool(question.refuse))
        announce(self, f"{question.title} {question.advice}")

    def _fill_choices(self, choices: Sequence[SideChoice]) -> None:
        for row in self.rows:
            self._choices.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [SidesRow(choice) for choice in choices]
        for at, row in enumerate(self.rows):
            self._choices.addWidget(row)
            row.show()  # now, so that it can have the keyboard at once
            row.left.connect(lambda step, at=at: self._go(at + step))
            row.chosen.connect(self._show_needed)

    def _show_needed(self) -> None:
        """Hide the choices that are about what goes away."""
        if self.question is None or not self.question.only_when:
            return
        first = next(row for row in self.rows if row.choice.name == self.question.only_when)
        for row in self.rows:
            row.setVisible(row is first or first.place == 0)

    def shown_rows(self) -> list[SidesRow]:
        """Give the choices that are to be made."""
        return [row for row in self.rows if not row.isHidden()]

    def _go(self, at: int) -> None:
        rows = self.shown_rows()
        if 0 <= at < len(rows):
            rows[at].focus()

    def focus(self) -> None:
        """Give the keyboard to the first choice, else to what goes on."""
        rows = self.shown_rows()
        if rows:
            rows[0].focus()
            QTimer.singleShot(0, rows[0], self.fits.emit)
        else:
            self.accept_button.setFocus()

    def _accept(self) -> None:
        if self.question is not None:
            self.accepted.emit({row.choice.name: row.place for row in self.rows})

    def takes(self, event: QKeyEvent) -> bool:
        """Take Enter for what is chosen and a letter for its button; say whether it was one."""
        if shortcuts.enters(event) and not event.isAutoRepeat() and self.question is not None:
            self._accept()
            return True
        letter = shortcuts.plain_letter(event)
        if letter and letter == self.tr("y") and self.question is not None:
            self._accept()
            return True
        for button in (self.refuse_button, self.later_button):
            if letter and letter == button.letter.lower() and button.isVisible():
                button.click()
                return True
        return False
