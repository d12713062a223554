"""What is shown of the note in the field, and said above it.

Above the field a failure goes first, then what a key did, then what is in hand.
"""

from collections.abc import Callable
from typing import NamedTuple

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.table.inactivity import is_silent
from facilitator.domain.table.script import Script
from facilitator.domain.table.seating import round_table
from facilitator.services import hosting, marks
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.choices import NoteTarget
from facilitator.ui.features.capture.entry_parts import InlineHints
from facilitator.ui.features.capture.kept_notes import SaveState
from facilitator.ui.features.capture.note_editor import NoteEditor
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.speakers import SpeakersPresenter
from facilitator.ui.features.capture.view_protocol import (
    NOTHING,
    CaptureNotice,
    CaptureViewProtocol,
    TensionSide,
)


class InactivityWatch:
    """Looks at each tick of the clock; `silent` is what it saw last.

    `breathing` says whether the host lets the table be silent on purpose.
    """

    def __init__(
        self, editor: DialogueEditor, breathing: Callable[[], bool] = lambda: False
    ) -> None:
        self.silent = False
        self._breathing = breathing
        self._editor = editor
        self._touched = editor.origins.now()

    def touch(self) -> None:
        """Remember that the note-taker is at work."""
        self._touched = self._editor.origins.now()

    def changed(self, reading: ClockReading) -> bool:
        """Look again; say whether silence began or ended."""
        now, before = self._editor.origins.now(), self.silent
        if self._breathing():
            self._touched = now
        self.silent = is_silent(self._editor.dossier, reading, self._touched, now)
        return self.silent is not before


class NoticeQueue:
    """Says one thing at a time, on the screen and to a screen reader."""

    def __init__(
        self,
        view: CaptureViewProtocol,
        note_editor: NoteEditor,
        save_state: SaveState,
        formatter: RowFormatter,
        attention: InactivityWatch,
    ) -> None:
        self._view, self._note_editor, self._editor = view, note_editor, note_editor.editor
        self._save_state, self._formatter = save_state, formatter
        self._said = self._shown = NOTHING
        self.attention = attention
        save_state.refused.connect(self._tell_failure)
        save_state.recovered.connect(lambda: self.say(NOTHING))

    def say(self, notice: CaptureNotice) -> None:
        """Say something, or nothing any more."""
        self._said = notice
        self.show()
        if notice != NOTHING:
            self._view.say(f"{notice.lead} {notice.more}".strip())

    def end(self) -> None:
        """Say no longer what was said last; a failure stays until all is written."""
        if self._said != NOTHING and not self._save_state.failed:
            self.say(NOTHING)

    def forget(self) -> None:
        """Let what was said last be over when the field is shown next."""
        self._said = NOTHING

    def show(self) -> None:
        """Show what goes first now; the same notice is not shown again."""
        notice = self._said if self._said != NOTHING else self._usual()
        if notice != self._shown:
            self._shown = notice
            self._view.show_notice(notice)

    def _usual(self) -> CaptureNotice:
        """Give what is shown while there is nothing to say."""
        item, step = self._note_editor.stored(), self._note_editor.entry.step
        if item is not None:
            return notices.editing(self._original(item))
        if marks.is_earlier_step(self._editor, step):
            return notices.of_earlier_move(marks.step_title(self._editor, step))
        return notices.silent() if self.attention.silent else NOTHING

    def _original(self, item: Item) -> str:
        """Say how a note was first worded; in large type not what stands in the field too."""
        room = item.edited or not self._view.is_large()
        return self._formatter.original(item) if room else ""

    def look(self, reading: ClockReading) -> None:
        """See whether nothing was noted for a while."""
        if self.attention.changed(reading):
            self.show()

    def _tell_failure(self, error: FacilitatorError) -> None:
        told = self._formatter.words.error(error)
        self.say(notices.failed(told.happened, told.safe))


class TableHelp(NamedTuple):
    """What helps the note-taker at this table: its script, hints, and a watch on silence."""

    script: Script | None
    hints: InlineHints
    attention: InactivityWatch

    def usual_kind(self, editor: DialogueEditor) -> ItemKind:
        """Give the kind that notes of the running step have by themselves."""
        step = hosting.current_step(editor).key
        found = self.script.step(step) if self.script else None
        return ItemKind(found.default_kind) if found else ItemKind.KNEL


class EntryDisplay:
    """Says to the screen what was chosen for a note; the screen paints only what differs."""

    def __init__(
        self, view: CaptureViewProtocol, target: NoteTarget, formatter: RowFormatter
    ) -> None:
        self._view, self._target, self._formatter = view, target, formatter
        self.speakers = SpeakersPresenter(view, lambda: target.editor.dossier)

    def show_field(self) -> None:
        """Show another note in the field."""
        self._view.set_text(self._target.entry.text)
        self.show_choices()

    def show_target(self) -> None:
        """Show kind, speaker and marks of the note that keys are about now."""
        entry = self._target.shown()
        self._view.show_entry(self._formatter.entry(entry))
        self.speakers.choose(entry.speaker)

    def show_choices(self) -> None:
        """Show all that was chosen for the note in the field."""
        self.show_target()
        self._view.show_sides(self._target.entry.linked)
        self._view.show_changing(self._target.note_editor.item)
        if self._view.details_open:
            self.show_details()

    def show_details(self) -> None:
        """Show what the kind of the note in the field asks for, and what was filled in."""
        entry, formatter = self._target.entry, self._formatter
        sides = [TensionSide(item, formatter.few_words(item)) for item in entry.linked]
        word = formatter.words.kind(entry.kind)
        self._view.show_details(entry.kind, word, entry.labels, sides)
        roles = (seat.role_label for seat in round_table(self._target.editor.dossier.seats))
        self._view.offer_pledgers(list(dict.fromkeys(filter(None, roles))))
        self._view.show_advice(formatter.advice(entry))
        if entry.kind is ItemKind.TIP:
            self._view.show_cases(formatter.cases(), entry.tip_for)
