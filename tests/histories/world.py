"""Laptops at one table that write, remove, erase, and hand each other files.

Beside each real store stands what the domain says it should hold; files are bytes as they
would lie on a stick, old ones included. One world serves many histories: each is about a table
of its own.
"""

import shutil
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import Change, ChangeName, Edit
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.records.ids import (
    DeviceId,
    DialogueId,
    ItemId,
    RecordId,
    derived_id,
)
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.records.specs import RecordType
from facilitator.exchange.dialogue_file.file import read_dialogue_file
from facilitator.services.export import pack
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import FileLine, ReadFile
from facilitator.signing import Signer, table_id
from facilitator.storage.local_ids import local_names
from facilitator.storage.sqlite.restoring import restore
from facilitator.storage.store import Store
from tests.domain.merge.replicas import Replica, merged
from tests.fakes import Clock, Dice
from tests.services.laptops import let_write

LAPTOPS = ("host", "notes", "office")
ITEMS = 4

Model = Replica[Record]


@dataclass
class File:
    """A file on a stick, and what the laptop knew that made it."""

    content: bytes
    knew: Model
    erased: frozenset[RecordId]


@dataclass
class Laptop:
    """A store, and what the domain says it should hold of the table of this history."""

    store: Store
    model: Model = field(default_factory=Replica)
    files: list[File] = field(default_factory=list)
    copies: list[tuple[Path, Model]] = field(default_factory=list)

    def here(self, home: DialogueId, key: UUID) -> UUID:
        """Give the id that a note of a table has in the store."""
        return self._names(home).get((Item, key), key)

    def told(self, home: DialogueId, key: UUID) -> RecordId:
        """Give the id that a note has in the files of its table."""
        told = {here: named for (_, named), here in self._names(home).items()}
        return RecordId(told.get(key, key))

    def _names(self, home: DialogueId) -> Mapping[tuple[RecordType, UUID], UUID]:
        with self.store.file.transaction():
            return local_names(self.store.file.database, home)

    @property
    def device(self) -> DeviceId:
        """The name under which it writes."""
        return DeviceId(self.store.identity.device)


class World:
    """Laptops whose stores stay open over many histories."""

    def __init__(
        self,
        folder: Path,
        stack: ExitStack,
        names: Sequence[str] = LAPTOPS,
        dice: Dice | None = None,
    ) -> None:
        self.folder = folder
        self.clock = Clock()
        self._stack = stack
        self._names = names
        self._dice = dice or Dice()
        self.laptops: list[Laptop] = []
        self.erased: set[RecordId] = set()
        self.number = self._lives = 0
        self._open()

    def _open(self) -> None:
        self._epoch = self.number
        for name in self._names:
            path = self.folder / f"{name}-{self.number}" / "store.sqlite"
            self.laptops.append(Laptop(self._opened(path)))
        self.names = {laptop.device for laptop in self.laptops}

    def _opened(self, path: Path) -> Store:
        store = Store.open(path, now=self.clock, random=self._dice)
        return self._stack.enter_context(store)

    def begin(self, *, has_key: bool = True, late: Laptop | None = None) -> None:
        """Begin a history: another table, of which every laptop holds the head.

        Each was invited by the key of the table; without one, a person at each said yes to the
        others. Who is late knows nothing of it until a file comes.
        """
        self.number += 1
        if self.number - self._epoch >= 100:  # the erased ids of all histories travel along
            self._stack.close()
            self.laptops.clear()
            self._open()
        seed = self.number.to_bytes(32)
        self.home = table_id(Signer(seed).key) if has_key else _without_key(self.number)
        self.items = [
            Item(
                ItemId(derived_id("history", str(self.number), str(place))),
                self.home,
                ItemKind.KNEL,
                "",
                place,
            )
            for place in range(ITEMS)
        ]
        self._texts = 0
        head = Dialogue(self.home, "themadialoog", "Gezondheid")
        start: Version[Record] = Version(_written_elsewhere(), head)
        for laptop in self.laptops:
            laptop.model = Replica()
            laptop.files = []
            for copy, _ in laptop.copies:
                copy.unlink()
            laptop.copies = []
            if laptop is not late:
                laptop.model = Replica({RecordId(head.id): frozenset({start})})
                self._let_write(laptop, seed if has_key else None)
                laptop.store.imports.apply([start])
            laptop.store.imports.begin()

    def _let_write(self, laptop: Laptop, seed: bytes | None) -> None:
        if seed is not None:
            laptop.store.registry.keep_table_key(self.home, seed)
            return
        for other in self.laptops:
            if other is not laptop:
                let_write(laptop.store, other.store, self.home)

    def write(self, laptop: Laptop, place: int, *, gone: bool = False) -> None:
        """Write an item, or remove it."""
        self._texts += 1
        item = replace(self.items[place], verbatim=f"wording {self._texts}")
        edit = Edit(item, None) if gone else Edit(self.items[place], item)
        laptop.store.apply(Change(ChangeName.EDIT_ITEM, (edit,)))
        laptop.model = laptop.model.written(
            laptop.device, RecordId(item.id), item, removed=gone
        )

    def erase(self, laptop: Laptop, place: int) -> None:
        """Erase an item for good."""
        key = RecordId(self.items[place].id)
        self.erased.add(key)
        laptop.store.erase([laptop.here(self.home, key)])
        laptop.model = laptop.model.without(key)

    def export(self, laptop: Laptop) -> File:
        """Put the table in a file, which stays where it can be found again."""
        parcel = pack(laptop.store, self.home, self.clock())
        file = File(parcel.content, laptop.model, laptop.model.erased)
        laptop.files.append(file)
        return file

    def merge(self, laptop: Laptop, file: File) -> FileLine:
        """Look at a file, take it in, and see that it did what the look foretold."""
        found = ReadFile(Path("stick.dialoog"), read_dialogue_file(file.content))
        merge = FileMerge(laptop.store)
        line = merge.preview(found)
        done = merge.apply(found, line)
        assert done == line
        laptop.model = merged(laptop.model, file.knew)
        return done

    def kill(self, laptop: Laptop) -> None:
        """Go on with what lies on the disk, as after the program was killed."""
        self._lives += 1
        path = laptop.store.path
        after = self.folder / f"life-{self._lives}" / path.name
        after.parent.mkdir()
        for each in path.parent.glob(f"{path.name}*"):
            shutil.copy(each, after.with_name(each.name))
        laptop.store.close()
        shutil.rmtree(path.parent)
        laptop.store = self._opened(after)

    def copy(self, laptop: Laptop) -> Path:
        """Make a copy of a store, to put back later."""
        self._lives += 1
        path = self.folder / f"copy-{self._lives}.sqlite"
        laptop.store.file.copy_to(path)
        laptop.copies.append((path, laptop.model))
        return path

    def put_back(self, laptop: Laptop, copy: Path, knew: Model) -> None:
        """Put a copy back; what was erased since stays erased."""
        restore(laptop.store, copy, self.clock.advance(seconds=1))
        laptop.model = merged(knew, Replica({}, laptop.model.erased))

    def agrees(self, laptop: Laptop) -> None:
        """Assert that a store holds what the domain says."""
        for record_id in [RecordId(self.home), *(RecordId(item.id) for item in self.items)]:
            here = laptop.store.versions.of(record_id)
            told = laptop.model.records.get(record_id, frozenset())
            assert comparable(here) == comparable(told)

    def contributions(self) -> list[Contribution]:
        """Give what each laptop would hand over."""
        return [laptop.store.versions.contribution(self.home) for laptop in self.laptops]


def _without_key(number: int) -> DialogueId:
    """Give the id of a table as it was before tables had keys, or of a spreadsheet."""
    return DialogueId(derived_id("history", str(number)))


def _written_elsewhere() -> VersionVector:
    return VersionVector.of({DeviceId("invitation"): 1})


def comparable(versions: frozenset[Version[Record]]) -> set[tuple[object, ...]]:
    """Give versions without what a tombstone remembers on one laptop alone."""
    return {
        (one.vector, one.removed, None if one.removed else one.content, one.further)
        for one in versions
    }


def known(contribution: Contribution) -> tuple[set[Version[Record]], set[UUID]]:
    """Give what a contribution says, in no order."""
    return set(contribution.versions), set(contribution.erased)


def some(sequence: Sequence[File], number: int) -> File:
    """Choose one of some files by any number."""
    return sequence[number % len(sequence)]
