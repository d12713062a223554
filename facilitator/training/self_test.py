"""Pulling the plug: a process of its own keeps notes and is killed; then we see what is left.

All of it happens at a practice table in a folder made for the test. The store in use is never
opened, named or passed on.
"""

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import GROUP, ItemKind
from facilitator.own_program import own_program, own_surroundings
from facilitator.services import capture
from facilitator.services.capture import CAPTURE, Entry
from facilitator.services.dialogue_editor import DialogueEditor, SystemIdAndTimeSource
from facilitator.services.stores import Store

OPTION = "--pull-the-plug"
"""With this option and a folder the program keeps notes there until it is killed."""
STORE, SAID = "practice.sqlite", "said.txt"
ENOUGH = 40
"""After so many notes the process is killed, in the middle of the next."""
MOST = 5000
"""A process that nobody kills stops by itself after so many notes."""
LONGEST, LOOK = 60.0, 0.01
"""Seconds: when the process is killed in any case, and between two looks at what it said."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many notes were called kept, how many of those are there, and the half-typed text."""

    kept: int
    found: int
    half_found: bool

    @property
    def whole(self) -> bool:
        """Whether nothing is lost."""
        return self.kept > 0 and self.found == self.kept and self.half_found


def pull_the_plug(progress: Progress, *, enough: int = ENOUGH) -> Outcome:
    """Let a process keep notes, kill it, and compare; `progress` gets notes and their goal.

    What `progress` raises stops the test, and the process with it.
    """
    with TemporaryDirectory(prefix="dialoogtafel-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with _started(folder) as process:
            try:
                _wait(process, folder, enough, progress)
            finally:
                process.kill()
        return compare(folder)


def _started(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - this program itself
        [*own_program(), OPTION, str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=own_surroundings(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _wait(
    process: subprocess.Popen[bytes], folder: Path, enough: int, progress: Progress
) -> None:
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        kept, _half = _said(folder)
        progress(min(kept, enough), enough)
        if kept >= enough:
            return
        try:
            process.wait(LOOK)
        except subprocess.TimeoutExpired:
            continue
        return  # it ended by itself: see what is there


def _said(folder: Path) -> tuple[int, int]:
    """Read how many notes were called kept, and of how many the beginning was."""
    file = folder / SAID
    text = file.read_text("utf-8") if file.exists() else ""
    lines = text[: text.rfind("\n") + 1].splitlines()
    return lines.count("kept"), lines.count("half")


def compare(folder: Path) -> Outcome:
    """Open the store that the process left behind, and look for all that it said."""
    kept, halves = _said(folder)
    if not kept:
        return Outcome(0, 0, half_found=False)
    with Store.open(folder / STORE, create=False) as store:
        [table] = store.overview()
        items = store.dossier(table.dialogue.id).items
        draft = store.draft(table.dialogue.id, CAPTURE)
    texts = {item.verbatim for item in items}
    found = sum(1 for number in range(kept) if _note(number) in texts)
    typed = draft.text if draft else ""
    whole = _note(halves) in texts  # it was kept as a note before the kill came
    return Outcome(kept, found, half_found=whole or typed == _half(halves))


def keep_notes(folder: Path) -> int:
    """Keep one note after another at a table of one's own, and say so, until killed."""
    with (
        Store.open(folder / STORE) as store,
        (folder / SAID).open("a", encoding="utf-8", buffering=1) as said,
    ):
        editor = _table(store)
        for number in range(MOST):
            capture.keep(editor, Entry(_note(number), ItemKind.KNEL, GROUP))
            said.write("kept\n")
            editor.keep_draft(CAPTURE, _half(number + 1), {})
            said.write("half\n")
    return 0


def _table(store: Store) -> DialogueEditor:
    origins = SystemIdAndTimeSource()
    table = Dialogue(
        id=DialogueId(origins.new_id()),
        kind="themadialoog",
        theme="",
        status=DialogueStatus.RUNNING,
        practice=True,
    )
    store.apply(added(ChangeName.PREPARE, table))
    return DialogueEditor(store, table.id, origins)


def _note(number: int) -> str:
    return f"{number}. “Een zin met é, € en …” – en zo staat hij er weer."


def _half(number: int) -> str:
    note = _note(number)
    return note[: len(note) // 2]
