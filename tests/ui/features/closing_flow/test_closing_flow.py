"""A table with open ends is rounded off from its end to the report, by keys, in a window."""

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.dialogue import Count, DialogueStatus
from facilitator.domain.records.items import SpeakerKind
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clear.view import ClearView
from facilitator.ui.features.closing_flow.strip import ClosingFlowStrip
from tests.builders import report_of
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop
from tests.ui.drivers import focused_name

Key = Qt.Key


@pytest.fixture
def open_ends(seated_down: Laptop) -> Laptop:
    """Let there be a quote of nobody, an idea without a title, and a half-written essence."""
    seated_down.note("Van wie is dit?")
    seated_down.note("Een tuin.", Command.IDEA, Command.SEAT_1)
    return seated_down


def strip(laptop: Laptop) -> ClosingFlowStrip:
    [found] = laptop.window.findChildren(ClosingFlowStrip)
    return found


def step(laptop: Laptop) -> str:
    """Say what the strip shows behind `Round off: `; nothing when nobody is led."""
    shown = strip(laptop)
    return shown.words.text().removeprefix("Round off: ") if shown.isVisible() else ""


def reading(laptop: Laptop) -> ClearView:
    view = laptop.window.screen_in_front()
    assert isinstance(view, ClearView)
    return view


def test_from_the_end_of_the_table_to_the_report_by_keys(open_ends: Laptop) -> None:
    laptop = open_ends
    laptop.press(Command.HOST_VIEW, *[Command.NEXT_STEP] * 4)  # the last one ends the table
    assert step(laptop) == "step 1 of 6 · who said it, and what it is · 1 of 2"
    laptop.press(Command.SEAT_2)

    laptop.wait(lambda: step(laptop).startswith("step 2 of 6 · titles of ideas · 0 of 1"))
    assert reading(laptop).field.hasFocus()
    laptop.type("Buurttuin")
    laptop.press(Command.KEEP)

    assert step(laptop) == "step 3 of 6 · reading every note once more · 0 of 2"
    laptop.key(Key.Key_Return, times=2)

    assert step(laptop) == "step 4 of 6 · who was missing, and the essence · 0 of 3"
    fill_in_the_closing(laptop)
    words = "who was missing, and the essence (2 of 3); looking back on the talk (1 of 4)"
    assert laptop.closing.still_open.text() == f"Still open: {words}."
    assert focused_name().startswith("Close and")
    told = words_of_report(laptop)
    for filled_in in ("Buurttuin", "Jongeren.", "Gezien worden.", "tot 18 jaar", "Rust."):
        assert filled_in in told


def fill_in_the_closing(laptop: Laptop) -> None:
    """Type something at each part of the closing page, and keep it."""
    assert laptop.closing.missing_voices.hasFocus()
    laptop.type("Jongeren.")
    laptop.key(Key.Key_Tab)
    laptop.key(Key.Key_Tab)
    laptop.type("Gezien worden.")
    laptop.press(Command.KEEP)

    assert step(laptop) == "step 5 of 6 · who sat there, in numbers · 0 of 1"
    laptop.type("3")
    laptop.press(Command.KEEP)

    assert step(laptop) == "step 6 of 6 · looking back on the talk · 0 of 4"
    assert laptop.closing.host_evaluation.hasFocus()
    laptop.type("Rust.")
    laptop.press(Command.KEEP)

    assert step(laptop) == ""


def words_of_report(laptop: Laptop) -> str:
    """Close the table where the focus is, and give the words of its report."""
    laptop.key(Key.Key_Space)
    laptop.finish_tasks()
    assert laptop.stored().dialogue.status is DialogueStatus.FINISHED
    assert laptop.window.screen_in_front() is laptop.table.report_view
    return repr(report_of(laptop.stored()))


def test_every_step_may_wait_and_nothing_that_was_typed_is_lost(open_ends: Laptop) -> None:
    laptop = open_ends
    laptop.press(Command.REPORT, Command.ROUND_OFF)
    assert step(laptop).startswith("step 1 of 6")
    laptop.press(Command.ROUND_OFF)
    laptop.type("Buurttu")
    laptop.press(Command.ROUND_OFF)
    [idea] = [item for item in laptop.items() if item.text == "Een tuin."]
    assert idea.labels.title == "Buurttu"
    assert step(laptop).startswith("step 3 of 6")
    laptop.key(Key.Key_E)
    laptop.type(" Ja.")
    laptop.press(Command.ROUND_OFF)
    assert "Van wie is dit? Ja." in laptop.texts()
    laptop.type("Jongeren.")
    laptop.press(*[Command.ROUND_OFF] * 3)
    closing = laptop.stored().closing
    assert closing is not None
    assert closing.missing_voices == "Jongeren."
    assert step(laptop) == ""
    assert "who said it, and what it is (1 of 2)" in laptop.closing.still_open.text()
    assert "reading every note once more (0 of 2)" in laptop.closing.still_open.text()


@pytest.mark.parametrize("before", range(6))
def test_escape_leaves_each_step_for_the_closing_and_it_goes_on_there(
    open_ends: Laptop, before: int
) -> None:
    laptop = open_ends
    laptop.press(Command.REPORT, *[Command.ROUND_OFF] * (before + 1))
    here = step(laptop)
    assert here.startswith(f"step {before + 1} of 6")
    if before == 1:
        laptop.key(Key.Key_Escape)  # leaves the title as it was
    laptop.key(Key.Key_Escape)
    laptop.wait(lambda: not strip(laptop).isVisible())
    assert laptop.window.screen_in_front() is laptop.table.closing_view
    assert laptop.closing.close_button.isVisible()
    laptop.push(laptop.closing.checks.flow_button)
    assert step(laptop) == here


def test_another_page_leaves_the_flow(open_ends: Laptop) -> None:
    laptop = open_ends
    laptop.press(Command.REPORT, *[Command.ROUND_OFF] * 3)
    laptop.press(Command.CAPTURE_VIEW)
    assert step(laptop) == ""
    laptop.press(Command.ROUND_OFF)
    assert step(laptop).startswith("step 3 of 6")
    laptop.press(Command.BACK)
    assert step(laptop) == ""


def test_a_kind_that_was_not_clear_is_asked_for_too(seated_down: Laptop) -> None:
    laptop = seated_down
    note = laptop.note("? Een bank.", Command.SEAT_1)
    laptop.press(Command.REPORT, Command.ROUND_OFF, Command.IDEA)
    laptop.wait(lambda: step(laptop).startswith("step 2 of 6 · titles"))
    assert laptop.again(note).text == "Een bank."
    assert laptop.again(note).speaker.kind is SpeakerKind.SEAT


def test_the_row_passes_over_what_only_has_to_be_read(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Dat was zwaar.", Command.SEAT_1, Command.SENSITIVE)
    laptop.note("Van wie?")
    laptop.press(Command.REPORT, Command.ROUND_OFF)
    assert laptop.capture.entry.loose_ends.why.text().startswith("1 of 1 ")


def test_more_people_than_seats_are_asked_about_before_they_are_kept(
    seated_down: Laptop,
) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT, *[Command.ROUND_OFF] * 2)
    laptop.type("99")
    laptop.press(Command.ROUND_OFF)
    assert "99" in words_on(laptop.dialog())
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert step(laptop).startswith("step 2 of 3 · who sat there")
    assert laptop.stored().dialogue.representation == ()
    laptop.press(Command.ROUND_OFF)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert step(laptop).startswith("step 3 of 3")
    assert laptop.stored().dialogue.representation == (Count("leeftijd", "tot 18 jaar", 99),)


def test_what_was_read_by_the_flow_can_be_taken_back(open_ends: Laptop) -> None:
    laptop = open_ends
    laptop.press(Command.REPORT, *[Command.ROUND_OFF] * 3)
    laptop.key(Key.Key_Return)
    assert step(laptop).endswith("1 of 2")
    laptop.press(Command.UNDO)
    assert step(laptop).endswith("0 of 2")
    assert laptop.stored().clearances == ()
    assert not Clearances(laptop.stored().clearances).is_cleared(laptop.items()[0])
