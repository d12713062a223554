"""The page for the mayor is one page, from the stars, and says what it is made of."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item, ItemKind, Labels
from facilitator.domain.reporting import mayor_page
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.mayor_page import LIMITS, PAGE
from facilitator.domain.reporting.outline import (
    Facts,
    Outline,
    Paragraph,
    SideBySide,
    Tone,
)
from facilitator.domain.reporting.reported_table import reported_table
from facilitator.domain.reporting.source import ReportSource
from tests.builders import a_closing, a_dialogue, a_dossier, an_item, the_report_words

WORDS = the_report_words()
KINDS = (ItemKind.KNEL, ItemKind.KIEM, ItemKind.DREAM, ItemKind.IDEA, ItemKind.PLEDGE)


def page_of(dossier: Dossier) -> Outline:
    return mayor_page.mayor_page(ReportSource((dossier,)), INTERNAL, WORDS)


def starred(text: str, kind: ItemKind, position: int, **labels: str) -> Item:
    return an_item(text, kind, position=position, starred=True, labels=Labels(**labels))  # type: ignore[arg-type]


def full(text: str) -> Dossier:
    """Build a table at which everything is this text."""
    items = [
        replace(
            starred(text, kind, 10 * n + place, title=text),
            labels=Labels(title=text, pledged_by=text, pledged_when=text, actors=(text,)),
        )
        for n, kind in enumerate((*KINDS, ItemKind.TENSION))
        for place in range(6)
    ]
    closing = a_closing(essence=text, missing_voices=text)
    return a_dossier(a_dialogue(text, municipality=text), items=items, closing=closing)


def sides(outline: Outline) -> Sequence[SideBySide]:
    return [block for block in outline.blocks if isinstance(block, SideBySide)]


def note(outline: Outline) -> str:
    last = outline.blocks[-1]
    assert isinstance(last, Paragraph)
    return last.text


def test_it_has_three_of_each_and_five_steps() -> None:
    outline = page_of(full("Rust."))
    kernels, quotes, below = sides(outline)
    assert [len(column.lines) for column in kernels.columns] == [3, 3, 3]
    assert len(quotes.columns) == 3
    assert [column.head for column in below.columns] == [
        "Wat schuurt",
        "Wie niet aan tafel zat",
    ]
    (steps,) = (block for block in outline.blocks if isinstance(block, Facts))
    assert [row[0] for row in steps.rows] == ["1", "2", "3", "4", "5"]
    assert sum(row[1].startswith("Toegezegd:") for row in steps.rows) == 2


def test_it_is_made_of_notes_with_a_star_and_never_filled_up() -> None:
    items = [an_item("Zonder ster."), starred("Met ster.", ItemKind.KIEM, 2)]
    outline = page_of(a_dossier(items=items))
    assert "Zonder ster." not in repr(outline)
    ((column,),) = (block.columns for block in sides(outline))
    assert (column.head, len(column.lines)) == ("Kiem", 1)


def test_without_stars_it_says_what_to_do() -> None:
    outline = page_of(a_dossier(items=[an_item("Zonder ster.")]))
    told = [b for b in outline.blocks if isinstance(b, Paragraph) and b.tone is Tone.EMPTY]
    assert [block.text.split(".")[0] for block in told] == ["Nog geen notitie heeft een ster"]


def test_it_says_what_it_is_made_of_and_that_it_was_shortened() -> None:
    short = page_of(a_dossier(items=[starred("Rust.", ItemKind.KNEL, 1)]))
    assert note(short) == "Van de notities met een ster. Nog niet alles is teruggelezen."
    assert note(page_of(full("Rust en ruimte. " * 60))).endswith("Ingekort tot één bladzijde.")


def test_no_code_or_mark_of_a_note_is_on_it() -> None:
    told = repr(page_of(full("Rust.")))
    assert "T04" not in told
    assert "★" not in told


@pytest.mark.parametrize(
    "text",
    ["W" * 900, "m " * 300, "Samenwerkingsverband " * 80, "i" * 2000, "Rust. ", "漢" * 90],
)
def test_whatever_was_noted_it_is_one_page(text: str) -> None:
    source = ReportSource((full(text),))
    table = reported_table(source.dossier, source, INTERNAL, WORDS)
    assert min(mayor_page._Page(table, limits).height() for limits in LIMITS) <= PAGE


@settings(max_examples=30)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=400))
def test_any_text_at_all_is_one_page(text: str) -> None:
    source = ReportSource((full(text),))
    table = reported_table(source.dossier, source, INTERNAL, WORDS)
    assert mayor_page._Page(table, LIMITS[-1]).height() <= PAGE
