"""On the pages of a PDF no heading is alone, none is half empty, no number is broken off."""

from collections.abc import Callable

import pytest

from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Columns,
    Heading,
    ListItem,
    NewPage,
    Outline,
    Paragraph,
)
from facilitator.reports.writer import WRITERS
from tests.reports.page_layout import page_faults, pages_of
from tests.reports.variants import documents

MADE = [pytest.param(make, id=name) for name, make in documents(every=40)]


@pytest.mark.slow
@pytest.mark.parametrize("make", MADE)
def test_pages_are_as_they_should_be(make: Callable[[], Outline]) -> None:
    outline = make()
    assert [*page_faults(WRITERS[".pdf"].write(outline), outline)] == []


def told(*blocks: Block) -> Outline:
    return Outline("Titel", "Onderwerp", "Maker", None, blocks=blocks)


def faults(shown: Outline, outline: Outline) -> list[str]:
    """Look at the pages of one outline for what another one says should not be there."""
    return [*page_faults(WRITERS[".pdf"].write(shown), outline)]


def lines(number: int) -> BulletList:
    return BulletList(tuple(ListItem(f"Regel {n}.") for n in range(number)))


def test_a_heading_at_the_foot_is_told() -> None:
    shown = told(lines(20), Paragraph("Kop"), NewPage(), Paragraph("Verder."))
    found = faults(shown, told(lines(20), Heading(1, "Kop"), Paragraph("Verder.")))
    assert found[0] == "1: alone at the foot: Kop"


def test_a_text_that_leads_in_elsewhere_may_be_the_last_of_a_page() -> None:
    ends, leads = Paragraph("Concept."), Paragraph("Concept.", keep_with_next=True)
    shown = told(lines(20), ends, NewPage(), Heading(1, "Kop"), leads, Paragraph("Verder."))
    assert faults(shown, shown) == []
    only_leads = told(lines(20), leads, NewPage(), Heading(1, "Kop"))
    assert faults(shown, only_leads)[0] == "1: alone at the foot: Concept."


def test_a_heading_in_a_column_is_a_heading_too() -> None:
    shown = told(lines(20), Paragraph("Kop"), NewPage(), Paragraph("Verder."))
    beside = Columns(((Heading(1, "Kop"), lines(2)), (lines(2),)))
    assert faults(shown, told(beside))[0] == "1: alone at the foot: Kop"


def test_a_page_that_is_hardly_filled_is_told_unless_it_was_asked() -> None:
    shown = told(lines(3), NewPage(), Heading(1, "Kop"), Paragraph("Verder."))
    assert faults(shown, shown) == []
    [found] = faults(shown, told(lines(3), Heading(1, "Kop"), Paragraph("Verder.")))
    assert found.startswith("1: filled for ")


def test_a_number_that_is_broken_off_is_told() -> None:
    text = "student, uit dialoog\n4 en verder"
    [found] = faults(told(Paragraph(text)), told(Paragraph(text)))
    assert found == "1: broken: student, uit dialoog / 4 en verder"


def test_more_than_one_page_is_told_of_what_is_to_be_one() -> None:
    outline = Outline("T", "O", "M", None, one_page=True, blocks=(lines(90),))
    assert len(pages_of(WRITERS[".pdf"].write(outline))) > 1
    assert "pages for one" in faults(outline, outline)[0]
