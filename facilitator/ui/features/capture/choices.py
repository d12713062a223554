"""What keys choose for a note: of the kept one that has the focus, else of that in the field.

One more who agrees and the speaker of before are about the last kept note while a new one is
typed: people nod at what was just said.
"""

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain.records.changes import ChangeName
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
    UNKNOWN,
    Item,
    ItemKind,
    Labels,
    Speaker,
    SpeakerKind,
    TensionKind,
    seated,
)
from facilitator.services import capture, earlier_items, loose_ends, marks
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.kept_notes import KeptNotes, SaveState
from facilitator.ui.features.capture.marks import MARKS, MarkKey
from facilitator.ui.features.capture.note_editor import NoteEditor
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.speakers import next_subgroup
from facilitator.ui.features.capture.view_protocol import (
    NOTHING,
    CaptureNotice,
    CaptureViewProtocol,
)

TENSIONS = tuple(kind for kind in TensionKind if kind is not TensionKind.OTHER)
"""The five kinds of tensions, in the order of their keys."""


class NoteTarget:
    """The note that keys are about; `chosen` is called when that in the field was changed."""

    def __init__(
        self,
        editor: DialogueEditor,
        notes: KeptNotes,
        note_editor: NoteEditor,
        save_state: SaveState,
        chosen: Callable[[], None],
    ) -> None:
        self.editor, self.notes, self.note_editor = editor, notes, note_editor
        self._save_state, self._chosen = save_state, chosen

    @property
    def entry(self) -> Entry:
        """The note in the field."""
        return self.note_editor.entry

    def kept(self) -> Item | None:
        """Give the kept note that has the focus."""
        return self.notes.selected()

    def shown(self) -> Entry:
        """Give the note that keys are about, as it would stand in the field."""
        item = self.kept()
        return capture.entry_of(self.editor, item) if item else self.entry

    def before(self, item: Item | None = None) -> Item | None:
        """Give the note before a kept one, else before that in the field."""
        return earlier_items.item_before(
            self.editor, item.id if item else self.note_editor.item
        )

    def choose(self, change: Callable[[Entry], Entry]) -> None:
        """Change the note in the field."""
        self.note_editor.entry = change(self.note_editor.entry)
        self._chosen()

    def apply(
        self, change: Callable[[Entry], Entry], name: ChangeName = ChangeName.LABEL_ITEM
    ) -> None:
        """Change the note that keys are about."""
        item = self.kept()
        if item is None:
            self.choose(change)
        else:
            self._save_state.do(lambda: capture.apply(self.editor, item, change, name))

    def assent(self, item: Item) -> bool:
        """Count one more who says the same as a kept note; say whether it is written."""
        return self._save_state.do(lambda: marks.assent(self.editor, item))

    def rekind(self, item: Item, kind: ItemKind) -> None:
        """Give a kept note a kind."""
        self._save_state.do(lambda: loose_ends.rekind(self.editor, item, kind))


class NoteChoices:
    """Does what the keys of kinds, speakers and marks ask; knows the subgroup of before."""

    def __init__(
        self,
        view: CaptureViewProtocol,
        target: NoteTarget,
        formatter: RowFormatter,
        say: Callable[[CaptureNotice], None],
    ) -> None:
        self._view, self._target, self._formatter, self._say = view, target, formatter, say
        self._editor = target.editor
        self._subgroup = UNKNOWN
        self._marks = {key.command: key for key in MARKS}
        self._others = {
            Command.ASSENT: self.assent,
            Command.PARK: self.park,
            Command.SAME_SPEAKER: self.choose_same_speaker,
        }
        view.kind_asked.connect(self.choose_kind)
        view.seat_asked.connect(self.choose_seat)
        view.speaker_asked.connect(self.choose_speaker)
        view.subgroup_asked.connect(self.choose_subgroup)
        view.mark_asked.connect(self.mark)
        view.step_asked.connect(self.choose_step)
        view.tension_asked.connect(self.make_tension)
        view.side_asked.connect(self.toggle_side)
        view.labels_changed.connect(self.label)
        view.case_chosen.connect(self.choose_case)

    def mark(self, command: Command) -> None:
        """Put a mark on a note, or take it away; or do what a key beside the marks does."""
        key = self._marks[command]
        if key.put is not None:
            self._put(key, key.put)
        elif command in self._others:
            self._others[command]()

    def _put(self, key: MarkKey, put: marks.Mark) -> None:
        before = self._target.before(self._target.kept())
        before_id = before.id if before else None
        self._target.apply(lambda entry: put(entry, before_id), key.name)

    def assent(self) -> None:
        """Count one more who says the same, of the last kept note while a new one is typed."""
        target = self._target
        item = target.kept() or target.note_editor.stored() or target.before()
        if item is None:
            self._say(notices.nothing_kept())
        elif target.assent(item):
            self._say(notices.agreed(item.assents + 1, self._formatter.few_words(item.id)))

    def park(self) -> None:
        """Put a note aside for later; in the field the key also takes that back."""
        if self._target.kept() is not None:
            self._target.apply(lambda entry: replace(entry, kind=ItemKind.PARKED))
            return
        parked = self._target.entry.kind is ItemKind.PARKED
        self._choose_new_kind(self._target.note_editor.usual if parked else ItemKind.PARKED)

    def choose_kind(self, kind: ItemKind) -> None:
        """Choose a kind; marked notes become the sides of a tension in the field."""
        tension = kind is ItemKind.TENSION and bool(self._target.entry.linked)
        item = None if tension else self._target.kept()
        if item is not None:
            self._target.rekind(item, kind)
            return
        self._choose_new_kind(kind)
        if tension:
            self._say(NOTHING)
            self._view.focus_field()

    def _choose_new_kind(self, kind: ItemKind) -> None:
        """Give the note in the field a kind; what is no tension links nothing any more."""
        entry = replace(self._target.entry, kind=kind)
        ends = self._target.entry.kind is ItemKind.TENSION and kind is not ItemKind.TENSION
        if ends and self._target.note_editor.item is None:
            entry = replace(entry, linked=(), labels=replace(entry.labels, tension=None))
        self._target.choose(lambda _entry: entry)

    def make_tension(self, number: int) -> None:
        """Make a tension of the nth kind: of the marked notes, else of the last two."""
        target, kind = self._target, TENSIONS[number - 1]
        item = None if target.entry.linked else target.kept()
        before = item.id if item else target.note_editor.item
        sides = earlier_items.last_sides(self._editor, before)
        if item is not None:
            target.apply(lambda entry: marks.tension(entry, kind, sides))
            return
        target.choose(lambda entry: marks.tension(entry, kind, sides))
        few = [self._formatter.few_words(each) for each in target.entry.linked]
        self._say(notices.tension(self._formatter.words.choice("tensions", kind), few))

    def toggle_side(self, item_id: ItemId) -> None:
        """Mark a kept note as a side of a tension, or let it go."""
        linked = self._target.entry.linked
        without = tuple(each for each in linked if each != item_id)
        sides = without if item_id in linked else (*linked, item_id)
        self._target.choose(lambda entry: replace(entry, linked=sides))
        if self._target.entry.kind is not ItemKind.TENSION:
            self._say(notices.marked(len(sides)) if sides else NOTHING)

    def choose_seat(self, number: int) -> None:
        """Let the seat with a number be the speaker; without such a seat nobody is."""
        seat = self._editor.dossier.seat_number(number)
        if seat is not None:
            self.choose_speaker(seated(seat.id))
            return
        if self._target.kept() is None:  # else who spoke before would keep these words
            self.choose_speaker(UNKNOWN)
        self._say(notices.no_seat(number, seats=bool(self._editor.dossier.seats)))

    def choose_speaker(self, speaker: Speaker) -> None:
        """Choose who speaks."""
        if speaker.kind is SpeakerKind.SUBGROUP:
            self._subgroup = speaker
        self._target.apply(lambda entry: replace(entry, speaker=speaker))

    def choose_same_speaker(self) -> None:
        """Let who spoke before go on."""
        item, kept = self._target.kept(), self._editor.dossier.items
        place = item.id if item else self._target.note_editor.item
        before = earlier_items.speaker_before(self._editor, place)
        if before == UNKNOWN:
            self._say(notices.no_speaker() if kept else notices.nothing_kept())
        else:
            self.choose_speaker(before)

    def choose_subgroup(self) -> None:
        """Choose the subgroup that spoke last; the next one when it was chosen already."""
        self.choose_speaker(next_subgroup(self._target.shown().speaker, self._subgroup))

    def choose_step(self) -> None:
        """Put a note in the running step, or in the one before when it is there."""
        shown, running = self._target.shown(), self._editor.clock().step
        to = marks.other_step(self._editor, shown.step or running)
        if to is None:
            self._say(notices.no_move_before())
        else:
            self._target.apply(lambda entry: replace(entry, step=to.key))
            self._say(notices.in_move(to.title))

    def label(self, labels: Labels) -> None:
        """Take what was filled in as details of the note in the field."""
        self._target.choose(lambda entry: replace(entry, labels=labels))

    def choose_case(self, case: ItemId | None) -> None:
        """Say which case the tip in the field is for."""
        self._target.choose(lambda entry: replace(entry, tip_for=case))
