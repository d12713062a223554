"""What tells which table it was, in all the ways in which people write a place or a number."""

import pytest

from facilitator.domain.privacy.identifying.findings import FindingKind
from facilitator.domain.privacy.identifying.sentence_check import CheckContext, hits_in
from facilitator.domain.privacy.identifying.table_words import CheckedTable
from facilitator.domain.table.attribution import TableReference
from facilitator.services.export_check import word_lists


def told(sentence: str, table: CheckedTable) -> list[str]:
    hits = hits_in(sentence, CheckContext(word_lists(), table))
    return [sentence[one.start : one.end] for one in hits if one.kind is FindingKind.PLACE]


@pytest.mark.parametrize(
    ("place", "word"),
    [
        ("Goes", "Goese"),
        ("Goes", "GOES"),
        ("Amsterdam", "Amsterdammers"),
        ("Zwolle", "Zwolse"),
        ("Leiden", "Leidse"),
        ("Groningen", "Groninger"),
        ("Den Haag", "Hagenaar"),
        ("Den Haag", "Haagse"),
        ("Den Bosch", "Bossche"),
        ("'s-Hertogenbosch", "’s-Hertogenbosch"),
        ("'s-Hertogenbosch", "'s Hertogenbosch"),
        ("Almere", "Almeerders"),
        ("Deventer", "Deventenaar"),
        ("Enschede", "Enschedeër"),
        ("Gouda", "Goudse"),
        ("Bergen op Zoom", "Bergenaren"),
        ("Súdwest-Fryslân", "Sudwest Fryslan"),
        ("Best", "Best"),
    ],
)
def test_a_place_is_found_however_it_is_written(place: str, word: str) -> None:
    table = CheckedTable(municipality=place, reference=TableReference.NUMBER)
    assert told(f"Daar zag men {word} ook.", table) == [word]
    assert told(f"Daar zag men {word} ook.", CheckedTable(municipality=place)) == []


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("Best", "Het ging best goed."),
        ("Bergen", "Er lagen bergen afval."),
        ("Oude IJsselstreek", "Ouders komen er niet."),
        ("Goes", "Een goede zaak."),
        ("", "Overal."),
    ],
)
def test_an_ordinary_word_is_no_place(place: str, sentence: str) -> None:
    table = CheckedTable(municipality=place, reference=TableReference.NUMBER)
    assert told(sentence, table) == []


@pytest.mark.parametrize(
    "number",
    [
        "dialoog 7", "dialoog\u00a07", "Dialoogtafel 7", "tafel nr. 7", "dialoog nummer 7",
        "tafel #7", "gesprek 7", "dialoog-7", "dialoog zeven", "zevende dialoog", "7e dialoog",
    ],
)  # fmt: skip
def test_no_number_stands_beside_a_municipality(number: str) -> None:
    table = CheckedTable(municipality="Goes", reference=TableReference.MUNICIPALITY)
    assert told(f"Net als bij {number} was dat zo.", table) == [number]


@pytest.mark.parametrize("text", ["aan tafel zeven mensen", "Dialoogtafel 0.1.0", "tafels 7"])
def test_not_every_number_is_one_of_a_table(text: str) -> None:
    table = CheckedTable(municipality="Goes", reference=TableReference.MUNICIPALITY)
    assert told(text, table) == []


def test_another_municipality_of_the_programme_does_not_stand_with_a_number() -> None:
    table = CheckedTable(
        municipality="Goes", reference=TableReference.NUMBER, others=("Zutphen",)
    )
    assert told("Dialoog 11, dat was in Zutphen.", table) == ["Zutphen"]
    assert told("Mijn zus woont in Zutphen.", table) == []
