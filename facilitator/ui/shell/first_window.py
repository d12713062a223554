"""What is there before everything else: the window, its start screen, and what was asked."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from facilitator.settings import Settings
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.domain.errors import Problem


class Options(NamedTuple):
    """What was asked on the command line of the window program."""

    store: Path | None = None
    practice: bool = False
    demo: Path | None = None
    file: Path | None = None


class FirstWindow(NamedTuple):
    """What is there before everything else: the window, its start screen, and the choices."""

    window: MainWindow
    start: StartView
    options: Options
    settings: Settings
    unreadable: "Problem | None" = None
    """Why the choices could not be read, when they could not."""
