"""The right half of the start screen: the tables to go on with, and a line to find one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.data_file_errors import FaultsNote
from facilitator.ui.features.start.table_delegate import AROUND
from facilitator.ui.features.start.table_list import TableList
from facilitator.ui.features.start.tables_model import StartTableRow
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.fields import FindField
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout


class TablesSide(QWidget):
    """Heading, search line, list, and a kind sentence where there is nothing to list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self.heading = PlainLabel(self.tr("Go on with"), text_styles.HEADING, wrap=False)
        self.search = FindField(self.tr("Find a table"))
        self.list = TableList()
        self.empty = PlainLabel("", text_styles.FIELD_SOFT)
        self.hints = self._hints()
        self.faults = FaultsNote()
        self._top = QHBoxLayout()
        self._rows = QVBoxLayout(self)
        self._build()
        self.search.down.connect(self._to_list)
        self.search.returnPressed.connect(self.list.open_current)
        follow(self.restyle)

    def _hints(self) -> QWidget:
        hints = QWidget()
        row = FlowLayout(hints, step=16)
        pairs = (
            ("↵", self.tr("go on")),
            (shortcuts.cap(Command.CHANGE_TABLE), self.tr("change seats and details")),
            (shortcuts.cap(Command.OVERVIEW), self.tr("overview of all tables")),
        )
        for key, words in pairs:
            row.addWidget(_hint(key, words))
        return hints

    def _build(self) -> None:
        self.heading.setBuddy(self.list)
        self.search.setPlaceholderText(self.tr("find by theme, municipality or number"))
        self._top.addWidget(self.heading, 1)
        self._top.addWidget(self.search, 2)
        self._rows.addLayout(self._top)
        self._rows.addWidget(self.empty)
        self._rows.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(AROUND, 0, AROUND, 0)
        foot.addWidget(self.hints)
        self._rows.addLayout(foot)
        self._rows.addStretch()
        told = QHBoxLayout()
        told.setContentsMargins(AROUND, 0, AROUND, 0)
        told.addWidget(self.faults)
        self._rows.addLayout(told)
        for hidden in (self.search, self.empty, self.hints):
            hidden.hide()

    def restyle(self) -> None:
        """Take space from the theme in use."""
        around = 12 if self._narrow else 56
        room, above = theme().space(around) - AROUND, theme().space(around)
        self._rows.setContentsMargins(room, above, room, theme().space(16))
        self._rows.setSpacing(theme().space(8))
        self._top.setContentsMargins(AROUND, 0, AROUND, 0)
        self.empty.setContentsMargins(AROUND, theme().space(12), AROUND, 0)

    def make_room(self, *, narrow: bool) -> None:
        """Leave less white space where there is little room."""
        self._narrow = narrow
        self.restyle()

    def show_rows(self, rows: Sequence[StartTableRow], current: object) -> None:
        """Show the tables, or say why there are none."""
        self.list.show_rows(rows, current)
        self.empty.setText(self._why_empty())
        self.empty.setVisible(not rows)
        self.hints.setVisible(bool(rows))
        self.list.setVisible(bool(rows))

    def _why_empty(self) -> str:
        if self.search.text():
            return self.tr("No table found with “{words}”.").format(words=self.search.text())
        return self.tr(
            "Your tables will be here. Begin with a new table, or try the practice table first."
        )

    def to_search(self) -> None:
        """Go to the line that finds a table, when there is one."""
        if self.search.isVisible():
            self.search.setFocus()
            self.search.selectAll()

    def _to_list(self) -> None:
        if self.list.tables.rowCount():
            self.list.setFocus()


def _hint(key: str, words: str) -> QWidget:
    """Show a key beside what it does."""
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(KeyCap(key))
    row.addWidget(PlainLabel(words, text_styles.NOTE, wrap=False))
    return hint
