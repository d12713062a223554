"""What all screens share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.domain.script import Programme, Script
from facilitator.exchange.scripts import Library
from facilitator.services.desk import Origins
from facilitator.services.wording import Told, told
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.store import Store
from facilitator.ui.dialogs import Dialogs
from facilitator.ui.errors import Errors, log
from facilitator.ui.i18n import Language
from facilitator.ui.tasks import Tasks

PROGRAMME = "nederland-na-de-crisis"
"""The programme whose themes and texts are offered while there is no choice of one."""


@dataclass(frozen=True, slots=True)
class House:
    """The store, the data files, and the means to ask, tell and work behind the screen."""

    store: Store
    library: Library
    origins: Origins
    dialogs: Dialogs
    errors: Errors
    tasks: Tasks
    language: Language = Language.DUTCH
    choose_language: Callable[[Language], None] = field(default=lambda _language: None)

    def told(self, error: FacilitatorError) -> Told:
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

    def programme(self) -> Programme:
        """Give the programme in use."""
        return self.library.programmes[PROGRAMME]

    def script(self, script_id: str) -> Script | None:
        """Find the script that a table was made from, with the texts of the programme."""
        scripts = self.library.scripts_of(self.programme())
        return next((script for script in scripts if script.id == script_id), None)

    def script_for(self, kind: str) -> Script | None:
        """Find the script of a type of dialogue."""
        scripts = self.library.scripts_of(self.programme())
        return next((script for script in scripts if script.kind == kind), None)
