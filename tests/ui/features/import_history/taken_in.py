"""A coordinator who took a table in, and has newer files of it, for tests of two pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.storage.store import Store
from facilitator.ui.features.file_merge.view import FileMergeView
from facilitator.ui.features.import_history.view import ImportHistoryView
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import Laptops, laptops, let_write, merge_files
from tests.ui.app_builder import Laptop
from tests.ui.devices import look_at

SAID = an_item("De markt was maandenlang dicht, en niemand vertelde ons waarom.")
GOES = an_item("Dit klopt niet.", position=2)
COMES = an_item("De bus reed niet meer.", position=3)
CHANGED = replace(SAID, edited="De markt was een jaar dicht. Niemand vertelde waarom.")
OTHER = DialogueId(derived_id("tests", "taken in"))
FOLDER = "nieuw"


@dataclass
class Coordinator:
    """A laptop that took in one table; newer files of it and of another are in a folder."""

    laptop: Laptop
    host: Store
    post: Laptops

    @property
    def store(self) -> Store:
        """The store of the coordinator."""
        return self.laptop.context.store

    @property
    def folder(self) -> Path:
        """Where the newer files are."""
        return self.post.folder / FOLDER

    def look(self) -> FileMergeView:
        """Choose the folder of the newer files, by keys."""
        return look_at(self.laptop, self.folder)

    def history(self) -> ImportHistoryView:
        """Open the page of what was taken in, from the menu."""
        self.laptop.choose_line(self.laptop.window.table_menu, "What was taken in …")
        return self.shown_history()

    def shown_history(self) -> ImportHistoryView:
        """Give the page of what was taken in, which is in front."""
        view = self.laptop.window.screen_in_front()
        assert isinstance(view, ImportHistoryView)
        return view

    def texts(self) -> set[str]:
        """Give the notes of the table as they are shown."""
        return {item.text for item in self.store.dossier(DIALOGUE_ID).items}


@contextmanager
def a_coordinator(laptop: Laptop) -> Iterator[Coordinator]:
    """Let a host hand in, be taken in, and hand in a newer version and another table."""
    store = laptop.context.store
    store.imports._now = laptop.context.now  # the moments are shown
    with laptops(store.path.parent / "others") as post:
        head = a_dialogue(municipality="Zoeterwoude-Rijndijk", number=12)
        host = post.store("host", head, SAID, GOES, invited=False)
        let_write(store, host)
        merge_files(store, post.export(host, "oud"))
        host.apply(edited(ChangeName.EDIT_ITEM, SAID, CHANGED))
        host.apply(removed(ChangeName.REMOVE_ITEM, GOES))
        host.apply(added(ChangeName.KEEP_ITEM, COMES))
        other = a_dialogue("Samen leven", id=OTHER, municipality="Goes", number=3)
        host.apply(
            added(ChangeName.PREPARE, other, an_item("Wij eten samen.", dialogue_id=OTHER))
        )
        post.export(host, FOLDER)
        post.export(host, FOLDER, OTHER)
        (post.folder / FOLDER / "kapot.dialoog").write_bytes(b"kapot")
        laptop.application.tables.read_all_again()
        yield Coordinator(laptop, host, post)


def files_to_choose(laptop: Laptop) -> QWidget:
    """Files that were looked at: one is left out, another is open to what it changes."""
    with a_coordinator(laptop) as coordinator:
        view = coordinator.look()
        view.table.setFocus()
        for row, cells in enumerate(view.table.rows.rows()):
            if cells[0].startswith("Samen leven"):
                view.ticked.emit(row)
        laptop.finish_tasks()
        open_row(laptop, view, "Gezondheid")
    return laptop.window


def what_was_taken_in(laptop: Laptop) -> QWidget:
    """The times that files were taken in, the last one open to what it did."""
    with a_coordinator(laptop) as coordinator:
        merge_files(coordinator.store, coordinator.folder)
        laptop.application.files.open_import_history()
        coordinator.shown_history().table.setFocus()
        laptop.key(Qt.Key.Key_Return)
        laptop.finish_tasks()
    return laptop.window


def open_row(laptop: Laptop, view: FileMergeView, begin: str) -> None:
    """Go to the row of a table by the arrow keys, and open it."""
    rows = view.table.rows.rows()
    place = next(at for at, cells in enumerate(rows) if cells[0].startswith(begin))
    go_to(laptop, view, place)
    laptop.key(Qt.Key.Key_Return)
    laptop.finish_tasks()


def go_to(laptop: Laptop, view: FileMergeView | ImportHistoryView, place: int) -> None:
    """Go to a row by the arrow keys."""
    view.table.setFocus()
    while view.table.currentIndex().row() != place:
        below = view.table.currentIndex().row() < place
        laptop.key(Qt.Key.Key_Down if below else Qt.Key.Key_Up)
