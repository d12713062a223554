"""Somebody who saw files of a table, was never invited, and hands in what he likes.

He knows every id, vector and name that he saw, signs with a key of his own or not at all, and
may claim a table of his own that says anything about the other.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from random import Random
from uuid import UUID

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import blank
from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Dialogue,
    Record,
    Seat,
    alias_id,
)
from facilitator.domain.records.ids import (
    ClosingId,
    DeviceId,
    DialogueId,
    ItemId,
    LinkId,
    SeatId,
    derived_id,
)
from facilitator.domain.records.items import Item, ItemKind, Link, LinkKind
from facilitator.exchange.dialogue_file.file import read_dialogue_file, write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.signing import Signer, device_name, table_id
from tests.exchange.hostile.by_hand import HandMadeFile, a_head

SIGNER = Signer(bytes(range(100, 132)))
DEVICE = device_name(SIGNER.key, bytes(2))
OTHER_SIGNER = Signer(bytes(range(200, 232)))
OWN_TABLE_SEED = bytes(range(132, 164))
OWN_TABLE = Signer(OWN_TABLE_SEED)

Forged = list[Version[Record]]


class Attacker:
    """Makes files about a table, out of what he saw."""

    def __init__(
        self, home: DialogueId, items: Sequence[Item], now: datetime, random: Random
    ) -> None:
        self.home = home
        self.own = table_id(OWN_TABLE.key)
        self._items = items
        self._now = now
        self._random = random
        self._made = 0

    def file(self, seen: Sequence[bytes], honest: DeviceId) -> bytes:
        """Make a file: about the table itself, or his own that speaks of it or bears a name."""
        if self._random.random() < 0.3:
            return self._about_own()
        if self._random.random() < 0.1:
            return self._in_the_name_of(honest)
        base: Forged = [self._head(self.home)]
        if seen:
            base = list(read_dialogue_file(self._random.choice(seen)).contribution.versions)
        for _ in range(self._random.randint(1, 4)):
            base = self._random.choice(FORGERIES)(self, base)
        signer = self._random.choice([None, SIGNER, OTHER_SIGNER])
        return self._written(self.home, base, signer, None)

    def _in_the_name_of(self, device: DeviceId) -> bytes:
        """Make a file of his key that bears the name of an honest laptop; no program would."""
        head = a_head(self.own, "Vervalst")
        name = {"device": device}
        made = HandMadeFile(self.own, {"dialogue": [head]}, table=OWN_TABLE_SEED, manifest=name)
        return made.content()

    def _about_own(self) -> bytes:
        alias = Alias(alias_id(self.own), self.own, self.home)
        versions = [
            self._head(self.own),
            self.version(alias),
            self.version(self._note(self.own)),
        ]
        stolen = [item for item in self._items if self._random.random() < 0.3]
        versions += [self.version(replace(item, dialogue_id=self.own)) for item in stolen]
        return self._written(self.own, versions, SIGNER, OWN_TABLE)

    def _written(
        self, home: DialogueId, versions: Forged, signer: Signer | None, table: Signer | None
    ) -> bytes:
        erased: dict[UUID, date] = {
            item.id: date(2026, 1, 1) for item in self._items if self._random.random() < 0.2
        }
        once = {(one.content.id, one.vector): one for one in versions}
        kept = tuple(one for one in once.values() if one.content.id not in erased)
        name = device_name(signer.key, bytes(2)) if signer else DEVICE
        origin = FileOrigin("1.0", name, self._now, "themadialoog", "Gezondheid")
        contribution = Contribution(home, kept, erased)
        return write_dialogue_file(contribution, origin, signer, (), table)

    def version(self, record: Record) -> Version[Record]:
        """Give a first version of his own."""
        return Version(VersionVector.of({DEVICE: 1}), record)

    def _head(self, home: DialogueId) -> Version[Record]:
        return self.version(Dialogue(home, "themadialoog", "Vervalst"))

    def _note(self, home: DialogueId) -> Item:
        self._made += 1
        key = ItemId(derived_id("forged", str(home), str(self._made)))
        return Item(key, home, ItemKind.KNEL, f"vervalst {self._made}", 0)

    def changed(self, versions: Forged) -> Forged:
        """Say something else, under a vector that is the same, later, or far ahead."""
        return [self._changed(one) if self._random.random() < 0.6 else one for one in versions]

    def _changed(self, version: Version[Record]) -> Version[Record]:
        record = version.content
        if isinstance(record, Item):
            record = replace(record, verbatim="vervalst", starred=True)
        elif isinstance(record, Dialogue):
            record = replace(record, theme="Vervalst")
        counts = dict(version.vector.counts)
        ahead: dict[DeviceId, int] = self._random.choice(
            [{}, {DEVICE: 1}, {device: count + 1 for device, count in counts.items()}]
        )
        return Version(VersionVector.of({**counts, **ahead}), record)

    def removed(self, versions: Forged) -> Forged:
        """Remove what others wrote."""
        return [self._removed(one) if self._random.random() < 0.4 else one for one in versions]

    def _removed(self, version: Version[Record]) -> Version[Record]:
        record = version.content
        gone = blank(type(record), record.id, self.home)
        return Version(version.vector.written_by(DEVICE), gone, removed=True)

    def added(self, versions: Forged) -> Forged:
        """Add a note, and say that another is its double."""
        note, item = self._note(self.home), self._random.choice(self._items)
        link = Link(
            LinkId(derived_id("forged", str(note.id))),
            self.home,
            LinkKind.DOUBLE,
            item.id,
            note.id,
        )
        return [*versions, self.version(note), self.version(link)]

    def crowded(self, versions: Forged) -> Forged:
        """Add a note that so many laptops wrote that hardly another can."""
        names = [DeviceId(f"laptop-{number}") for number in range(63)]
        some = names[: self._random.choice((17, 48, 63))]
        vector = VersionVector.of(dict.fromkeys(some, 1))
        return [*versions, Version(vector, self._note(self.home))]

    def seated(self, versions: Forged) -> Forged:
        """Add somebody at the table."""
        self._made += 1
        key = SeatId(derived_id("forged", str(self.home), str(self._made)))
        return [*versions, self.version(Seat(key, self.home, 1, "vervalst"))]

    def replayed(self, versions: Forged) -> Forged:
        """Hand in what others wrote, under another signature."""
        return versions

    def swallowed(self, versions: Forged) -> Forged:
        """Say that the table is part of his own."""
        alias = Alias(alias_id(self.home), self.home, self.own)
        return [*versions, self.version(alias)]

    def closed(self, versions: Forged) -> Forged:
        """Put another closing beside the one there is."""
        closing = Closing(ClosingId(UUID(int=1)), self.home, essence="vervalst")
        return [*versions, self.version(closing)]


FORGERIES: Sequence[Callable[[Attacker, Forged], Forged]] = (
    Attacker.changed,
    Attacker.changed,
    Attacker.removed,
    Attacker.added,
    Attacker.swallowed,
    Attacker.closed,
    Attacker.crowded,
    Attacker.seated,
    Attacker.replayed,
)
