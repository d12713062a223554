"""The start screen: what a person can do at the left, what they were doing at the right."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.ui import keys
from facilitator.ui.keys import Command
from facilitator.ui.layouts import ScrollPage
from facilitator.ui.look import follow, theme
from facilitator.ui.start.actions_panel import ActionsPanel
from facilitator.ui.start.tables_model import TableRow
from facilitator.ui.start.tables_side import TablesSide

PANEL_WIDTH = 400
ANY_WIDTH = 16_777_215
LIST_WIDTH = 300
"""Least width of the list beside the panel, at 100 %; in less they stand below each other."""


class StartView(QWidget):
    """Offers actions and tables; until `set_ready` it keeps what was asked.

    `commands` holds the actions by their command, for a menu.
    """

    new_table = Signal()
    practice = Signal()
    read_notes = Signal()
    merge_files = Signal()
    chosen = Signal(object)
    prepare_again = Signal(object)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready = False
        self._kept: Callable[[], None] | None = None
        self.panel = ActionsPanel()
        self.side = TablesSide()
        self._page = ScrollPage(self.panel)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._build()
        self.commands = self._bind()
        self.side.list.opened.connect(self.chosen)
        self.side.list.changing.connect(self.prepare_again)
        self.side.search.textChanged.connect(self.searched)
        follow(self.restyle)

    def _build(self) -> None:
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self._page)
        self._halves.addWidget(self.side, 1)
        self.setFocusProxy(self.side.list)

    def _bind(self) -> dict[Command, QAction]:
        asked: dict[Command, Callable[[], None]] = {
            Command.NEW_TABLE: self.new_table.emit,
            Command.PRACTICE: self.practice.emit,
            Command.READ_NOTES: self.read_notes.emit,
            Command.MERGE: self.merge_files.emit,
        }
        commands = {}
        for command, tell in asked.items():
            ask = partial(self._ask, tell)
            self.panel.cards[command].clicked.connect(ask)
            commands[command] = keys.bind(self, command, ask)
        change = partial(self._ask, self.side.list.change_current)
        commands[Command.CHANGE_TABLE] = keys.bind(self, Command.CHANGE_TABLE, change)
        commands[Command.FIND_TABLE] = keys.bind(self, Command.FIND_TABLE, self._find)
        return commands

    def _ask(self, tell: Callable[[], None], *_checked: object) -> None:
        """Do it now, or as soon as everything is there; the last wish counts."""
        if self._ready:
            tell()
        else:
            self._kept = tell

    def _find(self) -> None:
        if self.side.search.isVisible():
            self.side.search.setFocus()
            self.side.search.selectAll()

    def show_tables(self, rows: Sequence[TableRow], current: object = None) -> None:
        """Show the tables; `current`, else the first, is the one that Enter goes on with."""
        self.side.show_rows(rows, current)
        first = self.side.list if rows else self.panel.cards[Command.NEW_TABLE]
        self.setFocusProxy(first)

    def allow_search(self, *, allowed: bool) -> None:
        """Show an empty line to find a table, or none."""
        self.side.search.clear()
        self.side.search.setVisible(allowed)

    def set_ready(self) -> None:
        """Do what was asked before everything was there, and from now on at once."""
        if self._ready:
            return
        self._ready = True
        kept, self._kept = self._kept, None
        self.side.list.set_ready(replay=kept is None)
        if kept:
            kept()

    def restyle(self) -> None:
        """Take the width of the panel from the theme in use."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the halves below each other where they do not fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        panel = max(theme().space(40) * PANEL_WIDTH // 40, self.panel.least_width())
        beside = self.width() - panel >= theme().px(LIST_WIDTH)
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._halves.setStretch(0, 0 if beside else 2)
        self._halves.setStretch(1, 1 if beside else 3)
        self._page.setMinimumWidth(panel if beside else 0)
        self._page.setMaximumWidth(panel if beside else ANY_WIDTH)
        self.panel.show_name(shown=beside)
        self.side.make_room(narrow=not beside)
