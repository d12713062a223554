"""Names that tidying takes out of a table."""

import pytest

from facilitator.domain.privacy.anonymise import named_texts, without_pledger
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.items import Item, ItemKind, Labels
from tests.builders import a_dossier, a_seat, an_item

NAMES = ["Fatima", "Zoë", "İbrahim", "Şule", "Weiß", "Jan-Willem", "O’Neill", "C."]


def promised_by(who: str) -> Item:
    """A pledge, and who promised it."""
    return an_item("Het buurthuis gaat open.", ItemKind.PLEDGE, labels=Labels(pledged_by=who))


@pytest.mark.parametrize("name", NAMES)
def test_who_promised_is_known_by_role(name: str) -> None:
    seats = [a_seat(1, "bakker", first_name=name), a_seat(2, "student", first_name="Bram")]
    item = without_pledger(promised_by(f"{name} en Bram"), TableNames(seats))
    assert item.labels.pledged_by == "bakker en student"


def test_the_whole_name_goes_before_the_first() -> None:
    seats = [a_seat(1, "bakker", first_name="Jan", full_name="Jan de Wit")]
    assert (
        without_pledger(promised_by("jan de wit"), TableNames(seats)).labels.pledged_by
        == "bakker"
    )


def test_part_of_another_word_is_no_name() -> None:
    seats = [a_seat(1, "bakker", first_name="Jan")]
    assert (
        without_pledger(promised_by("Jannie"), TableNames(seats)).labels.pledged_by == "Jannie"
    )


def test_of_two_who_bear_one_name_nobody_is_picked() -> None:
    seats = [a_seat(1, "bakker", first_name="Anna"), a_seat(2, "student", first_name="Anna")]
    assert (
        without_pledger(promised_by("Anna"), TableNames(seats)).labels.pledged_by
        == "bakker / student"
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_note_that_names_somebody_is_told(name: str) -> None:
    named, other = an_item(f"Dat zei {name} ook."), an_item("Dat zei iedereen.")
    dossier = a_dossier(seats=[a_seat(1, first_name=name)], items=[named, other])
    [found] = named_texts(dossier, TableNames(dossier.seats))
    assert (found.record, found.field, found.text) == (named, "verbatim", named.text)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Marie X", "leraar"),
        ("mevrouw Marie van den Berg-Bakker", "leraar"),
        ("marie de vries en de gemeente", "leraar en de gemeente"),
        ("de school, Marie X; Bram", "de school, leraar; bakker"),
        ("Bram Marie", "bakker / leraar"),
        ("Jansen", "leraar"),
        ("Marie\u00a0 Jansen", "leraar"),
        ("de Mariekerk", "de Mariekerk"),
    ],
)
def test_all_that_stands_with_a_name_goes(said: str, told: str) -> None:
    marie = a_seat(1, "leraar", first_name="Marie", full_name="Marie Jansen")
    seats = [marie, a_seat(2, "bakker", first_name="Bram")]
    assert without_pledger(promised_by(said), TableNames(seats)).labels.pledged_by == told


def test_a_name_of_letters_and_marks_is_the_same_name() -> None:
    names = TableNames([a_seat(1, "bakker", first_name="Zo\u00eb")])
    assert names.found_in("Dat zei Zoe\u0308.")
    assert names.by_role("Zoe\u0308 Smit") == "bakker"


def test_a_seat_without_a_role_is_told_by_its_number() -> None:
    assert TableNames([a_seat(4, "", first_name="Bram")]).by_role("Bram") == "@4"
