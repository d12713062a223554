"""The note in the field: a new one, or a kept one that is being changed; without widgets.

What is chosen goes with the note that is being written and starts anew with the next one: the
speaker too, because a wrong name under someone's words is worse than none, and one key away.
"""

from dataclasses import replace

from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import UNKNOWN, Item, ItemKind
from facilitator.services import capture, drafts, marks
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor


class NoteEditor:
    """Holds the note in the field, and a new one that waits while a kept one is changed.

    `usual` is the kind that a new note has by itself: that of the step.
    """

    def __init__(self, editor: DialogueEditor, usual: ItemKind) -> None:
        self.editor = editor
        self.usual = usual
        self.entry = drafts.new_entry(editor, usual)
        self.item: ItemId | None = None
        self._waiting: Entry | None = None
        half_made = drafts.edited_entry(editor)
        if half_made:
            self._waiting = self.entry
            self.item, self.entry = half_made

    def type(self, text: str) -> None:
        """Take what is typed so far; a new note belongs to the step of its first letter."""
        step = self.entry.step
        if self.item is None:
            step = (step or self.editor.clock().step) if text.strip() else ""
        self.entry = replace(self.entry, text=text, step=step)

    def follow(self, usual: ItemKind) -> None:
        """Take the kind of another step, unless something was typed already."""
        self.usual = usual
        if self.item is None:
            self.entry = self._followed(self.entry)
        elif self._waiting:
            self._waiting = self._followed(self._waiting)

    def _followed(self, entry: Entry) -> Entry:
        return entry if entry.text else replace(entry, kind=self.usual)

    def stored(self) -> Item | None:
        """Give the kept note that is being changed, as it is on disk."""
        if self.item is None:
            return None
        items = self.editor.dossier.items
        return next((item for item in items if item.id == self.item), None)

    def changed(self) -> bool:
        """Say whether the kept note in the field is not as it is on disk."""
        item = self.stored()
        return item is not None and self.entry != capture.entry_of(self.editor, item)

    def edit(self, item: Item) -> None:
        """Take a kept note into the field; a new one waits."""
        self.keep_draft()
        if self.item is None:
            self._waiting = self.entry
        self.item, self.entry = item.id, capture.entry_of(self.editor, item)

    def put_back(self) -> None:
        """Let the kept note in the field be as it is on disk."""
        item = self.stored()
        if item is not None:
            self.entry = capture.entry_of(self.editor, item)

    def leave(self) -> None:
        """Change the kept note no further; the new one that waited is back in the field."""
        drafts.drop_edit(self.editor)
        self._take_waiting()

    def _take_waiting(self) -> None:
        self.item = None
        self.entry = self._waiting or Entry("", self.usual)
        self._waiting = None

    def keep(self) -> Change | None:
        """Keep the note in the field and begin the next one; without words nothing happens."""
        item = self.stored()
        if item is not None:
            change = capture.amend(self.editor, item, self.entry)
            self._take_waiting()
            return change
        tension = self.entry.kind is ItemKind.TENSION
        linked = self.entry.linked
        change = capture.keep(
            self.editor, replace(self.entry, linked=linked if tension else ())
        )
        if change:
            self.entry = Entry("", self.usual, linked=() if tension else linked)
        return change

    def is_by_another(self, item: Item) -> bool:
        """Say whether somebody else was chosen than who is known to have said a kept note."""
        chosen = self.entry.speaker
        return UNKNOWN not in {chosen, item.speaker} and chosen != item.speaker

    def go_on(self, item: Item) -> Change | None:
        """Let what was typed go on in a kept note, and begin the next one."""
        change = marks.continue_quote(self.editor, item, self.entry)
        if change:
            self.entry = Entry("", self.usual, linked=self.entry.linked)
        return change

    def keep_draft(self) -> None:
        """Write the note in the field to disk as it is so far."""
        if self.item is None:
            drafts.keep_new(self.editor, self.entry, self.usual)
        else:
            drafts.keep_edit(self.editor, self.item, self.entry)
