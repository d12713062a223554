"""The report of a theme in the window, by keys alone: from the board and back."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt

from facilitator.domain.clustering.actions import write_text
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.table.attribution import TableReference
from facilitator.services.publishing import choose_reference
from facilitator.services.report_readiness import ReadyPoint, ReadyState
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clear.view import ClearView
from facilitator.ui.features.close.view import CloseView
from facilitator.ui.features.clustering.view import BoardView
from facilitator.ui.features.export_check.view import ExportCheckView
from facilitator.ui.features.report.view import ReportView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.ui.accessibility import cut_words, nameless, words_on
from tests.ui.app_builder import Laptop, sit_down
from tests.ui.drivers import has_focus
from tests.ui.features.clustering.samples import editor_of, the_board, the_view
from tests.ui.features.report.theme import (
    SILENCE,
    STREET,
    decide_all,
    drawn,
    in_the_way,
    put_theme,
    read_all,
    theme_page,
)

Key = Qt.Key
STEM = "themarapport-samen-leven-2026-11-21"


def made_of(view: ReportView) -> list[str]:
    """Give the names of what was made."""
    return [path.name for path in view.made.made]


def choose_public(laptop: Laptop, view: ReportView) -> None:
    """Choose by arrows what anybody may read."""
    laptop.tab_to(view.editions.rows["intern"])
    laptop.key(Key.Key_Right)
    laptop.finish_tasks()


def choose_number(laptop: Laptop) -> None:
    """Press for the files, and choose the number, which is what is asked first."""
    laptop.press(Command.KEEP)
    assert "Number or municipality?" in words_on(laptop.dialog())
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()


def test_ctrl_r_at_the_board_makes_the_internal_report(laptop: Laptop, tmp_path: Path) -> None:
    put_theme(laptop.context.store)
    assert {card.title for card in the_board(laptop).clusters.cards.rows()} >= {SILENCE, STREET}
    page = theme_page(laptop)
    assert list(page.kinds.rows) == ["theme", "theme_summary", "theme_long"]
    assert page.kinds.rows["theme"].hasFocus()
    assert page.title.text() == "Theme report: Samen leven"
    assert not page.round_off_button.isVisible()
    assert in_the_way(page) == {}
    laptop.ask_for_files(tmp_path, ".docx", ".pdf")
    laptop.finish_tasks()
    assert made_of(page) == [f"{STEM}-intern.docx", f"{STEM}-intern.pdf"]
    word, pdf = page.made.made
    assert SILENCE in {each.text for each in docx.Document(str(word)).paragraphs}
    assert faults_of(pdf.read_bytes()) == []
    assert laptop.context.store.publication.published() == {}


def test_the_public_report_is_refused_until_all_is_read_and_decided(
    laptop: Laptop, tmp_path: Path
) -> None:
    store = laptop.context.store
    put_theme(store)
    page = theme_page(laptop)
    choose_public(laptop, page)
    assert set(in_the_way(page)) == {"reference"}
    choose_number(laptop)
    assert in_the_way(page) == {"unread": "6 note(s) to be read once more."}
    read_all(store)
    assert come_again(laptop) == ["1 point(s) may tell who somebody is."]
    assert page.make_button.blocked
    assert made_of(page) == []
    assert not list(tmp_path.glob("thema*"))
    assert store.publication.published() == {}

    decide_all(store)
    assert come_again(laptop) == []
    assert made_of(page) == [f"{STEM}-openbaar.docx", f"{STEM}-openbaar.pdf"]
    assert all(path.parent == tmp_path for path in page.made.made)
    assert unlike_a_publication(page.made.made[1].read_bytes()) == []
    published = store.publication.published()
    assert published == dict.fromkeys(published, TableReference.NUMBER)
    assert len(published) == 3


def come_again(laptop: Laptop) -> list[str]:
    """Go to the board and back, and make the public files; else say what is in the way."""
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert has_focus(the_view(laptop).notes)
    laptop.press(Command.REPORT)
    page = drawn(laptop)
    choose_public(laptop, page)
    if not page.make_button.blocked:
        laptop.press(Command.KEEP)
        laptop.finish_tasks()
    rows = page.ready.points.values()
    return [
        row.words.text()
        for row in rows
        if row.isVisible() and row.sign.state is ReadyState.BLOCKS
    ]


def test_a_text_of_the_coordinator_is_kept_for_a_reason_by_keys(laptop: Laptop) -> None:
    store = laptop.context.store
    put_theme(store)
    read_all(store)
    editor = editor_of(store)
    told = "Mevrouw Jansen vertelde het."
    editor.do(write_text(editor.board, TextPlace.CONCLUSION, told))
    choose_reference(store, editor.tables.head.programme, TableReference.NUMBER)
    decide_all(store)
    page = theme_page(laptop)
    choose_public(laptop, page)
    assert told in in_the_way(page)["reason 0"]
    laptop.press(Command.KEEP)
    assert told in words_on(laptop.dialog())
    laptop.key(Key.Key_Return)
    assert "Give a reason, so that others know why." in words_on(laptop.dialog())
    laptop.type("zo heet de zaal\n")
    drawn(laptop)
    assert "reason 0" not in in_the_way(page)
    assert not page.make_button.blocked
    laptop.key(Key.Key_Escape)
    laptop.wait(lambda: laptop.window.screen_in_front() is the_view(laptop))
    laptop.press(Command.UNDO)
    assert not editor_of(store).board.layer.keeps(told)


def test_what_is_in_the_way_is_settled_at_its_table_and_leads_back(laptop: Laptop) -> None:
    put_theme(laptop.context.store)
    page = theme_page(laptop)
    choose_public(laptop, page)
    choose_number(laptop)
    unread = page.ready.points[ReadyPoint.UNREAD].button
    assert unread is not None
    assert unread.accessibleDescription() == ""  # the key is of a table that is in front
    for left in (4, 2, 0):
        laptop.push(unread)
        assert isinstance(laptop.window.screen_in_front(), ClearView)
        laptop.key(Key.Key_Return, times=2)
        laptop.key(Key.Key_Escape)
        assert drawn(laptop) is page
        assert page.editions.rows["openbaar"].isChecked()
        told = (
            f"{left} note(s) to be read once more."
            if left
            else "Every note was read once more."
        )
        assert in_the_way(page)["unread"] == told
    laptop.press(Command.KEEP)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ExportCheckView))
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Escape)
    assert drawn(laptop) is page
    assert in_the_way(page)["findings"] == "We found nothing that tells who somebody is."
    assert not page.make_button.blocked


def test_the_button_on_the_board_opens_it_too_and_another_document_is_another_file(
    laptop: Laptop,
) -> None:
    put_theme(laptop.context.store)
    laptop.push(the_board(laptop).report_button)
    page = drawn(laptop)
    laptop.key(Key.Key_Down)
    laptop.finish_tasks()
    assert "themasamenvatting" in page.target.text()
    laptop.key(Key.Key_Down)
    laptop.finish_tasks()
    assert "themarapport-lang" in page.target.text()
    laptop.push(page.back_button)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), BoardView)


def test_at_a_table_that_runs_the_key_is_of_that_table(laptop: Laptop) -> None:
    put_theme(laptop.context.store)
    theme_page(laptop)
    laptop.press(Command.BACK)
    sit_down(laptop)
    laptop.press(Command.CLUSTERS)
    laptop.finish_tasks()
    laptop.press(Command.REPORT)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), CloseView)


@pytest.mark.parametrize("percent", [100, 200])
def test_it_can_be_read_and_gone_through_at_every_size(laptop: Laptop, percent: int) -> None:
    put_theme(laptop.context.store)
    page = theme_page(laptop)
    laptop.window.resize(1366, 768)
    look().choose(Scheme.LIGHT, percent)
    laptop.qtbot.waitUntil(lambda: cut_words(page) == [])
    assert nameless(page) == []
    for widget in (page.kinds.rows["theme"], page.make_button, page.back_button):
        laptop.tab_to(widget)
