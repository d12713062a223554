"""Tidying and erasing with the keyboard: asked first, gone afterwards, also from the copies."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Item
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.registry import ExportRecord
from facilitator.ui.commands.shortcuts import Command
from tests.builders import EVENING, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import records_of
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop, open_from_start

MARK = "<merk-31c>"
CLOSED = a_dossier(
    a_dialogue("Wonen"),
    seats=[a_seat(1, "bakker", first_name=f"Bram {MARK}"), a_seat(2)],
    items=[an_item("Het brood bleef liggen.")],
)


def held(laptop: Laptop) -> list[str]:
    """Name the files of the program that hold the mark."""
    folder = laptop.context.store.path.parent
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in files if MARK.encode() in path.read_bytes())


def copy_now(laptop: Laptop) -> Path:
    store = laptop.context.store
    made = back_up(store, backup_folder(store), laptop.context.now())
    assert isinstance(made, Path)
    return made


def edit_line(laptop: Laptop, words: str) -> None:
    laptop.choose_line(laptop.window.edit_menu, words)


def table_line(laptop: Laptop, words: str) -> None:
    laptop.choose_line(laptop.window.table_menu, words)


def asked(laptop: Laptop) -> str:
    return words_on(laptop.dialog())


def answer(laptop: Laptop, *, yes: bool) -> None:
    """Go to the button and push it; Enter alone leaves it."""
    dialog = laptop.dialog()
    if yes:
        laptop.key(Qt.Key.Key_Backtab)
        laptop.key(Qt.Key.Key_Space)
    else:
        laptop.key(Qt.Key.Key_Return)
    laptop.wait(lambda: QApplication.activeModalWidget() is not dialog)


def close_notice(laptop: Laptop) -> str:
    words = asked(laptop)
    dialog = laptop.dialog()
    laptop.key(Qt.Key.Key_Return)
    laptop.wait(lambda: QApplication.activeModalWidget() is not dialog)
    laptop.finish_tasks()
    return words


def note_and_go_to_it(laptop: Laptop, text: str) -> Item:
    item = laptop.note(text)
    laptop.press(Command.TO_STREAM)
    return item


def test_a_note_is_erased_everywhere(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Deze blijft.")
    item = note_and_go_to_it(laptop, f"Deze moet weg. {MARK}")
    copy_now(laptop)
    assert len(held(laptop)) >= 2

    edit_line(laptop, "Erase this note for good")
    assert "“Deze moet weg." in asked(laptop)
    answer(laptop, yes=True)
    laptop.finish_tasks()

    assert laptop.texts() == ["Deze blijft."]
    assert item.id in laptop.context.store.erased_ids()
    assert held(laptop) == []
    assert [one.text for one in laptop.capture.stream.notes.items()] == ["Deze blijft."]
    laptop.press(Command.UNDO)
    assert laptop.texts() == ["Deze blijft."]


def test_a_damaged_store_that_was_put_aside_is_named_and_goes_whole(
    seated_down: Laptop,
) -> None:
    laptop = seated_down
    note_and_go_to_it(laptop, f"Deze moet weg. {MARK}")
    stem = laptop.context.store.path.stem
    aside = copy_now(laptop).with_name(f"{stem}-beschadigd-20261122-200000.sqlite")
    aside.write_bytes(f"damaged {MARK}".encode())
    edit_line(laptop, "Erase this note for good")
    assert aside.name in asked(laptop)
    answer(laptop, yes=False)
    assert aside.exists()
    edit_line(laptop, "Erase this note for good")
    answer(laptop, yes=True)
    laptop.finish_tasks()
    assert held(laptop) == []
    assert not aside.exists()


def test_enter_alone_erases_nothing(seated_down: Laptop) -> None:
    laptop = seated_down
    note_and_go_to_it(laptop, "Toch maar niet.")
    edit_line(laptop, "Erase this note for good")
    answer(laptop, yes=False)
    laptop.finish_tasks()
    assert laptop.texts() == ["Toch maar niet."]


def test_a_note_that_was_removed_can_be_erased(seated_down: Laptop) -> None:
    laptop = seated_down
    note_and_go_to_it(laptop, f"Eerst verwijderd. {MARK}")
    laptop.press(Command.REMOVE_NOTE)
    edit_line(laptop, "Removed notes")
    edit_line(laptop, "Erase this note for good")
    answer(laptop, yes=True)
    laptop.finish_tasks()
    assert held(laptop) == []
    assert not laptop.capture.removed_open


def test_without_a_note_it_asks_which(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Iets.")
    edit_line(laptop, "Erase this note for good")
    assert "Choose the note first" in close_notice(laptop)


def test_the_files_in_which_it_left_are_named(seated_down: Laptop) -> None:
    laptop = seated_down
    for number in range(7):
        at = EVENING.replace(minute=number)
        file = ExportRecord(at, f"tafel-{number}.dialoog", "ab" * 32, sealed=True)
        laptop.context.store.registry.keep_export(laptop.table_id, file)
    note_and_go_to_it(laptop, "Iets.")
    edit_line(laptop, "Erase this note for good")
    words = asked(laptop)
    assert "tafel-6.dialoog (today)" in words
    assert "tafel-1.dialoog" not in words
    assert "and 2 more" in words
    answer(laptop, yes=False)


def test_a_table_is_erased_and_its_screens_go(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note(f"Alles weg. {MARK}")
    laptop.type(f"half {MARK}")
    copy_now(laptop)
    gone = laptop.table_id
    screens: list[QWidget] = laptop.table.screens()

    table_line(laptop, "Erase the table for good")
    assert "1 notitie" in asked(laptop)
    answer(laptop, yes=True)
    laptop.finish_tasks()

    assert laptop.context.store.overview() == ()
    assert gone in laptop.context.store.erased_ids()
    assert laptop.window.screen_in_front() is laptop.application.start.view
    laptop.wait(lambda: not any(map(isValid, screens)))
    assert held(laptop) == []


def closed_table(laptop: Laptop) -> None:
    laptop.context.store.apply(added(ChangeName.PREPARE, *records_of(CLOSED)))
    laptop.application.start.open()


def test_a_closed_table_is_tidied_from_the_start_screen(laptop: Laptop) -> None:
    closed_table(laptop)
    copy_now(laptop)
    assert len(held(laptop)) >= 2

    table_line(laptop, "Tidy the data")
    words = asked(laptop)
    assert "Wonen · dialogue 4 · Goes" in words
    assert "the names at 1 plek" in words
    answer(laptop, yes=True)
    assert "The names are gone" in close_notice(laptop)

    assert held(laptop) == []
    seats = tuple(replace(seat, first_name="") for seat in CLOSED.seats)
    assert laptop.context.store.dossier(CLOSED.dialogue.id) == replace(CLOSED, seats=seats)


def test_where_a_name_stays_is_told_before_and_afterwards(laptop: Laptop) -> None:
    named = an_item(f"Vraag Bram {MARK} maar.", position=3)
    table = replace(CLOSED, items=(*CLOSED.items, named))
    laptop.context.store.apply(added(ChangeName.PREPARE, *records_of(table)))
    laptop.application.start.open()
    table_line(laptop, "Tidy the data")
    words = asked(laptop)
    assert "Somebody is named in 1 tekst." in words
    assert f"Tekst: “Vraag Bram {MARK} maar.”" in words
    answer(laptop, yes=True)
    words = close_notice(laptop)
    assert "The names are gone" not in words
    assert "The names at the seats are gone" in words
    assert f"Tekst: “Vraag Bram {MARK} maar.”" in words


def test_an_open_table_that_is_tidied_shows_no_names_any_more(laptop: Laptop) -> None:
    closed_table(laptop)
    open_from_start(laptop, CLOSED.dialogue.id)
    assert MARK in str(laptop.table.work.editor.dossier.seats)

    table_line(laptop, "Tidy the data")
    answer(laptop, yes=True)
    close_notice(laptop)

    assert MARK not in str(laptop.table.work.editor.dossier.seats)
    assert not laptop.table.work.history.can_undo()


def test_a_table_under_way_is_not_tidied(seated_down: Laptop) -> None:
    laptop = seated_down
    before = laptop.stored()
    table_line(laptop, "Tidy the data")
    assert "Close the table first" in close_notice(laptop)
    assert laptop.stored() == before


def test_without_a_table_there_is_nothing_to_let_go(laptop: Laptop) -> None:
    laptop.open_menu(laptop.window.table_menu)
    lines = {action.text(): action.isEnabled() for action in laptop.window.table_menu.actions()}
    laptop.key(Qt.Key.Key_Escape)
    assert not lines["Tidy the data …"]
    assert not lines["Erase the table for good …"]
    assert lines["Put a copy back …"]


def test_a_copy_that_cannot_be_reached_is_told(seated_down: Laptop) -> None:
    laptop = seated_down
    note_and_go_to_it(laptop, f"Weg. {MARK}")
    copy = copy_now(laptop)
    copy.write_bytes(copy.read_bytes()[:9000])
    edit_line(laptop, "Erase this note for good")
    answer(laptop, yes=True)
    assert copy.name in close_notice(laptop)
