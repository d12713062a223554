"""How far one can rely on a board, in a window: what is counted, shown and spoken."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.ui.features.clustering.account_view import AccountView
from tests.ui.app_builder import Laptop
from tests.ui.drivers import has_focus
from tests.ui.features.clustering.samples import (
    editor_of,
    make_kernen,
    put_tables,
    the_board,
    the_view,
)

Key = Qt.Key
FIRST = date(2026, 11, 20)


def the_account(laptop: Laptop) -> AccountView:
    view = laptop.window.screen_in_front()
    assert isinstance(view, AccountView)
    return view


def test_v_shows_what_each_table_brought_in_the_order_of_the_dates(laptop: Laptop) -> None:
    store = laptop.context.store
    put_tables(store, 3)
    for dossier in editor_of(store).board.source.dossiers:
        head = dossier.dialogue
        day = FIRST - timedelta(days=head.number or 0)
        store.apply(edited(ChangeName.PREPARE, head, replace(head, held_on=day)))
    make_kernen(store)
    board = the_board(laptop)
    assert board.theme_words.text().endswith("(version 1 of the theme)")
    laptop.type("v")
    view = the_account(laptop)
    assert has_focus(view.tables)
    assert view.title.text() == "Account of Samen leven"
    assert view.theme_words.text() == board.theme_words.text()
    assert view.sentences.text().splitlines() == [
        "5 kernen; of one table only: 1; without notes: 0.",
        "17 notities in no kern; set apart: 0.",
    ]
    rows = view.tables.yields.rows()
    assert [(row.text.split(" · ")[0], row.new, row.kernen) for row in rows] == [
        ("dialogue 3", 4, 4),
        ("dialogue 2", 0, 4),
        ("dialogue 1", 1, 5),
    ]
    assert rows[0].spoken == ("dialogue 3 · Hulst · 17 november 2026: 4 new of 4 kernen")
    laptop.key(Key.Key_Escape)
    assert the_view(laptop) is board
    assert has_focus(board.notes)
    laptop.push(board.account_button)
    assert the_account(laptop) is view
