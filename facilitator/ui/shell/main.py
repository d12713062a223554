"""Starts the program: first a window, then what it works with.

Nothing but Qt and the start screen is imported before the first window is painted; what Qt
itself is slow to load is named in `startup`.
"""

import importlib
import os
import sys
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from facilitator import __version__
from facilitator.settings import Settings, load_settings
from facilitator.ui.commands.shortcuts import KeypadGuard
from facilitator.ui.features.start.view import StartView
from facilitator.ui.platform import startup  # noqa: F401 - goes before all other imports of ours
from facilitator.ui.platform.i18n import Language, install_language
from facilitator.ui.shell.main_window import FirstWindow, MainWindow, Options
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import SCALES, Scheme

OPENED = (".uitnodiging", ".dialoog")
"""The ends of the names of files that the program opens when it is started with one."""


def read_options(arguments: list[str]) -> Options:
    """Read `--store PATH`, `--practice`, `--demo FOLDER` and a file; the rest is left to Qt."""
    following = dict(pairwise(arguments))
    store, demo = following.get("--store"), following.get("--demo")
    last = arguments[-1] if arguments else ""
    named = last.endswith(OPENED) and last not in {store, demo}
    return Options(
        store=Path(store) if store else None,
        practice="--practice" in arguments,
        demo=Path(demo) if demo else None,
        file=Path(last) if named else None,
    )


def main() -> int:
    """Run the program until its window is closed; give the exit code."""
    settings, unreadable = load_settings()
    app = QApplication([*sys.argv, "-style", "fusion"])  # as setStyle, 20 ms sooner
    app.setApplicationName("Dialoogtafel")
    app.setApplicationVersion(__version__)
    app.setQuitOnLastWindowClosed(False)
    dress(app, settings)
    start = StartView()
    window = MainWindow(start)
    window.show()
    paint(app)
    options = read_options(sys.argv[1:])
    return _run(app, FirstWindow(window, start, options, settings, unreadable))


def paint(app: QApplication) -> None:
    """Let the first window be painted now, before the 40 ms in which asyncio is imported.

    No task runs yet that this could stop, and keys wait for the one that does.
    """
    app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def dress(app: QApplication, settings: Settings) -> None:
    """Put language and look on the program, as the person chose them."""
    languages, schemes = [*Language], [*Scheme]
    install_language(
        app, Language(settings.language if settings.language in languages else "nl")
    )
    scheme = Scheme(settings.scheme) if settings.scheme in schemes else Scheme.AUTO
    percent = settings.text_scale if settings.text_scale in SCALES else SCALES[0]
    look().start(scheme, percent)


def _run(app: QApplication, first: FirstWindow) -> int:
    os.environ.setdefault("QT_API", "pyside6")  # read by qasync when it is imported
    import asyncio  # noqa: PLC0415 - after the window is painted

    import qasync  # noqa: PLC0415

    from facilitator.ui.widgets.focus_ring import FocusRing  # noqa: PLC0415

    first.window.fit()
    look().follow_computer()
    FocusRing(app)
    KeypadGuard(first.window)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        return runner.run(live(first))


async def live(first: FirstWindow) -> int:
    """Serve the person until the window is closed; give the exit code.

    What needs SQLAlchemy and the rest is imported in a thread; the start screen takes keys.
    """
    import asyncio  # noqa: PLC0415 - after the window is painted

    from facilitator.ui.platform.tasks import in_thread  # noqa: PLC0415

    closed = asyncio.Event()
    first.window.closed.connect(closed.set)
    painted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    QTimer.singleShot(0, lambda: painted.set_result(None))
    await painted  # and what else Qt had to do
    opening = await in_thread(lambda _: importlib.import_module("facilitator.ui.shell.opening"))
    code: int = await opening.serve(first, closed)
    return code
