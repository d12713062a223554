"""Merges the files of many tables into a store: preview each, apply it, undo all of it.

A preview changes nothing. It says of each file what it would do to the store as it will be when
the files before it are applied; a table that comes in two files is compared with both. Applying
writes one transaction a file, and only what the preview foretold; all of it can be undone.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from uuid import UUID

from facilitator.domain.errors import FacilitatorError, Problem, RefusedInputError
from facilitator.domain.merge.effects import Tally
from facilitator.domain.records.dialogue import Alias
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.text import shown_name
from facilitator.exchange.data_files.library import Library
from facilitator.exchange.dialogue_file.file import DialogueFile
from facilitator.exchange.sealing import KeyRing
from facilitator.jobs import DeferredWork, Slices, at_once
from facilitator.services.layer_merge import Coordinator, LayerMerge
from facilitator.services.programme_overview import head_of_table
from facilitator.services.signatures import trust_in
from facilitator.services.table_files import (
    REFUSED,
    STATES,
    FileLine,
    FileState,
    ReadFile,
    head_of,
    read_file,
    state_of,
)
from facilitator.storage.import_history import RecordChange
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.incoming import ImportFile, IncomingData
from facilitator.storage.store import Store
from facilitator.storage.writers import WriterStanding

__all__ = ["ImportUndoResult"]


class FileMerge:
    """Previews files one after another, and applies them; on the thread of the store.

    `accepted` are the keys that a person says yes to beforehand, `coordinators` those to whose
    layers alone, each with a programme. The layer of who is not among them and was not before
    is refused, but where files are only looked at (`any_coordinator`). The `library` tells how
    the themes and programmes of layers are called.
    """

    def __init__(
        self,
        store: Store,
        keys: KeyRing | None = None,
        accepted: Collection[str] = (),
        *,
        coordinators: Collection[Coordinator] = (),
        any_coordinator: bool = False,
        library: Library | None = None,
    ) -> None:
        self._layers = LayerMerge(
            store, accepted, coordinators, any_coordinator=any_coordinator, library=library
        )
        self._store = store
        self._keys = keys
        self._accepted = accepted
        self._earlier: dict[DialogueId, list[Path]] = defaultdict(list)
        self._writes_at: dict[str, set[DialogueId]] = defaultdict(set)
        self._late: set[Path] = set()
        self._last: ReadFile | None = None

    def in_order(self, paths: Iterable[Path]) -> Iterator[ReadFile]:
        """Read files one after another; those that have to be late come at the end."""
        late = []
        for path in paths:
            found = read_file(path, self._keys)
            if self.has_to_be_late(found):
                late.append(path)
            else:
                yield found
        yield from (read_file(path, self._keys) for path in late)

    def has_to_be_late(self, found: ReadFile) -> bool:
        """Say, once of a file, whether it is to be taken after the others.

        It joins its table to another, where its signer may be a writer by a file that comes
        later. The order of files in a folder makes no difference then.
        """
        file = found.file
        if file is None:
            return False
        self._note_writer(file)
        writes_at = self._writes_at[file.manifest.key]
        joined = (one.content for one in file.contribution.versions)
        others = {one.same_as for one in joined if isinstance(one, Alias)}
        if found.path in self._late or others <= {*writes_at, file.contribution.dialogue_id}:
            return False
        self._late.add(found.path)
        return True

    def _note_writer(self, file: DialogueFile) -> None:
        """Know at which table who signed a file proved to be a writer."""
        if file.manifest.key and self._standing(file):
            self._writes_at[file.manifest.key].add(file.contribution.dialogue_id)

    def _standing(self, file: DialogueFile) -> WriterStanding | None:
        """Say why who signed a file may write at its table, if he may."""
        if file.manifest.key and file.manifest.key in self._accepted:
            return WriterStanding.ACCEPTED
        return WriterStanding.GRANTED if file.manifest.is_granted else None

    def preview(self, found: ReadFile) -> FileLine:
        """Say what this file would do, after the files that were previewed before."""
        return at_once(self.preview_in_slices(found))

    def preview_in_slices(self, found: ReadFile) -> Slices[FileLine]:
        """Do what `preview` does in slices."""
        file = found.file
        if found.layer:
            return self._layers.look(found.path, found.layer)
        if file is None:
            assert found.problem
            state = STATES.get(found.problem.code, FileState.DAMAGED)
            return FileLine(found.path, state, problem=found.problem)
        line = self._about(found.path, file)
        before = self._store.imports.imported_before(file.sha256)
        line = replace(line, imported_before=before)
        if line.state is FileState.PRACTICE:
            return line
        home = file.contribution.dialogue_id
        earlier = yield from self._before(home, found.path)
        brought = self._incoming(line, file)
        try:
            tally = yield from self._store.imports.look_in_slices(brought, earlier)
        except FacilitatorError as error:
            return _refused(line, error.problem)
        self._earlier[home].append(found.path)
        self._last = found  # the next one may be of the same table
        self._note_writer(file)
        state, number = state_of(tally), file.manifest.number
        news = number is not None and number != self._number_of(home)
        news = news and self._may_number(file)
        return replace(line, state=state, tally=tally, tells_number=news)

    def _number_of(self, home: DialogueId) -> int | None:
        """Give the number that was given here, or else told by a file before."""
        registry = self._store.registry
        own = registry.own_numbers().get(home)
        return own if own is not None else registry.told_numbers().get(home)

    def changes_in_slices(self, found: ReadFile) -> Slices[tuple[RecordChange, ...]]:
        """Say of each record what a file would do to it, after those that came before it.

        Raises RefusedInputError as taking it in would.
        """
        file = found.file
        if file is None or file.manifest.practice:
            return ()
        earlier = yield from self._before(file.contribution.dialogue_id, found.path)
        brought = self._incoming(self._about(found.path, file), file)
        return (yield from self._store.imports.changes_in_slices(brought, earlier))

    def _before(self, home: DialogueId, last: Path) -> Slices[list[IncomingData]]:
        """Read the files of a table that were previewed before one of them."""
        earlier: list[IncomingData] = []
        for path in takewhile(lambda one: one != last, self._earlier[home]):
            again = yield from self._read_again(path)
            if again.file:
                earlier.append(self._incoming(self._about(path, again.file), again.file))
        return earlier

    def _may_number(self, file: DialogueFile) -> bool:
        """Say whether a number that a file tells is heard; that of a guest is not."""
        key, home = file.manifest.key, file.contribution.dialogue_id
        if self._standing(file) or key == self._store.identity.key:
            return True
        return self._store.registry.may_number(home, key)

    def _about(self, path: Path, file: DialogueFile) -> FileLine:
        """Say what a file is, before it is known what it would do."""
        practice, manifest = file.manifest.practice, file.manifest
        return FileLine(
            path,
            FileState.PRACTICE if practice else FileState.NEW,
            problem=Problem("file_practice") if practice else None,
            head=head_of(file) or head_of_table(self._store, file.contribution.dialogue_id),
            trust=trust_in(
                manifest.key, self._store.identity.key, self._known_keys, self._trusted_keys
            ),
            key=manifest.key,
            earlier_keys=self._earlier_keys(file),
            granted=manifest.is_granted,
            sealed=file.sealed,
            sha256=file.sha256,
        )

    def _earlier_keys(self, file: DialogueFile) -> tuple[str, ...]:
        """Give who is known at the table of a file, where its signer is not."""
        known = self._store.registry.writers_of(file.contribution.dialogue_id)
        own = self._store.identity.key
        if not file.manifest.key or file.manifest.key in {own, *known}:
            return ()
        return tuple(sorted(known - {own}))

    def look_again(self, home: UUID) -> None:
        """Forget which files of a table or board were looked at: another choice was made."""
        self._earlier.pop(DialogueId(home), None)
        self._layers.look_again(home)

    def _incoming(self, line: FileLine, file: DialogueFile) -> IncomingData:
        """Give what a file brings, and why its signer may write at the table, if he may."""
        manifest, given, head = file.manifest, file.contribution, head_of(file)
        about = ImportFile(
            shown_name(line.path),
            file.sha256,
            given.dialogue_id,
            manifest.device,
            key=manifest.key,
            sender=head.municipality if head else "",
            standing=self._standing(file),
            number=manifest.number,
        )
        joined = self._writes_at[manifest.key] if manifest.key else set[DialogueId]()
        return IncomingData(
            given.versions,
            given.erased,
            given.media,
            about,
            joined,
            erased_guests=given.erased_guests,
        )

    def _read_again(self, path: Path) -> Slices[ReadFile]:
        if self._last and self._last.path == path:
            return self._last
        found: list[ReadFile] = []
        reading = DeferredWork(lambda: found.append(read_file(path, self._keys)))
        yield reading
        reading.wait()
        return found[0]

    @cached_property
    def _known_keys(self) -> Collection[str]:
        """The keys that were met before the first of the files."""
        return self._store.registry.known_keys()

    @cached_property
    def _trusted_keys(self) -> Collection[str]:
        """The keys that a person said yes to before the first of the files."""
        return self._store.registry.trusted_keys()

    def begin(self) -> None:
        """Begin a merge: from here on, all of it can be undone."""
        at_once(self.begin_in_slices())

    def begin_in_slices(self) -> Slices[datetime]:
        """Do what `begin` does in slices."""
        return self._store.imports.begin_in_slices()

    def end(self) -> None:
        """End a merge: one that took nothing in is forgotten, and those before it are not."""
        self._store.imports.end()

    def apply(self, found: ReadFile, expected: FileLine | None = None) -> FileLine:
        """Merge one file, whole or not at all, and say what it did.

        With an `expected` line, a file that became another since, or does something else now,
        is refused. A file that brings nothing changes nothing; what its signer may not do
        waits for a yes.
        """
        return at_once(self.apply_in_slices(found, expected))

    def apply_in_slices(
        self, found: ReadFile, expected: FileLine | None = None
    ) -> Slices[FileLine]:
        """Do what `apply` does in slices; closed before its end, nothing was merged."""
        file = found.file
        if file is None:
            return self._apply_other(found, expected)
        line = expected or self._about(found.path, file)
        if line.state in REFUSED:
            return line
        if line.sha256 != file.sha256:
            return _refused(line, Problem("file_changed"))
        brought = self._incoming(line, file)
        try:
            tally = yield from self._store.imports.apply_in_slices(
                brought, expected=expected.tally if expected else None
            )
        except RefusedInputError as error:
            return _refused(line, error.problem)
        self._note_writer(file)
        return replace(line, tally=tally, state=state_of(tally))

    def _apply_other(self, found: ReadFile, expected: FileLine | None) -> FileLine:
        """Take in a layer, or say again why a file is refused."""
        if found.layer is None:
            return self.preview(found)
        if expected and expected.sha256 != found.layer.sha256:
            return _refused(expected, Problem("file_changed"))
        return self._layers.apply(found.path, found.layer)

    def undo(self) -> ImportUndoResult | None:
        """Undo the last merge that can be."""
        return at_once(self.undo_in_slices())

    def undo_in_slices(self, to: datetime | None = None) -> Slices[ImportUndoResult | None]:
        """Do what `undo` does in slices, of the merge of a moment with all that came after it.

        Closed before its end, nothing was undone. Raises WrongUseError `intake_unknown` and
        RefusedInputError `intake_not_kept`.
        """
        return self._store.imports.undo_in_slices(to)


def _refused(line: FileLine, problem: Problem) -> FileLine:
    """Give the line of a file that may not come in after all."""
    state = STATES.get(problem.code, FileState.DAMAGED)
    return replace(line, state=state, tally=Tally(), problem=problem)
