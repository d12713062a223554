"""The theme report as documents: valid, alike in both formats, its summary on one page."""

from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.clustering.actions import feature, write_text
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.theme_report import ThemeForm
from facilitator.reports.writer import WRITERS
from tests.reports.page_layout import pages_of
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.reports.pdf.reading import pdf_texts, word_texts, words
from tests.reports.theme_documents import theme_documents
from tests.reports.theme_tables import (
    KNEL,
    a_theme_board,
    a_theme_table,
    done,
    note_of,
    the_report,
    the_tables,
)

ALL = {
    **dict(theme_documents()),
    "onbewerkt": lambda: the_report(board=a_theme_board(the_tables())),
}


@pytest.mark.parametrize("name", ALL)
def test_it_is_valid_and_says_the_same_in_both_formats(name: str, tmp_path: Path) -> None:
    outline = ALL[name]()
    word, content = WRITERS[".docx"].write(outline), WRITERS[".pdf"].write(outline)
    path = tmp_path / "v.docx"
    path.write_bytes(word)
    assert OpenXmlValidator().validate(str(path)).errors == []
    assert docx.Document(str(path)).paragraphs[0].text == outline.title
    assert faults_of(content) == []
    assert unlike_a_publication(content) == []
    told = words(word_texts(word))
    assert len(told) > 3
    assert words([each.text for each in pdf_texts(content)]) == told


def many(kernen: int, title: str) -> list[Dossier]:
    """Build a table with so many kernen of each part."""
    rows = [
        (1, kind, "kapper", f"{title} {kind.value} {at}", f"{kind.value} {at}")
        for kind in (KNEL, type(KNEL).KIEM, type(KNEL).DREAM, type(KNEL).IDEA)
        for at in range(kernen)
    ]
    return [a_theme_table(1, said=rows)]


@pytest.mark.parametrize(
    ("kernen", "title"),
    [
        (1, "Kort"),
        (4, "Een titel van zes woorden, of zeven"),
        (6, "Een lange titel " * 8),
        (14, "Een titel van zes woorden, of zeven"),
        (40, "Een lange titel " * 8),
    ],
)
def test_the_summary_is_one_page_however_much_there_is(kernen: int, title: str) -> None:
    tables = many(kernen, title)
    board = a_theme_board(tables)
    board = done(board, write_text(board, TextPlace.OBSERVATIONS, "Het ging zo. " * 60))
    board = done(board, feature(board, note_of(board, "knel 0"), "Zo ging het daar. " * 9))
    outline = the_report(ThemeForm.SUMMARY, tables=tables, board=board)
    (page,) = pages_of(WRITERS[".pdf"].write(outline))
    assert page.filled < 0.92


def test_the_long_form_begins_on_a_page_of_its_own() -> None:
    texts = pdf_texts(WRITERS[".pdf"].write(the_report()))
    begins = next(each for each in texts if each.text.endswith("inleiding"))
    assert begins.page == 1
    assert {each.page for each in texts[: texts.index(begins)]} == {0}


def test_parts_beside_each_other_are_columns_of_word(tmp_path: Path) -> None:
    path = tmp_path / "v.docx"
    path.write_bytes(WRITERS[".docx"].write(the_report(ThemeForm.SUMMARY)))
    document = docx.Document(str(path))
    sections = [section._sectPr for section in document.sections]
    columns = [one.find(f"{{{one.nsmap['w']}}}cols") for one in sections]
    wide = [None if one is None else one.get(f"{{{one.nsmap['w']}}}num") for one in columns]
    assert wide == [None, "2", None, "2", None]
    texts = [each.text for each in document.paragraphs]
    assert texts.index("Dromen") < texts.index("Twee ideeën")


def test_lists_of_word_begin_with_their_sign(tmp_path: Path) -> None:
    path = tmp_path / "v.docx"
    path.write_bytes(WRITERS[".docx"].write(the_report(ThemeForm.LONG)))
    styles = {
        each.style.name
        for each in docx.Document(str(path)).paragraphs
        if each.style is not None
    }
    assert {"Lijst −", "Lijst +", "Quote"} <= styles
