"""The commands `search` and `matrix`: notes of all tables found, and counted."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from facilitator.cli.arguments import CommandParser, Commands, add_command, filled, place, texts
from facilitator.cli.messages import DONE, done, say, say_json, tell
from facilitator.cli.table_choice import of_theme
from facilitator.domain.errors import WrongUseError
from facilitator.domain.programme.matrix import Dimension, Matrix, MatrixCell, MatrixSource
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import ItemKind
from facilitator.domain.table.script import fold
from facilitator.jobs import at_once
from facilitator.services.catalogue import read_data_files
from facilitator.services.matrix import matrix_sheet, read_matrix, total_remarks, value_name
from facilitator.services.messages import counted
from facilitator.services.search import (
    Facet,
    SearchOrder,
    SearchQuery,
    prepare_search,
    search,
    values,
)
from facilitator.services.search_export import FoundNote, FoundNotes, found_notes
from facilitator.services.sheet_files import WrittenSheet, check_sheet, write_sheet
from facilitator.services.stores import Store
from facilitator.services.tagged_notes import TagNotes, tags_of_store
from facilitator.services.theme_clusters import clusters_of_theme

FILTERS = ("municipality", "step", "role", "tag", "kern")


def add_to(commands: Commands) -> None:
    """Add `search` and `matrix`."""
    _add_search(add_command(commands, "search", run_search))
    _add_matrix(add_command(commands, "matrix", run_matrix))


def _add_search(parser: CommandParser) -> None:
    help_of, options = texts().help, parser.options
    options.add_argument("words", metavar="WOORDEN", nargs="*", help=help_of["search_words"])
    _add_theme(parser)
    for name in FILTERS:
        words = help_of[f"search_{name}"]
        options.add_argument(f"--{name}", metavar="WAARDE", type=filled, help=words)
    kinds = [kind.value for kind in ItemKind]
    options.add_argument("--kind", choices=kinds, metavar="SOORT", help=help_of["search_kind"])
    for mark in ("starred", "sensitive"):
        options.add_argument(f"--{mark}", action="store_true", help=help_of[f"search_{mark}"])
    orders = [order.value for order in SearchOrder]
    usual = SearchOrder.BEST.value
    options.add_argument("--order", choices=orders, default=usual, help=help_of["search_order"])
    _add_output(parser)


def _add_matrix(parser: CommandParser) -> None:
    for name in ("rows", "columns"):
        parser.options.add_argument(
            f"--{name}",
            choices=[one.value for one in Dimension],
            required=True,
            help=texts().help[f"matrix_{name}"],
        )
    _add_theme(parser)
    _add_output(parser)


def _add_theme(parser: CommandParser) -> None:
    words = texts().help["search_theme"]
    parser.options.add_argument("--theme", metavar="THEMA", type=filled, help=words)


def _add_output(parser: CommandParser) -> None:
    words = texts().help["to_sheet"]
    parser.options.add_argument("--to", metavar="BESTAND", type=place, help=words)
    parser.add_force()
    parser.add_json()


def run_search(given: Namespace) -> int:
    """Run `search`: print all notes that were found, or write them as a table."""
    _check(given)
    with Store.open(given.store, create=False) as store:
        at_once(prepare_search(store))
        asked = _query(given, store)
        if asked.asks_nothing:
            raise WrongUseError("search_asks_nothing")
        results = search(store, asked, SearchOrder(given.order))
        found = at_once(found_notes(store, results.docs))
    if given.to:
        _write(given, found.sheet())
    if given.json:
        say_json(_as_json(found))
        return DONE
    if not given.to:
        for line in found.texts:
            say(line.replace("\t", "  "))
    tell(done("found_notes" if found.notes else "found_no_notes", **_told(found)))
    if found.withheld:
        tell(done("found_withheld", number=found.withheld))
    return DONE


def _query(given: Namespace, store: Store) -> SearchQuery:
    theme = _theme(given, store)
    return SearchQuery(
        " ".join(given.words),
        theme,
        ItemKind(given.kind) if given.kind else None,
        given.step or "",
        _value(given.municipality, Facet.MUNICIPALITY, store),
        _value(given.role, Facet.ROLE, store),
        given.starred,
        given.sensitive,
        _tag(given.tag, store) if given.tag else None,
        _kern(given.kern, theme, store) if given.kern else None,
    )


def _theme(given: Namespace, store: Store) -> str:
    """Give the title of the theme as its tables have it, empty when none was named."""
    if not given.theme:
        return ""
    heads = store.table_heads().dialogues
    return of_theme(heads, given.theme, read_data_files())[0].theme


def _value(typed: str | None, facet: Facet, store: Store) -> str:
    """Give a value as notes have it, whatever its case and accents."""
    known = values(store, facet) if typed else ()
    return next((one for one in known if fold(one) == fold(typed or "")), typed or "")


def _tag(typed: str, store: Store) -> TagNotes:
    """Give the tag of a name; one that is nowhere is on nothing."""
    found = at_once(tags_of_store(store))
    return next((one for one in found if fold(one.name) == fold(typed)), TagNotes(typed))


def _kern(typed: str, theme: str, store: Store) -> frozenset[ItemId]:
    found = at_once(clusters_of_theme(store, theme))
    named = [one.items for one in found if fold(one.title) == fold(typed)]
    if not named:
        raise WrongUseError("kern_unknown", value=typed)
    return frozenset().union(*named)


def _check(given: Namespace) -> None:
    if given.to:
        check_sheet(given.to, force=given.force)


def _write(given: Namespace, sheet: WrittenSheet) -> None:
    path: Path = given.to
    write_sheet(path, sheet, force=given.force)
    tell(done("sheet_written", path=path))


def _told(found: FoundNotes) -> dict[str, str]:
    """Tell how many notes there are, at how many tables, in how many municipalities."""
    return {
        "notes": counted(len(found.notes), "notes"),
        "tables": counted(found.tables, "tables"),
        "municipalities": counted(found.municipalities, "municipalities"),
    }


def _as_json(found: FoundNotes) -> dict[str, object]:
    return {
        "number": len(found.notes),
        "tables": found.tables,
        "municipalities": found.municipalities,
        "withheld": found.withheld,
        "notes": [_note_entry(note) for note in found.notes],
        "errors": [],
    }


def _note_entry(note: FoundNote) -> dict[str, object]:
    return {
        "id": note.id,
        "dialogue": note.tafel,
        "code": note.code or None,
        "theme": note.thema or None,
        "number": note.dialoog,
        "date": note.datum or None,
        "municipality": note.gemeente or None,
        "kind": note.soort,
        "step": note.stap or None,
        "role": note.rol or None,
        "text": note.tekst,
        "title": note.titel or None,
        "tags": list(note.trefwoorden),
    }


def run_matrix(given: Namespace) -> int:
    """Run `matrix`: print how many notes there are by two properties, or write that."""
    _check(given)
    rows, columns = Dimension(given.rows), Dimension(given.columns)
    with Store.open(given.store, create=False) as store:
        theme = _theme(given, store)
        source = at_once(read_matrix(store, rows, columns))
    matrix = source.matrix(rows, columns, theme)
    if given.to:
        _write(given, matrix_sheet(source, matrix, rows, columns))
    if given.json:
        say_json(_matrix_json(matrix, rows, columns))
        return DONE
    if not given.to:
        for line in _matrix_lines(source, matrix, rows, columns):
            say(line)
    for remark in total_remarks(matrix):
        tell(remark)
    return DONE


def _matrix_lines(
    source: MatrixSource, matrix: Matrix, rows: Dimension, columns: Dimension
) -> list[str]:
    """Tell each cell that has notes in a line, and the total of each row."""
    lines = []
    for row in matrix.rows:
        name = value_name(source, rows, row)
        lines.append(done("matrix_row", row=name, **_cell_words(matrix.row_totals[row])))
        for column in matrix.columns:
            cell = matrix.cell(row, column)
            if cell.notes:
                told = value_name(source, columns, column)
                lines.append(done("matrix_cell", column=told, **_cell_words(cell)))
    return [*lines, done("matrix_total", **_cell_words(matrix.total))]


def _cell_words(cell: MatrixCell) -> dict[str, str]:
    return {
        "notes": counted(len(cell.notes), "notes"),
        "tables": counted(len(cell.tables), "tables"),
    }


def _matrix_json(matrix: Matrix, rows: Dimension, columns: Dimension) -> dict[str, object]:
    cells = ((row, column) for row in matrix.rows for column in matrix.columns)
    return {
        "rows": rows.value,
        "columns": columns.value,
        "cells": [
            {"row": row or None, "column": column or None, **_counts(matrix.cells[row, column])}
            for row, column in cells
            if (row, column) in matrix.cells
        ],
        "row_totals": _totals(matrix.rows, matrix.row_totals),
        "column_totals": _totals(matrix.columns, matrix.column_totals),
        "total": _counts(matrix.total),
        "rows_overlap": matrix.rows_overlap,
        "columns_overlap": matrix.columns_overlap,
        "errors": [],
    }


def _totals(among: Sequence[str], totals: Mapping[str, MatrixCell]) -> list[dict[str, object]]:
    return [{"value": value or None, **_counts(totals[value])} for value in among]


def _counts(cell: MatrixCell) -> dict[str, int]:
    return {"notes": len(cell.notes), "tables": len(cell.tables)}
