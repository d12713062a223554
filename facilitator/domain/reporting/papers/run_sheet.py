"""The run sheet: what the host asks when, with advice and cards, for who likes paper."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from facilitator.domain.records.dialogue import Dossier, Step
from facilitator.domain.reporting.dutch import clock_time
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.papers.frame import paper
from facilitator.domain.reporting.papers.wording import PaperWords
from facilitator.domain.table.script import Script, ScriptStep, Theme

_ANY_DAY = date(2000, 1, 1)


def run_sheet(
    dossier: Dossier,
    script: Script | None,
    words: PaperWords,
    start: time | None = None,
    theme: Theme | None = None,
) -> Outline:
    """Make the run sheet; with a `start`, each move has its times on the clock.

    The text of the `theme` stands under the first move, where it is read out.
    """
    sheet = _RunSheet(dossier, script, words, start, theme)
    return paper(words.run_sheet.title, dossier, words, sheet.blocks())


class _RunSheet:
    def __init__(
        self,
        dossier: Dossier,
        script: Script | None,
        words: PaperWords,
        start: time | None,
        theme: Theme | None,
    ) -> None:
        self._steps = dossier.steps
        self._script = script
        self._words = words
        self._start = start
        self._theme = theme

    def blocks(self) -> Iterator[Block]:
        yield Heading(1, self._words.run_sheet.overview)
        yield Paragraph(self._total(), Tone.LEAD)
        yield self._overview()
        for number, step in enumerate(self._steps):
            yield Heading(1, f"{number + 1}. {step.title}")
            yield from self._move(number, step)

    def _overview(self) -> Facts:
        words = self._words.run_sheet
        rows = (
            (f"{number + 1}. {step.title}", str(step.minutes))
            for number, step in enumerate(self._steps)
        )
        header: tuple[str, ...] = (words.move, words.minutes)
        if self._start is None:
            return Facts(header, tuple(rows), words.overview, words.description)
        timed = tuple((*row, self._span(number)) for number, row in enumerate(rows))
        return Facts((*header, words.till), timed, words.overview, words.description)

    def _total(self) -> str:
        words, minutes = self._words.run_sheet, sum(step.minutes for step in self._steps)
        total = words.total.format(minutes=self._words.minute.counted(minutes))
        if self._start is None:
            return total
        return f"{total} {words.ends.format(time=self._clock(minutes))}"

    def _move(self, number: int, step: Step) -> Iterator[Block]:
        words = self._words.run_sheet
        minutes = self._words.minute.counted(step.minutes)
        timed = f"{self._span(number)} · {minutes}" if self._start else minutes
        yield Paragraph(timed, Tone.LEAD)
        yield Paragraph(step.question, Tone.QUESTION)
        scripted = self._in_script(step)
        if scripted:
            yield Paragraph(f"{words.advice} {scripted.advice}")
        if number == 0:
            yield from self._to_read_out()
        for card in scripted.prompts if scripted else ():
            yield Heading(2, card.title)
            yield BulletList(tuple(ListItem(question) for question in card.questions))

    def _to_read_out(self) -> Iterator[Block]:
        if self._theme and self._theme.paragraphs:
            yield Heading(2, self._theme.title)
            yield from map(Paragraph, self._theme.paragraphs)

    def _in_script(self, step: Step) -> ScriptStep | None:
        return self._script.step(step.key) if self._script else None

    def _span(self, number: int) -> str:
        before = sum(step.minutes for step in self._steps[:number])
        return f"{self._clock(before)}–{self._clock(before + self._steps[number].minutes)}"

    def _clock(self, minutes: int) -> str:
        assert self._start is not None
        begun = datetime.combine(_ANY_DAY, self._start)
        return clock_time(begun + timedelta(minutes=minutes))
