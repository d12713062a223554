"""Saturation: whether later tables still bring kernen that no table brought before."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.clustering.board import Board, ClusterContents
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId


@dataclass(frozen=True, slots=True)
class TableYield:
    """A table, in how many kernen it has notes, and how many of them no table had before."""

    table: Dialogue
    kernen: int
    new: int


@dataclass(frozen=True, slots=True)
class BoardAccount:
    """How much lies on a board: kernen in all, of one table only and without notes.

    `tables` are in the order of their dates, those without one last; `loose` notes lie in no
    kern of their chapter, and `aside` were set apart.
    """

    tables: tuple[TableYield, ...]
    kernen: int
    of_one_table: int
    empty: int
    loose: int
    aside: int


def account_of(board: Board) -> BoardAccount:
    """Count what lies on a board, and what each table brought to it."""
    chapters = [board.contents(one.chapter) for one in board.source.chapters]
    clusters = [cluster for contents in chapters for cluster in contents.clusters]
    return BoardAccount(
        tuple(_yields(board, clusters)),
        len(clusters),
        sum(len(one.tables) == 1 for one in clusters),
        sum(not one.notes for one in clusters),
        sum(len(one.loose) for one in chapters),
        sum(len(one.aside) for one in chapters),
    )


def _yields(board: Board, clusters: list[ClusterContents]) -> Iterator[TableYield]:
    heads = sorted((one.dialogue for one in board.source.dossiers), key=_by_date)
    place = {head.id: at for at, head in enumerate(heads)}
    first = Counter(min(one.tables, key=place.__getitem__) for one in clusters if one.tables)
    brought = Counter(table for one in clusters for table in one.tables)
    for head in heads:
        yield TableYield(head, brought[head.id], first[head.id])


def _by_date(head: Dialogue) -> tuple[bool, str, int, DialogueId]:
    day = head.held_on.isoformat() if head.held_on else ""
    return not day, day, head.number or 1_000_000, head.id
