"""The board in a window: keys and dragging in; what is stored and shown out."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu

from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.kinds import Chapter
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.quotes_view import ClusterView
from facilitator.ui.features.clustering.view import BoardView
from tests.ui.app_builder import Laptop, sit_down
from tests.ui.drivers import ALT, focused_name, has_focus
from tests.ui.features.clustering.samples import (
    acting,
    editor_of,
    kernen_of,
    make_kernen,
    put_tables,
    the_board,
)

Key = Qt.Key
CARE, CLUB = "Eerst een formulier, dan pas een mens", "De club drijft op drie mensen"


def board(laptop: Laptop, tables: int = 2, *, kernen: int = 0) -> BoardView:
    """Open a board of some tables, with so many kernen without notes."""
    put_tables(laptop.context.store, tables)
    editor = editor_of(laptop.context.store)
    for number in range(1, kernen + 1):
        editor.do(acting(editor).make_cluster(Section.KNEL, f"Kern {number}"))
    return the_board(laptop)


def front(view: BoardView) -> str:
    """Give the code of the note in front."""
    note = view.current_note()
    return note.code if note else ""


def codes(view: BoardView) -> list[str]:
    """Give the codes of the notes in the list."""
    return [note.code for note in view.notes.model_of_notes.notes()]


def titles(view: BoardView) -> list[str]:
    """Give the titles of the kernen as they stand."""
    return [card.title for card in view.clusters.cards.rows() if card.id]


def test_a_figure_places_the_note_in_front_and_the_next_comes_in_its_place(
    laptop: Laptop,
) -> None:
    view = board(laptop, kernen=2)
    assert has_focus(view.notes)
    assert codes(view)[:3] == ["T01-01", "T01-02", "T01-03"]
    laptop.type("2")
    assert front(view) == "T01-02"
    laptop.key(Key.Key_Down)
    laptop.type("1")
    assert front(view) == "T01-04"
    assert kernen_of(laptop.context.store)["Kern 2"] == ["T01-01"]
    assert kernen_of(laptop.context.store)["Kern 1"] == ["T01-03"]
    assert view.said.text() == "Placed in ‘Kern 1’ · undo Ctrl Z"


def test_a_note_that_is_held_is_placed_by_two_figures(laptop: Laptop) -> None:
    view = board(laptop, kernen=2)
    laptop.type("h1")
    assert front(view) == "T01-01"
    laptop.type("2")
    assert front(view) == "T01-02"
    assert kernen_of(laptop.context.store)["Kern 1"] == ["T01-01"]
    assert kernen_of(laptop.context.store)["Kern 2"] == ["T01-01"]


def test_a_note_is_let_go_by_walking_on(laptop: Laptop) -> None:
    view = board(laptop, kernen=2)
    laptop.type("h1")
    laptop.key(Key.Key_Down)
    assert front(view) == "T01-02"
    assert "T01-01" not in codes(view)


def test_from_ten_kernen_on_a_figure_waits_for_the_second_or_for_enter(
    laptop: Laptop,
) -> None:
    view = board(laptop, kernen=14)
    laptop.type("12")
    assert kernen_of(laptop.context.store)["Kern 12"] == ["T01-01"]
    laptop.type("1")
    assert view.said.text() == "Kern 1 … a second figure, or Enter"
    assert front(view) == "T01-02"
    laptop.key(Key.Key_Return)
    assert kernen_of(laptop.context.store)["Kern 1"] == ["T01-02"]
    laptop.type("2")
    assert kernen_of(laptop.context.store)["Kern 2"] == ["T01-03"]
    laptop.type("10")
    assert kernen_of(laptop.context.store)["Kern 10"] == ["T01-04"]
    before = kernen_of(laptop.context.store)
    laptop.type("1")
    laptop.key(Key.Key_Down)
    laptop.type("0")
    assert kernen_of(laptop.context.store) == before
    laptop.key(Key.Key_Down)
    laptop.type("19")
    assert view.said.text() == "There is no kern 19."


def test_a_new_kern_takes_the_note_and_its_title_may_have_any_length(laptop: Laptop) -> None:
    view = board(laptop)
    laptop.type("n")
    assert view.line.isVisible()
    laptop.type("een twee drie vier vijf zes zeven acht negen")
    assert view.line.hint.text() == "9 of at most 8 words"
    laptop.key(Key.Key_Return)
    assert not view.line.isVisible()
    assert has_focus(view.notes)
    assert front(view) == "T01-02"
    found = kernen_of(laptop.context.store)
    assert found["een twee drie vier vijf zes zeven acht negen"] == ["T01-01"]
    [made] = editor_of(laptop.context.store).board.contents(Chapter.KNEL_KIEM).clusters
    assert made.cluster.section is Section.KNEL


def test_a_new_kern_of_a_kiem_is_a_kiem_and_esc_makes_none(laptop: Laptop) -> None:
    view = board(laptop)
    laptop.type("n")
    laptop.key(Key.Key_Return)
    assert view.said.text() == "Give the kern a title."
    laptop.key(Key.Key_Escape)
    assert has_focus(view.notes)
    assert titles(view) == []
    laptop.key(Key.Key_Down, times=3)
    laptop.type("nEen ladder\n")
    [made] = editor_of(laptop.context.store).board.contents(Chapter.KNEL_KIEM).clusters
    assert made.cluster.section is Section.KIEM


def test_nought_makes_loose_again_and_x_sets_apart_with_a_reason(laptop: Laptop) -> None:
    view = board(laptop, kernen=1)
    laptop.type("1")
    laptop.press(Command.FIND_TABLE)
    laptop.type("bankje")
    laptop.key(Key.Key_Return)
    assert front(view) == "T01-01"
    laptop.type("0")
    assert kernen_of(laptop.context.store)["Kern 1"] == []
    laptop.key(Key.Key_Escape)
    assert front(view) == "T01-01"
    laptop.type("x")
    laptop.key(Key.Key_Return)
    assert view.said.text() == "Give a reason, so that others know why."
    laptop.type("buiten het thema\n")
    assert "T01-01" not in kernen_of(laptop.context.store)[""]
    aside = editor_of(laptop.context.store).board.contents(Chapter.KNEL_KIEM).aside
    assert [(note.code, why.reason) for note, why in aside] == [("T01-01", "buiten het thema")]


def test_space_marks_several_that_one_figure_places(laptop: Laptop) -> None:
    view = board(laptop, kernen=1)
    laptop.key(Key.Key_Space)
    laptop.key(Key.Key_Down, times=2)
    laptop.key(Key.Key_Space)
    assert view.said.text() == "Marked: 2"
    laptop.type("1")
    assert kernen_of(laptop.context.store)["Kern 1"] == ["T01-01", "T01-03"]


def test_everything_is_taken_back_and_made_again(laptop: Laptop) -> None:
    view = board(laptop, kernen=2)
    states = [kernen_of(laptop.context.store)]

    def remember() -> None:
        states.append(kernen_of(laptop.context.store))

    laptop.type("1")
    remember()
    laptop.type("xniet van ons\n")
    remember()
    laptop.type("nEen derde\n")
    remember()
    laptop.tab_to(view.clusters)
    laptop.key(Key.Key_Down, ALT)
    remember()
    laptop.type("m3\n")
    remember()
    laptop.key(Key.Key_Delete)
    remember()
    for state in reversed(states[:-1]):
        laptop.press(Command.UNDO)
        assert kernen_of(laptop.context.store) == state
    assert view.said.text() == "Taken back: note in a kern"
    for state in states[1:]:
        laptop.press(Command.REDO)
        assert kernen_of(laptop.context.store) == state


def test_kernen_are_put_in_order_joined_and_removed_by_keys(laptop: Laptop) -> None:
    put_tables(laptop.context.store)
    make_kernen(laptop.context.store, most=2)
    view = the_board(laptop)
    laptop.tab_to(view.clusters)
    laptop.key(Key.Key_Down, ALT)
    assert titles(view)[:2] == [CARE, "Naast elkaar wonen, elkaar niet kennen"]
    laptop.type("3")
    assert view.clusters.current().title == CLUB  # type: ignore[union-attr]
    laptop.type("m1\n")
    assert has_focus(view.clusters)
    assert CARE not in titles(view)
    assert len(kernen_of(laptop.context.store)[CLUB]) == 4
    laptop.key(Key.Key_Delete)
    assert CLUB not in titles(view)
    laptop.key(Key.Key_Escape)
    assert has_focus(view.notes)


def test_chapters_are_gone_through_by_keys_and_say_what_is_loose(laptop: Laptop) -> None:
    view = board(laptop, tables=2, kernen=1)
    laptop.type("1")
    told = [button.text() for button in view.tabs.buttons]
    assert told[:2] == ["Knel and kiem  13 loose", "Dreams  2 loose"]
    laptop.press(Command.GO_ON)
    assert codes(view) == ["T01-07", "T02-07"]
    laptop.type("nEen sleutel\n")
    assert titles(view) == ["Een sleutel"]
    laptop.press(Command.GO_BACK)
    assert titles(view) == ["Kern 1"]
    assert view.progress.text() == "20 notities · 18 still loose"


def test_words_are_looked_for_in_all_notes_with_filters(laptop: Laptop) -> None:
    view = board(laptop, tables=3, kernen=1)
    laptop.type("1")
    laptop.press(Command.FIND_TABLE)
    laptop.type("SLEUTEL buurt")
    assert codes(view) == ["T01-07", "T02-07", "T03-07"]
    laptop.key(Key.Key_Escape)
    assert len(codes(view)) == 20
    view.filters.table.setCurrentIndex(2)
    assert {code[:3] for code in codes(view)} == {"T02"}
    view.filters.kind.setCurrentIndex(view.filters.kind.findData("kiem"))
    assert codes(view) == ["T02-04", "T02-06"]
    view.filters.kind.setCurrentIndex(0)
    view.filters.mark.setCurrentIndex(view.filters.mark.findData("star"))
    assert codes(view) == ["T02-02"]
    laptop.press(Command.FIND_TABLE)
    laptop.type("fiets")
    assert view.empty.text() == "Nothing with ‘fiets’."


def test_a_code_leads_to_the_note_its_kern_and_its_table_and_back(laptop: Laptop) -> None:
    view = board(laptop)
    editor = editor_of(laptop.context.store)
    [dream, _] = editor.board.contents(Chapter.DREAMS).loose
    change = acting(editor, Chapter.DREAMS).make_cluster(Section.DREAM, "Sleutels", [dream])
    editor.do(change)
    laptop.press(Command.CLUSTERS)
    laptop.finish_tasks()
    laptop.press(Command.FIND_TABLE)
    laptop.type(f"{dream.code}\n")
    assert (codes(view), has_focus(view.notes)) == ([dream.code], True)
    assert "Dreams: in kern 1" in str(focused_row(view))
    laptop.type("o")
    assert laptop.window.screen_in_front() is not view
    laptop.press(Command.CLUSTERS)
    laptop.wait(lambda: laptop.window.screen_in_front() is view)
    assert (codes(view), has_focus(view.notes)) == ([dream.code], True)
    laptop.type("\n")
    assert isinstance(page := laptop.window.screen_in_front(), ClusterView)
    assert page.title_field.text() == "Sleutels"


def focused_row(view: BoardView) -> object:
    """Give what a reader hears of the note in front."""
    role = Qt.ItemDataRole.AccessibleTextRole
    return view.notes.currentIndex().data(role)


def test_on_a_low_window_search_and_filters_stay_in_sight(laptop: Laptop) -> None:
    view = board(laptop, kernen=3)
    laptop.window.resize(1093, 614)
    laptop.key(Key.Key_End)
    laptop.wait(lambda: view.height() < 614)
    laptop.wait(lambda: view.scroll_area.verticalScrollBar().maximum() == 0)
    assert view.notes.height() >= view.notes.height_in_front


def test_letters_and_figures_do_nothing_in_a_field(laptop: Laptop) -> None:
    view = board(laptop, kernen=1)
    before = kernen_of(laptop.context.store)
    laptop.press(Command.FIND_TABLE)
    laptop.type("n1x0h")
    assert view.search.text() == "n1x0h"
    assert kernen_of(laptop.context.store) == before


def test_dragging_does_what_a_figure_does(laptop: Laptop) -> None:
    view = board(laptop, kernen=2)
    model = view.notes.model_of_notes
    dragged = model.mimeData([model.index(3)])
    place = view.clusters.visualRect(view.clusters.cards.index(1)).center()
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.clusters.dropEvent(event)
    assert kernen_of(laptop.context.store)["Kern 2"] == ["T01-04"]
    assert "T01-04" not in codes(view)


def choose(laptop: Laptop, listed: QAbstractItemView, row: int, words: str) -> None:
    """Choose a line of the menu of a row that was pointed at."""
    place = listed.visualRect(listed.model().index(row, 0)).center()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, listed.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(listed.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    [line] = [each for each in menu.actions() if each.text().startswith(words)]
    menu.close()
    line.trigger()
    laptop.finish_tasks()


def test_what_keys_do_is_in_a_menu_for_the_mouse(laptop: Laptop) -> None:
    view = board(laptop, kernen=2)
    choose(laptop, view.notes, 1, "Set apart")
    laptop.type("past niet\n")
    assert front(view) == "T01-03"
    choose(laptop, view.clusters, 1, "Kern one place up")
    assert titles(view) == ["Kern 2", "Kern 1"]
    choose(laptop, view.clusters, 0, "Remove this kern")
    assert titles(view) == ["Kern 1"]
    choose(laptop, view.notes, 0, "Hold the note")
    assert view.said.text().startswith("Stays in front")


def test_its_keys_are_dead_while_a_table_runs(laptop: Laptop) -> None:
    sit_down(laptop)
    before = laptop.window.screen_in_front()
    laptop.press(Command.CLUSTERS)
    laptop.finish_tasks()
    assert laptop.window.screen_in_front() is before


def test_an_empty_laptop_says_so_kindly(laptop: Laptop) -> None:
    view = the_board(laptop)
    assert view.empty.text() == "Kernen come from tables that were held. There are none."
    laptop.type("1nxh0")
    laptop.key(Key.Key_Escape)
    assert laptop.application.start.in_front


def test_another_theme_is_chosen_in_the_head(laptop: Laptop) -> None:
    put_tables(laptop.context.store, 1, theme="Samen leven")
    put_tables(laptop.context.store, 2, theme="Wonen")
    view = the_board(laptop)
    assert view.theme_box.isVisible()
    laptop.tab_to(view.theme_box)
    laptop.key(Key.Key_Down)
    laptop.finish_tasks()
    assert {code[:3] for code in codes(view)} == {"T01", "T02"}


def test_a_reader_hears_each_note_and_kern_in_one_sentence(laptop: Laptop) -> None:
    put_tables(laptop.context.store, 8)
    make_kernen(laptop.context.store)
    view = the_board(laptop)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    [first, *_] = told(view.notes.model_of_notes.index(0).data(spoken))
    assert first.startswith("beide. “Ik ken mijn buren door hun ruzie.")
    assert first.endswith("student, dialoog 1, 1 of 35")
    [card] = told(view.clusters.cards.index(1).data(spoken))
    assert card == (
        f"Kern 2, knel, {CARE}, 5 of 8 tafels, 5 gemeenten, 5 notities, 1 dissenting"
    )


def told(sentence: object) -> Sequence[str]:
    assert isinstance(sentence, str)
    return [sentence]


def test_the_list_keeps_its_place_when_a_note_goes(laptop: Laptop) -> None:
    view = board(laptop, tables=8, kernen=1)
    laptop.key(Key.Key_Down, times=30)
    scrolled, before = view.notes.verticalScrollBar().value(), front(view)
    laptop.type("1")
    QApplication.processEvents()
    assert view.notes.verticalScrollBar().value() == scrolled
    assert front(view) != before
    laptop.press(Command.UNDO)
    assert front(view) == before
    assert focused_name() == "Notes"


def test_a_note_with_its_proposal_is_whole_in_sight_and_s_takes_it(laptop: Laptop) -> None:
    put_tables(laptop.context.store, 8)
    make_kernen(laptop.context.store)
    view = the_board(laptop)
    plain = view.notes.cards.plain_height()
    laptop.key(Key.Key_End)
    place = view.notes.visualRect(view.notes.currentIndex())
    assert place.height() > plain
    assert place.bottom() < view.notes.viewport().height()
    wanted = front(view)
    laptop.type("s")
    assert view.said.text() == "Placed in ‘De club drijft op drie mensen’ · undo Ctrl Z"
    assert wanted in kernen_of(laptop.context.store)[CLUB]


def test_a_low_window_shows_notes_in_place_of_filters_until_somebody_searches(
    laptop: Laptop,
) -> None:
    laptop.window.resize(1093, 544)
    view = board(laptop)
    assert not view.filters.isVisible()
    assert view.search.isVisible()
    laptop.press(Command.FIND_TABLE)
    assert view.filters.isVisible()
    laptop.key(Key.Key_Escape)
    assert has_focus(view.notes)
    assert not view.filters.isVisible()
