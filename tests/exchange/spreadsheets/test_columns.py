"""What the columns of the sheets mean, and which rows are refused."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.items import CITIZEN_KINDS, Feature, ItemKind
from facilitator.domain.table.script import DIALOGUE_KINDS
from facilitator.exchange.spreadsheets.columns import (
    SheetEntries,
    SheetNote,
    SheetTable,
    read_notes,
    read_tables,
)
from facilitator.services.messages import words


def tables(tmp_path: Path, *rows: str, header: str = "tafel;thema") -> SheetEntries[SheetTable]:
    file = tmp_path / "tafels.csv"
    file.write_text("\n".join([header, *rows]), encoding="utf-8")
    return read_tables(file)


def notes(
    tmp_path: Path, *rows: str, header: str = "tafel;soort;tekst"
) -> SheetEntries[SheetNote]:
    file = tmp_path / "notities.csv"
    file.write_text("\n".join([header, *rows]), encoding="utf-8")
    return read_notes(file)


def test_a_table_with_everything(tmp_path: Path) -> None:
    read = tables(
        tmp_path,
        "digitaal;Wethouder;8;Goes;9-4-2021;4;Themadialoog; Gezondheid ;goes-1",
        header="vorm;host;deelnemers;gemeente;datum;dialoog;soort;thema;tafel",
    )
    assert read.rows == (
        SheetTable(
            line=2,
            key="goes-1",
            theme="Gezondheid",
            kind="themadialoog",
            number=4,
            held_on=date(2021, 4, 9),
            municipality="Goes",
            host_function="wethouder",
            participants=8,
            form="digitaal",
        ),
    )


def test_a_table_with_nothing_but_what_must_be(tmp_path: Path) -> None:
    assert tables(tmp_path, "a;Gezondheid").rows == (
        SheetTable(2, "a", "Gezondheid", "themadialoog", None, None, "", "", None, ""),
    )


def test_more_tables_than_a_programme_has_are_refused(tmp_path: Path) -> None:
    rows = [f"t{number};Gezondheid" for number in range(501)]
    assert len(tables(tmp_path, *rows[1:]).rows) == 500
    with pytest.raises(RefusedInputError, match="sheet_too_many_tables"):
        tables(tmp_path, *rows)


@pytest.mark.parametrize("typed", ["2021-04-09", "9-4-2021", "09/04/2021", "2021-4-9"])
def test_three_ways_to_write_a_date(tmp_path: Path, typed: str) -> None:
    read = tables(tmp_path, f"a;Gezondheid;{typed}", header="tafel;thema;datum")
    assert read.rows[0].held_on == date(2021, 4, 9)
    assert read.warnings == ()


@pytest.mark.parametrize("typed", ["9-4-21", "44295"])
def test_a_date_that_may_be_another_is_told_as_it_was_read(tmp_path: Path, typed: str) -> None:
    read = tables(tmp_path, f"a;Gezondheid;{typed}", header="tafel;thema;datum")
    assert read.rows[0].held_on == date(2021, 4, 9)
    assert [warning.code for warning in read.warnings] == ["table_date_read"]
    assert read.warnings[0].data["line"] == 2
    assert "9 april 2021" in words(read.warnings[0])


@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_every_kind_of_dialogue_is_known_however_it_is_typed(tmp_path: Path, kind: str) -> None:
    typed = kind.upper().replace("Ë", "E")
    read = tables(tmp_path, f"a;Gezondheid; {typed} ", header="tafel;thema;soort")
    assert read.rows[0].kind == kind


@pytest.mark.parametrize("form", ["digitaal", "op locatie", "hybride"])
def test_every_form_is_known(tmp_path: Path, form: str) -> None:
    read = tables(tmp_path, f"a;Gezondheid;{form.title()}", header="tafel;thema;vorm")
    assert read.rows[0].form == form


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("BURGEMEESTER", "burgemeester"), ("Raadslid", "Raadslid"), ("Loco-burgemeester",) * 2],
)
def test_the_host_keeps_the_function_that_was_typed(
    tmp_path: Path, typed: str, kept: str
) -> None:
    read = tables(tmp_path, f"a;Gezondheid;{typed}", header="tafel;thema;host")
    assert read.rows[0].host_function == kept


@pytest.mark.parametrize(
    ("column", "typed", "code"),
    [
        ("soort", "borreltafel", "table_kind"),
        ("dialoog", "vier", "table_number"),
        ("dialoog", "0", "table_number"),
        ("dialoog", "-1", "table_number"),
        ("dialoog", "4,5", "table_number"),
        ("dialoog", "٤", "table_number"),
        ("dialoog", "9" * 5000, "table_number"),
        ("datum", "30-2-2021", "table_date_no_day"),
        ("datum", "09-04/2021", "table_date"),
        ("datum", "9 april", "table_date_no_year"),
        ("datum", "zaterdag 9 april 2021", "table_date_weekday"),
        ("datum", "0000-01-01", "table_date_other_year"),
        ("datum", "vrijdag", "table_date"),
        ("deelnemers", "8 mensen", "table_participants"),
        ("vorm", "thuis", "table_form"),
    ],
)
def test_a_value_that_means_nothing_refuses_the_table(
    tmp_path: Path, column: str, typed: str, code: str
) -> None:
    read = tables(tmp_path, f"a;Gezondheid;{typed}", header=f"tafel;thema;{column}")
    assert not read.rows
    assert [problem.code for problem in read.problems] == [code]
    facts = dict(read.problems[0].data)
    facts.pop("allowed", None)
    assert facts == {"file": "tafels.csv", "line": 2, "table": "a", "value": typed}


def test_a_table_without_key_or_theme_is_refused_with_both_reasons(tmp_path: Path) -> None:
    read = tables(tmp_path, ";;x", header="tafel;thema;gemeente")
    assert [problem.code for problem in read.problems] == [
        "table_without_key",
        "table_without_theme",
    ]


def test_nobody_at_the_table_is_a_head_count(tmp_path: Path) -> None:
    read = tables(tmp_path, "a;Gezondheid;0", header="tafel;thema;deelnemers")
    assert read.rows[0].participants == 0


def test_a_note_with_everything(tmp_path: Path) -> None:
    read = notes(
        tmp_path,
        '"Regel 1\nRegel 2"; Idee ;Kader;Samen;De markt;kok;Eerste_stappen;a',
        header="tekst;soort;uitlichten;kern;titel;rol;stap;tafel",
    )
    assert read.rows == (
        SheetNote(
            line=2,
            number=1,
            table="a",
            kind=ItemKind.IDEA,
            text="Regel 1\nRegel 2",
            step="Eerste_stappen",
            role="kok",
            title="De markt",
            heading="Samen",
            feature=Feature.BOX,
        ),
    )


@pytest.mark.parametrize("kind", CITIZEN_KINDS)
def test_every_kind_of_note_is_known(tmp_path: Path, kind: ItemKind) -> None:
    assert notes(tmp_path, f"a; {kind.upper()};Iets").rows[0].kind is kind


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("a;roddel;Iets;;", ["note_kind"]),
        ("a;;Iets;;", ["note_without_kind"]),
        ("a;knel; ;;", ["note_without_text"]),
        (";knel;Iets;;", ["note_without_table"]),
        ("a;knel;Iets;;vet", ["note_feature"]),
        (
            ";roddel;;pauze;vet",
            ["note_without_table", "note_kind", "note_without_text", "note_feature"],
        ),
    ],
)
def test_a_note_that_cannot_be_taken_in_is_named_with_every_reason(
    tmp_path: Path, row: str, codes: list[str]
) -> None:
    header = "tafel;soort;tekst;stap;uitlichten"
    read = notes(tmp_path, "b;kiem;Goed;;", row, header=header)
    assert [problem.code for problem in read.problems] == codes
    assert {problem.data["line"] for problem in read.problems} == {3}
    assert [note.text for note in read.rows] == ["Goed"]


def test_problems_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    read = notes(tmp_path, "a;roddel;x", "a;knel;x;teveel", "a;roddel;y")
    assert [problem.data["line"] for problem in read.problems] == [2, 3, 4]
