"""What of a table still asks for a look: who said it, what it is, or how it ends."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Dossier, Record
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
    Item,
    ItemKind,
    Link,
    LinkKind,
    SpeakerKind,
    item_order,
)

UNSURE = "?"
"""What a note-taker types first when the kind of a note is not clear yet."""
GAP = "[?]"
"""What a note-taker types where a word was not heard."""
SIDES = 2
"""How many items a tension needs when it has no words of its own."""


class Reason(StrEnum):
    """Why an item asks for a look, in the order in which that is asked."""

    SPEAKER = "speaker"
    KIND = "kind"
    SIDES = "sides"
    GAP = "gap"
    UNFINISHED = "unfinished"
    SENSITIVE = "sensitive"


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """An item that asks for a look, with every reason it has."""

    item: ItemId
    reasons: tuple[Reason, ...]


def loose_ends(dossier: Dossier) -> tuple[LooseEnd, ...]:
    """Give what asks for a look, in the order of the table; what stays out of use does not."""
    return LooseEnds(dossier.items, dossier.links).in_order()


class LooseEnds:
    """What of one table asks for a look, kept up from change to change.

    A kept note costs the same at ten notes and at thousands: only what a change touched is
    looked at. Keys are the numbers of ids: Python's own hash of an id is slow.
    """

    def __init__(self, items: Iterable[Item] = (), links: Iterable[Link] = ()) -> None:
        self._sides: Counter[int] = Counter()
        self._items: dict[int, Item] = {}
        self._found: dict[int, LooseEnd] = {}
        for link in links:
            self._count(link, 1)
        self._look(items)

    def __len__(self) -> int:
        return len(self._found)

    def in_order(self) -> tuple[LooseEnd, ...]:
        """Give all of them, in the order of the table."""
        there = sorted((self._items[key] for key in self._found), key=item_order)
        return tuple(self._found[item.id.int] for item in there)

    def of(self, item: ItemId) -> LooseEnd | None:
        """Give why an item asks for a look, None when it does not."""
        return self._found.get(item.int)

    def take(self, change: Change) -> None:
        """Look anew at what a change touched."""
        touched: dict[int, Item | None] = {}
        for edit in change.edits:
            record = edit.record
            if isinstance(record, Item):
                touched[record.id.int] = record if edit.after else None
                self._forget(record)
            elif isinstance(record, Link):
                self._count(edit.before, -1)
                self._count(edit.after, 1)
                touched.setdefault(record.source.int, self._items.get(record.source.int))
        self._look(item for item in touched.values() if item is not None)

    def _count(self, link: Record | None, by: int) -> None:
        if isinstance(link, Link) and link.kind is LinkKind.TENSION:
            self._sides[link.source.int] += by

    def _forget(self, item: Item) -> None:
        self._items.pop(item.id.int, None)
        self._found.pop(item.id.int, None)

    def _look(self, items: Iterable[Item]) -> None:
        for item in items:
            key = item.id.int
            self._items[key] = item
            reasons = () if item.withheld else _reasons(item, self._sides[key])
            self._found.pop(key, None)
            if reasons:
                self._found[key] = LooseEnd(item.id, reasons)


def _reasons(item: Item, sides: int) -> tuple[Reason, ...]:
    """Give the reasons of an item that links so many sides."""
    text = item.text.strip()
    found = []
    if item.speaker.kind is SpeakerKind.UNKNOWN and not item.kind.spec.nameless:
        found.append(Reason.SPEAKER)
    if text.startswith(UNSURE):
        found.append(Reason.KIND)
    if item.kind is ItemKind.TENSION and _lacks_a_side(text, sides):
        found.append(Reason.SIDES)
    if GAP in text:
        found.append(Reason.GAP)
    elif text.endswith(("…", "...")):
        found.append(Reason.UNFINISHED)
    if item.sensitive and item.read_back is None:
        found.append(Reason.SENSITIVE)
    return tuple(found)


def _lacks_a_side(text: str, sides: int) -> bool:
    """Say whether a tension links too little, and tells no sides: `rust ⇄ reuring`."""
    return sides < SIDES and "⇄" not in text and "↔" not in text
