"""The workbook: the same rows as the package, all texts as text."""

import io
import re
import zipfile

from python_calamine import CalamineWorkbook

from facilitator.domain.datasets.tables import ROW_TABLES
from facilitator.exchange.datasets.workbook import EXPLANATION, workbook_bytes
from tests.exchange.datasets.packages import the_data


def test_each_sheet_has_the_rows_and_texts() -> None:
    data = the_data()
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook_bytes(data)))
    assert book.sheet_names == [*(table.name for table in ROW_TABLES), EXPLANATION]
    for table in ROW_TABLES:
        header, *rows = book.get_sheet_by_name(table.name).to_python()
        assert header == [column.name for column in table.shown(data)]
        assert len(rows) == len(list(table.rows(data))), table.name
    header, *rows = book.get_sheet_by_name("notities").to_python()
    texts = [row[header.index("tekst")] for row in rows]
    assert texts == [note.item.text for note in data.notes]


def test_there_is_no_formula_and_no_link() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(the_data()))) as archive:
        parts = "".join(
            archive.read(name).decode() for name in archive.namelist() if "sheets/" in name
        )
    assert not re.search(r"<f[ >]|<hyperlink", parts)


def test_the_same_data_give_the_same_bytes() -> None:
    assert workbook_bytes(the_data()) == workbook_bytes(the_data())
