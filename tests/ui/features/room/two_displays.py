"""Run apart, on a laptop with a projector: where the room's window comes and goes.

Writes what happened as JSON; test_displays.py reads it.
"""

import json
import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.table.room import RoomContent, RoomPicture
from facilitator.ui.features.room.window import RoomDisplay, RoomWindow
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.theme.manager import look

PICTURE = RoomPicture(RoomContent.QUESTION, "Wie bent u?", "Welkom", 1, 5, "Gezondheid", "Goes")
TURNS = 20


def settle() -> None:
    """Let Qt do what it was asked for, and what follows from that."""
    for _ in range(TURNS):
        QTest.qWait(0)


def where(display: RoomDisplay, main: MainWindow) -> dict[str, object]:
    """Tell where both windows are now."""
    settle()
    room = display.window
    return {
        "place": display.place.name,
        "screen": room.screen().name(),
        "visible": room.isVisible(),
        "full": room.isFullScreen(),
        "fills": room.geometry() == room.screen().geometry(),
        "main": [main.screen().name(), main.isActiveWindow(), main.geometry().getRect()],
    }


def play(remembered: str) -> list[dict[str, object]]:
    """Turn the room on, take its display away and bring it back, turn it off."""
    laptop = next(screen for screen in QGuiApplication.screens() if screen.name() == "Laptop")
    main = MainWindow(StartView())
    main.setScreen(laptop)
    main.setGeometry(laptop.geometry().adjusted(20, 20, -20, -20))
    main.show()
    main.activateWindow()
    settle()
    display = RoomDisplay(RoomWindow(), lambda: main, remembered)
    display.window.show_picture(PICTURE)
    used: list[str] = []
    display.used.connect(used.append)
    seen = [where(display, main)]
    display.turn_on()
    seen.append(where(display, main))
    beamer = display.window.screen()
    display.display_went(beamer)  # what Qt calls just before it moves the windows
    seen.append(where(display, main))
    display.display_came(beamer)
    seen.append(where(display, main))
    main.setScreen(beamer)
    main.setGeometry(beamer.geometry().adjusted(20, 20, -20, -20))
    settle()
    display.make_way()
    seen.append(where(display, main))
    display.turn_off()
    seen.append(where(display, main))
    display.turn_on()
    for screen in QGuiApplication.screens():
        display.window.windowHandle().setScreen(screen)
    display.turn_off()
    return [*seen, {"used": used}]


if __name__ == "__main__":
    app = QApplication(sys.argv)
    look().start()
    sys.stdout.write(json.dumps(play(sys.argv[1])))
