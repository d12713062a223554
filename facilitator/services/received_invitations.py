"""The invitations with which tables were made ready; most tables have none.

What reads one is imported when there is one: the start of the program does not wait for it.
"""

from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.invitation import Invitation
from facilitator.domain.table.script import Script, Theme
from facilitator.storage.store import Store


class ReceivedInvitations:
    """Finds the invitation of a table; each is read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[DialogueId, Invitation] = {}

    def of(self, table: DialogueId) -> Invitation | None:
        """Give the invitation of a table; None for a table that was made here.

        One that a newer program wrote is not read either; its table goes on without it.
        """
        if table not in self._read:
            content = self._store.registry.invitation(table)
            found = _read(content) if content else None
            if found is None:
                return None
            self._read[table] = found
        return self._read[table]

    def read_again(self, table: DialogueId) -> None:
        """Find the invitation of a table anew: another one holds for it now."""
        self._read.pop(table, None)

    def script(self, table: DialogueId) -> Script | None:
        """Give the script that came along with a table, with what its people are told."""
        found = self.of(table)
        return _script(found) if found else None

    def theme(self, table: DialogueId, title: str) -> Theme | None:
        """Give the theme that came along with a table, if it is the one of this title."""
        found = self.of(table)
        came_along = found.theme if found else None
        return came_along if came_along and came_along.title == title else None


def _read(content: str) -> Invitation | None:
    from facilitator.services.invitations import kept_invitation  # noqa: PLC0415

    return kept_invitation(content)


def _script(invitation: Invitation) -> Script:
    from facilitator.services.invitations import script_of_invitation  # noqa: PLC0415

    return script_of_invitation(invitation)
