"""Searching through all tables: what somebody asks for, and what is found, ready to show."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.programme.found_order import FirstSome, GroupedPlaces
from facilitator.domain.programme.search_query import Part, Term, excerpt, terms_in
from facilitator.domain.records.dialogue import Dialogue, Dossier
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.table.attribution import said_by
from facilitator.domain.table.script import fold
from facilitator.jobs import Slices
from facilitator.services.tagged_notes import TagNotes
from facilitator.storage.searching import SearchHit, find_docs, heads_of, read_hits
from facilitator.storage.sqlite.search_docs import Facet as Facet  # noqa: PLC0414 - given on
from facilitator.storage.sqlite.search_docs import Filters
from facilitator.storage.sqlite.search_index import SearchIndex
from facilitator.storage.store import Store


class SearchOrder(StrEnum):
    """In which order what was found is shown.

    BEST has what has all words in full before what has beginnings of longer ones, the newest
    first. TABLE has the tables by day, the last one first; THEME by theme and number; of one
    table all is together, in the order in which it was said.
    """

    BEST = "relevantie"
    TABLE = "tafel"
    THEME = "thema"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What somebody looks for; an empty part asks for nothing.

    With `only` it is looked for among these notes: those of a kern, or of a cell of a matrix.
    """

    typed: str = ""
    theme: str = ""
    kind: ItemKind | None = None
    step: str = ""
    municipality: str = ""
    role: str = ""
    starred: bool = False
    sensitive: bool = False
    tagged: TagNotes | None = None
    only: frozenset[ItemId] | None = None

    @property
    def asks_nothing(self) -> bool:
        """Whether there is nothing to look for."""
        named = self.only is not None or self.tagged is not None
        return not (terms_in(self.typed) or self.filters or named)

    @property
    def filters(self) -> Filters:
        """Give the properties that are asked for."""
        named = {
            Facet.THEME: self.theme,
            Facet.KIND: self.kind.value if self.kind else "",
            Facet.STEP: self.step,
            Facet.MUNICIPALITY: self.municipality,
            Facet.ROLE: self.role,
        }
        marks = {Facet.STARRED: self.starred, Facet.SENSITIVE: self.sensitive}
        wanted = {facet: value for facet, value in named.items() if value}
        return wanted | {facet: "" for facet, on in marks.items() if on}


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One thing that was found, at which table, and who said it as documents call them.

    `kind` and `item` are those of a note; a role, a municipality or a closing has none.
    """

    dialogue: Dialogue
    excerpt: tuple[Part, ...]
    attribution: str = ""
    kind: ItemKind | None = None
    item: ItemId | None = None

    @property
    def dialogue_id(self) -> DialogueId:
        """The table to open."""
        return self.dialogue.id

    @property
    def text(self) -> str:
        """The excerpt without marks."""
        return "".join(part for part, _ in self.excerpt)


@dataclass(frozen=True, slots=True)
class SearchResults:
    """All that was found, in its order, by its numbers in the index; and counts of it.

    `notes` counts the notes of it; a role, a place or a closing is none. `tables` and
    `municipalities` are those of all that was found.
    """

    docs: Sequence[int] = ()
    notes: int = 0
    tables: int = 0
    municipalities: int = 0
    terms: tuple[Term, ...] = ()

    @property
    def number(self) -> int:
        """How much was found."""
        return len(self.docs)


def prepare_search(store: Store) -> Slices[None]:
    """Bring the index up to date, in slices so that a window stays awake."""
    index = store.search_index()
    while index.index_some():
        yield None


def search(
    store: Store, asked: SearchQuery, order: SearchOrder = SearchOrder.BEST
) -> SearchResults:
    """Look for something in all that the index holds now; nothing asked is nothing found."""
    if asked.asks_nothing:
        return SearchResults()
    index, terms = store.search_index(), terms_in(asked.typed)
    among = _among(index, asked)
    found = find_docs(index, terms, asked.filters, among)
    heads = heads_of(index, set(map(index.docs.table_of.__getitem__, found)))
    if order is SearchOrder.BEST:
        docs = _best_first(index, asked, found, among)
    else:
        docs = _by_table(index, found, heads, order)
    return SearchResults(
        docs,
        index.docs.notes_among(found),
        len({head.id for head in heads.values()}),
        len({head.municipality for head in heads.values() if head.municipality}),
        terms,
    )


def _among(index: SearchIndex, asked: SearchQuery) -> set[int] | None:
    """Give the documents of the notes among which is looked, None for all."""
    among = None if asked.only is None else index.docs_of(asked.only)
    if asked.tagged is None:
        return among
    tagged = index.docs_of(asked.tagged.items)
    for word in asked.tagged.words:
        tagged.update(find_docs(index, (), {Facet.TAG: word}))
    return tagged if among is None else tagged & among


def _best_first(
    index: SearchIndex, asked: SearchQuery, found: list[int], among: set[int] | None
) -> Sequence[int]:
    """Put what has the words in full first, and the newest before the others."""
    terms = terms_in(asked.typed)
    newest = found[::-1]
    if not any(term.begins for term in terms):
        return newest
    in_full = [replace(term, begins=False) for term in terms]
    best = find_docs(index, in_full, asked.filters, among)
    if len(best) in {0, len(found)}:
        return newest
    return FirstSome(best[::-1], newest)


def _by_table(
    index: SearchIndex,
    found: list[int],
    heads: Mapping[int, Dialogue],
    order: SearchOrder,
) -> Sequence[int]:
    """Put all of a table together; tables that are one are one group."""
    of_table: dict[int, list[int]] = defaultdict(list)
    for doc, table in zip(found, map(index.docs.table_of.__getitem__, found), strict=True):
        of_table[table].append(doc)
    groups: dict[Dialogue, list[int]] = defaultdict(list)
    for table, docs in of_table.items():
        if table in heads:
            groups[heads[table]] += docs
    ranked = sorted(groups, key=_by_theme)
    if order is SearchOrder.TABLE:
        ranked.sort(key=lambda head: -head.held_on.toordinal() if head.held_on else 0)
    place_of = index.docs.place_of
    return GroupedPlaces([groups[head] for head in ranked], place_of.__getitem__)


def _by_theme(head: Dialogue) -> tuple[object, ...]:
    return (fold(head.theme), head.number is None, head.number or 0, str(head.id))


def read_results(
    store: Store, results: SearchResults, first: int = 0, count: int | None = None
) -> tuple[SearchResult | None, ...]:
    """Read some of what was found as it is now; None for what went meanwhile."""
    end = results.number if count is None else first + count
    docs = results.docs[first:end]
    hits = read_hits(store.search_index(), docs)
    return tuple(_result(hits[doc], results.terms) if doc in hits else None for doc in docs)


def place_of_note(store: Store, results: SearchResults, item: ItemId | None) -> int:
    """Say at which place of what was found a note is; 0 when it is not there."""
    docs = store.search_index().docs_of([item]) if item else ()
    places = (place for place, doc in enumerate(results.docs) if doc in docs) if docs else ()
    return next(iter(places), 0)


def values(store: Store, facet: Facet) -> Sequence[str]:
    """Give the values of a property that notes have, in alphabetical order."""
    return sorted(
        store.search_index().values(facet), key=lambda value: (value.casefold(), value)
    )


def roles(store: Store) -> Sequence[str]:
    """Give the roles of all who spoke, in alphabetical order."""
    return values(store, Facet.ROLE)


def _result(hit: SearchHit, terms: Sequence[Term]) -> SearchResult:
    words = excerpt(hit.texts, terms)
    if not isinstance(hit.record, Item):
        return SearchResult(hit.dialogue, words)
    seats = (hit.seat,) if hit.seat else ()
    said = said_by(Dossier(hit.dialogue, seats=seats), hit.record)
    return SearchResult(hit.dialogue, words, said, hit.record.kind, hit.record.id)
