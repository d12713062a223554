"""The page of what was taken in before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.change_list import ChangeRow, ChangesPart
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HeadedList
from facilitator.ui.widgets.table_view import ReadOnlyTable, ReadOnlyTableModel, Row


class ImportHistoryView(FormPage):
    """Shows each time that files were taken in; a row opens to what it did."""

    opened = Signal(int)
    undo_asked = Signal(int)

    body_gap = 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("What was taken in"))
        self.table = ReadOnlyTable(self.tr("What was taken in"), self._model())
        self.times_part = HeadedList(self.tr("The last time first. Enter shows what it did"), 8)
        self.times_part.add(self.table)
        self.changes_part = ChangesPart(self.tr("What it did"), self.table)
        self.undo_button = PlainButton(self.tr("Take back up to here …"), large=True)
        self.leave_button = self.way_back()
        lead = self.tr(
            "You can take back the last time, or an earlier one with all that came after it."
            " What was changed here since then stays."
        )
        self.lead = PlainLabel(lead, text_styles.FIELD_SOFT)
        self.add(self.title, self.lead, self.times_part, self.changes_part)
        self.add_buttons(self.undo_button, self.leave_button)
        self._can: Sequence[bool] = ()
        self._connect()
        self.setFocusProxy(self.table)

    def _model(self) -> ReadOnlyTableModel:
        heads = (
            self.tr("When"),
            self.tr("New"),
            self.tr("Changed"),
            self.tr("Gone"),
            self.tr("Differences"),
            self.tr("Way back"),
            self.tr("Of whom"),
            self.tr("What"),
        )
        return ReadOnlyTableModel(heads, (1, 2, 3, 4))

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._allow())
        self.undo_button.clicked.connect(
            lambda: self.undo_asked.emit(self.table.currentIndex().row())
        )

    def show_times(self, rows: Sequence[Row], can_be_undone: Sequence[bool]) -> None:
        """Show all times; of each whether it can be taken back."""
        self._can = can_be_undone
        self.table.rows.set_rows(rows)
        self.times_part.setVisible(bool(rows))
        self.changes_part.hide()
        self._allow()
        if not rows:
            self.say(self.tr("Nothing was taken in yet."))

    def _allow(self) -> None:
        row = self.table.currentIndex().row()
        self.undo_button.setEnabled(0 <= row < len(self._can) and self._can[row])

    def show_changes(self, heading: str, rows: Sequence[ChangeRow]) -> None:
        """Show what the time in front did, and go there."""
        self.changes_part.show_changes(heading, rows)
