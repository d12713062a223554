"""What comes in at once from elsewhere, and how large a table may become by it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, func, select

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.limits import (
    MOST_DEVICES_HERE,
    MOST_ERASED_HERE,
)
from facilitator.domain.records.media import Media
from facilitator.storage.schema import ERASED_ELSEWHERE
from facilitator.storage.writers import WriterStanding


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file that is imported: its name, its SHA-256 in hexadecimals, what it is about.

    `key` is the public key that signed it, empty for none, and `sender` how its laptop is
    called on a screen. `standing` is why the signer may write at the table, if he may: the
    file shows it, or a person said so. `number` is the one that who made it gave the table.
    """

    name: str
    sha256: str
    dialogue_id: DialogueId
    device: DeviceId
    key: str = ""
    sender: str = ""
    standing: WriterStanding | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class ImportedSheet:
    """A spreadsheet that is imported, as our own: its name, its SHA-256 in hexadecimals.

    `proposals` are its rows that are changed or gone, when a person is to be asked of each.
    """

    name: str
    sha256: str
    proposals: Sequence[MergeProposal] = ()


@dataclass(frozen=True, slots=True)
class IncomingData:
    """What comes in at once: versions, ids that were erased, photos, the file or the sheet.

    `erased_guests` are ids of which what guests had handed in was erased. `joined` are tables
    at which the signer is a writer too, by files that come before. What a person `settled`
    belongs to a merge as a file does, and without a file it is so whoever answered for the
    records until now; what is `returned` was erased here until now.
    """

    versions: Iterable[Version[Record]]
    erased: Mapping[UUID, date] = field(default_factory=dict)
    media: Iterable[Media] = ()
    file: ImportFile | None = None
    joined: Collection[DialogueId] = ()
    settled: bool = False
    erased_guests: Mapping[UUID, date] = field(default_factory=dict)
    returned: Collection[UUID] = ()
    sheet: ImportedSheet | None = None


def distinct_vectors(versions: Iterable[Version[Record]]) -> Collection[VersionVector]:
    """Give the vectors of versions; nearly always many have one and the same object."""
    return {id(one.vector): one.vector for one in versions}.values()


def check_vectors(versions: Iterable[Version[Record]]) -> None:
    """Refuse a record that so many laptops wrote that nobody could write it again."""
    if any(len(one.counts) > MOST_DEVICES_HERE for one in distinct_vectors(versions)):
        raise RefusedInputError("table_full")


def check_sizes(sizes: Iterable[int], most: int) -> None:
    """Refuse what would make a table of more than so many records."""
    if any(size > most for size in sizes):
        raise RefusedInputError("table_full")


def check_erased(connection: Connection, home: DialogueId) -> None:
    """Refuse more erased ids of a table than a file can tell."""
    query = select(func.count()).select_from(ERASED_ELSEWHERE)
    if (connection.scalar(query.where(ERASED_ELSEWHERE.c.dialogue_id == home)) or 0) > (
        MOST_ERASED_HERE
    ):
        raise RefusedInputError("table_full")
