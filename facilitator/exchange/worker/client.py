"""The side of the worker that asks: starts it, waits no longer than a deadline, and ends it."""

import atexit
import contextlib
import subprocess
from collections.abc import Iterator
from threading import Lock, Timer
from typing import IO, TypeVar

import msgspec

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.worker.protocol import (
    Answer,
    Refusal,
    TaskName,
    WorkerRequest,
    read_message,
    write_message,
)
from facilitator.own_program import own_program, own_surroundings

OPTION = "--decode"
"""With this option the program is the worker."""
DEADLINE = 60.0
"""Seconds for one file, for a worker that does nothing; one that works has `limits`."""
GOING = 2.0
"""Seconds in which it may end by itself."""

_FAILED = (OSError, EOFError, ValueError, msgspec.MsgspecError)

Value = TypeVar("Value")


class Worker:
    """One worker process, started when it is first asked; any thread may ask, one at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        atexit.register(self.stop)

    @property
    def process_id(self) -> int | None:
        """The number of the process, as long as there is one."""
        return self._process.pid if self._process else None

    def ask(
        self,
        question: WorkerRequest,
        content: bytes,
        kind: type[Value],
        gone: RefusedInputError,
    ) -> tuple[Value, bytes]:
        """Let a file be decoded; give the value and the bytes beside it.

        Raises RefusedInputError: what the worker says, `gone` when it ended or gave something
        else than `kind`, `worker_not_started`.
        """
        with self._lock:
            process = self._started()
            try:
                with _ended_in_time(process):
                    write_message(_pipe(process.stdin), question, content)
                    told, beside = read_message(_pipe(process.stdout))
                answer = msgspec.json.decode(told, type=Answer)
                if not isinstance(answer, Refusal):
                    return msgspec.json.decode(answer.value, type=kind), beside
            except _FAILED as error:
                self._end(process)
                raise gone from error
            except BaseException:
                self._end(process)
                raise
        raise answer.error()

    def stop(self) -> None:
        """Let the process end; the next file starts a new one."""
        with self._lock:
            if self._process is not None:
                self._end(self._process)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        if self._process is not None:
            self._end(self._process)
        try:
            process = _process()
        except OSError as error:
            raise RefusedInputError("worker_not_started") from error
        try:
            with _ended_in_time(process):
                read_message(_pipe(process.stdout))
        except _FAILED as error:
            self._end(process)
            raise RefusedInputError("worker_not_started") from error
        self._process = process
        return process

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        self._process = None
        with contextlib.suppress(OSError):
            _pipe(process.stdin).close()
        try:
            process.wait(GOING if process.poll() is None else None)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        _pipe(process.stdout).close()


WORKER = Worker()
"""The worker of this program."""


def decode(
    task: TaskName, words: list[str], content: bytes, kind: type[Value], gone: str
) -> tuple[Value, bytes]:
    """Let a file be decoded by the worker of this program.

    `gone` is the code for a file that takes too much, or that ended the worker; its sentence
    gets the first of the words as `file`. Raises RefusedInputError.
    """
    file = {"file": words[0]} if words else {}
    refused = RefusedInputError(gone, **file)
    return WORKER.ask(WorkerRequest(task, words), content, kind, refused)


def _process() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - this program itself
        [*own_program(), OPTION],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**own_surroundings(), "PYTHONDONTWRITEBYTECODE": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        start_new_session=True,  # Ctrl+C is for who asks
    )


@contextlib.contextmanager
def _ended_in_time(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End the process when the deadline has passed; what waits for it then goes on."""
    timer = Timer(DEADLINE, process.kill)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
