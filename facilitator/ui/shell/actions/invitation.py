"""What has to do with invitations and keys, for the menus and the start screen to ask.

The screens are imported when they are opened: most people open none of them.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.ui.platform import folders

if TYPE_CHECKING:
    from facilitator.ui.shell.application import Application

END = ".uitnodiging"
_TASK = "invitation"


class InvitationActions:
    """Opens invitations, makes them, and opens the screen of the key."""

    def __init__(self, guide: "Application") -> None:
        self._guide = guide

    def choose(self) -> None:
        """Let an invitation be chosen, and make its table ready."""
        from facilitator.ui.features.invitations import opening  # noqa: PLC0415

        context = self._guide.context
        context.tasks.start_instead(opening.choose_invitation(context, self._go), _TASK)

    def take(self, paths: Iterable[Path]) -> None:
        """Open the first invitation among files that were given."""
        for path in paths:
            if path.suffix == END:
                self.open(path)
                return

    def open(self, path: Path) -> None:
        """Open an invitation, and make its table ready."""
        from facilitator.ui.features.invitations import opening  # noqa: PLC0415

        context = self._guide.context
        context.tasks.start_instead(opening.open_invitation(context, path, self._go), _TASK)

    def open_making(self) -> None:
        """Make invitations for tables that are to be held."""
        from facilitator.ui.features.invitations import presenter, view  # noqa: PLC0415

        guide, screen = self._guide, view.InvitationsView()
        maker = presenter.InvitationsPresenter(
            screen, guide.context, guide.open_start, self.open_key, folders.show_folder
        )
        guide.visit(screen, maker)

    def open_key(self) -> None:
        """Show the key for handing in."""
        from facilitator.ui.features.keys import presenter, view  # noqa: PLC0415

        guide, screen = self._guide, view.KeyView()
        keeper = presenter.KeyPresenter(
            screen, guide.context, guide.open_start, folders.show_folder
        )
        guide.visit(screen, keeper)

    def _go(self, table: DialogueId) -> None:
        """Go to a table: to what is still to be filled in, as long as it has not begun."""
        dialogue = self._guide.context.store.dossier(table).dialogue
        if dialogue.status is DialogueStatus.PREPARED:
            self._guide.open_preparing(table)
        else:
            self._guide.open_table(table)
