"""Records on which people disagree: versions beside each other that say different things."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from facilitator.domain.merge.effects import disputed
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import Slices, at_once
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import ReadResult, homes_of_aliases, with_several_versions


def disputes(
    found: Mapping[DialogueId, Mapping[RecordType, ReadResult]],
) -> tuple[tuple[Version[Record], ...], ...]:
    """Give the records on which people disagree, the version that is shown first."""
    several = [
        [version for version, _ in written]
        for parts in found.values()
        for some in parts.values()
        for written in some.records.values()
        if len(written) > 1
    ]
    return tuple(_best_first(versions) for versions in several if disputed(versions))


def _best_first(versions: Sequence[Version[Record]]) -> tuple[Version[Record], ...]:
    return tuple(sorted(versions, key=lambda one: (not one.removed, one.vector), reverse=True))


def disputed_records(connection: Connection) -> dict[DialogueId, list[RecordId]]:
    """Do what `disputed_records_in_slices` does, at once."""
    return at_once(disputed_records_in_slices(connection))


def disputed_records_in_slices(
    connection: Connection,
) -> Slices[dict[DialogueId, list[RecordId]]]:
    """Give the ids of the records on which people disagree, per table that has any."""
    elsewhere = homes_of_aliases(connection)
    found: dict[DialogueId, list[RecordId]] = defaultdict(list)
    for kind in TABLES:
        yield None
        for key, written in with_several_versions(connection, kind).records.items():
            versions = [version for version, _ in written]
            if disputed(versions):
                home = dialogue_of(versions[0].content)
                found[elsewhere.get(home, home)].append(key)
    return dict(found)
