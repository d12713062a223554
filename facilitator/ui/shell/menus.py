"""The menus: everything that can be done, in words, with its keys."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.ui.commands.shortcuts import TENSIONS, Command
from facilitator.ui.context.undo import History
from facilitator.ui.platform.i18n import translated
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.shell.open_tables import OpenTables


class MenuLine(Enum):
    """What is asked in a menu alone, without keys."""

    OPEN_SIMULATION = QT_TRANSLATE_NOOP("Menus", "Practice table that plays")
    MAKE_INVITATIONS = QT_TRANSLATE_NOOP("Menus", "Make invitations …")
    OPEN_KEY = QT_TRANSLATE_NOOP("Menus", "Key for handing in …")
    CHANGE_TABLE = QT_TRANSLATE_NOOP("Menus", "Change the table …")
    ENTER_PAPER = QT_TRANSLATE_NOOP("Menus", "Type in paper notes …")
    OPEN_AGAIN = QT_TRANSLATE_NOOP("Menus", "Open the table again")
    HAND_OVER_ALL = QT_TRANSLATE_NOOP("Menus", "Hand all tables over …")
    ANONYMISE = QT_TRANSLATE_NOOP("Menus", "Tidy the data …")
    ERASE_TABLE = QT_TRANSLATE_NOOP("Menus", "Erase the table for good …")
    PUT_BACK = QT_TRANSLATE_NOOP("Menus", "Put a copy back …")
    MAKE_TENSION = QT_TRANSLATE_NOOP("Menus", "Tension")
    SHOW_REMOVED = QT_TRANSLATE_NOOP("Menus", "Removed notes …")
    ERASE_NOTE = QT_TRANSLATE_NOOP("Menus", "Erase this note for good …")
    MOVE_APART = QT_TRANSLATE_NOOP("Menus", "Notes in a window of their own")
    SELF_TEST = QT_TRANSLATE_NOOP("Menus", "Test: pull the plug …")
    ABOUT = QT_TRANSLATE_NOOP("Menus", "About Dialoogtafel")


class Need(Enum):
    """What must be there before something can be asked."""

    TABLE = auto()
    CHOSEN_TABLE = auto()
    TALK = auto()
    FINISHED_TABLE = auto()
    STEP_BACK = auto()
    STEP_AGAIN = auto()


Entry = Command | MenuLine
Rows = Sequence[tuple[Entry, Need | None] | None]
"""What a menu has, in its order; None is a line between groups."""

TABLE_MENU: Rows = (
    (Command.NEW_TABLE, None),
    (Command.OPEN_INVITATION, None),
    (Command.PRACTICE, None),
    (Command.READ_NOTES, None),
    (Command.MERGE, None),
    (MenuLine.OPEN_SIMULATION, None),
    (Command.OVERVIEW, None),
    (MenuLine.MAKE_INVITATIONS, None),
    (MenuLine.OPEN_KEY, None),
    None,
    (MenuLine.CHANGE_TABLE, Need.TABLE),
    (Command.PLAN_TIME, Need.TALK),
    (Command.NOT_REACHED, Need.TALK),
    (Command.READ_BACK, Need.TABLE),
    (Command.SETTLE, None),
    (Command.REPORT, Need.TABLE),
    (Command.HAND_OVER, Need.TABLE),
    (Command.PAPERS, Need.TABLE),
    (MenuLine.ENTER_PAPER, Need.TABLE),
    (MenuLine.OPEN_AGAIN, Need.FINISHED_TABLE),
    None,
    (MenuLine.HAND_OVER_ALL, None),
    (MenuLine.ANONYMISE, Need.CHOSEN_TABLE),
    (MenuLine.ERASE_TABLE, Need.CHOSEN_TABLE),
    (MenuLine.PUT_BACK, None),
    None,
    (Command.BACK, None),
    (Command.QUIT, None),
)
EDIT_MENU: Rows = (
    (Command.UNDO, Need.STEP_BACK),
    (Command.REDO, Need.STEP_AGAIN),
    None,
    (MenuLine.MAKE_TENSION, Need.TABLE),
    (MenuLine.SHOW_REMOVED, Need.TABLE),
    (MenuLine.ERASE_NOTE, Need.TABLE),
)
LAYOUTS: Rows = (
    (Command.HOST_VIEW, Need.TABLE),
    (Command.CAPTURE_VIEW, Need.TABLE),
    (Command.SOLO_VIEW, Need.TABLE),
    (MenuLine.MOVE_APART, Need.TABLE),
    None,
    (Command.ROOM_SCREEN, Need.TABLE),
    (Command.ROOM_NEXT, Need.TABLE),
    (Command.ROOM_TIME, Need.TABLE),
    None,
)
HELP_MENU: Rows = ((Command.HELP, None), (MenuLine.SELF_TEST, None), (MenuLine.ABOUT, None))


class Menus:
    """Fills the menus of the window and allows what makes sense on the screen in front.

    `asked` says what each line does, `bound` gives the lines of commands that a screen binds
    itself, and `appearance` the lines about how the window looks.
    """

    def __init__(
        self,
        window: MainWindow,
        tables: OpenTables,
        asked: Mapping[Entry, Callable[[], object]],
        bound: Mapping[Command, QAction],
        make_tension: Callable[[int], None],
        appearance: Sequence[QAction | None],
    ) -> None:
        self._window = window
        self._tables = tables
        self._asked = asked
        self._lines: dict[Entry, QAction] = dict(bound.items())
        self._needs: dict[Entry, Need] = {}
        tension = window.group(_words(MenuLine.MAKE_TENSION), *self._tensions(make_tension))
        self._lines[MenuLine.MAKE_TENSION] = tension
        self._fill(window.table_menu, TABLE_MENU)
        self._fill(window.edit_menu, EDIT_MENU)
        self._fill(window.view_menu, LAYOUTS)
        window.fill(window.view_menu, *appearance, None)
        self._fill(window.view_menu, ((Command.FULL_SCREEN, None),))
        self._fill(window.help_menu, HELP_MENU)
        self._lines[MenuLine.MOVE_APART].setCheckable(True)
        window.view_menu.aboutToShow.connect(self._tick_apart)

    def _fill(self, menu: QMenu, rows: Rows) -> None:
        for row in rows:
            self._window.fill(menu, self._line(*row) if row else None)

    def _line(self, entry: Entry, need: Need | None) -> QAction:
        if need:
            self._needs[entry] = need
        if entry not in self._lines:
            self._lines[entry] = self._new_line(entry)
        return self._lines[entry]

    def _new_line(self, entry: Entry) -> QAction:
        if isinstance(entry, Command):
            return self._window.command(entry, self._asked[entry])
        return self._window.line(_words(entry), self._asked[entry])

    def _tensions(self, make: Callable[[int], None]) -> Iterator[QAction]:
        """Give a line for each kind of tension; its key works where the notes are."""
        for number, command in enumerate(TENSIONS, start=1):
            words = f"{command.text()}\t{command.sequences[0]}"
            yield self._window.line(words, partial(make, number))

    def refresh(self, history: History | None) -> None:
        """Allow what makes sense now, and name the steps that would be undone and redone."""
        there = {
            **self._there(),
            Need.STEP_BACK: bool(history and history.can_undo()),
            Need.STEP_AGAIN: bool(history and history.can_redo()),
        }
        self._allow(there)
        self._name(Command.UNDO, history.undo_text() if history else "")
        self._name(Command.REDO, history.redo_text() if history else "")

    def _there(self) -> dict[Need, bool]:
        table = self._tables.in_front()
        finished = bool(table and table.dialogue.status is DialogueStatus.FINISHED)
        in_sight = bool(table and table.view is self._window.screen_in_front())
        return {
            Need.TABLE: table is not None,
            Need.TALK: in_sight and not finished,
            Need.FINISHED_TABLE: finished,
        }

    def allow_for_chosen(self, *, chosen: bool) -> None:
        """Allow what needs a table that is in front or chosen."""
        self._allow({Need.CHOSEN_TABLE: chosen})

    def _allow(self, there: Mapping[Need, bool]) -> None:
        for entry, need in self._needs.items():
            if need in there:
                self._lines[entry].setEnabled(there[need])

    def _name(self, command: Command, step: str) -> None:
        words = command.text()
        self._lines[command].setText(f"{words}: {step}" if step else words)

    def _tick_apart(self) -> None:
        table = self._tables.in_front()
        apart = table is not None and table.presenter.layouts.apart
        self._lines[MenuLine.MOVE_APART].setChecked(apart)


def _words(line: MenuLine) -> str:
    return translated("Menus", str(line.value))
