"""The real program with a person before it who does what another process says.

Started as `python -m tests.ui.typist`, with the program's own arguments. Reads a line of JSON
for each thing to do, and answers each with one: `press` names commands, `keys` are keys of Qt,
`type` is typed at once, all in their order. `typing` is typed letter by letter until the
program is killed; after each letter it tells how many there were. Every other answer tells what
the screen shows.
"""

import json
import os
import runpy
import sys
from collections.abc import Callable
from typing import Any

import PySide6.QtWidgets
from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.view import CaptureView
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.shell.table.view import TableScreen
from tests.ui.accessibility import words_on
from tests.ui.drivers import Hands

A_LETTER = 20
"""Milliseconds between two letters: a fast typist."""
OFTEN = 10


class Typist(Hands):
    """Listens to the standard input and has the keyboard."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._ear = QSocketNotifier(0, QSocketNotifier.Type.Read, app)
        self._ear.activated.connect(self._hear)
        self._heard = b""

    def _hear(self) -> None:
        self._heard += os.read(0, 65536)
        *lines, self._heard = self._heard.split(b"\n")
        for line in lines:
            QTimer.singleShot(0, self._app, _kept(self._do, json.loads(line)))

    def _do(self, asked: dict[str, Any]) -> None:
        if "typing" in asked:
            self._type_on(list(asked["typing"]), 0)
            return
        if "until_ready" in asked:
            self._when(_is_ready)
            return
        if "until_dialog" in asked:
            self._when(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
            return
        for way, what in asked.items():
            self._use(way, what)
        say(look())

    def _use(self, way: str, what: Any) -> None:  # noqa: ANN401
        match way:
            case "press":
                self.press(*(Command[name.upper()] for name in what))
            case "keys":
                for key in what:
                    self.key(Qt.Key(key))
            case "type":
                self.type(what)

    def _type_on(self, letters: list[str], typed: int) -> None:
        if letters:
            self.type(letters.pop(0))
            say({"typed": typed + 1})
            QTimer.singleShot(A_LETTER, self._app, _kept(self._type_on, letters, typed + 1))

    def _when(self, condition: Callable[[], bool]) -> None:
        if condition():
            say(look())
        else:
            QTimer.singleShot(OFTEN, self._app, _kept(self._when, condition))


def _kept(call: Callable[..., None], *given: Any) -> Callable[[], None]:  # noqa: ANN401
    return lambda: call(*given)


def _is_ready() -> bool:
    return _window().findChildren(StartView)[0]._ready


def _window() -> MainWindow:
    windows = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return next(each for each in windows if isinstance(each, MainWindow))


def look() -> dict[str, object]:
    """Tell what the screen shows."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        return {"dialog": words_on(dialog)}
    if not any(each.isVisible() for each in QApplication.topLevelWidgets()):
        return {}
    screen = _window().screen_in_front()
    if not isinstance(screen, TableScreen):
        return {"screen": type(screen).__name__}
    [capture] = screen.findChildren(CaptureView)
    notes = capture.stream.notes
    return {
        "screen": "notes" if capture.isVisible() else "host",
        "move": screen.head.steps.accessibleName(),
        "left": capture.now.left.text(),
        "notes": [item.text for item in notes.items()],
        "field": capture.entry.field.text(),
        "speaker": capture.entry.speaker.text(),
        "kind": next(
            (
                kind.value
                for kind, chip in capture.entry.kinds.chips.items()
                if chip.isChecked()
            ),
            "",
        ),
        "safety": screen.head.safety.text(),
    }


def say(told: dict[str, object]) -> None:
    """Tell at once."""
    os.write(1, json.dumps(told).encode() + b"\n")


class Watched(QApplication):
    """The program's QApplication, with a person before it."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.person = Typist(self)


if __name__ == "__main__":
    PySide6.QtWidgets.QApplication = Watched  # type: ignore[assignment,misc]
    sys.argv[0] = "facilitator"
    runpy.run_module("facilitator", run_name="__main__", alter_sys=True)
