"""What was taken in, what it changed, and the way back: of one intake with all after it.

A newer version of what was here is taken in at once, since who wrote it may; a coordinator sees
afterwards what it changed or removed, and can put the words of before back.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.conflicts import Difference, differences
from facilitator.domain.merge.effects import Effect, Tally
from facilitator.domain.merge.merging import shown
from facilitator.domain.records.changes import Change, ChangeName, Edit
from facilitator.domain.records.dialogue import Dialogue, Dossier, Seat, Step
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.items import Item
from facilitator.exchange.data_files.library import Library
from facilitator.jobs import Slices, at_once
from facilitator.services.board_names import BoardName, name_of_board
from facilitator.services.conflict_resolution import ResolvedStep
from facilitator.services.signatures import laptop_name
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.import_history import Intake, RecordChange
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.intake_file import LayerCounts
from facilitator.storage.store import Store

__all__ = ["ImportUndoResult", "RecordChange"]


@dataclass(frozen=True, slots=True)
class HistoryFile:
    """A file that was taken in: its table, who made it, and what it did.

    `head` is None for a table that is not here any more; `words` tell the signature of who made
    it, empty for nobody, and `sender` is how that laptop is called. One of a layer has a
    `board`, whose id stands where that of a table does and which people call `board_name`, and
    `layer` counts what it did.
    """

    name: str
    sha256: str
    dialogue_id: DialogueId
    head: Dialogue | None
    key: str
    words: str
    sender: str
    tally: Tally
    board: BoardHead | None = None
    board_name: BoardName = field(default_factory=BoardName)
    layer: LayerCounts = field(default_factory=Counter)

    def count(self, *effects: Effect) -> int:
        """Count the parts of a layer that met some effects."""
        return sum(self.layer.get(one, 0) for one in effects)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A time that files were taken in; without files a person answered what waited."""

    at: datetime
    undone: bool
    can_be_undone: bool
    files: tuple[HistoryFile, ...]

    @property
    def id(self) -> str:
        """Its moment in UTC as text, by which it is named."""
        return self.at.isoformat().replace("+00:00", "Z")

    @property
    def tally(self) -> Tally:
        """What all files did together."""
        return sum((file.tally for file in self.files), Tally())

    def count_in_layers(self, *effects: Effect) -> int:
        """Count the parts of layers that met some effects."""
        return sum(file.count(*effects) for file in self.files)


@dataclass(frozen=True, slots=True)
class UndoPreview:
    """What taking back would do: which intakes go, the newest first, and what of records."""

    entries: tuple[HistoryEntry, ...]
    result: ImportUndoResult


@dataclass(frozen=True, slots=True)
class TableChanges:
    """What an intake did to the records of one table, and from which files."""

    at: datetime
    dialogue_id: DialogueId
    head: Dialogue | None
    files: tuple[str, ...]
    changes: tuple[RecordChange, ...]

    @property
    def key(self) -> str:
        """The question whether a person has seen this, the same each time it is asked."""
        return f"changed_by_file:{self.at.isoformat()}"


def history(store: Store, library: Library | None = None) -> tuple[HistoryEntry, ...]:
    """Give all intakes, the newest first; the data files name what layers are of."""
    intakes = store.history.intakes()
    files = [file for one in intakes for file in one.files]
    heads = _heads(store, {file.dialogue_id for file in files})
    names = {device: laptop_name(store, device) for device in {file.device for file in files}}
    boards = _boards(store, {file.dialogue_id for file in files}, library)
    return tuple(_entry(one, heads, names, boards) for one in intakes)


def _boards(
    store: Store, ids: Collection[DialogueId], library: Library | None
) -> dict[DialogueId, tuple[BoardHead, BoardName]]:
    found = {DialogueId(one.id): one for one in store.layers.boards() if one.id in ids}
    return {key: (one, name_of_board(store, one, library)) for key, one in found.items()}


def _entry(
    one: Intake,
    heads: Mapping[DialogueId, Dialogue],
    names: Mapping[DeviceId, str],
    boards: Mapping[DialogueId, tuple[BoardHead, BoardName]],
) -> HistoryEntry:
    files = []
    for file in one.files:
        board, board_name = boards.get(file.dialogue_id, (None, BoardName()))
        told = HistoryFile(
            file.name,
            file.sha256,
            file.dialogue_id,
            heads.get(file.dialogue_id),
            file.key,
            fingerprint_words(file.key) if file.key else "",
            names[file.device],
            file.tally,
            board,
            board_name,
            file.layer,
        )
        files.append(told)
    return HistoryEntry(one.at, one.undone, one.can_be_undone, tuple(files))


def _heads(store: Store, ids: Iterable[DialogueId]) -> dict[DialogueId, Dialogue]:
    found = [shown(versions) for versions in store.versions.known(Dialogue, [*ids]).values()]
    heads = [one.content for one in found if not one.removed]
    return {one.id: one for one in heads if isinstance(one, Dialogue)}


def find_entry(entries: Sequence[HistoryEntry], asked: str) -> HistoryEntry:
    """Find an intake by the beginning of its id; raises WrongUseError `intake_unknown`."""
    found = [one for one in entries if asked and one.id.startswith(asked)]
    if len(found) != 1:
        raise WrongUseError("intake_unknown", id=asked)
    return found[0]


def preview_undo(store: Store, at: datetime) -> UndoPreview:
    """Say what taking back an intake would do, with all that came after it.

    Raises RefusedInputError `intake_not_kept`, and WrongUseError `intake_unknown`.
    """
    result = store.history.after_undo(at)
    entries = (one for one in history(store) if one.at >= at and not one.undone)
    return UndoPreview(tuple(entries), result)


def undo_in_slices(store: Store, at: datetime) -> Slices[ImportUndoResult | None]:
    """Take back an intake with all that came after it, whole or not at all.

    Raises as `preview_undo` does.
    """
    return store.imports.undo_in_slices(at)


def changes_of(store: Store, at: datetime) -> tuple[TableChanges, ...]:
    """Do what `changes_of_in_slices` does, at once."""
    return at_once(changes_of_in_slices(store, at))


def changes_of_in_slices(store: Store, at: datetime) -> Slices[tuple[TableChanges, ...]]:
    """Give what an intake did to records, per table, as far as that is kept."""
    intake = next((one for one in store.history.intakes() if one.at == at), None)
    if intake is None:
        return ()
    changes = yield from store.history.changes_in_slices(at)
    return _by_table(store, intake, changes)


def changed_by_files(store: Store) -> tuple[TableChanges, ...]:
    """Do what `changed_by_files_in_slices` does, at once."""
    return at_once(changed_by_files_in_slices(store))


def changed_by_files_in_slices(store: Store) -> Slices[tuple[TableChanges, ...]]:
    """Give what newer versions changed or removed of what was here, the oldest first.

    Not what they only added, what people disagree on, what a person said yes to or wrote since,
    nor what was erased. Of intakes that can be taken back, and no others.
    """
    intakes = {one.at: one for one in store.history.intakes()}
    all_changes = yield from store.history.all_changes_in_slices()
    found: list[TableChanges] = []
    for at, changes in all_changes.items():
        newer = [one for one in changes if one.before is not None and _is_plain(one)]
        found = [*_by_table(store, intakes[at], newer), *found]
    return tuple(found)


def _is_plain(one: RecordChange) -> bool:
    return not (one.changed_since or one.disputed or one.settled or one.wiped)


def _by_table(
    store: Store, intake: Intake, changes: Sequence[RecordChange]
) -> tuple[TableChanges, ...]:
    tables: dict[DialogueId, list[RecordChange]] = {}
    for one in sorted(changes, key=_order):
        tables.setdefault(one.dialogue_id, []).append(one)
    heads = _heads(store, tables)
    names: dict[DialogueId, list[str]] = {}
    for file in intake.files:
        names.setdefault(file.dialogue_id, []).append(file.name)
    return tuple(
        TableChanges(intake.at, home, heads.get(home), tuple(names.get(home, ())), tuple(some))
        for home, some in tables.items()
    )


def _order(one: RecordChange) -> tuple[str, int, UUID]:
    record = one.after or one.before
    place = getattr(record, "position", 0)
    return str(one.dialogue_id), place, one.record_id


def differences_of(change: RecordChange) -> tuple[Difference, ...]:
    """Say of each field that changed what it was, and what it became."""
    if change.before is None or change.after is None:
        return ()
    return differences([change.before, change.after])


def put_back(store: Store, changes: TableChanges) -> ResolvedStep:
    """Write the words of before back as ours; the way back brings those of the file again."""
    edits = tuple(Edit(one.after, one.before) for one in changes.changes)
    change = Change(ChangeName.SETTLE, edits)

    def do() -> None:
        store.apply(change)

    def undo() -> None:
        store.apply(change.inverse(), intake=changes.at)

    do()
    return ResolvedStep(change.name, undo, do)


def dossier_with(
    store: Store, home: DialogueId, changes: Sequence[RecordChange]
) -> Dossier | None:
    """Give the table that changes are about, also when it is not here yet; for its words."""
    records = [record for one in changes for record in (one.after, one.before) if record]
    head = next((one for one in records if isinstance(one, Dialogue)), None)
    if _heads(store, [home]):
        known = store.dossier(home)
    elif head:
        known = Dossier(head)
    else:
        return None
    here = {
        *(one.id for one in known.seats),
        *(one.id for one in known.steps),
        *(one.id for one in known.items),
    }
    fresh = [one for one in records if one.id not in here]
    return replace(
        known,
        seats=(*known.seats, *(one for one in fresh if isinstance(one, Seat))),
        steps=(*known.steps, *(one for one in fresh if isinstance(one, Step))),
        items=(*known.items, *(one for one in fresh if isinstance(one, Item))),
    )
