"""Runs a command and turns what happened into an exit code (CONTRACT)."""

import io
import os
import sys
import traceback
from collections.abc import Callable

from facilitator.cli import (
    copies,
    demo,
    erasing,
    files,
    history,
    inviting,
    keys,
    numbers,
    settling,
    sheets,
    tables,
)
from facilitator.cli.arguments import WRONG_USE, read_arguments
from facilitator.cli.messages import COULD_NOT, DONE, done, tell
from facilitator.domain.errors import FacilitatorError, Problem, WrongUseError
from facilitator.files import why_not
from facilitator.services.messages import words
from facilitator.services.output_files import MAY_BE_FORCED

GROUPS = (
    sheets,
    tables,
    inviting,
    files,
    settling,
    history,
    numbers,
    keys,
    copies,
    erasing,
    demo,
)
"""The groups of commands, in the order of the help; each adds its own."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; give 0 done, 1 something refused, 2 wrong use, 3 could not do it."""
    _speak_utf8()
    try:
        given = read_arguments([group.add_to for group in GROUPS], arguments)
    except SystemExit as ended:  # help was shown, or the arguments were wrong
        return WRONG_USE if ended.code else DONE
    return exit_code(lambda: given.run(given))


def exit_code(run: Callable[[], int]) -> int:
    """Run something and give its exit code; what stops it is told."""
    try:
        code = run()
        sys.stdout.flush()
    except FacilitatorError as error:
        tell(words(error))
        if error.data.get("reason") in MAY_BE_FORCED:
            tell(done("force"))
        return WRONG_USE if isinstance(error, WrongUseError) else COULD_NOT
    except KeyboardInterrupt:
        tell(done("stopped"))
        return COULD_NOT
    except BrokenPipeError:  # who reads has gone; Python's manual on SIGPIPE says what to do
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT
    except Exception as error:  # noqa: BLE001 - the last to catch it
        _tell_unforeseen(error)
        return COULD_NOT
    return code


def _tell_unforeseen(error: Exception) -> None:
    """Tell of a file what the disk said; of anything else where it came from."""
    if isinstance(error, OSError) and error.filename is not None:
        facts = {"path": error.filename, "reason": why_not(error)}
        tell(words(Problem("store_failed", facts)))
    else:
        tell(done("unforeseen"))
        tell(_where(error))


def _speak_utf8() -> None:
    """Write UTF-8 and bare line feeds, also on Windows into a file or pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _where(error: BaseException) -> str:
    """Give where an error came from, without its message: that may hold what people said."""
    return "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__


if __name__ == "__main__":
    sys.exit(main())
