"""What the field offers behind the cursor: a word of this table, or who `@4` is."""

import re

from facilitator.domain.records.changes import Change
from facilitator.domain.records.items import Item
from facilitator.services.autocomplete import TableWords
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.features.capture.note_field import NO_HINT, InlineHint

_SEAT = re.compile(r"@(\d{1,2})$")


class InlineHints:
    """Finds hints for one table, and learns its words while they are written."""

    def __init__(self, editor: DialogueEditor) -> None:
        self._editor = editor
        self._words = TableWords()

    def learn(self) -> None:
        """Learn all words of the table anew."""
        self._words.learn_all(self._editor.dossier)

    def take(self, change: Change) -> None:
        """Learn the words of notes that a change brought."""
        for edit in change.edits:
            if isinstance(edit.after, Item) and not edit.before:
                self._words.learn_note(edit.after)

    def find(self, before: str) -> InlineHint:
        """Give what may be meant by the end of a text."""
        mark = _SEAT.search(before)
        if mark:
            seat = self._editor.dossier.seat_number(int(mark[1]))
            return InlineHint(f" → [{seat.role_label}]") if seat else NO_HINT
        rest = self._words.rest(before)
        return InlineHint(rest, rest) if rest else NO_HINT
