"""What an index knows of its documents beside their words: table, place in it, properties."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.items import Item, ReadBack
from facilitator.storage.search_texts import ROLES


class Facet(StrEnum):
    """A property that can be asked for; the value begins its codes."""

    THEME = "t"
    KIND = "k"
    STEP = "p"
    MUNICIPALITY = "m"
    ROLE = "r"
    TAG = "g"
    STARRED = "s"
    SENSITIVE = "v"


Filters = Mapping[Facet, str]
"""What is asked for: each property with its value."""


class FacetCodes:
    """The codes of properties, and which of them each table and each seat has.

    Kinds, moves and marks have the codes that SQL can make; those of other values mean nothing
    in another index.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[Facet, str], str] = {}
        self._places: dict[bytes, str] = {}
        self._roles: dict[bytes, str] = {}

    def of(self, facet: Facet, value: str) -> str:
        """Give the code of a value, made when it is new."""
        if facet in _OF_SQL:
            return f"{facet}{value.encode().hex().upper()}"
        key = (facet, value)
        return self._codes.get(key) or self._codes.setdefault(key, f"{facet}{len(self._codes)}")

    def asked(self, facet: Facet, value: str) -> str:
        """Give the code of a value; of one that nothing has, a code that nothing has."""
        known = facet in _OF_SQL or (facet, value) in self._codes
        return self.of(facet, value) if known else "none"

    def values(self, facet: Facet) -> tuple[str, ...]:
        """Give the values of a property that something in the index has or had."""
        return tuple(value for of, value in self._codes if of is facet and value)

    def learn_place(self, table: bytes, head: Dialogue | None) -> bool:
        """Learn the theme and municipality of a table; say whether they are others now."""
        codes = ""
        if head:
            theme = self.of(Facet.THEME, head.theme)
            codes = f"{theme} {self.of(Facet.MUNICIPALITY, head.municipality)}"
        before = self._places.get(table)
        self._places[table] = codes
        return before not in {None, codes}

    def learn_role(self, seat: bytes, role: str) -> bool:
        """Learn the role of a seat; say whether it is another now."""
        code = self.of(Facet.ROLE, role)
        before = self._roles.get(seat)
        self._roles[seat] = code
        return before not in {None, code}

    def of_place(self, table: bytes) -> str:
        """Give the codes of a table."""
        return self._places.get(table, "")

    def of_seat(self, seat: bytes) -> str:
        """Give the code of the role of a seat."""
        return self._roles.get(seat, "")

    def of_tags(self, tags: Iterable[str]) -> str:
        """Give the codes of tags."""
        return " ".join(self.of(Facet.TAG, tag) for tag in tags)

    def of_note(self, note: Item) -> str:
        """Give the codes of a note; a role that was asked to stay away does."""
        marks = {Facet.STARRED: note.starred, Facet.SENSITIVE: note.sensitive}
        codes = (
            self.of_place(note.dialogue_id.bytes),
            self.of(Facet.KIND, note.kind),
            self.of(Facet.STEP, note.step),
            self._of_speaker(note),
            *(self.of(facet, "") for facet, on in marks.items() if on),
            self.of_tags(note.labels.tags),
        )
        return " ".join(codes)

    def _of_speaker(self, note: Item) -> str:
        if note.read_back is ReadBack.WITHOUT_ROLE:
            return ""
        seat = note.speaker.seat_id
        if seat:
            return self.of_seat(seat.bytes)
        role = ROLES.get(note.speaker.kind)
        return self.of(Facet.ROLE, role) if role else ""


_OF_SQL = {Facet.KIND, Facet.STEP, Facet.STARRED, Facet.SENSITIVE}


FEW = 10
"""Looking for one in a sorted list takes about as long as looking so many up in a set."""


@dataclass(frozen=True, slots=True)
class Doc:
    """A record for the index: its words and codes; `place` orders the notes of a table."""

    record: bytes
    source: int
    table: bytes
    words: str
    codes: str
    place: int = 0


class IndexedDocs:
    """The documents of an index by their numbers, which begin at 1 and are never used again."""

    def __init__(self) -> None:
        self.tables: list[bytes] = [b""]
        self.table_of = array("I", [0])
        """For each document the number of its table, its place in `tables`."""
        self.place_of = array("q", [0])
        """For each document its place at the table."""
        self.other: set[int] = set()
        """The documents that are no notes."""
        self.stale: set[int] = set()
        """Those of which the record has another document now, or none."""
        self._numbers: dict[bytes, int] = {}
        self._firsts: list[int] = []
        self._rows: list[int] = []
        self._lengths: list[int] = []

    @property
    def last(self) -> int:
        """The number of the last document."""
        return len(self.table_of) - 1

    def notes_among(self, docs: Sequence[int]) -> int:
        """Count the notes of some documents, which are in order; quickly, also of very many."""
        if len(docs) < FEW * len(self.other):
            return len(docs) - sum(map(self.other.__contains__, docs))
        places = ((bisect_left(docs, other), other) for other in self.other)
        return len(docs) - sum(docs[at : at + 1] == [other] for at, other in places)

    def add(self, first: int, tables: Iterable[int], places: Iterable[int]) -> None:
        """Take documents in, by the numbers of their tables; what was not kept gives way."""
        del self.table_of[first:], self.place_of[first:]
        self.table_of.extend(tables)
        self.place_of.extend(places)

    def add_run(self, row: int, places: Iterable[tuple[int, int, int]], length: int) -> None:
        """Take in a run of notes that lie after each other from a row on.

        `places` are of each its distance to the first, its table and its place there.
        """
        first = self.last + 1
        self.add(first, bytes(length), bytes(length))
        for beyond, table, place in places:
            self.table_of[first + beyond], self.place_of[first + beyond] = table, place
        self._firsts.append(first)
        self._rows.append(row)
        self._lengths.append(length)

    def row_of(self, doc: int) -> int | None:
        """Give the row of a note that was read in a run, else None."""
        run = bisect_right(self._firsts, doc) - 1
        if run < 0 or doc - self._firsts[run] >= self._lengths[run]:
            return None
        return self._rows[run] + doc - self._firsts[run]

    def at_row(self, row: int) -> int:
        """Give the document that was read from a row in a run, 0 when there is none."""
        run = bisect_right(self._rows, row) - 1
        if run < 0 or row - self._rows[run] >= self._lengths[run]:
            return 0
        return self._firsts[run] + row - self._rows[run]

    def number(self, table: bytes) -> int:
        """Give the number of a table."""
        known = self._numbers.get(table)
        if known is None:
            known = self._numbers[table] = len(self.tables)
            self.tables.append(table)
        return known
