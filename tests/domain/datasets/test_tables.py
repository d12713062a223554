"""The rows of a data set: what each edition has, and what is published of it."""

from dataclasses import replace

import pytest

from facilitator.domain.clustering.tag_records import first_colour
from facilitator.domain.datasets.checked import checked_outline, checked_selection
from facilitator.domain.datasets.data import Dataset, ThemeSource
from facilitator.domain.datasets.making import dataset
from facilitator.domain.datasets.tables import ROW_TABLES
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.dialogue import Count, Dossier
from facilitator.domain.records.items import LinkKind, ReadBack
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC, Edition, public
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.reporting.small_groups import told_participants
from facilitator.domain.reporting.source import ReportNames, ReportSource
from facilitator.domain.table.attribution import TableReference
from facilitator.exchange.datasets.description import data_description
from tests.builders import a_clearance, a_dialogue, a_dossier, a_link, a_seat, an_item
from tests.exchange.datasets.no_tags import NO_TAGS
from tests.exchange.datasets.packages import OWN_WORD, threaded, with_a_text
from tests.reports.theme_tables import a_theme_board, the_tables, worked_on

TABLES = {table.name: table for table in ROW_TABLES}


def rows(data: Dataset, name: str) -> list[dict[str, object]]:
    """Give the rows of a table with the names of their columns."""
    table = TABLES[name]
    names = [column.name for column in table.shown(data)]
    return [dict(zip(names, cells, strict=True)) for cells in table.cells(data)]


def internal(*dossiers: Dossier) -> Dataset:
    """Give the internal rows; of all eight tables with what a coordinator made of them."""
    board = a_theme_board(dossiers)
    board = worked_on(board) if len(dossiers) == len(the_tables()) else board
    return dataset([ThemeSource(board, INTERNAL, ReportNames(), NO_TAGS)], INTERNAL.name)


def published(*dossiers: Dossier, by: TableReference = TableReference.NUMBER) -> Dataset:
    """Give the public rows of tables of which every note was read."""
    read = [a_clearance(item) for dossier in dossiers for item in dossier.items]
    edition = public(by, Clearances(read))
    source = ThemeSource(a_theme_board(dossiers), edition, ReportNames(), NO_TAGS)
    return dataset([source], PUBLIC)


def test_every_column_is_published_with_its_type_in_their_order() -> None:
    told = data_description().tables
    assert list(told) == list(TABLES)
    for name, table in TABLES.items():
        assert list(told[name].fields) == [column.name for column in table.columns], name


def test_keys_are_unique_and_what_is_referred_to_is_there() -> None:
    data = internal(*the_tables())
    found = {name: rows(data, name) for name in TABLES}
    for name, told in data_description().tables.items():
        keys = [tuple(row[field] for field in told.key) for row in found[name]]
        assert len(set(keys)) == len(keys), name
        for field, (table, to) in told.refers.items():
            there = {row[to] for row in found[table]}
            assert {row[field] for row in found[name]} - {""} <= there, (name, field)


def test_a_table_gives_its_notes_kernen_and_places() -> None:
    data = internal(*the_tables())
    assert (len(data.tables), len(data.notes)) == (8, 20)
    placed = rows(data, "plaatsingen")
    assert sum(row["tegengeluid"] is True for row in placed) == 1
    titles = {row["kern"]: row["titel"] for row in rows(data, "kernen")}
    first = {str(row["notitie"]): titles[row["kern"]] for row in reversed(placed)}
    notes = {str(row["notitie"]): row["kern"] for row in rows(data, "notities")}
    assert {note: kern for note, kern in notes.items() if kern} == first


def test_what_may_not_be_used_is_in_no_edition() -> None:
    kept, hidden = an_item("Blijft."), an_item("Gaat weg.", read_back=ReadBack.WITHHELD)
    secret = an_item("Geheim.", sensitive=True)
    table = a_dossier(items=[kept, hidden, secret])
    for data in (internal(table), published(table)):
        assert [row["tekst"] for row in rows(data, "notities")] == ["Blijft."]


def test_a_double_is_there_once_and_links_lie_between_what_is_there() -> None:
    one, double, gone = an_item("Eén."), an_item("Een."), an_item("X", sensitive=True)
    links = [a_link(double, one, LinkKind.DOUBLE), a_link(one, gone)]
    data = internal(a_dossier(items=[one, double, gone], links=links))
    assert [row["tekst"] for row in rows(data, "notities")] == ["Eén."]
    assert rows(data, "verbanden") == []


def test_public_rows_have_keys_that_tell_nothing() -> None:
    tables = the_tables()
    data = published(*tables)
    ids = {str(one.dialogue.id) for one in tables}
    ids |= {str(item.id) for one in tables for item in one.items}
    cells = {str(cell) for table in ROW_TABLES for row in rows(data, table.name)
             for cell in row.values()}  # fmt: skip
    assert not ids & cells
    assert {row["tafel"] for row in rows(data, "tafels")} == set("12345678")


@pytest.mark.parametrize("by", TableReference)
def test_public_rows_tell_the_number_or_the_municipality(by: TableReference) -> None:
    found = rows(published(*the_tables(), by=by), "tafels")
    has_number = by is TableReference.NUMBER
    assert all((row["dialoog"] is not None) is has_number for row in found)
    assert all(bool(row["gemeente"]) is not has_number for row in found)
    if not has_number:
        places = [str(row["gemeente"]).casefold() for row in found]
        assert places == sorted(places), "the order would tell the number"


def test_public_tables_have_no_seats_and_no_words_of_before() -> None:
    data = published(*the_tables())
    (row, *_) = rows(data, "notities")
    assert not {"plek", "code", "tijd", "tekst_origineel", "trefwoorden"} & set(row)
    assert not TABLES["plekken"].is_public


def test_a_position_paper_stands_at_its_seat_where_a_report_names_it() -> None:
    seats = (
        a_seat(1, organisation="De Linde", position_paper="Ruimte"),
        a_seat(2, full_name="Jo Smit", position_paper="Stilte"),
    )
    for kind, told in (("focustafel", ["Ruimte", ""]), ("themadialoog", ["", ""])):
        table = a_dossier(replace(a_dialogue(), kind=kind), seats=seats, items=[an_item("Ja.")])
        found = rows(internal(table), "plekken")
        assert [row["position_paper"] for row in found] == told


def people(*counts: int | None) -> list[int | None]:
    """Give what is told of the people at tables where five is the least."""
    tables = [a_dossier(replace(a_dialogue(), participants=one)) for one in counts]
    heads = [replace(one, dialogue=replace(one.dialogue, id=a_seat(at).id))  # type: ignore[arg-type]
             for at, one in enumerate(tables, 1)]  # fmt: skip
    told = told_participants(heads, 5)
    return [told[one.dialogue.id] for one in heads]


def test_a_small_count_stays_out_and_does_not_follow_from_the_sum() -> None:
    assert people(8, 5, 12) == [8, 5, 12]
    assert people(3, 8, 12) == [None, None, 12]
    assert people(3, 2, 8, 12) == [None, None, 8, 12]
    assert people(0, None, 8) == [0, None, 8]
    assert people(4) == [None]


def test_counts_of_a_table_whose_number_stays_out_do_not_tell_it() -> None:
    ages = (Count("leeftijd", "tot 30", 5), Count("leeftijd", "ouder", 6))
    small, next_one, other = the_tables(3)
    told = [
        replace(one, dialogue=replace(one.dialogue, participants=number, representation=ages))
        for one, number in ((small, 3), (next_one, 11), (other, 11))
    ]
    found = rows(published(*told), "samenstelling")
    assert len(found) == 2
    assert len({row["tafel"] for row in found}) == 1
    assert len(rows(internal(*told), "samenstelling")) == 6


def of_a_programme(edition: Edition) -> Dataset:
    """Give the rows of eight tables with tags and rode draden."""
    source = threaded(worked_on(a_theme_board(the_tables())), edition)
    return dataset([source], edition.name)


def test_tags_and_rode_draden_are_rows_of_which_every_key_is_there() -> None:
    data = of_a_programme(INTERNAL)
    found = {name: rows(data, name) for name in TABLES}
    for name, told in data_description().tables.items():
        keys = [tuple(row[field] for field in told.key) for row in found[name]]
        assert len(set(keys)) == len(keys), name
        for field, (table, to) in told.refers.items():
            there = {row[to] for row in found[table]}
            assert {row[field] for row in found[name]} - {""} <= there, (name, field)
    tags = {str(row["naam"]): row for row in found["trefwoorden"]}
    assert tags["groen"]["uitleg"] == "Planten & bomen, <dichtbij>."
    assert tags["groen"]["kleur"] == first_colour("groen")
    assert tags["stilte"]["uitleg"] == ""
    joined, of_tag = found["draden"]
    assert (joined["titel"], joined["volgorde"], joined["memo"]) == (
        "Naar buiten",
        1,
        "nog eens",
    )
    assert (of_tag["titel"], of_tag["volgorde"]) == ("stilte", 2)
    sizes = {name: len(found[name]) for name in found if name.startswith("draden_")}
    assert sizes == {"draden_kernen": 1, "draden_trefwoorden": 2, "draden_notities": 1}
    assert [row["trefwoord"] for row in found["trefwoorden_kernen"]] == [
        tags["groen"]["trefwoord"]
    ]
    assert ("waarom", "", "Daarom dit.") in {
        (row["plaats"], row["reeks"], row["tekst"]) for row in found["teksten"]
    }


def test_kernen_and_rode_draden_are_where_somebody_placed_them_or_open() -> None:
    data = of_a_programme(INTERNAL)
    kernen, draden = rows(data, "kernen"), rows(data, "draden")
    found = rows(data, "afwegingskader")
    [joined] = [row["kern"] for row in rows(data, "draden_kernen")]
    may_be_placed = [
        row["kern"]
        for row in kernen
        if row["afdeling"] in {"knel", "kiem", "idee"} and row["kern"] != joined
    ]
    assert [(row["draad"], row["kern"], row["kwadrant"]) for row in found] == [
        (draden[0]["draad"], "", "gewenst_niet_blijvend"),
        (draden[1]["draad"], "", None),
        *(("", kern, None) for kern in may_be_placed),
    ]
    assert may_be_placed
    assert rows(data, "afwegingskader_woorden") == [
        {"inzicht": found[0]["inzicht"], "soort": "departement", "woord": word}
        for word in ("BZK", OWN_WORD)
    ]


def test_public_insights_are_those_of_which_the_kern_or_rode_draad_is_there() -> None:
    cleared = Clearances([a_clearance(item) for one in the_tables() for item in one.items])
    data = of_a_programme(public(TableReference.NUMBER, cleared))
    found = rows(data, "afwegingskader")
    assert [row["inzicht"] for row in found] == [str(n + 1) for n in range(len(found))]
    assert {row["draad"] for row in found} - {""} == {
        row["draad"] for row in rows(data, "draden")
    }
    nothing = of_a_programme(public(TableReference.NUMBER, Clearances([])))
    assert rows(nothing, "afwegingskader_woorden") == []
    assert rows(nothing, "afwegingskader") == []


def test_every_tag_of_a_note_is_a_row() -> None:
    data = of_a_programme(INTERNAL)
    names = {row["trefwoord"]: row["naam"] for row in rows(data, "trefwoorden")}
    found = sorted((row["notitie"], names[row["trefwoord"]])
                   for row in rows(data, "trefwoorden_notities"))  # fmt: skip
    assert found == sorted((note.key, tag.name) for note in data.notes for tag in note.tags)
    assert found


def test_public_tags_are_those_that_a_coordinator_made_for_what_is_in_it() -> None:
    tables = the_tables()
    edition = public(TableReference.NUMBER, Clearances(
        [a_clearance(item) for one in tables for item in one.items]))  # fmt: skip
    data = of_a_programme(edition)
    [tag] = rows(data, "trefwoorden")
    assert (tag["naam"], tag["trefwoord"]) == ("groen", "1")
    assert [row["titel"] for row in rows(data, "draden")] == ["Naar buiten", "stilte"]
    nothing = of_a_programme(public(TableReference.NUMBER, Clearances([])))
    assert [*rows(nothing, "trefwoorden"), *rows(nothing, "draden")] == []


def test_what_coordinators_wrote_is_asked_before_anybody_may_read_it() -> None:
    source = threaded(worked_on(a_theme_board(the_tables())), INTERNAL)
    given = ReportSource(
        tuple(source.board.source.dossiers),
        layer=with_a_text(source.board.layer),
        layers={source.tags.layer.board_id: source.tags.layer},
    )
    asked = {*checked_selection(given, INTERNAL).written}
    assert {
        "groen",
        "Planten & bomen, <dichtbij>.",
        "Naar buiten",
        "Daarom dit.",
        OWN_WORD,
    } <= asked
    printed = {*texts_of(checked_outline(given, INTERNAL))}
    assert {"groen", "Uitleg: Naar buiten.", "Daarom dit.", OWN_WORD} <= printed
