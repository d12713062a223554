"""A coordinator to whom somebody who was not invited sends files, for tests of the page."""

from dataclasses import replace

from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.domain.records.items import Item
from facilitator.storage.store import Store
from tests.services.laptops import Laptops, merge_files


class Stranger:
    """Somebody who got the file of a table of `here`, and was not invited to it."""

    def __init__(self, post: Laptops, here: Store, table: DialogueId) -> None:
        self._post, self._here, self._table = post, here, table
        self._count = 0
        self.store = post.store("stranger", invited=False)
        merge_files(self.store, post.export(here, "to the stranger", table))

    def item(self, text: str) -> Item:
        """Find a note by its words."""
        items = self.store.dossier(self._table).items
        return next(item for item in items if item.text == text)

    def reword(self, text: str, other: str, **changes: object) -> None:
        """Write other words, and whatever else."""
        item = self.item(text)
        changed = replace(item, edited=other, **changes)  # type: ignore[arg-type]
        self.store.apply(edited(ChangeName.EDIT_ITEM, item, changed))

    def remove(self, text: str) -> None:
        """Remove a note."""
        self.store.apply(removed(ChangeName.REMOVE_ITEM, self.item(text)))

    def erase(self, *texts: str) -> None:
        """Erase notes for good."""
        self.store.erase([self.item(text).id for text in texts])

    def add(self, like: Item, *texts: str) -> None:
        """Take further notes."""
        items = [
            replace(like, id=ItemId(derived_id("stranger", text)), verbatim=text, edited="")
            for text in texts
        ]
        self.store.apply(added(ChangeName.KEEP_ITEM, *items))

    def come_in(self) -> None:
        """Let the coordinator take in what he has, as the page for files does."""
        self._count += 1
        self._post.clock.advance(minutes=1)
        path = self._post.export(self.store, f"from the stranger {self._count}", self._table)
        merge_files(self._here, path)
