"""Finds what a table was made from: its programme, script and theme, and the word lists.

They are data files of the program and of this computer; what came along with the invitation of
a table goes before what is here.
"""

from collections.abc import Callable, Iterator

from facilitator import resources
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import Programme, Script, Theme, for_programme
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.settings import data_folder

__all__ = ["Library"]

PROGRAMME = "nederland-na-de-crisis"
"""The programme that is offered first on a computer where none was chosen yet."""


def read_data_files() -> Library:
    """Read the data files that the program ships with, and those that this computer adds."""
    return read_library([resources.root(), data_folder()])


class Catalogue:
    """Finds programmes, scripts and themes, in the data files or with an invitation.

    `last_chosen` is the programme that was chosen last on this computer; `keep_choice` writes a
    new choice down.
    """

    def __init__(
        self,
        library: Library,
        invitations: ReceivedInvitations,
        last_chosen: str = "",
        keep_choice: Callable[[str], None] = lambda _programme: None,
    ) -> None:
        self.library = library
        self.invitations = invitations
        self.last_chosen = last_chosen
        self._keep_choice = keep_choice

    def choose_programme(self, programme: str) -> None:
        """Remember a programme, to offer it for the next table."""
        if programme != self.last_chosen:
            self.last_chosen = programme
            self._keep_choice(programme)

    def programme(self, programme_id: str = "") -> Programme:
        """Give the programme of a table, or the one to offer for a new table."""
        known = self.library.programmes
        wanted = (programme_id, self.last_chosen, PROGRAMME, *known)
        return next(known[each] for each in wanted if each in known)

    def script(self, script_id: str, programme_id: str = "") -> Script | None:
        """Find a script by its name, with the texts of a programme on its cards."""
        scripts = self._scripts(programme_id)
        return next((script for script in scripts if script.id == script_id), None)

    def script_of(self, dialogue: Dialogue) -> Script | None:
        """Find the script of a table; where it is gone, a shipped one of the same type."""
        came_along = self.invitations.script(dialogue.id)
        made_from = came_along or self.script(dialogue.script, dialogue.programme)
        return made_from or self._shipped_script(dialogue)

    def theme_of(self, dialogue: Dialogue) -> Theme | None:
        """Find the theme of a table, as it came along with its invitation or as it is here."""
        return self.theme(dialogue.id, dialogue.theme)

    def theme(self, table: DialogueId, title: str) -> Theme | None:
        """Find a theme by its title, for a table with which it may have come along."""
        return self.invitations.theme(table, title) or self.library.theme(title)

    def _shipped_script(self, dialogue: Dialogue) -> Script | None:
        own = self.library.own_scripts
        alike = (each for each in self._scripts(dialogue.programme) if each.id not in own)
        return next((script for script in alike if script.kind == dialogue.kind), None)

    def _scripts(self, programme_id: str) -> Iterator[Script]:
        """Give all scripts, those of the programme first: a table may follow any of them."""
        programme = self.programme(programme_id)
        offered = self.library.scripts_of(programme)
        yield from offered
        known = {script.id for script in offered}
        for key, script in self.library.scripts.items():
            if key not in known:
                yield for_programme(script, programme)
