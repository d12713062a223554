"""Who sat at a table, for its report: roles, or organisations and people who agreed."""

from collections.abc import Iterator, Sequence

from facilitator.domain.records.dialogue import Seat
from facilitator.domain.reporting.dutch import capitalised
from facilitator.domain.reporting.organisations import organisations
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.table.attribution import printed_name, printed_organisation
from facilitator.domain.table.script import NAMED_KINDS

OFFICIAL = "overheid"
"""The sort of a seat of somebody who works for the government; these are listed apart."""

_PLAIN_SORTS = frozenset({"", "burger", "organisatie", "expert"})


class Participants:
    """The people of one table, in words."""

    def __init__(self, table: ReportedTable) -> None:
        self._dossier = table.dossier
        self._words = table.words
        self._names = table.names

    def blocks(self) -> Iterator[Block]:
        """Give how many there were, the host's function, who they were, and in counts whom."""
        yield Paragraph(self._present(), keep_with_next=bool(self._dossier.seats))
        yield from self._organisations()
        if self._dossier.dialogue.kind in NAMED_KINDS:
            yield from self._people()
        else:
            yield from self._list(self._words.people.roles, self._dossier.seats)
        yield from self._representation()

    def _present(self) -> str:
        words, dialogue = self._words.people, self._dossier.dialogue
        count = dialogue.participants
        people = words.unknown
        if count is not None:
            counted = self._words.counts.participant.counted(count)
            people = words.present.format(people=counted)
        host = dialogue.host_function or self._words.document.unknown
        return f"{people} {words.host.format(host=host)}"

    def _organisations(self) -> Iterator[Block]:
        seats = [s for s in self._dossier.seats if printed_organisation(self._dossier, s)]
        if seats:
            yield Paragraph(self._words.people.organisations, Tone.LEAD)
            yield Paragraph(", ".join(organisations(seats)))

    def _people(self) -> Iterator[Block]:
        words = self._words.people
        officials = [seat for seat in self._dossier.seats if seat.sort == OFFICIAL]
        others = [seat for seat in self._dossier.seats if seat.sort != OFFICIAL]
        experts = any(seat.expertise for seat in others)
        yield from self._list(words.experts if experts else words.members, others)
        yield from self._list(words.officials, officials)

    def _list(self, heading: str, seats: Sequence[Seat]) -> Iterator[Block]:
        if seats:
            yield Paragraph(heading, Tone.LEAD)
            lines = tuple(ListItem(self._person(seat)) for seat in seats)
            yield BulletList(lines, together=True)

    def _person(self, seat: Seat) -> str:
        """Give `titel naam (organisatie): expertise` of who agreed, else the role."""
        name = printed_name(self._dossier, seat)
        if not name:
            return self._role(seat)
        whole = f"{seat.title} {name}".strip()
        place = f" ({seat.organisation})" if seat.organisation else ""
        return whole + place + (f": {seat.expertise}" if seat.expertise else "")

    def _role(self, seat: Seat) -> str:
        words = self._words.people
        role = seat.public_role or words.no_role
        apart = seat.sort in _PLAIN_SORTS or (
            seat.sort == OFFICIAL and self._dossier.dialogue.kind in NAMED_KINDS
        )
        return role if apart else words.sort.format(role=role, sort=seat.sort)

    def _representation(self) -> Iterator[Block]:
        """Give what struck in who they were, and below it the counts."""
        counts, closing = self._dossier.dialogue.representation, self._dossier.closing
        composition = closing.composition if closing else ""
        words, heading = self._words.people, self._words.chapters.representation
        if composition or counts:
            yield Heading(2, heading)
        if composition:
            yield Paragraph(composition)
        if counts:
            rows = tuple(
                (
                    capitalised(self._names.choice(each.attribute)),
                    each.category,
                    str(each.number),
                )
                for each in counts
            )
            header = (words.attribute, words.category, words.number)
            yield Facts(header, rows, heading, words.description)
