"""The notes of a table as sheets of before left them: which sheet is here again, which rows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.row_matching import PlacedText, changed_rows, resembles
from facilitator.domain.merge.sheet_marks import has_content_of, has_name, last_marks
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DialogueId, ItemId, RecordId
from facilitator.domain.records.items import Item
from facilitator.exchange.spreadsheets.columns import SheetNote
from facilitator.services import spreadsheet_records as records
from facilitator.services.erased_rows import erased_as

MOST_OF_IT, SOME_OF_IT = 0.75, 1 / 3
"""With so much of its rows a sheet is one of before: under another name, or under its own."""
SEVERAL = 3
"""Fewer equal rows than this may be chance, under another name."""


@dataclass(frozen=True, slots=True)
class NoteHere:
    """A note that is here: as it is shown, its vectors, and what sheets said of it last."""

    item: Item
    vectors: tuple[VersionVector, ...]
    marks: Mapping[str, str]
    removed: bool


class NotesHere:
    """The notes of one table that are here, removed ones too, beside rows that come.

    Those that are `foreign` were brought by who is no writer: what is known by the others
    stays so, whatever marks these bear. The ids of what was `erased` at it stay erased.
    """

    def __init__(
        self,
        home: DialogueId,
        found: Mapping[RecordId, Sequence[Version[Record]]],
        rows: Sequence[SheetNote],
        foreign: Collection[UUID] = (),
        erased: Collection[UUID] = (),
    ) -> None:
        self._rows, self._erased = rows, erased
        self._ids = records.item_ids(rows, home)
        self.digests = records.row_digests(rows)
        noted = dict(_noted(found))
        self._own = {key: note for key, note in noted.items() if key not in foreign}
        rows_here = {mark for note in self._own.values() for mark in note.marks.items()}
        others = {
            key: note
            for key, note in noted.items()
            if key in foreign and rows_here.isdisjoint(note.marks.items())
        }
        self.notes = others | self._own

    def __getitem__(self, key: ItemId) -> NoteHere:
        return self.notes[key]

    def known_sheet(self, name: str, new: str) -> tuple[str, bool]:
        """Give the sheet of before that the rows are; and whether one of its name is another.

        It is one of the same name with some of the rows, or of any name with most of them.
        `new` is what the sheet would be called if it is none of before.
        """
        sheet, other = self._known_by(self._own, name, new)
        return (sheet, other) if sheet else self._known_by(self.notes, name, new)

    def _known_by(
        self, notes: Mapping[ItemId, NoteHere], name: str, new: str
    ) -> tuple[str, bool]:
        rows, sizes, hits = set(self.digests), dict[str, int](), dict[str, int]()
        for note in notes.values():
            for sheet, mark in note.marks.items():
                sizes[sheet] = sizes.get(sheet, 0) + 1
                hits[sheet] = hits.get(sheet, 0) + (mark in rows)
        best = sorted(sizes, key=lambda sheet: (-hits[sheet], sheet))
        share = {sheet: self._share(hits[sheet], sizes[sheet]) for sheet in best}
        named = [sheet for sheet in best if has_name(sheet, name)]
        again = [
            *(sheet for sheet in best if has_content_of(sheet, new)),
            *(sheet for sheet in named if share[sheet] >= SOME_OF_IT),
            *(sheet for sheet in named if self._resembles(sheet)),
            *(s for s in best if hits[s] >= SEVERAL and share[s] >= MOST_OF_IT),
        ]
        return (again[0], False) if again else ("", bool(named))

    def _resembles(self, sheet: str) -> bool:
        before = [self.notes[key].item.verbatim for key in self.of_sheet(sheet)]
        return resembles([row.text for row in self._rows], before, surely=False)

    def _share(self, hits: int, size: int) -> float:
        """Say how much of a sheet is here again; one that is a part of the other is whole."""
        if hits and hits in {len(self._rows), size}:
            return 1.0
        return hits / max(len(self._rows), size, 1)

    def equal(self, sheet: str) -> dict[int, ItemId]:
        """Give the rows that came as they are: the last that the sheet said of a note.

        Notes of an older program have no mark and are known by their ids.
        """
        marks = {
            note.marks[sheet]: key for key, note in self.notes.items() if sheet in note.marks
        }
        found = {at: marks[mark] for at, mark in enumerate(self.digests) if mark in marks}
        found = {at: key for at, key in found.items() if self._is_row(at, key)}
        for at, key in enumerate(self._ids):
            if at not in found and key in self.notes and not self.notes[key].marks:
                found[at] = key
        return found

    def _is_row(self, at: int, key: ItemId) -> bool:
        """Say whether a note with the mark of a row is that row, as a mark can be made up."""
        if key in self._own or key == self._ids[at]:
            return True
        return self.notes[key].item.verbatim == self._rows[at].text

    def changed(self, sheet: str, equal: Mapping[int, ItemId]) -> dict[int, ItemId]:
        """Give the rows that are nearly one of before, or one with another field."""
        taken = set(equal.values())
        left = [at for at in range(len(self._rows)) if at not in equal]
        before = [key for key in self.of_sheet(sheet) if key not in taken]
        before.sort(key=lambda key: self.notes[key].item.position)
        same = {
            self._rows[at].number: self.notes[key].item.position for at, key in equal.items()
        }
        found = changed_rows(
            [
                PlacedText(self._rows[at].number, self._rows[at].text, str(self._ids[at]))
                for at in left
            ],
            [self._before(key) for key in before],
            same,
        )
        return {left[at]: before[other] for at, other in found.items()}

    def of_sheet(self, sheet: str) -> Iterator[ItemId]:
        """Give the notes of a sheet that were not removed."""
        for key, note in self.notes.items():
            if sheet in note.marks and not note.removed:
                yield key

    def _before(self, key: ItemId) -> PlacedText:
        item = self.notes[key].item
        return PlacedText(item.position, item.verbatim, str(key))

    def free_id(self, at: int, home: DialogueId, sheet: str) -> ItemId:
        """Give the id of a row that is not here; an equal note of another sheet has its own.

        Words that were erased have the id of what was, so that they stay away.
        """
        if self._ids[at] in self._own:
            return records.item_ids(self._rows, home, sheet)[at]
        roles = {row.role for row in self._rows} | {""}
        return erased_as(self._rows[at], home, roles, self._erased) or self._ids[at]


def _noted(
    found: Mapping[RecordId, Sequence[Version[Record]]],
) -> Iterator[tuple[ItemId, NoteHere]]:
    for key, versions in found.items():
        best, vectors = shown(versions), tuple(one.vector for one in versions)
        if isinstance(best.content, Item):
            yield (
                ItemId(key),
                NoteHere(best.content, vectors, last_marks(vectors), best.removed),
            )
