"""The page of rode draden in a window: keys in; what is stored, shown and spoken out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import ItemKind
from facilitator.domain.reporting.thread_texts import THREAD_PLACES
from facilitator.domain.threads.layer import ThreadLayer
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.report_texts_view import ReportTextsView
from facilitator.ui.features.report.view import ReportView
from facilitator.ui.features.threads.keys import thread_keys
from facilitator.ui.features.threads.view import ThreadsView
from tests.builders import a_dialogue, a_dossier, an_item
from tests.domain.threads.samples import DESK, GREEN, HEALTH, MEET, PROGRAMME
from tests.editors import records_of
from tests.ui.app_builder import Laptop, sit_down
from tests.ui.drivers import ALT, has_focus
from tests.ui.features.threads.on_screen import put_themes, the_page

Key = Qt.Key


def opened(laptop: Laptop) -> ThreadsView:
    """Open the page over the tables of three themes."""
    put_themes(laptop.context.store)
    return the_page(laptop)


def stored(laptop: Laptop) -> ThreadLayer:
    """Read from the store what is told."""
    home = board_over_themes(PROGRAMME).id
    return ThreadLayer(laptop.context.store.layers.layer(home))


def titles(laptop: Laptop) -> list[str]:
    """Give what is told in the store: its title, or the tag it tells."""
    told = stored(laptop)
    return [one.title or told.tags_of(one.id)[0].name for one in told.threads.values()]


def names(view: ThreadsView) -> list[str]:
    return [row.name for row in view.table.threads.rows]


def test_the_table_tells_each_cell_with_its_theme_and_of_how_many(laptop: Laptop) -> None:
    view = opened(laptop)
    assert has_focus(view.table)
    assert names(view) == [DESK, MEET, GREEN]
    model = view.table.threads
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{DESK}, {HEALTH}, 3 of 3 tafels"
    none = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert none == f"{DESK}, Natuur en milieu, none of 1 tafel"
    assert model.index(0, 2).data() == "–"


def test_space_has_a_rode_draad_told_and_no_longer_and_undo_takes_it_back(
    laptop: Laptop,
) -> None:
    view = opened(laptop)
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Space)
    assert titles(laptop) == [MEET]
    assert view.table.threads.rows[1].told
    laptop.key(Key.Key_Space)
    assert titles(laptop) == []
    laptop.press(Command.UNDO)
    assert titles(laptop) == [MEET]
    laptop.press(Command.UNDO)
    assert titles(laptop) == []
    assert not stored(laptop).layer.records


def test_it_gets_a_title_and_sentences_that_are_one_step(laptop: Laptop) -> None:
    view = opened(laptop)
    laptop.key(Key.Key_Space)
    laptop.type("t")
    assert has_focus(view.panel.title)
    laptop.type("Eerst een mens")
    laptop.key(Key.Key_Tab)
    assert has_focus(view.panel.explanation)
    laptop.type("Wie hulp zoekt, komt een scherm tegen.")
    laptop.key(Key.Key_Escape)
    assert has_focus(view.table)
    [told] = stored(laptop).threads.values()
    assert (told.title, told.explanation) == (
        "Eerst een mens",
        "Wie hulp zoekt, komt een scherm tegen.",
    )
    assert names(view)[0] == "Eerst een mens"
    laptop.press(Command.UNDO)
    laptop.press(Command.UNDO)
    assert [one.title for one in stored(laptop).threads.values()] == [""]


def test_the_order_in_the_report_is_changed_by_keys(laptop: Laptop) -> None:
    opened(laptop)
    for _ in range(2):
        laptop.key(Key.Key_Space)
        laptop.key(Key.Key_Down)
    assert titles(laptop) == [DESK, MEET]
    laptop.key(Key.Key_Up)
    laptop.key(Key.Key_Up, ALT)
    assert titles(laptop) == [MEET, DESK]


def test_enter_shows_the_notes_of_a_cell_and_esc_comes_back_to_it(laptop: Laptop) -> None:
    view = opened(laptop)
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Return)
    assert has_focus(view.panel.listed)
    assert view.panel.list_title.text() == f"{DESK}, {HEALTH}"
    assert len(view.panel.listed.rows.rows()) == 5
    laptop.key(Key.Key_Escape)
    assert has_focus(view.table)
    assert view.table.currentIndex().column() == 1
    assert view.panel.quotes.isVisible()


def test_enter_on_a_note_goes_to_its_table(laptop: Laptop) -> None:
    opened(laptop)
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert not isinstance(laptop.window.screen_in_front(), ThreadsView)


def test_arrows_on_a_quote_choose_the_next_for_the_report(laptop: Laptop) -> None:
    view = opened(laptop)
    laptop.key(Key.Key_Space)
    panel = view.panel.quotes.panels[0]
    laptop.tab_to(panel)
    first = panel.words.text()
    laptop.key(Key.Key_Right)
    assert panel.words.text() != first
    [told] = stored(laptop).threads
    assert len(stored(laptop).quotes(told)) == 1
    assert has_focus(panel)
    laptop.press(Command.UNDO)
    assert panel.words.text() == first


def test_kernen_of_themes_are_joined_by_keys(laptop: Laptop) -> None:
    view = opened(laptop)
    laptop.type("n")
    laptop.type("Stil worden")
    laptop.key(Key.Key_Escape)
    assert titles(laptop) == ["Stil worden"]
    laptop.type("j")
    assert has_focus(view.panel.listed)
    laptop.key(Key.Key_Space)
    [told] = stored(laptop).threads
    assert len(stored(laptop).clusters(told)) == 1
    assert view.table.threads.rows[0].cells[-1].text == "1"
    laptop.key(Key.Key_Escape)
    laptop.key(Key.Key_Delete)
    assert titles(laptop) == []
    laptop.press(Command.UNDO)
    assert titles(laptop) == ["Stil worden"]


def test_the_report_is_made_from_here_and_the_way_back_leads_here(laptop: Laptop) -> None:
    view = opened(laptop)
    laptop.key(Key.Key_Space)
    laptop.press(Command.REPORT)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), ReportView)
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert laptop.window.screen_in_front() is view


def test_wishes_that_rub_of_no_kind_are_counted_too(laptop: Laptop) -> None:
    head = a_dialogue(programme=PROGRAMME)
    notes = [an_item("Rust op straat, en een bus.", ItemKind.TENSION)]
    dossier = a_dossier(head, items=notes)
    laptop.context.store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    rows = the_page(laptop).numbers.tensions.rows
    last = rows.rowCount() - 1
    assert [rows.index(last, at).data() for at in (0, 1)] == ["kind not noted", "1"]


def test_without_tables_it_says_where_they_come_from(laptop: Laptop) -> None:
    view = the_page(laptop)
    assert view.empty.text() == "Rode draden come from tables that were held."
    assert names(view) == []
    assert view.numbers.tensions.isHidden()
    assert view.numbers.actors.isHidden()
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert not isinstance(laptop.window.screen_in_front(), ThreadsView)


def test_its_key_is_dead_at_a_table_that_runs(laptop: Laptop) -> None:
    sit_down(laptop)
    before = laptop.window.screen_in_front()
    laptop.press(Command.THREADS)
    assert laptop.window.screen_in_front() is before


def test_what_its_keys_do_is_on_buttons_too(laptop: Laptop) -> None:
    view = opened(laptop)
    laptop.push(view.print_button)
    assert titles(laptop) == [DESK]
    assert view.print_button.text() == "Out of the report"
    laptop.push(view.new_button)
    laptop.type("Stil worden")
    laptop.push(view.join_button)
    laptop.key(Key.Key_Space)
    assert titles(laptop) == [DESK, "Stil worden"]
    assert len(stored(laptop).clusters([*stored(laptop).threads][1])) == 1
    assert view.order_words.text().startswith("of kernen that you joined")


def test_its_keys_stand_under_f1_first(laptop: Laptop) -> None:
    opened(laptop)
    laptop.press(Command.HELP)
    heading, rows = thread_keys()
    words = [label.text() for label in laptop.dialog().findChildren(QLabel)]
    assert heading in words
    assert {row.words for row in rows} <= set(words)


def test_the_texts_of_its_report_are_written_by_keys_each_as_one_step(laptop: Laptop) -> None:
    page = opened(laptop)
    laptop.type("w")
    view = laptop.window.screen_in_front()
    assert isinstance(view, ReportTextsView)
    assert list(view.parts) == list(THREAD_PLACES)
    assert has_focus(view.parts[TextPlace.WHY].field)
    laptop.type("Wij zochten wat overal speelt.")
    laptop.tab_to(view.parts[TextPlace.LEAD_KNEL].take_button)
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Escape)
    assert laptop.window.screen_in_front() is page
    assert has_focus(page.table)
    layer = stored(laptop).layer
    assert layer.text(TextPlace.WHY) == "Wij zochten wat overal speelt."
    assert layer.text(TextPlace.LEAD_KNEL) == (
        "Drie trefwoorden komen in twee of meer thema’s terug."
    )
    laptop.press(Command.UNDO)
    laptop.press(Command.UNDO)
    assert stored(laptop).layer.text(TextPlace.WHY) == ""
    laptop.type("w")
    assert {part.field.text() for part in view.parts.values()} == {""}


def test_from_the_texts_the_report_is_a_key_away_and_leads_back(laptop: Laptop) -> None:
    opened(laptop)
    laptop.type("w")
    view = laptop.window.screen_in_front()
    laptop.type("Wij zochten.")
    laptop.press(Command.REPORT)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), ReportView)
    assert stored(laptop).layer.text(TextPlace.WHY) == "Wij zochten."
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert laptop.window.screen_in_front() is view
