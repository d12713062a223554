"""Puts the screen for reading back together for one table."""

from facilitator.services.wording import kind_name
from facilitator.ui.house import House
from facilitator.ui.reading_back.presenter import ReadingBackPresenter
from facilitator.ui.reading_back.view import ReadingBackView
from facilitator.ui.room.presenter import RoomPresenter
from facilitator.ui.work import Work


def open_reading_back(work: Work, house: House, room: RoomPresenter) -> ReadingBackPresenter:
    """Make view and presenter; the presenter has the view, and must be kept."""
    view = ReadingBackView()
    return ReadingBackPresenter(
        view, work, lambda kind: kind_name(kind, house.language), house.told, room
    )
