"""For tests of whole screens: the program as it runs, and a person without a mouse."""

import asyncio
import gc
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui.commands.shortcuts import KeypadGuard
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.application import Application
from facilitator.ui.shell.main_window import USUAL, MainWindow
from facilitator.ui.theme.manager import ThemeManager, look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.focus_ring import FocusRing
from tests.editors import StillOrigins, open_store
from tests.fakes import Clock
from tests.ui.app_builder import Laptop, Places, a_context, sit_down
from tests.ui.devices import Laptops, a_laptop

MOUSE = [name for name in dir(QTest) if name.startswith("mouse")]


@pytest.fixture(autouse=True)
def usual_room(qapp: QApplication) -> Iterator[None]:
    """Let no test find less room because a window before it was small."""
    assert qapp is not None
    yield
    look().set_room(*USUAL)


@pytest.fixture
def keys_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be no mouse: pressing one fails the test."""

    def no_mouse(*_given: object, **_named: object) -> None:
        pytest.fail("there is no mouse here")

    for name in MOUSE:
        monkeypatch.setattr(QTest, name, no_mouse)


@pytest.fixture
def places() -> Places:
    """Answers to where files are and may go."""
    return Places()


@pytest.fixture
def context(tmp_path: Path, places: Places) -> Iterator[AppContext]:
    """A real store and data, real dialogs, and a clock that stands still."""
    with open_store(tmp_path) as store:
        yield a_context(store, places)


@pytest.fixture
def application(
    qapp: QApplication,
    qtbot: QtBot,
    loop: asyncio.AbstractEventLoop,
    context: AppContext,
    keys_only: None,
) -> Iterator[Application]:
    """The one window with its start screen, shown and ready for keys."""
    assert keys_only is None
    look().start(Scheme.LIGHT, 100)
    asyncio._set_running_loop(loop)  # as it is while the program runs
    start = StartView()
    window = MainWindow(start)
    context.dialogs.parent = window
    ring = FocusRing(qapp)
    KeypadGuard(window)
    application = Application(window, start, context)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield application
    ring.stop()
    asyncio._set_running_loop(None)
    loop.run_until_complete(context.second_copy.end())
    loop.run_until_complete(context.tasks.cancel_all())
    qtbot.waitUntil(gc.isenabled)  # a thread that nobody waits for comes to its end
    window.close()
    window.deleteLater()
    look().choose(Scheme.LIGHT, 100)


@pytest.fixture
def seated_down(laptop: Laptop) -> Laptop:
    """A note-taker at a table in its second move, who can begin to type."""
    sit_down(laptop)
    return laptop


@pytest.fixture
def laptop(
    qtbot: QtBot, application: Application, context: AppContext, places: Places
) -> Laptop:
    """The program at its start screen, with a person before it."""
    return Laptop(qtbot, application, context, places)


@pytest.fixture
def laptops(
    qapp: QApplication,
    qtbot: QtBot,
    loop: asyncio.AbstractEventLoop,
    keys_only: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Laptops]:
    """Start the program on a laptop with a store of its own; one clock on all walls."""
    assert keys_only is None
    monkeypatch.setattr("facilitator.ui.platform.folders.show_folder", lambda _folder: None)
    look().start(Scheme.LIGHT, 100)
    asyncio._set_running_loop(loop)  # as it is while the program runs
    started: list[Laptop] = []
    clock = Clock(StillOrigins().clock.now)
    ring = FocusRing(qapp)
    with ExitStack() as stack:

        def start(name: str) -> Laptop:
            folder = tmp_path / name
            folder.mkdir()
            store = stack.enter_context(open_store(folder))
            laptop = a_laptop(qtbot, store, seed=len(started) + 1)
            laptop.origins.clock = clock
            started.append(laptop)
            return laptop

        yield start
        ring.stop()
        asyncio._set_running_loop(None)
        for laptop in started:
            loop.run_until_complete(laptop.context.second_copy.end())
            loop.run_until_complete(laptop.context.tasks.cancel_all())
            qtbot.waitUntil(gc.isenabled)
            laptop.window.close()
            laptop.window.deleteLater()
    look().choose(Scheme.LIGHT, 100)


@pytest.fixture(scope="session")
def looks(qapp: QApplication) -> ThemeManager:
    """Put the look on the program, once: it loads the fonts."""
    assert QApplication.instance() is qapp
    look().start(Scheme.LIGHT, 100)
    return look()
