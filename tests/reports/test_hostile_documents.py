"""Texts that want to be more than text: every field gives them back as they were kept.

What was typed comes in without controls; here it is as it was then kept, with all that stays.
"""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.clustering.actions import feature, write_text
from facilitator.domain.clustering.board import Board
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.privacy.names import text_fields
from facilitator.domain.records.dialogue import Closing, Dialogue, Dossier, Seat, Step
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.edition import INTERNAL, Edition, public
from facilitator.domain.reporting.theme_report import ThemeForm
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.text import UNSEEN, safe_text
from facilitator.reports.pdf.letters import shown
from facilitator.reports.writer import WRITERS
from facilitator.services.report_drafts import places_of
from facilitator.services.reporting import KINDS, ReportRequest, outline_of, report_source
from tests.builders import a_clearance
from tests.reports.pdf.checking import faults_of
from tests.reports.pdf.reading import pdf_texts, word_texts, words
from tests.reports.tables import a_rich_table, the_library
from tests.reports.theme_tables import (
    a_theme_board,
    done,
    in_chapter,
    note_of,
    the_report,
    the_tables,
)
from tests.services.test_named_texts import put

R = TypeVar("R", Dialogue, Step, Seat, Item, Closing)
TEXTS = {
    "formula": "=cmd|'/C calc'!A0 +1 @SUM(A1) \t-2 ＝1＋1",
    "rich-text": "<b>vet</b> <img src=\"file:///etc/passwd\"> <script>f()</script> &amp; &#65;",
    "word": "</w:t> <w:p/> { INCLUDETEXT \"c:\\\\a.txt\" } \\\\server\\deel ]]> <!-- x -->",
    "jinja": "{{7*7}} {% raw %} {# a #} ${7*7} %(x)s {0} {text} [[meldingen]]",
    "typst": "#read(\"/etc/passwd\") #let x = 1; $a^2$ *vet* _s_ `c` <label> @ref"
    " = kop \\ // c /* d */",
    "bidi": "van \u202elinks\u202c naar \u2066rechts\u2069 \u200fen terug \U000e0041",
    "controls": "een\x00twee \x07drie\x1b[31m vier\x0bvijf \ud800 zes\ufffe \u2028zeven",
    "long": "Aaneen" * 60,
    "signs": "Zo\u0302\u0301\u0323 \u4f60\u597d \U0001f468\u200d\U0001f469\u200d\U0001f467"
    " \ufb01jn ¼ \u01c6 \u00ad-",
}  # fmt: skip
EDITIONS = ("intern", "openbaar")


def hostile(record: R, text: str) -> R:
    """Put a text in each field in which people write."""
    for field in text_fields(type(record)):
        record = put(record, field, text)
    return record


def a_hostile_table(text: str, kind: str) -> Dossier:
    table = a_rich_table(kind)
    assert table.closing
    items = tuple(hostile(item, text) for item in table.items)
    return replace(
        table,
        dialogue=hostile(table.dialogue, text),
        steps=tuple(hostile(step, text) for step in table.steps),
        seats=tuple(
            replace(hostile(seat, text), full_name=text, title=text) for seat in table.seats
        ),
        items=items,
        closing=hostile(table.closing, text),
        clearances=tuple(map(a_clearance, items)),
    )


def edition_of(name: str, table: Dossier) -> Edition:
    return (
        INTERNAL
        if name == INTERNAL.name
        else public(TableReference.MUNICIPALITY, Clearances(table.clearances))
    )


def _count(told: list[str], typed: str) -> int:
    """Count how often a text is there, whatever marks are around it and between its words."""
    return " ".join(words(told)).count(" ".join(typed.split()))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_comes_out_as_it_was_typed_in_both_formats(
    text: str, edition: str, tmp_path: Path
) -> None:
    kind = "themadialoog" if edition == INTERNAL.name else "wetenschapsdialoog"
    kept = safe_text(text)
    table = a_hostile_table(kept, kind)
    source = report_source([table], the_library(), lambda _sha256: None)
    outline = outline_of(ReportRequest(KINDS["table"], source, edition_of(edition, table)))
    word, pdf = (WRITERS[suffix].write(outline) for suffix in (".docx", ".pdf"))
    told = word_texts(word)
    assert _count(told, kept) > 20
    said = words([UNSEEN.sub("", each.text) for each in pdf_texts(pdf)])
    assert said == words([UNSEEN.sub("", shown(each)) for each in told])
    assert faults_of(pdf) == []
    (tmp_path / "v.docx").write_bytes(word)
    assert OpenXmlValidator().validate(str(tmp_path / "v.docx")).errors == []


def a_hostile_board(text: str) -> Board:
    """Build a board on which a coordinator wrote a text wherever somebody can."""
    board = a_theme_board(the_tables())
    for place in places_of(board):
        board = done(board, write_text(board, place, text))
    for chapter in board.source.chapters:
        for one in board.contents(chapter.chapter).clusters:
            actions = in_chapter(board, chapter.chapter)
            change = actions.edit_cluster(
                one.cluster.id, title=text, explanation=text, memo=f"{text} memo"
            )
            board = done(board, change)
    loose = note_of(board, "Iedereen had haast")
    board = done(board, in_chapter(board).set_aside([loose], text))
    return done(board, feature(board, note_of(board, "Ik had één vraag"), text))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_a_coordinator_wrote_comes_out_as_it_was_typed(
    text: str, edition: str, tmp_path: Path
) -> None:
    kept = " ".join(safe_text(text).split())
    board, tables = a_hostile_board(kept), the_tables()
    table = replace(
        tables[0], clearances=tuple(a_clearance(item) for one in tables for item in one.items)
    )
    outline = the_report(ThemeForm.LONG, edition_of(edition, table), tables, board)
    word, pdf = (WRITERS[suffix].write(outline) for suffix in (".docx", ".pdf"))
    told = word_texts(word)
    kernen = 2 * sum(len(board.contents(one.chapter).clusters) for one in board.source.chapters)
    working = edition == INTERNAL.name
    assert _count(told, kept) == len(places_of(board)) + kernen + working
    said = words([UNSEEN.sub("", each.text) for each in pdf_texts(pdf)])
    assert said == words([UNSEEN.sub("", shown(each)) for each in told])
    assert not [each for each in told if each.endswith("memo")]
    assert faults_of(pdf) == []
    (tmp_path / "v.docx").write_bytes(word)
    assert OpenXmlValidator().validate(str(tmp_path / "v.docx")).errors == []
