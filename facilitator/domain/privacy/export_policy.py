"""What leaves a laptop, and what of a record stays on it.

A name that may not be printed does not travel, nor does a photo without permission, nor the
words of what was removed; who promised something at the table is told by role. So one version
may hold more on the laptop where it was written than elsewhere; `alike` leaves that out of the
comparison, and `with_local` keeps it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar, cast
from uuid import UUID

from facilitator.domain.privacy.anonymise import has_names, without_pledger
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Dialogue,
    Dossier,
    Moment,
    MomentKind,
    Record,
    Seat,
    Step,
    dialogue_of,
)
from facilitator.domain.records.ids import (
    AliasId,
    ClearanceId,
    ClosingId,
    DialogueId,
    ItemId,
    LinkId,
    MomentId,
    RecordId,
    SeatId,
    StepId,
)
from facilitator.domain.records.items import Item, ItemKind, Link, LinkKind
from facilitator.domain.records.specs import RECORDS
from facilitator.domain.table.script import NAMED_KINDS, fold

C = TypeVar("C")

LOCAL = RECORDS[Seat].local
"""The fields of a seat that may stay behind."""
NOBODY = TableNames()


def unprintable(seats: Iterable[Seat], kind: str) -> Iterator[Seat]:
    """Give the seats at a table of some kind of which no name may leave."""
    return (seat for seat in seats if not (kind in NAMED_KINDS and seat.name_agreed))


def promised_by_role(dossier: Dossier, seats: Iterable[Seat]) -> Dossier:
    """Give a table at which roles promise something, but for names that may leave."""
    names = TableNames(unprintable(seats, dossier.dialogue.kind))
    return replace(dossier, items=tuple(without_pledger(item, names) for item in dossier.items))


def promised_by_public_role(dossier: Dossier) -> Dossier:
    """Give the same for a document, in which a role is told as it was made more general."""
    seats = [replace(seat, role_label=seat.public_role) for seat in dossier.seats]
    told = promised_by_role(dossier, seats)
    public = {fold(seat.role_label): seat.public_role for seat in dossier.seats}

    def generalised(item: Item) -> Item:
        by = item.labels.pledged_by
        by = public.get(fold(by), by) if by else by
        return replace(item, labels=replace(item.labels, pledged_by=by))

    return replace(told, items=tuple(map(generalised, told.items)))


def sent(record: Record, kind: str, names: TableNames = NOBODY) -> Record:
    """Give a record as it may leave, from a table of some kind (`themadialoog`).

    `names` are those that may not.
    """
    if isinstance(record, Seat):
        if kind in NAMED_KINDS and record.name_agreed:
            return replace(record, first_name="") if record.first_name else record
        if not has_names(record):
            return record
        return replace(record, first_name="", full_name="", title="")
    return (
        _without_photo(without_pledger(record, names)) if isinstance(record, Item) else record
    )


def alike(one: C, other: C) -> bool:
    """Say whether two contents of one version agree, wherever both say something."""
    if one == other:
        return True
    if isinstance(one, Seat) and isinstance(other, Seat):
        unsaid: dict[str, Any] = {name: "" for name in LOCAL if not _both(one, other, name)}
        return replace(one, **unsaid) == replace(other, **unsaid)
    if isinstance(one, Item) and isinstance(other, Item):
        return _compared(one, other) == _compared(other, one)
    return False


def with_local(incoming: C, here: C) -> C:
    """Give a record that came from elsewhere, with what this laptop alone knows of it."""
    if isinstance(incoming, Seat) and isinstance(here, Seat):
        kept: dict[str, Any] = {
            name: getattr(incoming, name) or getattr(here, name) for name in LOCAL
        }
        return cast("C", replace(incoming, **kept))
    if isinstance(incoming, Item) and isinstance(here, Item) and _lacks_photo(incoming, here):
        labels = replace(
            incoming.labels,
            photo=here.labels.photo,
            photo_description=here.labels.photo_description,
        )
        return cast("C", replace(incoming, labels=labels))
    return incoming


def blank(kind: type[Record], record_id: UUID, dialogue_id: DialogueId) -> Record:
    """Give what stands in a tombstone of something that was never seen here."""
    return _BLANK[kind](record_id, dialogue_id)


def is_blank(record: Record) -> bool:
    """Say whether a record only stands in a tombstone of something never seen here."""
    return record == blank(type(record), record.id, dialogue_of(record))


_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_NOTHING = ItemId(UUID(int=0))
_NO_RECORD = RecordId(UUID(int=0))

_BLANK: Mapping[type[Record], Callable[[UUID, DialogueId], Record]] = {
    Dialogue: lambda key, _: Dialogue(DialogueId(key), "", ""),
    Step: lambda key, home: Step(StepId(key), home, "", 0, "", "", 0),
    Seat: lambda key, home: Seat(SeatId(key), home, 0, ""),
    Item: lambda key, home: Item(ItemId(key), home, ItemKind.PARKED, "", 0),
    Link: lambda key, home: Link(LinkId(key), home, LinkKind.REACTION, _NOTHING, _NOTHING),
    Moment: lambda key, home: Moment(MomentId(key), home, MomentKind.END, _NEVER),
    Closing: lambda key, home: Closing(ClosingId(key), home),
    Alias: lambda key, home: Alias(AliasId(key), home, home),
    Clearance: lambda key, home: Clearance(
        ClearanceId(key), home, _NO_RECORD, "", "", ClearanceDecision.LEFT_OUT, ""
    ),
}


def _compared(one: Item, other: Item) -> Item:
    """Leave out a photo that may stay behind, and by what name both tell who promised."""
    without = _without_photo(one)
    if not (one.labels.pledged_by and other.labels.pledged_by):
        return without
    return replace(without, labels=replace(without.labels, pledged_by=""))


def _both(one: Seat, other: Seat, name: str) -> bool:
    return bool(getattr(one, name) and getattr(other, name))


def _lacks_photo(incoming: Item, here: Item) -> bool:
    """Say whether only this laptop has a photo; one that may travel comes with the item."""
    labels = incoming.labels
    told = labels.photo or labels.photo_description or labels.photo_allowed
    return not told and _without_photo(here) is not here


def _without_photo(item: Item) -> Item:
    """Leave out a photo that may not travel; one that may is part of the item."""
    if item.labels.photo_allowed or not (item.labels.photo or item.labels.photo_description):
        return item
    return replace(item, labels=replace(item.labels, photo="", photo_description=""))
