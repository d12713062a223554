"""The note-taker's screen: who speaks, what was said, the field, and what goes on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.ids import ItemId
from facilitator.ui.features.capture.details import DetailsPanel
from facilitator.ui.features.capture.entry import LARGE, EntryPanel
from facilitator.ui.features.capture.list_models import ItemsModel
from facilitator.ui.features.capture.note_list import NoteList
from facilitator.ui.features.capture.screen_layout import (
    CenterPages,
    Parts,
    RemovedPage,
    ScreenLayout,
    StreamPage,
)
from facilitator.ui.features.capture.seats import SeatsPanel
from facilitator.ui.features.capture.view_protocol import CaptureOptions, CaptureWords
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.progress import NowPanel


class CaptureView(QWidget):
    """Shows a table's notes and says which keys were pressed; a click is only another key."""

    keep_asked = Signal()
    seat_asked = Signal(int)
    subgroup_asked = Signal()
    step_asked = Signal()
    tension_asked = Signal(int)
    stream_asked = Signal()
    field_asked = Signal()
    loose_end_asked = Signal()
    edit_asked = Signal(object)
    remove_asked = Signal(object)
    restore_asked = Signal(object)

    def __init__(
        self,
        notes: ItemsModel,
        removed: ItemsModel,
        words: CaptureWords,
        offer: CaptureOptions,
    ) -> None:
        super().__init__()
        self.notes, self.removed_notes = notes, removed
        kinds = [words.kind(kind) for kind in offer.all_kinds]
        self.seats = SeatsPanel()
        self.stream = NoteList(self.tr("Kept notes"), notes, kinds)
        self.removed = NoteList(self.tr("Removed notes"), removed, kinds)
        page = StreamPage(self.stream, self.tr("What is said at the table comes here."))
        self.middle = CenterPages(page, RemovedPage(self.removed))
        self.entry = EntryPanel(words.kind, offer)
        self.now = NowPanel()
        self.details = DetailsPanel(words, offer)
        parts = Parts(self.seats, self.middle, self.entry, self.now, self.details)
        self._layout = ScreenLayout(self, parts)
        self._connect()
        self._show_by_parts()
        follow(self.restyle)

    def _connect(self) -> None:
        entry = self.entry
        entry.field.keep_asked.connect(self.keep_asked)
        entry.field.stream_asked.connect(self.stream_asked)
        entry.marks.keep.clicked.connect(self.keep_asked)
        entry.loose_ends.watch(self.stream)
        self.seats.done.connect(self.field_asked)
        for notes in (self.stream, self.removed):
            notes.left_below.connect(self.field_asked)
            notes.typed.connect(self._type)
        self.stream.doubleClicked.connect(lambda: self.edit_asked.emit(self.stream.current()))

    def _show_by_parts(self) -> None:
        """Let each part show what is its own, and tell what was asked in it."""
        entry, seats, details = self.entry, self.seats, self.details
        self.typed, self.left = entry.field.changed, entry.field.left
        self.kind_asked, self.mark_asked = entry.kinds.chosen, entry.marks.pressed
        self.loose_end_stepped = entry.loose_ends.stepped
        self.speaker_asked, self.seat_moved = seats.chosen, seats.map.moved
        self.side_asked, self.case_chosen = details.sides.removed, details.cases.chosen
        self.labels_changed = details.labels_changed
        self.target_changed = self.stream.target_changed
        self.show_newest, self.show_sides = self.stream.show_newest, self.notes.mark
        self.set_text, self.replace_text = entry.set_text, entry.replace_text
        self.show_entry, self.show_notice = entry.show_entry, entry.notice.show_notice
        self.show_speakers, self.show_speaker = seats.show_speakers, seats.show_speaker
        self.show_speaker_row = seats.list.seats.set_row
        self.show_details, self.show_advice = details.show_details, details.show_advice
        self.show_cases = details.cases.show_cases
        self.offer_pledgers = details.offer_pledgers
        self.show_question, self.show_time = self.now.show_question, self.now.show_time

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field; a focus proxy would catch Tab on its way through the screen."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self.focus_field()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the screen is left, also when the program is closed."""
        super().hideEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the screen anew for another width.

        A part that came or went halfway has made Qt forget where the others were to stand.
        """
        super().resizeEvent(event)
        self._layout.divide()
        self._layout.activate_anew()

    def restyle(self) -> None:
        """Divide the screen anew for another text size."""
        self._layout.divide()
        self._layout.show_pages()

    def set_above(self, strip: QWidget | None) -> None:
        """Let a strip stand above the notes in the place of question and time; or these."""
        self._layout.set_above(strip)

    def make_room(self, *, wanted: bool) -> None:
        """Give the note in hand the room, in large type that of the question too."""
        self.entry.make_room(wanted=wanted)
        self._layout.make_room(wanted=wanted)

    @property
    def details_open(self) -> bool:
        """Whether the details are in sight."""
        return self._layout.details_open

    def open_details(self) -> None:
        """Show the details and put the focus in them."""
        self._layout.show_details(wanted=True)
        self.details.focus_first()

    def close_details(self) -> None:
        """Put back what was in the place of the details."""
        if self.details_open:
            self._layout.show_details(wanted=False)

    @property
    def removed_open(self) -> bool:
        """Whether the removed notes are in the place of the stream."""
        return self.middle.currentWidget() is self.middle.removed

    def open_removed(self) -> None:
        """Show the removed notes."""
        self.make_room(wanted=True)
        self.middle.setCurrentWidget(self.middle.removed)
        self.removed.choose_last()
        self.removed.setFocus()

    def close_removed(self) -> None:
        """Show the stream again."""
        if self.removed_open:
            self.make_room(wanted=False)
        self.middle.setCurrentWidget(self.middle.stream)
        self._layout.show_pages()

    def selected(self) -> ItemId | None:
        """Return the kept note that keys are about now, None while the field has them."""
        return self.stream.current() if self.stream.hasFocus() else None

    def selected_removed(self) -> ItemId | None:
        """Return the removed note that keys are about now."""
        return self.removed.current()

    def is_large(self) -> bool:
        """Say whether there is so little room that what can be done without is left out."""
        return theme().tightness >= LARGE

    def show_loose_end(self, item_id: ItemId, place: str, why: str) -> None:
        """Go to a note that asks for a look, and show what it lacks."""
        self.entry.loose_ends.show_end(place, why)
        self.make_room(wanted=True)
        self.stream.choose(item_id)
        self.focus_stream()

    def close_loose_ends(self) -> None:
        """Show the loose ends no longer."""
        self.entry.loose_ends.hide()
        self.make_room(wanted=False)

    def focus_stream(self) -> None:
        """Go to the newest note, or to the one that was current."""
        if self.stream.notes.rowCount():
            self.stream.setFocus()

    def go_to_note(self, item_id: ItemId) -> None:
        """Go to a kept note, wherever in the stream it is."""
        self.stream.choose(item_id)
        self.stream.setFocus()

    def focus_field(self) -> None:
        """Go on typing."""
        self.entry.field.setFocus()

    def field_has_focus(self) -> bool:
        """Say whether what is typed now goes into the field."""
        return self.entry.field.hasFocus()

    def show_changing(self, item_id: ItemId | None) -> None:
        """Show which kept note is in the field; while there is none, no note is chosen.

        Who walks through the notes stays where she is.
        """
        if self.stream.hasFocus():
            return
        if item_id is not None:
            self.stream.choose(item_id)
        else:
            self.stream.forget_choice()

    def activate_layout(self) -> None:
        """Give every part its place now, so that nothing is painted halfway a move."""
        panel = self.entry.layout()
        assert panel is not None
        panel.activate()
        self._layout.activate()

    def say(self, words: str) -> None:
        """Let a screen reader say something."""
        announce(self.entry.field, words)

    def _type(self, text: str) -> None:
        self.focus_field()
        self.entry.field.insertPlainText(text)
