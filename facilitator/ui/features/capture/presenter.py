"""Says what the note-taker's screen shows, and does what she asks.

A key is about the kept note that has the focus, else about the note in the field.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Unpack

from PySide6.QtCore import QObject, Signal

from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import ItemId, SeatId
from facilitator.domain.records.items import Item, ItemKind, Labels
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.table.script import Script
from facilitator.services import capture, hosting, seating
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.context.draft_timer import DraftTimer
from facilitator.ui.context.undoable_editor import UndoableEditor
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.choosing import KindSpeakerChoice
from facilitator.ui.features.capture.hints import InlineHints
from facilitator.ui.features.capture.kept_notes import KeptNotes
from facilitator.ui.features.capture.loose_ends import LooseEndsRow
from facilitator.ui.features.capture.marks import Marks
from facilitator.ui.features.capture.note_editor import EntryChoices, NoteEditor
from facilitator.ui.features.capture.notice_queue import NoticeQueue
from facilitator.ui.features.capture.notices import NOTHING, CaptureNotice
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.save_state import SaveState
from facilitator.ui.features.capture.view import CaptureView


class CapturePresenter(QObject):
    """Keeps the note-taker's screen and one table together.

    `safety_changed` is that of `SaveState`: how many notes, when written, and whether all is.
    """

    safety_changed = Signal(int, object, bool)

    def __init__(
        self,
        view: CaptureView,
        work: UndoableEditor,
        script: Script | None,
        describer: RowFormatter,
    ) -> None:
        super().__init__(view)
        self.view = view
        self._work = work
        self._script = script
        self._describer = describer
        self._safety = SaveState(work, self)
        self._writing = NoteEditor(work.editor, self._usual_kind())
        self._sayings = NoticeQueue(view, work.editor, self._writing, self._safety, describer)
        self._say = self._sayings.say
        self._notes = KeptNotes(view, work.editor, self._safety, self._say)
        self._hints = InlineHints(work.editor)
        view.entry.field.hint_for = self._hints.find
        self._drafts = DraftTimer(self._write_draft, self)
        self._marks = Marks(work.editor, self._notes, self._writing, self._safety, describer)
        self.choosing = KindSpeakerChoice(
            work.editor, self._notes, self._writing, self._safety, self._marks
        )
        self.repair = LooseEndsRow(view, work.editor, self._say)
        self._connect()
        work.editor.listen(self._changed)
        self.show()

    def _connect(self) -> None:
        view = self.view
        view.typed.connect(self.type)
        view.keep_asked.connect(self.keep)
        view.seat_moved.connect(self.move_seat)
        view.continue_asked.connect(self.let_go_on)
        view.details_asked.connect(self.toggle_details)
        view.stream_asked.connect(view.focus_stream)
        view.stream.hand_changed.connect(self._show_hand)
        view.field_asked.connect(self.go_back)
        view.edit_asked.connect(self.edit)
        view.mark_asked.connect(self.mark)
        view.left.connect(self.flush)
        self._marks.listen(view, self._choose, self._say)
        self.choosing.listen(view, self._choose, self._say)
        view.details.labels_changed.connect(self.label)
        view.details.sides.removed.connect(self.mark)
        view.details.cases.chosen.connect(self.choose_case)
        self._safety.changed.connect(self.safety_changed)

    @property
    def _editor(self) -> DialogueEditor:
        return self._work.editor

    @property
    def writing(self) -> NoteEditor:
        """The note in the field, for who adds to it."""
        return self._writing

    def tell(self, notice: CaptureNotice) -> None:
        """Say something above the field."""
        self._say(notice)

    @property
    def last_write(self) -> datetime | None:
        """When the last change of this table was written, since it was opened."""
        return self._safety.last_write

    @property
    def loose_ends(self) -> int:
        """How many notes ask for a second look."""
        return self.repair.count

    def kept_count(self) -> int:
        """Give how many notes are on disk."""
        return self._safety.kept_count()

    def show_removed(self) -> None:
        """Show the notes that were removed, in the place of what was said last."""
        self._sayings.end()
        self._notes.show_removed()

    def note_in_hand(self) -> Item | None:
        """Give the note that keys are about, None while the field has them."""
        return self._notes.in_hand()

    def leave_note(self, item_id: ItemId) -> None:
        """Stop changing a note that goes, and leave the list in which it stood."""
        if self._writing.item == item_id or self.view.removed_open:
            self.go_back()

    def type(self, text: str) -> None:
        """Take what is typed so far; it is on disk soon."""
        if text != self._writing.entry.text:
            self._sayings.end()
            move = self._writing.entry.step
            self._writing.type(text)
            if self._writing.entry.step != move:
                self._sayings.show()
            self._drafts.touch()
            self._sayings.attention.touch()

    def keep(self) -> None:
        """Keep the note in the field; when that fails, everything stays as it is."""
        changing, entry = self._writing.item is not None, self._writing.entry
        with self._safety.writes():
            change = self._writing.keep()
            self._drafts.forget()
            self._work.record(change)
            if change or changing:
                self.view.say(self._describer.kept(entry))
                self._begin_next()
                self._sayings.say_softly(self._describer.advice(entry))
            else:
                self._say(notices.nothing_typed())

    def let_go_on(self) -> None:
        """Add what was typed to a kept note: it goes on, after somebody was silent."""
        item = self._notes.selected() or capture.item_before(self._editor, None)
        if self._writing.item is not None:
            self._say(notices.kept_already())
        elif item is None or not self._writing.entry.text.strip():
            self._say(notices.nothing_kept() if item is None else notices.nothing_typed())
        elif self._writing.is_by_another(item):
            self._say(notices.other_speaker(self._describer.speaker(item.speaker)))
        else:
            with self._safety.writes():
                self._work.record(self._writing.go_on(item))
                self._drafts.forget()
                self._begin_next()
                self._say(notices.went_on(self._describer.few_words(item.id)))

    def _begin_next(self) -> None:
        self._sayings.forget()
        self.view.close_details()
        self._show_field()
        self.view.stream.show_newest()
        self.view.focus_field()
        if self.repair.open:
            self.repair.show()

    def edit(self, item_id: ItemId) -> None:
        """Take a kept note into the field; a change that was being made is kept first."""
        item = self._notes.item(item_id)
        if item is not None and item_id != self._writing.item:
            with self._safety.writes():
                if self._writing.changed():
                    self._work.record(self._writing.keep())
                self._writing.edit(item)
                self._drafts.forget()
                self._sayings.forget()
                self._show_field()
        self.view.focus_field()

    def go_back(self) -> None:
        """Close what is open, or go on typing; else leave the kept note in the field."""
        if self.view.removed_open or self.view.details_open:
            self.view.close_removed()
            self.view.close_details()
        elif self.repair.open and self._writing.item is None:
            self.repair.leave()
        elif self.view.field_has_focus() and self._writing.item is not None:
            self._leave_edit()
        elif self.view.field_has_focus() and self._writing.entry.linked:
            self._choose(linked=())
        self.view.focus_field()

    def _leave_edit(self) -> None:
        if self._writing.changed():
            self._writing.put_back()
            self.view.entry.replace_text(self._writing.entry.text)
            self._say(notices.put_back())
            self._show_choices()
            return
        with self._safety.writes():
            self._drafts.forget()
            self._writing.leave()
            self._sayings.forget()
            self._show_field()

    def move_seat(self, seat: SeatId, place: int) -> None:
        """Put a seat at another place round the table."""
        self._safety.do(lambda: seating.move(self._editor, seat, place))

    def label(self, labels: Labels) -> None:
        """Take what was filled in as details."""
        self._choose(labels=labels)

    def choose_case(self, case: ItemId | None) -> None:
        """Say which case a tip is for."""
        self._choose(tip_for=case)

    def mark(self, item_id: ItemId) -> None:
        """Mark a kept note as a side of a tension, or let it go."""
        linked = self._writing.entry.linked
        without = tuple(each for each in linked if each != item_id)
        self._choose(linked=without if item_id in linked else (*linked, item_id))
        if self._writing.entry.kind is not ItemKind.TENSION:
            count = len(self._writing.entry.linked)
            self._say(notices.marked(count) if count else NOTHING)

    def toggle_details(self) -> None:
        """Open the details of a note, or close them."""
        if self.view.details_open:
            self.view.close_details()
            self.view.focus_field()
            return
        item = self._notes.selected()
        if item is not None:
            self.edit(item.id)
        self._show_details()
        self.view.open_details()

    def _choose(self, **chosen: Unpack[EntryChoices]) -> None:
        self._writing.choose(**chosen)
        self._drafts.touch()
        self._show_choices()

    def show(self) -> None:
        """Show the whole table from scratch."""
        self._hints.learn()
        self._notes.show()
        self.repair.read()
        self._follow_step()
        self._show_field()
        self.tick(self._editor.clock())
        self._safety.tell()

    def tick(self, reading: ClockReading) -> None:
        """Show the time."""
        self.view.now.show_time(reading)
        self._sayings.look(reading)

    def let_breathe(self, breathing: Callable[[], bool]) -> None:
        """Ask whether the host lets the table be silent, before telling that nobody speaks."""
        self._sayings.attention.breathing = breathing

    def flush(self) -> None:
        """Write what is half typed now, as before the screen is left."""
        self._drafts.flush()

    def _write_draft(self) -> None:
        with self._safety.writes():
            self._writing.keep_draft()

    def _show_field(self) -> None:
        self.view.entry.set_text(self._writing.entry.text)
        self._show_choices()
        self._sayings.show()
        self.view.settle()

    def _show_hand(self) -> None:
        """Show kind, speaker and marks of the note that keys are about now."""
        item, told = self._notes.selected(), self._describer
        entry = capture.entry_of(self._editor, item) if item else self._writing.entry
        self.view.entry.show_entry(told.entry(entry))
        self.view.seats.show_speakers(told.seats(entry.speaker), told.places(), entry.speaker)

    def _show_choices(self) -> None:
        self._show_hand()
        self.view.stream.notes.mark(self._writing.entry.linked)
        self.view.show_changing(self._writing.item)
        if self.view.details_open:
            self._show_details()

    def _show_details(self) -> None:
        entry = self._writing.entry
        sides = [self._describer.side(item) for item in entry.linked]
        word = self._describer.entry(entry).word
        self.view.details.show_details(entry.kind, word, entry.labels, sides)
        self.view.details.show_advice(self._describer.advice(entry))
        if entry.kind is ItemKind.TIP:
            self.view.details.cases.show_cases(self._describer.cases(), entry.tip_for)

    def _changed(self, change: Change) -> None:
        self._say(NOTHING)  # what was said was about the change before, perhaps undone now
        self._notes.take(change)
        self._hints.take(change)
        if self._writing.item is not None and self._writing.stored() is None:
            self._writing.leave()
            self._show_field()
        self._follow_step()
        self._show_choices()
        self.repair.follow(change)
        self._sayings.look(self._editor.clock())

    def _follow_step(self) -> None:
        self._writing.follow(self._usual_kind())
        self.view.now.show_question(hosting.current_step(self._editor).question)

    def _usual_kind(self) -> ItemKind:
        step = hosting.current_step(self._editor).key
        told = self._script.step(step) if self._script else None
        return ItemKind(told.default_kind) if told else ItemKind.KNEL
