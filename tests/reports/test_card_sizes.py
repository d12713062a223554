"""The words on a name card: as large as they can be, and never broken or cut off."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reporting.outline import Card
from facilitator.reports.card_sizes import HEIGHT, LENGTH, LINE, NAMES, ROLES, card_sizes

WORD = st.text("abcdeim", min_size=1, max_size=18)
WORDS = st.lists(WORD, min_size=1, max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("lead", "note", "expected"),
    [
        ("Bram", "bakker", (48, 26)),
        ("Bram", "", (48, 26)),
        ("Maximiliaan-Alexander", "gepensioneerd", (48, 26)),
        ("schuldhulpverlening", "", (40, 26)),
        ("arbeidsmarktcommunicatiespecialist", "", (22, 26)),
        ("Wilhelmina", "voorzitter van de buurtvereniging en penningmeester", (48, 26)),
        ("Jo", "mantelzorger " * 8, (48, 18)),
    ],
)
def test_long_words_are_smaller(lead: str, note: str, expected: tuple[int, int]) -> None:
    sizes = card_sizes(Card(lead, note, "plek 1"))
    assert (sizes.lead, sizes.note) == expected


@given(WORDS, WORDS)
def test_what_fits_at_some_size_is_never_cut_off(lead: str, note: str) -> None:
    sizes = card_sizes(Card(lead, note, "plek 1"))
    assert sizes.lead in NAMES
    assert sizes.note in ROLES
    assert height(lead, sizes.lead) + height(note, sizes.note) < HEIGHT


def height(text: str, size: int) -> float:
    """Return how high a text stands when a letter is half as wide as it is high."""
    return len(textwrap.wrap(text, int(LENGTH / (size / 2)))) * size * LINE
