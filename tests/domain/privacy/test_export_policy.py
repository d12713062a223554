"""What leaves a laptop and what of a record stays on it."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from facilitator.domain.privacy.export_policy import (
    LOCAL,
    alike,
    blank,
    is_blank,
    sent,
    with_local,
)
from facilitator.domain.records.dialogue import Record, Seat, dialogue_of
from facilitator.domain.records.items import Item, Labels
from facilitator.domain.table.script import NAMED_KINDS
from tests.builders import a_seat, an_item
from tests.storage.generated import items, records, seats

NAMED = min(NAMED_KINDS)
SEAT = a_seat(1, "arts", first_name="Jo", full_name="Jo Smit", title="dr.", name_agreed=True)
kinds = st.sampled_from(["themadialoog", NAMED])


def test_a_name_leaves_only_where_it_may_be_printed() -> None:
    assert sent(SEAT, NAMED) == replace(SEAT, first_name="")
    nameless = replace(SEAT, first_name="", full_name="", title="")
    assert sent(SEAT, "themadialoog") == nameless
    unasked = replace(SEAT, name_agreed=False)
    assert sent(unasked, NAMED) == replace(nameless, name_agreed=False)


def test_a_photo_leaves_only_with_permission() -> None:
    labels = Labels(title="Tuin", photo="ab", photo_description="Een tuin", photo_allowed=True)
    item = an_item(labels=labels)
    assert sent(item, "themadialoog") is item
    kept = replace(item, labels=replace(labels, photo_allowed=False))
    assert sent(kept, "themadialoog").labels == Labels(title="Tuin")  # type: ignore[union-attr]


@settings(max_examples=40)
@given(records, kinds)
def test_what_was_sent_is_alike_and_sent_again_the_same(record: Record, kind: str) -> None:
    there = sent(record, kind)
    assert alike(record, there)
    assert alike(there, record)
    assert sent(there, kind) == there


@settings(max_examples=40)
@given(records, kinds)
def test_what_comes_back_finds_what_stayed_here(record: Record, kind: str) -> None:
    assert with_local(sent(record, kind), record) == record


@settings(max_examples=40)
@given(seats, seats)
def test_a_seat_takes_names_from_here_only_where_none_came(come: Seat, here: Seat) -> None:
    kept = with_local(come, here)
    for name in LOCAL:
        assert getattr(kept, name) == (getattr(come, name) or getattr(here, name))
    assert alike(kept, come)
    assert with_local(kept, here) == kept


@settings(max_examples=40)
@given(items, items)
def test_an_item_never_gets_a_photo_that_was_given_up(come: Item, here: Item) -> None:
    kept = with_local(come, here)
    assert replace(kept, labels=come.labels) == come
    assert alike(kept, come)
    changed = kept.labels != come.labels
    assert not changed or (here.labels.photo and not here.labels.photo_allowed)


@settings(max_examples=40)
@given(records, records)
def test_alike_goes_both_ways(one: Record, other: Record) -> None:
    assert alike(one, other) == alike(other, one)
    assert alike(one, one)


@settings(max_examples=40)
@given(seats, st.sampled_from(["number", "role_label", "organisation", "name_agreed"]))
def test_seats_that_differ_in_what_travels_are_not_alike(seat: Seat, name: str) -> None:
    value = getattr(seat, name)
    other = {"number": 7, "name_agreed": not value}.get(name, f"{value}!")
    assume(other != value)
    assert not alike(seat, replace(seat, **{name: other}))  # type: ignore[arg-type]


@settings(max_examples=40)
@given(records)
def test_a_stand_in_is_known_as_one(record: Record) -> None:
    stand_in = blank(type(record), record.id, dialogue_of(record))
    assert is_blank(stand_in)
    assert (stand_in.id, dialogue_of(stand_in)) == (record.id, dialogue_of(record))
    assert is_blank(record) == (record == stand_in)


def test_a_photo_allowed_elsewhere_is_not_filled_in_with_one_from_here() -> None:
    """Two laptops would hold other contents of one version, and refuse each other's files."""
    here = an_item(labels=Labels(photo="ab"))
    come = replace(here, labels=Labels(photo_allowed=True))
    assert with_local(come, here) == come


@pytest.mark.parametrize("name", LOCAL)
def test_two_names_that_differ_are_not_alike(name: str) -> None:
    assert not alike(SEAT, replace(SEAT, **{name: "anders"}))  # type: ignore[arg-type]
    assert alike(SEAT, replace(SEAT, **{name: ""}))  # type: ignore[arg-type]
