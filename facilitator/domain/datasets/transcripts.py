"""The notes of each table as one text, a note a paragraph, as programs for analysis read it.

A paragraph begins with who said it and a colon: `Bakker: Het was stil.` Positions count code
points, as Python does.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.domain.datasets.data import Dataset, DatasetNote, DatasetTable, DatasetTheme
from facilitator.domain.reporting.dutch import capitalised
from facilitator.domain.table.attribution import credited

LONGEST_SPEAKER = 63
"""What stands before a colon is a speaker for MAXQDA up to so many letters."""


@dataclass(frozen=True, slots=True)
class TranscriptWords:
    """How a table and a speaker are called.

    `unknown` is a speaker of whom nothing is known, `seat` one of several with a `{role}` by
    its `{number}`; `by_number` and `by_place` name a table of a `{theme}`, and `again` the
    second with a `{name}`.
    """

    unknown: str
    seat: str
    by_number: str
    by_place: str
    again: str


@dataclass(frozen=True, slots=True)
class Span:
    """The words of a note in a text: from `start` up to `end`, which is no part of it."""

    note: DatasetNote
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """All notes of a table in their order; `name` is that of the table, once in a data set."""

    name: str
    theme: DatasetTheme
    table: DatasetTable
    text: str
    spans: tuple[Span, ...]


def transcripts(data: Dataset, words: TranscriptWords) -> Iterator[Transcript]:
    """Give the text of each table, also of one without notes."""
    names: Counter[str] = Counter()
    for theme in data.themes:
        notes: dict[str, list[DatasetNote]] = {table.key: [] for table in theme.tables}
        for note in theme.notes:
            notes[note.table.key].append(note)
        for table in theme.tables:
            name = _name(theme, table, words)
            names[name] += 1
            if names[name] > 1:
                name = words.again.format(name=name, number=names[name])
            call = _speakers(table, words, apart=not data.is_public)
            text, spans = _written(notes[table.key], call)
            yield Transcript(name, theme, table, text, spans)


def _name(theme: DatasetTheme, table: DatasetTable, words: TranscriptWords) -> str:
    head = table.dossier.dialogue
    title = theme.title or head.kind
    if table.tells_number and head.number:
        return words.by_number.format(theme=title, number=head.number)
    if table.tells_place and head.municipality:
        return words.by_place.format(theme=title, place=head.municipality)
    return title


def _speakers(
    table: DatasetTable, words: TranscriptWords, *, apart: bool
) -> Callable[[DatasetNote], str]:
    """Say how speakers are called; seats with one role are told `apart` by their numbers."""
    roles = Counter(seat.public_role for seat in table.dossier.seats)

    def called(note: DatasetNote) -> str:
        role, seat = note.role, table.dossier.seat(credited(note.item).seat_id)
        if apart and seat and roles[seat.public_role] > 1:
            role = words.seat.format(role=role, number=seat.number)
        return capitalised(_before_a_colon(role)) or words.unknown

    return called


def _before_a_colon(role: str) -> str:
    return " ".join(role.replace(":", " ").split())[:LONGEST_SPEAKER].rstrip()


def _written(
    notes: list[DatasetNote], call: Callable[[DatasetNote], str]
) -> tuple[str, tuple[Span, ...]]:
    parts, spans, at = [], [], 0
    for note in notes:
        begin = f"{call(note)}: "
        paragraph = f"{begin}{note.item.text}\n"
        start = at + len(begin)
        spans.append(Span(note, start, start + len(note.item.text)))
        parts.append(paragraph)
        at += len(paragraph)
    return "".join(parts), tuple(spans)
