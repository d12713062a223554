"""Lines of a form: one that suggests, one for a day, and counts of who is at the table.

Decision: counts that are nobody's
    Context: six attributes say how mixed a table was, and most of them are sensitive personal
    data. Decision: one number for each group at the table, typed by whoever wants to, folded
    away at first, with "onbekend" in every list; the sum is said and nothing is compared.
    Cost: nobody can see which combinations sat there. Alternatives: attributes with each seat
    (personal data, and eight people are soon recognised), a verdict on the mix (not ours).
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QRegularExpression, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records.dialogue import Count
from facilitator.domain.table.script import Choice
from facilitator.ui.platform import dates
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import EvenColumns, FlowLayout, spaced_column

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


UNKNOWN = "onbekend"
"""The group of those of whom it is not known; it is in every list."""
FIGURES = r"\d{0,3}"
"""What a number may be; empty is not known."""
NARROWEST = 210
FIELD_WIDTH = 56


class CompositionFields(QWidget):
    """A button that unfolds one number field for each group of each attribute."""

    changed = Signal()

    def __init__(self, attributes: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attributes = attributes
        self._counts: tuple[Count, ...] = ()
        self.lists: list[AttributeCounts] = []
        self.button = QuietButton(self.tr("Who is at the table, in numbers"), sign="more")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._unfold)
        self.inside = QWidget()
        self._rows = spaced_column(self.inside, gap=16)
        self._whole = spaced_column(self, gap=8)
        self._build()

    def _build(self) -> None:
        top = QWidget()
        FlowLayout(top).addWidget(self.button)
        note = self.tr("Only for the whole table, and only what you know. All may stay empty.")
        self._rows.addWidget(PlainLabel(note, text_styles.SOFT))
        self._whole.addWidget(top)
        self._whole.addWidget(self.inside)
        self.inside.hide()

    def _unfold(self, shown: bool) -> None:
        if shown and not self.lists:
            self._make_lists()
        self.inside.setVisible(shown)

    def unfold(self) -> QWidget:
        """Show the fields, and give the first of them."""
        self.button.setChecked(True)
        return next(
            (field for each in self.lists for field in each.fields.values()), self.button
        )

    def _make_lists(self) -> None:
        for attribute in _with_others(self._attributes, self._counts):
            known = {c.category: c.number for c in self._counts if c.attribute == attribute.key}
            counts = AttributeCounts(attribute, known)
            counts.changed.connect(self.changed)
            self.lists.append(counts)
            self._rows.addWidget(counts)
        fields = [field for each in self.lists for field in each.fields.values()]
        for before, after in pairwise([self.button, *fields]):
            QWidget.setTabOrder(before, after)

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Fill in what is known; the fields unfold when that is anything."""
        for each in self.lists:
            each.hide()
            each.deleteLater()
        self.lists.clear()
        self._counts = tuple(counts)
        self.button.setChecked(bool(counts))
        self._unfold(self.button.isChecked())

    def counts(self) -> tuple[Count, ...]:
        """Return what is filled in, in the order of the fields; what is empty is left out."""
        if not self.lists:
            return self._counts
        return tuple(count for each in self.lists for count in each.counts())


class AttributeCounts(QWidget):
    """The groups of one attribute, a number field each, and their sum."""

    changed = Signal()

    def __init__(self, attribute: Choice, known: dict[str, int]) -> None:
        super().__init__()
        self.attribute = attribute
        self.fields: dict[str, LineField] = {}
        self.heading = PlainLabel(_capital(attribute.name), text_styles.STRONG, wrap=False)
        self.sum = PlainLabel("", text_styles.SOFT, wrap=False)
        top, groups = QHBoxLayout(), QWidget()
        top.addWidget(self.heading)
        top.addWidget(self.sum, 1)
        columns = EvenColumns(groups, NARROWEST)
        for group in dict.fromkeys([*attribute.groups, *known, UNKNOWN]):
            columns.addWidget(self._group(group, known.get(group)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(top)
        rows.addWidget(groups)
        self._tell_sum()
        follow(self.restyle)

    def _group(self, group: str, number: int | None) -> QWidget:
        name = self.tr("{attribute}: {group}")
        field = NumberField(
            name.format(attribute=_capital(self.attribute.name), group=group), FIGURES
        )
        field.setText("" if number is None else str(number))
        field.textChanged.connect(self._typed)
        field.returnPressed.connect(self._go_on)
        self.fields[group] = field
        label = PlainLabel(group)
        label.setBuddy(field)
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field)
        row.addWidget(label, 1)
        return pair

    def _go_on(self) -> None:
        """Let Enter in a number go to the next field."""
        self.focusNextChild()

    def restyle(self) -> None:
        """Take the width of the fields from the theme in use."""
        for field in self.fields.values():
            field.setFixedWidth(theme().px(FIELD_WIDTH))

    def _typed(self, _text: str) -> None:
        self._tell_sum()
        self.changed.emit()

    def _tell_sum(self) -> None:
        counts = self.counts()
        together = sum(count.number for count in counts)
        self.sum.setText(self.tr("%n together", "", together) if counts else "")

    def counts(self) -> tuple[Count, ...]:
        """Return what is filled in."""
        return tuple(
            Count(self.attribute.key, group, int(field.text()))
            for group, field in self.fields.items()
            if field.text().strip()
        )


def _with_others(attributes: Sequence[Choice], counts: Iterable[Count]) -> list[Choice]:
    """Add what was counted at this table and is in no list, as from another computer."""
    known = {attribute.key for attribute in attributes}
    others = dict.fromkeys(count.attribute for count in counts if count.attribute not in known)
    return [*attributes, *(Choice(key, key) for key in others)]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
