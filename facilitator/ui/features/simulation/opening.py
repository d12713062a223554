"""Puts the strip above a table that is the practice table that plays, and on no other."""

from facilitator.training.simulation import is_rehearsal
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.undoable_editor import UndoableEditor
from facilitator.ui.features.simulation.presenter import SimulationPresenter
from facilitator.ui.features.simulation.strip import SimulationStrip
from facilitator.ui.shell.table.presenter import TablePresenter


def open_rehearsing(
    work: UndoableEditor, context: AppContext, presenter: TablePresenter
) -> SimulationPresenter | None:
    """Make strip and presenter, which must be kept; None at any other table."""
    dialogue = work.editor.dossier.dialogue
    rehearsal = context.library.rehearsal if dialogue.practice else None
    if rehearsal is None or not is_rehearsal(dialogue, rehearsal):
        return None
    strip = SimulationStrip()
    presenter.view.add_strip(strip)
    playing = SimulationPresenter(strip, work, rehearsal, lambda: not presenter.notes_in_front)
    playing.bind()
    return playing
