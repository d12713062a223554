"""The page of how long tables may be here, and of the receipts of what was wiped."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.form_lines import DayField, Labelled
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HeadedList, button_row
from facilitator.ui.widgets.table_view import ReadOnlyTable, ReadOnlyTableModel, Row


class RetentionView(FormPage):
    """Shows each programme with its last day, which is typed below; tells what is asked."""

    day_asked = Signal(int)
    no_day_asked = Signal(int)
    current_changed = Signal(int)
    due_asked = Signal()
    receipt_asked = Signal(int)

    body_gap = 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("How long tables may be here"))
        lead = self.tr(
            "Choose a programme and type the last day on which its tables may be on this"
            " laptop. After that day the program tells you. It never wipes anything by itself."
        )
        self.lead = PlainLabel(lead, text_styles.FIELD_SOFT)
        heads = (
            self.tr("Programme"),
            self.tr("Tables"),
            self.tr("Keep until and including"),
            self.tr("State"),
        )
        self.table = ReadOnlyTable(self.tr("Programmes"), ReadOnlyTableModel(heads, (1,)))
        self.programmes_part = HeadedList(self.tr("Programmes"), step=8)
        self.day = DayField(self.tr("Keep until and including"))
        self.day_line = Labelled(self.tr("Keep until and including"), self.day, told=True)
        self.keep_button = PrimaryButton(self.tr("Keep this day"), key=Command.KEEP)
        self.no_day_button = PlainButton(self.tr("Set no day"))
        self.receipts = ReadOnlyTable(self.tr("Receipts of what was wiped"), self._receipts())
        self.receipts_part = HeadedList(self.tr("Receipts. Enter shows one"), step=8)
        self.due_button = PlainButton(self.tr("Show what would go …"), large=True)
        self.leave_button = self.way_back()
        self._build()
        self._connect()

    def _receipts(self) -> ReadOnlyTableModel:
        heads = self.tr("When"), self.tr("Tables"), self.tr("Why"), self.tr("Copies")
        return ReadOnlyTableModel(heads, (1,))

    def _build(self) -> None:
        self.programmes_part.add(self.table)
        self.programmes_part.add(self.day_line)
        self.programmes_part.add(button_row(self.keep_button, self.no_day_button))
        self.receipts_part.add(self.receipts)
        self.add(self.title, self.lead, self.programmes_part, self.receipts_part)
        self.add_buttons(self.due_button, self.leave_button)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        current = self.table.currentIndex
        self.table.selectionModel().currentChanged.connect(
            lambda index, _before: self.current_changed.emit(index.row())
        )
        self.table.opened.connect(lambda _row: self.day.setFocus())
        self.keep_button.clicked.connect(lambda: self.day_asked.emit(current().row()))
        self.day.returnPressed.connect(self.keep_button.click)
        self.no_day_button.clicked.connect(lambda: self.no_day_asked.emit(current().row()))
        self.due_button.clicked.connect(self.due_asked)
        self.receipts.opened.connect(self.receipt_asked)
        shortcuts.bind(self, Command.KEEP, self.keep_button.click)

    def show_programmes(self, rows: Sequence[Row], at: int, *, due: bool) -> None:
        """Show the programmes, with one of them in front; whether any of them is over."""
        self.table.rows.set_rows(rows)
        self.table.setCurrentIndex(self.table.rows.index(at, 0))
        self.programmes_part.setVisible(bool(rows))
        self.due_button.setVisible(due)
        if not rows:
            self.setFocusProxy(self.leave_button)
            self.say(self.tr("There are no tables yet."))

    def show_receipts(self, rows: Sequence[Row]) -> None:
        """Show the receipts, or nothing."""
        self.receipts.rows.set_rows(rows)
        self.receipts_part.setVisible(bool(rows))

    def show_day(self, typed: str, today: date) -> None:
        """Put the day of the programme in front in the field."""
        self.day.set_today(today)
        self.day.setText(typed)
        self.day_line.say("")

    def refuse_day(self) -> None:
        """Say that what was typed is no day."""
        self.day_line.say(self.tr("Type a day, for example 9-4-2027."))
        self.day.setFocus()
