"""Takes in the layers of other coordinators: only of who a person said yes to.

A yes is for the layers of one programme, of which the file says the name. A layer changes no
table, but for the numbers that coordinators gave the tables of its board.
"""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.text import shown_name
from facilitator.exchange.data_files.library import Library
from facilitator.exchange.layer_file.file import LayerFile
from facilitator.services.board_names import BoardName, name_of_board
from facilitator.services.boards import tables_elsewhere, tables_of
from facilitator.services.signatures import trust_in
from facilitator.services.table_files import STATES, FileLine, FileState, state_of_layer
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.incoming import ImportFile
from facilitator.storage.layer_intake import IncomingLayer, LayerRecordChange, LayerTally
from facilitator.storage.store import Store

__all__ = ["LayerRecordChange"]

Coordinator: TypeAlias = tuple[str, str]
"""The public key that signs layers, and the programme of which they are."""


class LayerMerge:
    """Looks at files of layers and applies them; on the thread of the store.

    `accepted` are the keys that a person says yes to beforehand, whatever the programme;
    `coordinators` those of a programme. They are remembered when their layer comes in. The
    `library` tells how a theme and a programme are called.
    """

    def __init__(
        self,
        store: Store,
        accepted: Collection[str],
        coordinators: Collection[Coordinator] = (),
        *,
        any_coordinator: bool = False,
        library: Library | None = None,
    ) -> None:
        self._store, self._library = store, library
        self._accepted, self._coordinators = frozenset(accepted), frozenset(coordinators)
        self._any = any_coordinator
        self._earlier: dict[UUID, dict[Path, IncomingLayer]] = defaultdict(dict)

    def look(self, path: Path, file: LayerFile) -> FileLine:
        """Say what a file would do after those that were looked at; nothing is written.

        Also what it would do after a yes to who signed it.
        """
        earlier, brought = self._earlier[file.layer.board.id], self._incoming(path, file)
        before = [earlier[one] for one in takewhile(lambda one: one != path, earlier)]
        line = self._line(path, file, lambda: self._store.layers.look(brought, before))
        problem = line.problem or self._problem(file)
        if problem is None:
            earlier[path] = brought
            return line
        return _refused(line, problem)

    def look_again(self, board: UUID) -> None:
        """Forget which files of a board were looked at, since another choice was made."""
        self._earlier.pop(board, None)

    def apply(self, path: Path, file: LayerFile) -> FileLine:
        """Take in a file, whole or not at all, with the intake that was begun last."""
        problem = self._problem(file)
        if problem:
            return _refused(self._about(path, file), problem)
        return self._line(path, file, lambda: self._take_in(path, file))

    def _take_in(self, path: Path, file: LayerFile) -> LayerTally:
        layers, board, brought = (
            self._store.layers,
            file.layer.board,
            self._incoming(path, file),
        )
        layers.look(brought)  # raises before anything is written
        layers.note_table_numbers(board, tables_of(self._store, board))
        begun = self._store.imports.begun
        tally = layers.take_in(brought, begun)  # a layer that is refused after all is no yes
        if self._says_yes_to(file):
            layers.accept(file.key, board.programme, begun)
        return tally

    def _line(self, path: Path, file: LayerFile, do: Callable[[], LayerTally]) -> FileLine:
        line = self._about(path, file)
        try:
            tally = do()
        except RefusedInputError as error:
            return _refused(line, error.problem)
        return replace(line, state=state_of_layer(tally), layer=tally)

    def _about(self, path: Path, file: LayerFile) -> FileLine:
        registry, programme = self._store.registry, file.layer.board.programme
        known, trusted = registry.known_keys(), self._store.layers.coordinators(programme)
        return FileLine(
            path,
            FileState.NEW,
            board=file.layer.board,
            board_name=self._name(file),
            trust=trust_in(file.key, self._store.identity.key, known, trusted),
            key=file.key,
            sealed=file.sealed,
            sha256=file.sha256,
            imported_before=self._store.imports.imported_before(file.sha256),
        )

    def _says_yes_to(self, file: LayerFile) -> bool:
        """Say whether a person says yes to who signed a file now."""
        programme = file.layer.board.programme
        return file.key in self._accepted or (file.key, programme) in self._coordinators

    def _problem(self, file: LayerFile) -> Problem | None:
        """Say why a file may not come in, whatever it holds."""
        board = file.layer.board
        if self._any:
            return None
        if not file.key:
            return Problem("layer_unsigned")
        if self._says_yes_to(file):
            return None
        if file.key in self._store.layers.coordinators(board.programme):
            return None
        name, words = self._name(file), fingerprint_words(file.key)
        called = {"theme": name.theme or "–", "programme": name.programme or "–"}
        return Problem("coordinator_unknown", {"key": file.key, "words": words, **called})

    def _name(self, file: LayerFile) -> BoardName:
        return name_of_board(self._store, file.layer.board, self._library)

    def _incoming(self, path: Path, file: LayerFile) -> IncomingLayer:
        board: BoardHead = file.layer.board
        device, home = file.origin.device, DialogueId(board.id)
        about = ImportFile(shown_name(path), file.sha256, home, device, key=file.key)
        elsewhere = tables_elsewhere(self._store, board)
        return IncomingLayer(
            board, file.layer.versions, about, file.layer.note_numbers, elsewhere
        )


def _refused(line: FileLine, problem: Problem) -> FileLine:
    state = STATES.get(problem.code, FileState.DAMAGED)
    return replace(line, state=state, problem=problem)
