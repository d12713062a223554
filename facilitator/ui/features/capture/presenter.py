"""Says what the note-taker's screen shows, and does what she asks.

A key is about the kept note that has the focus, else about the note in the field. After a
change only that is shown anew which the change touched.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import ItemId, SeatId
from facilitator.domain.table.clock import ClockReading
from facilitator.services import earlier_items, hosting, seating
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.editing import DraftTimer, UndoableEditor
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.choices import NoteChoices, NoteTarget
from facilitator.ui.features.capture.display import EntryDisplay, NoticeQueue, TableHelp
from facilitator.ui.features.capture.kept_notes import (
    KeptNotes,
    LooseEndsRow,
    SaveState,
    brings_notes,
)
from facilitator.ui.features.capture.note_editor import NoteEditor
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.view_protocol import CaptureNotice, CaptureViewProtocol


class CapturePresenter(QObject):
    """Keeps the note-taker's screen and one table together.

    `safety_changed` is that of `SaveState`: how many notes, when written, and whether all is.
    `loose_ends_closed` tells that the row of loose ends was closed, and whether at its end.
    """

    loose_ends_closed = Signal(bool)

    def __init__(
        self,
        view: CaptureViewProtocol,
        work: UndoableEditor,
        formatter: RowFormatter,
        table: TableHelp,
    ) -> None:
        super().__init__()
        editor = work.editor
        self.view = view
        self._work, self._editor, self._formatter, self._table = work, editor, formatter, table
        self.save_state = state = SaveState(work, self)
        self.safety_changed = state.changed
        self.note_editor = note = NoteEditor(editor, table.usual_kind(editor))
        self._notices = NoticeQueue(view, note, state, formatter, table.attention)
        self.say = self._notices.say
        self.notes = KeptNotes(view, editor, state, self.say)
        self._drafts = DraftTimer(self._write_draft, self)
        self._target = NoteTarget(editor, self.notes, note, state, self._show_chosen)
        self.choices = NoteChoices(view, self._target, formatter, self.say)
        self.loose_ends = LooseEndsRow(view, editor, self.say, self.loose_ends_closed.emit)
        self._display = EntryDisplay(view, self._target, formatter)
        self._connect()
        editor.listen(self._changed)
        self.show()

    def _connect(self) -> None:
        view = self.view
        view.typed.connect(self.type)
        view.keep_asked.connect(self.keep)
        view.seat_moved.connect(self.move_seat)
        view.mark_asked.connect(self._press)
        view.stream_asked.connect(view.focus_stream)
        view.target_changed.connect(self._display.show_target)
        view.field_asked.connect(self.go_back)
        view.edit_asked.connect(self.edit)
        view.left.connect(self._drafts.flush)

    def show_removed(self) -> None:
        """Show the notes that were removed, in the place of what was said last."""
        self._notices.end()
        self.notes.show_removed()

    def leave_note(self, item_id: ItemId) -> None:
        """Stop changing a note that goes, and leave the list in which it stood."""
        if self.note_editor.item == item_id or self.view.removed_open:
            self.go_back()

    def type(self, text: str) -> None:
        """Take what is typed so far; it is on disk soon."""
        if text != self.note_editor.entry.text:
            self._notices.end()
            step = self.note_editor.entry.step
            self.note_editor.type(text)
            if self.note_editor.entry.step != step:
                self._notices.show()
            self._drafts.touch()
            self._notices.attention.touch()
            self.view.activate_layout()

    def keep(self) -> None:
        """Keep the note in the field; when that fails, everything stays as it is."""
        changing, entry = self.note_editor.item is not None, self.note_editor.entry
        with self.save_state.writes():
            change = self.note_editor.keep()
            self._drafts.forget()
            self._work.record(change)
            if change or changing:
                self.view.say(self._formatter.kept(entry))
                self._begin_next()
                if advice := self._formatter.advice(entry):
                    self.say(CaptureNotice(more=advice))
            else:
                self.say(notices.nothing_typed())

    def _press(self, command: Command) -> None:
        if command is Command.CONTINUE:
            self.continue_quote()
        elif command is Command.DETAILS:
            self.toggle_details()

    def continue_quote(self) -> None:
        """Add what was typed to a kept note: it goes on, after somebody was silent."""
        item = self.notes.selected() or earlier_items.item_before(self._editor, None)
        if self.note_editor.item is not None:
            self.say(notices.kept_already())
        elif item is None or not self.note_editor.entry.text.strip():
            self.say(notices.nothing_kept() if item is None else notices.nothing_typed())
        elif self.note_editor.is_by_another(item):
            self.say(notices.other_speaker(self._formatter.speaker(item.speaker)))
        else:
            with self.save_state.writes():
                self._work.record(self.note_editor.go_on(item))
                self._drafts.forget()
                self._begin_next()
                self.say(notices.went_on(self._formatter.few_words(item.id)))

    def _begin_next(self) -> None:
        self._notices.forget()
        self.view.close_details()
        self._show_field()
        self.view.show_newest()
        self.view.focus_field()
        if self.loose_ends.open:
            self.loose_ends.show()

    def edit(self, item_id: ItemId) -> None:
        """Take a kept note into the field; a change that was being made is kept first."""
        item = self.notes.item(item_id)
        if item is not None and item_id != self.note_editor.item:
            with self.save_state.writes():
                if self.note_editor.changed():
                    self._work.record(self.note_editor.keep())
                self.note_editor.edit(item)
                self._drafts.forget()
                self._notices.forget()
                self._show_field()
        self.view.focus_field()

    def go_back(self) -> None:
        """Close what is open, or go on typing; else leave the kept note in the field."""
        view, in_field = self.view, self.view.field_has_focus()
        if view.removed_open or view.details_open:
            view.close_removed()
            view.close_details()
        elif self.loose_ends.open and self.note_editor.item is None:
            self.loose_ends.leave()
        elif in_field and self.note_editor.item is not None:
            self._leave_edit()
        elif in_field and self.note_editor.entry.linked:
            self._target.choose(lambda entry: replace(entry, linked=()))
        view.focus_field()

    def _leave_edit(self) -> None:
        if self.note_editor.changed():
            self.note_editor.put_back()
            self.view.replace_text(self.note_editor.entry.text)
            self.say(notices.put_back())
            self._display.show_choices()
            self.view.activate_layout()
            return
        with self.save_state.writes():
            self._drafts.forget()
            self.note_editor.leave()
            self._notices.forget()
            self._show_field()

    def move_seat(self, seat: SeatId, place: int) -> None:
        """Put a seat at another place round the table."""
        self.save_state.do(lambda: seating.move(self._editor, seat, place))

    def toggle_details(self) -> None:
        """Open the details of a note, or close them."""
        if self.view.details_open:
            self.view.close_details()
            self.view.focus_field()
            return
        item = self.notes.selected()
        if item is not None:
            self.edit(item.id)
        self._display.show_details()
        self.view.open_details()

    def show(self) -> None:
        """Show the whole table from scratch."""
        self._table.hints.learn()
        self.notes.show()
        self.loose_ends.read()
        self._display.speakers.read()
        self._follow_step()
        self._show_field()
        self.tick(self._editor.clock())
        self.save_state.tell()

    def tick(self, reading: ClockReading) -> None:
        """Show the time."""
        self.view.show_time(reading)
        self._notices.look(reading)

    def _write_draft(self) -> None:
        with self.save_state.writes():
            self.note_editor.keep_draft()

    def _show_field(self) -> None:
        self._display.show_field()
        self._notices.show()
        self.view.activate_layout()

    def _show_chosen(self) -> None:
        self._drafts.touch()
        self._display.show_choices()

    def _changed(self, change: Change) -> None:
        notes_come = brings_notes(change)
        self._notices.end()  # what was said was about the change before, perhaps undone now
        self.notes.take(change)
        self._table.hints.take(change)
        if self.note_editor.item is not None and self.note_editor.stored() is None:
            self.note_editor.leave()
            self._show_field()
        self._display.speakers.follow(change)
        if not notes_come:
            if not change.notes_only:
                self._follow_step()
            self._notices.show()
        if self.view.details_open or not notes_come:
            self._display.show_choices()
        self.loose_ends.follow(change)
        if self._notices.attention.silent:
            self._notices.look(self._editor.clock())

    def _follow_step(self) -> None:
        self.note_editor.follow(self._table.usual_kind(self._editor))
        self.view.show_question(hosting.current_step(self._editor).question)
