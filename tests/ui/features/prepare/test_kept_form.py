"""What is filled in and not kept with a table is there again, after leaving and quitting."""

import asyncio

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import Count, DialogueStatus
from facilitator.domain.records.drafts import Draft
from facilitator.storage.store import Store
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.prepare.form import SeatLine, TableForm
from facilitator.ui.features.prepare.reading_form import NEW, PLACE, KeptForm
from tests.builders import a_dialogue, a_dossier, a_seat
from tests.editors import an_editor
from tests.ui.accessibility import press, words_on
from tests.ui.app_builder import a_work
from tests.ui.features.prepare.pages import Opens, Page, keep, replace_text

FULL = TableForm(
    programme="nederland-na-de-crisis",
    script="themadialoog",
    theme="Gezondheid",
    day="overmorg",
    municipality="Goe",
    seats=(SeatLine("student", "Zoë"), SeatLine(agreed=True)),
    counts=(Count("leeftijd", "stad", 0),),
)


def test_a_form_comes_back_as_it_was(store: Store) -> None:
    kept = KeptForm(store, None, TableForm())
    assert kept.read() is None

    kept.write(FULL)

    assert KeptForm(store, None, TableForm(day="1-1-2027")).read() == FULL
    kept.drop()
    assert kept.read() is None


def test_what_another_version_wrote_is_not_read(store: Store) -> None:
    for text in ("", "[]", "{}", '{"seats": [], "counts": [], "day": 3}', "nul"):
        store.keep_draft(Draft(NEW, PLACE, text, {"base": ""}))
        assert KeptForm(store, None, TableForm()).read() is None


def test_half_a_new_table_is_offered_again(qtbot: QtBot, opens: Opens, store: Store) -> None:
    page = opens(None)
    page.choose_theme()
    replace_text(page.view.head.municipality, "Zutph")
    replace_text(page.view.seats.rows[1][0], "bakker")
    qtbot.waitUntil(lambda: store.draft(NEW, PLACE) is not None)
    page.view.hide()

    again = opens(None)

    form = again.view.form()
    assert (form.theme, form.municipality) == ("Gezondheid", "Zutph")
    assert form.seats[1].role == "bakker"
    assert "You filled this in before" in words_on(again.view)


def test_one_may_begin_empty(
    opens: Opens, store: Store, loop: asyncio.AbstractEventLoop
) -> None:
    page = opens(None)
    replace_text(page.view.seats.rows[0][0], "bakker")
    page.view.hide()
    again = opens(None)
    assert again.view.head.programme.hasFocus()

    loop.run_until_complete(again.presenter.begin_afresh())

    assert again.view.seats.rows[0][0].text() == ""
    assert not again.view.again.isVisible()
    again.view.hide()
    assert store.draft(NEW, PLACE) is None
    assert not opens(None).view.again.isVisible()


def test_an_untouched_form_is_no_draft_and_a_kept_one_is_gone(
    qtbot: QtBot, opens: Opens, store: Store
) -> None:
    page = opens(None)
    assert not page.view.again.isVisible()
    page.view.hide()
    assert store.draft(NEW, PLACE) is None

    page = opens(None)
    page.choose_theme()
    keep(qtbot, page)
    page.view.hide()

    assert store.draft(NEW, PLACE) is None


def a_changed_page(opens: Opens, store: Store) -> tuple[Page, UndoableEditor]:
    """Open a table of one seat, change its place, and go away."""
    dialogue = a_dialogue(status=DialogueStatus.RUNNING, municipality="Goes")
    work = a_work(an_editor(store, a_dossier(dialogue, seats=[a_seat(1, "student")])))
    page = opens(work)
    assert not page.view.again.isVisible()
    replace_text(page.view.head.municipality, "Zutphen")
    page.view.leave_button.setFocus()
    press(Qt.Key.Key_Space)
    page.view.hide()
    return page, work


def test_changes_of_a_table_are_not_lost_by_going_back(
    opens: Opens, store: Store, loop: asyncio.AbstractEventLoop
) -> None:
    page, work = a_changed_page(opens, store)
    assert page.left == [True]
    assert work.editor.dossier.dialogue.municipality == "Goes"

    again = opens(work)

    assert again.view.form().municipality == "Zutphen"
    assert "These are your changes. They are not kept yet." in words_on(again.view)
    loop.run_until_complete(again.presenter.begin_afresh())
    assert again.view.form().municipality == "Goes"


def test_changes_that_began_from_an_older_table_are_left(
    qtbot: QtBot, opens: Opens, store: Store
) -> None:
    _, work = a_changed_page(opens, store)
    other = opens(work)
    replace_text(other.view.head.municipality, "Deventer")
    keep(qtbot, other)
    a_draft = store.draft(work.editor.dossier.dialogue.id, PLACE)

    assert a_draft is None
    assert opens(work).view.form().municipality == "Deventer"


def test_a_table_from_elsewhere_is_not_changed_by_looking_at_it(
    qtbot: QtBot, opens: Opens, store: Store
) -> None:
    """No programme, a form and a script that no data file has: as notes from a spreadsheet."""
    dialogue = a_dialogue(programme="", form="in de kerk", script="weg", theme="Onze haven")
    work = a_work(an_editor(store, a_dossier(dialogue)))
    before = work.editor.dossier
    page = opens(work)
    assert not page.view.again.isVisible()

    keep(qtbot, page)

    assert page.kept() == before
    assert not work.history.can_undo()
