"""Chooses kind and speaker: of the kept note that has the focus, else of that in the field."""

from collections.abc import Callable

from facilitator.domain.records.items import UNKNOWN, ItemKind, Speaker, SpeakerKind, seated
from facilitator.services import capture, item_step, loose_ends
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.kept_notes import KeptNotes
from facilitator.ui.features.capture.marks import Choose, Marks
from facilitator.ui.features.capture.note_editor import NoteEditor
from facilitator.ui.features.capture.notices import NOTHING, CaptureNotice
from facilitator.ui.features.capture.row_formatter import next_subgroup
from facilitator.ui.features.capture.save_state import SaveState
from facilitator.ui.features.capture.view import CaptureView


class KindSpeakerChoice:
    """Does what the keys of kinds and speakers ask; the subgroup that spoke last is known."""

    def __init__(
        self,
        editor: DialogueEditor,
        notes: KeptNotes,
        writing: NoteEditor,
        safety: SaveState,
        marks: Marks,
    ) -> None:
        self._editor, self._notes, self._writing = editor, notes, writing
        self._safety, self._marks = safety, marks
        self._subgroup = UNKNOWN
        self._choose: Choose
        self._say: Callable[[CaptureNotice], None]
        self._view: CaptureView

    def listen(
        self, view: CaptureView, choose: Choose, say: Callable[[CaptureNotice], None]
    ) -> None:
        """Do what the keys of a screen ask; `choose` changes the note in the field."""
        self._view, self._choose, self._say = view, choose, say
        view.kind_asked.connect(self.choose_kind)
        view.seat_asked.connect(self.choose_seat)
        view.speaker_asked.connect(self.choose_speaker)
        view.subgroup_asked.connect(self.choose_subgroup)
        view.same_speaker_asked.connect(self.choose_same_speaker)
        view.move_asked.connect(self.choose_move)

    def choose_kind(self, kind: ItemKind) -> None:
        """Choose a kind; marked notes become the sides of a tension in the field."""
        tension = kind is ItemKind.TENSION and bool(self._writing.entry.linked)
        item = None if tension else self._notes.selected()
        if item is not None:
            self._safety.do(lambda: loose_ends.rekind(self._editor, item, kind))
            return
        self._marks.choose_kind(kind)
        if tension:
            self._say(NOTHING)
            self._view.focus_field()

    def choose_seat(self, number: int) -> None:
        """Let the seat with a number be the speaker; without such a seat nobody is."""
        seat = self._editor.dossier.seat_number(number)
        if seat is not None:
            self.choose_speaker(seated(seat.id))
            return
        if self._notes.selected() is None:  # else who spoke before would keep these words
            self._choose(speaker=UNKNOWN)
        self._say(notices.no_seat(number, seats=bool(self._editor.dossier.seats)))

    def choose_speaker(self, speaker: Speaker) -> None:
        """Choose who speaks."""
        if speaker.kind is SpeakerKind.SUBGROUP:
            self._subgroup = speaker
        item = self._notes.selected()
        if item is not None:
            self._safety.do(lambda: capture.attribute(self._editor, item, speaker))
        else:
            self._choose(speaker=speaker)

    def choose_same_speaker(self) -> None:
        """Let who spoke before go on."""
        item = self._notes.selected()
        before = capture.speaker_before(self._editor, item.id if item else self._writing.item)
        if before == UNKNOWN:
            kept = self._editor.dossier.items
            self._say(notices.no_speaker() if kept else notices.nothing_kept())
        else:
            self.choose_speaker(before)

    def choose_move(self) -> None:
        """Put a note in the running move, or in the one before when it is there."""
        item, editor = self._notes.selected(), self._editor
        to = item_step.other(editor, (item or self._writing.entry).step or editor.clock().step)
        if to is None:
            self._say(notices.no_move_before())
            return
        if item is not None:
            self._safety.do(lambda: item_step.move(editor, item))
        else:
            self._choose(step=to.key)
        self._say(notices.in_move(to.title))

    def choose_subgroup(self) -> None:
        """Choose the subgroup that spoke last; the next one when it was chosen already."""
        item = self._notes.selected()
        now = item.speaker if item else self._writing.entry.speaker
        self.choose_speaker(next_subgroup(now, self._subgroup))
