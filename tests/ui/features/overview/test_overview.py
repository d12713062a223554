"""The overview in the window: keys in; what is shown and what is stored out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import Item, ItemKind, seated
from facilitator.jobs import at_once
from facilitator.services.programme_overview import read_overview
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.overview.presenter import OverviewPresenter
from facilitator.ui.features.overview.results import ResultRow, ResultsModel
from facilitator.ui.features.overview.tables_model import (
    Column,
    OverviewModel,
    OverviewTableRow,
    ThemeRow,
)
from facilitator.ui.features.overview.texts import OverviewTexts, columns
from facilitator.ui.features.overview.view import OverviewView
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import records_of
from tests.ui.app_builder import Laptop

Key = Qt.Key


def an_id(key: str) -> DialogueId:
    return DialogueId(derived_id("tests", key))


def put(laptop: Laptop, key: str, *items: Item, **changes: object) -> Dialogue:
    """Put a table in the store, with these notes."""
    head = replace(a_dialogue(), id=an_id(key), **changes)  # type: ignore[arg-type]
    seat = a_seat(1, "student", dialogue_id=head.id)
    own = [replace(each, dialogue_id=head.id) for each in items]
    dossier = a_dossier(head, seats=[seat], items=own)
    laptop.context.store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    return head


def note(key: str, text: str, kind: ItemKind = ItemKind.KNEL, position: int = 1) -> Item:
    return an_item(text, kind, dialogue_id=an_id(key), position=position)


def page(laptop: Laptop) -> OverviewView:
    """Go to the overview and wait until it is read."""
    laptop.press(Command.OVERVIEW)
    laptop.finish_tasks()
    view = laptop.window.screen_in_front()
    assert isinstance(view, OverviewView)
    return view


def shown(view: OverviewView) -> list[str]:
    """Give the headings, and number and place of the tables, as they stand."""
    rows = view.tables.tables.rows()
    return [
        row.title if isinstance(row, ThemeRow) else f"{row.cells[0]} {row.cells[2]}"
        for row in rows
    ]


def proposals(view: OverviewView) -> list[str]:
    return [
        row.proposal for row in view.tables.tables.rows() if isinstance(row, OverviewTableRow)
    ]


def current(view: OverviewView) -> OverviewTableRow:
    row = view.tables.tables.row_at(view.tables.currentIndex())
    assert row is not None
    return row


def three_tables(laptop: Laptop) -> None:
    put(laptop, "a", note("a", "De bus kwam niet."), number=1)
    put(
        laptop,
        "b",
        note("b", "De bus was vol.", ItemKind.KIEM),
        number=None,
        municipality="Ede",
    )
    put(laptop, "c", note("c", "Een bos.", ItemKind.DREAM), theme="Wonen", number=7)


def found(view: OverviewView) -> Sequence[ResultRow]:
    assert view.results_in_front
    model = view.results.results
    rows = map(model.row, range(model.rowCount()))
    return [row for row in rows if row]


def test_an_empty_laptop_says_so_kindly(laptop: Laptop) -> None:
    view = page(laptop)

    assert view.empty.text() == "Your tables will be here, as soon as there are any."
    assert not view.accept_button.isVisible()


def test_tables_stand_under_their_theme_with_what_is_missing(laptop: Laptop) -> None:
    three_tables(laptop)

    view = page(laptop)

    assert shown(view) == ["Gezondheid", "1 Goes", "– Ede", "Wonen", "7 Goes"]
    assert view.totals.text().startswith("3 tafels · 2 municipalities · 24 people · 3 notities")
    assert current(view).id == an_id("a")
    laptop.key(Key.Key_Down)
    assert "no number" in current(view).missing
    assert view.said.text().startswith(
        "Gezondheid · no number yet · Ede: no number; nothing in"
    )


def test_arrows_pass_the_headings_and_enter_opens_the_table(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)

    laptop.key(Key.Key_Down, times=2)
    assert current(view).id == an_id("c")
    laptop.key(Key.Key_Return)

    assert laptop.table_id == an_id("c")


def test_a_number_is_typed_where_it_stands_and_enter_goes_on(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)

    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_1)
    laptop.key(Key.Key_2)
    laptop.key(Key.Key_Return)
    laptop.wait(laptop.context.store.registry.own_numbers)

    assert laptop.context.store.registry.own_numbers() == {an_id("b"): 12}
    assert shown(view) == ["Gezondheid", "1 Goes", "12 Ede", "Wonen", "7 Goes"]
    assert current(view).id == an_id("c")
    assert laptop.window.screen_in_front() is view


def test_escape_leaves_the_number_as_it_was(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)

    laptop.key(Key.Key_9)
    laptop.key(Key.Key_Escape)

    assert laptop.context.store.registry.own_numbers() == {}
    assert view.tables.hasFocus()


def test_a_number_in_use_is_told_and_not_kept(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)

    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_1)
    laptop.key(Key.Key_Return)
    laptop.wait(lambda: "belongs to Goes" in view.said.text())

    assert laptop.context.store.registry.own_numbers() == {}
    assert current(view).id == an_id("b")


def test_del_gives_a_table_its_own_number_back(laptop: Laptop) -> None:
    three_tables(laptop)
    laptop.context.store.registry.set_numbers({an_id("a"): 30})
    view = page(laptop)
    assert current(view).cells[0] == "30"

    laptop.key(Key.Key_Delete)
    laptop.wait(lambda: not laptop.context.store.registry.own_numbers())

    assert "1 Goes" in shown(view)


def test_one_key_takes_all_numbers_that_are_proposed(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)
    assert proposals(view) == ["", "→ 2", ""]

    laptop.press(Command.KEEP)

    assert laptop.context.store.registry.own_numbers() == {an_id("b"): 2}
    assert proposals(view) == ["", "", ""]
    assert not view.accept_button.isVisible()


def test_numbers_are_taken_back_and_given_again(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)
    laptop.key(Key.Key_Down)
    for digit in (Key.Key_1, Key.Key_2, Key.Key_Return):
        laptop.key(digit)
    laptop.wait(lambda: "12 Ede" in shown(view))
    laptop.key(Key.Key_Up)
    laptop.key(Key.Key_Delete)  # the number 12 of Ede
    laptop.wait(lambda: "– Ede" in shown(view))

    laptop.press(Command.UNDO)
    assert "12 Ede" in shown(view)
    assert current(view).id == an_id("b")
    laptop.press(Command.UNDO)
    assert "– Ede" in shown(view)
    assert laptop.context.store.registry.own_numbers() == {}
    laptop.press(Command.UNDO)  # nothing more to take back
    laptop.press(Command.REDO)
    assert laptop.context.store.registry.own_numbers() == {an_id("b"): 12}
    assert laptop.window.screen_in_front() is view


def test_an_open_table_shows_its_new_number(laptop: Laptop) -> None:
    three_tables(laptop)
    page(laptop)
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Return)
    laptop.press(Command.OVERVIEW)
    laptop.finish_tasks()

    laptop.press(Command.KEEP)

    assert laptop.application.tables.table(an_id("b")).dialogue.number == 2


def test_words_find_notes_and_enter_opens_the_table_at_the_note(laptop: Laptop) -> None:
    three_tables(laptop)
    put(laptop, "d", *(note("d", f"Regel {n}.", position=n) for n in range(40)), number=4)
    view = page(laptop)

    laptop.press(Command.FIND_TABLE)
    laptop.type("regel 7")
    laptop.finish_tasks()
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Return)

    assert laptop.table_id == an_id("d")
    assert laptop.capture.stream.hasFocus()
    chosen = laptop.capture.stream.current()
    assert chosen == note("d", "Regel 7.", position=7).id
    assert view is not laptop.window.screen_in_front()


def test_what_was_found_says_where_and_who_said_it(laptop: Laptop) -> None:
    seat = a_seat(1, "student", dialogue_id=an_id("a"))
    item = replace(note("a", "De bus kwam niet."), speaker=seated(seat.id))
    put(laptop, "a", item, number=3)
    view = page(laptop)

    laptop.press(Command.FIND_TABLE)
    laptop.type("bus")
    laptop.finish_tasks()

    [row] = found(view)
    assert row.spoken == (
        "knel · Gezondheid · dialogue 3 · Goes: De bus kwam niet. (student, dialoog 3)"
    )
    assert (("bus", True)) in row.parts
    assert view.said.text() == "1 notitie at 1 tafel in 1 gemeente"


def test_among_notes_no_numbers_are_taken(laptop: Laptop) -> None:
    three_tables(laptop)
    page(laptop)
    laptop.press(Command.FIND_TABLE)
    laptop.type("bus")
    laptop.finish_tasks()

    laptop.press(Command.KEEP)

    assert laptop.context.store.registry.own_numbers() == {}


def test_escape_in_the_search_line_shows_the_tables_again(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)
    laptop.press(Command.FIND_TABLE)
    laptop.type("bus")
    laptop.finish_tasks()
    assert len(found(view)) == 2

    laptop.key(Key.Key_Escape)

    assert not view.results_in_front
    assert len(shown(view)) == 5


def test_nothing_found_says_what_to_try(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)

    laptop.press(Command.FIND_TABLE)
    laptop.type("vuurtoren")
    laptop.finish_tasks()

    assert view.empty.text() == "Nothing found. Try fewer words, or other filters."


def test_filters_are_chosen_by_keyboard(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)
    laptop.press(Command.FIND_TABLE)
    laptop.type("bus")
    laptop.push(view.filters_button)
    laptop.finish_tasks()

    laptop.tab_to(view.filters.kind)
    laptop.key(Key.Key_Down, times=2)

    assert view.filters.kind.value == ItemKind.KIEM
    assert [row.text for row in found(view)] == ["De bus was vol."]
    laptop.tab_to(view.filters.role)
    assert view.filters.role.findData("student") > 0


def test_only_tables_that_lack_something_or_of_one_theme_are_shown(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)

    laptop.tab_to(view.theme_box)
    laptop.key(Key.Key_Down, times=2)
    assert shown(view) == ["Wonen", "7 Goes"]
    laptop.key(Key.Key_Up, times=2)
    laptop.push(view.gaps_only)

    assert len(shown(view)) == 5


def test_practice_tables_stand_apart(laptop: Laptop) -> None:
    three_tables(laptop)
    put(laptop, "p", note("p", "Oefening."), practice=True, number=None)

    view = page(laptop)

    assert shown(view)[-2:] == ["Practice tables", "– Goes"]
    assert proposals(view)[-1] == ""
    assert view.totals.text().startswith("3 tafels")


def test_the_page_is_read_again_when_it_is_opened_again(laptop: Laptop) -> None:
    three_tables(laptop)
    view = page(laptop)
    laptop.press(Command.BACK)
    put(laptop, "z", note("z", "Later."), theme="Natuur", number=1)

    assert page(laptop) is view
    assert shown(view)[-2:] != ["Natuur", "1 Goes"]
    assert "Natuur" in shown(view)


@pytest.mark.parametrize(
    "model", [OverviewModel([Column("No."), Column("Date")]), ResultsModel()], ids=type
)
def test_the_models_keep_the_rules_of_qt(
    qtmodeltester: ModelTester, model: OverviewModel | ResultsModel, qapp: QApplication
) -> None:
    assert qapp is not None
    if isinstance(model, OverviewModel):
        model.set_rows([ThemeRow("Gezondheid", "1"), OverviewTableRow(1, ("4", "vandaag"))])
    else:
        place = "Gezondheid"
        row = ResultRow(an_id("a"), None, "", place, (("De ", False), ("bus", True)))
        model.show(2, lambda _first, _count: [row, None])
    qtmodeltester.check(model)


def test_tables_are_told_in_slices(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    three_tables(laptop)
    view = OverviewView(columns(laptop.context.language))
    presenter = OverviewPresenter(view, laptop.context, laptop.application.overview)
    presenter._overview = at_once(read_overview(laptop.context.store))
    pauses = sum(1 for _ in presenter._tell_all())
    monkeypatch.setattr("facilitator.ui.features.overview.presenter.TOLD_PER_SLICE", 1)

    assert sum(1 for _ in presenter._tell_all()) == pauses + 2


def test_a_table_is_told_once_while_nothing_about_it_changes(laptop: Laptop) -> None:
    three_tables(laptop)
    store, told, today = laptop.context.store, OverviewTexts(), date(2026, 11, 22)
    lines = at_once(read_overview(store)).tables
    rows = [told.row(line, None, today) for line in lines]

    store.registry.set_numbers({an_id("b"): 2})

    after = at_once(read_overview(store)).tables
    again = [told.row(line, None, today) for line in after]
    assert [row.cells[0] for row in again] == ["1", "2", "7"]
    assert [new is old for new, old in zip(again, rows, strict=True)] == [True, False, True]
    assert told.row(after[0], 9, today).proposal == "→ 9"
    assert told.row(after[0], None, date(2026, 11, 23)) is not again[0]
