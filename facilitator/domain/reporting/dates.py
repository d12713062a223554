"""From when a document is: the dates of the table it is about.

Decision: a document has the time of the last note, and never that of making
    Context: the same table must give the same bytes, whoever makes its document, when and
    where; who reads it wants to know which notes are in it. Decision: the properties, the last
    page of a report and the footer of a paper have the time of the last note, or the day of the
    talk where no note has a time (rows of a spreadsheet), or nothing. Times are those of the
    clock in the Netherlands, computed here: the zone of a computer differs, and Windows ships
    no table of zones. Cost: a note that was reworded later does not change it, because the time
    of a change stays on the laptop; a law that ends summer time needs a new version.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone

from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.dutch import clock_time, long_date

_SUNDAY = 6
_CHANGES_AT = time(1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DateWords:
    """From when a document is."""

    last_note: str
    held_on: str


def last_note(dossier: Dossier) -> datetime | None:
    """Give when the last note was kept; None when no note has a time."""
    return max((item.at for item in shown_items(dossier) if item.at), default=None)


def document_date(dossier: Dossier) -> datetime | None:
    """Give the date for the properties of a document about a table, if there is any."""
    held_on = dossier.dialogue.held_on
    return last_note(dossier) or (datetime.combine(held_on, time(), UTC) if held_on else None)


def footer(title: str, dossier: Dossier, words: DateWords) -> str:
    """Give the footer of a document about a table: its title, and from when it is."""
    held_on, last = dossier.dialogue.held_on, last_note(dossier)
    if last:
        at = dutch_time(last)
        dated = words.last_note.format(date=long_date(at.date()), time=clock_time(at))
    else:
        dated = words.held_on.format(date=long_date(held_on)) if held_on else ""
    return " · ".join(part for part in (title, dated) if part)


def dutch_time(at: datetime) -> datetime:
    """Give an instant on the clock in the Netherlands (Directive 2000/84/EC)."""
    begin, end = (_last_sunday(at.astimezone(UTC).year, month) for month in (3, 10))
    return at.astimezone(timezone(timedelta(hours=2 if begin <= at < end else 1)))


def _last_sunday(year: int, month: int) -> datetime:
    """Give when the clock changes in a month of 31 days."""
    last = datetime.combine(datetime(year, month, 31, tzinfo=UTC), _CHANGES_AT)
    return last - timedelta(days=(last.weekday() - _SUNDAY) % 7)
