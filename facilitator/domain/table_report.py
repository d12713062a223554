"""The report of one table, edition *intern*: a dossier as an outline (REQUIREMENTS C6, F38).

It holds every item that is not withheld, sensitive ones only when they were released, and says
on every page that it is a working copy. No name is read here: a speaker is a role, a function
or a group (`attribution.py`).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from facilitator.domain.dialogue import Dossier, StepStatus
from facilitator.domain.dutch import Plural, capitalised, clock_time, in_words, long_date
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.outline import (
    Block,
    Box,
    BulletList,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.report_words import ReportWords
from facilitator.domain.table_facts import LocalTime, TableFacts
from facilitator.domain.voices import (
    NO_NAMES,
    NO_PHOTOS,
    SIGNS,
    ReportNames,
    Voices,
    by_heading,
)

PROGRAM = "Dialoogtafel"
"""The author of a report of which the municipality is not known."""


def table_report(  # noqa: PLR0913 - each has a name and a usual value
    dossier: Dossier,
    words: ReportWords,
    *,
    created: datetime,
    names: ReportNames = NO_NAMES,
    local: LocalTime = datetime.astimezone,
    with_sensitive: bool = False,
    photos: Mapping[str, bytes] = NO_PHOTOS,
) -> Outline:
    """Tell one table as a document; the same dossier and time give the same outline.

    `created` is aware; `local` turns an instant into the time on the clock of the place, which
    is where this computer stands unless told otherwise. Sensitive items are left out, and
    counted, unless `with_sensitive` releases them. `photos` holds by their SHA-256 the photos
    that may be shown.
    """
    voices = Voices(dossier, words, names, with_sensitive=with_sensitive, photos=photos)
    return _TableReport(dossier, words, names, local, voices).outline(created)


class _TableReport:
    """One table's report while it is put together, chapter by chapter."""

    def __init__(
        self,
        dossier: Dossier,
        words: ReportWords,
        names: ReportNames,
        local: LocalTime,
        voices: Voices,
    ) -> None:
        self._dossier = dossier
        self._words = words
        self._local = local
        self._kind = names.kind or dossier.dialogue.kind
        self._voices = voices
        self._facts = TableFacts(dossier, words, names, local)

    def outline(self, created: datetime) -> Outline:
        dialogue, words = self._dossier.dialogue, self._words.document
        at = self._local(created)
        made = words.made.format(date=long_date(at.date()), time=clock_time(at))
        title = words.title.format(theme=dialogue.theme or self._kind)
        keywords = (dialogue.theme, self._kind, dialogue.municipality)
        return Outline(
            title=title,
            subtitle=self._subtitle(),
            subject=words.subject,
            author=dialogue.municipality or PROGRAM,
            created=created,
            keywords=tuple(word for word in keywords if word),
            notices=(words.internal, *((words.practice,) if dialogue.practice else ())),
            footer=f"{title} · {made}",
            blocks=tuple(self._blocks()),
        )

    def _subtitle(self) -> str:
        dialogue = self._dossier.dialogue
        number = self._words.facts.number.lower()
        known = (
            self._kind,
            f"{number} {dialogue.number}" if dialogue.number else "",
            dialogue.municipality,
            long_date(dialogue.held_on) if dialogue.held_on else "",
        )
        return " · ".join(part for part in known if part)

    def _notices(self) -> Iterator[Block]:
        words = self._words.document
        yield Box(words.internal, (Paragraph(words.internal_text),))
        if self._dossier.dialogue.practice:
            yield Box(words.practice, (Paragraph(words.practice_text),))

    def _blocks(self) -> Iterator[Block]:
        chapters = self._words.chapters
        yield from self._notices()
        yield Heading(1, chapters.about)
        yield self._facts.head(self._voices)
        yield from self._facts.rounds()
        yield Heading(1, chapters.people)
        yield from self._facts.people()
        yield from self._harvest()
        yield from self._afterwards()

    def _harvest(self) -> Iterator[Block]:
        chapters, counts = self._words.chapters, self._words.counts
        closing = self._dossier.closing
        if closing and closing.essence:
            yield Heading(1, chapters.essence)
            yield Paragraph(closing.essence)
        yield Heading(1, chapters.knel_kiem, new_page=True)
        yield from self._sides()
        yield Heading(1, chapters.dreams)
        dreams = self._voices.of(ItemKind.DREAM)
        yield from self._counted(counts.dream, dreams, "droom")
        yield from self._quotes(dreams, level=2)
        yield Heading(1, chapters.ideas)
        yield from self._ideas()

    def _afterwards(self) -> Iterator[Block]:
        chapters, counts, voices = self._words.chapters, self._words.counts, self._voices
        yield Heading(1, chapters.pledges)
        pledges = voices.of(ItemKind.PLEDGE)
        yield from self._lines(counts.pledge, map(voices.pledge, pledges))
        yield Heading(1, chapters.tensions)
        tensions = map(voices.tension, voices.of(ItemKind.TENSION))
        yield from self._lines(counts.tension, [*tensions, *voices.bare_tensions()])
        yield Heading(1, chapters.closing_round)
        closing_lines = voices.of(ItemKind.CLOSING_LINE)
        yield from self._counted(counts.closing_line, closing_lines, "slotronde")
        yield from map(voices.quote, closing_lines)
        yield Heading(1, chapters.observations)
        yield from self._observations()
        yield Heading(1, chapters.missing_voices)
        closing = self._dossier.closing
        yield self._written(closing.missing_voices if closing else "")
        yield Heading(1, chapters.parked)
        yield from self._lines(counts.parked, map(voices.line, voices.of(ItemKind.PARKED)))

    def _sides(self) -> Iterator[Block]:
        chapters, voices = self._words.chapters, self._voices
        for kind, title, other in (
            (ItemKind.KNEL, chapters.knel, chapters.kiem),
            (ItemKind.KIEM, chapters.kiem, chapters.knel),
        ):
            yield Heading(2, title, SIGNS[kind])
            items = voices.of(kind, ItemKind.BOTH)
            both = sum(item.kind is ItemKind.BOTH for item in items)
            also = self._words.notes.also.format(number=in_words(both), other=other.lower())
            yield from self._counted(
                self._words.counts.note, items, "knel_kiem", f", {also}" if both else ""
            )
            yield from self._quotes(items, level=3)

    def _ideas(self) -> Iterator[Block]:
        ideas = self._voices.of(ItemKind.IDEA)
        yield from self._counted(self._words.counts.idea, ideas, "eerste_stappen")
        told = 0
        for heading, group in by_heading(ideas):
            if heading:
                yield Heading(2, heading)
            lines = tuple(self._voices.line(idea, grouped=True) for idea in group)
            yield BulletList(lines, numbered=True, start=told + 1)
            told += len(lines)

    def _observations(self) -> Iterator[Block]:
        observations = self._voices.of(ItemKind.OBSERVATION)
        yield from self._counted(self._words.counts.observation, observations)
        yield from map(self._voices.quote, observations)
        closing, chapters = self._dossier.closing, self._words.chapters
        if closing and closing.host_evaluation:
            yield Heading(2, chapters.host_evaluation)
            yield Paragraph(closing.host_evaluation)
        if closing and closing.note_taker_evaluation:
            yield Heading(2, chapters.note_taker_evaluation)
            yield Paragraph(closing.note_taker_evaluation)

    def _counted(
        self, noun: Plural, found: tuple[object, ...], step: str = "", more: str = ""
    ) -> Iterator[Block]:
        """Say how many there are, or that nothing was recorded."""
        if found:
            yield Paragraph(f"{capitalised(noun.in_words(len(found)))}{more}", Tone.LEAD)
        elif self._voices.unreleased:
            yield Paragraph(self._words.document.left_out, Tone.EMPTY)
        else:
            yield self._nothing(step)

    def _quotes(self, items: Iterable[Item], level: int) -> Iterator[Block]:
        for heading, group in by_heading(items):
            if heading:
                yield Heading(level, heading)
            for item in group:
                yield self._voices.quote(item, grouped=True)
                yield from self._voices.photo(item)

    def _lines(self, noun: Plural, lines: Iterable[ListItem]) -> Iterator[Block]:
        found = tuple(lines)
        yield from self._counted(noun, found)
        if found:
            yield BulletList(found)

    def _written(self, text: str) -> Paragraph:
        return Paragraph(text) if text else self._nothing("")

    def _nothing(self, step_key: str) -> Paragraph:
        step = self._dossier.step(step_key)
        words = self._words.document
        told = {StepStatus.NOT_REACHED: words.not_reached, StepStatus.SKIPPED: words.skipped}
        return Paragraph(
            told.get(step.status, words.nothing) if step else words.nothing, Tone.EMPTY
        )
