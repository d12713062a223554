"""The second copy while the program works: written behind it, and told of calmly."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from facilitator.domain.errors import FacilitatorError, Problem
from facilitator.services import second_copy
from facilitator.services.keys import KeyChest
from facilitator.services.second_copy import SecondCopyWriter
from facilitator.services.stores import Store
from facilitator.ui.platform.tasks import Tasks, in_thread

translate = QCoreApplication.translate

LOOK_EVERY = 4000
"""Milliseconds between two looks whether the stick is there."""
LOOK_SELDOM = 60_000
"""The same while it is there and refuses."""
PATIENCE = 5.0
"""Seconds that somebody waits for a stick which is slow, at the end and after an erasure."""
TASK = "second copy"


class SecondCopyState(StrEnum):
    """How the second copy is: not wanted, written, behind for a moment, or why it cannot be."""

    OFF = "off"
    WRITTEN = "written"
    BEHIND = "behind"
    MISSING = "missing"
    FULL = "full"
    NOT_ALLOWED = "not_allowed"
    OTHER = "other"

    @property
    def failed(self) -> bool:
        """Whether a person can do something about it."""
        return self not in {self.OFF, self.WRITTEN, self.BEHIND}


class SecondCopyKeeper(QObject):
    """Keeps the second copy of a store up to date; nothing that is typed ever waits for it.

    `changed` tells that `state` is another one.
    """

    changed = Signal()

    def __init__(
        self, store: Store, chest: KeyChest, tasks: Tasks, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.state = SecondCopyState.OFF
        self._store, self._chest, self._tasks, self._now = store, chest, tasks, now
        self._writer: SecondCopyWriter | None = None
        self._writes = self._written = 0
        self._left: tuple[Path, ...] = ()
        self._rest = asyncio.Event()
        self._rest.set()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        store.on_write = self._count_write

    def begin(self) -> None:
        """Begin with what was chosen for the store, or end with what was before."""
        choice = second_copy.read_choice(self._store.path)
        if choice is None:
            return
        self._writer = second_copy.writer_of(self._store, self._chest)
        self._writes += 1
        self._show(SecondCopyState.BEHIND if self._writer else SecondCopyState.OFF)
        self._timer.start()
        self._go()

    def look(self) -> None:
        """See whether the stick is there, and do what is left to do."""
        self._go()

    async def end(self) -> None:
        """Write what is left, with a stick that is slow not long, and look no longer."""
        self._timer.stop()
        await self.settle()
        self._writer = None

    def problems(self) -> tuple[Problem, ...]:
        """Name the folders out of reach in which there may be what was erased."""
        return second_copy.not_emptied(self._store.path)

    async def settle(self) -> None:
        """Wait until what can be written now is there, with a stick that is slow not long."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._rest.wait(), PATIENCE)

    def _count_write(self) -> None:
        self._writes += 1
        if self.state is SecondCopyState.WRITTEN:
            self._show(SecondCopyState.BEHIND)
        if self._writer and not self.state.failed:  # else when there is a look at it again
            self._go()

    def _show(self, state: SecondCopyState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()

    def _go(self) -> None:
        if self._rest.is_set():
            self._rest.clear()
            self._tasks.start(self._work(), TASK)

    async def _work(self) -> None:
        try:
            await self._empty_leftovers()
            await self._look_after()
            while self._writer and self._written != self._writes:
                await self._write(self._writer)
        except FacilitatorError as error:
            self._tell_failure(error)
        finally:
            self._rest.set()

    def _tell_failure(self, error: FacilitatorError) -> None:
        reason = str(error.data.get("reason"))
        known = reason in [*SecondCopyState]
        self._show(SecondCopyState(reason) if known else SecondCopyState.OTHER)
        missing = self.state is SecondCopyState.MISSING
        self._timer.setInterval(LOOK_EVERY if missing else LOOK_SELDOM)

    async def _empty_leftovers(self) -> None:
        """Remove the copies of before that can be reached now."""
        path = self._store.path
        left = await in_thread(lambda _progress: second_copy.empty_leftovers(path))
        if left != self._left:
            self._left = left
            self.changed.emit()

    async def _look_after(self) -> None:
        """Write it anew where it is no longer there."""
        writer = self._writer
        if writer and not await in_thread(lambda _progress: writer.is_there()):
            self._written = -1

    async def _write(self, writer: SecondCopyWriter) -> None:
        store, now = self._store, self._now()
        writes, erasures = self._writes, store.file.erasures
        await in_thread(
            lambda progress: writer.write(lambda: store.file.content(progress), erasures, now)
        )
        second_copy.written(store, erasures)
        if writer is self._writer:
            self._written = writes
            self._timer.setInterval(LOOK_EVERY)
            behind = writes != self._writes
            self._show(SecondCopyState.BEHIND if behind else SecondCopyState.WRITTEN)


def in_short(state: SecondCopyState) -> str:
    """Say in a few words how the second copy is; nothing where there is none."""
    return {
        SecondCopyState.OFF: "",
        SecondCopyState.WRITTEN: translate("SecondCopy", "second copy too"),
        SecondCopyState.BEHIND: translate("SecondCopy", "second copy: busy"),
        SecondCopyState.MISSING: translate("SecondCopy", "second copy: stick missing"),
        SecondCopyState.FULL: translate("SecondCopy", "second copy: stick full"),
        SecondCopyState.NOT_ALLOWED: translate("SecondCopy", "second copy: not allowed"),
        SecondCopyState.OTHER: translate("SecondCopy", "second copy: failed"),
    }[state]


def in_full(state: SecondCopyState) -> str:
    """Say in sentences why the second copy is behind and what helps; else nothing."""
    return {
        SecondCopyState.MISSING: translate(
            "SecondCopy",
            "The stick with the second copy is not there. Put it in, and the program"
            " catches up.",
        ),
        SecondCopyState.FULL: translate(
            "SecondCopy",
            "The stick with the second copy is full. Make room on it, or choose another one.",
        ),
        SecondCopyState.NOT_ALLOWED: translate(
            "SecondCopy",
            "On the stick with the second copy nothing may be written. Choose another one.",
        ),
        SecondCopyState.OTHER: translate(
            "SecondCopy",
            "Writing the second copy fails. Put the stick in again, or choose another one.",
        ),
    }.get(state, "")


def still_there() -> str:
    """Say that a stick out of reach may hold what was erased, or a copy that is to go."""
    return translate(
        "SecondCopy",
        "On a stick there is an earlier second copy that is to go, or what you erased. Put the"
        " stick in once more, and the program takes it out.",
    )
