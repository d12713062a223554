"""All that asks for a person after files or sheets were taken in, as one list of questions.

Decision: one list, read anew, of which only the answers are kept
    Context: what asks for a person is spread over tables, files and people, and a list that
    is kept beside them says sooner or later something else than they do. Decision: each kind
    of question is found in what the store holds; kept are the answers that changed nothing
    (no double, two tables, seen), and what takes long to find. Cost: reading takes some tens
    of milliseconds for 2,000 tables. Alternatives: a table of questions (it must be mended at
    each merge, undo, answer and note).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import ClassVar, TypeAlias
from uuid import UUID

from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.errors import Problem
from facilitator.domain.merge.proposals import SHEET_KEY, ErasureCount
from facilitator.domain.records.ids import DialogueId, ItemId, RecordId
from facilitator.jobs import Slices
from facilitator.services.double_notes import suspected_doubles
from facilitator.services.import_history import TableChanges, changed_by_files_in_slices
from facilitator.services.invitation_register import MadeInvitation, missing_tables
from facilitator.services.settlement import unconfirmed_erasures, waiting_counts
from facilitator.services.suspected_tables import suspected_tables_in_slices
from facilitator.services.table_files import REFUSED, FileLine, FileState
from facilitator.storage.store import Store


class ReviewKind(StrEnum):
    """The kinds of questions as they are asked: first what changes numbers."""

    SAME_TABLE = "same_table"
    DOUBLE_NOTE = "double_note"
    DIFFERENCE = "difference"
    LAYER = "layer"
    NEWER_VERSION = "newer_version"
    PROPOSAL = "proposal"
    ERASURE = "erasure"
    REFUSED_FILE = "refused_file"
    MISSING_TABLE = "missing_table"


@dataclass(frozen=True, slots=True)
class TableQuestion:
    """Whether two tables are one."""

    table: DialogueId
    other: DialogueId
    kind: ClassVar[ReviewKind] = ReviewKind.SAME_TABLE


@dataclass(frozen=True, slots=True)
class NoteQuestion:
    """Whether two notes of a table are of one thing said."""

    table: DialogueId
    one: ItemId
    other: ItemId
    likeness: float
    kind: ClassVar[ReviewKind] = ReviewKind.DOUBLE_NOTE


@dataclass(frozen=True, slots=True)
class DifferenceQuestion:
    """Which of several versions of a record stays."""

    table: DialogueId
    record_id: RecordId
    kind: ClassVar[ReviewKind] = ReviewKind.DIFFERENCE


@dataclass(frozen=True, slots=True)
class LayerQuestion:
    """Which of several versions stays of a record that coordinators wrote apart on a board."""

    board: BoardHead
    record_id: UUID
    kind: ClassVar[ReviewKind] = ReviewKind.LAYER


@dataclass(frozen=True, slots=True)
class NewerQuestion:
    """Whether what a newer version of a table changed or removed stays so."""

    changes: TableChanges
    kind: ClassVar[ReviewKind] = ReviewKind.NEWER_VERSION

    @property
    def table(self) -> DialogueId:
        """The table that was changed."""
        return self.changes.dialogue_id


@dataclass(frozen=True, slots=True)
class ProposalQuestion:
    """Whether a writer may do at a table what waits: `count` things, and `added` as a guest."""

    table: DialogueId
    key: str
    count: int
    added: int
    kind: ClassVar[ReviewKind] = ReviewKind.PROPOSAL

    @property
    def is_sheet(self) -> bool:
        """Whether these are rows of a spreadsheet that was taken in here."""
        return self.key == SHEET_KEY


@dataclass(frozen=True, slots=True)
class ErasureQuestion:
    """Whether what files erased of a table may go from the copies too."""

    table: DialogueId
    count: ErasureCount
    kind: ClassVar[ReviewKind] = ReviewKind.ERASURE


@dataclass(frozen=True, slots=True)
class FileQuestion:
    """A file that was refused, and why."""

    path: Path
    problem: Problem
    since: datetime
    kind: ClassVar[ReviewKind] = ReviewKind.REFUSED_FILE


@dataclass(frozen=True, slots=True)
class MissingQuestion:
    """A table that was invited, and should have handed in by now."""

    made: MadeInvitation
    kind: ClassVar[ReviewKind] = ReviewKind.MISSING_TABLE


ReviewQuestion: TypeAlias = (
    TableQuestion
    | NoteQuestion
    | DifferenceQuestion
    | LayerQuestion
    | NewerQuestion
    | ProposalQuestion
    | ErasureQuestion
    | FileQuestion
    | MissingQuestion
)


def tables_of(question: ReviewQuestion) -> frozenset[DialogueId]:
    """Give the tables here that an answer to a question can change."""
    match question:
        case FileQuestion() | MissingQuestion() | LayerQuestion():
            return frozenset()
        case TableQuestion():
            return frozenset({question.table, question.other})
        case _:
            return frozenset({question.table})


@dataclass(frozen=True, slots=True)
class ReviewList:
    """All questions in their order; of `uncompared` tables there may be more double notes.

    There were so many that look alike that some tables and notes were left out.
    """

    questions: tuple[ReviewQuestion, ...] = ()
    uncompared: int = 0
    tables_left_out: int = 0
    notes_left_out: int = 0

    @property
    def kinds(self) -> tuple[ReviewKind, ...]:
        """The kinds of which there is a question, in their order."""
        there = {one.kind for one in self.questions}
        return tuple(kind for kind in ReviewKind if kind in there)

    @property
    def points(self) -> int:
        """How much there is to decide in all."""
        return sum(map(self.points_of, self.kinds))

    def points_of(self, kind: ReviewKind) -> int:
        """Count what there is to decide of a kind; of one writer that may be many things."""
        return sum(
            one.count + bool(one.added) if isinstance(one, ProposalQuestion) else 1
            for one in self.of(kind)
        )

    def of(self, kind: ReviewKind) -> tuple[ReviewQuestion, ...]:
        """Give the questions of a kind."""
        return tuple(one for one in self.questions if one.kind is kind)

    def without(self, answered: ReviewQuestion) -> "ReviewList":
        """Give the list without a question that was answered."""
        left = tuple(one for one in self.questions if one != answered)
        return replace(self, questions=left)


def read_review(store: Store, today: date) -> Slices[ReviewList]:
    """Read all that asks for a person, in slices; `today` says who should have handed in."""
    twins = yield from suspected_tables_in_slices(store)
    questions: list[ReviewQuestion] = [TableQuestion(*pair) for pair in twins.pairs]
    yield None
    doubles = yield from suspected_doubles(store)
    questions += [
        NoteQuestion(one.dialogue_id, one.one, one.other, one.likeness) for one in doubles.pairs
    ]
    yield None
    differing = yield from store.versions.disputed_records_in_slices()
    for home, records in sorted(differing.items()):
        questions += [DifferenceQuestion(home, one) for one in records]
    for board in store.layers.boards():
        yield None
        questions += [
            LayerQuestion(board, one) for one in sorted(store.layers.disputed(board.id))
        ]
    yield None
    changed = yield from changed_by_files_in_slices(store)
    answered = store.review.answered()
    questions += [
        NewerQuestion(one)
        for one in changed
        if one.key not in answered.get(one.dialogue_id, ())
    ]
    for read in (_proposals, _refused):
        yield None
        questions += read(store)
    yield None
    questions += [MissingQuestion(line.made) for line in missing_tables(store, today)]
    return ReviewList(
        tuple(questions), len(doubles.uncompared), twins.left_out, doubles.left_out
    )


def _proposals(store: Store) -> Iterable[ReviewQuestion]:
    for (home, key), (waits, added) in waiting_counts(store).items():
        yield ProposalQuestion(home, key, waits, added)
    for home, count in unconfirmed_erasures(store).items():
        yield ErasureQuestion(home, count)


def _refused(store: Store) -> Iterable[ReviewQuestion]:
    for path, problem, since in store.review.refused():
        yield FileQuestion(path, problem, since)


def remember_refused(store: Store, lines: Iterable[FileLine]) -> None:
    """Remember which files were refused when files were taken in, and which no longer are.

    Not those of tables that were wiped here: their names say where these were held.
    """
    refused, others, wiped = dict[Path, Problem](), set[Path](), store.retention.wiped()
    for line in lines:
        path = line.path.absolute()
        asks = line.state in REFUSED and line.state is not FileState.PRACTICE
        if asks and line.problem and not (line.head and line.head.id in wiped):
            refused[path] = line.problem
        else:
            others.add(path)
    store.review.refuse(refused)
    store.review.forget_refused(others - refused.keys())
