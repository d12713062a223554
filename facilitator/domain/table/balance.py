"""Who was heard and what was told, from what was noted: for the host alone, and no ranking.

Only notes that have a seat say who was heard; that nobody noted somebody does not mean that
they were silent, so the words are `not yet heard`, never a count.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.ids import SeatId
from facilitator.domain.records.items import Item, ItemKind, Level
from facilitator.domain.records.kinds import Chapter

A_WHILE = timedelta(minutes=20)
"""After this time without a note a seat has not been heard for a while."""
ONE_SIDED = timedelta(minutes=20)
"""After this time in a move only knel is worth a hint."""


@dataclass(frozen=True, slots=True)
class UnheardSeats:
    """Who has not been heard: in this move, at the table, or in a while; seats by number.

    `anyone` says whether anybody was heard in this move. Each seat stands in one list of the
    last two at most: `nowhere` when it was never heard, `quiet` when that is long ago.
    """

    anyone: bool
    not_here: tuple[Seat, ...]
    nowhere: tuple[Seat, ...]
    quiet: tuple[Seat, ...]


def voices(dossier: Dossier, step: str, now: datetime) -> UnheardSeats:
    """Say who has not been heard in a step, at the whole table, and for a while."""
    signs = _signs(dossier.items, step)
    here = {seat for seat, sign in signs.items() if sign.here}
    quiet = {seat for seat, sign in signs.items() if sign.last and now - sign.last >= A_WHILE}
    return UnheardSeats(
        anyone=bool(here),
        not_here=_without(dossier, here),
        nowhere=_without(dossier, set(signs)),
        quiet=tuple(seat for seat in dossier.seats if seat.id in quiet),
    )


@dataclass(slots=True)
class _Sign:
    """What the notes of one seat tell: whether it was heard in the step, and when last."""

    here: bool = False
    last: datetime | None = None


def _signs(items: Iterable[Item], step: str) -> dict[SeatId, _Sign]:
    """Gather the signs of each seat that was ever heard; looked up once for each note."""
    signs: defaultdict[SeatId, _Sign] = defaultdict(_Sign)
    for item in items:
        seat = item.speaker.seat_id
        if seat is None:
            continue
        sign = signs[seat]
        sign.here = sign.here or item.step == step
        if item.at and (sign.last is None or item.at > sign.last):
            sign.last = item.at
    return dict(signs)


def without_line(dossier: Dossier, step: str) -> tuple[Seat, ...]:
    """Say which seats have no line yet in the closing round, which is this step."""
    lines = (
        item
        for item in dossier.items
        if item.kind is ItemKind.CLOSING_LINE or item.step == step
    )
    return _without(dossier, _speakers(lines))


def _speakers(items: Iterable[Item]) -> set[SeatId]:
    return {item.speaker.seat_id for item in items if item.speaker.seat_id is not None}


def _without(dossier: Dossier, heard: set[SeatId]) -> tuple[Seat, ...]:
    return tuple(seat for seat in dossier.seats if seat.id not in heard)


@dataclass(frozen=True, slots=True)
class Sides:
    """How much was told of what got stuck and of what grew; a story with both is on both."""

    knel: int
    kiem: int


def sides(items: Iterable[Item]) -> Sides:
    """Count both sides."""
    kinds = [item.kind for item in items]
    both = kinds.count(ItemKind.BOTH)
    return Sides(kinds.count(ItemKind.KNEL) + both, kinds.count(ItemKind.KIEM) + both)


class BalanceHint(StrEnum):
    """A card that may help now; the value is the key of its prompt in the scripts."""

    KIEM = "en_ook"
    SOCIETY = "groot"


def hint(items: Iterable[Item], kind: ItemKind, used: timedelta) -> BalanceHint | None:
    """Give the one hint for a move whose usual note is of this kind, after so much time.

    Only knel for a while asks for what grew; only dreams of one's own life ask for society.
    """
    told = tuple(items)
    if kind.spec.chapter is Chapter.KNEL_KIEM:
        counted = sides(told)
        alone = counted.knel > 0 and counted.kiem == 0
        return BalanceHint.KIEM if alone and used >= ONE_SIDED else None
    if kind is ItemKind.DREAM:
        levels = {item.labels.level for item in told if item.kind is ItemKind.DREAM}
        return BalanceHint.SOCIETY if levels == {Level.OWN_LIFE} else None
    return None
