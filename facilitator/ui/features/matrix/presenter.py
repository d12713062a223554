"""Counts notes by the properties that are chosen, and goes to the notes of a cell."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.programme.matrix import Dimension, MatrixCell, MatrixSource
from facilitator.domain.records.ids import ItemId
from facilitator.services.matrix import (
    dimension_name,
    matrix_sheet,
    read_matrix,
    total_remarks,
    value_name,
)
from facilitator.services.messages import counted, messages
from facilitator.services.sheet_files import write_sheet
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.matrix.cells import ShownCell, ShownMatrix
from facilitator.ui.features.matrix.view import Choices, MatrixViewProtocol
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_slices

translate = QCoreApplication.translate

READING = "matrix"
NONE = "–"


class NotesOpener(Protocol):
    """Goes where the matrix points."""

    def open_notes(self, notes: frozenset[ItemId], name: str) -> None:
        """Show some notes in the list of what was found; the way back leads to the matrix."""

    def open_overview(self) -> None:
        """Show the overview of all tables."""


def dimension_choices(language: str) -> Choices:
    """Name the properties by which can be counted."""
    return [(one.value, dimension_name(one, language)) for one in Dimension]


class MatrixPresenter:
    """Keeps the page and the counts together."""

    def __init__(self, view: MatrixViewProtocol, context: AppContext, way: NotesOpener) -> None:
        self._view, self._context, self._way = view, context, way
        self._source = MatrixSource()
        self._matrix = MatrixSource().matrix(Dimension.THEME, Dimension.QUESTION)
        self._has_kernen = False
        view.asked.connect(self._ask)
        view.opened.connect(self._open)
        view.export_asked.connect(self._export)
        view.leave_asked.connect(way.open_overview)

    def show(self) -> None:
        """Read all notes anew, and count them."""
        self._context.tasks.start_instead(self._read(), READING)

    async def _read(self) -> None:
        self._view.show_busy(translate("Matrix", "One moment …"))
        language = self._context.language
        dimensions = self._dimensions()
        found = await in_slices(
            read_matrix(self._context.store, *dimensions, language=language)
        )
        self._source, self._has_kernen = found, Dimension.KERN in dimensions
        themes = {theme for note in found.notes for theme in note.of(Dimension.THEME)} - {""}
        self._view.offer_themes([(one, one) for one in sorted(themes, key=str.casefold)])
        self._count()

    def _dimensions(self) -> tuple[Dimension, Dimension]:
        rows, columns = self._view.dimensions()
        return Dimension(rows), Dimension(columns)

    def _ask(self) -> None:
        """Count anew; kernen are read when they are first asked for."""
        if Dimension.KERN in self._dimensions() and not self._has_kernen:
            self.show()
        else:
            self._count()

    def _count(self) -> None:
        rows, columns = self._dimensions()
        language = self._context.language
        matrix = self._source.matrix(rows, columns, self._view.theme_chosen())
        self._matrix = matrix
        counts = self._words(matrix.total)
        lead = translate("Matrix", "{counts}. Enter shows the notes of a cell.")
        remarks = " ".join(total_remarks(matrix, language))
        self._view.show_matrix(self._shown(), lead.format(counts=counts), remarks)

    def _shown(self) -> ShownMatrix:
        down, across = self._names()
        lines = []
        for row, name in down.items():
            cells = [(one, self._cell(row, column)) for column, one in across.items()]
            lines.append([self._shown_cell(name, other, cell) for other, cell in cells])
        return ShownMatrix(tuple(down.values()), tuple(across.values()), tuple(lines))

    def _names(self) -> tuple[Mapping[str | None, str], Mapping[str | None, str]]:
        """Give the names of rows and columns by their values; None is the total."""
        rows, columns = self._dimensions()
        language, source = self._context.language, self._source
        total = messages(language).dimensions["total"]
        down: dict[str | None, str] = {
            one: value_name(source, rows, one, language) for one in self._matrix.rows
        }
        across: dict[str | None, str] = {
            one: value_name(source, columns, one, language) for one in self._matrix.columns
        }
        return {**down, None: total}, {**across, None: total}

    def _cell(self, row: str | None, column: str | None) -> MatrixCell:
        """Give a cell; without row or column the total of it."""
        matrix = self._matrix
        if row is None:
            return matrix.total if column is None else matrix.column_totals[column]
        return matrix.row_totals[row] if column is None else matrix.cell(row, column)

    def _shown_cell(self, row: str, column: str, cell: MatrixCell) -> ShownCell:
        spoken = translate("Matrix", "{row}, {column}: {counts}")
        if not cell.notes:
            none = translate("Matrix", "none")
            return ShownCell(NONE, spoken.format(row=row, column=column, counts=none))
        figures = QLocale().toString(len(cell.notes)), QLocale().toString(len(cell.tables))
        told = spoken.format(row=row, column=column, counts=self._words(cell))
        return ShownCell(f"{figures[0]} ({figures[1]})", told)

    def _words(self, cell: MatrixCell) -> str:
        language = self._context.language
        told = translate("Matrix", "{notes} at {tables}")
        return told.format(
            notes=counted(len(cell.notes), "notes", language),
            tables=counted(len(cell.tables), "tables", language),
        )

    def _open(self, row: int, column: int) -> None:
        down, across = (list(names.items()) for names in self._names())
        (row_value, row_name), (column_value, column_name) = down[row], across[column]
        cell = self._cell(row_value, column_value)
        if cell.notes:
            self._way.open_notes(cell.notes, f"{row_name}, {column_name}")

    def _export(self) -> None:
        self._context.tasks.start_instead(self._exported(), "matrix as a table")

    async def _exported(self) -> None:
        path = await self._context.dialogs.choose_save_path(
            translate("Matrix", "Where may the table go?"),
            documents_folder() / translate("Matrix", "matrix.xlsx"),
            translate("Matrix", "Workbook (*.xlsx);;CSV (*.csv)"),
        )
        if path is None:
            return
        rows, columns = self._dimensions()
        sheet = matrix_sheet(self._source, self._matrix, rows, columns, self._context.language)
        try:
            write_sheet(path, sheet)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        saved = translate("Matrix", "The matrix is in {file}.")
        self._view.say(saved.format(file=path.name))
