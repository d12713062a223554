"""The organisations at a table: each once, in the order of the alphabet."""

from collections.abc import Iterable

from facilitator.domain.records.dialogue import Seat
from facilitator.domain.table.script import fold


def organisations(seats: Iterable[Seat]) -> tuple[str, ...]:
    """Give the organisations of some seats, alphabetical, each as it was written first."""
    found: dict[str, str] = {}
    for seat in seats:
        name = " ".join(seat.organisation.split())
        if name:
            found.setdefault(fold(name), name)
    return tuple(found[key] for key in sorted(found))
