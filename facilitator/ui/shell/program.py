"""The life of the program, from its first window to the end: open, serve, close in order.

Imports nothing heavy: what needs SQLAlchemy and the rest is imported in a thread, while the
start screen is there already and takes keys.
"""

import asyncio
import importlib

from PySide6.QtCore import QTimer

from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.shell.first_window import FirstWindow


async def live(first: FirstWindow) -> int:
    """Serve the person until the window is closed; give the exit code."""
    closed = asyncio.Event()
    first.window.closed.connect(closed.set)
    await _painted()
    opening = await in_thread(lambda _: importlib.import_module("facilitator.ui.shell.opening"))
    code: int = await opening.serve(first, closed)
    return code


async def _painted() -> None:
    """Wait until Qt has done what was waiting, and with it the first painting."""
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    QTimer.singleShot(0, lambda: done.set_result(None))
    await done
