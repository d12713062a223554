"""The last page, for who goes on with a report: facts, minutes, and what is not in it."""

from collections.abc import Iterator

from facilitator.domain.reporting.edition import Omission
from facilitator.domain.reporting.note_counts import notes_per_round
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Heading,
    ListItem,
    Paragraph,
)
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.reporting.table_facts import TableFacts

_EVALUATIONS = (
    "host_evaluation",
    "host_improvements",
    "note_taker_evaluation",
    "note_taker_improvements",
)
"""What who led and who wrote say of the talk: fields of a closing, each with its heading."""


class Colophon:
    """The last page of one table's report."""

    def __init__(self, table: ReportedTable) -> None:
        self._table = table
        self._words = table.words

    def blocks(self) -> Iterator[Block]:
        """Give what it is, its facts and times, what was left out, and who looked back."""
        facts = TableFacts(self._table)
        yield Heading(1, self._words.chapters.about)
        for notice in self._table.edition.notices(self._words.document):
            yield Paragraph(notice.text)
        yield facts.head()
        yield from facts.rounds()
        yield from notes_per_round(self._table)
        yield from self._left_out()
        yield from self._evaluations()

    def _left_out(self) -> Iterator[Block]:
        words, counts = self._words.facts, self._words.counts
        sentences = (
            (Omission.WITHHELD, counts.note, words.withheld_notes),
            (Omission.SENSITIVE, counts.note, words.sensitive_notes),
            (Omission.NOT_CLEARED, counts.note, words.not_cleared_notes),
            (Omission.PHOTO_NOT_ALLOWED, counts.photo, words.withheld_photos),
            (Omission.PHOTO_MISSING, counts.photo, words.missing_photos),
        )
        omitted = self._table.omitted
        lines = [
            sentence.format(notes=noun.counted(omitted[reason]))
            for reason, noun, sentence in sentences
            if omitted[reason]
        ]
        if lines:
            yield Heading(2, words.withheld)
            yield BulletList(tuple(map(ListItem, lines)))

    def _evaluations(self) -> Iterator[Block]:
        closing, words = self._table.dossier.closing, self._words.chapters
        if not closing:
            return
        for question in _EVALUATIONS:
            if answer := getattr(closing, question):
                yield Heading(2, getattr(words, question))
                yield Paragraph(answer)
