"""Searching through all tables: what somebody asks for, and what is found, ready to show."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.programme.search_query import Part, Term, excerpt, terms_in
from facilitator.domain.records.dialogue import Dialogue, Dossier
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.table.attribution import said_by
from facilitator.jobs import Slices
from facilitator.storage.searching import MOST_COUNTED, SearchHit, find_records
from facilitator.storage.sqlite.search_index import Facet, Filters
from facilitator.storage.store import Store

__all__ = ["MOST_COUNTED"]


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What somebody looks for; an empty part asks for nothing."""

    typed: str = ""
    theme: str = ""
    kind: ItemKind | None = None
    step: str = ""
    municipality: str = ""
    role: str = ""
    starred: bool = False
    sensitive: bool = False

    @property
    def asks_nothing(self) -> bool:
        """Whether there is nothing to look for."""
        return not terms_in(self.typed) and not self.filters

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
    """What was found, the newest first; `number` counts all of it, up to 1001."""

    found: tuple[SearchResult, ...] = ()
    number: int = 0


def prepare_search(store: Store) -> Slices[None]:
    """Bring the index up to date, in slices so that a window stays awake."""
    index = store.search_index()
    while index.index_some():
        yield None


def search(store: Store, asked: SearchQuery) -> SearchResults:
    """Look for something in all that the index holds now; nothing asked is nothing found."""
    if asked.asks_nothing:
        return SearchResults()
    terms = terms_in(asked.typed)
    hits = find_records(store.search_index(), terms, asked.filters)
    return SearchResults(tuple(_result(hit, terms) for hit in hits.found), hits.number)


def roles(store: Store) -> Sequence[str]:
    """Give the roles of all who spoke, in alphabetical order."""
    return sorted(store.search_index().values(Facet.ROLE), key=str.casefold)


def _result(hit: SearchHit, terms: Sequence[Term]) -> SearchResult:
    words = excerpt(hit.texts, terms)
    if not isinstance(hit.record, Item):
        return SearchResult(hit.dialogue, words)
    seats = (hit.seat,) if hit.seat else ()
    said = said_by(Dossier(hit.dialogue, seats=seats), hit.record)
    return SearchResult(hit.dialogue, words, said, hit.record.kind, hit.record.id)
