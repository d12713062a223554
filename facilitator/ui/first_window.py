"""What is there before everything else: the window, its start screen, and what was asked."""

from dataclasses import dataclass
from pathlib import Path

from facilitator.storage.settings import Settings
from facilitator.ui.main_window import MainWindow
from facilitator.ui.start.view import StartView


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked on the command line of the window program."""

    store: Path | None = None
    practice: bool = False
    demo: Path | None = None


@dataclass(frozen=True, slots=True)
class FirstWindow:
    """What is there before everything else: the window, its start screen, and the choices."""

    window: MainWindow
    start: StartView
    options: Options
    settings: Settings
