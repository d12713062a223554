"""The note-taker's screen: who speaks, what was said, the field, and what goes on."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from facilitator.domain.ids import ItemId
from facilitator.domain.items import GROUP, HOST, UNKNOWN
from facilitator.ui import keys
from facilitator.ui.capturing.describing import Words
from facilitator.ui.capturing.details import DetailsPanel
from facilitator.ui.capturing.entry import LARGE, EntryPanel
from facilitator.ui.capturing.items_model import ItemsModel
from facilitator.ui.capturing.middle import Middle, RemovedPage, StreamPage
from facilitator.ui.capturing.now_panel import NowPanel
from facilitator.ui.capturing.rows import Offer
from facilitator.ui.capturing.seats import SeatsPanel
from facilitator.ui.capturing.stream import NoteList
from facilitator.ui.keys import Command
from facilitator.ui.look import follow, theme
from facilitator.ui.speech import announce

MARKS_FIT = 290
"""From this height on, in pixels at 100 %, the marks stand below the field in large type."""
STRIP = 70
"""So much more that asks for, where a strip of others stands above the notes."""
ROOMY = 1150
"""From this width on, in pixels at 100 %, the question stands at the right of the notes."""


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
        words: Words,
        offer: Offer,
    ) -> None:
        super().__init__()
        self._offer = offer
        kinds = [words.kind(kind) for kind in offer.all_kinds]
        self.seats = SeatsPanel()
        self.stream = NoteList(self.tr("Kept notes"), notes, kinds)
        self.removed = NoteList(self.tr("Removed notes"), removed, kinds)
        page = StreamPage(self.stream, self.tr("What is said at the table comes here."))
        self.middle = Middle(page, RemovedPage(self.removed))
        self.entry = EntryPanel(words.kind, offer.kinds)
        self.now = NowPanel()
        self.details = DetailsPanel(words, offer.terms)
        self.side = QStackedWidget()
        self._details_open = False
        self._above: QWidget | None = None
        self._roomy: bool | None = None
        self._narrow = False
        self._build()
        self._connect()
        self._bind_keys()
        follow(self.restyle)

    def _build(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        for panel in (self.now, self.details):
            self.side.addWidget(panel)
        for part in (self.seats, self.middle, self.entry, self.side):  # the order of Tab
            part.setParent(self)

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
        for kind, command in zip(self._offer.kinds, keys.KINDS, strict=False):
            self._key(command, self.kind_asked, kind)
        for number, command in enumerate(keys.SEATS, start=1):
            self._key(command, self.seat_asked, number)
        self._key(Command.SPEAKER_HOST, self.speaker_asked, HOST)
        self._key(Command.SPEAKER_GROUP, self.speaker_asked, GROUP)
        self._key(Command.SPEAKER_UNKNOWN, self.speaker_asked, UNKNOWN)
        self._key(Command.SPEAKER_SUBGROUP, self.subgroup_asked)
        self._key(Command.KEEP, self.keep_asked)
        for command, signal in self._marks().items():
            self._key(command, signal)
        for number, command in enumerate(keys.TENSIONS, start=1):
            self._key(command, self.tension_asked, number)
        self._key(Command.NOTE_MOVE, self.move_asked)
        self._key(Command.TO_STREAM, self.stream_asked)
        self._key(Command.TO_FIELD, self.field_asked)
        self._key(Command.LOOSE_ENDS, self.loose_end_asked)
        keys.bind(self, Command.COMPLETE, self.entry.field.complete)
        keys.bind(self, Command.MORE_KINDS, self.entry.kinds.open_more)
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

        keys.bind(self, command, tell)

    def _note_key(self, notes: NoteList, command: Command, signal: SignalInstance) -> None:
        def tell() -> None:
            if notes.current() is not None:
                signal.emit(notes.current())

        keys.bind(notes, command, tell)

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
        self._divide()
        self._grid.invalidate()
        self._grid.activate()

    def restyle(self) -> None:
        """Divide the screen anew for another text size."""
        self._divide()
        self._show_pages()

    def _divide(self) -> None:
        roomy = self.width() >= theme().px(ROOMY)
        self.seats.setFixedWidth(theme().px(264 if roomy else 236))
        self.side.setFixedWidth(theme().px(340 if self._details_open else 268))
        marks_fit = MARKS_FIT + (STRIP if self._above is not None else 0)
        self.entry.show_marks(room=self.height() >= theme().px(marks_fit))
        if roomy != self._roomy:
            self._roomy = roomy
            self._place_panels()

    def _place_panels(self) -> None:
        """Put question and details beside the notes, or above and before them.

        Where there is little room, the field takes the whole width.
        """
        roomy = bool(self._roomy)
        for widget in (self.seats, self.middle, self.entry, self.side, self.now):
            self._grid.removeWidget(widget)
        below = 1 if self._above is not None else 0
        if self._above is not None:
            self._grid.removeWidget(self._above)
            self._grid.addWidget(self._above, 0, 1, 1, 2)
        if roomy:
            self.side.addWidget(self.now)
            self.side.addWidget(self.details)
        else:
            self.middle.addWidget(self.details)
            self._grid.addWidget(self.now, 0, 1)
        self._grid.addWidget(self.seats, 0, 0, 3 if roomy else 2, 1)
        self._grid.addWidget(self.middle, 1, 1)
        self._grid.addWidget(self.entry, 2, int(roomy), 1, 1 if roomy else 2)
        self._grid.addWidget(self.side, below, 2, 3 - below, 1)
        self.seats.set_roomy(roomy=roomy)
        self.now.set_strip(strip=not roomy)
        self.side.setVisible(roomy)
        self._show_pages()

    def _show_pages(self) -> None:
        """Bring the details to the front, or put back what they covered."""
        covered = self._details_open and not self._roomy
        self.seats.setVisible(not covered)
        narrow = self._narrow and not self._roomy and theme().scale >= LARGE
        self.now.setVisible(self._above is None and not covered and not narrow)
        self.side.setVisible(bool(self._roomy) and (self._above is None or self._details_open))
        if self._above is not None:
            self._above.setVisible(not covered)
        if self._roomy:
            self.side.setCurrentWidget(self.details if self._details_open else self.now)
        if self.middle.currentWidget() is not self.middle.removed:
            self.middle.setCurrentWidget(self.details if covered else self.middle.stream)

    def set_above(self, strip: QWidget | None) -> None:
        """Let a strip stand above the notes in the place of question and time; or these."""
        if self._above is not None and self._above is not strip:
            self._grid.removeWidget(self._above)
            self._above.hide()
        self._above = strip
        if self._roomy is not None:
            self._divide()
            self._place_panels()

    def make_room(self, *, wanted: bool) -> None:
        """Give the note in hand the room, in large type that of the question too."""
        self._narrow = wanted
        self.entry.make_room(wanted=wanted)
        self._show_pages()

    @property
    def details_open(self) -> bool:
        """Whether the details are in sight."""
        return self._details_open

    def open_details(self) -> None:
        """Show the details and put the focus in them."""
        self._details_open = True
        self._divide()
        self._show_pages()
        self.details.focus_first()

    def close_details(self) -> None:
        """Put back what was in the place of the details."""
        self._details_open = False
        self._divide()
        self._show_pages()

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
        self._show_pages()

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
        self._grid.activate()

    def say(self, words: str) -> None:
        """Let a screen reader say something."""
        announce(self.entry.field, words)

    def _type(self, text: str) -> None:
        self.focus_field()
        self.entry.field.insertPlainText(text)
