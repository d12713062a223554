"""Names of files: what any laptop takes, whatever people called the thing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reporting.file_names import LONGEST, file_name


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("tafelverslag", "Rust & ruimte", "dialoog-4"), "tafelverslag-rust-ruimte-dialoog-4"),
        (("Súdwest-Fryslân", "", "2026-11-21"), "sudwest-fryslan-2026-11-21"),
        (("Łódź", "Straße", "Œuvre", "smørrebrød"), "lodz-strasse-oeuvre-smorrebrod"),
        (("a/b\\c:d*e?f|g<h>i",), "a-b-c-d-e-f-g-h-i"),
        (("..", "vloer\r\n\x00\u202eplan"), "vloer-plan"),
        (("حوار",), "حوار"),
        ((" ", "—", "…"), "naamloos"),
        ((), "naamloos"),
    ],
)
def test_the_parts_come_in_plain_letters(parts: tuple[str, ...], expected: str) -> None:
    assert file_name(*parts, suffix=".docx") == f"{expected}.docx"


@pytest.mark.parametrize("device", ["CON", "nul", "Aux", "COM1", "lpt9", "com²"])
def test_a_name_windows_keeps_for_a_device_gets_a_line(device: str) -> None:
    assert file_name(device, suffix=".dialoog").endswith("_.dialoog")
    assert file_name(device, "tafel", suffix=".dialoog") == (
        f"{unicodedata.normalize('NFKC', device).lower()}-tafel.dialoog"
    )


def test_the_longest_part_gives_way_and_the_mark_at_the_end_stays() -> None:
    name = file_name("tafelverslag", "é" * 300, "2026-11-21", "intern", suffix=".docx")
    assert len(name.encode()) == LONGEST
    assert name.startswith("tafelverslag-eee")
    assert name.endswith("e-2026-11-21-intern.docx")


@given(st.lists(st.text(max_size=80), max_size=6))
def test_any_words_make_a_name_that_is_taken_everywhere(parts: list[str]) -> None:
    name = file_name(*parts, suffix=".docx")
    stem = name.removesuffix(".docx")
    assert len(name.encode()) <= LONGEST
    assert unicodedata.is_normalized("NFC", name)
    assert all(each.isalnum() or each in "-_" for each in stem)
    assert stem
    assert stem == stem.strip("-")
    assert file_name(stem, suffix=".docx").replace("_", "") == name.replace("_", "")
