"""A row of words to choose from: one stop for Tab, arrows inside, Space or a figure chooses."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.table.script import Choice
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column

STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class ChoiceButton(QuietButton):
    """One word to choose, in a thin box so that it looks like one."""

    padding = (8, 4)

    walked = Signal(int)
    figure = Signal(int)
    entered = Signal()
    passed = Signal()

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return a box also while it is not chosen."""
        ground, edge, ink = super().colours()
        return ground, edge or theme().palette.border, ink

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a neighbour with an arrow, to the nth word with a figure."""
        if event.key() in STEPS and not event.modifiers():
            self.walked.emit(STEPS[Qt.Key(event.key())])
        elif event.text().isdigit() and not event.modifiers():
            self.figure.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this word is looked at."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that this word is looked at no longer."""
        super().focusOutEvent(event)
        self.passed.emit()


class ChoiceWords(QWidget):
    """Words of a vocabulary under a heading; one can be chosen, or several.

    Numbered words show their figure; the explanation of the word looked at stands below.
    """

    changed = Signal()

    def __init__(
        self,
        heading: str,
        choices: Sequence[Choice],
        *,
        several: bool = False,
        numbered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices, self._several = tuple(choices), several
        self.heading = PlainLabel(heading, text_styles.HEADING_SMALL)
        self.explanation = PlainLabel(style=text_styles.LABEL_SOFT)
        words = QWidget()
        flow = FlowLayout(words, 4)
        self.buttons = [self._button(place, numbered) for place in range(len(choices))]
        for button in self.buttons:
            flow.addWidget(button)
        rows = spaced_column(self, gap=4)
        for widget in (self.heading, words, self.explanation):
            rows.addWidget(widget)
        self._stop_at(0)
        self._explain()

    def _button(self, place: int, numbered: bool) -> ChoiceButton:
        choice = self._choices[place]
        name = f"{place + 1}  {choice.name}" if numbered else choice.name
        button = ChoiceButton(name)
        button.setCheckable(True)
        button.setAccessibleName(f"{self.heading.text()}: {choice.name}")
        button.setAccessibleDescription(choice.explanation)
        button.clicked.connect(lambda: self._press(place))
        button.walked.connect(lambda step: self._walk(place + step))
        button.figure.connect(self._press_figure)
        button.entered.connect(lambda: self._look_at(place))
        button.passed.connect(self._explain)
        return button

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of what was chosen."""
        pairs = zip(self._choices, self.buttons, strict=True)
        return tuple(choice.key for choice, button in pairs if button.isChecked())

    def choose(self, keys: Collection[str]) -> None:
        """Show these keys as chosen."""
        for choice, button in zip(self._choices, self.buttons, strict=True):
            button.setChecked(choice.key in keys)
        if not any(button.hasFocus() for button in self.buttons):
            self._explain()

    def _press(self, place: int) -> None:
        if not self._several:
            keep = self._choices[place].key if self.buttons[place].isChecked() else ""
            self.choose({keep})
        self.changed.emit()

    def _press_figure(self, figure: int) -> None:
        if 0 < figure <= len(self.buttons):
            self.buttons[figure - 1].setFocus()
            self.buttons[figure - 1].click()

    def _walk(self, place: int) -> None:
        if 0 <= place < len(self.buttons):
            self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at(self, place: int) -> None:
        self._stop_at(place)
        self._explain(place)

    def _stop_at(self, place: int) -> None:
        """Let Tab come to this word, and to no other."""
        for other, button in enumerate(self.buttons):
            tab = other == place
            policy = Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _explain(self, place: int | None = None) -> None:
        """Explain the word that is looked at, else the one that was chosen."""
        at = self._chosen_place() if place is None else place
        explained = self._choices[at].explanation if at is not None else ""
        self.explanation.setText(explained)
        self.explanation.setVisible(bool(explained))

    def _chosen_place(self) -> int | None:
        """Return the one word that was chosen, None when there are several or none."""
        places = [at for at, button in enumerate(self.buttons) if button.isChecked()]
        return places[0] if len(places) == 1 else None
