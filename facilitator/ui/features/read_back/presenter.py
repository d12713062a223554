"""Goes from person to person, keeps what they say of their lines, and shows the room theirs."""

from collections.abc import Callable

from facilitator.domain.errors import FacilitatorError, RefusedInputError, StoreUnavailableError
from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.records.changes import Change, ChangeName
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind, ReadBack
from facilitator.services import reading_back
from facilitator.services.capture import cleaned
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.messages import UserMessage
from facilitator.services.reading_back import Turn
from facilitator.ui.context.editing import UndoableEditor, UndoStep
from facilitator.ui.features.read_back.view_protocol import (
    ReadBackViewProtocol,
    RoomLines,
    line_of,
    person,
    room_label,
    words_of_step,
)


class ReadBackPresenter:
    """Keeps the screen and one table together; the round goes on where it was left.

    `word_of` names a kind, `told` finds the words for what went wrong, `back` goes to the
    table, and `room` is the screen in the room.
    """

    def __init__(
        self,
        view: ReadBackViewProtocol,
        work: UndoableEditor,
        word_of: Callable[[ItemKind], str],
        told: Callable[[FacilitatorError], UserMessage],
        room: RoomLines,
    ) -> None:
        self.view = view
        self._work = work
        self._word_of = word_of
        self._told = told
        self._room = room
        self._in_room = False
        self._place = 0
        view.answered.connect(self.answer)
        view.reworded.connect(self.reword)
        view.edit_left.connect(self.keep_words)
        view.rest_agreed.connect(self.agree)
        view.next_asked.connect(lambda: self.go(1))
        view.previous_asked.connect(lambda: self.go(-1))
        view.room_asked.connect(self.show_in_room)
        view.left.connect(lambda: self.show_in_room(shown=False))
        room.watch(self._show_room)
        work.editor.listen(self._changed)
        work.watch(self._tell_step)

    @property
    def _editor(self) -> DialogueEditor:
        return self._work.editor

    def _turns(self) -> tuple[Turn, ...]:
        return reading_back.turns(self._editor.dossier)

    def _turn(self) -> Turn | None:
        turns = self._turns()
        self._place = min(self._place, max(0, len(turns) - 1))
        return turns[self._place] if turns else None

    def show(self) -> None:
        """Show the first person who was not asked everything, the keyboard at their lines."""
        if not self.view.keep_open_edit():
            return
        self._place = reading_back.first_open(self._turns())
        self.view.say("")
        self._show()
        self._go_to_open_line()

    def _show(self) -> None:
        turn, turns, dossier = self._turn(), self._turns(), self._editor.dossier
        lines = [line_of(item, self._word_of) for item in turn.lines] if turn else []
        last = self._place >= len(turns) - 1 and all(
            each.done for each in turns if each is not turns[self._place]
        )
        self.view.show_practice(dossier.dialogue.practice)
        self.view.show_place(self._place + 1, len(turns), done=sum(each.done for each in turns))
        self.view.show_turn(person(dossier, turn) if turn else "", lines, last=last)
        items = shown_items(dossier)
        read = sum(item.read_back is not None for item in items)
        done = bool(turns) and all(each.done for each in turns)
        self.view.show_done(read, len(items), done=done)
        self._show_room()
        self._give_room_lines()

    def _go_to_open_line(self) -> None:
        turn = self._turn()
        if turn:
            open_lines = (item.id for item in turn.lines if item.read_back is None)
            self.view.go_to(next(open_lines, None))

    def answer(self, line: ItemId, given: ReadBack) -> None:
        """Keep an answer, and go to the next line."""
        self._do(line, lambda item: reading_back.answer(self._editor, item, given))

    def reword(self, line: ItemId, text: str) -> None:
        """Keep other words, and go to the next line."""
        self._do(line, lambda item: reading_back.change(self._editor, item, text))

    def keep_words(self, line: ItemId, text: str) -> None:
        """Keep other words and stay; words that are not other ones are no answer."""
        item = next((each for each in self._editor.dossier.items if each.id == line), None)
        if (
            not item
            or cleaned(self._editor, text) in {"", item.text}
            or self._record(lambda: reading_back.change(self._editor, item, text))
        ):
            self.view.leave_edit()

    def _do(self, line: ItemId, act: Callable[[Item], Change | None]) -> None:
        turn = self._turn()
        item = next((each for each in turn.lines if each.id == line), None) if turn else None
        if turn and item and self._record(lambda: act(item)):
            self.view.leave_edit()
            place = turn.lines.index(item)
            after = turn.lines[place + 1 :]
            if after:
                self.view.go_to(after[0].id)
            else:
                self._go_to_open_line()

    def agree(self) -> None:
        """Let all that has no answer be right, and go to the next person."""
        turn = self._turn()
        if not turn:
            return
        if all(each.done for each in self._turns()) and self._place == len(self._turns()) - 1:
            self.view.leave()
        elif self._record(lambda: reading_back.agree_with_rest(self._editor, turn.lines)):
            self._go_on()

    def _go_on(self) -> None:
        """Go to the next person; after the last to who was passed over."""
        turns = self._turns()
        if self._place < len(turns) - 1:
            self.go(1)
        elif all(each.done for each in turns):
            self._go_to_open_line()
        else:
            self.go(reading_back.first_open(turns) - self._place)

    def go(self, step: int) -> None:
        """Go to the next person, or back to the one before."""
        self._place = min(max(0, self._place + step), max(0, len(self._turns()) - 1))
        self._show()
        turn = self._turn()
        if turn:
            open_lines = [item.id for item in turn.lines if item.read_back is None]
            self.view.go_to((open_lines or [turn.lines[0].id])[0])

    def _record(self, act: Callable[[], Change | None]) -> bool:
        """Do something that can be taken back; say whether it is written."""
        try:
            self._work.record(act())
        except (StoreUnavailableError, RefusedInputError) as error:
            self.view.say(str(self._told(error)))
            return False
        self.view.say("")
        return True

    def show_in_room(self, shown: bool) -> None:
        """Show the room the lines of who is asked, or no longer."""
        if self._in_room and not shown:
            self._room.hide_lines()
        self._in_room = shown and self._room.on
        self._give_room_lines()
        self._show_room()

    def _give_room_lines(self) -> None:
        turn = self._turn()
        if self._in_room and turn:
            label = room_label(self._editor.dossier, turn)
            self._room.show_lines(label, reading_back.for_the_room(turn))

    def _show_room(self) -> None:
        """Offer the room's screen while it is on; lines that the host put away stay away."""
        self._in_room = self._in_room and self._room.shows_lines
        there = self._room.on and self._turn() is not None
        self.view.show_room(there=there, shown=self._in_room)

    def _changed(self, change: Change) -> None:
        """Show what was changed here, undone, or written by another screen."""
        if self.view.isVisible():
            self._follow(change)
            self._show()

    def _tell_step(self, step: UndoStep[Change]) -> None:
        """Say which step was taken back or made again when that was no answer given here."""
        if not self.view.isVisible():
            return
        answered = step.change.name is ChangeName.READ_BACK
        self.view.say("" if answered else words_of_step(step))

    def _follow(self, change: Change) -> None:
        """Go to the line that an undo was about, unless words are being typed."""
        if self.view.editing:
            return
        changed = {edit.record.id for edit in change.edits}
        for place, turn in enumerate(self._turns()):
            found = [item.id for item in turn.lines if item.id in changed]
            if found:
                self._place = place
                self._show()
                self.view.go_to(found[0])
                return
