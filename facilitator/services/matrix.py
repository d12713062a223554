"""Counts the notes of all tables by two of their properties, and gives that as a table."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.programme.matrix import (
    CountedNote,
    Dimension,
    Matrix,
    MatrixCell,
    MatrixSource,
)
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import ItemKind
from facilitator.exchange.spreadsheets.written import Cell, WrittenSheet
from facilitator.jobs import Slices
from facilitator.services.boards import (
    TABLES_PER_SLICE,
    boards,
    read_board_in_slices,
    read_tags_in_slices,
)
from facilitator.services.messages import DUTCH, kind_name, messages
from facilitator.storage.reading import batches
from facilitator.storage.store import Store

SHEET = "matrix"


def read_matrix(
    store: Store, *dimensions: Dimension, language: str = DUTCH
) -> Slices[MatrixSource]:
    """Read the notes of all tables but practice tables, for these properties.

    Doubles count once, and what its speaker asked not to use does not count.
    """
    tables = [one for one in store.table_heads().dialogues if not one.practice]
    kernen: Mapping[ItemId, tuple[str, ...]] = {}
    if Dimension.KERN in dimensions:
        kernen = yield from _kernen(store)
    notes: list[CountedNote] = []
    tags: dict[str, Tags] = {}
    names: dict[tuple[Dimension, str], str] = {}
    moves: dict[str, int] = {}
    for some in batches(tables, TABLES_PER_SLICE):
        yield None
        for table in some:
            dossier = without_doubles(store.dossier(table.id))
            for step in dossier.steps:
                moves.setdefault(step.key, len(moves))
                names.setdefault((Dimension.QUESTION, step.key), step.title)
            programme = table.programme
            if programme not in tags:
                tags[programme] = yield from read_tags_in_slices(store, programme)
            notes += _counted(dossier, kernen, tags[programme])
    for kind in ItemKind:
        names[Dimension.KIND, kind.value] = kind_name(kind, language)
    kinds = {kind.value: place for place, kind in enumerate(ItemKind)}
    return MatrixSource(tuple(notes), names, {Dimension.QUESTION: moves, Dimension.KIND: kinds})


def _counted(
    dossier: Dossier, kernen: Mapping[ItemId, tuple[str, ...]], tags: Tags
) -> Iterator[CountedNote]:
    head = dossier.dialogue
    of_table = {
        Dimension.THEME: (head.theme,),
        Dimension.MUNICIPALITY: (head.municipality,),
        Dimension.TYPE: (head.kind,),
    }
    for item in dossier.items:
        if item.withheld:
            continue
        of_note = {
            Dimension.QUESTION: (item.step,),
            Dimension.KIND: (item.kind.value,),
            Dimension.ACTOR: item.labels.actors,
            Dimension.TAG: tuple(tag.name for tag in tags.of_note(item)),
            Dimension.KERN: kernen.get(item.id, ()),
        }
        yield CountedNote(item.id, head.id, {**of_table, **of_note})


def _kernen(store: Store) -> Slices[Mapping[ItemId, tuple[str, ...]]]:
    """Give for each note the titles of the kernen in which it lies."""
    found: dict[ItemId, list[str]] = defaultdict(list)
    for tables in boards(store):
        board: Board = yield from read_board_in_slices(store, tables)
        for chapter in board.source.chapters:
            for one in board.contents(chapter.chapter).clusters:
                for item in one.items:
                    found[item].append(one.cluster.title)
    return {item: tuple(titles) for item, titles in found.items()}


def dimension_name(dimension: Dimension, language: str = DUTCH) -> str:
    """Name a property by which notes are counted."""
    return messages(language).dimensions[dimension.value]


def value_name(
    source: MatrixSource, dimension: Dimension, value: str, language: str = DUTCH
) -> str:
    """Name a value of a property, also one that is not known."""
    return source.name(dimension, value) or messages(language).dimensions["unknown"]


def total_remarks(matrix: Matrix, language: str = DUTCH) -> tuple[str, ...]:
    """Say where totals are less than what they seem to add up to, and why."""
    found = messages(language).dimensions
    overlap = matrix.rows_overlap or matrix.columns_overlap
    several = len(matrix.rows) > 1 or len(matrix.columns) > 1
    return (
        *([found["notes_overlap"]] if overlap else ()),
        *([found["tables_overlap"]] if several else ()),
    )


def matrix_sheet(
    source: MatrixSource,
    matrix: Matrix,
    rows: Dimension,
    columns: Dimension,
    language: str = DUTCH,
) -> WrittenSheet:
    """Give a matrix as a table: of each column the notes and the tables, and totals."""
    words = messages(language).dimensions
    names = [value_name(source, columns, one, language) for one in matrix.columns]
    what = (words["notes"], words["tables"])
    header = [
        f"{dimension_name(rows, language)} / {dimension_name(columns, language)}",
        *(f"{name}: {each}" for name in (*names, words["total"]) for each in what),
    ]
    lines: list[Sequence[Cell]] = []
    for row in matrix.rows:
        cells = [matrix.cell(row, column) for column in matrix.columns]
        name = value_name(source, rows, row, language)
        lines.append([name, *_figures([*cells, matrix.row_totals[row]])])
    ends = [matrix.column_totals[column] for column in matrix.columns]
    lines.append([words["total"], *_figures([*ends, matrix.total])])
    remarks = total_remarks(matrix, language)
    if remarks:
        lines += [[], *([remark] for remark in remarks)]
    width = len(header)
    return WrittenSheet(
        SHEET, header, [[*line, *[None] * (width - len(line))] for line in lines]
    )


def _figures(cells: Sequence[MatrixCell]) -> Iterator[int]:
    for cell in cells:
        yield len(cell.notes)
        yield len(cell.tables)
