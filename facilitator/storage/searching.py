"""Finding records in the index: text and properties in, records from the tables out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from sqlalchemy import Connection

from facilitator.domain.programme.search_query import Term
from facilitator.domain.records.dialogue import Dialogue, Record, Seat, dialogue_of
from facilitator.domain.records.ids import DialogueId, SeatId
from facilitator.domain.records.items import Item
from facilitator.storage.reading import homes_of_aliases, numbered, numbering
from facilitator.storage.search_texts import SOURCES, Findable, texts_of
from facilitator.storage.sqlite.search_index import Filters, SearchIndex, kept_records

MOST_HITS = 50
MOST_COUNTED = 1000

_FIND = f"""
    SELECT search_doc.source, search_doc.record
    FROM search JOIN search_doc ON search_doc.doc = search.rowid
    WHERE search MATCH ? AND NOT EXISTS (
        SELECT 1 FROM search_touched AS t
        WHERE t.source = search_doc.source AND t.record = search_doc.record
    )
    ORDER BY search.rowid DESC LIMIT {MOST_HITS}
"""  # noqa: S608 - our own numbers and signs
_COUNT = f"""
    SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT {MOST_COUNTED + 1})
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A record that was found, at the table where it is shown.

    The seat is that of the speaker, or the one that was found. `texts` are all in which
    something was looked for.
    """

    dialogue: Dialogue
    record: Findable
    texts: tuple[str, ...]
    seat: Seat | None = None


@dataclass(frozen=True, slots=True)
class SearchHits:
    """The newest of what was found; `number` counts all, up to `MOST_COUNTED` and one."""

    found: tuple[SearchHit, ...] = ()
    number: int = 0


def find_records(index: SearchIndex, terms: Sequence[Term], filters: Filters) -> SearchHits:
    """Find the records that have all terms and all properties, the newest first."""
    asked = _expression(index, terms, filters)
    if not asked:
        return SearchHits()
    with index.transaction() as (database, connection):
        rows = database.execute(_FIND, (asked,)).fetchall()
        (number,) = database.execute(_COUNT, (asked,)).fetchone()
        return SearchHits(tuple(_read(connection, rows)), number)


def _expression(index: SearchIndex, terms: Sequence[Term], filters: Filters) -> str:
    """Say in the language of FTS5 what is asked; every word in quotation marks."""
    parts = []
    if terms:
        parts.append(f"{{words}} : ({' AND '.join(map(_quoted, terms))})")
    codes = [index.code_of(facet, value) for facet, value in filters.items()]
    if codes:
        parts.append(f"{{facets}} : ({' AND '.join(codes)})")
    return " AND ".join(parts)


def _quoted(term: Term) -> str:
    text = term.text.replace('"', '""')
    return f'"{text}"{"*" if term.begins else ""}'


def _read(connection: Connection, rows: Sequence[tuple[int, bytes]]) -> Iterator[SearchHit]:
    """Read what was found from the tables themselves: what is not there is not shown."""
    keys = [(SOURCES[source], UUID(bytes=key)) for source, key in rows]
    records: dict[UUID, Record] = {}
    for kind in SOURCES:
        records |= kept_records(connection, kind, {key for of, key in keys if of is kind})
    heads = _homes(connection, {dialogue_of(record) for record in records.values()})
    seats = kept_records(connection, Seat, set(filter(None, map(_seat_of, records.values()))))
    for _, key in keys:
        record = records.get(key)
        head = heads.get(dialogue_of(record)) if record else None
        if head and isinstance(record, SOURCES):
            seat = seats.get(_seat_of(record) or key)
            yield SearchHit(head, record, texts_of(record), cast("Seat | None", seat))


def _seat_of(record: Record) -> SeatId | None:
    if isinstance(record, Seat):
        return record.id
    return record.speaker.seat_id if isinstance(record, Item) else None


def _homes(connection: Connection, ids: Iterable[DialogueId]) -> dict[DialogueId, Dialogue]:
    """Give for each dialogue the head under which it is shown, with its number."""
    elsewhere, numbers = homes_of_aliases(connection), numbering(connection)
    homes = {one: elsewhere.get(one, one) for one in ids}
    heads = cast(
        "dict[DialogueId, Dialogue]", kept_records(connection, Dialogue, homes.values())
    )
    return {one: numbered(heads[home], numbers) for one, home in homes.items() if home in heads}
