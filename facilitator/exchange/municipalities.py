"""Reads the list of municipalities and their other names."""

import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from facilitator.domain.script import Municipality, fold
from facilitator.exchange.strict import (
    VERSIONS,
    Fields,
    ScriptError,
    read_file,
    read_small_text,
)

LIST = "gemeenten.csv"
ALIASES = "aliases.toml"
COLUMNS = ["gemeentecode", "naam", "provincie"]

Names = dict[str, list[str]]
Found = tuple[tuple[Municipality, ...], tuple[ScriptError, ...]]


def read_municipalities(folders: Sequence[Path]) -> Found:
    """Return the list of the last folder that has one, by name, and the rows left out."""
    places = [place for folder in folders if (place := folder / "municipalities").is_dir()]
    lists = [place / LIST for place in places if (place / LIST).is_file()]
    if not lists:
        return (), ()
    problems: list[ScriptError] = []
    rows = _rows(lists[-1], problems)
    names, provinces = _aliases([place / ALIASES for place in places], rows, problems)
    found = [
        Municipality(code, name, province, tuple(names[code]), tuple(provinces[province]))
        for code, (name, province) in rows.items()
    ]
    return tuple(sorted(found, key=lambda each: fold(each.name))), tuple(problems)


def _rows(path: Path, problems: list[ScriptError]) -> dict[str, tuple[str, str]]:
    """Return name and province by code; a row that is not right is left out and named."""
    try:
        lines = read_small_text(path).splitlines()
    except ScriptError as error:
        problems.append(error)
        return {}
    reader = csv.reader(lines, delimiter=";" if lines and ";" in lines[0] else ",")
    if next(reader, None) != COLUMNS:
        columns = ", ".join(COLUMNS)
        problems.append(ScriptError("script_bad_header", path, 1, "", columns=columns))
        return {}
    rows: dict[str, tuple[str, str]] = {}
    for row in reader:
        values = [value.strip() for value in row]
        if len(values) != len(COLUMNS) or not all(values) or values[0] in rows:
            problems.append(ScriptError("script_bad_row", path, reader.line_num, ""))
        else:
            rows[values[0]] = (values[1], values[2])
    return rows


def _aliases(
    paths: Sequence[Path], rows: dict[str, tuple[str, str]], problems: list[ScriptError]
) -> tuple[Names, Names]:
    """Return the other names by municipality code, and by province."""
    names: Names = defaultdict(list)
    provinces: Names = defaultdict(list)

    def build(fields: Fields) -> None:
        fields.number("versie", VERSIONS)
        _collect(fields, "gemeenten", set(rows), names)
        _collect(fields, "provincies", {province for _, province in rows.values()}, provinces)

    for path in paths:
        if path.is_file():
            problems += _problems_of(path, build)
    return names, provinces


def _problems_of(path: Path, build: Callable[[Fields], None]) -> list[ScriptError]:
    try:
        return read_file(path, build)[1]
    except ScriptError as error:
        return [error]


def _collect(fields: Fields, table: str, targets: Collection[str], found: Names) -> None:
    for alias, target in fields.named_texts(table).items():
        if target in targets:
            found[target].append(alias)
        else:
            fields.note("script_unknown_municipality", table, alias, value=target)
