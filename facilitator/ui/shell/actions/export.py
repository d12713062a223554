"""What has to do with handing tables over, for the menus and the closing screen to ask."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.records.dialogue import Dialogue

if TYPE_CHECKING:
    from facilitator.ui.shell.application import Application

_TASK = "hand over"


class ExportActions:
    """Hands over the table that is chosen, or all of them."""

    def __init__(self, guide: "Application", show_folder: Callable[[Path], None]) -> None:
        self._guide = guide
        self._show_folder = show_folder
        self._context = guide.context

    def hand_over(self) -> None:
        """Hand over the table that is in front or chosen."""
        chosen = self._guide.chosen_table()
        if chosen:
            self._start([chosen])

    def hand_over_all(self) -> None:
        """Hand over every table on this laptop that counts."""
        heads = [one.dialogue for one in self._context.store.overview()]
        self._start([head for head in heads if not head.practice])

    def _start(self, tables: Sequence[Dialogue]) -> None:
        from facilitator.ui.features.export.asking import hand_over_tables  # noqa: PLC0415

        work = hand_over_tables(self._context, tables, self._show_folder)
        self._context.tasks.start_instead(work, _TASK)
