"""Leads through rounding off the table in front: opens the page of each part, and the strip."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.services.closing_flow import ASKED_FIRST, ClosingPart
from facilitator.ui.shell.screens import ActionGroup, ScreenStack

if TYPE_CHECKING:
    from facilitator.ui.features.closing_flow.presenter import ClosingFlowPresenter
    from facilitator.ui.shell.table.open_table import OpenTable

TYPED = frozenset({ClosingPart.WORDS, ClosingPart.COUNTS, ClosingPart.EVALUATION})
"""The parts that the closing page asks."""


class ClosingPages:
    """The pages of one table, for who is led through them."""

    def __init__(
        self, table: "OpenTable", stack: ScreenStack, open_closing: Callable[[], None]
    ) -> None:
        self._table = table
        self._stack = stack
        self._open_closing = open_closing

    def open_part(self, part: ClosingPart) -> None:
        """Show the page of a part, at what is open."""
        table = self._table
        if table.presenter.layouts.apart:
            self._stack.window.activateWindow()
        if part in TYPED:
            table.closing.show(part)
            self._stack.show(table.closing_view)
        elif part is ClosingPart.SPEAKERS:
            self._stack.show(table.view)
            table.presenter.layouts.show_capture()
            table.presenter.capture.loose_ends.begin(ASKED_FIRST)
        else:
            titles = part is ClosingPart.TITLES
            self._stack.show(table.clear(self._open_closing, titles=titles))

    def is_in_front(self, part: ClosingPart) -> bool:
        """Say whether the page of a part is shown."""
        table, front = self._table, self._stack.front
        if part in TYPED:
            return front is table.closing_view and table.closing_view.part is part
        if part is ClosingPart.SPEAKERS:
            return front is table.view
        return table.clears(front, titles=part is ClosingPart.TITLES)

    def keep_part(self, part: ClosingPart, then: Callable[[], None]) -> None:
        """Keep what was typed at a part, and do something then; not when it is refused."""
        if part in TYPED:
            self._table.closing.keep_part(then)
        else:
            if part is ClosingPart.SPEAKERS:
                self._table.presenter.capture.loose_ends.leave()
            then()

    def open_whole(self) -> None:
        """Show all of the closing page, from which one can go on."""
        self._open_closing()

    def open_end(self) -> None:
        """Show what is still open, and offer the report."""
        self._open_closing()
        self._table.closing_view.show_end()


@dataclass(eq=False)
class ClosingFlowActions(ActionGroup):
    """Begins at the end of a table and at a key, and leaves when another page is shown."""

    _open_closing: Callable[[], None]
    _flows: "dict[OpenTable, ClosingFlowPresenter]" = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._tables.opened.connect(self._follow)

    def _follow(self, table: "OpenTable") -> None:
        table.view.close_asked.connect(self.go_on)
        table.closing_view.flow_asked.connect(self.go_on)
        table.closing_view.part_kept.connect(self.go_on)
        table.closing_view.part_left.connect(self._open_closing)

    def go_on(self) -> None:
        """Begin where one was, or go on with the next part."""
        table = self._tables.in_front()
        if table:
            self._flow(table).go_on()

    def _flow(self, table: "OpenTable") -> "ClosingFlowPresenter":
        if table not in self._flows:
            self._flows[table] = self._new(table)
        return self._flows[table]

    def _new(self, table: "OpenTable") -> "ClosingFlowPresenter":
        from facilitator.ui.features.closing_flow import presenter, strip  # noqa: PLC0415

        pages = ClosingPages(table, self._stack, self._open_closing)
        view = strip.ClosingFlowStrip()
        self._stack.window.add_strip(view)
        flow = presenter.ClosingFlowPresenter(view, table.work.editor, pages)
        table.view.destroyed.connect(lambda: self._drop(table, view))
        table.clear_ended = flow.end_notes
        row = table.presenter.capture.loose_ends_closed
        row.connect(flow.end_row, Qt.ConnectionType.QueuedConnection)
        self._stack.changed.connect(flow.look)
        return flow

    def _drop(self, table: "OpenTable", view: QWidget) -> None:
        self._flows.pop(table, None)
        view.deleteLater()
