"""Dialogue numbers: unique per theme, stable, and never moved when a person chose them."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.programme.numbering import propose_numbers, series_of, shared_numbers
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, derived_id
from tests.builders import DialogueChanges, a_dialogue

THEMES = ("Gezondheid", "gezondheid ", "Samen leven", "")
FIRST = date(2026, 1, 1)


def table(key: str, theme: str = "Gezondheid", **changes: object) -> Dialogue:
    usual: DialogueChanges = {"id": an_id(key), "number": None}
    return replace(a_dialogue(theme, **usual), **changes)  # type: ignore[arg-type]


def an_id(key: str) -> DialogueId:
    return DialogueId(derived_id("tests", key))


@st.composite
def programmes(draw: st.DrawFn) -> list[Dialogue]:
    return [
        table(
            str(key),
            draw(st.sampled_from(THEMES)),
            number=draw(st.none() | st.integers(1, 5)),
            held_on=draw(st.none() | st.integers(0, 3).map(lambda day: FIRST + timedelta(day))),
            municipality=draw(st.sampled_from(("Goes", "Zeist", ""))),
            practice=draw(st.booleans()) and draw(st.booleans()),
        )
        for key in range(draw(st.integers(0, 9)))
    ]


def test_tables_without_number_are_counted_by_date_then_municipality() -> None:
    tables = [
        table("a", held_on=date(2026, 3, 2), municipality="Zeist"),
        table("b", held_on=date(2026, 3, 2), municipality="Goes"),
        table("c", held_on=date(2026, 1, 9), municipality="Venlo"),
        table("d", held_on=None),
    ]

    assert propose_numbers(tables) == {
        an_id("c"): 1,
        an_id("b"): 2,
        an_id("a"): 3,
        an_id("d"): 4,
    }


def test_what_went_out_with_an_invitation_is_given_to_no_other_table() -> None:
    tables = [table("a", number=2), table("b"), table("c"), table("d", "Samen leven")]
    reserved = [(series_of(tables[0]), number) for number in (1, 2, 4)]

    proposed = propose_numbers(tables, reserved=reserved)

    assert proposed == {
        min(an_id("b"), an_id("c")): 3,
        max(an_id("b"), an_id("c")): 5,
        an_id("d"): 1,
    }


def test_a_number_that_stands_is_left_alone_and_not_given_again() -> None:
    tables = [table("a", number=2), table("b"), table("c")]

    assert set(propose_numbers(tables)) == {an_id("b"), an_id("c")}
    assert set(propose_numbers(tables).values()) == {1, 3}


def test_of_two_tables_with_one_number_the_first_by_date_keeps_it() -> None:
    early = table("late id", number=4, held_on=date(2026, 1, 1))
    late = table("a", number=4, held_on=date(2026, 2, 1))

    assert propose_numbers([late, early]) == {late.id: 1}
    assert shared_numbers([late, early]) == {late.id: (early,), early.id: (late,)}


def test_a_number_that_a_person_chose_stays_also_when_it_came_later() -> None:
    early = table("early", number=4, held_on=date(2026, 1, 1))
    late = table("late", number=4, held_on=date(2026, 2, 1))

    assert propose_numbers([early, late], {late.id}) == {early.id: 1}


def test_two_that_a_person_gave_one_number_are_told_and_not_moved() -> None:
    tables = [table("a", number=4), table("b", number=4)]

    assert propose_numbers(tables, {an_id("a"), an_id("b")}) == {}
    assert len(shared_numbers(tables)) == 2


def test_another_theme_is_another_series() -> None:
    tables = [table("a", number=1), table("b", "Samen leven", number=1)]

    assert propose_numbers(tables) == {}
    assert shared_numbers(tables) == {}


def test_practice_tables_are_not_numbered() -> None:
    assert propose_numbers([table("a", practice=True)]) == {}


@given(programmes(), st.randoms())
def test_the_order_in_which_tables_came_in_does_not_matter(
    tables: list[Dialogue], dice: object
) -> None:
    shuffled = sorted(tables, key=lambda _: dice.random())  # type: ignore[attr-defined]

    assert propose_numbers(shuffled) == propose_numbers(tables)


@given(programmes())
def test_what_was_accepted_makes_numbers_unique_and_stays(tables: list[Dialogue]) -> None:
    accepted = propose_numbers(tables)
    after = [replace(each, number=accepted.get(each.id, each.number)) for each in tables]

    numbers = Counter((series_of(one), one.number) for one in after if not one.practice)
    assert not [number for number, times in numbers.items() if times > 1]
    assert propose_numbers(after, accepted) == {}


@given(programmes(), st.integers(0, 9))
def test_tables_that_come_later_move_no_number_that_was_accepted(
    tables: list[Dialogue], first: int
) -> None:
    accepted = propose_numbers(tables[:first])
    together = [replace(each, number=accepted.get(each.id, each.number)) for each in tables]

    assert not set(propose_numbers(together, accepted)) & set(accepted)
