"""The page for reports in the window, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from facilitator.services import reporting
from facilitator.services.preparation import prepare
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clear.view import ClearView
from facilitator.ui.features.close.view import CloseView
from facilitator.ui.features.export_check.view import ExportCheckView
from facilitator.ui.features.overview.view import OverviewView
from facilitator.ui.features.report.view import ReportView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.ui.accessibility import cut_words, nameless, words_on
from tests.ui.app_builder import Laptop, a_plan
from tests.ui.drivers import focused_name

Key = Qt.Key


@pytest.fixture
def page(seated_down: Laptop) -> ReportView:
    """The page of a table that was closed, with its pages drawn."""
    laptop = seated_down
    laptop.window.resize(1366, 768)
    laptop.note("Het was stil.", Command.SEAT_1, Command.STAR)
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)
    return drawn(laptop)


def drawn(laptop: Laptop) -> ReportView:
    """Wait for the pages."""
    view = laptop.report
    laptop.wait(lambda: view.preview.picture.has_page)
    laptop.finish_tasks()
    return view


def test_ctrl_r_rounds_off_what_runs_and_opens_the_report_of_what_is_closed(
    page: ReportView, seated_down: Laptop
) -> None:
    laptop = seated_down
    assert page.kinds.rows["table"].hasFocus()
    laptop.press(Command.CAPTURE_VIEW, Command.REPORT)
    assert drawn(laptop) is page
    laptop.key(Key.Key_Escape)
    assert laptop.capture.isVisible()
    laptop.choose_line(laptop.window.table_menu, "Close and make the report")
    assert drawn(laptop) is page


@pytest.mark.parametrize("where", [Command.BACK, Command.OVERVIEW])
def test_ctrl_r_is_of_the_table_that_is_chosen_in_a_list(
    page: ReportView, seated_down: Laptop, where: Command
) -> None:
    laptop = seated_down
    laptop.press(where)
    laptop.finish_tasks()
    before = laptop.window.screen_in_front()
    laptop.press(Command.REPORT)
    assert drawn(laptop) is page
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert laptop.window.screen_in_front() is before
    assert not isinstance(before, ReportView)


def test_a_table_that_runs_is_closed_on_the_way_from_the_list(laptop: Laptop) -> None:
    prepare(laptop.context.store, a_plan(laptop.context), laptop.origins)
    laptop.press(Command.OVERVIEW)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), OverviewView)
    laptop.press(Command.REPORT)
    assert laptop.closing.isVisible()


def test_nothing_happens_without_a_table(laptop: Laptop) -> None:
    laptop.press(Command.REPORT)
    laptop.finish_tasks()
    assert laptop.window.screen_in_front() is laptop.application.start.view


def test_pages_are_turned_and_said(page: ReportView, seated_down: Laptop) -> None:
    laptop, preview = seated_down, page.preview
    assert preview.picture.accessibleName() == "Preview, page 1 of 3"
    assert "Waar het over ging" in preview.picture.accessibleDescription()
    laptop.press(Command.NEXT_STEP)
    assert preview.picture.accessibleName() == "Preview, page 2 of 3"
    laptop.press(*[Command.NEXT_STEP] * 3)
    assert preview.where.text() == "page 3 of 3"
    laptop.press(*[Command.PREVIOUS_STEP] * 4)
    assert preview.where.text() == "page 1 of 3"


def test_a_page_is_made_large_and_esc_makes_it_small(
    page: ReportView, seated_down: Laptop
) -> None:
    laptop, picture = seated_down, page.preview.picture
    laptop.tab_to(picture)
    small = picture.place().width()
    laptop.key(Key.Key_Space)
    laptop.wait(lambda: picture.place().width() > 2 * small)
    assert not page.kinds.isVisible()
    bar = page.preview.area.verticalScrollBar()
    laptop.key(Key.Key_Down)
    assert bar.value() > 0
    laptop.key(Key.Key_Escape)
    laptop.wait(lambda: picture.place().width() < 2 * small)
    assert page.kinds.isVisible()
    assert page.isVisible()


@pytest.mark.parametrize(("size", "percent"), [((853, 480), 100), ((1366, 768), 200)])
def test_the_pages_are_behind_a_button_where_there_is_little_room(
    page: ReportView, seated_down: Laptop, size: tuple[int, int], percent: int
) -> None:
    laptop = seated_down
    laptop.window.resize(*size)
    look().choose(Scheme.LIGHT, percent)
    laptop.wait(lambda: not page.preview.isVisible())
    laptop.push(page.preview_button)
    assert focused_name() == "Preview, page 1 of 3"
    laptop.press(Command.NEXT_STEP)
    assert focused_name() == "Preview, page 2 of 3"
    laptop.key(Key.Key_Escape)
    assert page.preview_button.hasFocus()
    assert page.kinds.isVisible()


def test_another_document_changes_the_pages(page: ReportView, seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.tab_to(page.kinds.rows["table"])
    laptop.key(Key.Key_Down)
    assert page.preview.state.text() == "is being updated …"
    assert page.preview.picture.has_page
    laptop.finish_tasks()
    assert page.preview.where.text() == "page 1 of 1"
    assert page.preview.state.text() == ""
    assert not page.editions.isVisible()
    assert "a4-burgemeester" in page.target.text()


def test_esc_makes_nothing(page: ReportView, seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), CloseView)
    assert not page.isVisible()
    assert not list(laptop.context.store.path.parent.glob("*.docx"))


def test_what_is_there_already_is_kept_unless_somebody_says_otherwise(
    page: ReportView, seated_down: Laptop, tmp_path: Path
) -> None:
    laptop = seated_down
    made = laptop.make_report(tmp_path)
    made.write_bytes(b"changed by hand")
    for key in (Key.Key_Return, Key.Key_Escape):
        laptop.press(Command.KEEP)
        assert made.name in words_on(laptop.dialog())
        laptop.key(key)
        laptop.finish_tasks()
        assert made.read_bytes() == b"changed by hand"
    laptop.press(Command.KEEP)
    laptop.dialog()
    laptop.key(Key.Key_Tab)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert made.read_bytes()[:2] == b"PK"
    assert page.made.isVisible()


def test_what_was_made_is_opened_shown_and_printed(
    page: ReportView, seated_down: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop, shown = seated_down, list[Path]()
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile()))
    )
    laptop.ask_for_files(tmp_path, ".docx", ".pdf")
    laptop.finish_tasks()
    word, pdf = page.made.made
    assert all(path.name in words_on(page) for path in (word, pdf))
    for button in (*page.made.open_buttons, page.made.folder_button, page.made.print_button):
        laptop.push(button)
    assert shown == [word, pdf, tmp_path, pdf]
    assert page.said.text() == "It is open now. Choose Print there."


def test_a_drawing_that_fails_is_told_calmly(
    seated_down: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_outline: object, _width: int) -> list[bytes]:
        raise RuntimeError("typst")

    monkeypatch.setattr(reporting, "page_pictures", fails)
    laptop = seated_down
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.report_button)
    view = laptop.report
    laptop.finish_tasks()
    assert view.preview.state.text() == "No preview this time. You can make the files."
    assert laptop.make_report(tmp_path).exists()
    assert QApplication.activeModalWidget() is None


def test_points_lead_to_where_they_are_settled(page: ReportView, seated_down: Laptop) -> None:
    laptop = seated_down
    rows = {point.value: row for point, row in page.ready.points.items() if row.isVisible()}
    assert rows["unread"].words.text() == "1 note(s) to be read once more."
    assert rows["unread"].words.accessibleName().startswith("May wait: ")
    assert rows["closed"].words.text() == "The table is rounded off."
    button = rows["unread"].button
    assert button is not None
    laptop.push(button)
    assert isinstance(laptop.window.screen_in_front(), ClearView)


def test_the_check_is_opened_and_leads_back(page: ReportView, seated_down: Laptop) -> None:
    laptop = seated_down
    [row] = [row for point, row in page.ready.points.items() if point.value == "findings"]
    assert row.isVisible()
    assert row.button is not None
    laptop.push(row.button)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ExportCheckView))
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert laptop.window.screen_in_front() is page


def test_the_public_button_goes_to_what_is_in_the_way(
    page: ReportView, seated_down: Laptop
) -> None:
    laptop = seated_down
    laptop.tab_to(page.editions.rows["intern"])
    laptop.key(Key.Key_Right)
    laptop.finish_tasks()
    assert page.make_button.blocked
    assert page.make_button.text() == "1 point(s) to go"
    assert "openbaar" in page.target.text()
    assert "intern" not in words_on(page.preview)
    laptop.push(page.make_button)
    assert "Number or municipality?" in words_on(laptop.dialog())
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert page.make_button.text() == "1 point(s) to go"
    laptop.press(Command.KEEP)
    assert isinstance(laptop.window.screen_in_front(), ClearView)
    laptop.key(Key.Key_Return)
    laptop.press(Command.REPORT)
    view = drawn(laptop)
    assert view.editions.rows["intern"].isChecked()  # nothing was made as public yet


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_page_can_be_read_and_gone_through_at_every_size(
    page: ReportView, seated_down: Laptop, percent: int
) -> None:
    laptop = seated_down
    look().choose(Scheme.LIGHT, percent)
    laptop.qtbot.waitUntil(lambda: cut_words(page) == [])
    assert nameless(page) == []
    for widget in (
        page.kinds.rows["table"],
        page.editions.rows["intern"],
        page.formats.ticks[".pdf"],
        page.folder_button,
        page.make_button,
        page.back_button,
    ):
        laptop.tab_to(widget)
