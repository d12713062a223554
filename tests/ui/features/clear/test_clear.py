"""At the closing each note is read once more, by keys alone, in a real window."""

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.items import Item
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clear.view import ClearView
from facilitator.ui.features.close.view import CloseView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.ui.app_builder import Laptop
from tests.ui.drivers import focused_name

Key = Qt.Key
MANY = 12


@pytest.fixture(autouse=True)
def notes(seated_down: Laptop) -> None:
    """Let a quote, an idea and another quote be there."""
    seated_down.note("een", Command.SEAT_1)
    seated_down.note("een tuin", Command.IDEA)
    seated_down.note("drie", Command.KIEM)


@pytest.fixture
def view(laptop: Laptop) -> ClearView:
    """Come to it from the closing, by its key."""
    laptop.press(Command.REPORT)
    laptop.press(Command.CLEAR)
    found = laptop.window.screen_in_front()
    assert isinstance(found, ClearView)
    return found


def in_front(view: ClearView) -> str:
    return view.page.text if view.page else ""


def cleared(laptop: Laptop) -> list[str]:
    found = Clearances(laptop.stored().clearances)
    return [item.text for item in laptop.items() if found.is_cleared(item)]


def item(laptop: Laptop, verbatim: str) -> Item:
    return next(one for one in laptop.items() if one.verbatim == verbatim)


def test_the_closing_says_how_far_it_is_and_leads_there(laptop: Laptop) -> None:
    laptop.press(Command.REPORT)
    checks = laptop.closing.checks
    assert checks.unread.text() == "Read once more: 0 of 3 notes."
    laptop.push(checks.unread_button)
    view = laptop.window.screen_in_front()
    assert isinstance(view, ClearView)
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Escape)
    closing = laptop.window.screen_in_front()
    assert isinstance(closing, CloseView)
    assert closing.checks.unread.text() == "Read once more: 1 of 3 notes."


def test_enter_is_good_for_each_and_the_end_leads_back(laptop: Laptop, view: ClearView) -> None:
    assert (in_front(view), view.place.text()) == ("een", "0 of 3")
    laptop.key(Key.Key_Return, times=3)
    assert cleared(laptop) == ["een", "een tuin", "drie"]
    assert view.done.isVisible()
    assert focused_name() == "Back to the closing"
    laptop.key(Key.Key_Space)
    assert isinstance(laptop.window.screen_in_front(), CloseView)


def test_a_note_is_edited_beside_its_original_and_turned(
    laptop: Laptop, view: ClearView
) -> None:
    laptop.key(Key.Key_E)
    assert view.field.hasFocus()
    laptop.type(" mens")
    laptop.press(Command.KEEP)
    assert item(laptop, "een").text == "een mens"
    assert in_front(view) == "een tuin"
    laptop.key(Key.Key_P)
    assert view.edited.heading.text() == "Edited  ✓ goes into the report"
    assert view.verbatim.heading.text() == "Original"
    laptop.key(Key.Key_O)
    assert item(laptop, "een").text == "een"
    assert view.verbatim.heading.text() == "Original  ✓ goes into the report"
    assert cleared(laptop) == []
    laptop.press(Command.UNDO)
    assert cleared(laptop) == ["een mens"]


def test_escape_leaves_the_words_as_they_were_and_then_the_page(
    laptop: Laptop, view: ClearView
) -> None:
    laptop.key(Key.Key_E)
    laptop.type(" x")
    laptop.key(Key.Key_Escape)
    assert not view.editing
    assert laptop.window.screen_in_front() is view
    laptop.key(Key.Key_Escape)
    assert isinstance(laptop.window.screen_in_front(), CloseView)
    assert item(laptop, "een").text == "een"
    assert cleared(laptop) == []


def test_leaving_out_while_words_are_typed_is_about_that_note(
    laptop: Laptop, view: ClearView
) -> None:
    laptop.key(Key.Key_E)
    laptop.type(" mens")
    laptop.push(view.out_button)
    found = Clearances(laptop.stored().clearances)
    assert [one.text for one in laptop.items() if found.left_out(one)] == ["een mens"]
    assert in_front(view) == "een tuin"


def test_good_while_words_are_typed_clears_no_other_note(
    laptop: Laptop, view: ClearView
) -> None:
    laptop.key(Key.Key_E)
    laptop.type(" mens")
    laptop.push(view.good_button)
    assert cleared(laptop) == ["een mens"]
    assert in_front(view) == "een tuin"


def test_an_idea_gets_its_title_by_keys(laptop: Laptop, view: ClearView) -> None:
    laptop.key(Key.Key_T)  # the first note needs none
    assert not view.editing
    laptop.key(Key.Key_L)
    laptop.key(Key.Key_T)
    laptop.type("Buurttuin")
    laptop.press(Command.KEEP)
    assert item(laptop, "een tuin").labels.title == "Buurttuin"
    assert view.note_title.text() == "Title: Buurttuin"
    assert in_front(view) == "een tuin"


def test_a_sensitive_note_is_released_and_kept_out_by_keys(
    laptop: Laptop, view: ClearView
) -> None:
    assert not view.release_button.isVisible()
    laptop.press(Command.CAPTURE_VIEW)
    note = laptop.note("ik was bang", Command.SENSITIVE)
    laptop.press(Command.REPORT, Command.CLEAR)
    laptop.key(Key.Key_L, times=3)
    laptop.key(Key.Key_R)
    assert view.field.hasFocus()
    laptop.press(Command.KEEP)
    assert view.said.text() == "Say in one line why this note may be printed."
    laptop.type("Zij wil dit zelf.")
    laptop.press(Command.KEEP)
    assert view.sensitive.text() == "Sensitive, and released: Zij wil dit zelf."
    assert Clearances(laptop.stored().clearances).is_released(note)
    laptop.key(Key.Key_X)
    assert not Clearances(laptop.stored().clearances).is_released(note)


def test_half_a_reason_releases_nothing_when_the_page_is_left(
    laptop: Laptop, view: ClearView
) -> None:
    laptop.press(Command.CAPTURE_VIEW)
    laptop.note("ik was bang", Command.SENSITIVE)
    laptop.press(Command.REPORT, Command.CLEAR)
    laptop.key(Key.Key_L, times=3)
    laptop.key(Key.Key_R)
    laptop.type("Zij w")
    laptop.press(Command.CAPTURE_VIEW)
    assert not view.editing
    assert laptop.stored().clearances == ()


def test_words_being_typed_are_kept_when_the_page_is_left(
    laptop: Laptop, view: ClearView
) -> None:
    laptop.key(Key.Key_E)
    laptop.type(" mens")
    laptop.press(Command.CAPTURE_VIEW)
    assert laptop.window.screen_in_front() is not view
    assert item(laptop, "een").text == "een mens"
    assert cleared(laptop) == []


def test_undo_opens_a_note_again(laptop: Laptop, view: ClearView) -> None:
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_X)
    laptop.press(Command.UNDO)
    assert (in_front(view), view.place.text()) == ("een tuin", "1 of 3")
    laptop.press(Command.UNDO)
    assert (in_front(view), view.place.text()) == ("een", "0 of 3")


def test_in_large_text_arrows_bring_the_other_wording_into_view(
    laptop: Laptop, view: ClearView
) -> None:
    look().choose(Scheme.LIGHT, 200)
    laptop.key(Key.Key_E)
    laptop.compose(" en nog veel meer woorden" * 12)
    laptop.press(Command.KEEP)
    laptop.key(Key.Key_P)
    bar = view.scroll_area.verticalScrollBar()
    laptop.wait(lambda: bar.maximum() > 0)
    laptop.key(Key.Key_Down, times=99)
    assert bar.value() == bar.maximum()
    laptop.key(Key.Key_Up, times=99)
    assert bar.value() == bar.minimum()
    assert view.edited.hasFocus()
    laptop.tab_to(view.good_button)
