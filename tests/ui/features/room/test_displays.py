"""The room's window comes up on the right display, and the host's is never moved or covered."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.features.room.window import DisplayPlace, RoomDisplay, RoomWindow
from facilitator.ui.theme.manager import look

CHECKOUT = Path(__file__).parents[4]
DISPLAYS = {"Laptop": 0, "Beamer": 1366, "Wand": 3286}


def on_displays(
    folder: Path, names: list[str], remembered: str = ""
) -> list[dict[str, object]]:
    """Play on these displays beside each other; the last one is the main one."""
    screens = [
        {
            "name": name,
            "x": DISPLAYS[name],
            "y": 0,
            "width": 1366 if name == "Laptop" else 1920,
            "height": 768 if name == "Laptop" else 1080,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name in names
    ]
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": screens}), "utf-8")
    ended = subprocess.run(
        [sys.executable, str(CHECKOUT / "tests/ui/features/room/two_displays.py"), remembered],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
            "PYTHONPATH": os.pathsep.join([str(CHECKOUT), os.environ.get("PYTHONPATH", "")]),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    seen: list[dict[str, object]] = json.loads(ended.stdout)
    return seen


@pytest.mark.parametrize("names", [["Beamer", "Laptop"], ["Laptop", "Beamer"]])
def test_the_room_fills_the_other_display_goes_with_it_and_comes_back(
    tmp_path: Path, names: list[str]
) -> None:
    before, on, away, back, crossed, off, _used = on_displays(tmp_path, names)
    filled = {"place": "DISPLAY", "screen": "Beamer", "visible": True, "full": True}
    assert (before["place"], before["visible"]) == ("OFF", False)
    assert on == {**on, **filled, "fills": True}
    assert (away["place"], away["visible"]) == ("AWAY", False)
    assert back == {**back, **filled, "fills": True}
    assert crossed == {**crossed, **filled, "screen": "Laptop"}
    assert (off["place"], off["visible"]) == ("OFF", False)
    mains = [before["main"], on["main"], away["main"], back["main"]]
    assert mains == [["Laptop", True, [20, 20, 1326, 728]]] * 4


@pytest.mark.parametrize("remembered", ["Beamer", "Wand"])
def test_the_display_used_last_is_taken_again(tmp_path: Path, remembered: str) -> None:
    _before, on, *_ = on_displays(tmp_path, ["Wand", "Beamer", "Laptop"], remembered)
    assert (on["screen"], on["full"]) == (remembered, True)


def test_the_hosts_own_display_is_never_taken(tmp_path: Path) -> None:
    _before, on, *_ = on_displays(tmp_path, ["Beamer", "Laptop"], "Laptop")
    assert on["screen"] == "Beamer"


def test_the_display_somebody_moved_it_to_is_remembered(tmp_path: Path) -> None:
    *_seen, told = on_displays(tmp_path, ["Laptop", "Beamer", "Wand"])
    used = told["used"]
    assert isinstance(used, list)
    assert (used[0], used[-1]) == ("Beamer", "Wand")


@pytest.fixture
def main(qtbot: QtBot) -> QWidget:
    """The host's window, on the only display."""
    look().start()
    main = QWidget()
    qtbot.addWidget(main)
    main.show()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    return main


@pytest.fixture
def display(qtbot: QtBot, main: QWidget) -> Iterator[RoomDisplay]:
    """The room's window, not yet shown."""
    window = RoomWindow()
    qtbot.addWidget(window)
    yield RoomDisplay(window, lambda: main)
    window.hide()


def test_with_one_display_it_is_a_window_that_leaves_the_keys_where_they_are(
    qtbot: QtBot, display: RoomDisplay, main: QWidget
) -> None:
    place = main.geometry()
    display.turn_on()
    assert display.place is DisplayPlace.WINDOW
    assert display.window.isVisible()
    assert not display.window.isFullScreen()
    assert display.window.screen().availableGeometry().contains(display.window.geometry())
    qtbot.waitUntil(main.isActiveWindow)
    assert main.geometry() == place


def test_closing_the_window_turns_the_room_off(
    qtbot: QtBot, display: RoomDisplay, main: QWidget
) -> None:
    del main
    display.turn_on()
    with qtbot.waitSignal(display.moved):
        display.window.close()
    assert (display.place, display.on) == (DisplayPlace.OFF, False)


def test_a_display_that_goes_while_the_room_is_no_part_of_it_changes_nothing(
    display: RoomDisplay, main: QWidget
) -> None:
    places = []
    for _ in range(2):
        display.display_went(main.screen())
        display.display_came(main.screen())
        places.append(display.place)
        display.turn_on()
    assert places == [DisplayPlace.OFF, DisplayPlace.WINDOW]
