"""How many notes of each kind a table brought, in all and per round."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.reporting.charts import charted, compares, fits
from facilitator.domain.reporting.outline import (
    BarGroup,
    Block,
    Chart,
    ChartBar,
    Facts,
    Heading,
)
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.reporting.wording import ReportWords

_Round: TypeAlias = tuple[str, Sequence[Item]]


def counted_notes(items: Sequence[Item], words: ReportWords) -> str:
    """Say how many notes there are, and of which kinds; nothing where there are none."""
    kinds = [words.kinds[kind].counted(number) for kind, number in _by_kind(items)]
    notes = words.counts.note.counted(len(items))
    return words.facts.counted.format(notes=notes, kinds=", ".join(kinds)) if kinds else ""


def notes_per_round(table: ReportedTable) -> Iterator[Block]:
    """Give a chart and a table of the notes of each round, where these can be compared."""
    words, rounds = table.words, tuple(_rounds(table))
    chart = _chart(rounds, words)
    if not compares(chart):
        return
    heading = words.chapters.notes
    rows = tuple((title, counted_notes(items, words)) for title, items in rounds)
    header, description = (words.facts.round, words.facts.notes), words.facts.notes_description
    yield Heading(2, heading)
    yield from charted(chart, Facts(header, rows, heading, description, row_headers=True))


def _chart(rounds: Sequence[_Round], words: ReportWords) -> Chart:
    """Show the kinds of each round, or all of a round as one where that would be too many."""
    kinds = tuple(BarGroup(title, tuple(_bars(items, words))) for title, items in rounds)
    chart = Chart(kinds, words.facts.kinds_chart)
    if fits(chart):
        return chart
    whole = tuple(BarGroup(title, (ChartBar("", len(items)),)) for title, items in rounds)
    return Chart(whole, words.facts.rounds_chart)


def _rounds(table: ReportedTable) -> Iterator[_Round]:
    """Give each round that brought notes, in its order; last those of no round."""
    steps = table.dossier.steps
    for step in steps:
        if items := [item for item in table.items if item.step == step.key]:
            yield step.title or step.key, items
    known = {step.key for step in steps}
    if loose := [item for item in table.items if item.step not in known]:
        yield table.words.facts.no_round, loose


def _bars(items: Sequence[Item], words: ReportWords) -> Iterator[ChartBar]:
    for kind, number in _by_kind(items):
        yield ChartBar(words.kinds[kind].word(number), number, kind.spec.sign)


def _by_kind(items: Sequence[Item]) -> Iterator[tuple[ItemKind, int]]:
    for kind in ItemKind:
        if number := sum(item.kind is kind for item in items):
            yield kind, number
