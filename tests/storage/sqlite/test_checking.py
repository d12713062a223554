"""Looking at everything finds what is wrong, and names it."""

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.errors import Problem
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId, DialogueId, SeatId, derived_id
from facilitator.domain.records.items import Item, seated
from facilitator.storage.backups import back_up
from facilitator.storage.rows import WRITERS
from facilitator.storage.store import Store
from tests.builders import EVENING, a_dialogue, a_link, a_seat, an_item
from tests.storage.kept import fill

NOWHERE = derived_id("tests", "nowhere")


@pytest.fixture(autouse=True)
def _filled(store: Store) -> None:
    fill(store)


def wrong(store: Store) -> list[tuple[str, object, object]]:
    return [
        (problem.code, problem.data.get("table"), problem.data.get("missing"))
        for problem in store.check()
    ]


def test_nothing_is_wrong_with_a_good_store(store: Store) -> None:
    assert store.check() == ()


def test_parts_without_their_whole_are_named(store: Store) -> None:
    orphans = [
        an_item("a", dialogue_id=DialogueId(NOWHERE)),
        an_item("b", speaker=seated(SeatId(NOWHERE))),
    ]
    lost = an_item("c", position=7)
    store.apply(added(ChangeName.KEEP_ITEM, *orphans, a_link(lost, lost)))
    assert sorted(wrong(store)) == sorted(
        [
            ("check_orphan", "item", str(NOWHERE)),
            ("check_orphan", "item", str(NOWHERE)),
            ("check_orphan", "link", str(lost.id)),
            ("check_orphan", "link", str(lost.id)),
        ]
    )


def test_what_was_removed_still_counts_as_known(store: Store) -> None:
    item = an_item("d", position=8)
    seat = a_seat(7)
    store.apply(added(ChangeName.EDIT_SEATS, seat, an_item("e", speaker=seated(seat.id))))
    store.apply(added(ChangeName.KEEP_ITEM, item, a_link(item, item)))
    store.apply(added(ChangeName.KEEP_ITEM, item, seat).inverse())
    assert store.check() == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE moment SET kind = 'gong'",
        "UPDATE item SET at = 'gisteren' WHERE at IS NOT NULL",
        "UPDATE item SET tags = '[' WHERE kind = 'idee'",
        "UPDATE dialogue SET held_on = '31 februari'",
        "UPDATE closing SET vector = 'x'",
        "UPDATE item SET written_at = 'ooit'",
        "UPDATE seat SET dialogue_id = x'00'",
    ],
)
def test_rows_that_cannot_be_read_are_named(store: Store, damage: str) -> None:
    changed = store.file.database.execute(damage).rowcount
    found = [problem for problem in store.check() if problem.code == "check_unreadable"]
    assert len(found) == changed > 0
    assert all(len(str(problem.data["id"])) == 36 for problem in found)


def test_an_id_of_a_wrong_length_is_named(store: Store) -> None:
    store.file.database.execute("UPDATE link SET id = x'0102'")
    assert ("check_unreadable", "link", None) in wrong(store)


def test_an_item_that_two_tables_claim_is_counted_wrongly(store: Store) -> None:
    """Cannot come from this program, nor from a file: that one has an id of its own here."""
    item = an_item("van wie?", position=11)
    elsewhere = a_dialogue(id=DialogueId(NOWHERE))
    store.apply(added(ChangeName.PREPARE, elsewhere, item))
    moved = replace(item, dialogue_id=elsewhere.id)
    store.imports.apply([Version(VersionVector.of({DeviceId("x"): 1}), moved)])
    assert wrong(store) == []
    forged: Version[Record] = Version(VersionVector.of({DeviceId("x"): 1}), moved)
    WRITERS[Item].write(store.file.database, [forged], EVENING)
    assert wrong(store) == [("check_counts", None, None)]


def test_what_points_at_an_erased_record_is_no_fault(store: Store) -> None:
    item, other = an_item("weg", position=21), an_item("blijft", position=22)
    store.apply(added(ChangeName.KEEP_ITEM, item, other, a_link(other, item)))
    store.erase([item.id])
    assert wrong(store) == []


def test_an_erased_record_that_is_there_is_named(store: Store) -> None:
    erased = "INSERT INTO erased (id, erased_on) SELECT id, '2026-11-21' FROM closing"
    store.file.database.execute(erased)
    assert wrong(store) == [("check_erased", "closing", None)]


def test_an_index_that_forgot_a_row_is_named_and_not_copied(store: Store, path: Path) -> None:
    spoil_an_index(store)
    store.close()
    with Store.open(path) as again:
        assert {problem.code for problem in again.check()} == {"check_file"}
        result = back_up(again, path.parent / "copies", EVENING)
    assert isinstance(result, Problem)
    assert list((path.parent / "copies").iterdir()) == []


def spoil_an_index(store: Store) -> None:
    """Let the index on the items of a dialogue hold none of them."""
    many = [an_item("x", position=n) for n in range(9, 300)]
    store.apply(added(ChangeName.KEEP_ITEM, *many))
    store.file.database.execute("PRAGMA writable_schema = ON")
    store.file.database.execute(
        "UPDATE sqlite_master SET sql = replace(sql, 'written_at)', 'written_at) WHERE 0')"
        " WHERE name = 'ix_item_dialogue_id'"
    )
