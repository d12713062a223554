"""Changes: what one action of a person does to records, and how it is taken back."""

from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from facilitator.domain.records.clearances import Clearance, clearance_order
from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Dialogue,
    Dossier,
    Moment,
    Record,
    Seat,
    Step,
    moment_order,
    seat_order,
    step_order,
)
from facilitator.domain.records.items import Item, Link, item_order, link_order


class ChangeName(StrEnum):
    """The name of an action, as the undo menu tells it."""

    PREPARE = "prepare"
    EDIT_DIALOGUE = "edit_dialogue"
    EDIT_SEATS = "edit_seats"
    KEEP_ITEM = "keep_item"
    CONTINUE_ITEM = "continue_item"
    EDIT_ITEM = "edit_item"
    LABEL_ITEM = "label_item"
    MARK_ITEM = "mark_item"
    LINK_ITEMS = "link_items"
    REMOVE_ITEM = "remove_item"
    RESTORE_ITEM = "restore_item"
    READ_BACK = "read_back"
    BEGIN_STEP = "begin_step"
    PAUSE = "pause"
    RESUME = "resume"
    EXTEND_STEP = "extend_step"
    SPREAD_TIME = "spread_time"
    NOT_REACHED = "not_reached"
    TELL = "tell"
    CLOSE = "close"
    REOPEN = "reopen"
    CLOSING_WORDS = "closing_words"
    CLEAR = "clear"
    SETTLE = "settle"
    SAME_TABLE = "same_table"


@dataclass(frozen=True, slots=True)
class Edit:
    """One record before and after; `None` before means new, `None` after means removed."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("an edit changes something")
        if self.before and self.after and self.before.id != self.after.id:
            raise ValueError("an edit stays with one record")

    @property
    def record(self) -> Record:
        """The record this edit is about, as it is after, or was before its removal."""
        record = self.after or self.before
        assert record is not None
        return record

    def inverse(self) -> "Edit":
        """Give the edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """One action: its name and the edits it makes, all together or not at all."""

    name: ChangeName
    edits: tuple[Edit, ...]

    @property
    def notes_only(self) -> bool:
        """Whether it touches items and links, and nothing else of a table.

        Without edits it stands for what something else wrote, which may be anything.
        """
        touched = {type(edit.after or edit.before) for edit in self.edits}
        return bool(touched) and touched <= {Item, Link}

    def inverse(self) -> "Change":
        """Give the change that takes this one back, edits in the opposite order."""
        return Change(self.name, tuple(edit.inverse() for edit in reversed(self.edits)))


def added(name: ChangeName, *records: Record) -> Change:
    """Give the change that brings new records."""
    return Change(name, tuple(Edit(None, record) for record in records))


def removed(name: ChangeName, *records: Record) -> Change:
    """Give the change that takes records away."""
    return Change(name, tuple(Edit(record, None) for record in records))


def edited(name: ChangeName, before: Record, after: Record) -> Change:
    """Give the change from one content of a record to another."""
    return Change(name, (Edit(before, after),))


def applied(dossier: Dossier, change: Change) -> Dossier:
    """Give the dossier as it is after a change, every list again in its order."""
    for edit in change.edits:
        dossier = _with_edit(dossier, edit)
    return dossier


_LISTS: dict[type[Record], tuple[str, Callable[[Any], tuple[Any, ...]]]] = {
    Step: ("steps", step_order),
    Seat: ("seats", seat_order),
    Item: ("items", item_order),
    Link: ("links", link_order),
    Moment: ("moments", moment_order),
    Clearance: ("clearances", clearance_order),
}


def _with_edit(dossier: Dossier, edit: Edit) -> Dossier:
    record = edit.record
    if isinstance(record, Dialogue):
        return replace(dossier, dialogue=record)
    if isinstance(record, Alias):  # says where a dossier is found, and is in none
        return dossier
    if isinstance(record, Closing):
        return replace(dossier, closing=record if edit.after else None)
    name, order = _LISTS[type(record)]
    mine = record.id.int  # Python's own comparing of ids is slow, and this is at every key
    kept = [other for other in getattr(dossier, name) if other.id.int != mine]
    if edit.after is not None:
        if kept and order(record) < order(kept[-1]):
            insort(kept, record, key=order)
        else:  # as a new one nearly always does
            kept.append(record)
    changed: dict[str, Any] = {name: tuple(kept)}
    return replace(dossier, **changed)
