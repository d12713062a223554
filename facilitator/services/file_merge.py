"""Merges the files of many tables into a store: preview each, apply it, undo all of it.

A preview changes nothing. It says of each file what it would do to the store as it will be when
the files before it are applied; a table that comes in two files is compared with both. Applying
writes one transaction a file, and only what the preview foretold; all of it can be undone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from facilitator.domain.errors import (
    FacilitatorError,
    Problem,
    RefusedInputError,
    SameRevisionDifferentContentError,
)
from facilitator.domain.merge.effects import Effect, Tally, effect
from facilitator.domain.merge.merging import Version, maximal
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DeviceId, DialogueId, RecordId
from facilitator.domain.records.specs import RecordType
from facilitator.domain.text import shown_name
from facilitator.exchange.dialogue_file.file import DialogueFile
from facilitator.exchange.sealing import KeyRing
from facilitator.jobs import DeferredWork, Slices, at_once
from facilitator.services.signatures import Trust, own_key, trust_in
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
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.imports import ImportFile
from facilitator.storage.reading import batches
from facilitator.storage.store import Store

__all__ = ["ImportUndoResult"]

RECORDS_PER_SLICE = 120
"""So many records are compared within a blink of the window."""

Versions = Sequence[Version[Record]]


class FileMerge:
    """Previews files one after another, and applies them; on the thread of the store."""

    def __init__(self, store: Store, keys: KeyRing | None = None) -> None:
        self._store = store
        self._keys = keys
        self._own_key = own_key(store)
        self._trust: dict[tuple[DeviceId, str], Trust] = {}
        self._erased = store.erased_ids()
        self._erased_elsewhere = set(store.imports.erased_elsewhere())
        self._earlier: dict[DialogueId, list[Path]] = defaultdict(list)

    def preview(self, found: ReadFile) -> FileLine:
        """Say what this file would do, after the files that were previewed before."""
        return at_once(self.preview_in_slices(found))

    def preview_in_slices(self, found: ReadFile) -> Slices[FileLine]:
        """Do what `preview` does in slices."""
        file = found.file
        if file is None:
            assert found.problem
            state = STATES.get(found.problem.code, FileState.DAMAGED)
            return FileLine(found.path, state, problem=found.problem)
        line = self._about(found.path, file)
        before = self._store.imports.imported_before(file.sha256)
        line = replace(line, imported_before=before)
        if line.state is FileState.PRACTICE:
            return line
        home, erased = file.contribution.dialogue_id, file.contribution.erased
        gone = {(home, key) for key in erased if key != home} - self._erased_elsewhere
        self._erased_elsewhere |= gone
        try:
            effects = yield from self._effects(file)
        except FacilitatorError as error:
            self._erased_elsewhere -= gone
            return replace(line, state=FileState.DAMAGED, problem=error.problem)
        if line.trust is Trust.CHANGED:  # stays out, unless a person believes it
            self._erased_elsewhere -= gone
        else:
            self._earlier[home].append(found.path)
        tally = Tally(effects, self._store.imports.count_present(home, erased))
        return replace(line, state=state_of(tally), tally=tally)

    def _about(self, path: Path, file: DialogueFile) -> FileLine:
        """Say what a file is, before it is known what it would do."""
        practice = file.manifest.practice
        return FileLine(
            path,
            FileState.PRACTICE if practice else FileState.NEW,
            problem=Problem("file_practice") if practice else None,
            head=head_of(file),
            trust=self._trust_in(file.manifest.device, file.manifest.key),
            key=file.manifest.key,
            sealed=file.sealed,
            sha256=file.sha256,
        )

    def _effects(self, file: DialogueFile) -> Slices[Counter[tuple[RecordType, Effect]]]:
        """Count what would become of each record."""
        earlier = yield from self._versions_before(file.contribution.dialogue_id)
        effects: Counter[tuple[RecordType, Effect]] = Counter()
        for kind, come in _by_kind(file.contribution.versions).items():
            for some in batches(come, RECORDS_PER_SLICE):
                here = self._store.versions.known(kind, some)
                for record_id in some:
                    known = [*here.get(record_id, ()), *earlier.get(record_id, ())]
                    effects[kind, self._effect(known, come[record_id])] += 1
                yield None
        return effects

    def _effect(self, known: Versions, come: Versions) -> Effect:
        """Say what would become of one record; what is known may hold replaced versions."""
        if self._is_erased(come[0].content):
            return Effect.REFUSED
        _stays_with_its_table(known, come)
        best = list(maximal(known)) if len(known) > 1 else known
        return effect(best, come, maximal([*best, *come]))

    def _versions_before(self, dialogue_id: DialogueId) -> Slices[Mapping[RecordId, Versions]]:
        """Read again what earlier files bring of this table; mostly there are none."""
        before: dict[RecordId, list[Version[Record]]] = defaultdict(list)
        for path in self._earlier.get(dialogue_id, ()):
            file = (yield from self._read_again(path)).file
            for version in file.contribution.versions if file else ():
                before[RecordId(version.content.id)].append(version)
        return before

    def _read_again(self, path: Path) -> Slices[ReadFile]:
        found: list[ReadFile] = []
        reading = DeferredWork(lambda: found.append(read_file(path, self._keys)))
        yield reading
        reading.wait()
        return found[0]

    def _is_erased(self, record: Record) -> bool:
        home = dialogue_of(record)
        return (
            record.id in self._erased
            or home in self._erased
            or (home, record.id) in self._erased_elsewhere
        )

    def _trust_in(self, device: DeviceId, key: str) -> Trust:
        """Say what is known of a signature; asked once for each laptop."""
        if (device, key) not in self._trust:
            self._trust[device, key] = trust_in(self._store, device, key, self._own_key)
        return self._trust[device, key]

    def begin(self) -> None:
        """Begin a merge: from here on, all of it can be undone."""
        at_once(self.begin_in_slices())

    def begin_in_slices(self) -> Slices[datetime]:
        """Do what `begin` does in slices."""
        return self._store.imports.begin_in_slices()

    def apply(
        self, found: ReadFile, expected: FileLine | None = None, *, believe: bool = False
    ) -> FileLine:
        """Merge one file, whole or not at all, and say what it did.

        With an `expected` line, a file that became another since, or does something else now,
        is refused. So is a file under another signature than the laptop's first one, unless a
        person says to `believe` it; what the others do may then differ from what was foretold.
        A file that brings nothing changes nothing.
        """
        return at_once(self.apply_in_slices(found, expected, believe=believe))

    def apply_in_slices(
        self, found: ReadFile, expected: FileLine | None = None, *, believe: bool = False
    ) -> Slices[FileLine]:
        """Do what `apply` does in slices; closed before its end, nothing was merged."""
        file = found.file
        if file is None:
            return self.preview(found)
        line = expected or self._about(found.path, file)
        if line.state not in REFUSED:
            refused = _why_not(line, file, expected, believe=believe)
            line = refused or (
                yield from self._applied(line, file, None if believe else expected)
            )
        return line

    def _applied(
        self, line: FileLine, file: DialogueFile, expected: FileLine | None
    ) -> Slices[FileLine]:
        given = file.contribution
        try:
            tally = yield from self._store.imports.apply_in_slices(
                given.versions,
                erased=given.erased,
                media=given.media,
                file=_logged(line, file),
                expected=expected.tally if expected else None,
            )
        except (RefusedInputError, SameRevisionDifferentContentError) as error:
            return replace(line, state=FileState.DAMAGED, tally=Tally(), problem=error.problem)
        if line.trust in {Trust.NEW, Trust.CHANGED}:
            self._trust[file.manifest.device, file.manifest.key] = Trust.TRUSTED
        return replace(line, tally=tally, state=state_of(tally))

    def undo(self) -> ImportUndoResult | None:
        """Undo all that was applied since `begin`."""
        return at_once(self.undo_in_slices())

    def undo_in_slices(self) -> Slices[ImportUndoResult | None]:
        """Do what `undo` does in slices; closed before its end, nothing was undone."""
        return self._store.imports.undo_in_slices()


def _logged(line: FileLine, file: DialogueFile) -> ImportFile:
    """Say what is remembered of a file; a signature that is the first one is believed."""
    manifest = file.manifest
    return ImportFile(
        shown_name(line.path),
        file.sha256,
        file.contribution.dialogue_id,
        manifest.device,
        believed=manifest.key if line.trust in {Trust.NEW, Trust.CHANGED} else "",
        sender=line.head.municipality if line.head else "",
    )


def _why_not(
    line: FileLine, file: DialogueFile, expected: FileLine | None, *, believe: bool
) -> FileLine | None:
    """Give the line of a file that may not come in after all."""
    if expected and expected.sha256 != file.sha256:
        return replace(line, state=FileState.DAMAGED, problem=Problem("file_changed"))
    if line.trust is Trust.CHANGED and not believe:
        return replace(line, state=FileState.UNTRUSTED, problem=Problem("signature_changed"))
    return None


def _by_kind(
    versions: Iterable[Version[Record]],
) -> Mapping[RecordType, Mapping[RecordId, Sequence[Version[Record]]]]:
    found: dict[RecordType, dict[RecordId, list[Version[Record]]]]
    found = defaultdict(lambda: defaultdict(list))
    for version in versions:
        found[type(version.content)][RecordId(version.content.id)].append(version)
    return found


def _stays_with_its_table(
    known: Sequence[Version[Record]], come: Sequence[Version[Record]]
) -> None:
    if known and dialogue_of(known[0].content) != dialogue_of(come[0].content):
        raise RefusedInputError("record_moved", id=str(come[0].content.id))
