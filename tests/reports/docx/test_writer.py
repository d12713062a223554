"""A Word document holds what the outline says, in real headings, lists, quotes and tables."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator import resources
from facilitator.domain.records.items import CITIZEN_KINDS, ItemKind, Labels, Wording, seated
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Quote,
    SideBySide,
    TextColumn,
    Tone,
)
from facilitator.domain.text import clean_text
from facilitator.reports.docx.writer import word_bytes
from tests.builders import a_dossier, a_link, a_seat, an_item, report_of

TEMPLATE = resources.path("templates", "report.docx")
MADE = datetime(2026, 11, 21, 21, 15, tzinfo=UTC)
EVERYTHING = (
    Paragraph("Het ging over rust.", Tone.ESSENCE),
    Quote("Het was stil.", "student, dialoog 6", featured=True),
    Heading(1, "Over deze tafel"),
    Box("Let op", (Paragraph("Van ons."), Quote("Nee.", "student")), level=2),
    Box("Zomaar", (Paragraph("Van ons."),)),
    Facts(
        ("Onderdeel", "Gegevens"),
        (("Thema", "Rust"), ("Vorm", "digitaal")),
        "Kop",
        "Twee.",
        row_headers=True,
    ),
    SideBySide(
        (
            TextColumn("Knel", (ListItem("Stil.", "Rust", quoted=True), ListItem("Op.")), "−"),
            TextColumn("Kiem", (ListItem("", "Rust"),), "+"),
        ),
        "Kern",
        "Twee.",
    ),
    SideBySide((TextColumn("student", (ListItem("Stil."),)),), "Kern", "Een.", shaded=True),
    Heading(2, "Knel", "−"),
    Paragraph("Twee notities", Tone.LEAD),
    Paragraph("Stilte", Tone.KERNEL, keep_with_next=True),
    Quote("Het was stil.", "student, dialoog 6", work=("gevoelig", "Kern: stilte")),
    Quote("Stil.", "dialoog 6", quoted=False),
    Heading(1, "Ideeën"),
    BulletList((ListItem("Een bus.", "Bus.", "student", ("klein",), work=("T01",)),), True),
    BulletList((ListItem("Kader.", framed=True), ListItem("Bank.")), numbered=True, start=2),
    BulletList((ListItem("punt"),)),
    Paragraph("Hier is niets genoteerd.", Tone.EMPTY),
    Paragraph("klein", Tone.NOTE),
    Paragraph("voor later", Tone.WORK),
)


def outline(*blocks: Block, title: str = "Tafelverslag Rust") -> Outline:
    return Outline(
        title=title,
        subject="Verslag van één tafel",
        author="Goes",
        dated=MADE,
        subtitle="Goes",
        keywords=("Rust", "Goes"),
        notices=("Intern werkdocument", "Oefentafel"),
        footer="Tafelverslag Rust",
        letterhead="Gemeente Goes",
        digest="abc",
        made_with="Dialoogtafel 1 <&>",
        blocks=blocks,
    )


def opened(document: Outline) -> Document:
    return docx.Document(io.BytesIO(word_bytes(document, TEMPLATE)))


def texts(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == style]


def only(*blocks: Block) -> WordParagraph:
    """Give the last paragraph of a document with these blocks."""
    return opened(outline(*blocks)).paragraphs[-1]


def runs(paragraph: WordParagraph) -> dict[str, str]:
    return {run.text.strip(): str(run.style.name) for run in paragraph.runs}


class TestText:
    def test_a_quote_is_one_paragraph_with_its_attribution_behind_it(self) -> None:
        paragraph = only(Quote("Ik bleef.", "student, dialoog 6"))
        assert paragraph.text == "‘Ik bleef.’ (student, dialoog 6)"
        assert paragraph.style is not None
        assert paragraph.style.style_id == "Citaat"
        assert runs(paragraph)["(student, dialoog 6)"] == "Toeschrijving"
        assert [run.font.italic for run in paragraph.runs] == [None, None, False]

    def test_a_quote_without_a_speaker_has_no_brackets(self) -> None:
        assert only(Quote("Ik bleef.")).text == "‘Ik bleef.’"

    def test_a_summary_stands_without_quotation_marks(self) -> None:
        paragraph = only(Quote("Er werd gezwegen.", "dialoog 6", quoted=False))
        assert paragraph.text == "Er werd gezwegen. (dialoog 6)"

    def test_a_featured_quote_has_who_said_it_above_it(self) -> None:
        document = opened(outline(Quote("Stil.", "host", featured=True)))
        assert texts(document, "Toeschrijving boven") == ["host"]
        assert texts(document, "Uitgelicht") == ["‘Stil.’"]

    def test_working_notes_follow_in_a_style_of_their_own_on_the_same_page(self) -> None:
        document = opened(outline(Quote("Stil.", work=("een", "twee"))))
        assert texts(document, "Werkaantekening") == ["een", "twee"]
        kept = [p.paragraph_format.keep_with_next for p in document.paragraphs[-3:]]
        assert kept == [True, True, None]

    @pytest.mark.parametrize(
        "text",
        [
            "regel een\nregel twee\n\nregel vier",
            "kolom\tkolom",
            "  twee   spaties  ",
            "“citaat” in 'citaat' met \"citaat\"",
            "één café – € 1.250,50 … ☕ 👩‍🦽 naïef",
            "{{7*7}} ${7*7} {% if %}",
            '{ INCLUDETEXT "C:\\\\geheim.docx" }',
            "<w:p><w:r><w:t>x</w:t></w:r></w:p> &amp; &#65; ]]>",
            "=cmd|' /C calc'!A0",
            "[[meldingen]] [[voettekst]]",
            "https://example.org/ en \\\\server\\deel",
            " ".join(["woord"] * 200),
        ],
    )
    def test_words_come_out_as_they_went_in(self, text: str) -> None:
        paragraph = only(Quote(text, quoted=False))
        assert paragraph.text == text
        assert not list(
            paragraph._p.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:hyperlink"))
        )

    @settings(max_examples=40)
    @given(st.text(max_size=200).map(clean_text).filter(bool))
    def test_any_clean_text_comes_out_as_it_went_in(self, text: str) -> None:
        assert only(Quote(text, quoted=False)).text == text

    @settings(max_examples=40)
    @given(st.text(st.characters(), max_size=50))
    def test_no_character_makes_the_writer_fail(self, text: str) -> None:
        facts = Facts(("a", text), ((text, "b"),), text, text)
        blocks = (Heading(1, text), Quote(text, text), BulletList((ListItem(text),)), facts)
        assert opened(outline(*blocks, title=text)).paragraphs

    def test_what_xml_cannot_hold_is_dropped(self) -> None:
        text = "a\x00b\x1bc\ud800d\ufffee\x0bf"
        assert only(Quote(text, quoted=False)).text == "abcdef"

    def test_windows_line_ends_are_line_ends(self) -> None:
        assert only(Paragraph("een\r\ntwee\rdrie")).text == "een\ntwee\ndrie"


class TestStructure:
    def test_the_title_is_the_only_heading_of_level_one(self) -> None:
        document = opened(
            outline(Heading(1, "Dromen"), Heading(2, "Knel", "−"), Heading(3, "k"))
        )
        assert texts(document, "Heading 1") == ["Tafelverslag Rust"]
        assert texts(document, "Heading 2") == ["Dromen"]
        assert texts(document, "Heading 3") == ["− Knel"]
        assert texts(document, "Heading 4") == ["k"]

    def test_a_document_may_be_without_subtitle(self) -> None:
        document = opened(replace(outline(), subtitle=""))
        assert [p.text for p in document.paragraphs] == ["Tafelverslag Rust"]

    def test_tones_are_styles(self) -> None:
        blocks = [Paragraph(tone.value, tone) for tone in Tone]
        document = opened(outline(*blocks))
        assert texts(document, "Leeg") == ["empty"]
        assert texts(document, "Inleiding") == ["lead"]
        assert texts(document, "Normal") == ["body"]

    def test_lists_are_real_lists(self) -> None:
        bullets = BulletList((ListItem("een"), ListItem("twee")))
        document = opened(outline(bullets, BulletList((ListItem("drie"),), numbered=True)))
        assert texts(document, "List Bullet") == ["een", "twee"]
        assert texts(document, "List Number") == ["drie"]

    def test_a_line_shows_kernel_words_labels_and_notes(self) -> None:
        item = ListItem("Een.", "Bus.", "student", ("klein", "proces"), quoted=True)
        paragraph = only(BulletList((item,)))
        assert paragraph.text == "Bus. ‘Een.’ (student)\nklein · proces"
        assert runs(paragraph)["Bus."] == "Strong"

    def test_columns_are_a_table_with_their_heads_in_its_header(self) -> None:
        columns = (
            TextColumn("Knel", (ListItem("Stil.", "Rust", quoted=True),), "−"),
            TextColumn("Kiem", (ListItem("Op."), ListItem("", "Om")), "+"),
        )
        (table,) = opened(outline(SideBySide(columns, "Kern", "Twee."))).tables
        assert [[cell.text for cell in row.cells] for row in table.rows] == [
            ["− Knel", "+ Kiem"],
            ["Rust\n‘Stil.’", "Op.\nOm"],
        ]
        assert list(table.rows[0]._tr.iter(qn("w:tblHeader")))
        assert value(table._tbl.tblPr, "w:tblCaption") == "Kern"

    def test_tables_are_never_right_below_each_other(self) -> None:
        facts = Facts(("a", "b"), (("c", "d"),), "T", "B")
        body = opened(outline(facts, facts, Paragraph("x"))).element.body
        tags = [each.tag for each in body]
        assert (qn("w:tbl"), qn("w:tbl")) not in set(pairwise(tags))

    def test_each_numbered_list_counts_from_its_own_start(self) -> None:
        two = (ListItem("a"), ListItem("b"))
        lists = (BulletList(two, numbered=True), BulletList(two, numbered=True, start=3))
        document = opened(outline(*lists, BulletList(two, numbered=True)))
        assert starts(document) == [1, 1, 3, 3, 1, 1]
        assert len(set(numbers(document))) == 3

    def test_a_framed_line_stays_in_its_list(self) -> None:
        items = (ListItem("los"), ListItem("kader", framed=True), ListItem("los"))
        document = opened(outline(BulletList(items, numbered=True)))
        assert texts(document, "Kader nummering") == ["kader"]
        assert len(numbers(document)) == 3
        assert len(set(numbers(document))) == 1

    def test_a_framed_line_without_numbers_is_a_plain_bullet(self) -> None:
        document = opened(outline(BulletList((ListItem("kader", framed=True),))))
        assert texts(document, "List Bullet") == ["kader"]

    def test_a_box_has_a_title_and_holds_words_and_quotes(self) -> None:
        document = opened(
            outline(Box("Let op", (Paragraph("Van ons."), Quote("Nee.", "host"))))
        )
        assert texts(document, "Kader titel") == ["Let op"]
        assert texts(document, "Kader") == ["Van ons.", "‘Nee.’ (host)"]
        assert not list(document.element.body.iter(qn("w:outlineLvl")))

    def test_the_title_of_a_box_can_be_a_heading(self) -> None:
        document = opened(outline(Box("Let op", (Paragraph("Van ons."),), level=2)))
        (level,) = document.element.body.iter(qn("w:outlineLvl"))
        assert level.get(qn("w:val")) == "2"

    def test_names_of_rows_are_a_header_column(self) -> None:
        facts = Facts(("a", "b"), (("c", "d"),), "T", "B", row_headers=True)
        (table,) = opened(outline(facts)).tables
        (look,) = table._tbl.iter(qn("w:tblLook"))
        assert look.get(qn("w:firstColumn")) == "1"

    def test_a_table_has_a_header_row_a_title_and_a_description(self) -> None:
        facts = Facts(("Naam", "Waarde", "Meer"), (("a", "b", "c"),), "Titel", "Wat erin staat")
        (table,) = opened(outline(facts)).tables
        assert [[cell.text for cell in row.cells] for row in table.rows] == [
            ["Naam", "Waarde", "Meer"],
            ["a", "b", "c"],
        ]
        header, row = (each._tr for each in table.rows)
        assert list(header.iter(qn("w:tblHeader")))
        assert not list(row.iter(qn("w:tblHeader")))
        assert all(list(each.iter(qn("w:cantSplit"))) for each in (header, row))
        assert value(table._tbl.tblPr, "w:tblCaption") == "Titel"
        assert value(table._tbl.tblPr, "w:tblDescription") == "Wat erin staat"

    def test_columns_are_as_wide_as_was_asked(self) -> None:
        facts = Facts(("Wie", "Wat", "Wanneer"), (("a", "b", "c"),), "T", "B", (1, 3, 1))
        (table,) = opened(outline(facts)).tables
        widths = [int(str(each.get(qn("w:w")))) for each in table._tbl.iter(qn("w:gridCol"))]
        assert widths == [1927, 5782, 1927]

    def test_who_said_it_can_stand_before_the_words(self) -> None:
        line = ListItem("Slaap is alles.", by="Noor de Wit", quoted=True)
        assert only(BulletList((line,))).text == "Noor de Wit: ‘Slaap is alles.’"

    def test_words_and_lists_stay_on_the_page_of_what_follows(self) -> None:
        names = BulletList((ListItem("a"), ListItem("b"), ListItem("c")), together=True)
        blocks = (Paragraph("Drie namen.", keep_with_next=True), Paragraph("Rust."), names)
        kept = {
            p.text: p.paragraph_format.keep_with_next
            for p in opened(outline(*blocks)).paragraphs
        }
        assert [text for text, stays in kept.items() if stays] == ["Drie namen.", "a", "b"]

    def test_a_lead_below_other_words_has_room_above_it(self) -> None:
        lead = Paragraph("Twee tips", Tone.LEAD)
        document = opened(outline(Heading(1, "Casus"), lead, Paragraph("x"), lead))
        first, second = (p for p in document.paragraphs if p.text == "Twee tips")
        assert first.paragraph_format.space_before is None
        assert second.paragraph_format.space_before == 101600

    def test_nothing_floats(self) -> None:
        body = opened(outline(*EVERYTHING)).element.body
        assert not list(body.iter(qn("w:drawing"), qn("w:pict"), qn("w:framePr")))

    def test_a_document_with_everything_is_valid(self, tmp_path: Path) -> None:
        (tmp_path / "alles.docx").write_bytes(word_bytes(outline(*EVERYTHING), TEMPLATE))
        assert OpenXmlValidator().validate(str(tmp_path / "alles.docx")).errors == []


class TestFrame:
    def test_notices_stand_in_the_header_and_the_text_beside_the_page_number(self) -> None:
        (section,) = opened(outline()).sections
        assert section.header.paragraphs[0].text == (
            "Gemeente Goes\tIntern werkdocument · Oefentafel"
        )
        assert section.footer.paragraphs[0].text == "Tafelverslag Rust\tbladzijde 1 van 1"

    def test_properties_tell_the_subject_and_no_person(self) -> None:
        properties = opened(outline()).core_properties
        assert properties.title == "Tafelverslag Rust"
        assert properties.subject == "Verslag van één tafel"
        assert properties.author == "Goes"
        assert properties.keywords == "Rust, Goes"
        assert properties.language == "nl-NL"
        assert properties.identifier == "abc"
        assert properties.last_modified_by == ""
        assert properties.revision == 1
        assert properties.created == properties.modified == MADE

    def test_the_date_is_kept_in_utc(self) -> None:
        local = MADE.astimezone(timezone(timedelta(hours=2)))
        assert opened(replace(outline(), dated=local)).core_properties.created == MADE

    def test_a_title_longer_than_word_allows_is_cut_in_the_properties_only(self) -> None:
        document = opened(outline(title="lang " * 80))
        assert len(document.core_properties.title) == 255
        assert document.paragraphs[0].text == "lang " * 80

    def test_the_same_outline_gives_the_same_bytes(self) -> None:
        assert word_bytes(outline(*EVERYTHING), TEMPLATE) == word_bytes(
            outline(*EVERYTHING), TEMPLATE
        )

    def test_the_program_is_named_in_one_part_and_nowhere_else(self) -> None:
        one, other = (
            members(replace(outline(*EVERYTHING), made_with=program))
            for program in ("Dialoogtafel 1 <&>", "Dialoogtafel 2")
        )
        assert {name for name in one if one[name] != other[name]} == {"docProps/app.xml"}
        assert b"Dialoogtafel 1 &lt;&amp;&gt;" in one["docProps/app.xml"]

    def test_no_time_or_system_of_this_computer_is_in_the_zip(self) -> None:
        with zipfile.ZipFile(io.BytesIO(word_bytes(outline(), TEMPLATE))) as package:
            entries = package.infolist()
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in entries} == {0}


class TestWholeReport:
    def test_the_report_of_a_table_is_valid_and_holds_every_word(self, tmp_path: Path) -> None:
        seat = a_seat(1, "student", first_name="Kanarieliesje")
        items = [
            an_item(f"Wat {kind} zei:\n“ja”.", kind, position=n, speaker=seated(seat.id))
            for n, kind in enumerate(CITIZEN_KINDS)
        ]
        items.append(an_item("Lang.", edited="Kort.", position=20, wording=Wording.SUMMARY))
        items.append(an_item("Bus.", ItemKind.IDEA, position=21, labels=Labels(heading="Kern")))
        links = [a_link(items[1], items[0]), a_link(items[6], items[0])]
        dossier = a_dossier(seats=[seat], items=items, links=links)
        file = tmp_path / "verslag.docx"
        report = report_of(dossier)
        file.write_bytes(word_bytes(report, TEMPLATE))
        document = docx.Document(str(file))
        cells = [cell.text for table in document.tables for cell in table._cells]
        written = "\n".join([*(p.text for p in document.paragraphs), *cells])
        assert all(item.text in written for item in items)
        assert "Kanarie" not in written
        assert OpenXmlValidator().validate(str(file)).errors == []


def members(document: Outline) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(word_bytes(document, TEMPLATE))) as package:
        return {name: package.read(name) for name in package.namelist()}


def numbers(document: Document) -> list[str]:
    """Give the list each numbered paragraph belongs to, by the paragraph's own word."""
    found = (p._p.pPr.find(qn("w:numPr")) for p in document.paragraphs if p._p.pPr is not None)
    return [value(each, "w:numId") for each in found if each is not None]


def starts(document: Document) -> Sequence[int]:
    """Give the number from which the list of each numbered paragraph counts."""
    numbering = document.part.numbering_part.element
    known = {
        each.get(qn("w:numId")): int(value(each, "w:startOverride"))
        for each in numbering.iter(qn("w:num"))
        if list(each.iter(qn("w:startOverride")))
    }
    return [known[number] for number in numbers(document)]


def value(element: object, name: str) -> str:
    (found,) = element.iter(qn(name))  # type: ignore[attr-defined]
    return str(found.get(qn("w:val")))
