"""The most careful answer: it holds while people, or two wordings of one thing, disagree."""

from collections.abc import Iterable
from dataclasses import replace

from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import Seat
from facilitator.domain.records.items import Item, ReadBack

_FORBIDDEN = (ReadBack.WITHHELD, ReadBack.WITHOUT_ROLE)
"""What a speaker can forbid, the strictest first."""


def as_careful_as(item: Item, others: Iterable[Item]) -> Item:
    """Give an item as sensitive as others, and no freer than the speaker said of any."""
    same = (item, *others)
    answers = {each.read_back for each in same}
    forbidden = next((answer for answer in _FORBIDDEN if answer in answers), item.read_back)
    sensitive = any(each.sensitive for each in same)
    if (sensitive, forbidden) == (item.sensitive, item.read_back):
        return item
    return replace(item, sensitive=sensitive, read_back=forbidden)


def careful_item(item: Item, others: Iterable[Item]) -> Item:
    """Give an item as it is shown while others hold another version of it."""
    known = list(others)
    careful, photo = as_careful_as(item, known), item.labels.photo
    if all(each.labels.photo_allowed for each in known if each.labels.photo == photo):
        return careful
    return replace(careful, labels=replace(item.labels, photo_allowed=False))


def careful_seat(seat: Seat, others: Iterable[Seat]) -> Seat:
    """Give a seat that agreed to be named only when every version says so."""
    return replace(
        seat, name_agreed=seat.name_agreed and all(one.name_agreed for one in others)
    )


def careful_clearance(clearance: Clearance, others: Iterable[Clearance]) -> Clearance:
    """Give a decision about a text; where anybody leaves it out, that one."""
    same = (clearance, *others)
    return next((one for one in same if one.decision is ClearanceDecision.LEFT_OUT), clearance)
