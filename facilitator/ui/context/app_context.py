"""What all screens share, with the key of this laptop and what a person prefers here."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QObject, Signal

from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.services.anonymise import purge_copies
from facilitator.services.backups import back_up
from facilitator.services.catalogue import Catalogue, Library
from facilitator.services.dialogue_editor import IdAndTimeSource
from facilitator.services.keys import KeyChest, KeyRing, key_chest
from facilitator.services.messages import UserMessage, user_message
from facilitator.services.retention import note_copies
from facilitator.services.spelling import find_word_list
from facilitator.services.stores import Store
from facilitator.settings import Settings, save_settings
from facilitator.ui.context.errors import Errors, log
from facilitator.ui.context.report_choices import ReportChoices
from facilitator.ui.context.second_copy import SecondCopyKeeper
from facilitator.ui.platform.i18n import Language
from facilitator.ui.platform.tasks import Tasks, in_thread
from facilitator.ui.theme.manager import look
from facilitator.ui.widgets.dialogs import Dialogs
from facilitator.ui.widgets.spelling import Speller


class HeldKey:
    """Where the key lies, and what it opens for as long as it is unlocked."""

    def __init__(self, chest: KeyChest | None = None) -> None:
        self.chest = chest or key_chest()
        self.ring = KeyRing()
        self.unlocked = False

    def hold(self, ring: KeyRing) -> None:
        """Keep what was unlocked until the program ends, or until `lock`."""
        self.ring = ring
        self.unlocked = True

    def lock(self) -> None:
        """Forget what was unlocked."""
        self.ring = KeyRing()
        self.unlocked = False


class HostHints(QObject):
    """Whether the host wants hints, which every open table follows; at first they are shown."""

    changed = Signal()

    def __init__(self, shown: bool = True) -> None:
        super().__init__()
        self._shown = shown

    @property
    def shown(self) -> bool:
        """Whether hints are shown."""
        return self._shown

    def toggle(self) -> None:
        """Show hints, or show them no longer."""
        self._shown = not self._shown
        self.changed.emit()


class Layout(StrEnum):
    """What one window shows of a table."""

    HOST = "host"
    NOTES = "notes"
    SOLO = "solo"


class Arrangement:
    """The layout and the display for the room that were used last; `keep` writes them down."""

    def __init__(
        self,
        layout: str = "",
        display: str = "",
        keep: Callable[[str, str], None] = lambda _layout, _display: None,
    ) -> None:
        self.layout = Layout(layout) if layout in [*Layout] else Layout.HOST
        self.display = display
        self._keep = keep

    def choose_layout(self, layout: Layout) -> None:
        """Remember how the window is divided."""
        if layout is not self.layout:
            self.layout = layout
            self._keep(self.layout.value, self.display)

    def choose_display(self, display: str) -> None:
        """Remember the display that the room looks at."""
        if display != self.display:
            self.display = display
            self._keep(self.layout.value, self.display)


class ProposalChoice:
    """Remembers whether the board proposes where a note belongs; `keep` writes it down."""

    def __init__(
        self, shown: bool = True, keep: Callable[[bool], None] = lambda _shown: None
    ) -> None:
        self.shown = shown
        self._keep = keep

    def choose(self, shown: bool) -> None:
        """Remember a choice."""
        if shown != self.shown:
            self.shown = shown
            self._keep(shown)


class Preferences:
    """What was chosen in the settings; written down whenever it changes."""

    def __init__(self, settings: Settings) -> None:
        self._chosen = settings
        english = settings.language == Language.ENGLISH
        self.language = Language.ENGLISH if english else Language.DUTCH
        self.hints = HostHints(settings.hints)
        self.hints.changed.connect(self.keep)
        self.speller = Speller(find_word_list(), shown=settings.spelling)
        self.speller.changed.connect(self.keep)

    def choose(self, **chosen: str | int) -> None:
        """Write choices down, by their names in `Settings`, when one of them is new."""
        before, self._chosen = self._chosen, self._chosen._replace(**chosen)  # type: ignore[arg-type]
        if self._chosen != before:
            failed = save_settings(self._chosen)
            if isinstance(failed, Problem):  # nothing else stops for it
                log.warning("%s", failed.code)

    def keep(self) -> None:
        """Write down what is chosen elsewhere: the look, the hints and the spelling."""
        self.choose(
            text_scale=look().percent,
            scheme=str(look().scheme),
            hints=self.hints.shown,
            spelling=self.speller.wanted,
        )


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
    report_choices: ReportChoices = field(default_factory=ReportChoices)
    proposals: ProposalChoice = field(default_factory=ProposalChoice)
    second_copy: SecondCopyKeeper = field(init=False)
    _emptying: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    def __post_init__(self) -> None:
        """Make what keeps the second copy of the store; it does nothing before it begins."""
        keeper = SecondCopyKeeper(self.store, self.keys.chest, self.tasks, self.now)
        object.__setattr__(self, "second_copy", keeper)

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

    async def purge_copies(
        self, show: Callable[[int, int], None] | None = None
    ) -> tuple[Problem, ...]:
        """Take what was erased out of every copy, also on a stick; give what could not be.

        It goes on to its end when nobody waits for that any more, and is noted in the receipts.
        """
        told = asyncio.get_running_loop().create_future()
        self.tasks.start(self._purge_copies(told, show), "copies")
        return cast("tuple[Problem, ...]", await told)

    async def _purge_copies(
        self,
        told: "asyncio.Future[tuple[Problem, ...]]",
        show: Callable[[int, int], None] | None,
    ) -> None:
        try:
            async with self._emptying:
                receipts = self.store.retention.receipts()
                problems = await in_thread(purge_copies(self.store), show)
            await self.second_copy.settle()
            problems = (*problems, *self.second_copy.problems())
            if self.store.retention.receipts() == receipts:  # else the next one notes all
                note_copies(self.store, problems, self.now())
            if not told.done():
                told.set_result(problems)
        finally:
            told.cancel()  # who waits stops; what went wrong is told by the tasks

    def today(self) -> date:
        """Give the day where this computer is."""
        return self.now().astimezone().date()

    def now(self) -> datetime:
        """Give the time, aware and in UTC."""
        return self.origins.now()
