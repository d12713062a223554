"""Who was not heard yet and which side was not told yet, from what was noted."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.items import (
    HOST,
    Item,
    ItemKind,
    Labels,
    Level,
    Speaker,
    seated,
)
from facilitator.domain.table.balance import (
    BalanceHint,
    Sides,
    hint,
    sides,
    voices,
    without_line,
)
from tests.builders import EVENING, a_dossier, a_seat, an_item

STUDENT, BAKER, DOCTOR = SEATS = (a_seat(1), a_seat(2, "bakker"), a_seat(3, "huisarts"))
LONG = timedelta(minutes=25)


def at(minutes: float) -> datetime:
    return EVENING + timedelta(minutes=minutes)


def said(seat: Seat | None, step: str = "knel_kiem", minutes: float = 0) -> Item:
    speaker = seated(seat.id) if seat else HOST
    position = round(minutes * 10) + (seat.number if seat else 0)
    return an_item(speaker=speaker, step=step, at=at(minutes), position=position)


def table(*items: Item) -> Dossier:
    return a_dossier(seats=SEATS, items=items)


def test_who_was_not_heard_in_this_move_and_at_the_table() -> None:
    heard = voices(table(said(STUDENT), said(BAKER, "welkom")), "knel_kiem", at(5))
    assert heard.anyone
    assert heard.not_here == (BAKER, DOCTOR)
    assert heard.nowhere == (DOCTOR,)
    assert heard.quiet == ()


def test_who_was_not_heard_for_a_while() -> None:
    dossier = table(said(STUDENT, minutes=0), said(BAKER, minutes=0), said(BAKER, minutes=15))
    assert voices(dossier, "knel_kiem", at(19)).quiet == ()
    assert voices(dossier, "knel_kiem", at(20)).quiet == (STUDENT,)


def test_a_note_without_a_time_makes_nobody_quiet() -> None:
    dossier = table(replace(said(STUDENT), at=None))
    assert voices(dossier, "knel_kiem", at(500)).quiet == ()


def test_the_host_and_nobody_known_are_no_seat() -> None:
    dossier = table(said(None), replace(said(STUDENT), speaker=Speaker()))
    heard = voices(dossier, "knel_kiem", at(5))
    assert not heard.anyone
    assert heard.nowhere == SEATS


def test_five_of_eight_lines_leave_three_seats() -> None:
    seats = tuple(a_seat(number, f"rol {number}") for number in range(1, 9))
    lines = [
        an_item(
            kind=ItemKind.CLOSING_LINE,
            speaker=seated(seat.id),
            step="slotronde",
            position=seat.number,
        )
        for seat in seats[:5]
    ]
    dossier = a_dossier(seats=seats, items=lines)
    assert without_line(dossier, "slotronde") == seats[5:]


def test_a_note_of_another_kind_in_the_closing_round_is_a_line_too() -> None:
    dossier = table(said(BAKER, "slotronde"), said(DOCTOR, "droom"))
    assert without_line(dossier, "slotronde") == (STUDENT, DOCTOR)


def told(*kinds: ItemKind) -> list[Item]:
    return [an_item(kind=kind, position=place) for place, kind in enumerate(kinds)]


def test_a_story_with_both_sides_is_on_both() -> None:
    items = told(ItemKind.KNEL, ItemKind.KNEL, ItemKind.BOTH, ItemKind.DREAM)
    assert sides(items) == Sides(knel=3, kiem=1)


def test_only_knel_for_twenty_minutes_asks_for_what_grew() -> None:
    items = told(ItemKind.KNEL, ItemKind.KNEL)
    assert hint(items, ItemKind.KNEL, timedelta(minutes=20)) is BalanceHint.KIEM
    assert hint(items, ItemKind.KNEL, timedelta(minutes=19)) is None


@pytest.mark.parametrize("kind", [ItemKind.KIEM, ItemKind.BOTH])
def test_the_hint_goes_when_something_grew(kind: ItemKind) -> None:
    assert hint(told(ItemKind.KNEL, kind), ItemKind.KNEL, LONG) is None


def test_without_notes_there_is_no_hint() -> None:
    assert [hint([], kind, LONG) for kind in ItemKind] == [None] * len(ItemKind)


def dreams(*levels: Level | None) -> list[Item]:
    return [
        an_item(kind=ItemKind.DREAM, position=place, labels=Labels(level=level))
        for place, level in enumerate(levels)
    ]


def test_only_dreams_of_ones_own_life_ask_for_society() -> None:
    assert (
        hint(dreams(Level.OWN_LIFE, Level.OWN_LIFE), ItemKind.DREAM, LONG)
        is BalanceHint.SOCIETY
    )
    assert hint(dreams(Level.OWN_LIFE, Level.SOCIETY), ItemKind.DREAM, LONG) is None
    assert hint(dreams(Level.OWN_LIFE, None), ItemKind.DREAM, LONG) is None
    assert hint(dreams(Level.OWN_LIFE), ItemKind.IDEA, LONG) is None


@given(
    spoken=st.lists(
        st.tuples(st.sampled_from(SEATS), st.sampled_from(["welkom", "droom"])), max_size=8
    )
)
def test_seats_are_heard_or_not_and_keep_their_order(spoken: list[tuple[Seat, str]]) -> None:
    items = [said(seat, step, place) for place, (seat, step) in enumerate(spoken)]
    heard = voices(table(*items), "droom", at(10))
    here = {seat.number for seat, step in spoken if step == "droom"}
    assert [seat.number for seat in heard.not_here] == [n for n in (1, 2, 3) if n not in here]
    assert set(heard.nowhere) <= set(heard.not_here)
    assert heard.anyone == bool(here)
