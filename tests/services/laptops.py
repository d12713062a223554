"""Several laptops for tests: stores of their own, and the files they hand each other."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DialogueId
from facilitator.services.export import export_table
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import FileLine, find_files, read_file
from facilitator.storage.store import Store
from facilitator.storage.writers import TableWriter, WriterStanding, keep_writer
from tests.builders import DIALOGUE_ID
from tests.fakes import Clock, Dice


class Laptops:
    """Makes stores with names, and lets files go from one to another."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self.clock = Clock()
        self._dice = Dice()
        self._invited: list[Store] = []
        self._stack = stack

    def store(self, name: str, *records: Record, invited: bool = True) -> Store:
        """Make a laptop whose store holds some records; usually it was invited to the table."""
        path = self.folder / f"{name}.sqlite"
        store = self._stack.enter_context(Store.open(path, now=self.clock, random=self._dice))
        if invited:
            for other in self._invited:
                let_write(store, other)
                let_write(other, store)
            self._invited.append(store)
        if records:
            store.apply(added(ChangeName.PREPARE, *records))
        return store

    def export(
        self,
        store: Store,
        to: str = "post",
        dialogue_id: DialogueId = DIALOGUE_ID,
        recipients: Sequence[str] = (),
    ) -> Path:
        """Put a table in a file in a folder; give the place of the file."""
        folder = self.folder / to
        [path] = export_table(store, dialogue_id, folder, self.clock(), recipients)
        return path


def let_write(store: Store, other: Store, dialogue_id: DialogueId = DIALOGUE_ID) -> None:
    """Let a store know another as a writer of a table, as after a yes."""
    at = datetime(2021, 1, 1, tzinfo=UTC)
    key = other.identity.key
    with store.file.transaction():
        writer = TableWriter(dialogue_id, key, WriterStanding.ACCEPTED, at)
        keep_writer(store.file.database, writer)


def guest_records(store: Store, dialogue_id: DialogueId) -> set[UUID]:
    """Give what others than its writers added to a table."""
    query = "SELECT id FROM guest_record WHERE dialogue_id = ? AND signing_key <> ?"
    rows = store.file.database.execute(query, (dialogue_id.bytes, store.identity.key))
    return {UUID(bytes=key) for (key,) in rows}


@contextmanager
def laptops(folder: Path) -> Iterator[Laptops]:
    """Give laptops whose stores are closed afterwards."""
    with ExitStack() as stack:
        yield Laptops(folder, stack)


def preview_files(store: Store, *paths: Path) -> list[FileLine]:
    """Say what files would do."""
    merge = FileMerge(store)
    return [merge.preview(found) for found in merge.in_order(find_files(paths))]


def merge_files(store: Store, *paths: Path) -> list[FileLine]:
    """Look at files and take them in, as the screen does."""
    merge = FileMerge(store)
    lines = [merge.preview(found) for found in merge.in_order(find_files(paths))]
    merge.begin()
    return [merge.apply(read_file(line.path), line) for line in lines]
