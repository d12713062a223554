"""Half a note in the field is told before a table is closed, with a way to it."""

from facilitator.ui.commands.shortcuts import Command
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop

TOLD = "There is still half a note in the field."


def test_half_a_note_is_told_and_can_be_finished(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.type("De bus kwam nie")
    laptop.press(Command.REPORT)
    assert TOLD in words_on(laptop.closing)

    laptop.push(laptop.closing.checks.half_button)
    assert laptop.capture.isVisible()
    laptop.press(Command.KEEP, Command.REPORT)

    assert laptop.texts() == ["De bus kwam nie"]
    assert TOLD not in words_on(laptop.closing)


def test_nothing_is_told_of_an_empty_field(seated_down: Laptop) -> None:
    seated_down.press(Command.SEAT_2, Command.REPORT)
    assert TOLD not in words_on(seated_down.closing)
