"""Goes through all that asks for a person, kind by kind, and does what is answered."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, assert_never

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.errors import FacilitatorError, WrongUseError
from facilitator.domain.records.changes import Change, ChangeName
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.jobs import at_once
from facilitator.services.conflict_resolution import ConflictResolution, ResolvedStep
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.double_notes import compare_notes
from facilitator.services.import_history import dossier_with, put_back
from facilitator.services.invitation_register import expect_again, give_up
from facilitator.services.review import (
    DifferenceQuestion,
    ErasureQuestion,
    FileQuestion,
    MissingQuestion,
    NewerQuestion,
    NoteQuestion,
    ProposalQuestion,
    ReviewKind,
    ReviewList,
    ReviewQuestion,
    TableQuestion,
    read_review,
)
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.change_texts import ChangeTexts
from facilitator.ui.context.editing import ChangeCommand, History
from facilitator.ui.context.record_texts import table
from facilitator.ui.features.review.answers import OpenQuestion, TableQuestions
from facilitator.ui.features.review.board_texts import BoardTexts, kind_rows, total_words
from facilitator.ui.features.review.kind_list import KindRow
from facilitator.ui.features.review.texts import ConflictTexts
from facilitator.ui.platform.tasks import in_slices
from facilitator.ui.widgets.question import Chosen, Question

translate = QCoreApplication.translate

READING = "review"
MOST_COMPARED = 40
"""So many changes of a table are shown beside each other."""


class ReviewViewProtocol(Protocol):
    """Shows the kinds of questions and the one in front, and says what was answered."""

    kind_chosen: SignalInstance
    accepted: SignalInstance
    refused: SignalInstance
    later_asked: SignalInstance
    leave_asked: SignalInstance
    overview_asked: SignalInstance
    left: SignalInstance

    def show_kinds(
        self, rows: Sequence[KindRow], current: ReviewKind | None, total: str
    ) -> None:
        """Show how much there is of each kind."""

    def show_question(self, question: Question, about: str, number: int, count: int) -> None:
        """Show the question in front, of which table it is, and which one of how many."""

    def show_done(self, words: str) -> None:
        """Say that there is nothing to look at, or nothing any more."""

    def say(self, sentence: str, /) -> None:
        """Say what was done or went wrong, or nothing."""


class ReviewWay(Protocol):
    """Goes where an answer is given elsewhere, and lets open tables follow an answer."""

    def open_settlement(self) -> None:
        """Show what waits for a yes."""

    def open_invitations(self) -> None:
        """Show whom this laptop invited."""

    def read_files(self, paths: Sequence[Path]) -> None:
        """Look at files again, to take them in."""

    def open_overview(self) -> None:
        """Show the overview of all tables."""

    def open_start(self) -> None:
        """Show the start screen."""

    def read_again(self) -> None:
        """Show open tables as the store has them now."""


class ReviewPresenter:
    """Keeps the list of questions and the store together; each answer can be taken back."""

    def __init__(self, view: ReviewViewProtocol, context: AppContext, way: ReviewWay) -> None:
        self._view, self._context, self._way = view, context, way
        self._list = ReviewList()
        self._kind: ReviewKind | None = None
        self._later: list[ReviewQuestion] = []
        self._front: tuple[ReviewQuestion, OpenQuestion] | None = None
        self._seen_any = self._left = False
        self._texts = BoardTexts(context.language)
        self.history = History(self.show)
        view.kind_chosen.connect(self.choose)
        view.accepted.connect(self.accept)
        view.refused.connect(self.refuse)
        view.later_asked.connect(self.look_later)
        view.leave_asked.connect(way.open_start)
        view.overview_asked.connect(way.open_overview)
        view.left.connect(self._leave)

    def _leave(self) -> None:
        self._left = True

    def show(self) -> None:
        """Read all that there is to look at, and compare the notes that changed."""
        self._left = False
        self._context.tasks.start_instead(self._read(), READING)

    async def _read(self) -> None:
        store = self._context.store
        await self._read_list()
        if self._list.uncompared:
            await in_slices(compare_notes(store))
            await self._read_list()

    async def _read_list(self) -> None:
        store = self._context.store
        found = await in_slices(read_review(store, self._context.today()))
        if not self._left:
            self._list = found
            self._show()

    def choose(self, kind: ReviewKind) -> None:
        """Bring the first question of a kind."""
        if kind is not self._kind:
            self._kind = kind
            self._show()

    def _show(self) -> None:
        kinds = self._list.kinds
        if self._kind not in kinds:
            self._kind = next(iter(kinds), None)
        language = self._context.language
        total = total_words(self._list, language)
        self._view.show_kinds(kind_rows(self._list, language), self._kind, total)
        self._show_question()

    def _show_question(self) -> None:
        """Show the first question that can be asked; what was answered elsewhere goes."""
        while self._kind is not None:
            questions = self._list.of(self._kind)
            if not questions:
                self._show()
                return
            first = min(questions, key=self._waits)
            asked = self._opened(first)
            if asked is not None:
                self._seen_any, self._front = True, (first, asked)
                place = questions.index(first) + 1
                about = self._about(first)
                self._view.show_question(asked.question, about, place, len(questions))
                return
            self._list = self._list.without(first)
        self._front = None
        self._view.show_done(self._done_words())

    def _waits(self, question: ReviewQuestion) -> int:
        """Say how long ago somebody left a question for later; -1 for never."""
        return self._later.index(question) if question in self._later else -1

    def _about(self, question: ReviewQuestion) -> str:
        if isinstance(question, DifferenceQuestion | NoteQuestion):
            head = self._head(question.table)
            return table(head) if head else ""
        return ""

    def _head(self, home: DialogueId) -> Dialogue | None:
        """Give the head of a table as it is shown now; None when it is not here."""
        try:
            return self._context.store.dossier(home).dialogue
        except WrongUseError:
            return None

    def _done_words(self) -> str:
        if self._seen_any:
            return translate("Review", "You have looked at everything. Thank you.")
        return translate("Review", "There is nothing to look at.")

    # What is asked, and what is done

    def _opened(self, question: ReviewQuestion) -> OpenQuestion | None:
        """Put a question into words; None when it is none any more."""
        match question:
            case TableQuestion() | NoteQuestion() | DifferenceQuestion():
                there = self._head(question.table)
                asked = self._of_table(question) if there else None
            case NewerQuestion():
                asked = self._of_newer(question)
            case ProposalQuestion():
                head, key = self._head(question.table), question.key
                name = self._context.store.registry.name_of_key(key) if key else ""
                asked = self._elsewhere(self._texts.proposal(question, head, name))
            case ErasureQuestion():
                erasure = self._texts.erasure(question, self._head(question.table))
                asked = self._elsewhere(erasure)
            case FileQuestion():
                asked = self._of_file(question)
            case MissingQuestion():
                asked = self._of_missing(question)
            case _:
                assert_never(question)
        return asked

    def _of_table(
        self, question: TableQuestion | NoteQuestion | DifferenceQuestion
    ) -> OpenQuestion | None:
        context = self._context
        editor = DialogueEditor(context.store, question.table, context.origins)
        resolution = ConflictResolution(context.store, editor)
        words = ConflictTexts(
            lambda: editor.dossier, context.language, resolution.by_us, resolution.name_of
        )
        asked = TableQuestions(editor, resolution, words)
        match question:
            case TableQuestion():
                twin = resolution.twin(question.other)
                return asked.twin(twin) if twin else None
            case NoteQuestion():
                pair = resolution.pair(question.one, question.other, question.likeness)
                return asked.pair(pair, resolution.writers()) if pair else None
            case DifferenceQuestion():
                dispute = resolution.dispute(question.record_id)
                return asked.dispute(dispute) if dispute else None

    def _of_newer(self, question: NewerQuestion) -> OpenQuestion:
        store, changes = self._context.store, question.changes
        dossier = dossier_with(store, changes.dialogue_id, changes.changes)
        texts = ChangeTexts(dossier, self._context.language, done=True)
        rows = at_once(texts.rows(changes.changes[:MOST_COMPARED]))

        def answer(*, answered: bool) -> None:
            key = (changes.dialogue_id, changes.key)
            store.review.answer([key], answered=answered)

        def keep(_chosen: Chosen) -> ResolvedStep:
            answer(answered=True)
            undo, redo = partial(answer, answered=False), partial(answer, answered=True)
            return ResolvedStep(ChangeName.SETTLE, undo, redo)

        return OpenQuestion(
            self._texts.newer(question, rows), keep, lambda: put_back(store, changes)
        )

    def _elsewhere(self, question: Question) -> OpenQuestion:
        """Ask on a page of its own."""

        def go(_chosen: Chosen) -> None:
            self._way.open_settlement()

        return OpenQuestion(question, go)

    def _of_file(self, question: FileQuestion) -> OpenQuestion:
        review, path = self._context.store.review, question.path

        def read(_chosen: Chosen) -> None:
            self._way.read_files([question.path])

        def drop() -> ResolvedStep:
            def forget() -> None:
                review.forget_refused([path])

            forget()
            back = {path: question.problem}
            return ResolvedStep(ChangeName.SETTLE, lambda: review.refuse(back), forget)

        return OpenQuestion(self._texts.file(question), read, drop)

    def _of_missing(self, question: MissingQuestion) -> OpenQuestion:
        store, table_id = self._context.store, question.made.dialogue_id

        def invite(_chosen: Chosen) -> None:
            self._way.open_invitations()

        def drop() -> ResolvedStep:
            def forget() -> None:
                give_up(store, table_id)

            forget()
            return ResolvedStep(
                ChangeName.SETTLE, lambda: expect_again(store, table_id), forget
            )

        return OpenQuestion(self._texts.missing(question), invite, drop)

    def accept(self, chosen: Chosen) -> None:
        """Do what was chosen, and bring the next question."""
        self._answer(lambda asked: asked.accept(chosen))

    def refuse(self) -> None:
        """Say no, and bring the next question."""
        self._answer(lambda asked: asked.refuse() if asked.refuse else None)

    def _answer(self, decide: Callable[[OpenQuestion], Change | ResolvedStep | None]) -> None:
        if self._front is None:
            return
        question, asked = self._front
        try:
            done = decide(asked)
        except FacilitatorError as error:
            self._view.say(str(self._context.user_message(error)))
            return
        if done is None:
            return
        self._way.read_again()
        self._remember(done, asked, question)
        self._view.say("")
        self._list = self._list.without(question)
        if question.kind is ReviewKind.SAME_TABLE:
            self.show()  # the notes of both are compared now
        else:
            self._show()

    def _remember(
        self, done: Change | ResolvedStep, asked: OpenQuestion, question: ReviewQuestion
    ) -> None:
        """Let an answer be taken back, and be given again."""
        step = done if isinstance(done, ResolvedStep) else self._step_of(done)

        def then(act: Callable[[], None]) -> Callable[[], None]:
            def work() -> None:
                act()
                self._way.read_again()
                self._kind = question.kind
                self.show()

            return work

        self.history.push(ChangeCommand(asked.question.title, then(step.undo), then(step.redo)))

    def _step_of(self, change: Change) -> ResolvedStep:
        store = self._context.store
        return ResolvedStep(
            change.name, lambda: store.apply(change.inverse()), lambda: store.apply(change)
        )

    def look_later(self) -> None:
        """Leave this question for later: bring the next, after the last the first."""
        if self._front is None:
            return
        question = self._front[0]
        self._later = [one for one in self._later if one != question] + [question]
        self._view.say("")
        self._show_question()
