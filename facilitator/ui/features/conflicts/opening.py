"""Puts the page for going through a table together, for one table."""

from collections.abc import Callable

from facilitator.domain.records.changes import Change, ChangeName
from facilitator.services.conflict_resolution import ConflictResolution
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.undoable_editor import UndoableEditor
from facilitator.ui.features.conflicts.presenter import ConflictsPresenter
from facilitator.ui.features.conflicts.texts import ConflictTexts
from facilitator.ui.features.conflicts.view import ConflictsView

FURTHER = frozenset({ChangeName.SETTLE, ChangeName.SAME_TABLE})
"""Changes after which the screens of a table are shown from scratch."""


def open_settling(
    work: UndoableEditor,
    context: AppContext,
    show_all: Callable[[], None],
    others: Callable[[], None],
) -> ConflictsPresenter:
    """Make view and presenter; the presenter has the view, and must be kept.

    `show_all` shows the other screens of the table again, `others` other tables.
    """
    settling = ConflictResolution(context.store, work.editor)

    def show_again(change: Change) -> None:
        if change.name in FURTHER and change.edits:
            show_all()

    work.editor.listen(show_again)
    words = ConflictTexts(
        lambda: work.editor.dossier,
        context.language,
        settling.by_us,
        settling.name_of,
    )
    return ConflictsPresenter(ConflictsView(), work, settling, words, context.told, others)
