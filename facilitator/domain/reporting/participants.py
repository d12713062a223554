"""Who sat at a table, for its report: roles, or organisations and people who agreed."""

from collections.abc import Iterable, Iterator, Sequence

from facilitator.domain.records.dialogue import Count, Dossier, Seat
from facilitator.domain.reporting.charts import charted
from facilitator.domain.reporting.dutch import as_quote, capitalised
from facilitator.domain.reporting.organisations import organisations
from facilitator.domain.reporting.outline import (
    BarGroup,
    Block,
    BulletList,
    Chart,
    ChartBar,
    Facts,
    Heading,
    ListItem,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.reporting.small_groups import may_tell, told_counts
from facilitator.domain.reporting.wording import PeopleWords
from facilitator.domain.table.attribution import (
    printed_name,
    printed_organisation,
    printed_paper,
)
from facilitator.domain.table.script import NAMED_KINDS, fold

OFFICIAL = "overheid"
"""The sort of a seat of somebody who works for the government; these are listed apart."""

_PLAIN_SORTS = frozenset({"", "burger", "organisatie", "expert"})


def described(seat: Seat, name: str) -> str:
    """Give `titel naam (organisatie): expertise` of who may be named."""
    whole = f"{seat.title} {name}".strip()
    place = f" ({seat.organisation})" if seat.organisation else ""
    return whole + place + (f": {seat.expertise}" if seat.expertise else "")


def papers(dossiers: Iterable[Dossier], words: PeopleWords) -> Iterator[Block]:
    """Give the position papers at some tables with their organisations, each once."""
    found: dict[str, str] = {}
    for dossier in dossiers:
        for seat in dossier.seats:
            if title := printed_paper(dossier, seat):
                organisation = printed_organisation(dossier, seat)
                told = words.paper.format(title=title, organisation=organisation)
                found.setdefault(fold(told), told if organisation else as_quote(title))
    if found:
        yield Paragraph(words.papers, Tone.LEAD, keep_with_next=True)
        lines = (ListItem(found[key]) for key in sorted(found))
        yield BulletList(tuple(lines), together=True)


class Participants:
    """The people of one table, in words."""

    def __init__(self, table: ReportedTable) -> None:
        self._table = table
        self._dossier = table.dossier
        self._words = table.words
        self._names = table.names
        self._least = table.edition.least_counted

    def blocks(self) -> Iterator[Block]:
        """Give how many there were, the host's function, who they were, and who was missing."""
        yield Heading(1, self._words.chapters.people)
        yield Paragraph(self._present())
        yield from self._composition()
        yield from self._organisations()
        if self._dossier.dialogue.kind in NAMED_KINDS:
            yield from self._people()
        elif self._table.edition.roles:
            yield from self._roles()
        yield from papers([self._dossier], self._words.people)
        yield from self._missing()

    def _present(self) -> str:
        words, dialogue = self._words.people, self._dossier.dialogue
        count = dialogue.participants
        people = words.unknown
        if count is not None:
            counted = self._words.counts.participant.in_words(count)
            people = words.present.format(people=capitalised(counted))
        told = people if count is None or may_tell(count, self._least) else ""
        host = dialogue.host_function or self._words.document.unknown
        return f"{told} {words.host.format(host=host)}".strip()

    def _organisations(self) -> Iterator[Block]:
        seats = [s for s in self._dossier.seats if printed_organisation(self._dossier, s)]
        if seats:
            yield Paragraph(self._words.people.organisations, Tone.LEAD, keep_with_next=True)
            yield Paragraph(", ".join(organisations(seats)))

    def _people(self) -> Iterator[Block]:
        words = self._words.people
        officials = [seat for seat in self._dossier.seats if seat.sort == OFFICIAL]
        others = [seat for seat in self._dossier.seats if seat.sort != OFFICIAL]
        experts = any(seat.expertise for seat in others)
        yield from self._list(words.experts if experts else words.members, others)
        yield from self._list(words.officials, officials)

    def _list(self, heading: str, seats: Sequence[Seat]) -> Iterator[Block]:
        if not self._table.edition.roles:
            seats = [seat for seat in seats if printed_name(self._dossier, seat)]
        if seats:
            yield Paragraph(heading, Tone.LEAD, keep_with_next=True)
            lines = tuple(ListItem(self._person(seat)) for seat in seats)
            yield BulletList(lines, together=True)

    def _person(self, seat: Seat) -> str:
        """Give `titel naam (organisatie): expertise` of who agreed, else the role."""
        name = printed_name(self._dossier, seat)
        return described(seat, name) if name else self._role(seat)

    def _role(self, seat: Seat) -> str:
        words = self._words.people
        role = seat.public_role or words.no_role
        apart = seat.sort in _PLAIN_SORTS or (
            seat.sort == OFFICIAL and self._dossier.dialogue.kind in NAMED_KINDS
        )
        return role if apart else words.sort.format(role=role, sort=seat.sort)

    def _roles(self) -> Iterator[Block]:
        """Give the roles, for who goes on with the document."""
        roles = sorted((self._role(seat) for seat in self._dossier.seats), key=fold)
        if roles:
            text = self._words.people.roles.format(roles=", ".join(roles))
            yield Paragraph(text, Tone.WORK)

    def _missing(self) -> Iterator[Block]:
        closing = self._dossier.closing
        if closing and closing.missing_voices:
            yield Heading(2, self._words.chapters.missing_voices)
            yield Paragraph(closing.missing_voices)

    def _composition(self) -> Iterator[Block]:
        """Give what struck in who they were, and below it the counts of each attribute."""
        closing, words = self._dossier.closing, self._words.people
        if closing and closing.composition:
            yield Paragraph(closing.composition)
        counted = tuple(self._counted())
        if counted:
            header, title = (words.attribute, words.counted), self._words.chapters.people
            rows = tuple((name, _told(counts)) for name, counts in counted)
            yield from charted(
                Chart(tuple(_bars(*each) for each in counted), words.chart),
                Facts(header, rows, title, words.description, row_headers=True),
            )

    def _counted(self) -> Iterator[tuple[str, list[Count]]]:
        """Give what may be told of each attribute."""
        for attribute, counts in told_counts(self._dossier.dialogue, self._least):
            yield capitalised(self._names.choice(attribute)), counts


def _told(counts: Iterable[Count]) -> str:
    return " · ".join(f"{count.category}: {count.number}" for count in counts)


def _bars(name: str, counts: Iterable[Count]) -> BarGroup:
    return BarGroup(name, tuple(ChartBar(count.category, count.number) for count in counts))
