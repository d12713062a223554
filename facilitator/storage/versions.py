"""The versions of records: what merges between laptops, beneath what a dossier shows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import BLOB, TEXT, select, type_coerce

from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.authority import GUESTS
from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import blank, sent, unprintable
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Dialogue, Record, Seat, dialogue_of
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import SlicedWork
from facilitator.storage import disputes, media, reading
from facilitator.storage.anonymise import seats_of
from facilitator.storage.erasing import days_to_tell
from facilitator.storage.identity import Identity
from facilitator.storage.local_ids import as_told, days_as_told, local_names
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import ReadResult
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.version_cache import VersionCache


class Versions:
    """All maximal versions of every record, kept or removed."""

    def __init__(self, file: StoreFile, identity: Identity, known: VersionCache) -> None:
        self._file = file
        self._identity = identity
        self._known = known

    def of(self, record_id: RecordId) -> frozenset[Version[Record]]:
        """Give the maximal versions of a record; none when it is unknown."""
        with self._file.transaction() as connection:
            for kind in TABLES:
                found = reading.versions_with_id(connection, kind, record_id)
                if found.records:
                    return found.versions(record_id)
        return frozenset()

    def known(
        self, kind: type[Record], ids: Iterable[UUID]
    ) -> Mapping[RecordId, Sequence[Version[Record]]]:
        """Give the maximal versions of those records that are here, of one type."""
        with self._file.transaction() as connection:
            return reading.known_versions(connection, kind, ids)

    def vectors(
        self, kind: RecordType, ids: Iterable[UUID]
    ) -> Mapping[RecordId, Sequence[VersionVector]]:
        """Give the vectors of the maximal versions of those records that are here."""
        with self._file.transaction() as connection:
            return reading.known_vectors(connection, kind, ids)

    def at_table(
        self, kind: RecordType, dialogue_id: DialogueId
    ) -> Mapping[RecordId, Sequence[Version[Record]]]:
        """Give the maximal versions of all records of one type at a table, removed ones too."""
        with self._file.transaction() as connection:
            found = reading.parts_of(connection, kind, dialogue_id).records
        return {key: [version for version, _ in written] for key, written in found.items()}

    def of_others(self, dialogue_id: DialogueId, ids: Iterable[UUID]) -> frozenset[UUID]:
        """Give those of some records at a table for which somebody answers who is no writer."""
        guests, claim = (
            self._known.guests.get(dialogue_id, {}),
            self._known.claims.get(dialogue_id),
        )
        ours = {None, self._identity.key}
        return frozenset(key for key in ids if guests.get(key, claim) not in ours)

    def in_dispute(self, dialogue_id: DialogueId) -> tuple[tuple[Version[Record], ...], ...]:
        """Give the records of a table on which people disagree, each as its versions.

        Raises WrongUseError when there is no such table.
        """
        with self._file.transaction() as connection:
            _, found = reading.read_whole_dossier(connection, dialogue_id)
        return disputes.disputes(found)

    def disputed_records(self) -> Mapping[DialogueId, Sequence[RecordId]]:
        """Give the records on which people disagree, per table that has any."""
        with self._file.transaction() as connection:
            return disputes.disputed_records(connection)

    def disputed_records_in_slices(
        self,
    ) -> SlicedWork[Mapping[DialogueId, Sequence[RecordId]]]:
        """Do what `disputed_records` does in slices."""
        work = disputes.disputed_records_in_slices
        return self._file.in_slices(self._file.transaction_in_slices(work))

    def disputes_per_table(self) -> Mapping[DialogueId, int]:
        """Count the records on which people disagree, per table that has any."""
        return {home: len(some) for home, some in self.disputed_records().items()}

    def contribution(self, dialogue_id: DialogueId) -> Contribution:
        """Give all of a dialogue that may leave this laptop.

        What a guest added stays here until a person said yes: whoever believes this laptop
        would believe it. Raises WrongUseError when there is no such dialogue.
        """
        with self._file.transaction() as connection:
            found = reading.read_dialogue(connection, dialogue_id)
            erased, of_guests = (
                days_to_tell(connection, dialogue_id, key) for key in ("", GUESTS)
            )
            guests = self._known.guests.get(dialogue_id, {})
            stays = {key for key, signed in guests.items() if signed != self._identity.key}
            sent_ones = _sent_versions(found, dialogue_id, seats_of(connection, dialogue_id))
            versions = tuple(one for one in sent_ones if one.content.id not in stays)
            photos = media.named_in(connection, versions)
            names = local_names(self._file.database, dialogue_id)
        if names:
            versions = tuple(as_told(versions, names))
            erased, of_guests = days_as_told(erased, names), days_as_told(of_guests, names)
        guests_only = {key: day for key, day in of_guests.items() if key not in erased}
        return Contribution(dialogue_id, versions, erased, photos, guests_only)

    def of_shown_notes(self) -> Mapping[bytes, str]:
        """Say of each shown note which version it is, in the words of the file."""
        item = TABLES[Item].c
        query = select(type_coerce(item.id, BLOB), type_coerce(item.vector, TEXT))
        with self._file.transaction() as connection:
            rows = connection.execute(query.where(item.removed.is_(False)))
            return {bytes(key): vector for key, vector in rows}


def _sent_versions(
    found: Mapping[RecordType, ReadResult], dialogue_id: DialogueId, seats: Iterable[Seat]
) -> tuple[Version[Record], ...]:
    """Give all versions of a dialogue as they may leave; raises WrongUseError without one."""
    heads = found[Dialogue].versions(RecordId(dialogue_id))
    if not heads:
        raise WrongUseError("dialogue_unknown", id=str(dialogue_id))
    head = cast("Dialogue", shown(heads).content)
    names = TableNames(unprintable(seats, head.kind))
    return tuple(
        _sent(version, head.kind, names)
        for some in found.values()
        for written in some.records.values()
        for version, _ in written
    )


def _sent(version: Version[Record], kind: str, names: TableNames) -> Version[Record]:
    """Give a version as it may leave; of what was removed, only that it was."""
    record = version.content
    if version.removed:
        empty = blank(type(record), record.id, dialogue_of(record))
        return Version(version.vector, empty, removed=True)
    return Version(version.vector, sent(record, kind, names), further=version.further)
