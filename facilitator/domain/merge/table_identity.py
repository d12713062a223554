"""One table that was begun apart on two laptops: its home, and both as one dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from facilitator.domain.records.clearances import clearance_order
from facilitator.domain.records.dialogue import Closing, Dossier, Seat, seat_order
from facilitator.domain.records.ids import DialogueId, SeatId
from facilitator.domain.records.items import Item, Speaker, item_order, link_order


def homes(aliases: Mapping[DialogueId, DialogueId]) -> dict[DialogueId, DialogueId]:
    """Give for each dialogue with an alias the dialogue under which it is shown.

    Aliases may point at each other when two people chose differently; then the smallest id
    of the ring is the home, and has no entry itself.
    """
    found = {}
    for dialogue_id in aliases:
        home = _end_of(dialogue_id, aliases)
        if home != dialogue_id:
            found[dialogue_id] = home
    return found


def _end_of(dialogue_id: DialogueId, aliases: Mapping[DialogueId, DialogueId]) -> DialogueId:
    passed = [dialogue_id]
    while (following := aliases.get(passed[-1])) is not None:
        if following in passed:
            return min(passed[passed.index(following) :])
        passed.append(following)
    return passed[-1]


def joined(home: Dossier, others: Iterable[Dossier]) -> Dossier:
    """Give one dossier of a table that was begun apart: its head and steps, everyone's notes.

    A seat of another laptop is the seat here with its number, where both carry one role label;
    else it comes along as a seat of its own. The clock is that of the home; where the home says
    nothing at its closing, the others are heard.
    """
    for other in others:
        home = _with(home, other)
    return home


def _with(home: Dossier, other: Dossier) -> Dossier:
    seats = {seat.id: _same_seat(home, seat) for seat in other.seats}
    extra = [seat for seat in other.seats if seats[seat.id] is None]
    items = [*home.items, *(_reseated(item, seats) for item in other.items)]
    return replace(
        home,
        seats=tuple(sorted([*home.seats, *extra], key=seat_order)),
        items=tuple(sorted(items, key=item_order)),
        links=tuple(sorted([*home.links, *other.links], key=link_order)),
        moments=home.moments or other.moments,
        closing=_speaking(home.closing) or other.closing or home.closing,
        clearances=tuple(sorted([*home.clearances, *other.clearances], key=clearance_order)),
    )


def _speaking(closing: Closing | None) -> Closing | None:
    """Give a closing in which anything was said; every table is made ready with one."""
    silent = closing is None or closing == Closing(closing.id, closing.dialogue_id)
    return None if silent else closing


def _same_seat(home: Dossier, seat: Seat) -> Seat | None:
    same = (seat.number, seat.role_label)
    return next((here for here in home.seats if (here.number, here.role_label) == same), None)


def _reseated(item: Item, seats: Mapping[SeatId, Seat | None]) -> Item:
    seat_id = item.speaker.seat_id
    seat = seats.get(seat_id) if seat_id else None
    if seat is None:
        return item
    return replace(item, speaker=Speaker(item.speaker.kind, seat.id, item.speaker.label))
