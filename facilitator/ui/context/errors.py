"""What went wrong, in words: what happened, what is safe, what to do now.

Known errors carry a code, whose sentences `services.messages` finds. What we did not foresee is
shown with details to copy. Neither these nor the log hold text of notes: only places in the
program, kinds of errors and codes.
"""

import logging
import sys
import traceback
from collections.abc import Callable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import cast

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.files import narrow, open_private
from facilitator.services.messages import UserMessage
from facilitator.ui.widgets.dialogs import Dialogs, Notice

translate = QCoreApplication.translate
log = logging.getLogger("facilitator")

Words = Callable[[FacilitatorError | Problem], UserMessage]


def details(error: BaseException) -> str:
    """Return where an error came from, without its message: that may hold what people said."""
    lines: list[str] = []
    seen: set[int] = set()
    step: BaseException | None = error
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        lines.append(_name(step))
        lines.extend(
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(step.__traceback__)
        )
        step = step.__cause__ or step.__context__
    return "\n".join(lines)


def _name(error: BaseException) -> str:
    kind = type(error).__name__
    return f"{kind} {error.code}" if isinstance(error, FacilitatorError) else kind


class Errors:
    """Shows what went wrong and writes it in the log; one dialog at a time."""

    def __init__(self, dialogs: Dialogs, words: Words) -> None:
        self.dialogs = dialogs
        self._words = words
        self._showing = False

    def show(self, error: BaseException) -> None:
        """Tell about an error; while telling fails, the log still has it."""
        log.error("%s", details(error))
        if self._showing:
            return
        self._showing = True
        try:
            self.dialogs.show(self.notice(error))
        finally:
            self._showing = False

    def notice(self, error: BaseException | Problem) -> Notice:
        """Return what went wrong in words."""
        if isinstance(error, FacilitatorError | Problem):
            told = self._words(error)
            title = translate("Errors", "That did not work")
            return Notice(title, told.happened, told.safe, told.to_do)
        return Notice(
            title=translate("Errors", "Something went wrong"),
            happened=translate("Errors", "The program met something we did not foresee."),
            safe=translate("Errors", "Your notes are safe: what was kept is on this laptop."),
            to_do=translate("Errors", "You can go on. Does it happen again? Start anew."),
            trace=details(error),
        )


def install_excepthook(show: Callable[[BaseException], None]) -> None:
    """Let everything that nobody caught reach `show`; Ctrl+C in a terminal still ends."""
    usual = sys.excepthook

    def hook(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            usual(kind, error, trace)
        else:
            show(error)

    sys.excepthook = hook


class PrivateLog(RotatingFileHandler):
    """A log in files that nobody else may read."""

    def _open(self) -> TextIOWrapper:
        file = open(self.baseFilename, self.mode, encoding=self.encoding, opener=open_private)  # noqa: SIM115 - the handler closes it
        return cast("TextIOWrapper", file)


def start_log(file: Path) -> None:
    """Write the log to a file that stays small."""
    narrow([file, *file.parent.glob(f"{file.name}.*")])
    handler = PrivateLog(file, maxBytes=200_000, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
