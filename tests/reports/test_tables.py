"""The documents of every type of table, rich and poor, hold together."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Block, Heading, Outline, Paragraph, Tone
from facilitator.domain.table.script import DIALOGUE_KINDS
from facilitator.services.reporting import KINDS, ReportRequest, make, report_source
from tests.reports.tables import a_poor_table, a_rich_table, the_library

TABLES = {
    f"{kind}-{size}": table(kind)
    for kind in DIALOGUE_KINDS
    for size, table in (("rijk", a_rich_table), ("leeg", a_poor_table))
}
HOSTILE = (
    "=1+1 {{7*7}} #let x = 1 <w:p/> \u202eomgekeerd\u202c & 'los' \"dubbel\"",
    "[[meldingen]] [[programma]] \\\\server\\deel *vet* _schuin_ $a$",
)


def outline_of(name: str, dossier: Dossier) -> Outline:
    source = report_source([dossier], the_library(), lambda _sha256: None)
    return KINDS[name].outline(source, INTERNAL)


def texts(value: object) -> Iterator[str]:
    """Give every text in a block, from top to bottom."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        for part in fields(value):
            yield from texts(getattr(value, part.name))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("name", KINDS)
def test_each_document_is_valid_and_opens(name: str, table: Dossier, tmp_path: Path) -> None:
    source = report_source([table], the_library(), lambda _sha256: None)
    path = tmp_path / "verslag.docx"
    make(ReportRequest(KINDS[name], source), path)
    assert OpenXmlValidator().validate(str(path)).errors == []
    assert docx.Document(str(path)).paragraphs[0].text == "Samen leven"


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("name", KINDS)
def test_headings_are_a_tree_and_none_is_alone(name: str, table: Dossier) -> None:
    blocks: tuple[Block, ...] = outline_of(name, table).blocks
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    assert all(after - before <= 1 for before, after in pairwise([0, *levels]))
    assert not isinstance(blocks[-1], Heading)
    for heading, after in pairwise(blocks):
        if isinstance(heading, Heading) and isinstance(after, Heading):
            assert after.level > heading.level, heading.text


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_report_says_in_one_sentence_what_it_has_nothing_about(table: Dossier) -> None:
    told = [
        block.text
        for block in outline_of("table", table).blocks
        if isinstance(block, Paragraph) and block.tone is Tone.EMPTY
    ]
    assert sum("Niets genoteerd bij: " in text for text in told) <= 1
    assert len(told) <= 3


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", KINDS)
def test_hostile_words_come_out_as_they_went_in(name: str, text: str, tmp_path: Path) -> None:
    table = a_rich_table("themadialoog")
    items = tuple(
        replace(item, verbatim=text, labels=replace(item.labels, title=text))
        for item in table.items
    )
    seats = tuple(replace(seat, role_label=text) for seat in table.seats)
    dialogue = replace(table.dialogue, theme=text, municipality=text)
    dossier = replace(table, items=items, seats=seats, dialogue=dialogue)
    source = report_source([dossier], the_library(), lambda _sha256: None)
    path = tmp_path / "verslag.docx"
    make(ReportRequest(KINDS[name], source), path)
    assert OpenXmlValidator().validate(str(path)).errors == []
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for cell in table._cells]
    told = "\n".join([*(each.text for each in document.paragraphs), *cells])
    whole = text if name == "table" else text[:12]
    assert whole in told


def test_no_text_of_a_document_is_empty_where_something_is_said() -> None:
    for name in KINDS:
        for dossier in TABLES.values():
            for block in outline_of(name, dossier).blocks:
                assert any(text.strip() for text in texts(block)), block
