"""Days and times as people say and type them, in the language of the screens."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_NUMBERS = re.compile(r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})(?:[-/. ](?P<year>\d{4}))?")
_WORDS = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[^\W\d]{3,})\.?(?:\s+(?P<year>\d{4}))?")


def day(when: date, today: date) -> str:
    """Say a day as near as it is: today, 12 november, 12 november 2025."""
    near = {named: word for word, named in _near_days(today)}
    pattern = "d MMMM" if when.year == today.year else "d MMMM yyyy"
    return near.get(when) or _written(when, pattern)


def full_day(when: date) -> str:
    """Say a day with its weekday and year: zaterdag 21 november 2026."""
    return _written(when, "dddd d MMMM yyyy")


def moment(when: datetime, now: datetime) -> str:
    """Say a day and a time on this laptop's clock: today, 19:10."""
    there, here = when.astimezone(), now.astimezone()
    return f"{day(there.date(), here.date())}, {there:%H:%M}"


def typed_day(when: date) -> str:
    """Write a day as it is quickly typed: 21-11-2026."""
    return f"{when.day}-{when.month}-{when.year}"


def read_day(text: str, today: date) -> date | None:
    """Read a day as people type it: 21-11-2026, 21/11, 21 nov, tomorrow; None when it is none.

    Without a year it is a day of this year.
    """
    words = " ".join(text.casefold().split())
    for word, named in _near_days(today):
        if words == word.casefold():
            return named
    match = _YEAR_FIRST.fullmatch(words) or _NUMBERS.fullmatch(words) or _WORDS.fullmatch(words)
    month = _month(match["month"]) if match else None
    if match is None or month is None:
        return None
    try:
        return date(int(match["year"] or today.year), month, int(match["day"]))
    except ValueError:  # no such day
        return None


def _near_days(today: date) -> Iterator[tuple[str, date]]:
    yield QCoreApplication.translate("Dates", "today"), today
    yield QCoreApplication.translate("Dates", "yesterday"), today - timedelta(days=1)
    yield QCoreApplication.translate("Dates", "tomorrow"), today + timedelta(days=1)


def _month(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    names = [QLocale().monthName(number).casefold() for number in range(1, 13)]
    found = [number for number, name in enumerate(names, start=1) if name.startswith(word)]
    short = {"mrt": 3}  # the one Dutch abbreviation that is not a beginning
    return found[0] if len(found) == 1 else short.get(word)


def _written(when: date, pattern: str) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)
