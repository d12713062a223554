"""Writes the layer of a board in a file, for another coordinator."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from facilitator import __version__
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.reporting.file_names import file_name
from facilitator.exchange.dialogue_file.file import is_dialogue_file
from facilitator.exchange.layer_file.contents import LayerOfBoard
from facilitator.exchange.layer_file.file import END, LayerOrigin, write_layer_file
from facilitator.services.board_names import name_of_board
from facilitator.services.boards import BoardHead, tables_of
from facilitator.services.export import UNSEALED
from facilitator.services.output_files import FileFormat, write_output
from facilitator.storage.store import Store

LAYER = FileFormat((END,), is_dialogue_file)
"""From outside a layer looks like a table: sealed, or a zip that begins with its manifest."""


def layer_file_name(board: BoardHead, *, sealed: bool) -> str:
    """Give a name to begin with; it tells when anyone can read the file."""
    end = f"{'' if sealed else UNSEALED}{END}"
    what = "trefwoorden en draden" if board.is_over_themes else "kernen"
    return file_name(what, board.theme, board.programme, suffix=end)


def share_layer(
    store: Store,
    board: BoardHead,
    path: Path,
    now: datetime,
    recipients: Sequence[str] = (),
    *,
    force: bool = False,
) -> int:
    """Write the layer of a board in a file; give how many records there are in it.

    What was removed is among them, without words. Raises RefusedInputError `layer_empty` (or
    `layer_over_themes_empty`) when nothing was done on the board, `file_not_possible`,
    `key_not_public`, or WrongUseError and FileNotWrittenError as `write_output` does.
    """
    store.layers.note_table_numbers(board, tables_of(store, board))
    found = store.layers.versions(board.id).values()
    versions = tuple(one for some in found for one in some)
    if not versions:
        if board.is_over_themes:
            raise RefusedInputError("layer_over_themes_empty")
        raise RefusedInputError("layer_empty", theme=name_of_board(store, board).theme)
    origin = LayerOrigin(__version__, store.identity.device, now)
    numbers = store.layers.note_numbers(tables_of(store, board))
    layer = LayerOfBoard(board, versions, numbers)
    content = write_layer_file(layer, origin, store.identity.signer(), recipients)
    write_output(path, content, LAYER, force=force)
    return len(versions)
