"""The filters that ask for notes, and in which order they are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.items import ItemKind
from facilitator.services.search import SearchOrder, SearchQuery
from facilitator.ui.widgets.choices import ChoiceBox, FilterBox, Tick
from facilitator.ui.widgets.layouts import FlowLayout


class NoteFilters(QWidget):
    """The filters that ask for notes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = FilterBox(self.tr("Kind of note"), self.tr("every kind"))
        self.step = FilterBox(self.tr("Move"), self.tr("every move"))
        self.municipality = FilterBox(self.tr("Municipality"), self.tr("every municipality"))
        self.role = FilterBox(self.tr("Who spoke"), self.tr("everyone"))
        self.tag = FilterBox(self.tr("Tag"), self.tr("every tag"))
        self.kern = FilterBox(self.tr("Kern"), self.tr("every kern"))
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
        return (self.kind, self.step, self.municipality, self.role, self.tag, self.kern)

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


class OrderBox(ChoiceBox):
    """In which order notes are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Order"))
        words = {
            SearchOrder.BEST: self.tr("best first"),
            SearchOrder.TABLE: self.tr("by table, the latest first"),
            SearchOrder.THEME: self.tr("by theme"),
        }
        for order, told in words.items():
            self.addItem(told, order.value)

    @property
    def order(self) -> SearchOrder:
        """The order that is chosen."""
        return SearchOrder(self.currentData())
