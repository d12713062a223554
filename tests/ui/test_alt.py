"""Alt held or tapped by accident, on every screen: nothing is typed, and no menu comes."""

from collections.abc import Coroutine, Iterator
from operator import attrgetter
from pathlib import Path
from string import ascii_uppercase, digits

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.widgets.dialogs import Dialogs
from tests.ui.app_builder import Laptop
from tests.ui.drivers import ALT, NO_KEY, has_focus, has_keys
from tests.ui.screens import (
    SCREENS,
    Screen,
    a_new_table,
    closing,
    empty_start,
    everything_below,
    hosting,
    reading_back,
    taking_notes,
    the_overview,
)

Key = Qt.Key
NAME = attrgetter("__name__")
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEVEL_3 = Qt.KeyboardModifier.GroupSwitchModifier
Field = QLineEdit | QPlainTextEdit | QSpinBox | QComboBox


def tap_alt() -> None:
    """Press Alt and let it go, as a keyboard tells it."""
    window = has_keys()
    QTest.keyPress(window, Key.Key_Alt, ALT)
    QTest.keyRelease(window, Key.Key_Alt, NO_KEY)


def test_a_sentence_goes_on_after_alt_alone(seated_down: Laptop) -> None:
    seated_down.press(Command.SEAT_1)
    seated_down.type("Ik zei dat")
    tap_alt()
    seated_down.type(" het niet ging.")
    seated_down.press(Command.KEEP)

    assert seated_down.texts() == ["Ik zei dat het niet ging."]


WITH_MENUS = (
    a_new_table,
    closing,
    empty_start,
    hosting,
    reading_back,
    taking_notes,
    the_overview,
)


@pytest.mark.parametrize("screen", WITH_MENUS, ids=NAME)
def test_the_menus_are_reached_with_f10_and_with_their_letters(
    laptop: Laptop, screen: Screen
) -> None:
    screen(laptop)
    before, window = QApplication.focusWidget(), laptop.window

    laptop.key(Key.Key_F10)
    assert QApplication.activePopupWidget() is window.table_menu
    laptop.key(Key.Key_Right)
    assert QApplication.activePopupWidget() is window.edit_menu
    laptop.key(Key.Key_Escape, times=2)
    assert QApplication.focusWidget() is before

    for menu in (window.table_menu, window.edit_menu, window.view_menu, window.help_menu):
        laptop.open_menu(menu)
        laptop.key(Key.Key_Escape, times=2)
        assert QApplication.focusWidget() is before


def fields_in(window: QWidget) -> list[Field]:
    """Return all in a window that words or a number can be typed in, or chosen by a letter."""
    return [each for each in everything_below(window) if isinstance(each, Field)]


def text_in(field: Field) -> str:
    """Return what stands in a field."""
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.currentText() if isinstance(field, QComboBox) else field.text()


def without_command(window: QWidget) -> Iterator[Qt.Key]:
    """Give the letters and figures that do nothing with Alt in a window as it is shown."""
    widgets = [window, *everything_below(window)]
    actions = (action for widget in widgets for action in widget.actions())
    taken = {key.toString() for action in actions for key in action.shortcuts()}
    titles = (menu.title() for menu in window.findChildren(QMenu))
    taken |= {f"Alt+{title.partition('&')[2][:1].upper()}" for title in titles}
    return (Key(ord(each)) for each in ascii_uppercase + digits if f"Alt+{each}" not in taken)


def press_with_alt(laptop: Laptop, window: QWidget) -> None:
    """Press every such key with Alt, and with Alt and Shift where no seat is meant."""
    for key in without_command(window):
        laptop.key(key, ALT)
        if key >= Key.Key_A:
            laptop.key(key, ALT | SHIFT)


@pytest.mark.parametrize("screen", SCREENS, ids=NAME)
def test_alt_alone_and_with_a_key_without_command_does_nothing(
    laptop: Laptop, screen: Screen
) -> None:
    window = screen(laptop)
    has_keys()
    before = QApplication.focusWidget()

    tap_alt()

    assert QApplication.focusWidget() is before
    assert QApplication.activePopupWidget() is None

    for field in fields_in(window):
        field.setFocus()
        if not has_focus(field):
            continue  # it cannot be typed in now
        text = text_in(field)
        press_with_alt(laptop, window)
        assert (text_in(field), field.isVisible()) == (text, True)


def test_alt_types_nothing_while_suggestions_are_shown(laptop: Laptop) -> None:
    """The list of suggestions has the keys then, and no command can be given."""
    laptop.press(Command.NEW_TABLE)
    field = laptop.page.head.municipality
    laptop.tab_to(field)
    laptop.type("Go")
    assert QApplication.activePopupWidget() is not None
    for letter in ascii_uppercase:
        laptop.key(Key(ord(letter)), ALT)
    assert field.text() == "Go"


def test_alt_types_nothing_in_the_file_dialog_of_qt(laptop: Laptop, tmp_path: Path) -> None:
    asking = Dialogs(laptop.window, native=False).choose_save_path(
        "Waar?", tmp_path / "verslag.docx", "Word (*.docx)"
    )
    laptop.context.tasks.start(_asked(asking), "ask")
    dialog = laptop.dialog()
    assert isinstance(dialog, QFileDialog)
    [field] = dialog.findChildren(QLineEdit)
    field.setFocus()
    for letter in "CJQUXY":
        laptop.key(Key(ord(letter)), ALT)
    assert field.text() == "verslag.docx"
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()


async def _asked(asking: Coroutine[object, None, Path | None]) -> None:
    await asking


SIGNS = [
    pytest.param(Key.Key_E, CTRL | ALT, "\u20ac", id="AltGr on Windows"),
    pytest.param(Key.Key_E, CTRL | ALT | SHIFT, "\u00c9", id="AltGr and Shift on Windows"),
    pytest.param(Key.Key_E, LEVEL_3, "\u20ac", id="AltGr on Linux"),
    pytest.param(Key.Key_E, LEVEL_3 | ALT, "\u20ac", id="AltGr on Linux with Alt"),
    pytest.param(Key.Key_Eacute, NO_KEY, "\u00e9", id="a key of its own"),
    pytest.param(Key.Key_unknown, ALT, "\u00e9", id="Alt and the numeric pad on Windows"),
    pytest.param(Key(0), ALT, "\u00e9", id="composed, without a key"),
]


@pytest.mark.parametrize(("key", "held", "sign"), SIGNS)
def test_signs_that_are_composed_are_typed(
    laptop: Laptop, key: Qt.Key, held: Qt.KeyboardModifier, sign: str
) -> None:
    laptop.press(Command.PRACTICE, Command.CAPTURE_VIEW)
    field = laptop.capture.entry.field
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(field, QKeyEvent(kind, key, held, sign))
    laptop.compose("\u00eb")  # a dead key, as the input method gives it
    assert field.text() == f"{sign}\u00eb"
