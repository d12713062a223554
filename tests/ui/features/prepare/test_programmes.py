"""What the programme and the type of a table bring along: themes, texts, and whom one asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import Seat
from facilitator.storage.store import Store
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.builders import a_dialogue, a_dossier, a_seat
from tests.editors import an_editor
from tests.ui.accessibility import cut_words, nameless, press, type_words, words_on
from tests.ui.app_builder import a_work
from tests.ui.features.prepare.pages import Opens, Page, choose, keep, replace_text

Key = Qt.Key


def fill_row(*texts: str) -> None:
    """Type the fields of a seat, with Tab between them."""
    for text in texts:
        type_words(text)
        press(Key.Key_Tab)


def test_another_programme_brings_its_own_themes_and_types(qtbot: QtBot, page: Page) -> None:
    head, library = page.view.head, page.context.library
    assert head.programme.currentText() == "Nederland na de crisis"
    local = library.programmes["dialoogtafel-in-uw-gemeente"]

    choose(head.programme, "Dialoogtafel in uw gemeente")

    types = [head.script.itemData(at) for at in range(head.script.count())]
    assert types == [script.id for script in library.scripts_of(local)]
    script = library.scripts[types[0]]
    themes = [head.theme.itemText(at) for at in range(1, head.theme.count())]
    assert themes == [each.title for each in library.themes_of(local, script.theme_series)]

    head.theme.setFocus()
    press(Key.Key_Down)
    keep(qtbot, page)

    assert page.kept().dialogue.programme == local.id


def test_what_both_programmes_have_stays_chosen(page: Page) -> None:
    choose(page.view.head.script, "Focustafel")
    replace_text(page.view.head.municipality, "Goes")

    choose(page.view.head.programme, "Dialoogtafel in uw gemeente")

    form = page.view.form()
    assert (form.script, form.municipality, form.theme) == ("focustafel", "Goes", "")


def test_the_programme_of_the_last_table_is_offered_first(qtbot: QtBot, page: Page) -> None:
    choose(page.view.head.programme, "Dialoogtafel in uw gemeente")
    page.view.head.theme.setFocus()
    press(Key.Key_Down)
    keep(qtbot, page)

    assert page.context.catalogue.last_chosen == "dialoogtafel-in-uw-gemeente"
    assert page.context.catalogue.programme().id == "dialoogtafel-in-uw-gemeente"


def test_a_table_has_the_texts_of_its_own_programme(page: Page) -> None:
    context = page.context
    purposes = {}
    for programme in context.library.programmes.values():
        script = context.catalogue.script("themadialoog", programme.id)
        assert script is not None
        [card] = [each for each in script.steps[0].prompts if each.programme_text == "doel"]
        purposes[programme.id] = card.questions
        assert card.questions == programme.purpose
    assert len(set(purposes.values())) == len(purposes)


def test_organisations_are_asked_for_names_and_who_agreed(qtbot: QtBot, page: Page) -> None:
    choose(page.view.head.script, "Focustafel")
    page.view.head.theme.setFocus()
    press(Key.Key_Down)
    page.view.seats.rows[0][0].setFocus()

    fill_row("Anja de Wit", "Stichting Buurtkracht", "voorzitter", "Ruimte voor de buurt")
    press(Key.Key_Space)
    press(Key.Key_Tab)
    fill_row("Karim Bos", "Provincie")
    page.view.seats.rows[2][1].setFocus()
    type_words("Waterschap")
    keep(qtbot, page)

    told = [
        (s.full_name, s.organisation, s.role_label, s.name_agreed, s.sort)
        for s in page.kept().seats
    ]
    assert told == [
        ("Anja de Wit", "Stichting Buurtkracht", "voorzitter", True, "organisatie"),
        ("Karim Bos", "Provincie", "Provincie", False, "organisatie"),
        ("", "Waterschap", "Waterschap", False, "organisatie"),
    ]
    papers = [seat.position_paper for seat in page.kept().seats]
    assert papers == ["Ruimte voor de buurt", "", ""]


def test_experts_are_asked_for_title_institute_and_expertise(qtbot: QtBot, page: Page) -> None:
    choose(page.view.head.script, "Wetenschapsdialoog")
    page.view.head.theme.setFocus()
    press(Key.Key_Down)
    page.view.seats.rows[0][0].setFocus()

    fill_row("prof. dr.", "Ineke van Dalen", "Universiteit aan de Maas", "economie")
    page.view.seats.rows[1][1].setFocus()
    type_words("Iemand")
    keep(qtbot, page)

    first, second = page.kept().seats
    assert (first.title, first.full_name) == ("prof. dr.", "Ineke van Dalen")
    assert (first.organisation, first.expertise) == ("Universiteit aan de Maas", "economie")
    assert (first.role_label, first.sort, first.name_agreed) == ("economie", "expert", False)
    assert second.role_label == "participant"


def test_enter_goes_to_the_next_seat_and_what_was_typed_stays(page: Page) -> None:
    choose(page.view.head.script, "Focustafel")
    rows = page.view.seats.rows
    rows[0][2].setFocus()
    type_words("voorzitter")

    press(Key.Key_Return)

    assert QApplication.focusWidget() is rows[1][0]
    choose(page.view.head.script, "Themadialoog")
    assert rows[0][0].text() == "voorzitter"
    assert not rows[0].agreed.isVisible()


def test_a_tick_alone_is_no_seat(qtbot: QtBot, page: Page) -> None:
    choose(page.view.head.script, "Focustafel")
    page.view.head.theme.setFocus()
    press(Key.Key_Down)
    page.view.seats.rows[0].agreed.setFocus()
    press(Key.Key_Space)

    keep(qtbot, page)

    assert page.kept().seats == ()


def an_expert(number: int) -> Seat:
    """Build a seat of somebody who may be named."""
    return a_seat(
        number,
        "economie",
        full_name="Ineke van Dalen",
        expertise="economie",
        sort="expert",
        name_agreed=True,
    )


def test_names_and_ticks_are_there_when_a_table_is_changed(
    qtbot: QtBot, opens: Opens, store: Store
) -> None:
    dialogue = a_dialogue(kind="wetenschapsdialoog", script="wetenschapsdialoog")
    work = a_work(an_editor(store, a_dossier(dialogue, seats=[an_expert(1)])))
    page = opens(work)
    row = page.view.seats.rows[0]
    assert [line.text() for line in row] == ["", "Ineke van Dalen", "", "economie", ""]
    assert row.agreed.isChecked()

    row.agreed.setFocus()
    press(Key.Key_Space)
    keep(qtbot, page)

    assert not page.kept().seats[0].name_agreed
    assert page.kept().seats[0].sort == "expert"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("kind", ["Focustafel", "Wetenschapsdialoog"])
def test_every_seat_can_be_read_at_every_size(
    qtbot: QtBot, page: Page, kind: str, percent: int
) -> None:
    look().choose(Scheme.LIGHT, percent)
    try:
        choose(page.view.head.script, kind)
        qtbot.waitUntil(lambda: cut_words(page.view) == [])
        narrowest = min(line.width() for row in page.view.seats.rows for line in row)
        assert narrowest >= 0.9 * page.view.fontMetrics().horizontalAdvance("prof. dr. ir.")
        assert nameless(page.view) == []
        headed = percent < 200  # in less room every field has its name above it
        qtbot.waitUntil(lambda: ("Expertise" in words_on(page.view.seats)) is (kind[0] == "W"))
        qtbot.waitUntil(lambda: words_on(page.view.seats).count("Name\n") == (headed or 8))
    finally:
        look().choose(Scheme.AUTO, 100)
