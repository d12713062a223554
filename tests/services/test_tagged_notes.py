"""Notes by their tags, whoever put them there: at the table, or afterwards by a coordinator."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.programme.matrix import Dimension
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Item, Labels
from facilitator.jobs import at_once
from facilitator.services.boards import read_tags
from facilitator.services.matrix import read_matrix
from facilitator.services.search import SearchQuery, prepare_search, read_results, search
from facilitator.services.tagged_notes import TagNotes, tags_of_store
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier, an_item
from tests.editors import open_store, records_of

AT_TABLE = an_item("Het loket was dicht.", labels=Labels(tags=("Loket",)))
AFTERWARDS = an_item("Een formulier van acht bladzijden.", position=2)
OTHER = an_item("De bus kwam niet.", position=3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with three notes, of which a coordinator gave the second the tag of the first."""
    with open_store(tmp_path) as store:
        notes = (AT_TABLE, AFTERWARDS, OTHER)
        dossier = a_dossier(a_dialogue(), steps=[], seats=[], items=notes)
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
        programme = a_dialogue().programme
        tags = read_tags(store, programme)
        change = TagActions(tags, lambda: UUID(int=7)).put("loket", [AFTERWARDS.id])
        store.layers.write(board_over_themes(programme), change.edits)
        at_once(prepare_search(store))
        yield store


def texts(store: Store, tag: TagNotes, typed: str = "", only: Item | None = None) -> set[str]:
    among = frozenset({only.id}) if only else None
    results = search(store, SearchQuery(typed, tagged=tag, only=among))
    return {row.text for row in read_results(store, results) if row}


def test_a_tag_has_what_got_it_at_the_table_and_afterwards(store: Store) -> None:
    [tag] = at_once(tags_of_store(store))

    assert tag.name == "loket"
    assert (set(tag.words), set(tag.items)) == ({"Loket"}, {AFTERWARDS.id})
    assert texts(store, tag) == {AT_TABLE.verbatim, AFTERWARDS.verbatim}
    assert texts(store, tag, "formulier") == {AFTERWARDS.verbatim}
    assert texts(store, tag, only=AT_TABLE) == {AT_TABLE.verbatim}


def test_the_matrix_counts_both(store: Store) -> None:
    source = at_once(read_matrix(store, Dimension.TAG, Dimension.THEME))

    made = source.matrix(Dimension.TAG, Dimension.THEME)

    assert made.row_totals["loket"].notes == {AT_TABLE.id, AFTERWARDS.id}
    assert made.row_totals[""].notes == {OTHER.id}
