"""The theme report as documents: valid, alike in both formats, its summary on one page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.clustering.actions import feature, write_text
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.clearances import Clearance
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC, Edition, public
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.theme_report import ThemeForm
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.table.script import DIALOGUE_KINDS
from facilitator.reports.writer import WRITERS
from facilitator.services.reporting import report_source
from facilitator.services.theme_reports import theme_kind
from tests.builders import a_clearance
from tests.reports.page_layout import pages_of
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.reports.pdf.reading import pdf_texts, word_texts, words
from tests.reports.tables import a_poor_table, a_rich_table, the_library
from tests.reports.theme_tables import (
    KNEL,
    a_theme_board,
    a_theme_table,
    done,
    note_of,
    the_report,
    the_tables,
)


def of_type(kind: str, table: Callable[[str], Dossier], edition: str) -> Outline:
    """Make the report over one table of some type, as if that were all of a theme."""
    dossier = read(table(kind))
    source = report_source([dossier], the_library(), lambda _sha256: None)
    return theme_kind().outline(source, edition_of(edition, dossier.clearances))


def read(dossier: Dossier) -> Dossier:
    """Give a table of which somebody read all notes."""
    return replace(dossier, clearances=tuple(map(a_clearance, dossier.items)))


def edition_of(name: str, decided: Iterable[Clearance]) -> Edition:
    """Give the edition for who works on, or the one for everybody, of what was decided."""
    if name == INTERNAL.name:
        return INTERNAL
    return replace(public(TableReference.NUMBER, Clearances(decided)), municipality=True)


def for_everybody(form: ThemeForm) -> Outline:
    """Make the report of the theme, all of it read."""
    tables = [read(table) for table in the_tables()]
    decided = (one for table in tables for one in table.clearances)
    return the_report(form, edition_of(PUBLIC, decided), tables)


SIZES = {"rijk": a_rich_table, "leeg": a_poor_table}
ALL: Mapping[str, Callable[[], Outline]] = {
    **{form.value: partial(the_report, form) for form in ThemeForm},
    "onbewerkt": lambda: the_report(board=a_theme_board(the_tables())),
    **{f"{form.value}-{PUBLIC}": partial(for_everybody, form) for form in ThemeForm},
    **{
        f"{kind}-{size}-{edition}": partial(of_type, kind, table, edition)
        for kind in DIALOGUE_KINDS
        for size, table in SIZES.items()
        for edition in (INTERNAL.name, PUBLIC)
    },
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
