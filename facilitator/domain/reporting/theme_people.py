"""Who sat at the tables of a theme: how many, and from where their hosts came."""

from collections.abc import Iterator

from facilitator.domain.reporting.organisations import organisations
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    LargeNumber,
    LargeNumbers,
    ListItem,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.participants import described
from facilitator.domain.reporting.reported_theme import ReportedTheme
from facilitator.domain.table.attribution import printed_name, printed_organisation


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


def named_people(theme: ReportedTheme) -> Iterator[Block]:
    """Give the organisations at the tables, and the experts who agreed to be named."""
    words, dossiers = theme.report.people, theme.board.source.dossiers
    seated = [(one, seat) for one in dossiers for seat in one.seats]
    known = [seat for one, seat in seated if printed_organisation(one, seat)]
    if known and theme.is_society:
        text = ", ".join(organisations(known))
        yield Box(words.organisations, (Paragraph(text),))
    experts = {name: seat for one, seat in seated if (name := printed_name(one, seat))}
    if experts and theme.is_science:
        yield Paragraph(words.experts, Tone.LEAD, keep_with_next=True)
        lines = (ListItem(described(seat, name)) for name, seat in experts.items())
        yield BulletList(tuple(lines), together=True)


def _of_some(sentence: str, number: int) -> Paragraph:
    return Paragraph(sentence.format(number=number), Tone.NOTE)
