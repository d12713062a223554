"""What may be asked about one table: each question with what is done for each answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from facilitator.domain.merge.conflicts import Dispute
from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.merge.text_similarity import Pair, Writers
from facilitator.domain.records.changes import Change
from facilitator.services.conflict_resolution import ConflictResolution, ResolvedStep, TableTwin
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.features.review.texts import SHOWN, STAYS, ConflictTexts
from facilitator.ui.widgets.question import Chosen, Question


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question, and what is done with each answer; None when it is answered elsewhere."""

    question: Question
    accept: Callable[[Chosen], Change | ResolvedStep | None]
    refuse: Callable[[], ResolvedStep] | None = None


class TableQuestions:
    """Puts what is to be decided at one table into questions; `others` reads tables again."""

    def __init__(
        self,
        editor: DialogueEditor,
        resolution: ConflictResolution,
        words: ConflictTexts,
        others: Callable[[], None] = lambda: None,
    ) -> None:
        self._editor = editor
        self._resolution = resolution
        self._words = words
        self._others = others

    def dispute(self, dispute: Dispute) -> OpenQuestion:
        """Ask which version of a record stays."""
        return OpenQuestion(self._words.dispute(dispute), partial(self._settle, dispute))

    def twin(self, twin: TableTwin) -> OpenQuestion:
        """Ask whether another table is this one."""
        items = len(shown_items(self._editor.dossier))
        return OpenQuestion(
            self._words.twin(twin, items),
            partial(self._join, twin),
            partial(self._resolution.not_same, twin),
        )

    def pair(self, pair: Pair, writers: Writers) -> OpenQuestion:
        """Ask whether two notes are doubles; `writers` wrote them."""
        left, right = (frozenset(writers[each.id]) for each in (pair.one, pair.other))
        sides = sorted(left - right or left), sorted(right - left or right)
        return OpenQuestion(
            self._words.pair(pair, *sides),
            partial(self._double, pair),
            partial(self._resolution.refuse, pair),
        )

    def parts(self) -> Sequence[tuple[TableTwin, str]]:
        """Give the tables that are shown as this one, each in words."""
        return [(each, self._words.part(each)) for each in self._resolution.parts()]

    def part(self, twin: TableTwin) -> ResolvedStep:
        """Make a table that is shown as this one a table of its own again."""
        return self._reaching_others(self._resolution.apart(twin))

    def _settle(self, dispute: Dispute, chosen: Chosen) -> ResolvedStep:
        if chosen.get(STAYS, 0):
            return self._resolution.remove(dispute)
        return self._resolution.resolve(dispute, chosen)

    def _double(self, pair: Pair, chosen: Chosen) -> Change:
        shown = (pair.one, pair.other)[chosen[SHOWN]]
        return self._resolution.accept(pair, shown.id)

    def _join(self, twin: TableTwin, _chosen: Chosen) -> ResolvedStep:
        return self._reaching_others(self._resolution.same_table(twin))

    def _reaching_others(self, done: ResolvedStep) -> ResolvedStep:
        """Let other tables be read again, also when this is taken back."""

        def with_others(act: Callable[[], None]) -> None:
            act()
            self._others()

        self._others()
        undo, redo = partial(with_others, done.undo), partial(with_others, done.redo)
        return ResolvedStep(done.name, undo, redo)
