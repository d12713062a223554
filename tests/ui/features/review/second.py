"""A second laptop at the table in front, and a third: what they wrote comes in by file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item
from facilitator.storage.store import Store
from facilitator.ui.features.review.table_view import ConflictsView
from tests.services.laptops import Laptops, laptops, let_write, merge_files
from tests.ui.app_builder import Laptop


@dataclass
class Others:
    """The other laptops at the table in front of this one."""

    laptop: Laptop
    post: Laptops
    count: int = 0

    @property
    def _here(self) -> Store:
        return self.laptop.context.store

    def join(self, name: str) -> "Other":
        """Give another laptop all that is known here of the table in front."""
        store = self.post.store(name)
        table = self.laptop.table_id
        let_write(self._here, store, table)
        let_write(store, self._here, table)
        merge_files(store, self.post.export(self._here, f"to {name}", table))
        return Other(store, table)

    def come_in(self, other: "Other") -> None:
        """Take in what another laptop wrote, as the page for files does."""
        self.count += 1
        self.post.clock.advance(minutes=1)
        path = self.post.export(other.store, f"from {self.count}", other.table)
        merge_files(self._here, path)
        self.laptop.application.tables.read_all_again()


@dataclass
class Other:
    """One other laptop, and its table."""

    store: Store
    table: DialogueId

    @property
    def dossier(self) -> Dossier:
        """What it holds."""
        return self.store.dossier(self.table)

    def item(self, text: str) -> Item:
        """Find a note by its words."""
        return next(item for item in self.dossier.items if item.text == text)

    def reword(self, text: str, other: str, **changes: object) -> None:
        """Write other words, and whatever else."""
        item = self.item(text)
        changed = replace(item, edited=other, **changes)  # type: ignore[arg-type]
        self.store.apply(edited(ChangeName.EDIT_ITEM, item, changed))

    def remove(self, text: str) -> None:
        """Remove a note."""
        self.store.apply(removed(ChangeName.REMOVE_ITEM, self.item(text)))

    def note(self, item: Item) -> None:
        """Take a note."""
        self.store.apply(added(ChangeName.KEEP_ITEM, item))


@contextmanager
def others_at(laptop: Laptop, folder: Path) -> Iterator[Others]:
    """Let others sit at the table in front of a laptop."""
    with laptops(folder) as post:
        yield Others(laptop, post)


def the_page(laptop: Laptop) -> ConflictsView:
    """The page in front."""
    view = laptop.window.screen_in_front()
    assert isinstance(view, ConflictsView)
    laptop.finish_tasks()
    return view
