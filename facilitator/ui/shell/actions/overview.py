"""What has to do with the overview of all tables: its screen, and where it leads."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.ui.context.editing import History
from facilitator.ui.shell.screens import ActionGroup

if TYPE_CHECKING:
    from facilitator.ui.features.overview.presenter import OverviewPresenter
    from facilitator.ui.features.overview.view import OverviewView


@dataclass(eq=False)
class OverviewActions(ActionGroup):
    """Opens the overview, which stays once it was opened; `add_history` hears of its steps."""

    _add_history: Callable[[QWidget, History], None]
    _opened: "tuple[OverviewView, OverviewPresenter] | None" = field(default=None, init=False)

    def open(self) -> None:
        """Show all tables per theme, what is missing, and a line to search in."""
        self._opened = self._opened or self._new()
        view, presenter = self._opened
        self._stack.show(view)
        presenter.show()

    def _new(self) -> "tuple[OverviewView, OverviewPresenter]":
        from facilitator.ui.features.overview.presenter import OverviewPresenter  # noqa: PLC0415
        from facilitator.ui.features.overview.texts import columns  # noqa: PLC0415
        from facilitator.ui.features.overview.view import OverviewView  # noqa: PLC0415

        view = OverviewView(columns(self._context.language))
        presenter = OverviewPresenter(view, self._context, self)
        self._add_history(view, presenter.history)
        return view, presenter

    def open_start(self) -> None:
        """Go back to the start screen."""
        self._start.open()

    def open_table(self, dialogue: DialogueId) -> None:
        """Go on with a table."""
        self._tables.show(dialogue)

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table."""
        presenter = self._tables.show(dialogue).presenter
        presenter.layouts.show_capture()
        presenter.capture.view.go_to_note(item)

    def read_again(self, dialogue: DialogueId) -> None:
        """Show a table that is open as the store has it now."""
        self._tables.read_again(dialogue)
