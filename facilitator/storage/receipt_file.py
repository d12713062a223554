"""The receipts of what was wiped, in a file beside the store.

Decision: what was wiped is known beside the store too
    Context: a store that is damaged or gone cannot say what was wiped, and an old copy in its
    place, also one that somebody puts there by hand, brings all of it back. Decision: the
    receipts lie in a file beside the store as well. A store that lacks any of them is older
    than that wipe: when it is opened the same tables go again, before anybody sees them, and
    that is told. Cost: a small file that is read at each start; a table that came back by a
    yes after it was wiped goes again with a copy from before that. Alternatives: the copies
    alone (they need not be there, and hold what is gone until they are emptied).
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from facilitator import files
from facilitator.domain.privacy.receipt import Receipt
from facilitator.storage.columns import read_moment, write_moment
from facilitator.storage.retention import receipt_of, receipt_text
from facilitator.storage.sqlite import own_files

_MOST_BYTES = 50_000_000


def read(store: Path) -> tuple[Receipt, ...]:
    """Give the receipts that lie beside a store, the first one first.

    A file that is not whole, or that somebody else made, says nothing.
    """
    try:
        found = json.loads(files.read_regular(own_files.receipts(store), _MOST_BYTES))
        return tuple(receipt_of(read_moment(at), content) for at, content in found)
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return ()


def write(store: Path, receipts: Sequence[Receipt]) -> None:
    """Let these be the receipts beside a store, the first one first; raises OSError."""
    content = json.dumps(list(_rows(receipts))).encode()
    files.write_whole(own_files.receipts(store), content, private=True)


def add(store: Path, receipts: Sequence[Receipt]) -> None:
    """Let some receipts lie beside a store as well; raises OSError."""
    kept = read(store)
    known = {one.at for one in kept}
    fresh = [one for one in receipts if one.at not in known]
    if fresh:
        write(store, [*kept, *fresh])


def _rows(receipts: Sequence[Receipt]) -> Iterator[tuple[str, str]]:
    for place, one in enumerate(receipts, start=1):
        yield write_moment(one.at), receipt_text(one, place)
