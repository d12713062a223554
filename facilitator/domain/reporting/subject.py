"""What a table was about: the purpose, the text of the theme, what was asked and told."""

from collections.abc import Iterator

from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import capitalised, listed
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Heading,
    ListItem,
    Paragraph,
)
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.table.chapters import STEPS

WELCOME = "welkom"
ASKS_NOTHING = {WELCOME, *STEPS[Chapter.CLOSING_ROUND]}
"""The moves whose questions are about those who sit there, and not about the theme."""


def subject(table: ReportedTable) -> Iterator[Block]:
    """Give what the talk was for and about; nothing where none of it is known."""
    blocks = (*_purpose(table), *_theme(table), *_questions(table), *_told(table))
    if blocks:
        yield Heading(1, table.words.chapters.subject)
        yield from blocks


def _purpose(table: ReportedTable) -> Iterator[Block]:
    if table.names.purpose:
        yield Paragraph(" ".join(table.names.purpose))


def _theme(table: ReportedTable) -> Iterator[Block]:
    if table.names.theme_text:
        title = table.words.chapters.theme.format(theme=table.dialogue.theme)
        yield Box(title, tuple(map(Paragraph, table.names.theme_text)), level=2)


def _questions(table: ReportedTable) -> Iterator[Block]:
    steps = [step for step in table.dossier.steps if step.key not in ASKS_NOTHING]
    asked = [step.question for step in steps if step.question]
    if asked:
        yield Heading(2, capitalised(table.words.counts.question.in_words(len(asked))))
        yield BulletList(tuple(map(ListItem, asked)), numbered=True, together=True)


def _told(table: ReportedTable) -> Iterator[Block]:
    """Say what the host told (F17)."""
    closing, words = table.dossier.closing, table.words.facts
    subjects = (
        (words.purpose_told, closing and closing.purpose_told),
        (words.follow_up_told, closing and closing.follow_up_told),
    )
    if told := [what for what, done in subjects if done]:
        yield Paragraph(words.told.format(subjects=listed(told)))
