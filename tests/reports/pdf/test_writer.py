"""A PDF holds what the outline says, as text, on pages where nothing stands alone."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.high_level import extract_text
from PIL import Image

from facilitator import resources
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Card,
    Cards,
    Facts,
    Figure,
    Form,
    Heading,
    ListItem,
    NewPage,
    Outline,
    Paragraph,
    Quote,
    SideBySide,
    TextColumn,
    Tone,
)
from facilitator.domain.text import clean_text
from facilitator.reports.pdf.data import unbroken
from facilitator.reports.writer import WRITERS, page_pictures
from tests.reports.pdf.checking import elements_of, faults_of
from tests.reports.pdf.reading import pdf_texts

CHECKOUT = Path(__file__).resolve().parents[3]
MADE = datetime(2026, 11, 21, 21, 15, 30, tzinfo=UTC)
NO_BREAK = "\N{NO-BREAK SPACE}"
LONG = "woord " * 4000


def outline(*blocks: Block, title: str = "Tafelverslag Rust") -> Outline:
    return Outline(
        title=title,
        subject="Verslag van één tafel",
        author="Goes",
        dated=MADE,
        subtitle="Rust en ruimte",
        keywords=("Rust", "Goes"),
        notices=("Intern werkdocument", "Oefentafel"),
        footer="Tafelverslag Rust, voet",
        blocks=blocks,
    )


def written(*blocks: Block) -> bytes:
    return WRITERS[".pdf"].write(outline(*blocks))


def told(*blocks: Block) -> list[tuple[str, str]]:
    """Give the tags and texts of a document with these blocks, below title and subtitle."""
    return [(each.tag, each.text) for each in pdf_texts(written(*blocks))[2:]]


def pages_of(content: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        count = len(pdf.pages)
    return [extract_text(io.BytesIO(content), page_numbers=[number]) for number in range(count)]


def a_picture(wide: int = 300, high: int = 200) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (wide, high), "green").save(target, "JPEG")
    return target.getvalue()


class TestText:
    @pytest.mark.parametrize(
        "text",
        [
            '#read("/etc/passwd") #image("x.png")',
            "#set page(width: 1pt) #pagebreak() // niets",
            "*vet* _schuin_ $x^2$ `code` @fn <label> = Kop\n- lijst",
            '", "blocks": [], "x": "',
            "{{7*7}} ${7*7} {% if %} <w:p>x</w:p> &amp;",
            "=cmd|' /C calc'!A0",
            "\\u{41} \\n \\ ~ -- --- ... ' \"",
            "één café – € 1.250,50 … ☕ 👩‍🦽 naïef Súdwest-Fryslân łş ★ ◇ ⇄ ☐",
            "https://example.org/ en \\\\server\\deel",
            "regel een\nregel twee\n\nregel vier",
        ],
    )
    def test_words_come_out_as_they_went_in(self, text: str) -> None:
        [(tag, said)] = told(Quote(text, quoted=False))
        assert (tag, said.split()) == ("P", text.split())

    @settings(max_examples=40, deadline=None)
    @given(st.text(st.characters(), max_size=60))
    def test_no_character_makes_the_writer_fail(self, text: str) -> None:
        blocks: tuple[Block, ...] = (
            Heading(1, f"a{text}", text),
            Quote(text, text, work=(text,)),
            Quote(text, text, featured=True),
            SideBySide((TextColumn(f"a{text}", (ListItem(text, text),), text),), text, text),
            BulletList((ListItem(text, text, text, by=text),)),
            Facts(("a", text), ((text, "b"),), text, text),
            Box(text, (Paragraph(text), Quote(text))),
        )
        odd = replace(outline(*blocks, title=f"a{text}"), footer=text, notices=(text,))
        assert faults_of(WRITERS[".pdf"].write(odd)) == []

    @settings(max_examples=30, deadline=None)
    @given(st.text(st.characters(max_codepoint=0x17F), max_size=200).map(clean_text))
    def test_any_dutch_text_comes_out_as_it_went_in(self, text: str) -> None:
        said = told(Paragraph(f"Zij zei {text}"))[0][1]
        assert said.split() == f"Zij zei {text}".split()

    def test_a_sign_without_letter_is_shown_as_such(self) -> None:
        assert told(Paragraph("a日b\x00c\x1b\ufeff\ue000d")) == [("P", "a\ufffdbc\ufffdd")]

    def test_a_tab_and_line_ends_of_other_computers(self) -> None:
        [(_, said)] = told(Paragraph("een\ttwee\r\ndrie\u2028vier"))
        assert said.split() == ["een", "twee", "drie", "vier"]

    @pytest.mark.parametrize(
        "block",
        [
            Quote(LONG, quoted=False),
            Quote("a", work=(LONG,)),
            Quote(LONG, featured=True),
            SideBySide((TextColumn("a", (ListItem(LONG),)),), "t", "d"),
            BulletList(
                (ListItem(LONG, framed=True), ListItem("b", work=(LONG,))), together=True
            ),
            Facts(("a", "b"), (("x", LONG), (LONG, "y")), "t", "d"),
            Form(("a",), ((LONG,),), (1,), "t", "d", height=12),
            Box("b", (Paragraph(LONG), Quote(LONG))),
            Paragraph(LONG, Tone.NOTE),
        ],
    )
    def test_what_is_longer_than_a_page_goes_on(self, block: Block) -> None:
        content = written(block)
        number = sum(text.count("woord") for text in pages_of(content))
        assert number == str(block).count("woord")
        most = max(text.count("woord") for text in pages_of(content))
        assert most < 1000


class TestTags:
    def test_the_title_is_the_only_heading_of_level_one(self) -> None:
        tags = pdf_texts(
            written(Heading(1, "Dromen"), Heading(2, "Knel", "−"), Heading(3, "k"))
        )
        found = [(each.tag, each.text) for each in tags if each.tag.startswith("H")]
        assert found[0] == ("H1", "Tafelverslag Rust")
        assert found[1:] == [("H2", "Dromen"), ("H3", "− Knel"), ("H4", "k")]

    def test_a_quote_is_a_quote_and_a_list_a_list(self) -> None:
        content = written(
            Quote("Stil.", "host"), BulletList((ListItem("een"), ListItem("twee")))
        )
        with pikepdf.open(io.BytesIO(content)) as pdf:
            tags = [str(each.S) for each in elements_of(pdf)]
        assert tags.count("/BlockQuote") == 1
        assert (tags.count("/L"), tags.count("/LI"), tags.count("/Lbl")) == (1, 2, 2)

    def test_a_numbered_list_counts_from_its_start(self) -> None:
        two = (ListItem("a"), ListItem("b", framed=True))
        content = written(BulletList(two, True), BulletList(two, True, start=7))
        [page] = pages_of(content)
        assert [line for line in page.split() if line.isdigit()][:4] == ["1", "2", "7", "8"]

    def test_a_picture_has_its_description_and_stays_with_its_quote(self) -> None:
        before = [Paragraph("regel\n" * 9) for _ in range(4)]
        content = written(*before, Quote("Stil."), Figure(a_picture(700, 500), "Een bank."))
        quote, figure = pdf_texts(content)[-2:]
        assert (figure.tag, figure.text) == ("Figure", "Een bank.")
        assert (quote.page, figure.page) == (1, 1)

    def test_what_stands_on_every_page_is_told_to_nobody_twice(self) -> None:
        content = written(*(Paragraph("regel\n" * 20) for _ in range(5)))
        pages = pages_of(content)
        for number, page in enumerate(pages, start=1):
            assert "Intern werkdocument · Oefentafel" in page
            assert "Tafelverslag Rust, voet" in page
            assert f"bladzijde {number} van {len(pages)}" in page
        said = " ".join(each.text for each in pdf_texts(content))
        assert "werkdocument" not in said
        assert "bladzijde" not in said

    def test_properties_are_those_of_the_outline(self) -> None:
        with pikepdf.open(io.BytesIO(written())) as pdf:
            about = pdf.open_metadata()
            assert (about["dc:title"], about["dc:creator"]) == ("Tafelverslag Rust", ["Goes"])
            assert about["dc:description"] == "Verslag van één tafel"
            assert about["pdf:Keywords"] == "Rust, Goes"
            assert about["xmp:CreateDate"] == "2026-11-21T21:15:30Z"


class TestPages:
    def test_no_heading_stands_alone_at_the_foot(self) -> None:
        content = written(*filled(120))
        texts = pdf_texts(content)
        assert texts[-1].page > 5
        for one, following in pairwise(texts):
            if one.tag.startswith("H") or one.text.startswith("inleiding"):
                assert one.page == following.page, one.text

    def test_a_short_quote_and_a_row_stand_on_one_page(self) -> None:
        quotes = [
            Quote(f"begin{n}. {'regel ' * (40 + 2 * n)} eind{n}.", "host") for n in range(40)
        ]
        rows = tuple((f"begin{n}.", "regel " * (30 + n) + f"eind{n}.") for n in range(40, 80))
        pages = pages_of(written(*quotes, Facts(("a", "b"), rows, "t", "d")))
        for n in range(80):
            ends = [page for page in pages if f"eind{n}." in page]
            assert [f"begin{n}." in page for page in ends] == [True], n

    def test_a_header_row_is_on_every_page(self) -> None:
        rows = tuple((f"naam {n}", "waarde") for n in range(80))
        pages = pages_of(written(Facts(("Onderdeel", "Gegevens"), rows, "t", "d")))
        assert len(pages) > 1
        assert all("Onderdeel" in page for page in pages)

    def test_a_dialogue_is_not_parted_from_its_number(self) -> None:
        assert unbroken("student, dialoog 4") == f"student,{NO_BREAK}dialoog{NO_BREAK}4"
        long = "voorzitter van de vereniging van winkeliers, dialoog 12"
        assert unbroken(long) == long.replace(" 12", f"{NO_BREAK}12")
        for length in range(40, 75):
            pages = pages_of(written(Quote("w" * length, "bakker in opleiding, dialoog 4")))
            assert "(bakker in opleiding, dialoog 4)" in pages[0]

    def test_each_card_has_a_page_of_its_own(self) -> None:
        cards = tuple(Card(f"Naam {n}", "rol", f"plek {n}") for n in range(1, 4))
        pages = pages_of(written(Paragraph("Knip.", Tone.LEAD), Cards(cards, "t", "d")))
        assert len(pages) == 3

    def test_what_follows_a_new_page_begins_one(self) -> None:
        texts = pdf_texts(written(Heading(1, "a"), NewPage(), Heading(1, "b"), Paragraph("c")))
        assert [each.page for each in texts[2:]] == [0, 1, 1]


def filled(count: int) -> Iterator[Block]:
    """Give chapters of all lengths, so that headings come everywhere on a page."""
    for n in range(count):
        yield Heading(1 if n % 3 == 0 else 2, f"Kop {n}")
        if n % 2:
            yield Paragraph(f"inleiding {n}", Tone.LEAD)
        body = "regel\n" * (n % 7) + "slot"
        yield (
            Quote(body, quoted=False),
            Facts(("a", "b"), (("x", body), ("y", "z")), "t", "d"),
            BulletList((ListItem(body), ListItem("b"))),
            Box("Kader", (Paragraph(body),)),
        )[n % 4]


class TestBytes:
    def test_a_document_without_a_date_has_none(self) -> None:
        content = WRITERS[".pdf"].write(replace(outline(Paragraph("a")), dated=None))
        assert faults_of(content) == []
        assert b"1980" not in content
        with pikepdf.open(io.BytesIO(content)) as pdf:
            assert "/CreationDate" not in pdf.docinfo
            assert "xmp:CreateDate" not in pdf.open_metadata()

    def test_the_same_outline_gives_the_same_bytes_elsewhere(self) -> None:
        source = (
            "import sys\nfrom tests.reports.pdf.test_writer import *\n"
            "sys.stdout.buffer.write(written(*filled(9), Figure(a_picture(), 'x')))"
        )
        for zone, seed in (("Pacific/Auckland", "1"), ("Europe/Amsterdam", "2")):
            given_ = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": "."}
            command = [sys.executable, "-c", source]
            done = subprocess.run(
                command, cwd=CHECKOUT, env=given_, capture_output=True, check=True
            )
            assert done.stdout == written(*filled(9), Figure(a_picture(), "x"))

    def test_no_other_letters_than_ours(self) -> None:
        with pikepdf.open(io.BytesIO(written(Quote("a ☕ ★ é −", "b")))) as pdf:
            names = {
                str(each.FontName).partition("+")[2]
                for each in pdf.objects
                if isinstance(each, pikepdf.Dictionary)
                and each.get("/Type") == "/FontDescriptor"
            }
        ours = {path.stem for path in resources.path("fonts").rglob("*.ttf")}
        assert names <= {*ours, "NotoEmoji", "NotoEmoji-Regular"}

    def test_typst_is_imported_when_the_first_pdf_is_asked_for(self) -> None:
        source = "import sys, facilitator.services.papers; sys.exit('typst' in sys.modules)"
        subprocess.run([sys.executable, "-c", source], cwd=CHECKOUT, check=True)


def test_a_preview_is_every_page_as_wide_as_asked() -> None:
    pages = page_pictures(outline(*filled(20)), 420)
    assert len(pages) == len(pages_of(written(*filled(20)))) > 1
    sizes = {Image.open(io.BytesIO(page)).size for page in pages}
    assert sizes == {(420, 594)}
    assert len(page_pictures(outline(Paragraph("a")), 300)) == 1
