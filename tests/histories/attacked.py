"""Histories with an attacker: how they are drawn by number, played, and judged.

What honest laptops hold, hand over and show must come out as without him. The histories of one
number are played at three laptops that begin with nothing, so that they can be played again.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import cast
from uuid import UUID

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge import authority
from facilitator.domain.merge.authority import MOST_GUEST_DEVICES
from facilitator.domain.merge.effects import disputed
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.merge.text_similarity import near_equal
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import (
    Dialogue,
    Dossier,
    Overview,
    Record,
    dialogue_of,
)
from facilitator.domain.records.ids import DeviceId, ItemId, RecordId
from facilitator.domain.records.items import Item
from facilitator.exchange.dialogue_file.file import read_dialogue_file
from facilitator.services.file_merge import FileMerge
from facilitator.services.settlement import settle_writer, waiting
from facilitator.services.table_files import ReadFile
from facilitator.signing import Signer, table_id
from facilitator.storage.store import Store
from facilitator.storage.writers import WriterStanding, writers
from tests.histories.attacker import KEYS, OWN, Attacker, Seen
from tests.histories.world import File, Laptop, World, comparable, some
from tests.services.laptops import guest_records

HISTORIES = 5
"""So many tables, one after another, stand in the stores of one number."""
MOST_GUEST_RECORDS = 8
"""A limit as low as this is met in a history; the program's own is a thousand."""
INVITED_SEED = bytes(range(32, 64))
INVITED = Signer(INVITED_SEED)
"""The key of another table of honest laptops, where the attacker is a writer."""

ACTIONS = (
    *("write",) * 3,
    "remove",
    "erase",
    *("export",) * 3,
    *("import",) * 2,
    *("attack",) * 4,
    "take back",
    *("refuse",) * 2,
    "clear",
)
Action = tuple[str, int, int, int]
"""What is done, at which laptop, with which note, and what is chosen by it."""
RETURNS = {ProposalKind.RETURN, ProposalKind.RECORD_RETURN}
ERASED_BEFORE_IT_CAME: Sequence[Action] = (
    ("write", 0, 0, 0),
    ("export", 0, 0, 0),
    ("attack", 1, 0, 0),
    ("erase", 1, 0, 0),
    ("import", 1, 0, 0),
)
"""He hands in what he saw of a note under its id, and a person erases that as his."""


@dataclass
class Attack:
    """One history: its table, who attacks it, and which laptop hears of it late, if any."""

    world: World
    attacker: Attacker
    late: Laptop | None
    files: list[File]

    def act(self, action: str, laptop: Laptop, place: int, choice: int) -> None:
        """Do one thing at a laptop; who does not know the table yet can only take files in."""
        match action:
            case "attack":
                self._hand_in(laptop)
            case "take back":
                laptop.store.imports.begin()
                self._hand_in(laptop)
                FileMerge(laptop.store).undo()
            case "refuse":
                refuse_all(laptop.store)
            case "clear":
                self._clear(laptop)
            case "import" if self.files:
                self.take_in(laptop, some(self.files, choice))
            case "export" if laptop is not self.late:
                self._export(laptop)
            case "erase" | "write" | "remove":
                self._write(laptop, action, place)

    def _hand_in(self, laptop: Laptop) -> None:
        """Look at a file of the attacker and take it in, as a person would."""
        try:
            content = self.attacker.file()
            file = read_dialogue_file(content)
        except RefusedInputError:
            return
        found, merge = ReadFile(Path("post.dialoog"), file), FileMerge(laptop.store)
        line = merge.preview(found)
        assert merge.apply(found, line) == line

    def take_in(self, laptop: Laptop, file: File) -> None:
        """Take an honest file in; say yes to what was erased here as the attacker's."""
        self.world.merge(laptop, file)
        returns = [
            one.id
            for one in laptop.store.settlement.waiting()
            if one.kind in RETURNS and one.key not in KEYS
        ]
        if returns:
            laptop.store.settlement.accept(returns)
            self.world.merge(laptop, file)

    def _export(self, laptop: Laptop) -> None:
        file = self.world.export(laptop)
        self.files.append(file)
        self.attacker.seen.files.append(file.content)

    def _write(self, laptop: Laptop, action: str, place: int) -> None:
        stolen = self._stolen(laptop)
        if action == "erase" and stolen:
            laptop.store.erase([stolen[place % len(stolen)]])
        elif not self._may_write(laptop, place):
            return
        elif action == "erase" and self._is_of_another(laptop, place):
            return  # nobody sees a note to erase
        elif action == "erase":
            self.world.erase(laptop, place)
        else:
            self.world.write(laptop, place, gone=action == "remove")

    def _stolen(self, laptop: Laptop) -> list[UUID]:
        """Give what he added under the ids of honest notes, which are not here."""
        home, guests = self.world.home, guest_records(laptop.store, self.world.home)
        return [key for one in self.world.items if (key := laptop.here(home, one.id)) in guests]

    def _may_write(self, laptop: Laptop, place: int) -> bool:
        """Whether a person here would write on this note, which is not the attacker's.

        Nobody can know the id of a note before it is in a file.
        """
        told, store = self.world.items[place].id, laptop.store
        key = laptop.here(self.world.home, told)
        if laptop is self.late or key in guest_records(store, self.world.home):
            return False
        # erased as his: an honest note with its id comes in a file
        return key not in store.erased_ids() or told in laptop.model.erased

    def _is_of_another(self, laptop: Laptop, place: int) -> bool:
        """Whether the id of a note that is not here is one of a table of his."""
        key = laptop.here(self.world.home, self.world.items[place].id)
        known = laptop.store.versions.of(RecordId(key))
        return any(dialogue_of(one.content) != self.world.home for one in known)

    def _clear(self, laptop: Laptop) -> None:
        """Erase the tables of the attacker, also the one that he says is ours."""
        junk = set(OWN)
        if RecordId(self.world.home) not in laptop.model.records:
            junk.add(self.world.home)
        here = {one.dialogue.id for one in laptop.store.overview()}
        if junk & here:
            laptop.store.erase(junk & here)

    def end(self) -> None:
        """Let who was late get the table after all."""
        if self.late and RecordId(self.world.home) not in self.late.model.records:
            self._export(self.world.laptops[0])
            self.take_in(self.late, self.files[-1])


def refuse_all(store: Store) -> None:
    """Say no to all that waits of the attacker, and to himself."""
    for writer in waiting(store):
        if writer.key in KEYS:
            settle_writer(store, writer.dialogue_id, writer.key, accepted=False)


def histories(number: int) -> Iterator[tuple[Sequence[Action], Random]]:
    """Draw the histories of a number, each with what its attacker throws his dice by."""
    for place in range(HISTORIES):
        random = Random(f"{number}-{place}")
        history = [_action(random) for _ in range(random.randint(5, 14))]
        yield [*(ERASED_BEFORE_IT_CAME if random.random() < 0.1 else ()), *history], random


def _action(random: Random) -> Action:
    action = random.choice(ACTIONS)
    return action, random.randrange(3), random.randrange(4), random.randrange(99)


def play(world: World, history: Sequence[Action], random: Random) -> None:
    """Let a history happen at honest laptops, and hand them the files of an attacker."""
    late = world.laptops[2] if random.random() < 0.25 else None
    world.begin(has_key=late is not None or random.random() < 0.6, late=late)
    devices = [laptop.device for laptop in world.laptops]
    seen = Seen(world.home, world.items, INVITED, devices)
    attack = Attack(world, Attacker(seen, world.clock(), random), late, [])
    for action, number, place, choice in history:
        attack.act(action, world.laptops[number], place, choice)
    attack.end()


class End:
    """What a laptop holds at the end of a history; what several checks ask is read once."""

    def __init__(self, world: World, laptop: Laptop) -> None:
        self.world, self.laptop, self.store = world, laptop, laptop.store

    @cached_property
    def dossier(self) -> Dossier:
        """The table of the history, as it is shown."""
        return self.store.dossier(self.world.home)

    @cached_property
    def overview(self) -> tuple[Overview, ...]:
        """The head and the counts of every table."""
        return self.store.overview()

    @cached_property
    def guests(self) -> set[UUID]:
        """What others than its writers added to the table."""
        return guest_records(self.store, self.world.home)

    @cached_property
    def known(self) -> Mapping[RecordId, Collection[Version[Record]]]:
        """Every version of the notes that are shown."""
        return self.store.versions.known(Item, [one.id for one in self.dossier.items])

    @cached_property
    def shown_notes(self) -> dict[RecordId, Item]:
        """The notes that the laptop shows, by what the domain says it should hold."""
        found = {}
        for item in self.world.items:
            versions = self.laptop.model.records.get(RecordId(item.id), frozenset())
            if any(not one.removed for one in versions):
                found[RecordId(item.id)] = cast("Item", shown(versions).content)
        return found


def wrong(world: World) -> Iterator[str]:
    """Say what came out otherwise than without the attacker, and at which laptop."""
    for number, laptop in enumerate(world.laptops):
        end = End(world, laptop)
        for says, holds in CHECKS.items():
            if not holds(end):
                yield f"laptop {number}: {says}"


def hands_over_the_same(end: End) -> bool:
    """Whether a file can be made, and says what the laptop would have said."""
    world, laptop = end.world, end.laptop
    given = read_dialogue_file(world.export(laptop).content).contribution
    sent: dict[RecordId, set[Version[Record]]] = {}
    for one in given.versions:
        sent.setdefault(RecordId(one.content.id), set()).add(one)
    erased = {RecordId(key) for key in given.erased}
    told = laptop.model.records
    return (
        sent.keys() == told.keys()
        and all(comparable(frozenset(sent[key])) == comparable(told[key]) for key in sent)
        and laptop.model.erased <= erased <= world.erased
    )


def shows_the_same(end: End) -> bool:
    """Whether the laptop shows what was said, and marks what a guest added."""
    dossier = end.dossier
    notes = [one for one in dossier.items if one.id not in end.guests]
    told = [(_told(end.laptop, one), one) for one in notes]
    ours = {key: replace(one, id=ItemId(key)) for key, one in told}
    head = Dialogue(end.world.home, "themadialoog", "Gezondheid")
    seats = tuple(one for one in dossier.seats if one.id not in end.guests)
    items = tuple(ours.values())
    return ours == end.shown_notes and Dossier(head, (), (), items) == replace(
        dossier, seats=seats, items=items
    )


def _told(laptop: Laptop, record: Record) -> RecordId:
    return laptop.told(dialogue_of(record), record.id)


def counts_the_same(end: End) -> bool:
    """Whether a table has as many notes, beside those that guests added."""
    added = [one for one in end.dossier.items if one.id in end.guests]
    states, home = end.store.table_states(end.store.table_heads()), end.world.home
    counts = [one.items for one in end.overview if one.dialogue.id == home]
    counts += [one.items for one in states if one.dialogue.id == home]
    told = Counter(one.kind for one in (*added, *end.shown_notes.values()))
    return counts == [told, told]


def disputes_the_same(end: End) -> bool:
    """Whether people disagree about the same notes, beside what guests added."""
    versions, home = end.store.versions, end.world.home
    disputed_ones = [one[0].content for one in versions.in_dispute(home)]
    found = {_told(end.laptop, one) for one in disputed_ones if one.id not in end.guests}
    records = versions.disputed_records().get(home, ())
    told = {key for key, known in end.laptop.model.records.items() if disputed(known)}
    return found == told and len(set(records) - end.guests) == len(told)


def suspects_the_same_doubles(end: End) -> bool:
    """Whether the same notes of honest laptops look like one thing said."""
    laptop, home = end.laptop, end.world.home
    alike = {
        (laptop.told(home, one), laptop.told(home, other))
        for one, other in _alike(end.dossier.items, end.known)
    }
    found = {pair for pair in alike if set(pair) <= end.shown_notes.keys()}
    return found == _alike(tuple(end.shown_notes.values()), laptop.model.records)


def _alike(
    items: Sequence[Item], known: Mapping[RecordId, Collection[Version[Record]]]
) -> set[tuple[RecordId, RecordId]]:
    writers = {
        one.id: {
            name for version in known[RecordId(one.id)] for name, _ in version.vector.counts
        }
        for one in items
    }
    return {
        (RecordId(pair.one.id), RecordId(pair.other.id)) for pair in near_equal(items, writers)
    }


def lets_nothing_honest_wait(end: End) -> bool:
    """Whether all that waits is the attacker's."""
    return all(one.key in KEYS for one in end.store.settlement.waiting())


def knows_the_same_tables(end: End) -> bool:
    """Whether every table is there, and none is part of another."""
    heads, home = {one.dialogue.id for one in end.overview}, end.world.home
    aliases = end.store.aliases()
    return home in heads and home not in {*aliases, *aliases.values()}


def bears_its_own_name(end: End) -> bool:
    """Whether nobody's key is known under the name of an honest laptop but his."""
    for identity in (each.store.identity for each in end.world.laptops):
        known = end.store.registry.sender(DeviceId(identity.device))
        if known is not None and known.key != identity.key:
            return False
    return end.laptop.device in end.world.names


def has_room_for_guests(end: End) -> bool:
    """Whether what guests added can be handed over after a yes, and written once more."""
    added = end.store.versions.known(Item, end.guests).values()
    notes = [one for some in added for one in some]
    photos = [one for one in notes if cast("Item", one.content).labels.photo]
    names = [len(one.vector.counts) for one in notes]
    few = len(end.guests) <= MOST_GUEST_RECORDS and max(names, default=0) <= MOST_GUEST_DEVICES
    return few and not photos


def lets_in_nobody_who_was_refused(end: End) -> bool:
    """Whether nothing is here of whom a person refused."""
    store, home = end.store, end.world.home
    with store.file.transaction():
        known = writers(store.file.database, home)
    refused = {key for key, how in known.items() if how is WriterStanding.REFUSED}
    return not any(store.settlement.added_by(home, key) for key in refused)


def is_whole(end: End) -> bool:
    """Whether nothing is wrong with the store."""
    return end.store.check() == ()


CHECKS = {
    str(one.__name__).replace("_", " "): one
    for one in (
        hands_over_the_same,
        shows_the_same,
        counts_the_same,
        disputes_the_same,
        suspects_the_same_doubles,
        lets_nothing_honest_wait,
        knows_the_same_tables,
        bears_its_own_name,
        has_room_for_guests,
        lets_in_nobody_who_was_refused,
        is_whole,
    )
}


@contextmanager
def worlds() -> Iterator[World]:
    """Give laptops that begin with nothing, and a limit that is soon met."""
    with (
        TemporaryDirectory() as folder,
        ExitStack() as stack,
        pytest.MonkeyPatch.context() as patch,
    ):
        for name in ("MOST_GUEST_RECORDS", "MOST_RECORDS_OF_GUESTS"):
            patch.setattr(authority, name, MOST_GUEST_RECORDS)
        world = World(Path(folder), stack)
        for laptop in world.laptops:
            head = Dialogue(table_id(INVITED.key), "themadialoog", "Elders")
            laptop.store.registry.keep_table_key(head.id, INVITED_SEED)
            laptop.store.apply(added(ChangeName.PREPARE, head))
        yield world


def played(number: int) -> int:
    """Play the histories of a number; raises AssertionError where one comes out otherwise.

    Gives how many there were.
    """
    with worlds() as world:
        for history, random in histories(number):
            play(world, history, random)
            found = list(wrong(world))
            assert not found, f"number {number}: {found}\n{history}"
    return HISTORIES
