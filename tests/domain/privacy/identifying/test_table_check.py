"""What is found at a table: its own names in every field, its roles, and its marks."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.privacy.identifying.findings import (
    Finding,
    FindingKind,
    kind_of_word,
)
from facilitator.domain.privacy.identifying.table_check import (
    DOCUMENT,
    HANDOUT,
    TABLE_FILE,
    CheckScope,
    TableCheck,
)
from facilitator.domain.privacy.names import TableNames, text_fields
from facilitator.domain.records.clearances import PRINTED_TEXT
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.items import ItemKind, Labels, ReadBack, Wording
from facilitator.domain.records.specs import FieldSpec
from facilitator.services.export_check import word_lists
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.services.test_named_texts import PARTS, put

JORIS = a_seat(3, "conciërge", first_name="Joris", full_name="Joris van den Berg-Yılmaz")
WIL = a_seat(4, "bakker", first_name="Wil")
FIELDS = [
    (kind, field)
    for kind in PARTS
    for field in text_fields(kind)
    if field.name not in {"municipality", "role_label", "edited"}
]


def found_at(
    record: Any,  # noqa: ANN401 - any record
    scope: CheckScope = DOCUMENT,
    dialogue: Dialogue | None = None,
) -> list[Finding]:
    """Give what is found in a record of the table of Joris and Wil."""
    dossier = a_dossier(dialogue or a_dialogue("Wonen"), seats=[JORIS, WIL])
    names = TableNames(dossier.seats)
    return list(TableCheck(dossier, names, word_lists(), scope).findings(record))


def kinds_at(record: Any, scope: CheckScope = DOCUMENT) -> list[FindingKind]:  # noqa: ANN401
    return [one.kind for one in found_at(record, scope)]


def said(text: str, **more: Any) -> Any:  # noqa: ANN401 - fields of an item
    """A note that was summarised, so that nobody needs to have it read back."""
    return an_item(text, **{"wording": Wording.SUMMARY, **more})


@pytest.mark.parametrize(
    ("kind", "field"), FIELDS, ids=[f"{kind.__name__}-{field.name}" for kind, field in FIELDS]
)
def test_a_name_at_the_table_is_found_in_every_field(kind: type[Any], field: FieldSpec) -> None:
    found = found_at(put(PARTS[kind], field, "Vraag Joris maar"))
    told = [one for one in found if one.kind is FindingKind.TABLE_NAME]
    assert {(one.field, one.hit) for one in told} == {(field.path, "Joris")}
    assert told[0].proposal == "Vraag [conciërge] maar"
    assert told[0].why.data == {"seat": 3, "role": "conciërge"}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Dat was van joris, zei ze.", "joris"),
        ("Dat was Joris’s idee, zei ze.", "Joris’s"),
        ("Dat was J. van den B. denk ik.", "J. van den B."),
        ("Dat was Joris B. denk ik.", "Joris B."),
        ("Ook Yilmaz was er.", "Yilmaz"),
        ("Ook Berg-Yılmaz was er.", "Berg-Yılmaz"),
        ("Ook Jo\u200bris was er.", "Jo\u200bris"),
        ("Ook JORIS was er.", "JORIS"),
        ("Ik vroeg Wil om hulp.", "Wil"),
    ],
)
def test_every_form_of_a_name_at_the_table_is_found(text: str, hit: str) -> None:
    [found] = found_at(said(text))
    assert (found.kind, found.hit) == (FindingKind.TABLE_NAME, hit)


def test_a_name_that_is_a_word_is_found_only_where_it_is_a_name() -> None:
    assert kinds_at(said("Wil je dat? Ik wil dat ook.")) == []


def test_of_whose_something_is_the_proposal_says_that_too() -> None:
    [found] = found_at(said("De Joris’s fiets."))
    assert found.proposal == "De [conciërge]’s fiets."


def test_the_wording_that_is_printed_is_the_one_that_is_checked() -> None:
    item = replace(said("Vraag Joris maar."), edited="Vraag de conciërge maar.")
    assert kinds_at(item) == []
    assert kinds_at(item, TABLE_FILE) == [FindingKind.TABLE_NAME]
    assert kinds_at(replace(item, prints_verbatim=True)) == [FindingKind.TABLE_NAME]


def test_a_label_that_points_to_one_person_is_told_more_generally_as_a_whole() -> None:
    [found] = found_at(a_seat(5, "griffier in Goes"))
    assert (found.kind, found.field) == (FindingKind.ROLE, "role_label")
    assert found.proposal == "medewerker van de gemeente"
    assert found_at(a_seat(5, "griffier", public_role_label="ambtenaar")) == []


def test_a_role_at_the_table_is_found_where_the_document_may_not_have_it() -> None:
    item = said("Dat zei de conciërge ook.")
    assert kinds_at(item) == []
    assert kinds_at(item, HANDOUT) == [FindingKind.TABLE_ROLE]


def test_role_municipality_and_number_together_are_one_finding() -> None:
    dialogue = a_dialogue("Wonen", municipality="Zutphen")
    told = found_at(said("De bakker in Zutphen, dialoog 4, zei dat."), dialogue=dialogue)
    assert [(one.kind, one.hit) for one in told] == [(FindingKind.COMBINATION, "Zutphen")]
    assert found_at(said("De bakker in Zutphen zei dat."), dialogue=dialogue) == []


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        (said("Ik was bang.", sensitive=True), FindingKind.SENSITIVE),
        (said("Vraag Joris.", read_back=ReadBack.WITHHELD), FindingKind.WITHHELD),
        (an_item("Het was mooi.", ItemKind.KNEL, wording=Wording.VERBATIM), FindingKind.UNREAD),
        (said("Zo.", labels=Labels(photo="a" * 64, photo_description="Een tuin")), "photo"),
        (said("Zo.", labels=Labels(photo="a" * 64, photo_allowed=True)), "photo"),
    ],
)
def test_a_note_is_pointed_out_for_what_it_is(item: Any, kind: str) -> None:  # noqa: ANN401
    [found] = found_at(item)
    assert found.kind == kind
    assert (found.sentence, found.proposal) == (item.text, "")


def test_each_that_is_found_in_a_text_is_known_by_its_place_and_not_by_its_words() -> None:
    names = found_at(said("Ik zag Joris. Zag jij Joris?"))
    assert [one.word for one in names] == ["table_name:7-12", "table_name:22-27"]
    assert {one.printed.field for one in names} == {PRINTED_TEXT}
    [mark] = found_at(said("Ik was bang.", sensitive=True))
    assert mark.word == "sensitive"
    assert {kind_of_word(one.word) for one in (*names, mark)} == {"table_name", "sensitive"}
    assert kind_of_word("") is kind_of_word("later:1-2") is None


def test_another_photo_is_another_finding_and_so_is_what_it_lacks() -> None:
    photos = (
        Labels(photo="a" * 64),
        Labels(photo="b" * 64),
        Labels(photo="a" * 64, photo_allowed=True),
    )
    found = {found_at(said("Zo.", labels=labels))[0].word for labels in photos}
    assert len(found) == len(photos)


def test_of_two_wordings_the_one_that_is_printed_is_looked_at() -> None:
    note = said("Ik zag Joris.", edited="Ik zag hem.", prints_verbatim=True)
    [found] = found_at(note)
    assert (found.field, found.text) == ("verbatim", "Ik zag Joris.")
    assert found_at(replace(note, prints_verbatim=False)) == []
