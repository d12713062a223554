"""Names a board as people write it: its theme, and the title of its programme."""

from dataclasses import dataclass

from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.table.script import distinct_titles
from facilitator.exchange.data_files.library import Library
from facilitator.services.boards import head_of
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class BoardName:
    """How people write the theme and the programme of a board; empty where it has none."""

    theme: str = ""
    programme: str = ""


def name_of_board(store: Store, board: BoardHead, library: Library | None = None) -> BoardName:
    """Name a board: by the data files where they know it, else as a table here is written."""
    return BoardName(_theme(store, board, library), _programme(board.programme, library))


def _theme(store: Store, board: BoardHead, library: Library | None) -> str:
    if not board.theme:
        return ""
    known = library.theme(board.theme) if library else None
    if known:
        return known.title
    heads = store.table_heads().dialogues
    written = (one.theme for one in heads if not one.practice and head_of(one) == board)
    return next(written, board.theme[:1].upper() + board.theme[1:])


def _programme(programme: str, library: Library | None) -> str:
    """Give the title of a programme, told from others with the same one."""
    known = library.programmes if library else {}
    titles = {key: one.title for key, one in known.items()}
    return distinct_titles({programme: programme, **titles})[programme]
