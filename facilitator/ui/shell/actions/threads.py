"""Opens the page of rode draden; its keys are dead at a table that runs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.ui.context.editing import History
from facilitator.ui.shell.actions.report import ThemeReportActions
from facilitator.ui.shell.actions.tables import OverviewActions
from facilitator.ui.shell.screens import ActionGroup

if TYPE_CHECKING:
    from facilitator.ui.features.threads.presenter import ThreadsPresenter
    from facilitator.ui.features.threads.view import ThreadsView


@dataclass(eq=False)
class ThreadPageActions(ActionGroup):
    """Opens the page, which stays once it was opened; `add_history` hears of its steps."""

    _add_history: Callable[[QWidget, History], None]
    _overview: OverviewActions
    _reports: ThemeReportActions
    _opened: "tuple[ThreadsView, ThreadsPresenter] | None" = field(default=None, init=False)

    def open(self) -> None:
        """Show what comes back in several themes, unless a table runs in front."""
        table = self._tables.in_front()
        if table is not None and table.dialogue.status is DialogueStatus.RUNNING:
            return
        self._opened = self._opened or self._new()
        view, presenter = self._opened
        self._stack.show(view)
        presenter.show()

    def _new(self) -> "tuple[ThreadsView, ThreadsPresenter]":
        from facilitator.ui.features.threads.presenter import ThreadsPresenter  # noqa: PLC0415
        from facilitator.ui.features.threads.view import ThreadsView  # noqa: PLC0415

        view = ThreadsView()
        presenter = ThreadsPresenter(view, self._context, self)
        self._add_history(view, presenter.history)
        return view, presenter

    def in_front(self) -> bool:
        """Say whether the page is in front."""
        return self._opened is not None and self._stack.front is self._opened[0]

    def open_start(self) -> None:
        """Go back to the start screen."""
        self._start.open()

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table."""
        self._overview.open_note(dialogue, item)

    def open_report(self) -> None:
        """Show the report on rode draden; the way back leads here."""
        presenter = self._opened[1] if self._opened else None
        if presenter is not None and presenter.chosen is not None:
            self._reports.open_threads(presenter.chosen, presenter.keep_text, self.open)
