"""Who sat at the tables of a theme: how many, and from where their hosts came."""

from collections.abc import Iterator

from facilitator.domain.reporting.outline import (
    Block,
    LargeNumber,
    LargeNumbers,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_theme import ReportedTheme


def totals(theme: ReportedTheme) -> Iterator[Block]:
    """Give how many talks there were, and how many people sat there in all."""
    words = theme.words
    found = [LargeNumber(str(theme.tables), words.counts.talk.word(theme.tables))]
    if theme.people:
        people = words.summary.participants.word(theme.participants)
        found.append(LargeNumber(str(theme.participants), people))
    yield LargeNumbers(tuple(found))
    unknown = theme.tables_uncounted
    if unknown:
        yield _of_some(words.summary.people_unknown.word(unknown), unknown)


def municipalities(theme: ReportedTheme) -> Iterator[Block]:
    """Give where the hosts came from, and of how many tables nobody knows."""
    words, places = theme.words.summary, theme.municipalities
    if not theme.edition.municipality:
        return
    if places:
        yield Paragraph(words.hosts.format(municipalities=", ".join(places)))
    unknown = theme.tables_unplaced
    if unknown:
        yield _of_some(words.hosts_unknown.word(unknown), unknown)


def _of_some(sentence: str, number: int) -> Paragraph:
    return Paragraph(sentence.format(number=number), Tone.NOTE)
