"""The window for the room, and the displays it can stand on."""

from collections.abc import Callable
from enum import Enum, auto
from typing import assert_never

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.table.room import RoomContent, RoomPicture
from facilitator.ui.commands.shortcuts import KeypadGuard
from facilitator.ui.features.room.large_text import RoomText, in_room
from facilitator.ui.features.room.picture_parts import RoomFoot, RoomPhoto, RoomSeats
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


class DisplayPlace(Enum):
    """Where the room's window is."""

    OFF = auto()
    DISPLAY = auto()
    WINDOW = auto()
    AWAY = auto()
    """Its display was taken away; it comes back with it."""


class RoomDisplay(QObject):
    """Shows the room's window on the display that is not the host's; it never takes the keys.

    `main` gives the host's window; `remembered` is the name of the display used last.
    """

    moved = Signal()
    used = Signal(str)

    def __init__(
        self, window: RoomWindow, main: Callable[[], QWidget], remembered: str = ""
    ) -> None:
        super().__init__(window)
        self.window = window
        self.place = DisplayPlace.OFF
        self._main = main
        self._remembered = remembered
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self.display_went)
        app.screenAdded.connect(self.display_came)
        window.closed.connect(self.turn_off)
        window.winId()  # so that there is a handle that tells where it is moved
        window.windowHandle().screenChanged.connect(self._moved_by_hand)

    @property
    def on(self) -> bool:
        """Whether the host wants the room to see something."""
        return self.place is not DisplayPlace.OFF

    @property
    def seen(self) -> bool:
        """Whether the window is on a display now."""
        return self.place in {DisplayPlace.DISPLAY, DisplayPlace.WINDOW}

    def turn_on(self) -> None:
        """Fill the other display; where there is none, be a window behind the host's own."""
        screen = self.choice()
        if screen is None:
            self._show_as_window()
        else:
            self._fill(screen)
        self._give_keys_back()
        self.moved.emit()

    def turn_off(self) -> None:
        """Go out of sight."""
        self.place = DisplayPlace.OFF
        self.window.hide()
        self.moved.emit()

    def choice(self) -> QScreen | None:
        """Return the display to fill: the one used last, or else another than the host's."""
        own = self._main().screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        known = (screen for screen in others if screen.name() == self._remembered)
        return next(known, others[0] if others else None)

    def _fill(self, screen: QScreen) -> None:
        self.place = DisplayPlace.DISPLAY
        self._remember(screen)
        self.window.setScreen(screen)
        self.window.setGeometry(screen.geometry())
        self.window.showFullScreen()

    def _remember(self, screen: QScreen) -> None:
        self._remembered = screen.name()
        self.used.emit(screen.name())

    def _moved_by_hand(self, screen: QScreen) -> None:
        """Remember the display that somebody moved the window to."""
        if self.seen and screen is not self._main().screen():
            self._remember(screen)

    def _show_as_window(self) -> None:
        """Stand at the foot of the host's display; the host's window stays before it."""
        self.place = DisplayPlace.WINDOW
        main = self._main()
        room = main.screen().availableGeometry()
        self.window.setScreen(main.screen())
        self.window.showNormal()
        wide, high = min(USUAL[0], room.width()), min(USUAL[1], room.height())
        left, top = room.right() + 1 - wide, room.bottom() + 1 - high
        self.window.setGeometry(left, top, wide, high)

    def _give_keys_back(self) -> None:
        main = self._main()
        if main.isVisible() and not main.isMinimized():
            main.raise_()
            main.activateWindow()

    def display_went(self, screen: QScreen) -> None:
        """Go out of sight before the room's window is moved over the host's own.

        When it is the host's display that goes, Qt moves the host's window to what is left:
        then the room makes way.
        """
        if self.place is not DisplayPlace.DISPLAY:
            return
        if self.window.screen() is screen:
            self.place = DisplayPlace.AWAY
            self.window.hide()
            self.moved.emit()
        else:
            QTimer.singleShot(0, self.make_way)

    def make_way(self) -> None:
        """Leave the display that the host's window is on now."""
        if self.place is DisplayPlace.DISPLAY and self.window.screen() is self._main().screen():
            self.turn_on()

    def display_came(self, _screen: QScreen) -> None:
        """Come back when there is a display again."""
        if self.place is DisplayPlace.AWAY and self.choice() is not None:
            self.turn_on()
