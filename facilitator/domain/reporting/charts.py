"""Charts for a document: where there is something to see, and always with their numbers."""

from collections.abc import Iterator

from facilitator.domain.reporting.outline import Chart, Facts

FEWEST_BARS, LEAST_COUNTED = 2, 3
"""One bar compares nothing, and of fewer people or notes nobody needs a picture."""
MOST_BARS = 20
"""More of them do not fit on a page with the heading and the numbers."""


def charted(chart: Chart, facts: Facts) -> Iterator[Chart | Facts]:
    """Give a table with its chart above it, or the table alone where a chart shows no more."""
    if compares(chart) and fits(chart):
        yield chart
    yield facts


def compares(chart: Chart) -> bool:
    """Say whether there is something to compare."""
    counted = sum(bar.number for group in chart.groups for bar in group.bars)
    return _bars(chart) >= FEWEST_BARS and counted >= LEAST_COUNTED


def fits(chart: Chart) -> bool:
    """Say whether a chart fits on a page with its numbers."""
    return _bars(chart) <= MOST_BARS


def _bars(chart: Chart) -> int:
    return sum(len(group.bars) for group in chart.groups)
