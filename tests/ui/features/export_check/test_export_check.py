"""The export check in a real window, by keys: before handing in, a report, and to look."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.domain.privacy.clearing import Clearances
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.export_check import CheckPurpose, Leaving
from facilitator.ui.features.export_check.point_parts import PointLine
from facilitator.ui.features.export_check.view import ExportCheckView
from facilitator.ui.features.export_check.view_protocol import CheckPoint
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.ui.app_builder import Laptop
from tests.ui.drivers import focused_name

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def notes(seated_down: Laptop) -> None:
    """Let two notes name somebody at the table, and one have a number."""
    seated_down.note("Dat zei Fatima.", Command.SEAT_2, Command.KNEL)
    seated_down.note("Bel 06 12345678.", Command.SEAT_3, Command.IDEA)
    seated_down.note("Vraag Fatima maar.", Command.SEAT_4, Command.KIEM)


def check_in_front(laptop: Laptop) -> ExportCheckView:
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ExportCheckView))
    view = laptop.window.screen_in_front()
    assert isinstance(view, ExportCheckView)
    return view


@pytest.fixture
def view(laptop: Laptop) -> ExportCheckView:
    """Come to it by its key."""
    laptop.press(Command.EXPORT_CHECK)
    return check_in_front(laptop)


def hits(view: ExportCheckView) -> list[str]:
    return view.open.sentence.marked()


def test_it_opens_at_the_first_point_with_the_keys_on_it(
    laptop: Laptop, view: ExportCheckView
) -> None:
    assert view.title.text() == "Export check"
    assert view.open.hasFocus()
    assert hits(view) == ["Fatima"]
    assert "found: Fatima" in focused_name()
    assert "1 of" in focused_name()
    assert not view.go_on_button.isVisible()
    laptop.key(Key.Key_Escape)
    assert laptop.window.screen_in_front() is laptop.table.view


def test_enter_takes_the_proposal_and_undo_brings_the_point_back(
    laptop: Laptop, view: ExportCheckView
) -> None:
    laptop.key(Key.Key_Return)
    assert "Dat zei [student]." in laptop.texts()
    assert view.open.hasFocus()
    laptop.press(Command.UNDO)
    assert "Dat zei Fatima." in laptop.texts()
    assert view.open.sentence.text() == "“Dat zei Fatima.”"


def test_shift_takes_it_for_all_with_the_same_words(
    laptop: Laptop, view: ExportCheckView
) -> None:
    assert view.open.same.text() == "Shift with the key chooses the same for all 2."
    laptop.key(Key.Key_Return, SHIFT)
    assert not any("Fatima" in text for text in laptop.texts())
    laptop.press(Command.UNDO)
    assert sum("Fatima" in text for text in laptop.texts()) == 2


def test_every_answer_has_its_letter(laptop: Laptop, view: ExportCheckView) -> None:
    laptop.key(Key.Key_A)
    assert view.open.field.hasFocus()
    assert view.open.field.text() == "Dat zei [student]."
    laptop.type(" Ja, w en z.")
    laptop.press(Command.KEEP)
    assert "Dat zei [student]. Ja, w en z." in laptop.texts()
    assert view.open.hasFocus()
    laptop.key(Key.Key_Down)
    before = view.open.sentence.text()
    laptop.key(Key.Key_Up)
    laptop.key(Key.Key_L)
    assert view.open.sentence.text() == before
    laptop.key(Key.Key_W)
    assert view.said.text() == "The note stays out of what is published."
    found = Clearances(laptop.stored().clearances)
    assert sum(map(found.left_out, laptop.items())) == 1


def test_a_reason_is_typed_and_letters_are_words_there(
    laptop: Laptop, view: ExportCheckView
) -> None:
    laptop.key(Key.Key_Z)
    assert view.open.reason.hasFocus()
    laptop.key(Key.Key_Return)
    assert view.said.text() == "Say in one line why this stays as it is."
    laptop.type("Zij wil het zo, zei ze.\n")
    assert [one.reason for one in laptop.stored().clearances] == ["Zij wil het zo, zei ze."]
    laptop.key(Key.Key_K)
    assert view.done_list.isVisible()


def test_escape_leaves_the_field_and_then_the_page(
    laptop: Laptop, view: ExportCheckView
) -> None:
    laptop.key(Key.Key_A)
    laptop.type("x")
    laptop.key(Key.Key_Escape)
    assert view.open.hasFocus()
    assert laptop.window.screen_in_front() is view
    laptop.key(Key.Key_Escape)
    assert laptop.window.screen_in_front() is not view
    assert "Dat zei Fatima." in laptop.texts()


def test_o_shows_the_note(laptop: Laptop, view: ExportCheckView) -> None:
    laptop.key(Key.Key_O)
    assert laptop.window.screen_in_front() is laptop.table.view
    assert laptop.capture.stream.hasFocus()
    laptop.finish_tasks()
    assert not view.isVisible()


def test_letters_do_nothing_while_a_button_of_the_page_has_the_focus(
    laptop: Laptop, view: ExportCheckView
) -> None:
    laptop.tab_to(view.back_button)
    for key in (Key.Key_W, Key.Key_A, Key.Key_Z):
        laptop.key(key)
    assert laptop.stored().clearances == ()
    assert not view.open.editing


def hand_over(laptop: Laptop) -> ExportCheckView:
    """Ask to hand the table over, which is still in progress."""
    laptop.press(Command.HAND_OVER)
    assert laptop.dialog().windowTitle() == "The table is still in progress"
    laptop.key(Key.Key_Return)
    return check_in_front(laptop)


def test_before_handing_in_it_comes_up_and_going_on_is_always_possible(laptop: Laptop) -> None:
    view = hand_over(laptop)
    assert view.title.text() == "Before you hand in"
    assert view.go_on_button.text() == "Go on with handing in"
    assert "go along" in view.editions.first.words.text()
    laptop.press(Command.KEEP)
    assert laptop.dialog().windowTitle() == "Who may open the file?"
    assert laptop.window.screen_in_front() is laptop.table.view
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()


@pytest.mark.parametrize("away", [Command.TO_FIELD, Command.CAPTURE_VIEW])
def test_going_back_or_elsewhere_hands_nothing_in(laptop: Laptop, away: Command) -> None:
    hand_over(laptop)
    laptop.press(away)
    laptop.finish_tasks()
    assert laptop.context.store.registry.exports(laptop.table_id) == ()
    assert laptop.window.screen_in_front() is laptop.table.view


def test_without_words_that_name_somebody_a_table_is_handed_in_at_once(
    laptop: Laptop, view: ExportCheckView
) -> None:
    laptop.key(Key.Key_Return, SHIFT)
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Escape)
    laptop.press(Command.HAND_OVER)
    assert laptop.dialog().windowTitle() == "The table is still in progress"
    laptop.key(Key.Key_Return)
    laptop.wait(lambda: laptop.dialog().windowTitle() == "Who may open the file?")
    assert not view.isVisible()
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()


def test_the_page_for_reports_leads_there_and_back(laptop: Laptop) -> None:
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.report_button)
    laptop.wait(lambda: laptop.window.screen_in_front() is laptop.table.report_view)
    page = laptop.table.report_view
    assert page
    page.check_asked.emit()
    check_in_front(laptop)
    laptop.key(Key.Key_Escape)
    laptop.wait(lambda: laptop.window.screen_in_front() is page)


def is_dashed(view: ExportCheckView) -> bool:
    return view.go_on_button.waits


def ask_to_publish(laptop: Laptop) -> tuple[ExportCheckView, list[Leaving | None]]:
    """Ask for the check before a public report; give where the answer comes."""
    answers: list[Leaving | None] = []

    async def ask() -> None:
        purpose = CheckPurpose.PUBLISH
        answers.append(await laptop.application.tables.check_export(laptop.table_id, purpose))

    laptop.context.tasks.start(ask(), "ask")
    return check_in_front(laptop), answers


def test_a_public_report_waits_for_every_point_and_its_button_leads_there(
    laptop: Laptop,
) -> None:
    view, answers = ask_to_publish(laptop)
    assert is_dashed(view)
    assert view.editions.public.state.text().startswith("waits for ")
    laptop.key(Key.Key_End)
    laptop.tab_to(view.go_on_button)
    laptop.key(Key.Key_Return)
    assert view.open.hasFocus()
    assert hits(view) == ["Fatima"]
    while view.open.isVisible():
        laptop.key(Key.Key_Return)
    assert view.nothing_words.text() == "Everything is chosen. Read it once more yourself."
    assert not is_dashed(view)
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    assert answers == [Leaving.PUBLIC]


def test_the_internal_report_can_always_be_made_instead(laptop: Laptop) -> None:
    view, answers = ask_to_publish(laptop)
    laptop.push(view.internal_button)
    laptop.finish_tasks()
    assert answers == [Leaving.INTERNAL]
    assert laptop.window.screen_in_front() is laptop.table.view


def test_words_typed_at_the_closing_are_looked_at(laptop: Laptop) -> None:
    laptop.press(Command.REPORT)
    laptop.tab_to(laptop.closing.essence)
    laptop.type("Het ging om Bram.")
    laptop.push(laptop.closing.checks.check_button)
    view = check_in_front(laptop)
    assert view.open.sentence.marked() == ["Bram"]
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Escape)
    assert laptop.closing.essence.text() == "Het ging om [bakker]."


def test_what_may_not_be_kept_has_no_button_for_it_and_its_letter_asks_no_reason(
    laptop: Laptop, view: ExportCheckView
) -> None:
    point = view.open.point
    assert point
    asked: list[str] = []
    view.kept.connect(lambda reason, _all: asked.append(reason))
    view.show_points([replace(point, can_be_kept=False)], 0)
    assert not view.open.keep_button.isVisible()
    laptop.key(Key.Key_Z)
    assert not view.open.editing
    assert asked == [""]


def test_a_long_kind_is_whole_where_it_stands_above_the_sentence(qtbot: QtBot) -> None:
    look().choose(Scheme.LIGHT, 200)
    line = PointLine()
    qtbot.addWidget(line)
    line.show_point(CheckPoint("Gemeente of nummer van de tafel", (("Goes", True),), "waarom"))
    line.resize(700, line.heightForWidth(700))
    line.show()
    assert line.kind.height() >= line.kind.heightForWidth(line.kind.width())
    look().choose(Scheme.LIGHT, 100)
