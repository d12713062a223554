"""The overview of a programme over a real store: counts that hold everywhere, and numbers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator import resources
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.programme.overview import Missing, ProgrammeOverview
from facilitator.domain.records.changes import Change, ChangeName, Edit, added
from facilitator.domain.records.dialogue import Alias, Dialogue, alias_id
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.domain.records.items import Item, ItemKind, LinkKind, ReadBack
from facilitator.exchange.data_files.library import read_library
from facilitator.jobs import at_once
from facilitator.services.programme_overview import (
    proposals,
    read_overview,
    tables_here,
    who_has,
)
from facilitator.services.reporting import KINDS, ReportRequest, make, report_source
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier, a_link, an_item
from tests.editors import open_store, records_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


def an_id(key: str) -> DialogueId:
    return DialogueId(derived_id("tests", key))


def put(store: Store, key: str, *items: Item, **changes: object) -> Dialogue:
    """Put a table in the store, with these notes."""
    head = replace(a_dialogue(), id=an_id(key), **changes)  # type: ignore[arg-type]
    own = [replace(each, id=ItemId(derived_id(key, str(each.id)))) for each in items]
    store.apply(added(ChangeName.PREPARE, *records_of(a_dossier(head, items=own))))
    return head


def overview_of(store: Store) -> ProgrammeOverview:
    return at_once(read_overview(store))


def counts(overview: ProgrammeOverview) -> dict[DialogueId, dict[ItemKind, int]]:
    return {line.dialogue.id: dict(line.state.items) for line in overview.tables}


def in_dossiers(store: Store) -> dict[DialogueId, dict[ItemKind, int]]:
    """Count what the dossiers hold, doubles once."""
    return {
        each.dialogue.id: {kind: n for kind, n in each.items.items() if n}
        for each in store.overview()
    }


def test_an_empty_store_has_an_empty_overview(store: Store) -> None:
    assert overview_of(store) == ProgrammeOverview()


def test_what_is_counted_is_what_the_store_holds(store: Store) -> None:
    notes = [an_item(f"Tekst {n}.", kind, position=n) for n, kind in enumerate(ItemKind)]
    put(store, "a", *notes, an_item("Nog een.", position=90))
    put(store, "b", *notes[:3], number=5)
    store.apply(
        Change(ChangeName.REMOVE_ITEM, (Edit(store.dossier(an_id("b")).items[0], None),))
    )

    overview = overview_of(store)

    assert counts(overview) == in_dossiers(store)
    assert overview.totals.item_count == len(notes) + 1 + 2
    rows = store.file.database.execute("SELECT count(*) FROM item WHERE removed = 0").fetchone()
    assert rows == (overview.totals.item_count,)


def test_a_note_with_two_versions_and_a_double_count_once(store: Store) -> None:
    first, second = an_item("De bus."), an_item("De bus kwam niet.", position=2)
    head = put(store, "a", first, second)
    first, second = store.dossier(head.id).items
    elsewhere = VersionVector.of({"other": 1})  # type: ignore[dict-item]
    other = replace(first, kind=ItemKind.DREAM)
    store.imports.apply([Version(elsewhere, other)])
    store.apply(added(ChangeName.LINK_ITEMS, a_link(second, first, LinkKind.DOUBLE)))

    overview = overview_of(store)

    assert counts(overview) == in_dossiers(store)
    assert overview.totals.item_count == 1
    [line] = overview.tables
    assert Missing.AGREEMENT in [gap.missing for gap in line.gaps]


def test_a_table_that_was_begun_apart_is_one_table(store: Store) -> None:
    put(store, "a", an_item("Hier."))
    put(store, "b", an_item("Daar."), number=7)
    alias = Alias(alias_id(an_id("b")), an_id("b"), an_id("a"))
    store.apply(added(ChangeName.EDIT_DIALOGUE, alias))

    overview = overview_of(store)

    assert overview.totals.tables == 1
    assert counts(overview) == in_dossiers(store) == {an_id("a"): {ItemKind.KNEL: 2}}


def test_a_table_that_is_part_of_another_or_removed_is_not_here_by_itself(store: Store) -> None:
    heads = [a_dialogue(id=DialogueId(derived_id("tests", name))) for name in "abcd"]
    one, other, gone, never = (head.id for head in heads)
    store.apply(added(ChangeName.PREPARE, *heads[:3]))
    store.apply(added(ChangeName.SAME_TABLE, Alias(alias_id(other), other, one)))
    store.apply(Change(ChangeName.PREPARE, (Edit(heads[2], None),)))
    assert tables_here(store, [one, other, gone, never]) == {one}


def test_the_overview_counts_what_the_document_counts(store: Store, tmp_path: Path) -> None:
    notes = [
        an_item("De bus kwam niet."),
        an_item("Wij zongen.", ItemKind.KIEM, position=2),
        an_item("Een bos.", ItemKind.DREAM, position=3),
        an_item("Niet van mij.", ItemKind.IDEA, position=4, read_back=ReadBack.WITHHELD),
    ]
    head = put(store, "a", *notes)
    [line] = overview_of(store).tables
    path = tmp_path / "verslag.docx"
    library = read_library([resources.root()])
    source = report_source([store.dossier(head.id)], library, store.media)
    make(ReportRequest(KINDS["table"], source), path)

    rows = (row for table in Document(str(path)).tables for row in table.rows)
    told = "\n".join(cell.text for row in rows for cell in row.cells)
    withheld = 1
    assert line.state.item_count == 4
    assert f"{line.state.item_count - withheld} notities" in told
    assert line.state.read_back == 1


def test_what_a_table_lacks_is_told(store: Store) -> None:
    put(store, "a", an_item("Iets.", step="droom"), host_function="", held_on=None, number=None)

    [line] = overview_of(store).tables

    told = [(gap.missing, gap.move) for gap in line.gaps]
    assert told == [
        (Missing.NUMBER, ""),
        (Missing.DATE, ""),
        (Missing.HOST, ""),
        (Missing.MOVE, "Eerste stappen"),
        (Missing.MOVE, "Slotronde"),
        (Missing.READ_BACK, ""),
    ]


def test_accepted_numbers_are_read_everywhere(store: Store) -> None:
    for key in ("a", "b", "c"):
        put(store, key, an_item("Iets."), number=None, municipality=key)

    store.registry.set_numbers(proposals(store, overview_of(store)))

    assert [line.dialogue.number for line in overview_of(store).tables] == [1, 2, 3]
    assert store.dossier(an_id("b")).dialogue.number == 2
    assert proposals(store, overview_of(store)) == {}


def test_a_number_in_use_is_told(store: Store) -> None:
    goes, zeist = put(store, "a", number=1), put(store, "b", number=2, municipality="Zeist")
    overview = overview_of(store)

    assert who_has(overview, zeist, 1) == goes
    assert who_has(overview, zeist, 2) is None
    assert who_has(overview, zeist, 3) is None


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.permutations(range(4)), dice=st.integers(0, 1_000_000))
def test_numbers_do_not_depend_on_the_order_of_taking_in(
    tmp_path: Path, order: list[int], dice: int
) -> None:
    folder = tmp_path / f"{dice}-{''.join(map(str, order))}"
    with open_store(folder) as store:
        for key in order:
            put(
                store,
                str(key),
                number=1 if key == 3 else None,
                municipality=f"Plaats {key % 2}",
            )
        store.registry.set_numbers(proposals(store, overview_of(store)))
        for key in order:  # once more, as files that come again
            table = store.dossier(an_id(str(key))).dialogue
            store.imports.apply([Version(VersionVector.of({"x": 1}), table)])  # type: ignore[dict-item]
        numbers = {line.dialogue.id: line.dialogue.number for line in overview_of(store).tables}

    assert sorted(numbers.values()) == [1, 2, 3, 4]  # type: ignore[type-var]
    assert numbers == {an_id("3"): 1, **_others()}
    assert Counter(numbers.values()).most_common(1)[0][1] == 1


def _others() -> dict[DialogueId, int]:
    keys = sorted(("0", "1", "2"), key=lambda key: (int(key) % 2, an_id(key)))
    return {an_id(key): number for number, key in enumerate(keys, start=2)}
