"""`records.json` of a dialogue file: written from a contribution, and read to one.

What a newer program wrote in a field that this one does not know stays with its version
(`Version.further`) and is written again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any, cast
from uuid import UUID

import msgspec
from msgspec import UNSET, Raw, structs

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import blank, sent
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DialogueId
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.canonical import UNREADABLE
from facilitator.exchange.dialogue_file.entries import (
    LONGEST_TEXT,
    MOST_ERASED,
    MOST_RECORDS,
    MOST_WORDS,
    Erased,
    FileEntry,
    RecordsFile,
)
from facilitator.exchange.dialogue_file.rows import (
    MAKERS,
    SORTS,
    entry,
    removed_entry,
    vector_of,
)

RECORDS = "records.json"

Further = Mapping[tuple[str, int], str]
"""What is not known of an entry, by list and place."""

_DECODER = msgspec.json.Decoder(RecordsFile)
_ERASED = msgspec.json.Decoder(Erased)
_ERASED_BYTES = len('"00000000-0000-0000-0000-000000000000":"2026-11-21",')
_PLACE = re.compile(r" - at `\$\.?([\w.\[\]]{1,100})")


@dataclass(frozen=True, slots=True)
class FileRecords:
    """What `records.json` says: all of a contribution but its media."""

    dialogue_id: DialogueId
    versions: tuple[Version[Record], ...]
    erased: Mapping[UUID, date]
    erased_guests: Mapping[UUID, date]


def records_json(contribution: Contribution, kind: str) -> bytes:
    """Write the records of a table of some kind (`themadialoog`), as they may leave."""
    records: dict[str, list[object]] = {name: [] for name in SORTS.values()}
    removed: dict[str, list[object]] = {name: [] for name in SORTS.values()}
    for version in sorted(contribution.versions, key=_order):
        name = SORTS[type(version.content)]
        if version.removed:
            removed[name].append(removed_entry(version))
        else:
            leaving = replace(version, content=sent(version.content, kind))
            records[name].append(entry(leaving))
    value = {
        "dialogue": contribution.dialogue_id,
        "erased": _by_id(contribution.erased),
        "records": records,
        "removed": removed,
    }
    if contribution.erased_guests:
        value["erased_guests"] = _by_id(contribution.erased_guests)
    return canonical.made_safe(canonical.encode(value), RECORDS)


def read_records(data: bytes, kind: str) -> FileRecords:
    """Read the records of a table of some kind (`themadialoog`).

    What should not have left its laptop, such as a citizen's name, is not taken in. Raises
    RefusedInputError `file_contents`.
    """
    safe = canonical.made_safe(data, RECORDS)
    try:
        found = _DECODER.decode(safe)
        erased, guests = _erased(found.erased), _erased_guests(found)
        further = _further(safe, found)
    except UNREADABLE as error:
        raise refused(where(error, RECORDS)) from error
    home = DialogueId(found.dialogue)
    versions = tuple(chain(_kept(found, home, further, kind), _removed(found, home)))
    _check(found, versions)
    return FileRecords(home, versions, erased, guests)


def _by_id(days: Mapping[UUID, date]) -> dict[str, date]:
    return {str(key): day for key, day in days.items()}


def _erased_guests(found: RecordsFile) -> dict[UUID, date]:
    """Give the ids of which what guests had handed in was erased; it is not there empty."""
    if found.erased_guests is UNSET:
        return {}
    erased = _erased(found.erased_guests)
    if not erased:
        raise refused(f"{RECORDS}: erased_guests")
    return erased


def _erased(raw: Raw) -> dict[UUID, date]:
    """Give the ids that were erased, each with its day."""
    written = bytes(raw)
    if len(written) > MOST_ERASED * _ERASED_BYTES + 1:
        raise refused(f"{RECORDS}: erased")
    found = _ERASED.decode(written)
    if canonical.encode(_by_id(found)) != written:
        raise refused(f"{RECORDS}: erased")
    return found


def refused(place: str) -> RefusedInputError:
    """Give the error for something in a file that cannot be, with where it stands."""
    return RefusedInputError("file_contents", path=place)


def where(error: BaseException, file: str) -> str:
    """Say where in a file something is wrong, in the words of msgspec."""
    place = _PLACE.search(str(error))
    return f"{file}: {place[1]}" if place else file


def _order(version: Version[Record]) -> tuple[int, Any]:
    return (version.content.id.int, version.vector)


def _kept(
    found: RecordsFile, home: DialogueId, further: Further, kind: str
) -> Iterator[Version[Record]]:
    """Give the versions that hold something."""
    for sort, name in SORTS.items():
        make = MAKERS[sort]
        for number, vector, one in _in_order(getattr(found.records, name), f"records.{name}"):
            try:
                record = sent(make(one, home), kind)
            except ValueError as error:
                raise refused(f"{RECORDS}: records.{name}[{number}]") from error
            known = further.get((name, number), "") if further else ""
            yield Version(vector, record, False, known)


def _removed(found: RecordsFile, home: DialogueId) -> Iterator[Version[Record]]:
    """Give the tombstones; what they held is not told."""
    for kind, name in SORTS.items():
        for number, vector, one in _in_order(getattr(found.removed, name), f"removed.{name}"):
            gone = blank(kind, one.id, home)
            if dialogue_of(gone) != home:
                raise refused(f"{RECORDS}: removed.{name}[{number}]")
            yield Version(vector, gone, removed=True)


def _in_order(
    found: Sequence[FileEntry], place: str
) -> Iterator[tuple[int, VersionVector, FileEntry]]:
    """Give the entries of a list; each comes after the one before, so none comes twice."""
    last = (-1, VersionVector())
    for number, one in enumerate(found):
        try:
            vector = vector_of(one)
        except ValueError as error:
            raise refused(f"{RECORDS}: {place}[{number}].vector") from error
        here = (one.id.int, vector)
        if here <= last:
            raise refused(f"{RECORDS}: {place}[{number}]")
        last = here
        yield number, vector, one


def _check(found: RecordsFile, versions: Sequence[Version[Record]]) -> None:
    """Refuse too many records, one id for two sorts, and a version that is there and gone."""
    by_sort = [
        {one.id.int for part in (found.records, found.removed) for one in getattr(part, name)}
        for name in SORTS.values()
    ]
    once = len(set().union(*by_sort)) == sum(map(len, by_sort))
    gone = {(one.content.id, one.vector) for one in versions if one.removed}
    both = gone and any(
        (one.content.id, one.vector) in gone for one in versions if not one.removed
    )
    if len(versions) > MOST_RECORDS or not once or both:
        raise refused(RECORDS)


def _further(data: bytes, found: RecordsFile) -> Further:
    """Give what entries hold that this program does not know; elsewhere nothing may.

    Also sees to it that the data is canonical: what was read is written again and compared.
    """
    if canonical.encode(found) == data:
        return {}
    plain = cast("Any", canonical.decode_known(data, RECORDS))
    further: dict[tuple[str, int], str] = {}
    again: dict[str, list[object]] = {}
    for name in SORTS.values():
        entries: Sequence[FileEntry] = getattr(found.records, name)
        again[name] = []
        for number, (row, one) in enumerate(zip(plain["records"][name], entries, strict=True)):
            unknown = {key: row[key] for key in row.keys() - set(one.__struct_fields__)}
            if unknown:
                further[name, number] = _as_text(
                    unknown, f"{RECORDS}: records.{name}[{number}]"
                )
            again[name].append({**unknown, **structs.asdict(one)})
    if canonical.encode(structs.replace(found, records=again)) != data:
        raise refused(RECORDS)
    return further


def _as_text(unknown: dict[str, Any], place: str) -> str:
    canonical.check(unknown, place, canonical.DEEPEST - 1)
    text = canonical.encode(unknown).decode()
    if len(text) > LONGEST_TEXT or len(unknown) > MOST_WORDS:
        raise refused(place)
    return text
