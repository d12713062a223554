"""Files of tables and layers: which are meant, what each holds, and what it is to a store."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.merge.effects import WRITTEN, Effect, Tally
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.text import is_written_as_text
from facilitator.exchange.dialogue_file.file import (
    DialogueFile,
    opened,
    read_content,
    read_opened,
)
from facilitator.exchange.layer_file.file import LayerFile, is_layer_file, read_layer_file
from facilitator.exchange.sealing import KeyRing
from facilitator.files import is_file, is_folder
from facilitator.services.board_names import BoardName
from facilitator.services.signatures import Trust
from facilitator.storage.layer_intake import LayerTally


class FileState(StrEnum):
    """What a file is to this store."""

    NEW = "new"
    NEWER = "newer"
    IDENTICAL = "identical"
    OLDER = "older"
    CONFLICT = "conflict"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    SEALED = "sealed"
    PRACTICE = "practice"
    OTHER_VERSION = "other_version"
    UNTRUSTED = "untrusted"
    WAITS = "waits"
    ERASED = "erased"
    DECLINED = "declined"
    UNREADABLE_NAME = "unreadable_name"
    UNREADABLE = "unreadable"
    UNKNOWN_COORDINATOR = "unknown_coordinator"


REFUSED = frozenset(
    {
        FileState.DAMAGED,
        FileState.FOREIGN,
        FileState.SEALED,
        FileState.PRACTICE,
        FileState.OTHER_VERSION,
        FileState.UNTRUSTED,
        FileState.UNREADABLE_NAME,
        FileState.UNREADABLE,
        FileState.UNKNOWN_COORDINATOR,
    }
)
"""The states of files that are not merged; the others do no harm."""

BRINGS = frozenset({FileState.NEW, FileState.NEWER, FileState.CONFLICT, FileState.WAITS})
"""The states of files that bring something."""

STATES = {
    "file_not_ours": FileState.FOREIGN,
    "file_newer": FileState.OTHER_VERSION,
    "file_sealed": FileState.SEALED,
    "file_name": FileState.UNREADABLE_NAME,
    "file_unreadable": FileState.UNREADABLE,
    "writer_refused": FileState.UNTRUSTED,
    "coordinator_unknown": FileState.UNKNOWN_COORDINATOR,
    "layer_unsigned": FileState.UNKNOWN_COORDINATOR,
    "layer_erased": FileState.ERASED,
}
"""The states of files that were refused, by the code of the problem; others are damaged."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read, in whichever thread: what it holds, or why it is refused.

    It holds a table or a layer, never both.
    """

    path: Path
    file: DialogueFile | None = None
    layer: LayerFile | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class FileLine:
    """What one file is and would do, or did; `head` is of the newest version it knows.

    `granted` says that the table itself lets the signer write; `earlier_keys` are those of
    others whose files of it came before, where this signer is new there; `tells_number` says
    that its maker gave the table a number that is not known here. A file of a layer has its
    `board`, which people call `board_name`, and counts its records in `layer`.
    """

    path: Path
    state: FileState
    tally: Tally = field(default_factory=Tally)
    head: Dialogue | None = None
    trust: Trust = Trust.UNSIGNED
    key: str = ""
    earlier_keys: tuple[str, ...] = ()
    granted: bool = False
    sealed: bool = False
    sha256: str = ""
    imported_before: datetime | None = None
    problem: Problem | None = None
    tells_number: bool = False
    board: BoardHead | None = None
    board_name: BoardName = field(default_factory=BoardName)
    layer: LayerTally = field(default_factory=LayerTally)

    @property
    def home(self) -> UUID | None:
        """The table or the board it is about, as far as that is known."""
        known = self.head or self.board
        return known.id if known else None

    @property
    def asks(self) -> bool:
        """Whether it is a layer that comes in once a person says yes to who signed it."""
        return self.problem is not None and self.problem.code == "coordinator_unknown"

    @property
    def brings(self) -> bool:
        """Whether applying it changes something."""
        return self.state in BRINGS or self.tells_number


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Give the files that are meant: those named, and those in the folders named.

    Sorted by name, each once; what an operating system or program left by itself is none. A
    folder that may not be read is one of them: nothing in it is left out unsaid.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for each in sorted(_inside(path)) if is_folder(path) else [path]:
            found.setdefault(each)
    return list(found)


def _inside(folder: Path) -> list[Path]:
    closed: list[Path] = []
    named = [
        Path(place, name)
        for place, _, names in os.walk(
            folder, onerror=lambda error: closed.append(Path(error.filename))
        )
        for name in names
    ]
    found = [*closed, *(path for path in named if is_file(path))]
    return [path for path in found if not _is_left_behind(path, folder)]


_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini"})


def _is_left_behind(path: Path, within: Path) -> bool:
    parts = path.relative_to(within).parts
    hidden = any(part.startswith((".", "~$")) for part in parts)
    return hidden or path.name.casefold() in _LEFT_BEHIND


def read_file(path: Path, keys: KeyRing | None = None) -> ReadFile:
    """Read one file, and never raise for what is in it."""
    if not is_written_as_text(path.name):
        return ReadFile(path, problem=Problem("file_name", {"file": Path(path.name)}))
    try:
        found = opened(read_content(path), keys)
        if is_layer_file(found.content):
            return ReadFile(path, layer=read_layer_file(found))
        return ReadFile(path, read_opened(found))
    except RefusedInputError as error:
        return ReadFile(path, problem=error.problem)


def head_of(file: DialogueFile) -> Dialogue | None:
    """Give the head of the table that a file is about, as who made the file numbered it."""
    heads: list[Version[Record]] = [
        version
        for version in file.contribution.versions
        if isinstance(version.content, Dialogue)
    ]
    head = shown(heads).content if heads else None
    if not isinstance(head, Dialogue):
        return None
    number = file.manifest.number or head.number
    return head if number == head.number else replace(head, number=number)


def state_of_layer(tally: LayerTally) -> FileState:
    """Say what a file of a layer is to a store, from what it would do."""
    if tally.count(Effect.DISPUTED):
        return FileState.CONFLICT
    if tally.brought:
        return FileState.NEWER
    return FileState.OLDER if tally.count(Effect.OLDER) else FileState.IDENTICAL


def state_of(tally: Tally) -> FileState:
    """Say what a file is to a store, from what it would do."""
    if tally.count(Effect.NEW, kind=Dialogue):
        return FileState.NEW
    met = {effect for (_, effect), number in tally.effects.items() if number}
    states = (
        (FileState.CONFLICT, Effect.DISPUTED in met),
        (FileState.NEWER, tally.erased or not met.isdisjoint(WRITTEN)),
        (FileState.WAITS, any(tally.waiting.values())),
        (FileState.OLDER, Effect.OLDER in met),
        (FileState.IDENTICAL, Effect.KNOWN in met),
        (FileState.ERASED, Effect.REFUSED in met),
        (FileState.DECLINED, Effect.WAITS in met),  # a person said no before
    )
    return next((state for state, is_so in states if is_so), FileState.ERASED)
