"""Notices that nothing was noted for a while; knows no widgets and no words."""

from collections.abc import Callable

from facilitator.domain.table.clock import ClockReading
from facilitator.domain.table.inactivity import is_silent
from facilitator.services.dialogue_editor import DialogueEditor


class InactivityWatch:
    """Looks at each tick of the clock; `silent` is what it saw last.

    `breathing` says whether the host lets the table be silent on purpose.
    """

    def __init__(
        self, editor: DialogueEditor, breathing: Callable[[], bool] = lambda: False
    ) -> None:
        self.silent = False
        self.breathing = breathing
        self._editor = editor
        self._touched = editor.origins.now()

    def touch(self) -> None:
        """Remember that the note-taker is at work."""
        self._touched = self._editor.origins.now()

    def changed(self, reading: ClockReading) -> bool:
        """Look again; say whether silence began or ended."""
        now, before = self._editor.origins.now(), self.silent
        if self.breathing():
            self._touched = now
        self.silent = is_silent(self._editor.dossier, reading, self._touched, now)
        return self.silent is not before
