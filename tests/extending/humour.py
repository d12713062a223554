"""The tests of the mark that `extensions.MARK` adds; they are taken along into its copy."""

from pathlib import Path

from PySide6.QtCore import Qt

from facilitator.domain.records.items import Item
from facilitator.services import drafts
from facilitator.services.export import export_table
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import read_file
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from tests.builders import EVENING
from tests.ui.features.capture.note_takers import Alt, Ctrl, NoteTaker, again

Key = Qt.Key


def is_funny(item: object) -> bool:
    return bool(getattr(item, "humour"))  # noqa: B009 - no note has it outside the copy


def shown(taker: NoteTaker, item: Item) -> bool:
    """Say whether a mark stands on the card of a note, for all eyes and ears."""
    facts = taker.view.stream.notes.row(taker.item(item)).facts
    return "humour" in facts and "humour" in taker.rows()[-1]


def on(taker: NoteTaker) -> bool:
    """Say whether the button under the field is pressed."""
    return taker.view.entry.marks.buttons[Command["HUMOUR"]].isChecked()


def test_the_key_puts_it_on_the_note_that_is_typed(taker: NoteTaker) -> None:
    taker.type("En toen")
    taker.press(Key.Key_J, Alt)
    assert on(taker)
    item = taker.keep(" viel hij om.")
    assert is_funny(item)
    assert shown(taker, item)
    assert not on(taker)


def test_the_key_puts_it_on_a_kept_note_and_undo_takes_it_back(taker: NoteTaker) -> None:
    item = taker.keep("Hij viel om.")
    assert not shown(taker, item)
    taker.go_to_stream()
    taker.press(Key.Key_J, Alt)
    assert is_funny(taker.item(item))
    assert shown(taker, item)
    taker.press(Key.Key_Z, Ctrl)
    assert taker.item(item) == item


def test_it_is_there_when_the_note_is_changed(taker: NoteTaker) -> None:
    taker.press(Key.Key_J, Alt)
    item = taker.keep("Hij viel om.")
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    assert on(taker)
    taker.type(" Echt.")
    taker.press(Key.Key_Return, Ctrl)
    assert is_funny(taker.item(item))


def test_a_crash_does_not_lose_it(taker: NoteTaker, store: Store) -> None:
    taker.type("Hij viel")
    taker.press(Key.Key_J, Alt)
    taker.presenter.note_editor.keep_draft()
    entry = drafts.new_entry(again(store, taker.editor), taker.presenter.note_editor.usual)
    assert entry.text == "Hij viel"
    assert is_funny(entry)


def test_it_grows_with_a_quote_that_goes_on(taker: NoteTaker) -> None:
    item = taker.keep("Hij viel om.")
    taker.press(Key.Key_J, Alt)
    taker.type("En nog eens.")
    taker.press(Key.Key_V, Alt)
    assert is_funny(taker.item(item))


def test_it_travels(taker: NoteTaker, store: Store, tmp_path: Path) -> None:
    taker.press(Key.Key_J, Alt)
    item = taker.keep("Hij viel om.")
    [path] = export_table(store, item.dialogue_id, tmp_path / "post", EVENING)
    with Store.open(tmp_path / "other.sqlite") as other:
        merge = FileMerge(other)
        merge.begin()
        assert merge.apply(read_file(path)).brings
        [come] = other.dossier(item.dialogue_id).items
    assert come == item
    assert is_funny(come)
