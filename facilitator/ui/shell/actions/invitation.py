"""What has to do with invitations and keys.

The screens are imported when they are opened: most people open none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.ui.platform import folders
from facilitator.ui.shell.screens import ActionGroup

_TASK = "invitation"


@dataclass(eq=False)
class InvitationActions(ActionGroup):
    """Opens invitations, makes them, and opens the screen of the key.

    `change` shows what is still to be filled in for a table.
    """

    _change: Callable[[DialogueId], None]

    def choose(self) -> None:
        """Let an invitation be chosen, and make its table ready."""
        from facilitator.ui.features.invitations import opening  # noqa: PLC0415

        work = opening.choose_invitation(self._context, self._go)
        self._context.tasks.start_instead(work, _TASK)

    def open(self, path: Path) -> None:
        """Open an invitation, and make its table ready."""
        from facilitator.ui.features.invitations import opening  # noqa: PLC0415

        work = opening.open_invitation(self._context, path, self._go)
        self._context.tasks.start_instead(work, _TASK)

    def open_invitations(self) -> None:
        """Make invitations for tables that are to be held."""
        from facilitator.ui.features.invitations import presenter, view  # noqa: PLC0415

        screen = view.InvitationsView()
        maker = presenter.InvitationsPresenter(
            screen, self._context, self._start.open, self.open_key, folders.show_folder
        )
        self._stack.visit(screen, maker)

    def open_key(self) -> None:
        """Show the key for handing in."""
        from facilitator.ui.features.keys import presenter, view  # noqa: PLC0415

        screen = view.KeyView()
        keeper = presenter.KeyPresenter(
            screen, self._context, self._start.open, folders.show_folder
        )
        self._stack.visit(screen, keeper)

    def _go(self, table: DialogueId) -> None:
        """Go to a table: to what is still to be filled in, as long as it has not begun."""
        dialogue = self._context.store.dossier(table).dialogue
        if dialogue.status is DialogueStatus.PREPARED:
            self._change(table)
        else:
            self._tables.show(table)
