"""The start screen: what a person can do at the left, what they were doing at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command, leaves
from facilitator.ui.platform.startup import put
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.cards import ActionCard, CardLook
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.panels import Panel, ScrollPage

if TYPE_CHECKING:
    from facilitator.ui.features.start.table_delegate import StartTableRow
    from facilitator.ui.features.start.tables_side import TablesSide


class ActionsPanel(Panel):
    """Name, a sentence, five actions and where the notes stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.name = PlainLabel(self.tr("Dialoogtafel"), text_styles.PROGRAM_NAME)
        self.lead = PlainLabel(
            self.tr("A good conversation, and nothing that gets lost."), text_styles.PANEL_TEXT
        )
        self.foot = PlainLabel(
            self.tr("Everything stays on this laptop. No internet is needed."),
            text_styles.PANEL_NOTE,
        )
        self.cards = self._cards()
        self._rows = QVBoxLayout(self)
        self._build()
        follow(self.restyle)

    def _cards(self) -> dict[Command, ActionCard]:
        words = {
            Command.NEW_TABLE: (self.tr("New table"), ""),
            Command.OPEN_INVITATION: (self.tr("Open an invitation"), ""),
            Command.PRACTICE: (
                self.tr("Practice table"),
                self.tr("Try it with an invented conversation"),
            ),
            Command.READ_NOTES: (self.tr("Read notes in"), self.tr("From a spreadsheet")),
            Command.MERGE: (
                self.tr("Merge files"),
                self.tr("For the coordinator: the files of many tables"),
            ),
        }
        return {command: _card(command, *told) for command, told in words.items()}

    def _build(self) -> None:
        self._rows.addWidget(self.name)
        self._rows.addWidget(self.lead)
        self._rows.addSpacing(0)
        for card in self.cards.values():
            self._rows.addWidget(card)
        self._rows.addStretch(1)
        self._rows.addWidget(self.foot)

    def restyle(self) -> None:
        """Take space from the theme in use."""
        room = theme().space(40) + 4
        self._rows.setContentsMargins(room, room, room, room)
        self._rows.setSpacing(theme().space(12))
        gap = self._rows.itemAt(2)
        spacer = gap.spacerItem() if gap is not None else None
        assert spacer is not None
        spacer.changeSize(0, theme().space(28))
        self._rows.invalidate()

    def show_name(self, *, shown: bool) -> None:
        """Leave name, sentence and foot out where there is little room."""
        for label in (self.name, self.lead, self.foot):
            label.setVisible(shown)

    def least_width(self) -> int:
        """Return the width in which the name of the program stands whole."""
        name = self.name.fontMetrics().horizontalAdvance(self.name.text())
        return name + 2 * (theme().space(40) + 4) + 4


def _card(command: Command, title: str, note: str) -> ActionCard:
    look = CardLook.FIRST if command is Command.NEW_TABLE else CardLook.PANEL
    card = ActionCard(title, note, look=look)
    card.setAccessibleDescription(", ".join(filter(None, (note, shortcuts.spoken(command)))))
    put(card, focusPolicy="StrongFocus")
    card.setProperty("ring", "on_panel")
    return card


class Waiting(QWidget):
    """Only the heading. Light on purpose: it is painted before lists are imported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept: list[QKeyEvent] = []
        self.heading = PlainLabel(self.tr("Go on with"), text_styles.HEADING, wrap=False)
        rows = spaced_column(self, margins=(56, 56, 56, 0))
        rows.addWidget(self.heading)
        rows.addStretch()
        put(self, focusPolicy="StrongFocus")
        self.setAccessibleName(self.tr("Tables on this laptop"))
        self.setProperty("own_ring", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what was pressed for the list."""
        if leaves(event):
            super().keyPressEvent(event)
        else:
            self.kept.append(event.clone())


PANEL_WIDTH = 400
ANY_WIDTH = 16_777_215
LIST_WIDTH = 300
"""Least width of the list beside the panel, at 100 %; in less they stand below each other."""


class StartView(QWidget):
    """Offers actions, then tables too; until `set_ready` it keeps what was asked.

    `commands` holds the actions by their command, for a menu.
    """

    new_table = Signal()
    practice = Signal()
    open_invitation = Signal()
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
        self.waiting = Waiting()
        self._tables: TablesSide | None = None
        self._page = ScrollPage(self.panel)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._build()
        self.commands = self._bind()
        follow(self._arrange)

    def _build(self) -> None:
        put(self._page, horizontalScrollBarPolicy="ScrollBarAlwaysOff")
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self._page)
        self._halves.addWidget(self.waiting, 1)
        self.setFocusProxy(self.waiting)

    def _bind(self) -> dict[Command, QAction]:
        asked: dict[Command, Callable[[], None]] = {
            Command.NEW_TABLE: self.new_table.emit,
            Command.PRACTICE: self.practice.emit,
            Command.OPEN_INVITATION: self.open_invitation.emit,
            Command.READ_NOTES: self.read_notes.emit,
            Command.MERGE: self.merge_files.emit,
        }
        commands = {}
        for command, tell in asked.items():
            ask = partial(self._ask, tell)
            self.panel.cards[command].clicked.connect(ask)
            commands[command] = shortcuts.bind(self, command, ask)
        change = partial(self._ask, self._change_current)
        commands[Command.CHANGE_TABLE] = shortcuts.bind(self, Command.CHANGE_TABLE, change)
        commands[Command.FIND_TABLE] = shortcuts.bind(self, Command.FIND_TABLE, self._find)
        return commands

    def _ask(self, tell: Callable[[], None], *_checked: object) -> None:
        """Do it now, or as soon as everything is there; the last wish counts."""
        if self._ready:
            tell()
        else:
            self._kept = tell

    def _change_current(self) -> None:
        self.tables.list.change_current()

    def _find(self) -> None:
        if self._tables is not None:
            self._tables.to_search()

    @property
    def tables(self) -> TablesSide:
        """The half with the tables, once it is there."""
        assert self._tables is not None
        return self._tables

    def place_tables(self, tables: TablesSide) -> None:
        """Put the tables where they were waited for."""
        self._tables = tables
        tables.list.opened.connect(self.chosen)
        tables.list.changing.connect(self.prepare_again)
        tables.search.textChanged.connect(self.searched)
        tables.list.keep(self.waiting.kept)
        focused = self.waiting.hasFocus()
        page = ScrollPage(tables)
        put(page, horizontalScrollBarPolicy="ScrollBarAlwaysOff")
        self._halves.replaceWidget(self.waiting, page)
        page.show()
        self._arrange()
        self._begin_at(tables.list)
        if focused:
            tables.list.setFocus()
        self.waiting.hide()
        self.waiting.deleteLater()

    def _begin_at(self, first: QWidget) -> None:
        """Give the focus of the page to `first`, and let Tab go on from there to all the rest.

        Qt takes a page with a focus proxy for what it stands for, so that what came before
        that in the page would be reached by nothing.
        """
        tables, cards = self.tables, self.panel.cards.values()
        order: list[QWidget] = [*cards, tables.search, tables.list, *tables.note_buttons]
        begin = order.index(first)
        for before, after in pairwise(order[begin:] + order[:begin]):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(first)

    def show_tables(self, rows: Sequence[StartTableRow], current: object = None) -> None:
        """Show the tables; `current`, else the first, is the one that Enter goes on with."""
        self.tables.show_rows(rows, current)
        first = self.tables.list if rows else self.panel.cards[Command.NEW_TABLE]
        self._begin_at(first)

    def notes_in_words(self, number: int) -> str:
        """Say how many notes there are; only `tr` of a widget has plurals (lupdate 6.11)."""
        return self.tr("%n note(s)", "", number)

    def differences_in_words(self, number: int) -> str:
        """Say how much laptops say differently of a table."""
        return self.tr("%n difference(s) to go through", "", number)

    def seats_in_words(self, number: int) -> str:
        """Say how many seats are ready."""
        return self.tr("%n seat(s) ready", "", number)

    def current_table(self) -> object:
        """Return the id of the current table, None when there is none."""
        return self.tables.list.current_table()

    def allow_search(self, *, allowed: bool) -> None:
        """Show an empty line to find a table, or none."""
        self.tables.search.clear()
        self.tables.search.setVisible(allowed)

    def set_ready(self) -> None:
        """Do what was asked before everything was there, and from now on at once."""
        if self._ready:
            return
        self._ready = True
        kept, self._kept = self._kept, None
        self.tables.list.set_ready(replay=kept is None)
        if kept:
            kept()

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
        if self._tables is not None:
            self._tables.make_room(narrow=not beside)
