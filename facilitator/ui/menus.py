"""The menus: everything that can be done, in words, with its keys."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from facilitator.domain.dialogue import DialogueStatus
from facilitator.services import hosting
from facilitator.ui import keys
from facilitator.ui.dialogs import Notice
from facilitator.ui.help import show_about, show_keys
from facilitator.ui.house import House
from facilitator.ui.i18n import Language
from facilitator.ui.keys import TENSIONS, Command
from facilitator.ui.look import look
from facilitator.ui.main_window import Choice
from facilitator.ui.theme import SCALES, Scheme

if TYPE_CHECKING:
    from facilitator.ui.desk.room_control import RoomControl
    from facilitator.ui.guide import Guide

translate = QCoreApplication.translate


class Menus:
    """Fills the menus of the window and allows what makes sense on the screen in front."""

    def __init__(self, guide: "Guide") -> None:
        self._guide = guide
        self._window = guide.window
        self._language = guide.house.language
        self._fill_table_menu()
        self._fill_edit_menu()
        self._fill_view_menu()
        self._fill_help_menu()

    def _fill_table_menu(self) -> None:
        window, guide = self._window, self._guide
        self._change = window.line(translate("Menus", "Change the table …"), self._change_table)
        self._not_reached = window.command(Command.NOT_REACHED, self._leave_not_reached)
        self._divide = window.command(Command.PLAN_TIME, self._divide_time)
        self._entering = window.line(
            translate("Menus", "Type in paper notes …"), guide.open_entering
        )
        self._reopen = window.line(translate("Menus", "Open the table again"), self._open_again)
        self._all_over = window.line(
            translate("Menus", "Hand all tables over …"), guide.handing.hand_over_all
        )
        letting_go = guide.tidying
        self._tidy = window.line(translate("Menus", "Tidy the data …"), letting_go.tidy)
        self._erase = window.line(
            translate("Menus", "Erase the table for good …"), letting_go.erase_table
        )
        put_back = window.line(translate("Menus", "Put a copy back …"), letting_go.put_back)
        window.table_menu.aboutToShow.connect(self._allow_letting_go)
        window.fill(
            window.table_menu,
            *(guide.start_view.commands[command] for command in _FROM_START),
            window.line(translate("Menus", "Practice table that plays"), guide.open_rehearsal),
            window.command(Command.OVERVIEW, guide.open_overview),
            window.line(translate("Menus", "Make invitations …"), guide.inviting.open_making),
            window.line(translate("Menus", "Key for handing in …"), guide.inviting.open_key),
            None,
            self._change,
            self._divide,
            self._not_reached,
            window.command(Command.READ_BACK, guide.open_reading_back),
            window.command(Command.SETTLE, guide.open_settling),
            window.command(Command.REPORT, guide.open_closing),
            window.command(Command.HAND_OVER, guide.handing.hand_over),
            window.command(Command.PAPERS, guide.print_papers),
            self._entering,
            self._reopen,
            None,
            self._all_over,
            self._tidy,
            self._erase,
            put_back,
            None,
            window.command(Command.BACK, guide.open_start),
            window.command(Command.QUIT, window.close),
        )

    def _fill_edit_menu(self) -> None:
        window = self._window
        self._undo = window.command(Command.UNDO, self.undo)
        self._redo = window.command(Command.REDO, self.redo)
        self._removed = window.line(translate("Menus", "Removed notes …"), self._show_removed)
        self._erase_note = window.line(
            translate("Menus", "Erase this note for good …"), self._guide.tidying.erase_note
        )
        self._tension = window.group(translate("Menus", "Tension"), *self._tensions())
        lines = (self._tension, self._removed, self._erase_note)
        window.fill(window.edit_menu, self._undo, self._redo, None, *lines)

    def _tensions(self) -> Iterator[QAction]:
        """Give a line for each kind of tension; its key works where the notes are."""
        for number, command in enumerate(TENSIONS, start=1):
            words = f"{keys.text(command)}\t{keys.sequence(command)}"
            yield self._window.line(words, partial(self._make_tension, number))

    def _fill_view_menu(self) -> None:
        window, guide = self._window, self._guide
        self._apart = window.line(
            translate("Menus", "Notes in a window of their own"), self._move_apart
        )
        self._apart.setCheckable(True)
        window.view_menu.aboutToShow.connect(self._tick_apart)
        window.fill(
            window.view_menu,
            window.command(Command.HOST_VIEW, guide.open_host),
            window.command(Command.CAPTURE_VIEW, guide.open_capture),
            window.command(Command.SOLO_VIEW, guide.open_solo),
            self._apart,
            None,
            window.command(Command.ROOM_SCREEN, self._room(lambda room: room.toggle())),
            window.command(Command.ROOM_NEXT, self._room(lambda room: room.go_on())),
            window.command(Command.ROOM_TIME, self._room(lambda room: room.toggle_time())),
            None,
            window.command(Command.LARGER, look().larger),
            window.command(Command.SMALLER, look().smaller),
            window.command(Command.USUAL_SIZE, _usual_size),
            None,
            self._hints(),
            *self._spelling(),
        )
        window.fill(
            window.view_menu,
            self._sizes(),
            self._schemes(),
            self._languages(),
            None,
            window.command(Command.FULL_SCREEN, window.toggle_full_screen),
        )

    def _hints(self) -> QAction:
        """Give the line that shows hints to the host, ticked while they are shown."""
        hints = self._guide.house.hints
        line = self._window.command(Command.HINTS, hints.toggle)
        line.setCheckable(True)
        line.setChecked(hints.shown)
        hints.changed.connect(lambda: line.setChecked(hints.shown))
        return line

    def _spelling(self) -> list[QAction]:
        """Give the line that underlines wrong words, where there is a Dutch word list."""
        speller = self._guide.house.speller
        if speller is None or not speller.there:
            return []
        words = translate("Menus", "Underline misspelt words")
        line = self._window.line(words, speller.toggle)
        line.setCheckable(True)
        line.setChecked(speller.shown)
        return [line]

    def _sizes(self) -> QAction:
        words = translate("Menus", "{percent} %")
        sizes = [
            Choice(words.format(percent=size), partial(_size, size), partial(_is_size, size))
            for size in SCALES
        ]
        return self._window.choices(translate("Menus", "Text &size"), *sizes)

    def _schemes(self) -> QAction:
        words = {
            Scheme.AUTO: translate("Menus", "As the computer"),
            Scheme.LIGHT: translate("Menus", "Light"),
            Scheme.DARK: translate("Menus", "Dark"),
            Scheme.HIGH_CONTRAST: translate("Menus", "High contrast"),
        }
        schemes = [
            Choice(name, partial(_scheme, scheme), partial(_is_scheme, scheme))
            for scheme, name in words.items()
        ]
        return self._window.choices(translate("Menus", "&Colours"), *schemes)

    def _languages(self) -> QAction:
        names = {Language.DUTCH: "Nederlands", Language.ENGLISH: "English"}
        languages = [
            Choice(
                name,
                partial(self._choose_language, language),
                partial(self._is_language, language),
            )
            for language, name in names.items()
        ]
        return self._window.choices(translate("Menus", "&Language"), *languages)

    def _is_language(self, language: Language) -> bool:
        return language == self._language

    def _choose_language(self, language: Language) -> None:
        self._language = language
        self._guide.house.choose_language(language)
        self._guide.house.dialogs.show(
            Notice(
                translate("Menus", "The language changes"),
                translate("Menus", "You see the new language after a new start."),
            )
        )

    def _fill_help_menu(self) -> None:
        window, house = self._window, self._guide.house
        window.fill(
            window.help_menu,
            window.command(Command.HELP, self._show_keys),
            window.line(translate("Menus", "Test: pull the plug …"), lambda: _test(house)),
            window.line(translate("Menus", "About Dialoogtafel"), lambda: show_about(house)),
        )

    def refresh(self) -> None:
        """Allow what makes sense now, and name what undo and redo would do."""
        table = self._guide.table_in_front()
        history = table.work.history if table else None
        finished = bool(table and table.dialogue.status is DialogueStatus.FINISHED)
        for action in (
            self._change,
            self._removed,
            self._erase_note,
            self._entering,
            self._apart,
            self._tension,
        ):
            action.setEnabled(table is not None)
        under_way = bool(
            table and table.view is self._window.screen_in_front() and not finished
        )
        for action in (self._divide, self._not_reached):
            action.setEnabled(under_way)
        for command in _OF_A_TABLE:
            self._window.action(command).setEnabled(table is not None)
        self._reopen.setEnabled(finished)
        self._undo.setEnabled(bool(history and history.can_undo()))
        self._redo.setEnabled(bool(history and history.can_redo()))
        _name(self._undo, Command.UNDO, history.undo_text() if history else "")
        _name(self._redo, Command.REDO, history.redo_text() if history else "")

    def _allow_letting_go(self) -> None:
        """Allow what needs a table where one is in front or chosen."""
        chosen = self._guide.chosen_table() is not None
        self._tidy.setEnabled(chosen)
        self._erase.setEnabled(chosen)

    def undo(self) -> None:
        """Take back the last step at the table in front."""
        table = self._guide.table_in_front()
        if table:
            table.work.undo()

    def redo(self) -> None:
        """Make the step again that was taken back."""
        table = self._guide.table_in_front()
        if table:
            table.work.redo()

    def _room(self, ask: "Callable[[RoomControl], None]") -> Callable[[], None]:
        """Ask something of the room's screen of the table in front."""

        def do() -> None:
            table = self._guide.table_in_front()
            if table:
                ask(table.presenter.rooms)

        return do

    def _move_apart(self) -> None:
        table = self._guide.table_in_front()
        if table:
            self._guide.open_table(table.dialogue.id)
            table.presenter.toggle_apart()

    def _tick_apart(self) -> None:
        table = self._guide.table_in_front()
        self._apart.setChecked(table is not None and table.presenter.apart)

    def _change_table(self) -> None:
        table = self._guide.table_in_front()
        if table:
            self._guide.open_preparing(table.dialogue.id)

    def _leave_not_reached(self) -> None:
        table = self._guide.table_in_front()
        if table:
            table.presenter.host.leave_not_reached()

    def _divide_time(self) -> None:
        table = self._guide.table_in_front()
        if table:
            table.presenter.divide_time()

    def _make_tension(self, number: int) -> None:
        table = self._guide.table_in_front()
        if table:
            in_sight = table.view is self._window.screen_in_front()
            if not (in_sight and table.presenter.notes_in_front):
                self._guide.open_capture()
            table.presenter.capture.view.tension_asked.emit(number)

    def _open_again(self) -> None:
        table = self._guide.table_in_front()
        if table:
            table.work.record(hosting.reopen(table.work.desk))
            self._guide.open_table(table.dialogue.id)

    def _show_keys(self) -> None:
        table = self._guide.table_in_front()
        kinds = table.presenter.kind_words() if table else None
        show_keys(self._guide.house, self._guide.where(), kinds)

    def _show_removed(self) -> None:
        table = self._guide.table_in_front()
        if table:
            table.presenter.show_removed()


_OF_A_TABLE = (
    Command.READ_BACK,
    Command.REPORT,
    Command.HAND_OVER,
    Command.PAPERS,
    Command.HOST_VIEW,
    Command.CAPTURE_VIEW,
    Command.SOLO_VIEW,
    Command.ROOM_SCREEN,
    Command.ROOM_NEXT,
    Command.ROOM_TIME,
)
_FROM_START = (
    Command.NEW_TABLE,
    Command.OPEN_INVITATION,
    Command.PRACTICE,
    Command.READ_NOTES,
    Command.MERGE,
)


def _test(house: House) -> None:
    from facilitator.ui.selftest.running import start_self_test  # noqa: PLC0415 - seldom used

    start_self_test(house)


def _usual_size() -> None:
    _size(SCALES[0])


def _size(percent: int) -> None:
    look().choose(look().scheme, percent)


def _scheme(scheme: Scheme) -> None:
    look().choose(scheme, look().percent)


def _is_size(percent: int) -> bool:
    return look().percent == percent


def _is_scheme(scheme: Scheme) -> bool:
    return look().scheme is scheme


def _name(action: QAction, command: Command, step: str) -> None:
    words = keys.text(command)
    action.setText(f"{words}: {step}" if step else words)
