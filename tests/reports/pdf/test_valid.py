"""Every document is PDF/UA-1 and PDF/A-2a, whatever was said at its table."""

import io
from collections.abc import Callable

import pikepdf
import pytest

from facilitator.domain.reporting.outline import Facts, Form, Outline, SideBySide
from facilitator.reports.writer import WRITERS
from tests.reports.documents import papers, reports
from tests.reports.pdf.checking import elements_of, faults_of, unlike_a_publication

ALL = [pytest.param(make, id=name) for name, make in (*reports(), *papers())]


@pytest.mark.parametrize("make", ALL)
def test_validators_have_nothing_against_it(make: Callable[[], Outline]) -> None:
    outline = make()
    content = WRITERS[".pdf"].write(outline)
    assert faults_of(content) == []
    assert unlike_a_publication(content) == []
    assert WRITERS[".pdf"].write(outline) == content


@pytest.mark.parametrize("make", ALL)
def test_facts_have_row_headers_and_every_table_says_what_is_in_it(
    make: Callable[[], Outline],
) -> None:
    outline = make()
    tables = [block for block in outline.blocks if isinstance(block, Facts | Form | SideBySide)]
    with pikepdf.open(io.BytesIO(WRITERS[".pdf"].write(outline))) as pdf:
        tagged = [each for each in elements_of(pdf) if each.S == "/Table"]
        assert len(tagged) == len(tables)
        for table, element in zip(tables, tagged, strict=True):
            assert str(element.A[0].Summary) == f"{table.title}. {table.description}"
            first = [row.K[0] for row in element.K[1].K]
            assert len(first) == (1 if isinstance(table, SideBySide) else len(table.rows))
            scopes = {str(cell.A[0].get("/Scope")) for cell in first if cell.S == "/TH"}
            is_named = isinstance(table, Facts) and table.row_headers
            assert scopes == ({"/Row"} if is_named else set())
