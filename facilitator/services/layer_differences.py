"""What coordinators wrote apart on a board: side by side, and settled by choosing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast
from uuid import UUID

from facilitator.domain.clustering.records import (
    BoardId,
    LayerAction,
    LayerChange,
    LayerEdit,
    LayerRecord,
)
from facilitator.domain.clustering.versions import ASKED, LayerVersion
from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.merging import shown
from facilitator.domain.records.changes import ChangeName
from facilitator.domain.records.ids import DeviceId, derived_id
from facilitator.services.boards import BoardHead, tables_of
from facilitator.services.conflict_resolution import ResolvedStep, name_of_device
from facilitator.services.word_codes import fingerprint_words
from facilitator.signing import is_name_of
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class LayerChoice:
    """One of the versions of a record, by its code; `record` is None where it was removed."""

    code: str
    record: LayerRecord | None
    is_shown: bool


@dataclass(frozen=True, slots=True)
class LayerDifference:
    """A record that coordinators wrote apart: its versions, the one that is shown first."""

    id: UUID
    kind: type[LayerRecord]
    choices: tuple[LayerChoice, ...]
    versions: tuple[LayerVersion, ...] = ()

    @property
    def kept(self) -> tuple[LayerRecord, ...]:
        """The versions in which it was not removed."""
        return tuple(one.record for one in self.choices if one.record)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields to choose in; none where one removed it and the others agree."""
        return tuple(
            name
            for name in ASKED[self.kind]
            if len({getattr(record, name) for record in self.kept}) > 1
        )

    def resolved(self, choices: Mapping[str, int]) -> LayerRecord:
        """Give the record with for each field the side that was chosen, else the one shown.

        What a note read as goes with the note that is chosen.
        """
        first = self.kept[0]
        sides = {name: self.kept[choices.get(name, 0)] for name in self.fields}
        values = {name: getattr(one, name) for name, one in sides.items()}
        if "item_id" in sides and hasattr(first, "fingerprint"):
            values["fingerprint"] = getattr(sides["item_id"], "fingerprint", "")
        after: LayerRecord = cast("Any", replace)(first, **values)
        return after


def differences(store: Store, board: BoardHead) -> tuple[LayerDifference, ...]:
    """Give what was written apart on a board, in the order of the ids."""
    store.layers.note_table_numbers(board, tables_of(store, board))
    found = store.layers.disputed(board.id)
    return tuple(_difference(key, found[key]) for key in sorted(found))


def _difference(key: UUID, versions: Iterable[LayerVersion]) -> LayerDifference:
    every = sorted(versions, key=lambda one: one.vector)
    first = shown(every)
    ordered = [first, *(one for one in every if one is not first)]
    choices = tuple(
        LayerChoice(_code(key, one), None if one.removed else one.content, one is first)
        for one in ordered
    )
    return LayerDifference(key, type(first.content), choices, tuple(ordered))


def _code(key: UUID, version: LayerVersion) -> str:
    """Give what names a version, the same for everyone."""
    return derived_id("layer version", str(key), repr(version.vector.counts)).hex[:12]


def difference(store: Store, key: UUID, board: BoardId) -> LayerDifference | None:
    """Give a record that was written apart on a board; None when it is not any more."""
    found = store.layers.disputed(board).get(key)
    return _difference(key, found) if found else None


def name_of_coordinator(store: Store, board: BoardHead, device: DeviceId) -> str:
    """Give the name of a coordinator's laptop, or the words of its key; empty for others."""
    keys = store.layers.coordinators(board.programme)
    key = next((one for one in sorted(keys) if is_name_of(device, one)), "")
    return name_of_device(store, device) or (fingerprint_words(key) if key else "")


def settle(
    store: Store, board: BoardHead, one: LayerDifference, after: LayerRecord | None
) -> ResolvedStep:
    """Write one version after all of a record, None to remove it; the way back brings all."""
    now = next(each.record for each in one.choices if each.is_shown)
    edit = LayerEdit(now, after)

    def do() -> None:
        store.layers.write(board, [edit])
        store.layers.number_as_told([edit])

    def undo() -> None:
        store.layers.reopen(board, one.id, one.versions)
        store.layers.number_as_told([LayerEdit(after, now)])

    do()
    return ResolvedStep(ChangeName.SETTLE, undo, do)


def choose_versions(store: Store, board: BoardHead, codes: Iterable[str]) -> int:
    """Let the versions of some codes be the ones that hold; give how many there were.

    Each is written anew, after all versions of its record. Raises WrongUseError
    `layer_choice_unknown` for a code of none, or for two of one record; nothing is done then.
    """
    every = {choice.code: one for one in differences(store, board) for choice in one.choices}
    chosen: dict[UUID, LayerEdit] = {}
    for code in codes:
        one = _only(every, code)
        if one.id in chosen:
            raise WrongUseError("layer_choice_unknown", id=code)
        now = next(each.record for each in one.choices if each.is_shown)
        then = next(each.record for each in one.choices if each.code.startswith(code))
        chosen[one.id] = LayerEdit(now, then)
    change = LayerChange(LayerAction.SETTLE, tuple(chosen.values()))
    if change.edits:
        store.layers.write(board, change.edits)
        store.layers.number_as_told(change.edits)
    return len(change.edits)


def _only(every: Mapping[str, LayerDifference], code: str) -> LayerDifference:
    found = [one for key, one in every.items() if code and key.startswith(code)]
    if len(found) != 1:
        raise WrongUseError("layer_choice_unknown", id=code)
    return found[0]
