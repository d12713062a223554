"""Versions beside each other: what differs, whose they are, and one that settles them."""

from dataclasses import fields, replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from facilitator.domain.merge.conflicts import (
    Difference,
    Dispute,
    differences,
    resolved,
    writer,
    writers,
)
from facilitator.domain.merge.merging import Version, maximal, shown
from facilitator.domain.merge.versions import VersionVector, join_all
from facilitator.domain.privacy.export_policy import alike
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.items import Item, ItemKind, Labels, ReadBack
from tests.builders import a_dialogue, a_seat, an_item
from tests.storage.generated import dialogues, items, seats

ITEM = an_item("Er was niemand.")


def vector(**counts: int) -> VersionVector:
    return VersionVector.of({DeviceId(name): count for name, count in counts.items()})


def names(*contents: Record) -> list[str]:
    return [each.name for each in differences(contents)]


def test_only_what_differs_is_told_with_the_value_of_each_side() -> None:
    other = replace(ITEM, kind=ItemKind.KIEM, labels=Labels(title="Stilte"))
    assert differences([ITEM, other]) == (
        Difference("kind", ((ItemKind.KNEL,), (ItemKind.KIEM,))),
        Difference("labels.title", (("",), ("Stilte",)), 1),
    )
    assert differences([ITEM]) == differences([]) == ()


def test_of_two_that_filled_in_another_field_each_both_are_proposed() -> None:
    words, star = replace(ITEM, edited="Niemand."), replace(ITEM, starred=True)
    both = replace(ITEM, edited="Niemand.", starred=True)
    assert resolved([words, star], {}) == resolved([star, words], {}) == both


def test_what_belongs_together_is_chosen_together() -> None:
    one = a_dialogue(municipality="Goes", municipality_code="GM0664")
    other = replace(one, municipality="Veere", municipality_code="GM0717")
    assert names(one, other) == ["municipality"]
    assert resolved([one, other], {"municipality": 1}) == other
    said = replace(ITEM, verbatim="Er was niemand. Echt niet.")
    assert names(replace(ITEM, edited="Niemand."), said) == ["verbatim"]
    assert resolved([replace(ITEM, edited="Niemand."), said], {"verbatim": 1}) == said


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        (ITEM, replace(ITEM, sensitive=True), "sensitive"),
        (ITEM, replace(ITEM, read_back=ReadBack.WITHHELD), "read_back"),
        (
            replace(ITEM, read_back=ReadBack.WITHOUT_ROLE),
            replace(ITEM, read_back=ReadBack.WITHHELD),
            "read_back",
        ),
        (a_seat(1, name_agreed=True), a_seat(1), "name_agreed"),
    ],
)
def test_the_more_careful_side_is_proposed(one: Record, other: Record, name: str) -> None:
    [told] = differences([one, other])
    assert (told.name, told.proposed) == (name, 1)
    assert resolved([one, other], {}) == other
    assert resolved([one, other], {name: 0}) == one


def test_an_approval_goes_with_the_words_that_were_read_back() -> None:
    approved = replace(ITEM, read_back=ReadBack.AGREED)
    reworded = replace(ITEM, edited="Niemand was er.")
    sides = [approved, reworded]
    assert resolved(sides, {}) == approved
    assert resolved(sides, {"verbatim": 1}) == reworded
    assert resolved(sides, {"read_back": 1}) == ITEM
    withheld = replace(ITEM, read_back=ReadBack.WITHHELD)
    kept = resolved([reworded, withheld], {"verbatim": 0, "read_back": 1})
    assert kept == replace(reworded, read_back=ReadBack.WITHHELD)
    both = [approved, replace(reworded, read_back=ReadBack.AGREED)]
    assert resolved(both, {"verbatim": 1}) == both[1]


def test_a_name_that_one_laptop_knows_stays_whoever_is_chosen() -> None:
    named = a_seat(1, "bakker", first_name="Jo")
    other = a_seat(1, "bakker", organisation="Warm brood")
    assert names(named, other) == ["organisation"]
    assert resolved([other, named], {"organisation": 0}).first_name == "Jo"
    assert names(named, replace(named, first_name="Jan")) == ["first_name"]


@st.composite
def two_contents(draw: st.DrawFn) -> tuple[Record, Record]:
    """Two contents of one record that differ in a few fields."""
    kinds: list[st.SearchStrategy[Any]] = [items, seats, dialogues]
    kind = draw(st.sampled_from(kinds))
    one, other = draw(kind), draw(kind)
    changed = draw(st.sets(st.sampled_from(names_of(one)), max_size=4))
    return one, replace(one, **{name: getattr(other, name) for name in changed})


def names_of(record: Record) -> list[str]:
    own = {"id", "dialogue_id"}
    return [field.name for field in fields(record) if field.name not in own]


@settings(max_examples=40)
@given(two_contents())
def test_something_differs_exactly_when_there_is_a_dispute(two: tuple[Record, Record]) -> None:
    assert (not differences(two)) == alike(*two)


@settings(max_examples=40)
@given(two_contents(), st.sampled_from([0, 1]))
def test_choosing_one_side_all_through_gives_that_side(
    two: tuple[Record, Record], side: int
) -> None:
    chosen = resolved(two, {each.name: side for each in differences(two)})
    expected = two[side]
    if isinstance(expected, Item) and isinstance(chosen, Item):
        stale = chosen.read_back is None and expected.read_back is not None
        assume(not stale)
    assert alike(chosen, expected)


def dispute(*contents: Record, removed: tuple[bool, ...] = ()) -> Dispute:
    gone = removed or (False,) * len(contents)
    found = (
        Version(vector(**{name: 1, "x": 1}), content, out)
        for name, content, out in zip("cba", contents, gone, strict=False)
    )
    return Dispute(tuple(found))


def test_the_writers_are_those_who_know_what_others_do_not() -> None:
    versions = [Version(vector(a=3, b=1), ITEM), Version(vector(a=2, c=4, d=1), ITEM)]
    assert writers(versions) == (("a", "b"), ("c", "d"))


def test_what_was_removed_has_no_words_to_choose_from() -> None:
    found = dispute(replace(ITEM, starred=True), ITEM, ITEM, removed=(False, True, False))
    assert (found.kept, found.removed) == ((0, 2), (1,))
    assert [each.name for each in found.differences] == ["starred"]
    assert found.resolved({"starred": 1}) == ITEM


@settings(max_examples=40)
@given(two_contents(), st.booleans(), st.integers(1, 5))
def test_reopened_versions_come_after_what_settled_them_and_are_shown_alike(
    two: tuple[Record, Record], removed: bool, count: int
) -> None:
    found = dispute(*two, removed=(False, removed))
    after = join_all(one.vector for one in found.versions)
    for _ in range(count):
        after = after.written_by(DeviceId("x"))
    resolution = Version(after, two[0])
    back = found.reopened(after)
    assert maximal([*found.versions, resolution, *back]) == frozenset(back)
    assert shown(back).content == found.record
    assert [one.content for one in back] == [one.content for one in found.versions]
    assert [[writer(by) for by in some] for some in writers(back)] == [["c"], ["b"]]
    again = Dispute(back).reopened(
        join_all(one.vector for one in back).written_by(DeviceId("x"))
    )
    assert shown(again).content == found.record
    assert [[writer(by) for by in some] for some in writers(again)] == [["c"], ["b"]]


def test_the_name_under_which_a_version_comes_back_fits_in_a_file_and_tells_no_name() -> None:
    sheet = DeviceId(str(UUID(int=1)) * 2)
    sides: tuple[Version[Record], ...] = tuple(
        Version(VersionVector.of({device: 1}), content)
        for device, content in ((sheet, a_seat(first_name="Jo")), (DeviceId("b"), a_seat()))
    )
    back = Dispute(sides).reopened(VersionVector())
    [first], [second] = ([device for device, _ in one.vector.counts] for one in back)
    assert len(first) <= 64
    unnamed = Dispute((replace(sides[0], content=a_seat()), sides[1]))
    assert unnamed.reopened(VersionVector())[0].vector == back[0].vector
    assert second.startswith("98:b:")
    assert writer(DeviceId("plain")) == "plain"
    assert writer(DeviceId("a:b")) == "a:b"
