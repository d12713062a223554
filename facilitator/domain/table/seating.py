"""Who sits where: the seats in their order round the table, clockwise from the host."""

from collections.abc import Iterable, Sequence

from facilitator.domain.records.dialogue import Seat, place_order
from facilitator.domain.records.ids import SeatId


def round_table(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Give the seats as they stand round the table, clockwise from the host."""
    return tuple(sorted(seats, key=place_order))


def known_name(seat: Seat) -> str:
    """Give the name by which people at the table know who sits there; it stays on this laptop.

    Of an expert or somebody of an organisation that is title and name, else the first name.
    """
    whole = " ".join(part for part in (seat.title, seat.full_name) if part)
    return whole if seat.full_name else seat.first_name


def moved(seats: Sequence[Seat], seat_id: SeatId, place: int) -> tuple[Seat, ...]:
    """Give the seats with one of them at another place, counted from 0; the others close up."""
    others = [seat for seat in seats if seat.id != seat_id]
    movers = [seat for seat in seats if seat.id == seat_id]
    place = min(max(place, 0), len(others))
    return (*others[:place], *movers, *others[place:])
