"""A model of what stores know, to hold the real ones against.

A `Replica` maps each record id to its maximal versions and holds the ids that were erased for
good; `merged` is what a merge must come to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from facilitator.domain.merge.merging import Version, maximal, shown
from facilitator.domain.merge.versions import join_all
from facilitator.domain.records.ids import DeviceId, RecordId

C = TypeVar("C")


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
