"""What all screens share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import Programme, Script, Theme, for_programme
from facilitator.exchange.data_files.library import Library
from facilitator.services.dialogue_editor import IdAndTimeSource
from facilitator.services.messages import UserMessage, told
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.store import Store
from facilitator.ui.context.errors import Errors, log
from facilitator.ui.context.held_key import HeldKey
from facilitator.ui.context.preferences import Arrangement, HostHints
from facilitator.ui.platform.i18n import Language
from facilitator.ui.platform.spelling import Speller
from facilitator.ui.platform.tasks import Tasks
from facilitator.ui.widgets.dialogs import Dialogs

PROGRAMME = "nederland-na-de-crisis"
"""The programme that is offered first on a computer where none was chosen yet."""


class LastProgramme:
    """The programme that was chosen last on this computer; `keep` writes a new choice down."""

    def __init__(
        self, programme: str = "", keep: Callable[[str], None] = lambda _programme: None
    ) -> None:
        self.programme = programme
        self._keep = keep

    def choose(self, programme: str) -> None:
        """Remember a programme."""
        if programme != self.programme:
            self.programme = programme
            self._keep(programme)


@dataclass(frozen=True, slots=True)
class AppContext:
    """The store, the data files, and the means to ask, tell and work behind the screen."""

    store: Store
    library: Library
    origins: IdAndTimeSource
    dialogs: Dialogs
    errors: Errors
    tasks: Tasks
    language: Language = Language.DUTCH
    choose_language: Callable[[Language], None] = field(default=lambda _language: None)
    last_chosen: LastProgramme = field(default_factory=LastProgramme)
    hints: HostHints = field(default_factory=HostHints)
    arrangement: Arrangement = field(default_factory=Arrangement)
    keys: HeldKey = field(default_factory=HeldKey)
    speller: Speller | None = None
    invited: ReceivedInvitations = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "invited", ReceivedInvitations(self.store))

    def told(self, error: FacilitatorError) -> UserMessage:
        """Say in the language of the screens what went wrong."""
        return told(error, self.language)

    def back_up(self) -> None:
        """Copy the store; when that fails the log says so, and the work goes on."""
        made = back_up(self.store, backup_folder(self.store), self.now())
        if isinstance(made, Problem):
            log.warning("%s", made.code)

    def now(self) -> datetime:
        """Give the time, aware and in UTC."""
        return self.origins.now()

    def programme(self, programme_id: str = "") -> Programme:
        """Give the programme of a table, or the one to offer for a new table."""
        known = self.library.programmes
        wanted = (programme_id, self.last_chosen.programme, PROGRAMME, *known)
        return next(known[each] for each in wanted if each in known)

    def script(self, script_id: str, programme_id: str = "") -> Script | None:
        """Find the script that a table was made from, with the texts of its programme."""
        scripts = self._scripts(programme_id)
        return next((script for script in scripts if script.id == script_id), None)

    def script_of(self, dialogue: Dialogue) -> Script | None:
        """Find the script of a table; where it is gone, a shipped one of the same type."""
        came_along = self.invited.script(dialogue.id)
        made_from = came_along or self.script(dialogue.script, dialogue.programme)
        return made_from or self._stand_in(dialogue)

    def theme_of(self, dialogue: Dialogue) -> Theme | None:
        """Find the theme of a table, as it came along with its invitation or as it is here."""
        return self.theme(dialogue.id, dialogue.theme)

    def theme(self, table: DialogueId, title: str) -> Theme | None:
        """Find a theme by its title, for a table with which it may have come along."""
        invitation = self.invited.of(table)
        came_along = invitation.theme if invitation else None
        if came_along and came_along.title == title:
            return came_along
        return self.library.theme(title)

    def _stand_in(self, dialogue: Dialogue) -> Script | None:
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
