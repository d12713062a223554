"""A data set on disk, with all that other programs stumble over."""

from dataclasses import replace
from pathlib import Path

from facilitator.domain.datasets.data import Dataset, ThemeSource, dataset
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Labels
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.source import ReportNames
from facilitator.exchange.datasets.data_package import package_files
from tests.builders import an_item
from tests.exchange.datasets.no_tags import NO_TAGS
from tests.reports.theme_tables import a_theme_board, the_tables, worked_on

AWKWARD = (
    "=1+1",
    "'-tje was het woord",
    "+31 is een landnummer",
    "Ze zei: \"kom binnen\", en 'toen' niets;\teen lange stilte",
    "Twee regels\nen nog een",
    "👩‍🌾 en 𝒳 zijn meer dan één teken",
    "NA",
    "null",
)
"""Texts with signs that mean something in a file, and beyond the first 65,536 letters."""


def the_data() -> Dataset:
    """Build a data set of eight tables, of which the first has awkward notes."""
    first, *others = the_tables()
    board = worked_on(a_theme_board([with_awkward_notes(first), *others]))
    return dataset([ThemeSource(board, INTERNAL, ReportNames(), NO_TAGS)], INTERNAL.name)


def with_awkward_notes(table: Dossier) -> Dossier:
    """Give a table with a note more for each of the texts."""
    home = table.dialogue.id
    labels = Labels(tags=("kruis, punt", "=plus"), actors=("gemeente",))
    notes = [
        an_item(text, dialogue_id=home, position=100 + at, labels=labels)
        for at, text in enumerate(AWKWARD)
    ]
    return replace(table, items=(*table.items, *notes))


def written(folder: Path) -> Dataset:
    """Write a data set as a package; give what was written."""
    data = the_data()
    for name, content in package_files(data).items():
        (folder / name).write_bytes(content)
    return data
