"""What a working copy of a theme report ends with: notes without a kern, and its account."""

from collections import Counter
from collections.abc import Iterator, Sequence

from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.clustering.sections import CHAPTERS
from facilitator.domain.reporting.edition import Omission
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Tone,
)
from facilitator.domain.reporting.reported_theme import ChosenNote, ReportedTheme


def working_parts(theme: ReportedTheme) -> Iterator[Block]:
    """Give what lies in no kern, so that nothing is lost, and how whole the notes are."""
    groups = [*_loose(theme), *_elsewhere(theme), *_aside(theme)]
    if groups:
        yield Heading(1, theme.words.chapters.loose)
        yield Paragraph(theme.words.chapters.loose_text, Tone.NOTE)
        for title, quotes in groups:
            yield Heading(2, title)
            yield from quotes
    yield Heading(1, theme.words.account.title)
    yield Paragraph(theme.words.document.internal_text, Tone.NOTE)
    lines = tuple(map(ListItem, (*_noted_twice(theme), *_left_out(theme))))
    if lines:
        yield BulletList(lines)


def _loose(theme: ReportedTheme) -> Iterator[tuple[str, Sequence[Quote]]]:
    shown = {one.item.id for one in (*theme.closing_lines, *theme.boxes)}
    for contents in theme.chapters:
        notes = [note for note in contents.loose if note.item.id not in shown]
        if quotes := _quotes(theme, notes):
            yield theme.heading(contents.chapter.chapter), quotes


def _elsewhere(theme: ReportedTheme) -> Iterator[tuple[str, Sequence[Quote]]]:
    """Give the notes of kinds that lie in no chapter: tensions, and what was parked."""
    kinds = {kind for one in CHAPTERS.values() for kind in one.kinds}
    notes = [note for note in theme.board.source.notes.values() if note.item.kind not in kinds]
    if quotes := _quotes(theme, notes):
        yield theme.words.chapters.elsewhere, quotes


def _aside(theme: ReportedTheme) -> Iterator[tuple[str, Sequence[Quote]]]:
    words = theme.words.document
    for contents in theme.chapters:
        for note, record in contents.aside:
            if quotes := _quotes(theme, [note]):
                yield words.aside.format(reason=record.reason), quotes


def _quotes(theme: ReportedTheme, notes: Sequence[BoardNote]) -> Sequence[Quote]:
    omits = theme.edition.omission
    found = [ChosenNote(note, note.item, None) for note in notes if not omits(note.item)]
    return tuple(map(theme.quote, found))


def _noted_twice(theme: ReportedTheme) -> Iterator[str]:
    """Tell of each table that two people noted how much of one the other has too."""
    words = theme.words.account
    for dossier in theme.board.source.dossiers:
        number = dossier.dialogue.number
        if found := theme.overlaps.get(dossier.dialogue.id):
            table = words.table.format(number=number) if number else words.unnumbered
            yield words.noted_twice.format(
                table=table,
                first=found.first,
                first_found=found.first_found,
                second=found.second,
                second_found=found.second_found,
            )


def _left_out(theme: ReportedTheme) -> Iterator[str]:
    """Tell how many notes stay out, by why; never which."""
    items = (item for dossier in theme.board.source.dossiers for item in dossier.items)
    number = Counter(theme.edition.omission(item) for item in items)
    words, note = theme.report.facts, theme.report.counts.note
    for reason, sentence in (
        (Omission.WITHHELD, words.withheld_notes),
        (Omission.SENSITIVE, words.sensitive_notes),
    ):
        if number[reason]:
            yield f"{words.withheld}: {sentence.format(notes=note.in_words(number[reason]))}."
