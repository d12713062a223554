"""Somebody who saw files of a table, was never invited to it, and hands in what he likes.

He knows every id, vector and name that he saw and signs with a key of his own or not at all.
He made tables himself, and was invited to another one; these may say anything of the first.
"""

import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from io import BytesIO
from random import Random
from uuid import UUID

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import blank
from facilitator.domain.records.clearances import (
    PRINTED_TEXT,
    Clearance,
    ClearanceDecision,
    clearance_id,
    fingerprint_of,
)
from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Dialogue,
    Moment,
    MomentKind,
    Record,
    Seat,
    Step,
    alias_id,
)
from facilitator.domain.records.ids import (
    ClosingId,
    DeviceId,
    DialogueId,
    ItemId,
    LinkId,
    MomentId,
    RecordId,
    SeatId,
    StepId,
    derived_id,
)
from facilitator.domain.records.items import Item, ItemKind, Labels, Link, LinkKind
from facilitator.exchange.dialogue_file.file import read_dialogue_file, write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.signing import Signer, device_name, table_id
from tests.exchange.hostile.by_hand import HandMadeFile, a_head, grant_of, key_of

SEED = bytes(range(100, 132))
SIGNER, OTHER_SIGNER = Signer(SEED), Signer(bytes(range(200, 232)))
KEYS = {"", SIGNER.key, OTHER_SIGNER.key}
DEVICE = device_name(SIGNER.key, bytes(2))
TABLE_SEED, OTHER_TABLE_SEED = bytes(range(132, 164)), bytes(range(164, 196))
TABLE, OTHER_TABLE = Signer(TABLE_SEED), Signer(OTHER_TABLE_SEED)
OWN = (table_id(TABLE.key), table_id(OTHER_TABLE.key))
"""The tables that he made himself."""

Forged = list[Version[Record]]


@dataclass(frozen=True, slots=True)
class Seen:
    """What he knows: of which table, its notes, where he was invited, and who is there.

    `invited` is the private key of the table where he is a writer, and `devices` are the names
    of honest laptops.
    """

    home: DialogueId
    items: Sequence[Item]
    invited: Signer
    devices: Sequence[DeviceId]
    files: list[bytes] = field(default_factory=list)


class Attacker:
    """Makes files about a table, out of what he saw."""

    def __init__(self, seen: Seen, now: datetime, random: Random) -> None:
        self.seen = seen
        self._now = now
        self._random = random
        self._made = 0

    def file(self) -> bytes:
        """Make a file of any kind.

        Raises RefusedInputError when it says what the program's own writer does not write.
        """
        [make] = self._random.choices(*zip(*WAYS, strict=True))
        return make(self)  # type: ignore[no-any-return]

    def about_the_table(self) -> bytes:
        """Say other things of the table itself, out of a file that he saw or of nothing."""
        versions: Forged = [self.version(self._head(self.seen.home))]
        if self.seen.files:
            seen = self._random.choice(self.seen.files)
            versions = list(read_dialogue_file(seen).contribution.versions)
        for _ in range(self._random.randint(1, 4)):
            versions = self._random.choice(FORGERIES)(self, versions)
        signer = self._random.choice([None, SIGNER, OTHER_SIGNER])
        return self._written(self.seen.home, versions, signer, None)

    def about_his_own(self) -> bytes:
        """Say of one of his tables that it is another, and that notes of others are its own."""
        place = self._random.randrange(len(OWN))
        others = (self.seen.home, self.seen.home, OWN[1 - place])
        key = (TABLE, OTHER_TABLE)[place]
        return self._elsewhere(OWN[place], self._random.choice(others), key)

    def where_he_was_invited(self) -> bytes:
        """Say such things of a table of others, where he is a writer."""
        home = table_id(self.seen.invited.key)
        return self._elsewhere(home, self.seen.home, self.seen.invited)

    def _elsewhere(self, home: DialogueId, other: DialogueId, table: Signer) -> bytes:
        """Say of another table what others said of theirs, under the same ids."""
        note = self._note(home)
        versions = [self.version(self._head(home)), self.version(note)]
        if self._random.random() < 0.5:
            versions.append(self.version(Alias(alias_id(home), home, other)))
        stolen = [item for item in self.seen.items if self._random.random() < 0.6]
        versions += [self.version(replace(item, dialogue_id=home)) for item in stolen]
        if self._random.random() < 0.5:
            key = self._random.choice((self.seen.home, *(item.id for item in self.seen.items)))
            versions.append(self.version(self._disguised(note, key)))
        return self._written(home, versions, SIGNER, table)

    def _disguised(self, note: Item, key: UUID) -> Record:
        """Give a record of another type with the id of a note, or of a table."""
        home = note.dialogue_id
        link = Link(LinkId(key), home, LinkKind.REACTION, note.id, note.id)
        return self._random.choice((link, Seat(SeatId(key), home, 1, "vervalst")))

    def in_the_name_of_another(self) -> bytes:
        """Bear the name of an honest laptop under his own key, about a table of his own."""
        named = {"device": self._random.choice(self.seen.devices)}
        records = {"dialogue": [a_head(OWN[0], "Vervalst")]}
        return HandMadeFile(OWN[0], records, table=TABLE_SEED, manifest=named).content()

    def with_a_false_proof(self) -> bytes:
        """Claim to be a writer: by another's grant, by his own, or in the place of another."""
        key = key_of(SEED)
        own: dict[str, object] = {"table_key": TABLE.key, "grant": grant_of(TABLE_SEED, key)}
        proofs: list[dict[str, object]] = [own]
        if self.seen.files:
            honest = _manifest_of(self._random.choice(self.seen.files))
            names = ("table_key", "grant")
            proofs.append({name: honest[name] for name in names})
            proofs.append({name: honest[name] for name in (*names, "key", "device")})
        head = a_head(self.seen.home, "Vervalst", dict.fromkeys(self.seen.devices, 9))
        erased = {str(item.id): "2026-01-01" for item in self.seen.items}
        proof = self._random.choice(proofs)
        records = {"dialogue": [head]}
        made = HandMadeFile(self.seen.home, records, {}, erased, SEED, manifest=proof)
        return made.content()

    def _written(
        self, home: DialogueId, versions: Forged, signer: Signer | None, table: Signer | None
    ) -> bytes:
        erased = self._erased()
        once = {(one.content.id, one.vector): one for one in versions}
        kept = tuple(one for one in once.values() if one.content.id not in erased)
        names = [DEVICE, *self.seen.devices, DeviceId("laptop")]
        name = device_name(signer.key, bytes(2)) if signer else self._random.choice(names)
        at = self._now + timedelta(days=self._random.choice((-9000, 0, 0, 90_000)))
        origin = FileOrigin("1.0", name, at, "themadialoog", "Gezondheid")
        return write_dialogue_file(Contribution(home, kept, erased), origin, signer, (), table)

    def _erased(self) -> dict[UUID, date]:
        """Give ids that he says were erased: of notes, of tables, and of nothing."""
        day = self._random.choice((date(1999, 1, 1), date(2026, 1, 1), date(2999, 1, 1)))
        ids = [item.id for item in self.seen.items if self._random.random() < 0.15]
        tables = (self.seen.home, table_id(self.seen.invited.key), *OWN)
        found: list[UUID] = [*ids, *(one for one in tables if self._random.random() < 0.04)]
        if self._random.random() < 0.1:
            found += [derived_id("nothing", str(self._next())) for _ in range(3)]
        return dict.fromkeys(found, day)

    def version(self, record: Record) -> Version[Record]:
        """Give a first version of his own."""
        return Version(VersionVector.of({DEVICE: 1}), record)

    def _next(self) -> int:
        self._made += 1
        return self._made

    def _new_id(self, home: DialogueId) -> UUID:
        return derived_id("forged", str(home), str(self._next()))

    def _head(self, home: DialogueId) -> Dialogue:
        return Dialogue(home, "themadialoog", "Vervalst")

    def _note(self, home: DialogueId) -> Item:
        key = ItemId(self._new_id(home))
        return Item(key, home, ItemKind.KNEL, f"wording {self._made}", self._made % 4)

    def changed(self, versions: Forged) -> Forged:
        """Say something else, under a vector that is the same, later, or far ahead."""
        return [self._changed(one) if self._random.random() < 0.6 else one for one in versions]

    def _changed(self, version: Version[Record]) -> Version[Record]:
        record = version.content
        if isinstance(record, Item):
            record = replace(record, verbatim="vervalst", starred=True, sensitive=True)
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
        gone = blank(type(record), record.id, self.seen.home)
        return Version(version.vector.written_by(DEVICE), gone, removed=True)

    def added(self, versions: Forged) -> Forged:
        """Add a note, and say that a note of another is its double, or the other way round."""
        note, item = self._note(self.seen.home), self._random.choice(self.seen.items)
        ends = self._random.choice([(item.id, note.id), (note.id, item.id)])
        link = Link(
            LinkId(self._new_id(note.dialogue_id)), self.seen.home, LinkKind.DOUBLE, *ends
        )
        return [*versions, self.version(note), self.version(link)]

    def crowded(self, versions: Forged) -> Forged:
        """Add a note that so many laptops wrote that hardly another can."""
        names = [DeviceId(f"laptop-{number}") for number in range(63)]
        some = names[: self._random.choice((17, 48, 63))]
        vector = VersionVector.of(dict.fromkeys(some, 1))
        return [*versions, Version(vector, self._note(self.seen.home))]

    def stuffed(self, versions: Forged) -> Forged:
        """Add more notes than there is room for."""
        return [*versions, *(self.version(self._note(self.seen.home)) for _ in range(10))]

    def pictured(self, versions: Forged) -> Forged:
        """Add a note with a photo that is nowhere."""
        photo = Labels(photo="ab" * 32, photo_allowed=True)
        return [*versions, self.version(replace(self._note(self.seen.home), labels=photo))]

    def seated(self, versions: Forged) -> Forged:
        """Add somebody at the table, and give him what another said."""
        home = self.seen.home
        keys = (self._new_id(home), home, *(item.id for item in self.seen.items))
        seat = Seat(SeatId(self._random.choice(keys)), home, 1, "vervalst")
        return [*versions, self.version(seat)]

    def timed(self, versions: Forged) -> Forged:
        """Add a step of the talk, and a moment at which it ended."""
        home, at = self.seen.home, datetime.fromisoformat("2999-01-01T00:00:00+00:00")
        moment = Moment(MomentId(self._new_id(home)), home, MomentKind.PAUSE, at)
        step = Step(StepId(self._new_id(home)), home, "vervalst", 1, "Vervalst", "", 5)
        return [*versions, self.version(moment), self.version(step)]

    def replayed(self, versions: Forged) -> Forged:
        """Hand in what others wrote, under another signature or none."""
        return versions

    def swallowed(self, versions: Forged) -> Forged:
        """Say that the table is part of his own."""
        home = self.seen.home
        return [*versions, self.version(Alias(alias_id(home), home, self._random.choice(OWN)))]

    def closed(self, versions: Forged) -> Forged:
        """Put another closing beside the one there is."""
        closing = Closing(ClosingId(UUID(int=1)), self.seen.home, essence="vervalst")
        return [*versions, self.version(closing)]

    def cleared(self, versions: Forged) -> Forged:
        """Say that what others said was read, and may be published."""
        read = [self._cleared(one) for one in self.seen.items]
        return [*versions, *map(self.version, read)]

    def _cleared(self, item: Item) -> Clearance:
        about, home = RecordId(item.id), self.seen.home
        told = fingerprint_of(about, item.text)
        key = clearance_id(about, PRINTED_TEXT)
        return Clearance(key, home, about, PRINTED_TEXT, "", ClearanceDecision.CLEARED, told)


def _manifest_of(content: bytes) -> dict[str, object]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        found: dict[str, object] = json.loads(archive.read("manifest.json"))
    return found


WAYS: Sequence[tuple[Callable[[Attacker], bytes], int]] = (
    (Attacker.about_the_table, 8),
    (Attacker.about_his_own, 3),
    (Attacker.where_he_was_invited, 3),
    (Attacker.with_a_false_proof, 2),
    (Attacker.in_the_name_of_another, 1),
)
"""The ways in which he makes files, and how often each."""
FORGERIES: Sequence[Callable[[Attacker, Forged], Forged]] = (
    Attacker.changed,
    Attacker.changed,
    Attacker.removed,
    Attacker.added,
    Attacker.swallowed,
    Attacker.closed,
    Attacker.cleared,
    Attacker.crowded,
    Attacker.stuffed,
    Attacker.pictured,
    Attacker.seated,
    Attacker.timed,
    Attacker.replayed,
)
