"""Reports over all tables of a theme: what they are made of, and in which form."""

import hashlib
import tomllib
from dataclasses import replace
from functools import lru_cache

from facilitator import resources
from facilitator.domain.clustering.records import Layer
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.table_digest import record_line
from facilitator.domain.reporting.theme_report import ThemeForm, reported_theme, theme_report
from facilitator.domain.reporting.theme_selection import theme_selection
from facilitator.domain.reporting.theme_wording import ThemeWords
from facilitator.exchange.data_files.library import Library
from facilitator.services.boards import BoardTables
from facilitator.services.note_numbers import note_numbers
from facilitator.services.reporting import LANGUAGE, DocumentKind, report_source, report_words
from facilitator.storage.store import Store

__all__ = ["ThemeForm", "theme_kind", "theme_source", "theme_words"]

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
        selects=lambda source, edition: theme_selection(
            reported_theme(source, edition, theme_words(), report_words()), form
        ),
        least_tables=LEAST_PUBLIC,
    )


def theme_source(store: Store, board: BoardTables, library: Library) -> ReportSource:
    """Gather what a report over the tables of a board needs."""
    dossiers = [store.dossier(table.id) for table in board.tables]
    layer = store.layers.layer(board.head.id)
    source = report_source(dossiers, library, store.media, note_numbers(store, dossiers))
    return replace(source, layer=layer, digest=_digest(source.digest, layer))


def _digest(tables: str, layer: Layer) -> str:
    """Name what tables hold and what was made of them, as the SHA-256 of both."""
    records = sorted(layer.records.values(), key=lambda record: record.id)
    return hashlib.sha256("\n".join([tables, *map(record_line, records)]).encode()).hexdigest()
