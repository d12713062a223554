"""Goes from note to note, keeps what is decided about each, and says how far it is."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError, StoreUnavailableError
from facilitator.domain.privacy.clearing import SENSITIVE, Clearances
from facilitator.domain.records.changes import Change
from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.table.attribution import speaker_label
from facilitator.services import clearing
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.messages import UserMessage
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.clear.view_protocol import ClearPage, ClearViewProtocol

translate = QCoreApplication.translate


class ClearPresenter:
    """Keeps the screen and one table together; it goes on at the first note that is open.

    `word_of` names a kind, `told` finds the words for what went wrong. While `titles` it is
    about the titles of ideas alone. `ended` may lead on behind the last note; it says whether
    it did.
    """

    def __init__(
        self,
        view: ClearViewProtocol,
        work: UndoableEditor,
        word_of: Callable[[ItemKind], str],
        told: Callable[[FacilitatorError], UserMessage],
    ) -> None:
        self.view = view
        self._work = work
        self._word_of = word_of
        self._told = told
        self._note: ItemId | None = None
        self.titles = False
        self.ended: Callable[[], bool] = lambda: False
        self._writing = False
        view.good_asked.connect(self.read)
        view.reworded.connect(self.reword)
        view.edit_left.connect(self.keep_words)
        view.entitled.connect(self.entitle)
        view.other_wording_asked.connect(self.turn_wording)
        view.leave_out_asked.connect(self.leave_out)
        view.released.connect(self.release)
        view.next_asked.connect(lambda: self.go(1))
        view.previous_asked.connect(lambda: self.go(-1))
        work.editor.listen(self._changed)

    @property
    def _editor(self) -> DialogueEditor:
        return self._work.editor

    def _notes(self) -> tuple[Item, ...]:
        dossier = self._editor.dossier
        return clearing.ideas(dossier) if self.titles else clearing.notes_to_read(dossier)

    def _open_notes(self) -> tuple[Item, ...]:
        dossier = self._editor.dossier
        return clearing.untitled_ideas(dossier) if self.titles else clearing.open_notes(dossier)

    def _item(self) -> Item | None:
        return next((item for item in self._notes() if item.id == self._note), None)

    def show(self, *, titles: bool = False) -> None:
        """Show the first note that is open, or the first idea that lacks a title."""
        if not self.view.keep_open_edit():
            return
        self.titles = titles
        self.view.say("")
        self._note = self._next_open(None)
        self._show()

    def _next_open(self, after: ItemId | None) -> ItemId | None:
        """Give the first open note behind another, else the first of all; None without any."""
        notes = [item.id for item in self._notes()]
        found = [item.id for item in self._open_notes()]
        place = notes.index(after) if after in notes else -1
        later = (one for one in found if notes.index(one) > place)
        return next(later, found[0] if found else None)

    def _show(self) -> None:
        dossier, notes, item = self._editor.dossier, self._notes(), self._item()
        clearances, open_notes = Clearances(dossier.clearances), len(self._open_notes())
        dialogue = dossier.dialogue
        name = dialogue.theme or dialogue.kind
        self.view.show_table(name, practice=dialogue.practice)
        left_out = sum(clearances.left_out(one) for one in notes)
        self.view.show_progress(len(notes) - open_notes - left_out, left_out, len(notes))
        if item is not None:
            self.view.show_page(self._page(item, clearances), notes.index(item) + 1, len(notes))
            if self.titles and item in self._open_notes():
                self.view.ask_title()
        elif not (self.view.isVisible() and self.ended()):
            self.view.show_done(_done_words(len(notes), open_notes))

    def _page(self, item: Item, clearances: Clearances) -> ClearPage:
        dossier = self._editor.dossier
        who = speaker_label(dossier, item.speaker)
        about = " · ".join(filter(None, (self._word_of(item.kind), who)))
        state = _state(item, clearances, clearances.of_note(item))
        return ClearPage(
            item.id,
            about,
            item.verbatim,
            item.edited,
            item.prints_verbatim,
            state,
            item.labels.title if clearing.needs_title(item) else None,
            _sensitivity(item, clearances),
        )

    def read(self) -> None:
        """Say that the note may be published as it stands, and go to the next."""
        if self.titles:
            self.go(1)
            return
        self._decide(lambda item: clearing.read(self._editor, item))

    def leave_out(self) -> None:
        """Leave the note out of what is published, and go to the next."""
        self._decide(lambda item: clearing.leave_out(self._editor, item))

    def reword(self, text: str) -> None:
        """Keep other words, which are read by that, and go to the next."""
        self._decide(lambda item: clearing.reword(self._editor, item, text))

    def keep_words(self, text: str) -> None:
        """Keep words that were left while they were typed; nobody has read them yet."""
        item = self._item()
        if item and self._keep(lambda: clearing.reword(self._editor, item, text, read=False)):
            self.view.leave_edit()
            self._show()

    def turn_wording(self) -> None:
        """Let documents take the other wording, and stay at the note."""
        item = self._item()
        if item and not item.edited:
            self.view.say(translate("Clear", "There is one wording. Edit it to make another."))
        elif item:
            turned = not item.prints_verbatim
            if self._keep(lambda: clearing.choose_wording(self._editor, item, verbatim=turned)):
                self._show()

    def entitle(self, title: str) -> None:
        """Give an idea its title, and stay at the note; go on where titles alone are asked."""
        item = self._item()
        if self.titles:
            self._decide(lambda item: clearing.entitle(self._editor, item, title))
            return
        if item and self._keep(lambda: clearing.entitle(self._editor, item, title)):
            self.view.leave_edit()
            self._show()

    def release(self, reason: str) -> None:
        """Let a sensitive note be printed for a reason; it stays in front, still to be read."""
        item = self._item()
        if item is None or not item.sensitive:
            return
        if not reason.strip():
            self.view.say(translate("Clear", "Say in one line why this note may be printed."))
        elif self._keep(lambda: clearing.release(self._editor, item, reason)):
            self.view.leave_edit()
            self._show()

    def go(self, step: int) -> None:
        """Go to the note before or after this one, read or not; behind the last is the end."""
        notes = [item.id for item in self._notes()]
        here = notes.index(self._note) if self._note in notes else len(notes)
        there = max(0, here + step)
        self._note = notes[there] if there < len(notes) else None
        self.view.say("")
        self._show()

    def _decide(self, act: Callable[[Item], Change | None]) -> None:
        item = self._item()
        if item is None or not self._keep(lambda: act(item)):
            return
        self.view.leave_edit()
        self._note = self._next_open(item.id)
        self._show()

    def _keep(self, act: Callable[[], Change | None]) -> bool:
        """Do something that can be taken back; say whether it is written."""
        self._writing = True
        try:
            self._work.record(act())
        except (StoreUnavailableError, RefusedInputError) as error:
            self.view.say(str(self._told(error)))
            return False
        finally:
            self._writing = False
        self.view.say("")
        return True

    def _changed(self, change: Change) -> None:
        """Show what was undone, or written by another screen."""
        if self._writing or not self.view.isVisible():
            return
        shown = {item.id for item in self._notes()}
        about = [_note_of(edit.record) for edit in change.edits]
        found = [one for one in about if one in shown]
        if found:
            self._note = found[0]
        self._show()


def _done_words(notes: int, open_notes: int) -> str:
    if not notes:
        return translate("Clear", "There is no note to read yet.")
    if not open_notes:
        return translate("Clear", "Every note was read. You can go back to the closing.")
    words = translate("Clear", "Still to be read: {number}. They are here when you come back.")
    return words.format(number=open_notes)


def _note_of(record: object) -> ItemId | None:
    """Give the note that a record is, or is about."""
    if isinstance(record, Item):
        return record.id
    return ItemId(record.about) if isinstance(record, Clearance) else None


def _state(item: Item, clearances: Clearances, decided: Clearance | None) -> str:
    """Say what was decided about a note; nothing while it is open."""
    if clearances.left_out(item):
        return translate("Clear", "✕ left out of what is published")
    if not clearances.is_cleared(item):
        return ""
    if decided is None:
        return translate("Clear", "✓ agreed when it was read back")
    return translate("Clear", "✓ read")


def _sensitivity(item: Item, clearances: Clearances) -> str:
    """Say what was decided about a sensitive note; nothing of another."""
    decided = clearances.of_note(item, SENSITIVE)
    if not item.sensitive:
        return ""
    if decided is None:
        return translate(
            "Clear", "Sensitive: stays out of the report until somebody releases it."
        )
    if decided.decision is ClearanceDecision.KEPT:
        words = translate("Clear", "Sensitive, and released: {reason}")
        return words.format(reason=decided.reason)
    return translate("Clear", "Sensitive, and kept out of the report.")
