"""Goes from question to question of one table, and does what a person decides."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.merge.text_similarity import Pair, Writers, alike_notes
from facilitator.domain.records.changes import Change
from facilitator.services.conflict_resolution import ConflictResolution, ResolvedStep, TableTwin
from facilitator.services.messages import UserMessage
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.review.answers import OpenQuestion, TableQuestions
from facilitator.ui.features.review.board_texts import left_out_words
from facilitator.ui.features.review.texts import (
    ConflictTexts,
)
from facilitator.ui.platform.tasks import Tasks, in_thread
from facilitator.ui.widgets.question import Chosen, Question

translate = QCoreApplication.translate


class ConflictsViewProtocol(Protocol):
    """Shows one page, and says what was decided."""

    accepted: SignalInstance
    refused: SignalInstance
    later_asked: SignalInstance
    part_asked: SignalInstance

    @property
    def page(self) -> Question | None:
        """The question that is shown."""

    def isVisible(self) -> bool:
        """Say whether somebody can see it."""

    def say(self, words: str, /) -> None:
        """Say something below the question, or nothing."""

    def show_page(self, page: Question, number: int, pages: int) -> None:
        """Show one question of several."""

    def show_done(self, words: str) -> None:
        """Say that there is nothing to look at, or nothing any more."""

    def show_parts(self, parts: Sequence[tuple[object, str]]) -> None:
        """Show which other tables are shown as this one."""


class ConflictsPresenter:
    """Keeps the page and one table together; `others` shows other tables again.

    Doubles are looked for behind the screen, and come as the last questions.
    """

    def __init__(
        self,
        view: ConflictsViewProtocol,
        work: UndoableEditor,
        resolution: ConflictResolution,
        words: ConflictTexts,
        told: Callable[[FacilitatorError], UserMessage],
        others: Callable[[], None] = lambda: None,
    ) -> None:
        self._view = view
        self._work = work
        self._resolution = resolution
        self._questions = TableQuestions(work.editor, resolution, words, others)
        self._told = told
        self._pairs: tuple[Pair, ...] = ()
        self._writers: Writers = {}
        self._place = 0
        self._seen_any = False
        view.accepted.connect(self.accept)
        view.refused.connect(self.refuse)
        view.later_asked.connect(self.look_later)
        view.part_asked.connect(self.part)
        work.editor.listen(self._changed)

    def show(self, tasks: Tasks) -> None:
        """Begin at the first question, and look for doubles."""
        self._place, self._seen_any = 0, False
        self._view.say("")
        self._show()
        tasks.start_instead(self._look_for_doubles(), "doubles")

    async def _look_for_doubles(self) -> None:
        items, writers = shown_items(self._work.editor.dossier), self._resolution.writers()
        guests = self._resolution.guests()
        found = await in_thread(lambda _progress: alike_notes(items, writers, guests))
        self._pairs, self._writers = found.pairs, writers
        self._show()
        if found.left_out:
            self._view.say(left_out_words(0, found.left_out))

    def matters(self) -> tuple[OpenQuestion, ...]:
        """Give all that there is to look at now."""
        resolution, questions = self._resolution, self._questions
        pairs = resolution.still_open(self._pairs)
        return (
            *map(questions.twin, resolution.twins()),
            *map(questions.dispute, resolution.disputes()),
            *(questions.pair(each, self._writers) for each in pairs),
        )

    def _show(self) -> None:
        matters = self.matters()
        self._place = self._place if self._place < len(matters) else 0
        self._view.show_parts(self._questions.parts())
        if matters:
            self._seen_any = True
            self._view.show_page(matters[self._place].question, self._place + 1, len(matters))
        else:
            self._view.show_done(self._done_words())

    def _done_words(self) -> str:
        if self._seen_any:
            return translate("Conflicts", "You have gone through everything. Thank you.")
        return translate("Conflicts", "There is nothing to go through at this table.")

    def _matter(self) -> OpenQuestion | None:
        page = self._view.page
        found = (each for each in self.matters() if page and each.question.key == page.key)
        return next(found, None)

    def accept(self, chosen: Chosen) -> None:
        """Do what was chosen, and bring the next question."""
        self._answer(lambda matter: matter.accept(chosen))

    def refuse(self) -> None:
        """Say no to what was proposed, and bring the next question."""
        self._answer(lambda matter: matter.refuse() if matter.refuse else None)

    def _answer(self, decide: Callable[[OpenQuestion], Change | ResolvedStep | None]) -> None:
        with self._telling():
            matter = self._matter()
            done = decide(matter) if matter else None
            if done:
                self._remember(done)

    def look_later(self) -> None:
        """Leave this question for later: bring the next, after the last the first."""
        with self._telling():
            self._place += 1
            self._view.say("")
            self._show()

    def part(self, twin: TableTwin) -> None:
        """Make a table that is shown as this one a table of its own again."""
        with self._telling():
            self._remember(self._questions.part(twin))

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Say what went wrong, below the question that stays."""
        try:
            yield
        except FacilitatorError as error:
            self._view.say(str(self._told(error)))

    def _remember(self, done: Change | ResolvedStep) -> None:
        """Let what was done be taken back."""
        if isinstance(done, ResolvedStep):
            self._work.remember(done.name, done.undo, done.redo)
        else:
            self._work.record(done)
        self._view.say("")

    def _changed(self, _change: Change) -> None:
        """Show what is left to look at, also after an undo."""
        if self._view.isVisible():
            self._show()
