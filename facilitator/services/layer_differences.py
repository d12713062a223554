"""What coordinators wrote apart on a board: side by side, and settled by choosing one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.clustering.records import (
    LayerAction,
    LayerChange,
    LayerEdit,
    LayerRecord,
)
from facilitator.domain.clustering.versions import ASKED, LayerVersion
from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.merging import shown
from facilitator.domain.records.ids import derived_id
from facilitator.services.boards import BoardHead, tables_of
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

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields to choose in; none where one removed it and the others agree."""
        records = [one.record for one in self.choices if one.record]
        return tuple(
            name
            for name in ASKED[self.kind]
            if len({getattr(record, name) for record in records}) > 1
        )


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
    return LayerDifference(key, type(first.content), choices)


def _code(key: UUID, version: LayerVersion) -> str:
    """Give what names a version, the same for everyone."""
    return derived_id("layer version", str(key), repr(version.vector.counts)).hex[:12]


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
