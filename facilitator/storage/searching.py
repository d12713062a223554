"""Finding records in the index: text and properties in, records from the tables out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from facilitator.domain.programme.search_query import Term
from facilitator.domain.records.dialogue import Dialogue, Record, Seat
from facilitator.domain.records.ids import SeatId
from facilitator.domain.records.items import Item
from facilitator.storage.reading import numbered, numbering
from facilitator.storage.search_texts import SOURCES, Findable, texts_of
from facilitator.storage.sqlite.search_docs import Filters
from facilitator.storage.sqlite.search_index import SearchIndex, kept_records


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


def find_docs(
    index: SearchIndex,
    terms: Sequence[Term],
    filters: Filters,
    among: set[int] | None = None,
) -> list[int]:
    """Give the documents that have all terms and properties, the oldest first.

    With `among`, those of these; they need have nothing else then.
    """
    asked = _expression(index, terms, filters)
    if not asked:
        return sorted(among or ())
    found = index.find(asked)
    return found if among is None else [doc for doc in found if doc in among]


def _expression(index: SearchIndex, terms: Sequence[Term], filters: Filters) -> str:
    """Say in the language of FTS5 what is asked; every word in quotation marks."""
    parts = []
    if terms:
        parts.append(f"{{words}} : ({' AND '.join(map(_quoted, terms))})")
    codes = [index.codes.asked(facet, value) for facet, value in filters.items()]
    if codes:
        parts.append(f"{{facets}} : ({' AND '.join(codes)})")
    return " AND ".join(parts)


def _quoted(term: Term) -> str:
    text = term.text.replace('"', '""')
    return f'"{text}"{"*" if term.begins else ""}'


def heads_of(index: SearchIndex, tables: Iterable[int]) -> Mapping[int, Dialogue]:
    """Give for the numbers of tables the head under which each is shown, where there is one."""
    with index.transaction() as connection:
        own = numbering(connection)
    heads = {table: index.heads.get(index.docs.tables[table]) for table in tables}
    return {table: numbered(head, own) for table, head in heads.items() if head}


def read_hits(index: SearchIndex, docs: Iterable[int]) -> Mapping[int, SearchHit]:
    """Read what was found from the tables themselves: what is not there is not given."""
    keys = {
        doc: (SOURCES[source], UUID(bytes=key))
        for doc, (source, key) in index.records_of(docs).items()
    }
    with index.transaction() as connection:
        records: dict[UUID, Record] = {}
        for kind in {kind for kind, _ in keys.values()}:
            wanted = {key for of, key in keys.values() if of is kind}
            records |= kept_records(connection, kind, wanted)
        ids = set(filter(None, map(_seat_of, records.values())))
        seats = kept_records(connection, Seat, ids) if ids else {}
    heads = heads_of(index, {index.docs.table_of[doc] for doc in keys})
    hits: dict[int, SearchHit] = {}
    for doc, (_, key) in keys.items():
        record, head = records.get(key), heads.get(index.docs.table_of[doc])
        if head and isinstance(record, SOURCES):
            seat = seats.get(_seat_of(record) or key)
            hits[doc] = SearchHit(head, record, texts_of(record), cast("Seat | None", seat))
    return hits


def _seat_of(record: Record) -> SeatId | None:
    if isinstance(record, Seat):
        return record.id
    return record.speaker.seat_id if isinstance(record, Item) else None
