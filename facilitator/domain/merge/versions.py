"""Version vectors: which version of a record came before, after, or beside another.

A vector counts per device how often that device wrote the record (Parker et al. 1983,
"Detection of mutual inconsistency in distributed systems"). No clock decides anything.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from facilitator.domain.records.ids import DeviceId


class Order(Enum):
    """How two vectors stand to each other."""

    EQUAL = auto()
    BEFORE = auto()
    AFTER = auto()
    CONCURRENT = auto()


@dataclass(frozen=True, slots=True, order=True)
class VersionVector:
    """Counts per device, sorted and without zeros, so that equal vectors are equal values."""

    counts: tuple[tuple[DeviceId, int], ...] = ()

    @classmethod
    def of(cls, counts: Mapping[DeviceId, int]) -> "VersionVector":
        """Make a vector from counts; a count below zero raises ValueError."""
        if any(count < 0 for count in counts.values()):
            raise ValueError(f"a device cannot have written fewer than 0 times: {counts}")
        return cls(tuple(sorted((device, n) for device, n in counts.items() if n)))

    def count(self, device: DeviceId) -> int:
        """Say how often a device wrote, as far as this version knows."""
        return dict(self.counts).get(device, 0)

    def includes(self, other: "VersionVector") -> bool:
        """Say whether everything the other version knows is known here."""
        mine = dict(self.counts)
        return all(mine.get(device, 0) >= count for device, count in other.counts)

    def order(self, other: "VersionVector") -> Order:
        """Say whether this version is before, after, beside or equal to another."""
        forward, back = self.includes(other), other.includes(self)
        if forward and back:
            return Order.EQUAL
        if forward:
            return Order.AFTER
        return Order.BEFORE if back else Order.CONCURRENT

    def written_by(self, device: DeviceId) -> "VersionVector":
        """Give the vector of a new version that this device writes on top of this one."""
        return VersionVector.of({**dict(self.counts), device: self.count(device) + 1})


def join_all(vectors: Iterable[VersionVector]) -> VersionVector:
    """Give the smallest vector that includes them all; of none, the empty vector."""
    counts: dict[DeviceId, int] = {}
    for vector in vectors:
        for device, count in vector.counts:
            counts[device] = max(count, counts.get(device, 0))
    return VersionVector.of(counts)
