"""The PDF says what the Word document says: every sentence, in the same order, and no more."""

from collections.abc import Callable

import pytest

from facilitator.domain.reporting.outline import Outline
from facilitator.reports.writer import WRITERS
from tests.reports.documents import papers, reports
from tests.reports.pdf.reading import pdf_texts, word_texts, words


@pytest.mark.parametrize(
    "make", [pytest.param(make, id=name) for name, make in (*reports(), *papers())]
)
def test_both_say_the_same(make: Callable[[], Outline]) -> None:
    outline = make()
    told = words(word_texts(WRITERS[".docx"].write(outline)))
    assert len(told) > 3
    assert words([each.text for each in pdf_texts(WRITERS[".pdf"].write(outline))]) == told
