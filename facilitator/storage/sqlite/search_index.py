"""The index that is searched: made in memory, kept up to date in slices.

Decision: nothing on disk
    Context: what is erased must be gone, also from an index (STANDARDS 5.1). Decision: an FTS5
    table in the TEMP schema with `temp_store = MEMORY`, made when somebody first searches and
    gone with the program. Cost: it is made anew each time, in slices, some twenty seconds for
    200,000 notes; the memory (`bench_search.py`). Alternatives: an index in the file, which
    every erasing, restoring and tidying up would have to know of.

Decision: the tables say themselves what changed
    Context: notes change by keeping, undoing, taking in, taking back and erasing, and a row
    that goes may leave its rowid to the next. Decision: TEMP triggers write the id of each
    record that comes or goes in a list; a slice of work takes ids from it and writes what the
    record says now. Until then the record is not found. Cost: a small write in memory for each
    row, once there is an index. Alternatives: a watermark on rowid (misses reused ones),
    telling the index from every place that writes.

Decision: what can be filtered is a word too
    Context: a filter must cost nothing, also with a word that is everywhere. Decision: a second
    column holds a code for each property, so that FTS5 itself joins text and filters and stops
    after the first hits. Cost: a head that changes sends its notes through the index again.
    Alternatives: filtering rows afterwards (a second for a common word and a small table).
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, select

from facilitator.domain.records.dialogue import Closing, Dialogue, Record, Seat, dialogue_of
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item, ReadBack
from facilitator.domain.records.specs import RecordType
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches, find, homes_of_aliases
from facilitator.storage.search_texts import (
    ROLES,
    SOURCES,
    SearchColumns,
    columns_of,
    joined,
    texts_of,
)

NOTES_PER_SLICE, TOUCHED_PER_SLICE = 60, 30
"""So many records are put in the index within a blink of the window."""

_TABLES = (
    """CREATE VIRTUAL TABLE temp.search USING fts5(
        words, facets, columnsize=0, prefix='2 3', tokenize="unicode61 remove_diacritics 2")""",
    """CREATE TEMP TABLE search_doc (
        doc INTEGER PRIMARY KEY, record BLOB NOT NULL, source INTEGER NOT NULL)""",
    "INSERT INTO search (search, rank) VALUES ('pgsz', 1000)",  # merged in small portions
    "CREATE INDEX temp.search_record ON search_doc (record)",
    """CREATE TEMP TABLE search_touched (
        source INTEGER NOT NULL, record BLOB NOT NULL, PRIMARY KEY (source, record)
    ) WITHOUT ROWID""",
)
_WATCHED = {"item": (0, "id"), "seat": (1, "id"), "closing": (2, "id"), "dialogue": (3, "id")}
_WATCHED |= {"alias": (3, "dialogue_id")}
_TOUCH = "INSERT OR IGNORE INTO search_touched"
_TOUCH_FIRST = ("seat", "closing", "dialogue")
_TOUCH_TABLE = tuple(
    f"{_TOUCH} SELECT {source}, id FROM {table} WHERE dialogue_id = ?"  # noqa: S608
    for source, table in enumerate(("item", "seat", "closing"))
)
_TOUCH_SPEAKER = f"{_TOUCH_TABLE[0]} AND speaker_seat_id = ?"
_NEXT_ITEMS = """
    SELECT rowid, id, dialogue_id, removed, kind, step, speaker_kind, speaker_seat_id,
        speaker_label, read_back, starred, sensitive, title, verbatim, edited, tags, heading,
        wish_behind, pledged_by, pledged_when
    FROM item WHERE rowid > ? ORDER BY rowid LIMIT ?
"""


Doc = tuple[bytes, int, str, str]
"""A record as the index knows it: id, source, words and codes."""


class Facet(StrEnum):
    """A property that can be asked for; the value begins its codes."""

    THEME = "t"
    KIND = "k"
    STEP = "p"
    MUNICIPALITY = "m"
    ROLE = "r"
    STARRED = "s"
    SENSITIVE = "v"


Filters = Mapping[Facet, str]
"""What is asked for: each property with its value."""


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """How far the index is: records to do, and records done."""

    left: int
    done: int


class SearchIndex:
    """The index of one open store; for the main thread, like the store itself."""

    def __init__(
        self,
        database: sqlite3.Connection,
        transaction: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        self._database = database
        self._transaction = transaction
        self._codes: dict[tuple[Facet, str], str] = {}
        self._places: dict[bytes, str] = {}
        self._roles: dict[bytes, str] = {}
        self._docs = 0
        self._upto: int | None = -1 << 62
        database.execute("PRAGMA temp_store = MEMORY")
        with transaction():
            self._make()

    def _make(self) -> None:
        for statement in _TABLES:
            self._database.execute(statement)
        for table, (source, key) in _WATCHED.items():
            for event, row in (("INSERT", "NEW"), ("DELETE", "OLD")):
                self._database.execute(
                    f"CREATE TEMP TRIGGER search_{table}_{event} AFTER {event} ON main.{table}"
                    f" BEGIN {_TOUCH} VALUES ({source}, {row}.{key}); END"
                )
        for table in _TOUCH_FIRST:
            source, _ = _WATCHED[table]
            self._database.execute(f"{_TOUCH} SELECT {source}, id FROM main.{table}")  # noqa: S608

    def progress(self) -> IndexProgress:
        """Say how far the index is."""
        (left,) = self._database.execute("SELECT count(*) FROM search_touched").fetchone()
        (done,) = self._database.execute("SELECT count(*) FROM search_doc").fetchone()
        if self._upto is not None:
            query = "SELECT count(*) FROM item WHERE rowid > ?"
            left += self._database.execute(query, (self._upto,)).fetchone()[0]
        return IndexProgress(left, done)

    def is_whole(self) -> bool:
        """Say whether everything that is in the store can be found."""
        return self._upto is None and not self._has_touched()

    def _has_touched(self) -> bool:
        return bool(self._database.execute("SELECT 1 FROM search_touched LIMIT 1").fetchone())

    def index_some(self) -> bool:
        """Put some records in the index; say whether there is more to do."""
        if self.is_whole():
            return False
        with self._transaction() as connection:
            if self._has_touched():
                self._index_touched(connection)
            elif self._upto is not None:
                self._index_next(self._upto)
        return not self.is_whole()

    def _index_touched(self, connection: Connection) -> None:
        """Write what records say now that were written, read or taken away."""
        touched = self._database.execute(
            "SELECT source, record FROM search_touched ORDER BY source DESC LIMIT ?",
            (TOUCHED_PER_SLICE,),
        ).fetchall()
        self._forget(touched)
        for source, kind in enumerate(SOURCES):
            ids = [UUID(bytes=record) for number, record in touched if number == source]
            if ids:
                self._index(connection, kind, ids)

    def _index_next(self, upto: int) -> None:
        """Read on through the notes as they lie; of a note met again the versions count."""
        rows = self._database.execute(_NEXT_ITEMS, (upto, NOTES_PER_SLICE)).fetchall()
        docs: list[Doc] = []
        new: set[bytes] = set()
        for _, key, dialogue_id, removed, *columns in rows:
            if key in new or self._knows(key):
                self._database.execute(f"{_TOUCH} VALUES (0, ?)", (key,))
            elif not removed:
                docs.append(self._doc_of_item(key, dialogue_id, SearchColumns(*columns)))
            new.add(key)
        self._put(docs)
        self._upto = rows[-1][0] if rows else None

    def _knows(self, record: bytes) -> bool:
        known = "SELECT 1 FROM search_doc WHERE record = ?"
        return bool(self._database.execute(known, (record,)).fetchone())

    def _forget(self, touched: Sequence[tuple[int, bytes]]) -> None:
        records = [(record,) for _, record in touched]
        self._database.executemany(
            "DELETE FROM search WHERE rowid IN (SELECT doc FROM search_doc WHERE record = ?)",
            records,
        )
        self._database.executemany("DELETE FROM search_doc WHERE record = ?", records)
        self._database.executemany(
            "DELETE FROM search_touched WHERE source = ? AND record = ?", touched
        )

    def _index(self, connection: Connection, kind: RecordType, ids: Sequence[UUID]) -> None:
        if kind is Dialogue:
            self._learn_places(connection, ids)
        kept = list(kept_records(connection, kind, ids).values())
        if kind is Seat:
            self._learn_roles(cast("list[Seat]", kept))
        self._put([self._doc_of(record) for record in kept])

    def _put(self, docs: Iterable[Doc]) -> None:
        worded = (doc for doc in docs if doc[2])
        told = [(number, *doc) for number, doc in enumerate(worded, start=self._docs + 1)]
        self._docs += len(told)
        self._database.executemany(
            "INSERT INTO search_doc (doc, record, source) VALUES (?, ?, ?)",
            [(doc, record, source) for doc, record, source, _, _ in told],
        )
        self._database.executemany(
            "INSERT INTO search (rowid, words, facets) VALUES (?, ?, ?)",
            [(doc, words, codes) for doc, _, _, words, codes in told],
        )

    def _learn_places(self, connection: Connection, ids: Sequence[UUID]) -> None:
        """Learn the theme and municipality of tables; where they changed, all notes follow."""
        homes = homes_of_aliases(connection)
        ids = list({*ids, *(one for one, home in homes.items() if home in set(ids))})
        heads = kept_records(connection, Dialogue, ids)
        ends = kept_records(
            connection, Dialogue, {homes.get(DialogueId(one), one) for one in ids}
        )
        for dialogue_id in ids:
            home = homes.get(DialogueId(dialogue_id), dialogue_id)
            head = cast("Dialogue | None", ends.get(home) or heads.get(dialogue_id))
            codes = self._place_codes(head) if head else ""
            before = self._places.get(dialogue_id.bytes)
            self._places[dialogue_id.bytes] = codes
            if before not in {None, codes}:
                for statement in _TOUCH_TABLE:
                    self._database.execute(statement, (dialogue_id.bytes,))

    def _place_codes(self, head: Dialogue) -> str:
        theme = self._code(Facet.THEME, head.theme)
        return f"{theme} {self._code(Facet.MUNICIPALITY, head.municipality)}"

    def _learn_roles(self, seats: Iterable[Seat]) -> None:
        """Learn the roles of seats; where one changed, what was said there follows."""
        for seat in seats:
            before = self._roles.get(seat.id.bytes)
            self._roles[seat.id.bytes] = seat.public_role
            if before not in {None, seat.public_role}:
                self._database.execute(_TOUCH_SPEAKER, (seat.dialogue_id.bytes, seat.id.bytes))

    def _code(self, facet: Facet, value: str) -> str:
        """Give the code of a value; the codes of this index mean nothing elsewhere."""
        return self._codes.setdefault((facet, value), f"{facet}{len(self._codes)}")

    def _doc_of(self, record: Record) -> Doc:
        if isinstance(record, Item):
            return self._doc_of_item(
                record.id.bytes, record.dialogue_id.bytes, columns_of(record)
            )
        assert isinstance(record, Seat | Closing | Dialogue)
        source = SOURCES.index(type(record))
        home = dialogue_of(record).bytes
        codes = self._places.get(home, "")
        if isinstance(record, Seat):
            codes += f" {self._code(Facet.ROLE, record.public_role)}"
        return (record.id.bytes, source, joined(texts_of(record)), codes)

    def _doc_of_item(self, key: bytes, dialogue_id: bytes, item: SearchColumns) -> Doc:
        codes = [
            self._places.get(dialogue_id, ""),
            self._code(Facet.KIND, item.kind),
            self._code(Facet.STEP, item.step),
            self._code(Facet.ROLE, self._role_of(item)),
        ]
        codes += [self._code(Facet.STARRED, "")] if item.starred else []
        codes += [self._code(Facet.SENSITIVE, "")] if item.sensitive else []
        tags = json.loads(item.tags) if item.tags != "[]" else ()
        return (key, 0, joined((*item.texts(), *tags)), " ".join(codes))

    def _role_of(self, item: SearchColumns) -> str:
        """Give who an item is printed under; a role that was asked to stay away does."""
        if item.read_back == ReadBack.WITHOUT_ROLE:
            return ""
        if item.speaker_seat_id:
            return self._roles.get(item.speaker_seat_id, "")
        return ROLES.get(item.speaker_kind, "")

    def values(self, facet: Facet) -> tuple[str, ...]:
        """Give the values of a property that something in the index has or had."""
        return tuple(value for of, value in self._codes if of is facet and value)

    @contextmanager
    def transaction(self) -> Iterator[tuple[sqlite3.Connection, Connection]]:
        """Read while nobody writes: by the driver, and by SQLAlchemy."""
        with self._transaction() as connection:
            yield self._database, connection

    def code_of(self, facet: Facet, value: str) -> str:
        """Give the code of a value; of one that nothing has, a code that nothing has."""
        return self._codes.get((facet, value), "none")


def kept_records(
    connection: Connection, kind: RecordType, ids: Iterable[UUID]
) -> dict[UUID, Record]:
    """Read the records of some ids that are shown."""
    table = TABLES[kind]
    kept: dict[UUID, Record] = {}
    for some in batches(ids):
        found = find(connection, kind, select(table).where(table.c.id.in_(some)))
        kept |= {one.id: one for one in found.kept()}
    return kept
