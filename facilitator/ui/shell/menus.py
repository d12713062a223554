"""The menus: everything that can be done, in words and with keys; the choices of View."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import History
from facilitator.ui.platform.i18n import Language
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.shell.screens import OpenTables
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import SCALES, Scheme
from facilitator.ui.widgets.dialogs import Notice


class Need(Enum):
    """What must be there before something can be asked."""

    TABLE = auto()
    CHOSEN_TABLE = auto()
    TALK = auto()
    NO_TALK = auto()
    FINISHED_TABLE = auto()
    REPORT = auto()
    BOARD = auto()
    STEP_BACK = auto()
    STEP_AGAIN = auto()


class MenuRow(NamedTuple):
    """A line of a menu: a command, or words where it has no keys, and what is done then.

    `how_many` tells, at once or later, how much there is, which is put behind the words unless
    it is nothing.
    """

    name: Command | str
    do: Callable[[], object]
    need: Need | None = None
    is_ticked: Callable[[], bool] | None = None
    how_many: Callable[[Callable[[int], None]], None] | None = None


class SubMenu(NamedTuple):
    """A menu inside a menu; with `one_of` one of its lines is chosen."""

    title: str
    rows: Sequence[MenuRow]
    need: Need | None = None
    one_of: bool = False


Rows = Sequence[MenuRow | SubMenu | QAction | None]
"""What a menu has, in its order; None is a line between groups."""


class Menus:
    """Fills the menus of the window and allows what makes sense on the screen in front."""

    def __init__(self, window: MainWindow, tables: OpenTables) -> None:
        self._window = window
        self._tables = tables
        self._needs: list[tuple[QAction, Need]] = []
        self._commands: dict[Command, QAction] = {}

    def fill(self, menu: QMenu, rows: Rows) -> None:
        """Put lines in a menu of the window."""
        for row in rows:
            if row is None:
                menu.addSeparator()
            else:
                menu.addAction(row if isinstance(row, QAction) else self._line(menu, row))

    def _line(self, menu: QMenu, row: MenuRow | SubMenu) -> QAction:
        line = self._group(row) if isinstance(row, SubMenu) else self._row(menu, row)
        if row.need:
            self._needs.append((line, row.need))
        return line

    def _group(self, group: SubMenu) -> QAction:
        inner = QMenu(group.title, self._window)
        self.fill(inner, group.rows)
        if group.one_of:
            choices = QActionGroup(inner)
            for line in inner.actions():
                choices.addAction(line)
        return inner.menuAction()

    def _row(self, menu: QMenu, row: MenuRow) -> QAction:
        if isinstance(row.name, Command):
            line = self._commands[row.name] = shortcuts.bind(self._window, row.name, row.do)
        else:
            line = self._window.line(row.name, row.do)
        if row.is_ticked:
            line.setCheckable(True)
            menu.aboutToShow.connect(partial(_tick, line, row.is_ticked))
        if row.how_many:
            menu.aboutToShow.connect(partial(_count, line, line.text(), row.how_many))
        return line

    def refresh(self, history: History | None) -> None:
        """Allow what makes sense now, and name the steps that would be undone and redone."""
        table = self._tables.in_front()
        finished = bool(table and table.dialogue.status is DialogueStatus.FINISHED)
        in_sight = bool(table and table.view is self._window.screen_in_front())
        self.allow(
            {
                Need.TABLE: table is not None,
                Need.TALK: in_sight and not finished,
                Need.FINISHED_TABLE: finished,
                Need.STEP_BACK: bool(history and history.can_undo()),
                Need.STEP_AGAIN: bool(history and history.can_redo()),
            }
        )
        self._name(Command.UNDO, history.undo_text() if history else "")
        self._name(Command.REDO, history.redo_text() if history else "")

    def allow(self, there: Mapping[Need, bool]) -> None:
        """Allow what needs something that is there, and not what needs what is not."""
        for line, need in self._needs:
            if need in there:
                line.setEnabled(there[need])

    def _name(self, command: Command, step: str) -> None:
        words = command.text()
        self._commands[command].setText(f"{words}: {step}" if step else words)


def _tick(line: QAction, is_ticked: Callable[[], bool]) -> None:
    line.setChecked(is_ticked())


def _count(
    line: QAction, words: str, how_many: Callable[[Callable[[int], None]], None]
) -> None:
    how_many(lambda number: line.setText(f"{words} ({number})" if number else words))


translate = QCoreApplication.translate


class ViewChoices:
    """Gives the lines with which somebody suits the window to the eyes."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._language = context.language

    def rows(self) -> Rows:
        """Give the lines in their order."""
        hints = self._context.hints
        return [
            MenuRow(Command.LARGER, look().larger),
            MenuRow(Command.SMALLER, look().smaller),
            MenuRow(Command.USUAL_SIZE, partial(_size, SCALES[0])),
            None,
            MenuRow(Command.HINTS, hints.toggle, is_ticked=lambda: hints.shown),
            *self._spelling(),
            self._sizes(),
            self._schemes(),
            self._languages(),
        ]

    def _spelling(self) -> list[MenuRow]:
        """Give the line that underlines wrong words, where there is a Dutch word list."""
        speller = self._context.speller
        if speller is None or not speller.there:
            return []
        words = translate("Menus", "Underline misspelt words")
        return [MenuRow(words, speller.toggle, is_ticked=lambda: speller.shown)]

    def _sizes(self) -> SubMenu:
        words = translate("Menus", "{percent} %")
        sizes = [
            MenuRow(
                words.format(percent=size),
                partial(_size, size),
                is_ticked=partial(_is_size, size),
            )
            for size in SCALES
        ]
        return SubMenu(translate("Menus", "Text &size"), sizes, one_of=True)

    def _schemes(self) -> SubMenu:
        words = {
            Scheme.AUTO: translate("Menus", "As the computer"),
            Scheme.LIGHT: translate("Menus", "Light"),
            Scheme.DARK: translate("Menus", "Dark"),
            Scheme.HIGH_CONTRAST: translate("Menus", "High contrast"),
        }
        schemes = [
            MenuRow(name, partial(_scheme, scheme), is_ticked=partial(_is_scheme, scheme))
            for scheme, name in words.items()
        ]
        return SubMenu(translate("Menus", "&Colours"), schemes, one_of=True)

    def _languages(self) -> SubMenu:
        choose, chosen = self._choose_language, self._is_language
        languages = [
            MenuRow(name, partial(choose, language), is_ticked=partial(chosen, language))
            for name, language in (
                ("Nederlands", Language.DUTCH),
                ("English", Language.ENGLISH),
            )
        ]
        return SubMenu(translate("Menus", "&Language"), languages, one_of=True)

    def _is_language(self, language: Language) -> bool:
        return language == self._language

    def _choose_language(self, language: Language) -> None:
        self._language = language
        self._context.choose_language(language)
        self._context.dialogs.show(
            Notice(
                translate("Menus", "The language changes"),
                translate("Menus", "You see the new language after a new start."),
            )
        )


def _size(percent: int) -> None:
    look().choose(look().scheme, percent)


def _scheme(scheme: Scheme) -> None:
    look().choose(scheme, look().percent)


def _is_size(percent: int) -> bool:
    return look().percent == percent


def _is_scheme(scheme: Scheme) -> bool:
    return look().scheme is scheme
