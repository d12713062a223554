"""The repair row: what of this table asks for a look, one note after the other, by keys."""

from collections.abc import Callable

from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import ItemId
from facilitator.domain.table.loose_ends import LooseEnds
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.features.capture import loose_ends_texts
from facilitator.ui.features.capture.notices import NOTHING, CaptureNotice
from facilitator.ui.features.capture.view import CaptureView


class LooseEndsRow:
    """Holds the notes that asked for a look when F9 was pressed, and goes on when one is whole.

    Speaker and kind are given with the keys of a kept note; the row only moves on.
    """

    def __init__(
        self, view: CaptureView, editor: DialogueEditor, say: Callable[[CaptureNotice], None]
    ) -> None:
        self._view = view
        self._editor = editor
        self._say = say
        self._row: tuple[ItemId, ...] = ()
        self._at = 0
        self._ends = LooseEnds()
        self.open = False
        view.loose_end_asked.connect(self.toggle)
        view.entry.repair.stepped.connect(self.step)
        view.entry.repair.watch(view.stream)

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

    def begin(self) -> None:
        """Open the row, from its first note on."""
        self._row = tuple(end.item for end in self._ends.in_order())
        if not self._row:
            self._say(loose_ends_texts.nothing_left())
            return
        self._say(NOTHING)
        self._at, self.open = 0, True
        self.show()

    def leave(self) -> None:
        """Close the row."""
        self.open = False
        self._view.entry.repair.hide()
        self._view.make_room(wanted=False)

    def step(self, steps: int) -> None:
        """Go to the next note that still asks for a look, or to the one before."""
        at = self._at + steps
        while 0 <= at < len(self._row) and self._ends.of(self._row[at]) is None:
            at += steps
        if at >= len(self._row):
            self._finish(self.count)
        elif at >= 0:
            self._at = at
            self.show()

    def _finish(self, left: int) -> None:
        self.leave()
        self._say(loose_ends_texts.all_seen(left))
        self._view.focus_field()

    def show(self) -> None:
        """Show the note in hand, with what it lacks."""
        item = self._row[self._at]
        end = self._ends.of(item)
        place = loose_ends_texts.place(self._at + 1, len(self._row))
        why = loose_ends_texts.reasons(end.reasons) if end else ""
        self._view.entry.repair.show_end(place, why)
        self._view.make_room(wanted=True)
        self._view.stream.choose(item)
        self._view.focus_stream()
        self._view.say(f"{place}: {why}")

    def follow(self, change: Change) -> None:
        """Count again after a change, and go on when the note in hand is whole now."""
        self._ends.take(change)
        if not self.open:
            return
        if self._ends.of(self._row[self._at]):
            self.show()
        else:
            self.step(1)
