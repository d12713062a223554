"""Before a table is closed, it says how many notes still ask for a second look."""

from facilitator.ui.commands.shortcuts import Command
from tests.ui.app_builder import Laptop

ALL = "2 note(s) at this table."


def test_notes_that_ask_for_a_look_are_counted_until_they_are_mended(
    seated_down: Laptop,
) -> None:
    seated_down.note("Van wie?")
    seated_down.note("Heel.", Command.SEAT_1)
    seated_down.press(Command.REPORT)
    told = seated_down.closing.checks.loose
    assert told.text() == "1 note(s) ask for a second look. 1 of them without a speaker."
    assert seated_down.closing.noted.text() == ALL
    seated_down.press(Command.LOOSE_ENDS, Command.SEAT_2, Command.REPORT)
    assert not told.isVisible()


def test_the_row_opens_from_the_closing_also_when_it_was_open_before(
    seated_down: Laptop,
) -> None:
    seated_down.note("Van wie?")
    for _ in range(2):
        seated_down.press(Command.CAPTURE_VIEW, Command.LOOSE_ENDS, Command.REPORT)
        seated_down.press(Command.LOOSE_ENDS)
        assert seated_down.capture.entry.loose_ends.isVisible()


def test_a_table_without_notes_is_told_so_kindly(seated_down: Laptop) -> None:
    seated_down.press(Command.REPORT)
    none = "Nothing was noted here yet. That is fine: the report says so."
    assert seated_down.closing.noted.text() == none
    seated_down.press(Command.CAPTURE_VIEW)
    seated_down.note("Heel.", Command.SEAT_1)
    seated_down.press(Command.REPORT)
    assert seated_down.closing.noted.text() == "1 note(s) at this table."
