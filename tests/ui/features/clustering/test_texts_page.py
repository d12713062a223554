"""The texts of a theme report in a window: keys in; what is stored and shown out."""

from PySide6.QtCore import Qt

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.records.kinds import Chapter
from facilitator.services.report_drafts import SECTIONS
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.report_texts_view import ReportTextsView
from facilitator.ui.features.report.view import ReportView
from tests.ui.app_builder import Laptop
from tests.ui.drivers import has_focus
from tests.ui.features.clustering.samples import (
    editor_of,
    make_kernen,
    put_tables,
    the_board,
    the_view,
)


def texts_page(laptop: Laptop) -> ReportTextsView:
    """Go from the board to the texts by keys."""
    put_tables(laptop.context.store)
    make_kernen(laptop.context.store)
    laptop.push(the_board(laptop).texts_button)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ReportTextsView)
    return view


def stored(laptop: Laptop, place: TextPlace) -> str:
    """Read a text from the store."""
    return editor_of(laptop.context.store).board.layer.text(place)


def test_drafts_say_what_is_counted(laptop: Laptop) -> None:
    view = texts_page(laptop)
    assert list(view.parts) == list(SECTIONS)
    knel = view.parts[TextPlace.LEAD_KNEL].draft.text()
    assert knel.startswith(
        "To begin with: In de eerste ronde vertelden de deelnemers wat er in de"
    )
    number = len(editor_of(laptop.context.store).board.source.of_chapter[Chapter.KNEL_KIEM])
    assert f"Daarvan zijn {number} notities bewaard." in knel
    nothing = view.parts[TextPlace.AFTER_DREAMS]
    assert nothing.draft.isHidden()
    assert nothing.take_button.isHidden()


def test_the_report_is_a_key_away_with_what_is_typed_and_leads_back(laptop: Laptop) -> None:
    view = texts_page(laptop)
    laptop.type("Wij wonen hier.")
    laptop.press(Command.REPORT)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ReportView))
    assert stored(laptop, TextPlace.WHY) == "Wij wonen hier."
    laptop.key(Qt.Key.Key_Escape)
    laptop.wait(lambda: laptop.window.screen_in_front() is view)
    assert has_focus(view.parts[TextPlace.WHY].field)
    laptop.press(Command.UNDO)
    laptop.wait(lambda: stored(laptop, TextPlace.WHY) == "")


def test_a_text_is_kept_when_it_is_left_and_is_one_step(laptop: Laptop) -> None:
    view = texts_page(laptop)
    assert has_focus(view.parts[TextPlace.WHY].field)
    laptop.type("Wij wonen hier.")
    laptop.wait(lambda: stored(laptop, TextPlace.WHY) == "Wij wonen hier.")
    laptop.type(" Samen.")
    laptop.push(view.parts[TextPlace.LEAD_KNEL].take_button)
    assert stored(laptop, TextPlace.WHY) == "Wij wonen hier. Samen."
    laptop.push(view.board_button)
    assert laptop.window.screen_in_front() is the_view(laptop)
    assert stored(laptop, TextPlace.LEAD_KNEL).startswith("In de eerste ronde")
    laptop.press(Command.UNDO)
    assert stored(laptop, TextPlace.LEAD_KNEL) == ""
    laptop.press(Command.UNDO)
    assert stored(laptop, TextPlace.WHY) == ""
    laptop.press(Command.REDO)
    assert stored(laptop, TextPlace.WHY) == "Wij wonen hier. Samen."
    laptop.push(the_view(laptop).texts_button)
    assert view.parts[TextPlace.WHY].field.text() == "Wij wonen hier. Samen."
