"""Lines of the form: one that suggests while one types, and one for a day."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRegularExpression, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QCompleter, QWidget

from facilitator.ui.platform import dates
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.spacing import spaced_column

DAYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Labelled(QWidget):
    """A field under its label, with a soft line below that says what was understood."""

    def __init__(
        self, label: str, editor: QWidget, *, told: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label = PlainLabel(label, text_styles.LABEL_SOFT)
        self.label.setBuddy(editor)
        self.said = PlainLabel("", text_styles.NOTE)
        self._told = told
        rows = spaced_column(self, gap=4)
        rows.addWidget(self.label)
        rows.addWidget(editor)
        rows.addWidget(self.said)
        rows.addStretch()
        self._editor = editor
        self.say("")
        follow(self.restyle)

    def restyle(self) -> None:
        """Keep room for the soft line, so that nothing moves when it comes."""
        self.said.setMinimumHeight(self.said.fontMetrics().height() if self._told else 0)

    def say(self, sentence: str) -> None:
        """Say something about the field; a screen reader reads it with the field."""
        self.said.setText(sentence)
        self.said.setVisible(self._told or bool(sentence))
        self._editor.setAccessibleDescription(sentence)


class NumberField(LineField):
    """A line for a number of a pattern; it may stay empty, and Enter works then too."""

    def __init__(self, label: str, pattern: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))


class SuggestField(LineField):
    """A line that suggests; Down shows the suggestions, anything else may be typed too."""

    typed = Signal(str)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self._suggestions = QStringListModel(self)
        completer = QCompleter(self._suggestions, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textEdited.connect(self.typed)

    def suggest(self, words: Sequence[str]) -> None:
        """Offer these words for what is typed now."""
        self._suggestions.setStringList(list(words))

    def suggestions(self) -> list[str]:
        """Return the words that are offered."""
        return self._suggestions.stringList()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or open the suggestions."""
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.typed.emit(self.text())
            self.completer().complete()
        else:
            super().keyPressEvent(event)


class DayField(LineField):
    """A line for a day, typed in any usual way; Up and Down go to the next and the last day."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self._today = date(2000, 1, 1)

    def set_today(self, today: date) -> None:
        """Read days without a year, and words such as tomorrow, from this day."""
        self._today = today

    def day(self) -> date | None:
        """Return the day that is typed, None when it is none."""
        return dates.read_day(self.text(), self._today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or go a day on or back."""
        step, day = DAYS.get(Qt.Key(event.key())), self.day()
        if step and day and not event.modifiers():
            self.setText(dates.typed_day(day + timedelta(days=step)))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)
