"""Says what the closing screen shows, keeps its words, closes the table, goes to the report."""

import json
from collections.abc import Callable, Sequence
from dataclasses import astuple
from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.records.changes import Change, Edit
from facilitator.domain.records.dialogue import Closing, Count, DialogueStatus, Dossier, Record
from facilitator.domain.table.loose_ends import loose_ends
from facilitator.domain.table.script import PROGRAMME_TEXTS
from facilitator.services import clearing, hosting
from facilitator.services import closing as rounding_off
from facilitator.services.capture import CAPTURE
from facilitator.services.closing import ClosingWords
from facilitator.services.closing_flow import ClosingPart
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.closing_parts import open_words
from facilitator.ui.context.editing import DraftTimer, UndoableEditor
from facilitator.ui.features.close.view import CloseView

translate = QCoreApplication.translate

PLACES = ClosingWords._fields
"""The fields for words: attributes of the view and of the closing of a table."""
COUNTS = "closing.counts"


class ClosePresenter:
    """Keeps the closing screen and one table together.

    What is typed is a draft until one goes on to the report.
    """

    def __init__(self, view: CloseView, work: UndoableEditor, context: AppContext) -> None:
        self._view = view
        self._work = work
        self._context = context
        self._go_on: Callable[[], None] = lambda: None
        self._so_many: tuple[Count, ...] = ()
        self._drafts = DraftTimer(self._keep_draft, view)
        view.words_changed.connect(self._drafts.touch)
        view.left.connect(self._drafts.flush)
        view.shown.connect(self._show_half)
        view.checks.not_reached_ticked.connect(self._mark_step)
        view.checks.purpose_ticked.connect(partial(self._tell, PROGRAMME_TEXTS[0]))
        view.checks.follow_up_ticked.connect(partial(self._tell, PROGRAMME_TEXTS[1]))
        view.close_asked.connect(lambda: context.tasks.start(self.close_table(), "close"))
        view.report_asked.connect(lambda: context.tasks.start(self.report(), "report"))
        work.editor.listen(self._changed)
        self.show()

    def go_on_to(self, report: Callable[[], None]) -> None:
        """Say where one goes when the words are kept."""
        self._go_on = report

    @property
    def _editor(self) -> DialogueEditor:
        return self._work.editor

    def show(self, part: ClosingPart | None = None) -> None:
        """Show the table, or what one part of rounding off asks, with what was typed before."""
        self._show_table()
        drafts = (self._editor.draft(f"closing.{place}") for place in PLACES)
        shown = (
            draft.text if draft else text
            for draft, text in zip(drafts, self._known(), strict=True)
        )
        self._view.show_words(ClosingWords(*shown))
        self._show_counts()
        self._drafts.forget()
        self._view.show_part(part)

    def _show_counts(self) -> None:
        draft = self._editor.draft(COUNTS)
        known = self._editor.dossier.dialogue.representation
        counts = read_counts(draft.text) if draft else known
        if counts != self._view.checks.composition.counts():
            self._view.checks.composition.show_counts(counts)

    def _show_table(self) -> None:
        dossier = self._editor.dossier
        dialogue = dossier.dialogue
        finished = dialogue.status is DialogueStatus.FINISHED
        name = dialogue.theme or dialogue.kind
        self._view.show_table(name, len(shown_items(dossier)), finished=finished)
        self._view.ribbon.setVisible(dialogue.practice)
        self._view.show_still_open(open_words(dossier))
        self._show_checks(dossier)

    def _show_checks(self, dossier: Dossier) -> None:
        checks, closing = self._view.checks, dossier.closing
        checks.show_told(
            purpose=bool(closing and closing.purpose_told),
            follow_up=bool(closing and closing.follow_up_told),
        )
        checks.show_steps(
            [
                (step.key, step.title, rounding_off.is_not_reached(self._editor, step))
                for step in dossier.steps
            ]
        )
        self._show_half()
        notes = len(clearing.notes_to_read(dossier))
        checks.show_unread(notes - len(clearing.open_notes(dossier)), notes)
        checks.show_loose(len(loose_ends(dossier)), rounding_off.without_speaker(self._editor))

    def _show_half(self) -> None:
        """Say it of a note that was begun; its field keeps it when it is left."""
        draft = self._editor.draft(CAPTURE)
        self._view.checks.show_half(there=bool(draft and draft.text.strip()))

    def _changed(self, change: Change) -> None:
        if self._view.isVisible():
            self._show_table()
        if any(_is_of_words(edit) for edit in change.edits):
            self._view.show_words(self._known())
            self._drafts.forget()
        if any(_is_of_counts(edit) for edit in change.edits):
            self._show_counts()

    def _mark_step(self, key: str, not_reached: bool) -> None:
        step = self._editor.dossier.step(key)
        if step:
            self._work.record(
                rounding_off.mark_not_reached(self._editor, step, not_reached=not_reached)
            )

    def _tell(self, text: str, told: bool) -> None:
        self._work.record(hosting.tell(self._editor, text, told=told))

    def _keep_draft(self) -> None:
        """Keep what is typed, so that a crash costs nothing."""
        try:
            for place, text in self._typed()._asdict().items():
                self._editor.keep_draft(f"closing.{place}", text, {})
            self._editor.keep_draft(COUNTS, written_counts(self._counts()), {})
        except StoreUnavailableError as error:
            told = self._context.user_message(error)
            self._view.say(f"{told.happened} {told.safe} {told.to_do}")
        else:
            self._view.say("")

    def keep_words(self) -> None:
        """Keep what was typed with the table."""
        self._work.record(rounding_off.keep_words(self._editor, self._typed()))
        self._work.record(rounding_off.keep_counts(self._editor, self._counts()))
        self._drafts.forget()
        for place in PLACES:
            self._editor.keep_draft(f"closing.{place}", "", {})
        self._editor.keep_draft(COUNTS, "", {})
        self._view.say("")

    def keep_part(self, then: Callable[[], None]) -> None:
        """Keep what was typed with the table and go on, after a question where there is one."""
        if self._too_many():
            self._context.tasks.start(self._keep_part(then), "keep part")
        else:
            self.keep_words()
            then()

    async def _keep_part(self, then: Callable[[], None]) -> None:
        if await self._are_so_many():
            self.keep_words()
            then()

    async def close_table(self) -> None:
        """Keep the words, close the table and go on to its report."""
        if not await self._are_so_many():
            return
        self.keep_words()
        self._work.record(hosting.close(self._editor))
        self._context.back_up()
        self._go_on()

    async def report(self) -> None:
        """Keep the words and go on to the report."""
        if not await self._are_so_many():
            return
        self.keep_words()
        self._go_on()

    async def _are_so_many(self) -> bool:
        """Ask whether more people were there than seats, where so many are counted."""
        people = self._too_many()
        if not people:
            return True
        text = translate("Closing", "You counted {people} people, and there are {seats} seats.")
        seats = len(self._editor.dossier.seats)
        certain = await self._context.dialogs.ask(
            translate("Closing", "Are there more people than seats?"),
            text.format(people=people, seats=seats),
            translate("Closing", "Yes, that is right"),
        )
        self._so_many = self._counts() if certain else ()
        return certain

    def _too_many(self) -> int:
        """Give how many people are counted beyond the seats, unless a yes was said to it."""
        counts = self._counts()
        known = counts == self._so_many
        return 0 if known else rounding_off.more_than_seats(self._editor, counts)

    def _typed(self) -> ClosingWords:
        return ClosingWords(*(field.text() for field in self._view.fields()))

    def _counts(self) -> tuple[Count, ...]:
        return self._view.checks.composition.counts()

    def _known(self) -> ClosingWords:
        return _words_of(self._editor.dossier.closing)


def _is_of_words(edit: Edit) -> bool:
    """Say whether an edit changes words of the closing, and not only a tick."""
    changed = _words_of(edit.before) != _words_of(edit.after)
    return isinstance(edit.record, Closing) and changed


def _words_of(closing: Record | None) -> ClosingWords:
    return ClosingWords(*(getattr(closing, place, "") for place in PLACES))


def _is_of_counts(edit: Edit) -> bool:
    before, after = (getattr(end, "representation", ()) for end in (edit.before, edit.after))
    return bool(before != after)


def written_counts(counts: Sequence[Count]) -> str:
    """Write counts as the text of a draft; nothing where nothing is counted."""
    return json.dumps([astuple(count) for count in counts]) if counts else ""


def read_counts(text: str) -> tuple[Count, ...]:
    """Read counts that were written as the text of a draft; nothing from what is not."""
    try:
        found = [(str(a), str(c), int(n)) for a, c, n in json.loads(text)]
    except (ValueError, TypeError):
        return ()
    return tuple(Count(*each) for each in found)
