"""Many tables read at once are those that are read one by one, as far as boards show them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.clearing import SENSITIVE
from facilitator.domain.records.changes import ChangeName, added, removed
from facilitator.domain.records.clearances import PRINTED_TEXT, ClearanceDecision, PrintedText
from facilitator.domain.records.dialogue import Alias, Dossier, Record, alias_id
from facilitator.domain.records.ids import DeviceId, DialogueId, derived_id
from facilitator.domain.records.items import Item, seated
from facilitator.storage.store import Store
from tests.builders import (
    a_closing,
    a_dialogue,
    a_link,
    a_moment,
    a_seat,
    an_item,
    the_steps,
)

HOMES = [DialogueId(derived_id("tests", "many", str(number))) for number in range(4)]


def put_table(store: Store, home: DialogueId) -> Sequence[Item]:
    """Put in a table with two notes: one is read, the other left out and released."""
    seat = a_seat(dialogue_id=home)
    one = an_item("De bus is weg.", dialogue_id=home, speaker=seated(seat.id))
    other = an_item("Bel vaker aan.", dialogue_id=home, position=1)
    decided = [
        PrintedText(item.id, PRINTED_TEXT, item.text).decided(home, decision, finding)
        for item, decision, finding in (
            (one, ClearanceDecision.CLEARED, ""),
            (other, ClearanceDecision.LEFT_OUT, ""),
            (other, ClearanceDecision.KEPT, SENSITIVE),
        )
    ]
    link = replace(a_link(one, other), dialogue_id=home)
    parts: list[Record] = [
        a_dialogue(id=home),
        seat,
        one,
        other,
        link,
        *decided,
        *the_steps(home),
        replace(a_moment(), dialogue_id=home),
        a_closing(dialogue_id=home),
    ]
    store.apply(added(ChangeName.PREPARE, *parts))
    return one, other


@pytest.fixture
def homes(store: Store) -> Sequence[DialogueId]:
    """Tables: of one a note has two versions, one has a number, and the last are one."""
    notes = {home: put_table(store, home) for home in HOMES}
    one = notes[HOMES[0]][0]
    changed = replace(one, edited="De bus ging weg.")
    store.imports.apply([Version(VersionVector.of({DeviceId("x"): 1}), changed)])
    store.apply(removed(ChangeName.REMOVE_ITEM, notes[HOMES[1]][0]))
    join = Alias(alias_id(HOMES[3]), HOMES[3], HOMES[2])
    store.apply(added(ChangeName.SAME_TABLE, join))
    store.registry.set_numbers({HOMES[1]: 7})
    return HOMES[:3]


def as_shown(dossier: Dossier) -> Dossier:
    """Give what a board shows of a table."""
    out = (
        one
        for one in dossier.clearances
        if one.decision is ClearanceDecision.LEFT_OUT or one.finding == SENSITIVE
    )
    return replace(dossier, moments=(), clearances=tuple(out))


def test_many_tables_are_read_as_each_of_them_is(
    store: Store, homes: Sequence[DialogueId]
) -> None:
    one_by_one = tuple(as_shown(store.dossier(home)) for home in homes)
    assert store.dossiers(homes) == one_by_one
    assert [len(one.items) for one in one_by_one] == [2, 1, 4]
    assert [len(one.clearances) for one in one_by_one] == [2, 2, 4]
    assert one_by_one[1].dialogue.number == 7


def test_a_row_that_cannot_be_read_is_left_out_of_both(
    store: Store, homes: Sequence[DialogueId]
) -> None:
    store.file.database.execute("UPDATE item SET written_at = 'ooit' WHERE position = 1")
    assert store.dossiers(homes) == tuple(as_shown(store.dossier(home)) for home in homes)


def test_more_tables_take_no_more_questions(store: Store, homes: Sequence[DialogueId]) -> None:
    assert questions(store, homes) == questions(store, homes[:1])


def questions(store: Store, homes: Sequence[DialogueId]) -> int:
    """Count the statements that reading some tables takes."""
    asked: list[str] = []
    store.file.database.set_trace_callback(asked.append)
    store.dossiers(homes)
    store.file.database.set_trace_callback(None)
    return len(asked)


def test_a_table_that_is_not_there_is_told(store: Store, homes: Sequence[DialogueId]) -> None:
    with pytest.raises(WrongUseError, match="dialogue_unknown"):
        store.dossiers([*homes, DialogueId(derived_id("tests", "many", "nowhere"))])
