"""Which rows of a sheet are notes that were erased here, as far as their ids still tell.

Of what was erased only ids are left. The id of a note of a sheet follows from its table, kind,
role and words, so the same words are known again: under another role or kind, and with other
spaces, another capital or another mark at their end. Words that were written otherwise are not.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product
from uuid import UUID

from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.kinds import ItemKind
from facilitator.exchange.spreadsheets.columns import SheetNote
from facilitator.services.spreadsheet_records import first_id, item_ids

MOST_OF_IT = 0.5
"""With so much of its rows a table is one that was erased."""
SEVERAL = 3
"""Fewer rows than this must all be of the table that was erased."""
_PROBED = 12
"""With so many rows of a table is looked at which erased table it may be."""
_ENDS = (".", "!", "?", "…")


class ErasedRows:
    """What was erased here, by table; `erased` gives of each id its table, None for any."""

    def __init__(self, erased: Mapping[UUID, DialogueId | None]) -> None:
        by_table: dict[DialogueId | None, set[UUID]] = defaultdict(set)
        for key, home in erased.items():
            by_table[home].add(key)
        self._by_table = by_table
        self._whole = [home for home in by_table if home in erased]

    def was_table(self, table: DialogueId, rows: Sequence[SheetNote]) -> bool:
        """Say whether the notes of a table are those of one that was erased with another head.

        What comes with the same head is known by its id.
        """
        others = () if table in self._whole else self._whole
        return any(home and self._holds(home, rows) for home in others)

    def _holds(self, home: DialogueId, rows: Sequence[SheetNote]) -> bool:
        gone = self._by_table[home]
        if gone.isdisjoint(item_ids(rows[:_PROBED], home)):
            return False
        hits = len(gone.intersection(item_ids(rows, home)))
        return hits == len(rows) or (hits >= SEVERAL and hits >= MOST_OF_IT * len(rows))

    def at(self, home: DialogueId) -> Collection[UUID]:
        """Give the ids that were erased at a table."""
        return self._by_table.get(home, set())


def erased_as(
    row: SheetNote, home: DialogueId, roles: Collection[str], erased: Collection[UUID]
) -> ItemId | None:
    """Give the erased note of a table that the words of a row are, if they are any."""
    if not erased:  # as at nearly every table
        return None
    spoken = product(ItemKind, roles, dict.fromkeys(_spellings(row.text)))
    found = (first_id(home, kind, role, text) for kind, role, text in spoken)
    return next((key for key in found if key in erased), None)


def _spellings(text: str) -> Iterator[str]:
    """Give a text with its capital and the mark at its end as they may have been."""
    for one in (text, " ".join(text.split())):
        bare = one.rstrip("".join(_ENDS)).rstrip()
        for words in (one, bare, *(f"{bare}{end}" for end in _ENDS)):
            yield words
            yield words[:1].swapcase() + words[1:]
