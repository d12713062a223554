"""Every shortcut, in one table."""

import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator import resources
from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands import shortcuts as keys
from facilitator.ui.commands.shortcuts import (
    KINDS,
    PROMPTS,
    SEATS,
    TENSIONS,
    Command,
    KeypadGuard,
    Where,
    alt_letters,
    bind,
    cap,
    spoken,
)
from facilitator.ui.shell.actions.help import key_rows, where_title
from facilitator.ui.widgets.fields import CaptureEdit, LineField

TABLES = {"command.py", "shortcuts.py"}
"""Where commands are named before anybody gives them."""
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
NONE = Qt.KeyboardModifier.NoModifier
SEQUENCES = [sequence for key in Command for sequence in key.sequences]

# What Windows, NVDA and fields of text want for themselves.
TAKEN = {
    *("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Insert", "Shift+Insert", "Shift+Del"),
    *("Ctrl+Backspace", "Ctrl+Del", "Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down"),
    *("Ctrl+Home", "Ctrl+End", "Home", "End", "Left", "Right", "Up", "Down", "Insert"),
    *("Tab", "Shift+Tab", "Ctrl+Tab", "Alt+Tab", "Alt+F4", "Alt+Space", "Alt+Esc", "Ctrl+Esc"),
    *("Ctrl+Shift+Esc", "F10", "Shift+F10", "Menu", "Alt+Down", "Alt+Return", "Ctrl+Space"),
    *("Shift+Space", "Ctrl+U", "Ctrl+H"),
}


@pytest.mark.parametrize("command", list(Command))
def test_every_command_has_keys_and_words(command: Command) -> None:
    assert cap(command)
    assert spoken(command)
    assert command.text()


def test_one_key_means_one_thing_also_when_host_and_notes_share_a_window() -> None:
    keys = [
        QKeySequence(sequence).toString()
        for key in Command
        if key.where is not Where.NOTE
        for sequence in key.sequences
    ]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_keys_of_a_kept_note_do_not_clash_with_others() -> None:
    keys = [QKeySequence(sequence).toString() for sequence in SEQUENCES]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_qt_understands_every_key(sequence: str) -> None:
    key = QKeySequence(sequence)
    assert key.count() == 1
    assert key.toString(QKeySequence.SequenceFormat.PortableText) == sequence


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_no_key_takes_away_what_people_rely_on(sequence: str) -> None:
    assert sequence not in TAKEN
    assert "Num" not in sequence


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_no_key_needs_alt_gr(sequence: str) -> None:
    assert not ("Ctrl" in sequence and "Alt" in sequence)


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_no_key_is_a_letter_or_sign_alone(sequence: str) -> None:
    alone = r"F\d+|PgUp|PgDown|Esc|Return|Enter|Del|Space"
    assert "+" in sequence or re.fullmatch(alone, sequence)


def test_keys_that_type_or_erase_work_on_a_kept_note_only() -> None:
    typing = {"Return", "Enter", "Del", "Space"}
    used = {key.where for key in Command if typing & set(key.sequences)}
    assert used == {Where.NOTE}


def test_kinds_and_seats_have_the_keys_of_the_design() -> None:
    assert [cap(kind) for kind in KINDS] == ["F2", "F3", "F4", "F5", "F6"]
    assert {kind.name for kind in KINDS} <= set(ItemKind.__members__)
    assert [cap(seat) for seat in SEATS[:9]] == [f"Alt {number}" for number in range(1, 10)]
    assert [cap(seat) for seat in SEATS[9:]] == [f"Alt Shift {number}" for number in range(3)]
    assert [cap(prompt) for prompt in PROMPTS] == [f"Ctrl {number}" for number in range(1, 7)]


@pytest.mark.parametrize(
    ("command", "on_the_key", "said"),
    [
        (Command.KEEP, "Ctrl ↵", "Ctrl+Enter"),
        (Command.NEXT_STEP, "PgDn", "Page Down"),
        (Command.LARGER, "Ctrl +", "Ctrl++"),
        (Command.SMALLER, "Ctrl -", "Ctrl+-"),
        (Command.HELP, "F1", "F1"),
    ],
)
def test_a_key_is_written_short_and_said_in_full(
    command: Command, on_the_key: str, said: str
) -> None:
    assert (cap(command), spoken(command)) == (on_the_key, said)


def test_help_lists_every_command_once_under_its_place() -> None:
    listed = [command for _where, lines in key_rows() for command, _words in lines]
    assert Counter(listed) == Counter(Command)
    assert all(where_title(where) for where, _lines in key_rows())


def test_menus_are_told_which_letters_are_taken() -> None:
    assert alt_letters() == frozenset("HPBSGRDZLNAIVKFM")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a field that has the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    rows.addWidget(CaptureEdit("Notitie"))
    rows.addWidget(LineField("Naam"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    _note(window).setFocus()
    return window


def _note(window: QWidget) -> CaptureEdit:
    field = window.findChild(CaptureEdit)
    assert isinstance(field, CaptureEdit)
    return field


def _line(window: QWidget) -> LineField:
    field = window.findChild(LineField)
    assert isinstance(field, LineField)
    return field


def _bound(window: QWidget, *commands: Command) -> list[Command]:
    given: list[Command] = []
    for command in commands:
        bind(window, command, partial(given.append, command))
    return given


def _press(window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def test_a_key_works_while_a_note_is_typed(window: QWidget) -> None:
    given = _bound(window, Command.KNEL, Command.SEAT_3, Command.NEXT_STEP, Command.KEEP)
    _press(window, Qt.Key.Key_F2)
    _press(window, Qt.Key.Key_3, ALT)
    _press(window, Qt.Key.Key_PageDown)
    _press(window, Qt.Key.Key_Return, CTRL)
    _press(window, Qt.Key.Key_Enter, CTRL | KEYPAD)
    keep = Command.KEEP
    assert given == [Command.KNEL, Command.SEAT_3, Command.NEXT_STEP, keep, keep]
    assert _note(window).text() == ""


def test_a_key_of_a_disabled_command_does_nothing(window: QWidget) -> None:
    given: list[int] = []
    bind(window, Command.PAUSE, lambda: given.append(1)).setEnabled(False)
    _press(window, Qt.Key.Key_F12)
    assert given == []


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_9])
@pytest.mark.parametrize("field_of", [_note, _line])
def test_alt_with_the_numeric_pad_stays_free_for_accents(
    window: QWidget, key: Qt.Key, field_of: Callable[[QWidget], CaptureEdit | LineField]
) -> None:
    given = _bound(window, *SEATS, Command.SPEAKER_UNKNOWN)
    KeypadGuard(window)
    field = field_of(window)
    field.setFocus()
    _press(window, key, ALT | KEYPAD)
    assert given == []
    assert field.text() == ""


def test_alt_with_an_arrow_of_the_numeric_pad_stays_free_too(window: QWidget) -> None:
    given = _bound(window, Command.TO_STREAM, Command.BACK)
    KeypadGuard(window)
    _press(window, Qt.Key.Key_Up, ALT | KEYPAD)
    _press(window, Qt.Key.Key_Left, ALT | KEYPAD)
    assert given == []
    _press(window, Qt.Key.Key_Up, ALT)
    assert given == [Command.TO_STREAM]


def test_a_key_of_a_kept_note_works_on_that_note_only(window: QWidget) -> None:
    given: list[int] = []
    field = _line(window)
    bind(field, Command.EDIT_NOTE, lambda: given.append(1))
    _press(window, Qt.Key.Key_Return)
    assert given == []
    field.setFocus()
    _press(window, Qt.Key.Key_Return)
    assert given == [1]


def test_undo_belongs_to_the_field_while_something_is_typed(window: QWidget) -> None:
    given = _bound(window, Command.UNDO, Command.REDO)
    QTest.keyClicks(_note(window), "abc")
    _press(window, Qt.Key.Key_Z, CTRL)
    assert _note(window).text() == ""
    _press(window, Qt.Key.Key_Y, CTRL)
    assert (_note(window).text(), given) == ("abc", [])


def test_undo_belongs_to_the_window_once_the_note_was_kept(window: QWidget) -> None:
    given = _bound(window, Command.UNDO, Command.REDO)
    field = _note(window)
    QTest.keyClicks(field, "abc")
    field.set_text("")
    _press(window, Qt.Key.Key_Z, CTRL)
    _press(window, Qt.Key.Key_Y, CTRL)
    assert given == [Command.UNDO, Command.REDO]


def test_a_method_of_a_plain_object_stays_bound(window: QWidget) -> None:
    class Presenter:
        def __init__(self) -> None:
            self.given: list[int] = []

        def pause(self) -> None:
            self.given.append(1)

    presenter = Presenter()
    given = presenter.given
    bind(window, Command.PAUSE, presenter.pause)
    del presenter
    _press(window, Qt.Key.Key_F12)
    assert given == [1]


def _menus() -> list[tuple[str, str]]:
    """Give the menus of the window in English and in Dutch."""
    document = parse(resources.path("i18n", "facilitator_nl.ts"))
    contexts = {context.findtext("name"): context for context in document.iter("context")}
    messages = contexts["MainWindow"].iter("message")
    words = [
        (part.findtext("source", ""), part.findtext("translation", "")) for part in messages
    ]
    return [pair for pair in words if "&" in pair[0]]


@pytest.mark.parametrize("language", [0, 1], ids=["en", "nl"])
def test_no_menu_takes_a_letter_of_a_key(language: int) -> None:
    titles = [menu[language] for menu in _menus()]
    letters = [title[title.index("&") + 1].upper() for title in titles]
    assert len(letters) == 4
    assert not alt_letters() & set(letters)
    assert len(set(letters)) == 4


def test_every_command_of_the_table_is_given_somewhere() -> None:
    folder = Path(keys.__file__).parents[1]
    code = "".join(
        file.read_text("utf-8") for file in folder.rglob("*.py") if file.name not in TABLES
    )
    in_groups = {*SEATS, *PROMPTS, *KINDS, *TENSIONS}
    alone = [f"Command.{command.name}" for command in Command if command not in in_groups]
    groups = ["SEATS", "PROMPTS", "KINDS", "TENSIONS"]
    assert [name for name in alone + groups if not re.search(rf"\b{name}\b", code)] == []
