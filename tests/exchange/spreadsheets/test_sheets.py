"""A CSV file is read as a person meant it, or the place where it cannot be is named."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.text import clean_text
from facilitator.exchange.spreadsheets import sheets
from facilitator.exchange.spreadsheets.sheets import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_LINES,
    MOST_ROWS,
    Sheet,
    SheetColumns,
    read_sheet,
)

COLUMNS = SheetColumns(("tafel", "soort", "tekst"), required=("tafel", "tekst"))


def read(tmp_path: Path, content: str | bytes) -> Sheet:
    file = tmp_path / "notities.csv"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_sheet(file, COLUMNS)


def refusal(tmp_path: Path, content: str | bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(RefusedInputError) as caught:
        read(tmp_path, content)
    facts = dict(caught.value.data)
    assert facts.pop("file") == "notities.csv"
    return caught.value.code, facts


def texts(sheet: Sheet) -> list[tuple[int, str]]:
    return [(row.line, row["tekst"]) for row in sheet.rows]


def faults(sheet: Sheet) -> list[tuple[str, object]]:
    return [(problem.code, problem.data["line"]) for problem in sheet.problems]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_reads_the_same_however_it_was_saved(
    tmp_path: Path, delimiter: str, line_end: str, encoding: str
) -> None:
    rows = [["Tekst", "TAFEL "], ["Één café kost € 3", "a"], ["‘Ja’ – zei zij", "b"]]
    saved = line_end.join(delimiter.join(row) for row in rows)
    sheet = read(tmp_path, saved.encode(encoding))
    assert texts(sheet) == [(2, "Één café kost € 3"), (3, "‘Ja’ – zei zij")]
    assert [row.word("tafel") for row in sheet.rows] == ["a", "b"]
    assert not sheet.problems
    assert not sheet.warnings


def test_the_delimiter_is_the_one_that_names_columns(tmp_path: Path) -> None:
    sheet = read(tmp_path, '"tafel";"tekst";"soort, of zo"\na;Een, twee, drie;x\n')
    assert texts(sheet) == [(2, "Een, twee, drie")]


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("first", ["sep={}", '"SEP={}"', "\ufeffsep={}"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_first_line_that_tells_the_delimiter_is_obeyed(
    tmp_path: Path, sign: str, first: str, encoding: str
) -> None:
    rows = [first.format(sign), sign.join(("tafel", "tekst")), "", f"a{sign}één, twee; drie"]
    if sign in ",;":
        rows[-1] = f'a{sign}"één, twee; drie"'
    saved = "\r\n".join(rows).encode(encoding, "ignore")
    sheet = read(tmp_path, saved)
    assert texts(sheet) == [(4, "één, twee; drie")]
    assert not sheet.warnings


def test_lines_are_counted_as_an_editor_shows_them(tmp_path: Path) -> None:
    content = 'tafel;tekst\n\na;"Eerst dit.\r\nDan dat."\n;;\n   \nb;Slot\n'
    assert texts(read(tmp_path, content)) == [(3, "Eerst dit.\nDan dat."), (7, "Slot")]


def test_rows_are_numbered_without_the_blank_ones(tmp_path: Path) -> None:
    sheet = read(tmp_path, "tafel;tekst\n\na;x\n\nb;y\n")
    assert [row.number for row in sheet.rows] == [1, 2]


def test_quotation_marks_within_a_cell_stay(tmp_path: Path) -> None:
    sheet = read(tmp_path, 'tafel;tekst\na;Zij zei "ja".\nb; "Ja; ""nee"""\n')
    assert texts(sheet) == [(2, 'Zij zei "ja".'), (3, 'Ja; "nee"')]


def test_a_quotation_mark_too_many_costs_one_row(tmp_path: Path) -> None:
    content = 'tafel;tekst\na;"Ja" zei zij\nb;goed\nc;"nooit dicht\nd;ook goed\ne;en door\n'
    sheet = read(tmp_path, content)
    assert texts(sheet) == [(3, "goed"), (5, "ook goed"), (6, "en door")]
    assert faults(sheet) == [("row_quotes", 2), ("row_quotes", 4)]


def test_fewer_cells_are_empty_and_more_cells_are_refused(tmp_path: Path) -> None:
    sheet = read(tmp_path, "tafel;tekst;soort\na;kort\nb;lang;knel;;\nc;te;lang;hier\n")
    assert [row["soort"] for row in sheet.rows] == ["", "knel"]
    assert faults(sheet) == [("row_too_many_cells", 4)]
    assert sheet.problems[0].data["table"] == "c"


def test_a_cell_under_no_name_is_refused(tmp_path: Path) -> None:
    sheet = read(tmp_path, "tafel,tekst,\na,Ja, maar\nb,Nee,\n")
    assert faults(sheet) == [("row_too_many_cells", 2)]
    assert texts(sheet) == [(3, "Nee")]


def test_unknown_columns_give_one_warning(tmp_path: Path) -> None:
    sheet = read(tmp_path, "Kleur;tafel;tekst;Maat;kleur\nrood;a;x;L;rood\n")
    assert [warning.code for warning in sheet.warnings] == ["sheet_unknown_columns"]
    assert sheet.warnings[0].data == {"file": "notities.csv", "columns": ["kleur", "Maat"]}
    assert texts(sheet) == [(2, "x")]


def test_a_text_may_be_long_but_not_too_long(tmp_path: Path) -> None:
    sheet = read(tmp_path, f"tafel;tekst\na;{'a' * LONGEST_TEXT}\nb;{'a' * (LONGEST_TEXT + 1)}")
    assert [line for line, _ in texts(sheet)] == [2]
    assert faults(sheet) == [("row_text_too_long", 3)]


def test_the_length_of_a_column_nobody_reads_does_not_matter(tmp_path: Path) -> None:
    sheet = read(tmp_path, f"tafel;tekst;verder\na;kort;{'a' * 200_000}\n")
    assert texts(sheet) == [(2, "kort")]


@pytest.mark.parametrize(
    ("content", "code", "facts"),
    [
        (b"", "sheet_not_fetched", {}),
        (bytes(4000), "sheet_not_fetched", {}),
        (b"\n;;\n", "sheet_empty", {}),
        (b"tafel;kind\na;b\n", "sheet_missing_column", {"columns": ["tekst"]}),
        (b'tafel;tekst;"\na;b\n', "sheet_missing_column", {"columns": ["tafel", "tekst"]}),
        (b"tafel;tekst; Tekst\n", "sheet_duplicate_column", {"columns": ["tekst"]}),
        (b"PK\x03\x04rest of a workbook", "sheet_damaged", {}),
        (b"\xd0\xcf\x11\xe0rest of an old one", "sheet_is_workbook", {}),
        (b"tafel;tekst\na;\x00\n", "sheet_not_text", {}),
        (b"tafel;tekst\na;\x81\xff\n", "sheet_letters", {"line": 2}),
        ("tafel;tekst\na;één €\nb;ü".encode()[:-1], "sheet_letters", {"line": 3}),
        (b"\xef\xbb\xbftafel;tekst\na;caf\xe9\n", "sheet_letters", {"line": 2}),
        (b"\xff\xfet", "sheet_letters", {"line": 1}),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_whole(
    tmp_path: Path, content: bytes, code: str, facts: dict[str, object]
) -> None:
    assert refusal(tmp_path, content) == (code, facts)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RefusedInputError, match="sheet_missing"):
        read_sheet(tmp_path / "weg.csv", COLUMNS)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(RefusedInputError, match="sheet_unreadable"):
        read_sheet(tmp_path, COLUMNS)


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "LARGEST_FILE", 20)
    assert refusal(tmp_path, "tafel;tekst\na;" + "a" * 20)[0] == "sheet_too_large"


def test_rows_over_the_limit_are_told_in_one_line(tmp_path: Path) -> None:
    head, row, blank = "tafel;tekst\n", "a;Een\n", ";\n"
    assert len(read(tmp_path, head + (row + blank) * MOST_ROWS).rows) == MOST_ROWS
    more = head + row * (MOST_ROWS + 1)
    assert refusal(tmp_path, more) == ("sheet_too_many_rows", {"rows": MOST_ROWS})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("\n" * (MOST_LINES + 1), "sheet_too_many_rows"),
        ("tafel;tekst" + ";" * LONGEST_LINE, "sheet_too_many_cells"),
        ("tafel;tekst\na;" + "x" * LONGEST_LINE, "sheet_too_many_cells"),
    ],
)
def test_lines_over_the_limits_are_not_taken_apart(
    tmp_path: Path, content: str, code: str
) -> None:
    assert refusal(tmp_path, content)[0] == code


@given(st.lists(st.tuples(st.text(max_size=8), st.text(min_size=1)), max_size=6), st.data())
def test_what_a_spreadsheet_writes_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], data: st.DataObject
) -> None:
    rows = [
        (key.replace("\0", ""), text.replace("\0", "").encode("utf-8", "replace").decode())
        for key, text in rows
    ]
    rows = [(key.encode("utf-8", "replace").decode(), text) for key, text in rows]
    delimiter = data.draw(st.sampled_from(";,"))
    saved = io.StringIO(newline="")
    writer = csv.writer(saved, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["tekst", "tafel"])
    writer.writerows((text, key) for key, text in rows)
    sheet = read(tmp_path_factory.mktemp("sheet"), saved.getvalue())
    meant = [(clean_text(text), clean_text(key)) for key, text in rows]
    assert [(row["tekst"], row["tafel"]) for row in sheet.rows] == [
        pair for pair in meant if any(pair)
    ]
    assert not sheet.problems


@given(st.binary(max_size=300))
def test_no_file_is_too_odd_to_be_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes
) -> None:
    folder = tmp_path_factory.mktemp("noise")
    try:
        sheet = read(folder, b"tafel;tekst\n" + noise)
    except RefusedInputError:
        return
    assert all(row["tekst"] == clean_text(row["tekst"]) for row in sheet.rows)
