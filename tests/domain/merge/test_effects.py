"""What versions from elsewhere do to a record, said the same way before and after."""

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.merge.effects import WRITTEN, Effect, Tally, disputed, effect
from facilitator.domain.merge.merging import Version, maximal
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Record, Seat
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.items import Item
from tests.builders import a_seat, an_item

ITEM = an_item("Er was niemand.")


def version(
    counts: dict[str, int], record: Record = ITEM, *, removed: bool = False
) -> Version[Record]:
    vector = VersionVector.of({DeviceId(name): count for name, count in counts.items()})
    return Version(vector, record, removed)


OTHER = replace(ITEM, edited="Niemand was er.")
A1, A2 = version({"a": 1}), version({"a": 2}, OTHER)
GONE = version({"a": 2}, removed=True)
B = version({"a": 1, "b": 1}, replace(ITEM, starred=True))


def effect_of(known: list[Version[Record]], *come: Version[Record]) -> Effect:
    return effect(known, come, maximal([*known, *come]))


def test_each_effect_has_its_case() -> None:
    assert effect_of([], A1) is Effect.NEW
    assert effect_of([A1], A1) is Effect.KNOWN
    assert effect_of([A2], A1) is Effect.OLDER
    assert effect_of([A1], A2) is Effect.CHANGED
    assert effect_of([A1], GONE) is Effect.REMOVED
    assert effect_of([A2], B) is Effect.DISPUTED
    assert effect_of([GONE], B) is Effect.DISPUTED
    assert effect_of([A2, B], A1) is Effect.OLDER
    assert effect_of([A2, B], A2) is Effect.KNOWN


def test_a_removed_record_that_comes_back_is_changed() -> None:
    assert effect_of([GONE], version({"a": 3})) is Effect.CHANGED


def test_two_that_say_the_same_beside_each_other_are_no_dispute() -> None:
    same = version({"a": 1, "b": 1}, OTHER)
    assert effect_of([A2], same) is Effect.CHANGED
    assert not disputed([A2, same])
    assert not disputed([A1])
    assert not disputed([])


def test_a_third_who_is_silent_hides_no_dispute_between_two() -> None:
    seat = a_seat(1, "bakker")
    silent, jan, piet = (
        version({device: 1}, replace(seat, full_name=name))
        for device, name in (("a", ""), ("b", "Jan"), ("c", "Piet"))
    )
    assert not disputed([silent, jan])
    for order in permutations([silent, jan, piet]):
        assert disputed(order)


vectors = st.dictionaries(st.sampled_from("abc"), st.integers(1, 3), min_size=1)
contents = st.sampled_from([ITEM, OTHER, replace(ITEM, starred=True)])


@st.composite
def known_and_come(
    draw: st.DrawFn,
) -> tuple[frozenset[Version[Record]], list[Version[Record]]]:
    """Versions of which one vector has one content, as devices write them."""
    made: dict[VersionVector, Version[Record]] = {}

    def one() -> Version[Record]:
        drawn = version(draw(vectors), draw(contents), removed=draw(st.booleans()))
        return made.setdefault(drawn.vector, drawn)

    known = maximal([one() for _ in range(draw(st.integers(0, 3)))])
    return known, [one() for _ in range(draw(st.integers(1, 3)))]


@given(known_and_come())
def test_what_changes_nothing_leaves_the_vectors_as_they_were(
    drawn: tuple[frozenset[Version[Record]], list[Version[Record]]],
) -> None:
    known, come = drawn
    after = maximal([*known, *come])
    met = effect(known, come, after)
    same = {one.vector for one in known} == {one.vector for one in after}
    assert (met not in WRITTEN) == same
    again = effect(after, come, maximal([*after, *come]))
    assert again in {Effect.KNOWN, Effect.OLDER}


@given(st.lists(st.sampled_from([A1, A2, B, GONE]), max_size=4))
def test_the_order_makes_no_dispute(versions: list[Version[Record]]) -> None:
    answers = {disputed(order) for order in permutations(versions)}
    assert len(answers) == 1


def test_a_tally_counts_by_type_and_effect() -> None:
    one = Tally({(Item, Effect.NEW): 2, (Seat, Effect.OLDER): 1}, erased=1)
    two = Tally({(Item, Effect.NEW): 1})
    both = one + two
    assert both.count(Effect.NEW, Effect.OLDER) == 4
    assert both.count(Effect.NEW, kind=Seat) == 0
    assert both.count(Effect.NEW, kind=Item) == both.count(*WRITTEN) == 3
    assert both.erased == 1
