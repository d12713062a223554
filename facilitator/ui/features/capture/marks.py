"""Does what the keys of marks ask: with the kept note that has the focus, else in the field.

One more who agrees and the speaker of before are about the last kept note while a new one is
typed: people nod at what was just said.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, Unpack

from facilitator.domain.records.changes import Change
from facilitator.domain.records.items import Item, ItemKind, TensionKind
from facilitator.services import capture, marks
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.kept_notes import KeptNotes
from facilitator.ui.features.capture.note_editor import EntryChoices, NoteEditor
from facilitator.ui.features.capture.notices import CaptureNotice
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.save_state import SaveState
from facilitator.ui.features.capture.view import CaptureView

TENSIONS = tuple(kind for kind in TensionKind if kind is not TensionKind.OTHER)
"""The five kinds of tensions, in the order of their keys."""


class Choose(Protocol):
    """Changes something about the note in the field, and shows it."""

    def __call__(self, **chosen: Unpack[EntryChoices]) -> None:
        """Take what was chosen."""


class Marks:
    """Marks notes for the note-taker: each by one key."""

    def __init__(
        self,
        editor: DialogueEditor,
        notes: KeptNotes,
        writing: NoteEditor,
        safety: SaveState,
        describer: RowFormatter,
    ) -> None:
        self._editor, self._notes, self._writing, self._safety = editor, notes, writing, safety
        self._describer = describer
        self._choose: Choose
        self._say: Callable[[CaptureNotice], None]

    def listen(
        self, view: CaptureView, choose: Choose, say: Callable[[CaptureNotice], None]
    ) -> None:
        """Do what the keys of a screen ask; `choose` changes the note in the field."""
        self._choose, self._say = choose, say
        view.star_asked.connect(self.star)
        view.sensitive_asked.connect(self.mark_sensitive)
        view.reaction_asked.connect(self.react)
        view.other_side_asked.connect(self.turn)
        view.wording_asked.connect(self.word)
        view.energy_asked.connect(self.energise)
        view.assent_asked.connect(self.assent)
        view.park_asked.connect(self.park)
        view.tension_asked.connect(self.make_tension)

    @property
    def _entry(self) -> Entry:
        return self._writing.entry

    def _kept(self, mark: Callable[[DialogueEditor, Item], Change | None]) -> bool:
        """Mark the kept note that has the focus; say whether there is one."""
        item = self._notes.selected()
        if item is not None:
            self._safety.do(lambda: mark(self._editor, item))
        return item is not None

    def star(self) -> None:
        """Star a note, or take its star away."""
        if not self._kept(capture.toggle_star):
            self._choose(starred=not self._entry.starred)

    def mark_sensitive(self) -> None:
        """Mark a note as sensitive, or take that mark away."""
        if not self._kept(capture.toggle_sensitive):
            self._choose(sensitive=not self._entry.sensitive)

    def word(self) -> None:
        """Say that these are someone's own words, or a summary of them."""
        if not self._kept(marks.toggle_wording):
            self._choose(wording=marks.with_other_wording(self._entry).wording)

    def energise(self) -> None:
        """Say that a note has energy, or not; a question gets a vote more."""
        if not self._kept(marks.mark_energy):
            entry = marks.with_energy(self._entry)
            self._choose(energy=entry.energy, labels=entry.labels)

    def react(self) -> None:
        """Say that a note reacts to the one before it, or that it does not."""
        if not self._kept(capture.toggle_reaction):
            before = None if self._entry.reaction_to else self._before()
            self._choose(reaction_to=before.id if before else None)

    def turn(self) -> None:
        """Say that a note is the other side of the one before it, or that it is not."""
        if not self._kept(marks.toggle_other_side):
            before = None if self._entry.other_side_of else self._before()
            self._choose(other_side_of=before.id if before else None)

    def _before(self) -> Item | None:
        return capture.item_before(self._editor, self._writing.item)

    def assent(self) -> None:
        """Count one more who says the same, of the last kept note while a new one is typed."""
        item = self._notes.selected() or self._writing.stored() or self._before()
        if item is None:
            self._say(notices.nothing_kept())
        elif self._safety.do(lambda: marks.assent(self._editor, item)):
            self._say(notices.agreed(item.assents + 1, self._describer.few_words(item.id)))

    def park(self) -> None:
        """Put a note aside for later; in the field the key also takes that back."""
        if self._kept(lambda editor, item: capture.rekind(editor, item, ItemKind.PARKED)):
            return
        parked = self._entry.kind is ItemKind.PARKED
        self.choose_kind(self._writing.usual if parked else ItemKind.PARKED)

    def choose_kind(self, kind: ItemKind) -> None:
        """Give the new note another kind; what is no tension links nothing any more."""
        no_tension = self._entry.kind is ItemKind.TENSION and kind is not ItemKind.TENSION
        if no_tension and self._writing.item is None:
            labels = replace(self._entry.labels, tension=None)
            self._choose(kind=kind, linked=(), labels=labels)
        else:
            self._choose(kind=kind)

    def make_tension(self, number: int) -> None:
        """Make a tension of the nth kind: of the marked notes, else of the last two."""
        kind, linked = TENSIONS[number - 1], self._entry.linked
        if not linked and self._kept(
            lambda editor, item: marks.make_tension(editor, item, kind)
        ):
            return
        sides = marks.last_items(self._editor, self._writing.stored())
        self._choose(
            kind=ItemKind.TENSION,
            linked=linked or tuple(side.id for side in sides),
            labels=replace(self._entry.labels, tension=kind),
        )
        few = [self._describer.few_words(each) for each in self._entry.linked]
        self._say(notices.tension(self._describer.tension(kind), few))
