"""Ids: UUIDv7 as RFC 9562 lays it out, and ids derived from words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.ids import RANDOM_BYTES, derived_id, uuid7

times = st.integers(0, (1 << 48) - 1)
random = st.binary(min_size=RANDOM_BYTES, max_size=RANDOM_BYTES)


@given(times, random)
def test_a_uuid7_has_the_version_the_variant_and_the_time(ms: int, chance: bytes) -> None:
    made = uuid7(ms, chance)
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == ms


def test_the_example_of_the_rfc() -> None:
    # RFC 9562, appendix A.6: rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    bits = 0xCC3 << 68 | 0x18C4DC0C0C07398F
    made = uuid7(0x017F22E279B0, bits.to_bytes(RANDOM_BYTES, "big"))
    assert str(made) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(times, times, random, random)
def test_a_later_time_sorts_later(one: int, two: int, a: bytes, b: bytes) -> None:
    if one < two:
        assert uuid7(one, a) < uuid7(two, b)


@pytest.mark.parametrize(("ms", "size"), [(-1, 10), (1 << 48, 10), (0, 9)])
def test_what_does_not_fit_is_refused(ms: int, size: int) -> None:
    with pytest.raises(ValueError, match=r"fit|bytes"):
        uuid7(ms, bytes(size))


def test_derived_ids_depend_on_where_the_words_part() -> None:
    assert derived_id("ab", "c") == derived_id("ab", "c")
    assert derived_id("ab", "c") != derived_id("a", "bc")
