"""How long tests wait for what has to come: so long that it says nothing of the computer.

A test that waits ends as soon as what it waits for is there; these are for what never comes.
"""

from functools import partialmethod

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

SECONDS = 300
"""Of patience; a whole test has four times as long (`timeout` in pyproject.toml)."""
MILLISECONDS = SECONDS * 1000
PROCESSOR_SECONDS = 20
"""Of work, however long that takes: many times what is promised, far less than what hangs."""


class PatientBot(QtBot):
    """pytest-qt's bot, which by itself waits for five seconds only."""

    waitActive = partialmethod(QtBot.waitActive, timeout=MILLISECONDS)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=MILLISECONDS)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=MILLISECONDS)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=MILLISECONDS)  # noqa: N815


def wait_until_active(window: QWidget) -> None:
    """Let Qt work until a window has the keyboard."""
    assert QTest.qWaitForWindowActive(window, MILLISECONDS)
