"""What of a table still asks for a look: who said it, what it is, or how it ends."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.dialogue import Dossier
from facilitator.domain.ids import ItemId
from facilitator.domain.items import UNKNOWN, Item, ItemKind, LinkKind

NAMELESS = frozenset({ItemKind.OBSERVATION, ItemKind.PARKED, ItemKind.TENSION})
"""Kinds that nobody needs to have said."""
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
    sides = Counter(link.source.int for link in dossier.links if link.kind is LinkKind.TENSION)
    found = (
        (item, tuple(_reasons(item, sides[item.id.int])))
        for item in dossier.items
        if not item.withheld
    )
    return tuple(LooseEnd(item.id, reasons) for item, reasons in found if reasons)


def _reasons(item: Item, sides: int) -> Iterator[Reason]:
    text = item.text.strip()
    if item.speaker == UNKNOWN and item.kind not in NAMELESS:
        yield Reason.SPEAKER
    if text.startswith(UNSURE):
        yield Reason.KIND
    if item.kind is ItemKind.TENSION and sides < SIDES and not _names_two_sides(text):
        yield Reason.SIDES
    if GAP in text:
        yield Reason.GAP
    elif text.endswith(("…", "...")):
        yield Reason.UNFINISHED
    if item.sensitive and item.read_back is None:
        yield Reason.SENSITIVE


def _names_two_sides(text: str) -> bool:
    """Say whether a tension tells its sides in words: `rust ⇄ reuring`."""
    return "⇄" in text or "↔" in text
