"""What a spreadsheet would take for a formula stands behind an apostrophe, and comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exchange.spreadsheets.formulas import guarded, unguarded


@pytest.mark.parametrize("sign", [*"=+-@＝＋－＠", "\t", "\n", "\r"])
def test_a_formula_is_guarded(sign: str) -> None:
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("text", ["", "'", "’s avonds", "'t is stil", "a=b", "12"])
def test_any_other_text_stays(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


@given(st.text("'=+-@a", max_size=6) | st.text())
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in {*"=+-@＝＋－＠", "\t", "\n", "\r"}
