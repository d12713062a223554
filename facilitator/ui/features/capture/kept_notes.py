"""The notes that were kept, in the stream and among the removed ones; without widgets."""

from collections.abc import Callable

from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Dialogue, Seat
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, Link
from facilitator.services import capture
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.notices import CaptureNotice
from facilitator.ui.features.capture.save_state import SaveState
from facilitator.ui.features.capture.view import CaptureView


class KeptNotes:
    """Keeps the stream as the table is, and removes and brings back notes."""

    def __init__(
        self,
        view: CaptureView,
        editor: DialogueEditor,
        safety: SaveState,
        say: Callable[[CaptureNotice], None],
    ) -> None:
        self._view = view
        self._editor = editor
        self._safety = safety
        self._say = say
        view.remove_asked.connect(self.remove)
        view.restore_asked.connect(self.restore)

    def show(self) -> None:
        """Show all notes from scratch, the newest in sight."""
        self._view.stream.notes.set_items(self._editor.dossier.items)
        self._view.stream.show_newest()

    def take(self, change: Change) -> None:
        """Show what a change did: only the rows that it touched."""
        notes = self._view.stream.notes
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
        items = self._editor.dossier.items
        return next((item for item in items if item.id == item_id), None)

    def selected(self) -> Item | None:
        """Give the note that has the focus, None while the field has it."""
        return self.item(self._view.selected())

    def in_hand(self) -> Item | None:
        """Give the note that keys are about, also one among those that were removed."""
        if not self._view.removed_open:
            return self.selected()
        removed = self._view.removed
        return removed.notes.item_at(removed.currentIndex())

    def remove(self, item_id: ItemId) -> None:
        """Remove a note; undo and the list of removed notes bring it back."""
        item = self.item(item_id)
        if item and self._safety.do(lambda: capture.remove(self._editor, item)):
            self._say(notices.removed())

    def show_removed(self) -> None:
        """Show the notes that were removed."""
        with self._safety.writes():
            removed = (item for item, _at in self._editor.removed_items())
            self._view.removed.notes.set_items(removed)
            self._view.open_removed()

    def restore(self, item_id: ItemId) -> None:
        """Bring a removed note back."""
        removed = self._view.removed.notes
        item = removed.item_at(removed.index_of(item_id))
        if item and self._safety.do(lambda: capture.restore(self._editor, item)):
            removed.take(item_id)
            self._say(notices.restored())
