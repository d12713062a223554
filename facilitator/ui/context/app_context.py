"""What all screens share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.services.backups import back_up
from facilitator.services.catalogue import Catalogue, Library
from facilitator.services.dialogue_editor import IdAndTimeSource
from facilitator.services.messages import UserMessage, user_message
from facilitator.services.stores import Store
from facilitator.ui.context.errors import Errors, log
from facilitator.ui.context.held_key import HeldKey
from facilitator.ui.context.preferences import Arrangement, HostHints
from facilitator.ui.platform.i18n import Language
from facilitator.ui.platform.spelling import Speller
from facilitator.ui.platform.tasks import Tasks
from facilitator.ui.widgets.dialogs import Dialogs


@dataclass(frozen=True, slots=True)
class AppContext:
    """The store, the data files, and the means to ask, tell and work behind the screen."""

    store: Store
    catalogue: Catalogue
    origins: IdAndTimeSource
    dialogs: Dialogs
    errors: Errors
    tasks: Tasks
    language: Language = Language.DUTCH
    choose_language: Callable[[Language], None] = field(default=lambda _language: None)
    hints: HostHints = field(default_factory=HostHints)
    arrangement: Arrangement = field(default_factory=Arrangement)
    keys: HeldKey = field(default_factory=HeldKey)
    speller: Speller | None = None

    @property
    def library(self) -> Library:
        """The data files."""
        return self.catalogue.library

    def user_message(self, error: FacilitatorError) -> UserMessage:
        """Say in the language of the screens what went wrong."""
        return user_message(error, self.language)

    def back_up(self) -> None:
        """Copy the store; when that fails the log says so, and the work goes on."""
        made = back_up(self.store, self.now())
        if isinstance(made, Problem):
            log.warning("%s", made.code)

    def now(self) -> datetime:
        """Give the time, aware and in UTC."""
        return self.origins.now()
