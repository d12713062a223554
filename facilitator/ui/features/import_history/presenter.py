"""Reads what was taken in, opens a time to what it did, and takes it back when asked."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.errors import FacilitatorError
from facilitator.services.import_history import (
    HistoryEntry,
    TableChanges,
    changes_of_in_slices,
    dossier_with,
    history,
    preview_undo,
    undo_in_slices,
)
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.change_texts import ChangeTexts
from facilitator.ui.context.record_texts import table_in_short
from facilitator.ui.features.import_history.texts import HistoryTexts
from facilitator.ui.platform.tasks import in_slices, without_collecting
from facilitator.ui.widgets.change_list import ChangeRow
from facilitator.ui.widgets.table_view import Row

translate = QCoreApplication.translate

OPENING = "read what was taken in"
UNDOING = "take back what was taken in"


class ImportHistoryViewProtocol(Protocol):
    """Shows the times that files were taken in, and what one of them did."""

    opened: SignalInstance
    undo_asked: SignalInstance
    leave_asked: SignalInstance

    def show_times(self, rows: Sequence[Row], can_be_undone: Sequence[bool]) -> None:
        """Show all times."""

    def show_changes(self, heading: str, rows: Sequence[ChangeRow]) -> None:
        """Show what a time did."""

    def say(self, sentence: str) -> None:
        """Say what was done."""


class ImportHistoryPresenter:
    """Keeps the page and the store together; `changed` is told when tables changed."""

    def __init__(
        self,
        view: ImportHistoryViewProtocol,
        context: AppContext,
        leave: Callable[[], None],
        changed: Callable[[], None],
    ) -> None:
        self._view, self._context, self._changed = view, context, changed
        self._entries: tuple[HistoryEntry, ...] = ()
        today = context.now().astimezone().date()
        self._texts = HistoryTexts(context.language, today)
        view.opened.connect(lambda row: context.tasks.start_instead(self._open(row), OPENING))
        view.undo_asked.connect(
            lambda row: context.tasks.start_instead(self._undo(row), UNDOING)
        )
        view.leave_asked.connect(leave)
        self.show()

    def show(self) -> None:
        """Show what was taken in, as it is now."""
        self._entries = history(self._context.store, self._context.library)
        rows = [self._texts.row(one) for one in self._entries]
        self._view.show_times(rows, [one.can_be_undone for one in self._entries])

    async def _open(self, row: int) -> None:
        entry = self._entries[row]
        with without_collecting():
            tables = await in_slices(changes_of_in_slices(self._context.store, entry.at))
        rows: list[ChangeRow] = []
        for one in tables:
            rows += await self._rows(one, named=len(tables) > 1)
            await asyncio.sleep(0)
        layers = [file for file in entry.files if file.layer]
        rows += [ChangeRow(self._texts.layer(file)) for file in layers]
        self._view.show_changes(self._texts.heading(entry, len(rows)), rows)

    async def _rows(self, one: TableChanges, *, named: bool) -> list[ChangeRow]:
        """Tell what happened at a table; which one, where there are several."""
        dossier = dossier_with(self._context.store, one.dialogue_id, one.changes)
        telling = ChangeTexts(dossier, self._context.language, done=True)
        rows = await in_slices(telling.rows(one.changes))
        name = table_in_short(dossier.dialogue) if dossier and named else ""
        return [replace(row, text=f"{row.text} · {name}") if name else row for row in rows]

    async def _undo(self, row: int) -> None:
        context, at = self._context, self._entries[row].at
        try:
            told = preview_undo(context.store, at)
            if not await context.dialogs.ask(
                translate("ImportHistory", "Take this back?"),
                self._texts.question(told),
                translate("ImportHistory", "Take it back"),
            ):
                return
            result = await in_slices(undo_in_slices(context.store, at))
        except FacilitatorError as error:
            context.errors.show(error)
            return
        self._changed()
        self.show()
        self._view.say(self._texts.undone(result))
