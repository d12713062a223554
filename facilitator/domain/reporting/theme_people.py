"""Who sat at the tables of a theme: how many, and from where their hosts came."""

from collections.abc import Iterator, Mapping

from facilitator.domain.records.dialogue import Seat
from facilitator.domain.reporting.dutch import in_words
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
from facilitator.domain.reporting.participants import OFFICIAL, described, papers
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
    yield from people_unknown(theme)


def people_unknown(theme: ReportedTheme) -> Iterator[Block]:
    """Give of how many tables nobody knows how many people sat there."""
    if unknown := theme.tables_uncounted:
        yield _of_some(theme.words.summary.people_unknown.word(unknown), unknown)


def municipalities(theme: ReportedTheme) -> Iterator[Block]:
    """Give where the hosts came from, and of how many tables nobody knows."""
    words, places = theme.words.summary, theme.municipalities
    if not theme.edition.municipality:
        return
    if places:
        told = words.host if theme.tables == 1 else words.hosts.word(len(places))
        yield Paragraph(told.format(municipalities=", ".join(places)))
    unknown = theme.tables_unplaced
    if unknown:
        yield _of_some(words.hosts_unknown.word(unknown), unknown)


def seated(theme: ReportedTheme) -> tuple[Seat, ...]:
    """Give the seats at the tables whose organisations may be printed."""
    seats = ((one, seat) for one in theme.board.source.dossiers for seat in one.seats)
    return tuple(seat for one, seat in seats if printed_organisation(one, seat))


def named_people(theme: ReportedTheme) -> Iterator[Block]:
    """Give the organisations at the tables, or the experts and officials who agreed."""
    words, dossiers = theme.report.people, theme.board.source.dossiers
    if theme.is_society and (names := organisations(seated(theme))):
        yield Box(words.organisations, (Paragraph(", ".join(names)),))
    if theme.is_science:
        seats = ((one, seat) for one in dossiers for seat in one.seats)
        named = {name: seat for one, seat in seats if (name := printed_name(one, seat))}
        experts = {name: seat for name, seat in named.items() if seat.sort != OFFICIAL}
        officials = {name: seat for name, seat in named.items() if seat.sort == OFFICIAL}
        yield from _people(words.experts, experts)
        yield from _people(words.officials, officials)
    yield from papers(dossiers, words)


def _people(heading: str, people: Mapping[str, Seat]) -> Iterator[Block]:
    if people:
        yield Paragraph(heading, Tone.LEAD, keep_with_next=True)
        lines = tuple(ListItem(described(seat, name)) for name, seat in people.items())
        yield BulletList(lines, together=True)


def _of_some(sentence: str, number: int) -> Paragraph:
    return Paragraph(sentence.format(words=in_words(number)), Tone.NOTE)
