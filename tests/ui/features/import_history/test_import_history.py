"""By keys: what files change before and after, which of them come, and the way back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.import_history.view import ImportHistoryView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.services.laptops import merge_files
from tests.ui.accessibility import cut_words, nameless, words_on
from tests.ui.app_builder import Laptop
from tests.ui.features.import_history.taken_in import (
    CHANGED,
    COMES,
    GOES,
    OTHER,
    SAID,
    Coordinator,
    a_coordinator,
    go_to,
    open_row,
)

Key = Qt.Key


@pytest.fixture
def coordinator(laptop: Laptop) -> Iterator[Coordinator]:
    with a_coordinator(laptop) as found:
        yield found


BEFORE_AND_AFTER = [
    ("Changed", (f"“{SAID.text}”", f"“{CHANGED.text}”")),
    ("Gone", (f"“{GOES.text}”",)),
    ("New", (f"“{COMES.text}”",)),
]


def shown(view: object) -> list[tuple[str, tuple[str, ...]]]:
    """Give what each row of the open list says, with the first line of each side."""
    rows = view.changes_part.list.changes.rows()  # type: ignore[attr-defined]
    return [
        (row.text.partition(" · ")[0], tuple(said.partition("\n")[0] for _, said in row.sides))
        for row in rows
    ]


def test_a_row_opens_to_what_the_file_changes_old_beside_new(coordinator: Coordinator) -> None:
    laptop, view = coordinator.laptop, coordinator.look()
    open_row(laptop, view, "Gezondheid")
    assert shown(view) == BEFORE_AND_AFTER
    assert view.changes_part.list.hasFocus()
    spoken_row = view.changes_part.list.changes.rows()[0].spoken
    assert f"Now: “{SAID.text}”" in spoken_row
    assert f"Becomes: “{CHANGED.text}”" in spoken_row
    laptop.key(Key.Key_Escape)
    assert view.table.hasFocus()
    assert not view.changes_part.isVisible()
    assert SAID.text in coordinator.texts()


def test_after_taking_in_the_row_opens_to_what_it_did(coordinator: Coordinator) -> None:
    laptop, view = coordinator.laptop, coordinator.look()
    laptop.push(view.take_button)
    laptop.finish_tasks()
    open_row(laptop, view, "Gezondheid")
    assert shown(view) == BEFORE_AND_AFTER
    assert [word for word, _ in view.changes_part.list.changes.rows()[0].sides] == [
        "Before",
        "After",
    ]


def test_space_leaves_a_file_out_and_every_file_is_counted(coordinator: Coordinator) -> None:
    laptop, view = coordinator.laptop, coordinator.look()
    assert "1 bestand" in (told := view.said.text())
    assert "Cannot come along: 1" in told
    rows = view.table.rows.rows()
    place = next(at for at, cells in enumerate(rows) if cells[0].startswith("Samen"))
    go_to(laptop, view, place)
    index = view.table.rows.index(place, 0)
    assert Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    laptop.key(Key.Key_Space)
    laptop.finish_tasks()
    assert Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Unchecked
    assert view.table.currentIndex().row() == place
    assert "Left out by you: 1 bestand." in view.said.text()
    laptop.push(view.take_button)
    laptop.finish_tasks()
    assert OTHER not in {one.dialogue.id for one in coordinator.store.overview()}
    assert CHANGED.text in coordinator.texts()


def test_of_two_files_of_a_table_the_one_left_out_changes_what_the_other_would_do(
    coordinator: Coordinator,
) -> None:
    coordinator.host.apply(edited(ChangeName.EDIT_ITEM, CHANGED, SAID.reworded("Toch.")))
    later = coordinator.post.export(coordinator.host, "later")
    later.rename(coordinator.folder / "zz-later.dialoog")
    laptop, view = coordinator.laptop, coordinator.look()
    place = len(view.table.rows.rows()) - 1
    go_to(laptop, view, place)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert shown(view) == [("Changed", (f"“{CHANGED.text}”", "“Toch.”"))]
    first = next(
        at
        for at, cells in enumerate(view.table.rows.rows())
        if cells[0].startswith("Gezondheid")
    )
    go_to(laptop, view, first)
    laptop.key(Key.Key_Space)
    laptop.finish_tasks()
    go_to(laptop, view, place)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert shown(view)[0] == ("Changed", (f"“{SAID.text}”", "“Toch.”"))
    laptop.push(view.take_button)
    laptop.finish_tasks()
    assert "Toch." in coordinator.texts()


def test_a_screen_reader_hears_which_files_come_along(coordinator: Coordinator) -> None:
    view = coordinator.look()
    table = QAccessible.queryAccessibleInterface(view.table)
    cells = [table.child(place) for place in range(table.childCount())]
    found = {
        cell.text(QAccessible.Text.Name): (cell.state().checkable, cell.state().checked)
        for cell in cells
        if cell.text(QAccessible.Text.Name) in {row[0] for row in view.table.rows.rows()}
    }
    assert len(found) == 3
    assert set(found.values()) == {(False, False), (True, True)}


def test_nothing_left_to_come_in_leaves_nothing_to_press(coordinator: Coordinator) -> None:
    laptop, view = coordinator.laptop, coordinator.look()
    for place, cells in enumerate(view.table.rows.rows()):
        if cells[1] != "beschadigd":
            go_to(laptop, view, place)
            laptop.key(Key.Key_Space)
            laptop.finish_tasks()
    assert "Nothing comes in." in view.said.text()
    assert not view.take_button.isEnabled()


def test_history_tells_each_time_and_opens_to_what_it_did(coordinator: Coordinator) -> None:
    merge_files(coordinator.store, coordinator.folder)
    view = coordinator.history()
    newest, first = view.table.rows.rows()
    words = fingerprint_words(coordinator.host.identity.key)  # at home in two places
    assert newest[1:] == ("2", "1", "1", "–", "possible", words, "2 bestanden")
    assert first[1:6] == ("2", "–", "–", "–", "possible")
    view.table.setFocus()
    coordinator.laptop.key(Key.Key_Return)
    coordinator.laptop.finish_tasks()
    assert (f"“{SAID.text}”", f"“{CHANGED.text}”") in [sides for _, sides in shown(view)]
    assert view.changes_part.list.hasFocus()
    coordinator.laptop.key(Key.Key_Escape)
    assert view.table.hasFocus()


def test_an_earlier_time_goes_back_with_all_after_it_once_it_was_told(
    coordinator: Coordinator,
) -> None:
    merge_files(coordinator.store, coordinator.folder)
    laptop, view = coordinator.laptop, coordinator.history()
    go_to(laptop, view, 1)
    laptop.push(view.undo_button)
    dialog = laptop.dialog()
    assert "; " in words_on(dialog)
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert coordinator.store.overview()
    laptop.push(view.undo_button)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert coordinator.store.overview() == ()
    assert [cells[5] for cells in view.table.rows.rows()] == ["taken back", "taken back"]
    assert not view.undo_button.isEnabled()
    assert "It was taken back." in view.said.text()


def test_what_was_changed_here_stays_and_is_told_on_the_page(coordinator: Coordinator) -> None:
    merge_files(coordinator.store, coordinator.folder)
    coordinator.store.apply(edited(ChangeName.EDIT_ITEM, CHANGED, SAID.reworded("Van ons.")))
    laptop, view = coordinator.laptop, coordinator.history()
    view.table.setFocus()
    laptop.push(view.undo_button)
    assert "Stays, since it was changed here: 1" in words_on(laptop.dialog())
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert "Van ons." in coordinator.texts()


def test_the_page_of_files_leads_to_the_history_and_esc_leaves_it(
    coordinator: Coordinator,
) -> None:
    laptop, view = coordinator.laptop, coordinator.look()
    laptop.push(view.history_button)
    there = laptop.window.screen_in_front()
    assert isinstance(there, ImportHistoryView)
    laptop.press(Command.BACK)
    assert laptop.window.screen_in_front() is laptop.application.start.view


@pytest.mark.parametrize(
    ("percent", "size"), [(100, (1366, 768)), (200, (1366, 768)), (100, (853, 480))]
)
def test_nothing_is_cut_or_without_a_name(
    coordinator: Coordinator, percent: int, size: tuple[int, int]
) -> None:
    look().choose(Scheme.LIGHT, percent)
    coordinator.laptop.window.resize(*size)
    view = coordinator.look()
    open_row(coordinator.laptop, view, "Gezondheid")
    assert cut_words(view) == []
    assert nameless(view) == []
    merge_files(coordinator.store, coordinator.folder)
    there = coordinator.history()
    there.table.setFocus()
    coordinator.laptop.key(Key.Key_Return)
    coordinator.laptop.finish_tasks()
    assert cut_words(there) == []
    assert nameless(there) == []
    look().choose(Scheme.AUTO, 100)
