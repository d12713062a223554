"""An answer to what waits is taken back: every row is as it was before it, or nothing is."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId
from facilitator.jobs import at_once
from facilitator.storage.incoming import ImportFile
from facilitator.storage.settlement import Answer
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.fakes import Clock

GUEST, KEY = DeviceId("guest"), "cd" * 32
KEPT, CHANGED, REMOVED, WIPED = (an_item(f"Notitie {at}.", position=at) for at in range(4))
NEW = an_item("Erbij.", position=9)


@pytest.fixture
def office(store: Store, clock: Clock) -> Store:
    """A store in which a guest added one thing, and a change, removal and erasure wait."""
    store.apply(added(ChangeName.PREPARE, a_dialogue(), KEPT, CHANGED, REMOVED, WIPED))
    clock.advance(minutes=1)
    after = VersionVector.of({store.identity.device: 1, GUEST: 1})
    versions: list[Version[Record]] = [
        Version(after, replace(CHANGED, edited="Anders.")),
        Version(after, REMOVED, removed=True),
        Version(VersionVector.of({GUEST: 1}), NEW),
    ]
    store.imports.begin()
    file = ImportFile("gast.dialoog", "0" * 64, DIALOGUE_ID, GUEST, KEY)
    store.imports.apply(versions, erased={WIPED.id: date(2025, 3, 1)}, file=file)
    clock.advance(minutes=1)
    return store


def rows(database: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Give all rows but those of the installation itself."""
    query = (
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name <> 'installation'"
    )
    names = [name for (name,) in database.execute(query)]
    return {name: sorted(database.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


def ids(store: Store) -> list[str]:
    return [one for some in store.settlement.waiting_ids().values() for one in some]


def answered(store: Store) -> Answer:
    answer = store.settlement.last_answer
    assert answer is not None
    return answer


ANSWERS: dict[str, Callable[[Store], object]] = {
    "accept": lambda store: store.settlement.accept(ids(store)),
    "refuse": lambda store: store.settlement.refuse(ids(store)),
    "accept one": lambda store: store.settlement.accept(ids(store)[:1]),
    "accept added": lambda store: store.settlement.accept_added(DIALOGUE_ID, KEY),
    "accept writer": lambda store: store.settlement.accept_writer(DIALOGUE_ID, KEY),
    "refuse writer": lambda store: store.settlement.refuse_writer(DIALOGUE_ID, KEY),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_row_is_as_it_was_and_the_answer_can_be_given_again(
    office: Store, name: str
) -> None:
    before, device = rows(office.file.database), office.identity.device
    answer = ANSWERS[name]
    assert answer(office)
    after = office.dossier(DIALOGUE_ID)
    assert rows(office.file.database) != before

    at_once(office.settlement.take_back_in_slices(answered(office)))

    assert rows(office.file.database) == before
    assert office.identity.device != device
    assert office.check() == ()
    answer(office)
    assert office.dossier(DIALOGUE_ID) == after


def test_two_answers_are_taken_back_the_last_one_first(office: Store) -> None:
    before = rows(office.file.database)
    taken = []
    for one in ids(office):
        office.settlement.accept([one])
        taken.append(answered(office))
    for answer in reversed(taken):
        at_once(office.settlement.take_back_in_slices(answer))
    assert rows(office.file.database) == before


def test_what_was_changed_since_stays_and_nothing_is_taken_back(office: Store) -> None:
    office.settlement.accept(ids(office))
    here = next(one for one in office.dossier(DIALOGUE_ID).items if one.id == CHANGED.id)
    office.apply(edited(ChangeName.EDIT_ITEM, here, replace(here, edited="Nog anders.")))
    before = rows(office.file.database)
    with pytest.raises(RefusedInputError, match="answer_not_kept"):
        at_once(office.settlement.take_back_in_slices(answered(office)))
    assert rows(office.file.database) == before


def test_nothing_that_was_erased_for_good_comes_back(office: Store) -> None:
    office.settlement.refuse(ids(office))
    office.erase([KEPT.id])
    with pytest.raises(RefusedInputError, match="answer_not_kept"):
        at_once(office.settlement.take_back_in_slices(answered(office)))
