"""Two coordinators at their windows: handed over, asked for a yes, settled, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.clustering.records import LayerEdit
from facilitator.domain.clustering.tag_records import Tag, TagColour, tag_id
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.services.boards import boards
from facilitator.services.file_merge import FileMerge
from facilitator.services.layer_sharing import layer_file_name
from facilitator.services.table_files import FileState, read_file
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.file_merge.view import FileMergeView
from facilitator.ui.features.import_history.view import ImportHistoryView
from facilitator.ui.features.review.board_view import ReviewView
from facilitator.ui.platform import folders
from tests.ui.accessibility import cut_words, nameless, words_on
from tests.ui.app_builder import Laptop
from tests.ui.devices import Laptops, look_at, sit_at
from tests.ui.features.clustering.samples import (
    KERNEN,
    kernen_of,
    make_kernen,
    put_tables,
    the_board,
)
from tests.ui.features.file_merge.layers import (
    OTHER,
    TITLE,
    a_layer_that_waits,
    another,
    layer_of,
    retitle,
    say_yes,
    two_who_differ,
)

Key = Qt.Key


def asked_for(laptop: Laptop, words: str) -> str:
    """Wait for a question in which some words stand, and give all of it."""
    laptop.wait(lambda: words in words_on(laptop.dialog()))
    return words_on(laptop.dialog())


def hand_over(laptop: Laptop, path: Path) -> str:
    """Hand the board in front over by the menu, for anyone; give what is told then."""
    the_board(laptop)
    laptop.places.paths.append(path)
    laptop.choose_line(laptop.window.table_menu, "Share my kernen …")
    for question in ("Who may open the file?", "Not sealed: are you sure?"):
        asked_for(laptop, question)
        laptop.key(Key.Key_Return)
    told = asked_for(laptop, "Nothing has been sent")
    laptop.key(Key.Key_Return)  # opens the folder
    laptop.finish_tasks()
    return told


def choose_the_other(laptop: Laptop, merge: FileMergeView) -> None:
    """Go on from the page to what differs, and choose what the other wrote, by keys."""
    laptop.push(merge.settle_button)
    laptop.finish_tasks()
    review = laptop.window.screen_in_front()
    assert isinstance(review, ReviewView)
    words = words_on(review)
    assert "Langs elkaar heen" in words
    assert OTHER in words
    laptop.press(Command.KEEP)
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert "Thank you" in words_on(review)


def test_from_two_stores_to_equal_layers_by_keys(
    laptops: Laptops, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(folders, "show_folder", opened.append)
    first, second = laptops("first"), laptops("second")
    for each in (first, second):
        put_tables(each.context.store, tables=3)
    make_kernen(first.context.store)
    for name in ("there", "back", "again"):
        (tmp_path / name).mkdir()
    told = hand_over(sit_at(first), tmp_path / "there" / "x.dialooglaag")
    assert str(tmp_path / "there" / "x.dialooglaag") in told
    assert "Your four words" in told
    assert opened == [tmp_path / "there"]

    view = say_yes(sit_at(second), tmp_path / "there")
    assert "5 kernen" in words_on(view)
    assert layer_of(second.context.store) == layer_of(first.context.store)

    the_board(second)
    second.type("nNog een kern\n")
    retitle(second.context.store, TITLE, OTHER, "Anders.")
    retitle(first.context.store, TITLE, "Langs elkaar heen", KERNEN[0][2])
    hand_over(second, tmp_path / "back" / "y.dialooglaag")
    choose_the_other(sit_at(first), say_yes(first, tmp_path / "back"))
    hand_over(first, tmp_path / "again" / "z.dialooglaag")
    say_yes(sit_at(second), tmp_path / "again")
    assert layer_of(second.context.store) == layer_of(first.context.store)
    for each in (first, second):
        board = boards(each.context.store)[0].head.id
        assert each.context.store.layers.disputed(board) == {}
        assert "Nog een kern" in kernen_of(each.context.store)
        assert each.context.store.check() == ()


def test_tags_and_threads_go_along_in_a_file_beside_it(
    laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "show_folder", lambda _folder: None)
    store = laptop.context.store
    put_tables(store, tables=3)
    make_kernen(store)
    over = board_over_themes(boards(store)[0].head.programme)
    tag = Tag(tag_id(over.id, "loket"), over.id, "Loket", TagColour.BLUE)
    store.layers.write(over, [LayerEdit(None, tag)])
    post = tmp_path / "post"
    post.mkdir()
    told = hand_over(laptop, post / "x.dialooglaag")
    beside = post / layer_file_name(over, sealed=False)
    assert str(beside) in told
    found = read_file(beside).layer
    assert found
    assert [one.content for one in found.layer.versions] == [tag]
    view = look_at(laptop, post)
    row = view.table.rows.rows()[0]
    assert row[0].startswith("Tags and red threads")


def test_nothing_comes_in_before_a_yes_and_what_would_is_counted_and_told(
    laptop: Laptop,
) -> None:
    a_layer_that_waits(laptop)
    view = laptop.window.screen_in_front()
    assert isinstance(view, FileMergeView)
    words = words_on(view)
    assert "yes to who made it: 1 bestand" in words
    [row] = view.table.rows.rows()
    assert int(row[3]) > 5
    assert not view.take_button.isEnabled()
    assert view.changes_part.isVisible()
    told = [one.spoken for one in view.changes_part.list.changes.rows()]
    assert f"New · Kern. {KERNEN[0][1]}\n{KERNEN[0][2]}." in told
    assert any("T01-01" in one and "Note in kern" in one for one in told)
    assert not nameless(laptop.window)
    laptop.key(Key.Key_Escape)
    laptop.push(view.yes_button)
    asked = words_on(laptop.dialog())
    assert "Made by somebody whose name is not known here." in asked
    for part in ("Kernen of Samen leven", "5 kernen", "1 tekst"):
        assert part in asked
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert layer_of(laptop.context.store).records == {}
    assert not view.take_button.isEnabled()


def test_a_yes_on_the_page_is_for_layers_alone_and_goes_back_with_undo(
    laptop: Laptop,
) -> None:
    put_tables(laptop.context.store, tables=8)
    other = another(laptop.context.store.path.parent / "other")
    path = other.share()
    view = say_yes(laptop, other.folder)
    store = laptop.context.store
    assert layer_of(store) == layer_of(other.store)
    assert store.registry.trusted_keys() == frozenset()
    laptop.push(view.undo_button)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert layer_of(store).records == {}
    assert FileMerge(store).preview(read_file(path)).state is FileState.UNKNOWN_COORDINATOR
    other.store.close()


def test_a_choice_between_two_coordinators_can_be_taken_back(laptop: Laptop) -> None:
    review = two_who_differ(laptop)
    store = laptop.context.store
    before = layer_of(store)
    review.to_question()
    assert review.panel.question is not None
    assert [one.name for one in review.panel.question.choices] == ["title", "explanation"]
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert layer_of(store) != before
    laptop.press(Command.UNDO)
    laptop.finish_tasks()
    assert layer_of(store) == before
    assert len(store.layers.disputed(before.board_id)) == 1
    assert OTHER in words_on(review)
    laptop.press(Command.REDO)
    laptop.finish_tasks()
    assert store.layers.disputed(before.board_id) == {}
    assert not cut_words(laptop.window)


def test_pages_name_a_layer_as_people_write_its_theme_and_its_programme(
    laptop: Laptop,
) -> None:
    theme, programme = "Zorg in De Wijk", "Nederland na de crisis"
    put_tables(laptop.context.store, tables=8, theme=theme)
    other = another(laptop.context.store.path.parent / "other", theme=theme)
    other.share()
    view = look_at(laptop, other.folder)
    [row] = view.table.rows.rows()
    assert row[0] == f"Kernen of {theme}, {programme}"
    laptop.push(view.yes_button)
    asked = words_on(laptop.dialog())
    assert f"Programme: {programme}. Kernen of {theme}." in asked
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    say_yes(laptop, other.folder)
    laptop.choose_line(laptop.window.table_menu, "What was taken in …")
    there = laptop.window.screen_in_front()
    assert isinstance(there, ImportHistoryView)
    laptop.tab_to(there.table)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    [told] = [one.text for one in there.changes_part.list.changes.rows()]
    assert told.startswith(f"Kernen of {theme} · New: ")
    other.store.close()


def test_the_list_after_merging_names_a_layer_as_people_write_it(laptop: Laptop) -> None:
    review = two_who_differ(laptop, theme="Zorg in De Wijk")
    review.to_question()
    assert "Kernen of Zorg in De Wijk, Nederland na de crisis" in words_on(review)


def test_two_layers_of_one_board_are_counted_once(laptop: Laptop) -> None:
    put_tables(laptop.context.store, tables=8)
    other = another(laptop.context.store.path.parent / "other")
    other.share("a")
    other.share("b")
    view = look_at(laptop, other.folder)
    laptop.push(view.yes_button)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    first, second = (row[3] for row in view.table.rows.rows())
    assert (int(first) > 5, second) == (True, "–")
    other.store.close()
