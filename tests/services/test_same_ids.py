"""Files in which a record has the id of another: of another table, or of another type."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.clearances import (
    Clearance,
    ClearanceDecision,
    clearance_id,
)
from facilitator.domain.records.dialogue import Seat
from facilitator.domain.records.ids import (
    DeviceId,
    DialogueId,
    LinkId,
    RecordId,
    SeatId,
    derived_id,
)
from facilitator.domain.records.items import Item, Link, LinkKind
from facilitator.exchange.dialogue_file.file import read_dialogue_file, write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.services.export import pack
from facilitator.services.file_merge import FileMerge
from facilitator.signing import Signer, table_id
from facilitator.storage.store import Store
from tests.builders import a_dialogue, an_item
from tests.exchange.hostile.by_hand import HandMadeFile, Json, a_head, a_link_of, a_note
from tests.services.laptops import Laptops, guest_records, laptops, merge_files

SEED, HIS_SEED = bytes(range(1, 33)), bytes(range(60, 92))
HOME, HIS = (table_id(Signer(seed).key) for seed in (SEED, HIS_SEED))
"""A table of ours, and one that a stranger made himself."""
SAID = an_item("Er was niemand.", dialogue_id=HOME)
ERASED = "2026-11-21"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as made:
        yield made


def host(folder: Laptops, name: str = "host") -> Store:
    """Give a laptop that has the table with its note."""
    store = folder.store(name, invited=False)
    store.registry.keep_table_key(HOME, SEED)
    store.apply(added(ChangeName.PREPARE, a_dialogue(id=HOME), SAID))
    return store


def his(folder: Laptops, number: int = 0, erased: UUID | None = None, **lists: Json) -> Path:
    """Give a file of his table with a record of each list."""
    records = {
        "dialogue": [a_head(HIS, "Vervalst")],
        **{key: [one] for key, one in lists.items()},
    }
    days = {str(erased): ERASED} if erased else {}
    path = folder.folder / f"his-{number}.dialoog"
    path.write_bytes(HandMadeFile(HIS, records, erased=days, table=HIS_SEED).content())
    return path


def told(folder: Laptops, store: Store, home: DialogueId) -> set[object]:
    """Give what leaves in the file of a table."""
    given = read_dialogue_file(pack(store, home, folder.clock()).content).contribution
    return {*given.versions, *given.erased}


def said_in(path: Path) -> set[object]:
    """Give the versions in a file."""
    return set(read_dialogue_file(path.read_bytes()).contribution.versions)


def note_of(store: Store, home: DialogueId) -> Item:
    """Give the one note that is shown of a table."""
    [item] = store.dossier(home).items
    return item


@pytest.mark.parametrize("first", [False, True], ids=["after ours", "before ours"])
def test_two_tables_with_a_note_of_one_id_do_not_meet(folder: Laptops, first: bool) -> None:
    ours = folder.export(host(folder), "honest", HOME)
    office = folder.store("office", invited=False)
    files = [ours, his(folder, items=a_note(SAID.id, "Vervalst."))]
    merge_files(office, *(reversed(files) if first else files))
    assert note_of(office, HOME).verbatim == "Er was niemand."
    assert note_of(office, HIS).verbatim == "Vervalst."
    assert office.settlement.waiting() == []
    for path, home in zip(files, (HOME, HIS), strict=True):
        assert told(folder, office, home) == said_in(path)
    assert office.check() == ()


@pytest.mark.parametrize("taken", [SAID.id, HOME], ids=["a note", "a table"])
@pytest.mark.parametrize("first", [False, True], ids=["after ours", "before ours"])
def test_what_is_erased_with_the_id_of_another_record_is_that_alone(
    folder: Laptops, taken: UUID, first: bool
) -> None:
    ours = folder.export(host(folder), "honest", HOME)
    office = folder.store("office", invited=False)
    stolen = his(folder, links=a_link_of(taken, taken, taken))
    merge_files(office, *((stolen, ours) if first else (ours, stolen)))
    assert len(office.dossier(HIS).links) == 1
    merge_files(office, his(folder, 1, erased=taken))
    assert note_of(office, HOME).verbatim == "Er was niemand."
    assert office.dossier(HIS).links == ()
    merge_files(office, stolen, ours)
    assert office.dossier(HIS).links == ()
    assert told(folder, office, HOME) == said_in(ours)
    assert taken in told(folder, office, HIS)


@pytest.mark.parametrize("first", [False, True], ids=["after ours", "before ours"])
def test_a_seat_of_a_guest_with_the_id_of_a_note_says_nothing_of_that(
    folder: Laptops, first: bool
) -> None:
    ours = folder.export(host(folder), "honest", HOME)
    office = folder.store("office", invited=False)
    office.registry.keep_table_key(HOME, SEED)
    office.apply(added(ChangeName.PREPARE, a_dialogue(id=HOME)))
    seat = Seat(SeatId(SAID.id), HOME, 1, "vervalst")
    vector = VersionVector.of({DeviceId("elsewhere"): 1})
    origin = FileOrigin("1.0", DeviceId("guest"), folder.clock(), "themadialoog", "Gezondheid")
    added_by_guest = folder.folder / "guest.dialoog"
    contribution = Contribution(HOME, (Version(vector, seat),))
    added_by_guest.write_bytes(write_dialogue_file(contribution, origin))
    merge_files(office, *((added_by_guest, ours) if first else (ours, added_by_guest)))
    assert [one.role_label for one in office.dossier(HOME).seats] == ["vervalst"]
    assert note_of(office, HOME).id not in guest_records(office, HOME)
    assert said_in(ours) <= told(folder, office, HOME)


def test_what_is_written_here_has_an_id_of_its_own_too(folder: Laptops) -> None:
    """As when a person takes back that a table was taken in, and a stranger came between."""
    office = folder.store("office", invited=False)
    merge_files(office, his(folder, items=a_note(SAID.id, "Vervalst.")))
    office.registry.keep_table_key(HOME, SEED)
    office.apply(added(ChangeName.PREPARE, a_dialogue(id=HOME), SAID))
    starred = replace(SAID, starred=True)
    office.apply(edited(ChangeName.EDIT_ITEM, SAID, starred))
    note = note_of(office, HOME)
    assert replace(note, id=SAID.id) == starred
    assert note_of(office, HIS).verbatim == "Vervalst."
    [sent] = [
        one
        for one in told(folder, office, HOME)
        if isinstance(one, Version) and isinstance(one.content, Item)
    ]
    assert sent.content == starred


def test_links_go_with_the_notes_that_they_join(folder: Laptops) -> None:
    store = host(folder)
    other = an_item("Dat ook.", dialogue_id=HOME)
    link = Link(LinkId(derived_id("tests", "link")), HOME, LinkKind.REACTION, other.id, SAID.id)
    about = (RecordId(SAID.id), "verbatim")
    cleared = Clearance(
        clearance_id(*about), HOME, *about, "", ClearanceDecision.CLEARED, "0" * 64
    )
    store.apply(added(ChangeName.LINK_ITEMS, other, link, cleared))
    ours = folder.export(store, "honest", HOME)
    office = folder.store("office", invited=False)
    merge_files(office, his(folder, items=a_note(SAID.id, "Vervalst.")), ours)
    dossier = office.dossier(HOME)
    assert {dossier.links[0].source, dossier.links[0].target} == {
        one.id for one in dossier.items
    }
    [decision] = office.versions.at_table(Clearance, HOME).values()
    assert cast("Clearance", decision[0].content).about in {one.id for one in dossier.items}
    assert told(folder, office, HOME) == said_in(ours)


def test_taking_a_table_back_leaves_the_other(folder: Laptops) -> None:
    ours = folder.export(host(folder), "honest", HOME)
    office = folder.store("office", invited=False)
    stolen = his(folder, items=a_note(SAID.id, "Vervalst."), links=a_link_of(HOME, HOME, HOME))
    merge_files(office, stolen)
    merge_files(office, ours)
    FileMerge(office).undo()
    assert [one.dialogue.id for one in office.overview()] == [HIS]
    merge_files(office, ours)
    assert told(folder, office, HOME) == said_in(ours)
    office.erase([HIS])
    assert told(folder, office, HOME) == said_in(ours)


@pytest.mark.parametrize("first", [False, True], ids=["erased after", "erased before"])
def test_what_was_erased_before_it_came_does_not_come(folder: Laptops, first: bool) -> None:
    """Whether a note of another table with its id came before or after that was told."""
    ours = folder.export(host(folder), "honest", HOME)
    office = folder.store("office", invited=False)
    gone = his(folder, 1, erased=SAID.id)
    merge_files(office, *((gone, ours) if first else (ours, gone)))
    merge_files(office, his(folder, items=a_note(SAID.id, "Vervalst.")))
    assert office.dossier(HIS).items == ()
    assert note_of(office, HOME).verbatim == "Er was niemand."
    assert SAID.id in told(folder, office, HIS)


def test_who_answers_for_a_record_is_known_when_it_makes_way_for_a_table(
    folder: Laptops,
) -> None:
    """A seat that a stranger added has the id of a table that comes later."""
    office = folder.store("office", invited=False)
    office.registry.keep_table_key(HIS, HIS_SEED)
    office.apply(added(ChangeName.PREPARE, a_dialogue(id=HIS)))
    vector = VersionVector.of({DeviceId("elsewhere"): 1})
    seat = Contribution(HIS, (Version(vector, Seat(SeatId(HOME), HIS, 1, "vervalst")),))
    origin = FileOrigin("1.0", DeviceId("guest"), folder.clock(), "themadialoog", "Gezondheid")
    path = folder.folder / "guest.dialoog"
    path.write_bytes(write_dialogue_file(seat, origin))
    merge_files(office, path)
    merge_files(office, folder.export(host(folder), "honest", HOME))
    [seat_here] = office.dossier(HIS).seats
    assert office.settlement.records_of_guests() == {HIS: {seat_here.id}}
    assert told(folder, office, HIS) == set(office.versions.contribution(HIS).versions)
    assert seat_here.id not in {
        one.content.id for one in office.versions.contribution(HIS).versions
    }


def test_a_note_erased_elsewhere_is_not_written_here_where_another_has_its_id(
    folder: Laptops,
) -> None:
    desk = host(folder)
    desk.erase([SAID.id])
    office = folder.store("office", invited=False)
    office.registry.keep_table_key(HOME, SEED)
    theirs = his(folder, items=a_note(SAID.id, "Vervalst."))
    merge_files(office, theirs, folder.export(desk, "honest", HOME))
    office.apply(added(ChangeName.KEEP_ITEM, SAID))
    assert office.dossier(HOME).items == ()
    assert note_of(office, HIS).verbatim == "Vervalst."


def test_what_was_called_otherwise_here_is_told_as_erased_of_its_table_alone(
    folder: Laptops,
) -> None:
    """Also when it is not here any more, as its intake was taken back."""
    ours = folder.export(host(folder), "honest", HOME)
    office = folder.store("office", invited=False)
    other = a_dialogue(id=DialogueId(derived_id("tests", "other")))
    office.apply(added(ChangeName.PREPARE, other))
    merge_files(office, his(folder, items=a_note(SAID.id, "Vervalst.")))
    office.imports.begin()
    merge_files(office, ours)
    here = note_of(office, HOME).id
    FileMerge(office).undo()
    office.erase([here])
    merge_files(office, ours)
    assert office.dossier(HOME).items == ()
    assert _erased_in(folder, office, HOME) == {SAID.id}
    assert _erased_in(folder, office, other.id) == set()


def _erased_in(folder: Laptops, store: Store, home: DialogueId) -> set[UUID]:
    return {one for one in told(folder, store, home) if isinstance(one, UUID)}
