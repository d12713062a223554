"""Version vectors: the laws that merging stands on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.merge.versions import Order, VersionVector, join_all
from facilitator.domain.records.ids import DeviceId

DEVICES = [DeviceId(name) for name in "abc"]
vectors = st.dictionaries(st.sampled_from(DEVICES), st.integers(0, 4)).map(VersionVector.of)
OPPOSITE = {
    Order.EQUAL: Order.EQUAL,
    Order.BEFORE: Order.AFTER,
    Order.AFTER: Order.BEFORE,
    Order.CONCURRENT: Order.CONCURRENT,
}


@given(vectors, vectors)
def test_an_order_reads_the_same_from_both_sides(
    one: VersionVector, two: VersionVector
) -> None:
    assert two.order(one) is OPPOSITE[one.order(two)]


@given(vectors, vectors)
def test_a_join_is_the_smallest_that_includes_both(
    one: VersionVector, two: VersionVector
) -> None:
    join = join_all([one, two])
    assert join.includes(one)
    assert join.includes(two)
    assert all(join.count(d) == max(one.count(d), two.count(d)) for d in DEVICES)


@given(vectors, st.sampled_from(DEVICES))
def test_writing_comes_after_what_was_known(vector: VersionVector, device: DeviceId) -> None:
    assert vector.written_by(device).order(vector) is Order.AFTER


@given(st.lists(vectors))
def test_joining_all_does_not_depend_on_the_order(many: list[VersionVector]) -> None:
    assert join_all(many) == join_all(reversed(many))


def test_zero_counts_are_no_counts() -> None:
    assert VersionVector.of({DEVICES[0]: 0}) == VersionVector()


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="fewer than 0"):
        VersionVector.of({DEVICES[0]: -1})
