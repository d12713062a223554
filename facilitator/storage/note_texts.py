"""At which tables something was said, and by which sheets: to know a table by its notes."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from facilitator.domain.records.ids import DialogueId
from facilitator.jobs import Slices
from facilitator.storage.sqlite.store_file import StoreFile

_ROWS_PER_SLICE = 3_000
_NEXT = (
    "SELECT id, dialogue_id, verbatim, vector FROM item WHERE removed = 0 AND id > ?"
    " ORDER BY id LIMIT ?"
)
_SHEET = re.compile(r'"sheet:([0-9a-f]+):')


@dataclass(frozen=True, slots=True)
class SaidTexts:
    """By table: which of some texts are the words of a note there, and which sheets wrote."""

    texts: Mapping[DialogueId, set[str]] = field(default_factory=lambda: defaultdict(set))
    sheets: Mapping[DialogueId, set[str]] = field(default_factory=lambda: defaultdict(set))

    def at(self, homes: Collection[DialogueId]) -> "SaidTexts":
        """Give what was said at some tables alone."""
        texts = {home: some for home, some in self.texts.items() if home in homes}
        return SaidTexts(
            texts, {home: some for home, some in self.sheets.items() if home in homes}
        )


def where_said(
    file: StoreFile, texts: Collection[str], guests: Mapping[DialogueId, Collection[UUID]]
) -> Slices[SaidTexts]:
    """Say at which tables texts are the words of a note, in slices.

    What `guests` added to a table tells nothing of it: they chose the words and the table.
    """
    added = {key.bytes for some in guests.values() for key in some}
    found = SaidTexts()
    last = b""
    while True:
        with file.transaction():
            rows = file.database.execute(_NEXT, (last, _ROWS_PER_SLICE)).fetchall()
        if not rows:
            return found
        for key, home, text, vector in rows:
            if key in added:
                continue
            if text in texts:
                found.texts[DialogueId(UUID(bytes=home))].add(text)
            if "sheet:" in vector:
                found.sheets[DialogueId(UUID(bytes=home))].update(_SHEET.findall(vector))
        last = rows[-1][0]
        yield None
