"""Records on which people disagree, as the store tells of them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.dialogue import Alias, Record, alias_id
from facilitator.domain.records.ids import DeviceId, DialogueId, derived_id
from facilitator.storage.disputes import _best_first
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_closing, a_dialogue, a_seat, an_item

ITEM = an_item("Er was niemand.")
SEAT = a_seat(1, "bakker")
OTHER_ID = DialogueId(derived_id("tests", "elsewhere"))


def version(
    device: str, record: Record, count: int = 1, *, removed: bool = False
) -> Version[Record]:
    return Version(VersionVector.of({DeviceId(device): count}), record, removed)


@pytest.fixture
def table(store: Store) -> Store:
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    return store


def test_versions_that_say_different_things_are_given_the_shown_one_first(
    table: Store,
) -> None:
    versions = [version("a", ITEM), version("b", replace(ITEM, starred=True))]
    table.imports.apply([*versions, version("a", SEAT), version("b", SEAT)])
    [dispute] = table.versions.in_dispute(DIALOGUE_ID)
    assert dispute == (shown(versions), *(one for one in versions if one != shown(versions)))
    assert table.dossier(DIALOGUE_ID).items == (dispute[0].content,)
    assert table.versions.disputes_per_table() == {DIALOGUE_ID: 1}


def test_what_is_kept_stands_before_what_was_removed(table: Store) -> None:
    table.imports.apply([version("a", ITEM), version("b", ITEM, removed=True)])
    [dispute] = table.versions.in_dispute(DIALOGUE_ID)
    assert [one.removed for one in dispute] == [False, True]


def test_two_that_both_removed_do_not_disagree(table: Store) -> None:
    table.imports.apply([version("a", ITEM, removed=True), version("b", ITEM, removed=True)])
    assert table.versions.in_dispute(DIALOGUE_ID) == ()
    assert table.versions.disputes_per_table() == {}


def test_one_write_settles_all(table: Store) -> None:
    table.imports.apply(
        version(device, replace(ITEM, assents=at)) for at, device in enumerate("abc")
    )
    assert len(table.versions.in_dispute(DIALOGUE_ID)[0]) == 3
    table.apply(edited(ChangeName.SETTLE, ITEM, ITEM))
    assert table.versions.in_dispute(DIALOGUE_ID) == ()
    [settled] = table.versions.of(ITEM.id)  # type: ignore[arg-type]
    assert [count for _, count in settled.vector.counts] == [1, 1, 1, 1]


def test_a_dispute_at_a_table_that_is_part_of_another_counts_there(table: Store) -> None:
    elsewhere = replace(ITEM, dialogue_id=OTHER_ID)
    alias = Alias(alias_id(OTHER_ID), OTHER_ID, DIALOGUE_ID)
    table.apply(added(ChangeName.PREPARE, a_dialogue(id=OTHER_ID)))
    table.imports.apply(
        [version("a", elsewhere), version("b", replace(elsewhere, starred=True))]
    )
    assert table.versions.disputes_per_table() == {OTHER_ID: 1}
    table.apply(added(ChangeName.SAME_TABLE, alias))
    assert table.versions.disputes_per_table() == {DIALOGUE_ID: 1}
    assert len(table.versions.in_dispute(DIALOGUE_ID)) == 1


def test_every_sort_of_record_can_be_in_dispute(table: Store) -> None:
    closing = a_closing()
    head = replace(a_dialogue(), municipality="Veere")
    table.imports.apply(
        [
            version("a", head),
            version("a", closing),
            version("b", replace(closing, essence="Rust.")),
            version("a", SEAT),
            version("b", replace(SEAT, role_label="boer")),
        ]
    )
    assert {type(one[0].content) for one in table.versions.in_dispute(DIALOGUE_ID)} == {
        type(head),
        type(closing),
        type(SEAT),
    }
    assert table.versions.disputes_per_table() == {DIALOGUE_ID: 3}


def test_an_unknown_table_has_none_to_give(store: Store) -> None:
    assert store.versions.disputes_per_table() == {}
    with pytest.raises(WrongUseError):
        store.versions.in_dispute(DIALOGUE_ID)


some_versions = st.lists(
    st.builds(
        lambda device, count, removed: version(device, ITEM, count, removed=removed),
        st.sampled_from("abcd"),
        st.integers(1, 3),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda one: one.vector,
)


@given(some_versions)
def test_the_first_is_the_one_that_is_shown(versions: Sequence[Version[Record]]) -> None:
    ordered = _best_first(versions)
    assert ordered[0] == shown(versions)
    assert sorted(ordered, key=hash) == sorted(versions, key=hash)
