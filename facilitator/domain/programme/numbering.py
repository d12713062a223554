"""Dialogue numbers: unique within a theme, given where there is none, and never moved.

A number that stands is left alone: documents that went out speak of it. Only a table without a
number, or one that shares its number with an earlier one, is offered another.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import count
from types import MappingProxyType

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import fold

Series = tuple[str, str]
"""The tables that are numbered together."""

LAST_DAY = date.max


def series_of(dialogue: Dialogue) -> Series:
    """Give what is numbered together: the tables of one theme, else those of one type."""
    return series(dialogue.theme, dialogue.kind)


def series(theme: str, kind: str) -> Series:
    """Give what is numbered together with a table of this theme and type."""
    folded = fold(theme)
    return (folded, "") if folded else ("", kind)


def in_order(dialogue: Dialogue) -> tuple[date, str, DialogueId]:
    """Order tables as they are numbered: by date, then municipality; the id decides last."""
    return (dialogue.held_on or LAST_DAY, fold(dialogue.municipality), dialogue.id)


def shared_numbers(dialogues: Iterable[Dialogue]) -> Mapping[DialogueId, tuple[Dialogue, ...]]:
    """Give for each table whose number is not its own the others that carry it too."""
    found: dict[DialogueId, tuple[Dialogue, ...]] = {}
    for tables in _by_number(dialogues).values():
        for table in tables if len(tables) > 1 else []:
            found[table.id] = tuple(other for other in tables if other.id != table.id)
    return found


def propose_numbers(
    dialogues: Iterable[Dialogue],
    chosen: Collection[DialogueId] = (),
    doubted: Collection[DialogueId] = (),
    told: Mapping[DialogueId, int] = MappingProxyType({}),
    reserved: Collection[tuple[Series, int]] = (),
) -> Mapping[DialogueId, int]:
    """Propose a number for every table that has none of its own.

    `chosen` are the tables whose number a person chose: these keep it. A number that came with
    a file from another coordinator (`told`) is proposed where it is free. Of other tables with
    one number the first by date and municipality keeps it. What is `reserved` went out with an
    invitation, and is proposed to no other table. Practice tables are not numbered, nor are
    those that may be another table (`doubted`). The answer does not depend on the order of the
    tables.
    """
    follow = told.keys() - {*chosen, *doubted}
    series: dict[Series, list[Dialogue]] = defaultdict(list)
    found: dict[DialogueId, int] = {}
    for dialogue in dialogues:
        if not dialogue.practice:
            number = told[dialogue.id] if dialogue.id in follow else dialogue.number
            series[series_of(dialogue)].append(replace(dialogue, number=number))
            if number and number != dialogue.number:
                found[dialogue.id] = number
    for key, each in series.items():
        gone_out = {number for one, number in reserved if one == key}
        found.update(_propose(each, chosen, doubted, follow, gone_out))
    return found


def _propose(
    tables: Iterable[Dialogue],
    chosen: Collection[DialogueId],
    doubted: Collection[DialogueId],
    told: Collection[DialogueId],
    reserved: Collection[int],
) -> Iterable[tuple[DialogueId, int]]:
    ordered = sorted(tables, key=lambda table: (table.id not in told, in_order(table)))
    taken = {table.number for table in ordered if table.id in chosen and table.number}
    to_number = []
    for table in ordered:
        if table.id in chosen and table.number:
            continue
        if table.number and table.number not in taken:
            taken.add(table.number)
        elif table.id not in doubted:
            to_number.append(table.id)
    free = (number for number in count(1) if number not in taken and number not in reserved)
    return zip(to_number, free, strict=False)


def _by_number(dialogues: Iterable[Dialogue]) -> Mapping[tuple[Series, int], list[Dialogue]]:
    found: dict[tuple[Series, int], list[Dialogue]] = defaultdict(list)
    for dialogue in dialogues:
        if dialogue.number and not dialogue.practice:
            found[series_of(dialogue), dialogue.number].append(dialogue)
    return found
