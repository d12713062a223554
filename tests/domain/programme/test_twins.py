"""Which tables may be one, and by how many they are fewer then."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from uuid import UUID

import pytest

from facilitator.domain.programme.numbering import propose_numbers
from facilitator.domain.programme.overview import Missing, TableState, programme_overview
from facilitator.domain.programme.twins import (
    MOST_BESIDE,
    SuspectedTwins,
    suspected_twins,
    table_question,
)
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DeviceId, DialogueId
from tests.builders import a_dialogue

DAY = date(2026, 10, 15)


def table(place: int, **known: object) -> Dialogue:
    about: dict[str, object] = {"municipality": "Goes", "held_on": DAY, "number": None}
    return replace(a_dialogue(), id=DialogueId(UUID(int=place)), **about | known)  # type: ignore[arg-type]


def suspected(
    *heads: Dialogue, together: bool = False, answered: bool = False
) -> SuspectedTwins:
    writers = {
        head.id: frozenset({DeviceId("one" if together else f"laptop {head.id.int}")})
        for head in heads
    }
    said = {heads[0].id: {table_question(heads[1].id)}} if answered else {}
    return suspected_twins(heads, writers, said)


def test_one_evening_at_one_place_may_be_one_table() -> None:
    one, other = table(1), table(2)
    assert suspected(other, one).pairs == ((one.id, other.id),)
    assert suspected(one, replace(other, theme=f" {one.theme.upper()}")).pairs
    assert suspected(table(1, number=4), table(2, municipality="", number=4)).pairs


@pytest.mark.parametrize(
    "other",
    [
        table(2, municipality="Veere"),
        table(2, held_on=date(2026, 10, 16)),
        table(2, held_on=None),
        table(2, theme="Iets anders"),
        table(2, practice=True),
        table(2, kind="focustafel"),
        table(2, municipality=""),
    ],
)
def test_what_differs_makes_them_two(other: Dialogue) -> None:
    assert suspected(table(1), other) == SuspectedTwins()


def test_other_numbers_one_writer_and_an_answer_make_them_two() -> None:
    assert not suspected(table(1, number=1), table(2, number=2)).pairs
    assert not suspected(table(1), table(2), together=True).pairs
    assert not suspected(table(1), table(2), answered=True).pairs


def test_of_which_a_file_says_that_it_is_another_one_may_be() -> None:
    found = suspected_twins(
        [table(1)], {}, {}, told=[(table(1).id, table(3).id), (table(2).id, table(3).id)]
    )
    assert not found.pairs
    assert found.tables == {table(1).id}


def test_three_that_may_be_one_are_two_too_many() -> None:
    heads = [table(1), table(2), table(3), table(4, municipality="Veere")]
    twins = suspected(*heads)
    ids = [head.id for head in heads]
    assert twins.surplus(ids) == 2
    assert twins.surplus(ids[:2]) == 1
    assert twins.surplus(ids[:1]) == 0
    assert twins.groups(ids) == [frozenset(ids[:3])]
    assert {suspected(*order) for order in permutations(heads)} == {twins}


def test_totals_say_what_is_not_certain() -> None:
    heads = [
        table(1, participants=8),
        table(2, participants=7),
        table(3, municipality="Veere", participants=6),
    ]
    states = [TableState(head, {}) for head in heads]
    found = programme_overview(states, twins=suspected(*heads))
    assert (found.totals.tables, found.totals.suspected) == (3, 1)
    assert (found.totals.participants, found.totals.participants_then) == (21, 14)
    assert found.totals == found.themes[0].totals
    doubted = {
        line.dialogue.id
        for line in found.tables
        if any(gap.missing is Missing.CERTAINTY for gap in line.gaps)
    }
    assert doubted == {heads[0].id, heads[1].id}


def test_what_may_be_another_table_gets_no_number() -> None:
    heads = [table(1), table(2), table(3, municipality="Veere")]
    assert propose_numbers(heads, doubted=suspected(*heads).tables) == {heads[2].id: 1}


def test_a_flood_of_tables_of_one_evening_is_bounded() -> None:
    tables = [table(place) for place in range(2_000)]
    found = suspected(*tables)
    assert len(found.pairs) < 2_000 * MOST_BESIDE
    assert found.tables == {each.id for each in tables}
    assert found.left_out == 2_000 - MOST_BESIDE - 1
    assert suspected(*tables[: MOST_BESIDE + 1]).left_out == 0


def test_a_flood_of_a_stranger_takes_no_place_of_honest_tables() -> None:
    """Whatever ids his tables have: those of who brought the most are compared last."""
    ours, theirs, last = table(1), table(500), table(999)
    flood = [table(place) for place in range(2, 998) if place != theirs.id.int]
    brought_by = {head.id: "stranger" for head in flood} | {theirs.id: "honest"}
    heads = [ours, theirs, last, *flood]
    writers = {head.id: frozenset({DeviceId(f"laptop {head.id.int}")}) for head in heads}
    found = suspected_twins(heads, writers, {}, brought_by)
    assert found.pairs[:3] == (
        (ours.id, last.id),
        (ours.id, theirs.id),
        (theirs.id, last.id),
    )
    assert found.left_out == len(heads) - MOST_BESIDE - 1
