"""Whether nothing was noted for a while although people talk."""

from datetime import datetime, timedelta

from facilitator.domain.records.dialogue import Dossier, MomentKind
from facilitator.domain.table.clock import ClockReading

LONG = timedelta(minutes=6)
"""After so long without a note the note-taker is told."""


def is_silent(
    dossier: Dossier, reading: ClockReading, touched: datetime, now: datetime
) -> bool:
    """Say whether the clock runs and nothing was noted for long (aware times).

    `touched` is when the note-taker last typed, or sat down.
    """
    running = bool(reading.step) and not reading.paused and not reading.ended
    return running and now - max(touched, _begun(dossier), _noted(dossier, now)) >= LONG


def _begun(dossier: Dossier) -> datetime:
    """Say when the talk began, or went on after the last pause."""
    begins = [moment.at for moment in dossier.moments if moment.kind is MomentKind.BEGIN][:1]
    goes_on = [moment.at for moment in dossier.moments if moment.kind is MomentKind.RESUME]
    return max([*begins, *goes_on])


def _noted(dossier: Dossier, now: datetime) -> datetime:
    """Say when something was last noted; a note from a time to come says nothing of that."""
    times = (item.at for item in reversed(dossier.items) if item.at and item.at <= now)
    return next(times, _begun(dossier))
