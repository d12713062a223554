"""Taking a merge back leaves every table of the store as it was before, whatever came in.

What was answered to that merge goes with it; what was answered to an earlier one stays.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Alias, Record, Seat, alias_id
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DeviceId, DialogueId, SeatId, derived_id
from facilitator.domain.records.items import Item, Labels
from facilitator.domain.records.media import Media
from facilitator.storage.incoming import ImportFile
from facilitator.storage.schema import METADATA
from facilitator.storage.store import Store
from facilitator.storage.writers import TableWriter, WriterStanding, keep_writer
from tests.amounts import amount
from tests.builders import DIALOGUE_ID, a_dialogue, a_seat, an_item
from tests.fakes import Clock, Dice

HISTORIES = amount(25, 1_000)
LOGS = {"intake", "intake_file", "superseded"}
"""What says that there was a merge, and may say so afterwards."""
NAMES = {"installation", "local_id"}
"""How we and records are called here: a new name stays, as somebody else has the old one."""

CLAIMED = DialogueId(derived_id("tests", "claimed"))
KEYS = {name: f"{number:x}" * 64 for number, name in enumerate(("host", "guest", "other"), 10)}
TODAY = date(2026, 11, 21)

Rows = dict[str, list[tuple[object, ...]]]


def rows(store: Store, *, moments: bool = True) -> Rows:
    """Give all that a store holds but its logs; when asked, without when it was written."""
    found: Rows = {}
    for table in METADATA.tables.values():
        names = [one.name for one in table.columns if moments or one.name not in MOMENTS]
        query = f"SELECT {', '.join(names)} FROM {table.name}"
        if table.name not in LOGS | NAMES:
            found[table.name] = sorted(store.file.database.execute(query).fetchall(), key=repr)
    return found


MOMENTS = {"since", "written_at", "taken_at", "first_seen"}


class Case:
    """A store in which something is noted in every table, and files that come in."""

    def __init__(self, path: Path, random: Random) -> None:
        self.random = random
        self.clock = Clock()
        self.dice = Dice()
        self.store = Store.open(path, now=self.clock, random=self.dice)
        self.items = [an_item(f"Notitie {number}.", position=number) for number in range(6)]
        self.known: list[Record] = [a_seat(1), *self.items]
        self._fill()

    def _fill(self) -> None:
        store, photo = self.store, Media(b"a photo", "image/jpeg")
        shown = replace(self.items[5], labels=Labels(photo=photo.sha256))
        self.items[5] = shown
        store.apply(
            added(ChangeName.PREPARE, a_dialogue(), a_seat(1), *self.items), media=[photo]
        )
        store.registry.set_numbers({DIALOGUE_ID: 7})
        store.registry.keep_invitation(DIALOGUE_ID, "{}")
        store.registry.keep_table_key(DIALOGUE_ID, bytes(32))
        for item in self.items[:3]:
            store.keep_draft(Draft(DIALOGUE_ID, str(item.id), "half", {"item": str(item.id)}))
        with store.file.transaction():
            known = TableWriter(
                DIALOGUE_ID, KEYS["host"], WriterStanding.ACCEPTED, self.clock()
            )
            keep_writer(store.file.database, known)
        self.erase_elsewhere()
        store.imports.begin()
        self.take("guest", CLAIMED, [a_dialogue(id=CLAIMED), self.new("claimed", CLAIMED)])
        self.take(
            "guest", DIALOGUE_ID, [self.new("van een gast"), *self.changed(self.items[:2])]
        )
        self.take(
            "other", DIALOGUE_ID, [self.new("nog een gast"), *self.changed(self.items[2:4])]
        )

    def erase_elsewhere(self) -> None:
        """Be told that something was erased that was never here."""
        self.store.imports.begin()
        self.take("host", DIALOGUE_ID, [], {derived_id("tests", "never here"): TODAY})

    def new(self, text: str, home: DialogueId = DIALOGUE_ID) -> Item:
        """Give a note that is not here."""
        return an_item(f"{text} {self.random.random()}", dialogue_id=home)

    def changed(self, items: Sequence[Item]) -> list[Item]:
        """Give notes in other words."""
        return [replace(one, edited=f"anders {self.random.random()}") for one in items]

    def take(
        self,
        who: str,
        home: DialogueId,
        records: Sequence[Record],
        erased: Mapping[UUID, date] | None = None,
        removed: Sequence[Record] = (),
    ) -> None:
        """Take in a file that comes after all that is here."""
        self.clock.advance(seconds=1)
        device = DeviceId(f"laptop of {who}")
        counts = {self.store.identity.device: 1, device: self.random.randrange(1, 9)}
        after = VersionVector.of(counts)
        known = {one.id for one in self.known}
        versions: list[Version[Record]] = [
            Version(after if one.id in known else VersionVector.of({device: 1}), one)
            for one in records
        ]
        versions += [Version(after, one, removed=True) for one in removed]
        file = ImportFile(
            f"{who} {self.random.random()}", "0" * 64, home, device, KEYS[who], who, None
        )
        self.store.imports.apply(versions, erased=erased or {}, file=file)

    def merge(self) -> None:
        """Begin a merge, and take some files in."""
        self.clock.advance(minutes=1)
        self.store.imports.begin()
        for what in self.random.choices(FILES, k=self.random.randint(1, 4)):
            what(self)

    def waiting(self) -> list[MergeProposal]:
        """Give what waits, in no order that says anything."""
        found = self.store.settlement.waiting()
        self.random.shuffle(found)
        return found

    def settle(self, chosen: Sequence[MergeProposal], random: Random) -> None:
        """Say yes or no to some things, one after another."""
        self.clock.advance(minutes=1)
        settlement = self.store.settlement
        for one in chosen:
            if settlement.waiting([one.id]):
                yes = random.random() < 0.6
                (settlement.accept if yes else settlement.refuse)([one.id])

    def settle_writer(self, key: str, random: Random) -> None:
        """Say yes or no to all of a writer."""
        self.clock.advance(minutes=1)
        settlement = self.store.settlement
        answers: list[Callable[[DialogueId, str], int]] = [
            settlement.accept_writer, settlement.refuse_writer, settlement.accept_added
        ]  # fmt: skip
        random.choice(answers)(DIALOGUE_ID, key)


def writer_writes(case: Case) -> None:
    some = case.random.sample(case.items, 2)
    records = [case.new("van de host"), *case.changed(some)]
    case.take("host", DIALOGUE_ID, records, removed=case.random.sample(case.items, 1))


def writer_erases(case: Case) -> None:
    gone: dict[UUID, date] = {one.id: TODAY for one in case.random.sample(case.items, 2)}
    gone |= {derived_id("tests", str(case.random.random())): TODAY}
    case.take("host", DIALOGUE_ID, [], gone)


def guest_asks(case: Case) -> None:
    who = case.random.choice(["guest", "other"])
    records = [case.new("erbij"), *case.changed(case.random.sample(case.items, 2))]
    gone: dict[UUID, date] = {one.id: TODAY for one in case.random.sample(case.items, 2)}
    case.take(who, DIALOGUE_ID, records, gone, removed=case.random.sample(case.items, 1))


def guest_bears_an_id_that_is_known(case: Case) -> None:
    one = case.random.choice(case.items)
    seat = Seat(SeatId(one.id), DIALOGUE_ID, 3, "leraar")
    case.take("guest", DIALOGUE_ID, [seat])


def claimant_writes(case: Case) -> None:
    gone = {derived_id("tests", str(case.random.random())): TODAY}
    case.take("guest", CLAIMED, [case.new("nog iets", CLAIMED)], gone)


def another_claims(case: Case) -> None:
    head = a_dialogue(id=CLAIMED, municipality="Veere")
    case.take("other", CLAIMED, [head, case.new("ook", CLAIMED)])


def guest_joins_tables(case: Case) -> None:
    alias = Alias(alias_id(DIALOGUE_ID), DIALOGUE_ID, CLAIMED)
    case.take("guest", DIALOGUE_ID, [alias])


FILES: Sequence[Callable[[Case], None]] = (
    writer_writes,
    writer_erases,
    guest_asks,
    guest_bears_an_id_that_is_known,
    claimant_writes,
    another_claims,
    guest_joins_tables,
)


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[Callable[[int], Case]]:
    made: list[Case] = []

    def make(number: int) -> Case:
        made.append(Case(tmp_path / f"{len(made)}.sqlite", Random(number)))
        return made[-1]

    yield make
    for case in made:
        case.store.close()


@pytest.mark.slow
def test_a_merge_that_is_taken_back_leaves_all_as_it_was(
    cases: Callable[[int], Case],
) -> None:
    answered = 0
    for number in range(HISTORIES):
        case = cases(number)
        before, ours = rows(case.store), {one.id for one in case.waiting()}
        case.merge()
        news = [one for one in case.waiting() if one.id not in ours]
        answered += len(news)
        case.settle(news[: case.random.randint(0, 4)], case.random)
        case.store.imports.undo()
        assert rows(case.store) == before, number
        assert case.store.check() == ()
    assert answered > HISTORIES


@pytest.mark.slow
def test_what_was_answered_to_an_earlier_merge_stays(cases: Callable[[int], Case]) -> None:
    """As if the merge that was taken back had never been."""
    for number in range(HISTORIES):
        case, twin = cases(number), cases(number)
        earlier = case.waiting()
        case.items = case.items[4:]  # what nobody asks about
        case.merge()
        case.settle([one for one in case.waiting() if one not in earlier][:3], case.random)
        for one in (case, twin):
            one.settle(earlier[: number % 3], Random(number))
            one.settle_writer(KEYS["other"], Random(number))
        case.store.imports.undo()
        assert rows(case.store, moments=False) == rows(twin.store, moments=False), number
        assert case.store.check() == ()


def test_a_yes_to_an_erasure_brings_back_drafts_and_what_else_waited(
    cases: Callable[[int], Case],
) -> None:
    case = cases(1)
    before = rows(case.store)
    case.store.imports.begin()
    case.take("other", DIALOGUE_ID, [], {one.id: TODAY for one in case.items[:3]})
    case.settle([one for one in case.waiting() if one.erased_on], Random(3))
    gone = rows(case.store)
    assert len(gone["draft"]) < len(before["draft"])
    assert len(gone["proposal"]) < len(before["proposal"])
    case.store.imports.undo()
    assert rows(case.store) == before


def test_two_records_of_one_id_both_return(cases: Callable[[int], Case]) -> None:
    case = cases(2)
    guest_bears_an_id_that_is_known(case)
    before = rows(case.store)
    case.store.imports.begin()
    case.take("host", DIALOGUE_ID, [], {one.id: TODAY for one in case.items})
    assert rows(case.store)["item"] != before["item"]
    case.store.imports.undo()
    assert rows(case.store) == before
