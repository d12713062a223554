"""What is said of one insight: words of each aspect, chosen from its list or written."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.framework_records import Aspect
from facilitator.domain.table.script import Vocabulary
from facilitator.ui.context.board_words import aspect_name
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.choice_row import ChoiceWords
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.panels import ScrollPage, button_row

BETWEEN = ";"
"""What stands between own words."""


class AspectWords(QWidget):
    """The words of one aspect, and a line for own words where it takes them."""

    changed = Signal(object, object)

    def __init__(self, aspect: Aspect, words: Vocabulary) -> None:
        super().__init__()
        self.aspect = aspect
        name = aspect_name(aspect)
        self._keys = frozenset(choice.key for choice in words.choices)
        self.choices = ChoiceWords(name, words.choices, several=not aspect.has_one_value)
        self.own = LineField(self.tr("{aspect}: own words").format(aspect=name))
        self.own.setPlaceholderText(self.tr("own words, with ; between"))
        rows = spaced_column(self, gap=4)
        rows.addWidget(self.choices)
        rows.addWidget(self.own)
        self.own.setVisible(aspect.takes_own_words)
        self.choices.changed.connect(self._tell)
        self.own.editingFinished.connect(self._tell_own)
        self._shown: tuple[str, ...] = ()

    def show_values(self, values: Sequence[str]) -> None:
        """Show what is said."""
        self._shown = tuple(values)
        self.choices.choose([one for one in values if one in self._keys])
        own = [one for one in values if one not in self._keys]
        self.own.setText(f"{BETWEEN} ".join(own))

    def _values(self) -> tuple[str, ...]:
        own = (one.strip() for one in self.own.text().split(BETWEEN))
        return (*self.choices.chosen(), *filter(None, own))

    def _tell(self) -> None:
        self.changed.emit(self.aspect, self._values())

    def _tell_own(self) -> None:
        """Tell of own words when they were left, and are others."""
        if set(self._values()) != set(self._shown):
            self._tell()


class InsightDetails(QWidget):
    """The aspects of an insight below each other; Esc leads back."""

    labelled = Signal(object, object)
    left = Signal()

    def __init__(
        self, words: Mapping[Aspect, Vocabulary], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(style=text_styles.TITLE)
        self.lead = PlainLabel(
            self.tr("Choose what fits, or nothing. It is kept at once."), text_styles.SOFT
        )
        self.aspects = {aspect: AspectWords(aspect, words[aspect]) for aspect in words}
        self.back_button = PlainButton(self.tr("Back to the cards"))
        content = QWidget()
        rows = spaced_column(content, gap=16, margins=(28, 20))
        rows.addWidget(self.heading)
        rows.addWidget(self.lead)
        for part in self.aspects.values():
            rows.addWidget(part)
            part.changed.connect(self.labelled)
        rows.addWidget(button_row(self.back_button))
        rows.addStretch(1)
        spaced_column(self).addWidget(ScrollPage(content))
        self.back_button.clicked.connect(self.left)

    def show_insight(self, title: str, values: Mapping[Aspect, Sequence[str]]) -> None:
        """Show what is said of an insight, and go to the first aspect."""
        self.heading.setText(title)
        self.update_values(values)

    def update_values(self, values: Mapping[Aspect, Sequence[str]]) -> None:
        """Show what is said now."""
        for aspect, part in self.aspects.items():
            part.show_values(values.get(aspect, ()))

    def begin(self) -> None:
        """Go to the first aspect."""
        first = next(iter(self.aspects.values()))
        first.choices.buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
