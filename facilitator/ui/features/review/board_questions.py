"""Puts each question of the list after merging into words, with what its answers do."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, assert_never

from facilitator.domain.records.changes import ChangeName
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.jobs import at_once
from facilitator.services.board_names import name_of_board
from facilitator.services.conflict_resolution import (
    ConflictResolution,
    ResolvedStep,
)
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.import_history import dossier_with, put_back
from facilitator.services.invitation_register import expect_again, give_up
from facilitator.services.layer_differences import (
    difference,
    name_of_coordinator,
    settle,
)
from facilitator.services.layer_subjects import subjects_in_slices
from facilitator.services.programme_overview import head_of_table
from facilitator.services.review import (
    DifferenceQuestion,
    ErasureQuestion,
    FileQuestion,
    LayerQuestion,
    MissingQuestion,
    NewerQuestion,
    NoteQuestion,
    ProposalQuestion,
    ReviewQuestion,
    TableQuestion,
)
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.board_words import board_words
from facilitator.ui.context.change_texts import ChangeTexts
from facilitator.ui.context.layer_texts import LayerTexts
from facilitator.ui.context.record_texts import table
from facilitator.ui.features.review.answers import OpenQuestion, TableQuestions
from facilitator.ui.features.review.board_texts import BoardTexts
from facilitator.ui.features.review.layer_words import LayerDifferenceTexts
from facilitator.ui.features.review.texts import STAYS, ConflictTexts, WriterNames
from facilitator.ui.widgets.question import Chosen, Question

MOST_COMPARED = 40
"""So many changes of a table are shown beside each other."""


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

    def read_again(self, tables: Iterable[DialogueId]) -> None:
        """Show those of some tables that are open as the store has them now."""


class BoardQuestions:
    """Opens questions of any table; nothing is asked that was answered elsewhere."""

    def __init__(self, context: AppContext, way: ReviewWay) -> None:
        self._context, self._way = context, way
        self._texts = BoardTexts(context.language)

    def about(self, question: ReviewQuestion) -> str:
        """Name the table or board of a question that does not name it itself."""
        if isinstance(question, LayerQuestion):
            board, context = question.board, self._context
            return board_words(board, name_of_board(context.store, board, context.library))
        if isinstance(question, DifferenceQuestion | NoteQuestion):
            head = self._head(question.table)
            return table(head) if head else ""
        return ""

    def _head(self, home: DialogueId) -> Dialogue | None:
        """Give the head of a table as it is shown now; None when it is not here."""
        return head_of_table(self._context.store, home)

    def open(self, question: ReviewQuestion) -> OpenQuestion | None:
        """Put a question into words; None when it is none any more."""
        match question:
            case TableQuestion() | NoteQuestion() | DifferenceQuestion():
                there = self._head(question.table)
                asked = self._of_table(question) if there else None
            case LayerQuestion():
                asked = self._of_layer(question)
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

    def _of_layer(self, question: LayerQuestion) -> OpenQuestion | None:
        context, board = self._context, question.board
        store = context.store
        found = difference(store, question.record_id, board.id)
        if found is None:
            return None
        subjects = at_once(subjects_in_slices(store, board.id, found.kept))
        names = WriterNames(
            lambda one: one == store.identity.device,
            lambda one: name_of_coordinator(store, board, one),
        )
        told = LayerTexts(subjects, context.language, over_themes=board.is_over_themes)
        words = LayerDifferenceTexts(told, names)

        def accept(chosen: Chosen) -> ResolvedStep:
            after = None if chosen.get(STAYS, 0) else found.resolved(chosen)
            return settle(store, board, found, after)

        return OpenQuestion(words.question(found), accept)

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
