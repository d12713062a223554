"""The template of reports is ours, Dutch, whole, and nobody's name is in it."""

import io
import re
import runpy
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator import resources

TEMPLATE, PAGE = (resources.path("templates", f"{name}.docx") for name in ("report", "page"))
MAKER = Path(__file__).parents[3] / "packaging" / "make_template.py"
STYLES = {
    "Normal",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Heading 4",
    "Title",
    "Subtitle",
    "Quote",
    "List Bullet",
    "List Number",
    "In het kort",
    "Kernregel",
    "Uitgelicht",
    "Toeschrijving",
    "Werkaantekening",
    "Lijst −",
    "Lijst +",
    "Tabel kop",
    "Tabel rapport",
    "Tabel kolommen",
    "Kader",
    "Label",
    "Leeg",
    "Header",
    "Footer",
}


@pytest.fixture
def template() -> Document:
    return docx.Document(str(TEMPLATE))


def members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(name: str) -> str:
    return members(TEMPLATE.read_bytes())[name].decode()


def test_the_template_is_what_its_script_makes() -> None:
    made: dict[str, Any] = runpy.run_path(str(MAKER))
    assert members(TEMPLATE.read_bytes()) == members(made["template"]())
    assert members(PAGE.read_bytes()) == members(made["template"](large=True))


def test_the_page_is_a4(template: Document) -> None:
    (section,) = template.sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_language_is_dutch_and_nothing_else() -> None:
    styles = part("word/styles.xml")
    assert '<w:lang w:val="nl-NL"' in styles
    assert "en-US" not in "".join(part(name) for name in members(TEMPLATE.read_bytes()))


def test_word_opens_it_in_its_present_mode() -> None:
    assert re.search(r'"compatibilityMode"[^>]*w:val="15"', part("word/settings.xml"))


def test_no_field_is_asked_to_be_updated_when_it_opens() -> None:
    assert "updateFields" not in part("word/settings.xml")


def test_nothing_is_left_over_from_a_program() -> None:
    names = members(TEMPLATE.read_bytes())
    assert not [name for name in names if "Effects" in name or "thumbnail" in name.lower()]
    assert not [name for name in names if name.startswith(("customXml", "docProps/custom"))]


def test_nobody_is_named_in_it(template: Document) -> None:
    properties = template.core_properties
    named = (properties.author, properties.last_modified_by, properties.title)
    assert named == ("", "", "")
    assert (properties.language, properties.revision) == ("nl-NL", 1)


def test_it_has_every_style_a_report_needs(template: Document) -> None:
    assert {style.name for style in template.styles} >= STYLES


def test_headings_are_real_and_stay_with_what_follows(template: Document) -> None:
    for level in range(1, 5):
        properties = template.styles[f"Heading {level}"].element.pPr
        assert properties.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level - 1)
        assert properties.find(qn("w:keepNext")) is not None


def test_the_footer_counts_pages_in_dutch(template: Document) -> None:
    footer = template.sections[0].footer.paragraphs[0]
    assert footer.text.endswith("\tbladzijde 1 van 1")
    codes = [code.text.strip() for code in footer._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_every_page_has_the_same_header() -> None:
    assert "titlePg" not in part("word/document.xml")
    assert "evenAndOddHeaders" not in part("word/settings.xml")


@pytest.mark.parametrize("file", [TEMPLATE, PAGE])
def test_the_template_is_valid(file: Path) -> None:
    assert OpenXmlValidator().validate(str(file)).errors == []


@pytest.mark.parametrize("file", [TEMPLATE, PAGE])
def test_no_letter_is_smaller_than_ten_points(file: Path) -> None:
    styles = members(file.read_bytes())["word/styles.xml"].decode()
    sizes = {int(size) for size in re.findall(r'<w:sz w:val="(\d+)"/>', styles)}
    assert min(sizes) >= 20


def test_the_margins_are_two_centimetres(template: Document) -> None:
    (section,) = template.sections
    assert section.left_margin is not None
    assert section.left_margin == section.right_margin
    assert round(section.left_margin.mm) == 20


@pytest.mark.parametrize("background", ["FFFFFF", "F7F5F0"])
def test_every_colour_of_text_can_be_read(background: str) -> None:
    colors = set(re.findall(r'<w:color w:val="([0-9A-F]{6})"', part("word/styles.xml")))
    assert {color for color in colors if contrast(color, background) < 4.5} == set()


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours after WCAG 2.1."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
