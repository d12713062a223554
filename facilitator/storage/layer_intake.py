"""What a layer that comes in does to each record of its board; nothing is written here.

What is known to be erased does not come in again; the rest merges as all versions do. A file
of a layer is refused whole when it says what cannot be: of a record of another board, or that
this laptop wrote what it did not.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection

from facilitator.domain.clustering.records import BoardId, LayerRecord
from facilitator.domain.clustering.versions import (
    BoardHead,
    LayerVersion,
    NoteNumbers,
    about,
    is_disputed,
)
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.effects import Effect, effect
from facilitator.domain.merge.merging import maximal, shown
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.storage import layer_rows
from facilitator.storage.identity import Identity
from facilitator.storage.incoming import ImportFile, check_vectors
from facilitator.storage.layer_rows import StoredVersion

Versions = Collection[LayerVersion]


@dataclass(frozen=True, slots=True)
class IncomingLayer:
    """What comes in of a board: its records in versions, and the file that brings them.

    `elsewhere` are tables here that are on another board: it changes no number of theirs.
    """

    board: BoardHead
    versions: tuple[LayerVersion, ...]
    file: ImportFile | None = None
    note_numbers: NoteNumbers = field(default_factory=dict)
    elsewhere: frozenset[DialogueId] = frozenset()


@dataclass(frozen=True, slots=True)
class LayerRecordChange:
    """A record as it was shown and as it is after a merge; None where it is not there."""

    before: LayerRecord | None
    after: LayerRecord | None
    effect: Effect

    @property
    def record(self) -> LayerRecord:
        """The record it is about; raises ValueError for a change of nothing."""
        record = self.after or self.before
        if record is None:
            raise ValueError("a change is of something")
        return record


@dataclass(frozen=True, slots=True)
class LayerTally:
    """What becomes of the records of a layer: each that reads otherwise then, and the others.

    `unseen` are those of which something comes in that changes nothing one sees, as that two
    wrote the same; `kept` counts what was known or older.
    """

    changes: tuple[LayerRecordChange, ...] = ()
    unseen: int = 0
    kept: Mapping[Effect, int] = field(default_factory=Counter)

    def count(self, *effects: Effect, kind: type[LayerRecord] | None = None) -> int:
        """Count the records that met one of these effects, of one sort or of all."""
        return sum(
            one.effect in effects and (kind is None or isinstance(one.record, kind))
            for one in self.changes
        ) + sum(self.kept.get(one, 0) for one in effects if kind is None)

    @property
    def counts(self) -> Mapping[Effect, int]:
        """How many records met each effect, of those that read otherwise then."""
        return Counter(one.effect for one in self.changes)

    @property
    def brought(self) -> int:
        """Of how many records something comes in."""
        return len(self.changes) + self.unseen

    @property
    def records(self) -> int:
        """How many records there are in it."""
        return self.brought + sum(self.kept.values())


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record: its versions here until now and afterwards, and what that does."""

    before: Versions
    after: Versions
    effect: Effect

    @property
    def is_new(self) -> bool:
        """Whether something of it comes in."""
        return self.effect not in {Effect.KNOWN, Effect.OLDER}

    @property
    def change(self) -> LayerRecordChange | None:
        """What one sees of it; None when it reads as it did."""
        before, after = _read(self.before), _read(self.after)
        if self.effect is Effect.DISPUTED:
            return LayerRecordChange(before, after, self.effect)
        if before == after:
            return None
        met = Effect.CHANGED if before and after else Effect.NEW if after else Effect.REMOVED
        return LayerRecordChange(before, after, met)


def _read(versions: Versions) -> LayerRecord | None:
    best = shown(versions) if versions else None
    return best.content if best and not best.removed else None


def merged(
    connection: Connection,
    identity: Identity,
    brought: IncomingLayer,
    earlier: Sequence[IncomingLayer] = (),
) -> Mapping[UUID, MergedRecord]:
    """Say of each record that comes what becomes of it, after those that come `earlier`.

    Raises RefusedInputError `layer_erased`, `layer_of_another` for a record that is of another
    board or sort here, and `layer_in_our_name` for what says that this laptop wrote what it did
    not; but what is signed with our own key, as on a copied laptop, may say so.
    """
    check_vectors(cast("Any", brought.versions))
    if layer_rows.erased_among(connection, [brought.board.id]):
        raise RefusedInputError("layer_erased")
    arrived = _arrived(connection, brought.versions)
    stored = dict(layer_rows.known(connection, arrived))
    for each in earlier:
        for key, more in _arrived(connection, each.versions).items():
            if key in arrived:
                stored[key] = [*stored.get(key, ()), *map(_as_stored, more)]
    file = brought.file
    if not (file and file.key and file.key == identity.key):
        _check_own(identity.device, arrived, stored)
    board = brought.board.id
    return {key: _one(stored.get(key, ()), come, board) for key, come in arrived.items()}


def _arrived(
    connection: Connection, versions: Iterable[LayerVersion]
) -> Mapping[UUID, Sequence[LayerVersion]]:
    """Give what comes of each record that was not erased here, nor what it is about."""
    every = tuple(versions)
    concerned = {about(one.content) for one in every} - {None}
    ids = {one.content.id for one in every}
    gone = layer_rows.erased_among(connection, [*ids, *cast("set[UUID]", concerned)])
    found: dict[UUID, list[LayerVersion]] = defaultdict(list)
    for version in every:
        if gone.isdisjoint({version.content.id, about(version.content)}):
            found[version.content.id].append(version)
    return found


def _as_stored(version: LayerVersion) -> StoredVersion:
    return StoredVersion(version.content.id, version.vector, version)


def _check_own(
    own: DeviceId,
    arrived: Mapping[UUID, Sequence[LayerVersion]],
    known: Mapping[UUID, Sequence[StoredVersion]],
) -> None:
    """Refuse what says that this laptop wrote what it did not."""
    for key, come in arrived.items():
        wrote = max((one.vector.count(own) for one in known.get(key, ())), default=0)
        if any(one.vector.count(own) > wrote for one in come):
            raise RefusedInputError("layer_in_our_name")


def _one(
    before: Sequence[StoredVersion], come: Sequence[LayerVersion], board: BoardId
) -> MergedRecord:
    """Merge one record; of one that cannot be read here, nothing."""
    known = maximal(one.version for one in before if one.version)
    if any(not one.version for one in before):
        return MergedRecord(known, known, Effect.OLDER)
    kind = type(come[0].content)
    if any(one.content.board_id != board or type(one.content) is not kind for one in known):
        raise RefusedInputError("layer_of_another")
    kept = maximal([*known, *come])
    met = effect(cast("Any", known), cast("Any", come), cast("Any", kept))
    if met in {Effect.KNOWN, Effect.OLDER}:
        return MergedRecord(known, known, met)
    return MergedRecord(known, kept, Effect.DISPUTED if is_disputed(kept) else Effect.CHANGED)


def tallied(found: Iterable[MergedRecord]) -> LayerTally:
    """Count what becomes of records."""
    every = tuple(found)
    news = [one for one in every if one.is_new]
    changes = [change for one in news if (change := one.change)]
    kept = Counter(one.effect for one in every if not one.is_new)
    return LayerTally(tuple(changes), len(news) - len(changes), kept)
