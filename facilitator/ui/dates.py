"""Days and times as people say them, in the language of the screens."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def day(when: date, today: date) -> str:
    """Say a day as near as it is: today, 12 november, 12 november 2025."""
    near = {
        today: QCoreApplication.translate("Dates", "today"),
        today - timedelta(days=1): QCoreApplication.translate("Dates", "yesterday"),
        today + timedelta(days=1): QCoreApplication.translate("Dates", "tomorrow"),
    }
    pattern = "d MMMM" if when.year == today.year else "d MMMM yyyy"
    return near.get(when) or _written(when, pattern)


def full_day(when: date) -> str:
    """Say a day with its weekday and year: zaterdag 21 november 2026."""
    return _written(when, "dddd d MMMM yyyy")


def moment(when: datetime, now: datetime) -> str:
    """Say a day and a time on this laptop's clock: today, 19:10."""
    there, here = when.astimezone(), now.astimezone()
    return f"{day(there.date(), here.date())}, {there:%H:%M}"


def _written(when: date, pattern: str) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)
