"""The page of what would go: which tables, what belongs to them, and what is out of reach."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PrimaryButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HeadedList
from facilitator.ui.widgets.row_list import SentenceList
from facilitator.ui.widgets.table_view import ReadOnlyTable, ReadOnlyTableModel, Row


class WipingView(FormPage):
    """Shows what would go, and asks for it; then offers the receipt."""

    ticked = Signal(int)
    current_changed = Signal(int)
    wipe_asked = Signal()
    save_asked = Signal()

    body_gap = 16

    def __init__(
        self, title: str, lead: str, *, leaving: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title.setText(title)
        self.lead = PlainLabel(lead, text_styles.FIELD_SOFT)
        heads = (
            self.tr("Table"),
            self.tr("No."),
            self.tr("Municipality"),
            self.tr("Date"),
            self.tr("Notes"),
            *([self.tr("Handed in")] if leaving else []),
        )
        self.table = ReadOnlyTable(self.tr("Tables that would go"), self._model(heads))
        self.tables_part = HeadedList(self.tr("Tables"), step=8)
        self.goes = SentenceList(self.tr("What goes with them"))
        self.goes_part = HeadedList(self.tr("What goes with them"), step=8)
        self.stays = SentenceList(self.tr("What stays"))
        self.stays_part = HeadedList(self.tr("What stays"), step=8)
        self.wipe_button = PrimaryButton(self.tr("Wipe …"), large=True)
        self.save_button = PrimaryButton(self.tr("Save the receipt …"), large=True)
        self.leave_button = self.way_back()
        self._build()

    def _model(self, heads: tuple[str, ...]) -> ReadOnlyTableModel:
        return ReadOnlyTableModel(heads, (1, 4))

    def _build(self) -> None:
        self.tables_part.add(self.table)
        self.goes_part.add(self.goes)
        self.stays_part.add(self.stays)
        self.add(self.title, self.lead, self.tables_part, self.goes_part, self.stays_part)
        self.add_buttons(self.wipe_button, self.save_button, self.leave_button)
        self.table.ticked.connect(self.ticked)
        self.table.selectionModel().currentChanged.connect(
            lambda index, _before: self.current_changed.emit(index.row())
        )
        self.wipe_button.clicked.connect(self.wipe_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.wipe_button.setEnabled(False)
        self.save_button.hide()
        self.setFocusProxy(self.table)

    def show_tables(self, rows: Sequence[Row], ticks: Sequence[bool | None]) -> None:
        """Show the tables; `ticks` says which go, None for what cannot; none: all of them."""
        self.table.rows.set_rows(rows, ticks)
        self.tables_part.setVisible(bool(rows))
        if any(tick is not None for tick in ticks):
            self.tables_part.heading.setText(self.tr("Tables. Space ticks one"))
        (self.table if rows else self.leave_button).setFocus()

    def show_ticks(self, rows: Sequence[Row], ticks: Sequence[bool | None]) -> None:
        """Show other ticks at the same tables."""
        self.table.rows.update_rows(rows, ticks)

    def show_beside(self, goes: Sequence[str], stays: Sequence[str], *, can_go: bool) -> None:
        """Say what goes with the tables that are ticked, what stays, and whether it can go."""
        for part, shown, words in (
            (self.goes_part, self.goes, goes),
            (self.stays_part, self.stays, stays),
        ):
            shown.show_sentences(words)
            part.setVisible(bool(words))
        self.wipe_button.setEnabled(can_go)

    def show_busy(self, sentence: str) -> None:
        """Say that it is being done; nothing can be asked meanwhile."""
        self.wipe_button.setEnabled(False)
        self.say(sentence)

    def show_done(self, sentence: str, receipt: Sequence[str]) -> None:
        """Say what went, show the receipt, and lead on to saving it."""
        for part in (self.lead, self.tables_part, self.stays_part, self.wipe_button):
            part.hide()
        self.title.setText(self.tr("It is wiped"))
        self.goes_part.heading.setText(self.tr("The receipt"))
        self.goes.setAccessibleName(self.tr("The receipt"))
        self.goes.show_sentences(receipt)
        self.goes_part.show()
        self.save_button.show()
        self.save_button.setFocus()
        self.setFocusProxy(self.goes)
        self.say(sentence)
