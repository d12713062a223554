"""The window for the room: it shows a picture, and knows nothing else."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.table.room import RoomContent, RoomPicture
from facilitator.ui.commands.shortcuts import KeypadGuard
from facilitator.ui.features.room.foot import RoomFoot
from facilitator.ui.features.room.large_text import RoomText
from facilitator.ui.features.room.photo import RoomPhoto
from facilitator.ui.features.room.seats import RoomSeats
from facilitator.ui.features.room.text_fitting import in_room
from facilitator.ui.theme.manager import follow
from facilitator.ui.widgets.labels import PracticeRibbon

SMALLEST = (480, 320)
USUAL = (960, 540)
BESIDE, ABOVE, BELOW = 96, 56, 48
"""The space round the words in a window of the designed size, in pixels."""


class RoomWindow(QWidget):
    """One thing large, and one quiet line below it; it never asks for the keyboard."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = RoomText()
        self.photo = RoomPhoto()
        self.seats = RoomSeats()
        self.foot = RoomFoot()
        self.ribbon = PracticeRibbon()
        self._shown: RoomPicture | None = None
        self._places = QStackedWidget()
        for place in (self.words, self.photo, self.seats):
            self._places.addWidget(place)
        self._inner = QVBoxLayout()
        self._inner.addWidget(self._places, 1)
        self._inner.addWidget(self.foot)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.ribbon)
        rows.addLayout(self._inner, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self._set_name("")
        KeypadGuard(self)
        follow(self.restyle)

    def _set_name(self, theme: str) -> None:
        """Name the window for who looks for it in a video call; never after a person."""
        name = self.tr("Screen for the room")
        self.setWindowTitle(f"{theme} – {name}" if theme else name)
        self.setAccessibleName(name)

    def show_picture(self, picture: RoomPicture) -> None:
        """Show what the room sees now."""
        shown, self._shown = self._shown, picture
        if picture == shown:
            return
        self._set_name(picture.theme)
        self.ribbon.setVisible(picture.practice)
        self.foot.show_foot(picture)
        if shown is None or _place(picture) != _place(shown):
            self._show_place(picture)

    def _show_place(self, picture: RoomPicture) -> None:
        place: QWidget = self.words
        match picture.content:
            case RoomContent.THEME:
                self.words.show_text(picture.theme, picture.paragraphs)
            case RoomContent.READ_BACK:
                self.words.show_text(picture.lines_of, picture.lines)
            case RoomContent.SEATS:
                self.seats.show_seats(picture.seats)
                place = self.seats
            case RoomContent.PHOTO if self.photo.show_photo(picture.photo):
                place = self.photo
            case RoomContent.PHOTO | RoomContent.QUESTION:
                self.words.show_question(picture.question)
            case _:
                assert_never(picture.content)
        self._places.setCurrentWidget(place)

    def turn_page(self) -> bool:
        """Show the next page of a text that is in front; say whether there was one."""
        return self._places.currentWidget() is self.words and self.words.turn_page()

    def restyle(self) -> None:
        """Take the space round the words from the size of the window."""
        beside, above, below = (round(in_room(self, each)) for each in (BESIDE, ABOVE, BELOW))
        self._inner.setContentsMargins(beside, above, beside, below)
        self._inner.setSpacing(round(in_room(self, 28)))
        self.foot.restyle()
        self._rows.activate()  # at once: words are measured in the place they get

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything the size that goes with the window."""
        super().resizeEvent(event)
        self.restyle()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that somebody closed it."""
        event.accept()
        self.closed.emit()


def _place(picture: RoomPicture) -> tuple[object, ...]:
    """Return what decides on the large place; the foot may change beside it."""
    content = picture.content
    match content:
        case RoomContent.THEME:
            return (content, picture.theme, picture.paragraphs)
        case RoomContent.READ_BACK:
            return (content, picture.lines_of, picture.lines)
        case RoomContent.SEATS:
            return (content, picture.seats)
        case RoomContent.PHOTO:
            return (content, picture.photo, picture.question)
        case RoomContent.QUESTION:
            return (content, picture.question)
