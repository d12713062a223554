"""The screens of the window: the one in front, the open tables, and what actions get of it."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.services.export_check import ExportCheck, check_table
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.data_files import (
    faulty_files,
    show_faults,
    tell_missing_script,
)
from facilitator.ui.context.export_check import FIRST, CheckPurpose, Leaving
from facilitator.ui.context.second_copy import in_full, still_there
from facilitator.ui.features.start.presenter import StartPresenter
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.ui.features.export_check.view import ExportCheckView
    from facilitator.ui.shell.table.open_table import OpenTable


class ScreenStack(QObject):
    """Shows one screen at a time; `changed` says that another is in front.

    A visit is a screen that goes when it is left, with the presenter that belongs to it.
    """

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._visits: dict[QWidget, object] = {}

    @property
    def front(self) -> QWidget | None:
        """The screen that is shown."""
        return self.window.screen_in_front()

    def show(self, screen: QWidget) -> None:
        """Show a screen; the one that is left goes when it was a visit."""
        left = self.front
        self.window.show_screen(screen)
        if left in self._visits and left is not screen:
            self.drop(left)
            del self._visits[left]
        self.changed.emit()

    def visit(self, screen: QWidget, presenter: object) -> None:
        """Show a screen that goes when it is left."""
        self.make_visit(screen, presenter)
        self.show(screen)

    def stays(self, screen: QWidget) -> bool:
        """Say whether a screen is there when it is left."""
        return screen not in self._visits

    def make_visit(self, screen: QWidget, presenter: object) -> None:
        """Let a screen go when it is left."""
        self._visits[screen] = presenter

    def drop(self, screen: QWidget) -> None:
        """Take a screen away for good."""
        self.window.drop_screen(screen)


translate = QCoreApplication.translate


class OpenTables(QObject):
    """Keeps every table that was opened, and says which one is in front.

    `opened` gives a table whose screens were just made; `changed` says that the steps which can
    be taken back at a table are others.
    """

    opened = Signal(object)
    changed = Signal()

    def __init__(self, context: AppContext, stack: ScreenStack) -> None:
        super().__init__(stack)
        self._context = context
        self._stack = stack
        self._tables: dict[DialogueId, OpenTable] = {}
        self.latest: DialogueId | None = None
        stack.changed.connect(self._follow_front)
        stack.window.closed.connect(self._put_windows_away)

    def table(self, dialogue: DialogueId) -> "OpenTable":
        """Give a table with its screens; they are made when it is first opened."""
        if dialogue not in self._tables:
            # the start screen does not wait for it
            from facilitator.ui.shell.table.open_table import OpenTable  # noqa: PLC0415

            table = OpenTable(
                self._context,
                dialogue,
                back=lambda: self._go_back(dialogue),
                read_others=lambda: self.read_all_again(but=dialogue),
            )
            self._tables[dialogue] = table
            table.work.history.changed.connect(self.changed)
            self.opened.emit(table)
            tell_missing_script(self._context, table.work.editor.dossier)
        return self._tables[dialogue]

    def in_front(self) -> "OpenTable | None":
        """Give the table whose screen is shown."""
        screen = self._stack.front
        return next((table for table in self._tables.values() if table.owns(screen)), None)

    def show(self, dialogue: DialogueId) -> "OpenTable":
        """Go on with a table, where one was; only this table has a screen for the room."""
        table = self.table(dialogue)
        self.turn_rooms_off(but=table)
        self._stack.show(table.view)
        table.presenter.layouts.bring_front()
        return table

    async def check_export(self, dialogue: DialogueId, purpose: CheckPurpose) -> Leaving | None:
        """Show what to decide about before something of a table leaves; see `CheckExport`."""
        if not _has_to_be_seen(check_table(self._context.store, dialogue), purpose):
            return FIRST[purpose]
        table, before = self.table(dialogue), self._stack.front
        view = table.export_check(purpose)
        if before is None or before is view or not self._stack.stays(before):
            before = table.view
        self._stack.show(view)
        try:
            return await _answer_of(view, self._stack)
        finally:
            if self._stack.front is view:
                self._stack.show(before)

    def _go_back(self, dialogue: DialogueId) -> None:
        self.show(dialogue)

    def turn_rooms_off(self, but: "OpenTable | None" = None) -> None:
        """Switch the screens for the room off, `but` that of one table."""
        for table in self._tables.values():
            if table is not but:
                table.presenter.rooms.turn_off()

    def read_again(self, *dialogues: DialogueId) -> None:
        """Show some tables as they are now in the store, and close those that are gone.

        No step back reaches past this.
        """
        opened = {one for one in dialogues if one in self._tables}
        if not opened:
            return
        from facilitator.services.programme_overview import tables_here  # noqa: PLC0415

        here = tables_here(self._context.store, opened)
        self.close(opened - here)
        for dialogue in opened & here:
            self._tables[dialogue].read_again()

    def read_all_again(self, but: DialogueId | None = None) -> None:
        """Do what `read_again` does with all tables that are open, `but` one."""
        self.read_again(*(one for one in self._tables if one != but))

    def close(self, dialogues: Iterable[DialogueId]) -> None:
        """Close the screens of tables."""
        for dialogue in dialogues:
            table = self._tables.pop(dialogue, None)
            if table is not None:
                table.presenter.put_away()
                for screen in table.screens():
                    self._stack.drop(screen)

    def close_all(self) -> None:
        """Close the screens of all tables."""
        self.close(list(self._tables))

    def _follow_front(self) -> None:
        """Name the window after the table in front, whose other windows are shown with it."""
        front = self.in_front()
        self.latest = front.dialogue.id if front else self.latest
        for each in self._tables.values():
            each.presenter.layouts.come_in_sight(in_sight=each is front)
        self._stack.window.set_name(_window_name(front.dialogue) if front else "")

    def _put_windows_away(self) -> None:
        for table in self._tables.values():
            table.presenter.put_away()


async def _answer_of(view: "ExportCheckView", stack: ScreenStack) -> Leaving | None:
    """Wait until a person goes on from the check, or is somewhere else."""
    answered: asyncio.Future[Leaving | None] = asyncio.get_running_loop().create_future()

    def answer(leaving: Leaving | None = None) -> None:
        if not answered.done():
            answered.set_result(leaving)

    links = (
        view.gone_on.connect(answer),
        view.back_asked.connect(answer),
        stack.changed.connect(lambda: None if stack.front is view else answer()),
    )
    try:
        return await answered
    finally:
        for link in links:
            QObject.disconnect(link)


def _has_to_be_seen(check: ExportCheck, purpose: CheckPurpose) -> bool:
    """Say whether a person has to see the check before something leaves."""
    return {
        CheckPurpose.LOOK: True,
        CheckPurpose.REPORT: bool(check.named),
        CheckPurpose.PUBLISH: check.waits(Leaving.PUBLIC) > 0,
        CheckPurpose.HAND_IN: bool(check.named or check.originals),
    }[purpose]


def _window_name(dialogue: Dialogue) -> str:
    """Name a table by its theme; never by a person, since windows are shared in calls."""
    name = dialogue.theme or dialogue.kind
    practice = translate("Application", "Practice table: {name}")
    return practice.format(name=name) if dialogue.practice else name


class StartScreen:
    """Shows what can be done and the tables on this laptop, and says which one is chosen."""

    def __init__(
        self, context: AppContext, stack: ScreenStack, tables: OpenTables, view: StartView
    ) -> None:
        self._context = context
        self._stack = stack
        self._tables = tables
        self.view = view
        self.presenter = StartPresenter(view)
        self.presenter.show_faults(faulty_files(context))
        view.tables.faults.asked.connect(lambda: show_faults(context))
        context.second_copy.changed.connect(self.show_second_copy)

    def open(self, current: DialogueId | None = None) -> None:
        """Show the tables; Enter goes on with `current`, else with the one that was left last.

        The screens for the room are switched off: nobody could do so from here.
        """
        self._tables.turn_rooms_off()
        store = self._context.store
        self.presenter.show_disputes(store.versions.disputes_per_table())
        now, latest = self._context.now(), self._tables.latest
        self.presenter.show(store.overview(), now, current or latest)
        self._stack.show(self.view)
        self.show_second_copy()
        self._context.tasks.start_instead(self._count_points(), "count points")

    def show_second_copy(self) -> None:
        """Say what a person has to do about the second copy, or nothing."""
        keeper = self._context.second_copy
        left = still_there() if keeper.problems() else ""
        self.view.tables.second_copy.show_words(in_full(keeper.state) or left)

    async def _count_points(self) -> None:
        """Say what may go and how much there is to look at; the window does not wait for it."""
        # after the start
        from facilitator.services import retention  # noqa: PLC0415
        from facilitator.services.review import read_review  # noqa: PLC0415
        from facilitator.ui.platform.tasks import in_slices  # noqa: PLC0415

        context, tables = self._context, self.view.tables
        due = retention.due(context.store, context.library, context.today())
        tables.show_due(len(due), sum(one.tables for one in due))
        tables.show_handed_in(retention.handed_in(context.store))
        found = await in_slices(read_review(self._context.store, self._context.today()))
        self.view.tables.show_points(found.points)

    @property
    def in_front(self) -> bool:
        """Whether this screen is shown."""
        return self._stack.front is self.view

    def chosen_table(self) -> Dialogue | None:
        """Give the table in front, or the one that is chosen here."""
        table = self._tables.in_front()
        if table is not None:
            return table.dialogue
        if not self.in_front:
            return None
        chosen, known = self.view.current_table(), self._context.store.overview()
        return next((one.dialogue for one in known if one.dialogue.id == chosen), None)


@dataclass(eq=False)
class ActionGroup:
    """The screens, the open tables, and what all screens share."""

    _context: AppContext
    _stack: ScreenStack
    _tables: OpenTables
    _start: StartScreen
