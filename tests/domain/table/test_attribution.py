"""Who is printed under a quote, by type of table and by what the speaker agreed to."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import GROUP, HOST, UNKNOWN, ItemKind, ReadBack, seated
from facilitator.domain.reporting.organisations import organisations
from facilitator.domain.table.attribution import attribution, credited, said_by
from facilitator.domain.table.script import CITIZENS_KINDS, DIALOGUE_KINDS, NAMED_KINDS
from tests.builders import a_dialogue, a_dossier, a_seat, an_item, report_of

SEAT = a_seat(
    1,
    "hoogleraar",
    organisation="Universiteit Twente",
    full_name="Noor de Wit",
    title="prof. dr.",
    name_agreed=True,
)


def table(kind: str = "wetenschapsdialoog", number: int | None = 4, **seat: object) -> Dossier:
    changed = replace(SEAT, **seat)  # type: ignore[arg-type]
    return a_dossier(a_dialogue(kind=kind, number=number), seats=[changed])


@pytest.mark.parametrize("kind", sorted(NAMED_KINDS))
def test_who_agreed_is_called_by_name_alone(kind: str) -> None:
    assert attribution(table(kind), seated(SEAT.id)) == "Noor de Wit"


@pytest.mark.parametrize("kind", sorted(set(DIALOGUE_KINDS) - NAMED_KINDS))
def test_at_other_tables_nobody_is_named_even_who_agreed(kind: str) -> None:
    assert attribution(table(kind), seated(SEAT.id)) == "hoogleraar, dialoog 4"


def test_who_did_not_agree_is_a_role() -> None:
    told = attribution(table(name_agreed=False), seated(SEAT.id))
    assert told == "hoogleraar, dialoog 4"


def test_who_agreed_without_giving_a_name_is_a_role() -> None:
    told = attribution(table(full_name="", number=None), seated(SEAT.id))
    assert told == "hoogleraar"


def test_without_a_role_it_is_the_organisation() -> None:
    told = attribution(table(name_agreed=False, role_label="", number=None), seated(SEAT.id))
    assert told == "Universiteit Twente"


@pytest.mark.parametrize("kind", sorted(CITIZENS_KINDS))
def test_citizens_have_no_organisation(kind: str) -> None:
    told = attribution(table(kind, role_label="", number=2), seated(SEAT.id))
    assert told == "dialoog 2"


def test_hosts_and_groups_are_called_as_at_any_table() -> None:
    assert attribution(table(), HOST) == "wethouder"
    assert attribution(table(), GROUP) == "groepsgesprek, dialoog 4"


def test_a_line_released_without_role_is_of_nobody_known() -> None:
    item = an_item(speaker=seated(SEAT.id), read_back=ReadBack.WITHOUT_ROLE)
    assert credited(item) == UNKNOWN
    assert said_by(table(), item) == "dialoog 4"


@pytest.mark.parametrize("answer", [None, ReadBack.AGREED, ReadBack.CHANGED])
def test_other_answers_keep_the_speaker(answer: ReadBack | None) -> None:
    item = an_item(speaker=seated(SEAT.id), read_back=answer)
    assert said_by(table(), item) == "Noor de Wit"


@given(
    st.sampled_from(DIALOGUE_KINDS),
    st.booleans(),
    st.sampled_from([None, *ReadBack]),
    st.sampled_from(ItemKind),
)
def test_a_name_is_in_a_report_only_where_it_may_be(
    kind: str, agreed: bool, answer: ReadBack | None, item_kind: ItemKind
) -> None:
    item = an_item("Zin.", item_kind, speaker=seated(SEAT.id), read_back=answer)
    dossier = replace(table(kind, name_agreed=agreed, first_name="Nootje"), items=(item,))
    told = repr(report_of(dossier).blocks)
    assert "Nootje" not in told
    assert ("Noor" in told) == (agreed and kind in NAMED_KINDS)
    assert ("Universiteit" in told) == (kind not in CITIZENS_KINDS)


@given(st.sampled_from(DIALOGUE_KINDS), st.sampled_from(ItemKind))
def test_nobody_stands_at_a_line_that_was_released_without_role(
    kind: str, item_kind: ItemKind
) -> None:
    answer = ReadBack.WITHOUT_ROLE
    item = an_item("Zin.", item_kind, speaker=seated(SEAT.id), read_back=answer)
    with_line, without = (replace(table(kind), items=items) for items in ((item,), ()))
    told = [repr(report_of(dossier).blocks) for dossier in (with_line, without)]
    assert told[0].count("Noor") == told[1].count("Noor")
    assert told[0].count("hoogleraar") == told[1].count("hoogleraar")


def test_organisations_are_alphabetical_and_each_once() -> None:
    names = ("Zonnebloem", "éénjong", "Wijkraad", "wijkraad ", "", "Eemnes")
    seats = [a_seat(n, organisation=name) for n, name in enumerate(names, start=1)]
    assert organisations(seats) == ("Eemnes", "éénjong", "Wijkraad", "Zonnebloem")
