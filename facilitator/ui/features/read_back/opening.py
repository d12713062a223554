"""Puts the screen for reading back together for one table."""

from facilitator.services.messages import kind_name
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.undoable_editor import UndoableEditor
from facilitator.ui.features.read_back.presenter import ReadBackPresenter
from facilitator.ui.features.read_back.view import ReadBackView
from facilitator.ui.features.room.presenter import RoomPresenter


def open_reading_back(
    work: UndoableEditor, context: AppContext, room: RoomPresenter
) -> ReadBackPresenter:
    """Make view and presenter; the presenter has the view, and must be kept."""
    view = ReadBackView()
    return ReadBackPresenter(
        view, work, lambda kind: kind_name(kind, context.language), context.told, room
    )
