"""Host, notes, both in one window, or the notes in a window of their own."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.services.preparation import prepare
from facilitator.settings import FOLDER_VARIABLE, Settings, load_settings
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import Arrangement, Layout, Preferences
from facilitator.ui.shell.table.view import SecondWindow
from tests.patience import wait_until_active
from tests.ui.app_builder import NAMES, Laptop, a_plan, open_from_start

Key = Qt.Key
SPLIT = "Notes in a window of their own"


def layout_of(laptop: Laptop) -> list[str]:
    """Return which layouts the head of the table shows as chosen."""
    buttons = laptop.table.view.head.buttons()
    return [button.text() for button in buttons if button.isChecked()]


def second_window() -> SecondWindow:
    """Return the window with the notes."""
    windows = QApplication.topLevelWidgets()
    [found] = [each for each in windows if isinstance(each, SecondWindow) and each.isVisible()]
    return found


def split(laptop: Laptop) -> SecondWindow:
    """Put the notes in a window of their own, by the menu."""
    laptop.choose_line(laptop.window.view_menu, SPLIT)
    second = second_window()
    laptop.qtbot.waitUntil(second.isActiveWindow)
    return second


def press(second: SecondWindow, *commands: Command) -> None:
    """Press keys in the window with the notes."""
    second.activateWindow()
    wait_until_active(second)
    for command in commands:
        QTest.keySequence(second.windowHandle(), QKeySequence(command.sequences[0]))


class TestSolo:
    def test_question_and_time_stand_above_the_notes(self, seated_down: Laptop) -> None:
        laptop = seated_down
        laptop.press(Command.SOLO_VIEW)
        laptop.pass_time(minutes=10)
        now = laptop.table.view.solo.now
        laptop.wait(lambda: now.left.text() == "30:00")

        assert layout_of(laptop) == ["Solo"]
        assert now.question.text() == laptop.stored().steps[1].question
        assert laptop.capture.isVisible()
        assert now.isVisible()
        assert not laptop.capture.now.isVisible()
        assert laptop.capture.entry.field.hasFocus()

    def test_notes_are_taken_and_the_table_goes_on_without_leaving_the_field(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.press(Command.SOLO_VIEW)
        laptop.type("Half een")
        laptop.press(Command.GO_ON, Command.MORE_TIME)
        item = laptop.note(" zin.", Command.SEAT_2)

        dossier = laptop.stored()
        assert item.text == "Half een zin."
        assert laptop.table.work.editor.clock().step == dossier.steps[2].key
        laptop.press(Command.GO_BACK)
        assert laptop.table.work.editor.clock().step == dossier.steps[1].key
        strip = laptop.table.view.solo
        assert strip.now.question.text() == dossier.steps[1].question

    def test_page_keys_do_not_move_the_table(self, seated_down: Laptop) -> None:
        laptop = seated_down
        laptop.press(Command.SOLO_VIEW)
        before = laptop.stored().moments
        laptop.key(Key.Key_PageDown)
        laptop.key(Key.Key_PageUp)
        assert laptop.stored().moments == before

    def test_the_buttons_do_and_say_what_the_hosts_own_do(self, laptop: Laptop) -> None:
        table = prepare(laptop.context.store, a_plan(laptop.context), laptop.origins)
        open_from_start(laptop, table)
        laptop.press(Command.SOLO_VIEW)
        strip = laptop.table.view.solo
        assert (strip.next_button.text(), strip.back_button.isEnabled()) == (
            "Begin the table",
            False,
        )
        laptop.push(strip.next_button)
        laptop.push(strip.next_button)
        laptop.push(strip.pause_button)
        assert laptop.table.work.editor.clock().paused
        assert strip.pause_button.text() == "Go on"
        assert strip.back_button.isEnabled()
        laptop.push(strip.back_button)
        laptop.push(strip.extend_button)
        step = laptop.stored().steps[0]
        assert laptop.table.work.editor.clock().step == step.key

    def test_details_stand_beside_the_notes_here_too(self, seated_down: Laptop) -> None:
        laptop = seated_down
        laptop.press(Command.SOLO_VIEW, Command.IDEA, Command.DETAILS)
        assert laptop.capture.details.isVisible()
        laptop.press(Command.DETAILS)
        assert not laptop.capture.details.isVisible()
        laptop.press(Command.CAPTURE_VIEW)
        assert laptop.capture.now.isVisible()
        assert not laptop.table.view.solo.isVisible()


class TestRemembering:
    @pytest.mark.parametrize(
        ("command", "layout"),
        [
            (Command.HOST_VIEW, Layout.HOST),
            (Command.CAPTURE_VIEW, Layout.NOTES),
            (Command.SOLO_VIEW, Layout.SOLO),
        ],
    )
    def test_the_layout_used_last_comes_back_on_this_laptop(
        self, seated_down: Laptop, command: Command, layout: Layout
    ) -> None:
        laptop = seated_down
        laptop.note("Eén.")
        laptop.press(command)
        assert laptop.context.arrangement.layout is layout
        chosen = layout_of(laptop)
        table = laptop.table_id
        laptop.application.tables._tables.clear()  # as after a restart
        laptop.application.tables.show(table)
        assert layout_of(laptop) == chosen

    def test_a_table_nobody_began_opens_with_the_host(self, seated_down: Laptop) -> None:
        laptop = seated_down
        assert laptop.context.arrangement.layout is Layout.NOTES
        table = prepare(laptop.context.store, a_plan(laptop.context), laptop.origins)
        open_from_start(laptop, table)
        assert layout_of(laptop) == ["Host"]

    def test_what_is_chosen_is_written_down_once(self) -> None:
        kept: list[tuple[str, str]] = []
        arrangement = Arrangement("solo", "Beamer", lambda *given: kept.append(given))
        assert (arrangement.layout, arrangement.display) == (Layout.SOLO, "Beamer")
        arrangement.choose_layout(Layout.SOLO)
        arrangement.choose_layout(Layout.NOTES)
        arrangement.choose_display("Beamer")
        arrangement.choose_display("Wand")
        assert kept == [("notes", "Beamer"), ("notes", "Wand")]
        assert Arrangement("onzin").layout is Layout.HOST


class TestTwoWindows:
    def test_the_notes_get_a_window_and_keep_half_a_sentence(self, seated_down: Laptop) -> None:
        laptop = seated_down
        capture = laptop.capture
        laptop.type("Half een zi")
        second = split(laptop)

        assert capture.window() is second
        assert capture.entry.field.text() == "Half een zi"
        assert capture.entry.field.hasFocus()
        assert laptop.host.isVisible()
        assert laptop.host.window() is laptop.window
        assert second.windowTitle() == "Gezondheid – notes – Dialoogtafel"
        assert [name for name in NAMES.values() if name in second.windowTitle()] == []
        assert second.table_screen.head.safety.text() == laptop.table.view.head.safety.text()

    def test_keys_work_in_whichever_window_is_active(self, seated_down: Laptop) -> None:
        laptop = seated_down
        second = split(laptop)
        laptop.type("Op maandag was er niemand.")
        press(second, Command.SEAT_2, Command.KEEP, Command.GO_ON, Command.MORE_TIME)
        [item] = laptop.items()
        assert item.text == "Op maandag was er niemand."
        assert laptop.table.work.editor.clock().step == laptop.stored().steps[2].key

        laptop.window.activateWindow()
        wait_until_active(laptop.window)
        laptop.press(Command.NEXT_STEP)
        assert laptop.table.work.editor.clock().step == laptop.stored().steps[3].key
        assert laptop.capture.now.question.text() == laptop.stored().steps[3].question
        assert second.table_screen.head.steps.accessibleName().startswith("Move 4 of 5")

    def test_undo_is_shared(self, seated_down: Laptop) -> None:
        laptop = seated_down
        second = split(laptop)
        laptop.type("Weg ermee.")
        press(second, Command.KEEP)
        assert laptop.texts() == ["Weg ermee."]
        laptop.window.activateWindow()
        wait_until_active(laptop.window)
        laptop.press(Command.UNDO)
        assert laptop.items() == ()
        press(second, Command.REDO)
        assert laptop.texts() == ["Weg ermee."]
        press(second, Command.UNDO)
        assert laptop.items() == ()

    def test_the_keys_of_the_views_go_from_window_to_window(self, seated_down: Laptop) -> None:
        laptop = seated_down
        second = split(laptop)
        press(second, Command.HOST_VIEW)
        laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
        laptop.press(Command.CAPTURE_VIEW)
        laptop.qtbot.waitUntil(second.isActiveWindow)
        assert laptop.capture.entry.field.hasFocus()

    @pytest.mark.parametrize("way", ["close", "menu", "solo"])
    def test_the_notes_come_back_with_what_was_typed(
        self, seated_down: Laptop, way: str
    ) -> None:
        laptop = seated_down
        second = split(laptop)
        laptop.type("Half een zi")
        if way == "close":
            second.close()
        elif way == "menu":
            laptop.window.activateWindow()
            wait_until_active(laptop.window)
            laptop.choose_line(laptop.window.view_menu, SPLIT)
        else:
            press(second, Command.SOLO_VIEW)
        laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
        laptop.press(Command.CAPTURE_VIEW)
        assert laptop.capture.window() is laptop.window
        assert laptop.capture.isVisible()
        laptop.type("n.")
        assert laptop.note("").text == "Half een zin."
        assert not laptop.table.presenter.layouts.apart

    def test_the_window_goes_and_comes_with_its_table(self, seated_down: Laptop) -> None:
        laptop = seated_down
        table = laptop.table_id
        second = split(laptop)
        press(second, Command.BACK)
        assert not second.isVisible()
        laptop.application.tables.show(table)
        assert second.isVisible()
        press(second, Command.REPORT)
        assert second.isVisible()

    def test_it_ends_with_the_program(self, seated_down: Laptop) -> None:
        laptop = seated_down
        second = split(laptop)
        laptop.window.close()
        assert not second.isVisible()


def test_how_the_screens_stand_is_written_down_with_the_other_choices(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    choices = Preferences(Settings(programme="mijn-programma"))
    choices.choose(layout="solo", room_display="Beamer")

    settings, problem = load_settings()
    assert problem is None
    assert (settings.layout, settings.room_display) == ("solo", "Beamer")
    assert settings.programme == "mijn-programma"
