"""What waits for a yes: counted, answered and taken back; copies keep it until they may not."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.merge.proposals import ErasureCount
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.ids import ItemId, derived_id
from facilitator.jobs import at_once
from facilitator.services.anonymise import purge_copies
from facilitator.services.backups import back_up
from facilitator.services.settlement import (
    accept_added_in_slices,
    added_records,
    confirm_erasures,
    count_waiting,
    settle,
    settle_shown,
    settle_writer,
    unconfirmed_erasures,
    waiting,
)
from facilitator.services.signatures import Trust, trust_in
from facilitator.signing import Signer, table_id
from facilitator.storage.backups import backup_folder
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import Laptops, laptops, let_write, merge_files

HEAD = a_dialogue(municipality="Goes", number=4)
SAID = an_item("Er was niemand.")
OTHER = an_item("De markt was dicht.", position=2)
ADDED = an_item("Dit komt erbij.", position=3, id=ItemId(derived_id("tests", "guest")))


class Office:
    """A coordinator, a table that came in, and somebody who was not invited to it."""

    def __init__(self, post: Laptops) -> None:
        self.post = post
        (post.folder / "office").mkdir()
        self.table = post.store("table", HEAD, SAID, OTHER)
        self.store = post.store("office/store")
        self.take_in(self.table)
        self.stranger = post.store("stranger", invited=False)
        merge_files(self.stranger, post.export(self.table))

    def take_in(self, store: Store) -> None:
        """Take in what a laptop has of the table."""
        self.post.clock.advance(minutes=1)
        merge_files(self.store, self.post.export(store, f"from {store.path.stem}"))

    def start_again(self) -> None:
        """End the program, and begin it anew."""
        self.store.close()
        self.post.clock.advance(minutes=1)
        self.store = self.post.store("office/store", invited=False)

    def texts(self) -> list[str]:
        """Give the notes of the table here."""
        return [item.text for item in self.store.dossier(DIALOGUE_ID).items]

    def copies_hold(self, text: str) -> bool:
        """Say whether any copy of the store has these words."""
        folder = backup_folder(self.store)
        return any(text.encode() in one.read_bytes() for one in folder.iterdir())

    def purge(self) -> None:
        """Take out of the copies what is gone for good."""
        assert purge_copies(self.store)(lambda _done, _total: None) == ()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with laptops(tmp_path) as post:
        yield Office(post)


def test_what_waits_is_counted_without_reading_it(office: Office) -> None:
    assert count_waiting(office.store) == 0
    office.stranger.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Veel.")))
    office.take_in(office.stranger)
    assert count_waiting(office.store) == 1
    [writer] = waiting(office.store)
    settle(office.store, writer.ids, accepted=False)
    assert count_waiting(office.store) == 0


def test_what_a_guest_added_becomes_the_tables_own_and_a_guests_again(office: Office) -> None:
    office.stranger.apply(added(ChangeName.KEEP_ITEM, ADDED))
    office.take_in(office.stranger)
    [writer] = waiting(office.store)
    assert (writer.added, added_records(office.store, writer)) == (1, (ADDED,))

    assert at_once(accept_added_in_slices(office.store, writer)) == 1
    assert waiting(office.store) == ()
    assert ADDED.text in office.texts()

    assert office.store.imports.can_be_undone()
    office.store.imports.undo()
    assert ADDED.text not in office.texts()
    assert not office.store.imports.can_be_undone()


def test_yes_to_all_that_was_not_signed_is_about_what_is_here(office: Office) -> None:
    office.stranger.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Veel.")))
    office.take_in(office.stranger)
    [writer] = waiting(office.store)
    unsigned = replace(writer, key="")
    assert settle_shown(office.store, unsigned, accepted=True) == 1
    assert "Veel." in office.texts()
    office.stranger.apply(edited(ChangeName.EDIT_ITEM, OTHER, replace(OTHER, edited="Open.")))
    office.take_in(office.stranger)
    assert count_waiting(office.store) == 1


def test_a_yes_to_an_erasure_empties_no_copy_in_the_same_start(office: Office) -> None:
    back_up(office.store, office.post.clock())
    office.stranger.erase([SAID.id])
    office.take_in(office.stranger)
    office.start_again()  # the merge is of an earlier start than the yes
    [writer] = waiting(office.store)
    settle(office.store, writer.ids, accepted=True)
    assert SAID.text not in office.texts()
    assert unconfirmed_erasures(office.store) == {}
    confirm_erasures(office.store, [DIALOGUE_ID])
    office.purge()
    assert office.copies_hold(SAID.text)

    office.start_again()

    assert unconfirmed_erasures(office.store) == {DIALOGUE_ID: ErasureCount(1, 1)}
    office.purge()  # as at every start
    assert office.copies_hold(SAID.text)
    confirm_erasures(office.store, [DIALOGUE_ID])
    office.purge()
    assert not office.copies_hold(SAID.text)
    assert unconfirmed_erasures(office.store) == {}


def test_a_yes_is_only_about_what_was_erased_before_this_start(office: Office) -> None:
    back_up(office.store, office.post.clock())
    office.table.erase([SAID.id])
    office.take_in(office.table)
    office.start_again()
    let_write(office.store, office.table)
    office.table.erase([OTHER.id])
    office.take_in(office.table)
    assert unconfirmed_erasures(office.store) == {DIALOGUE_ID: ErasureCount(1, 1)}

    confirm_erasures(office.store, [DIALOGUE_ID])
    office.purge()

    assert not office.copies_hold(SAID.text)
    assert office.copies_hold(OTHER.text)
    office.store.imports.undo()
    assert office.texts() == [OTHER.text]


def trust(office: Office, key: str) -> Trust:
    """Say what is known of a key."""
    registry = office.store.registry
    own = office.store.identity.key
    return trust_in(key, own, registry.known_keys(), registry.trusted_keys())


def test_a_laptop_is_known_until_a_person_says_that_it_is_trusted(office: Office) -> None:
    key = office.stranger.identity.key
    assert trust(office, key) is Trust.NEW
    office.stranger.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Veel.")))
    office.take_in(office.stranger)
    assert trust(office, key) is Trust.KNOWN
    settle_writer(office.store, DIALOGUE_ID, key, accepted=True)
    assert trust(office, key) is Trust.TRUSTED


@pytest.mark.parametrize("whole_writer", [False, True], ids=["one thing", "all of a writer"])
def test_a_table_that_returns_brings_no_note_that_was_erased_before(
    tmp_path: Path, whole_writer: bool
) -> None:
    """Somebody asked for that note; nobody did for the table."""
    seed = bytes(range(32))
    home = table_id(Signer(seed).key)
    said, asked = (an_item(text, dialogue_id=home) for text in ("Blijft.", "Op verzoek weg."))
    with laptops(tmp_path) as post:
        table, office = (post.store(name, invited=False) for name in ("table", "office"))
        table.registry.keep_table_key(home, seed)
        table.apply(added(ChangeName.PREPARE, a_dialogue(id=home), said, asked))
        path = post.export(table, "once", home)
        merge_files(office, path)
        office.erase([asked.id])
        post.clock.advance(minutes=1)
        office.erase([home])
        merge_files(office, path)
        [writer] = waiting(office)
        if whole_writer:
            settle_writer(office, home, writer.key, accepted=True)
        else:
            settle(office, writer.ids, accepted=True)
        merge_files(office, path)
        assert office.dossier(home).items == (said,)
        office.imports.undo()
        assert asked.id in office.erased_ids()
