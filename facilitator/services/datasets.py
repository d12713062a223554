"""Data sets: the tables of themes as rows for other programs, in an edition.

A public one is asked what any public document is asked, theme by theme
(`publication_question.py`); nothing is written while one theme is refused.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from facilitator.domain.clustering.records import Layer, Placement
from facilitator.domain.clustering.versions import HEADINGS, NoteNumbers, board_over_themes
from facilitator.domain.datasets.checked import checked_outline, checked_selection
from facilitator.domain.datasets.data import Dataset
from facilitator.domain.datasets.making import dataset, theme_source
from facilitator.domain.errors import Problem
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DeviceId, DialogueId, ItemId
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC
from facilitator.domain.reporting.source import ReportSource
from facilitator.exchange.data_files.library import Library
from facilitator.jobs import Slices, at_once
from facilitator.services.boards import TABLES_PER_SLICE, BoardTables
from facilitator.services.note_numbers import note_numbers
from facilitator.services.publication_question import PublicationCheck, PublicationQuestion
from facilitator.services.publishing import ask_publication
from facilitator.services.reporting import DocumentKind, ReportRequest, report_names
from facilitator.storage.reading import batches
from facilitator.storage.store import Store

__all__ = ["Dataset"]

DATA = DocumentKind(
    "gegevens", checked_outline, of_many=True, is_public=True, selects=checked_selection
)
"""Rows as a document: what of them is checked before anybody may read them."""


def data_sources(
    store: Store, boards: Iterable[BoardTables], library: Library, edition: str = INTERNAL.name
) -> tuple[ReportSource, ...]:
    """Gather what a data set is made of, for each board; a public one asks for more."""
    return at_once(data_sources_in_slices(store, boards, library, edition))


def data_sources_in_slices(
    store: Store, boards: Iterable[BoardTables], library: Library, edition: str = INTERNAL.name
) -> Slices[tuple[ReportSource, ...]]:
    """Do what `data_sources` does, so that a window stays awake."""
    found, over = [], dict[str, Layer]()
    for board in boards:
        if (programme := board.head.programme) not in over:
            layer = yield from store.layers.layer_in_slices(board_over_themes(programme).id)
            over[programme] = layer
        dossiers: list[Dossier] = []
        numbers: NoteNumbers = {}
        for some in batches(board.tables, TABLES_PER_SLICE):
            yield None
            read = _dossiers(store, [table.id for table in some], edition)
            numbers = {**numbers, **note_numbers(store, read)}
            dossiers += read
        layer = yield from store.layers.layer_in_slices(board.head.id)
        names = {one.dialogue.id: report_names(one, library) for one in dossiers}
        layers = {over[programme].board_id: over[programme]}
        tables = tuple(dossiers)
        found.append(
            ReportSource(tables, names, layer=layer, layers=layers, note_numbers=numbers)
        )
    return tuple(found)


def _dossiers(store: Store, tables: Sequence[DialogueId], edition: str) -> Sequence[Dossier]:
    """Read some tables; who publishes asks what was decided about every note."""
    if edition == PUBLIC:
        return [store.dossier(table) for table in tables]
    return store.dossiers(tables)


def internal_dataset(
    sources: Sequence[ReportSource], released: Collection[ItemId] = ()
) -> Dataset:
    """Make the data set for who goes on with it, with the sensitive notes `released`."""
    edition = replace(INTERNAL, released=frozenset(released))
    return dataset([theme_source(one, edition) for one in sources], edition.name)


def placement_coders(store: Store, data: Dataset) -> Mapping[UUID, Sequence[DeviceId]]:
    """Give the laptops that put each note in a kern, by the ids of placements.

    Nobody reads that of a public data set, nor of kernen that follow from headings.
    """
    found: dict[UUID, Sequence[DeviceId]] = {}
    for theme in () if data.is_public else data.themes:
        for key, versions in store.layers.versions(theme.board.source.board_id).items():
            placed = [
                one
                for one in versions
                if isinstance(one.content, Placement) and not one.removed
            ]
            devices = {device for one in placed for device, _ in one.vector.counts}
            if coders := sorted(devices - {HEADINGS}):
                found[key] = coders
    return found


@dataclass(frozen=True, slots=True)
class DatasetCheck:
    """Whether the rows of some themes may be public: what was said of each."""

    checks: tuple[PublicationCheck, ...]

    @property
    def not_chosen(self) -> tuple[str, ...]:
        """The programmes of which nobody chose what public files tell of a table."""
        programmes = (
            one.request.source.dossiers[0].dialogue.programme
            for one in self.checks
            if any(problem.code == "publication_not_chosen" for problem in one.refusals)
        )
        return tuple(dict.fromkeys(programmes))

    @property
    def refusals(self) -> tuple[tuple[str, Problem], ...]:
        """What speaks against it, each with the theme it is about."""
        return tuple(
            (one.request.source.dossiers[0].dialogue.theme, problem)
            for one in self.checks
            for problem in one.refusals
        )


def check_dataset(
    store: Store, sources: Iterable[ReportSource], library: Library
) -> DatasetCheck:
    """Say of the rows of each theme whether anybody may read them; nothing is written."""
    return answer_dataset(ask_dataset(store, sources, library))


def ask_dataset(
    store: Store, sources: Iterable[ReportSource], library: Library
) -> Sequence[PublicationQuestion]:
    """Gather what it takes to say whether anybody may read the rows of each theme."""
    requests = (ReportRequest(DATA, source) for source in sources)
    return [ask_publication(store, one, library) for one in requests]


def answer_dataset(questions: Iterable[PublicationQuestion]) -> DatasetCheck:
    """Say whether anybody may read the rows; takes long enough for a thread."""
    return DatasetCheck(tuple(one.check() for one in questions))


def public_dataset(check: DatasetCheck) -> Dataset:
    """Make the data set that anybody may read; raises ValueError where that is refused."""
    if check.refusals:
        raise ValueError("a data set that is refused is not made")
    requests = (one.request for one in check.checks)
    return dataset([theme_source(one.source, one.edition) for one in requests], PUBLIC)
