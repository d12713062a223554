"""The second copy by keys: chosen once, behind the typing, told calmly, and put back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.changes import ChangeName, added
from facilitator.exchange.sealing import KeyRing
from facilitator.services import second_copy
from facilitator.services.second_copy_files import copy_files
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.second_copy import SecondCopyState
from facilitator.ui.features.privacy.copies import CopiesDialog
from facilitator.ui.theme.manager import look
from tests.builders import DIALOGUE_ID, an_item
from tests.editors import an_editor
from tests.rights import needs_linux
from tests.second_copies import read
from tests.ui.accessibility import nameless, words_on
from tests.ui.app_builder import Laptop, open_from_start

Key = Qt.Key
TITLE = "Second copy on a stick"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def open_it(laptop: Laptop) -> str:
    laptop.choose_line(laptop.window.table_menu, TITLE)
    dialog = laptop.dialog()
    assert nameless(dialog) == []
    return words_on(dialog)


def answer(laptop: Laptop, *keys: Key) -> str:
    """Give what the dialog says, and press keys in it."""
    dialog = laptop.dialog()
    words = words_on(dialog)
    for key in keys:
        laptop.key(key)
    laptop.wait(lambda: QApplication.activeModalWidget() is not dialog)
    return words


def choose(laptop: Laptop, stick: Path, *keys: Key) -> str:
    """Choose the stick, answer who may open it where that is asked; give what is told."""
    laptop.places.paths.append(stick)
    open_it(laptop)
    answer(laptop, Key.Key_Return)
    if keys:
        assert "No key of a coordinator" in answer(laptop, *keys)
    told = answer(laptop, Key.Key_Return)
    laptop.finish_tasks()
    in_front(laptop)
    return told


def in_front(laptop: Laptop) -> None:
    """Come back to the window and to the notes, as a desktop does after a dialog."""
    laptop.window.activateWindow()
    laptop.wait(laptop.window.isActiveWindow)
    laptop.press(Command.CAPTURE_VIEW)


def is_written(laptop: Laptop) -> bool:
    return laptop.context.second_copy.state is SecondCopyState.WRITTEN


def folder_of(laptop: Laptop) -> Path:
    choice = second_copy.read_choice(laptop.context.store.path)
    assert choice
    assert choice.folder
    return choice.folder


def there(laptop: Laptop) -> bytes:
    """Give the bytes of the store that is on the stick."""
    choice = second_copy.read_choice(laptop.context.store.path)
    assert choice
    return read(folder_of(laptop), [KeyRing([choice.key])])[0]


def beside_the_notes(laptop: Laptop) -> str:
    laptop.table.presenter.tick()
    return laptop.table.presenter.view.head.safety.more()


def on_start(laptop: Laptop) -> str:
    return laptop.application.start.view.tables.second_copy.sentence.text()


def look_again(laptop: Laptop) -> None:
    laptop.context.second_copy.look()
    laptop.finish_tasks()


def test_what_is_kept_is_on_the_stick_and_that_is_told_beside_the_notes(
    seated_down: Laptop, stick: Path
) -> None:
    laptop = seated_down
    assert "second copy" not in beside_the_notes(laptop)
    told = choose(laptop, stick, Key.Key_Return)
    assert "opens on this laptop only" in told
    assert str(folder_of(laptop)) in told
    laptop.note("De markt bleef leeg.")
    laptop.wait(lambda: is_written(laptop))
    assert b"De markt bleef leeg." in there(laptop)
    assert "second copy too" in beside_the_notes(laptop)
    assert "All that was kept is there." in open_it(laptop)
    answer(laptop, Key.Key_Escape)


def test_it_never_says_that_a_note_is_there_which_is_not(
    seated_down: Laptop, stick: Path
) -> None:
    laptop = seated_down
    choose(laptop, stick, Key.Key_Return)
    said: list[tuple[bool, bool]] = []

    def see() -> None:
        said.append((is_written(laptop), b"Nummer twee." in there(laptop)))

    laptop.note("Nummer een.")
    laptop.wait(lambda: is_written(laptop))
    laptop.context.second_copy.changed.connect(see)
    laptop.note("Nummer twee.")
    assert said[0][0] is False  # from the moment that it is kept
    laptop.wait(lambda: is_written(laptop))
    assert said[-1] == (True, True)
    assert (True, False) not in said


def test_a_stick_that_is_away_is_told_without_a_dialog_and_catches_up(
    seated_down: Laptop, stick: Path
) -> None:
    laptop = seated_down
    choose(laptop, stick, Key.Key_Return)
    away = stick.rename(stick.with_name("weg"))
    look_again(laptop)
    assert "stick missing" in beside_the_notes(laptop)
    for number in range(3):
        laptop.note(f"Zonder stick {number}.")
    assert QApplication.activeModalWidget() is None
    assert len(laptop.texts()) == 3
    assert "stick missing" in beside_the_notes(laptop)
    laptop.press(Command.BACK)
    assert "The stick with the second copy is not there" in on_start(laptop)
    away.rename(stick)
    look_again(laptop)
    assert on_start(laptop) == ""
    assert all(f"Zonder stick {number}.".encode() in there(laptop) for number in range(3))


def test_what_a_person_is_needed_for_is_told_at_large_text_too(
    seated_down: Laptop, stick: Path
) -> None:
    laptop = seated_down
    choose(laptop, stick, Key.Key_Return)
    look().choose(look().scheme, 200)
    assert beside_the_notes(laptop) == ""
    stick.rename(stick.with_name("weg"))
    look_again(laptop)
    assert beside_the_notes(laptop) == "second copy: stick missing"


@needs_linux
def test_a_place_that_is_taken_is_told_as_a_failure(seated_down: Laptop, stick: Path) -> None:
    laptop = seated_down
    choose(laptop, stick, Key.Key_Return)
    folder = folder_of(laptop)
    for path in copy_files(folder):
        path.unlink()
    folder.rmdir()
    folder.write_bytes(b"no folder")
    look_again(laptop)
    laptop.press(Command.BACK)
    assert "The stick with the second copy is not there" in on_start(laptop)


def test_with_a_key_of_the_laptop_nobody_asks_who_may_open_it(
    seated_down: Laptop, stick: Path
) -> None:
    laptop = seated_down
    pair = laptop.context.keys.chest.make("een lange wachtzin")
    assert "It opens on this laptop, and with:" in choose(laptop, stick)
    laptop.note("Verzegeld.")
    laptop.wait(lambda: is_written(laptop))
    assert b"Verzegeld." in read(folder_of(laptop), [KeyRing([pair.private])])[0]


def test_who_wants_it_open_is_told_what_that_means(seated_down: Laptop, stick: Path) -> None:
    told = choose(seated_down, stick, Key.Key_Tab, Key.Key_Return)
    assert "anyone who has it can read it" in told
    assert read(folder_of(seated_down))[1]


def test_changing_ones_mind_changes_nothing(seated_down: Laptop, stick: Path) -> None:
    laptop = seated_down
    open_it(laptop)
    answer(laptop, Key.Key_Return)  # and no folder
    laptop.finish_tasks()
    laptop.places.paths.append(stick)
    open_it(laptop)
    answer(laptop, Key.Key_Return)
    answer(laptop, Key.Key_Escape)
    laptop.finish_tasks()
    assert list(stick.iterdir()) == []
    assert second_copy.read_choice(laptop.context.store.path) is None


def test_a_copy_that_is_no_longer_wanted_is_removed_or_waited_for(
    seated_down: Laptop, stick: Path
) -> None:
    laptop = seated_down
    choose(laptop, stick, Key.Key_Return)
    away = stick.rename(stick.with_name("weg"))
    open_it(laptop)
    answer(laptop, Key.Key_Tab, Key.Key_Return)
    assert "Put the stick in once more" in answer(laptop, Key.Key_Return)
    laptop.finish_tasks()
    laptop.press(Command.BACK)
    assert "Put the stick in once more" in on_start(laptop)
    away.rename(stick)
    look_again(laptop)
    assert on_start(laptop) == ""
    assert list(stick.iterdir()) == []


def test_a_stick_that_is_lost_is_asked_for_no_more(seated_down: Laptop, stick: Path) -> None:
    laptop = seated_down
    choose(laptop, stick, Key.Key_Return)
    lost = folder_of(laptop)
    open_it(laptop)
    answer(laptop, Key.Key_Tab, Key.Key_Tab, Key.Key_Return)  # there is no such answer yet
    assert folder_of(laptop) == lost
    stick.rename(stick.with_name("weg"))
    look_again(laptop)
    assert "is not there" in open_it(laptop)
    answer(laptop, Key.Key_Tab, Key.Key_Tab, Key.Key_Return)
    assert "What is on it stays on it." in answer(laptop, Key.Key_Backtab, Key.Key_Space)
    assert "asks for the stick no more" in answer(laptop, Key.Key_Return)
    laptop.finish_tasks()
    choice = second_copy.read_choice(laptop.context.store.path)
    assert choice
    assert (choice.folder, choice.leftovers) == (None, ())
    assert [one.folder for one in choice.lost] == [lost]
    assert laptop.context.second_copy.problems() == ()
    laptop.press(Command.BACK)
    assert on_start(laptop) == ""


def test_what_is_erased_goes_from_the_stick_or_is_told(
    seated_down: Laptop, stick: Path
) -> None:
    laptop = seated_down
    choose(laptop, stick, Key.Key_Tab, Key.Key_Return)
    laptop.note("Dit ook.")
    laptop.note("Dit moet weg.")
    laptop.wait(lambda: is_written(laptop))
    assert b"Dit moet weg." in there(laptop)
    erase(laptop)
    laptop.finish_tasks()
    in_front(laptop)
    assert b"Dit moet weg." not in there(laptop)
    assert b"Dit ook." in there(laptop)
    away = stick.rename(stick.with_name("weg"))
    look_again(laptop)
    erase(laptop)
    assert "De tweede kopie in" in answer(laptop, Key.Key_Return)
    laptop.finish_tasks()
    away.rename(stick)
    look_again(laptop)
    assert b"Dit ook." not in there(laptop)
    laptop.press(Command.BACK)
    assert on_start(laptop) == ""


def erase(laptop: Laptop) -> None:
    """Erase the last note."""
    laptop.key(Key.Key_Up)
    laptop.choose_line(laptop.window.edit_menu, "Erase this note")
    answer(laptop, Key.Key_Backtab, Key.Key_Space)


def test_another_laptop_puts_it_back_from_the_stick(laptop: Laptop, stick: Path) -> None:
    with Store.open(stick.parent / "kapot.sqlite") as store:
        second_copy.choose_folder(store.path, stick, sealed=False)
        writer = second_copy.writer_of(store, laptop.context.keys.chest)
        assert writer
        an_editor(store)
        store.apply(added(ChangeName.KEEP_ITEM, an_item("Van de stick.")))
        writer.write(store.file.content, 0, laptop.context.now())
    laptop.places.paths.append(stick)
    laptop.choose_line(laptop.window.table_menu, "Put a copy back")
    assert "There are no copies yet" in answer(laptop, Key.Key_Return)
    dialog = laptop.dialog()
    assert isinstance(dialog, CopiesDialog)
    [line] = dialog.list.sentences.stringList()
    assert line.endswith(": 1 tafel, 1 notitie")
    answer(laptop, Key.Key_Return)
    answer(laptop, Key.Key_Backtab, Key.Key_Space)
    assert "The copy is back" in answer(laptop, Key.Key_Return)
    laptop.finish_tasks()
    open_from_start(laptop, DIALOGUE_ID)
    assert laptop.texts() == ["Van de stick."]


def test_a_stick_without_a_copy_is_told_and_may_be_chosen_from_the_list(
    seated_down: Laptop, stick: Path
) -> None:
    laptop = seated_down
    laptop.context.back_up()
    laptop.places.paths.append(stick)
    laptop.choose_line(laptop.window.table_menu, "Put a copy back")
    dialog = laptop.dialog()
    assert isinstance(dialog, CopiesDialog)
    laptop.push(dialog.from_stick)
    laptop.wait(lambda: QApplication.activeModalWidget() not in {dialog, None})
    assert "geen tweede kopie" in answer(laptop, Key.Key_Return)
    assert isinstance(laptop.dialog(), CopiesDialog)
    answer(laptop, Key.Key_Escape)
    laptop.finish_tasks()


def test_it_goes_on_after_the_program_was_closed(seated_down: Laptop, stick: Path) -> None:
    laptop = seated_down
    choose(laptop, stick, Key.Key_Return)
    names = [path.name for path in copy_files(folder_of(laptop))]
    laptop.context.second_copy.begin()  # as a new start does
    laptop.finish_tasks()
    again = [path.name for path in copy_files(folder_of(laptop))]
    assert (names, again) == (["000001-basis.kopie"], ["000002-basis.kopie"])
