"""The report of one table, edition *intern*: a dossier as an outline (REQUIREMENTS C6, F38).

It holds every item that is not withheld, sensitive ones only when they were released, and says
on every page that it is a working copy. Who is named, and how, is decided in `attribution.py`;
which chapters a type of table has, in `chapters.py`.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.chapters import AFTERWARDS, harvest
from facilitator.domain.reporting.dutch import clock_time, long_date
from facilitator.domain.reporting.item_rendering import (
    NO_NAMES,
    NO_PHOTOS,
    ItemRenderer,
    ReportNames,
)
from facilitator.domain.reporting.outline import Block, Box, Heading, Outline, Paragraph
from facilitator.domain.reporting.participants import Participants
from facilitator.domain.reporting.table_facts import LocalTime, TableFacts
from facilitator.domain.reporting.table_report_chapters import TableReportChapters
from facilitator.domain.reporting.wording import ReportWords

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
    dossier = without_doubles(dossier)
    voices = ItemRenderer(dossier, words, names, with_sensitive=with_sensitive, photos=photos)
    return _TableReport(dossier, words, names, local, voices).outline(created)


class _TableReport:
    """One table's report while it is put together, chapter by chapter."""

    def __init__(
        self,
        dossier: Dossier,
        words: ReportWords,
        names: ReportNames,
        local: LocalTime,
        voices: ItemRenderer,
    ) -> None:
        self._dossier = dossier
        self._words = words
        self._local = local
        self._kind = names.kind or dossier.dialogue.kind
        self._voices = voices
        self._facts = TableFacts(dossier, words, names, local)
        self._people = Participants(dossier, words, names)
        self._chapters = TableReportChapters(dossier, words, voices)

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
        yield from self._people.blocks()
        yield from self._harvest()
        yield from self._afterwards()

    def _harvest(self) -> Iterator[Block]:
        closing = self._dossier.closing
        if closing and closing.essence:
            yield Heading(1, self._words.chapters.essence)
            yield Paragraph(closing.essence)
        present = {item.kind for item in self._voices.items}
        for chapter in harvest(self._dossier.dialogue.kind, present):
            yield from self._chapters.chapter(chapter)

    def _afterwards(self) -> Iterator[Block]:
        words = self._words.chapters
        for chapter in AFTERWARDS:
            if chapter is Chapter.PARKED:
                yield Heading(1, words.missing_voices)
                yield from self._missing_voices()
            yield from self._chapters.chapter(chapter)
            if chapter is Chapter.OBSERVATIONS:
                yield from self._evaluations()

    def _missing_voices(self) -> Iterator[Block]:
        closing = self._dossier.closing
        told = closing.missing_voices if closing else ""
        yield Paragraph(told) if told else self._chapters.nothing()

    def _evaluations(self) -> Iterator[Block]:
        closing, words = self._dossier.closing, self._words.chapters
        if closing and closing.host_evaluation:
            yield Heading(2, words.host_evaluation)
            yield Paragraph(closing.host_evaluation)
        if closing and closing.note_taker_evaluation:
            yield Heading(2, words.note_taker_evaluation)
            yield Paragraph(closing.note_taker_evaluation)
