"""A note that only a guest had handed in is erased: its id may be that of an honest one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from facilitator import resources
from facilitator.domain.merge.effects import Effect
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import RecordId
from facilitator.domain.records.items import Item
from facilitator.exchange.data_files.library import read_library
from facilitator.exchange.dialogue_file.file import read_dialogue_file
from facilitator.services.anonymise import purge_copies
from facilitator.services.backups import back_up
from facilitator.services.settlement import proposals, settle, settle_writer, waiting
from facilitator.services.spreadsheet_import import apply_import, plan_import, read_files
from facilitator.services.table_files import FileLine, FileState
from facilitator.signing import Signer, table_id
from facilitator.storage.backups import backup_folder
from facilitator.storage.sqlite.restoring import restore
from facilitator.storage.store import Store
from tests.builders import a_dialogue, an_item
from tests.exchange.hostile.by_hand import (
    DAY,
    SECOND_STRANGER,
    STRANGER,
    HandMadeFile,
    a_head,
    a_note,
    key_of,
)
from tests.services.laptops import Laptops, guest_records, laptops, merge_files

SEED = bytes(range(1, 33))
HOME = table_id(Signer(SEED).key)
SAID = an_item("Er was niemand.", dialogue_id=HOME)
LIBRARY = read_library([resources.root()])
SHEETS = (
    "tafel;thema;dialoog;datum;gemeente;host\ngoes;Gezondheid;4;2021-04-09;Goes;wethouder\n",
    "tafel;soort;rol;tekst\ngoes;knel;kok;Er was niemand.\n",
)
RETURNS = {ProposalKind.RECORD_RETURN: 1}


class Office:
    """A coordinator, a laptop at the table, and a stranger who knows the id of a note."""

    def __init__(self, post: Laptops) -> None:
        self.post = post
        (post.folder / "office").mkdir()
        self.table = self.laptop("table")
        self.table.apply(added(ChangeName.PREPARE, a_dialogue(id=HOME)))
        self.store = self.laptop("office/store")

    def laptop(self, name: str) -> Store:
        """Make a laptop that was invited to the table."""
        store = self.post.store(name, invited=False)
        store.registry.keep_table_key(HOME, SEED)
        return store

    def bare(self, name: str) -> Store:
        """Make an invited laptop that has the table, and not the note."""
        head, store = self.laptop(f"head of {name}"), self.laptop(name)
        head.apply(added(ChangeName.PREPARE, a_dialogue(id=HOME)))
        self.take_in(head, store)
        return store

    def take_in(self, store: Store, into: Store | None = None) -> FileLine:
        """Take in what a laptop has of the table."""
        self.post.clock.advance(minutes=1)
        path = self.post.export(store, f"from {store.path.stem}", HOME)
        [line] = merge_files(into or self.store, path)
        return line

    def take_in_strange(
        self, text: str = "Vervalst.", into: Store | None = None, seed: bytes = STRANGER
    ) -> FileLine:
        """Take in what a stranger says under the id of the note; a table has a head."""
        path = self.post.folder / "strange.dialoog"
        note = a_note(SAID.id, text, {"elsewhere": 1})
        store = into or self.store
        here = HOME in {one.dialogue.id for one in store.overview()}
        head = {} if here else {"dialogue": [a_head(HOME, "Vreemd")]}
        path.write_bytes(HandMadeFile(HOME, {"items": [note]} | head, seed=seed).content())
        [line] = merge_files(store, path)
        return line

    def say(self) -> None:
        """Let the laptop at the table write the note."""
        self.table.apply(added(ChangeName.KEEP_ITEM, SAID))

    def texts(self, store: Store | None = None) -> list[str]:
        """Give the notes of the table."""
        return [item.text for item in (store or self.store).dossier(HOME).items]

    def ask(self) -> str:
        """Give the code of the one thing that waits."""
        [writer] = waiting(self.store)
        [one] = proposals(self.store, writer.ids)
        assert (writer.key, one.kind) == (self.table.identity.key, ProposalKind.RECORD_RETURN)
        return one.id


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with laptops(tmp_path) as post:
        yield Office(post)


@pytest.fixture
def squatted(office: Office) -> Office:
    """An office where a person erased what the stranger added, before the note came."""
    office.take_in(office.table)
    office.take_in_strange()
    assert office.texts() == ["Vervalst."]
    office.store.erase([SAID.id])
    office.say()
    return office


def erased(office: Office, store: Store) -> tuple[set[UUID], set[UUID]]:
    """Give what the file of a laptop says was erased: for everybody, and for guests."""
    path = office.post.export(store, "look", HOME)
    given = read_dialogue_file(path.read_bytes()).contribution
    return set(given.erased), set(given.erased_guests)


def test_the_honest_note_waits_and_is_told(squatted: Office) -> None:
    line = squatted.take_in(squatted.table)
    assert (line.state, line.tally.waiting) == (FileState.WAITS, RETURNS)
    assert line.tally.count(Effect.REFUSED) == 0
    assert squatted.texts() == []
    [writer] = waiting(squatted.store)
    assert [one.after for one in proposals(squatted.store, writer.ids)] == [SAID]


def test_a_yes_brings_the_note_as_its_writer_wrote_it(squatted: Office) -> None:
    squatted.take_in(squatted.table)
    assert settle(squatted.store, [squatted.ask()], accepted=True) == 1
    key = RecordId(SAID.id)
    assert squatted.store.versions.of(key) == squatted.table.versions.of(key)
    assert erased(squatted, squatted.store) == (set(), set())
    assert squatted.store.check() == ()
    assert squatted.take_in(squatted.table).tally.waiting == {}


def test_a_yes_is_taken_back_with_the_merge(squatted: Office) -> None:
    squatted.take_in(squatted.table)
    settle(squatted.store, [squatted.ask()], accepted=True)
    squatted.store.imports.undo()
    assert (squatted.texts(), waiting(squatted.store)) == ([], ())
    assert squatted.take_in(squatted.table).tally.waiting == RETURNS


def test_a_no_keeps_it_out_and_is_not_asked_again(squatted: Office) -> None:
    squatted.take_in(squatted.table)
    settle(squatted.store, [squatted.ask()], accepted=False)
    assert squatted.take_in(squatted.table).tally.waiting == {}
    assert (squatted.texts(), waiting(squatted.store)) == ([], ())
    squatted.table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    assert squatted.take_in(squatted.table).tally.waiting == RETURNS
    assert erased(squatted, squatted.store)[0] == set()


def test_two_writers_who_bring_it_are_one_question(squatted: Office) -> None:
    second = squatted.laptop("second")
    squatted.take_in(squatted.table, second)
    squatted.take_in(squatted.table)
    assert squatted.take_in(second).tally.waiting == RETURNS
    changed = replace(SAID, edited="Niemand.")
    second.apply(edited(ChangeName.EDIT_ITEM, SAID, changed))
    squatted.take_in(second)
    codes = {
        one.after: one.id
        for who in waiting(squatted.store)
        for one in proposals(squatted.store, who.ids)
    }
    assert settle(squatted.store, [codes[SAID]], accepted=True) == 2
    assert squatted.store.dossier(HOME).items == (changed,)
    assert waiting(squatted.store) == ()


def test_a_guest_does_not_bring_it_back(squatted: Office) -> None:
    for seed in (STRANGER, SECOND_STRANGER):
        line = squatted.take_in_strange("Alweer.", seed=seed)
        assert (line.state, line.tally.waiting) == (FileState.ERASED, {})
    assert squatted.texts() == []


def test_it_is_so_when_the_stranger_brought_the_table_first(office: Office) -> None:
    office.take_in_strange()
    office.store.erase([SAID.id])
    office.say()
    waits = {ProposalKind.RECORD_RETURN: 1, ProposalKind.CHANGE: 1}
    assert office.take_in(office.table).tally.waiting == waits
    assert office.store.dossier(HOME).dialogue == office.table.dossier(HOME).dialogue
    asked = proposals(office.store, [one for who in waiting(office.store) for one in who.ids])
    kinds = {one.kind: one for one in asked}
    head = kinds[ProposalKind.CHANGE].after
    assert isinstance(head, Dialogue)
    assert head.theme == "Vreemd", "the head of the stranger"
    settle(office.store, [kinds[ProposalKind.RECORD_RETURN].id], accepted=True)
    assert office.texts() == [SAID.text]


def test_what_a_person_made_the_tables_own_stays_gone(office: Office) -> None:
    office.take_in(office.table)
    office.take_in_strange()
    [writer] = waiting(office.store)
    office.store.settlement.accept_added(writer.dialogue_id, writer.key)
    office.store.erase([SAID.id])
    office.say()
    line = office.take_in(office.table)
    assert (line.tally.count(Effect.REFUSED), line.tally.waiting) == (1, {})
    assert erased(office, office.store) == ({SAID.id}, set())


def test_what_a_writer_brought_too_stays_gone(office: Office) -> None:
    office.say()
    office.take_in(office.table)
    office.take_in_strange()
    office.store.erase([SAID.id])
    line = office.take_in(office.table)
    assert (line.tally.count(Effect.REFUSED), line.tally.waiting) == (1, {})
    assert erased(office, office.store) == ({SAID.id}, set())


def test_it_goes_where_a_guest_added_it_and_stays_where_a_writer_did(squatted: Office) -> None:
    assert erased(squatted, squatted.store) == (set(), {SAID.id})
    honest, other, empty = map(squatted.bare, ("honest", "other", "empty"))
    squatted.take_in(squatted.table, honest)
    squatted.take_in_strange(into=other)

    lines = [squatted.take_in(squatted.store, one) for one in (honest, other, empty)]

    assert [line.tally.erased for line in lines] == [0, 1, 0]
    assert squatted.texts(honest) == [SAID.text]
    assert squatted.texts(other) == []
    assert squatted.take_in_strange(into=empty).state is FileState.ERASED
    assert squatted.take_in(squatted.table, empty).tally.waiting == {}
    assert squatted.texts(empty) == [SAID.text]


def test_what_a_file_erased_of_guests_is_taken_back(squatted: Office) -> None:
    other = squatted.bare("other")
    squatted.take_in_strange(into=other)
    assert squatted.take_in(squatted.store, other).tally.erased == 1
    other.imports.undo()
    assert squatted.texts(other) == ["Vervalst."]
    assert guest_records(other, HOME) == {SAID.id}
    assert erased(squatted, other) == (set(), set())


def test_a_stranger_erases_no_guest_unasked(office: Office) -> None:
    office.take_in(office.table)
    office.take_in_strange()
    path = office.post.folder / "erases.dialoog"
    guests = {str(SAID.id): DAY}
    made = HandMadeFile(HOME, {}, seed=SECOND_STRANGER, erased_guests=guests)
    path.write_bytes(made.content())
    [line] = merge_files(office.store, path)
    assert line.tally.waiting == {ProposalKind.ERASURE: 1}
    assert office.texts() == ["Vervalst."]
    settle_writer(office.store, HOME, key_of(SECOND_STRANGER), accepted=False)
    assert office.texts() == ["Vervalst."]


def test_what_its_writer_erases_is_gone_for_everybody(squatted: Office) -> None:
    squatted.take_in(squatted.table)
    squatted.table.erase([SAID.id])
    assert squatted.take_in(squatted.table).tally.waiting == {}
    assert waiting(squatted.store) == ()
    assert erased(squatted, squatted.store)[0] == {SAID.id}
    second = squatted.laptop("second")
    second.apply(added(ChangeName.PREPARE, a_dialogue(id=HOME), SAID))
    line = squatted.take_in(second)
    assert (line.tally.count(Effect.REFUSED), line.tally.waiting) == (1, {})


def test_copies_lose_the_guests_note_and_do_not_keep_the_honest_one_out(
    office: Office,
) -> None:
    office.take_in(office.table)
    office.take_in_strange()
    back_up(office.store, office.post.clock())
    office.store.erase([SAID.id])
    assert purge_copies(office.store)(lambda _done, _total: None) == ()
    [copy] = backup_folder(office.store).iterdir()
    assert b"Vervalst." not in copy.read_bytes()
    office.say()
    office.take_in(office.table)
    settle(office.store, [office.ask()], accepted=True)

    restore(office.store, copy, office.post.clock())

    assert office.take_in(office.table).tally.waiting == {}
    assert office.texts() == [SAID.text]


def test_a_copy_in_which_the_honest_note_is_keeps_it(office: Office) -> None:
    office.say()
    office.take_in(office.table)
    copy = back_up(office.store, office.post.clock())
    assert isinstance(copy, Path)
    office.store.imports.undo()
    office.take_in(office.bare("head"))
    office.take_in_strange()
    office.store.erase([SAID.id])

    restore(office.store, copy, office.post.clock())

    assert office.texts() == [SAID.text]
    assert office.store.check() == ()


def test_a_row_of_a_sheet_waits_and_is_told(office: Office) -> None:
    sheets = office.post.folder / "tafels.csv", office.post.folder / "notities.csv"
    for path, text in zip(sheets, SHEETS, strict=True):
        path.write_text(text, encoding="utf-8")
    plan = plan_import(read_files(*sheets), LIBRARY, office.store)
    [home] = [one.dialogue.id for one in plan.tables]
    [row] = [one for one in plan.records if isinstance(one, Item)]
    note = a_note(row.id, "Vervalst.", {"elsewhere": 1})
    path = office.post.folder / "strange.dialoog"
    lists = {"dialogue": [a_head(home, "Vervalst")], "items": [note]}
    path.write_bytes(HandMadeFile(home, lists).content())
    merge_files(office.store, path)
    office.store.erase([row.id])

    again = plan_import(read_files(*sheets), LIBRARY, office.store)
    assert apply_import(office.store, again).waiting == 2, "the row, and his head"
    assert office.store.dossier(home).items == ()
    codes = [
        one.id
        for who in waiting(office.store)
        for one in proposals(office.store, who.ids)
        if one.kind is ProposalKind.RECORD_RETURN
    ]
    assert settle(office.store, codes, accepted=True) == 1
    assert [item.text for item in office.store.dossier(home).items] == ["Er was niemand."]
