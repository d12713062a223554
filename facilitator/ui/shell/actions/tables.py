"""What has to do with many tables: making them ready, practising, and the overview of all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.services.review import read_review
from facilitator.training import practice_table, simulation
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import History
from facilitator.ui.shell.screens import ActionGroup

if TYPE_CHECKING:
    from facilitator.ui.context.editing import UndoableEditor
    from facilitator.ui.features.matrix.presenter import MatrixPresenter
    from facilitator.ui.features.matrix.view import MatrixView
    from facilitator.ui.features.overview.presenter import OverviewPresenter
    from facilitator.ui.features.overview.view import OverviewView
    from facilitator.ui.features.prepare.presenter import PreparePresenter
    from facilitator.ui.features.prepare.view import PrepareView
    from facilitator.ui.features.review.board_presenter import ReviewPresenter
    from facilitator.ui.features.review.board_view import ReviewView
    from facilitator.ui.shell.actions.data import FileActions, InvitationActions


@dataclass(eq=False)
class PreparationActions(ActionGroup):
    """Makes tables ready; the form of a new table stays until it is one."""

    _form: "tuple[PrepareView, PreparePresenter] | None" = field(default=None, init=False)

    def open_new(self) -> None:
        """Make a new table ready."""
        self._form = self._form or self._new_form(None)
        self._stack.show(self._form[0])

    def change(self, dialogue: DialogueId) -> None:
        """Change what was filled in when a table was made ready."""
        self._tables.latest = dialogue
        self._stack.visit(*self._new_form(self._tables.table(dialogue).work))

    def change_table_in_front(self) -> None:
        """Change what was filled in for the table in front."""
        table = self._tables.in_front()
        if table:
            self.change(table.dialogue.id)

    def _new_form(
        self, work: "UndoableEditor | None"
    ) -> "tuple[PrepareView, PreparePresenter]":
        from facilitator.ui.features.prepare.presenter import PreparePresenter  # noqa: PLC0415
        from facilitator.ui.features.prepare.view import PrepareView  # noqa: PLC0415

        view = PrepareView(self._context.library.vocabularies["representation"].choices)
        back = self._start.open
        return view, PreparePresenter(view, self._context, work, self._prepared, back)

    def _prepared(self, dialogue: DialogueId, begin: bool) -> None:
        if self._form and self._form[0] is self._stack.front:
            self._stack.make_visit(*self._form)
            self._form = None  # the next new table begins empty
        if begin:
            self._tables.show(dialogue).presenter.begin()
        else:
            self._start.open(dialogue)

    def drop_form(self) -> None:
        """Let go of what was filled in for a new table."""
        if self._form is not None:
            self._stack.drop(self._form[0])
            self._form = None

    def open_practice_table(self) -> None:
        """Go on with the practice table, made ready when there is none."""
        self._tables.show(_practice_table(self._context))

    def open_simulation(self) -> None:
        """Go on with the practice table that plays, made ready when there is none.

        Nothing happens when its data files cannot be used.
        """
        table = _simulation_table(self._context)
        if table is not None:
            self._tables.show(table)


def _practice_table(context: AppContext) -> DialogueId:
    known = context.library.practice
    place = known.head.municipality if known else ""
    return practice_table.practice_under_way(context.store, place) or _new_practice(context)


def _new_practice(context: AppContext) -> DialogueId:
    table = context.library.practice
    assert table is not None, "the practice table ships with the program"
    script = context.catalogue.script(table.head.script, table.head.programme)
    assert script is not None
    title = _title(context, table.head.theme)
    return practice_table.prepare_practice(context.store, table, script, title, context.origins)


def _simulation_table(context: AppContext) -> DialogueId | None:
    played = context.library.rehearsal
    script = (
        context.catalogue.script(played.head.script, played.head.programme) if played else None
    )
    if played is None or script is None:
        return None
    return simulation.rehearsal_under_way(context.store, played) or (
        simulation.prepare_rehearsal(
            context.store, played, script, _title(context, played.head.theme), context.origins
        )
    )


def _title(context: AppContext, key: str) -> str:
    theme = context.library.theme(key)
    return theme.title if theme else key


@dataclass(eq=False)
class OverviewActions(ActionGroup):
    """Opens the overview, which stays once it was opened; `add_history` hears of its steps.

    `open_review` and `open_retention` lead to two other screens.
    """

    _add_history: Callable[[QWidget, History], None]
    open_review: Callable[[], None]
    open_retention: Callable[[], None]
    _opened: "tuple[OverviewView, OverviewPresenter] | None" = field(default=None, init=False)
    _matrix: "tuple[MatrixView, MatrixPresenter] | None" = field(default=None, init=False)

    def open(self) -> None:
        """Show all tables per theme, what is missing, and a line to search in."""
        self._opened = self._opened or self._new()
        view, presenter = self._opened
        self._stack.show(view)
        presenter.show()

    def _new(self) -> "tuple[OverviewView, OverviewPresenter]":
        from facilitator.ui.features.overview.presenter import OverviewPresenter  # noqa: PLC0415
        from facilitator.ui.features.overview.texts import columns  # noqa: PLC0415
        from facilitator.ui.features.overview.view import OverviewView  # noqa: PLC0415

        view = OverviewView(columns(self._context.language))
        presenter = OverviewPresenter(view, self._context, self)
        self._add_history(view, presenter.history)
        return view, presenter

    @property
    def view(self) -> QWidget | None:
        """The screen of the overview, when it was opened."""
        return self._opened[0] if self._opened else None

    def current_table(self) -> object:
        """Give the id of the table that is chosen while the overview is in front."""
        if self._opened is None or self._stack.front is not self._opened[0]:
            return None
        return self._opened[0].current_table()

    def open_start(self) -> None:
        """Go back to the start screen."""
        self._start.open()

    def open_matrix(self) -> None:
        """Count the notes of all tables by two of their properties."""
        self._matrix = self._matrix or self._new_matrix()
        view, presenter = self._matrix
        self._stack.show(view)
        presenter.show()
        view.begin()

    def _new_matrix(self) -> "tuple[MatrixView, MatrixPresenter]":
        from facilitator.domain.programme.matrix import Dimension  # noqa: PLC0415
        from facilitator.ui.features.matrix import presenter, view  # noqa: PLC0415

        choices = presenter.dimension_choices(self._context.language)
        screen = view.MatrixView(choices, Dimension.THEME, Dimension.QUESTION)
        return screen, presenter.MatrixPresenter(screen, self._context, self)

    def open_matrix_again(self) -> None:
        """Go back to the cell of the matrix of which the notes are shown."""
        if self._matrix is not None:
            self._stack.show(self._matrix[0])
            self._matrix[0].begin()

    def open_notes(self, notes: frozenset[ItemId], name: str) -> None:
        """Show some notes in the list of what was found."""
        self._opened = self._opened or self._new()
        view, presenter = self._opened
        self._stack.show(view)
        presenter.look_among(notes, name)

    def open_overview(self) -> None:
        """Show the overview."""
        self.open()

    def open_table(self, dialogue: DialogueId) -> None:
        """Go on with a table."""
        self._tables.show(dialogue)

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table."""
        presenter = self._tables.show(dialogue).presenter
        presenter.layouts.show_capture()
        presenter.capture.view.go_to_note(item)

    def read_again(self, dialogue: DialogueId) -> None:
        """Show a table that is open as the store has it now."""
        self._tables.read_again(dialogue)


@dataclass(eq=False)
class ReviewActions(ActionGroup):
    """Opens the list of all that asks for a person, and goes where its answers are given."""

    _add_history: Callable[[QWidget, History], None]
    _files: "FileActions"
    _invitations: "InvitationActions"
    _overview: OverviewActions
    _opened: "tuple[ReviewView, ReviewPresenter] | None" = field(default=None, init=False)

    def open(self) -> None:
        """Show what there is to look at after files or sheets were taken in."""
        self._opened = self._opened or self._new()
        view, presenter = self._opened
        self._stack.show(view)
        presenter.show()

    def _new(self) -> "tuple[ReviewView, ReviewPresenter]":
        from facilitator.ui.features.review.board_presenter import (  # noqa: PLC0415
            ReviewPresenter,
        )
        from facilitator.ui.features.review.board_view import ReviewView  # noqa: PLC0415

        view = ReviewView()
        presenter = ReviewPresenter(view, self._context, self)
        self._add_history(view, presenter.history)
        return view, presenter

    def open_settlement(self) -> None:
        """Show what waits for a yes; from there the way back leads here."""
        self._opened = self._opened or self._new()
        _, presenter = self._opened
        self._files.open_settlement(self.open, self._settled, presenter.history)

    def _settled(self) -> None:
        """Show open tables, and the list when it is in front, as the store has them now."""
        self._tables.read_all_again()
        if self._opened and self._stack.front is self._opened[0]:
            self._opened[1].show()

    def open_invitations(self) -> None:
        """Show whom this laptop invited."""
        self._invitations.open_invitations()

    def read_files(self, paths: Sequence[Path]) -> None:
        """Look at files again, to take them in."""
        self._files.open_file_merge().look_at(paths)

    def open_overview(self) -> None:
        """Show the overview of all tables."""
        self._overview.open()

    def open_start(self) -> None:
        """Show the start screen."""
        self._start.open()

    def read_again(self, tables: Iterable[DialogueId]) -> None:
        """Show those of some tables that are open as the store has them now."""
        self._tables.read_again(*tables)

    def count(self, told: Callable[[int], None]) -> None:
        """Count what there is to look at, while the window goes on."""
        self._context.tasks.start_instead(self._count(told), "count for the menu")

    async def _count(self, told: Callable[[int], None]) -> None:
        from facilitator.ui.platform.tasks import in_slices  # noqa: PLC0415

        found = await in_slices(read_review(self._context.store, self._context.today()))
        told(found.points)
