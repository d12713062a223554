"""The index that is searched: made in memory, kept up to date in slices.

Decision: nothing on disk
    Context: what is erased must be gone, also from an index. Decision: an FTS5 table in the
    TEMP schema with `temp_store = MEMORY`, made when somebody first searches and gone with the
    program. It has words and no copy of the texts, which would be 50 MB and a quarter of the
    time: what changed gets a new number, and the one of before is left out of what is found
    (`IndexedDocs`). After an erasure for good the index is made anew, as words of before stay
    in it until then. Cost: it is made at each start, in slices, some three seconds for 200,000
    notes (`bench_search.py`). Alternatives: an index in the file, which every erasing,
    restoring and tidying up would have to know of; FTS5 that deletes without content (SQLite
    3.43).

Decision: the tables say themselves what changed
    Context: notes change by keeping, undoing, taking in, taking back and erasing, and a row
    that goes may leave its rowid to the next. Decision: TEMP triggers write the id of each
    record that comes or goes in a list; a slice of work takes ids from it and writes what the
    record says now. Until then the record is not found. Cost: a small write in memory for each
    row, once there is an index. Alternatives: a watermark on rowid (misses reused ones),
    telling the index from every place that writes.

Decision: what can be filtered is a word too
    Context: a filter must cost nothing, also with a word that is everywhere. Decision: a second
    column holds a code for each property, so that FTS5 itself joins text and filters. Cost: a
    head that changes sends its notes through the index again. Alternatives: filtering rows
    afterwards (a second for a common word and a small table).
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, select

from facilitator.domain.records.dialogue import Dialogue, Record, Seat, dialogue_of
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item, ReadBack
from facilitator.domain.records.specs import RecordType
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches, find, homes_of_aliases
from facilitator.storage.search_texts import BORDER, ROLES, SOURCES, joined, texts_of
from facilitator.storage.sqlite.search_docs import (
    Doc,
    Facet,
    FacetCodes,
    IndexedDocs,
)

NOTES_PER_SLICE, TOUCHED_PER_SLICE = 1_300, 200
IDS_PER_SLICE = 20_000
"""So many records are put in the index within a blink of the window."""

FTS = (
    "fts5(words, facets, content='', columnsize=0, prefix='2',"
    ' tokenize="unicode61 remove_diacritics 2")'
)
"""Beginnings of two letters are the only ones with so many words that they need a list."""

_TABLES = (
    f"CREATE VIRTUAL TABLE temp.search USING {FTS}",
    "INSERT INTO temp.search (search, rank) VALUES ('automerge', 8)",  # a sixth sooner made
    """CREATE TEMP TABLE search_doc (
        doc INTEGER PRIMARY KEY, record BLOB NOT NULL, source INTEGER NOT NULL)""",
    "CREATE INDEX temp.search_record ON search_doc (record)",
    "CREATE TEMP TABLE search_gone (at INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE search_apart (record BLOB PRIMARY KEY) WITHOUT ROWID",
    """CREATE TEMP TABLE search_table (
        id BLOB PRIMARY KEY, number INTEGER NOT NULL, codes TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TEMP TABLE search_speaker (
        id BLOB PRIMARY KEY, code TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TEMP TABLE search_touched (
        source INTEGER NOT NULL, record BLOB NOT NULL, PRIMARY KEY (source, record)
    ) WITHOUT ROWID""",
)
_NAMES = (
    "search",
    "search_doc",
    "search_gone",
    "search_apart",
    "search_table",
    "search_speaker",
    "search_touched",
)
_WATCHED = {"item": (0, "id"), "seat": (1, "id"), "closing": (2, "id"), "dialogue": (3, "id")}
_WATCHED |= {"alias": (3, "dialogue_id")}
_TRIGGERS = {
    f"search_{table}_{event}": (table, event)
    for table in _WATCHED
    for event in ("INSERT", "DELETE")
}
_TOUCH = "INSERT OR IGNORE INTO search_touched"
_TOUCH_FIRST = ("seat", "closing", "dialogue")
_LET_GO = "INSERT OR IGNORE INTO search_gone"
_TOUCH_TABLE = (
    *(
        f"{_TOUCH} SELECT {source}, id FROM {table} WHERE dialogue_id = ?"  # noqa: S608
        for source, table in enumerate(("item", "seat", "closing"))
    ),
    f"{_LET_GO} SELECT rowid FROM item WHERE dialogue_id = ?",  # noqa: S608
)
_TOUCH_SPEAKER = tuple(
    f"{_TOUCH_TABLE[at]} AND speaker_seat_id = ?" for at in (0, len(_TOUCH_TABLE) - 1)
)
_SOME_IDS = "(SELECT id FROM item WHERE id >= ? ORDER BY id LIMIT ?)"
_SEVERAL = f"""
    {_TOUCH} SELECT 0, id FROM {_SOME_IDS} GROUP BY id HAVING count(*) > 1
"""  # noqa: S608
_LAST_ID = f"SELECT max(id) FROM {_SOME_IDS}"  # noqa: S608
_TEXTS = ("title", "heading", "edited", "wish_behind", "pledged_by", "pledged_when")
WORDS = "verbatim" + "".join(
    f" || iif({name} = '', '', ' {BORDER} ' || {name})" for name in _TEXTS
)
"""What of a note is searched, but for its tags."""
_CODES = f"""coalesce(home.codes, '') || ' k' || hex(kind) || ' p' || hex(step)
    || iif(read_back IS '{ReadBack.WITHOUT_ROLE}', '', ' ' || coalesce(speaker.code, ''))
    || iif(starred, ' s', '') || iif(sensitive, ' v', '')"""
_NEXT_WORDS = f"""
    INSERT INTO search (rowid, words, facets)
    SELECT item.rowid + ?, {WORDS} || iif(tags = '[]', '', search_tag_words(tags)),
        {_CODES} || iif(tags = '[]', '', search_tag_codes(tags))
    FROM item LEFT JOIN search_table AS home ON home.id = item.dialogue_id
    LEFT JOIN search_speaker AS speaker
        ON speaker.id = coalesce(speaker_seat_id, CAST(speaker_kind AS BLOB))
    WHERE item.rowid BETWEEN ? AND ?
        AND NOT removed AND item.id NOT IN (SELECT record FROM search_apart)
"""  # noqa: S608 - our own names
_NEXT_PLACES = """
    SELECT item.rowid - ?, coalesce(home.number, 0), position
    FROM item LEFT JOIN search_table AS home ON home.id = item.dialogue_id
    WHERE item.rowid BETWEEN ? AND ?
"""
_NEXT = "SELECT min(rowid) FROM item WHERE rowid > ?"
_PUT = "INSERT INTO search (rowid, words, facets) VALUES (?, ?, ?)"
_FIND = "SELECT json_group_array(rowid) FROM search WHERE search MATCH ?"
_NOT_NOW = """
    SELECT doc FROM search_touched AS t CROSS JOIN search_doc AS d
    ON d.record = t.record AND d.source = t.source
"""
_GONE = "SELECT at FROM search_gone"


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """How far the index is: records to do, and records done."""

    left: int
    done: int


class SearchIndex:
    """The index of one open store; for the main thread, like the store itself.

    `erasures` gives another number after each erasure for good.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        transaction: Callable[[], AbstractContextManager[Connection]],
        erasures: Callable[[], int],
    ) -> None:
        self._database = database
        self._transaction = transaction
        self._erasures = erasures
        database.execute("PRAGMA temp_store = MEMORY")
        for name, told in (("words", self._tag_words), ("codes", self._tag_codes)):
            database.create_function(f"search_tag_{name}", 1, told)
        with transaction():
            self._make()
        self._made_at = erasures()

    def _make(self) -> None:
        self.docs, self.codes = IndexedDocs(), FacetCodes()
        self.heads: dict[bytes, Dialogue] = {}
        self._sought: bytes | None = b""
        self._upto: int | None = -1 << 62
        for statement in _TABLES:
            self._database.execute(statement)
        for name, (table, event) in _TRIGGERS.items():
            source, key = _WATCHED[table]
            row = "NEW" if event == "INSERT" else "OLD"
            self._database.execute(
                f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table}"
                f" BEGIN {_TOUCH} VALUES ({source}, {row}.{key}); END"
            )
        self._database.execute(
            "CREATE TEMP TRIGGER search_item_gone AFTER DELETE ON main.item"
            f" BEGIN {_LET_GO} VALUES (OLD.rowid); END"
        )
        for table in _TOUCH_FIRST:
            source, _ = _WATCHED[table]
            self._database.execute(f"{_TOUCH} SELECT {source}, id FROM main.{table}")  # noqa: S608
        for kind, role in ROLES.items():
            self._learn_speaker(kind.encode(), self.codes.of(Facet.ROLE, role))

    def _learn_speaker(self, key: bytes, code: str) -> None:
        self._database.execute("REPLACE INTO search_speaker VALUES (?, ?)", (key, code))

    def _tag_words(self, tags: str) -> str:
        return f" {BORDER} {joined(json.loads(tags))}"

    def _tag_codes(self, tags: str) -> str:
        return f" {self.codes.of_tags(json.loads(tags))}"

    def _forget_what_was_erased(self) -> None:
        """Begin anew after an erasure for good: words of before would stay in memory."""
        if self._made_at == self._erasures():
            return
        self._made_at = -1  # also when this fails half-way
        with self._transaction():
            for name in (*_TRIGGERS, "search_item_gone"):
                self._database.execute(f"DROP TRIGGER temp.{name}")
            for name in _NAMES:
                self._database.execute(f"DROP TABLE temp.{name}")
            self._make()
        self._made_at = self._erasures()

    def progress(self) -> IndexProgress:
        """Say how far the index is."""
        (left,) = self._database.execute("SELECT count(*) FROM search_touched").fetchone()
        done = self.docs.last - len(self.docs.stale)
        if self._upto is not None:
            query = "SELECT count(*) FROM item WHERE rowid > ?"
            left += self._database.execute(query, (self._upto,)).fetchone()[0]
        return IndexProgress(left, done)

    def is_whole(self) -> bool:
        """Say whether everything that is in the store can be found."""
        self._forget_what_was_erased()
        return self._upto is None and not self._has_touched()

    def _has_touched(self) -> bool:
        return bool(self._database.execute("SELECT 1 FROM search_touched LIMIT 1").fetchone())

    def index_some(self) -> bool:
        """Put some records in the index; say whether there is more to do."""
        if self.is_whole():
            return False
        try:
            with self._transaction() as connection:
                if self._has_touched():
                    self._index_touched(connection)
                elif self._sought is not None:
                    self._seek_several(self._sought)
                elif self._upto is not None:
                    self._index_next(self._upto)
        except BaseException:
            self._made_at = -1  # what was counted was not kept: begin anew the next time
            raise
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
        if self._upto is not None:
            notes = [(record,) for source, record in touched if source == 0]
            self._database.executemany("INSERT OR IGNORE INTO search_apart VALUES (?)", notes)

    def _seek_several(self, sought: bytes) -> None:
        """Let the notes that have several versions be written apart: one of them is shown."""
        self._database.execute(_SEVERAL, (sought, IDS_PER_SLICE))
        (last,) = self._database.execute(_LAST_ID, (sought, IDS_PER_SLICE)).fetchone()
        self._sought = None if last in {None, sought} else last

    def _index_next(self, upto: int) -> None:
        """Read on through the notes as they lie, but for those that were written apart."""
        run, doc = self._database.execute, self.docs.last + 1
        (first,) = run(_NEXT, (upto,)).fetchone()
        if first is None:
            run("DELETE FROM search_apart")
            self._upto = None
            return
        last = self._upto = first + NOTES_PER_SLICE - 1
        run(_NEXT_WORDS, (doc - first, first, last))
        self.docs.add_run(first, run(_NEXT_PLACES, (first, first, last)), NOTES_PER_SLICE)

    def _forget(self, touched: Sequence[tuple[int, bytes]]) -> None:
        gone, drop = self.docs.stale, "DELETE FROM search_doc WHERE record = ? RETURNING doc"
        for _, record in touched:
            gone.update(doc for (doc,) in self._database.execute(drop, (record,)).fetchall())
        gone.update(self._gone())
        self._database.execute("DELETE FROM search_gone")
        self._database.executemany(
            "DELETE FROM search_touched WHERE source = ? AND record = ?", touched
        )

    def _gone(self) -> Iterator[int]:
        """Give the documents of rows that went or that are read again."""
        for (at,) in self._database.execute(_GONE):
            doc = self.docs.at_row(at)
            if doc:
                yield doc

    def _index(self, connection: Connection, kind: RecordType, ids: Sequence[UUID]) -> None:
        if kind is Dialogue:
            self._learn_places(connection, ids)
        kept = list(kept_records(connection, kind, ids).values())
        if kind is Seat:
            self._learn_roles(cast("list[Seat]", kept))
        self._put([self._doc_of(record) for record in kept])

    def _put(self, docs: Iterable[Doc]) -> None:
        worded, first = [doc for doc in docs if doc.words], self.docs.last + 1
        told = list(enumerate(worded, first))
        self._database.executemany(
            "INSERT INTO search_doc (doc, record, source) VALUES (?, ?, ?)",
            [(number, doc.record, doc.source) for number, doc in told],
        )
        self._database.executemany(
            _PUT, [(number, doc.words, doc.codes) for number, doc in told]
        )
        self.docs.other.update(number for number, doc in told if doc.source)
        tables = [self.docs.number(doc.table) for doc in worded]
        self.docs.add(first, tables, [doc.place for doc in worded])

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
            if head:
                self.heads[dialogue_id.bytes] = head
            changed, key = self.codes.learn_place(dialogue_id.bytes, head), dialogue_id.bytes
            self._database.execute(
                "REPLACE INTO search_table VALUES (?, ?, ?)",
                (key, self.docs.number(key), self.codes.of_place(key)),
            )
            if changed:
                for statement in _TOUCH_TABLE:
                    self._database.execute(statement, (key,))

    def _learn_roles(self, seats: Iterable[Seat]) -> None:
        """Learn the roles of seats; where one changed, what was said there follows."""
        for seat in seats:
            changed = self.codes.learn_role(seat.id.bytes, seat.public_role)
            self._learn_speaker(seat.id.bytes, self.codes.of_seat(seat.id.bytes))
            for statement in _TOUCH_SPEAKER if changed else ():
                keys = (seat.dialogue_id.bytes, seat.id.bytes)
                self._database.execute(statement, keys)

    def _doc_of(self, record: Record) -> Doc:
        assert isinstance(record, SOURCES)
        table, words = dialogue_of(record).bytes, joined(texts_of(record))
        if isinstance(record, Item):
            codes = self.codes.of_note(record)
            return Doc(record.id.bytes, 0, table, words, codes, record.position)
        codes = self.codes.of_place(table)
        if isinstance(record, Seat):
            codes += f" {self.codes.of_seat(record.id.bytes)}"
        return Doc(record.id.bytes, SOURCES.index(type(record)), table, words, codes)

    def values(self, facet: Facet) -> set[str]:
        """Give the values of a property that something in the index has or had."""
        known = set(self.codes.values(facet))
        if facet is Facet.ROLE:  # those without a seat have a code before anybody spoke
            query = "SELECT DISTINCT speaker_kind FROM item WHERE NOT removed"
            with self._transaction():
                spoke = {kind for (kind,) in self._database.execute(query)}
            known -= set(ROLES.values())
            known |= {role for kind, role in ROLES.items() if kind in spoke}
        return known

    def find(self, asked: str) -> list[int]:
        """Give the documents that an expression of FTS5 finds, the oldest first."""
        self._forget_what_was_erased()
        with self._transaction():
            (found,) = self._database.execute(_FIND, (asked,)).fetchone()
            gone = self.docs.stale.union(self._gone())
            gone.update(doc for (doc,) in self._database.execute(_NOT_NOW))
        docs = _numbers(found)
        return [doc for doc in docs if doc not in gone] if gone else docs

    def records_of(self, docs: Iterable[int]) -> dict[int, tuple[int, bytes]]:
        """Give the source and the id of the record of some documents that are there still."""
        found: dict[int, tuple[int, bytes]] = {}
        with self._transaction():
            for doc in docs:
                row = self.docs.row_of(doc)
                if row is not None:
                    query, key = "SELECT 0, id FROM item WHERE rowid = ?", row
                else:
                    query, key = "SELECT source, record FROM search_doc WHERE doc = ?", doc
                known = self._database.execute(query, (key,)).fetchone()
                if known and doc not in self.docs.stale:
                    found[doc] = known
        return found

    def docs_of(self, notes: Iterable[UUID]) -> set[int]:
        """Give the documents of some notes."""
        found: set[int] = set()
        with self._transaction():
            for some in batches(notes):
                marks, keys = ",".join("?" * len(some)), [note.bytes for note in some]
                of_items = f"SELECT rowid FROM item WHERE id IN ({marks})"  # noqa: S608
                rows = self._database.execute(of_items, keys)
                found.update(filter(None, (self.docs.at_row(at) for (at,) in rows)))
                apart = f"SELECT doc FROM search_doc WHERE record IN ({marks})"  # noqa: S608
                found.update(doc for (doc,) in self._database.execute(apart, keys))
        return found - self.docs.stale

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Read while nobody writes."""
        with self._transaction() as connection:
            yield connection


def _numbers(told: str) -> list[int]:
    numbers: list[int] = json.loads(told)
    return numbers


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
