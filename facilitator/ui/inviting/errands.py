"""What has to do with invitations and keys, for the menus and the start screen to ask.

The screens are imported when they are opened: most people open none of them.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.dialogue import DialogueStatus
from facilitator.domain.ids import DialogueId
from facilitator.ui import folders

if TYPE_CHECKING:
    from facilitator.ui.guide import Guide

END = ".uitnodiging"
_TASK = "invitation"


class InvitingErrands:
    """Opens invitations, makes them, and opens the screen of the key."""

    def __init__(self, guide: "Guide") -> None:
        self._guide = guide

    def choose(self) -> None:
        """Let an invitation be chosen, and make its table ready."""
        from facilitator.ui.inviting import opening  # noqa: PLC0415

        house = self._guide.house
        house.tasks.start_instead(opening.choose_invitation(house, self._go), _TASK)

    def take(self, paths: Iterable[Path]) -> None:
        """Open the first invitation among files that were given."""
        for path in paths:
            if path.suffix == END:
                self.open(path)
                return

    def open(self, path: Path) -> None:
        """Open an invitation, and make its table ready."""
        from facilitator.ui.inviting import opening  # noqa: PLC0415

        house = self._guide.house
        house.tasks.start_instead(opening.open_invitation(house, path, self._go), _TASK)

    def open_making(self) -> None:
        """Make invitations for tables that are to be held."""
        from facilitator.ui.inviting import presenter, view  # noqa: PLC0415

        guide, screen = self._guide, view.InvitingView()
        maker = presenter.InvitingPresenter(
            screen, guide.house, guide.open_start, self.open_key, folders.show_folder
        )
        guide.visit(screen, maker)

    def open_key(self) -> None:
        """Show the key for handing in."""
        from facilitator.ui.sealing import presenter, view  # noqa: PLC0415

        guide, screen = self._guide, view.KeyView()
        keeper = presenter.KeyPresenter(
            screen, guide.house, guide.open_start, folders.show_folder
        )
        guide.visit(screen, keeper)

    def _go(self, table: DialogueId) -> None:
        """Go to a table: to what is still to be filled in, as long as it has not begun."""
        dialogue = self._guide.house.store.dossier(table).dialogue
        if dialogue.status is DialogueStatus.PREPARED:
            self._guide.open_preparing(table)
        else:
            self._guide.open_table(table)
