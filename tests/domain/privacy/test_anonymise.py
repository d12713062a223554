"""Names that tidying takes out of a table."""

import pytest

from facilitator.domain.privacy.anonymise import notes_with_names, without_pledger
from facilitator.domain.records.items import Item, ItemKind, Labels
from tests.builders import a_dossier, a_seat, an_item

NAMES = ["Fatima", "Zoë", "İbrahim", "Şule", "Weiß", "Jan-Willem", "O’Neill", "C."]


def promised_by(who: str) -> Item:
    """A pledge, and who promised it."""
    return an_item("Het buurthuis gaat open.", ItemKind.PLEDGE, labels=Labels(pledged_by=who))


@pytest.mark.parametrize("name", NAMES)
def test_who_promised_is_known_by_role(name: str) -> None:
    seats = [a_seat(1, "bakker", first_name=name), a_seat(2, "student", first_name="Bram")]
    item = without_pledger(promised_by(f"{name} en Bram"), seats)
    assert item.labels.pledged_by == "bakker en student"


def test_the_whole_name_goes_before_the_first() -> None:
    seats = [a_seat(1, "bakker", first_name="Jan", full_name="Jan de Wit")]
    assert without_pledger(promised_by("jan de wit"), seats).labels.pledged_by == "bakker"


def test_part_of_another_word_is_no_name() -> None:
    seats = [a_seat(1, "bakker", first_name="Jan")]
    assert without_pledger(promised_by("Jannie"), seats).labels.pledged_by == "Jannie"


def test_of_two_who_bear_one_name_nobody_is_picked() -> None:
    seats = [a_seat(1, "bakker", first_name="Anna"), a_seat(2, "student", first_name="Anna")]
    assert without_pledger(promised_by("Anna"), seats).labels.pledged_by == "bakker / student"


@pytest.mark.parametrize("name", NAMES)
def test_a_note_that_names_somebody_is_told(name: str) -> None:
    named, other = an_item(f"Dat zei {name} ook."), an_item("Dat zei iedereen.")
    dossier = a_dossier(seats=[a_seat(1, first_name=name)], items=[named, other])
    assert [item.text for item in notes_with_names(dossier)] == [named.text]
