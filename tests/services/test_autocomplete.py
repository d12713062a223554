"""Words of a table complete what is typed."""

import pytest

from facilitator.domain.records.items import Labels
from facilitator.services.autocomplete import TableWords
from tests.builders import a_dossier, a_seat, an_item


@pytest.fixture
def words() -> TableWords:
    words = TableWords()
    words.learn_all(
        a_dossier(
            seats=[a_seat(1, "student verpleegkunde")],
            items=[
                an_item("Ontmoetingsplek of ontmoetingsplekken? In Lichtenvoorde!"),
                an_item(
                    "Een huis", labels=Labels(title="Dorpsondersteuner", tags=("eenzaamheid",))
                ),
            ],
        )
    )
    return words


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("Een ontm", "oetingsplek"),
        ("Een Ontm", "oetingsplek"),
        ("ontmoetingsplekk", "en"),
        ("in Lich", "tenvoorde"),
        ("lich", "tenvoorde"),
        ("de dorps", "ondersteuner"),
        ("verp", "leegkunde"),
        ("eenza", "amheid"),
    ],
)
def test_a_word_of_this_table_is_completed(words: TableWords, typed: str, rest: str) -> None:
    assert words.rest(typed) == rest


@pytest.mark.parametrize(
    "typed", ["", "ont", "ontm ", "huis", "ontmoetingsplekke", "xyzxyz", "Een 4"]
)
def test_nothing_is_offered_where_nothing_fits_or_little_is_gained(
    words: TableWords, typed: str
) -> None:
    assert words.rest(typed) == ""


def test_the_word_used_most_comes_first(words: TableWords) -> None:
    for _ in range(3):
        words.learn("ontmoetingsplekken")
    assert words.rest("ontm") == "oetingsplekken"


def test_another_table_has_other_words(words: TableWords) -> None:
    words.learn_all(a_dossier())
    assert words.rest("ontm") == ""
