"""A chart stands above the numbers it draws, and nowhere without them."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.dialogue import Count, Dossier
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.reporting.charts import MOST_BARS, charted
from facilitator.domain.reporting.edition import INTERNAL, Edition, public
from facilitator.domain.reporting.outline import (
    BarGroup,
    Block,
    Chart,
    ChartBar,
    Facts,
    Heading,
    Outline,
)
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.table.script import DIALOGUE_KINDS
from facilitator.services.reporting import KINDS, report_source
from tests.builders import a_clearance, a_dialogue, a_dossier, a_step, an_item, report_of
from tests.reports.tables import a_poor_table, a_rich_table, the_library

FACTS = Facts(("a", "b"), (("c", "d"),), "t", "d")
STEPS = (a_step("welkom", title="Welkom"), a_step("droom", title="Droom"))


def a_chart(*numbers: int) -> Chart:
    bars = tuple(ChartBar(f"staaf {place}", number) for place, number in enumerate(numbers))
    return Chart((BarGroup("groep", bars),), "d")


@pytest.mark.parametrize(
    ("numbers", "drawn"),
    [
        ((1, 2), True),
        ((3, 0), True),
        ((1, 1), False),
        ((9,), False),
        ((1,) * MOST_BARS, True),
        ((1,) * (MOST_BARS + 1), False),
    ],
)
def test_a_chart_is_drawn_where_it_shows_more_than_its_numbers(
    numbers: tuple[int, ...], drawn: bool
) -> None:
    chart = a_chart(*numbers)
    assert list(charted(chart, FACTS)) == ([chart, FACTS] if drawn else [FACTS])


def rounds_of(*items: Item) -> list[Block]:
    """Give what a report tells of the notes per round, below its heading."""
    blocks = report_of(a_dossier(steps=STEPS, items=items)).blocks
    headings = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    for place, end in pairwise([*headings, len(blocks)]):
        if blocks[place] == Heading(2, "Notities per ronde"):
            return list(blocks[place + 1 : end])
    return []


def notes(*told: tuple[str, ItemKind]) -> list[Item]:
    return [
        an_item(f"Zin {place}.", kind, step=step, position=place)
        for place, (step, kind) in enumerate(told)
    ]


class TestNotesPerRound:
    def test_each_round_has_its_kinds_in_their_order(self) -> None:
        told = notes(
            ("droom", ItemKind.DREAM),
            ("welkom", ItemKind.KIEM),
            ("droom", ItemKind.DREAM),
            ("elders", ItemKind.IDEA),
            ("welkom", ItemKind.KNEL),
        )
        chart, facts = rounds_of(*told)[:2]
        assert isinstance(chart, Chart)
        assert chart.groups == (
            BarGroup("Welkom", (ChartBar("knel", 1, "−"), ChartBar("kiem", 1, "+"))),
            BarGroup("Droom", (ChartBar("dromen", 2, "◇"),)),
            BarGroup("niet in een ronde", (ChartBar("idee", 1, "→"),)),
        )
        assert isinstance(facts, Facts)
        assert facts.rows == (
            ("Welkom", "2 notities: 1 knel, 1 kiem"),
            ("Droom", "2 notities: 2 dromen"),
            ("niet in een ronde", "1 notitie: 1 idee"),
        )

    def test_what_is_not_in_the_report_is_not_counted(self) -> None:
        told = notes(*[("welkom", ItemKind.KNEL)] * 2, ("droom", ItemKind.DREAM))
        secret = an_item("Geheim.", step="welkom", position=9, sensitive=True)
        chart, *_ = rounds_of(*told, secret)
        assert isinstance(chart, Chart)
        assert chart.groups[0].bars == (ChartBar("knel", 2, "−"),)

    @pytest.mark.parametrize("number", [0, 1, 2, 5])
    def test_nothing_is_told_where_nothing_can_be_compared(self, number: int) -> None:
        assert rounds_of(*notes(*[("welkom", ItemKind.KNEL)] * number)) == []

    def test_kinds_that_would_not_fit_on_a_page_are_drawn_as_one(self) -> None:
        told = notes(*[(step.key, kind) for step in STEPS for kind in ItemKind])
        chart, facts = rounds_of(*told)[:2]
        assert isinstance(chart, Chart)
        each = (ChartBar("", len(ItemKind)),)
        assert chart.groups == (BarGroup("Welkom", each), BarGroup("Droom", each))
        assert isinstance(facts, Facts)
        assert "1 procesobservatie" in facts.rows[0][1]


def open_to_all(dossier: Dossier) -> Edition:
    return public(TableReference.NUMBER, Clearances(tuple(map(a_clearance, dossier.items))))


@pytest.mark.parametrize(
    "edition", [lambda _: INTERNAL, open_to_all], ids=["intern", "openbaar"]
)
@pytest.mark.parametrize("table", [a_rich_table, a_poor_table])
@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_the_numbers_of_a_chart_stand_below_it(
    kind: str, table: Callable[[str], Dossier], edition: Callable[[Dossier], Edition]
) -> None:
    dossier = table(kind)
    source = report_source([dossier], the_library(), lambda _: None)
    outline = KINDS["table"].outline(source, edition(dossier))
    internal_charts = 2 if table is a_rich_table else 0
    found = charts_with_numbers(outline)
    assert len(found) == (internal_charts if edition(dossier) is INTERNAL else 0)
    for chart, facts in found:
        for group, row in zip(chart.groups, facts.rows, strict=True):
            assert group.label == row[0]
            assert all(bar.label in row[1] and str(bar.number) in row[1] for bar in group.bars)


def test_a_public_chart_draws_what_may_be_told() -> None:
    counts = (
        Count("leeftijd", "jong", 6), Count("leeftijd", "oud", 6),
        Count("gender", "vrouw", 9), Count("gender", "man", 3),
    )  # fmt: skip
    dossier = a_dossier(a_dialogue(participants=12, representation=counts))
    source = report_source([dossier], the_library(), lambda _: None)
    [(chart, _)] = charts_with_numbers(KINDS["table"].outline(source, open_to_all(dossier)))
    assert chart.groups == (BarGroup("Leeftijd", (ChartBar("jong", 6), ChartBar("oud", 6))),)


def charts_with_numbers(outline: Outline) -> list[tuple[Chart, Facts]]:
    """Give each chart with the table right below it."""
    found = []
    for chart, facts in pairwise(outline.blocks):
        if isinstance(chart, Chart):
            assert isinstance(facts, Facts)
            found.append((chart, facts))
    return found
