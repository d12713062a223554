"""Afwegingskaders as documents: rich, bare, with more than fits, and with hostile words."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from facilitator.domain.clustering.records import Layer, LayerRecord
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.framework.board import Framework
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.thread_report import thread_board
from facilitator.services.boards import BoardTables, head_of
from facilitator.services.framework_reports import framework_kind
from facilitator.services.reporting import report_source
from facilitator.services.threads import ProgrammeBoards
from tests.builders import a_dialogue, a_dossier, an_item
from tests.domain.framework import samples
from tests.domain.threads.samples import PROGRAMME
from tests.reports.tables import the_library

HOSTILE = "=1+1 {{ x }} #let <b> \\pagebreak & ‘’"
LONG = "Wie hulp nodig heeft moet eerst weten dat er hulp is en waar je die kunt vinden {0}"


def the_source(
    tables: Sequence[Dossier], made: Callable[[Framework], Sequence[LayerRecord]] = lambda _: ()
) -> ReportSource:
    """Give the source of some tables, with what a coordinator made of them."""
    source = report_source(tables, the_library(), lambda _sha256: None)
    home = board_over_themes(tables[0].dialogue.programme).id
    records = made(Framework(thread_board(source)))
    return replace(source, layers={home: Layer(home, {one.id: one for one in records})})


def boards_of(tables: Sequence[Dossier]) -> ProgrammeBoards:
    """Give the boards of some tables."""
    heads = {head_of(one.dialogue): one.dialogue for one in tables}
    boards = tuple(BoardTables(head, one.theme, (one,)) for head, one in heads.items())
    return ProgrammeBoards(tables[0].dialogue.programme, boards)


def document(source: ReportSource, *only: str) -> Outline:
    """Give the document for who works on."""
    kind = framework_kind(the_library(), boards_of(source.dossiers), only)
    return kind.outline(source, INTERNAL)


def rich(*only: str) -> Outline:
    """Give that of the sample."""
    return document(the_source(samples.tables(), samples.placed), *only)


def bare() -> Outline:
    """Give that of a table where nothing was noted."""
    return document(the_source([a_dossier(a_dialogue(number=1, programme=PROGRAMME))]))


def many() -> Outline:
    """Give one with fifty kernen with long titles, placed by turns."""
    return document(the_source(*_many()))


def _many() -> tuple[list[Dossier], Callable[[Framework], Sequence[LayerRecord]]]:
    [first, *_] = samples.tables()
    items = [
        replace(
            an_item(f"Notitie {n}.", position=n, dialogue_id=first.dialogue.id),
            labels=replace(first.items[0].labels, heading=LONG.format(n), tags=()),
        )
        for n in range(50)
    ]

    def made(framework: Framework) -> list[LayerRecord]:
        return samples.by_turns(framework)

    return [replace(first, items=tuple(items))], made


def hostile() -> Outline:
    """Give one with titles and words that mean something to a format."""
    given = samples.tables()
    tables = [
        replace(
            one,
            items=tuple(
                replace(item, labels=replace(item.labels, heading=f"{HOSTILE} {n}", tags=()))
                for n, item in enumerate(one.items)
            ),
        )
        for one in given
    ]
    return document(the_source(tables, lambda one: samples.by_turns(one, HOSTILE)))


ALL: dict[str, Callable[[], Outline]] = {
    "rijk": rich,
    "leeg": bare,
    "veel": many,
    "vijandig": hostile,
}
