"""Representativeness: counts for the table, never at a seat, and nothing is compared."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import Count
from facilitator.storage.store import Store
from facilitator.ui.widgets.form_lines import UNKNOWN
from tests.builders import a_dialogue, a_dossier
from tests.editors import an_editor
from tests.ui.accessibility import nameless, press, type_words, words_on
from tests.ui.app_builder import a_work
from tests.ui.features.prepare.pages import Opens, Page, keep, vocabulary

ATTRIBUTES = [
    "leeftijd", "afkomst", "regio", "gender", "sociaaleconomische positie", "opleiding",
]  # fmt: skip


def unfold(page: Page) -> None:
    """Press the button that shows the numbers."""
    page.view.composition.button.setFocus()
    press(Qt.Key.Key_Space)


def test_the_six_attributes_each_have_groups_and_unknown(page: Page) -> None:
    assert not page.view.composition.inside.isVisible()

    unfold(page)

    lists = page.view.composition.lists
    assert [each.attribute.key for each in lists] == ATTRIBUTES
    assert [list(each.fields)[-1] for each in lists] == [UNKNOWN] * 6
    assert all(len(each.fields) > 2 for each in lists)
    assert nameless(page.view) == []


def test_counts_are_kept_with_the_table_and_their_sum_is_said(qtbot: QtBot, page: Page) -> None:
    page.choose_theme()
    unfold(page)
    press(Qt.Key.Key_Tab)
    type_words("3")
    press(Qt.Key.Key_Return)
    type_words("4x")
    last = page.view.composition.lists[0].fields[UNKNOWN]
    last.setFocus()
    type_words("1")

    assert page.view.composition.lists[0].sum.text() == "8 together"
    keep(qtbot, page)

    groups = vocabulary("representation")[0].groups
    assert page.kept().dialogue.representation == (
        Count("leeftijd", groups[0], 3),
        Count("leeftijd", groups[1], 4),
        Count("leeftijd", UNKNOWN, 1),
    )
    assert page.kept().seats == ()


def test_what_was_counted_is_shown_also_when_it_is_in_no_list(
    qtbot: QtBot, opens: Opens, store: Store
) -> None:
    counts = (Count("leeftijd", "rond de veertig", 2), Count("dialect", "Twents", 5))
    dialogue = a_dialogue(representation=counts)
    page = opens(a_work(an_editor(store, a_dossier(dialogue))))

    assert page.view.composition.inside.isVisible()
    assert "Twents" in words_on(page.view)
    field = page.view.composition.lists[0].fields["rond de veertig"]
    assert field.text() == "2"
    field.setFocus()
    press(Qt.Key.Key_Backspace)
    keep(qtbot, page)

    assert page.kept().dialogue.representation == (Count("dialect", "Twents", 5),)


def test_no_seat_shows_those_attributes(page: Page) -> None:
    unfold(page)

    lines = [line for row in page.view.seats.rows for line in row]
    told = " ".join(line.accessibleName() for line in lines).casefold()
    assert [word for word in ATTRIBUTES if word in told] == []


def test_enter_at_the_last_number_goes_on(page: Page) -> None:
    unfold(page)
    page.view.composition.lists[-1].fields[UNKNOWN].setFocus()

    press(Qt.Key.Key_Return)

    assert QApplication.focusWidget() is page.view._reading_page
