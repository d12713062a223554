"""What screens share, for tests: a real store and data, and a person without a mouse."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypedDict, Unpack

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item, ItemKind, LinkKind
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services.catalogue import Catalogue
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.keys import FOLDER, KeyChest
from facilitator.services.messages import user_message
from facilitator.services.preparation import PlannedSeat, TablePlan, prepare
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext, HeldKey
from facilitator.ui.context.editing import History, UndoableEditor
from facilitator.ui.context.errors import Errors
from facilitator.ui.features.capture.entry_parts import OTHERS
from facilitator.ui.features.capture.view import CaptureView
from facilitator.ui.features.close.view import CloseView
from facilitator.ui.features.host.view import HostView
from facilitator.ui.features.prepare.view import PrepareView
from facilitator.ui.features.report.view import ReportView
from facilitator.ui.platform.tasks import Tasks
from facilitator.ui.shell.application import Application
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.shell.table.open_table import OpenTable
from facilitator.ui.widgets.dialogs import Dialogs
from tests.editors import StillOrigins
from tests.ui.answers import Answers
from tests.ui.drivers import ALT, Hands

NAMES = {
    "student": "Fatima",
    "bakker": "Bram",
    "gepensioneerd": "Wilhelmina",
    "vrijwilliger": "Jörg",
    "huisarts": "Soraya",
    "scholier": "Thijmen",
    "boer": "Gerrit-Jan",
    "musicus": "Anneke",
}
"""Who sits at the table of these tests, from seat 1 on: roles, and names that stay here."""


class PlanChanges(TypedDict, total=False):
    """What a test may want different in a plan."""

    theme: str
    number: int | None
    municipality: str
    host_function: str
    seats: tuple[PlannedSeat, ...]


@lru_cache(maxsize=1)
def the_library() -> Library:
    """Return the data files that ship with the program."""
    return read_library([resources.root()])


def a_context(store: Store, dialogs: Dialogs | None = None) -> AppContext:
    """Build what screens share over a store."""
    dialogs = dialogs or Answers()
    errors = Errors(dialogs, user_message)
    keys = HeldKey(KeyChest(store.path.parent / FOLDER))
    origins, tasks = StillOrigins(), Tasks(errors.show)
    catalogue = Catalogue(the_library(), ReceivedInvitations(store))
    context = AppContext(store, catalogue, origins, dialogs, errors, tasks, keys=keys)
    context.report_choices.folder = store.path.parent  # nothing lands among real documents
    return context


def a_work(editor: DialogueEditor) -> UndoableEditor:
    """Build the work on a table, with a history of its own."""
    return UndoableEditor(editor, History(editor.reload), str)


class Places(Dialogs):
    """Real dialogs, but what a file picker would ask is answered: `paths`, then nothing."""

    def __init__(self) -> None:
        super().__init__(native=False)
        self.paths: list[Path] = []

    async def choose_save_path(self, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Give the next place."""
        del title, suggestion, kinds
        return self.paths.pop(0) if self.paths else None

    async def choose_open_path(self, title: str, folder: Path, kinds: str) -> Path | None:
        """Give the next place."""
        del title, folder, kinds
        return self.paths.pop(0) if self.paths else None

    async def choose_folder(self, title: str, folder: Path) -> Path | None:
        """Give the next place."""
        del title, folder
        return self.paths.pop(0) if self.paths else None


@dataclass
class Laptop(Hands):
    """The program as it runs, the person before it, and the time on its clock."""

    qtbot: QtBot
    application: Application
    context: AppContext
    places: Places
    origins: StillOrigins = field(init=False)

    def __post_init__(self) -> None:
        assert isinstance(self.context.origins, StillOrigins)
        self.origins = self.context.origins

    @property
    def window(self) -> MainWindow:
        """The one window."""
        return self.application.window

    @property
    def table(self) -> OpenTable:
        """The table in front."""
        table = self.application.tables.in_front()
        assert table is not None, "no table is in front"
        return table

    @property
    def host(self) -> HostView:
        """The host's screen of the table in front."""
        return self.table.presenter.host_view

    @property
    def capture(self) -> CaptureView:
        """The note-taker's screen of the table in front."""
        return self.table.presenter.capture.view

    @property
    def page(self) -> PrepareView:
        """The page on which a table is made ready."""
        view = self.window.screen_in_front()
        assert isinstance(view, PrepareView)
        return view

    @property
    def closing(self) -> CloseView:
        """The closing screen of the table in front."""
        view = self.window.screen_in_front()
        assert isinstance(view, CloseView)
        return view

    @property
    def report(self) -> ReportView:
        """The page for reports of the table in front."""
        self.wait(lambda: isinstance(self.window.screen_in_front(), ReportView))
        view = self.window.screen_in_front()
        assert isinstance(view, ReportView)
        return view

    def ask_for_files(self, folder: Path, *suffixes: str) -> None:
        """Choose a folder on the page for reports, tick formats only, and press the button."""
        self.places.paths.append(folder)
        self.push(self.report.folder_button)
        for suffix, tick in self.report.formats.ticks.items():
            if tick.isChecked() != (suffix in suffixes):
                self.push(tick)
        self.press(Command.KEEP)

    def make_report(self, folder: Path, suffix: str = ".docx") -> Path:
        """Make one file on the page for reports, and give it."""
        self.ask_for_files(folder, suffix)
        self.finish_tasks()
        [made] = self.report.made.made
        return made

    @property
    def table_id(self) -> DialogueId:
        """Which table is in front."""
        return self.table.dialogue.id

    def stored(self) -> Dossier:
        """Read from the store what it holds of the table in front."""
        return self.context.store.dossier(self.table_id)

    def items(self) -> tuple[Item, ...]:
        """Read the notes of the table in front from the store."""
        return self.stored().items

    def texts(self) -> list[str]:
        """Read the words of the notes of the table in front from the store."""
        return [item.text for item in self.items()]

    def again(self, item: Item) -> Item:
        """Read a note again from the store."""
        return next(other for other in self.items() if other.id == item.id)

    def links(self) -> list[tuple[LinkKind, str, str]]:
        """Read from the store what is linked to what, by the words of both ends."""
        texts = {item.id: item.text for item in self.items()}
        links = self.stored().links
        return sorted((each.kind, texts[each.source], texts[each.target]) for each in links)

    def note(self, text: str, *chosen: Command) -> Item:
        """Take a note: choose what goes with it, type and keep it; return it from the store."""
        before = {item.id for item in self.items()}
        self.press(*chosen)
        self.type(text)
        self.press(Command.KEEP)
        [kept] = [item for item in self.items() if item.id not in before]
        return kept

    def wait(self, condition: Callable[[], object]) -> None:
        """Let the program work until something is so."""
        self.qtbot.waitUntil(lambda: bool(condition()))

    def finish_tasks(self) -> None:
        """Let what works in the background come to its end."""
        self.wait(lambda: not self.context.tasks.names())

    def dialog(self) -> QDialog:
        """Return the dialog that stands before the window."""
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def pass_time(self, minutes: float) -> None:
        """Let time go by on the clock of the program."""
        self.origins.clock.advance(minutes=minutes)

    def choose_other_kind(self, kind: ItemKind) -> None:
        """Choose a kind that has no key of its own, in the menu, by arrow keys."""
        self.press(Command.MORE_KINDS)
        self.key(Qt.Key.Key_Down, times=OTHERS.index(kind))
        self.key(Qt.Key.Key_Return)

    def open_menu(self, menu: QMenu) -> None:
        """Open a menu of the window with Alt and its letter."""
        title = menu.title()
        self.key(Qt.Key(ord(title[title.index("&") + 1].upper())), ALT)
        assert QApplication.activePopupWidget() is menu

    def choose_line(self, menu: QMenu, words: str) -> None:
        """Open a menu of the window and choose a line in it by arrow keys."""
        self.open_menu(menu)
        self.choose_open_line(menu, words)


def a_plan(context: AppContext, **changes: Unpack[PlanChanges]) -> TablePlan:
    """Plan a citizens' table in Goes with eight people, whose first names are known."""
    script = context.catalogue.script("themadialoog")
    assert script is not None
    usual = TablePlan(
        script=script,
        theme="Gezondheid",
        programme="nederland-na-de-crisis",
        held_on=date(2026, 11, 21),
        municipality="Goes",
        municipality_code="GM0664",
        host_function="wethouder",
        seats=tuple(PlannedSeat(role, NAMES[role]) for role in NAMES),
    )
    return replace(usual, **changes)


def sit_down(laptop: Laptop, plan: TablePlan | None = None) -> None:
    """Begin a table that was made ready, go to its second move and show the notes."""
    table = prepare(laptop.context.store, plan or a_plan(laptop.context), laptop.origins)
    open_from_start(laptop, table)
    laptop.press(Command.NEXT_STEP, Command.NEXT_STEP, Command.CAPTURE_VIEW)


def open_from_start(laptop: Laptop, table: DialogueId) -> None:
    """Find a table in the list of the start screen with the arrows, and go on with it."""
    laptop.press(Command.BACK)
    tables = laptop.application.start.view.tables.list
    laptop.key(Qt.Key.Key_Home)
    for _ in range(tables.tables.rowCount()):
        if tables.current_table() == table:
            break
        laptop.key(Qt.Key.Key_Down)
    laptop.key(Qt.Key.Key_Return)
    assert laptop.table_id == table
