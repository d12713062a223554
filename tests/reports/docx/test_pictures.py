"""A photo stands in a Word document with words for who cannot see it."""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]
from PIL import Image

from facilitator import resources
from facilitator.domain.reporting.outline import Block, Figure, Outline, Quote
from facilitator.exchange.pictures.photos import make_photo
from facilitator.reports.docx.pictures import HIGHEST, WIDEST, fitted
from facilitator.reports.docx.writer import word_bytes

TEMPLATE = resources.path("templates", "report.docx")
MADE = datetime(2026, 11, 21, tzinfo=UTC)


def a_photo(width: int = 1200, height: int = 900, kind: str = "JPEG") -> bytes:
    target = io.BytesIO()
    picture = Image.effect_noise((width, height), 60).convert("RGB")
    picture.save(target, kind)
    return make_photo(target.getvalue()).content


def outline(*blocks: Block) -> Outline:
    return Outline("Verslag", "Verslag", "Goes", MADE, blocks=blocks)


def drawn(*blocks: Block) -> list[Any]:
    document = docx.Document(io.BytesIO(word_bytes(outline(*blocks), TEMPLATE)))
    return list(document.element.body.iter(qn("wp:inline")))


def test_a_photo_has_words_for_who_cannot_see_it() -> None:
    (inline,) = drawn(Figure(a_photo(), "Een tuin & <b>kinderen</b>"))
    assert inline.docPr.get("descr") == "Een tuin & <b>kinderen</b>"
    assert inline.docPr.get("name") == "foto 1"


def test_every_photo_has_a_number_of_its_own() -> None:
    photo = a_photo()
    inlines = drawn(Figure(photo, "een"), Figure(photo, "twee"), Figure(a_photo(40), "drie"))
    assert [each.docPr.get("id") for each in inlines] == ["1", "2", "3"]


def test_a_photo_stays_on_the_page_of_its_dream() -> None:
    blocks = (Quote("Een tuin.", "bakker"), Figure(a_photo(), "tuin"), Quote("Nog een."))
    document = docx.Document(io.BytesIO(word_bytes(outline(*blocks), TEMPLATE)))
    kept = [p.paragraph_format.keep_with_next for p in document.paragraphs[-3:]]
    assert kept == [True, None, None]


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_document_with_photos_is_valid(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "verslag.docx"
    photos = [Figure(a_photo(kind=kind), "een"), Figure(a_photo(300, 2000, kind), "twee")]
    document = outline(Quote("Een tuin.", work=("Kern: groen",)), *photos)
    file.write_bytes(word_bytes(document, TEMPLATE))
    assert OpenXmlValidator().validate(str(file)).errors == []


def test_the_same_photo_gives_the_same_document() -> None:
    document = outline(Figure(a_photo(), "tuin"))
    assert word_bytes(document, TEMPLATE) == word_bytes(document, TEMPLATE)


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_a_photo_fits_and_keeps_its_shape(width: int, height: int) -> None:
    wide, high = fitted(width, height)
    assert 0 < wide <= WIDEST
    assert 0 < high <= HIGHEST
    assert wide / high == pytest.approx(width / height, rel=0.01)


def test_a_small_picture_is_not_blown_up() -> None:
    assert tuple(map(int, fitted(150, 150))) == (914_400, 914_400)
