"""Slips of reports that people typed, each of which cannot happen in one that is computed."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from facilitator.domain.clustering.actions import feature
from facilitator.domain.clustering.board import Board
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind, seated
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import capitalised, in_words
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Columns,
    Heading,
    ListItem,
    Outline,
    Quote,
)
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.reporting.theme_report import ThemeForm
from facilitator.domain.table.script import Theme
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.reports.tables import the_library
from tests.reports.theme_tables import (
    IDEA,
    KIEM,
    KNEL,
    LIVING,
    SAID,
    a_theme_board,
    a_theme_table,
    done,
    in_chapter,
    kern_of,
    note_of,
    the_report,
    the_tables,
    worked_on,
)

LIBRARY = the_library()
CITIZENS = [theme for theme in LIBRARY.themes.values() if theme.series == "burgers"]
WORDS = [in_words(number) for number in range(2, 13)]


def every_block(outline: Outline) -> Iterator[Block]:
    """Give the blocks, those of columns too."""
    for block in outline.blocks:
        columns = block.columns if isinstance(block, Columns) else ((block,),)
        yield from (each for column in columns for each in column)


def quotes(outline: Outline) -> Iterator[Quote]:
    """Give all that is quoted, in the long form and on the page before it."""
    for each in every_block(outline):
        if isinstance(each, Quote):
            yield each
        if isinstance(each, BulletList):
            yield from (quote for line in each.items for quote in line.said)
        if isinstance(each, Box):
            yield from (part for part in each.parts if isinstance(part, Quote))


def lists(outline: Outline) -> list[BulletList]:
    return [each for each in every_block(outline) if isinstance(each, BulletList)]


def kernels(outline: Outline) -> list[str]:
    lines = (line for one in lists(outline) for line in one.items)
    return [line.kernel.rstrip(":.") for line in lines if line.kernel]


def texts_of_parts(box: Box) -> Iterator[str]:
    return (part.text for part in box.parts)


def plain_tables(count: int, theme: str = "Samen leven") -> list[Dossier]:
    """Build tables at each of which one thing was said, in one kern."""
    rows = [(number, KNEL, "kok", "Kern", "Tekst.") for number in range(1, count + 1)]
    return [a_theme_table(number, "Goes", rows, theme) for number in range(1, count + 1)]


@pytest.mark.parametrize("count", range(2, 9))
def test_every_number_word_is_that_of_the_tables_there_are(count: int) -> None:
    """A heading said six and the text below it four."""
    tables = plain_tables(count)
    texts = list(texts_of(the_report(tables=tables, board=a_theme_board(tables))))
    assert f"{capitalised(in_words(count))} themadialogen" in texts
    all_of_them = "beide tafels" if count == 2 else f"alle {in_words(count)} tafels"
    assert any(all_of_them in text for text in texts)
    box = {part for theme in CITIZENS for part in theme.paragraphs}
    fixed = " ".join(text for text in texts if text not in box)
    others = [word for word in WORDS if word != in_words(count)]
    assert re.findall(rf"\b(?:{'|'.join(others)}) (?:tafels|themadialogen)", fixed) == []


@pytest.mark.parametrize("own", CITIZENS, ids=[theme.key for theme in CITIZENS])
def test_no_other_theme_is_named_and_its_own_text_is_in_the_box(own: Theme) -> None:
    """A fixed sentence had the name of another report, and a paragraph was of another theme."""
    tables = plain_tables(4, own.title)
    outline = the_report(tables=tables, board=a_theme_board(tables, own.title.casefold()))
    (box,) = [block for block in outline.blocks if isinstance(block, Box)]
    assert box.title == f"Thema: {own.title}"
    assert [*texts_of_parts(box)] == list(own.paragraphs)
    said = " ".join(text for text in texts_of(outline) if text not in own.paragraphs)
    others = [one.title for one in LIBRARY.themes.values() if one.title not in own.title]
    assert own.title in said
    assert [name for name in others if name in said.replace(own.title, "")] == []


@pytest.mark.parametrize("count", range(1, 7))
def test_as_many_bullets_stand_below_a_number_as_it_says(count: int) -> None:
    """Four themes were told, and five bullets stood below."""
    rows = [(1, IDEA, "kok", f"Richting {at}", f"Idee {at}.") for at in range(count)]
    tables = [a_theme_table(1, said=rows)]
    outline = the_report(tables=tables, board=a_theme_board(tables))
    word = "richting" if count == 1 else "richtingen"
    assert any(f"{in_words(count)} {word} naar voren" in text for text in texts_of(outline))
    noun = "idee" if count == 1 else "ideeën"
    assert f"{capitalised(in_words(count))} {noun}" in list(texts_of(outline))
    assert [len(one.items) for one in lists(outline)] == [count, count]


def test_the_featured_quote_has_the_speaker_that_it_has_in_the_long_form() -> None:
    """One quote stood under two speakers."""
    outline = the_report()
    (large,) = [quote for quote in quotes(outline) if quote.featured]
    others = [quote for quote in quotes(outline) if not quote.featured]
    (below,) = [quote for quote in others if quote.text.startswith("Ik had één vraag")]
    assert (large.attribution, below.code) == (f"{below.attribution} (ingekort)", "T04-01")


def test_a_quote_of_another_theme_cannot_be_featured() -> None:
    """Two reports had the same quote on their first page."""
    elsewhere = a_theme_table(1, theme="Gezondheid")
    other = a_theme_board([elsewhere], "gezondheid")
    board = a_theme_board(the_tables())
    change = feature(board, note_of(other, "Het begon met soep"))
    outline = the_report(ThemeForm.SUMMARY, board=done(board, change))
    assert list(quotes(outline)) == []


def test_every_line_of_the_summary_is_a_kern_of_the_long_form() -> None:
    """A dream stood word for word in two summaries, and in the long form of neither."""
    summary = kernels(the_report(ThemeForm.SUMMARY))
    assert len(summary) == 9
    assert summary == kernels(the_report(ThemeForm.LONG))


def test_a_note_in_two_kernen_has_one_speaker_and_a_new_role_is_new_everywhere() -> None:
    """A quote had another role in another place."""
    tables = the_tables()
    board = worked_on(a_theme_board(tables))
    note, club = note_of(board, "In de lift"), "De club drijft op drie mensen"
    cluster = kern_of(board, club, Chapter.KNEL_KIEM).id
    board = done(board, in_chapter(board).place([note], cluster))
    for role in ("pakketbezorger", "bezorger"):
        seat = tables[6].seats[0]
        seats = (replace(seat, role_label=role), *tables[6].seats[1:])
        tables[6] = replace(tables[6], seats=seats)
        outline = the_report(
            tables=tables, board=Board(a_theme_board(tables).source, board.layer)
        )
        said = [quote.attribution for quote in quotes(outline) if quote.text == note.item.text]
        assert said == [f"{role}, dialoog\u00a07"] * 2


def test_every_number_behind_a_quote_is_that_of_its_table() -> None:
    """One role stood under two numbers."""
    tables = the_tables()
    home = {item.text: table.dialogue.number for table in tables for item in table.items}
    for quote in quotes(the_report(ThemeForm.LONG, tables=tables)):
        numbers = re.findall(r"dialoog\u00a0(\d+)", quote.attribution)
        assert numbers in ([str(home[quote.text])], [])
        assert bool(numbers) is (quote.attribution != "burgemeester")


def test_a_number_that_is_changed_is_changed_everywhere() -> None:
    tables = the_tables()
    tables[3] = replace(tables[3], dialogue=replace(tables[3].dialogue, number=11))
    outline = the_report(tables=tables)
    texts = list(texts_of(outline))
    assert "mantelzorger, dialoog\u00a011" in texts
    assert not [text for text in texts if "dialoog\u00a04" in text or "T04" in text]
    said = [quote for quote in quotes(outline) if "mantelzorger" in quote.attribution]
    assert {quote.code for quote in said if not quote.featured} == {"T11-01"}


def test_a_table_without_municipality_is_told() -> None:
    """Six tables had five municipalities, and nobody saw it."""
    tables = [a_theme_table(number, place) for number, place in enumerate(("Goes", "", ""), 1)]
    outline = the_report(ThemeForm.SUMMARY, tables=tables, board=a_theme_board(tables))
    texts = list(texts_of(outline))
    assert "Hosts kwamen uit de volgende gemeente: Goes" in texts
    assert "Van twee tafels is de gemeente niet genoteerd." in texts


@pytest.mark.parametrize("form", ThemeForm)
def test_every_form_tells_once_of_how_many_tables_the_people_are_not_known(
    form: ThemeForm,
) -> None:
    tables = the_tables()
    for at in (0, 1):
        tables[at] = replace(
            tables[at], dialogue=replace(tables[at].dialogue, participants=None)
        )
    texts = list(texts_of(the_report(form, tables=tables)))
    assert texts.count("Van twee tafels is het aantal deelnemers niet genoteerd.") == 1


def test_a_municipality_that_hosted_twice_stands_once_however_it_was_typed() -> None:
    places = ("zeist ", "Goes", "Zeist", "’s-Hertogenbosch")
    tables = [a_theme_table(number, place) for number, place in enumerate(places, 1)]
    (hosts,) = [
        text
        for text in texts_of(the_report(ThemeForm.SUMMARY, tables=tables))
        if text.startswith("Hosts")
    ]
    assert hosts.split(": ")[1].casefold() == "goes, ’s-hertogenbosch, zeist"


def test_a_name_is_the_one_of_the_list_of_who_were_there() -> None:
    """Names were spelled otherwise in the list and behind the closing lines."""
    home = DialogueId(derived_id("tests", "science"))
    seat = a_seat(
        1, "", dialogue_id=home, sort="expert", full_name="Ada van de Griend", name_agreed=True
    )
    line = an_item(
        "Slaap is geen luxe.", ItemKind.CLOSING_LINE, dialogue_id=home, speaker=seated(seat.id)
    )
    head = a_dialogue("Samen leven", id=home, kind="wetenschapsdialoog")
    tables = [a_dossier(head, seats=[seat], items=[line])]
    outline = the_report(ThemeForm.LONG, tables=tables, board=a_theme_board(tables))
    found: list[ListItem] = [line for one in lists(outline) for line in one.items]
    said = [one.by or one.text for one in found if not one.text.endswith("?")]
    assert said == ["Ada van de Griend"] * 2


def test_no_sentence_of_the_report_holds_a_number_of_its_own() -> None:
    """With other tables each word for a number is another one, or is not there."""
    few = plain_tables(2)
    texts = texts_of(the_report(tables=few, board=a_theme_board(few)))
    own = {part for theme in CITIZENS for part in theme.paragraphs}
    fixed = " ".join(text for text in texts if text not in own)
    found = set(re.findall(rf"\b(?:{'|'.join(WORDS)})\b", fixed.lower()))
    assert found == {"twee"}


def test_headings_of_chapters_are_numbered_without_a_gap() -> None:
    rows = [row for row in SAID if row[1] in {KIEM, KNEL, IDEA}]
    tables = [a_theme_table(number, said=rows) for number in range(1, 9)]
    outline = the_report(ThemeForm.LONG, tables=tables, board=a_theme_board(tables))
    heads = [block.text for block in outline.blocks if isinstance(block, Heading)]
    assert [text[:2] for text in heads if text[0].isdigit()] == ["1.", "2."]
    assert LIVING in kernels(outline)
