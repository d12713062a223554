"""What a person went through after merging: answers, what may be double, what was refused."""

import json
import os
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from facilitator.domain.errors import Problem
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Link, LinkKind
from facilitator.domain.text import shown_name
from facilitator.storage import import_undo
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches, find, homes_of_aliases
from facilitator.storage.schema import DOUBLES_FOUND, REFUSED_FILE, REVIEW_ANSWER
from facilitator.storage.sqlite.store_file import StoreFile

FoundPair = tuple[ItemId, ItemId, float]
"""Two notes that may be of one thing said, and how much they are alike (0 to 1)."""


@dataclass(frozen=True, slots=True)
class FoundDoubles:
    """Notes of a table that may be doubles, as its notes were in some state.

    `left_out` notes were not compared with all others.
    """

    state: str
    pairs: Sequence[FoundPair] = ()
    left_out: int = 0


_STATES = """
    SELECT dialogue_id, printf('%d %d %.9f', count(*), sum(removed),
        sum(julianday(written_at) - 2460000))
    FROM item GROUP BY dialogue_id
"""
"""Answered by an index alone; a clock that is put back changes it as well."""

_ONE_DEVICE = """
    SELECT dialogue_id FROM item, json_each(item.vector)
    WHERE dialogue_id IN ({marks}) GROUP BY dialogue_id HAVING count(DISTINCT key) = 1
"""


class ReviewLog:
    """Keeps for this installation what was gone through; nothing of it travels."""

    def __init__(self, file: StoreFile, now: Callable[[], datetime]) -> None:
        self._file = file
        self._now = now

    def answered(self) -> Mapping[DialogueId, frozenset[str]]:
        """Give the questions that were answered, per table."""
        found: dict[DialogueId, set[str]] = defaultdict(set)
        with self._file.transaction() as connection:
            columns = select(REVIEW_ANSWER.c.dialogue_id, REVIEW_ANSWER.c.question)
            for home, question in connection.execute(columns):
                found[DialogueId(home)].add(question)
        return {home: frozenset(some) for home, some in found.items()}

    def answer(self, questions: Collection[tuple[DialogueId, str]], *, answered: bool) -> None:
        """Remember that some questions about tables were answered, or are open again."""
        with self._file.transaction() as connection:
            for home, question in questions:
                is_it = (REVIEW_ANSWER.c.dialogue_id == home) & (
                    REVIEW_ANSWER.c.question == question
                )
                connection.execute(delete(REVIEW_ANSWER).where(is_it))
                if answered:
                    row = {"dialogue_id": home, "question": question}
                    row["answered_at"] = self._now()
                    connection.execute(insert(REVIEW_ANSWER), row)

    def counted_tables(self) -> tuple[DialogueId, ...]:
        """Give the tables that count: no practice, and not shown as another one."""
        head = TABLES[Dialogue]
        query = select(head.c.id).where(head.c.practice.is_(False), head.c.removed.is_(False))
        with self._file.transaction() as connection:
            elsewhere = homes_of_aliases(connection)
            found = connection.scalars(query.distinct().order_by(head.c.id)).all()
        return tuple(DialogueId(one) for one in found if one not in elsewhere)

    def note_states(self) -> Mapping[DialogueId, str]:
        """Say for each table in which state its notes are: another one after each change."""
        with self._file.transaction():
            rows = self._file.database.execute(_STATES).fetchall()
        return {DialogueId(UUID(bytes=home)): state for home, state in rows}

    def of_one_device(self, tables: Iterable[DialogueId]) -> frozenset[DialogueId]:
        """Give those of some tables of which one device wrote all versions of all notes."""
        found: set[DialogueId] = set()
        with self._file.transaction():
            for some in batches(one.bytes for one in tables):
                query = _ONE_DEVICE.format(marks=", ".join("?" * len(some)))
                rows = self._file.database.execute(query, some)
                found.update(DialogueId(UUID(bytes=home)) for (home,) in rows)
        return frozenset(found)

    def doubles_found(self) -> Mapping[DialogueId, FoundDoubles]:
        """Give what was found of each table."""
        with self._file.transaction() as connection:
            rows = connection.execute(select(DOUBLES_FOUND)).all()
        return {
            DialogueId(row.dialogue_id): FoundDoubles(
                row.state, _pairs(row.pairs), row.left_out
            )
            for row in rows
        }

    def states_compared(self) -> Mapping[DialogueId, str]:
        """Give of each table that was compared the state in which its notes were."""
        columns = select(DOUBLES_FOUND.c.dialogue_id, DOUBLES_FOUND.c.state)
        with self._file.transaction() as connection:
            rows = connection.execute(columns).all()
        return {DialogueId(home): state for home, state in rows}

    def keep_doubles(self, found: Mapping[DialogueId, FoundDoubles]) -> None:
        """Keep which notes of some tables may be doubles, as their notes are now."""
        rows = [_row(home, one) for home, one in found.items()]
        if rows:
            with self._file.transaction() as connection:
                connection.execute(insert(DOUBLES_FOUND).prefix_with("OR REPLACE"), rows)

    def hidden_doubles(self) -> frozenset[ItemId]:
        """Give the notes in whose place another one is shown."""
        link = TABLES[Link]
        with self._file.transaction() as connection:
            found = find(connection, Link, select(link).where(link.c.kind == LinkKind.DOUBLE))
        return frozenset(one.source for one in found.kept() if isinstance(one, Link))

    def refused(self) -> tuple[tuple[Path, Problem, datetime], ...]:
        """Give the files that were refused and nobody looked at: path, problem, and when."""
        order = REFUSED_FILE.c.since, REFUSED_FILE.c.path
        with self._file.transaction() as connection:
            rows = connection.execute(select(REFUSED_FILE).order_by(*order)).all()
        return tuple(
            (_path_of(row.path), Problem(row.code, json.loads(row.details)), row.since)
            for row in rows
        )

    def refuse(self, files: Mapping[Path, Problem]) -> None:
        """Remember files that were refused, by their path."""
        with self._file.transaction() as connection:
            for path, problem in files.items():
                details = {name: _told(value) for name, value in problem.data.items()}
                row = {"path": _key_of(path), "code": problem.code, "since": self._now()}
                row["details"] = json.dumps(details)
                connection.execute(insert(REFUSED_FILE).prefix_with("OR REPLACE"), row)

    def forget_refused(self, paths: Collection[Path]) -> None:
        """Ask about refused files no more."""
        with self._file.transaction() as connection:
            for path in paths:
                connection.execute(
                    delete(REFUSED_FILE).where(REFUSED_FILE.c.path == _key_of(path))
                )


def forget(connection: Connection, dialogues: Collection[UUID], at: datetime | None) -> None:
    """Forget what was gone through at erased tables; without a moment for good."""
    for table in (REVIEW_ANSWER, DOUBLES_FOUND):
        import_undo.take_away(connection, table, table.c.dialogue_id.in_(dialogues), at)


def forget_names(connection: Connection, names: Collection[str]) -> None:
    """Forget the files that were refused, of those called as some others, wherever they lay."""
    called = set(map(last_part, names))
    for key in connection.scalars(select(REFUSED_FILE.c.path)).all():
        if name_of(key) in called:
            connection.execute(delete(REFUSED_FILE).where(REFUSED_FILE.c.path == key))


def name_of(key: str) -> str:
    """Give the name of a refused file, as it is shown, by what is kept of its path."""
    return last_part(shown_name(_path_of(key)))


def last_part(path: str) -> str:
    """Give the name at the end of a path, of any system."""
    return re.split(r"[/\\]", path)[-1]


def _key_of(path: Path) -> str:
    """Give a path as text, also one that is no text."""
    return quote(os.fsencode(path))


def _path_of(key: str) -> Path:
    return Path(os.fsdecode(unquote_to_bytes(key)))


def _told(value: object) -> str:
    return shown_name(value) if isinstance(value, Path) else str(value)


def _row(home: DialogueId, found: FoundDoubles) -> dict[str, object]:
    pairs = json.dumps([[str(one), str(other), alike] for one, other, alike in found.pairs])
    kept = {"state": found.state, "pairs": pairs, "left_out": found.left_out}
    return {"dialogue_id": home, **kept}


def _pairs(told: str) -> tuple[FoundPair, ...]:
    return tuple(
        (ItemId(UUID(one)), ItemId(UUID(other)), alike)
        for one, other, alike in json.loads(told)
    )
