"""The form of a generative question."""

import pytest

from facilitator.domain.records.questions import is_generative


@pytest.mark.parametrize(
    "text",
    [
        "Hoe kunnen we delen?",
        "  hoe kunnen we elkaar zien, ook als we het niet eens zijn?  ",
        "“Hoe kunnen we samen zorgen?”",
        "Hoe  kunnen\nwe samen zorgen?",
    ],
)
def test_it_begins_with_hoe_kunnen_we_and_asks(text: str) -> None:
    assert is_generative(text)


@pytest.mark.parametrize(
    "text",
    ["", "Hoe kunnen we?", "Hoe kunnen we delen.", "Wat kunnen we delen?", "Hoe kunnen wel?"],
)
def test_anything_else_is_another_question(text: str) -> None:
    assert not is_generative(text)
