"""What of a table still asks for a look: who said it, what it is, or how it ends."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.dialogue import Dossier
from facilitator.domain.ids import ItemId
from facilitator.domain.items import Item, ItemKind, LinkKind, SpeakerKind

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
    found = ((item.id, _reasons(item, sides)) for item in dossier.items if not item.withheld)
    return tuple(LooseEnd(item, reasons) for item, reasons in found if reasons)


def _reasons(item: Item, sides: Counter[int]) -> tuple[Reason, ...]:
    """Give the reasons of an item; asked of a thousand items at every change."""
    text = (item.edited or item.verbatim).strip()
    found = []
    if item.speaker.kind is SpeakerKind.UNKNOWN and item.kind not in NAMELESS:
        found.append(Reason.SPEAKER)
    if text.startswith(UNSURE):
        found.append(Reason.KIND)
    if item.kind is ItemKind.TENSION and _lacks_a_side(text, sides[item.id.int]):
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
