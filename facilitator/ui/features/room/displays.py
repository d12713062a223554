"""Brings the room's window up on the right display, and keeps it there when cables go."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.ui.features.room.window import USUAL, RoomWindow


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
