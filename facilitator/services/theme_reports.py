"""Reports over all tables of a theme: what they are made of, and in which form."""

import hashlib
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from facilitator import resources
from facilitator.domain.clustering.records import Cluster, Layer
from facilitator.domain.clustering.versions import NoteNumbers
from facilitator.domain.merge.note_overlap import NoteOverlap, note_overlap
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.table_digest import record_line
from facilitator.domain.reporting.theme_report import ThemeForm, reported_theme, theme_report
from facilitator.domain.reporting.theme_selection import theme_selection
from facilitator.domain.reporting.theme_wording import ThemeWords
from facilitator.exchange.data_files.library import Library
from facilitator.jobs import Slices, at_once
from facilitator.services.boards import TABLES_PER_SLICE, BoardTables
from facilitator.services.double_notes import note_writers
from facilitator.services.note_numbers import note_numbers
from facilitator.services.reporting import LANGUAGE, DocumentKind, report_source, report_words
from facilitator.storage.reading import batches
from facilitator.storage.store import Store

__all__ = ["ThemeForm"]

LEAST_PUBLIC = 3
"""A report over fewer tables would tell which of them was where."""
_NAMES = {
    ThemeForm.SUMMARY: "themasamenvatting",
    ThemeForm.LONG: "themarapport-lang",
    ThemeForm.BOTH: "themarapport",
}


@lru_cache(maxsize=1)
def theme_words() -> ThemeWords:
    """Read the words of the theme report."""
    text = resources.read_text("reports", f"theme_{LANGUAGE}.toml")
    return ThemeWords.from_mapping(tomllib.loads(text))


def theme_kind(form: ThemeForm = ThemeForm.BOTH) -> DocumentKind:
    """Give the theme report in some form as a kind of document."""
    return DocumentKind(
        _NAMES[form],
        lambda source, edition: theme_report(
            source, edition, theme_words(), report_words(), form
        ),
        of_many=True,
        is_public=True,
        needs=_has_kernen,
        selects=lambda source, edition: theme_selection(
            reported_theme(source, edition, theme_words(), report_words()), form
        ),
        least_tables=LEAST_PUBLIC,
    )


def _has_kernen(source: ReportSource) -> bool:
    """Say whether there are kernen, or headings that make them."""
    records = source.layer.records.values() if source.layer else ()
    items = (item for dossier in source.dossiers for item in dossier.items)
    return any(isinstance(record, Cluster) for record in records) or any(
        item.labels.heading for item in items
    )


THEME_KINDS = {
    "theme": theme_kind(),
    "theme_summary": theme_kind(ThemeForm.SUMMARY),
    "theme_long": theme_kind(ThemeForm.LONG),
}
"""The documents over the tables of a theme by their names in messages."""


def theme_source(store: Store, board: BoardTables, library: Library) -> ReportSource:
    """Gather what a report over the tables of a board needs."""
    return at_once(theme_source_in_slices(store, board, library))


def theme_source_in_slices(
    store: Store, board: BoardTables, library: Library
) -> Slices[ReportSource]:
    """Do what `theme_source` does, so that a window stays awake."""
    parts: list[ReportSource] = []
    numbers: NoteNumbers = {}
    overlaps: dict[DialogueId, NoteOverlap] = {}
    for some in batches(board.tables, TABLES_PER_SLICE):
        yield None
        dossiers = [store.dossier(table.id) for table in some]
        numbers = {**numbers, **note_numbers(store, dossiers)}
        yield None
        parts += [report_source([dossier], library, store.media) for dossier in dossiers]
        for dossier in dossiers:
            if found := note_overlap(dossier, note_writers(store, dossier.items)):
                overlaps[dossier.dialogue.id] = found
    layer = yield from store.layers.layer_in_slices(board.head.id)
    yield None
    return replace(_joined(parts, layer), note_numbers=numbers, overlaps=overlaps)


def _joined(tables: Sequence[ReportSource], layer: Layer) -> ReportSource:
    """Make one source of those of some tables, with what was made of them."""
    return replace(
        tables[0],
        dossiers=tuple(one.dossier for one in tables),
        names=dict(pair for one in tables for pair in one.names.items()),
        photos=dict(pair for one in tables for pair in one.photos.items()),
        digest=digest_with([one.digest for one in tables], layer),
        layer=layer,
    )


def digest_with(tables: Sequence[str], layer: Layer) -> str:
    """Name what tables hold and what was made of them, as the SHA-256 of both."""
    records = sorted(layer.records.values(), key=lambda record: record.id)
    return hashlib.sha256("\n".join([*tables, *map(record_line, records)]).encode()).hexdigest()
