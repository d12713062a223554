"""What is said above the field: a failure first, then what a key did, then what is in hand."""

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.items import Item
from facilitator.domain.table.clock import ClockReading
from facilitator.services import item_step
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.features.capture import notices
from facilitator.ui.features.capture.attention import InactivityWatch
from facilitator.ui.features.capture.entry import LARGE
from facilitator.ui.features.capture.note_editor import NoteEditor
from facilitator.ui.features.capture.notices import NOTHING, CaptureNotice
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.save_state import SaveState
from facilitator.ui.features.capture.view import CaptureView
from facilitator.ui.theme.manager import theme


class NoticeQueue:
    """Says one thing at a time, on the screen and to a screen reader."""

    def __init__(
        self,
        view: CaptureView,
        editor: DialogueEditor,
        writing: NoteEditor,
        safety: SaveState,
        describer: RowFormatter,
    ) -> None:
        self._view, self._editor, self._writing = view, editor, writing
        self._safety, self._describer = safety, describer
        self._said = NOTHING
        self.attention = InactivityWatch(editor)
        safety.refused.connect(self._tell_failure)
        safety.recovered.connect(lambda: self.say(NOTHING))

    def say(self, notice: CaptureNotice) -> None:
        """Say something, or nothing any more."""
        self._said = notice
        self.show()
        if notice != NOTHING:
            self._view.say(f"{notice.lead} {notice.more}".strip())

    def say_softly(self, advice: str) -> None:
        """Say what is usual, where there is something to say."""
        if advice:
            self.say(CaptureNotice(more=advice))

    def end(self) -> None:
        """Say no longer what was said last; a failure stays until all is written."""
        if self._said != NOTHING and not self._safety.failed:
            self.say(NOTHING)

    def forget(self) -> None:
        """Let what was said last be over when the field is shown next."""
        self._said = NOTHING

    def show(self) -> None:
        """Show what goes first now."""
        item, place = self._writing.stored(), self._view.entry.notice
        step = self._writing.entry.step
        if self._said == NOTHING and item is not None:
            place.show_notice(notices.editing(self._original(item)))
        elif self._said == NOTHING and item_step.is_earlier(self._editor, step):
            place.show_notice(notices.of_earlier_move(item_step.title(self._editor, step)))
        elif self._said == NOTHING and self.attention.silent:
            place.show_notice(notices.silent())
        else:
            place.show_notice(self._said)

    def _original(self, item: Item) -> str:
        """Say how a note was first worded; in large type not what stands in the field too."""
        room = item.edited or theme().scale < LARGE
        return self._describer.original(item) if room else ""

    def look(self, reading: ClockReading) -> None:
        """See whether nothing was noted for a while."""
        if self.attention.changed(reading):
            self.show()

    def _tell_failure(self, error: FacilitatorError) -> None:
        told = self._describer.error(error)
        self.say(notices.failed(told.happened, told.safe))
