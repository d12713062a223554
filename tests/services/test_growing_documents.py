"""Documents cost as much for each note at a large table as at a small one.

Work is counted in lines of our own code that run, and never in seconds.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

import facilitator
from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import ItemKind, Labels, Link, LinkKind, seated
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.reports.docx.writer import word_bytes
from facilitator.services.papers import Paper, paper_kind
from tests.builders import (
    a_dossier,
    a_link,
    a_moment,
    a_seat,
    an_item,
    report_of,
)

SMALL, LARGE = 300, 3000
CODE = str(Path(facilitator.__file__).parent)
TEMPLATE = resources.path("templates", "report.docx")


class Lines:
    """Counts the lines of the program that run."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self, frame: FrameType, event: str, _given: object) -> "Lines | None":
        """Follow a function of the program, and no other."""
        self.number += event == "line"
        return self if frame.f_code.co_filename.startswith(CODE) else None


@contextmanager
def counted() -> Iterator[Lines]:
    lines, before = Lines(), sys.gettrace()
    sys.settrace(lines)
    try:
        yield lines
    finally:
        sys.settrace(before)


@cache
def a_table(number: int) -> Dossier:
    """Build a table of every kind of note, each third one linked in every way there is."""
    kinds, seats = list(ItemKind), [a_seat(each, f"rol {each}") for each in range(1, 9)]
    items = [
        an_item(
            f"Notitie {n}.",
            kinds[n % len(kinds)],
            position=n,
            speaker=seated(seats[n % len(seats)].id),
            labels=Labels(heading=f"Kern {n}" if n % 2 else ""),
        )
        for n in range(number)
    ]
    links: list[Link] = []
    for kind in set(LinkKind) - {LinkKind.DOUBLE}:
        links += [a_link(items[n], items[n - 1], kind) for n in range(0, number, 3)]
    return a_dossier(seats=seats, items=items, links=links, moments=[a_moment()])


@cache
def a_chain(number: int) -> Dossier:
    """Build a table at which each note is a double of the one before it."""
    items = [an_item(f"Notitie {n}.", position=n) for n in range(number)]
    links = [a_link(items[n], items[n - 1], LinkKind.DOUBLE) for n in range(1, number)]
    return a_dossier(items=items, links=links)


def the_report(dossier: Dossier) -> Outline:
    return report_of(dossier)


def a_paper(paper: Paper) -> Callable[[Dossier], Outline]:
    kind = paper_kind(paper)
    return lambda dossier: kind.outline(ReportSource((dossier,)), INTERNAL)


def lines_for(dossier: Dossier, make: Callable[[Dossier], Outline]) -> int:
    """Count the work from a table to the bytes of a document."""
    with counted() as lines:
        word_bytes(make(dossier), TEMPLATE)
    return lines.number


@pytest.mark.parametrize("table", [a_table, a_chain])
@pytest.mark.parametrize("make", [the_report, *map(a_paper, Paper)], ids=["report", *Paper])
def test_ten_times_the_notes_are_at_most_ten_times_the_work(
    make: Callable[[Dossier], Outline], table: Callable[[int], Dossier]
) -> None:
    small, large = (lines_for(table(number), make) for number in (SMALL, LARGE))
    assert small > 0
    assert large <= small * LARGE / SMALL
