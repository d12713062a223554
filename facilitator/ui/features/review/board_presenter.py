"""Goes through all that asks for a person, kind by kind, and does what is answered."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.changes import Change
from facilitator.services.conflict_resolution import ResolvedStep
from facilitator.services.double_notes import compare_notes
from facilitator.services.review import (
    ReviewKind,
    ReviewList,
    ReviewQuestion,
    read_review,
    tables_of,
)
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import ChangeCommand, History
from facilitator.ui.features.review.answers import OpenQuestion
from facilitator.ui.features.review.board_questions import BoardQuestions, ReviewWay
from facilitator.ui.features.review.board_texts import kind_rows, total_words
from facilitator.ui.features.review.kind_list import KindRow
from facilitator.ui.platform.tasks import in_slices, without_collecting
from facilitator.ui.widgets.question import Chosen, Question

translate = QCoreApplication.translate

READING = "review"
UNTIL_PAINTED = 0.05
"""Seconds after an answer in which the next question is painted, before all is read again."""


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


class ReviewPresenter:
    """Keeps the list of questions and the store together; each answer can be taken back."""

    def __init__(self, view: ReviewViewProtocol, context: AppContext, way: ReviewWay) -> None:
        self._view, self._context, self._way = view, context, way
        self._list = ReviewList()
        self._kind: ReviewKind | None = None
        self._later: list[ReviewQuestion] = []
        self._front: tuple[ReviewQuestion, OpenQuestion] | None = None
        self._seen_any = self._left = self._begun = False
        self._questions = BoardQuestions(context, way)
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

    def _follow(self) -> None:
        """Read again what there is, after an answer: others may be no questions any more."""
        self._left = False
        self._context.tasks.start_instead(self._read_after_answer(), READING)

    async def _read(self) -> None:
        await self._read_list()
        if self._list.uncompared:
            await self._read_compared()

    async def _read_after_answer(self) -> None:
        await asyncio.sleep(UNTIL_PAINTED)
        await self._read_compared()

    async def _read_compared(self) -> None:
        await in_slices(compare_notes(self._context.store))
        await self._read_list()

    async def _read_list(self) -> None:
        store = self._context.store
        with without_collecting():  # of thousands of tables, much is alive then
            found = await in_slices(read_review(store, self._context.today()))
        if not self._left:
            self._list = found
            self._kind = self._kind if self._begun else None
            self._show()

    def choose(self, kind: ReviewKind) -> None:
        """Bring the first question of a kind."""
        if kind is not self._kind:
            self._begun, self._kind = True, kind
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
            first = self._in_front(questions)
            asked = self._questions.open(first)
            if asked is not None:
                self._seen_any, self._front = True, (first, asked)
                place = questions.index(first) + 1
                about = self._questions.about(first)
                self._view.show_question(asked.question, about, place, len(questions))
                return
            self._list = self._list.without(first)
        self._front = None
        self._view.show_done(self._done_words())

    def _in_front(self, questions: Sequence[ReviewQuestion]) -> ReviewQuestion:
        """Give the one that is shown, as long as it is asked, else who waits longest."""
        shown = self._front[0] if self._front else None
        return shown if shown and shown in questions else min(questions, key=self._waits)

    def _waits(self, question: ReviewQuestion) -> int:
        """Say how long ago somebody left a question for later; -1 for never."""
        return self._later.index(question) if question in self._later else -1

    def _done_words(self) -> str:
        if self._seen_any:
            return translate("Review", "You have looked at everything. Thank you.")
        return translate("Review", "There is nothing to look at.")

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
        self._begun = True
        if done is None:
            return
        self._way.read_again(tables_of(question))
        self._remember(done, asked, question)
        self._view.say("")
        self._list = self._list.without(question)
        self._front = None
        if self._comes_first_what_is_compared(question):
            self._begun = False
            self._follow()
            return
        if self._list.questions:
            self._show()
        self._follow()  # only then it is known whether it was the last one

    def _comes_first_what_is_compared(self, answered: ReviewQuestion) -> bool:
        """Say whether it was the last of two tables: doubles among their notes are next."""
        kind = ReviewKind.SAME_TABLE
        return answered.kind is kind and not self._list.of(kind)

    def _remember(
        self, done: Change | ResolvedStep, asked: OpenQuestion, question: ReviewQuestion
    ) -> None:
        """Let an answer be taken back, and be given again."""
        step = done if isinstance(done, ResolvedStep) else self._step_of(done)

        def then(act: Callable[[], None]) -> Callable[[], None]:
            def work() -> None:
                act()
                self._way.read_again(tables_of(question))
                self._kind, self._front = question.kind, None
                self._follow()

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
        question, self._begun, self._front = self._front[0], True, None
        self._later = [one for one in self._later if one != question] + [question]
        self._view.say("")
        self._show_question()
