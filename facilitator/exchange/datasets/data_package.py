"""A data set as a Frictionless Data Package: a CSV file for each table, and what they hold.

The files are UTF-8 without a mark, as RFC 4180 has them: commas, lines that end in CR LF, and
quotation marks where a text needs them. Nothing known is an empty cell.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from facilitator.domain.datasets.columns import Cell, DataColumn, RowTable
from facilitator.domain.datasets.data import Dataset
from facilitator.domain.datasets.tables import ROW_TABLES
from facilitator.exchange.datasets.description import DescribedTable, data_description
from facilitator.exchange.spreadsheets.formulas import guarded

DESCRIPTOR = "datapackage.json"
"""The file that says what the others hold; it is written last."""
NAME = "dialoogtafel-gegevens"
"""What a package of ours is called, by which it is known again."""


def csv_name(table: str) -> str:
    """Name the file of a table."""
    return f"{table}.csv"


def shown_tables(data: Dataset) -> Iterator[RowTable[Any]]:
    """Give the tables that the edition of a data set has."""
    return (table for table in ROW_TABLES if table.is_public or not data.is_public)


def package_files(data: Dataset) -> Mapping[str, bytes]:
    """Give the files of a package by their names, what describes them last."""
    files: dict[str, bytes] = {}
    resources = []
    for table in shown_tables(data):
        content, rows = _csv(table, data)
        files[csv_name(table.name)] = content
        resources.append(_resource(table, data, content, rows))
    described = json.dumps(_package(data, resources), ensure_ascii=False, indent=2)
    return {**files, DESCRIPTOR: f"{described}\n".encode()}


def paths_in(descriptor: bytes) -> frozenset[str]:
    """Give the names of the files of a package of ours, with its own; of any other none."""
    try:
        found = json.loads(descriptor)
        if found["name"] != NAME:
            return frozenset()
        return frozenset({DESCRIPTOR, *(str(one["path"]) for one in found["resources"])})
    except (ValueError, TypeError, KeyError, RecursionError):
        return frozenset()


def _csv(table: RowTable[Any], data: Dataset) -> tuple[bytes, int]:
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([column.name for column in table.shown(data)])
    rows = 0
    for rows, cells in enumerate(table.cells(data), start=1):  # noqa: B007 - counted
        writer.writerow(map(_written, cells))
    return target.getvalue().encode(), rows


def _written(cell: Cell) -> object:
    """Give a cell as it stands in a CSV file; numbers as they are."""
    if not cell:  # as most are
        return "false" if cell is False else cell
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return f"{cell.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return cell.isoformat() if isinstance(cell, date) else cell


def _package(data: Dataset, resources: Sequence[Mapping[str, object]]) -> dict[str, object]:
    told = data_description()
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": told.title,
        "description": told.dutch,
        "description_en": told.english,
        "version": str(told.version),
        "edition": data.edition,
        "resources": resources,
    }


def _resource(
    table: RowTable[Any], data: Dataset, content: bytes, rows: int
) -> dict[str, object]:
    told = data_description().tables[table.name]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": csv_name(table.name),
        "title": table.name.capitalize(),
        "description": told.dutch,
        "description_en": told.english,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "rows": rows,
        "schema": _schema(table, told, data),
    }


def _schema(table: RowTable[Any], told: DescribedTable, data: Dataset) -> dict[str, object]:
    columns = table.shown(data)
    return {
        "fields": [_field(column, told) for column in columns],
        "missingValues": [""],
        "primaryKey": list(told.key),
        "foreignKeys": list(_foreign_keys(columns, told, data)),
    }


def _field(column: DataColumn[Any], told: DescribedTable) -> dict[str, object]:
    described = told.fields[column.name]
    constraints: dict[str, object] = {"required": True} if column.name in told.key else {}
    if column.words:
        constraints["enum"] = list(column.words)
    return {
        "name": column.name,
        "type": described.type,
        "description": described.dutch,
        "description_en": described.english,
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign_keys(
    columns: Iterable[DataColumn[Any]], told: DescribedTable, data: Dataset
) -> Iterator[dict[str, object]]:
    there, names = {one.name for one in shown_tables(data)}, {one.name for one in columns}
    for field, (table, to) in told.refers.items():
        if field in names and table in there:
            yield {"fields": [field], "reference": {"resource": table, "fields": [to]}}
