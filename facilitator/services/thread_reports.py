"""The report on rode draden: what it is made of."""

import tomllib
from dataclasses import replace
from functools import lru_cache

from facilitator import resources
from facilitator.domain.clustering.records import BoardId, Layer
from facilitator.domain.clustering.versions import NoteNumbers, board_over_themes
from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.reported_threads import ReportedThreads
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.thread_report import (
    reported_threads,
    thread_board,
    thread_report,
)
from facilitator.domain.reporting.thread_selection import thread_selection
from facilitator.domain.reporting.thread_wording import ThreadWords
from facilitator.exchange.data_files.library import Library
from facilitator.jobs import Slices, at_once
from facilitator.services.reporting import LANGUAGE, DocumentKind, report_words
from facilitator.services.theme_reports import (
    LEAST_PUBLIC,
    digest_with,
    theme_source_in_slices,
    theme_words,
)
from facilitator.services.threads import ProgrammeBoards
from facilitator.storage.store import Store


@lru_cache(maxsize=1)
def thread_words() -> ThreadWords:
    """Read the words of the report on rode draden."""
    text = resources.read_text("reports", f"threads_{LANGUAGE}.toml")
    return ThreadWords.from_mapping(tomllib.loads(text))


def _told(source: ReportSource, edition: Edition) -> ReportedThreads:
    series = theme_words().series
    return reported_threads(source, edition, thread_words(), report_words(), series)


def _needs(source: ReportSource) -> bool:
    return bool(source.dossiers and thread_board(source).told)


THREADS = DocumentKind(
    "rode-draden",
    lambda source, edition: thread_report(_told(source, edition), source),
    of_many=True,
    is_public=True,
    needs=_needs,
    selects=lambda source, edition: thread_selection(_told(source, edition)),
    least_tables=LEAST_PUBLIC,
)
"""The report on rode draden as a kind of document."""


def thread_source(store: Store, given: ProgrammeBoards, library: Library) -> ReportSource:
    """Gather what a report over the themes of a programme needs; it has tables."""
    return at_once(thread_source_in_slices(store, given, library))


def thread_source_in_slices(
    store: Store, given: ProgrammeBoards, library: Library
) -> Slices[ReportSource]:
    """Do what `thread_source` does, so that a window stays awake."""
    sources: list[ReportSource] = []
    layers: dict[BoardId, Layer] = {}
    numbers: NoteNumbers = {}
    for board in given.boards:
        source = yield from theme_source_in_slices(store, board, library)
        sources.append(source)
        numbers = {**numbers, **source.note_numbers}
        if source.layer:
            layers[board.head.id] = source.layer
    own = board_over_themes(given.programme).id
    layers[own] = yield from store.layers.layer_in_slices(own)
    return replace(
        sources[0],
        dossiers=tuple(dossier for one in sources for dossier in one.dossiers),
        names={table: names for one in sources for table, names in one.names.items()},
        photos={},
        digest=digest_with([one.digest for one in sources], layers[own]),
        layer=None,
        layers=layers,
        note_numbers=numbers,
    )
