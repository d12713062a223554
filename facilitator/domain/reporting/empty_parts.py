"""What a report has nothing about, in a sentence or two at its end (F46)."""

from collections.abc import Iterator

from facilitator.domain.records.dialogue import StepStatus
from facilitator.domain.records.items import ItemKind
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import listed
from facilitator.domain.reporting.outline import Paragraph, Tone
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.table.chapters import AFTERWARDS, KINDS, STEPS, chapters_of

_NOT_PUBLISHED = {Chapter.OBSERVATIONS, Chapter.PARKED}


def empty_parts(table: ReportedTable) -> Iterator[Paragraph]:
    """Name what was skipped or not reached, what was left out, and where nothing was noted.

    A round with notes was reached, whatever was ticked.
    """
    words = table.words.document
    empty = list(_empty_chapters(table))
    for sentence, names in (
        (words.not_reached, _of_status(table, empty, StepStatus.NOT_REACHED)),
        (words.skipped, _of_status(table, empty, StepStatus.SKIPPED)),
        (words.left_out, _left_out(table, empty)),
    ):
        empty = [part for part in empty if part[0] not in names]
        if sentence != words.left_out or table.edition.colophon:
            yield from _sentence(sentence, names)
    yield from _sentence(words.nothing, [*(name for name, *_ in empty), *_unsaid(table)])


_Part = tuple[str, Chapter, tuple[ItemKind, ...]]


def _empty_chapters(table: ReportedTable) -> Iterator[_Part]:
    present = {item.kind for item in table.items}
    known = (*chapters_of(table.dialogue.kind, present), *AFTERWARDS)
    for chapter in known:
        for name, kinds in _parts(table, chapter):
            shown = chapter not in _NOT_PUBLISHED or table.edition.parked
            if shown and present.isdisjoint(kinds):
                yield name, chapter, kinds


def _parts(
    table: ReportedTable, chapter: Chapter
) -> Iterator[tuple[str, tuple[ItemKind, ...]]]:
    """Give the parts of a chapter that can be empty: knel and kiem each by itself."""
    words = table.words
    if chapter is Chapter.KNEL_KIEM:
        yield words.chapters.knel.lower(), (ItemKind.KNEL, ItemKind.BOTH)
        yield words.chapters.kiem.lower(), (ItemKind.KIEM, ItemKind.BOTH)
    else:
        yield words.headings[chapter].lower(), KINDS[chapter]


def _of_status(table: ReportedTable, empty: list[_Part], status: StepStatus) -> list[str]:
    found = []
    for name, chapter, kinds in empty:
        steps = [table.dossier.step(key) for key in STEPS.get(chapter, ())]
        step = next((step for step in steps if step), None)
        if step and step.status is status and table.left_out().isdisjoint(kinds):
            found.append(name)
    return found


def _left_out(table: ReportedTable, empty: list[_Part]) -> list[str]:
    return [name for name, _, kinds in empty if not table.left_out().isdisjoint(kinds)]


def _unsaid(table: ReportedTable) -> Iterator[str]:
    closing, words = table.dossier.closing, table.words.chapters
    for text, name in (
        (closing.essence if closing else "", words.essence),
        (closing.missing_voices if closing else "", words.missing_voices),
    ):
        if not text:
            yield name.lower()


def _sentence(sentence: str, names: list[str]) -> Iterator[Paragraph]:
    if names:
        yield Paragraph(sentence.format(parts=listed(names)), Tone.EMPTY)
