"""The facts of one table for its report: its head, its time per round, who sat there."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from facilitator.domain.records.dialogue import StepStatus
from facilitator.domain.reporting.dates import dutch_time, last_note
from facilitator.domain.reporting.dutch import clock_time, long_date
from facilitator.domain.reporting.note_counts import counted_notes
from facilitator.domain.reporting.outline import Block, Facts, Heading
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.table.chapters import KINDS, STEPS
from facilitator.domain.table.clock import ClockReading, planned_minutes, read_clock
from facilitator.domain.table.script import OPEN_KINDS

DIGITS = 16
"""So much of the digest is printed; the whole stands in the properties."""

_QUIET = frozenset({StepStatus.OPEN, StepStatus.DONE})


class TableFacts:
    """The facts of one table, in words."""

    def __init__(self, table: ReportedTable) -> None:
        self._table = table
        self._dossier = table.dossier
        self._words = table.words
        self._names = table.names

    def head(self) -> Facts:
        """Give the head of the table: theme, date, place and so on, and how many notes."""
        words = self._words.facts
        rows = (
            *self._topic(),
            *self._place(),
            *self._origin(),
            *self._notes(),
            *self._making(),
        )
        known = tuple((name, value or self._words.document.unknown) for name, value in rows)
        return Facts(
            (words.name, words.value),
            known,
            self._words.chapters.about,
            words.description,
            row_headers=True,
        )

    def rounds(self) -> Iterator[Block]:
        """Give how long each round took; nothing when no time was recorded."""
        clock = self._clock()
        if not clock:
            return
        words, minute = self._words.facts, self._words.counts.minute
        planned = planned_minutes(self._dossier.steps, self._dossier.moments)
        reached = self._reached()
        rows = []
        for step in self._dossier.steps:
            used = clock.used_by_step.get(step.key, timedelta())
            title = step.title
            if step.status not in _QUIET and step.key not in reached:
                title = words.round_state.format(round=title, state=step.status)
            times = (planned[step.key], used)
            rows.append((title, *(minute.counted(_minutes(time)) for time in times)))
        heading = self._words.chapters.rounds
        header = (words.round, words.planned, words.used)
        yield Heading(2, heading)
        yield Facts(header, tuple(rows), heading, words.rounds_description, row_headers=True)

    def _reached(self) -> set[str]:
        """Give the rounds in which something was noted, or of which the chapter has notes."""
        kinds = {item.kind for item in self._dossier.items}
        by_chapter = {
            key
            for chapter, keys in STEPS.items()
            if not kinds.isdisjoint(KINDS[chapter])
            for key in keys
        }
        return by_chapter | {item.step for item in self._dossier.items}

    def _topic(self) -> Iterator[tuple[str, str]]:
        words, dialogue = self._words.facts, self._dossier.dialogue
        open_ = dialogue.kind in OPEN_KINDS
        yield words.theme, dialogue.theme or (words.no_theme if open_ else "")
        yield words.kind, self._table.kind
        yield words.number, str(dialogue.number) if dialogue.number else words.no_number

    def _place(self) -> Iterator[tuple[str, str]]:
        words, dialogue = self._words.facts, self._dossier.dialogue
        yield words.date, long_date(dialogue.held_on) if dialogue.held_on else ""
        clock = self._clock()
        if clock and clock.begun:
            yield words.time, self._hours(clock, clock.begun)
        yield words.municipality, dialogue.municipality
        yield words.host, dialogue.host_function
        yield words.form, dialogue.form

    def _origin(self) -> Iterator[tuple[str, str]]:
        words, dialogue = self._words.facts, self._dossier.dialogue
        script = words.version.format(
            script=self._names.script or dialogue.script, version=dialogue.script_version
        )
        known = (
            (words.programme, self._names.programme or dialogue.programme),
            (words.script, script if dialogue.script else ""),
            (words.level, dialogue.level),
            (words.series, dialogue.series),
        )
        yield from ((name, value) for name, value in known if value)

    def _notes(self) -> Iterator[tuple[str, str]]:
        words = self._words.facts
        yield words.notes, counted_notes(self._table.items, self._words) or words.no_notes
        yield from self._read_back()
        last = last_note(self._dossier)
        if last:
            at = dutch_time(last)
            date, time = long_date(at.date()), clock_time(at)
            yield words.last_note, words.last_note_at.format(date=date, time=time)

    def _read_back(self) -> Iterator[tuple[str, str]]:
        words, items = self._words.facts, self._dossier.items
        if number := sum(item.read_back is not None for item in items):
            notes = self._words.counts.note.counted(len(items))
            yield words.read_back, words.read_back_of.format(number=number, notes=notes)

    def _making(self) -> Iterator[tuple[str, str]]:
        words, table = self._words.facts, self._table
        known = ((words.digest, table.digest[:DIGITS]), (words.made_with, table.made_with))
        yield from ((name, value) for name, value in known if value)

    def _clock(self) -> ClockReading | None:
        """Read the clock at its end, or at the last sign of life of a table without end."""
        moments = self._dossier.moments
        if not moments:
            return None
        signs = [moment.at for moment in moments]
        signs += [item.at for item in self._dossier.items if item.at]
        return read_clock(self._dossier.steps, moments, max(signs))

    def _hours(self, clock: ClockReading, begun: datetime) -> str:
        begin = clock_time(dutch_time(begun))
        if not clock.ended:
            return self._words.facts.since.format(begin=begin)
        end = clock_time(dutch_time(clock.expected_end))
        return self._words.facts.from_till.format(begin=begin, end=end)


def _minutes(time: timedelta) -> int:
    return round(time.total_seconds() / 60)
