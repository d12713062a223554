"""Goes from one waiting thing to the next, does what is answered, and can take it all back."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale, SignalInstance

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.jobs import Slices
from facilitator.services import settlement
from facilitator.services.file_merge import FileMerge
from facilitator.services.settlement import WaitingProposal, WaitingWriter
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import ChangeCommand, History
from facilitator.ui.features.settlement.texts import (
    SettlementPage,
    SettlementQuestion,
    SettlementTexts,
)
from facilitator.ui.platform.tasks import (
    StoppedError,
    in_slices,
    without_collecting,
)

translate = QCoreApplication.translate

_ASKING = "settle"
_ANSWERING = "answer"
_PURGING = "empty copies"

_MANY = 200
"""Of so many things it is shown how far an answer is."""

Answering = Callable[[settlement.Progress], Slices[int]]

_ALONE = frozenset({ProposalKind.CHANGE, ProposalKind.ADDITION, ProposalKind.REMOVAL})


def _is_alone(proposal: WaitingProposal) -> bool:
    """Say whether a yes leaves all else that waits, and how tables are called, as it is."""
    record = proposal.after or proposal.before
    return proposal.kind in _ALONE and not isinstance(record, Dialogue)


class SettlementViewProtocol(Protocol):
    """Shows one question, and says what was answered."""

    answered: SignalInstance
    all_answered: SignalInstance
    later_asked: SignalInstance
    undo_asked: SignalInstance
    purge_asked: SignalInstance
    stop_asked: SignalInstance
    leave_asked: SignalInstance
    left: SignalInstance

    def say(self, sentence: str, /) -> None:
        """Say what was done or went wrong, or nothing."""

    def show_page(self, page: SettlementPage, number: int, pages: int) -> None:
        """Show one question of several."""

    def show_done(self, words: str) -> None:
        """Say that nothing waits, or nothing any more."""

    def show_erased(self, lines: Sequence[str]) -> None:
        """Show of which tables copies hold what files erased; none hides it."""

    def show_way_back(self, *, there: bool) -> None:
        """Say whether the last merge and the answers can be taken back."""

    def show_busy(self, sentence: str, done: int, total: int, *, can_stop: bool) -> None:
        """Show how far it is, and whether it can be stopped; nothing can be answered now."""


class SettlementPresenter:
    """Keeps the page and the store together; `changed` is told when tables changed.

    Each answer is a step of `history`, which may be that of the page one came from.
    """

    def __init__(
        self,
        view: SettlementViewProtocol,
        context: AppContext,
        leave: Callable[[], None],
        changed: Callable[[], None],
        history: History | None = None,
    ) -> None:
        self._view, self._context = view, context
        self._changed = changed
        self.history = history or History(self.show)
        self._waiting: list[WaitingWriter] = []
        self._front: SettlementQuestion | None = None
        self._heads: dict[DialogueId, Dialogue] = {}
        self._place = 0
        self._seen_any = self._left = self._busy = self._stopped = False
        self._words = SettlementTexts(
            context.language, context.store.dossier, lambda: self._heads
        )
        view.answered.connect(self.answer)
        view.all_answered.connect(self.answer_all)
        view.later_asked.connect(self.look_later)
        view.undo_asked.connect(lambda: self._start(self._undo(), _ASKING))
        view.purge_asked.connect(lambda: self._start(self._purge(), _PURGING))
        view.stop_asked.connect(self.stop)
        view.leave_asked.connect(leave)
        view.left.connect(self._leave)

    def _start(self, work: Coroutine[object, None, None], name: str) -> None:
        self._context.tasks.start_instead(work, name)

    def _leave(self) -> None:
        self._left = True

    def stop(self) -> None:
        """Stop what is being answered; nothing of it is done then."""
        self._stopped = True

    def _go_on(self) -> None:
        """Go on, unless it was asked to stop."""
        if self._stopped:
            raise StoppedError

    def show(self) -> None:
        """Show what waits now."""
        if not self._left:
            self._read()
            self._show_question()

    def _read(self) -> None:
        store = self._context.store
        self._heads = {one.dialogue.id: one.dialogue for one in store.overview()}
        self._waiting = list(settlement.waiting(store, self._heads))
        self._heads |= {one.dialogue_id: one.head for one in self._waiting if one.head}
        erased = settlement.unconfirmed_erasures(store)
        self._view.show_erased([self._words.erased(*each) for each in erased.items()])

    def _asked(self) -> list[tuple[WaitingWriter, str]]:
        """Give all that is asked: of each writer what waits, and with no id what he added."""
        return [
            (writer, each)
            for writer in self._waiting
            for each in (*writer.ids, *([""] if writer.added else []))
        ]

    def _show_question(self) -> None:
        asked, store = self._asked(), self._context.store
        self._view.show_way_back(there=store.imports.can_be_undone())
        self._place = self._place if self._place < len(asked) else 0
        if not asked:
            self._front = None
            self._view.show_done(self._done_words())
            return
        self._seen_any = True
        self._front = self._question(*asked[self._place])
        self._view.show_page(self._words.page(self._front), self._place + 1, len(asked))

    def _question(self, writer: WaitingWriter, waits: str) -> SettlementQuestion:
        """Read one thing that is asked, and what is here now; of no other."""
        store = self._context.store
        if waits:
            [one] = settlement.proposals(store, [waits])
            return SettlementQuestion(writer, one)
        return SettlementQuestion(writer, added=settlement.added_records(store, writer))

    def _done_words(self) -> str:
        if self._seen_any:
            return translate("Settlement", "You have answered everything. Thank you.")
        return translate("Settlement", "Nothing waits for your yes.")

    def answer(self, accepted: bool) -> None:
        """Say yes or no to what is in front, and bring the next."""
        question, store = self._front, self._context.store
        if question is None or self._busy:
            return
        proposal, writer = question.proposal, question.writer
        if proposal:
            self._do(
                lambda show: settlement.settle_in_slices(
                    store, [proposal.id], accepted=accepted, progress=show
                ),
                alone=not accepted or _is_alone(proposal),
            )
        elif accepted:
            self._do(lambda show: settlement.accept_added_in_slices(store, writer, show))
        else:
            self.answer_all(accepted=False)

    def answer_all(self, accepted: bool) -> None:
        """Say yes or no to all of the writer in front, once it was asked again."""
        if self._front and not self._busy:
            self._start(self._answer_all(self._front.writer, accepted=accepted), _ASKING)

    async def _answer_all(self, writer: WaitingWriter, *, accepted: bool) -> None:
        title, text, yes = self._words.asked_again(writer, accepted=accepted)
        if await self._context.dialogs.ask(title, text, yes):
            store = self._context.store
            self._do(
                lambda show: settlement.settle_shown_in_slices(
                    store, writer, accepted=accepted, progress=show
                )
            )

    def _do(self, work: Answering, *, alone: bool = False) -> None:
        """Begin to do what was answered; whoever leaves the page does not stop it."""
        self._busy, self._stopped = True, False
        self._context.tasks.start(self._answer(work, alone=alone), _ANSWERING)

    async def _answer(self, work: Answering, *, alone: bool) -> None:
        """Do what was answered; when it cannot be, say why, and leave the question.

        What is answered `alone` leaves all else that waits as it was read.
        """
        question = self._front
        if not await self._carried_out(partial(work, self._show_answering)):
            return
        self._remember(work, question)
        if alone and question and not self._left:
            self._drop(question)
            self._show_question()
        else:
            self.show()

    async def _carried_out(self, work: Callable[[], Slices[object]]) -> bool:
        """Do some work on what waits; when it cannot be done, say why."""
        try:
            with without_collecting():  # of an answer to thousands of things, much is alive
                await in_slices(work(), self._go_on)
        except StoppedError:
            self._busy = False
            self.show()
            self._say(translate("Settlement", "Stopped. Nothing was changed."))
            return False
        except FacilitatorError as error:
            self._busy = False
            self._tell(error)
            return False
        self._busy = False
        self._changed()
        self._say("")
        return True

    def _tell(self, error: FacilitatorError) -> None:
        if self._left:
            self._context.errors.show(error)
        else:
            self._say(str(self._context.user_message(error)))

    def _remember(self, work: Answering, question: SettlementQuestion | None) -> None:
        """Let an answer be taken back, and be given again."""
        given = [settlement.last_answer(self._context.store)]

        async def take_back() -> None:
            answer, store = given[-1], self._context.store
            if answer is None or not await self._carried_out(
                lambda: settlement.take_back_in_slices(store, answer)
            ):
                self.history.clear()
            self.show()

        async def give_again() -> None:
            if await self._carried_out(partial(work, self._show_answering)):
                given.append(settlement.last_answer(self._context.store))
            self.show()

        def begin(step: Callable[[], Coroutine[object, None, None]]) -> None:
            self._busy, self._stopped = True, False
            self._context.tasks.start(step(), _ANSWERING)

        name = self._words.page(question).title if question else ""
        self.history.push(
            ChangeCommand(name, partial(begin, take_back), partial(begin, give_again))
        )

    def _show_answering(self, done: int, total: int) -> None:
        if total >= _MANY and not self._left:
            answering = translate("Settlement", "Doing what you answered … {done} of {total}")
            figure = QLocale().toString
            sentence = answering.format(done=figure(done), total=figure(total))
            self._view.show_busy(sentence, done, total, can_stop=True)

    def _drop(self, question: SettlementQuestion) -> None:
        """Ask one thing no more."""
        writer, answered = question.writer, question.proposal
        left = tuple(one for one in writer.ids if answered and one != answered.id)
        rest = replace(writer, ids=left)
        self._waiting = [rest if one is writer else one for one in self._waiting]

    def _say(self, sentence: str) -> None:
        if not self._left:
            self._view.say(sentence)

    def look_later(self) -> None:
        """Leave this for later: bring the next, after the last the first."""
        self._place += 1
        self._view.say("")
        self._show_question()

    async def _undo(self) -> None:
        sure = await self._context.dialogs.ask(
            translate("Settlement", "Take the last merge back?"),
            translate(
                "Settlement",
                "What came in with the last files goes again, and so do your answers to it."
                " The files themselves stay.",
            ),
            translate("Settlement", "Take it back"),
        )
        if not sure:
            return
        taking_back = translate("Settlement", "Taking it back …")
        self._view.show_busy(taking_back, 0, 1, can_stop=False)
        try:
            await in_slices(FileMerge(self._context.store).undo_in_slices())
        except FacilitatorError as error:
            self._context.errors.show(error)
            self.show()
            return
        self._changed()
        self.show()
        self._say(translate("Settlement", "All of it was taken back."))

    async def _purge(self) -> None:
        """Empty the copies of what files erased, once it was asked again."""
        store = self._context.store
        erased = settlement.unconfirmed_erasures(store)
        tables = "; ".join(self._words.erased(*each) for each in erased.items())
        text = translate(
            "Settlement",
            "What was erased goes from all copies that the program keeps, for good: {tables}."
            " It cannot be undone.",
        )
        title = translate("Settlement", "Empty the copies?")
        empty = translate("Settlement", "Empty the copies")
        if not await self._context.dialogs.ask(title, text.format(tables=tables), empty):
            return
        try:
            await in_slices(settlement.confirm_in_slices(store, list(erased)))
        except FacilitatorError as error:
            self._say(str(self._context.user_message(error)))
            return
        self._show_busy(0, 1)
        problems = await self._context.purge_copies(self._show_busy)
        self.show()
        for problem in problems:
            await self._context.dialogs.tell(self._context.errors.notice(problem))
        if not problems:
            self._say(translate("Settlement", "It is gone from all copies."))

    def _show_busy(self, done: int, total: int) -> None:
        if not self._left:
            emptying = translate("Settlement", "Emptying the copies …")
            self._view.show_busy(emptying, done, total, can_stop=False)
