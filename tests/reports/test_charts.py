"""A chart in documents: an SVG with its words, for who sees it and for who does not."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]
from PIL import Image

from facilitator.domain.records.kinds import ItemKind
from facilitator.domain.reporting.charts import MOST_BARS
from facilitator.domain.reporting.outline import (
    BarGroup,
    Block,
    Chart,
    ChartBar,
    Facts,
    Heading,
    NewPage,
    Outline,
)
from facilitator.reports.chart_drawing import drawn
from facilitator.reports.drawn_shapes import WIDTH
from facilitator.reports.writer import WRITERS
from tests.reports.pdf.checking import faults_of
from tests.reports.pdf.reading import pdf_texts

Element: TypeAlias = Any  # lxml has no types

MADE = datetime(2026, 11, 21, tzinfo=UTC)
ROUNDS = Chart(
    (
        BarGroup("Knel en kiem", (ChartBar("knel", 4, "−"), ChartBar("kiem", 2, "+"))),
        BarGroup("Slotronde", (ChartBar("slotzin", 1, "”"), ChartBar("idee", 0, "→"))),
    ),
    "Notities per ronde & soort.",
)
NUMBERS = Facts(("Ronde", "Notities"), (("Knel en kiem", "6"), ("Slotronde", "1")), "t", "d")
HOSTILE = (
    "</text><script>f()</script>",
    "&amp;&#65;\"'",
    "]]> <!-- x -->",
    "\x00een\ud800\ufffe\x1b",
    "\u202eachterstevoren",
    "Zo\u0302\u0301\u0323 \u4f60\u597d a\u0308\u0301 \u0627\u0644\u0644\u0647 \u05e9\u05b8",
    "\U0001f468\u200d\U0001f469 \U0001f44d\U0001f3fd 1\ufe0f\u20e3",
    "",
    " ",
    "Aaneen" * 60,
)


def outline(*blocks: Block) -> Outline:
    return Outline("Verslag", "Verslag", "Goes", MADE, blocks=blocks)


def written(suffix: str, *blocks: Block) -> bytes:
    return WRITERS[suffix].write(outline(*blocks))


def named(text: str) -> Chart:
    """Give a chart with a text in all places for words."""
    bars = (ChartBar(text, 3, "−"), ChartBar(text, 1, text))
    return Chart((BarGroup(text, bars), BarGroup(f"a{text}", bars)), f"a{text}")


def parsed(chart: Chart) -> Element:
    return etree.fromstring(drawn(chart).svg.encode())


def shapes(chart: Chart, name: str) -> Iterator[Element]:
    yield from parsed(chart).iter(f"{{http://www.w3.org/2000/svg}}{name}")


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


class TestDrawing:
    def test_a_bar_is_as_long_as_its_number(self) -> None:
        widths = [float(each.get("width")) for each in shapes(ROUNDS, "rect")]
        assert widths == pytest.approx([widths[0] * n / 4 for n in (4, 2, 1, 0)], abs=0.1)
        assert widths[0] > WIDTH / 3

    def test_each_bar_has_its_sign_its_words_and_its_number(self) -> None:
        told = [each.text for each in shapes(ROUNDS, "text")]
        assert told == [
            "Knel en kiem", "−", "knel", "4", "+", "kiem", "2",
            "Slotronde", "”", "slotzin", "1", "→", "idee", "0",
        ]  # fmt: skip

    def test_bars_of_one_colour_need_no_signs(self) -> None:
        chart = Chart((BarGroup("Leeftijd", (ChartBar("jong", 6), ChartBar("oud", 5))),), "d")
        assert [each.text for each in shapes(chart, "text")] == [
            "Leeftijd", "jong", "6", "oud", "5",
        ]  # fmt: skip
        assert len({each.get("fill") for each in shapes(chart, "rect")}) == 1
        assert not list(shapes(chart, "circle"))

    def test_nothing_but_shapes_and_words_is_in_it(self) -> None:
        names = {etree.QName(each).localname for each in parsed(ROUNDS).iter()}
        assert names == {"svg", "rect", "circle", "line", "text"}

    @pytest.mark.parametrize("text", HOSTILE)
    def test_what_people_typed_is_text(self, text: str) -> None:
        names = {etree.QName(each).localname for each in parsed(named(text)).iter()}
        assert names == {"svg", "rect", "circle", "line", "text"}

    def test_words_that_fit_beside_the_names_stand_whole(self) -> None:
        label, name = "met bestaande systemen", "Soorten schurende wensen"
        chart = Chart((BarGroup(name, (ChartBar(label, 1),)),), "d")
        assert [each.text for each in shapes(chart, "text")] == [name, label, "1"]

    def test_what_does_not_fit_is_cut_and_the_bars_keep_their_room(self) -> None:
        long = "W" * 90
        chart = Chart((BarGroup(long, (ChartBar(long, 10**9), ChartBar("b", 1))),), "d")
        told = [str(each.text) for each in shapes(chart, "text")]
        assert [each.endswith("…") for each in told] == [True, True, False, False, False]
        widest, _ = (float(each.get("width")) for each in shapes(chart, "rect"))
        assert widest > WIDTH / 5
        assert all(float(each.get("x")) < WIDTH - 50 for each in shapes(chart, "text"))

    def test_the_largest_fits_on_a_page_with_its_heading(self) -> None:
        groups = tuple(BarGroup("x", (ChartBar("y", 1),)) for _ in range(MOST_BARS))
        content = written(".pdf", NewPage(), Heading(1, "Kop"), Chart(groups, "d"), NUMBERS)
        _title, *texts = pdf_texts(content)
        assert [each.page for each in texts] == [1] * len(texts)

    def test_the_same_chart_gives_the_same_bytes(self) -> None:
        for suffix in WRITERS:
            assert written(suffix, ROUNDS, NUMBERS) == written(suffix, ROUNDS, NUMBERS)


class TestWord:
    def test_an_svg_and_the_same_as_png_stand_in_the_line(self) -> None:
        content = written(".docx", ROUNDS, NUMBERS)
        part = docx.Document(io.BytesIO(content)).part
        (blip,) = part.element.body.iter(qn("a:blip"))
        (svg,) = (each for each in blip.iter() if etree.QName(each).localname == "svgBlip")
        assert part.related_parts[svg.get(qn("r:embed"))].blob.decode() == drawn(ROUNDS).svg
        png = part.related_parts[blip.get(qn("r:embed"))].blob
        wide, high = Image.open(io.BytesIO(png)).size
        assert wide / high == pytest.approx(WIDTH / drawn(ROUNDS).height, rel=0.02)

    def test_it_says_what_is_drawn_and_stays_with_its_numbers(self) -> None:
        document = docx.Document(io.BytesIO(written(".docx", ROUNDS, NUMBERS, ROUNDS, NUMBERS)))
        inlines = list(document.element.body.iter(qn("wp:inline")))
        told = [(each.docPr.get("id"), each.docPr.get("name")) for each in inlines]
        assert told == [("1", "diagram 1"), ("2", "diagram 2")]
        assert {each.docPr.get("descr") for each in inlines} == {ROUNDS.description}
        drawings = [p for p in document.paragraphs if list(p._p.iter(qn("w:drawing")))]
        assert all(p.paragraph_format.keep_with_next for p in drawings)

    def test_it_begins_where_the_words_do(self) -> None:
        """Without a distance of its own LibreOffice gives it one of three millimetres."""
        document = docx.Document(io.BytesIO(written(".docx", ROUNDS, NUMBERS)))
        (inline,) = document.element.body.iter(qn("wp:inline"))
        assert [inline.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4

    @pytest.mark.parametrize("text", ["Rust", *HOSTILE])
    def test_it_is_valid(self, text: str, tmp_path: Path) -> None:
        file = tmp_path / "verslag.docx"
        file.write_bytes(written(".docx", named(text), NUMBERS, named(text), NUMBERS))
        assert OpenXmlValidator().validate(str(file)).errors == []
        assert b"<script" not in members(file.read_bytes())["word/media/diagram1.svg"]

    @settings(max_examples=40, deadline=None)
    @given(st.text(st.characters(), max_size=40))
    def test_no_sign_makes_it_fail(self, text: str) -> None:
        assert members(written(".docx", named(text)))["word/media/diagram1.svg"]


class TestPdf:
    def test_it_is_told_in_words_once_and_its_numbers_follow(self) -> None:
        texts = pdf_texts(written(".pdf", ROUNDS, NUMBERS))
        assert [(each.tag, each.text) for each in texts[1:3]] == [
            ("Figure", ROUNDS.description),
            ("TH", "Ronde"),
        ]

    @pytest.mark.parametrize("text", ["Rust", *(kind.spec.sign for kind in ItemKind), *HOSTILE])
    def test_it_is_valid(self, text: str) -> None:
        assert faults_of(written(".pdf", named(text), NUMBERS)) == []

    @settings(max_examples=40, deadline=None)
    @given(st.text(st.characters(), max_size=40))
    def test_no_sign_makes_it_fail(self, text: str) -> None:
        assert faults_of(written(".pdf", named(text), NUMBERS)) == []
