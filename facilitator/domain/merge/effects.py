"""What versions from elsewhere would do to a record: bring, change, remove or dispute it.

The dry run asks this of what the files say, and taking in asks it again of what it wrote.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import combinations

from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.specs import RecordType


class Effect(Enum):
    """What happens to one record when versions from elsewhere come in."""

    NEW = auto()
    CHANGED = auto()
    REMOVED = auto()
    DISPUTED = auto()
    OLDER = auto()
    KNOWN = auto()
    REFUSED = auto()
    WAITS = auto()


WRITTEN = frozenset({Effect.NEW, Effect.CHANGED, Effect.REMOVED, Effect.DISPUTED})
"""The effects after which the store holds something else than before."""


def effect(
    known: Collection[Version[Record]],
    come: Iterable[Version[Record]],
    after: Collection[Version[Record]],
) -> Effect:
    """Say what became of a record; `after` are the maximal versions of `known` and `come`.

    Versions beside each other that say the same are no dispute.
    """
    if not known:
        return Effect.NEW
    before = {version.vector for version in known}
    if before == {version.vector for version in after}:
        behind = any(version.vector not in before for version in come)
        return Effect.OLDER if behind else Effect.KNOWN
    if disputed(after):
        return Effect.DISPUTED
    gone = shown(after).removed and not shown(known).removed
    return Effect.REMOVED if gone else Effect.CHANGED


def disputed(versions: Collection[Version[Record]]) -> bool:
    """Say whether versions beside each other say different things.

    Each is compared with each: one that is silent about a name agrees with two that differ.
    """
    return any(not one.same_as(other) for one, other in combinations(versions, 2))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records of each type met which effect, and how many ids were erased.

    `waiting` counts what waits for a yes, by what would happen then.
    """

    effects: Mapping[tuple[RecordType, Effect], int] = field(default_factory=Counter)
    erased: int = 0
    waiting: Mapping[ProposalKind, int] = field(default_factory=Counter)

    def count(self, *effects: Effect, kind: RecordType | None = None) -> int:
        """Count the records that met one of these effects, of one type or of all."""
        return sum(
            number
            for (type_, met), number in self.effects.items()
            if met in effects and kind in (None, type_)
        )

    def __add__(self, other: "Tally") -> "Tally":
        """Add up two tallies."""
        both = Counter(self.effects) + Counter(other.effects)
        waiting = Counter(self.waiting) + Counter(other.waiting)
        return Tally(both, self.erased + other.erased, waiting)
