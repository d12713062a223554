"""Making a table ready: keys in, what is shown and what is stored out."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.items import seated
from facilitator.storage.store import Store
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor
from tests.ui.accessibility import cut_words, nameless, press, stops, type_words, words_on
from tests.ui.app_builder import a_work
from tests.ui.features.prepare.pages import CTRL, Opens, Page, choose, keep, replace_text


def test_type_and_theme_are_enough(qtbot: QtBot, page: Page) -> None:
    page.choose_theme()

    keep(qtbot, page)

    dossier = page.kept()
    assert (dossier.dialogue.kind, dossier.dialogue.theme) == ("themadialoog", "Gezondheid")
    assert [step.key for step in dossier.steps] == [
        "welkom", "knel_kiem", "droom", "eerste_stappen", "slotronde",
    ]  # fmt: skip
    assert dossier.dialogue.status is DialogueStatus.PREPARED
    assert dossier.seats == ()
    assert page.done[-1][1] is False


def test_the_text_of_the_theme_and_the_moves_are_there_without_typing(
    qtbot: QtBot, page: Page
) -> None:
    theme = page.context.library.theme("Gezondheid")
    assert theme is not None

    page.choose_theme()

    side = page.view.reading
    qtbot.waitUntil(lambda: theme.questions[-1] in words_on(side))
    told = ("5 move(s), together 120 minutes", "Knel en kiem", "40 min", *theme.paragraphs)
    assert [text for text in told if text not in words_on(side)] == []


def test_all_types_can_be_chosen(page: Page) -> None:
    box = page.view.head.script

    names = [box.itemText(place) for place in range(box.count())]

    assert len(names) == 8
    assert [name for name in names if name.endswith("– follows later")] == []
    box.setFocus()
    press(Qt.Key.Key_Down)
    assert box.currentText() == names[1]


def test_the_themes_are_those_of_the_programme(page: Page) -> None:
    box = page.view.head.theme

    names = [box.itemText(place) for place in range(box.count())]

    assert names[0] == "Choose a theme …"
    assert len(names) == 8


def test_another_type_brings_its_own_themes_and_moves(qtbot: QtBot, page: Page) -> None:
    box, library = page.view.head.script, page.context.library
    script = library.scripts["wetenschapsdialoog"]

    box.setCurrentIndex(box.findData(script.id))

    themes = library.themes_of(page.context.catalogue.programme(), script.theme_series)
    offered = [page.view.head.theme.itemText(at) for at in range(page.view.head.theme.count())]
    assert offered[1:] == [theme.title for theme in themes]
    qtbot.waitUntil(lambda: script.steps[0].title in words_on(page.view.reading))


def test_one_more_seat_can_be_asked_for(page: Page) -> None:
    page.view.seats.add_button.setFocus()

    press(Qt.Key.Key_Space)

    assert len(page.view.seats.rows) == 9
    assert QApplication.focusWidget() is page.view.seats.rows[8][0]


def test_without_a_theme_it_says_so_and_goes_there(qtbot: QtBot, page: Page) -> None:
    keep(qtbot, page)

    assert page.done == []
    assert "Choose a theme first." in words_on(page.view)
    assert QApplication.focusWidget() is page.view.head.theme
    assert page.view.head.theme.accessibleDescription() == "Choose a theme first."

    page.choose_theme()

    assert "Choose a theme first." not in words_on(page.view)


def test_everything_that_is_filled_in_is_kept(qtbot: QtBot, page: Page) -> None:
    page.choose_theme()
    head = page.view.head
    replace_text(head.day, "9-4-2027")
    replace_text(head.number, "4")
    replace_text(head.municipality, "den haag")
    replace_text(head.host, "wethouder")
    head.form.setFocus()
    type_words("hyb")
    replace_text(page.view.seats.rows[0][0], "patiënt")
    replace_text(page.view.seats.rows[0][1], "Zoë")
    replace_text(page.view.seats.rows[2][0], "  bakker ")

    keep(qtbot, page)

    dialogue = page.kept().dialogue
    assert (dialogue.held_on, dialogue.number) == (date(2027, 4, 9), 4)
    assert (dialogue.municipality, dialogue.municipality_code) == ("Den Haag", "GM0518")
    assert (dialogue.host_function, dialogue.form) == ("wethouder", "hybride")
    seats = [(seat.number, seat.role_label, seat.first_name) for seat in page.kept().seats]
    assert seats == [(1, "patiënt", "Zoë"), (3, "bakker", "")]
    assert dialogue.participants == 2


def test_today_is_filled_in_and_may_be_taken_out(qtbot: QtBot, page: Page) -> None:
    page.choose_theme()
    assert page.view.head.day.text() == "21-11-2026"
    assert "zaterdag 21 november 2026" in words_on(page.view)
    page.view.head.day.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Backspace)

    keep(qtbot, page)

    assert page.kept().dialogue.held_on is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("22/11", date(2026, 11, 22)),
        ("3 dec", date(2026, 12, 3)),
        ("3 mrt 2027", date(2027, 3, 3)),
        ("2027-01-31", date(2027, 1, 31)),
        ("Tomorrow", date(2026, 11, 22)),
        ("31-2-2027", None),
        ("3 ma", None),
        ("gisteren avond", None),
    ],
)
def test_a_day_is_read_as_people_write_it(page: Page, typed: str, meant: date | None) -> None:
    replace_text(page.view.head.day, typed)

    assert page.view.head.day.day() == meant


def test_arrows_change_the_day(page: Page) -> None:
    page.view.head.day.setFocus()

    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Down)

    assert page.view.head.day.text() == "22-11-2026"
    assert "zondag 22 november 2026" in words_on(page.view)


def test_what_is_no_day_is_asked_again(qtbot: QtBot, page: Page) -> None:
    page.choose_theme()
    replace_text(page.view.head.day, "straks")

    keep(qtbot, page)

    assert page.done == []
    assert "This is no day. Write it like 21-11-2026." in words_on(page.view)
    assert QApplication.focusWidget() is page.view.head.day


def test_a_municipality_is_completed_also_from_another_name(page: Page) -> None:
    replace_text(page.view.head.municipality, "Den H")

    assert "'s-Gravenhage" in page.view.head.municipality.suggestions()


def test_another_name_says_which_municipality_is_meant(page: Page) -> None:
    replace_text(page.view.head.municipality, "Den Haag")

    assert "In the list: 's-Gravenhage" in words_on(page.view)


def test_a_place_that_is_not_in_the_list_is_fine(qtbot: QtBot, page: Page) -> None:
    page.choose_theme()
    replace_text(page.view.head.municipality, "Regio Achterhoek")
    assert "Not in the list; that is fine." in words_on(page.view)

    keep(qtbot, page)

    dialogue = page.kept().dialogue
    assert (dialogue.municipality, dialogue.municipality_code) == ("Regio Achterhoek", "")


def test_hosts_are_suggested_and_any_other_may_be_typed(qtbot: QtBot, page: Page) -> None:
    page.choose_theme()
    page.view.head.host.setFocus()
    press(Qt.Key.Key_Down)
    assert page.view.head.host.suggestions()[:2] == ["burgemeester", "wethouder"]
    press(Qt.Key.Key_Escape)
    page.view.head.host.setFocus()
    type_words("voorzitter van de wijkraad")

    keep(qtbot, page)

    assert page.kept().dialogue.host_function == "voorzitter van de wijkraad"


def test_the_number_takes_figures_only(page: Page) -> None:
    replace_text(page.view.head.number, "4a")

    assert page.view.head.number.text() == "4"


def test_enter_goes_from_role_to_role_and_adds_a_row_at_the_end(page: Page) -> None:
    rows = page.view.seats.rows
    assert len(rows) == 8
    rows[6][0].setFocus()

    for role in ("student", "bakker", "boer"):
        type_words(role)
        press(Qt.Key.Key_Return)

    assert [seat.role for seat in page.view.seats.seats()][6:] == [
        "student",
        "bakker",
        "boer",
        "",
    ]
    assert QApplication.focusWidget() is rows[9][0]


def test_enter_in_a_line_goes_to_the_next_field(page: Page) -> None:
    page.view.head.day.setFocus()

    press(Qt.Key.Key_Return)

    assert QApplication.focusWidget() is page.view.head.number

    press(Qt.Key.Key_Return)

    assert QApplication.focusWidget() is page.view.head.municipality


def test_making_ready_and_beginning(page: Page) -> None:
    page.choose_theme()
    page.view.begin_button.setFocus()

    press(Qt.Key.Key_Space)

    assert page.done[-1][1] is True


def test_going_back_keeps_nothing(page: Page) -> None:
    page.view.leave_button.setFocus()

    press(Qt.Key.Key_Space)

    assert (page.left, page.context.store.overview()) == ([True], ())


def test_everything_has_a_name_and_tab_goes_down_the_page(page: Page) -> None:
    head, view = page.view.head, page.view
    lines = [line for row in view.seats.rows for line in row]

    assert nameless(view) == []
    assert stops(view)[:8] == [
        head.programme, head.script, head.theme, head.day, head.number, head.municipality,
        head.host, head.form,
    ]  # fmt: skip
    assert stops(view)[8 : 8 + len(lines)] == lines
    buttons = [view.ready_button, view.begin_button, view.leave_button, view.theme_button]
    assert stops(view)[-4:] == buttons


def a_known_page(
    opens: Opens, store: Store, status: DialogueStatus
) -> tuple[Page, UndoableEditor]:
    """Open a table of two that is in the store already."""
    dialogue = a_dialogue(status=status, municipality="Goes", number=4, form="digitaal")
    dossier = a_dossier(dialogue, seats=[a_seat(1, "student"), a_seat(3, "bakker")])
    spoken = an_item(speaker=seated(dossier.seats[0].id))
    work = a_work(an_editor(store, a_dossier(dialogue, seats=dossier.seats, items=[spoken])))
    return opens(work), work


def test_a_table_that_is_there_is_shown_as_it_is(opens: Opens, store: Store) -> None:
    page, _ = a_known_page(opens, store, DialogueStatus.PREPARED)

    form = page.view.form()
    assert (form.theme, form.number, form.municipality) == ("Gezondheid", "4", "Goes")
    assert (form.day, form.host_function, form.form) == ("21-11-2026", "wethouder", "digitaal")
    assert [line.role for line in form.seats[:4]] == ["student", "", "bakker", ""]
    assert "Change the table" in words_on(page.view)
    assert not page.view.head.script.isEnabled()


def test_changing_a_table_can_be_undone(qtbot: QtBot, opens: Opens, store: Store) -> None:
    page, work = a_known_page(opens, store, DialogueStatus.RUNNING)
    replace_text(page.view.head.municipality, "Zutphen")
    replace_text(page.view.seats.rows[1][0], "huisarts")

    keep(qtbot, page)

    dossier = page.kept()
    assert dossier.dialogue.municipality == "Zutphen"
    assert [seat.role_label for seat in dossier.seats] == ["student", "huisarts", "bakker"]
    assert page.done[-1][1] is True
    work.history.undo()
    assert page.kept().dialogue.municipality == "Goes"


def test_a_changed_table_that_did_not_begin_goes_back_to_the_start(
    qtbot: QtBot, opens: Opens, store: Store
) -> None:
    page, work = a_known_page(opens, store, DialogueStatus.PREPARED)

    keep(qtbot, page)

    assert page.done == [(work.editor.dossier.dialogue.id, False)]
    assert not work.history.can_undo()


def test_a_seat_that_spoke_keeps_a_role(qtbot: QtBot, opens: Opens, store: Store) -> None:
    page, _ = a_known_page(opens, store, DialogueStatus.RUNNING)
    role = page.view.seats.rows[0][0]
    role.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Backspace)
    page.view.head.day.setFocus()

    keep(qtbot, page)

    assert page.done == []
    assert "There are notes of seat 1. Give it a role." in words_on(page.view)
    assert QApplication.focusWidget() is role
    type_words("scholier")
    assert "There are notes" not in words_on(page.view)


def test_a_theme_of_another_programme_stays(opens: Opens, store: Store) -> None:
    work = a_work(an_editor(store, a_dossier(a_dialogue("Onze haven"))))

    page = opens(work)

    assert page.view.form().theme == "Onze haven"


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_no_words_are_cut(
    qtbot: QtBot, page: Page, percent: int, size: tuple[int, int]
) -> None:
    look().choose(Scheme.LIGHT, percent)
    try:
        page.view.resize(*size)
        page.choose_theme()
        qtbot.waitUntil(lambda: cut_words(page.view) == [])
        assert page.view.width() == size[0]
    finally:
        look().choose(Scheme.AUTO, 100)


def test_enter_takes_the_only_municipality_that_begins_so(page: Page) -> None:
    replace_text(page.view.head.municipality, "Tilb")

    press(Qt.Key.Key_Return)

    assert page.view.head.municipality.text() == "Tilburg"
    assert QApplication.focusWidget() is page.view.head.host


@pytest.mark.parametrize("typed", ["Den Haag", "Ber", "Regio Achterhoek", ""])
def test_enter_takes_nothing_that_is_not_certain(page: Page, typed: str) -> None:
    replace_text(page.view.head.municipality, typed)

    press(Qt.Key.Key_Return)

    assert page.view.head.municipality.text() == typed


def test_the_text_beside_a_changed_table_stays_and_follows_the_theme(
    qtbot: QtBot, opens: Opens, store: Store
) -> None:
    page, work = a_known_page(opens, store, DialogueStatus.RUNNING)
    side, library = page.view.reading, page.context.library
    moves = [step.title for step in work.editor.dossier.steps]
    for title in ("Samen leven", "Gezondheid"):
        theme = library.theme(title)
        assert theme is not None
        choose(page.view.head.theme, title)
        qtbot.waitUntil(partial(_stands, theme.paragraphs[0], side))
        assert [move for move in moves if move not in words_on(side)] == []
        assert side.mapTo(page.view, side.rect().topLeft()).x() > page.view.width() // 2


def _stands(text: str, screen: QWidget) -> bool:
    return text in words_on(screen)


def test_words_in_an_empty_field_cannot_be_taken_for_typed_ones(page: Page) -> None:
    fields = (page.view.head.day, page.view.head.number, page.view.head.host)

    told = [field.placeholderText() for field in fields if field.placeholderText()]

    assert told == ["for example: alderman"]


@pytest.mark.parametrize(
    "size", [(1366, 768), (1200, 700), (1093, 544), (911, 512), (853, 480)]
)
@pytest.mark.parametrize("percent", [100, 125])
def test_the_text_beside_the_form_never_costs_it_a_column(
    qtbot: QtBot, page: Page, size: tuple[int, int], percent: int
) -> None:
    look().choose(Scheme.LIGHT, percent)
    try:
        page.view.resize(*size)
        head, two = page.view.head, size != (853, 480) or percent == 100
        qtbot.waitUntil(lambda: same_line(head.programme, head.script) is two)
    finally:
        look().choose(Scheme.AUTO, 100)


def same_line(one: QWidget, other: QWidget) -> bool:
    """Say whether two fields stand beside each other."""
    places = [each.mapTo(each.window(), QPoint()) for each in (one, other)]
    return places[0].y() == places[1].y() and places[0].x() != places[1].x()
