"""Reads a day as people here write it, or as a spreadsheet does that they opened it in."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

MONTHS = (
    ("januari", "january", "jan"), ("februari", "february", "feb", "febr"),
    ("maart", "march", "mrt", "maa", "mar"), ("april", "apr"), ("mei", "may"),
    ("juni", "june", "jun"), ("juli", "july", "jul"), ("augustus", "august", "aug"),
    ("september", "sep", "sept"), ("oktober", "october", "okt", "oct"),
    ("november", "nov"), ("december", "dec"),
)  # fmt: skip
YEARS = range(1990, 2200)
"""No table was held in another year."""

_FIRST_SERIAL = date(1899, 12, 30)
"""Day 0 of a spreadsheet that counts days."""
_MONTH_NUMBERS = {name: at for at, names in enumerate(MONTHS, start=1) for name in names}
_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)})(?:[a-z]*dag)?\.?,?\s+)?"
_TIME = (
    r"(?:[\s,]+(?:om\s+)?|t)(?:[01]?\d|2[0-3])(?:[:.u][0-5]\d){1,2}(?:[.,]\d+)?z?(?:\s*uur)?"
)
_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>\d{4}|['’]?\d{2})"
_SHAPES = (
    rf"(?P<year>\d{{4}})(?P<sign>[-/.])(?P<month>\d{{1,2}})(?P=sign){_DAY}",
    r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})",
    rf"{_DAY}\s?(?P<sign>[-/.])\s?(?P<month>\d{{1,2}})\s?(?P=sign)\s?{_YEAR}",
    rf"{_DAY}\s(?P<month>\d{{1,2}})\s{_YEAR}",
    rf"{_DAY}(?:e|ste|de)?[\s.-]*(?P<month>[a-z]{{3,9}})\.?[\s,-]*{_YEAR}",
)
_WHOLE = [re.compile(f"{_WEEKDAY}{shape}(?:{_TIME})?", re.ASCII) for shape in _SHAPES]
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?", re.ASCII)
_NO_YEAR = re.compile(
    rf"{_WEEKDAY}(?:\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}\s*[a-z]{{3,9}}\.?)", re.ASCII
)

DayFault = Literal["unknown", "no_such_day", "no_year", "other_year", "other_weekday"]


@dataclass(frozen=True, slots=True)
class ReadDay:
    """A day that was read; `guessed` when the text leaves room for another one."""

    day: date
    guessed: bool = False


def read_day(text: str) -> ReadDay | DayFault:
    """Give the day that a text tells, day before month, or why it tells none.

    A time behind it is read over. A year of two digits is one of this century, and a plain
    number of five is counted as spreadsheets count days: both are `guessed`.
    """
    words = " ".join(text.casefold().split())
    for shape in _WHOLE:
        if match := shape.fullmatch(words):
            return _day(match)
    if match := _SERIAL.fullmatch(words):
        day = _FIRST_SERIAL + timedelta(days=int(match[1]))
        return ReadDay(day, guessed=True) if day.year in YEARS else "unknown"
    return "no_year" if _NO_YEAR.fullmatch(words) else "unknown"


def _day(match: re.Match[str]) -> ReadDay | DayFault:
    year = match["year"].lstrip("'’")
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTH_NUMBERS.get(month, 0)
    if not number and not month.isdigit():
        return "unknown"
    short = len(year) == len("21")
    full = int(year) + 2000 if short else int(year)
    if full not in YEARS:
        return "other_year"
    try:
        day = date(full, number, int(match["day"]))
    except ValueError:
        return "no_such_day"
    if match["weekday"] not in {None, _WEEKDAYS[day.weekday()]}:
        return "other_weekday"
    return ReadDay(day, guessed=short)
