"""A text is cut between words, to lines of some width, and never grows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reporting.cutting import cut, lines_of, width

ROOM = 12.0


def test_what_fits_is_left_alone() -> None:
    assert cut("Rust  en\nruimte.", ROOM, 1) == "Rust en ruimte."


def test_what_does_not_fit_ends_between_words() -> None:
    assert cut("Rust en ruimte voor iedereen in de wijk.", ROOM, 1) == "Rust en ruimte voor …"


def test_a_word_that_is_longer_than_a_line_is_cut() -> None:
    told = cut("W" * 90, ROOM, 2)
    assert told.endswith("…")
    assert lines_of(told, ROOM) <= 2


@pytest.mark.parametrize("wide", ["W", "漢", "…"])
def test_wide_letters_take_more_room(wide: str) -> None:
    assert width(wide * 10) > width("i" * 10)


@given(st.text(max_size=300), st.integers(1, 4))
def test_what_is_left_fits(text: str, lines: int) -> None:
    assert lines_of(cut(text, ROOM, lines), ROOM) <= lines
