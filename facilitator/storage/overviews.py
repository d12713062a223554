"""What a store tells of many tables at once: one question per thing, not one per table.

Where rows cannot simply be counted (two versions of a note, doubles, one table begun apart on
two laptops) that table is read whole, so that its counts are those of its dossier.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from sqlalchemy import BLOB, Column, ColumnElement, Connection, func, select, type_coerce

from facilitator.domain.merge.duplicates import doubles
from facilitator.domain.programme.overview import StepCount, TableState
from facilitator.domain.records.dialogue import Dialogue, Dossier, Step
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item, ItemKind, Link, LinkKind
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import (
    batches,
    find,
    homes_of_aliases,
    numbered,
    numbering,
    read_whole_dossier,
)


@dataclass(frozen=True, slots=True)
class TableHeads:
    """The head of every table; `whole` are those whose rows cannot simply be counted."""

    dialogues: tuple[Dialogue, ...]
    whole: frozenset[DialogueId] = frozenset()


def read_heads(connection: Connection) -> TableHeads:
    """Read the head of every table, with the coordinator's number where there is one."""
    elsewhere, numbers = homes_of_aliases(connection), numbering(connection)
    heads = cast("list[Dialogue]", find(connection, Dialogue, select(TABLES[Dialogue])).kept())
    shown = tuple(numbered(head, numbers) for head in heads if head.id not in elsewhere)
    beside = _with_doubles(connection) | _with_versions(connection)
    whole = {elsewhere.get(one, one) for one in beside} | set(elsewhere.values())
    return TableHeads(shown, frozenset(whole))


def read_states(connection: Connection, heads: TableHeads) -> tuple[TableState, ...]:
    """Read what some tables hold, by their heads."""
    counted = [head for head in heads.dialogues if head.id not in heads.whole]
    ids = [head.id for head in counted]
    kinds, steps, moves = (
        _kinds(connection, ids),
        _steps(connection, ids),
        _moves(connection, ids),
    )
    states = {}
    for head in counted:
        key = head.id.bytes
        noted, read_back = steps.get(key, ({}, 0))
        states[head.id] = TableState(
            head,
            kinds.get(key, {}),
            tuple(
                StepCount(move, title, noted.get(move, 0)) for move, title in moves.get(key, ())
            ),
            read_back,
        )
    return tuple(
        states.get(head.id) or _state_of(read_whole_dossier(connection, head.id)[0])
        for head in heads.dialogues
    )


def _state_of(dossier: Dossier) -> TableState:
    """Count what a whole dossier shows."""
    hidden = doubles(dossier)
    items = [item for item in dossier.items if item.id not in hidden]
    noted = Counter(item.step for item in items)
    return TableState(
        dossier.dialogue,
        dict(Counter(item.kind for item in items)),
        tuple(StepCount(step.key, step.title, noted[step.key]) for step in dossier.steps),
        sum(item.read_back is not None for item in items),
    )


def _raw(column: Column[UUID]) -> ColumnElement[bytes]:
    """Read an id as its bytes: making ids of them takes longer than reading them."""
    return type_coerce(column, BLOB())


def _kinds(
    connection: Connection, ids: Collection[DialogueId]
) -> Mapping[bytes, Mapping[ItemKind, int]]:
    item = TABLES[Item]
    rows = connection.execute(
        select(_raw(item.c.dialogue_id), item.c.kind, func.count())
        .where(item.c.dialogue_id.in_(ids), item.c.removed.is_(False))
        .group_by(item.c.dialogue_id, item.c.kind)
    )
    kinds: dict[bytes, dict[ItemKind, int]] = defaultdict(dict)
    for dialogue_id, kind, number in rows:  # all words that are not known are one kind
        kinds[dialogue_id][kind] = kinds[dialogue_id].get(kind, 0) + number
    return kinds


def _steps(
    connection: Connection, ids: Collection[DialogueId]
) -> Mapping[bytes, tuple[Mapping[str, int], int]]:
    """Count the notes of each move, and those with an answer of all moves together."""
    item = TABLES[Item]
    rows = connection.execute(
        select(
            _raw(item.c.dialogue_id),
            item.c.step,
            func.count(),
            func.count(item.c.read_back),
        )
        .where(item.c.dialogue_id.in_(ids), item.c.removed.is_(False))
        .group_by(item.c.dialogue_id, item.c.step)
    )
    noted: dict[bytes, dict[str, int]] = defaultdict(dict)
    answered = Counter[bytes]()
    for dialogue_id, step, number, read_back in rows:
        noted[dialogue_id][step] = number
        answered[dialogue_id] += read_back
    return {key: (counts, answered[key]) for key, counts in noted.items()}


def _moves(
    connection: Connection, ids: Collection[DialogueId]
) -> Mapping[bytes, Sequence[tuple[str, str]]]:
    step = TABLES[Step]
    rows = connection.execute(
        select(_raw(step.c.dialogue_id), _raw(step.c.id), step.c.key, step.c.title)
        .where(step.c.dialogue_id.in_(ids), step.c.removed.is_(False))
        .order_by(step.c.position, step.c.vector)
    )
    moves: dict[bytes, dict[bytes, tuple[str, str]]] = defaultdict(dict)
    for dialogue_id, step_id, key, title in rows:
        moves[dialogue_id][step_id] = (key, title)
    return {key: tuple(some.values()) for key, some in moves.items()}


def _with_doubles(connection: Connection) -> set[DialogueId]:
    link = TABLES[Link]
    doubled = select(link.c.dialogue_id).where(link.c.kind == LinkKind.DOUBLE).distinct()
    return set(connection.scalars(doubled))


def _with_versions(connection: Connection) -> set[DialogueId]:
    item = TABLES[Item]
    several = select(item.c.id).group_by(item.c.id).having(func.count() > 1)
    here = set(connection.scalars(several))
    found: set[DialogueId] = set()
    for some in batches(here):
        found.update(
            connection.scalars(select(item.c.dialogue_id).where(item.c.id.in_(some)).distinct())
        )
    return found
