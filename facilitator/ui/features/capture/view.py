"""The note-taker's screen: who speaks, what was said, the field, and what goes on."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import GROUP, HOST, UNKNOWN
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.details import DetailsPanel
from facilitator.ui.features.capture.entry import EntryPanel
from facilitator.ui.features.capture.items_model import ItemsModel
from facilitator.ui.features.capture.note_list import NoteList
from facilitator.ui.features.capture.now_panel import NowPanel
from facilitator.ui.features.capture.pages import CenterPages, RemovedPage, StreamPage
from facilitator.ui.features.capture.row_formatter import CaptureWords
from facilitator.ui.features.capture.rows import CaptureOptions
from facilitator.ui.features.capture.screen_layout import ScreenLayout
from facilitator.ui.features.capture.seats import SeatsPanel
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme.manager import follow


class CaptureView(QWidget):
    """Shows a table's notes and says which keys were pressed; a click is only another key."""

    typed = Signal(str)
    keep_asked = Signal()
    kind_asked = Signal(object)
    seat_asked = Signal(int)
    speaker_asked = Signal(object)
    subgroup_asked = Signal()
    seat_moved = Signal(object, int)
    star_asked = Signal()
    sensitive_asked = Signal()
    reaction_asked = Signal()
    other_side_asked = Signal()
    wording_asked = Signal()
    energy_asked = Signal()
    assent_asked = Signal()
    continue_asked = Signal()
    park_asked = Signal()
    same_speaker_asked = Signal()
    move_asked = Signal()
    tension_asked = Signal(int)
    details_asked = Signal()
    stream_asked = Signal()
    field_asked = Signal()
    loose_end_asked = Signal()
    edit_asked = Signal(object)
    remove_asked = Signal(object)
    mark_asked = Signal(object)
    restore_asked = Signal(object)
    left = Signal()

    def __init__(
        self,
        notes: ItemsModel,
        removed: ItemsModel,
        words: CaptureWords,
        offer: CaptureOptions,
    ) -> None:
        super().__init__()
        self._offer = offer
        kinds = [words.kind(kind) for kind in offer.all_kinds]
        self.seats = SeatsPanel()
        self.stream = NoteList(self.tr("Kept notes"), notes, kinds)
        self.removed = NoteList(self.tr("Removed notes"), removed, kinds)
        page = StreamPage(self.stream, self.tr("What is said at the table comes here."))
        self.middle = CenterPages(page, RemovedPage(self.removed))
        self.entry = EntryPanel(words.kind, offer.kinds)
        self.now = NowPanel()
        self.details = DetailsPanel(words, offer.terms)
        self._places = ScreenLayout(self)
        self._connect()
        self._bind_keys()
        follow(self.restyle)

    def _connect(self) -> None:
        entry = self.entry
        entry.field.changed.connect(self.typed)
        entry.field.changed.connect(self.settle)
        entry.field.keep_asked.connect(self.keep_asked)
        entry.field.stream_asked.connect(self.stream_asked)
        entry.field.left.connect(self.left)
        entry.kinds.chosen.connect(self.kind_asked)
        for command, signal in self._marks().items():
            entry.marks.buttons[command].clicked.connect(signal)
        entry.keep_asked.connect(self.keep_asked)
        self.seats.chosen.connect(self.speaker_asked)
        self.seats.moved.connect(self.seat_moved)
        self.seats.done.connect(self.field_asked)
        for notes in (self.stream, self.removed):
            notes.left_below.connect(self.field_asked)
            notes.typed.connect(self._type)
        self.stream.doubleClicked.connect(self._edit_clicked)

    def _edit_clicked(self) -> None:
        self.edit_asked.emit(self.stream.current())

    def _bind_keys(self) -> None:
        for kind, command in zip(self._offer.kinds, shortcuts.KINDS, strict=False):
            self._key(command, self.kind_asked, kind)
        for number, command in enumerate(shortcuts.SEATS, start=1):
            self._key(command, self.seat_asked, number)
        self._key(Command.SPEAKER_HOST, self.speaker_asked, HOST)
        self._key(Command.SPEAKER_GROUP, self.speaker_asked, GROUP)
        self._key(Command.SPEAKER_UNKNOWN, self.speaker_asked, UNKNOWN)
        self._key(Command.SPEAKER_SUBGROUP, self.subgroup_asked)
        self._key(Command.KEEP, self.keep_asked)
        for command, signal in self._marks().items():
            self._key(command, signal)
        for number, command in enumerate(shortcuts.TENSIONS, start=1):
            self._key(command, self.tension_asked, number)
        self._key(Command.NOTE_MOVE, self.move_asked)
        self._key(Command.TO_STREAM, self.stream_asked)
        self._key(Command.TO_FIELD, self.field_asked)
        self._key(Command.LOOSE_ENDS, self.loose_end_asked)
        shortcuts.bind(self, Command.COMPLETE, self.entry.field.complete)
        shortcuts.bind(self, Command.MORE_KINDS, self.entry.kinds.open_more)
        self._note_key(self.stream, Command.EDIT_NOTE, self.edit_asked)
        self._note_key(self.stream, Command.REMOVE_NOTE, self.remove_asked)
        self._note_key(self.stream, Command.MARK_NOTE, self.mark_asked)
        self._note_key(self.removed, Command.EDIT_NOTE, self.restore_asked)

    def _marks(self) -> dict[Command, SignalInstance]:
        """Give what each button of the row under the field asks, which its key asks too."""
        return {
            Command.WORDING: self.wording_asked,
            Command.STAR: self.star_asked,
            Command.REACTION: self.reaction_asked,
            Command.OTHER_SIDE: self.other_side_asked,
            Command.SENSITIVE: self.sensitive_asked,
            Command.ENERGY: self.energy_asked,
            Command.ASSENT: self.assent_asked,
            Command.CONTINUE: self.continue_asked,
            Command.PARK: self.park_asked,
            Command.SAME_SPEAKER: self.same_speaker_asked,
            Command.DETAILS: self.details_asked,
        }

    def _key(self, command: Command, signal: SignalInstance, *values: object) -> None:
        def tell() -> None:
            signal.emit(*values)

        shortcuts.bind(self, command, tell)

    def _note_key(self, notes: NoteList, command: Command, signal: SignalInstance) -> None:
        def tell() -> None:
            if notes.current() is not None:
                signal.emit(notes.current())

        shortcuts.bind(notes, command, tell)

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
        self._places.divide()
        self._places.settle_anew()

    def restyle(self) -> None:
        """Divide the screen anew for another text size."""
        self._places.divide()
        self._places.show_pages()

    def set_above(self, strip: QWidget | None) -> None:
        """Let a strip stand above the notes in the place of question and time; or these."""
        self._places.set_above(strip)

    def make_room(self, *, wanted: bool) -> None:
        """Give the note in hand the room, in large type that of the question too."""
        self.entry.make_room(wanted=wanted)
        self._places.make_room(wanted=wanted)

    @property
    def details_open(self) -> bool:
        """Whether the details are in sight."""
        return self._places.details_open

    def open_details(self) -> None:
        """Show the details and put the focus in them."""
        self._places.show_details(wanted=True)
        self.details.focus_first()

    def close_details(self) -> None:
        """Put back what was in the place of the details."""
        self._places.show_details(wanted=False)

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
        self._places.show_pages()

    def selected(self) -> ItemId | None:
        """Return the kept note that keys are about now, None while the field has them."""
        return self.stream.current() if self.stream.hasFocus() else None

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

    def settle(self) -> None:
        """Give every part its place now, so that nothing is painted halfway a move."""
        panel = self.entry.layout()
        assert panel is not None
        panel.activate()
        self._places.settle()

    def say(self, words: str) -> None:
        """Let a screen reader say something."""
        announce(self.entry.field, words)

    def _type(self, text: str) -> None:
        self.focus_field()
        self.entry.field.insertPlainText(text)
