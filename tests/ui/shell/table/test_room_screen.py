"""The host shows the room something by keys, and always reads what the room sees."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from facilitator.domain.records.items import ItemKind
from facilitator.services.preparation import prepare
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.room.window import RoomWindow
from tests.patience import wait_until_active
from tests.ui.app_builder import NAMES, Laptop, a_plan, open_from_start, sit_down
from tests.ui.features.room.test_window import words_of

Key = Qt.Key
NOTE = "Mijn buurvrouw belde elke dag."


def room_of(laptop: Laptop) -> RoomWindow:
    """Return the window for the room."""
    return laptop.table.presenter.room.display.window


def said(laptop: Laptop) -> str:
    """Return what the host reads of it."""
    strip = laptop.table.view.room
    return strip.said.text() if strip.isVisible() else ""


def press_in(room: RoomWindow, *commands: Command) -> None:
    """Press keys in the room's window, as a clicker does when that is active."""
    room.activateWindow()
    wait_until_active(room)
    for command in commands:
        QTest.keySequence(room.windowHandle(), QKeySequence(command.sequences[0]))


@pytest.mark.parametrize("view", [Command.HOST_VIEW, Command.CAPTURE_VIEW, Command.SOLO_VIEW])
def test_it_is_switched_on_and_off_by_a_key_in_every_view(
    seated_down: Laptop, view: Command
) -> None:
    laptop = seated_down
    laptop.press(view)
    assert said(laptop) == ""
    laptop.press(Command.ROOM_SCREEN)
    room = room_of(laptop)
    assert room.isVisible()
    assert room.words.accessibleName() == laptop.stored().steps[1].question
    assert said(laptop) == "Room: the question"
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    laptop.press(Command.ROOM_SCREEN)
    assert not room.isVisible()
    assert said(laptop) == ""


def test_the_next_thing_by_key_and_by_button_and_the_question_with_a_new_move(
    seated_down: Laptop,
) -> None:
    laptop = seated_down
    laptop.press(Command.HOST_VIEW, Command.ROOM_NEXT)
    assert said(laptop) == "Room: the question"
    laptop.press(Command.ROOM_NEXT)
    assert said(laptop) == "Room: the text of the theme"
    theme = laptop.context.library.theme("Gezondheid")
    assert theme is not None
    assert theme.paragraphs[0] in words_of(room_of(laptop))
    laptop.press(Command.NEXT_STEP)
    assert said(laptop) == "Room: the question"
    assert laptop.stored().steps[2].question in words_of(room_of(laptop))
    laptop.push(laptop.table.view.room.next_button)
    assert said(laptop) == "Room: the text of the theme"
    laptop.push(laptop.table.view.room.off_button)
    assert said(laptop) == ""


def test_time_only_when_the_host_wants_it(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.press(Command.ROOM_SCREEN)
    room = room_of(laptop)
    assert room.foot.time() == ""
    laptop.press(Command.ROOM_TIME)
    assert room.foot.time() == "40 minutes left"
    laptop.pass_time(minutes=15)
    laptop.wait(lambda: room.foot.time() == "25 minutes left")
    laptop.press(Command.ROOM_TIME)
    assert room.foot.time() == ""


def test_in_the_closing_round_the_room_sees_who_may_still_speak(laptop: Laptop) -> None:
    sit_down(laptop)
    laptop.press(Command.HOST_VIEW, *[Command.NEXT_STEP] * 3, Command.ROOM_SCREEN)
    laptop.press(Command.ROOM_NEXT, Command.ROOM_NEXT)
    laptop.wait(lambda: said(laptop) == "Room: who may still speak")
    names = room_of(laptop).seats.accessibleName()
    assert "2 bakker" in names
    laptop.press(Command.CAPTURE_VIEW)
    item = laptop.note("Ik ga mijn buurvrouw bellen.", Command.SEAT_2)
    assert item.kind is ItemKind.CLOSING_LINE
    assert "2 bakker" not in room_of(laptop).seats.accessibleName()
    laptop.press(Command.UNDO)
    assert room_of(laptop).seats.accessibleName() == names


def test_nothing_that_is_noted_or_named_comes_into_the_room(laptop: Laptop) -> None:
    sit_down(laptop)
    laptop.press(Command.ROOM_SCREEN)
    seen = []
    for _ in range(4):
        laptop.note(NOTE, Command.SEAT_1)
        laptop.type("Half een zin van Fatima")
        seen.append(words_of(room_of(laptop)))
        laptop.press(Command.KEEP, Command.ROOM_NEXT, Command.GO_ON)
        seen.append(words_of(room_of(laptop)))
    words = "\n".join(seen)
    assert "buurvrouw" not in words
    assert "Half een" not in words
    assert [name for name in NAMES.values() if name in words] == []
    assert "safe" not in words


def test_a_clicker_moves_the_table_also_when_the_rooms_window_is_active(
    seated_down: Laptop,
) -> None:
    laptop = seated_down
    laptop.press(Command.HOST_VIEW, Command.ROOM_SCREEN)
    press_in(room_of(laptop), Command.NEXT_STEP)
    assert laptop.table.work.editor.clock().step == laptop.stored().steps[2].key
    press_in(room_of(laptop), Command.ROOM_NEXT, Command.ROOM_SCREEN)
    assert not room_of(laptop).isVisible()


def test_one_table_at_a_time_has_the_room(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.press(Command.ROOM_SCREEN)
    first = room_of(laptop)
    laptop.press(Command.REPORT)
    assert first.isVisible()
    table = prepare(
        laptop.context.store, a_plan(laptop.context, theme="Samen leven"), laptop.origins
    )
    open_from_start(laptop, table)
    assert not first.isVisible()


def test_it_ends_with_the_program(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.press(Command.ROOM_SCREEN)
    room = room_of(laptop)
    laptop.window.close()
    assert not room.isVisible()
