"""What is published of the tables and fields of a data set (`resources/formats/`)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from facilitator import resources


@dataclass(frozen=True, slots=True)
class DescribedField:
    """A field: its type as Frictionless names it, and what it is in Dutch and in English."""

    type: str
    dutch: str
    english: str


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """A table: what it is, its fields, what makes a row unique, and what refers to what.

    `refers` gives for a field the table and the field that it refers to.
    """

    dutch: str
    english: str
    key: tuple[str, ...]
    refers: Mapping[str, tuple[str, str]]
    fields: Mapping[str, DescribedField]


@dataclass(frozen=True, slots=True)
class ProjectWords:
    """The words in a project, and in texts of a table."""

    naam: str
    omschrijving: str
    codeur: str
    onbekend: str
    plek: str
    tafel: str
    tafel_in: str
    tafel_zoveel: str
    soorten: str
    kernen: str
    trefwoorden: str
    draden: str
    aan_zet: str


@dataclass(frozen=True, slots=True)
class DataDescription:
    """The whole of a data set; `version` is that of the format."""

    version: int
    title: str
    dutch: str
    english: str
    project: ProjectWords
    tables: Mapping[str, DescribedTable]


@lru_cache(maxsize=1)
def data_description() -> DataDescription:
    """Read what is published."""
    found = tomllib.loads(resources.read_text("formats", "gegevens-1.toml"))
    version, title, dutch, english = map(
        found.pop, ("versie", "titel", "omschrijving", "english")
    )
    project = ProjectWords(**found.pop("project"))
    tables = {name: _table(one) for name, one in found.items()}
    return DataDescription(version, title, dutch, english, project, tables)


def _table(found: Mapping[str, Any]) -> DescribedTable:
    refers = {}
    for name, target in found.get("verwijst", {}).items():
        table, _, field = target.partition(".")
        refers[name] = (table, field)
    return DescribedTable(
        found["nl"],
        found["en"],
        tuple(found["sleutel"]),
        refers,
        {name: DescribedField(*one) for name, one in found["velden"].items()},
    )
