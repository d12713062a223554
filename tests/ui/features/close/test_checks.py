"""What is settled with a tick at the closing: moves not reached, what was told, people."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.dialogue import Count, DialogueStatus, StepStatus
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.ui.accessibility import cut_words, nameless, words_on
from tests.ui.app_builder import Laptop

Key = Qt.Key


def status(laptop: Laptop, step: str) -> StepStatus:
    """Read from the store what became of a move."""
    return next(each.status for each in laptop.stored().steps if each.key == step)


def the_report(laptop: Laptop, folder: Path) -> str:
    """Make the report and give its words."""
    laptop.push(laptop.closing.close_button)
    file = laptop.make_report(folder)
    document = docx.Document(str(file))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([each.text for each in document.paragraphs] + cells)


def test_moves_that_never_began_are_ticked_and_can_be_unticked(
    seated_down: Laptop, tmp_path: Path
) -> None:
    laptop = seated_down
    laptop.note("Eén.")
    laptop.press(Command.REPORT)
    ticks = laptop.closing.checks.steps
    assert [key for key, tick in ticks.items() if tick.isChecked()] == [
        "droom", "eerste_stappen", "slotronde",
    ]  # fmt: skip

    laptop.push(ticks["slotronde"])
    laptop.push(ticks["knel_kiem"])

    assert status(laptop, "slotronde") is StepStatus.DONE
    assert status(laptop, "knel_kiem") is StepStatus.NOT_REACHED
    the_report(laptop, tmp_path)
    assert status(laptop, "slotronde") is StepStatus.DONE
    assert status(laptop, "droom") is StepStatus.NOT_REACHED


def test_a_tick_can_be_taken_back(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    tick = laptop.closing.checks.steps["knel_kiem"]
    laptop.push(tick)
    assert status(laptop, "knel_kiem") is StepStatus.NOT_REACHED

    laptop.press(Command.UNDO)

    assert status(laptop, "knel_kiem") is StepStatus.OPEN
    assert not tick.isChecked()


def test_what_was_told_is_ticked_and_stands_in_the_report(
    seated_down: Laptop, tmp_path: Path
) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    laptop.type("Half een gedach")

    laptop.push(laptop.closing.checks.purpose)
    laptop.push(laptop.closing.checks.follow_up)
    laptop.push(laptop.closing.checks.follow_up)

    closing = laptop.stored().closing
    assert closing is not None
    assert (closing.purpose_told, closing.follow_up_told) == (True, False)
    assert laptop.closing.missing_voices.text() == "Half een gedach"
    assert "het doel" in the_report(laptop, tmp_path)


def test_people_in_numbers_and_words_about_them_are_kept(
    seated_down: Laptop, tmp_path: Path
) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    laptop.tab_to(laptop.closing.composition)
    laptop.type("Veel mensen kenden elkaar.")
    laptop.push(laptop.closing.checks.composition.button)
    laptop.key(Key.Key_Tab)
    laptop.type("3")
    laptop.press(Command.BACK)
    laptop.key(Key.Key_Return)
    laptop.press(Command.REPORT)
    [first, *_] = laptop.closing.checks.composition.lists
    assert next(iter(first.fields.values())).text() == "3"

    told = the_report(laptop, tmp_path)

    counts = laptop.stored().dialogue.representation
    assert counts == (Count("leeftijd", "tot 18 jaar", 3),)
    closing = laptop.stored().closing
    assert closing is not None
    assert closing.composition == "Veel mensen kenden elkaar."
    assert "tot 18 jaar" in told


def test_notes_without_a_speaker_are_counted_and_gone_through(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Iemand zei iets.")
    laptop.note("Ja.", Command.SEAT_1)
    laptop.press(Command.REPORT)
    assert "1 note(s) ask for a second look. 1 of them" in words_on(laptop.closing)

    laptop.push(laptop.closing.checks.loose_button)

    assert laptop.capture.isVisible()


def test_nothing_is_said_of_speakers_when_all_are_known(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Ja.", Command.SEAT_1)

    laptop.press(Command.REPORT)

    assert "second look" not in words_on(laptop.closing)
    assert "Stay a moment and ask how they are" in words_on(laptop.closing)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_closing_can_be_read_and_gone_through_at_every_size(
    seated_down: Laptop, percent: int
) -> None:
    laptop = seated_down
    laptop.note("Iemand zei iets.")
    look().choose(Scheme.LIGHT, percent)
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.checks.composition.button)
    closing = laptop.closing

    laptop.qtbot.waitUntil(lambda: cut_words(closing) == [])

    assert nameless(closing) == []
    for widget in (closing.close_button, closing.missing_voices, closing.essence):
        laptop.tab_to(widget)
        assert QApplication.focusWidget() is not None


def test_more_people_than_seats_ask_whether_that_is_right(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.checks.composition.button)
    laptop.key(Key.Key_Tab)
    laptop.type("99")
    laptop.push(laptop.closing.close_button)
    dialog = laptop.dialog()
    assert "99" in words_on(dialog)
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert laptop.stored().dialogue.status is DialogueStatus.RUNNING

    laptop.push(laptop.closing.close_button)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert laptop.stored().dialogue.status is DialogueStatus.FINISHED
    assert laptop.stored().dialogue.representation == (Count("leeftijd", "tot 18 jaar", 99),)
