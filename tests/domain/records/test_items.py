"""Items: two wordings, and seats named in a text."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.items import (
    MARKS,
    Item,
    ReadBack,
    Speaker,
    SpeakerKind,
    name_seats,
)
from facilitator.domain.text import clean_line, clean_text
from tests.builders import an_item

ROLES = {1: "student", 4: "vrijwilliger", 12: "bakker"}


def test_every_mark_is_a_field_of_an_item() -> None:
    flags = [each.name for each in fields(Item) if each.type is bool]
    assert [name for name in flags if name != "prints_verbatim"] == list(MARKS)


def test_an_edited_wording_stands_beside_the_original() -> None:
    item = an_item("Ik eh miste mijn klas.").reworded("Ik miste mijn klas.")
    assert (item.text, item.verbatim) == ("Ik miste mijn klas.", "Ik eh miste mijn klas.")


def test_going_back_to_the_original_leaves_no_edited_wording() -> None:
    item = an_item("Zo was het.").reworded("Anders.").reworded("Zo was het.")
    assert item.edited == ""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("@4 zei het", "[vrijwilliger] zei het"),
        ("samen met @12.", "samen met [bakker]."),
        ("@9 is er niet", "@9 is er niet"),
        ("jan@4.nl blijft", "jan@4.nl blijft"),
        ("jaar @123", "jaar @123"),
    ],
)
def test_a_seat_mark_becomes_the_role_label(typed: str, kept: str) -> None:
    assert name_seats(typed, ROLES.get) == kept


def test_only_a_seat_speaker_has_a_seat() -> None:
    with pytest.raises(ValueError, match="exactly when"):
        Speaker(SpeakerKind.SEAT)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@given(st.text(alphabet="abcdefgh éëïöüçñ€’‘“”–…?!.,;:'\"()[]@#%&*+-/=<>\n 0123456789"))
def test_plain_dutch_text_stays_as_it_is(text: str) -> None:
    assert clean_text(text) == text.strip()


def test_line_ends_become_one_kind_and_controls_go() -> None:
    assert (
        clean_text("een\r\ntwee\rdrie\u2028vier\x00\u202evijf") == "een\ntwee\ndrie\nviervijf"
    )


def test_a_label_is_one_line() -> None:
    assert clean_line("  oud \n docent\tVO ") == "oud docent VO"


def test_both_wordings_stay_and_one_is_printed() -> None:
    item = an_item("Er was nimand.").reworded("Er was niemand.")
    original = item.printed_as(verbatim=True)
    assert (original.text, original.edited) == ("Er was nimand.", "Er was niemand.")
    assert original.printed_as(verbatim=False) == item
    assert item.printed_as(verbatim=False) is item
    again = original.reworded("Er was geen mens.")
    assert (again.text, again.prints_verbatim) == ("Er was geen mens.", False)


def test_without_an_edited_wording_there_is_nothing_to_choose() -> None:
    item = an_item("Er was niemand.")
    assert item.printed_as(verbatim=True) is item


def test_an_approval_ends_when_the_other_wording_is_printed() -> None:
    item = replace(an_item("Nimand.", edited="Niemand."), read_back=ReadBack.AGREED)
    assert item.printed_as(verbatim=True).read_back is None
    forbidden = replace(item, read_back=ReadBack.WITHOUT_ROLE)
    assert forbidden.printed_as(verbatim=True).read_back is ReadBack.WITHOUT_ROLE
