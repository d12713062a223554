"""Chooses kind and speaker: of the kept note that has the focus, else of that in the field."""

from collections.abc import Callable

from facilitator.domain.items import UNKNOWN, ItemKind, Speaker, SpeakerKind, seated
from facilitator.services import capturing, moving, repairing
from facilitator.services.desk import Desk
from facilitator.ui.capturing import notices
from facilitator.ui.capturing.describing import next_subgroup
from facilitator.ui.capturing.kept_notes import KeptNotes
from facilitator.ui.capturing.marks import Choose, Marks
from facilitator.ui.capturing.notices import NOTHING, Notice
from facilitator.ui.capturing.safety import Safety
from facilitator.ui.capturing.view import CaptureView
from facilitator.ui.capturing.writing import Writing


class Choosing:
    """Does what the keys of kinds and speakers ask; the subgroup that spoke last is known."""

    def __init__(
        self,
        desk: Desk,
        notes: KeptNotes,
        writing: Writing,
        safety: Safety,
        marks: Marks,
    ) -> None:
        self._desk, self._notes, self._writing = desk, notes, writing
        self._safety, self._marks = safety, marks
        self._subgroup = UNKNOWN
        self._choose: Choose
        self._say: Callable[[Notice], None]
        self._view: CaptureView

    def listen(self, view: CaptureView, choose: Choose, say: Callable[[Notice], None]) -> None:
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
            self._safety.do(lambda: repairing.rekind(self._desk, item, kind))
            return
        self._marks.choose_kind(kind)
        if tension:
            self._say(NOTHING)
            self._view.focus_field()

    def choose_seat(self, number: int) -> None:
        """Let the seat with a number be the speaker; without such a seat nobody is."""
        seat = self._desk.dossier.seat_number(number)
        if seat is not None:
            self.choose_speaker(seated(seat.id))
            return
        if self._notes.selected() is None:  # else who spoke before would keep these words
            self._choose(speaker=UNKNOWN)
        self._say(notices.no_seat(number, seats=bool(self._desk.dossier.seats)))

    def choose_speaker(self, speaker: Speaker) -> None:
        """Choose who speaks."""
        if speaker.kind is SpeakerKind.SUBGROUP:
            self._subgroup = speaker
        item = self._notes.selected()
        if item is not None:
            self._safety.do(lambda: capturing.attribute(self._desk, item, speaker))
        else:
            self._choose(speaker=speaker)

    def choose_same_speaker(self) -> None:
        """Let who spoke before go on."""
        item = self._notes.selected()
        before = capturing.speaker_before(self._desk, item.id if item else self._writing.item)
        if before == UNKNOWN:
            kept = self._desk.dossier.items
            self._say(notices.no_speaker() if kept else notices.nothing_kept())
        else:
            self.choose_speaker(before)

    def choose_move(self) -> None:
        """Put a note in the running move, or in the one before when it is there."""
        item, desk = self._notes.selected(), self._desk
        to = moving.other(desk, (item or self._writing.entry).step or desk.clock().step)
        if to is None:
            self._say(notices.no_move_before())
            return
        if item is not None:
            self._safety.do(lambda: moving.move(desk, item))
        else:
            self._choose(step=to.key)
        self._say(notices.in_move(to.title))

    def choose_subgroup(self) -> None:
        """Choose the subgroup that spoke last; the next one when it was chosen already."""
        item = self._notes.selected()
        now = item.speaker if item else self._writing.entry.speaker
        self.choose_speaker(next_subgroup(now, self._subgroup))
