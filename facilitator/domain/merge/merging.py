"""Merging: the union of what two stores know, without losing a version and without a clock.

Of each record the `maximal` versions stay, and of ids that were erased for good nothing. That
is the join of a semilattice: merging again, in another order, or with an old file gives the
same result (Shapiro et al. 2011, "Conflict-free replicated data types").
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar, cast

from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import alike, sent
from facilitator.domain.records.ids import DeviceId, derived_id
from facilitator.domain.table.script import NAMED_KINDS

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

    Two contents under one vector (a copied laptop, or somebody who makes it so) are told apart
    and both kept: each gets a name of its own in its vector, the same for everyone.
    """
    kept: list[Version[C]] = []
    for version in _told_apart(list(versions)):
        if not any(other.vector.includes(version.vector) for other in kept):
            kept = [other for other in kept if not version.vector.includes(other.vector)]
            kept.append(version)
    return frozenset(kept)


def _told_apart(versions: list[Version[C]]) -> list[Version[C]]:
    """Give versions of which no two with one vector say different things."""
    if len(versions) == 1:
        return versions
    contents: dict[VersionVector, list[Version[C]]] = {}
    for version in versions:
        same = contents.setdefault(version.vector, [])
        if not any(version.same_as(one) for one in same):
            same.append(version)
    split = {vector for vector, same in contents.items() if len(same) > 1}
    split |= {base for vector in contents if (base := _before_split(vector)) is not None}
    return [
        _twin(one) if vector in split else one
        for vector, same in contents.items()
        for one in same
    ]


_TWIN = "twin:"
_TWIN_LETTERS = 12


def _before_split(vector: VersionVector) -> VersionVector | None:
    """Give the vector that two contents had, of one that was told apart."""
    rest = tuple(pair for pair in vector.counts if not pair[0].startswith(_TWIN))
    return VersionVector(rest) if len(rest) + 1 == len(vector.counts) else None


def _twin(version: Version[C]) -> Version[C]:
    """Give a version with a name in its vector that follows from what it says."""
    content = sent(cast("Any", version.content), _NAMED)
    said = "removed" if version.removed else repr(content)
    name = derived_id("twin", said, version.further).hex[:_TWIN_LETTERS]
    return replace(version, vector=version.vector.written_by(DeviceId(_TWIN + name)))


_NAMED = next(iter(NAMED_KINDS))
"""A kind of table whose files have the names that people agreed to."""


def shown(versions: Iterable[Version[C]]) -> Version[C]:
    """Choose the version to show while nobody has settled a conflict.

    A kept version is shown before a removed one, then the largest vector; everyone who knows
    the same versions sees the same one.
    """
    return max(versions, key=lambda version: (not version.removed, version.vector))
