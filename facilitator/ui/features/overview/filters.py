"""What can be asked for besides words: a kind, a move, a place, a role, and marks."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.items import ItemKind
from facilitator.services.search import SearchQuery
from facilitator.ui.widgets.choices import ChoiceBox, Tick
from facilitator.ui.widgets.layouts import FlowLayout

Choices = Iterable[tuple[str, str]]
"""Values with their words."""


class FilterBox(ChoiceBox):
    """A property: any value, or one of a list."""

    def __init__(self, label: str, any_words: str) -> None:
        super().__init__(label)
        self.addItem(any_words, "")

    @property
    def value(self) -> str:
        """The value that is asked for; empty for any."""
        return str(self.currentData() or "")

    def offer(self, choices: Choices) -> None:
        """Offer other values; the one that was chosen stays chosen while it is there."""
        before = self.value
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        for value, words in choices:
            self.addItem(words, value)
        self.setCurrentIndex(max(self.findData(before), 0))
        self.blockSignals(False)
        self.updateGeometry()


class NoteFilters(QWidget):
    """The filters that ask for notes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = FilterBox(self.tr("Kind of note"), self.tr("every kind"))
        self.step = FilterBox(self.tr("Move"), self.tr("every move"))
        self.municipality = FilterBox(self.tr("Municipality"), self.tr("every municipality"))
        self.role = FilterBox(self.tr("Who spoke"), self.tr("everyone"))
        self.starred = Tick(self.tr("with a star"))
        self.sensitive = Tick(self.tr("sensitive"))
        row = FlowLayout(self, step=12)
        for box in self.boxes():
            row.addWidget(box)
            box.currentIndexChanged.connect(self.changed)
        for tick in (self.starred, self.sensitive):
            row.addWidget(tick)
            tick.toggled.connect(self.changed)

    def boxes(self) -> tuple[FilterBox, ...]:
        """Return the fields to choose in."""
        return (self.kind, self.step, self.municipality, self.role)

    def asked(self, typed: str, theme: str) -> SearchQuery:
        """Put together what is asked for."""
        return SearchQuery(
            typed,
            theme,
            ItemKind(self.kind.value) if self.kind.value else None,
            self.step.value,
            self.municipality.value,
            self.role.value,
            self.starred.isChecked(),
            self.sensitive.isChecked(),
        )

    def clear(self) -> None:
        """Ask for nothing."""
        for box in self.boxes():
            box.setCurrentIndex(0)
        for tick in (self.starred, self.sensitive):
            tick.setChecked(False)
