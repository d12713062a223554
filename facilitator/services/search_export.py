"""What was found, to take along: copied as text, or written as a table for work inside.

Each note has its code and its table with it. What its speaker asked not to use stays here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from facilitator.domain.clustering.board import note_codes
from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dialogue, Dossier
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.table.attribution import credited, said_by, speaker_label
from facilitator.exchange.spreadsheets.written import Cell, WrittenSheet
from facilitator.jobs import Slices
from facilitator.services.note_numbers import note_numbers
from facilitator.storage.reading import batches
from facilitator.storage.searching import SearchHit, read_hits
from facilitator.storage.store import Store

HITS_PER_SLICE = 100
SHEET = "intern"
"""The name of the sheet, which says for whom it is."""


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note that was found, in the columns of a table; the names are those of sheets."""

    code: str
    thema: str
    dialoog: int | None
    datum: str
    gemeente: str
    soort: str
    stap: str
    rol: str
    tekst: str
    titel: str
    trefwoorden: tuple[str, ...]
    tafel: str
    id: str


@dataclass(frozen=True, slots=True)
class FoundNotes:
    """Notes to take along, as text and as rows; `withheld` counts those that stay here."""

    notes: tuple[FoundNote, ...]
    texts: tuple[str, ...]
    withheld: int = 0

    @property
    def text(self) -> str:
        """All notes as lines of text: code, words, who said it, and where."""
        return "\n".join(self.texts)

    def sheet(self) -> WrittenSheet:
        """Give the notes as a table."""
        names = [field.name for field in fields(FoundNote)]
        rows = [[_cell(getattr(note, name)) for name in names] for note in self.notes]
        return WrittenSheet(SHEET, names, rows)

    @property
    def tables(self) -> int:
        """At how many tables they were said."""
        return len({note.tafel for note in self.notes})

    @property
    def municipalities(self) -> int:
        """In how many municipalities that was, as far as they are known."""
        return len({note.gemeente for note in self.notes} - {""})


def _cell(value: str | int | tuple[str, ...] | None) -> Cell:
    return ", ".join(value) if isinstance(value, tuple) else value


def found_notes(store: Store, docs: Iterable[int]) -> Slices[FoundNotes]:
    """Read notes that were found, in their order; what is no note is not among them."""
    hits: list[SearchHit] = []
    for some in batches(docs, HITS_PER_SLICE):
        yield None
        read = read_hits(store.search_index(), some)
        hits += [read[doc] for doc in some if doc in read]
    codes: dict[DialogueId, Mapping[ItemId, str]] = {}
    notes, texts, withheld = [], [], 0
    for hit in hits:
        item = hit.record
        if not isinstance(item, Item):
            continue
        if item.withheld:
            withheld += 1
            continue
        table = hit.dialogue.id
        if table not in codes:
            yield None
            codes[table] = _codes(store, table)
        code = codes[table].get(item.id, "")
        seats = (hit.seat,) if hit.seat else ()
        dossier = Dossier(hit.dialogue, seats=seats)
        notes.append(_note(dossier, item, code))
        texts.append(_text(dossier, item, code))
    return FoundNotes(tuple(notes), tuple(texts), withheld)


def _codes(store: Store, table: DialogueId) -> Mapping[ItemId, str]:
    dossier = without_doubles(store.dossier(table))
    return note_codes(dossier, note_numbers(store, [dossier]).get(table, {}))


def _note(dossier: Dossier, item: Item, code: str) -> FoundNote:
    head, labels = dossier.dialogue, item.labels
    return FoundNote(
        code,
        head.theme,
        head.number,
        head.held_on.isoformat() if head.held_on else "",
        head.municipality,
        item.kind.value,
        item.step,
        speaker_label(dossier, credited(item)),
        item.text,
        labels.title,
        labels.tags,
        str(head.id),
        str(item.id),
    )


def _text(dossier: Dossier, item: Item, code: str) -> str:
    """Tell a note in one line: code, words, who said it, and the table."""
    said = said_by(dossier, item)
    words = " ".join(item.text.split())
    told = f"{words} ({said})" if said else words
    return "\t".join(filter(None, (code, told, place_of(dossier.dialogue))))


def place_of(head: Dialogue) -> str:
    """Name a table in a few words."""
    number = f"dialoog {head.number}" if head.number else ""
    parts: Sequence[str] = (head.theme, number, head.municipality)
    return ", ".join(filter(None, parts))
