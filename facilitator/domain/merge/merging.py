"""Merging: the union of what two stores know, without losing a version and without a clock.

A `Replica` maps each record id to its maximal versions and holds the ids that were erased for
good. `merged` is the join of a semilattice: merging again, in another order, or with an old
file gives the same result (Shapiro et al. 2011, "Conflict-free replicated data types").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from facilitator.domain.errors import SameRevisionDifferentContentError
from facilitator.domain.merge.versions import Order, VersionVector, join_all
from facilitator.domain.privacy.export_policy import alike
from facilitator.domain.records.ids import DeviceId, RecordId

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Version(Generic[C]):
    """One version of a record: its vector and its content.

    A removed version is a tombstone. It may remember the content it removed, so that a person
    can bring it back on this laptop; that memory is no part of the version and never travels.
    `further` is what a newer program wrote and this one does not know, as canonical JSON; it
    goes along unread.
    """

    vector: VersionVector
    content: C
    removed: bool = False
    further: str = ""

    def same_as(self, other: "Version[C]") -> bool:
        """Say whether two versions with one vector hold the same, as they must.

        What never leaves a laptop may differ.
        """
        if self.removed or other.removed:
            return self.removed and other.removed
        return self.further == other.further and alike(self.content, other.content)


@dataclass(frozen=True, slots=True)
class Replica(Generic[C]):
    """What one store knows: the maximal versions of every record, and the erased ids."""

    records: Mapping[RecordId, frozenset[Version[C]]] = field(default_factory=dict)
    erased: frozenset[RecordId] = frozenset()

    def written(
        self, device: DeviceId, record: RecordId, content: C, *, removed: bool = False
    ) -> "Replica[C]":
        """Give the replica after a device wrote a record, on top of all versions known here.

        Writing an erased record changes nothing: what was erased does not come back.
        """
        if record in self.erased:
            return self
        here = self.records.get(record, frozenset())
        known = join_all(version.vector for version in here)
        further = shown(here).further if here else ""
        version = Version(known.written_by(device), content, removed, further)
        return replace(self, records={**self.records, record: frozenset({version})})

    def without(self, record: RecordId) -> "Replica[C]":
        """Give the replica after a record was erased for good."""
        records = {key: versions for key, versions in self.records.items() if key != record}
        return Replica(records, self.erased | {record})


def maximal(versions: Iterable[Version[C]]) -> frozenset[Version[C]]:
    """Keep the versions that no other version comes after; equal ones once.

    Raises SameRevisionDifferentContentError when one vector carries two contents.
    """
    kept: list[Version[C]] = []
    for version in versions:
        if not any(_stays_behind(version, other) for other in kept):
            kept = [other for other in kept if not version.vector.includes(other.vector)]
            kept.append(version)
    return frozenset(kept)


def _stays_behind(version: Version[C], other: Version[C]) -> bool:
    order = version.vector.order(other.vector)
    if order is Order.EQUAL and not version.same_as(other):
        raise SameRevisionDifferentContentError("same_revision", vector=version.vector.counts)
    return order in (Order.EQUAL, Order.BEFORE)


def merged(one: Replica[C], other: Replica[C]) -> Replica[C]:
    """Give what both replicas know together.

    Raises SameRevisionDifferentContentError when they hold different contents for one version.
    """
    erased = one.erased | other.erased
    ids = (one.records.keys() | other.records.keys()) - erased
    none: frozenset[Version[C]] = frozenset()
    return Replica(
        {
            record: maximal([*one.records.get(record, none), *other.records.get(record, none)])
            for record in ids
        },
        erased,
    )


def shown(versions: Iterable[Version[C]]) -> Version[C]:
    """Choose the version to show while nobody has settled a conflict.

    A kept version is shown before a removed one, then the largest vector; everyone who knows
    the same versions sees the same one.
    """
    return max(versions, key=lambda version: (not version.removed, version.vector))
