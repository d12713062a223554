"""Nothing noted for six minutes while the clock runs."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from facilitator.domain.records.dialogue import Dossier, Moment, MomentKind
from facilitator.domain.table.clock import read_clock
from facilitator.domain.table.inactivity import is_silent
from tests.builders import EVENING, a_dossier, a_moment, an_item

BEGUN = a_moment(step="knel_kiem")


def silent(
    minutes: float, *moments: Moment, noted: float | None = None, typed: float = 0
) -> bool:
    """Say whether a table is silent so many minutes after its begin."""
    items = [replace(an_item(), at=after(noted))] if noted is not None else []
    dossier: Dossier = a_dossier(items=items, moments=list(moments))
    now = after(minutes)
    reading = read_clock(dossier.steps, dossier.moments, now)
    return is_silent(dossier, reading, after(typed), now)


def after(minutes: float) -> datetime:
    return EVENING + timedelta(minutes=minutes)


def moment(kind: MomentKind, minutes: float) -> Moment:
    return a_moment(kind, at=after(minutes), step="knel_kiem")


@pytest.mark.parametrize(("minutes", "expected"), [(5.9, False), (6, True), (30, True)])
def test_six_minutes_after_the_begin(minutes: float, expected: bool) -> None:
    assert silent(minutes, BEGUN) is expected


def test_a_note_or_typing_begins_the_minutes_again() -> None:
    assert not silent(12, BEGUN, noted=7)
    assert silent(13, BEGUN, noted=7)
    assert not silent(12, BEGUN, typed=8)


def test_a_note_from_a_clock_that_ran_ahead_hides_no_silence() -> None:
    assert silent(7, BEGUN, noted=500)


def test_before_the_talk_in_a_pause_and_after_the_end_nobody_is_told() -> None:
    assert not silent(40)
    assert not silent(40, BEGUN, moment(MomentKind.PAUSE, 2))
    assert not silent(40, BEGUN, moment(MomentKind.END, 2))


def test_after_a_pause_the_minutes_begin_again() -> None:
    moments = (BEGUN, moment(MomentKind.PAUSE, 2), moment(MomentKind.RESUME, 20))
    assert not silent(25, *moments)
    assert silent(26, *moments)


def test_another_move_does_not_begin_them_again() -> None:
    assert silent(7, BEGUN, replace(a_moment(at=after(4), step="droom")))


def test_notes_without_a_time_do_not_count() -> None:
    dossier = a_dossier(items=[an_item()], moments=[BEGUN])
    reading = read_clock(dossier.steps, dossier.moments, after(6))
    assert is_silent(dossier, reading, EVENING, after(6))
