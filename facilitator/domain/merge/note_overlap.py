"""How much two note-takers of one table noted alike: a measure of how whole its notes are."""

from collections import Counter
from dataclasses import dataclass

from facilitator.domain.merge.text_similarity import Writers, near_equal
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DeviceId, ItemId
from facilitator.domain.records.items import LinkKind

FEWEST_NOTES = 5
"""With fewer notes of one of both, a share of them says nothing."""


@dataclass(frozen=True, slots=True)
class NoteOverlap:
    """Two note-takers of one table: how many notes of each, and how many the other has too.

    The one with most notes comes first.
    """

    first: int
    first_found: int
    second: int
    second_found: int


def note_overlap(dossier: Dossier, writers: Writers) -> NoteOverlap | None:
    """Compare the two who noted most at a table; None when there were no two.

    A note is found at the other where somebody said that they are doubles, or where the texts
    are nearly equal. What both wrote in is of neither.
    """
    alone = {item: next(iter(by)) for item, by in writers.items() if len(by) == 1}
    mine = {item.id: alone[item.id] for item in dossier.items if item.id in alone}
    most = Counter(mine.values()).most_common(2)
    if len(most) < 2 or most[1][1] < FEWEST_NOTES:
        return None
    (first, _), (second, _) = sorted(most, key=lambda one: (-one[1], one[0]))
    found = _found(dossier, writers, mine)

    def count(device: DeviceId, other: DeviceId) -> tuple[int, int]:
        notes = [item for item, by in mine.items() if by == device]
        return len(notes), sum(other in found.get(item, ()) for item in notes)

    return NoteOverlap(*count(first, second), *count(second, first))


def _found(
    dossier: Dossier, writers: Writers, mine: dict[ItemId, DeviceId]
) -> dict[ItemId, set[DeviceId]]:
    """Give for each note at whom else it is found."""
    pairs = [(pair.one.id, pair.other.id) for pair in near_equal(dossier.items, writers)]
    pairs += [
        (link.source, link.target) for link in dossier.links if link.kind is LinkKind.DOUBLE
    ]
    found: dict[ItemId, set[DeviceId]] = {}
    for one, other in pairs:
        for item, at in ((one, other), (other, one)):
            if at in mine:
                found.setdefault(item, set()).add(mine[at])
    return found
