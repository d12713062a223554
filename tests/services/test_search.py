"""Searching through a real store: what is found, what is not, and what cannot break it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import Change, ChangeName, Edit, added
from facilitator.domain.records.dialogue import Alias, Dialogue, alias_id
from facilitator.domain.records.ids import DialogueId, SeatId, derived_id
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    Item,
    ItemKind,
    Labels,
    ReadBack,
    seated,
)
from facilitator.jobs import at_once
from facilitator.services.search import (
    SearchOrder,
    SearchQuery,
    SearchResult,
    SearchResults,
    prepare_search,
    read_results,
    roles,
    search,
)
from facilitator.services.tagged_notes import TagNotes, tags_of_store
from facilitator.storage.sqlite.search_docs import IndexedDocs
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_closing, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import open_store, records_of

STUDENT = a_seat(1, "student")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


def put(store: Store, *items: Item, head: Dialogue | None = None) -> None:
    """Put a table with one seat in the store."""
    head = head or a_dialogue()
    seat = replace(STUDENT, id=SeatId(derived_id("seat", str(head.id))))
    seat = STUDENT if head.id == DIALOGUE_ID else seat
    dossier = a_dossier(head, steps=[], seats=[seat], items=items)
    store.apply(added(ChangeName.PREPARE, *records_of(dossier)))


def found(store: Store, typed: str = "", **asked: object) -> list[str]:
    """Search, and give the words that were found, in alphabetical order."""
    return sorted(result.text for result in rows(store, ask(store, typed, **asked)))


def rows(store: Store, results: SearchResults) -> list[SearchResult]:
    """Read all that was found and is there."""
    return [row for row in read_results(store, results) if row]


def ask(store: Store, typed: str = "", **asked: object) -> SearchResults:
    at_once(prepare_search(store))
    return search(store, SearchQuery(typed, **asked))  # type: ignore[arg-type]


def another(key: str, **changes: object) -> Dialogue:
    home = DialogueId(derived_id("tests", key))
    return replace(a_dialogue(), id=home, **changes)  # type: ignore[arg-type]


def test_words_are_found_whatever_their_case_and_accents_and_as_a_beginning(
    store: Store,
) -> None:
    put(store, an_item("De Súdwesthoek was stil."), an_item("De trein.", position=2))

    assert found(store, "sudw STIL") == ["De Súdwesthoek was stil."]
    assert found(store, "udwesthoek") == []


def test_all_words_must_be_there_and_a_phrase_in_its_order(store: Store) -> None:
    put(store, an_item("Geen bus meer."), an_item("De bus was geen feest.", position=2))

    assert len(found(store, "bus geen")) == 2
    assert found(store, "“geen bus”") == ["Geen bus meer."]


@pytest.mark.parametrize(
    "item",
    [
        an_item("Iets.", labels=Labels(title="Vuurtoren")),
        an_item("Iets.", labels=Labels(tags=("jeugd", "vuurtoren"))),
        an_item("Iets.", labels=Labels(heading="De vuurtoren")),
        an_item("Iets.", labels=Labels(wish_behind="Een vuurtoren zijn")),
        an_item("Iets.", labels=Labels(pledged_by="de vuurtorenwachter")),
        an_item("Iets.", edited="Een vuurtoren."),
        an_item("Een vuurtoren.", edited="Iets."),
    ],
)
def test_every_text_of_a_note_is_searched(store: Store, item: Item) -> None:
    put(store, item)

    [result] = rows(store, ask(store, "vuurtoren"))

    assert result.item == item.id
    assert "uurtoren" in result.text


def test_a_phrase_does_not_run_from_one_text_into_the_next(store: Store) -> None:
    put(store, an_item("Wij gaan naar zee.", labels=Labels(title="De boot")))

    assert found(store, "“boot wij”") == []


def test_roles_places_and_closings_are_found_too(store: Store) -> None:
    put(store)
    store.apply(added(ChangeName.CLOSING_WORDS, a_closing(essence="Iedereen mist de markt.")))

    assert found(store, "student") == ["student"]
    assert found(store, "goes") == ["Goes"]
    assert found(store, "markt") == ["Iedereen mist de markt."]


def test_names_of_people_are_not_searched(store: Store) -> None:
    put(store)
    seat = replace(STUDENT, first_name="Fatima", full_name="Fatima Azz")
    store.apply(Change(ChangeName.EDIT_SEATS, (Edit(STUDENT, seat),)))

    assert found(store, "fatima") == []


def test_filters_leave_out_what_has_other_properties(store: Store) -> None:
    put(
        store,
        an_item("De bus een.", speaker=seated(STUDENT.id), step="knel_kiem", starred=True),
        an_item("De bus twee.", ItemKind.DREAM, speaker=HOST, sensitive=True),
        an_item("De bus drie.", ItemKind.IDEA, speaker=GROUP, step="droom"),
    )
    put(
        store,
        an_item("De bus vier.", dialogue_id=another("b").id),
        head=another("b", theme="Wonen", municipality="Zeist"),
    )

    assert found(store, "bus", kind=ItemKind.DREAM) == ["De bus twee."]
    assert found(store, "bus", theme="Wonen") == ["De bus vier."]
    assert found(store, "bus", municipality="Goes", step="droom") == ["De bus drie."]
    assert found(store, "bus", role="student") == ["De bus een."]
    assert found(store, "bus", role="host") == ["De bus twee."]
    assert found(store, "bus", starred=True) == ["De bus een."]
    assert found(store, sensitive=True) == ["De bus twee."]
    assert found(store, "bus", theme="Wonen", starred=True) == []
    assert roles(store) == ["groepsgesprek", "host", "student"]


def test_a_theme_that_does_not_exist_has_nothing(store: Store) -> None:
    put(store, an_item("De bus."))

    assert found(store, "bus", theme="Bestaat niet") == []


def test_the_speaker_stands_beside_what_was_found_as_documents_have_it(store: Store) -> None:
    put(store, an_item("De bus.", speaker=seated(STUDENT.id)))
    store.registry.set_numbers({DIALOGUE_ID: 9})

    [result] = rows(store, ask(store, "bus"))

    assert result.attribution == "student, dialoog 9"
    assert result.dialogue.number == 9


def test_who_asked_to_stay_away_is_not_found_by_role(store: Store) -> None:
    speaker = seated(STUDENT.id)
    put(store, an_item("De bus.", speaker=speaker, read_back=ReadBack.WITHOUT_ROLE))

    assert found(store, "bus", role="student") == []
    assert rows(store, ask(store, "bus"))[0].attribution == "dialoog 4"


def test_a_note_that_changes_is_found_by_its_new_words_only(store: Store) -> None:
    item = an_item("De bus.")
    put(store, item)
    assert found(store, "bus") == ["De bus."]

    store.apply(Change(ChangeName.EDIT_ITEM, (Edit(item, replace(item, verbatim="De boot.")),)))

    assert found(store, "bus") == []
    assert found(store, "boot") == ["De boot."]


def test_what_is_kept_while_the_index_is_made_is_found(store: Store) -> None:
    put(store, *(an_item(f"De bus {n}.", position=n) for n in range(500)))
    work = prepare_search(store)
    next(work)
    first = store.dossier(DIALOGUE_ID).items
    changes = tuple(Edit(item, replace(item, verbatim="De boot.")) for item in first[::100])
    store.apply(Change(ChangeName.EDIT_ITEM, changes))
    next(work)
    store.apply(added(ChangeName.KEEP_ITEM, an_item("De boot.", position=900)))
    at_once(work)

    assert ask(store, "boot").number == 6
    assert ask(store, "bus").number == 495


def test_records_without_words_stand_in_nobodys_way(store: Store) -> None:
    """Two in one slice took the number of the first record of the next."""
    put(store, *(an_item("", position=n) for n in range(3)), an_item("De bus.", position=3))
    assert found(store, "bus") == ["De bus."]
    later = [an_item(f"De trein {n}.", position=4 + n) for n in range(4)]
    store.apply(added(ChangeName.KEEP_ITEM, *later))
    assert len(found(store, "trein")) == 4


def test_removed_erased_and_taken_back_notes_are_not_found(store: Store) -> None:
    one, two = an_item("De bus een."), an_item("De bus twee.", position=2)
    put(store, one, two)
    assert len(found(store, "bus")) == 2

    store.apply(Change(ChangeName.REMOVE_ITEM, (Edit(one, None),)))
    assert found(store, "bus") == ["De bus twee."]
    store.apply(Change(ChangeName.RESTORE_ITEM, (Edit(None, one),)))
    store.erase([two.id])

    assert found(store, "bus") == ["De bus een."]
    database = store.file.database
    database.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(temp, search, row)")
    terms = {term for (term,) in database.execute("SELECT term FROM temp.terms")}
    assert "een" in terms
    assert "twee" not in terms


def test_nothing_that_is_gone_is_shown_before_the_index_knows(store: Store) -> None:
    item = an_item("De bus.")
    put(store, item)
    assert found(store, "bus") == ["De bus."]
    store.erase([item.id])

    assert search(store, SearchQuery("bus")).number == 0


def test_of_a_note_with_two_versions_the_shown_one_is_found(store: Store) -> None:
    item = an_item("De bus.")
    put(store, item)
    at_once(prepare_search(store))
    other = replace(item, verbatim="De boot.")
    store.imports.apply([Version(VersionVector.of({"z": 9}), other)])  # type: ignore[dict-item]

    [shown] = store.dossier(DIALOGUE_ID).items
    assert found(store, "de") == [shown.text]


def test_notes_follow_the_theme_and_the_roles_of_their_table(store: Store) -> None:
    put(store, an_item("De bus.", speaker=seated(STUDENT.id)))
    assert found(store, "bus", theme="Gezondheid", role="student") == ["De bus."]

    head = a_dialogue("Wonen")
    store.apply(Change(ChangeName.EDIT_DIALOGUE, (Edit(a_dialogue(), head),)))
    seat = replace(STUDENT, role_label="scholier")
    store.apply(Change(ChangeName.EDIT_SEATS, (Edit(STUDENT, seat),)))

    assert found(store, "bus", theme="Wonen", role="scholier") == ["De bus."]
    assert found(store, "bus", theme="Gezondheid") == []


def test_what_belongs_to_another_table_is_found_there(store: Store) -> None:
    put(store, an_item("De bus."))
    put(
        store,
        an_item("De boot.", dialogue_id=another("b").id),
        head=another("b", theme="Wonen"),
    )
    assert found(store, "boot", theme="Wonen") == ["De boot."]

    store.apply(
        added(
            ChangeName.EDIT_DIALOGUE,
            Alias(alias_id(another("b").id), another("b").id, DIALOGUE_ID),
        )
    )

    assert found(store, "boot", theme="Gezondheid") == ["De boot."]
    assert rows(store, ask(store, "boot"))[0].dialogue_id == DIALOGUE_ID

    head = a_dialogue("Natuur")
    store.apply(Change(ChangeName.EDIT_DIALOGUE, (Edit(a_dialogue(), head),)))
    assert found(store, "boot", theme="Natuur") == ["De boot."]


def test_a_change_that_fails_leaves_the_index_as_it_was(store: Store) -> None:
    put(store, an_item("De bus."))
    at_once(prepare_search(store))

    def fail() -> None:
        with store.file.transaction():
            store.file.database.execute("DELETE FROM item")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()

    assert found(store, "bus") == ["De bus."]


def test_nothing_of_the_index_lies_on_disk(store: Store, tmp_path: Path) -> None:
    put(store, an_item("De bus."))
    before = {path.name for path in tmp_path.iterdir()}
    at_once(prepare_search(store))

    (place,) = store.file.database.execute("PRAGMA temp_store").fetchone()
    tables = store.file.database.execute("SELECT name FROM main.sqlite_master").fetchall()

    assert place == 2
    assert {path.name for path in tmp_path.iterdir()} == before
    assert not [name for (name,) in tables if "search" in name]


def test_a_store_that_is_searched_is_whole_and_can_be_copied(
    store: Store, tmp_path: Path
) -> None:
    put(store, an_item("De bus."))
    at_once(prepare_search(store))

    assert store.check() == ()
    store.file.copy_to(tmp_path / "copy.sqlite")


NASTY = st.text() | st.text(alphabet="\"'*(){}:^+-NEAROAND “”\0\ud800\ue000 abus", max_size=40)


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("search")) as store:
        put(store, an_item("De bus, NEAR en OR: “a” (b)."))
        at_once(prepare_search(store))
        yield store


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=NASTY, theme=NASTY, kind=st.none() | st.sampled_from(ItemKind))
def test_whatever_is_typed_the_search_answers(
    searched: Store, typed: str, theme: str, kind: ItemKind | None
) -> None:
    results = search(searched, SearchQuery(typed, theme=theme, kind=kind))

    assert results.number >= len(rows(searched, results)) >= 0


@settings(max_examples=60, deadline=None)
@given(word=st.text(st.characters(categories=["L", "N"], max_codepoint=0x24F), min_size=2))
def test_every_word_that_is_kept_is_found_again(
    tmp_path_factory: pytest.TempPathFactory, word: str
) -> None:
    with open_store(tmp_path_factory.mktemp("word")) as store:
        put(store, an_item(f"Zo zei zij: {word}."))
        assert ask(store, word[:50]).number == 1


def test_all_that_was_found_is_counted_with_its_tables_and_municipalities(
    store: Store,
) -> None:
    put(store, *(an_item(f"De bus {n}.", position=n) for n in range(1_500)))
    home, place = another("b").id, another("b", municipality="Zeist")
    put(store, an_item("De bus.", dialogue_id=home), head=place)
    put(store, an_item("De trein.", dialogue_id=another("c").id), head=another("c"))

    results = ask(store, "bus")

    assert (results.number, results.notes) == (1_501, 1_501)
    assert (results.tables, results.municipalities) == (2, 2)
    assert len(rows(store, results)) == 1_501
    assert read_results(store, results, 1_500, 40)[0] is not None


def test_what_is_no_note_is_found_and_not_counted_as_one(store: Store) -> None:
    put(store, an_item("De student kwam."))

    results = ask(store, "student")

    assert (results.number, results.notes, results.tables) == (2, 1, 1)


def test_whole_words_come_before_beginnings_and_the_newest_first(store: Store) -> None:
    texts = ("Een busje.", "Een bus.", "De bushalte.", "De bus.")
    put(store, *(an_item(text, position=n) for n, text in enumerate(texts)))

    found = [row.text for row in rows(store, ask(store, "bus"))]

    assert found == ["De bus.", "Een bus.", "De bushalte.", "Een busje."]


def test_by_table_and_by_theme_all_of_a_table_is_together_as_it_was_said(store: Store) -> None:
    heads = (
        another("a", theme="Wonen", number=2, held_on=date(2026, 3, 1)),
        another("b", theme="Wonen", number=1, held_on=date(2026, 1, 1)),
        another("c", theme="Gezondheid", number=9, held_on=date(2026, 2, 1)),
    )
    for head in heads:
        said = [
            an_item(f"Bus {head.number}-{at}.", position=at, dialogue_id=head.id)
            for at in (1, 2)
        ]
        put(store, *reversed(said), head=head)
    at_once(prepare_search(store))

    def told(order: SearchOrder) -> list[str]:
        results = search(store, SearchQuery("bus"), order)
        return [row.text for row in rows(store, results)]

    by_table = ["Bus 2-1.", "Bus 2-2.", "Bus 9-1.", "Bus 9-2.", "Bus 1-1.", "Bus 1-2."]
    by_theme = ["Bus 9-1.", "Bus 9-2.", "Bus 1-1.", "Bus 1-2.", "Bus 2-1.", "Bus 2-2."]
    assert told(SearchOrder.TABLE) == by_table
    assert told(SearchOrder.THEME) == by_theme


def test_notes_are_found_by_a_tag_and_among_some(store: Store) -> None:
    one = an_item("De bus.", labels=Labels(tags=("jeugd", "OV")))
    two = an_item("De bus ook.", labels=Labels(tags=("ov",)), position=2)
    put(store, one, two)
    at_once(prepare_search(store))

    known = {tag.name: tag for tag in at_once(tags_of_store(store))}
    assert sorted(known, key=str.casefold) in (["jeugd", "OV"], ["jeugd", "ov"])
    assert found(store, tagged=known["jeugd"]) == ["De bus."]
    assert len(found(store, tagged=known.get("OV") or known["ov"])) == 2
    assert found(store, tagged=known["jeugd"], only=frozenset({two.id})) == []
    assert found(store, tagged=TagNotes("nergens")) == []
    assert found(store, only=frozenset({two.id})) == ["De bus ook."]
    assert found(store, "bus", only=frozenset({one.id})) == ["De bus."]
    assert found(store, "trein", only=frozenset({one.id})) == []
    assert found(store, only=frozenset()) == []


def test_a_note_that_went_after_the_search_leaves_its_place(store: Store) -> None:
    one, two = an_item("De bus een."), an_item("De bus twee.", position=2)
    put(store, one, two)
    results = ask(store, "bus")

    store.apply(Change(ChangeName.REMOVE_ITEM, (Edit(one, None),)))

    first, second = read_results(store, results)
    assert [first.text if first else "", second] == ["De bus twee.", None]


def test_a_row_that_is_used_again_is_another_note(store: Store) -> None:
    """SQLite gives the number of a row that went to the next one."""
    one, two = an_item("De bus."), an_item("De boot.", position=2)
    put(store, one)
    assert found(store, "bus") == ["De bus."]

    store.apply(Change(ChangeName.REMOVE_ITEM, (Edit(one, None),)))
    store.file.database.execute("DELETE FROM item WHERE id = ?", (one.id.bytes,))
    store.apply(added(ChangeName.KEEP_ITEM, two))

    assert found(store, "bus") == []
    assert found(store, "boot") == ["De boot."]
    assert found(store, only=frozenset({two.id})) == ["De boot."]


def test_the_index_of_a_full_store_is_right_note_by_note(store: Store) -> None:
    """Read in runs, written apart, moved to another theme meanwhile: all meet once."""
    heads = [another(f"t{n}", number=n, theme=f"Thema {n % 3}") for n in range(6)]
    for head in heads:
        notes = [
            an_item(f"Bus {head.number} {at}.", position=at, dialogue_id=head.id)
            for at in range(700)
        ]
        put(store, *notes, head=head)
    work = prepare_search(store)
    for _ in range(3):
        next(work)
    moved = replace(heads[0], theme="Elders")
    store.apply(Change(ChangeName.EDIT_DIALOGUE, (Edit(heads[0], moved),)))
    gone = store.dossier(heads[5].id).items[-1]
    store.apply(Change(ChangeName.REMOVE_ITEM, (Edit(gone, None),)))
    at_once(work)

    assert ask(store, "bus").number == 6 * 700 - 1
    assert ask(store, "bus", theme="Elders").number == 700
    assert ask(store, "bus", theme="Thema 0").number == 700
    assert ask(store, "bus", theme="Thema 2").number == 1_399


@pytest.mark.parametrize("others", [{2}, {2, 5, 9}])
def test_notes_are_counted_among_few_and_among_many(others: set[int]) -> None:
    docs = IndexedDocs()
    docs.other = others

    assert docs.notes_among([1, 2, 3]) == 2
    assert docs.notes_among([*range(100), 2_000]) == 101 - len(others)
    assert docs.notes_among([]) == 0
