"""A series of tables: what a finished table gives to the next one (see the package)."""

from dataclasses import dataclass, replace

from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.organisations import organisations
from facilitator.domain.table.attribution import printed_organisation


@dataclass(frozen=True, slots=True)
class SeriesOffer:
    """What the next table of a series is offered.

    `organisations` are alphabetical, each once. `seats` are those of people who may come back:
    with organisation, role and names, but without their permission to print the name, and
    without what they wrote for this table.
    `ideas` hold nothing sensitive and nothing withheld; the questions with most energy first.
    """

    organisations: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    ideas: tuple[Item, ...] = ()


def carry_over(dossier: Dossier) -> SeriesOffer:
    """Say what a table gives to the next one of its series; citizens are not carried over."""
    seats = tuple(seat for seat in dossier.seats if printed_organisation(dossier, seat))
    ideas = (item for item in without_doubles(dossier).items if _may_be_carried(item))
    return SeriesOffer(
        organisations(seats),
        tuple(replace(seat, name_agreed=False, position_paper="") for seat in seats),
        tuple(sorted(ideas, key=_place)),
    )


def _may_be_carried(item: Item) -> bool:
    return bool(item.kind.spec.carried) and not item.sensitive and not item.withheld


def _place(item: Item) -> tuple[int, int, int]:
    return (item.kind.spec.carried, -item.labels.votes, item.position)
