"""What the screen does with files of a stranger: a look at all of them, then all of them."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.records.changes import ChangeName, added, removed
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.exchange.dialogue_file.file import read_dialogue_file, write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.services.anonymise import erase_note
from facilitator.services.export import pack
from facilitator.services.settlement import settle_writer
from facilitator.services.table_files import FileState
from facilitator.signing import Signer, device_name, table_id
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.exchange.hostile.by_hand import STRANGER, HandMadeFile, a_head, a_note, key_of
from tests.exchange.hostile.forgeries import HONEST, TABLE, TABLE_SEED, readable
from tests.services.laptops import Laptops, guest_records, laptops, merge_files

SEED = bytes(range(1, 33))
HOME = table_id(Signer(SEED).key)
SAID = an_item("Er was niemand.", dialogue_id=HOME)
VECTOR = {"elsewhere": 1}
READABLE = readable()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as made:
        yield made


def honest(folder: Laptops, *, gone: bool = False) -> Path:
    """Give the file of a laptop that was invited, with its note or without."""
    store = folder.store("host", invited=False)
    store.registry.keep_table_key(HOME, SEED)
    head = a_dialogue(id=HOME)
    store.apply(added(ChangeName.PREPARE, head, SAID))
    if gone:
        store.apply(removed(ChangeName.REMOVE_ITEM, SAID))
    return folder.export(store, "honest", HOME)


def forged(folder: Laptops) -> list[Path]:
    """Give files of somebody who claims the table, says other things, and erases."""
    made = [
        HandMadeFile(HOME, {"items": [a_note(SAID.id, "Vervalst.", VECTOR)]}),
        HandMadeFile(HOME, {"dialogue": [a_head(HOME, "Vervalst", VECTOR)]}, seed=None),
        HandMadeFile(
            HOME, {"dialogue": [a_head(HOME, "x", VECTOR)]}, erased={str(SAID.id): "2026-11-21"}
        ),
    ]
    paths = []
    for number, each in enumerate(made):
        path = folder.folder / f"forged-{number}.dialoog"
        path.write_bytes(each.content())
        paths.append(path)
    return paths


@pytest.mark.parametrize("order", [*itertools.permutations(range(4))])
def test_in_whichever_order_they_come_the_honest_file_is_taken_in(
    folder: Laptops, order: tuple[int, ...]
) -> None:
    mine = honest(folder)
    files = [mine, *forged(folder)]
    office = folder.store("office", invited=False)
    lines = merge_files(office, *(files[place] for place in order))
    states = {line.path: line.state for line in lines}
    assert states[mine] is not FileState.DAMAGED
    dossier = office.dossier(HOME)
    assert [item.text for item in dossier.items] == ["Er was niemand."]
    assert dossier.dialogue.municipality == "Goes"


@pytest.mark.parametrize("gone", [False, True], ids=["kept", "removed"])
def test_who_says_what_the_honest_file_says_does_not_say_it_later(
    folder: Laptops, gone: bool
) -> None:
    mine = honest(folder, gone=gone)
    given = read_dialogue_file(mine.read_bytes()).contribution
    [said] = [one for one in given.versions if one.content.id == SAID.id]
    him = device_name(key_of(STRANGER), bytes(2))
    later = replace(said, vector=said.vector.written_by(him))
    others = [one for one in given.versions if one is not said]
    origin = FileOrigin("1.0", him, folder.clock(), "themadialoog", "Wonen")
    path = folder.folder / "later.dialoog"
    his = replace(given, versions=(*others, later))
    path.write_bytes(write_dialogue_file(his, origin, Signer(STRANGER)))
    office = folder.store("office", invited=False)
    merge_files(office, path, mine)
    handed_over = pack(office, HOME, folder.clock()).content
    assert set(read_dialogue_file(handed_over).contribution.versions) == set(given.versions)
    assert office.settlement.count() == 0


def test_notes_of_a_table_that_is_not_here_are_refused(folder: Laptops) -> None:
    office = folder.store("office", invited=False)
    [line] = merge_files(office, forged(folder)[0])
    assert line.problem == Problem("file_contents", {"path": "records.json: dialogue"})
    assert office.check() == ()
    assert office.is_empty()


def test_a_writer_of_one_table_takes_no_note_of_another(folder: Laptops) -> None:
    """Not of one without a key, such as that of a spreadsheet."""
    office = folder.store("office", invited=False)
    elsewhere = DialogueId(TABLE)
    office.apply(added(ChangeName.PREPARE, a_dialogue(), an_item("Er was niemand.")))
    office.registry.keep_table_key(elsewhere, TABLE_SEED)
    office.apply(added(ChangeName.PREPARE, a_dialogue(id=elsewhere)))
    before = office.versions.contribution(DIALOGUE_ID)
    [note] = office.dossier(DIALOGUE_ID).items
    items = {"items": [a_note(note.id, "Vervalst.", VECTOR)]}
    path = folder.folder / "invited.dialoog"
    path.write_bytes(HandMadeFile(TABLE, items, table=TABLE_SEED).content())
    merge_files(office, path)
    assert office.versions.contribution(DIALOGUE_ID) == before
    assert office.settlement.waiting() == []
    assert [item.verbatim for item in office.dossier(elsewhere).items] == ["Vervalst."]


def told(store: Store) -> object:
    """Give what is seen of the table and leaves in its file, but for what strangers added."""
    dossier = store.dossier(DialogueId(TABLE))
    given = store.versions.contribution(DialogueId(TABLE))
    guests = guest_records(store, DialogueId(TABLE))
    shown = [item for item in dossier.items if item.id not in guests]
    return dossier.dialogue, shown, dossier.links, set(given.versions), dict(given.erased)


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("first", [False, True], ids=["after the host", "before the host"])
def test_what_a_forged_file_may_not_do_waits(folder: Laptops, name: str, first: bool) -> None:
    office = folder.store("office", invited=False)
    alone = folder.store("alone", invited=False)
    paths = [folder.folder / "host.dialoog", folder.folder / "forged.dialoog"]
    for path, made in zip(paths, (HONEST, READABLE[name]), strict=True):
        path.write_bytes(made.content())
    merge_files(alone, paths[0])
    for path in reversed(paths) if first else paths:
        merge_files(office, path)
    assert told(office) == told(alone)
    assert office.aliases() == {}
    assert office.check() == ()
    pack(office, DialogueId(TABLE), folder.clock())


def test_who_is_refused_leaves_nothing_of_a_table_that_he_brought(folder: Laptops) -> None:
    office = folder.store("office", invited=False)
    path = folder.folder / "first.dialoog"
    notes = {"items": [a_note(SAID.id, "Vervalst.", VECTOR)]}
    made = HandMadeFile(HOME, notes | {"dialogue": [a_head(HOME, "Vervalst", VECTOR)]})
    path.write_bytes(made.content())
    merge_files(office, path)
    settle_writer(office, HOME, key_of(STRANGER), accepted=False)
    assert office.is_empty()
    folder.clock.advance(minutes=1)
    merge_files(office, honest(folder))
    dossier = office.dossier(HOME)
    assert (dossier.dialogue, dossier.items) == (a_dialogue(id=HOME), (SAID,))
    assert office.versions.disputes_per_table() == {}


def test_a_file_of_which_all_was_refused_says_so(folder: Laptops) -> None:
    office = folder.store("office", invited=False)
    change, _, _ = forged(folder)
    merge_files(office, honest(folder))
    assert merge_files(office, change)[0].state is FileState.WAITS
    office.settlement.refuse([one.id for one in office.settlement.waiting()])
    folder.clock.advance(minutes=1)
    assert merge_files(office, change)[0].state is FileState.DECLINED
    office.erase([SAID.id])
    assert merge_files(office, change)[0].state is FileState.ERASED


def test_an_erasure_holds_where_a_table_of_a_stranger_bears_the_id(folder: Laptops) -> None:
    """Else an older file would bring back what its writers erased."""
    before = honest(folder)
    old = before.read_bytes()
    office = folder.store("office", invited=False)
    junk = HandMadeFile(TABLE, {"dialogue": [a_head(TABLE, "x")]}, table=TABLE_SEED)
    stolen = HandMadeFile(TABLE, {"items": [a_note(SAID.id, "x")]}, table=TABLE_SEED)
    for number, each in enumerate((junk, stolen)):
        path = folder.folder / f"junk-{number}.dialoog"
        path.write_bytes(each.content())
        merge_files(office, path)
    host = folder.store("second host", invited=False)
    host.registry.keep_table_key(HOME, SEED)
    merge_files(host, before)
    host.erase([SAID.id])
    merge_files(office, folder.export(host, "erased", HOME))
    again = folder.folder / "again.dialoog"
    again.write_bytes(old)
    merge_files(office, again)
    assert office.dossier(HOME).items == ()
    assert office.versions.contribution(HOME).erased.keys() == {SAID.id}


def test_a_note_with_the_id_of_another_table_takes_it_nowhere(folder: Laptops) -> None:
    office = folder.store("office", invited=False)
    other = a_dialogue()
    office.apply(added(ChangeName.PREPARE, other, an_item("Er was niemand.")))
    merge_files(office, honest(folder))
    path = folder.folder / "squats.dialoog"
    note = {"items": [a_note(DIALOGUE_ID, "Vervalst.")]}
    path.write_bytes(HandMadeFile(HOME, note).content())
    merge_files(office, path)
    with pytest.raises(RefusedInputError, match="note_named_as_table"):
        erase_note(office, HOME, ItemId(DIALOGUE_ID))
    settle_writer(office, HOME, key_of(STRANGER), accepted=False)
    assert office.dossier(DIALOGUE_ID).dialogue == other
    assert len(office.dossier(DIALOGUE_ID).items) == 1
    assert [item.text for item in office.dossier(HOME).items] == [SAID.text]
