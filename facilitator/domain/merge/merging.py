"""Merging: the union of what two stores know, without losing a version and without a clock.

Of each record the `maximal` versions stay, and of ids that were erased for good nothing. That
is the join of a semilattice: merging again, in another order, or with an old file gives the
same result (Shapiro et al. 2011, "Conflict-free replicated data types").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from facilitator.domain.errors import SameRevisionDifferentContentError
from facilitator.domain.merge.versions import Order, VersionVector
from facilitator.domain.privacy.export_policy import alike

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


def shown(versions: Iterable[Version[C]]) -> Version[C]:
    """Choose the version to show while nobody has settled a conflict.

    A kept version is shown before a removed one, then the largest vector; everyone who knows
    the same versions sees the same one.
    """
    return max(versions, key=lambda version: (not version.removed, version.vector))
