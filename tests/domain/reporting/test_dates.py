"""Times in documents are those of the Netherlands, whatever the computer thinks."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.items import LinkKind
from facilitator.domain.reporting.dates import dutch_time, last_note
from tests.builders import EVENING, a_dossier, a_link, an_item

ZONE = "Europe/Amsterdam"
AMSTERDAM = ZoneInfo(ZONE) if ZONE in available_timezones() else None
FIRST, LAST = datetime(1996, 1, 1), datetime(2037, 12, 31)  # noqa: DTZ001 - hypothesis asks so


@pytest.mark.parametrize(
    ("at", "clock"),
    [
        ("2026-03-29T00:59", "2026-03-29T01:59+01:00"),
        ("2026-03-29T01:00", "2026-03-29T03:00+02:00"),
        ("2026-10-25T00:59", "2026-10-25T02:59+02:00"),
        ("2026-10-25T01:00", "2026-10-25T02:00+01:00"),
        ("2026-12-31T23:30", "2027-01-01T00:30+01:00"),
        ("2024-03-31T12:00", "2024-03-31T14:00+02:00"),
    ],
)
def test_the_clock_goes_forward_and_back(at: str, clock: str) -> None:
    told = dutch_time(datetime.fromisoformat(at).replace(tzinfo=UTC))
    assert told.isoformat(timespec="minutes") == clock


@pytest.mark.skipif(AMSTERDAM is None, reason="this computer has no table of zones")
@given(st.datetimes(FIRST, LAST, timezones=st.just(UTC)), st.integers(-12, 12))
def test_it_agrees_with_the_table_of_zones(at: datetime, hours: int) -> None:
    there = at.astimezone(timezone(timedelta(hours=hours)))
    expected = at.astimezone(AMSTERDAM)
    assert dutch_time(there) == at
    assert dutch_time(there).replace(tzinfo=None) == expected.replace(tzinfo=None)


def test_a_double_that_is_not_shown_is_not_the_last_note() -> None:
    shown = an_item("Geen brood.", at=EVENING)
    again = an_item("Geen brood!", at=EVENING + timedelta(minutes=1), position=2)
    dossier = a_dossier(items=[shown, again], links=[a_link(again, shown, LinkKind.DOUBLE)])
    assert last_note(dossier) == EVENING
