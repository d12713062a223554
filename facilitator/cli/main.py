"""Runs a command and turns what happened into an exit code (CONTRACT)."""

import io
import os
import sys
import traceback
from collections.abc import Callable

from facilitator.cli import (
    boards,
    checking,
    clearing,
    copies,
    datasets,
    demo,
    erasing,
    exporting,
    files,
    framework,
    history,
    inviting,
    keys,
    layers,
    numbers,
    publication,
    reports,
    retention,
    searching,
    second_copy,
    settling,
    sheets,
    tables,
    theme_files,
    threads,
)
from facilitator.cli.arguments import WRONG_USE, read_arguments
from facilitator.cli.messages import COULD_NOT, DONE, done, say_json, tell
from facilitator.domain.errors import FacilitatorError, Problem, WrongUseError
from facilitator.files import why_not
from facilitator.services.messages import words
from facilitator.services.output_files import MAY_BE_FORCED

GROUPS = (
    sheets,
    tables,
    reports,
    datasets,
    publication,
    boards,
    theme_files,
    threads,
    framework,
    searching,
    layers,
    inviting,
    checking,
    clearing,
    exporting,
    files,
    settling,
    history,
    numbers,
    keys,
    copies,
    second_copy,
    erasing,
    retention,
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
    return exit_code(lambda: given.run(given), as_json=getattr(given, "json", False))


def exit_code(run: Callable[[], int], *, as_json: bool = False) -> int:
    """Run something and give its exit code; what stops it is told, and in JSON when asked."""
    try:
        code = _code_of(run, as_json=as_json)
        sys.stdout.flush()
    except OSError:  # who reads has gone; Python's manual on SIGPIPE says what to do
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT
    return code


def _code_of(run: Callable[[], int], *, as_json: bool) -> int:
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except FacilitatorError as error:
        _stop(error.code, words(error), as_json=as_json)
        if error.data.get("reason") in MAY_BE_FORCED:
            tell(done("force"))
        return WRONG_USE if isinstance(error, WrongUseError) else COULD_NOT
    except KeyboardInterrupt:
        return _stop("stopped", done("stopped"), as_json=as_json)
    except Exception as error:  # noqa: BLE001 - the last to catch it
        return _stop_unforeseen(error, as_json=as_json)
    return code


def _stop(code: str, text: str, *, as_json: bool) -> int:
    """Tell why a command could not be done."""
    tell(text)
    if as_json:
        say_json({"errors": [{"code": code, "text": text}]})
    return COULD_NOT


def _stop_unforeseen(error: Exception, *, as_json: bool) -> int:
    """Tell of a file what the disk said; of anything else where it came from."""
    if isinstance(error, OSError) and error.filename is not None:
        problem = Problem("store_failed", {"path": error.filename, "reason": why_not(error)})
        return _stop(problem.code, words(problem), as_json=as_json)
    _stop("unforeseen", done("unforeseen"), as_json=as_json)
    tell(_where(error))
    return COULD_NOT


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
