"""What the note-taker's screen asks and shows, as the presenters see it: no widget of it."""

from collections.abc import Collection, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import ItemKind, Labels, Speaker
from facilitator.domain.table.clock import ClockReading
from facilitator.ui.features.capture.items_model import ItemsModel
from facilitator.ui.features.capture.notices import CaptureNotice
from facilitator.ui.features.capture.rows import EntryState, SpeakerRow, TensionSide
from facilitator.ui.widgets.seat_tile import SeatPlace


class CaptureViewProtocol(Protocol):
    """Tells which keys were pressed, and shows what it is given; it decides nothing.

    `mark_asked` tells the command of a mark, `side_asked` a note that rubs or does so no
    longer, `target_changed` that keys are about another note now, or about the field.
    """

    typed: SignalInstance
    keep_asked: SignalInstance
    kind_asked: SignalInstance
    seat_asked: SignalInstance
    speaker_asked: SignalInstance
    subgroup_asked: SignalInstance
    seat_moved: SignalInstance
    mark_asked: SignalInstance
    step_asked: SignalInstance
    tension_asked: SignalInstance
    stream_asked: SignalInstance
    field_asked: SignalInstance
    loose_end_asked: SignalInstance
    loose_end_stepped: SignalInstance
    edit_asked: SignalInstance
    remove_asked: SignalInstance
    side_asked: SignalInstance
    restore_asked: SignalInstance
    labels_changed: SignalInstance
    case_chosen: SignalInstance
    target_changed: SignalInstance
    left: SignalInstance

    @property
    def notes(self) -> ItemsModel:
        """The kept notes, as rows."""

    @property
    def removed_notes(self) -> ItemsModel:
        """The removed notes, as rows."""

    @property
    def details_open(self) -> bool:
        """Whether the details are in sight."""

    @property
    def removed_open(self) -> bool:
        """Whether the removed notes are in the place of the kept ones."""

    def is_large(self) -> bool:
        """Say whether the type is so large that what can be done without is left out."""

    def selected(self) -> ItemId | None:
        """Give the kept note that keys are about now, None while the field has them."""

    def selected_removed(self) -> ItemId | None:
        """Give the removed note that keys are about now."""

    def field_has_focus(self) -> bool:
        """Say whether what is typed now goes into the field."""

    def focus_field(self) -> None:
        """Go on typing."""

    def focus_stream(self) -> None:
        """Go to the newest note, or to the one that was current."""

    def go_to_note(self, item_id: ItemId) -> None:
        """Go to a kept note, wherever in the stream it is."""

    def show_newest(self) -> None:
        """Bring the newest note into sight."""

    def show_changing(self, item_id: ItemId | None) -> None:
        """Show which kept note is in the field, None for a new one."""

    def show_sides(self, marked: Collection[ItemId]) -> None:
        """Show which notes are marked as sides of a tension."""

    def open_removed(self) -> None:
        """Show the removed notes."""

    def close_removed(self) -> None:
        """Show the kept notes again."""

    def open_details(self) -> None:
        """Show the details and put the focus in them."""

    def close_details(self) -> None:
        """Put back what was in the place of the details."""

    def show_details(
        self, kind: ItemKind, word: str, labels: Labels, sides: Sequence[TensionSide]
    ) -> None:
        """Show what a note of this kind asks for, and what was said of it."""

    def show_advice(self, words: str) -> None:
        """Say beside the details what is usual for this kind, or nothing."""

    def show_cases(self, cases: Sequence[TensionSide], chosen: ItemId | None) -> None:
        """Show the cases that a tip can be for."""

    def set_text(self, text: str) -> None:
        """Show another note in the field."""

    def replace_text(self, text: str) -> None:
        """Put other words in the place of what is typed; undo brings that back."""

    def show_entry(self, entry: EntryState) -> None:
        """Show kind, speaker and marks of a note."""

    def show_speakers(self, rows: Sequence[SpeakerRow], places: Sequence[SeatPlace]) -> None:
        """Show who can speak, and where they sit."""

    def show_speaker_row(self, row: SpeakerRow) -> None:
        """Show one of them anew, who has another number of notes."""

    def show_speaker(self, speaker: Speaker) -> None:
        """Show who does speak."""

    def show_notice(self, notice: CaptureNotice) -> None:
        """Show a notice above the field, or none."""

    def show_loose_end(self, item_id: ItemId, place: str, why: str) -> None:
        """Go to a note that asks for a look, and show what it lacks."""

    def close_loose_ends(self) -> None:
        """Show the loose ends no longer."""

    def show_question(self, question: str) -> None:
        """Show the question of the step."""

    def show_time(self, reading: ClockReading) -> None:
        """Show a reading of the clock."""

    def activate_layout(self) -> None:
        """Give every part its place now, so that nothing is painted halfway."""

    def say(self, words: str) -> None:
        """Let a screen reader say something."""
