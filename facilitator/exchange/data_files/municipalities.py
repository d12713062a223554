"""Reads the list of municipalities and their other names."""

import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from facilitator.domain.table.script import Municipality, fold
from facilitator.exchange.data_files.strict import (
    VERSIONS,
    Fields,
    ScriptError,
    read_file,
    read_small_text,
)

LIST = "gemeenten.csv"
ALIASES = "aliases.toml"
COLUMNS = ["gemeentecode", "naam", "provincie"]
_UNKNOWN = "script_unknown_municipality"

Rows = dict[str, tuple[str, str]]
Names = dict[str, list[str]]
Found = tuple[tuple[Municipality, ...], tuple[ScriptError, ...]]


def read_municipalities(folders: Sequence[Path]) -> Found:
    """Return the list of the last folder that has a good one, by name, and what is wrong.

    Other names in an earlier folder may be of municipalities that this list has no more.
    """
    places = [place for folder in folders if (place := folder / "municipalities").is_dir()]
    lists = [place / LIST for place in places if (place / LIST).is_file()]
    if not lists:
        return (), ()
    problems: list[ScriptError] = []
    rows, used = _last_list(lists, problems)
    names, provinces = _aliases([place / ALIASES for place in places], rows, problems)
    older = {place / ALIASES for place in places[: places.index(used)]}
    problems = [each for each in problems if each.code != _UNKNOWN or each.path not in older]
    found = [
        Municipality(code, name, province, tuple(names[code]), tuple(provinces[province]))
        for code, (name, province) in rows.items()
    ]
    return tuple(sorted(found, key=lambda each: fold(each.name))), tuple(problems)


def _last_list(lists: Sequence[Path], problems: list[ScriptError]) -> tuple[Rows, Path]:
    """Return the rows of the last list that has any, and the folder it is in."""
    found = ((_rows(path, problems), path.parent) for path in reversed(lists))
    return next((each for each in found if each[0]), ({}, lists[0].parent))


def _rows(path: Path, problems: list[ScriptError]) -> Rows:
    """Return name and province by code; a row that is not right is left out and named."""
    try:
        lines = read_small_text(path).split("\n")
    except ScriptError as error:
        problems.append(error)
        return {}
    parted = [_values(line, ";" if ";" in lines[0] else ",") for line in lines]
    if parted[0] != COLUMNS:
        columns = ", ".join(COLUMNS)
        problems.append(ScriptError("script_bad_header", path, 1, "", columns=columns))
        return {}
    rows: Rows = {}
    for number, values in enumerate(parted[1:], start=2):
        if len(values) == len(COLUMNS) and all(values) and values[0] not in rows:
            rows[values[0]] = (values[1], values[2])
        elif any(values):
            problems.append(ScriptError("script_bad_row", path, number, ""))
    return rows


def _values(line: str, between: str) -> list[str]:
    """Return the values of one line: no name has a line end, so a lost quote harms one line."""
    try:
        row = next(csv.reader([line], delimiter=between), [])
    except csv.Error:  # as of a line with more letters than csv takes
        return [line]
    return [value.strip() for value in row]


def _aliases(
    paths: Sequence[Path], rows: Rows, problems: list[ScriptError]
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
            fields.note(_UNKNOWN, table, alias, value=target)
