"""Takes in the layers of other coordinators: only of who a person said yes to.

A layer changes no table, but for the numbers that coordinators gave tables.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.text import shown_name
from facilitator.exchange.layer_file.file import LayerFile
from facilitator.services.boards import tables_of
from facilitator.services.signatures import trust_in
from facilitator.services.table_files import STATES, FileLine, FileState, state_of_layer
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.incoming import ImportFile
from facilitator.storage.layers import IncomingLayer, LayerTally
from facilitator.storage.store import Store


class LayerMerge:
    """Looks at files of layers and applies them; on the thread of the store.

    `accepted` are the keys that a person says yes to beforehand; they are remembered.
    """

    def __init__(
        self, store: Store, accepted: Collection[str], *, any_coordinator: bool = False
    ) -> None:
        self._store = store
        self._accepted = frozenset(accepted)
        self._any = any_coordinator

    def look(self, path: Path, file: LayerFile) -> FileLine:
        """Say what a file would do to the store as it is now; nothing is written."""
        return self._line(path, file, lambda: self._store.layers.look(_incoming(path, file)))

    def apply(self, path: Path, file: LayerFile) -> FileLine:
        """Take in a file, whole or not at all, with the intake that was begun last."""

        def take_in() -> LayerTally:
            board, brought = file.layer.board, _incoming(path, file)
            self._store.layers.look(brought)  # raises before anything is written
            self._store.layers.note_table_numbers(board, tables_of(self._store, board))
            begun = self._store.imports.begun
            if file.key in self._accepted:
                self._store.layers.accept(file.key, begun)
            return self._store.layers.take_in(brought, begun)

        return self._line(path, file, take_in)

    def _line(self, path: Path, file: LayerFile, do: Callable[[], LayerTally]) -> FileLine:
        line = self._about(path, file)
        problem = self._problem(file)
        if problem is None:
            try:
                tally = do()
            except RefusedInputError as error:
                problem = error.problem
            else:
                return replace(line, state=state_of_layer(tally), layer=tally)
        state = STATES.get(problem.code, FileState.DAMAGED)
        return replace(line, state=state, problem=problem)

    def _about(self, path: Path, file: LayerFile) -> FileLine:
        registry = self._store.registry
        known, trusted = registry.known_keys(), self._store.layers.coordinators()
        return FileLine(
            path,
            FileState.NEW,
            board=file.layer.board,
            trust=trust_in(file.key, self._store.identity.key, known, trusted),
            key=file.key,
            sealed=file.sealed,
            sha256=file.sha256,
            imported_before=self._store.imports.imported_before(file.sha256),
        )

    def _problem(self, file: LayerFile) -> Problem | None:
        """Say why a file may not come in, whatever it holds."""
        if self._any:
            return None
        if not file.key:
            return Problem("layer_unsigned")
        if file.key in self._accepted | self._store.layers.coordinators():
            return None
        facts = {"key": file.key, "words": fingerprint_words(file.key)}
        board = file.layer.board
        return Problem(
            "coordinator_unknown", {**facts, "theme": board.theme or board.programme}
        )


def _incoming(path: Path, file: LayerFile) -> IncomingLayer:
    board: BoardHead = file.layer.board
    about = ImportFile(
        shown_name(path), file.sha256, DialogueId(board.id), file.origin.device, key=file.key
    )
    return IncomingLayer(board, file.layer.versions, about, file.layer.note_numbers)
