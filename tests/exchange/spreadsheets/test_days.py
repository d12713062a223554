"""Days as people write them are read; what tells no day, or two, says why."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exchange.spreadsheets.days import YEARS, DayFault, ReadDay, read_day

NINTH = date(2021, 4, 9)


@pytest.mark.parametrize(
    "text",
    [
        "9-4-2021", "09-04-2021", "9/4/2021", "9.4.2021", "9 4 2021", "9 - 4 - 2021",
        "2021-04-09", "2021/4/9", "20210409", "2021-04-09 19:30", "2021-04-09T19:30:00",
        "9-4-2021 00:00", "9-4-2021 19:30:00", "9-4-2021 19.30 uur", "9-4-2021, 19u30",
        "9 april 2021", "9 apr 2021", "9 apr. 2021", "9-apr-2021", "9e april 2021",
        "vrijdag 9 april 2021", "Vr. 9 APRIL 2021", "9 april 2021 om 19.30 uur",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_day(text) == ReadDay(NINTH)


@pytest.mark.parametrize("text", ["9-4-21", "9 april '21", "9-apr-21", "44295", "44295,8125"])
def test_what_leaves_room_for_another_day_says_so(text: str) -> None:
    assert read_day(text) == ReadDay(NINTH, guessed=True)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("vrijdag", "unknown"), ("9-4/2021", "unknown"), ("april 2021", "unknown"),
        ("9-10 april 2021", "unknown"), ("19:30", "unknown"), ("9-4-2021 25:99", "unknown"),
        ("9-4-202", "unknown"), ("404295", "unknown"), ("9 hooimaand 2021", "unknown"),
        ("30-2-2021", "no_such_day"), ("4/13/2021", "no_such_day"), ("0-4-2021", "no_such_day"),
        ("9 april", "no_year"), ("9-4", "no_year"), ("vr 9 apr", "no_year"),
        ("9-4-1921", "other_year"), ("1-1-2201", "other_year"),
        ("maandag 9 april 2021", "other_weekday"),
    ],
)  # fmt: skip
def test_what_tells_no_day_says_why(text: str, fault: DayFault) -> None:
    assert read_day(text) == fault


@given(st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)))
def test_every_day_is_read_as_it_was_written(day: date) -> None:
    for text in (day.isoformat(), f"{day.day}-{day.month}-{day.year}", f"{day:%d/%m/%Y 20:00}"):
        assert read_day(text) == ReadDay(day)
