"""The notes that were kept: is all on disk, how do they stand, and which ask for a look."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from facilitator.domain.errors import RefusedInputError, StoreUnavailableError
from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Dialogue, Seat
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, Link
from facilitator.domain.table.loose_ends import LooseEnds, Reason
from facilitator.services import capture
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.view_protocol import (
    NOTHING,
    CaptureNotice,
    CaptureViewProtocol,
)


class SaveState(QObject):
    """Carries out what writes. A failure is told, never raised: the typed text is still there.

    `changed` tells how many notes are on disk, when the last change was written (None before
    the first), and whether what was asked last is written.
    """

    changed = Signal(int, object, bool)
    refused = Signal(object)
    recovered = Signal()

    def __init__(self, work: UndoableEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last_write: datetime | None = None
        self.failed = False
        self._work = work
        work.editor.listen(self._written)

    def kept_count(self) -> int:
        """Give how many notes are on disk."""
        return len(self._work.editor.dossier.items)

    def do(self, act: Callable[[], Change | None]) -> bool:
        """Do something that can be taken back; say whether it is written."""
        with self.writes():
            self._work.record(act())
        return not self.failed

    @contextmanager
    def writes(self) -> Iterator[None]:
        """Tell what could not be written; the rest of the block is left out then."""
        try:
            yield
        except (StoreUnavailableError, RefusedInputError) as error:
            self.failed = True
            self.refused.emit(error)
            self.tell()
        else:
            if self.failed:
                self.failed = False
                self.recovered.emit()
                self.tell()

    def tell(self) -> None:
        """Tell how safe the notes are."""
        self.changed.emit(self.kept_count(), self.last_write, not self.failed)

    def _written(self, _change: Change) -> None:
        self.last_write = self._work.editor.origins.now()
        self.tell()


class KeptNotes:
    """Keeps the stream as the table is, and removes and brings back notes."""

    def __init__(
        self,
        view: CaptureViewProtocol,
        editor: DialogueEditor,
        save_state: SaveState,
        say: Callable[[CaptureNotice], None],
    ) -> None:
        self._view = view
        self._editor = editor
        self._save_state = save_state
        self._say = say
        view.remove_asked.connect(self.remove)
        view.restore_asked.connect(self.restore)

    def show(self) -> None:
        """Show all notes from scratch, the newest in sight."""
        self._view.notes.set_items(self._editor.dossier.items)
        self._view.show_newest()

    def take(self, change: Change) -> None:
        """Show what a change did: only the rows that it touched."""
        notes = self._view.notes
        for edit in change.edits:
            record = edit.record
            if isinstance(record, Item) and edit.after is None:
                notes.take(record.id)
            elif isinstance(record, Item):
                notes.put(record)
            elif isinstance(record, Link):
                notes.refresh(record.source)
            elif isinstance(record, Seat | Dialogue):  # roles and the host's function
                notes.refresh_all()

    def item(self, item_id: ItemId | None) -> Item | None:
        """Give a note as it is on disk."""
        if item_id is None:
            return None
        notes = self._view.notes
        return notes.item_at(notes.index_of(item_id))

    def selected(self) -> Item | None:
        """Give the note that has the focus, None while the field has it."""
        return self.item(self._view.selected())

    def current(self) -> Item | None:
        """Give the note that keys are about, also one among those that were removed."""
        if not self._view.removed_open:
            return self.selected()
        removed = self._view.removed_notes
        return removed.item_at(removed.index_of(self._view.selected_removed()))

    def remove(self, item_id: ItemId) -> None:
        """Remove a note; undo and the list of removed notes bring it back."""
        item = self.item(item_id)
        if item and self._save_state.do(lambda: capture.remove(self._editor, item)):
            self._say(notices.removed())

    def show_removed(self) -> None:
        """Show the notes that were removed."""
        with self._save_state.writes():
            removed = (item for item, _at in self._editor.removed_items())
            self._view.removed_notes.set_items(removed)
            self._view.open_removed()

    def restore(self, item_id: ItemId) -> None:
        """Bring a removed note back."""
        removed = self._view.removed_notes
        item = removed.item_at(removed.index_of(item_id))
        if item and self._save_state.do(lambda: capture.restore(self._editor, item)):
            removed.take(item_id)
            self._say(notices.restored())


class LooseEndsRow:
    """Holds the notes that asked for a look when F9 was pressed, and goes on when one is whole.

    Speaker and kind are given with the keys of a kept note; the row only moves on. `closed`
    hears that it was closed, and whether at its end.
    """

    def __init__(
        self,
        view: CaptureViewProtocol,
        editor: DialogueEditor,
        say: Callable[[CaptureNotice], None],
        closed: Callable[[bool], None],
    ) -> None:
        self._view = view
        self._editor = editor
        self._say = say
        self._closed = closed
        self._asked = frozenset(Reason)
        self._row: tuple[ItemId, ...] = ()
        self._at = 0
        self._ends = LooseEnds()
        self.open = False
        view.loose_end_asked.connect(self.toggle)
        view.loose_end_stepped.connect(self.step)

    @property
    def count(self) -> int:
        """How many notes ask for a look."""
        return len(self._ends)

    def read(self) -> None:
        """Look through the whole table, as after it was read from disk again."""
        dossier = self._editor.dossier
        self._ends = LooseEnds(dossier.items, dossier.links)

    def toggle(self) -> None:
        """Open the row, or leave it."""
        if self.open:
            self.leave()
            self._view.focus_field()
        else:
            self.begin()

    def begin(self, asked: frozenset[Reason] = frozenset(Reason)) -> None:
        """Open the row of the notes that lack one of these, from its first on."""
        self._asked = asked
        self._row = tuple(end.item for end in self._ends.in_order() if self._lacks(end.item))
        if not self._row:
            self._say(notices.no_loose_ends())
            return
        self._say(NOTHING)
        self._at, self.open = 0, True
        self.show()

    def _lacks(self, item: ItemId) -> bool:
        """Say whether a note still lacks something that the row asks about."""
        end = self._ends.of(item)
        return end is not None and bool(self._asked.intersection(end.reasons))

    def leave(self, *, at_end: bool = False) -> None:
        """Close the row."""
        was_open, self.open = self.open, False
        self._view.close_loose_ends()
        if was_open:
            self._closed(at_end)

    def step(self, steps: int) -> None:
        """Go to the next note that still asks for a look, or to the one before."""
        at = self._at + steps
        while 0 <= at < len(self._row) and not self._lacks(self._row[at]):
            at += steps
        if at >= len(self._row):
            self._finish(self.count)
        elif at >= 0:
            self._at = at
            self.show()

    def _finish(self, left: int) -> None:
        self.leave(at_end=True)
        self._say(notices.loose_ends_seen(left))
        self._view.focus_field()

    def show(self) -> None:
        """Show the note in hand, with what it lacks."""
        item = self._row[self._at]
        end = self._ends.of(item)
        place = notices.loose_end_place(self._at + 1, len(self._row))
        why = notices.loose_end_reasons(end.reasons) if end else ""
        self._view.show_loose_end(item, place, why)
        self._view.say(f"{place}: {why}")

    def follow(self, change: Change) -> None:
        """Count again after a change, and go on when the note in hand is whole now."""
        self._ends.take(change)
        if not self.open:
            return
        if self._lacks(self._row[self._at]):
            self.show()
        else:
            self.step(1)


def brings_notes(change: Change) -> bool:
    """Say whether a change brings notes with their links, and touches nothing else."""
    if not change.notes_only or not isinstance(change.edits[0].after, Item):
        return False
    return all(edit.before is None for edit in change.edits)
